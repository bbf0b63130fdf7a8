package corpus

// MentionKind says in which form somebody is mentioned.
type MentionKind string

// The kinds of mention.
const (
	NameMention    MentionKind = "name"    // "Marco Rubio", "Secretary of State Marco Rubio", "the White House"
	RoleMention    MentionKind = "role"    // "the Secretary of State", "a French diplomatic official", "the statement"
	PronounMention MentionKind = "pronoun" // "he", "they"
)

// EntityKind says what sort of thing speaks.
type EntityKind string

// The kinds of entity.
const (
	Person        EntityKind = "person"
	Organization  EntityKind = "organization"
	Group         EntityKind = "group" // "officials", "critics"
	UnknownEntity EntityKind = "unknown"
)

// Gender is the grammatical gender that a mention shows or a name suggests.
type Gender uint8

// The genders.
const (
	NoGender Gender = iota // not known
	Masculine
	Feminine
	Neuter
)

// A Mention is a stretch of one document that names, describes or stands for
// a person or an organization that may speak.
type Mention struct {
	Span               // the whole phrase without appositions: "U.S. Secretary of State Marco Rubio"
	Kind   MentionKind // its form
	Entity EntityKind  // as far as the phrase itself shows
	Name   Span        // the proper name within it ("Marco Rubio"), empty if none
	Role   Span        // the title or role within it or in apposition to it ("Secretary of State"), empty if none
	Gender Gender
	Plural bool
}

// A Speaker is a person, organization or group as resolved over the corpus.
type Speaker struct {
	ID       string     // from the name
	Name     string     // the fullest proper form found
	Kind     EntityKind // person, organization, group, unknown
	Aliases  []string   // every other form found, sorted; pronouns are left out
	Roles    []string   // titles and roles found with it, sorted
	Evidence []Join     // why the forms were joined
}

// A Join is the reason why a form of a name belongs to a speaker.
type Join struct {
	Alias string
	Rule  string // such as "last name", "spelling", "title"
}

// QuotationKind tells speech from other uses of quotation marks.
type QuotationKind string

// The kinds of quotation.
const (
	Speech QuotationKind = "speech" // words attributed to a speaker, however short
	Term   QuotationKind = "term"   // scare quotes and names
	Title  QuotationKind = "title"  // a programme, book or article
)

// Form says how reported words stand in the sentence.
type Form string

// The forms of quotation.
const (
	Direct   Form = "direct"   // all of the content stands in marks
	Mixed    Form = "mixed"    // part of the content stands in marks
	Indirect Form = "indirect" // no marks
)

// Stance is how a cue presents what was said.
type Stance string

// The stances.
const (
	NeutralStance Stance = "neutral" // said, told, added
	Assertive     Stance = "assertive"
	Doubtful      Stance = "doubtful" // claimed, alleged
	Conceding     Stance = "conceding"
	Critical      Stance = "critical" // warned, criticised
	Positive      Stance = "positive" // praised, welcomed
	Asking        Stance = "asking"
	Promising     Stance = "promising"
)

// A Cue is the word or phrase that reports speech.
type Cue struct {
	Span          // empty if there is none
	Lemma  string // dictionary form of the verb or phrase: "say", "according to"
	Stance Stance
}

// An Attribution relates a quotation to who said it.
type Attribution struct {
	Mention    int // index into Document.Mentions, or None
	Cue        Cue
	Rule       string  // the rule that found it, in words that a reader understands
	Confidence float64 // probability that the mention is right, 0 to 1
	Checked    Checked // what a person has decided about it
}

// A Quotation is reported speech, or another use of quotation marks.
type Quotation struct {
	Span               // inside the marks; for the indirect form the content
	ID          string // from the document's ID and the words
	Kind        QuotationKind
	Form        Form
	Content     Span // all of the reported content; equals Span for the direct form
	Attribution Attribution
	Continues   int    // index of the first part of the same utterance in Document.Quotations, or None
	Within      int    // index of the quotation it is nested in, or None
	Speaker     int    // index into Analysis.Speakers, or None; set by resolution
	Said        Dating // when it was spoken; Value empty if not known
}

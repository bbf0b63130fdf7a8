package corpus

// Grade says how near a witness is to the fullest one.
type Grade string

// The grades, nearest first.
const (
	Verbatim Grade = "verbatim" // the same words; punctuation and case aside
	Trimmed  Grade = "trimmed"  // the same words, some left out at an end or at an ellipsis
	Altered  Grade = "altered"  // most words the same
	Reworded Grade = "reworded" // another wording
)

// A Witness is one stretch of one document that reports a statement.
type Witness struct {
	Span
	Doc       int // index into Analysis.Documents
	Quotation int // index into the document's Quotations, or None
	Grade     Grade
	Indirect  bool // stands without marks
	Repeat    bool // a later report in the same article
	Checked   Checked
}

// A Statement is one utterance with the witnesses that report it, ordered by
// (document, start). It has at least two witnesses.
type Statement struct {
	ID         string // from its earliest witness
	Speaker    int    // index into Analysis.Speakers, or None
	Said       Dating
	Witnesses  []Witness
	Fullest    int      // index of the witness the grades are against
	Divergence float64  // 0 all verbatim … 1 nothing in common
	Score      float64  // least probability that two of the witnesses are one utterance
	Reasons    []string // why they belong together, for the reader
}

// ChangeKind names what differs between two readings.
type ChangeKind string

// The kinds of change; those that may change the meaning come first.
const (
	NoChange          ChangeKind = ""
	NegationChange    ChangeKind = "negation"
	NumberChange      ChangeKind = "number"
	NameChange        ChangeKind = "name"
	ModalChange       ChangeKind = "modal"
	HedgeChange       ChangeKind = "hedge"
	TenseChange       ChangeKind = "tense"
	ConditionChange   ChangeKind = "condition"
	AdditionChange    ChangeKind = "addition"
	OmissionChange    ChangeKind = "omission"
	OtherChange       ChangeKind = "other"
	SpellingChange    ChangeKind = "spelling"    // of one word: contraction, US/UK, case; no change of words
	PunctuationChange ChangeKind = "punctuation" // no change of words
)

// Meaning reports whether a change of this kind may change the meaning.
func (k ChangeKind) Meaning() bool {
	switch k {
	case NegationChange, NumberChange, NameChange, ModalChange, HedgeChange, TenseChange, ConditionChange:
		return true
	}
	return false
}

// A Collation is the witnesses of a statement as an alignment table.
type Collation struct {
	Witnesses []Witness
	Columns   []Column
	Summary   string // the differences in one or two sentences
	First     []int  // witnesses that appeared first, several if on one day; nil if that cannot be told
	Descents  []Descent
}

// A Descent says from whom a witness may have its wording.
type Descent struct {
	From, To int    // indexes into Collation.Witnesses
	Sure     bool   // little else explains it
	Reason   string // for the reader
}

// A Column holds what stands at one place of each witness.
type Column struct {
	Readings []Span // by witness, offsets into the witness's document; empty where the witness leaves it out
	Variants []int  // by witness: equal numbers are equal readings after folding; 0 is left out
	Change   ChangeKind
	Moved    bool // the reading stands elsewhere in another witness
}

// Agreed reports whether all witnesses read the same here.
func (c Column) Agreed() bool {
	for _, v := range c.Variants {
		if v == 0 || v != c.Variants[0] {
			return false
		}
	}
	return true
}

// A Match is a stretch of the corpus that a remembered quotation was found in.
type Match struct {
	Span
	Doc       int
	Score     float64 // 0 to 1; 1 is verbatim
	Grade     Grade
	Quotation int // index into the document's Quotations that holds most of it, or None
}

// An Analysis is a corpus with everything found in it. Documents are ordered
// by ID, everything else by (document, start) unless it says otherwise.
type Analysis struct {
	Documents  []Document
	Speakers   []Speaker   // ordered by ID
	Statements []Statement // ordered by divergence, most divergent first
	Timeline   []TimelineEntry
}

package lang

import (
	"strings"

	"verbatim/corpus"
)

// Reporting is how speech is reported: cues with lemma and stance, and the
// small words around them. Words are lower case with straight apostrophes.
type Reporting struct {
	Cues    map[string]Cue // by form: "said", "saying", "points out"
	Phrases []CuePhrase    // cues of several words, and cues that are no verbs

	AdverbEndings []string // endings of other such words: "ly"
	That          string   // the plain one, which may stand at a distance from its cue
	Ed            string   // ending of past forms
	Ing           string   // ending of participles that open a clause of the writer's own
	Possessives   []string // endings after which a form is a noun: "'s claims"

	Lexicon map[string]*ReportingWord // every word that has a part in reporting, or stands by itself for the ranker
	Weights string                    // of the ranker, trained by cmd/train/quotation; "" if there are none

}

// Trait is a set of the parts that a word can play around a cue or a quotation.
type Trait uint64

// The traits.
const (
	AuxiliaryWord      Trait = 1 << iota // stand between subject and cue: "has", "would", "'s"
	FiniteWord                           // auxiliaries that a clause of their own has: "is", "would", not "been"
	PerfectWord                          // those of them that only shift the time: "has"
	PassiveWord                          // those after which a past form may be passive: "was", "been"
	AdverbWord                           // stand beside a cue: "also", "later", "Friday" among them
	TimeNounWord                         // end a phrase of time beside a cue: "at the weekend"
	ComplementizerWord                   // open a reported clause: "that", "whether"
	RelativeWord                         // stand for the noun before them as a subject: "who"
	DeterminerWord                       // after these a form is a noun: "the claims"
	PrepositionWord                      // open a phrase beside a cue: "in an interview"
	BlameWord                            // stand between a verb of blame or praise and what it is for: "of", "for"
	InfinitiveWord                       // make the following form no statement: "to"
	LabelWord                            // stand between a described thing and its label: "as"
	CoordinatorWord                      // and, but
	AdversativeWord                      // but
	SubordinatorWord                     // open a clause that is the writer's own: "while", "although"
	ReasonWord                           // open a clause that may be reported too: "because", "if", "when"
	NegationWord                         // "not", "never"
	ContractionWord                      // negations that are one word with their auxiliary: "didn't"
	ModalWord                            // before these a cue is only possible or wished for: "could", "should"
	RefusalWord                          // before an infinitive these leave it undone: "refused"
	NobodyWord                           // begin a subject that names none: "nobody", "no"
	ConditionWord                        // open a clause that is only supposed: "if"
	PronounWord                          // subjects of a reported clause without complementizer
	HearerWord                           // indefinite objects of tell: "reporters"
	ByWord                               // marks the speaker of a passive
	TitleNounWord                        // "show", "book": beside a title
	TitleVerbWord                        // "titled", "entitled"
	TitleSmallWord                       // words that a title leaves small
	TermLeadWord                         // announce a term: "so-called", "dubbed"
	TermNounWord                         // stand before a term: "term", "word"
	SloganNounWord                       // carry words that nobody in particular says: "banner"
	TranscriberWord                      // labels of a transcript that name nobody: "q"
	ParticleWord                         // makes another verb of the one before it: "up"
	PhrasalWord                          // first of the words of a cue
	PhraseWord                           // first of the words of a [CuePhrase]
	ReportNounWord                       // nouns that tell what somebody said: "claim that", "allegations of"
	ThatOnlyWord                         // forms of a cue that are one only before a complementizer: "states"
)

// A ReportingWord is what is known of one word.
type ReportingWord struct {
	Form   string // the word
	Traits Trait
	Known  uint8 // its number if the ranker tells it from all others, else 0
	IsCue  bool
	Cue    Cue
}

// A TraitList is the words of one trait, blank-separated.
type TraitList struct {
	Trait Trait
	Words string
}

// Is reports whether word has one of the traits t.
func (r *Reporting) Is(word string, t Trait) bool {
	w, ok := r.Lexicon[word]
	return ok && w.Traits&t != 0
}

// ReportingLexicon returns all that is known of each word: its traits, the cue
// it is, and its number among the known ones. Words with one of the endings
// are adverbs beside whatever else they are.
func ReportingLexicon(lists []TraitList, cues map[string]Cue, phrases []CuePhrase, known string, adverbEndings []string) map[string]*ReportingWord {
	words := map[string]*ReportingWord{}
	of := func(w string) *ReportingWord {
		if words[w] == nil {
			words[w] = &ReportingWord{Form: w}
		}
		return words[w]
	}
	for _, l := range lists {
		for w := range fields(l.Words) {
			of(w).Traits |= l.Trait
		}
	}
	for form, c := range cues {
		if first, _, ok := strings.Cut(form, " "); ok {
			of(first).Traits |= PhrasalWord
		} else {
			of(form).IsCue, of(form).Cue = true, c
		}
	}
	for _, p := range phrases {
		first, _, _ := strings.Cut(p.Words, " ")
		of(first).Traits |= PhraseWord
	}
	n := uint8(0)
	for w := range fields(known) {
		if n < MostKnown && of(w).Known == 0 {
			n++
			of(w).Known = n
		}
	}
	for form, w := range words {
		for _, e := range adverbEndings {
			if !w.IsCue && len(form) > len(e)+2 && strings.HasSuffix(form, e) {
				w.Traits |= AdverbWord
			}
		}
	}
	return words
}

// MostKnown is the greatest number of words that the ranker can tell one by one.
const MostKnown = 199

// A Cue is a form of a verb that reports speech.
type Cue struct {
	Lemma  string
	Stance corpus.Stance
	Use    CueUse
	Form   CueForm
}

// CueForm is the form of the verb.
type CueForm uint8

// The forms.
const (
	PastForm    CueForm = iota // said
	PresentForm                // says
	BaseForm                   // say
	IngForm                    // saying
)

// CueUse is a set of the ways in which a cue takes what was said.
type CueUse uint16

// The uses.
const (
	Says    CueUse = 1 << iota // “…,” X said; X said (that) …
	Tells                      // the same with a hearer between: X told Y (that) …
	Labels                     // X called Y “…”, described Y as “…”
	Acts                       // X criticized Y for …, urged Y to …: the object is content
	Minds                      // X believes (that) …: a state of mind, seldom words
	Manner                     // only beside marks: “…,” X smiled, continued
	Shows                      // what documents do: the report reads, shows
	Noun                       // its present and base forms are nouns as well: claims, reports
	Bare                       // takes a clause without complementizer only seldom; asks for one in indirect speech
	Wishes                     // takes an infinitive as content: promised to, wants to
	Objects                    // its object without marks is a report as well: criticized …, called it …
)

// A CuePhrase is a cue that is no single verb form.
type CuePhrase struct {
	Words  string // blank-separated, a * for the mention of the speaker: "as * put it"
	Lemma  string
	Stance corpus.Stance
}

// A CueList is verbs that are used alike. Each field of Verbs is
// lemma[/past[/participle]]; a trailing + doubles the last consonant.
type CueList struct {
	Use    CueUse
	Stance corpus.Stance
	Verbs  string
}

// Inflect returns the forms of a verb, by form.
type Inflect func(lemma string, double bool) (past, present, ing string)

// CueForms returns every form of the verbs of lists. A verb in several lists
// has all their uses and the stance of the first.
func CueForms(lists []CueList, inflect Inflect) map[string]Cue {
	forms := map[string]Cue{}
	add := func(form string, c Cue) {
		if old, ok := forms[form]; ok && old.Lemma == c.Lemma {
			c.Use, c.Stance, c.Form = c.Use|old.Use, old.Stance, old.Form
		} else if ok {
			return
		}
		forms[form] = c
	}
	for _, l := range lists {
		for f := range fields(l.Verbs) {
			f, double := strings.CutSuffix(f, "+")
			parts := strings.Split(f, "/")
			lemma := parts[0]
			past, present, ing := inflect(lemma, double)
			c := Cue{Lemma: lemma, Stance: l.Stance, Use: l.Use}
			if len(parts) > 1 {
				past = parts[1]
			}
			for _, participle := range parts[min(2, len(parts)):] {
				c.Form = PastForm
				add(participle, c)
			}
			c.Form = PastForm
			add(past, c)
			c.Form = PresentForm
			add(present, c)
			c.Form = IngForm
			add(ing, c)
			c.Form = BaseForm
			add(lemma, c)
		}
	}
	return forms
}

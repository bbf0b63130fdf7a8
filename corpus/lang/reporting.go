package lang

import (
	"strings"

	"verbatim/corpus"
)

// Reporting is how speech is reported: cues with lemma and stance, and the
// small words around them. Words are lower case with straight apostrophes.
type Reporting struct {
	Cues    map[string]Cue // by form: "said", "saying", "points out"
	Phrasal Words          // first words of the forms of several words
	Phrases []CuePhrase    // cues of several words, and cues that are no verbs

	Auxiliaries    Words    // stand between subject and cue: "has", "would", "'s"
	Perfect        Words    // those of them that only shift the time: "has"
	Passives       Words    // those after which a past form may be passive: "was", "been"
	Adverbs        Words    // stand beside a cue: "also", "later", "Friday" among them
	TimeNouns      Words    // end a phrase of time beside a cue: "at the weekend"
	AdverbEndings  []string // endings of other such words: "ly"
	Complementizer Words    // open a reported clause: "that", "whether"
	That           string   // the plain one, which may stand at a distance from its cue
	Ed             string   // ending of past forms
	Ing            string   // ending of participles that open a clause of the writer's own
	Relatives      Words    // stand for the noun before them as a subject: "who"
	Determiners    Words    // after these a form is a noun: "the claims"
	Possessives    []string // endings after which a form is a noun: "'s claims"
	Prepositions   Words    // open a phrase beside a cue: "in an interview"
	Blames         Words    // stand between a verb of blame or praise and what it is for: "of", "for"
	Infinitive     Words    // make the following form no statement: "to"
	Labels         Words    // stand between a described thing and its label: "as"
	Coordinators   Words    // and, but
	Adversatives   Words    // but
	Subordinators  Words    // open a clause that is the writer's own: "while", "although"
	Reasons        Words    // open a clause that may be reported too: "because", "if", "when"
	Negations      Words    // "not", "never"
	Contractions   Words    // negations that are one word with their auxiliary: "didn't"
	Modals         Words    // before these a cue is only possible or wished for: "could", "should"
	Refusals       Words    // before an infinitive these leave it undone: "refused"
	Nobody         Words    // begin a subject that names none: "nobody", "no"
	Conditions     Words    // open a clause that is only supposed: "if"
	Pronouns       Words    // subjects of a reported clause without complementizer
	Hearers        Words    // indefinite objects of tell: "reporters"
	By             Words    // marks the speaker of a passive

	Known   map[string]uint8 // the words and signs that the ranker tells one by one, numbered from 1
	Weights string           // of the ranker, trained by cmd/train/quotation; "" if there are none

	TitleNouns   Words // "show", "book": beside a title
	TitleVerbs   Words // "titled", "entitled"
	TitleSmall   Words // words that a title leaves small
	TermLeads    Words // announce a term: "so-called", "dubbed"
	TermNouns    Words // stand before a term: "term", "word"
	SloganNouns  Words // carry words that nobody in particular says: "banner"
	Transcribers Words // labels of a transcript that name nobody: "q"
}

// Number numbers the blank-separated words of s from 1 on, 199 at most.
func Number(s string) map[string]uint8 {
	known := map[string]uint8{}
	for w := range fields(s) {
		if len(known) < 199 {
			known[w] = uint8(len(known) + 1)
		}
	}
	return known
}

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

// FirstWords returns the first words of those keys of cues that have several.
func FirstWords(cues map[string]Cue) Words {
	w := Words{}
	for form := range cues {
		if first, _, ok := strings.Cut(form, " "); ok {
			w[first] = struct{}{}
		}
	}
	return w
}

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

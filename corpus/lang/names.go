package lang

import (
	"strings"

	"verbatim/corpus"
)

// Names is what a language knows about the mentions of people and
// organizations: one lexicon of single words and short phrases, each with
// everything it can be within a mention.
type Names struct {
	// Lexicon maps a word or phrase to what it can be. Keys are lower case,
	// without a final stop ("mr", "u.s"), the words of a phrase joined by one
	// blank; an acronym that is also a common word stands as written ("US").
	Lexicon map[string]NameWord
	// Possessives are the endings that mark a possessor, longest first, with a
	// straight apostrophe.
	Possessives []string
	// Contractions are the endings by which a verb is joined to a pronoun
	// ("he's", "they'd"), with a straight apostrophe.
	Contractions []string
	// RoleEndings are endings of common adjectives that may stand before a
	// role noun without being listed ("diplomatic", "municipal").
	RoleEndings []string
	// VerbEndings are endings of words that are rather verbs or adverbs than
	// nouns: a complement ends before them ("the head of the agency declined").
	VerbEndings []string
	// AdverbEndings are endings of adverbs that may stand before a verb.
	AdverbEndings []string
	// Diminutives maps a short given name to the full ones that it stands for.
	Diminutives map[string][]string
	// Broader maps a role noun to those that may describe its holder again:
	// a senator is a lawmaker.
	Broader map[string][]string
	// Countries maps a demonym or abbreviation to the name of the country,
	// where the two do not begin alike: "french" to "france".
	Countries map[string]string
	// Plurals maps a plural role noun to its singular where it is no added "s".
	Plurals map[string]string
	// Organizations maps other names of an institution to the one it is listed
	// under, as written in text ("FBI": "Federal Bureau of Investigation").
	Organizations map[string]string
	// OfficeOf is the canonical name of somebody's office, with %s for the
	// somebody.
	OfficeOf string
}

// A NameWord is what a word can be within a mention.
type NameWord struct {
	Class  NameClass
	Gender corpus.Gender
}

// NameClass is a set of the parts that a word can play in a mention.
type NameClass uint64

// The parts. Those up to NotName are written with a capital when they play it;
// the others are common words.
const (
	Honorific            NameClass = 1 << iota // Mr., Dr.: before a name, shows a person
	GivenName                                  // Maria
	Suffix                                     // Jr., III
	Demonym                                    // French, Democratic: modifies, names nobody
	Place                                      // a country, city or region
	Government                                 // a place or seat that stands for those who govern (France, the Kremlin)
	OrgHead                                    // ends or heads the name of an organization: Ministry, University
	OrgSuffix                                  // Inc., Ltd.
	OrgName                                    // an organization by itself: Reuters
	GroupProper                                // a people or party in the plural: Republicans, Canadians
	NotName                                    // written with a capital and no name: months, weekdays
	Particle                                   // de, van, al-: within a name
	TitleOnly                                  // a title that only stands before a name: Rep., Pope
	PersonRole                                 // one person by role: minister, teacher
	GroupRole                                  // several: officials; or a body told in the plural: police
	OrgRole                                    // an organization by kind: company, ministry
	OrgUnique                                  // an organization of which a country or person has one: government, office
	DocRole                                    // something written that says: statement, report
	Relational                                 // somebody by their relation to another: wife, lawyer, spokesman
	Portfolio                                  // what ministers and secretaries are of: state, defense
	RoleAdjective                              // may stand before a role noun: senior, former
	Definite                                   // the, this
	Indefinite                                 // a, one
	PossessiveDeterminer                       // his, their
	Quantifier                                 // two, several, some
	Of                                         // of
	With                                       // opens a description of a role: with, at, from, for, to
	Familiar                                   // familiar, close, briefed: adjectives after the noun they describe
	Joiner                                     // and, &: within names of organizations
	Pronoun                                    // may stand for a speaker as a subject
	FirstPerson                                // I, we
	RelativePronoun                            // who
	Preposition                                // any other preposition; a place behind it is only a place
	Stop                                       // function word or common verb: never within a mention
	Starter                                    // common word that sentences begin with: no name for its capital
	Plural                                     // of pronouns and determiners
	Reporter                                   // an outlet: Times, News, Reuters
	Office                                     // the office of somebody
	Thing                                      // ends the name of something that cannot speak: Act, Street
	Subordinate                                // vice, deputy: the role is another one than without it
	Generic                                    // can describe many people again: official, man, lawmaker
	Issued                                     // a document that somebody issues: statement, letter
	Somebody                                   // stands for people that nobody names, as a subject: everyone, others
	ObjectPronoun                              // him, them: a source behind a preposition
	Saying                                     // a verb of saying: whoever stands before it speaks, described by whatever noun
	Locative                                   // the preposition before places: in
	Acting                                     // a noun that is a verb too, with a person as its object: press, fire
	Kin                                        // somebody by kinship or birth: wife, first lady, prince
	Oblique                                    // a preposition that follows no subject: by, amid
	TimeNoun                                   // tells when and never who: week, year
	PhraseStart                                // the first word of a phrase in the lexicon
)

// A NameList is words that play the same part.
type NameList struct {
	Class  NameClass
	Gender corpus.Gender
	Words  string // blank-separated, an underscore for a blank within a phrase
}

// NameLexicon joins lists; a word in several lists plays all their parts. A
// word that lists give opposite genders has none. The first word of every
// phrase plays PhraseStart.
func NameLexicon(lists []NameList) map[string]NameWord {
	n := 0
	for _, l := range lists {
		n += strings.Count(l.Words, " ") + strings.Count(l.Words, "\n")
	}
	lexicon := make(map[string]NameWord, n)
	opposed := map[string]bool{}
	for _, l := range lists {
		for f := range fields(l.Words) {
			w := lexicon[f]
			switch {
			case l.Gender == corpus.NoGender || opposed[f]:
			case w.Gender == corpus.NoGender:
				w.Gender = l.Gender
			case w.Gender != l.Gender:
				w.Gender, opposed[f] = corpus.NoGender, true
			}
			w.Class |= l.Class
			lexicon[f] = w
			if first, _, ok := strings.Cut(f, " "); ok {
				w := lexicon[first]
				w.Class |= PhraseStart
				lexicon[first] = w
			}
		}
	}
	return lexicon
}

// NameLists returns the lists that lists tells: entries end with a semicolon,
// the first word of each is the key, an underscore stands for a blank.
func NameLists(lists string) map[string][]string {
	m := make(map[string][]string, strings.Count(lists, ";")+1)
	for entry := range strings.SplitSeq(lists, ";") {
		key := ""
		for f := range fields(entry) {
			if key == "" {
				key = f
				continue
			}
			m[key] = append(m[key], f)
		}
	}
	return m
}

// NameTable is NameLists for entries of one word beside the key.
func NameTable(table string) map[string]string {
	m := make(map[string]string, strings.Count(table, ";")+1)
	for key, list := range NameLists(table) {
		m[key] = list[0]
	}
	return m
}

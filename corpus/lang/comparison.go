package lang

import (
	"strconv"
	"strings"
)

// Comparison is what counts as the same word or nearly the same when two
// wordings are compared. Words are folded; an underscore in a list stands for
// a blank, so that a phrase is one entry.
type Comparison struct {
	// Stem strips the inflection of a regular word: forms of one word have
	// one stem. It is only compared with other stems and need be no word.
	Stem func(word string) string
	// Respell returns the form that stands for all regional spellings of a word.
	Respell func(word string) string
	// Irregular maps irregular forms to what Stem would be given instead.
	Irregular map[string]string
	// Past holds the irregular past forms; PastEnding ends the regular ones.
	Past       Words
	PastEnding string

	// Contractions maps contracted words and phrases to the words that they
	// stand for ("can't": "can not"). Clitics does the same for endings
	// ("'re": "are"); where one stands for any of several words they are
	// given apart by "|" ("'d": "would|had").
	Contractions map[string]string
	Clitics      map[string]string

	Cardinals map[string]int64 // one, two … ninety
	Scales    map[string]int64 // hundred, thousand, … and what they multiply by
	Ordinals  map[string]int64 // first, second …
	OrdinalEndings,
	ScaleEndings map[string]int64 // of digits: "th"; "m", "bn" with what they multiply by
	NumberJoin Words // words inside a number in words: "and"

	Synonyms    Groups // words and phrases that may stand for each other
	Negations   Words
	Modals      Words // can, may, must, "have to"
	Hedges      Words // perhaps, about, "I think"
	Conditions  Words // if, unless
	Quantities  Words // how many without a number: all, most, some
	Auxiliaries Words // forms of be, have and do that carry tense alone
	Pronouns    Words
	Fillers     Words // words that transcribers drop: er, well, "you know"

	// Common lists the commonest words in classes of falling frequency, the
	// articles and the like first. The rarer a word the more it tells.
	Common []Words

	// Openers are the words that open a clause after a comma: but, because.
	Openers Words
}

// Groups maps a word or phrase to the numbers of the groups that it is in.
type Groups map[string][]int

// NewGroups returns the groups that are given one a line.
func NewGroups(lines string) Groups {
	g := Groups{}
	n := 0
	for line := range strings.Lines(lines) {
		seen := false
		for w := range fields(line) {
			g[w] = append(g[w], n)
			seen = true
		}
		if seen {
			n++
		}
	}
	return g
}

// NewNumbers returns the map of words to numbers that is given in pairs.
func NewNumbers(pairs string) map[string]int64 {
	t := map[string]int64{}
	word := ""
	for f := range fields(pairs) {
		if word == "" {
			word = f
			continue
		}
		n, err := strconv.ParseInt(f, 10, 64)
		if err != nil {
			panic("lang: " + word + " is no number: " + f)
		}
		t[word], word = n, ""
	}
	return t
}

// NewTable returns the map of the pairs that are given one a line, key and
// value, the value being the rest of the line.
func NewTable(lines string) map[string]string {
	t := map[string]string{}
	for line := range strings.Lines(lines) {
		key, value, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok {
			t[strings.ReplaceAll(key, "_", " ")] = strings.TrimSpace(value)
		}
	}
	return t
}

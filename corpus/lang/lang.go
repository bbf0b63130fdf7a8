// Package lang says what a language is to Verbatim: tables, and the few rules
// that no table can say. A stage is handed a *Language and knows no language
// itself; package analysis alone knows which ones there are.
//
// Each part has a file of its own here and in the folder of each language.
// Table words are lower case and folded as package fold folds (straight
// quotation marks and apostrophes).
package lang

import (
	"iter"
	"strings"
)

// A Language is everything that the stages ask of a language.
type Language struct {
	Tag        string // BCP 47: "en"
	Function   Words  // its commonest function words, to tell it from other languages
	Segments   Segmentation
	Marks      Marks
	Names      Names
	Reporting  Reporting
	Calendar   Calendar
	Comparison Comparison
}

// Words is a set of words.
type Words map[string]struct{}

// NewWords returns the set of the blank-separated words of its arguments.
func NewWords(lists ...string) Words {
	w := Words{}
	for _, l := range lists {
		for f := range fields(l) {
			w[f] = struct{}{}
		}
	}
	return w
}

// Has reports whether w holds word.
func (w Words) Has(word string) bool { _, ok := w[word]; return ok }

// fields yields the blank-separated fields of s; an underscore within a field
// stands for a blank, so that a phrase is one entry ("secretary_of_state").
func fields(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for f := range strings.FieldsSeq(s) {
			if !yield(strings.ReplaceAll(f, "_", " ")) {
				return
			}
		}
	}
}

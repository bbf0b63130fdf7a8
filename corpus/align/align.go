// Package align lays two wordings side by side, word by word.
//
// Words are grouped to terms that compare: contractions are expanded ("we're"
// is "we are"), numbers in words and digits are one number, and phrases that
// the language knows are one term ("have to"). Terms are aligned by dynamic
// programming with affine gaps [1, 2], where a pair of terms gains by how much
// the language says the two have in common: the same word, a regional
// spelling, an inflection, a word misheard or respelled, a synonym; and by how
// much the rarer of the two tells. One term may also match two that are the
// same letters ("ceasefire", "cease-fire").
//
// The result says which words stand for which, how much of each wording is
// found in the other, what kind each change is, and how near the two are.
// Whether two wordings report one utterance is for package statement to say.
//
// [1] O. Gotoh, An improved algorithm for matching biological sequences,
// Journal of Molecular Biology 162 (1982) 705–708.
//
// [2] T. F. Smith, M. S. Waterman, Identification of common molecular
// subsequences, Journal of Molecular Biology 147 (1981) 195–197.
package align

import (
	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang"
)

// Pair aligns all of a with all of b. The changes are those from a to b.
func Pair(a, b []fold.Word, l *lang.Language) Alignment {
	x := NewLexicon(l)
	return x.Align(x.Sequence(a), x.Sequence(b), Global)
}

// A Mode says how much of the two wordings must be aligned.
type Mode uint8

// The modes.
const (
	Global Mode = iota // all of both
	Part               // all of the first with a stretch of the second
	Local              // the best stretch of each
)

// An Alignment is two wordings side by side. Word numbers count from the
// beginning of each wording.
type Alignment struct {
	Steps    []Step  // in order; in the modes Part and Local of the aligned stretches only
	Score    float64 // terms in common of all terms of both, 0 to 1
	Weighted float64 // the same, each term by what it tells
	InA, InB float64 // weight in common of all of a, of all of b, 0 to 1
	Common   float64 // the weight in common: 1 for a word that tells much
	Run      int     // most terms in a row that are the same in both
	Changes  []Change
	Grade    corpus.Grade
}

// A Step relates the words [ALo, AHi) of the first wording to the words
// [BLo, BHi) of the second; one of the two may be empty.
type Step struct {
	ALo, AHi, BLo, BHi int
	Similarity         float64 // 1 for the same, 0 for unrelated or left out
	Change             corpus.ChangeKind
}

// A Change is a run of steps that differ in one way.
type Change struct {
	Kind               corpus.ChangeKind
	ALo, AHi, BLo, BHi int
}

// Stretch returns the words of each wording that the steps cover.
func (a Alignment) Stretch() (alo, ahi, blo, bhi int) {
	if len(a.Steps) == 0 {
		return 0, 0, 0, 0
	}
	first, last := a.Steps[0], a.Steps[len(a.Steps)-1]
	return first.ALo, last.AHi, first.BLo, last.BHi
}

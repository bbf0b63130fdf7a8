// Package approx matches strings approximately: the edit distance of two
// strings, their similarity, and the places of a long text that nearly match a
// pattern.
//
// An edit inserts, deletes or replaces one rune. Strings go in as they are;
// fold them first to ignore case, accents and kinds of quotation mark. Words
// and short strings are compared by github.com/agnivade/levenshtein; longer
// ones, and search, by Myers' bit-vector algorithm [1] with Hyyrö's correction
// for blocks [2], 64 rows of the matrix at a time. Search computes only the
// blocks that can still matter (Ukkonen's cut-off [3]).
//
// [1] G. Myers, A fast bit-vector algorithm for approximate string matching
// based on dynamic programming, Journal of the ACM 46 (1999) 395–415.
//
// [2] H. Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau
// edit distances, Nordic Journal of Computing 10 (2003) 29–39.
//
// [3] E. Ukkonen, Finding approximate patterns in strings, Journal of
// Algorithms 6 (1985) 132–137.
package approx

import (
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// short is the length in bytes up to which the plain algorithm is used: below
// it the bit-vectors take longer to set up than they save, in wasm as well.
const short = 32

// Distance returns the least number of edits that turn a into b.
// It takes O(⌈m/64⌉·n) time for lengths m ≤ n in runes.
func Distance(a, b string) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) <= short {
		return levenshtein.ComputeDistance(a, b)
	}
	p := compile(a)
	col := newColumn(p, p.blocks)
	for _, r := range b {
		col.advance(p.bits(r), 1)
	}
	return col.score[len(col.score)-1]
}

// Similarity returns 1 − Distance(a, b) / max(m, n) for lengths m and n in
// runes: 1 for equal strings, 0 for strings with nothing in common. Two empty
// strings are equal.
func Similarity(a, b string) float64 {
	if a == b {
		return 1
	}
	return 1 - float64(Distance(a, b))/float64(max(utf8.RuneCountInString(a), utf8.RuneCountInString(b)))
}

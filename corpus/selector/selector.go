// Package selector names a passage of a text so that it is found again when the
// text has been analysed anew, edited a little, or read from another file.
//
// A selector is what the W3C Web Annotation Data Model [1] calls a text quote
// selector, the words with some of what stands before and after them, together
// with a text position selector, where they stood. Spans of this program are
// bytes; positions of that model are characters, that is code points, and only
// here is one turned into the other.
//
// [Anchor] looks, after the order of Hypothesis [2], at the position first, then
// for the very words, of several places that whose surroundings fit best, then
// for words that are nearly the same, by folded text, so that marks, case and
// spaces count for nothing. What is short has to be told by its surroundings:
// "no" stands anywhere. Where two places fit alike, or none does well enough,
// there is no answer: a passage that is not found is told to somebody, one that
// is found at the wrong place is believed.
//
// Time is linear in the text, apart from the distances of no more than a few
// candidates.
//
// [1] W3C Recommendation, Web Annotation Data Model, 23 February 2017, sections
// 4.2.4 and 4.2.5.
//
// [2] Hypothesis client, src/annotator/anchoring/match-quote.ts: a quote is
// searched by approximate matching and its places are ranked by the quote, its
// surroundings and the distance from the position.
package selector

import (
	"unicode/utf8"

	"verbatim/corpus"
)

// context is how many characters before and after a passage are kept: as
// Hypothesis has it, some five words, which tell most places of one phrase apart.
const context = 32

// A Selector names a passage of a text.
type Selector struct {
	Exact  string // the words of the passage
	Prefix string // what stands before it
	Suffix string // what stands after it
	Start  int    // characters of the text before it, -1 if not known
	End    int    // and with it
}

// Describe returns the selector of the passage s of text. It takes time linear
// in the offset of the passage's end.
func Describe(text string, s corpus.Span) Selector {
	d := Selector{Exact: s.Of(text), Start: utf8.RuneCountInString(text[:s.Start])}
	d.End = d.Start + utf8.RuneCountInString(d.Exact)
	d.Prefix = text[back(text, s.Start, context):s.Start]
	d.Suffix = text[s.End:ahead(text, s.End, context)]
	return d
}

// back returns the offset n characters before offset at, 0 if there are fewer.
func back(text string, at, n int) int {
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return at
}

// ahead returns the offset n characters after offset at, the text's end if there
// are fewer.
func ahead(text string, at, n int) int {
	for ; n > 0 && at < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

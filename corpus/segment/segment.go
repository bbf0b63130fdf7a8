// Package segment cuts the text of a document into segments, sentences and
// tokens, and says what each segment is.
//
// # Segments
//
// Lines are joined to paragraphs (a text may have one line a paragraph, blank
// lines between paragraphs, or lines wrapped at a column), a header is cut off
// the first line, and every paragraph is given a kind. The kind comes from
// evidence that is added up: form (length, final stop, title case), formulas of
// the language (credits, links), neighbours, and the words that a line shares
// with the rest of the article. No line is looked up in a list of sites.
//
// # Tokens
//
// Words are cut as UAX #29 says [1], with these differences: the abbreviations
// of the language and initials keep their stop ("U.S.", "Sept.", "Sergey V.");
// words joined by hyphens are one token ("30-day", "U.S.-brokered"), but
// numbers are not ("10-12" is three); a possessive ending is a token of its own
// ("Kyiv", "’s"), a contraction is not cut ("don’t", "it’s"); a missing space
// after a stop is seen ("deal.Then" is three). "..." and "--" are one token,
// any other sign is one rune.
//
// # Sentences
//
// A sentence ends at a stop, question or exclamation mark, together with the
// closing marks and brackets after it, unless an abbreviation or a following
// small letter says otherwise. It never crosses a segment. Which quotation mark
// belongs to which is not decided here.
//
// All of it takes time linear in the length of the text.
//
// [1] M. Davis, C. Chapman, eds. Unicode Standard Annex #29: Unicode Text
// Segmentation. https://www.unicode.org/reports/tr29/
package segment

import (
	"sort"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// A Layout is how a text is laid out; see the fields of the same name in [corpus.Document].
type Layout struct {
	Segments  []corpus.Segment
	Sentences []corpus.Span
	Tokens    []corpus.Token
}

// Find lays out the text of doc as a text of language l. It reads doc.Text and
// doc.Title, nothing else.
func Find(doc *corpus.Document, l *lang.Language) Layout {
	text, rules := doc.Text, &l.Segments
	var lay Layout
	blocks := paragraphs(text, doc.Title, rules)
	lay.Tokens = make([]corpus.Token, 0, len(text)/5)
	for i := range blocks {
		b := &blocks[i]
		b.first = len(lay.Tokens)
		lay.Tokens = tokenize(lay.Tokens, text, b.Span, rules)
		b.last = len(lay.Tokens)
		before := len(lay.Sentences)
		lay.Sentences = sentences(lay.Sentences, text, lay.Tokens[b.first:b.last], rules)
		b.sentences = len(lay.Sentences) - before
	}
	lay.Segments = classify(doc, blocks, lay.Tokens, rules)
	return lay
}

// In returns the half-open range of the indices of the tokens that lie within s.
// It takes time logarithmic in the number of tokens.
func In(tokens []corpus.Token, s corpus.Span) (lo, hi int) {
	lo = sort.Search(len(tokens), func(i int) bool { return tokens[i].Start >= s.Start })
	hi = sort.Search(len(tokens), func(i int) bool { return tokens[i].End > s.End })
	return lo, max(lo, hi)
}

package check

import (
	"verbatim/corpus"
	"verbatim/corpus/align"
	"verbatim/corpus/fold"
)

// A stretch is the words of a document that a quotation is compared with.
type stretch struct {
	doc       int
	quotation int // index into the document's Quotations, None where it is told without marks
	text      string
	words     []fold.Word
	own       []bool // by word: in brackets, the outlet's own
	first     []bool // by word: begins a part
	seq       align.Sequence
}

const (
	// within is the share of a match that must lie in marks for it to be
	// compared with the utterance in them.
	within = 0.4
	// reach is how many words beside a match are compared, with twice as many as
	// the quotation has.
	reach = 40
)

// stretches returns what the quotation is compared with at a match: the
// utterance in marks, and the text as it runs.
func (c *Checker) stretches(d *quoted, m corpus.Match) []stretch {
	var list []stretch
	doc := &c.sources.Documents[m.Doc]
	if parts, q := utterance(doc, m.Span); parts != nil {
		list = append(list, c.stretch(d, m, q, parts))
	}
	n := 12 * (2*len(d.words) + reach) // bytes
	around := corpus.Span{Start: edge(doc.Text, m.Start-n), End: edge(doc.Text, m.End+n)}
	return append(list, c.stretch(d, m, corpus.None, []corpus.Span{around}))
}

// edge is the blank nearest before at, or an end of text.
func edge(text string, at int) int {
	if at >= len(text) {
		return len(text)
	}
	for at > 0 && text[at] != ' ' && text[at] != '\n' {
		at--
	}
	return max(at, 0)
}

// utterance returns the parts of the quotation that holds most of s, or nil if
// it holds too little, and the part that does.
func utterance(doc *corpus.Document, s corpus.Span) ([]corpus.Span, int) {
	shared := map[int]int{}
	best, part, most := corpus.None, corpus.None, 0
	for i := range doc.Quotations {
		q := &doc.Quotations[i]
		n := min(q.End, s.End) - max(q.Start, s.Start)
		if q.Form == corpus.Indirect || n <= 0 {
			continue
		}
		root := rootOf(doc, i)
		shared[root] += n
		// Of one within another that holds as much, the inner one is meant.
		if shared[root] >= shared[best] || best == corpus.None {
			if n > most || root != best {
				part, most = i, n
			}
			best = root
		}
	}
	if best == corpus.None || float64(shared[best]) < within*float64(s.Len()) {
		return nil, corpus.None
	}
	var parts []corpus.Span
	for i := range doc.Quotations {
		if rootOf(doc, i) == best && doc.Quotations[i].Form != corpus.Indirect {
			parts = append(parts, doc.Quotations[i].Span)
		}
	}
	return parts, part
}

// rootOf is the first part of the utterance that quotation i belongs to.
func rootOf(doc *corpus.Document, i int) int {
	if first := doc.Quotations[i].Continues; first != corpus.None {
		return first
	}
	return i
}

// stretch reads the words of parts of a document around a match.
func (c *Checker) stretch(d *quoted, m corpus.Match, quotation int, parts []corpus.Span) stretch {
	s := stretch{doc: m.Doc, quotation: quotation, text: c.sources.Documents[m.Doc].Text}
	for _, p := range parts {
		for i, w := range bracketed(s.text, p) {
			if i == 0 {
				w.Before |= fold.Break
			}
			s.words, s.own, s.first = append(s.words, w.Word), append(s.own, w.own), append(s.first, i == 0)
		}
	}
	lo, hi := 0, len(s.words)
	for lo < hi && s.words[lo].Span.End <= m.Start {
		lo++
	}
	for hi > lo && s.words[hi-1].Span.Start >= m.End {
		hi--
	}
	n := 2*len(d.words) + reach
	lo, hi = max(0, lo-n), min(len(s.words), hi+n)
	s.words, s.own, s.first = s.words[lo:hi], s.own[lo:hi], s.first[lo:hi]
	s.seq = c.lexicon.Sequence(s.words)
	return s
}

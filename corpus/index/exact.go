package index

import (
	"slices"

	"verbatim/corpus"
	"verbatim/corpus/fold"
)

// Exact returns where the words of quote stand in a row as they are, every place
// of every article, those within marks first; at most limit. It finds what is
// too short or too common for [Index.Find].
func (x *Index) Exact(quote string, limit int) []corpus.Match {
	x.hold()
	defer x.mu.RUnlock()
	var ids [][]uint32
	for s := fold.NewScanner(quote, corpus.Span{End: len(quote)}); s.Next() && len(ids) < maxQuery; {
		id, ok := x.words.lookup(s.Bytes())
		if !ok {
			return nil
		}
		ids = append(ids, []uint32{id})
	}
	if len(ids) == 0 {
		return nil
	}
	s := search{index: x}
	hits := s.row(ids, nil)
	p := place{index: x, doc: corpus.None}
	within := make([]int, len(hits)) // by hit: the quotation
	for i, h := range hits {
		p.move(h)
		within[i] = p.quotation(marked)
	}
	order := make([]int, len(hits))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return rank(within[a]) - rank(within[b]) })
	var matches []corpus.Match
	for _, i := range order[:min(limit, len(order))] {
		p.move(hits[i])
		m := corpus.Match{Doc: p.doc, Score: 1, Grade: corpus.Verbatim, Quotation: within[i]}
		m.Span = x.spanOf(p.doc, hits[i])
		matches = append(matches, m)
	}
	return matches
}

// rank puts what stands in a quotation first.
func rank(quotation int) int {
	if quotation == corpus.None {
		return 1
	}
	return 0
}

// spanOf returns the bytes of the words of h in document d.
func (x *Index) spanOf(d int, h hit) corpus.Span {
	var span corpus.Span
	s := x.seek(d, h.start)
	for n := h.start; n < h.end && s.Next(); n++ {
		if n == h.start {
			span.Start = s.Span().Start
		}
		span.End = s.Span().End
	}
	return span
}

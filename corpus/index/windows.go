package index

import (
	"cmp"
	"slices"
)

// A window is a stretch of one document that holds many words of a query.
type window struct {
	doc        int
	start, end uint32 // positions of its first word and past its last one
	score      weight
}

const (
	// enoughPostings is how many postings are read before the commoner words of
	// a query are left to the alignment. Recall … at 300,000 as with all of
	// them; cost 5 ns each.
	enoughPostings = 300_000
	// enoughBits is how much information the words read must hold all the same:
	// to tell one place among 2^24, and six bits to tell it surely.
	enoughBits = 30 * bit
	// maxPostings bounds the reading for queries of common words alone.
	maxPostings = 4_000_000
	// maxTerms is how many distinct words of a query are looked up.
	maxTerms = 64
	// maxWindows is how many windows are kept for the alignment.
	maxWindows = 64
)

// windows returns the most promising windows for q, best first, or false if
// stop said so.
//
// The lists of the query's rarest words are read side by side, 65536
// positions at a time: each occurrence writes its word into a byte per
// position, which sorts them without comparing. A window as long as the quotation and
// half as much again then slides over the occurrences. It scores the
// weights of the distinct words within it, plus a bonus for neighbours in the same
// order and distance as in the query. Where the words of some hundred positions together
// could not reach what is known to be found elsewhere, it does not slide.
func (x *Index) windows(q *query, stop func() bool) ([]window, bool) {
	terms := x.rarest(q)
	if len(terms) == 0 {
		return nil, true
	}
	w := newSweep(x, q, terms)
	if few := x.fewPostings(q, terms); few < len(terms) {
		// Where the rarest words stand together shows how good the best must be.
		first := newSweep(x, q, terms[:few])
		clear(first.follows)
		if !first.run(stop) {
			return nil, false
		}
		w.learn(q, first.best)
	}
	if !w.run(stop) {
		return nil, false
	}
	slices.SortFunc(w.best, x.compareWindows)
	return w.best, true
}

// firstPostings is how many postings are read to learn what the best windows
// score at least.
const firstPostings = 20_000

// fewPostings returns how many of the terms have no more than firstPostings
// together, at least one.
func (x *Index) fewPostings(q *query, terms []int) int {
	sum := 0
	for i, t := range terms {
		if sum += q.terms[t].count; sum > firstPostings && i > 0 {
			return i
		}
	}
	return len(terms)
}

// rarest returns the terms to read, rarest first.
func (x *Index) rarest(q *query) []int {
	var order []int
	for t := range q.terms {
		if len(q.terms[t].ids) > 0 {
			order = append(order, t)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(q.terms[a].count, q.terms[b].count), cmp.Compare(q.terms[a].text, q.terms[b].text))
	})
	postings, information := 0, weight(0)
	for i, t := range order {
		n := postings + q.terms[t].count
		if i > 0 && (n > maxPostings || n > enoughPostings && information >= enoughBits) || i == maxTerms {
			return order[:i]
		}
		postings = n
		information += q.terms[t].weight
	}
	return order
}

// compareWindows orders windows by score; equal ones by what does not depend
// on the order in which documents were added.
func (x *Index) compareWindows(a, b window) int {
	if a.score != b.score {
		return cmp.Compare(b.score, a.score)
	}
	if a.doc != b.doc {
		if c := cmp.Compare(x.docs[a.doc].doc.ID, x.docs[b.doc].doc.ID); c != 0 {
			return c
		}
	}
	return cmp.Compare(a.start, b.start)
}

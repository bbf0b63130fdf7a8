package check

import "verbatim/corpus"

// A seam is a quotation run together from two places.
type seam struct {
	first, second *reading
	reason        string
}

// stitched looks for two places that the quotation is run together from: words
// that begin or end it and stand as they are in one, and the rest in another.
// Best is the reading of the whole, nil if there is none. It reports false if it
// was stopped.
func (c *Checker) stitched(d *quoted, best *reading) (*seam, bool) {
	n := len(d.words)
	if n < 2*leastSplit || best != nil && best.verdict != NotFound && strangers(best) < leastSplit {
		return nil, true
	}
	for _, at := range seams(d, best) {
		if at < leastSplit || n-at < leastSplit {
			continue
		}
		head := c.part(d, corpus.Span{Start: d.span.Start, End: d.words[at-1].Span.End})
		tail := c.part(d, corpus.Span{Start: d.words[at].Span.Start, End: d.span.End})
		head.sentence, tail.sentence = false, false
		if !c.tells(head) || !c.tells(tail) {
			continue
		}
		a, _, _, ok := c.best(head)
		if !ok {
			return nil, false
		}
		if !whole(a) {
			continue
		}
		tail.previous = a.doc
		b, _, _, ok := c.best(tail)
		if !ok {
			return nil, false
		}
		if whole(b) && apart(a, b) {
			reason := "The two halves stand in different articles."
			if a.doc == b.doc {
				reason = "The two halves stand in different places of one article."
			}
			return &seam{a, b, reason}, true
		}
	}
	return nil, true
}

// strangers counts the words of the draft that a reading does not have.
func strangers(r *reading) int {
	n := 0
	for _, clean := range r.clean {
		if !clean {
			n++
		}
	}
	return n
}

// tells reports whether a half has words enough that are no function words: “I
// think he could” stands anywhere.
func (c *Checker) tells(d *quoted) bool {
	n := 0
	for _, w := range d.words {
		if !c.language.Function.Has(w.Text) {
			n++
		}
	}
	return n >= leastTelling
}

// leastTelling is how many such words are enough.
const leastTelling = 2

// whole reports whether the words of a part stand somewhere as they are.
func whole(r *reading) bool {
	return r != nil && (r.verdict == Verbatim || r.verdict == Punctuation)
}

// apart reports whether two places are no neighbours in one utterance.
func apart(a, b *reading) bool {
	if a.doc != b.doc {
		return true
	}
	return b.match.Start < a.match.End || b.match.Start-a.match.End > farApart
}

// farApart is the distance in bytes from which on two passages of one article
// are two places: a sentence between them.
const farApart = 150

// seams returns the words before which the quotation may be stitched, likeliest
// first: where the words end that it begins with and the best passage has in a
// row, where those begin that it ends with, and ellipses.
func seams(d *quoted, best *reading) []int {
	var list []int
	n := len(d.words)
	if best != nil {
		head, tail := 0, n
		for head < n && follow(d.words[:head+1], best.words, 0) >= 0 {
			head++
		}
		for tail > 0 && follow(d.words[tail-1:], best.words, 0) >= 0 {
			tail--
		}
		if head < n {
			list = append(list, head)
		}
		if tail > 0 && tail != head {
			list = append(list, tail)
		}
	}
	for i := 1; i < n && len(list) < mostSeams; i++ {
		if d.elided(i) {
			list = append(list, i)
		}
	}
	return list
}

// mostSeams bounds how many places are tried.
const mostSeams = 5

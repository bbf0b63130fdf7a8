package index

import (
	"cmp"
	"slices"

	"verbatim/corpus"
)

// A hit is the positions of one occurrence, half-open.
type hit struct{ start, end uint32 }

// A Concordance is every occurrence of what a query asks for.
type Concordance struct {
	Query     string   // as it was asked
	Read      string   // how it was understood, in the query language; empty if nothing is asked
	Notes     []string // what was read otherwise than it was written, each in a sentence
	Documents int      // that hold occurrences

	index    *Index
	speakers []corpus.Speaker
	hits     []hit
}

// Len returns the number of occurrences.
func (c *Concordance) Len() int { return len(c.hits) }

// Search returns the concordance of query; speakers are those that the
// quotations of the documents refer to. It is given up as soon as stop, which
// may be nil, returns true, and reports whether it came to its end. There is no
// query that is an error.
func (x *Index) Search(query string, speakers []corpus.Speaker, stop func() bool) (*Concordance, bool) {
	x.hold()
	defer x.mu.RUnlock()
	root, notes := parseExpression(query)
	c := &Concordance{Query: query, Read: root.String(), Notes: notes, index: x, speakers: speakers}
	if root == nil {
		return c, true
	}
	s := search{index: x, concordance: c, stop: stop}
	s.resolve(root)
	c.hits = s.eval(root, nil)
	if s.stopped {
		return nil, false
	}
	last := corpus.None
	for _, h := range c.hits {
		if d := x.docAt(h.start); d != last {
			c.Documents++
			last = d
		}
	}
	return c, true
}

// A search evaluates one query.
type search struct {
	index       *Index
	concordance *Concordance
	stop        func() bool
	stopped     bool
}

// halt reports whether the search is to be given up.
func (s *search) halt() bool {
	s.stopped = s.stopped || s.stop != nil && s.stop()
	return s.stopped
}

// eval returns the occurrences of n that satisfy the conditions of scope, in
// order.
func (s *search) eval(n *node, scope []*node) []hit {
	if s.halt() {
		return nil
	}
	if n.conditional() {
		return s.within(append(slices.Clip(scope), n))
	}
	switch n.op {
	case opWords:
		return s.filter(s.words(n), scope)
	case opOr:
		var all []hit
		for _, k := range n.kids {
			all = merged(all, s.eval(k, scope))
		}
		return all
	case opNot: // alone: nothing to point at
		s.concordance.Notes = append(s.concordance.Notes, "What is left out must be left out of something: add a word to look for.")
		return nil
	}
	return s.all(n, scope)
}

// all evaluates a conjunction: its conditions narrow the others.
func (s *search) all(n *node, scope []*node) []hit {
	scope = slices.Clone(scope)
	var wanted, unwanted []*node
	for _, k := range n.kids {
		switch {
		case k.conditional():
			scope = append(scope, k)
		case k.op == opNot:
			unwanted = append(unwanted, k.kids[0])
		default:
			wanted = append(wanted, k)
		}
	}
	if len(wanted) == 0 {
		if len(unwanted) > 0 && len(scope) == 0 {
			return s.eval(&node{op: opNot, kids: unwanted[:1]}, nil)
		}
		return s.without(s.within(scope), unwanted)
	}
	var hits []hit
	for i, k := range wanted {
		more := s.eval(k, scope)
		if i == 0 {
			hits = more
			continue
		}
		hits = s.inBoth(hits, more)
	}
	return s.without(hits, unwanted)
}

// inBoth keeps the occurrences in documents that both have.
func (s *search) inBoth(a, b []hit) []hit {
	inA, inB := s.documents(a), s.documents(b)
	keep := func(h hit, other map[int]bool) bool { return !other[s.index.docAt(h.start)] }
	a = slices.DeleteFunc(slices.Clone(a), func(h hit) bool { return keep(h, inB) })
	b = slices.DeleteFunc(slices.Clone(b), func(h hit) bool { return keep(h, inA) })
	return merged(a, b)
}

// without drops the occurrences in documents that have what is unwanted.
func (s *search) without(hits []hit, unwanted []*node) []hit {
	for _, k := range unwanted {
		not := s.documents(s.eval(k, nil))
		hits = slices.DeleteFunc(hits, func(h hit) bool { return not[s.index.docAt(h.start)] })
	}
	return hits
}

// documents returns the set of the documents of hits.
func (s *search) documents(hits []hit) map[int]bool {
	set := map[int]bool{}
	for i := 0; i < len(hits); {
		d := s.index.docAt(hits[i].start)
		set[d] = true
		for end := s.index.end(d); i < len(hits) && hits[i].start < end; {
			i++
		}
	}
	return set
}

// merged merges two lists without what is in both.
func merged(a, b []hit) []hit {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0:
		return a
	}
	out := make([]hit, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		var next hit
		if len(b) == 0 || len(a) > 0 && compareHits(a[0], b[0]) <= 0 {
			next, a = a[0], a[1:]
		} else {
			next, b = b[0], b[1:]
		}
		if n := len(out); n == 0 || out[n-1] != next {
			out = append(out, next)
		}
	}
	return out
}

func compareHits(a, b hit) int {
	return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end))
}

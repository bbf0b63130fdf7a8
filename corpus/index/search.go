package index

import (
	"cmp"
	"math"
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
	docs     []tally  // the documents that hold occurrences
	lines    int      // occurrences in all
	hits     []hit    // the occurrences, unless they have been counted only
	loose    []uint32 // words whose occurrences in docs are counted and not read: see tally.go
}

// Len returns the number of occurrences.
func (c *Concordance) Len() int { return c.lines }

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
	if !s.counted(root) {
		c.hits = s.eval(root, nil, nil)
		c.lines = len(c.hits)
		c.docs = s.tallied(c.hits)
	}
	if s.stopped {
		return nil, false
	}
	c.Documents = len(c.docs)
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

// A stretchList is stretches of positions, ascending and apart; nil is all.
type stretchList []hit

// eval returns the occurrences of n that satisfy the conditions of scope, in
// order; of those outside of within it may leave out any.
func (s *search) eval(n *node, scope []*node, within stretchList) []hit {
	if s.halt() {
		return nil
	}
	if n.conditional() {
		return s.within(append(slices.Clip(scope), n))
	}
	switch n.op {
	case opWords:
		return s.filter(s.words(n, within), scope)
	case opOr:
		var all []hit
		for _, k := range n.kids {
			all = merged(all, s.eval(k, scope, within))
		}
		return all
	case opNot: // alone: nothing to point at
		s.concordance.Notes = append(s.concordance.Notes, "What is left out must be left out of something: add a word to look for.")
		return nil
	}
	return s.all(n, scope, within)
}

// all evaluates a conjunction: its conditions narrow the others, and the rarest
// of these the articles in which the commoner ones are read.
func (s *search) all(n *node, scope []*node, within stretchList) []hit {
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
			return s.eval(&node{op: opNot, kids: unwanted[:1]}, nil, nil)
		}
		return s.without(s.within(scope), unwanted)
	}
	slices.SortStableFunc(wanted, func(a, b *node) int { return cmp.Compare(s.most(a), s.most(b)) })
	found := make([][]hit, len(wanted))
	for i, k := range wanted {
		found[i] = s.eval(k, scope, within)
		if len(wanted) > 1 {
			found[i] = inside(found[i], within)
			within = s.documents(found[i])
			if len(within) == 0 {
				return nil
			}
		}
	}
	var hits []hit
	for i := range found {
		if len(wanted) > 1 {
			found[i] = inside(found[i], within)
		}
		hits = merged(hits, found[i])
	}
	return s.without(hits, unwanted)
}

// most returns how many occurrences a node can have, about.
func (s *search) most(n *node) int {
	switch n.op {
	case opWords:
		if n.ids == nil {
			n.ids = make([][]uint32, len(n.words))
			for i, p := range n.words {
				n.ids[i] = s.index.ids(p)
			}
		}
		least := math.MaxInt
		for i := range n.ids {
			least = min(least, s.index.count(n.ids[i]))
		}
		return least
	case opNot:
		return math.MaxInt
	}
	most := 0
	for _, k := range n.kids {
		switch c := s.most(k); {
		case k.op == opNot || k.conditional():
		case n.op == opAnd && (most == 0 || c < most):
			most = c
		case n.op == opOr:
			most += c
		}
	}
	return most
}

// inside keeps the hits that lie in one of the stretches.
func inside(hits []hit, within stretchList) []hit {
	if within == nil {
		return hits
	}
	kept := hits[:0:0]
	for _, h := range hits {
		for len(within) > 0 && within[0].end <= h.start {
			within = within[1:]
		}
		if len(within) == 0 {
			break
		}
		if within[0].start <= h.start {
			kept = append(kept, h)
		}
	}
	return kept
}

// without drops the occurrences in documents that have what is unwanted.
func (s *search) without(hits []hit, unwanted []*node) []hit {
	for _, k := range unwanted {
		docs := s.documents(hits)
		not := s.documents(inside(s.eval(k, nil, docs), docs))
		kept := hits[:0:0]
		for _, h := range hits {
			for len(not) > 0 && not[0].end <= h.start {
				not = not[1:]
			}
			if len(not) == 0 || h.start < not[0].start {
				kept = append(kept, h)
			}
		}
		hits = kept
	}
	return hits
}

// documents returns the stretches of the documents of hits; never nil.
func (s *search) documents(hits []hit) stretchList {
	docs := s.tallied(hits)
	list := make(stretchList, len(docs))
	for i, t := range docs {
		list[i] = hit{s.index.docs[t.doc].first, s.index.end(int(t.doc))}
	}
	return list
}

// tallied counts hits, which are in order, by document.
func (s *search) tallied(hits []hit) []tally {
	var docs []tally
	d, end := 0, uint32(0)
	for _, h := range hits {
		if h.start >= end {
			d = s.index.docFrom(d, h.start)
			end = s.index.end(d)
			docs = append(docs, tally{doc: int32(d)})
		}
		docs[len(docs)-1].lines++
	}
	return docs
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

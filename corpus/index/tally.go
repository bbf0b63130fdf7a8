package index

import (
	"cmp"
	"slices"
	"unsafe"
)

// What a query of plain words finds is counted, not read. A word like "the"
// stands six times in a hundred words, and of its places somebody looks at a
// page: so the lists are passed over eight occurrences at a time, how many lie
// in each document is noted, and the occurrences of the documents on the page
// are read when it is shown.

// A tally is how often something occurs in one document.
type tally struct {
	doc   int32
	lines uint32
}

// loose returns the words of the vocabulary that n stands for if it is a word or
// alternatives of single words, whose occurrences need not be held against each other.
func (s *search) loose(n *node) ([]uint32, bool) {
	switch n.op {
	case opWords:
		if len(n.words) != 1 {
			return nil, false
		}
		s.most(n)
		return n.ids[0], true
	case opOr:
		var all []uint32
		for _, k := range n.kids {
			ids, ok := s.loose(k)
			if !ok {
				return nil, false
			}
			all = union(all, ids)
		}
		return all, true
	}
	return nil, false
}

// union returns the numbers that are in a or b, each once.
func union(a, b []uint32) []uint32 {
	if len(a) == 0 {
		return b
	}
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// counted answers n by counting if it is made of loose words and of conditions on
// articles; it reports whether it is.
func (s *search) counted(n *node) bool {
	if s.halt() {
		return true
	}
	kids := []*node{n}
	if n.op == opAnd {
		kids = n.kids
	}
	var wanted, unwanted [][]uint32
	var scope []*node
	for _, k := range kids {
		if k.conditional() {
			if k.quoting() {
				return false
			}
			scope = append(scope, k)
			continue
		}
		to := &wanted
		if k.op == opNot {
			k, to = k.kids[0], &unwanted
		}
		ids, ok := s.loose(k)
		if !ok {
			return false
		}
		*to = append(*to, ids)
	}
	if len(wanted) == 0 {
		return false
	}
	s.count(wanted, unwanted, scope)
	return true
}

// count fills the concordance with the documents that have a word of each of
// wanted and none of unwanted: the rarest first, the others in what is left.
func (s *search) count(wanted, unwanted [][]uint32, scope []*node) {
	x, c := s.index, s.concordance
	slices.SortStableFunc(wanted, func(a, b []uint32) int { return cmp.Compare(x.count(a), x.count(b)) })
	docs := s.tally(wanted[0], nil)
	c.loose = wanted[0]
	separate := true // no word of the vocabulary is in two of them
	for _, ids := range wanted[1:] {
		if len(docs) == 0 || s.halt() {
			break
		}
		all := union(c.loose, ids)
		separate = separate && len(all) == len(c.loose)+len(ids)
		c.loose = all
		docs = s.tally(ids, docs)
	}
	if !separate && len(docs) > 0 { // what is in both must not count twice
		for i := range docs {
			docs[i].lines = 0
		}
		docs = s.tally(c.loose, docs)
	}
	if len(scope) > 0 {
		p := place{index: x}
		docs = slices.DeleteFunc(docs, func(t tally) bool {
			p.doc = int(t.doc)
			return !p.allows(scope)
		})
	}
	for _, ids := range unwanted {
		docs = s.lacking(docs, ids)
	}
	c.docs = docs
	for _, t := range docs {
		c.lines += int(t.lines)
	}
}

// lacking keeps the documents that have none of ids.
func (s *search) lacking(docs []tally, ids []uint32) []tally {
	if len(docs) == 0 {
		return docs
	}
	have := s.tally(ids, docs)
	kept := docs[:0]
	for _, t := range docs {
		if len(have) > 0 && have[0].doc == t.doc {
			have = have[1:]
			continue
		}
		kept = append(kept, t)
	}
	return kept
}

// tally counts the occurrences of ids in docs, or in all documents if docs is
// nil, adds them to what is counted there, and returns the documents that have any.
func (s *search) tally(ids []uint32, docs []tally) []tally {
	if len(ids) == 1 {
		return s.tallyOne(ids[0], docs)
	}
	x := s.index
	lines := make([]uint32, len(x.docs)) // by document
	for _, segment := range x.segments {
		for i, id := range ids {
			if i%256 == 255 && s.halt() {
				return nil
			}
			list := segment.list(id)
			if len(list) == 0 {
				continue
			}
			r := open(segment.base, list)
			d := x.docFrom(0, segment.base)
			// Few places are looked up each; many are counted document by document.
			if docs == nil || len(list) < 2*len(docs) {
				for r.at != finished {
					d = x.docFrom(d, r.at)
					lines[d] += uint32(r.pass(x.end(d)))
				}
				continue
			}
			for _, t := range docs {
				r.pass(x.docs[t.doc].first)
				lines[t.doc] += uint32(r.pass(x.end(int(t.doc))))
			}
		}
	}
	if docs == nil {
		for d, n := range lines {
			if n > 0 {
				docs = append(docs, tally{int32(d), n})
			}
		}
		return docs
	}
	kept := make([]tally, 0, len(docs))
	for _, t := range docs {
		if n := lines[t.doc]; n > 0 {
			kept = append(kept, tally{t.doc, t.lines + n})
		}
	}
	return kept
}

// tallyOne is tally for one word.
func (s *search) tallyOne(id uint32, docs []tally) []tally {
	x := s.index
	var found []tally
	for _, segment := range x.segments {
		list := segment.list(id)
		if len(list) == 0 {
			continue
		}
		r := open(segment.base, list)
		if docs == nil {
			for d := 0; r.at != finished; {
				d = x.docFrom(d, r.at)
				found = append(found, tally{int32(d), uint32(r.pass(x.end(d)))})
			}
			continue
		}
		for i, t := range docs {
			r.pass(x.docs[t.doc].first)
			if n := r.pass(x.end(int(t.doc))); n > 0 {
				t.lines += uint32(n)
				found = append(found, t)
			}
			if r.at == finished {
				docs = docs[i+1:] // no document goes on in the next segment
				break
			}
		}
	}
	return found
}

// docFrom returns the document that position p lies in, which is d or a later
// one: by steps twice as long each, then by halves.
func (x *Index) docFrom(d int, p uint32) int {
	step := 1
	for d+step < len(x.docs) && x.docs[d+step].first <= p {
		d += step
		step *= 2
	}
	for ; step > 0; step /= 2 {
		if d+step < len(x.docs) && x.docs[d+step].first <= p {
			d += step
		}
	}
	return d
}

// A reader passes over a list without reading each of its positions.
type reader struct {
	list []byte
	at   uint32 // the next position, counted through the corpus; finished if there is none
}

// open returns a reader before the first position of a list, which is not empty.
func open(base uint32, list []byte) reader {
	c := cursor{list: list, at: base}
	c.next()
	return reader(c)
}

// pass moves to the first position that is limit or more and returns how many
// it passed. Where eight differences take a byte each, they are added up at
// once: in lists of words that are one in 127 or more, nearly always.
func (r *reader) pass(limit uint32) int {
	n, at, list := 0, r.at, r.list
	for at < limit {
		if len(list) >= 8 {
			// In whatever order of bytes: they are only added.
			if eight := *(*uint64)(unsafe.Pointer(unsafe.SliceData(list))); eight&0x8080808080808080 == 0 {
				eight = eight&0x00ff00ff00ff00ff + eight>>8&0x00ff00ff00ff00ff
				if next := at + uint32(eight*0x0001000100010001>>48); next < limit {
					at, list = next, list[8:]
					n += 8
					continue
				}
			}
		}
		n++
		if len(list) > 0 && list[0] < 0x80 { // nearly always, and a call costs as much again
			at, list = at+uint32(list[0]), list[1:]
			continue
		}
		at, list = after(at, list)
	}
	r.at, r.list = at, list
	return n
}

// after returns the position that follows at and the rest of the list.
func after(at uint32, list []byte) (uint32, []byte) {
	if len(list) == 0 {
		return finished, nil
	}
	c := cursor{list, at}
	c.next()
	return c.at, c.list
}

// take appends the positions before limit and moves behind them.
func (r *reader) take(positions []uint32, limit uint32) []uint32 {
	at, list := r.at, r.list
	for at < limit {
		positions = append(positions, at)
		if len(list) > 0 && list[0] < 0x80 { // nearly always, and a call costs as much again
			at, list = at+uint32(list[0]), list[1:]
			continue
		}
		at, list = after(at, list)
	}
	r.at, r.list = at, list
	return positions
}

// read returns the occurrences of c's loose words in docs, in order.
func (c *Concordance) read(docs []tally) []hit {
	x := c.index
	docs = slices.Clone(docs)
	slices.SortFunc(docs, func(a, b tally) int { return cmp.Compare(a.doc, b.doc) })
	within := make(stretchList, 0, len(docs))
	for _, t := range docs {
		within = append(within, hit{x.docs[t.doc].first, x.end(int(t.doc))})
	}
	s := search{index: x}
	at := s.positions(c.loose, within)
	hits := make([]hit, len(at))
	for i, p := range at {
		hits[i] = hit{p, p + 1}
	}
	return hits
}

// readAll reads all occurrences, if they have been counted only.
func (c *Concordance) readAll() {
	if c.loose != nil {
		c.hits, c.loose = c.read(c.docs), nil
	}
}

// page returns the occurrences [from, to).
func (c *Concordance) page(from, to int) []hit {
	if c.loose == nil {
		return c.hits[from:to]
	}
	if from == to {
		return nil
	}
	var docs []tally
	before, skipped := 0, 0
	for _, t := range c.docs {
		if before >= to {
			break
		}
		if before+int(t.lines) > from {
			if len(docs) == 0 {
				skipped = before
			}
			docs = append(docs, t)
		}
		before += int(t.lines)
	}
	hits := c.read(docs)
	if !slices.IsSortedFunc(docs, func(a, b tally) int { return cmp.Compare(a.doc, b.doc) }) {
		hits = c.inOrder(docs, hits)
	}
	return hits[from-skipped : to-skipped]
}

// inOrder puts hits, which are in the order of their positions, in that of docs.
func (c *Concordance) inOrder(docs []tally, hits []hit) []hit {
	ordered := make([]hit, 0, len(hits))
	for _, t := range docs {
		first := c.index.docs[t.doc].first
		i, _ := slices.BinarySearchFunc(hits, first, func(h hit, p uint32) int { return cmp.Compare(h.start, p) })
		ordered = append(ordered, hits[i:i+int(t.lines)]...)
	}
	return ordered
}

// sample returns the occurrences, or those of every so manieth document, which
// are n or some more.
func (c *Concordance) sample(n int) []hit {
	if c.loose == nil {
		return c.hits
	}
	docs := c.docs
	if every := c.lines / n; every > 1 && len(docs) > every {
		docs = nil
		for i := every / 2; i < len(c.docs); i += every {
			docs = append(docs, c.docs[i])
		}
	}
	return c.read(docs)
}

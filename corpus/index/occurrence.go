package index

import (
	"bytes"
	"math/bits"
	"slices"
	"unicode/utf8"
)

// maxWords is how many words of the vocabulary a pattern stands for at most,
// the commonest: more are a prefix of two letters.
const maxWords = 4000

// ids returns the words of the vocabulary that p stands for.
func (x *Index) ids(p pattern) []uint32 {
	v := &x.words
	var list []uint32
	take := func(word string) {
		if id, ok := v.lookup([]byte(word)); ok && !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	switch p.shape {
	case wholeWord:
		take(p.text)
		take(p.text + "'s") // "Rubio's" is an occurrence of Rubio
	case wordStart:
		mark := signature([]byte(p.text))
		for id, m := range v.marks {
			if mark&^m == 0 && bytes.HasPrefix(v.word(uint32(id)), []byte(p.text)) {
				list = append(list, uint32(id))
			}
		}
	case alikeWord:
		take(p.text)
		take(p.text + "'s")
		mark, length := signature([]byte(p.text)), utf8.RuneCountInString(p.text)
		for id, m := range v.marks {
			if bits.OnesCount64(mark&^m) > 2*p.edits || bits.OnesCount64(m&^mark) > 2*p.edits {
				continue
			}
			other := v.word(uint32(id))
			if n := utf8.RuneCount(other); n < length-p.edits || n > length+p.edits {
				continue
			}
			if d := distance(p.text, string(other)); d > 0 && d <= p.edits {
				list = append(list, uint32(id))
			}
		}
	}
	if len(list) > maxWords {
		slices.SortFunc(list, func(a, b uint32) int { return int(v.count[b]) - int(v.count[a]) })
		list = list[:maxWords]
	}
	return list
}

// count returns how often words occur.
func (x *Index) count(ids []uint32) int {
	n := 0
	for _, id := range ids {
		n += int(x.words.count[id])
	}
	return n
}

// words returns the occurrences of a word or phrase, in order.
func (s *search) words(n *node, within stretchList) []hit {
	if s.most(n) == 0 {
		return nil
	}
	if n.slop >= 0 {
		return s.near(n.ids, n.slop, within)
	}
	return s.row(n.ids, within)
}

// rarest returns which of ids occur least.
func (s *search) rarest(ids [][]uint32) int {
	rarest := 0
	for i := range ids {
		if s.index.count(ids[i]) < s.index.count(ids[rarest]) {
			rarest = i
		}
	}
	return rarest
}

// fewStarts is how many places are read in the articles: a seek and some words,
// a microsecond or two, where a common word's list takes a hundred.
const fewStarts = 100

// row returns where words stand in a row: those of the rarest, with the rarer of
// the others where they belong, and once few are left with what stands there.
func (s *search) row(ids [][]uint32, within stretchList) []hit {
	order := make([]int, len(ids))
	counts := make([]int, len(ids))
	for i := range ids {
		order[i], counts[i] = i, s.index.count(ids[i])
	}
	slices.SortStableFunc(order, func(a, b int) int { return counts[a] - counts[b] })
	rarest := uint32(order[0])
	at := s.positions(ids[rarest], within)
	starts := at[:0]
	for _, p := range at {
		if p >= rarest {
			starts = append(starts, p-rarest)
		}
	}
	for _, i := range order[1:] {
		if len(starts) <= fewStarts {
			break
		}
		starts = s.following(starts, ids[i], uint32(i))
	}
	length := uint32(len(ids))
	hits := make([]hit, 0, len(starts))
	d, end := 0, uint32(0)
	for _, p := range starts {
		if p >= end {
			d = s.index.docFrom(d, p)
			end = s.index.end(d)
		}
		if p+length <= end && (len(starts) > fewStarts || s.index.reads(d, p, ids)) { // else the next article begins between
			hits = append(hits, hit{p, p + length})
		}
	}
	return hits
}

// reads reports whether words stand at position p of document d in a row.
func (x *Index) reads(d int, p uint32, ids [][]uint32) bool {
	s := x.seek(d, p)
	for i := range ids {
		if !s.Next() {
			return false
		}
		if id, ok := x.words.lookup(s.Bytes()); !ok || !slices.Contains(ids[i], id) {
			return false
		}
	}
	return true
}

// positions returns the occurrences of any of ids within stretches, in order.
func (s *search) positions(ids []uint32, within stretchList) []uint32 {
	if within != nil && len(within) == 0 {
		return nil
	}
	var list []uint32
	if within == nil {
		list = make([]uint32, 0, s.index.count(ids))
	}
	for _, segment := range s.index.segments {
		from, lists := len(list), 0
		for _, id := range ids {
			bytes := segment.list(id)
			if len(bytes) == 0 {
				continue
			}
			lists++
			if within != nil {
				list = inStretches(list, open(segment.base, bytes), within)
				continue
			}
			r := open(segment.base, bytes)
			list = r.take(list, finished)
		}
		if lists > 1 {
			segment.sort(list[from:])
		}
		if s.halt() {
			return nil
		}
	}
	return list
}

// inStretches appends the positions of r that lie within stretches, one or more.
func inStretches(list []uint32, r reader, within stretchList) []uint32 {
	for {
		for within[0].end <= r.at {
			if within = within[1:]; len(within) == 0 {
				return list
			}
		}
		r.pass(within[0].start)
		list = r.take(list, within[0].end)
		if r.at == finished {
			return list
		}
	}
}

// manyPositions is how many positions are sorted as a set of bits and not by
// comparing: from there on to clear and read the bits of a segment takes less.
const manyPositions = 1 << 12

// sort sorts positions of s, each there once.
func (s *segment) sort(positions []uint32) {
	if len(positions) < manyPositions || len(positions) < s.size/1024 {
		slices.Sort(positions)
		return
	}
	set := make([]uint64, s.size/64+1)
	for _, p := range positions {
		set[(p-s.base)/64] |= 1 << ((p - s.base) % 64)
	}
	n := 0
	for i, word := range set {
		for ; word != 0; word &= word - 1 {
			positions[n] = s.base + uint32(i*64+bits.TrailingZeros64(word))
			n++
		}
	}
}

// following keeps those of starts, ascending, that have one of ids offset words
// further on.
func (s *search) following(starts []uint32, ids []uint32, offset uint32) []uint32 {
	keep := make([]bool, len(starts))
	for _, segment := range s.index.segments {
		lo, _ := slices.BinarySearch(starts, segment.base-min(segment.base, offset))
		for _, id := range ids {
			list := segment.list(id)
			if len(list) == 0 {
				continue
			}
			r := open(segment.base, list)
			for i := lo; i < len(starts) && r.at != finished; {
				p := starts[i] + offset
				r.pass(p)
				if r.at == p {
					keep[i] = true
				}
				for i++; i < len(starts) && starts[i]+offset < r.at; i++ {
				}
			}
		}
		if s.halt() {
			return nil
		}
	}
	kept := starts[:0]
	for i, p := range starts {
		if keep[i] {
			kept = append(kept, p)
		}
	}
	return kept
}

// near returns the shortest stretches that hold all the words in any order with
// at most slop others between. The commoner words are read around the rarest
// only, unless that is everywhere.
func (s *search) near(ids [][]uint32, slop int, within stretchList) []hit {
	rarest, reach := s.rarest(ids), uint32(len(ids)+slop)
	lists := make([][]uint32, len(ids))
	lists[rarest] = s.positions(ids[rarest], within)
	if len(lists[rarest]) == 0 {
		return nil
	}
	if uint64(len(lists[rarest]))*uint64(reach) < uint64(s.index.total)/8 {
		within = around(lists[rarest], reach)
	}
	alone := true // no word of the vocabulary is one of two words
	var all []uint32
	for i := range ids {
		if i != rarest {
			lists[i] = s.positions(ids[i], within)
		}
		joined := union(all, ids[i])
		alone = alone && len(joined) == len(all)+len(ids[i])
		all = joined
	}
	heads := make([]uint32, len(ids)) // by word: where it stands next
	for i := range lists {
		lists[i], heads[i] = pop(lists[i])
	}
	last := make([]int64, len(ids)) // by word: where it last stood
	longest := int64(len(ids) + slop)
	var hits []hit
	for doc, end := 0, uint32(0); ; {
		word, at := 0, heads[0]
		for i, p := range heads[1:] {
			if p < at {
				word, at = i+1, p
			}
		}
		if at == finished {
			return hits
		}
		lists[word], heads[word] = pop(lists[word])
		if at >= end {
			doc = s.index.docFrom(doc, at)
			end = s.index.end(doc)
			for i := range last {
				last[i] = -longest // none of this document
			}
		}
		last[word] = int64(at)
		first := last[0]
		for _, p := range last[1:] {
			first = min(first, p)
		}
		if first < 0 || int64(at)-first >= longest || !alone && different(last) < len(ids) {
			continue
		}
		h := hit{uint32(first), at + 1}
		if n := len(hits); n > 0 && hits[n-1].start == h.start {
			continue // the shorter one is there
		} else if n > 0 && hits[n-1].end > h.start {
			if h.end-h.start < hits[n-1].end-hits[n-1].start {
				hits[n-1] = h
			}
			continue
		}
		hits = append(hits, h)
	}
}

// around returns the stretches that reach so far about positions.
func around(positions []uint32, reach uint32) stretchList {
	var list stretchList
	for _, p := range positions {
		h := hit{p - min(p, reach), p + reach}
		if n := len(list); n > 0 && h.start <= list[n-1].end {
			list[n-1].end = h.end
		} else {
			list = append(list, h)
		}
	}
	return list
}

// pop takes the first position off a list.
func pop(list []uint32) ([]uint32, uint32) {
	if len(list) == 0 {
		return nil, finished
	}
	return list[1:], list[0]
}

// different counts different numbers: one word must not stand for two.
func different(list []int64) int {
	n := 0
	for i, a := range list {
		if !slices.Contains(list[:i], a) {
			n++
		}
	}
	return n
}

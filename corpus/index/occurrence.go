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

// row returns where words stand in a row: those of the rarest, with what stands
// around each.
func (s *search) row(ids [][]uint32, within stretchList) []hit {
	rarest := s.rarest(ids)
	at := s.positions(ids[rarest], within)
	starts := at[:0]
	for _, p := range at {
		if p >= uint32(rarest) {
			starts = append(starts, p-uint32(rarest))
		}
	}
	for i := range ids {
		if i != rarest && len(starts) > 0 {
			starts = s.following(starts, ids[i], uint32(i))
		}
	}
	length := uint32(len(ids))
	hits := make([]hit, 0, len(starts))
	end := uint32(0) // of the document
	for _, p := range starts {
		if p >= end {
			end = s.index.end(s.index.docAt(p))
		}
		if p+length <= end { // else the next article begins between
			hits = append(hits, hit{p, p + length})
		}
	}
	return hits
}

// positions returns the occurrences of any of ids within stretches, in order.
func (s *search) positions(ids []uint32, within stretchList) []uint32 {
	var list []uint32
	switch {
	case within != nil && len(within) == 0:
		return nil
	case within == nil:
		list = make([]uint32, 0, s.index.count(ids))
	}
	for _, segment := range s.index.segments {
		from, lists := len(list), 0
		for _, id := range ids {
			c := cursor{list: segment.list(id)}
			if len(c.list) > 0 {
				lists++
			}
			if within == nil {
				for c.next() {
					list = append(list, segment.base+c.at)
				}
				continue
			}
			list = c.inside(list, segment.base, within)
		}
		if lists > 1 {
			slices.Sort(list[from:])
		}
		if s.halt() {
			return nil
		}
	}
	return list
}

// inside appends what is left of the list and lies within stretches.
func (c *cursor) inside(list []uint32, base uint32, within stretchList) []uint32 {
	for c.next() {
		p := base + c.at
		for within[0].end <= p {
			if within = within[1:]; len(within) == 0 {
				return list
			}
		}
		if within[0].start <= p {
			list = append(list, p)
		}
	}
	return list
}

// following keeps those of starts, ascending, that have one of ids offset words
// further on.
func (s *search) following(starts []uint32, ids []uint32, offset uint32) []uint32 {
	keep := make([]bool, len(starts))
	for _, segment := range s.index.segments {
		lo, _ := slices.BinarySearch(starts, segment.base-min(segment.base, offset))
		for _, id := range ids {
			c := cursor{list: segment.list(id)}
			for i := lo; c.next() && i < len(starts); {
				p := segment.base + c.at
				for i < len(starts) && starts[i]+offset < p {
					i++
				}
				if i < len(starts) && starts[i]+offset == p {
					keep[i] = true
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
// only.
func (s *search) near(ids [][]uint32, slop int, within stretchList) []hit {
	rarest, reach := s.rarest(ids), uint32(len(ids)+slop)
	around := stretchList{}
	for _, p := range s.positions(ids[rarest], within) {
		h := hit{p - min(p, reach), p + reach}
		if n := len(around); n > 0 && h.start <= around[n-1].end {
			around[n-1].end = h.end
		} else {
			around = append(around, h)
		}
	}
	if len(around) == 0 {
		return nil
	}
	lists := make([][]uint32, len(ids))
	for i := range ids {
		lists[i] = s.positions(ids[i], around)
	}
	last := make([]int64, len(ids)) // by word: where it last stood
	for i := range last {
		last[i] = -1
	}
	longest := int64(len(ids) + slop)
	var hits []hit
	for {
		word := next(lists)
		if word < 0 {
			return hits
		}
		at := lists[word][0]
		lists[word] = lists[word][1:]
		last[word] = int64(at)
		first := slices.Min(last)
		if first < 0 || int64(at)-first >= longest || different(last) < len(ids) {
			continue
		}
		h := hit{uint32(first), at + 1}
		if s.index.docAt(h.start) != s.index.docAt(at) {
			continue
		}
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

// next returns which of lists begins with the least position, -1 if all are
// empty.
func next(lists [][]uint32) int {
	least := -1
	for i, l := range lists {
		if len(l) > 0 && (least < 0 || l[0] < lists[least][0]) {
			least = i
		}
	}
	return least
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

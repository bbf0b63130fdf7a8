package index

import (
	"encoding/binary"
	"slices"
	"sort"
)

// A position is the number of a word counted through the whole corpus: the
// words of the first document, then those of the second, and so on.
//
// A segment holds the postings of a run of positions. The list of a word is
// its positions in ascending order, each written as the difference from the one
// before (the first from base) as a varint of seven bits a byte:
//
//	base 1000; positions 1003 1010 1300  →  3, 7, 290  →  03 07 a2 02
//
// The lists stand one after the other in the order of the words' numbers.
// The directory says where: for each word that occurs, the difference of its
// number from the one before and the length of its list, both varints, with a
// skip entry every skipEvery words.
type segment struct {
	base   uint32 // the first position
	size   int    // number of positions
	slab   []byte // lists of differences
	dir    []byte // differences of word numbers, lengths of lists
	skips  []skip
	words  int // entries of the directory
	lastID uint32
}

// A skip is the state of reading a directory before one of its entries.
type skip struct {
	word      uint32 // number of the word of the entry
	dir, slab uint32 // offsets of the entry and of its list
}

// skipEvery trades the size of the skip entries (12 bytes each) for the
// entries read in one look-up: at 32 they cost a third of a byte a word, and
// a look-up reads 16 on average.
const skipEvery = 32

// add appends the list of a word to the segment; words come in the order of
// their numbers.
func (s *segment) add(word uint32, list []byte) {
	if s.words%skipEvery == 0 {
		s.skips = append(s.skips, skip{word, uint32(len(s.dir)), uint32(len(s.slab))})
	}
	s.dir = binary.AppendUvarint(s.dir, uint64(word-s.lastID))
	s.dir = binary.AppendUvarint(s.dir, uint64(len(list)))
	s.slab = append(s.slab, list...)
	s.lastID = word
	s.words++
}

// list returns the list of a word, empty if it does not occur.
func (s *segment) list(word uint32) []byte {
	i := sort.Search(len(s.skips), func(i int) bool { return s.skips[i].word > word }) - 1
	if i < 0 {
		return nil
	}
	at := s.skips[i]
	dir := s.dir[at.dir:]
	for first := true; len(dir) > 0; first = false {
		diff, n := binary.Uvarint(dir)
		length, m := binary.Uvarint(dir[n:])
		dir = dir[n+m:]
		if !first {
			at.word += uint32(diff)
		}
		if at.word == word {
			return s.slab[at.slab : at.slab+uint32(length)]
		}
		if at.word > word {
			return nil
		}
		at.slab += uint32(length)
	}
	return nil
}

// freeze makes a segment of the words that stand at the positions from base
// on, in O(len(words) + vocabulary) by counting.
func freeze(base uint32, words []uint32, vocabulary int) *segment {
	starts := make([]uint32, vocabulary+1)
	for _, w := range words {
		starts[w+1]++
	}
	distinct := 0
	for w := 1; w <= vocabulary; w++ {
		if starts[w] > 0 {
			distinct++
		}
		starts[w] += starts[w-1]
	}
	sorted := make([]uint32, len(words))
	for i, w := range words {
		sorted[starts[w]] = uint32(i)
		starts[w]++
	}
	s := &segment{base: base, size: len(words)}
	s.slab = make([]byte, 0, len(words)*7/4)
	s.dir = make([]byte, 0, 3*distinct)
	s.skips = make([]skip, 0, distinct/skipEvery+1)
	var list []byte
	from := uint32(0)
	for w := range vocabulary {
		to := starts[w]
		if to == from {
			continue
		}
		list = list[:0]
		last := uint32(0)
		for _, p := range sorted[from:to] {
			list = binary.AppendUvarint(list, uint64(p-last))
			last = p
		}
		s.add(uint32(w), list)
		from = to
	}
	s.clip()
	return s
}

// merge joins two neighbouring segments. Only the first difference of each
// list of b changes, the rest is copied.
func merge(a, b *segment) *segment {
	s := &segment{base: a.base, size: a.size + b.size}
	s.slab = make([]byte, 0, len(a.slab)+len(b.slab)+2*min(a.words, b.words))
	s.dir = make([]byte, 0, len(a.dir)+len(b.dir))
	s.skips = make([]skip, 0, len(a.skips)+len(b.skips))
	shift := b.base - a.base
	left, right := a.walk(), b.walk()
	var list []byte
	for left.ok || right.ok {
		switch {
		case !right.ok || left.ok && left.word < right.word:
			s.add(left.word, left.list)
			left.next()
		default:
			list = list[:0]
			last := uint32(0)
			if left.ok && left.word == right.word {
				list = append(list, left.list...)
				for c := (cursor{list: left.list}); c.next(); {
					last = c.at
				}
				left.next()
			}
			first, n := binary.Uvarint(right.list)
			list = binary.AppendUvarint(list, uint64(uint32(first)+shift-last))
			list = append(list, right.list[n:]...)
			s.add(right.word, list)
			right.next()
		}
	}
	s.clip()
	return s
}

// clip gives back what the slices reserved for nothing.
func (s *segment) clip() {
	s.slab, s.dir, s.skips = slices.Clone(s.slab), slices.Clone(s.dir), slices.Clone(s.skips)
}

// bytes returns the memory that s takes.
func (s *segment) bytes() int { return cap(s.slab) + cap(s.dir) + 12*cap(s.skips) }

// A walk reads the lists of a segment in order.
type walk struct {
	dir, slab []byte
	word      uint32
	list      []byte
	ok        bool
}

func (s *segment) walk() walk {
	w := walk{dir: s.dir, slab: s.slab}
	w.next()
	return w
}

func (w *walk) next() {
	if w.ok = len(w.dir) > 0; !w.ok {
		return
	}
	diff, n := binary.Uvarint(w.dir)
	length, m := binary.Uvarint(w.dir[n:])
	w.dir = w.dir[n+m:]
	w.word += uint32(diff)
	w.list, w.slab = w.slab[:length], w.slab[length:]
}

// A cursor reads one list.
type cursor struct {
	list []byte
	at   uint32 // the last position read, relative to the segment's base
}

// next moves to the next position and reports whether there is one.
func (c *cursor) next() bool {
	if len(c.list) == 0 {
		return false
	}
	diff, n := uint32(c.list[0]), 1
	if diff >= 0x80 {
		diff &= 0x7f
		for shift := uint(7); ; shift += 7 {
			b := c.list[n]
			n++
			diff |= uint32(b&0x7f) << shift
			if b < 0x80 {
				break
			}
		}
	}
	c.list = c.list[n:]
	c.at += diff
	return true
}

package index

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// A vocabulary interns folded words: it numbers them in the order in which
// they first appear. Its bytes lie in one slab and its table holds no
// pointers, so that the garbage collector has nothing to trace in it.
type vocabulary struct {
	slots []uint32 // open addressing, linear probing: number+1, 0 is free; a power of two long
	slab  []byte   // the words one after the other
	ends  []uint32 // by number: end of the word in slab
	count []uint32 // by number: occurrences in the corpus
	marks []uint64 // by number: signature, see signature
}

// minSlots is the first size of the hash table; it doubles when three
// quarters full.
const minSlots = 1 << 10

// size returns the number of words.
func (v *vocabulary) size() int { return len(v.ends) }

// word returns the word with the given number.
func (v *vocabulary) word(number uint32) []byte {
	start := uint32(0)
	if number > 0 {
		start = v.ends[number-1]
	}
	return v.slab[start:v.ends[number]]
}

// lookup returns the number of word and whether it is there.
func (v *vocabulary) lookup(word []byte) (uint32, bool) {
	if len(v.slots) == 0 {
		return 0, false
	}
	mask := uint32(len(v.slots) - 1)
	for at := hash(word) & mask; ; at = (at + 1) & mask {
		n := v.slots[at]
		if n == 0 {
			return 0, false
		}
		if string(v.word(n-1)) == string(word) {
			return n - 1, true
		}
	}
}

// intern returns the number of word, giving it one if it is new, and counts
// one occurrence.
func (v *vocabulary) intern(word []byte) uint32 {
	if 4*(len(v.ends)+1) > 3*len(v.slots) {
		v.grow()
	}
	mask := uint32(len(v.slots) - 1)
	at := hash(word) & mask
	for ; ; at = (at + 1) & mask {
		n := v.slots[at]
		if n == 0 {
			break
		}
		if string(v.word(n-1)) == string(word) {
			v.count[n-1]++
			return n - 1
		}
	}
	v.slab = append(v.slab, word...)
	v.ends = append(v.ends, uint32(len(v.slab)))
	v.count = append(v.count, 1)
	v.marks = append(v.marks, signature(word))
	v.slots[at] = uint32(len(v.ends))
	return uint32(len(v.ends) - 1)
}

// grow doubles the table and puts every word in its new place.
func (v *vocabulary) grow() {
	v.slots = make([]uint32, max(minSlots, 2*len(v.slots)))
	mask := uint32(len(v.slots) - 1)
	for n := range v.ends {
		at := hash(v.word(uint32(n))) & mask
		for v.slots[at] != 0 {
			at = (at + 1) & mask
		}
		v.slots[at] = uint32(n + 1)
	}
}

// bytes returns the memory that v takes.
func (v *vocabulary) bytes() int {
	return 4*cap(v.slots) + cap(v.slab) + 4*cap(v.ends) + 4*cap(v.count) + 8*cap(v.marks)
}

// hash mixes eight bytes at a time by multiplication and folding, after
// wyhash. It need not resist an adversary: a bad case costs time, and the
// words of one article bound it.
func hash(word []byte) uint32 {
	const k0, k1 = 0xa0761d6478bd642f, 0xe7037ed1a0b428db
	h := uint64(len(word)) * k1
	for len(word) >= 8 {
		hi, lo := bits.Mul64(h^binary.LittleEndian.Uint64(word), k0)
		h = hi ^ lo
		word = word[8:]
	}
	tail := uint64(0)
	for _, b := range word {
		tail = tail<<8 | uint64(b)
	}
	hi, lo := bits.Mul64(h^tail, k0)
	return uint32(hi ^ lo)
}

// signature hashes the pairs of neighbouring letters of word, its start
// counted as a letter, into the 64 bits of a set. Two words that are e edits
// apart differ in at most 2·e of those pairs, a longer word holds all the pairs of
// its beginnings: so the signature refuses without reading the word, and
// never refuses wrongly.
func signature(word []byte) uint64 {
	set := uint64(0)
	last := uint32('^')
	for i := 0; i < len(word); {
		r, n := rune(word[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(word[i:])
		}
		set |= 1 << ((last*0x9e3779b1 ^ uint32(r)*0x85ebca6b) * 0xc2b2ae35 >> 26)
		last = uint32(r)
		i += n
	}
	return set
}

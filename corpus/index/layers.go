package index

import (
	"encoding/binary"

	"verbatim/corpus"
)

// Which quotations a position lies in is looked up per document: for each
// quotation, in order, the difference of its first position from that of the
// one before and its length in words, both varints, one document after the
// other in a slab. Two bytes and a half a quotation are .02 bytes a byte of
// text; a bit per layer and position would be more, and say less.

// A cover is the positions of one quotation within its document, half-open.
type cover struct{ first, end uint32 }

// A tracker follows the quotations of a document while its words are read.
type tracker struct {
	quotations []corpus.Quotation
	covers     []cover
	next       int   // the first quotation that has not begun
	open       []int // those begun and not ended
}

// word is told that word n begins at offset at.
func (t *tracker) word(n uint32, at int) {
	for t.next < len(t.quotations) && t.quotations[t.next].Start <= at {
		t.covers = append(t.covers, cover{n, n})
		t.open = append(t.open, t.next)
		t.next++
	}
	if len(t.open) == 0 {
		return
	}
	kept := t.open[:0]
	for _, q := range t.open {
		if t.quotations[q].End > at {
			kept = append(kept, q)
			t.covers[q].end = n + 1
		}
	}
	t.open = kept
}

// append appends the covers to slab; quotations behind the last word are empty.
func (t *tracker) append(slab []byte) []byte {
	last := uint32(0)
	for i := range t.quotations {
		c := cover{last, last}
		if i < len(t.covers) {
			c = t.covers[i]
		}
		slab = binary.AppendVarint(slab, int64(c.first)-int64(last))
		slab = binary.AppendUvarint(slab, uint64(max(c.end, c.first)-c.first))
		last = c.first
	}
	return slab
}

// covers appends the covers of document d, in positions of the corpus.
func (x *Index) covers(list []cover, d int) []cover {
	e := x.docs[d]
	slab := x.layers[e.layer:]
	last := int64(0)
	for range e.quotations {
		diff, n := binary.Varint(slab)
		length, m := binary.Uvarint(slab[n:])
		slab = slab[n+m:]
		last += diff
		first := e.first + uint32(last)
		list = append(list, cover{first, first + uint32(length)})
	}
	return list
}

package approx

import "unicode/utf8"

const wordSize = 64

// A pattern is prepared for matching: which of its rows hold which rune.
type pattern struct {
	m      int                  // length in runes
	blocks int                  // ⌈m/64⌉
	ascii  [utf8.RuneSelf]int32 // offset into peq of the blocks of a byte; 0 is the rune that does not occur
	other  map[rune]int32       // the same for other runes
	peq    []uint64             // Peq of [1], block by block, rune by rune
}

// compile prepares s. An invalid byte counts as one rune, U+FFFD.
func compile(s string) *pattern {
	m := utf8.RuneCountInString(s)
	blocks := (m + wordSize - 1) / wordSize
	p := &pattern{m: m, blocks: blocks, peq: make([]uint64, blocks, blocks*16)}
	i := 0
	for _, r := range s {
		o := p.offset(r)
		if o == 0 {
			o = int32(len(p.peq))
			p.peq = append(p.peq, make([]uint64, blocks)...)
			if r < utf8.RuneSelf {
				p.ascii[r] = o
			} else {
				if p.other == nil {
					p.other = map[rune]int32{}
				}
				p.other[r] = o
			}
		}
		p.peq[int(o)+i/wordSize] |= 1 << (i % wordSize)
		i++
	}
	return p
}

func (p *pattern) offset(r rune) int32 {
	if r < utf8.RuneSelf {
		return p.ascii[r]
	}
	return p.other[r]
}

// bits returns Peq[r] by block.
func (p *pattern) bits(r rune) []uint64 {
	o := int(p.offset(r))
	return p.peq[o : o+p.blocks]
}

// A column is one column of the matrix as differences between its rows.
type column struct {
	pv, mv []uint64 // Pv and Mv of [1] by block: where a row is one more or one less than the row above
	score  []int    // by block: the value of its last row
	last   uint64   // the bit of the last row in the last block
	active int      // number of blocks that are computed
}

// newColumn returns the column before the first rune of the text, D[i] = i.
func newColumn(p *pattern, active int) *column {
	n := p.blocks
	c := &column{pv: make([]uint64, n), mv: make([]uint64, n), score: make([]int, n), active: active}
	c.last = 1 << ((p.m - 1) % wordSize)
	for b := range n {
		c.pv[b] = ^uint64(0)
		c.score[b] = min((b+1)*wordSize, p.m)
	}
	return c
}

// advance moves to the next column. The row above the first changes by top:
// 1 if the pattern must match from the start of the text, 0 if anywhere.
func (c *column) advance(peq []uint64, top int) {
	for b := range c.active {
		top = c.block(b, peq[b], top)
	}
}

// block is Advance_Block of [1, Fig. 9]: the horizontal difference that enters
// at its top is hin, the one that leaves at its last row is returned.
func (c *column) block(b int, eq uint64, hin int) int {
	high := uint64(1) << (wordSize - 1)
	if b == len(c.pv)-1 {
		high = c.last
	}
	pv, mv := c.pv[b], c.mv[b]
	var negative, positive uint64
	if hin < 0 {
		negative = 1
	} else if hin > 0 {
		positive = 1
	}
	xv := eq | mv
	eq |= negative
	xh := (((eq & pv) + pv) ^ pv) | eq
	ph := mv | ^(xh | pv)
	mh := pv & xh
	hout := 0
	if ph&high != 0 {
		hout = 1
	} else if mh&high != 0 {
		hout = -1
	}
	ph = ph<<1 | positive
	mh = mh<<1 | negative
	c.pv[b] = mh | ^(xv | ph)
	c.mv[b] = ph & xv
	c.score[b] += hout
	return hout
}

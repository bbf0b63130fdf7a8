package approx

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// A Match is a place of a text that nearly matches a pattern.
type Match struct {
	Start, End int // byte offsets, half-open, on rune boundaries
	Errors     int // edits between the pattern and the text there
}

// Search returns the places of text within maxErrors edits of pattern that do
// not overlap, best first and equally good ones in the order of the text.
//
// Where matches overlap, the one with fewer edits wins, then the one whose
// length in runes is nearer to the pattern's, then the earlier one. An empty
// pattern matches nowhere, and maxErrors counts only up to one less than the
// pattern's length.
//
// It runs in O(⌈k/64⌉·n) expected time for k = maxErrors and n = len(text),
// and O(⌈m/64⌉·m) for each end of a match that it has to look at, with
// m = the pattern's length.
func Search(text, pattern string, maxErrors int) []Match {
	p := compile(pattern)
	k := min(maxErrors, p.m-1)
	if p.m == 0 || k < 0 {
		return nil
	}
	ends := p.ends(text, k)
	if len(ends) == 0 {
		return nil
	}
	back := compile(reverse(pattern))
	var found placed
	for e := range k + 1 {
		var level []candidate
		for _, end := range ends {
			if end.Errors == e && !found.covers(end.End) {
				level = append(level, back.start(text[:end.End], e))
			}
		}
		slices.SortStableFunc(level, func(a, b candidate) int { return cmp.Compare(a.off, b.off) })
		for _, c := range level {
			found.add(c.Match)
		}
	}
	slices.SortStableFunc(found, func(a, b Match) int { return cmp.Compare(a.Errors, b.Errors) })
	return found
}

// A candidate is a match and by how many runes its length is off.
type candidate struct {
	Match
	off int
}

// placed is matches that do not overlap, ordered by start.
type placed []Match

// before returns how many matches start before offset i.
func (p placed) before(i int) int {
	n, _ := slices.BinarySearchFunc(p, i, func(m Match, i int) int { return cmp.Compare(m.Start, i) })
	return n
}

// covers reports whether offset end lies within a match or at its end.
func (p placed) covers(end int) bool {
	n := p.before(end)
	return n > 0 && end <= p[n-1].End
}

// add puts m in its place unless it overlaps.
func (p *placed) add(m Match) {
	n := p.before(m.End)
	if n == 0 || (*p)[n-1].End <= m.Start {
		*p = slices.Insert(*p, n, m)
	}
}

// ends returns the ends of all matches within k edits, in the order of the
// text, with Start not yet set.
func (p *pattern) ends(text string, k int) []Match {
	var found []Match
	blocks := p.blocks
	c := newColumn(p, min(blocks, k/wordSize+1))
	for i, r := range text {
		c.cutOff(p, p.bits(r), k)
		if c.active == blocks && c.score[blocks-1] <= k {
			_, n := utf8.DecodeRuneInString(text[i:])
			found = append(found, Match{End: i + n, Errors: c.score[blocks-1]})
		}
	}
	return found
}

// cutOff advances the blocks that can hold values of at most k: it adds the
// block below when the last one lets such a value through, and drops blocks
// whose values are all larger [1, p. 411].
func (c *column) cutOff(p *pattern, peq []uint64, k int) {
	hout := 0
	for b := range c.active {
		hout = c.block(b, peq[b], hout)
	}
	y := c.active - 1
	if c.score[y]-hout <= k && y+1 < len(c.pv) && (peq[y+1]&1 != 0 || hout < 0) {
		rows := min(wordSize, p.m-(y+1)*wordSize)
		c.pv[y+1], c.mv[y+1] = ^uint64(0), 0
		c.score[y+1] = c.score[y] - hout + rows
		c.block(y+1, peq[y+1], hout)
		c.active++
		return
	}
	for c.active > 1 {
		rows := wordSize
		if c.active == len(c.pv) {
			rows = p.m - (c.active-1)*wordSize
		}
		if c.score[c.active-1] < k+rows {
			break
		}
		c.active--
	}
}

// start returns the match of p, a reversed pattern, that ends at the end of
// text with the given number of edits.
func (p *pattern) start(text string, errors int) candidate {
	c := newColumn(p, p.blocks)
	bottom := p.blocks - 1
	best := candidate{Match{len(text), len(text), errors}, p.m}
	for n, i := 0, len(text); i > 0 && n <= p.m+errors; n++ {
		r, size := utf8.DecodeLastRuneInString(text[:i])
		i -= size
		c.advance(p.bits(r), 1)
		if off := abs(n + 1 - p.m); c.score[bottom] == errors && off < best.off {
			best.Start, best.off = i, off
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// reverse returns s with its runes in reverse order, invalid bytes as U+FFFD.
func reverse(s string) string {
	runes := []rune(s)
	slices.Reverse(runes)
	return string(runes)
}

package index

import (
	"encoding/binary"
	"math"
	"math/bits"
	"slices"
)

// blockSize is how many positions are swept at a time; their bytes stay in
// the processor's second cache.
const blockSize = 1 << 16

// groupSize is the number of positions that are looked at together before
// they are looked at one by one.
const groupSize = 64

// groups is the number of groups of a block.
const groups = blockSize / groupSize

// A sweep is the state of sliding over the occurrences of a query's terms.
type sweep struct {
	index   *Index
	terms   []sweepTerm
	length  uint32             // of the window, in words
	follows []int8             // by two terms: words from the first to the second in the query, 0 if it does not follow
	block   []byte             // by position: term+1, or 0
	masks   [groups + 1]uint64 // by group: set of the terms in it; the last one is empty

	// most[i][b] is what the terms of the set b<<8i can add to a score at most;
	// fewest is how many terms it takes to come up to the threshold, when it was expected.
	most     [8][256]weight
	fewest   int
	expected weight

	doc     int
	docEnd  uint32
	queue   []occurrence
	head    int
	score   weight // of the distinct terms within the window
	bonus   weight // for neighbours
	current window
	top     weight   // the best score so far
	floor   weight   // what the best windows score at least, as far as known
	best    []window // a heap, worst first, of at most maxWindows
}

type sweepTerm struct {
	term   int // of the query
	ids    []uint32
	weight weight
	limit  int // how often it stands in the query
	inside int // how often it stands in the window
}

type occurrence struct {
	at    uint32
	term  uint8
	bonus weight
}

// maxFollow is the distance in words up to which the order of two terms
// counts.
const maxFollow = 6

func newSweep(x *Index, q *query, terms []int) *sweep {
	n := len(q.words)
	w := &sweep{
		index:   x,
		length:  uint32(n + n/2 + 4),
		follows: make([]int8, len(terms)*len(terms)),
		block:   make([]byte, blockSize),
	}
	for _, t := range terms {
		w.terms = append(w.terms, sweepTerm{term: t, ids: q.terms[t].ids, weight: q.terms[t].weight, limit: len(q.terms[t].at)})
	}
	for a, ta := range terms {
		for b, tb := range terms {
			w.follows[a*len(terms)+b] = distanceBetween(q.terms[ta].at, q.terms[tb].at)
		}
	}
	for i := range w.most {
		for b := 1; b < 256; b++ {
			t := 8*i + bits.TrailingZeros8(uint8(b))
			if t < len(w.terms) {
				w.most[i][b] = w.most[i][b&(b-1)] + w.terms[t].most()
			}
		}
	}
	return w
}

// most is what a term can add to the score of a window at most.
func (t *sweepTerm) most() weight {
	w := t.weight * weight(t.limit)
	return w + w/bonusShare + 1
}

// run sweeps over the whole corpus, or reports false if stop said so.
func (w *sweep) run(stop func() bool) bool {
	for _, s := range w.index.segments {
		lists := w.open(s)
		if len(lists) == 0 {
			continue
		}
		for lo := uint32(0); lo < uint32(s.size); lo += blockSize {
			if stop != nil && stop() {
				return false
			}
			if w.mark(lists, lo) {
				w.slide(s.base + lo)
			}
		}
	}
	w.close()
	return true
}

// learn raises the threshold to what windows found by some of the terms score
// with all of them.
func (w *sweep) learn(q *query, found []window) {
	slices.SortFunc(found, w.index.compareWindows)
	number := map[int]int{}
	for i, t := range w.terms {
		number[t.term] = i
	}
	for _, f := range found[:min(len(found), 8)] {
		inside := make([]int, len(w.terms))
		score := weight(0)
		s := w.index.seek(f.doc, f.start)
		for n := uint32(0); n < w.length && s.Next(); n++ {
			id, ok := w.index.words.lookup(s.Bytes())
			r, near := q.near[id]
			i, loaded := number[r.term]
			if ok && near && loaded && inside[i] < w.terms[i].limit {
				inside[i]++
				score += w.terms[i].weight
			}
		}
		w.floor = max(w.floor, weight(windowShare*float64(score)))
	}
}

// bonusShare bounds the bonus of a window to one part in so many of the
// weight of its terms.
const bonusShare = 2

// total is the score of the window as it stands.
func (w *sweep) total() weight { return w.score + min(w.bonus, w.score/bonusShare) }

// distanceBetween returns the least distance, up to maxFollow, from one of a
// to a later one of b, or 0.
func distanceBetween(a, b []int) int8 {
	least := 0
	for _, i := range a {
		for _, j := range b {
			if d := j - i; d > 0 && d <= maxFollow && (least == 0 || d < least) {
				least = d
			}
		}
	}
	return int8(least)
}

// A list is the postings of one word while they are swept.
type list struct {
	cursor
	term uint8
}

const finished = math.MaxUint32

// open returns the lists of the terms in s.
func (w *sweep) open(s *segment) []list {
	var lists []list
	for t := range w.terms {
		for _, id := range w.terms[t].ids {
			if bytes := s.list(id); len(bytes) > 0 {
				l := list{cursor{list: bytes}, uint8(t)}
				l.next()
				lists = append(lists, l)
			}
		}
	}
	return lists
}

// mark writes the occurrences in the block from lo on and reports whether
// there are any.
func (w *sweep) mark(lists []list, lo uint32) bool {
	any := false
	for i := range lists {
		l := &lists[i]
		if l.at-lo >= blockSize {
			continue
		}
		any = true
		bit, mark, block := uint64(1)<<l.term, l.term+1, w.block
		r := reader(l.cursor)
		for at := r.at - lo; at < blockSize; at = r.at - lo {
			block[at] = mark
			w.masks[at/groupSize] |= bit
			if list := r.list; len(list) > 1 && list[0] < 0x80 {
				r.at, r.list = r.at+uint32(list[0]), list[1:]
			} else if len(list) > 1 && list[1] < 0x80 {
				r.at, r.list = r.at+uint32(list[0]&0x7f)+uint32(list[1])<<7, list[2:]
			} else {
				r.at, r.list = after(r.at, list)
			}
		}
		l.cursor = cursor(r)
	}
	return any
}

// slide moves the window over the block whose first position is base, where
// enough terms are near to reach the threshold, and empties the block.
func (w *sweep) slide(base uint32) {
	span := int(w.length+groupSize-1) / groupSize // a window lies in span+1 groups
	w.expect()
	slid := -1 // the last group that the window moved over
	for g, mask := range w.masks[:groups] {
		if mask == 0 {
			continue
		}
		if g > slid && (g < span || g >= groups-span) { // its neighbours are in another block
			w.slideGroup(base, g)
			slid = g
		}
		mask |= w.masks[g+1]
		for h := g + 2; h <= g+span && h < groups; h++ {
			mask |= w.masks[h]
		}
		if bits.OnesCount64(mask) < w.fewest || w.bound(mask) < w.threshold() {
			continue
		}
		for h := max(g, slid+1); h <= g+span && h < groups; h++ {
			w.slideGroup(base, h)
			slid = h
		}
	}
	for g, mask := range w.masks[:groups] {
		if mask != 0 {
			clear(w.block[g*groupSize : (g+1)*groupSize])
			w.masks[g] = 0
		}
	}
}

// bound is what a window of these terms can score at most.
func (w *sweep) bound(mask uint64) weight {
	sum := weight(0)
	for i := 0; mask != 0; i++ {
		sum += w.most[i][mask&0xff]
		mask >>= 8
	}
	return sum
}

// expect sets how many terms it takes at least to come up to the threshold.
func (w *sweep) expect() {
	threshold := w.threshold()
	if threshold == w.expected {
		return
	}
	w.expected = threshold
	all := make([]weight, len(w.terms))
	for t := range w.terms {
		all[t] = w.terms[t].most()
	}
	slices.Sort(all)
	sum := weight(0)
	w.fewest = 0
	for i := len(all) - 1; i >= 0 && sum < threshold; i-- {
		sum += all[i]
		w.fewest++
	}
}

// slideGroup moves the window over the occurrences of one group of the block.
func (w *sweep) slideGroup(base uint32, g int) {
	group := w.block[g*groupSize : (g+1)*groupSize]
	base += uint32(g * groupSize)
	for i := 0; i < groupSize; i += 8 {
		for eight := binary.LittleEndian.Uint64(group[i:]); eight != 0; {
			n := bits.TrailingZeros64(eight) / 8
			w.push(base+uint32(i+n), uint8(eight>>(8*n))-1)
			eight &^= 0xff << (8 * n)
		}
	}
}

// threshold is the score below which no window will be kept or aligned.
func (w *sweep) threshold() weight {
	least := max(w.floor, weight(windowShare*float64(w.top)))
	if len(w.best) == maxWindows {
		least = max(least, w.best[0].score)
	}
	return least
}

// push moves the window so that it ends with an occurrence of term at p.
func (w *sweep) push(p uint32, term uint8) {
	if p >= w.docEnd {
		w.close()
		w.doc = w.index.docAt(p)
		w.docEnd = w.index.end(w.doc)
	}
	for w.head < len(w.queue) && w.queue[w.head].at+w.length <= p {
		w.drop()
	}
	bonus := weight(0)
	if w.head < len(w.queue) {
		last := w.queue[len(w.queue)-1]
		if d := int(w.follows[int(last.term)*len(w.terms)+int(term)]); d > 0 {
			if off := int(p-last.at) - d; -1 <= off && off <= 1 {
				bonus = min(w.terms[last.term].weight, w.terms[term].weight) / 2
			}
		}
	}
	t := &w.terms[term]
	if t.inside < t.limit {
		w.score += t.weight
	}
	t.inside++
	w.bonus += bonus
	w.queue = append(w.queue, occurrence{p, term, bonus})
	total := w.total()
	if start := w.queue[w.head].at; total > w.current.score || start >= w.current.end {
		if start >= w.current.end {
			w.emit()
		}
		w.current = window{w.doc, start, p + 1, total}
	}
}

// drop removes the first occurrence from the window, and with it the bonus of
// the one that follows.
func (w *sweep) drop() {
	first := w.queue[w.head]
	w.head++
	t := &w.terms[first.term]
	t.inside--
	if t.inside < t.limit {
		w.score -= t.weight
	}
	if w.head < len(w.queue) {
		w.bonus -= w.queue[w.head].bonus
		w.queue[w.head].bonus = 0
	} else {
		w.queue, w.head, w.bonus = w.queue[:0], 0, 0
	}
}

// close ends the document.
func (w *sweep) close() {
	w.emit()
	w.queue, w.head, w.score, w.bonus = w.queue[:0], 0, 0, 0
	for t := range w.terms {
		w.terms[t].inside = 0
	}
}

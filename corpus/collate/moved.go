package collate

import (
	"slices"

	"verbatim/corpus/align"
)

// leastMoved is the weight in common from which on a piece that one witness
// leaves out in one place and adds in another is called moved: one telling
// word; small words are everywhere.
const leastMoved = 0.8

// A move is a run of words of the fullest witness that another one has in
// another place.
type move struct {
	witness        int
	lo, hi         int // words of the fullest
	there, thereHi int // words of the other
	weight         float64
	number         int // from 1; that of all moves of the same words of the fullest
}

// findMoves finds what moved, the weightiest first. Two moves of one witness
// never share words, nor do those of two unless they are of the same words of
// the fullest.
func (t *table) findMoves() {
	var all []move
	for w, steps := range t.steps {
		left := runs(steps, func(s align.Step) (int, int) { return s.ALo, s.AHi }, func(s align.Step) bool { return s.BLo == s.BHi })
		added := runs(steps, func(s align.Step) (int, int) { return s.BLo, s.BHi }, func(s align.Step) bool { return s.ALo == s.AHi })
		if len(left)*len(added) > mostMoves {
			continue
		}
		for _, a := range left {
			for _, b := range added {
				all = t.pieces(all, w, a, b)
			}
		}
	}
	for i := range all { // they are few
		for ; i > 0 && all[i].before(&all[i-1]); i-- {
			all[i], all[i-1] = all[i-1], all[i]
		}
	}
	for _, m := range all {
		m.number = len(t.moves) + 1
		clash := false
		for i := range t.moves {
			n := &t.moves[i]
			if clash = m.clashes(n); clash {
				break
			}
			if n.lo == m.lo && n.hi == m.hi {
				m.number = min(m.number, n.number)
			}
		}
		if !clash {
			t.moves = append(t.moves, m)
		}
	}
}

// before reports whether m outranks n.
func (m *move) before(n *move) bool {
	switch {
	case m.weight != n.weight:
		return m.weight > n.weight
	case m.lo != n.lo:
		return m.lo < n.lo
	}
	return m.hi < n.hi
}

// mostMoves bounds how many pairs of passages are compared for moves: more are
// only in wordings that have little to do with each other.
const mostMoves = 64

// clashes reports whether m and n cannot both stand.
func (m *move) clashes(n *move) bool {
	sameHere := m.lo == n.lo && m.hi == n.hi
	here := m.lo < n.hi && n.lo < m.hi
	there := m.there < n.thereHi && n.there < m.thereHi
	return here && !(sameHere && m.witness != n.witness) || m.witness == n.witness && there
}

// pieces appends what the words a of the fullest and b of witness w have in
// common: the best piece, and what lies crosswise before and behind it.
func (t *table) pieces(all []move, w int, a, b [2]int) []move {
	if a[0] == a[1] || b[0] == b[1] {
		return all
	}
	steps, weight := t.lex.Relate(t.seqs[t.fullest].Slice(a[0], a[1]), t.seqs[w].Slice(b[0], b[1]), align.Local)
	if weight < leastMoved || len(steps) == 0 {
		return all
	}
	first, last := steps[0], steps[len(steps)-1]
	m := move{witness: w, lo: a[0] + first.ALo, hi: a[0] + last.AHi, there: b[0] + first.BLo, thereHi: b[0] + last.BHi, weight: weight}
	if m.lo == m.hi || m.there == m.thereHi {
		return all
	}
	all = t.pieces(append(all, m), w, [2]int{a[0], m.lo}, [2]int{m.thereHi, b[1]})
	return t.pieces(all, w, [2]int{m.hi, a[1]}, [2]int{b[0], m.there})
}

// runs returns the words that consecutive steps of one kind cover.
func runs(steps []align.Step, words func(align.Step) (int, int), of func(align.Step) bool) [][2]int {
	var out [][2]int
	open := false
	for _, s := range steps {
		if !of(s) {
			open = false
			continue
		}
		lo, hi := words(s)
		if open {
			out[len(out)-1][1] = hi
			continue
		}
		out, open = append(out, [2]int{lo, hi}), true
	}
	return out
}

// here returns the number of the move that the words [lo, hi) of the fullest
// are of, or 0.
func (t *table) here(lo, hi int) int {
	for _, m := range t.moves {
		if m.lo <= lo && hi <= m.hi && lo < hi {
			return m.number
		}
	}
	return 0
}

// there returns the number of the move that the words [lo, hi) of witness w are
// of, or 0.
func (t *table) there(w, lo, hi int) int {
	for _, m := range t.moves {
		if m.witness == w && m.there <= lo && hi <= m.thereHi {
			return m.number
		}
	}
	return 0
}

// movers returns the witnesses that have the words of move n in another place.
func (t *table) movers(n int) []int {
	var out []int
	for _, m := range t.moves {
		if m.number == n {
			out = append(out, m.witness)
		}
	}
	slices.Sort(out)
	return out
}

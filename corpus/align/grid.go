package align

// What a step of the path gains and costs, in units of the weight of a term.
// A pair of terms of similarity s and mean weight w gains w·(gainSlope·s −
// gainBase): a pair that is the same gains its weight, an unrelated pair loses
// half of it, and the turning point at one third lies above a pair of
// pronouns in the same place and below a synonym. Leaving both out costs more
// than pairing them, so that replaced words stand opposite each other.
const (
	gainSlope = 1.5
	gainBase  = 0.5
	gapOpen   = 0.25 // by this much one gap is better than two
	gapTerm   = 0.3  // by weight
	runBonus  = 0.05 // for a pair of same words that continues a run of them
)

// states of the path.
const (
	paired  = iota // the two terms stand for each other
	onlyA          // the term of a has no counterpart
	onlyB          // the term of b has none
	states         // their number
	stopped = 7    // the path begins here
	// A pair that takes two terms of one side is marked in the move.
	twoOfA = 1 << 3
	twoOfB = 1 << 4
)

// grid is the matrix of the dynamic programme, kept for reuse.
type grid struct {
	score [states][]float32
	move  [states][]uint8 // state that the best path comes from, and the marks
}

func (g *grid) size(n int) {
	for s := range states {
		if cap(g.score[s]) < n {
			g.score[s], g.move[s] = make([]float32, n), make([]uint8, n)
		}
		g.score[s], g.move[s] = g.score[s][:n], g.move[s][:n]
	}
}

const minusInfinity = -1e30

// A link is one step of the path in terms: [alo, ahi) with [blo, bhi).
type link struct {
	alo, ahi, blo, bhi int
	similarity         float32
}

// path returns the best path through the terms of a and b, in O(n·m); through
// all of two long ones, a good path in O(n+m).
func (x *Lexicon) path(a, b []term, mode Mode) []link {
	if mode == Global && len(a)*len(b) > maxCells {
		return x.long(nil, a, b, 0, 0, 0)
	}
	return x.matrix(a, b, mode)
}

// matrix returns the best path by the whole matrix.
func (x *Lexicon) matrix(a, b []term, mode Mode) []link {
	n, m := len(a), len(b)
	g, width := &x.grid, m+1
	g.size((n + 1) * width)
	bestI, bestJ, best := n, m, float32(minusInfinity)
	for i := 0; i <= n; i++ {
		for j := 0; j <= m; j++ {
			x.cell(a, b, i, j, mode)
			end := mode == Global && i == n && j == m || mode == Part && i == n || mode == Local
			if s := g.score[paired][i*width+j]; end && s > best {
				bestI, bestJ, best = i, j, s
			}
		}
	}
	state := uint8(paired)
	if mode != Local {
		if mode == Global {
			bestI, bestJ = n, m
		}
		state = g.best(bestI*width + bestJ)
	} else if best <= 0 {
		return nil
	}
	return x.trace(a, b, bestI, bestJ, state)
}

// best returns the state with the highest score at cell k.
func (g *grid) best(k int) uint8 {
	s := paired
	for t := onlyA; t < states; t++ {
		if g.score[t][k] > g.score[s][k] {
			s = t
		}
	}
	return uint8(s)
}

// cell computes the three states of cell (i, j).
func (x *Lexicon) cell(a, b []term, i, j int, mode Mode) {
	g, width := &x.grid, len(b)+1
	k := i*width + j
	if i == 0 && j == 0 || mode == Part && i == 0 || mode == Local && (i == 0 || j == 0) {
		g.score[paired][k], g.move[paired][k] = 0, stopped
		g.score[onlyA][k], g.score[onlyB][k] = minusInfinity, minusInfinity
		return
	}
	g.score[paired][k] = minusInfinity
	if i > 0 && j > 0 {
		s := x.similarity(a[i-1].id, b[j-1].id)
		x.pair(k, k-width-1, s, x.gain(a[i-1], b[j-1], s), 0)
		if i > 1 && joined(x, a[i-2], a[i-1], b[j-1]) {
			x.pair(k, k-2*width-1, 1, x.gain(b[j-1], b[j-1], 1), twoOfA)
		}
		if j > 1 && joined(x, b[j-2], b[j-1], a[i-1]) {
			x.pair(k, k-width-2, 1, x.gain(a[i-1], a[i-1], 1), twoOfB)
		}
		if mode == Local && g.score[paired][k] < 0 {
			g.score[paired][k], g.move[paired][k] = 0, stopped
		}
	}
	g.score[onlyA][k], g.score[onlyB][k] = minusInfinity, minusInfinity
	if i > 0 {
		g.gap(onlyA, k, k-width, gapTerm*x.entries[a[i-1].id].weight)
	}
	if j > 0 {
		g.gap(onlyB, k, k-1, gapTerm*x.entries[b[j-1].id].weight)
	}
}

func (x *Lexicon) gain(a, b term, s float32) float32 {
	w := (x.entries[a.id].weight + x.entries[b.id].weight) / 2
	return w * (gainSlope*s - gainBase)
}

// pair offers cell k the step from the cell from by which two terms pair.
func (x *Lexicon) pair(k, from int, s, gain float32, mark uint8) {
	g := &x.grid
	for t := range uint8(states) {
		v := g.score[t][from] + gain
		if t == paired && s == 1 && g.move[paired][from] != stopped {
			v += runBonus
		}
		if v > g.score[paired][k] {
			g.score[paired][k], g.move[paired][k] = v, t|mark
		}
	}
}

// gap offers state s of cell k the step from the cell from.
func (g *grid) gap(s uint8, k, from int, cost float32) {
	for t := range uint8(states) {
		v := g.score[t][from] - cost
		if t != s {
			v -= gapOpen
		}
		if v > g.score[s][k] {
			g.score[s][k], g.move[s][k] = v, t
		}
	}
}

// joined reports whether the letters of p and q are those of whole.
func joined(x *Lexicon, p, q, whole term) bool {
	if p.length+q.length != whole.length {
		return false
	}
	w := x.entries[whole.id].text
	return w[:p.length] == x.entries[p.id].text && w[p.length:] == x.entries[q.id].text
}

// trace follows the moves back from cell (i, j).
func (x *Lexicon) trace(a, b []term, i, j int, state uint8) []link {
	g, width := &x.grid, len(b)+1
	var back []link
	for i > 0 || j > 0 {
		k := i*width + j
		move := g.move[state][k]
		if state == paired && move == stopped {
			break
		}
		l := link{alo: i, ahi: i, blo: j, bhi: j}
		switch state {
		case paired:
			l.alo, l.blo = i-1, j-1
			l.similarity = 1
			switch {
			case move&twoOfA != 0:
				l.alo--
			case move&twoOfB != 0:
				l.blo--
			default:
				l.similarity = x.similarity(a[i-1].id, b[j-1].id)
			}
		case onlyA:
			l.alo--
		case onlyB:
			l.blo--
		}
		back = append(back, l)
		i, j, state = l.alo, l.blo, move&^(twoOfA|twoOfB)
	}
	for p, q := 0, len(back)-1; p < q; p, q = p+1, q-1 {
		back[p], back[q] = back[q], back[p]
	}
	return back
}

package quotation

import (
	"verbatim/corpus/lang"
)

// role is how a mark is read.
type role uint8

const (
	skipped role = iota // apostrophe or stray
	opener
	closer // of the innermost open quotation; closer+1 of the next outer one
)

// A reading is a paragraph's marks with the role of each.
type reading struct {
	marks   []mark
	partner []int32 // by mark: the other half of its pair, none, or unclosed
	shared  []bool  // by mark: it closes an inner quotation together with an outer one
	carried int32   // the mark that closes what the last paragraph left open, or none
	open    bool    // the outermost quotation is still open at the end
	cost    float32
}

const (
	none     int32 = -1 // no half of a pair
	unclosed int32 = -2 // an opener that nothing closes
)

// A stack packs the open quotations of a reading, innermost lowest: five bits
// each of 1 + family×4 + shape.
type stack uint32

const stackBits = 5

func packed(f lang.MarkFamily, sh lang.MarkShape) stack { return (stack(f)<<2 | stack(sh)) + 1 }

func (s stack) push(f lang.MarkFamily, sh lang.MarkShape) stack { return s<<stackBits | packed(f, sh) }
func (s stack) pop() stack                                      { return s >> stackBits }
func (s stack) family() lang.MarkFamily                         { return lang.MarkFamily((s&31 - 1) >> 2) }
func (s stack) shape() lang.MarkShape                           { return lang.MarkShape((s&31 - 1) & 3) }
func (s stack) depth() int {
	n := 0
	for ; s != 0; s = s.pop() {
		n++
	}
	return n
}

// has reports whether a quotation in marks of family f is open.
func (s stack) has(f lang.MarkFamily) bool {
	for ; s != 0; s = s.pop() {
		if s.family() == f {
			return true
		}
	}
	return false
}

// openCost returns what it costs to open a quotation in marks of k within s,
// beyond k's own.
func openCost(s stack, k *mark) float32 {
	var c float32
	if s.has(k.family) {
		c += costSameFamily
	}
	if s == 0 && (k.family == lang.SingleMark) {
		c += costSingleOuter
	}
	return c
}

// A node is the cheapest way to read the marks so far that leaves stack open.
type node struct {
	stack stack
	fresh bool // the last mark opened
	role  role
	prev  int32
	cost  float32
}

// surroundings is what a paragraph's reading depends on beside its own marks.
type surroundings struct {
	carried stack           // what the last paragraph left open, 0 if nothing
	reopens bool            // the next paragraph begins with an opener
	runsOn  bool            // the next paragraph's first mark closes
	next    lang.MarkFamily // of that mark
	isTitle bool            // a headline: single marks are usual
}

// read finds the cheapest reading of a paragraph's marks by a dynamic
// programme over the stacks of open quotations: after each mark it keeps, for
// every stack that some reading reaches, the cheapest such reading. It takes
// O(n) time for n marks, the number of stacks being bounded by [maxStates].
func read(marks []mark, around surroundings) reading {
	nodes := []node{{prev: -1}}
	if around.carried != 0 {
		nodes[0].cost = costCarriedNot
		nodes = append(nodes, node{stack: around.carried, prev: -1, cost: costCarried})
	}
	from := 0
	for i := range marks {
		to := len(nodes)
		nodes = step(nodes, from, &marks[i], around.isTitle)
		from = to
	}
	best := int32(-1)
	var cost float32
	for n := from; n < len(nodes); n++ {
		if c := nodes[n].cost + endCost(nodes[n].stack, around); best < 0 || c < cost {
			best, cost = int32(n), c
		}
	}
	return trace(marks, nodes, best, cost)
}

// step appends the readings after mark k to those from nodes[from:] on.
func step(nodes []node, from int, k *mark, isTitle bool) []node {
	to := len(nodes)
	add := func(n node) {
		for j := to; j < len(nodes); j++ {
			if nodes[j].stack == n.stack && nodes[j].fresh == n.fresh {
				if n.cost < nodes[j].cost {
					nodes[j] = n
				}
				return
			}
		}
		if len(nodes)-to < maxStates {
			nodes = append(nodes, n)
			return
		}
		worst := to
		for j := to; j < len(nodes); j++ {
			if nodes[j].cost > nodes[worst].cost {
				worst = j
			}
		}
		if n.cost < nodes[worst].cost {
			nodes[worst] = n
		}
	}
	for p := from; p < to; p++ {
		at := nodes[p]
		add(node{stack: at.stack, role: skipped, prev: int32(p), cost: at.cost + k.skip})
		if at.stack.depth() < maxDepth && k.opens < costEdge {
			c := at.cost + k.opens + openCost(at.stack, k)
			if isTitle && at.stack == 0 && k.family == lang.SingleMark {
				c -= costSingleOuter
			}
			add(node{stack: at.stack.push(k.family, k.shape), fresh: true, role: opener, prev: int32(p), cost: c})
		}
		if k.closes >= costEdge {
			continue
		}
		inner := float32(0)
		for s, up := at.stack, role(0); s != 0; s, up = s.pop(), up+1 {
			if s.family() == k.family {
				c := at.cost + k.closes + pairCost(s.shape(), k.shape) + inner
				if at.fresh && k.touches && up == 0 {
					c += costEmpty
				}
				add(node{stack: s.pop(), role: closer + up, prev: int32(p), cost: c})
			}
			inner += costInnerOpen
		}
	}
	return nodes
}

// endCost returns what it costs that the quotations of s are open at the end
// of the paragraph.
func endCost(s stack, around surroundings) float32 {
	if s == 0 {
		return 0
	}
	c := float32(costUnclosed)
	for s.pop() != 0 {
		c += costInnerOpen
		s = s.pop()
	}
	if s.family() == around.next {
		switch {
		case around.reopens:
			c += costReopened - costUnclosed
		case around.runsOn:
			c += costRunsOn - costUnclosed
		}
	}
	return c
}

// trace follows the cheapest reading back from its last node.
func trace(marks []mark, nodes []node, last int32, cost float32) reading {
	r := reading{marks: marks, partner: make([]int32, len(marks)), shared: make([]bool, len(marks)), carried: none, cost: cost}
	roles := make([]role, len(marks))
	n := last
	for i := len(marks) - 1; i >= 0; i-- {
		roles[i] = nodes[n].role
		n = nodes[n].prev
	}
	var open []int32
	if nodes[n].stack != 0 {
		open = append(open, none) // carried over
	}
	for i, ro := range roles {
		r.partner[i] = none
		switch {
		case ro == opener:
			open = append(open, int32(i))
		case ro >= closer:
			for up := ro - closer; up > 0; up-- { // the inner ones end here too
				r.close(open[len(open)-1], int32(i), true)
				open = open[:len(open)-1]
			}
			r.close(open[len(open)-1], int32(i), false)
			open = open[:len(open)-1]
		}
	}
	r.open = len(open) > 0
	for _, o := range open {
		if o >= 0 {
			r.partner[o] = unclosed
		}
	}
	if r.open && open[0] == none {
		r.carried = unclosed
	}
	return r
}

// close pairs the opener o with the closer c, which another opener owns if shared.
func (r *reading) close(o, c int32, shared bool) {
	switch {
	case o == none:
		r.carried, r.shared[c] = c, true
	case shared:
		r.partner[o], r.shared[c] = c, true
	default:
		r.partner[o], r.partner[c] = c, o
	}
}

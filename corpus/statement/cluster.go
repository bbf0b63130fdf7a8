package statement

import (
	"cmp"
	"slices"
)

// A unit is a run of words of one item that some stretches agree on.
type unit struct {
	item, lo, hi int
}

// A link joins two units with a probability.
type link struct {
	a, b int // units, a < b
	p    float64
}

// sameUnit is the share of the shorter of two runs of words that they must
// have in common to be one unit.
const sameUnit = 0.5

// A group is units that report one utterance.
type group struct {
	units []int
	least float64 // least probability of a link that made it
}

// groups joins what stretches link.
func (g *grouper) groups(all []stretch) ([]unit, []group, map[[2]int]float64) {
	units, links := g.units(all)
	p := map[[2]int]float64{}
	for _, l := range links {
		p[[2]int{l.a, l.b}] = max(p[[2]int{l.a, l.b}], l.p)
	}
	of := make([]int, len(units))
	groups := make([]group, len(units))
	for u := range units {
		of[u] = u
		groups[u] = group{[]int{u}, 1}
	}
	for _, l := range links {
		x, y := of[l.a], of[l.b]
		if x == y || !g.agree(units, groups[x].units, groups[y].units, p) {
			continue
		}
		if len(groups[x].units) < len(groups[y].units) {
			x, y = y, x
		}
		for _, u := range groups[y].units {
			of[u] = x
		}
		groups[x].units = append(groups[x].units, groups[y].units...)
		groups[x].least = min(groups[x].least, groups[y].least, l.p)
		groups[y].units = nil
	}
	groups = slices.DeleteFunc(groups, func(gr group) bool { return len(gr.units) < 2 })
	for i := range groups {
		slices.Sort(groups[i].units)
	}
	return units, groups, p
}

// units returns the units of all items and the links between them, surest
// first.
func (g *grouper) units(all []stretch) ([]unit, []link) {
	type run struct {
		unit
		stretch int
		second  bool
	}
	var runs []run
	for i := range all {
		if s := &all[i]; s.believed() {
			runs = append(runs, run{unit{int(s.a), s.alo, s.ahi}, i, false}, run{unit{int(s.b), s.blo, s.bhi}, i, true})
		}
	}
	slices.SortFunc(runs, func(a, b run) int {
		return cmp.Or(cmp.Compare(a.item, b.item), cmp.Compare(a.lo, b.lo), cmp.Compare(b.hi, a.hi), cmp.Compare(a.stretch, b.stretch))
	})
	var units []unit
	ends := make([][2]int, len(all))
	for _, r := range runs {
		n := len(units) - 1
		if n < 0 || units[n].item != r.item || !r.sameAs(units[n]) {
			units = append(units, r.unit)
			n++
		} else {
			units[n].hi = max(units[n].hi, r.hi)
		}
		if r.second {
			ends[r.stretch][1] = n
		} else {
			ends[r.stretch][0] = n
		}
	}
	var links []link
	for i := range all {
		if s := &all[i]; s.believed() {
			a, b := ends[i][0], ends[i][1]
			links = append(links, link{min(a, b), max(a, b), s.p})
		}
	}
	slices.SortFunc(links, func(a, b link) int {
		return cmp.Or(cmp.Compare(b.p, a.p), cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b))
	})
	return units, links
}

// sameAs reports whether two runs of one item are about the same words.
func (u unit) sameAs(v unit) bool {
	shared := min(u.hi, v.hi) - max(u.lo, v.lo)
	return float64(shared) >= sameUnit*float64(min(u.hi-u.lo, v.hi-v.lo))
}

// The agreement that two groups need to become one: every unit of the one with
// every unit of the other at least a little, and on the whole clearly.
const (
	agreeEach = 0.08
	agreeSame = 0.45 // of one article, which seldom words one utterance in two ways
	agreeMean = 0.4
	agreeMost = 12 // units of a group that are asked: in a large group the first speak for the rest
)

// agree reports whether the units of two groups may be one statement.
func (g *grouper) agree(units []unit, x, y []int, p map[[2]int]float64) bool {
	sum, n := 0.0, 0
	for i, u := range x {
		for j, v := range y {
			if i >= agreeMost || j >= agreeMost {
				break
			}
			q := g.chance(units, u, v, p)
			least := agreeEach
			if g.items[units[u].item].doc == g.items[units[v].item].doc {
				least = agreeSame
			}
			if q < least {
				return false
			}
			sum, n = sum+q, n+1
		}
	}
	return sum >= agreeMean*float64(n)
}

// chance returns the probability that two units report one utterance, and
// computes it where no stretch links them.
func (g *grouper) chance(units []unit, u, v int, p map[[2]int]float64) float64 {
	key := [2]int{min(u, v), max(u, v)}
	q, ok := p[key]
	if !ok {
		q = g.compareUnits(units[key[0]], units[key[1]])
		p[key] = q
	}
	return q
}

func (g *grouper) compareUnits(u, v unit) float64 {
	if !g.comparable(u.item, v.item) {
		return 0
	}
	best := 0.0
	pr := pair{int32(u.item), int32(v.item)}
	if g.items[u.item].doc == g.items[v.item].doc {
		for _, s := range g.stretches(pr, chained) {
			if s.alo < u.hi && u.lo < s.ahi && s.blo < v.hi && v.lo < s.bhi {
				best = max(best, s.p)
			}
		}
		return best
	}
	for _, s := range g.between(nil, pr, chained, u.lo, u.hi, v.lo, v.hi) {
		s.f[neighbour] = 0.5 // both are linked to others of the group
		best = max(best, s.f.probability())
	}
	return best
}

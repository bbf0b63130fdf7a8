package statement

import (
	"cmp"
	"slices"
)

// whole joins groups of one article whose units follow each other without a
// gap in the same items and read the same in all of them: what it repeats word
// for word is one passage, however many sentences that has. Across articles the
// sentences stay apart, as others may quote one of them alone.
func (g *grouper) whole(units []unit, groups []group, p map[[2]int]float64) ([]unit, []group, map[[2]int]float64) {
	var same []int // groups of equal readings
	for i, gr := range groups {
		if g.equal(units, gr.units) {
			same = append(same, i)
		}
	}
	slices.SortFunc(same, func(i, j int) int {
		a, b := groups[i].units, groups[j].units
		if c := slices.CompareFunc(a, b, func(u, v int) int { return cmp.Compare(units[u].item, units[v].item) }); c != 0 {
			return c
		}
		return cmp.Or(cmp.Compare(units[a[0]].lo, units[b[0]].lo), cmp.Compare(i, j))
	})
	for n := 0; n+1 < len(same); n++ {
		x, y := &groups[same[n]], &groups[same[n+1]]
		if !follow(units, x.units, y.units) {
			continue
		}
		joined := make([]int, len(x.units))
		for i, u := range x.units {
			joined[i] = len(units)
			units = append(units, unit{units[u].item, units[u].lo, units[y.units[i]].hi})
		}
		for i, u := range joined {
			for j, v := range joined[:i] {
				p[[2]int{v, u}] = min(g.chance(units, x.units[j], x.units[i], p), g.chance(units, y.units[j], y.units[i], p))
			}
		}
		*y = group{joined, min(x.least, y.least)}
		x.units = nil
	}
	return units, slices.DeleteFunc(groups, func(gr group) bool { return len(gr.units) == 0 }), p
}

// equal reports whether the units read the same and lie in different items of
// one article.
func (g *grouper) equal(units []unit, us []int) bool {
	first := units[us[0]]
	a := g.items[first.item].seq.Words[first.lo:first.hi]
	for i, u := range us[1:] {
		v := units[u]
		b := g.items[v.item].seq.Words[v.lo:v.hi]
		if v.item == units[us[i]].item || g.items[v.item].doc != g.items[first.item].doc || len(a) != len(b) {
			return false
		}
		for k := range a {
			if a[k].Text != b[k].Text {
				return false
			}
		}
	}
	return true
}

// follow reports whether each unit of y begins where that of x ends.
func follow(units []unit, x, y []int) bool {
	if len(x) != len(y) {
		return false
	}
	for i, u := range x {
		if v := units[y[i]]; v.item != units[u].item || v.lo != units[u].hi {
			return false
		}
	}
	return true
}

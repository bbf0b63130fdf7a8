package speaker

import (
	"slices"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// A namesake is the nodes of one person by full name and what tells the person
// from another of that name.
type namesake struct {
	nodes []int
	docs  map[int]bool
	heads map[string]bool
}

// joinSuffixes joins those whom some documents call by a suffix (John Lund
// Jr.) to those whom others call by the name without it, where both have a
// role in common. A father and a son are kept apart: no document may have
// both, and neither may fit anybody else.
func (r *resolver) joinSuffixes() {
	blocks := map[string][]int{} // roots
	people := map[int]*namesake{}
	for i := range r.nodes {
		n := &r.nodes[i]
		if !n.full() {
			continue
		}
		root := r.find(i)
		p := people[root]
		if p == nil {
			p = &namesake{docs: map[int]bool{}, heads: map[string]bool{}}
			people[root] = p
			key := skeleton(n.name[len(n.name)-1])
			blocks[key] = append(blocks[key], root)
		}
		p.nodes = append(p.nodes, i)
		for _, ref := range n.refs {
			p.docs[ref.doc] = true
		}
		for h := range n.heads {
			p.heads[h] = true
		}
	}
	for _, key := range sortedKeys(blocks) {
		fits := map[int][]int{}
		for _, a := range blocks[key] {
			for _, b := range blocks[key] {
				if r.nodes[a].suffix != "" && r.nodes[b].suffix == "" && r.sameBut(people[a], people[b]) {
					fits[a], fits[b] = append(fits[a], b), append(fits[b], a)
				}
			}
		}
		for _, a := range sortedInts(fits) {
			b := fits[a][0]
			if r.nodes[a].suffix != "" && len(fits[a]) == 1 && len(fits[b]) == 1 && r.alike(people[a], people[b]) {
				r.join(b, a, "suffix")
			}
		}
	}
}

// sameBut reports whether two people may be one but for the suffix.
func (r *resolver) sameBut(a, b *namesake) bool {
	for _, i := range a.nodes {
		for _, j := range b.nodes {
			x, y := &r.nodes[i], &r.nodes[j]
			if x.gender != y.gender && x.gender != corpus.NoGender && y.gender != corpus.NoGender {
				return false
			}
			if _, ok := samePerson(x.name, y.name, r.l); ok {
				return true
			}
		}
	}
	return false
}

// alike reports whether no document has both and a role of one is one of the
// other, or describes the holder of one.
func (r *resolver) alike(a, b *namesake) bool {
	for d := range a.docs {
		if b.docs[d] {
			return false
		}
	}
	return r.describes(a.heads, b.heads) || r.describes(b.heads, a.heads)
}

// describes reports whether a role of a that tells people apart is one of b, or
// may be said of the holder of one.
func (r *resolver) describes(a, b map[string]bool) bool {
	for h := range a {
		if r.l.Names.Lexicon[h].Class&lang.Generic == 0 && (b[h] || slices.ContainsFunc(r.l.Names.Broader[h], func(w string) bool { return b[w] })) {
			return true
		}
	}
	return false
}

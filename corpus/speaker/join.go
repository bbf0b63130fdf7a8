package speaker

import (
	"slices"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang"
)

// Dominance is the share of documents that one of several people of a last
// name must have for the bare last name to mean that person in a document
// that gives no other. Below it the name stays apart: a wrong join puts
// words into somebody's mouth, a missed one only splits a list.
const dominance = 0.9

// full reports whether a node is somebody's full name.
func (n *node) full() bool {
	return len(n.name) > 1 && n.kind != corpus.Organization && n.kind != corpus.Group
}

// joinSpellings joins full names of one person within blocks of like last
// names. A shortened form that fits two who do not fit each other is left
// alone.
func (r *resolver) joinSpellings() {
	blocks := map[string][]int{}
	for i := range r.nodes {
		if n := &r.nodes[i]; n.full() {
			key := skeleton(n.name[len(n.name)-1])
			blocks[key] = append(blocks[key], i)
		}
	}
	for _, key := range sortedKeys(blocks) {
		r.joinBlock(blocks[key])
	}
}

func (r *resolver) joinBlock(block []int) {
	fits := make([][]int, len(block))
	for a := range block {
		for b := range block {
			if a != b && r.fits(block[a], block[b]) {
				fits[a] = append(fits[a], b)
			}
		}
	}
	for a := range block {
		if !r.clique(block, fits[a]) {
			continue
		}
		for _, b := range fits[a] {
			if b < a || !r.clique(block, fits[b]) {
				continue
			}
			rule, _ := samePerson(r.nodes[block[a]].name, r.nodes[block[b]].name, r.l)
			r.join(block[a], block[b], rule)
		}
	}
}

func (r *resolver) fits(a, b int) bool {
	x, y := &r.nodes[a], &r.nodes[b]
	if x.suffix != y.suffix || x.gender != y.gender && x.gender != corpus.NoGender && y.gender != corpus.NoGender {
		return false
	}
	_, ok := samePerson(x.name, y.name, r.l)
	return ok
}

// clique reports whether those whom one name fits fit each other.
func (r *resolver) clique(block, fits []int) bool {
	const most = 12
	if len(fits) > most {
		return false
	}
	for i, a := range fits {
		for _, b := range fits[i+1:] {
			if !r.fits(block[a], block[b]) {
				return false
			}
		}
	}
	return true
}

// joinAcronyms joins an organization known by its initials alone to the one
// that a document introduces by both.
func (r *resolver) joinAcronyms() {
	full := map[string][]int{}
	alone := map[string]int{}
	for i := range r.nodes {
		n := &r.nodes[i]
		if n.kind != corpus.Organization || len(n.name) == 0 {
			continue
		}
		if len(n.name) == 1 {
			alone[n.name[0]] = i
			continue
		}
		for _, ref := range n.refs {
			for _, j := range r.chains[ref.doc][ref.chain].Evidence {
				if key := strings.TrimPrefix(fold.String(j.Alias), "the "); j.Rule == "acronym" && !slices.Contains(full[key], i) {
					full[key] = append(full[key], i)
				}
			}
		}
	}
	for _, key := range sortedKeys(full) {
		if at, ok := alone[key]; ok && len(full[key]) == 1 {
			r.join(full[key][0], at, "acronym")
		}
	}
}

// joinLastNames joins a document's bare last name to the one person of the
// corpus whom it can mean.
func (r *resolver) joinLastNames() {
	byLast := map[string][]int{}
	for i := range r.nodes {
		if n := &r.nodes[i]; n.full() {
			key := spelling(n.name[len(n.name)-1])
			byLast[key] = append(byLast[key], i)
		}
	}
	byTitle := map[string]int{}
	for i := range r.nodes {
		n := &r.nodes[i]
		if len(n.name) != 1 || n.kind == corpus.Organization || n.kind == corpus.Group || n.office != corpus.None {
			continue
		}
		if to, rule := r.bearer(n, byLast[spelling(n.name[0])]); to != corpus.None {
			r.join(to, i, rule)
			continue
		}
		// Two documents that know a name with the same title only.
		c := &r.chains[n.first.doc][n.first.chain]
		if c.titled && len(c.heads) > 0 {
			key := n.name[0] + " " + n.suffix + " " + c.heads[0]
			if at, ok := byTitle[key]; ok {
				r.join(at, i, "title and last name")
			} else {
				byTitle[key] = i
			}
		}
	}
}

// bearer returns who among nodes the short name of n means: the only one, the
// only one with a role that it has too, or the one whom nearly all documents
// mean that use the short name. Somebody whom the document of n tells from n
// counts only by role.
func (r *resolver) bearer(n *node, among []int) (int, string) {
	c := &r.chains[n.first.doc][n.first.chain]
	docs, bare, role := map[int]int{}, map[int]int{}, map[int]bool{}
	total := 0
	for _, i := range among {
		m := &r.nodes[i]
		if !r.mayBe(n, c, m) {
			continue
		}
		root := r.find(i)
		shared := r.shareRole(c, m)
		if shared {
			role[root] = true
		} else if r.beside(n, m) {
			continue
		}
		docs[root] += m.docs
		bare[root] += m.bare
		total += m.bare
	}
	switch {
	case len(docs) == 0:
		return corpus.None, ""
	case len(docs) == 1:
		return onlyKey(docs), "last name"
	case len(role) == 1:
		return onlyKey(role), "title and last name"
	}
	for _, root := range sortedInts(bare) {
		if float64(bare[root]) >= dominance*float64(total) && total > 0 && (len(role) == 0 || role[root]) {
			return root, "last name"
		}
	}
	return corpus.None, ""
}

// mayBe reports whether gender, suffix and kind let the short name n, of chain
// c, mean the person m.
func (r *resolver) mayBe(n *node, c *Chain, m *node) bool {
	if m.gender != n.gender && m.gender != corpus.NoGender && n.gender != corpus.NoGender {
		return false
	}
	return (n.suffix == "" || n.suffix == m.suffix) && (n.kind == corpus.Person || c.Source)
}

// beside reports whether m is mentioned in the document of n.
func (r *resolver) beside(n, m *node) bool {
	d := n.first.doc
	for c := range r.at[d] {
		if &r.nodes[r.at[d][c]] == m {
			return true
		}
	}
	return false
}

// shareRole reports whether a chain and a named person have a role in common,
// or one that describes the holder of the other.
func (r *resolver) shareRole(c *Chain, m *node) bool {
	for _, a := range c.heads {
		if r.l.Names.Lexicon[a].Class&lang.Generic != 0 {
			continue
		}
		if m.heads[a] {
			return true
		}
		for _, b := range r.l.Names.Broader[a] {
			if m.heads[b] {
				return true
			}
		}
	}
	return false
}

// joinOffices joins the offices of one person.
func (r *resolver) joinOffices() {
	byOwner := map[int]int{}
	for i := range r.nodes {
		n := &r.nodes[i]
		c := &r.chains[n.first.doc][n.first.chain]
		if c.office == corpus.None {
			continue
		}
		n.office = r.find(r.at[n.first.doc][c.office])
		if at, ok := byOwner[n.office]; ok {
			r.join(at, i, "office")
		} else {
			byOwner[n.office] = i
		}
	}
}

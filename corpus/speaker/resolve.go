package speaker

import (
	"sort"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang"
)

// A Resolution is who the mentions of a corpus are.
type Resolution struct {
	Speakers []corpus.Speaker // those a quotation is attributed to, ordered by ID
	Of       [][]int          // by document and mention: index into Speakers, or corpus.None
}

// Resolve joins the chains of all documents. Everybody is resolved, but only
// those to whom at least one quotation is attributed become speakers; mentions
// of others have None. The result does not depend on the order of documents.
func Resolve(docs []corpus.Document, chains [][]Chain, l *lang.Language) Resolution {
	r := resolver{docs: docs, chains: chains, l: l}
	r.collect()
	r.joinSpellings()
	r.joinSuffixes()
	r.joinAcronyms()
	r.joinLastNames()
	r.joinOffices()
	return r.resolution()
}

// A node is a name as some documents give it, or one chain without a name.
type node struct {
	parent int
	name   []string // folded words; nil without name
	suffix string
	kind   corpus.EntityKind
	gender corpus.Gender
	docs   int             // number of documents
	bare   int             // documents that call a full name by its last word alone
	heads  map[string]bool // nouns of the roles of a full name
	first  chainRef
	refs   []chainRef
	rule   string // why it was joined to its parent
	office int    // node whose office it is, or None
}

type chainRef struct{ doc, chain int }

type resolver struct {
	docs   []corpus.Document
	chains [][]Chain
	l      *lang.Language
	nodes  []node
	at     [][]int // by document and chain: node
}

// collect makes a node of every chain; chains of equal names share one.
func (r *resolver) collect() {
	byKey := map[string]int{}
	order := make([]int, len(r.docs))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return r.docs[order[i]].ID < r.docs[order[j]].ID })
	r.at = make([][]int, len(r.docs))
	for _, d := range order {
		if d >= len(r.chains) {
			continue
		}
		r.at[d] = make([]int, len(r.chains[d]))
		for c := range r.chains[d] {
			ch := &r.chains[d][c]
			ref := chainRef{d, c}
			key := r.key(ch)
			at, ok := byKey[key]
			if key == "" || !ok {
				at = len(r.nodes)
				r.nodes = append(r.nodes, node{parent: at, name: ch.name, suffix: ch.suffix, kind: ch.Kind, gender: ch.firm, first: ref, office: corpus.None})
				if key != "" {
					byKey[key] = at
				}
			}
			n := &r.nodes[at]
			n.refs = append(n.refs, ref)
			n.docs++
			n.learn(ch)
			n.kind = strongest(n.kind, ch.Kind)
			if n.gender == corpus.NoGender {
				n.gender = ch.firm
			}
			r.at[d][c] = at
		}
	}
}

// learn keeps what a chain of n says of a full name.
func (n *node) learn(c *Chain) {
	if len(n.name) < 2 {
		return
	}
	if c.bare {
		n.bare++
	}
	for _, h := range c.heads {
		if n.heads == nil {
			n.heads = map[string]bool{}
		}
		n.heads[h] = true
	}
}

// key returns what chains must share to be one without further evidence, or ""
// for those that stay alone: descriptions, offices, and last names, which mean
// somebody else in every document.
func (r *resolver) key(c *Chain) string {
	switch {
	case len(c.name) == 0 || c.office != corpus.None:
		return ""
	case c.Kind == corpus.Organization || c.Kind == corpus.Group:
		name := c.Name
		if full, ok := r.l.Names.Organizations[name]; ok {
			name = full
		}
		return "o " + strings.TrimPrefix(fold.String(name), "the ")
	case len(c.name) == 1:
		if c.Kind == corpus.Person || c.Source {
			return ""
		}
		return "u " + c.name[0]
	}
	return "p " + strings.Join(c.name, " ") + " " + c.suffix
}

// strongest returns the kind that two chains of one name show together.
func strongest(a, b corpus.EntityKind) corpus.EntityKind {
	if a == corpus.UnknownEntity || a == "" {
		return b
	}
	return a
}

func (r *resolver) find(i int) int {
	for r.nodes[i].parent != i {
		r.nodes[i].parent = r.nodes[r.nodes[i].parent].parent
		i = r.nodes[i].parent
	}
	return i
}

// join puts node from under node to.
func (r *resolver) join(to, from int, rule string) {
	a, b := r.find(to), r.find(from)
	if a == b {
		return
	}
	r.nodes[b].parent = a
	r.nodes[from].rule = rule
	r.nodes[a].kind = strongest(r.nodes[a].kind, r.nodes[b].kind)
	if r.nodes[a].gender == corpus.NoGender {
		r.nodes[a].gender = r.nodes[b].gender
	}
}

// key returns the name of n as one string, empty without name.
func (n *node) key() string { return strings.Join(n.name, " ") }

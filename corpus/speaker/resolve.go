package speaker

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang"
)

// Dominance is the share of documents that one of several people of a last
// name must have for the bare last name to mean that person in a document
// that gives no other. Below it the name stays apart: a wrong join puts
// words into somebody's mouth, a missed one only splits a list.
const dominance = 0.9

// rareForm is the share, one in so many documents, below which a form does not
// name a speaker, however full: it is a slip or two names run together.
const rareForm = 20

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

// resolution turns the joined nodes that speak into speakers.
func (r *resolver) resolution() Resolution {
	groups := map[int][]int{}
	speaks := map[int]bool{}
	for i := range r.nodes {
		root := r.find(i)
		groups[root] = append(groups[root], i)
		for _, ref := range r.nodes[i].refs {
			speaks[root] = speaks[root] || r.chains[ref.doc][ref.chain].Source
		}
	}
	type entry struct {
		root    int
		speaker corpus.Speaker
	}
	var list []entry
	for _, root := range sortedInts(groups) {
		if speaks[root] {
			list = append(list, entry{root, r.speaker(root, groups)})
		}
	}
	r.identify(len(list), func(i int) (int, *corpus.Speaker) { return list[i].root, &list[i].speaker })
	sort.Slice(list, func(i, j int) bool { return list[i].speaker.ID < list[j].speaker.ID })
	res := Resolution{Speakers: make([]corpus.Speaker, len(list)), Of: make([][]int, len(r.docs))}
	index := make(map[int]int, len(list))
	for i, e := range list {
		res.Speakers[i], index[e.root] = e.speaker, i
	}
	for d := range r.docs {
		res.Of[d] = slices.Repeat([]int{corpus.None}, len(r.docs[d].Mentions))
		if d >= len(r.chains) {
			continue
		}
		for c := range r.chains[d] {
			if i, ok := index[r.find(r.at[d][c])]; ok {
				for _, m := range r.chains[d][c].Mentions {
					res.Of[d][m] = i
				}
			}
		}
	}
	return res
}

// speaker makes the speaker of the group at root.
func (r *resolver) speaker(root int, groups map[int][]int) corpus.Speaker {
	s := corpus.Speaker{Kind: r.nodes[root].kind, Name: r.nameOf(root, groups)}
	aliases, rolesSeen, joins := map[string]bool{}, map[string]bool{}, map[corpus.Join]bool{}
	for _, i := range groups[root] {
		n := &r.nodes[i]
		for _, ref := range n.refs {
			c := &r.chains[ref.doc][ref.chain]
			for _, f := range c.Forms {
				aliases[f] = true
			}
			for _, role := range c.Roles {
				rolesSeen[role] = true
			}
			for _, j := range c.Evidence {
				joins[corpus.Join{Alias: oneLine(j.Alias), Rule: j.Rule}] = true
			}
			if n.rule != "" && c.Name != "" {
				joins[corpus.Join{Alias: c.Name, Rule: n.rule}] = true
			}
		}
	}
	for j := range joins {
		if j.Rule == "document of" {
			delete(aliases, j.Alias)
		}
	}
	delete(aliases, s.Name)
	s.Aliases, s.Roles = sortedKeys(aliases), sortedKeys(rolesSeen)
	for j := range joins {
		s.Evidence = append(s.Evidence, j)
	}
	sort.Slice(s.Evidence, func(i, j int) bool {
		a, b := s.Evidence[i], s.Evidence[j]
		return a.Alias < b.Alias || a.Alias == b.Alias && a.Rule < b.Rule
	})
	return s
}

// nameOf returns the fullest proper name in the group at root: the most words,
// then the most documents. Somebody without a name goes by the role.
func (r *resolver) nameOf(root int, groups map[int][]int) string {
	docs, total := map[string]int{}, 0
	for _, i := range groups[root] {
		n := &r.nodes[i]
		if n.office != corpus.None {
			if owner := r.find(n.office); len(r.nodes[owner].name) > 0 {
				return fmt.Sprintf(r.l.Names.OfficeOf, r.nameOf(owner, groups))
			}
		}
		total += n.docs
		docs[n.key()] += n.docs
	}
	best := corpus.None
	for _, i := range groups[root] {
		n := &r.nodes[i]
		if len(n.name) == 0 || docs[n.key()]*rareForm < total {
			continue
		}
		if best == corpus.None || fuller(n, &r.nodes[best], docs) {
			best = i
		}
	}
	if best != corpus.None {
		return r.written(best)
	}
	c := &r.chains[r.nodes[root].first.doc][r.nodes[root].first.chain]
	if len(c.Forms) == 0 {
		return ""
	}
	return described(c.Forms[0], r.l)
}

// key returns the name of n as one string, empty without name.
func (n *node) key() string { return strings.Join(n.name, " ") }

// fuller reports whether n gives a fuller name than best.
func fuller(n, best *node, docs map[string]int) bool {
	if len(n.name) != len(best.name) {
		return len(n.name) > len(best.name)
	}
	a, b := n.key(), best.key()
	if docs[a] != docs[b] {
		return docs[a] > docs[b]
	}
	return a < b
}

// written returns the name of a node as most documents write it; capitals
// throughout, as in a transcript or a dateline, only if an organization has
// them.
func (r *resolver) written(at int) string {
	const look = 64 // documents
	n := &r.nodes[at]
	count := map[string]int{}
	best := ""
	for _, ref := range n.refs[:min(look, len(n.refs))] {
		name := oneLine(r.chains[ref.doc][ref.chain].Name)
		count[name]++
		if c := count[name] - count[best]; best == "" || shouted(name) != shouted(best) && shouted(best) || shouted(name) == shouted(best) && (c > 0 || c == 0 && name < best) {
			best = name
		}
	}
	if full, ok := r.l.Names.Organizations[best]; ok && n.kind == corpus.Organization {
		return full
	}
	if shouted(best) && (len(n.name) > 1 || n.kind != corpus.Organization || lookUp(best, r.l).Class&lang.Place != 0) {
		return unshouted(best)
	}
	return best
}

// shouted reports whether a name is in capitals throughout and too long for
// an acronym.
func shouted(name string) bool {
	const acronym = 4
	return len(name) > acronym && !strings.Contains(name, ".") && name == strings.ToUpper(name)
}

// unshouted returns a name in capitals with small letters behind the first of
// every word.
func unshouted(name string) string {
	var b strings.Builder
	inside := false
	for _, c := range name {
		if inside {
			c = unicode.ToLower(c)
		}
		b.WriteRune(c)
		inside = unicode.IsLetter(c)
	}
	return b.String()
}

// described returns the phrase of a role as the name of whom it describes:
// without determiner, with a capital.
func described(phrase string, l *lang.Language) string {
	words := strings.Fields(phrase)
	for len(words) > 1 && lookUp(words[0], l).Class&(lang.Definite|lang.Indefinite) != 0 {
		words = words[1:]
	}
	s := strings.Join(words, " ")
	return capitalize(s)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

func sortedInts[V any](m map[int]V) []int {
	keys := make([]int, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Ints(keys)
	return keys
}

// onlyKey returns the key of a map of one entry.
func onlyKey[V any](m map[int]V) int {
	for k := range m {
		return k
	}
	return corpus.None
}

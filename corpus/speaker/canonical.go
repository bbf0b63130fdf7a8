package speaker

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// rareForm is the share, one in so many documents, below which a form does not
// name a speaker, however full: it is a slip or two names run together.
const rareForm = 20

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

package speaker

import (
	"sort"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// How far back, in sentences, a description may find whom it describes. A
// title ("the president") is known to the reader for the whole article, a
// description by kind ("the diplomat") only while its person is in mind.
const (
	descriptionReach = 6
	issuerReach      = 2
)

// roles joins descriptions to the people and organizations they describe.
func (k *linker) roles() {
	for i := range k.p {
		p := &k.p[i]
		if p.Kind != corpus.RoleMention || k.of[i] != corpus.None || p.office {
			continue
		}
		at, rule := corpus.None, ""
		switch {
		case p.role.class&lang.Issued != 0 && p.role.class&lang.PersonRole == 0 && !p.indef:
			at, rule = k.issuer(i), "document of"
		case p.indef && !p.Plural:
		case p.Entity == corpus.Person && p.possessor == corpus.None && (p.definite || p.quoted == corpus.None && !p.owned):
			at, rule = k.person(i)
		case p.owned && p.Entity == corpus.Person:
			at, rule = k.samePhrase(i), "same phrase"
		case p.Entity == corpus.Organization && p.definite:
			at, rule = k.institution(i), "description"
		default:
			at, rule = k.samePhrase(i), "same phrase"
		}
		if at == corpus.None {
			k.add(i)
			continue
		}
		k.put(i, at, rule)
	}
}

// person returns whom a description or title of one person names, and the rule.
// A general description ("the official") takes up the last person described
// by role alone before it looks among the named.
func (k *linker) person(i int) (int, string) {
	p := &k.p[i]
	if !p.role.general(k.l) {
		if at := k.holder(i); at != corpus.None {
			return at, "title"
		}
		return k.described(i), "description"
	}
	if at := k.described(i); at != corpus.None {
		return at, "description"
	}
	at := k.holder(i)
	if at == corpus.None {
		return at, ""
	}
	if last := k.lastBefore(&k.e[at], i, p.quoted); last == corpus.None || p.sentence-k.p[last].sentence > descriptionReach {
		return corpus.None, ""
	}
	return at, "description"
}

// general reports whether a role can describe many people again.
func (r *roleForm) general(l *lang.Language) bool {
	return r.class&lang.Generic != 0 && len(r.mods) == 0 && len(r.of) == 0
}

// holder returns the entity that the title of mention i names: somebody who
// bears it as a title or in apposition somewhere in the document. Modifiers
// must not contradict. Among several the one mentioned last before i, or the
// one who bears it without any modifier that i lacks.
func (k *linker) holder(i int) int {
	p := &k.p[i]
	if p.role.none() {
		return corpus.None
	}
	best, bestScore := corpus.None, -1<<30
	for _, at := range k.titled(&p.role) {
		e := &k.e[at]
		if e.dead || e.nameAt == corpus.None || e.plural || e.kind == corpus.Organization || !k.compatible(p, e) || !e.plays(&p.role, k.l) {
			continue
		}
		score := 0
		last := k.lastBefore(e, i, p.quoted)
		if last == corpus.None {
			score = -40
		} else {
			d := p.sentence - k.p[last].sentence
			score = -2 * min(d, 15)
			if d == 0 && i-last < 3 && !k.p[last].first && k.p[last].prep {
				score -= 6
			}
		}
		for _, r := range e.roles {
			if r.matches(&p.role, k.l) && len(r.mods) <= len(p.role.mods) {
				score += 6
				break
			}
		}
		score += min(len(e.mentions), 12) / 2
		if p.Gender != corpus.NoGender && p.Gender == e.gender {
			score += 4
		}
		if score > bestScore {
			best, bestScore = at, score
		}
	}
	return best
}

// mostHolders bounds the people of one title that are compared, so that the
// work on a text of any length stays linear.
const mostHolders = 48

// titled returns the named entities that may hold a role, by its head.
func (k *linker) titled(r *roleForm) []int {
	if k.byHead == nil {
		k.byHead = map[string][]int{}
		for at := range k.e {
			e := &k.e[at]
			if e.dead || e.nameAt == corpus.None {
				continue
			}
			for _, head := range e.heads(k.l) {
				if list := k.byHead[head]; len(list) < mostHolders && (len(list) == 0 || list[len(list)-1] != at) {
					k.byHead[head] = append(list, at)
				}
			}
		}
	}
	return k.byHead[r.head]
}

// heads returns the heads under which e may be described.
func (e *entity) heads(l *lang.Language) []string {
	const most = 12 // roles of one entity
	var out []string
	for i := range e.roles[:min(most, len(e.roles))] {
		r := &e.roles[i]
		out = append(out, r.head)
		out = append(out, l.Names.Broader[r.head]...)
		for _, m := range r.mods {
			out = append(append(out, m), l.Names.Broader[m+" "+r.head]...)
			if stem, ok := strings.CutSuffix(m, "ic"); ok {
				out = append(out, stem)
			}
		}
		if len(r.of) > 0 {
			out = append(out, l.Names.Broader[r.head+" of "+r.of[len(r.of)-1]]...)
		}
	}
	return out
}

// plays reports whether one of the roles of e is the role r.
func (e *entity) plays(r *roleForm, l *lang.Language) bool {
	for i := range e.roles {
		if e.roles[i].matches(r, l) {
			return true
		}
	}
	return false
}

// matches reports whether short may name the holder of r again: the same head
// or one that it implies, and nothing that contradicts.
func (r *roleForm) matches(short *roleForm, l *lang.Language) bool {
	if short.none() || r.none() || r.deput != short.deput && r.head == short.head {
		return false
	}
	if r.head != short.head && !r.implies(short, l) {
		return false
	}
	if r.head != short.head && l.Names.Lexicon[short.head].Class&lang.Demonym != 0 {
		for _, m := range r.mods { // "the Republican" is no Democratic senator
			if l.Names.Lexicon[m].Class&lang.Demonym != 0 && !sameCountry(m, short.head, l) {
				return false
			}
		}
	}
	for _, m := range short.mods {
		if r.modified(m, l) {
			continue
		}
		return false
	}
	for _, o := range short.of {
		if l.Names.Lexicon[o].Class&(lang.Definite|lang.Of|lang.Joiner) == 0 && !r.modified(o, l) {
			return false
		}
	}
	return true
}

// modified reports whether m is among the modifiers or the complement of r; a
// country counts for its people.
func (r *roleForm) modified(m string, l *lang.Language) bool {
	for _, list := range [][]string{r.mods, r.of} {
		for _, x := range list {
			if x == m || sameCountry(x, m, l) {
				return true
			}
		}
	}
	return false
}

// sameCountry reports whether two words belong to one country: "Russia" and
// "Russian", "French" and "France".
func sameCountry(a, b string, l *lang.Language) bool {
	if c, ok := l.Names.Countries[a]; ok {
		a = c
	}
	if c, ok := l.Names.Countries[b]; ok {
		b = c
	}
	if a == b {
		return true
	}
	const stem = 4
	return len(a) > stem && len(b) > stem && a[:stem] == b[:stem] && (len(a) > len(b) && strings.HasPrefix(a, b[:len(b)-1]) || len(b) > len(a) && strings.HasPrefix(b, a[:len(a)-1]))
}

// implies reports whether the head of short is a broader name for r.
func (r *roleForm) implies(short *roleForm, l *lang.Language) bool {
	if has(l.Names.Broader[r.head], short.head) {
		return true
	}
	for _, m := range r.mods {
		if has(l.Names.Broader[m+" "+r.head], short.head) || m == short.head || m == short.head+"ic" {
			return true
		}
	}
	return len(r.of) > 0 && has(l.Names.Broader[r.head+" of "+r.of[len(r.of)-1]], short.head)
}

// described returns the entity known by role alone, or by name with a role that
// implies it, that a description such as "the official" takes up again: the
// last one within reach that does not contradict.
func (k *linker) described(i int) int {
	p := &k.p[i]
	if p.role.none() {
		return corpus.None
	}
	for j := i - 1; j >= 0; j-- {
		q := &k.p[j]
		if p.sentence-q.sentence > descriptionReach {
			return k.samePhrase(i)
		}
		at := k.of[j]
		if q.Kind != corpus.RoleMention || at == corpus.None || q.quoted != p.quoted || q.Plural || q.Entity != corpus.Person || q.outer == i {
			continue
		}
		if e := &k.e[at]; k.compatible(p, e) && (e.plays(&p.role, k.l) || e.reverse(&p.role, k.l)) {
			return at
		}
	}
	return k.samePhrase(i)
}

// reverse reports whether a role of e is a broader name for r without more:
// "the official … the diplomat".
func (e *entity) reverse(r *roleForm, l *lang.Language) bool {
	for i := range e.roles {
		if f := &e.roles[i]; len(r.mods) == 0 && len(r.of) == 0 && has(l.Names.Broader[r.head], f.head) {
			return true
		}
	}
	return false
}

// samePhrase returns the entity that was described with the same words.
func (k *linker) samePhrase(i int) int {
	p := &k.p[i]
	words := func(q *profile) string {
		if q.indef {
			return strings.ToLower(oneLine(q.text)) // "some people" are not "most people"
		}
		return strings.ToLower(oneLine(q.Role.Of(k.doc.Text)))
	}
	phrase := words(p)
	for j := i - 1; j >= 0; j-- {
		q := &k.p[j]
		if q.Kind == corpus.RoleMention && k.of[j] != corpus.None && q.Plural == p.Plural && q.owned == p.owned && q.role.head == p.role.head &&
			q.indef == p.indef && words(q) == phrase && k.sameOwner(p, q) && !(p.indef && !p.Plural) {
			return k.of[j]
		}
		if i-j > 400 {
			break
		}
	}
	return corpus.None
}

// sameOwner reports whether the possessors of two mentions are one.
func (k *linker) sameOwner(p, q *profile) bool {
	if p.possessor != corpus.None && q.possessor != corpus.None {
		return k.of[p.possessor] == k.of[q.possessor]
	}
	return p.owner == q.owner && p.possessor == q.possessor
}

// institution returns the organization that "the company", "the ministry" take
// up: the last one of that kind before it.
func (k *linker) institution(i int) int {
	p := &k.p[i]
	if noun := p.text[strings.LastIndexByte(p.text, ' ')+1:]; formOf(noun) == capital && lookUp(noun, k.l).Class&lang.OrgName != 0 {
		return k.samePhrase(i) // "the House" is no other house
	}
	for j := i - 1; j >= 0 && p.sentence-k.p[j].sentence <= descriptionReach; j-- {
		q := &k.p[j]
		at := k.of[j]
		if at == corpus.None || q.Kind == corpus.PronounMention || q.quoted != p.quoted || q.outer != corpus.None && q.outer == p.outer {
			continue
		}
		e := &k.e[at]
		if e.dead || e.kind != corpus.Organization || p.outer == j || q.outer == i {
			continue
		}
		if k.named(e, &p.role) || len(p.role.mods) == 0 && e.playsHead(p.role.head) || len(p.role.mods)+len(p.role.of) == 0 && k.ofKind(e, p.role.head) {
			return at
		}
	}
	return k.samePhrase(i)
}

// named reports whether the name of e is the role with more before it: "the
// court" for the Supreme Court, but not "the appeals court".
func (k *linker) named(e *entity, r *roleForm) bool {
	if len(e.name) < 2 || e.name[len(e.name)-1] != r.head {
		return false
	}
	for _, m := range r.mods {
		if !has(e.name, m) {
			return false
		}
	}
	return true
}

func (e *entity) playsHead(head string) bool {
	for i := range e.roles {
		if e.roles[i].head == head {
			return true
		}
	}
	return false
}

// ofKind reports whether the name of an organization shows that head can
// describe it: "Acme Inc." is a company, "The Daily Echo" a newspaper.
func (k *linker) ofKind(e *entity, head string) bool {
	if len(e.name) == 0 {
		return false
	}
	h, n := k.l.Names.Lexicon[head].Class, k.l.Names.Lexicon[e.name[len(e.name)-1]].Class
	if len(e.name) > 1 && has(k.l.Names.Broader[e.name[len(e.name)-1]], head) {
		return true // "the group" for an association
	}
	return h&lang.OrgSuffix != 0 && n&lang.OrgSuffix != 0 || h&lang.Reporter != 0 && n&lang.Reporter != 0
}

// issuer returns the entity that issued "the statement": its possessor, else the
// last organization or speaker before it.
func (k *linker) issuer(i int) int {
	p := &k.p[i]
	if p.possessor != corpus.None {
		return k.of[p.possessor]
	}
	if p.owned || p.inner != corpus.None && len(p.role.of) > 0 {
		if p.inner != corpus.None {
			return k.of[p.inner]
		}
		return corpus.None
	}
	best, bestScore := corpus.None, 0
	for j := i - 1; j >= 0 && p.sentence-k.p[j].sentence <= issuerReach; j-- {
		q := &k.p[j]
		if k.of[j] == corpus.None || q.quoted != corpus.None || q.Kind == corpus.PronounMention {
			continue
		}
		score := 0
		if q.source {
			score += 6
		}
		if q.Entity == corpus.Organization {
			score += 3
		}
		if q.subject {
			score += 2
		}
		score -= 2 * (p.sentence - q.sentence)
		if score > bestScore {
			best, bestScore = k.of[j], score
		}
	}
	return best
}

// lastBefore returns the last mention of e before mention i on the same side
// of the quotation marks, or None.
func (k *linker) lastBefore(e *entity, i, quoted int) int {
	const look = 64 // mentions back
	n := sort.SearchInts(e.mentions, i)
	for j := n - 1; j >= 0 && j >= n-look; j-- {
		if m := e.mentions[j]; k.p[m].quoted == quoted || k.p[m].quoted == corpus.None {
			return m
		}
	}
	return corpus.None
}

// offices makes an entity of every office, one for all mentions of the office
// of one person.
func (k *linker) offices() {
	byOwner := map[int]int{}
	for i := range k.p {
		p := &k.p[i]
		if !p.office || k.of[i] != corpus.None {
			continue
		}
		owner := corpus.None
		switch {
		case p.possessor != corpus.None:
			owner = k.of[p.possessor]
		case p.inner != corpus.None:
			owner = k.of[p.inner]
		case p.owned:
			if a := k.antecedent(i, p.owner); a != corpus.None {
				owner = k.of[a]
			}
		}
		if at, ok := byOwner[owner]; ok && owner != corpus.None {
			k.put(i, at, "office")
			continue
		}
		at := k.add(i)
		k.e[at].office = owner
		if owner != corpus.None {
			byOwner[owner] = at
		}
	}
}

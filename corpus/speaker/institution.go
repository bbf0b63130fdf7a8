package speaker

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// institution returns the organization that "the company", "the ministry" take
// up: the last one of that kind before it.
func (k *linker) institution(i int) int {
	p := &k.p[i]
	noun := p.text[strings.LastIndexByte(p.text, ' ')+1:]
	proper := formOf(noun) == capital
	if proper && lookUp(noun, k.l).Class&lang.OrgName != 0 {
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
		if k.named(e, &p.role) || len(p.role.mods) == 0 && e.playsHead(p.role.head) || !proper && len(p.role.mods)+len(p.role.of) == 0 && k.ofKind(e, p.role.head) {
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
	for _, w := range e.name {
		if k.l.Names.Lexicon[w].Class&lang.Of != 0 {
			return false // "the state" is no Department of State
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
		if q.indef && q.Kind == corpus.RoleMention && q.role.head == p.role.head {
			return k.of[j] // “a memo written by …”: whoever did
		}
		score := 0
		switch {
		case q.source:
			score += 6
		case len(p.role.mods) > 0:
			continue // “the internal memo” is one of several, whoever wrote it
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

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

package speaker

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// fullNames joins names of two words or more and organizations: equal ones
// first, then those that may be one person's.
func (k *linker) fullNames() {
	byName := map[string]int{}
	byLast := map[string][]int{}
	for i := range k.p {
		p := &k.p[i]
		if p.Kind != corpus.NameMention || len(p.name) == 0 || len(p.name) < 2 && !k.known(p) || p.office {
			continue
		}
		if c := k.l.Names.Lexicon[p.name[0]].Class; c&lang.Particle != 0 && c&lang.GivenName == 0 && p.Entity != corpus.Organization {
			continue // "Von der Heide" is a last name
		}
		key := p.key() + " " + p.suffix
		if at, ok := byName[key]; ok && (p.Entity == k.e[at].kind || p.Entity == corpus.UnknownEntity || k.e[at].kind == corpus.UnknownEntity) {
			k.put(i, at, "")
			continue
		}
		if p.Entity == corpus.Organization || p.Entity == corpus.Group {
			byName[key] = k.add(i)
			continue
		}
		block := spelling(p.name[len(p.name)-1])
		if len(block) > 3 {
			block = block[:3]
		}
		at := corpus.None
		for _, b := range byLast[block] {
			if k.e[b].suffix != p.suffix || !k.compatible(p, &k.e[b]) {
				continue
			}
			if rule, ok := samePerson(p.name, k.e[b].name, k.l); ok {
				at = b
				k.put(i, at, rule)
				break
			}
		}
		if at == corpus.None {
			at = k.add(i)
			byLast[block] = append(byLast[block], at)
		}
		byName[key] = at
	}
}

// known reports whether a single word names an organization, a government or a
// group by itself.
func (k *linker) known(p *profile) bool {
	return (p.Entity == corpus.Organization || p.Entity == corpus.Group) && !p.honorific
}

// lastNames joins single names to the full names that end or begin with them.
// Where several people share the name, title and gender decide, then who was
// introduced first: a second person of that name is called by the full one.
func (k *linker) lastNames() {
	byLast, byGiven := map[string][]int{}, map[string][]int{}
	for at := range k.e {
		e := &k.e[at]
		if e.kind == corpus.Organization || e.kind == corpus.Group || len(e.name) < 2 {
			continue
		}
		last := e.name[len(e.name)-1]
		byLast[spelling(last)] = append(byLast[spelling(last)], at)
		byGiven[e.name[0]] = append(byGiven[e.name[0]], at)
	}
	single := map[string]int{}
	for i := range k.p {
		p := &k.p[i]
		if p.Kind != corpus.NameMention || k.of[i] != corpus.None || len(p.name) == 0 || p.office {
			continue
		}
		rule := "last name"
		at := k.pick(i, byLast[spelling(p.name[len(p.name)-1])], func(e *entity) bool {
			return len(p.name) == 1 || endsWith(e.name, p.name)
		})
		if own, ok := single[p.key()+" "+p.suffix]; ok && at != corpus.None && p.role.none() && !p.honorific && k.compatible(p, &k.e[own]) && k.e[own].titled {
			k.put(i, own, "") // somebody told from the full name by the title
			continue
		}
		if at == corpus.None && len(p.name) == 1 && !p.definite {
			rule = "given name"
			at = k.pick(i, byGiven[p.name[0]], func(e *entity) bool {
				return !p.honorific && (p.role.none() || e.plays(&p.role, k.l)) // not "Prince George" for the president
			})
		}
		if at != corpus.None {
			k.put(i, at, rule)
			continue
		}
		key := p.key() + " " + p.suffix
		if at, ok := single[key]; ok && k.compatible(p, &k.e[at]) && !k.another(i, &k.e[at]) {
			k.put(i, at, "")
			continue
		}
		at = k.add(i)
		if _, ok := single[key]; !ok || k.p[i].Gender == corpus.NoGender {
			single[key] = at
		}
	}
}

// pick chooses among entities the one that the short name of mention i means.
func (k *linker) pick(i int, among []int, fits func(*entity) bool) int {
	p := &k.p[i]
	best, bestScore := corpus.None, -1
	for _, at := range among {
		e := &k.e[at]
		if !k.compatible(p, e) || !fits(e) || p.suffix != "" && p.suffix != e.suffix || k.another(i, e) {
			continue
		}
		score := 1
		if e.mentions[0] < i {
			score += 8
		}
		if p.suffix == e.suffix {
			score += 4
		}
		if !p.role.none() && e.plays(&p.role, k.l) {
			score += 16
		}
		if p.Gender != corpus.NoGender && p.Gender == e.gender {
			score += 2
		}
		if score > bestScore {
			best, bestScore = at, score
		}
	}
	return best
}

// another reports whether the title that mention i has before a last name is
// rather that of a relative of e: e goes by kinship and never by that title,
// or is a woman without a title who comes later. "President Lund" is not
// "first lady Mia Lund".
func (k *linker) another(i int, e *entity) bool {
	p := &k.p[i]
	if p.role.none() || p.role.class&lang.PersonRole == 0 || p.role.class&lang.Kin != 0 || e.plays(&p.role, k.l) {
		return false
	}
	for j := range e.roles {
		if e.roles[j].class&lang.Kin != 0 {
			return true
		}
	}
	return len(e.roles) == 0 && e.gender == corpus.Feminine && e.mentions[0] > i
}

// shortOrganizations joins the short forms of organizations to the full ones:
// "the ministry" is left to the roles, "the Foreign Ministry" and "FBI" are
// joined here.
func (k *linker) shortOrganizations() {
	var full []int
	for at := range k.e {
		if e := &k.e[at]; !e.dead && len(e.name) > 1 && e.kind != corpus.Person && e.kind != corpus.Group {
			full = append(full, at)
		}
	}
	for at := range k.e {
		e := &k.e[at]
		if e.dead || e.kind == corpus.Person || e.kind == corpus.Group || len(e.name) == 0 || e.nameAt == corpus.None || k.p[e.nameAt].office {
			continue
		}
		best, rule := corpus.None, ""
		for _, f := range full {
			o := &k.e[f]
			if f == at || o.dead || k.p[o.nameAt].office {
				continue
			}
			r := ""
			switch {
			case len(e.name) == 1 && k.l.Names.Lexicon[e.name[0]].Class&(lang.OrgName|lang.Government) == 0 && k.allCaps(e) && acronym(e.name[0], o.name, k.l):
				r = "acronym"
			case endsWith(o.name, e.name) && k.p[e.nameAt].definite && o.kind == corpus.Organization && (len(e.name) > 1 || k.headed(e)):
				r = "short form"
			default:
				continue
			}
			if best == corpus.None || o.mentions[0] < e.mentions[0] {
				best, rule = f, r
			}
		}
		if best != corpus.None {
			k.merge(best, at, rule)
		}
	}
}

func (k *linker) allCaps(e *entity) bool {
	s := k.p[e.nameAt].Name.Of(k.doc.Text)
	return s == strings.ToUpper(s)
}

// headed reports whether the single word of e is an organization's noun.
func (k *linker) headed(e *entity) bool {
	return k.l.Names.Lexicon[e.name[0]].Class&lang.OrgHead != 0
}

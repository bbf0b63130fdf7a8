package speaker

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// titled makes the mention of somebody with title and name: "U.S. Secretary of
// State Marco Rubio", "the group Friends of Nature".
func (f *finder) titled(lo, core, head, after, hi int, det lang.NameClass) (found, bool) {
	if w := &f.words[head]; w.form != small && w.is(lang.OrgRole) && !w.is(lang.PersonRole|lang.GroupRole) {
		if !f.words[after].is(lang.OrgName | lang.GroupProper | lang.OrgHead | lang.Government | lang.Demonym | lang.RoleAdjective) {
			return f.named(after, after, after, hi, 0)
		}
		if m, ok := f.named(lo, core, core, hi, det); ok && !f.words[m.nameHi-1].is(lang.Thing) {
			m.Entity = corpus.Organization // "the Senate GOP"
			return m, true
		}
		return found{}, false
	}
	end := f.nameEnd(after, hi)
	after, end = f.proper(after, end)
	if after == end || end-after > 1 && f.words[end-1].is(lang.Thing) && !f.words[after].is(lang.GivenName) {
		return found{}, false
	}
	if lo < core && f.words[core-1].form == number && f.words[head].is(lang.PersonRole) {
		lo = core // "in 2017 President Lund"
	}
	if from := f.title(core, head, det); from > core {
		lo, core = from, from
	}
	if core > head || f.apart(head, after, end) {
		return f.named(after, after, after, hi, 0)
	}
	m := found{lo: lo, hi: end, nameLo: after, nameHi: end, roleLo: core, roleHi: after, head: head}
	m.Kind, m.Entity = corpus.NameMention, corpus.Person
	w := &f.words[head]
	switch {
	case w.is(lang.PersonRole):
	case w.is(lang.GroupRole) && !w.is(lang.OrgRole|lang.DocRole):
	case w.is(lang.OrgRole):
		m.Entity = corpus.Organization
	default:
		m.Entity = corpus.UnknownEntity
	}
	if m.Entity == corpus.Person {
		m.Gender = f.genderOf(after, end)
		if m.Gender == corpus.NoGender {
			m.Gender = w.gender
		}
	}
	f.place(&m)
	return m, true
}

// title returns where the title begins whose noun is at head: behind the last
// word from core on that is no part of one. "the criticism President Lund
// met", "2017 President Lund", "fire General Lund".
func (f *finder) title(core, head int, det lang.NameClass) int {
	const parts = roles | lang.RoleAdjective | lang.Portfolio | lang.Demonym | lang.Of | lang.Joiner | lang.Definite | lang.With | lang.Particle
	if det == 0 && f.words[core].is(lang.Acting) && f.verb(core, head) {
		core++
	}
	for j := head - 1; j >= core; j-- {
		w := &f.words[j]
		if w.form != small {
			continue
		}
		plural := w.is(lang.GroupRole) && !w.is(lang.PersonRole|lang.RoleAdjective|lang.Portfolio)
		if plural || !w.is(parts) && !f.adjective(j) {
			return j + 1
		}
	}
	return core
}

// verb reports whether the word at token i, the first of a title with its noun
// at head, is rather a verb: "force Senator Lund", "will press Lund", but not
// "press secretary Lund".
func (f *finder) verb(i, head int) bool {
	w := &f.words[i]
	if w.form != small {
		return false
	}
	if i < head {
		return f.words[i+1].caps() || !w.is(lang.RoleAdjective)
	}
	p := &f.words[max(i-1, 0)]
	return i > 0 && !f.gap(i-1) && p.form == small && p.is(lang.Stop) && !p.is(lang.Saying|lang.Of|lang.With|lang.Preposition|lang.Joiner)
}

// apart reports whether the noun at head is no title of the name after to end:
// several people, a thing written or an organization by its kind, before
// somebody's name. "the states Lund won", "her statement Lund meant".
func (f *finder) apart(head, after, end int) bool {
	w := &f.words[head]
	if w.form != small || w.is(lang.PersonRole) {
		return false
	}
	if w.is(lang.GroupRole) {
		return !f.words[end].is(lang.Joiner)
	}
	if w.is(lang.OrgRole) && w.is(lang.RoleAdjective) {
		return true // "the state Harbor Board"
	}
	return w.is(lang.DocRole) || f.words[after].is(lang.GivenName|lang.Honorific|lang.TitleOnly) || end-after == 1 && f.last.has(f.words[after].hash)
}

// titleComplement returns where what a title is "of" ends, given the token of
// "of": "of State", "of Foreign Affairs", "of Ukraine", "of the European
// Commission". What follows may be the name.
func (f *finder) titleComplement(j, hi int) int {
	for j < hi && f.words[j].is(lang.Of) && f.words[j].form == small {
		j++
		if j < hi && f.words[j].is(lang.Definite) {
			j++
		}
		from, end := j, j
		for ; j < hi; j++ {
			w := &f.words[j]
			switch {
			case w.phrase > 0:
				j += int(w.phrase) - 1
				end = j + 1
			case w.is(lang.Portfolio|lang.Place|lang.OrgHead|lang.OrgName) && (!w.is(lang.GivenName) || j == from):
				end = j + 1
			case w.is(lang.Joiner) && j+1 < hi && f.words[j+1].is(lang.Portfolio):
			case w.is(lang.Demonym|lang.RoleAdjective) && end == j:
			case end > from && w.is(lang.GivenName|lang.Honorific), w.is(lang.Of):
				return f.titleComplement(end, hi)
			case end > from && !f.organization(from, hi):
				return end
			}
		}
		if end == from {
			return hi
		}
		j = end
	}
	return j
}

// surname reports whether the capitalized role word at j is rather somebody's
// last name: "Larry King", "Tim Cook".
func (f *finder) surname(core, j, hi int) bool {
	w := &f.words[j]
	if !w.caps() || j == core {
		return false
	}
	p := &f.words[j-1]
	if p.form == initial || w.is(lang.Particle) && p.caps() && p.is(lang.GivenName) {
		return true
	}
	if w.is(lang.GivenName) && p.is(roles) && f.words[j+1].form == initial {
		return true // "President Dean B. Holt"
	}
	return p.caps() && p.is(lang.GivenName|lang.Honorific) && !p.is(roles|lang.RoleAdjective|lang.Place|lang.OrgName) && !w.is(lang.GroupRole) &&
		(j+1 >= hi || !f.words[j+1].caps() || f.words[j+1].is(lang.Suffix))
}

// qualifies reports whether the capitalized words lo to hi are adjectives and
// no name: "the private Democratic".
func (f *finder) qualifies(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if w := &f.words[j]; w.form != small && (!w.is(lang.Demonym|lang.RoleAdjective|lang.NotName) || w.is(lang.GivenName|lang.OrgName|roles) || f.last.has(w.hash)) {
			return false
		}
	}
	return true
}

package speaker

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// complete adds what follows a mention and belongs to it, a suffix or
// complements, and returns the token behind it.
func (f *finder) complete(m *found) int {
	if m.nameHi > m.nameLo && m.nameHi == m.hi && (m.head < 0 || m.nameLo > m.head) {
		if m.Entity != corpus.Organization && f.sign(m.hi) == "," && m.hi+1 < f.limit {
			if w := &f.words[m.hi+1]; w.is(lang.Suffix) && w.form != small && !f.gap(m.hi) {
				m.hi += 2
				m.nameHi = m.hi
				f.place(m)
			}
		}
		return m.hi
	}
	if m.roleHi > m.head+1 {
		f.within(m.head+1, m.roleHi)
	}
	for n := 0; n < mostComplements; n++ {
		end := f.complement(m, n)
		if end == m.hi {
			break
		}
		f.within(m.hi, end)
		m.hi, m.roleHi = end, end
		if m.Entity == corpus.Group { // "Democrats in the Senate" are not the Democrats
			m.Kind, m.nameLo, m.nameHi = corpus.RoleMention, 0, 0
		}
		f.place(m)
	}
	return m.hi
}

// within finds the mentions inside a complement.
func (f *finder) within(lo, hi int) {
	if f.depth < mostComplements {
		f.depth++
		f.scan(lo, hi)
		f.depth--
	}
}

// complement returns where the complement that follows m ends, m.hi if none
// does: "of the agency", "for the company", "familiar with the matter", "at
// Harvard University".
func (f *finder) complement(m *found, n int) int {
	j := m.hi
	if j >= f.limit || f.words[j].first || f.gap(j-1) {
		return m.hi
	}
	w := &f.words[j]
	if w.form != small {
		return m.hi
	}
	person := m.Entity == corpus.Person || m.Entity == corpus.Group
	switch {
	case w.is(lang.Familiar) && n == 0 && person:
		if j++; j >= f.limit || !f.words[j].is(lang.With) {
			return m.hi
		}
		return f.nounPhrase(j+1, m.hi, true)
	case w.is(lang.Of):
		return f.nounPhrase(j+1, m.hi, true)
	case w.is(lang.With) && person:
		return f.nounPhrase(j+1, m.hi, false)
	}
	return m.hi
}

// nounPhrase returns where the noun phrase ends that begins at token j; without
// one, or if any is false and it holds no name, it returns none.
func (f *finder) nounPhrase(j, none int, any bool) int {
	from := j
	det, core := f.determiner(j)
	caps, content := false, 0
	for j = core; j < f.limit && j < core+longestComplement; j++ {
		w := &f.words[j]
		if w.first || j > from && f.gap(j-1) {
			break
		}
		if w.form == possessive && content > 0 {
			continue
		}
		if w.form == mark && !(w.is(lang.Joiner)) || w.form == possessive || w.is(lang.Pronoun) && w.form != upper {
			break
		}
		if w.caps() {
			if w.is(lang.NotName) {
				break
			}
			caps = true
			content++
			continue
		}
		if w.is(lang.Particle) && f.particles(j) && caps {
			continue
		}
		if w.is(lang.Stop) && !(w.is(roles) && content == 0) || w.form == mark {
			break
		}
		if caps && f.words[j-1].form != possessive && !w.is(roles) && !f.roleWithin(j+1, 1) {
			break
		}
		if content > 0 && (f.ends(j, f.names.VerbEndings) || content > 2) {
			break
		}
		content++
	}
	if content == 0 || !any && !caps && det&(lang.Definite|lang.PossessiveDeterminer|lang.Indefinite) == 0 {
		return none
	}
	if !any && !caps && !f.describes(core, j) {
		return none
	}
	return j
}

// describes reports whether the complement lo to hi says where somebody
// belongs: it holds an organization or a role.
func (f *finder) describes(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if f.words[j].is(lang.OrgRole | lang.PersonRole | lang.GroupRole) {
			return true
		}
	}
	return false
}

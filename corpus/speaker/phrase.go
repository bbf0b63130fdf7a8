package speaker

import (
	"verbatim/corpus/lang"
)

// phraseAt reads the noun phrase whose determiners are tokens lo to core, adds
// what it mentions and returns the token behind it. If possessor is the index
// of a mention in f.out, the phrase belongs to it and lo is where that begins.
func (f *finder) phraseAt(lo, core int, det lang.NameClass, possessor int) int {
	hi := f.extent(core, det != 0 || possessor >= 0)
	if hi == core {
		return core
	}
	m, ok := f.analyse(lo, core, hi, det, possessor >= 0)
	if !ok {
		if possessor >= 0 {
			return core
		}
		if det != 0 && f.words[core].caps() {
			return max(core+1, f.nameEnd(core, hi)) // "a Lisbon Post survey"
		}
		return core + 1
	}
	if possessor >= 0 && m.head < 0 {
		m.lo = m.nameLo // "Russia’s Sergey Lavrov": two mentions
		m.Span = f.span(m.lo, m.hi)
	}
	m.det = det
	next := f.complete(&m)
	f.out = append(f.out, m)
	at := len(f.out) - 1
	if next < f.limit && f.possesses(next-1) {
		behind := next + 1
		if g := f.phraseAt(m.lo, behind, 0, at); g > behind {
			return g
		}
		return behind
	}
	return next
}

// possesses reports whether the token behind i marks i as a possessor.
func (f *finder) possesses(i int) bool {
	w := &f.words[i+1]
	if w.form == possessive {
		return true
	}
	s := f.sign(i + 1)
	if s != "'" && s != "’" || f.toks[i+1].Start != f.toks[i].End || i+2 >= len(f.toks) || f.words[i+2].form == mark {
		return false
	}
	return f.text[f.toks[i].End-1] == 's' && f.toks[i+2].Start > f.toks[i+1].End
}

// extent returns where the words end that begin at token core and can form one
// noun phrase: modifiers, titles and names, with "of" where a title or an
// organization goes on. With a determiner any word may stand in it.
func (f *finder) extent(core int, det bool) int {
	role, caps, content := false, false, 0
	end := min(f.limit, core+longestPhrase)
	j := core
	for ; j < end; j++ {
		w := &f.words[j]
		if j > core && (w.first && w.form != mark || f.gap(j-1)) && f.sign(j-1) != "." {
			return j
		}
		switch {
		case w.form == mark:
			if w.is(lang.Joiner) && caps && j+1 < end && f.words[j+1].caps() {
				continue
			}
			if f.sign(j) == "." && j > core && f.words[j-1].form == initial && f.words[j+1].caps() && f.toks[j].Start == f.toks[j-1].End {
				continue
			}
			return j
		case w.form == possessive, w.is(lang.Pronoun) && w.form != upper:
			return j
		case w.is(lang.Of) && w.form == small:
			if j == core || !f.goesOn(j) {
				return j
			}
			j++
			if f.words[j].is(lang.Definite) {
				j++
			}
			caps = caps || f.words[j].caps()
			continue
		case w.caps():
			if !f.nameWord(j) && !f.titleWord(j) && !(j > core && !w.first && !w.title && !w.is(lang.NotName|lang.Stop)) {
				if w.is(lang.Stop) && j > core && !w.title && f.words[j-1].caps() && f.words[j+1].caps() && !w.is(lang.Definite) {
					continue // "Treasury Under Secretary"
				}
				return j
			}
			caps = true
			role = role || f.role(j)
		case w.form == number:
			if !det || role || caps {
				return j
			}
		case w.is(lang.Particle) && caps && (f.words[j-1].caps() || f.words[j-1].is(lang.Particle)) && f.particles(j):
		case w.is(roles) && (j > core || det || !w.is(lang.Stop)):
			if !det && !w.is(lang.PersonRole|lang.GroupRole) && !caps && !w.is(lang.RoleAdjective|lang.Portfolio) && !f.roleWithin(j+1, 2) {
				return j
			}
			role = true
		case w.is(lang.Stop):
			return j
		case f.adjective(j), w.is(lang.Portfolio):
			if role && !f.roleWithin(j+1, 2) {
				return j
			}
		case det:
			if (role || caps) && !f.roleWithin(j+1, 1) {
				return j
			}
			if content++; content > 4 {
				return j
			}
		default:
			if caps && f.words[j+1].caps() || !f.roleWithin(j+1, 1) || f.ends(j, f.names.VerbEndings) && !f.words[j+1].is(lang.PersonRole|lang.OrgRole) {
				return j
			}
		}
	}
	return min(j, f.limit)
}

// particles reports whether the small particles at token j lead to a capital.
func (f *finder) particles(j int) bool {
	for k := j; k < j+3 && k < f.limit; k++ {
		if f.words[k].caps() {
			return !f.words[k].first
		}
		if !f.words[k].is(lang.Particle) || f.words[k].form == mark {
			return false
		}
	}
	return false
}

// goesOn reports whether the "of" at token j continues a title or the name of
// an organization: "Secretary of State", "Department of Justice", "University
// of the West Indies".
func (f *finder) goesOn(j int) bool {
	p := &f.words[j-1]
	if !p.is(lang.PersonRole|lang.Portfolio) && !(p.caps() && (p.is(lang.OrgHead | lang.OrgName))) && !(p.is(lang.Office)) {
		return false
	}
	k := j + 1
	if k < f.limit && f.words[k].is(lang.Definite) {
		k++
	}
	if k >= f.limit || f.words[k].first || f.words[k].form == mark {
		return false
	}
	if w := &f.words[k]; w.caps() {
		return !w.is(lang.NotName) || w.is(lang.GivenName)
	}
	return f.words[k].is(lang.Portfolio) && p.is(lang.PersonRole)
}

// analyse splits the words core to hi into modifiers, role and name.
func (f *finder) analyse(lo, core, hi int, det lang.NameClass, possessed bool) (found, bool) {
	head, of := f.head(core, hi)
	if head < 0 {
		if m, ok := f.saying(lo, core, hi, det); ok {
			return m, true
		}
		return f.named(lo, core, core, hi, det)
	}
	after := head + 1
	if of {
		after = f.titleComplement(after, hi)
	}
	if after < hi && f.words[after].caps() && !f.qualifies(after, hi) && (f.nameWord(after) || !f.words[after].first) && !f.organization(head, hi) {
		return f.titled(lo, core, head, after, hi, det)
	}
	if f.words[head].caps() && f.words[hi-1].caps() && (f.organization(core, hi) || head == core && !of && f.organizationEnd(core, hi) > hi) {
		return f.named(lo, core, core, hi, det)
	}
	return f.described(lo, core, head, after, hi, det, possessed)
}

// head returns the token of the noun of the last role among core to hi, or -1,
// and whether "of" follows it. A role within a complement does not count.
func (f *finder) head(core, hi int) (head int, of bool) {
	head = -1
	for j := core; j < hi; j++ {
		w := &f.words[j]
		if w.is(lang.Of) && w.form == small {
			if head == j-1 && f.words[head].is(lang.PersonRole|lang.Office) {
				return head, true
			}
			head = -1
			continue
		}
		if f.role(j) && !f.surname(core, j, hi) {
			head = j
		}
	}
	return head, false
}

// organization reports whether the capitalized words lo to hi end in what makes
// the name of an organization of them.
func (f *finder) organization(lo, hi int) bool {
	w := &f.words[hi-1]
	if !w.caps() || hi-lo < 2 {
		return false
	}
	if w.is(lang.OrgSuffix) {
		return true
	}
	if !w.is(lang.OrgHead) {
		return false
	}
	p := &f.words[hi-2]
	return !(w.is(lang.GivenName)) && (p.caps() || p.is(lang.Joiner|lang.Definite|lang.Of)) && !(hi-lo == 2 && p.is(lang.Honorific))
}

// place sets the spans of m from its tokens.
func (f *finder) place(m *found) {
	m.Span = f.span(m.lo, m.hi)
	m.Name = f.span(m.nameLo, m.nameHi)
	m.Role = f.span(m.roleLo, m.roleHi)
}

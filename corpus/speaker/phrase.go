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

// An extent is a noun phrase as far as it has been read.
type extent struct {
	*finder
	core, end  int
	det        bool // any word may stand in it
	role, caps bool // has had a role, a capital
	content    int  // words of no known part
}

// extent returns where the words end that begin at token core and can form one
// noun phrase: modifiers, titles and names, with "of" where a title or an
// organization goes on. With a determiner any word may stand in it.
func (f *finder) extent(core int, det bool) int {
	e := extent{finder: f, core: core, end: min(f.limit, core+longestPhrase), det: det}
	j := core
	for j < e.end {
		w := &f.words[j]
		if j > core && (w.first && w.form != mark || f.gap(j-1)) && f.sign(j-1) != "." {
			return j
		}
		n := e.take(j)
		if n == j {
			return j
		}
		j = n
	}
	return min(j, f.limit)
}

// take returns the token behind what the phrase takes at token j, j if it ends
// there.
func (e *extent) take(j int) int {
	w := &e.words[j]
	ok := false
	switch {
	case w.form == mark:
		ok = e.bridge(j)
	case w.form == possessive, w.is(lang.Pronoun) && w.form != upper:
	case w.is(lang.Of) && w.form == small:
		if j == e.core || !e.goesOn(j) {
			return j
		}
		if j++; e.words[j].is(lang.Definite) {
			j++
		}
		if n := int(e.words[j].phrase); n > 1 {
			j += n - 1 // "Department of Health and Human Services"
		}
		e.caps = e.caps || e.words[j].caps()
		ok = true
	case w.caps() && w.phrase > 1 && !w.is(lang.NotName):
		e.caps = true
		return j + int(w.phrase)
	case w.caps():
		ok = e.capital(j)
	case w.form == number:
		ok = e.det && !e.role && !e.caps
	case w.is(lang.Particle) && e.caps && (e.words[j-1].caps() || e.words[j-1].is(lang.Particle)) && e.particles(j):
		ok = true
	default:
		ok = e.common(j)
	}
	if ok {
		return j + 1
	}
	return j
}

// bridge reports whether the punctuation at token j joins parts of a name:
// "Lund & Co.", "A. Lund".
func (e *extent) bridge(j int) bool {
	if e.words[j].is(lang.Joiner) && e.caps && j+1 < e.end && e.words[j+1].caps() {
		return true
	}
	return e.sign(j) == "." && j > e.core && e.words[j-1].form == initial && e.words[j+1].caps() && e.toks[j].Start == e.toks[j-1].End
}

// capital reports whether the phrase takes the capitalized word at token j.
func (e *extent) capital(j int) bool {
	w := &e.words[j]
	if !e.nameWord(j) && !e.titleWord(j) && (j == e.core || w.first || w.title || w.is(lang.NotName|lang.Stop)) {
		// "Treasury Under Secretary"
		return w.is(lang.Stop) && j > e.core && !w.title && e.words[j-1].caps() && e.words[j+1].caps() && !w.is(lang.Definite)
	}
	e.caps = true
	e.role = e.role || e.finder.role(j)
	return true
}

// common reports whether the phrase takes the small word at token j.
func (e *extent) common(j int) bool {
	w := &e.words[j]
	switch {
	case w.is(roles) && (j > e.core || e.det || !w.is(lang.Stop)):
		if !e.det && !w.is(lang.PersonRole|lang.GroupRole|lang.RoleAdjective|lang.Portfolio) && !e.caps && !e.roleWithin(j+1, 2) {
			return false
		}
		e.role = true
		return true
	case w.is(lang.Stop):
		return false
	case e.adjective(j), w.is(lang.Portfolio):
		return !e.role || e.roleWithin(j+1, 2)
	case e.det:
		if (e.role || e.caps) && !e.roleWithin(j+1, 1) {
			return false
		}
		e.content++
		return e.content <= 4
	}
	if e.caps && e.words[j+1].caps() || !e.roleWithin(j+1, 1) {
		return false
	}
	return !e.ends(j, e.names.VerbEndings) || e.words[j+1].is(lang.PersonRole|lang.OrgRole)
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

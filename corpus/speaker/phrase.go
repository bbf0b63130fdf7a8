package speaker

import (
	"verbatim/corpus"
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

// saying makes the mention of somebody described by a noun that the lexicon
// does not know, where a verb of saying stands beside: "the heckler yelled".
func (f *finder) saying(lo, core, hi int, det lang.NameClass) (found, bool) {
	for hi > core+1 && f.words[hi-1].form == small && f.ends(hi-1, f.names.AdverbEndings) {
		hi-- // "several privately admitted"
	}
	last := &f.words[hi-1]
	if f.depth > 0 || det&(lang.Definite|lang.Indefinite|lang.PossessiveDeterminer) == 0 && det != lang.Quantifier || last.form != small {
		return found{}, false
	}
	next := &f.words[hi]
	if next.form == small && f.ends(hi, f.names.AdverbEndings) {
		next = &f.words[hi+1]
	}
	behind := next.form == small && next.is(lang.Saying) && !next.is(roles)
	before := lo > 0 && f.words[lo-1].is(lang.Saying) && f.words[hi].form == mark && f.sign(lo-2) != ""
	if !behind && !before {
		return found{}, false
	}
	for j := core; j < hi; j++ {
		if f.words[j].is(lang.Of) {
			return found{}, false
		}
	}
	m := found{lo: lo, hi: hi, roleLo: core, roleHi: hi, head: hi - 1}
	m.Kind, m.Entity = corpus.RoleMention, corpus.UnknownEntity
	f.place(&m)
	return m, true
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
	return w.is(lang.DocRole) || f.words[after].is(lang.GivenName|lang.Honorific|lang.TitleOnly) || end-after == 1 && f.last.has(f.words[after].hash)
}

// described makes the mention of somebody by role alone: "a French diplomatic
// official", "the Trump administration".
func (f *finder) described(lo, core, head, after, hi int, det lang.NameClass, possessed bool) (found, bool) {
	w := &f.words[head]
	if head+1 == after && (!w.is(lang.GroupRole) || w.is(lang.OrgUnique)) && f.compound(after) {
		return found{}, false
	}
	m := found{lo: lo, hi: after, roleLo: core, roleHi: after, head: head}
	m.Kind = corpus.RoleMention
	m.Gender = w.gender
	switch {
	case w.is(lang.GroupProper):
		m.Entity, m.Plural = corpus.Group, true
		if from := f.people(core, head); from == core && det&^lang.Definite == 0 && after == head+1 {
			m.Kind, m.nameLo, m.nameHi = corpus.NameMention, from, after
		}
	case w.is(lang.PersonRole):
		m.Entity = corpus.Person
	case w.is(lang.GroupRole):
		m.Entity, m.Plural = corpus.Group, true
	case w.is(lang.OrgRole):
		m.Entity = corpus.Organization
	default:
		m.Entity = corpus.UnknownEntity
	}
	if det&lang.Quantifier != 0 && det&lang.Plural != 0 {
		m.Plural = true
	}
	if m.Entity != corpus.Group {
		m.bare = det == 0 && !possessed
	}
	if m.bare && m.Entity == corpus.UnknownEntity && f.text[f.toks[head].End-1] == 's' {
		n := &f.words[after] // "according to exit polls", "polls show"
		m.bare = !f.after(lo, lang.With) && !(n.form == small && n.is(lang.Stop) && !n.is(lang.Preposition|lang.With|lang.Of|lang.Joiner))
	}
	if w.is(lang.OrgRole) && !w.is(lang.PersonRole|lang.GroupRole) || w.is(lang.GroupRole) && w.is(lang.OrgUnique) {
		if f.institution(core, head, det, possessed) {
			m.Kind, m.Entity, m.bare = corpus.NameMention, corpus.Organization, false
			m.nameLo, m.nameHi = core, after
			if possessed {
				m.nameLo = lo
			}
		}
	}
	f.place(&m)
	return m, true
}

// people returns where the name of the people or party begins whose noun is at
// head: "Senate Democrats", but "moderate Democrats" are some of them only.
func (f *finder) people(core, head int) int {
	j := head
	for j > core && f.words[j-1].caps() && !f.words[j-1].is(lang.Starter|lang.NotName) && !f.words[j-1].first {
		j--
	}
	if j == core+1 && f.words[core].caps() && f.words[core].first && f.words[core].is(lang.OrgHead|lang.Demonym|lang.Place|lang.Government) {
		return core
	}
	return j
}

// institution reports whether the organization described by core to head is
// named by its owner: "the Trump administration", "the Russian government",
// "Zelenskyy’s office", but not "a French company".
func (f *finder) institution(core, head int, det lang.NameClass, possessed bool) bool {
	unique := f.words[head].is(lang.OrgUnique)
	if det&lang.Indefinite != 0 || det&lang.Quantifier != 0 || det&lang.PossessiveDeterminer != 0 {
		return false
	}
	if possessed {
		return unique
	}
	for j := core; j < head; j++ {
		w := &f.words[j]
		if !w.caps() {
			continue
		}
		if unique || !w.is(lang.Demonym|lang.Place|lang.RoleAdjective|lang.PersonRole) && w.phrase == 0 {
			return true
		}
	}
	return false
}

// compound reports whether the token at j goes on as a noun what a role noun
// began: "the police station". It errs towards "no".
func (f *finder) compound(j int) bool {
	if j >= f.limit || f.gap(j-1) {
		return false
	}
	w := &f.words[j]
	const others = lang.Stop | lang.Of | lang.With | lang.Familiar | lang.Joiner | lang.RelativePronoun | lang.PersonRole | lang.GroupRole
	if w.form != small || w.is(others) || f.ends(j, f.names.VerbEndings) {
		return false
	}
	const objects = lang.Definite | lang.Indefinite | lang.PossessiveDeterminer | lang.Pronoun | lang.ObjectPronoun
	if f.words[j+1].is(objects) {
		return false // a verb with its object
	}
	s := f.toks[j].Of(f.text)
	return s[len(s)-1] != 's'
}

// place sets the spans of m from its tokens.
func (f *finder) place(m *found) {
	m.Span = f.span(m.lo, m.hi)
	m.Name = f.span(m.nameLo, m.nameHi)
	m.Role = f.span(m.roleLo, m.roleHi)
}

package speaker

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// longestName is the number of tokens beyond which a row of capitals is the
// title of something rather than a name, unless it is an organization.
const longestName = 5

// named makes the mention of a proper name without role among the words from
// to hi: "Marco Rubio", "Mr. Rubio", "the Russian Foreign Ministry", "the
// White House".
func (f *finder) named(lo, core, from, hi int, det lang.NameClass) (found, bool) {
	for from < hi && !(f.words[from].caps() && f.nameWordWithin(from, core)) {
		if f.words[from].form != small {
			return found{}, false
		}
		from++
	}
	if from >= hi {
		return found{}, false
	}
	end := f.nameEnd(from, hi)
	if from > core || det&^(lang.Definite) != 0 {
		for j := core; j < from; j++ { // "the late Mr. Smith", not "the bridge Ponte Vecchio"
			if !f.words[j].is(lang.RoleAdjective) && !f.adjective(j) {
				lo = from
			}
		}
	}
	m := found{lo: lo, hi: end, nameLo: from, nameHi: end, head: -1}
	m.Kind = corpus.NameMention
	if f.words[from].is(lang.Honorific) && (!f.words[from].is(lang.GivenName) || end-from > 1) {
		if end-from < 2 {
			return found{}, false
		}
		m.nameLo++
		m.Entity, m.Gender = corpus.Person, f.words[from].gender
		if m.Gender == corpus.NoGender {
			m.Gender = f.genderOf(m.nameLo, end)
		}
		f.place(&m)
		return m, true
	}
	if m.hi = f.organizationEnd(from, end); m.hi > end || f.organization(from, end) || f.headed(from, end) && f.joined(from, end) {
		m.nameHi, m.Entity = m.hi, corpus.Organization
		f.place(&m)
		return m, true
	}
	if from, end = f.proper(from, end); from == end {
		return found{}, false
	} else if from != m.nameLo || end != m.nameHi {
		m.lo, m.hi, m.nameLo, m.nameHi = from, end, from, end
	}
	if !f.judge(&m, det) || f.modifies(&m, det) {
		return found{}, false
	}
	f.place(&m)
	return m, true
}

// proper narrows the row of capitals lo to hi to one name: without titles and
// without the words in capitals throughout that a row of others begins or ends
// with, and only up to where its first word comes again, as it does where a
// page puts links side by side: "WATCH Ana Lund", "Adm. Ana Lund", "Ana Lund
// Ana Lund’s plan". A title alone is left. A row with a function word is a
// headline; of it nothing is left but a name before that word.
func (f *finder) proper(lo, hi int) (int, int) {
	for lo < hi-1 && !f.words[lo].is(lang.GivenName) {
		w := &f.words[lo]
		if !w.is(lang.TitleOnly|lang.Honorific) && !(f.function(lo) && f.words[lo+1].is(lang.GivenName)) && !f.shouted(lo, lo+1) && !f.acronym(lo, hi) {
			break
		}
		if lo++; lo < hi-1 && f.words[lo].form == mark {
			lo++
		}
	}
	if hi-lo > 1 && f.words[lo].is(lang.Stop) && f.function(lo) {
		return lo, lo
	}
	for j := lo + 1; j < hi; j++ {
		if w := &f.words[j]; w.form == capital && w.hash == f.words[lo].hash {
			hi = j
		} else if f.words[j].is(lang.Stop) && f.function(j) {
			if hi = j; !f.words[lo].is(lang.GivenName) {
				return lo, lo
			}
		}
	}
	for hi-1 > lo && f.shouted(hi-1, hi-2) {
		hi--
	}
	return lo, hi
}

// function reports whether the capitalized word at token i is a function word
// or a common one and nothing that names are made of.
func (f *finder) function(i int) bool {
	const names = lang.GivenName | lang.OrgName | lang.Place | lang.Government | lang.Particle | lang.Suffix | lang.Of | lang.Joiner
	w := &f.words[i]
	return w.form != small && w.form != initial && w.form != mark && w.is(lang.Stop|lang.Starter) && !w.is(names) && w.phrase == 0 && !f.last.has(w.hash)
}

// acronym reports whether token i is an acronym that stands before a full name
// without belonging to it.
func (f *finder) acronym(i, hi int) bool {
	const initials = 2 // "JD Lund"
	w := &f.words[i]
	return w.form == upper && hi-i > 2 && len(f.toks[i].Of(f.text)) > initials && f.words[i+1].form == capital && f.words[i+1].is(lang.GivenName)
}

// shouted reports whether the word at token i is in capitals throughout, no
// acronym and no name known, where the word at j is not.
func (f *finder) shouted(i, j int) bool {
	const acronym = 4
	w := &f.words[i]
	return w.form == upper && f.words[j].form == capital && f.toks[i].Span.Len() > acronym && !w.is(lang.OrgName|lang.Suffix|lang.OrgHead|lang.Place)
}

// nameWordWithin is nameWord for a word of a phrase that began at core.
func (f *finder) nameWordWithin(i, core int) bool {
	return f.nameWord(i) || i > core && !f.words[i].first && !f.words[i].title && !f.words[i].is(lang.NotName|lang.Stop)
}

// nameEnd returns where the row of capitals ends that begins at token i.
func (f *finder) nameEnd(i, hi int) int {
	j := i
	for j < hi {
		w := &f.words[j]
		switch {
		case w.caps():
			j++
		case w.is(lang.Particle) && f.particles(j) || w.is(lang.Joiner) && j > i && j+1 < hi && w.form == mark && f.words[j+1].caps():
			j++
		case f.sign(j) == "." && f.words[j-1].form == initial:
			j++
		case w.is(lang.Of) && j > i && f.words[j-1].is(lang.OrgHead|lang.OrgName) && j+1 < hi:
			j++
			if f.words[j].is(lang.Definite) && j+1 < hi {
				j++
			}
		default:
			return j
		}
	}
	return j
}

// organizationEnd extends the name of an organization that ends at token end
// by what it is of or for: "Committee on Foreign Relations", "Center for
// American Progress", "Department of Health and Human Services".
func (f *finder) organizationEnd(from, end int) int {
	if !f.headed(from, end) {
		return end
	}
	joined := f.joined(from, end)
	for range mostComplements {
		j := end
		if j >= f.limit || f.words[j].form != small || f.words[j].first {
			break
		}
		switch w := &f.words[j]; {
		case w.is(lang.Of), w.is(lang.With) && !w.is(lang.Preposition) && f.words[j-1].is(lang.OrgHead):
		case w.is(lang.Joiner) && joined:
		default:
			return end
		}
		j++
		if j < f.limit && f.words[j].is(lang.Definite) && f.words[j].form == small {
			j++
		}
		k := j
		for k < f.limit && f.words[k].caps() && !f.words[k].first && !f.words[k].is(lang.NotName|lang.Honorific|lang.TitleOnly|lang.Pronoun) && !f.gap(k-1) {
			k++
		}
		if k == j || f.words[j].is(lang.GivenName) && !f.words[j].is(lang.Place) && k-j < 3 {
			break
		}
		end, joined = k, true
	}
	return end
}

// headed reports whether the words from to end hold the noun of an organization.
func (f *finder) headed(from, end int) bool {
	for j := from; j < end; j++ {
		if f.words[j].is(lang.OrgHead) && f.words[j].caps() && !f.words[j].is(lang.GivenName) {
			return true
		}
	}
	return false
}

// joined reports whether "of" stands among the words from to end.
func (f *finder) joined(from, end int) bool {
	for j := from; j < end; j++ {
		if f.words[j].is(lang.Of) && f.words[j].form == small {
			return true
		}
	}
	return false
}

// judge says what a name without title or organization noun is; false if it is
// none that can speak.
func (f *finder) judge(m *found, det lang.NameClass) bool {
	lo, hi := m.nameLo, m.nameHi
	for lo < hi-2 && f.words[lo].phrase == 0 && f.words[lo].is(lang.Demonym) && f.words[lo+1].is(lang.GivenName) {
		lo++ // "British Theresa May"
	}
	m.nameLo = lo
	w, last := &f.words[lo], &f.words[hi-1]
	single := hi-lo == 1 || int(w.phrase) == hi-lo
	m.Entity = corpus.UnknownEntity
	switch {
	case single && w.is(lang.GroupProper):
		m.Entity, m.Plural = corpus.Group, true
	case single && w.is(lang.OrgName) && !w.is(lang.GivenName):
		m.Entity = corpus.Organization
	case w.is(lang.Place) && single && (det&lang.Indefinite != 0 || f.compound(hi)):
		return false
	case w.is(lang.Place) && single && det&lang.Definite != 0 && w.form == capital && !w.is(lang.OrgName) && w.phrase == 0:
		return false // "the Paris talks"
	case single && w.is(lang.Place) && !(w.is(lang.GivenName) && w.phrase == 0 && !w.is(lang.Government)):
		if w.is(lang.Government) {
			m.Entity = corpus.Organization
		}
		m.bare = !w.is(lang.Government) || f.after(m.lo, lang.Preposition)
	case single && w.is(lang.Demonym|lang.NotName|lang.Thing|lang.Suffix) && !w.is(lang.GivenName):
		return false
	case single && w.is(lang.RoleAdjective|lang.Portfolio|lang.Stop) && w.form != upper && !w.is(lang.GivenName) && (f.depth > 0 || !f.mid.has(w.hash)):
		return false
	case !single && last.is(lang.RoleAdjective) && !last.is(lang.GivenName|lang.OrgHead|lang.OrgName) && w.is(lang.Place|lang.Demonym) && !w.is(lang.GivenName):
		return false
	case f.allAre(lo, hi, lang.Portfolio|lang.RoleAdjective|lang.Demonym|lang.Stop) && w.phrase == 0:
		return false
	case single && w.form == initial:
		return false
	case single && w.form == upper && !w.title && !w.is(lang.GivenName):
		if n := m.hi - lo; n != 1 || len(f.toks[lo].Of(f.text)) > 7 {
			return false
		}
		if !w.first || f.sign(hi) != ":" { // not the label of a speaker in a transcript
			m.Entity = corpus.Organization
		}
	case !single && last.is(lang.Thing) && !w.is(lang.GivenName):
		return false
	case w.phrase > 0 && !w.is(lang.OrgName), w.is(lang.Place) && !w.is(lang.GivenName) && w.phrase == 0:
		if hi-lo > 3 {
			return false
		}
	case det == 0 && f.personal(lo, hi):
		m.Entity = corpus.Person
		m.Gender = f.genderOf(lo, hi)
	case det&lang.Definite != 0 && last.form == capital && f.text[f.toks[hi-1].End-1] == 's' && hi-lo == 1:
		m.Entity, m.Plural = corpus.Group, true // "the Clintons"
	case det == 0:
		m.Gender = f.genderOf(lo, hi)
	}
	return hi-lo <= longestName || m.Entity == corpus.Organization
}

// modifies reports whether a name with a determiner only modifies the noun
// behind it: "a Trump rally", "the Paris talks".
func (f *finder) modifies(m *found, det lang.NameClass) bool {
	if det == 0 || m.Entity == corpus.Group {
		return false
	}
	if det&(lang.Indefinite|lang.PossessiveDeterminer) != 0 {
		return true
	}
	n := &f.words[m.hi]
	if det&lang.Quantifier != 0 {
		m.lo = m.nameLo
		return !n.is(lang.Joiner)
	}
	return m.lo < m.nameLo && m.Entity != corpus.Organization && f.compound(m.hi)
}

// allAre reports whether each of the words lo to hi, more than one, is of class c.
func (f *finder) allAre(lo, hi int, c lang.NameClass) bool {
	for j := lo; j < hi; j++ {
		if !f.words[j].is(c) {
			return false
		}
	}
	return hi-lo > 1
}

// personal reports whether the words lo to hi look like the name of a person
// by themselves: a given name, an initial, a particle, a suffix.
func (f *finder) personal(lo, hi int) bool {
	w := &f.words[lo]
	if w.is(lang.GivenName) && w.phrase == 0 {
		return true
	}
	if hi-lo < 2 {
		return false
	}
	if w.form == initial {
		return true
	}
	for j := lo + 1; j < hi; j++ {
		if x := &f.words[j]; x.form == initial && j+1 < hi || x.is(lang.Suffix) || x.form == small && x.is(lang.Particle) {
			return true
		}
	}
	return false
}

// genderOf returns the gender that the given name of a person shows.
func (f *finder) genderOf(lo, hi int) corpus.Gender {
	for j := lo; j < hi && j < lo+2; j++ {
		if w := &f.words[j]; w.is(lang.GivenName) && (hi-lo > 1 && j < hi-1 || hi-lo == 1 && !f.last.has(w.hash)) {
			return w.gender
		}
		if f.words[j].form != initial {
			break
		}
	}
	return corpus.NoGender
}

// after reports whether the word before token i has class c.
func (f *finder) after(i int, c lang.NameClass) bool {
	return i > 0 && f.words[i-1].form == small && f.words[i-1].is(c) && !f.words[i].first
}

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

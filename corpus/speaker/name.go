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
	for j := end - 2; j > from; j-- {
		if w := &f.words[j]; w.is(lang.Honorific) && !w.is(lang.GivenName|lang.TitleOnly|lang.PersonRole) {
			lo, from = j, j // "REUTERS Ms. Lund"
			break
		}
	}
	if from > core || det&^(lang.Definite) != 0 {
		for j := core; j < from; j++ { // "the late Mr. Smith", not "the bridge Ponte Vecchio"
			if !f.words[j].is(lang.RoleAdjective) && !f.adjective(j) || det == 0 && f.words[j].is(lang.Acting) {
				lo = from
			}
		}
	}
	m := found{lo: lo, hi: end, nameLo: from, nameHi: end, head: -1}
	m.Kind = corpus.NameMention
	if f.words[from].is(lang.Honorific) && (!f.words[from].is(lang.GivenName) || end-from > 1) {
		return f.honored(m)
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

// honored makes the mention m of somebody by honorific and name.
func (f *finder) honored(m found) (found, bool) {
	if m.hi-m.nameLo < 2 {
		return found{}, false
	}
	m.Entity, m.Gender = corpus.Person, f.words[m.nameLo].gender
	m.nameLo++
	if m.Gender == corpus.NoGender {
		m.Gender = f.genderOf(m.nameLo, m.hi)
	}
	f.place(&m)
	return m, true
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
		case w.caps() && w.phrase > 1:
			j = min(j+int(w.phrase), hi)
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
			k += max(1, int(f.words[k].phrase))
		}
		k = min(k, f.limit)
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
	m.Entity = corpus.UnknownEntity
	decided, ok := false, false
	if single := hi-lo == 1 || int(f.words[lo].phrase) == hi-lo; single {
		decided, ok = f.single(m, det)
	} else {
		decided, ok = f.row(m)
	}
	if decided {
		return ok && (hi-lo <= longestName || m.Entity == corpus.Organization)
	}
	switch w, last := &f.words[lo], &f.words[hi-1]; {
	case w.phrase > 0 && !w.is(lang.OrgName), w.is(lang.Place) && !w.is(lang.GivenName) && w.phrase == 0:
		return hi-lo <= 3
	case det == 0 && f.personal(lo, hi):
		m.Entity = corpus.Person
		m.Gender = f.genderOf(lo, hi)
	case det&lang.Definite != 0 && last.form == capital && f.text[f.toks[hi-1].End-1] == 's' && hi-lo == 1:
		m.Entity, m.Plural = corpus.Group, true // "the Clintons"
	case det == 0:
		m.Gender = f.genderOf(lo, hi)
	}
	return hi-lo <= longestName
}

// single judges a name that is one word or one phrase of the lexicon, by what
// the lexicon says of it; decided is false if that says nothing.
func (f *finder) single(m *found, det lang.NameClass) (decided, ok bool) {
	w, hi := &f.words[m.nameLo], m.nameHi
	given := w.is(lang.GivenName)
	switch {
	case w.is(lang.GroupProper):
		m.Entity, m.Plural = corpus.Group, true
	case w.is(lang.OrgName) && !given, w.is(lang.Reporter) && w.is(lang.OrgHead) && !given && det&lang.Definite != 0 && w.form == capital:
		m.Entity = corpus.Organization // "Reuters", "the Times"
	case w.is(lang.Place) && (det&lang.Indefinite != 0 || f.compound(hi)):
		return true, false
	case w.is(lang.Place) && det&lang.Definite != 0 && w.form == capital && w.phrase == 0:
		return true, false // "the Paris talks"
	case w.is(lang.Place) && !(given && w.phrase == 0 && !w.is(lang.Government)):
		if w.is(lang.Government) {
			m.Entity = corpus.Organization
		}
		m.bare = !w.is(lang.Government) || f.after(m.lo, lang.Preposition)
	case w.is(lang.Demonym|lang.NotName|lang.Thing|lang.Suffix) && !given:
		return true, false
	case w.is(lang.RoleAdjective|lang.Portfolio|lang.Stop) && w.form != upper && !given && (f.depth > 0 || !f.mid.has(w.hash)):
		return true, false
	case w.form == initial:
		return true, false
	case w.form == upper && !w.title && !given:
		const longest = 7 // letters of an acronym
		if m.hi-m.nameLo != 1 || f.toks[m.nameLo].Span.Len() > longest {
			return true, false
		}
		if !w.first || f.sign(hi) != ":" { // not the label of a speaker in a transcript
			m.Entity = corpus.Organization
		}
	default:
		return false, false
	}
	return true, true
}

// row rejects rows of capitals that name nobody: adjectives, things.
func (f *finder) row(m *found) (decided, ok bool) {
	w, last := &f.words[m.nameLo], &f.words[m.nameHi-1]
	given := w.is(lang.GivenName)
	switch {
	case last.is(lang.RoleAdjective) && !last.is(lang.GivenName|lang.OrgHead|lang.OrgName) && w.is(lang.Place|lang.Demonym) && !given,
		f.allAre(m.nameLo, m.nameHi, lang.Portfolio|lang.RoleAdjective|lang.Demonym|lang.Stop) && w.phrase == 0,
		last.is(lang.Thing) && !given:
		return true, false
	}
	for j := m.nameLo + 1; j < m.nameHi; j++ {
		if x := &f.words[j]; int(x.phrase) == m.nameHi-j && x.phrase > 1 && x.is(lang.OrgName) && !given {
			m.Entity = corpus.Organization // "U.S. Customs and Border Protection"
			return true, true
		}
	}
	return false, false
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

package speaker

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// appositions joins a name and the role that stands beside it between commas:
// the name gets the role, and the role is no mention of its own.
//
//	Andriy Yermak, the chief of staff of Zelensky, said
//	the Ukrainian Minister of Economy, Yulia Svyrydenko, said
//	Ana Silva, 45, a teacher in Lisbon, said
//
// f.out is sorted. It errs towards two mentions.
func (f *finder) appositions() {
	for i := range f.out {
		m := &f.out[i]
		if m.dropped || m.Kind == corpus.PronounMention || m.possessed(f) {
			continue
		}
		j := f.behind(i)
		if j < 0 {
			continue
		}
		n := &f.out[j]
		switch {
		case n.dropped:
		case m.isPerson() && n.isRole() && f.between(m.hi, n.lo) && (f.closed(n.hi) || f.speaks(n)):
			if m.head < 0 {
				m.Role, m.head, m.roleLo, m.roleHi = n.Role, n.head, n.roleLo, n.roleHi
			}
			f.merge(m, n)
		case m.isRole() && n.isPerson() && n.head < 0 && n.nameHi-n.nameLo > 1 && n.lo == m.hi+1 && f.sign(m.hi) == "," && f.closed(n.hi) && !f.listed(n.hi):
			n.Role, n.head, n.roleLo, n.roleHi = m.Role, m.head, m.roleLo, m.roleHi
			f.merge(n, m)
		}
	}
}

// merge drops the role mention in favour of the name.
func (f *finder) merge(name, role *found) {
	role.dropped = true
	name.Entity = corpus.Person
	if name.Gender == corpus.NoGender {
		name.Gender = role.Gender
	}
}

// behind returns the index of the first mention that begins behind f.out[i]
// ends, if it is near, or -1.
func (f *finder) behind(i int) int {
	hi := f.out[i].hi
	for j := i + 1; j < len(f.out) && j < i+12; j++ {
		if lo := f.out[j].lo; lo > hi+4 {
			return -1
		} else if lo >= hi {
			return j
		}
	}
	return -1
}

func (m *found) isPerson() bool {
	return m.Kind == corpus.NameMention && (m.Entity == corpus.Person || m.Entity == corpus.UnknownEntity && !m.Plural && m.det == 0)
}

func (m *found) isRole() bool {
	return m.Kind == corpus.RoleMention && m.Entity == corpus.Person && !m.Plural && m.det&lang.Quantifier == 0
}

func (m *found) possessed(f *finder) bool {
	return m.hi < len(f.words) && f.words[m.hi].form == possessive
}

// between reports whether tokens lo to hi are a comma, or an age between
// commas.
func (f *finder) between(lo, hi int) bool {
	switch hi - lo {
	case 1:
		return f.sign(lo) == ","
	case 3:
		return f.sign(lo) == "," && f.words[lo+1].form == number && f.sign(lo+2) == ","
	}
	return false
}

// closed reports whether a comma, a stop or a relative clause follows at token
// i: the end of an apposition.
func (f *finder) closed(i int) bool {
	if i >= len(f.toks) || f.gap(i-1) {
		return true
	}
	switch f.sign(i) {
	case ",", ".", ";", ":", ")", "—", "–", "”", "\"", "(", "--", "?", "!":
		return true
	case "":
		w := &f.words[i]
		if w.form == small && !w.is(lang.Stop|lang.Saying) && f.ends(i, f.names.VerbEndings) && f.words[i+1].is(lang.With|lang.Preposition|lang.Of) {
			return true // "the head of the agency charged with"
		}
		return w.is(lang.RelativePronoun) || w.is(lang.With|lang.Of) && w.form == small
	}
	return false
}

// speaks reports whether a verb of saying stands behind the indefinite role n
// where its closing comma is forgotten: Ana Silva, a teacher in Lisbon told us.
func (f *finder) speaks(n *found) bool {
	i := n.hi
	if n.det&lang.Indefinite == 0 || i >= len(f.toks) {
		return false
	}
	if f.words[i].form == small && f.ends(i, f.names.AdverbEndings) {
		i++
	}
	w := &f.words[i]
	return w.form == small && w.is(lang.Saying)
}

// listed reports whether the comma at token i goes on as a list.
func (f *finder) listed(i int) bool {
	return f.sign(i) == "," && i+1 < len(f.toks) && f.words[i+1].is(lang.Joiner)
}

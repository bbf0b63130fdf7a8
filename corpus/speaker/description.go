package speaker

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
)

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

// saying makes the mention of somebody described by a noun that the lexicon
// does not know, where a verb of saying stands beside: "the heckler yelled".
func (f *finder) saying(lo, core, hi int, det lang.NameClass) (found, bool) {
	for hi > core+1 && f.words[hi-1].form == small && f.ends(hi-1, f.names.AdverbEndings) {
		hi-- // "several privately admitted"
	}
	last := &f.words[hi-1]
	if f.ends(hi-1, f.names.AdverbEndings) || last.is(lang.TimeNoun) {
		return found{}, false // "said this week"
	}
	if f.depth > 0 || det&(lang.Definite|lang.Indefinite|lang.PossessiveDeterminer) == 0 && det != lang.Quantifier || last.form != small {
		return found{}, false
	}
	next := &f.words[hi]
	if next.form == small && f.ends(hi, f.names.AdverbEndings) {
		next = &f.words[hi+1]
	}
	behind := next.form == small && next.is(lang.Saying) && !next.is(roles) && !f.after(lo, lang.Preposition) // not: the sign on the quay says
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

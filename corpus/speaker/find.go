package speaker

import (
	"sort"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// Limits that keep the work on one phrase constant. None is reached by a
// phrase that somebody would write to say who speaks.
const (
	longestPhrase     = 14 // tokens before a complement
	longestComplement = 6  // tokens of one complement
	mostComplements   = 3  // "the head of the office of the secretary of …"
)

// found is a mention with the tokens that it consists of.
type found struct {
	corpus.Mention
	lo, hi         int // tokens of the span
	nameLo, nameHi int // tokens of the name
	roleLo, roleHi int // tokens of the role, without determiner
	head           int // token of the role's noun, -1 if none
	det            lang.NameClass
	bare           bool // a singular role without determiner: no mention by itself
	dropped        bool // went into another mention
}

// A finder reads the mentions off the tokens.
type finder struct {
	*reader
	out   []found
	limit int // tokens from here on are not looked at
	depth int // of complements
}

// Find returns the mentions of people, organizations and groups in doc, and of
// documents that are said to say something. It needs Tokens, Sentences and
// Segments.
//
// Mentions may nest: a possessor or a complement that is a mention of its own
// lies within the mention that it describes ("Trump" in "Trump’s lawyer"). They
// are ordered by start, an outer one before those within it; [Outer] leaves
// only the outer ones. It takes time linear in the number of tokens.
func Find(doc *corpus.Document, l *lang.Language) []corpus.Mention {
	f := finder{reader: newReader(doc, l), limit: len(doc.Tokens)}
	f.scan(0, f.limit)
	sort.SliceStable(f.out, func(i, j int) bool { return f.out[i].before(&f.out[j]) })
	f.appositions()
	out := make([]corpus.Mention, 0, len(f.out))
	for i := range f.out {
		m := &f.out[i]
		if m.dropped || m.bare {
			continue
		}
		if n := len(out); n > 0 && out[n-1].Span == m.Span {
			continue
		}
		out = append(out, m.Mention)
	}
	return out
}

// Outer returns the indices of the mentions that lie within no other one.
func Outer(mentions []corpus.Mention) []int {
	var out []int
	end := 0
	for i, m := range mentions {
		if m.End > end {
			out, end = append(out, i), m.End
		}
	}
	return out
}

func (m *found) before(n *found) bool {
	if m.lo != n.lo {
		return m.lo < n.lo
	}
	return m.hi > n.hi
}

// scan finds the mentions among tokens lo to hi.
func (f *finder) scan(lo, hi int) {
	limit := f.limit
	f.limit = hi
	for i := lo; i < hi; {
		i = max(f.at(i), i+1)
	}
	f.limit = limit
}

// at finds what begins at token i and returns the token to go on from.
func (f *finder) at(i int) int {
	w := &f.words[i]
	switch {
	case w.form == mark, w.form == possessive:
		return i + 1
	case w.is(lang.Pronoun) && (w.form == small || w.first || w.is(lang.FirstPerson) && w.form != upper):
		f.pronoun(i)
		return i + 1
	}
	if f.somebody(i) {
		return i + 1
	}
	det, core := f.determiner(i)
	if det == 0 && !f.begins(i) {
		return i + 1
	}
	return f.phraseAt(i, core, det, -1)
}

// pronoun adds the pronoun at token i without a verb joined to it.
func (f *finder) pronoun(i int) {
	w := &f.words[i]
	s := f.toks[i].Span
	for k := s.Start; k < s.End; k++ {
		if f.text[k] == '\'' || f.text[k] == "’"[0] {
			s.End = k
		}
	}
	m := corpus.Mention{Span: s, Kind: corpus.PronounMention, Entity: corpus.UnknownEntity, Gender: w.gender, Plural: w.is(lang.Plural)}
	if w.gender == corpus.Masculine || w.gender == corpus.Feminine || w.is(lang.FirstPerson) && !w.is(lang.Plural) {
		m.Entity = corpus.Person
	}
	f.out = append(f.out, found{Mention: m, lo: i, hi: i + 1, head: -1})
}

// somebody adds the indefinite or object pronoun at token i where it can be a
// source: "others said", "according to him".
func (f *finder) somebody(i int) bool {
	w, n := &f.words[i], &f.words[i+1]
	if w.is(lang.Somebody) && n.form == small && f.ends(i+1, f.names.AdverbEndings) {
		n = &f.words[i+2] // "several privately admitted"
	}
	verb := n.form == small && n.is(lang.Stop) && !n.is(lang.Preposition|lang.With|lang.Of|lang.Joiner|lang.Definite|lang.Indefinite|lang.PossessiveDeterminer)
	switch {
	case w.form != small && !w.first, w.title:
		return false
	case w.is(lang.Somebody) && verb:
		m := corpus.Mention{Span: f.toks[i].Span, Kind: corpus.RoleMention, Entity: corpus.Group, Role: f.toks[i].Span, Plural: true}
		f.out = append(f.out, found{Mention: m, lo: i, hi: i + 1, head: i, roleLo: i, roleHi: i + 1})
	case w.is(lang.ObjectPronoun) && f.after(i, lang.With) && (n.form == mark || verb):
		m := corpus.Mention{Span: f.toks[i].Span, Kind: corpus.PronounMention, Entity: corpus.UnknownEntity, Gender: w.gender, Plural: w.is(lang.Plural)}
		if !m.Plural {
			m.Entity = corpus.Person
		}
		f.out = append(f.out, found{Mention: m, lo: i, hi: i + 1, head: -1})
	default:
		return false
	}
	return true
}

// determiner reads the determiners at token i and returns the class of the
// first and the token behind the last.
func (f *finder) determiner(i int) (lang.NameClass, int) {
	const all = lang.Definite | lang.Indefinite | lang.PossessiveDeterminer | lang.Quantifier
	var det lang.NameClass
	j := i
	for j < f.limit && j < i+3 {
		w := &f.words[j]
		c := w.class & all
		if w.form == number && (j > i || !w.first) {
			c = lang.Quantifier | lang.Plural
		}
		if c == 0 || w.form == upper || w.form == initial && j > i || j > i && (w.first || f.gap(j-1)) {
			break
		}
		if w.caps() && !w.first && f.words[j+1].caps() && c != lang.Definite {
			break
		}
		if det == 0 {
			det = c
		}
		j++
	}
	return det, j
}

// begins reports whether a phrase without determiner can begin at token i.
func (f *finder) begins(i int) bool {
	w := &f.words[i]
	if w.form == small {
		return f.role(i) && !w.is(lang.Stop) || w.is(lang.RoleAdjective) || f.adjective(i) && f.roleWithin(i+1, 2)
	}
	return f.nameWord(i) || f.titleWord(i)
}

// roles are the classes of the nouns that name somebody by role.
const roles = lang.PersonRole | lang.GroupRole | lang.OrgRole | lang.DocRole

// role reports whether token i can be the noun of a role.
func (f *finder) role(i int) bool {
	w := &f.words[i]
	if w.form == small {
		return w.is(roles)
	}
	return w.caps() && (w.is(lang.PersonRole|lang.GroupRole) || w.is(lang.OrgRole) && w.form == capital) && w.phrase == 0 && !w.is(lang.NotName)
}

// roleWithin reports whether one of the n tokens from i on is a role.
func (f *finder) roleWithin(i, n int) bool {
	for j := i; j < i+n && j < f.limit; j++ {
		w := &f.words[j]
		if w.form != small && w.form != capital || w.first || w.is(lang.Stop) && !w.is(roles) {
			return false
		}
		if f.role(j) {
			return true
		}
	}
	return false
}

// titleWord reports whether the capitalized token i can be part of a title.
func (f *finder) titleWord(i int) bool {
	w := &f.words[i]
	if !w.caps() || w.title && !f.mid.has(w.hash) && !w.is(lang.Honorific) {
		return w.caps() && w.title && w.is(roles) && !w.is(lang.Stop)
	}
	return w.is(lang.Honorific|lang.PersonRole|lang.GroupRole|lang.Demonym|lang.RoleAdjective) && (!w.is(lang.Stop) || !w.first)
}

// nameWord reports whether the capital of token i shows a name: it does in
// the middle of a sentence; at its beginning, the lexicon or the rest of the
// document must say so. It errs towards names.
func (f *finder) nameWord(i int) bool {
	w := &f.words[i]
	if !w.caps() {
		return false
	}
	if w.is(lang.NotName) {
		return f.notMonth(i)
	}
	if w.phrase > 0 {
		return true
	}
	if w.joined {
		return false
	}
	const names = lang.OrgName | lang.GivenName | lang.Place
	if w.form == upper && w.is(lang.Stop|lang.Starter) && !w.is(names) && len(f.toks[i].Of(f.text)) > 3 {
		return false // "MUST WATCH"
	}
	const proper = lang.GivenName | lang.OrgName | lang.Place | lang.Demonym | lang.GroupProper | lang.Honorific | lang.TitleOnly
	switch {
	case w.title:
		if i > 0 && !w.known && w.form == capital && f.words[i-1].caps() && f.words[i-1].is(lang.GivenName) {
			return true // "Maria Ruiz" in whatever line
		}
		return f.mid.has(w.hash) || w.is(proper) && !w.is(lang.Stop|lang.Starter)
	case !w.first:
		return !w.is(lang.Stop) || f.words[i+1].caps() && i+1 < f.limit
	case w.is(lang.Stop | lang.Starter):
		return w.is(proper) && f.words[i+1].caps() && !f.gap(i) && !f.words[i+1].is(lang.OrgName|lang.Government) || w.form == upper && len(f.toks[i].Of(f.text)) > 1 && w.is(proper)
	case w.is(proper):
		return true
	case f.mid.has(w.hash):
		return true
	case f.lower.has(w.hash):
		return false
	}
	if n := &f.words[i+1]; n.caps() {
		return !f.ends(i, f.names.VerbEndings) || !f.gap(i) && !(w.form == capital && n.is(lang.GivenName|lang.Honorific)) // "Explaining Ana Silva"
	}
	return !f.ends(i, f.names.VerbEndings) && !f.heads(i)
}

// heads reports whether the first word of a sentence at token i heads a phrase
// as common nouns and adjectives do: "Proof of this", "Hedge funds".
func (f *finder) heads(i int) bool {
	n := &f.words[i+1]
	return n.form == small && n.is(lang.Of|lang.With|lang.Preposition|lang.Oblique) || f.compound(i+1)
}

// notMonth reports whether a given name that is a month too, at token i, is
// a name here: "April Jones", "May said", but not "in May", "April 17".
func (f *finder) notMonth(i int) bool {
	if !f.words[i].is(lang.GivenName) || i > 0 && f.words[i-1].is(lang.Preposition|lang.With|lang.Of) {
		return false
	}
	n := &f.words[i+1]
	return n.caps() && !n.is(lang.NotName) || n.form != number && f.mid.has(f.words[i].hash)
}

// adjective reports whether token i looks like an adjective.
func (f *finder) adjective(i int) bool {
	w := &f.words[i]
	return w.form == small && !w.is(lang.Stop) && (w.is(lang.RoleAdjective) || f.ends(i, f.names.RoleEndings))
}

func (f *finder) ends(i int, endings []string) bool {
	s := f.toks[i].Of(f.text)
	for _, e := range endings {
		if len(s) > len(e)+2 && s[len(s)-len(e):] == e {
			return true
		}
	}
	return false
}

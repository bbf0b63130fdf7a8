package speaker

import (
	"strings"

	"verbatim/corpus/lang"
)

// general reports whether a role can describe many people again.
func (r *roleForm) general(l *lang.Language) bool {
	return r.class&lang.Generic != 0 && len(r.mods) == 0 && len(r.of) == 0
}

// plays reports whether one of the roles of e is the role r.
func (e *entity) plays(r *roleForm, l *lang.Language) bool {
	for i := range e.roles {
		if e.roles[i].matches(r, l) {
			return true
		}
	}
	return false
}

// matches reports whether short may name the holder of r again: the same head
// or one that it implies, and nothing that contradicts.
func (r *roleForm) matches(short *roleForm, l *lang.Language) bool {
	if short.none() || r.none() || r.deput != short.deput && r.head == short.head {
		return false
	}
	if r.head != short.head && !r.implies(short, l) {
		return false
	}
	if r.head != short.head && l.Names.Lexicon[short.head].Class&lang.Demonym != 0 {
		for _, m := range r.mods { // "the Republican" is no Democratic senator
			if l.Names.Lexicon[m].Class&lang.Demonym != 0 && !sameCountry(m, short.head, l) {
				return false
			}
		}
	}
	for _, m := range short.mods {
		if r.modified(m, l) {
			continue
		}
		return false
	}
	for _, o := range short.of {
		if l.Names.Lexicon[o].Class&(lang.Definite|lang.Of|lang.Joiner) == 0 && !r.modified(o, l) {
			return false
		}
	}
	return true
}

// modified reports whether m is among the modifiers or the complement of r; a
// country counts for its people.
func (r *roleForm) modified(m string, l *lang.Language) bool {
	for _, list := range [][]string{r.mods, r.of} {
		for _, x := range list {
			if x == m || sameCountry(x, m, l) {
				return true
			}
		}
	}
	return false
}

// sameCountry reports whether two words belong to one country: "Russia" and
// "Russian", "French" and "France".
func sameCountry(a, b string, l *lang.Language) bool {
	if c, ok := l.Names.Countries[a]; ok {
		a = c
	}
	if c, ok := l.Names.Countries[b]; ok {
		b = c
	}
	if a == b {
		return true
	}
	const stem = 4
	return len(a) > stem && len(b) > stem && a[:stem] == b[:stem] && (len(a) > len(b) && strings.HasPrefix(a, b[:len(b)-1]) || len(b) > len(a) && strings.HasPrefix(b, a[:len(a)-1]))
}

// implies reports whether the head of short is a broader name for r.
func (r *roleForm) implies(short *roleForm, l *lang.Language) bool {
	if has(l.Names.Broader[r.head], short.head) {
		return true
	}
	for _, m := range r.mods {
		if has(l.Names.Broader[m+" "+r.head], short.head) || m == short.head || m == short.head+"ic" {
			return true
		}
	}
	return len(r.of) > 0 && has(l.Names.Broader[r.head+" of "+r.of[len(r.of)-1]], short.head)
}

// reverse reports whether a role of e is a broader name for r without more:
// "the official … the diplomat".
func (e *entity) reverse(r *roleForm, l *lang.Language) bool {
	for i := range e.roles {
		if f := &e.roles[i]; len(r.mods) == 0 && len(r.of) == 0 && has(l.Names.Broader[r.head], f.head) {
			return true
		}
	}
	return false
}

// heads returns the heads under which e may be described.
func (e *entity) heads(l *lang.Language) []string {
	const most = 12 // roles of one entity
	var out []string
	for i := range e.roles[:min(most, len(e.roles))] {
		r := &e.roles[i]
		out = append(out, r.head)
		out = append(out, l.Names.Broader[r.head]...)
		for _, m := range r.mods {
			out = append(append(out, m), l.Names.Broader[m+" "+r.head]...)
			if stem, ok := strings.CutSuffix(m, "ic"); ok {
				out = append(out, stem)
			}
		}
		if len(r.of) > 0 {
			out = append(out, l.Names.Broader[r.head+" of "+r.of[len(r.of)-1]]...)
		}
	}
	return out
}

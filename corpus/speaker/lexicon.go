package speaker

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang"
)

// look classes token i by itself.
func (r *reader) look(i int) {
	t, w := r.toks[i], &r.words[i]
	s := t.Of(r.text)
	switch t.Kind {
	case corpus.Punct:
		w.form = mark
		if s == "&" {
			w.class = lang.Joiner
		}
		return
	case corpus.Number:
		w.form = number
		return
	}
	r.key = appendLower(r.key[:0], s)
	inside := inner(r.key)
	if inside&apostrophe != 0 && r.ending(s) {
		w.form = possessive
		return
	}
	if c := s[0]; c < 'a' || c > 'z' || inside != 0 {
		w.form = formOf(s)
	}
	w.hash = hash(r.key)
	w.joined = inside&colon != 0 && bytes.IndexByte(r.key, ':') > 0
	if w.form == upper || inside&period != 0 {
		if e, ok := r.names.Lexicon[s]; ok {
			w.class, w.gender, w.known = e.Class, e.Gender, true
			return
		}
	}
	var e lang.NameWord
	ok := false
	if inside&apostrophe != 0 {
		e, ok = r.contracted()
	}
	if !ok {
		e, ok = r.names.Lexicon[string(r.key)]
	}
	if !ok && len(r.key) > 1 && r.key[len(r.key)-1] == '.' {
		e, ok = r.names.Lexicon[string(r.key[:len(r.key)-1])]
	}
	if !ok && inside&hyphen != 0 {
		if e, ok = r.hyphenated(); e.Class != 0 && w.form != small && r.participle(s) {
			w.form = small // "US-brokered"
		}
	}
	w.class, w.gender, w.known = e.Class, e.Gender, ok
	if w.form == small {
		w.class &^= lang.Honorific | lang.GivenName | lang.Suffix | lang.Demonym | lang.Place | lang.Government |
			lang.OrgHead | lang.OrgSuffix | lang.OrgName | lang.GroupProper | lang.NotName | lang.Thing | lang.Reporter
		if w.class == lang.TitleOnly|lang.PersonRole && len(r.key) < 5 {
			w.class = 0
		}
	}
}

// Signs that a word may hold besides letters, as bits. Most words are small
// letters alone and need no second look.
const (
	apostrophe = 1 << iota
	hyphen
	period
	colon
	other // beyond ASCII
)

// inner returns the signs that key holds.
func inner(key []byte) (signs int) {
	for _, c := range key {
		switch {
		case c >= 'a' && c <= 'z':
		case c == '\'':
			signs |= apostrophe
		case c == '-':
			signs |= hyphen
		case c == '.':
			signs |= period
		case c == ':':
			signs |= colon
		case c >= utf8.RuneSelf:
			signs |= other
		}
	}
	return signs
}

// ending reports whether s is the ending of a possessor cut off as a token.
func (r *reader) ending(s string) bool {
	if len(s) > 5 || len(s) < 2 || s[0] != '\'' && !strings.HasPrefix(s, "’") {
		return false
	}
	s = "'" + strings.TrimPrefix(strings.TrimPrefix(s, "’"), "'")
	for _, p := range r.names.Possessives {
		if strings.EqualFold(s, p) {
			return true
		}
	}
	return false
}

// contracted looks for a pronoun to which a verb is joined: "he's". Whatever
// else a verb is joined to is a function word.
func (r *reader) contracted() (lang.NameWord, bool) {
	for _, c := range r.names.Contractions {
		n := len(r.key) - len(c)
		if n < 1 || string(r.key[n:]) != c {
			continue
		}
		e, ok := r.names.Lexicon[string(r.key[:n])]
		e.Class &= lang.Pronoun | lang.FirstPerson | lang.Plural
		e.Class |= lang.Stop
		return e, ok
	}
	return lang.NameWord{}, false
}

// hyphenated looks for the last part of a hyphenated word whose role it plays:
// "vice-chairman" is a chairman, "ex-spy" a spy. The key holds the word.
func (r *reader) hyphenated() (lang.NameWord, bool) {
	i := bytes.LastIndexByte(r.key, '-')
	if i < 1 || i+2 > len(r.key) {
		return lang.NameWord{}, false
	}
	if r.names.Lexicon[string(r.key[:i])].Class&lang.Stop != 0 {
		return lang.NameWord{Class: lang.RoleAdjective}, false // "in-person"
	}
	const roles = lang.PersonRole | lang.GroupRole | lang.OrgRole | lang.Portfolio
	e, ok := r.names.Lexicon[string(r.key[i+1:])]
	e.Class &= roles
	if e.Class == 0 {
		e.Class = lang.RoleAdjective
		ok = false
	}
	return e, ok
}

// participle reports whether the hyphenated word s ends in a small participle
// or adjective.
func (r *reader) participle(s string) bool {
	last := s[strings.LastIndexByte(s, '-')+1:]
	c, _ := utf8.DecodeRuneInString(last)
	if !unicode.IsLower(c) {
		return false
	}
	for _, list := range [][]string{r.names.VerbEndings, r.names.RoleEndings} {
		for _, e := range list {
			if strings.HasSuffix(last, e) {
				return true
			}
		}
	}
	return false
}

func formOf(s string) form {
	c, n := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(c) && !unicode.IsTitle(c) {
		// "al-Assad", "d'Estaing": a capital behind a short small particle.
		if i := strings.IndexAny(s, "-'’"); i > 0 && i < 4 {
			c, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[i:], "-'’"))
			if unicode.IsUpper(c) {
				return capital
			}
		}
		return small
	}
	rest := s[n:]
	if rest == "" || rest == "." {
		return initial
	}
	letters := 1
	for _, c := range rest {
		if unicode.IsLower(c) {
			return capital
		}
		if unicode.IsUpper(c) {
			letters++
		}
	}
	if letters < 2 {
		return capital
	}
	return upper
}

// appendLower appends s in lower case, accents and curly apostrophes folded.
func appendLower(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return append(b[:len(b)-i], fold.String(s)...) // from the start of s again
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}

// phrases finds the phrases of the lexicon, the longest first. The words of a
// phrase that names a role ("chief of staff") play the part of adjectives but
// for the last, those of one that is a proper name play its part.
func (r *reader) phrases() {
	const longest = 6
	for i := 0; i < len(r.toks); i++ {
		if !r.words[i].is(lang.PhraseStart) {
			continue
		}
		for n := longest; n > 1; n-- {
			e, ok := r.phrase(i, n)
			if !ok {
				continue
			}
			proper := e.Class&(lang.Place|lang.OrgName|lang.GroupProper|lang.NotName|lang.Thing|lang.Demonym) != 0
			if proper && r.words[i].form == small {
				continue
			}
			for j := i; j < i+n; j++ {
				w := &r.words[j]
				w.known = true
				if proper {
					w.class, w.phrase = e.Class, 0
				} else if j < i+n-1 {
					w.class = lang.RoleAdjective
				} else {
					w.class &^= lang.Stop
					w.class |= e.Class
					w.gender = max(w.gender, e.Gender)
				}
			}
			if proper {
				r.words[i].phrase = uint8(n)
			}
			i += n - 1
			break
		}
	}
}

func (r *reader) phrase(i, n int) (lang.NameWord, bool) {
	if i+n > len(r.toks) {
		return lang.NameWord{}, false
	}
	r.key = r.key[:0]
	for j := i; j < i+n; j++ {
		w := &r.words[j]
		if w.form == mark || w.form == possessive || j > i && w.first {
			return lang.NameWord{}, false
		}
		if j > i {
			r.key = append(r.key, ' ')
		}
		at := len(r.key)
		r.key = appendLower(r.key, r.toks[j].Of(r.text))
		if len(r.key) > at+1 && r.key[len(r.key)-1] == '.' {
			r.key = r.key[:len(r.key)-1]
		}
	}
	e, ok := r.names.Lexicon[string(r.key)]
	return e, ok
}

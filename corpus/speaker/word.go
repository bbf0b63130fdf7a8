package speaker

import (
	"bytes"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang"
)

// form is how a token is written.
type form uint8

const (
	small   form = iota // lower case, or no letter
	capital             // Capitalized
	upper               // ALL CAPITALS, two letters or more
	initial             // one capital letter, with or without its stop
	number
	mark       // punctuation
	possessive // the ending of a possessor
)

// A word is a token as the lexicon and its form show it.
type word struct {
	class  lang.NameClass
	gender corpus.Gender
	form   form
	first  bool // begins a sentence, or what stands in marks
	title  bool // stands in a line in title case, where capitals say nothing
	known  bool // the lexicon has it, or the phrase it is part of
	phrase uint8
	// phrase is the number of words of the proper-name phrase that begins here,
	// 0 if none does.
	hash uint32 // of the word in lower case
}

func (w *word) is(c lang.NameClass) bool { return w.class&c != 0 }

// caps reports whether w is written as names are.
func (w *word) caps() bool { return w.form == capital || w.form == upper || w.form == initial }

// A reader looks at the tokens of one document.
type reader struct {
	text  string
	toks  []corpus.Token
	words []word
	names *lang.Names
	last  hashSet // words that follow a given name as last names do
	lower hashSet // words that the document writes in lower case
	mid   hashSet // words that it capitalizes where no sentence begins
	key   []byte  // room for one lexicon key
}

// newReader classes all tokens of doc.
func newReader(doc *corpus.Document, l *lang.Language) *reader {
	r := &reader{
		text:  doc.Text,
		toks:  doc.Tokens,
		words: make([]word, len(doc.Tokens)+1), // one more, without class: the end
		names: &l.Names,
		lower: newHashSet(len(doc.Tokens)),
		last:  newHashSet(len(doc.Tokens)),
		mid:   newHashSet(len(doc.Tokens)),
	}
	r.words[len(doc.Tokens)].form = mark
	for i := range doc.Tokens {
		r.look(i)
	}
	r.firsts(doc)
	r.phrases()
	r.evidence()
	r.surnames()
	return r
}

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
	if r.ending(s) {
		w.form = possessive
		return
	}
	w.form = formOf(s)
	w.hash = hash(r.key)
	if w.form == upper || strings.Contains(s, ".") {
		if e, ok := r.names.Lexicon[s]; ok {
			w.class, w.gender, w.known = e.Class, e.Gender, true
			return
		}
	}
	e, ok := r.contracted()
	if !ok {
		e, ok = r.names.Lexicon[string(r.key)]
	}
	if !ok && len(r.key) > 1 && r.key[len(r.key)-1] == '.' {
		e, ok = r.names.Lexicon[string(r.key[:len(r.key)-1])]
	}
	if !ok {
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
	if bytes.IndexByte(r.key, '\'') < 0 {
		return lang.NameWord{}, false
	}
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

// firsts marks the words where a capital may be due to the place alone: at the
// beginning of a sentence, of a line, or behind an opening mark, a colon, a
// dash; and lines in title case.
func (r *reader) firsts(doc *corpus.Document) {
	due, next := true, 0
	for i := range r.toks {
		for next < len(doc.Sentences) && doc.Sentences[next].Start <= r.toks[i].Start {
			due, next = true, next+1
		}
		w := &r.words[i]
		if w.form == mark {
			switch c, _ := utf8.DecodeRuneInString(r.toks[i].Of(r.text)); c {
			case '“', '‘', '"', '\'', '«', '„', '(', '[', ':', '•', '—', '–', '-', '…', '/', '|', '*', '.', '!', '?', '”', ')', ']':
				due = true
			}
			continue
		}
		w.first, due = due, false
	}
	for _, s := range doc.Segments {
		if s.Kind == corpus.Header || s.Kind == corpus.Paragraph && s.Len() > longestTitle {
			continue
		}
		lo := sort.Search(len(r.toks), func(i int) bool { return r.toks[i].Start >= s.Start })
		hi := lo
		for hi < len(r.toks) && r.toks[hi].End <= s.End {
			hi++
		}
		if titleCase(r.words[lo:hi], s.Kind == corpus.Paragraph) {
			for i := lo; i < hi; i++ {
				r.words[i].title = true
			}
		}
	}
}

// longestTitle is the length in bytes of a line that may be a headline though
// nothing but its capitals says so.
const longestTitle = 200

// titleCase reports whether words are written as in a headline: three content
// words in four keep a capital for no reason of their own. Of a paragraph
// more words are asked, since it may list names.
func titleCase(words []word, paragraph bool) bool {
	caps, content, other := 0, 0, 0
	for i := range words {
		w := &words[i]
		if w.form == mark || w.form == number || w.form == possessive || w.first {
			continue
		}
		if w.is(lang.Stop) && !w.caps() {
			continue
		}
		content++
		if w.caps() {
			caps++
			if w.class&(lang.GivenName|lang.Place|lang.OrgName|lang.Honorific|lang.Demonym|lang.NotName) == 0 {
				other++
			}
		}
	}
	if paragraph {
		return content > 3 && other > 2 && caps*10 >= content*9
	}
	return content > 1 && caps*4 >= content*3
}

// evidence collects how the document writes its words elsewhere.
func (r *reader) evidence() {
	for i := range r.toks {
		w := &r.words[i]
		if i > 0 && w.form == capital && !w.title && !r.words[i+1].caps() {
			if p := &r.words[i-1]; p.form == capital && p.is(lang.GivenName) && !p.is(lang.Stop|lang.NotName|lang.Place|roles) && !w.is(lang.NotName) || p.form == initial {
				r.last.add(w.hash)
			}
		}
		switch {
		case w.form == small:
			r.lower.add(w.hash)
		case w.is(lang.NotName):
			if w.caps() && i > 0 && r.words[i-1].caps() && !r.words[i-1].is(lang.NotName) {
				r.mid.add(w.hash) // "Theresa May"
			}
		case w.caps() && !w.first && !w.title:
			r.mid.add(w.hash)
		}
	}
}

// surnames clears the other meanings of words that the document uses as last
// names, where they stand alone: "Young said" in a story on Ann Young. A word
// that a sentence begins with keeps its function.
func (r *reader) surnames() {
	const others = lang.Demonym | lang.NotName | lang.Thing | lang.RoleAdjective | roles | lang.OrgHead | lang.Portfolio | lang.Stop | lang.Starter | lang.GroupProper | lang.OrgName | lang.Reporter
	for i := range r.toks {
		w, n := &r.words[i], &r.words[i+1]
		if !w.is(others) || w.form != capital || w.phrase > 0 || w.first && w.is(lang.Stop) || !r.last.has(w.hash) {
			continue
		}
		if n.caps() || n.form == small && !n.is(lang.Stop) || i > 0 && r.words[i-1].is(lang.Definite|lang.Indefinite) {
			continue
		}
		w.class &^= others
	}
}

// phrases finds the phrases of the lexicon, the longest first. The words of a
// phrase that names a role ("chief of staff") play the part of adjectives but
// for the last, those of one that is a proper name play its part.
func (r *reader) phrases() {
	const longest = 4
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
		if j == i+n-1 && len(r.key) > at+1 && r.key[len(r.key)-1] == '.' {
			r.key = r.key[:len(r.key)-1]
		}
	}
	e, ok := r.names.Lexicon[string(r.key)]
	return e, ok
}

// gap reports whether something other than white space stands between tokens
// i and i+1, or a line ends.
func (r *reader) gap(i int) bool {
	if i+1 >= len(r.toks) {
		return true
	}
	return strings.IndexByte(r.text[r.toks[i].End:r.toks[i+1].Start], '\n') >= 0
}

// sign returns the punctuation at token i, or "".
func (r *reader) sign(i int) string {
	if i < 0 || i >= len(r.toks) || r.words[i].form != mark {
		return ""
	}
	return r.toks[i].Of(r.text)
}

// span returns the span of tokens lo to hi, exclusive.
func (r *reader) span(lo, hi int) corpus.Span {
	if hi <= lo {
		return corpus.Span{}
	}
	return corpus.Span{Start: r.toks[lo].Start, End: r.toks[hi-1].End}
}

// A hashSet is a set of 32-bit hashes, open addressing, 0 is no member.
type hashSet []uint32

// newHashSet returns a set for up to n members.
func newHashSet(n int) hashSet {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return make(hashSet, size)
}

func (h hashSet) add(v uint32) {
	for i := v; ; i++ {
		switch p := &h[i&uint32(len(h)-1)]; *p {
		case v:
			return
		case 0:
			*p = v
			return
		}
	}
}

func (h hashSet) has(v uint32) bool {
	for i := v; ; i++ {
		switch h[i&uint32(len(h)-1)] {
		case v:
			return true
		case 0:
			return false
		}
	}
}

// hash is FNV-1a, never 0.
func hash(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return max(h, 1)
}

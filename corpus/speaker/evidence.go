package speaker

import (
	"sort"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

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
		if i > 0 && w.form == capital && !w.title && (!r.words[i+1].caps() || r.words[i+1].is(lang.NotName)) {
			const others = lang.Stop | lang.NotName | lang.Place | roles
			p := &r.words[i-1]
			given := p.is(lang.GivenName) || i > 1 && !p.is(lang.Demonym|lang.OrgHead|lang.Portfolio|lang.RoleAdjective|lang.TitleOnly|lang.Honorific) && r.words[i-2].caps() && r.words[i-2].is(lang.Honorific|lang.TitleOnly)
			if i > 1 && r.sign(i+1) == "," && r.words[i-2].form == capital && r.words[i-2].is(lang.GivenName) && !r.words[i-2].is(others) && !p.is(lang.OrgHead|lang.OrgName|lang.OrgSuffix) {
				given = true // "David Allen Green, a teacher"
			}
			if p.form == capital && given && !p.is(others) && !w.is(lang.NotName) || p.form == initial && !r.words[i+1].caps() {
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
		says := n.form == small && n.is(lang.Saying) // "Hope said", where Ana Hope is named
		if !w.is(others) || w.form != capital || w.phrase > 0 || w.first && w.is(lang.Stop) && !says || !r.last.has(w.hash) {
			continue
		}
		if n.caps() || n.form == small && !n.is(lang.Stop) && !says || i > 0 && r.words[i-1].is(lang.Definite|lang.Indefinite) {
			continue
		}
		w.class &^= others
	}
}

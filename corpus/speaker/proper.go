package speaker

import (
	"verbatim/corpus/lang"
)

// proper narrows the row of capitals lo to hi to one name: without titles and
// without the words in capitals throughout that a row of others begins or ends
// with, and only up to where its first word comes again, as it does where a
// page puts links side by side: "WATCH Ana Lund", "Adm. Ana Lund", "Ana Lund
// Ana Lund’s plan". A title alone is left. A row with a function word is a
// headline; of it nothing is left but a name before that word.
func (f *finder) proper(lo, hi int) (int, int) {
	if lo+1 == hi && f.runTogether(lo) {
		return lo, lo
	}
	for j := hi - 2; j > lo; j-- {
		if w := &f.words[j]; w.is(lang.Thing) && !w.is(lang.GivenName|lang.OrgName|lang.OrgHead) && !f.last.has(w.hash) && f.words[j+1].form == capital {
			lo = j + 1 // "the Harbour Act Lund signed"
			break
		}
	}
	for lo < hi-1 && !f.words[lo].is(lang.GivenName) {
		w := &f.words[lo]
		if n := f.label(lo, hi); n > lo {
			lo = n // "KEY POINTS Ana Lund"
			break
		}
		if f.function(lo) {
			if j := f.given(lo+1, hi); j > lo {
				lo = j // "Free Speech Brad Holt"
				break
			}
		}
		if !w.is(lang.TitleOnly|lang.Honorific) && !f.shouted(lo, lo+1) && !f.acronym(lo, hi) {
			break
		}
		if lo++; lo < hi-1 && f.words[lo].form == mark {
			lo++
		}
	}
	if hi-lo > 1 && (f.words[lo].is(lang.Stop) && f.function(lo) || f.glued(lo)) {
		return lo, lo
	}
	for j := lo + 1; j < hi; j++ {
		if w := &f.words[j]; w.form == capital && w.hash == f.words[lo].hash {
			hi = j
		} else if f.glued(j) {
			return lo, lo
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

// given returns the first token from lo on that begins a full name before hi,
// or -1.
func (f *finder) given(lo, hi int) int {
	for j := lo; j < hi-1; j++ {
		if w := &f.words[j]; w.is(lang.GivenName) && !f.function(j) && w.phrase == 0 {
			return j
		}
	}
	return -1
}

// glued reports whether token i is two words that a page has run together:
// "LundAna", but not "McLund", "FitzLund".
func (f *finder) glued(i int) bool {
	const longest = 4 // letters of what names begin with before a capital
	s := f.toks[i].Of(f.text)
	small := false
	for k := 0; k+1 < len(s); k++ {
		c, next := s[k], s[k+1]
		if small && 'A' <= c && c <= 'Z' && 'a' <= next && next <= 'z' && k > longest {
			return !f.words[i].known && f.words[i].form == capital
		}
		small = 'a' <= c && c <= 'z'
	}
	return false
}

// runTogether reports whether token i is two words in capitals that the
// document has by themselves too: "LundSolberg", but not "FitzLund".
func (f *finder) runTogether(i int) bool {
	s := f.toks[i].Of(f.text)
	for k := 1; k < len(s)-1; k++ {
		if c := s[k]; 'A' <= c && c <= 'Z' && 'a' <= s[k-1] && s[k-1] <= 'z' && f.capitalized(s[:k]) && f.capitalized(s[k:]) {
			return true
		}
	}
	return false
}

// capitalized reports whether the document has the word s with a capital
// where no sentence begins.
func (f *finder) capitalized(s string) bool {
	h := hash(appendLower(nil, s))
	return f.mid.has(h) || f.last.has(h)
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

// label returns the token behind two words or more in capitals throughout, none
// of them part of a name, with which a row of others begins; lo if there are none.
func (f *finder) label(lo, hi int) int {
	j := lo
	for j < hi && f.words[j].form == upper && f.toks[j].Span.Len() > 2 && !f.words[j].is(lang.OrgName|lang.OrgHead|lang.Place|lang.Demonym|lang.Government|lang.TitleOnly|lang.Honorific) {
		j++
	}
	if j < lo+2 || j+1 >= hi || f.words[j].form != capital || f.words[j+1].form != capital {
		return lo
	}
	return j
}

// shouted reports whether the word at token i is in capitals throughout, no
// acronym and no name known, where the word at j is not.
func (f *finder) shouted(i, j int) bool {
	const acronym = 4
	w := &f.words[i]
	return w.form == upper && f.words[j].form == capital && f.toks[i].Span.Len() > acronym && !w.is(lang.OrgName|lang.Suffix|lang.OrgHead|lang.Place)
}

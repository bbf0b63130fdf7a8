package timex

import (
	"unicode"
	"unicode/utf8"

	"verbatim/corpus/lang"
)

// What stands around a word, which what it is depends on.

// word returns token i in small letters, or "".
func (f *finder) word(i int) string {
	if i < 0 || i >= len(f.tokens) || f.tokens[i].Len() > maxWord {
		return ""
	}
	var buf [maxWord + 1]byte
	w := foldInto(buf[:0], f.text[f.tokens[i].Start:f.tokens[i].End])
	return string(w)
}

// has reports whether w holds token i.
func (f *finder) has(w lang.Words, i int) bool {
	if i < 0 || i >= len(f.tokens) || f.tokens[i].Len() > maxWord {
		return false
	}
	var buf [maxWord + 1]byte
	_, ok := w[string(foldInto(buf[:0], f.text[f.tokens[i].Start:f.tokens[i].End]))]
	return ok
}

// lead reports whether token i often stands before a time.
func (f *finder) lead(i int) bool { return f.has(f.cal.Lead, i) }

// capital reports whether token i begins with a capital.
func (f *finder) capital(i int) bool {
	if i < 0 || i >= len(f.tokens) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(f.text[f.tokens[i].Start:])
	return unicode.IsUpper(r)
}

// name reports whether token i is a capitalized word that is no word of time.
func (f *finder) name(i int) bool {
	return i < f.limit && f.capital(i) && len(f.edgesOf(i)) == 0
}

// nameBefore reports whether a name stands before token i within the sentence.
func (f *finder) nameBefore(i int) bool {
	return i > 0 && f.tokens[i].Start-f.tokens[i-1].End <= 1 && f.capital(i-1) && !f.lead(i-1) && !f.timeWord(i-1) && !f.has(f.cal.Article, i-1)
}

// nameAfter reports whether a name follows the core at once.
func (f *finder) nameAfter(c *core) bool {
	return c.hi < f.limit && f.tokens[c.hi].Start-f.tokens[c.hi-1].End == 1 && f.name(c.hi)
}

// timeWord reports whether token i has a reading as time.
func (f *finder) timeWord(i int) bool {
	for _, e := range f.edgesOf(i) {
		if e.sym < firstLiteral {
			return true
		}
	}
	return false
}

// edgesOf returns the edges that leave token i.
func (f *finder) edgesOf(i int) []edge {
	if i < 0 || i+1 >= len(f.start) || f.start[i+1] < f.start[i] {
		return nil
	}
	return f.edges[f.start[i]:f.start[i+1]]
}

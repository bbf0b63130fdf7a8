// Package fold makes text comparable: it folds away what two outlets may
// print differently without changing a word.
//
// Case is lowered, accents and ligatures are undone (NFKD [1] without its
// marks), curly quotation marks, dashes and ellipses become their typewriter
// forms, no-break and other spaces become blanks, and invisible characters
// vanish. The language plays no part: contractions, inflections and spellings
// are the business of package align.
//
// [Words] cuts text into folded words and numbers with the spans that they
// have in the original; [Of] folds a whole passage and keeps the map back.
// Both scan bytes once. ASCII, the common case, needs no table but one.
//
// [1] Unicode Standard Annex #15, Unicode Normalization Forms.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
)

// String returns s folded, with every run of white space as one blank.
func String(s string) string { return Of(s, corpus.Span{End: len(s)}).String }

// A Text is a folded passage with the map back to the original.
type Text struct {
	String string
	base   int     // offset of the passage in the original
	origin []int32 // by byte of String, and one past it: offset in the passage of the rune it comes from; nil for the identity
}

// Of folds the passage of text that within covers.
func Of(text string, within corpus.Span) Text {
	passage := within.Of(text)
	if plain(passage) {
		return Text{String: lower(passage), base: within.Start}
	}
	t := Text{base: within.Start, origin: make([]int32, 0, len(passage)+1)}
	out := make([]byte, 0, len(passage))
	blank := false
	for i, r := range passage {
		n := len(out)
		if unicode.IsSpace(r) || r == zeroWidthSpace {
			out = append(out, ' ')
		} else {
			out = appendFolded(out, r) // of a lone accent a blank is left
		}
		kept := n
		for _, b := range out[n:] {
			if b != ' ' || !blank {
				out[kept] = b
				kept++
			}
			blank = b == ' '
		}
		out = out[:kept]
		for range len(out) - n {
			t.origin = append(t.origin, int32(i))
		}
	}
	t.origin = append(t.origin, int32(len(passage)))
	t.String = string(out)
	return t
}

// Span returns the span in the original of the bytes [lo, hi) of t.String,
// widened to whole runes of the original.
func (t Text) Span(lo, hi int) corpus.Span {
	if t.origin == nil {
		return corpus.Span{Start: t.base + lo, End: t.base + hi}
	}
	for hi > lo && hi < len(t.String) && t.origin[hi] == t.origin[hi-1] {
		hi++
	}
	return corpus.Span{Start: t.base + int(t.origin[lo]), End: t.base + int(t.origin[hi])}
}

// plain reports whether folding s only lowers its case.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= utf8.RuneSelf, c == '`', c < ' ':
			return false
		case c == ' ' && i+1 < len(s) && s[i+1] == ' ':
			return false
		}
	}
	return true
}

// lower lowers the ASCII letters of s without copying when there are none.
func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if 'A' <= s[i] && s[i] <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

const zeroWidthSpace = '\u200b'

// invisible reports whether r shows nothing and separates nothing.
func invisible(r rune) bool {
	switch r {
	case '\u00ad', // soft hyphen
		'\u200c', '\u200d', '\u200e', '\u200f', // joiners and directions
		'\u2060', '\ufeff': // word joiner, byte order mark
		return true
	}
	return combining(r)
}

// combining reports whether r is a diacritical mark of its own.
func combining(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r <= 0x36f:
		return true
	}
	return 0x1ab0 <= r && r <= 0x1aff || 0x1dc0 <= r && r <= 0x1dff ||
		0x20d0 <= r && r <= 0x20ff || 0xfe20 <= r && r <= 0xfe2f
}

// apostrophe reports whether r is used as one.
func apostrophe(r rune) bool {
	switch r {
	case '\'', '`', '\u00b4', '\u02bb', '\u02bc', '\u2018', '\u2019', '\u201b', '\u2032', '\uff07':
		return true
	}
	return false
}

// appendFolded appends what r folds to, which may be nothing.
func appendFolded(out []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		} else if r == '`' {
			r = '\''
		}
		return append(out, byte(r))
	}
	if invisible(r) {
		return out
	}
	if s, ok := sign(r); ok {
		return append(out, s...)
	}
	if s, ok := decomposed(r); ok {
		return append(out, s...)
	}
	if l := unicode.ToLower(r); l != r {
		return appendFolded(out, l) // the Ångström sign is the letter
	}
	return utf8.AppendRune(out, r)
}

// sign returns the typewriter form of a punctuation mark.
func sign(r rune) (string, bool) {
	switch {
	case apostrophe(r), r == '\u201a', r == '\u2039', r == '\u203a':
		return "'", true
	}
	switch r {
	case '\u00ab', '\u00bb', '\u201c', '\u201d', '\u201e', '\u201f', '\u2033', '\u301d', '\u301e', '\u301f', '\uff02':
		return `"`, true
	case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe58', '\ufe63', '\uff0d':
		return "-", true
	case '\u2026':
		return "...", true
	case '\u2044':
		return "/", true
	}
	return "", false
}

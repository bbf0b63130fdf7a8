package check

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/align"
	"verbatim/corpus/fold"
)

// houseStyle reports whether two spellings are the same word in the styles of
// two houses: a hyphen, a region's spelling, a figure, a letter masked, a name
// transliterated.
func (w *weighing) houseStyle(s align.Step) bool {
	if s.ALo == s.AHi || s.BLo == s.BHi {
		return false
	}
	a, b := joined(w.d.words[s.ALo:s.AHi]), joined(w.s.words[s.BLo:s.BHi])
	switch both := a + b; {
	case a == b:
		return true
	case s.Change != corpus.SpellingChange:
		return false
	case strings.ContainsRune(both, '*'):
		return true
	case strings.ContainsRune(both, '\''):
		return strings.ReplaceAll(a, "'", "") == strings.ReplaceAll(b, "'", "")
	case strings.ContainsAny(both, "0123456789"):
		return true // the same number, or it would be no spelling
	}
	if s.Similarity == 1 {
		return true
	}
	return skeleton(a) == skeleton(b)
}

// contraction reports whether a step, of one sense, writes out a contraction or
// makes one: "I am" for "I'm". Transcripts and desks do either.
func contraction(s align.Step) bool {
	return s.ALo < s.AHi && s.BLo < s.BHi && s.AHi-s.ALo != s.BHi-s.BLo
}

// joined is the letters of words without what is between.
func joined(words []fold.Word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.Text)
	}
	return b.String()
}

// skeleton is a name without what transliterations differ in: vowels and
// doubled letters.
func skeleton(name string) string {
	var b strings.Builder
	last := rune(0)
	for _, r := range name {
		if strings.ContainsRune("aeiouy", r) || r == last {
			continue
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

package timex

import "verbatim/corpus"

// maxGlued is the length in bytes of the longest word that is cut: 30seconds.
const maxGlued = 12

// cut appends token s of the document, or the parts of it that can be read
// apart: the words that hyphens join, and figures glued to a month or a unit
// ("Dec31", "20min", "2018Q4", "Sep.1st").
func (f *finder) cut(s corpus.Span) {
	c, last := f.text[s.Start], f.text[s.End-1]
	if n := s.Len(); n >= 2 && n <= maxGlued && c < 0x80 && (isDigit(c) && (isLetter(last) || n == 6 && f.text[s.Start+4]|0x20 == 'q') || isLetter(c) && (isDigit(last) || isLetter(last) && n > 3 && isDigit(f.text[s.End-3]))) {
		if at, end := f.glued(s); at > 0 {
			f.tokens = append(f.tokens, corpus.Span{Start: s.Start, End: at}, corpus.Span{Start: end, End: s.End})
			return
		}
	}
	f.tokens = cutHyphens(f.tokens, s, f.text)
}

// glued returns where the first part of a glued token ends and the second
// begins, a stop between them left out; 0 if it is none.
func (f *finder) glued(s corpus.Span) (at, end int) {
	w := f.text[s.Start:s.End]
	k := 1
	for k < len(w) && isDigit(w[k]) == isDigit(w[0]) && w[k] != '.' && w[k] != '-' {
		k++
	}
	if isDigit(w[0]) && k+1 < len(w) && w[k] == '.' && isDigit(w[k+1]) { // 3.5years
		for k++; k < len(w) && isDigit(w[k]); k++ {
		}
	}
	stop := 0
	if k < len(w) && w[k] == '.' && !isDigit(w[0]) {
		stop = 1
	}
	if k+stop >= len(w) || isDigit(w[0]) == isDigit(w[k+stop]) {
		return 0, 0
	}
	letters := w[k:]
	if !isDigit(w[0]) {
		letters = w[:k]
	} else if k > 1 && w[k-1] == '0' && letters == "s" { // the 1980s
		return 0, 0
	}
	var buf [maxGlued]byte
	for _, t := range f.g.words[string(foldInto(buf[:0], letters))].terms {
		switch t.sym {
		case month, unit, units, short:
			if isDigit(w[0]) || t.sym == month {
				return s.Start + k, s.Start + k + stop
			}
		}
	}
	if k == 4 && len(w) == 6 && w[4]|0x20 == 'q' {
		return s.Start + k, s.Start + k
	}
	return 0, 0
}

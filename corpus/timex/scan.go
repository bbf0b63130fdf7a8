package timex

import "verbatim/corpus"

// An edge says that the n tokens from some token on can be read as one symbol.
// Several edges may leave a token; together they are a lattice that the
// patterns are matched on.
type edge struct {
	sym   symbol
	n     int8 // tokens
	value int
	text  string
}

// maxWord is the length in bytes beyond which no word is looked up; the
// longest first word of the tables has thirteen.
const maxWord = 31

// edgesFrom appends the edges that leave token i; limit is the end of its
// segment in tokens.
func (f *finder) edgesFrom(i, limit int) {
	t := f.tokens[i]
	c := f.text[t.Start]
	if '0' <= c && c <= '9' {
		f.figures(i, limit)
		if e, ok := f.g.words[f.text[t.Start:t.End]]; ok {
			f.addEntry(e, i, limit, 1, false)
		}
		return
	}
	if c == 0xC2 && f.text[t.Start:t.End] == "½" {
		f.edges = append(f.edges, edge{frac, 1, 2, ""})
	}
	if c == '\'' || c == 0xE2 {
		f.elided(i, limit)
	}
	if t.Len() > maxWord {
		return
	}
	if !f.mayBegin(t) {
		return
	}
	var buf [maxWord + 1]byte
	word := foldInto(buf[:0], f.text[t.Start:t.End])
	capital := c >= 'A' && c <= 'Z'
	n := len(word)
	if e, ok := f.g.words[string(word)]; ok {
		f.addEntry(e, i, limit, 1, capital)
	} else if n > 1 && word[n-1] == '.' {
		if e, ok := f.g.words[string(word[:n-1])]; ok {
			f.addEntry(e, i, limit, 1, capital)
		}
	}
	if i+1 < limit && f.isSign(i+1, '.') && f.tokens[i+1].Start == t.End && c < 0x80 {
		word = append(word, '.')
		if e, ok := f.g.words[string(word)]; ok {
			f.addEntry(e, i, limit, 2, capital)
		}
	}
	if n >= 2 && n <= 6 {
		f.letterFigure(string(word[:n]))
	}
}

// mayBegin reports whether a word of the tables may stand at t: with its stop or
// without, and of its length unless a sign within has another one.
func (f *finder) mayBegin(t corpus.Span) bool {
	w := f.text[t.Start:t.End]
	if w[0] >= 0x80 || w[0] < 'A' || len(w) >= 2 && len(w) <= 6 && w[len(w)-1] <= '9' {
		return true
	}
	n := len(w)
	return f.g.lengths[beginning(w)]&(7<<max(n-1, 0)|1<<max(n-2, 0)) != 0
}

// addEntry appends the edges of an entry of n tokens, and of the phrases that it begins.
func (f *finder) addEntry(e entry, i, limit int, n int8, capital bool) {
	for _, p := range e.phrases {
		if end := f.phraseEnd(i+int(n), limit, p.rest); end > 0 {
			for _, t := range p.terms {
				f.edges = append(f.edges, edge{t.sym, int8(end - i), t.value, t.text})
			}
		}
	}
	for _, t := range e.terms {
		if (t.sym == zone || t.sym == era && t.text == "") && !capital {
			continue // "an ad", "one ad"
		}
		if t.sym == short {
			f.short(i, limit, t, capital)
			continue
		}
		f.edges = append(f.edges, edge{t.sym, n, t.value, t.text})
		switch {
		case t.sym == ord && t.value > 0 && t.value <= 31:
			f.edges = append(f.edges, edge{day, n, t.value, "word"})
		case t.sym == num && t.value >= 10 && t.value < 100:
			if t.value >= 20 {
				f.compound(i, limit, t.value)
			}
			if t.value <= 20 {
				f.spelledYear(i, limit, t.value*100)
			}
		case t.sym == num && t.value >= 1 && t.value <= 9:
			f.multiple(i, limit, t.value)
		}
	}
}

// short appends a short name of a unit, which needs figures before it: "3 min",
// and a single letter a word such as "ago" behind it as well: "2d ago".
func (f *finder) short(i, limit int, t term, capital bool) {
	if capital || i == 0 || !isDigit(f.text[f.tokens[i].Start-1]) && !isDigit(f.text[f.tokens[i-1].Start]) {
		return
	}
	far := t.value != 0
	for k := i + 1; !far && k < limit && k < i+7; k++ {
		if far = f.agoWord(k); !far && !isDigit(f.text[f.tokens[k].Start]) && !f.shortWord(k) {
			break
		}
	}
	if far {
		f.edges = append(f.edges, edge{units, 1, 1, t.text})
	}
}

// shortWord reports whether token i is a unit or a sign between two lengths.
func (f *finder) shortWord(i int) bool {
	w := f.word(i)
	for _, t := range f.g.words[w].terms {
		if t.sym == short || t.sym == units || t.sym == unit {
			return true
		}
	}
	return w == "," || f.cal.Coordinate.Has(w)
}

// agoWord reports whether token i counts back or on from here: "ago", "later".
func (f *finder) agoWord(i int) bool {
	var buf [maxWord + 1]byte
	if f.tokens[i].Len() > maxWord {
		return false
	}
	for _, t := range f.g.words[string(foldInto(buf[:0], f.text[f.tokens[i].Start:f.tokens[i].End]))].terms {
		if t.sym == ago {
			return true
		}
	}
	return false
}

// phraseEnd returns the token after the phrase whose remaining words are rest
// and that goes on at token i, or 0.
func (f *finder) phraseEnd(i, limit int, rest []string) int {
	for _, want := range rest {
		if i >= limit || f.tokens[i].Len() > maxWord {
			return 0
		}
		if c := f.text[f.tokens[i].Start]; c < 0x80 && c != want[0] && c|0x20 != want[0] {
			return 0
		}
		var buf [maxWord + 1]byte
		got := foldInto(buf[:0], f.text[f.tokens[i].Start:f.tokens[i].End])
		if last := len(got) - 1; string(got) != want && !(last > 0 && got[last] == '.' && string(got[:last]) == want) {
			return 0
		}
		i++
	}
	return i
}

// compound appends "twenty-five", "twenty five" and "twenty-first".
func (f *finder) compound(i, limit, tens int) {
	j := i + 1
	if j < limit && f.isSign(j, '-') {
		j++
	}
	if j >= limit || f.tokens[j].Len() > maxWord {
		return
	}
	var buf [maxWord + 1]byte
	e, ok := f.g.words[string(foldInto(buf[:0], f.text[f.tokens[j].Start:f.tokens[j].End]))]
	if !ok {
		return
	}
	for _, t := range e.terms {
		if t.value < 1 || t.value > 9 {
			continue
		}
		n := int8(j + 1 - i)
		switch t.sym {
		case num:
			f.edges = append(f.edges, edge{num, n, tens + t.value, ""})
		case ord:
			f.edges = append(f.edges, edge{ord, n, tens + t.value, ""})
			if tens+t.value <= 31 {
				f.edges = append(f.edges, edge{day, n, tens + t.value, "word"})
			}
		}
	}
}

// spelledYear appends "nineteen ninety-six", "twenty twenty" and "two thousand
// and five" behind its hundreds.
func (f *finder) spelledYear(i, limit, hundreds int) {
	if v, n := f.tens(i+1, limit); v >= 10 {
		f.edges = append(f.edges, edge{year, int8(1 + n), hundreds + v, ""})
	}
}

// tens reads a number from 1 to 99 in words from token i on.
func (f *finder) tens(i, limit int) (v, n int) {
	v = f.number(i, limit)
	if v < 20 || v%10 != 0 || v > 90 {
		return max(0, v), 1
	}
	j := i + 1
	if f.isSign(j, '-') {
		j++
	}
	if ones := f.number(j, limit); ones >= 1 && ones <= 9 {
		return v + ones, j + 1 - i
	}
	return v, 1
}

// number returns the number below a hundred that token i is in words, or −1.
func (f *finder) number(i, limit int) int {
	if i >= limit || f.tokens[i].Len() > 9 || !isLetter(f.text[f.tokens[i].Start]) {
		return -1
	}
	var buf [maxWord + 1]byte
	for _, t := range f.g.words[string(foldInto(buf[:0], f.text[f.tokens[i].Start:f.tokens[i].End]))].terms {
		if t.sym == num && t.value < 100 {
			return t.value
		}
	}
	return -1
}

// multiple appends "two hundred" and "three thousand".
func (f *finder) multiple(i, limit, n int) {
	if i+1 >= limit || f.tokens[i+1].Len() > maxWord {
		return
	}
	var buf [maxWord + 1]byte
	e := f.g.words[string(foldInto(buf[:0], f.text[f.tokens[i+1].Start:f.tokens[i+1].End]))]
	for _, t := range e.terms {
		if t.sym != num || t.value < 100 {
			continue
		}
		f.edges = append(f.edges, edge{num, 2, n * t.value, ""})
		if n == 2 && t.value == 1000 {
			at := i + 2
			if f.has(f.cal.Join, at) || f.has(f.cal.Coordinate, at) { // two thousand and five
				at++
			}
			v, k := f.tens(at, limit)
			if at += k; v == 0 {
				at = i + 2
			}
			f.edges = append(f.edges, edge{year, int8(at - i), 2000 + v, ""})
		}
	}
}

// elided appends '96 and the '80s, whose apostrophe is a token of its own.
func (f *finder) elided(i, limit int) {
	if i+1 >= limit {
		return
	}
	switch f.text[f.tokens[i].Start:f.tokens[i].End] {
	case "'", "’", "‘":
	default:
		return
	}
	next := f.tokens[i+1]
	s := f.text[next.Start:next.End]
	if next.Start != f.tokens[i].End || len(s) < 2 || !isDigit(s[0]) || !isDigit(s[1]) {
		return
	}
	n := int(s[0]-'0')*10 + int(s[1]-'0')
	switch {
	case len(s) == 2:
		f.edges = append(f.edges, edge{yy, 2, fullYear(n), ""}, edge{year, 2, fullYear(n), "'"})
	case s[2:] == "s" && s[1] == '0':
		f.edges = append(f.edges, edge{decade, 2, fullYear(n) / 10, ""})
	}
}

// letterFigure appends Q3, 4Q, H1, FY25 and FY2025.
func (f *finder) letterFigure(word string) {
	last := word[len(word)-1]
	switch {
	case len(word) == 2 && word[0] == 'q' && '1' <= last && last <= '4':
		f.edges = append(f.edges, edge{quarter, 1, int(last - '0'), ""})
	case len(word) == 2 && word[0] == 'h' && '1' <= last && last <= '2':
		f.edges = append(f.edges, edge{half, 1, int(last - '0'), ""})
	case word[0] == 'f' && word[1] == 'y' && (len(word) == 4 || len(word) == 6):
		n, end := readInt(word, 2)
		if end != len(word) {
			return
		}
		if len(word) == 4 {
			n = fullYear(n)
		}
		f.edges = append(f.edges, edge{fyear, 1, n, ""})
	}
}

// fullYear completes a year of two digits: 50 to 99 lie in the last century.
func fullYear(n int) int {
	if n >= 50 {
		return 1900 + n
	}
	return 2000 + n
}

// isSign reports whether there is a token i and it is the one byte c.
func (f *finder) isSign(i int, c byte) bool {
	return i >= 0 && i < len(f.tokens) && f.tokens[i].Len() == 1 && f.text[f.tokens[i].Start] == c
}

// foldInto appends s in ASCII lower case with straight apostrophes.
func foldInto(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0x99 || s[i+2] == 0x98):
			c = '\''
			i += 2
		}
		b = append(b, c)
	}
	return b
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// readInt reads decimal digits of s from i; end == i if there are none or too many.
func readInt(s string, i int) (n, end int) {
	start := i
	for i < len(s) && isDigit(s[i]) {
		if i-start >= 9 {
			return 0, start
		}
		n = n*10 + int(s[i]-'0')
		i++
	}
	return n, i
}

package timex

import (
	"strconv"
	"strings"

	"verbatim/corpus"
)

// figures appends what a token that begins with a digit can be: a number, a
// day, a year, a date or a time of day in figures. It reads the text, not the
// tokens, as one date may be one token or five.
func (f *finder) figures(i, limit int) {
	p := f.tokens[i].Start
	end := f.tokens[limit-1].End
	s := f.text[:end]
	if p > 0 && f.inFigure(p) {
		return
	}
	a, q := readInt(s, p)
	if q == p { // more than nine digits
		return
	}
	n := q - p
	if f.fullDate(i, limit, s, p, a, n, q) || f.yearMonth(i, limit, s, a, n, q) || f.monthDay(i, limit, s, a, n, q) || f.timeOfDay(i, limit, s, p, a, n, q) {
		return
	}
	if a == 1 && strings.HasPrefix(s[q:], "/2") && f.addFigure(i, limit, frac, 2, "", q+2) {
		return
	}
	t := f.tokens[i]
	rest := s[q:t.End]
	add := func(sym symbol, v int, text string) {
		f.edges = append(f.edges, edge{sym, 1, v, text})
	}
	switch {
	case rest == "" && n == 8 && a/10000 >= 1900 && a/10000 <= 2100 && validDate(a/10000, a/100%100, a%100):
		add(isodate, 0, dateValue(a/10000, a/100%100, a%100))
	case rest == "" && n == 4 && s[p] == '0' && a/100 < 24 && a%100 < 60: // 0730
		add(clock, a/100*3600+a%100*60, "m")
	case rest == "":
		add(num, a, "")
		if n <= 2 && a >= 1 && a <= 31 {
			add(day, a, "")
		}
		if n == 4 && a >= 1000 && a < 3000 {
			add(year, a, "")
		}
		if n == 2 {
			add(yy, fullYear(a), "")
		}
	case rest == "½":
		add(dec, a, s[p:q]+".5")
	case n <= 2 && a > 0 && isOrdinalEnding(rest):
		add(ord, a, "")
		if a <= 31 {
			add(day, a, "th")
			add(dayth, a, "")
		}
	case n == 4 && (rest == "s" || rest == "'s") && a%10 == 0:
		add(decade, a/10, "")
	case n == 2 && rest == "s" && a%10 == 0:
		add(decade, fullYear(a)/10, "")
	case n == 1 && (rest == "q" || rest == "Q") && a >= 1 && a <= 4:
		add(quarter, a, "")
	case n <= 3 && len(rest) >= 4 && rest[0] == ',':
		if v, ok := grouped(s[p:t.End]); ok {
			add(num, v, "")
		}
	case rest[0] == '.':
		if _, e := readInt(rest, 1); e == len(rest) && e > 1 {
			add(dec, a, s[p:t.End])
		}
	}
}

// inFigure reports whether the digit at p goes on a figure, sum of money or code.
func (f *finder) inFigure(p int) bool {
	switch c := f.text[p-1]; c {
	case '$', '#', '.', ',', '_', '@', '+', '=':
		return true
	case ':':
		return p > 1 && isDigit(f.text[p-2])
	case '/': // but in 2013/14
		return p > 1 && isDigit(f.text[p-2]) && !(p > 4 && isDigit(f.text[p-3]) && isDigit(f.text[p-4]) && isDigit(f.text[p-5]))
	case 0xA3, 0xA5: // £ ¥
		return true
	case 0xAC: // €
		return p > 2 && f.text[p-3] == 0xE2
	}
	return false
}

// fullDate appends 2025-04-18, 2025-04-18T10:30, 2025/4/18, 18.04.2025 and 4/18/25.
func (f *finder) fullDate(i, limit int, s string, p, a, n, q int) bool {
	if q >= len(s) || n > 4 || n == 3 {
		return false
	}
	sep := s[q]
	if sep != '-' && sep != '/' && sep != '.' {
		return false
	}
	b, r := readInt(s, q+1)
	if r == q+1 || r-q > 3 || r >= len(s) || s[r] != sep || sep == '-' && p > 1 && s[p-1] == '-' && isDigit(s[p-2]) && n < 3 && r-q == 3 && f.tokens[max(0, i-2)].Len() == 3 {
		return false
	}
	c, e := readInt(s, r+1)
	figures := e - r - 1
	switch {
	case n == 4 && figures >= 1 && figures <= 2 && validDate(a, b, c):
		value := corpus.MakeDay(a, b, c).String()
		if clock, end := isoClock(s, e); end > e && f.addFigure(i, limit, isodate, 0, value+clock, end) {
			return true
		}
		return f.addFigure(i, limit, isodate, 0, value, e)
	case n <= 2 && (figures == 4 || figures == 2 && (sep == '/' || sep == '-' && n == 2 && r-q == 3 && (a > 12) != (b > 12))) && (b <= 12 || a <= 12) && a >= 1 && b >= 1 && a <= 31 && b <= 31:
		if figures == 2 {
			c = fullYear(c)
		}
		return c >= 1000 && f.addFigure(i, limit, numdate, a<<24|b<<16|c, s[p:e], e)
	}
	return false
}

// yearMonth appends 2025-04, 2025/4 and 4/2025. What can be a later year of the
// century is one: the 2011-12 season.
func (f *finder) yearMonth(i, limit int, s string, a, n, q int) bool {
	if q >= len(s) || s[q] != '-' && s[q] != '/' {
		return false
	}
	b, e := readInt(s, q+1)
	figures := e - q - 1
	if e < len(s) && (isLetter(s[e]) || s[e] == s[q] || s[e] == '-') {
		return false
	}
	if n <= 2 && figures == 4 && s[q] == '/' {
		a, b, n, figures = b, a, figures, n
	} else if b > a%100 {
		return false
	}
	if n != 4 || figures < 1 || figures > 2 || a < 1900 || a > 2100 || b < 1 || b > 12 {
		return false
	}
	return f.addFigure(i, limit, yearmonth, a<<4|b, "", e)
}

// monthDay appends 4/25 and 25/4 where what stands before says that it is a
// date: "on 4/25", "Friday 4/25", a list of such; not 24/7 or a fraction.
func (f *finder) monthDay(i, limit int, s string, a, n, q int) bool {
	if n > 2 || q >= len(s) || s[q] != '/' || a < 1 || a > 31 {
		return false
	}
	b, e := readInt(s, q+1)
	if e == q+1 || e-q > 3 || b < 1 || b > 31 || a > 12 && b > 12 || a == 24 && b == 7 || !validDate(2000, min(a, b), max(a, b)) && !validDate(2000, max(a, b), min(a, b)) {
		return false
	}
	if e < len(s) && (isLetter(s[e]) || s[e] == '/' || s[e] == '%') || !f.figured(i, limit) {
		return false
	}
	for _, p := range f.g.words[s[f.tokens[i].Start:q]].phrases { // 9/11
		if f.phraseEnd(i+1, limit, p.rest) > 0 {
			return false
		}
	}
	return f.addFigure(i, limit, monthday, a<<8|b, "", e)
}

// figured reports whether token i stands where a day in figures may lack its year.
func (f *finder) figured(i, limit int) bool {
	if i == 0 || f.has(f.cal.Figured, i-1) {
		return i+3 >= limit || !f.has(f.cal.Genitive, i+3)
	}
	for _, e := range f.edgesOf(i - 1) {
		if e.sym == weekday || e.sym == this || e.sym == next {
			return true
		}
	}
	if i < 2 || !f.has(f.cal.Coordinate, i-1) && f.text[f.tokens[i-1].Start] != ',' {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-4; k-- {
		for _, e := range f.edgesOf(k) {
			if e.sym == monthday && k+int(e.n) == i-1 {
				return true
			}
		}
	}
	return false
}

// isoClock reads "T10:30", "T10:30:00Z" or " 10:30:00" with its zone at s[i:].
func isoClock(s string, i int) (clock string, end int) {
	if i >= len(s) || s[i] != 'T' && s[i] != ' ' {
		return "", i
	}
	h, q := readInt(s, i+1)
	if q != i+3 || q >= len(s) || s[q] != ':' || h > 24 {
		return "", i
	}
	m, r := readInt(s, q+1)
	if r != q+3 || m > 59 {
		return "", i
	}
	clock, end = "T"+s[i+1:r], r
	if r+2 < len(s) && s[r] == ':' {
		if sec, t := readInt(s, r+1); t == r+3 && sec <= 60 {
			clock, end = "T"+s[i+1:t], t
			if t < len(s) && s[t] == '.' {
				if _, u := readInt(s, t+1); u > t+1 {
					end = u
				}
			}
		}
	}
	if end < len(s) && s[end] == 'Z' {
		return clock + "Z", end + 1
	}
	if end+6 <= len(s) && (s[end] == '+' || s[end] == '-') && s[end+3] == ':' {
		return clock + s[end:end+6], end + 6
	}
	return clock, end
}

// timeOfDay appends 10:30, 10:30:15, 10.30am, 3pm and 3 p.m. as one token.
func (f *finder) timeOfDay(i, limit int, s string, p, a, n, q int) bool {
	if n > 2 || a > 24 {
		return false
	}
	seconds, e, text := a*3600, q, ""
	if q < len(s) && (s[q] == ':' || s[q] == '.') {
		m, r := readInt(s, q+1)
		if r == q+3 && m < 60 {
			seconds, e, text = seconds+m*60, r, "m"
			if s[q] == ':' && r < len(s) && s[r] == ':' {
				if sec, t := readInt(s, r+1); t == r+3 && sec < 60 {
					seconds, e, text = seconds+sec, t, "s"
				}
			}
		}
	}
	if e == q && q+2 < len(s) && s[q] == 'h' { // 15h30
		if m, r := readInt(s, q+1); r == q+3 && m < 60 {
			return f.addFigure(i, limit, clockpm, seconds+m*60, "m", r)
		}
	}
	dotted := e > q && s[q] == '.'
	// An ending glued to the figures makes it one token.
	if m, end := meridiem(s, e); end > e && a >= 1 && a <= 12 {
		return f.addFigure(i, limit, clockpm, halfDay(seconds, m), text, end)
	}
	if e == q {
		return false
	}
	if dotted {
		k := e
		for k < len(s) && s[k] == ' ' {
			k++
		}
		if _, end := meridiem(s, k); end == k {
			return false
		}
	}
	for _, ending := range []string{"hrs", "h"} { // 05:30hrs
		if strings.HasPrefix(s[e:], ending) && f.addFigure(i, limit, clockpm, seconds, text, e+len(ending)) {
			return true
		}
	}
	return f.addFigure(i, limit, clock, seconds, text, e)
}

// halfDay moves seconds of a twelve-hour clock by m hours; twelve is zero.
func halfDay(seconds, m int) int { return seconds%43200 + m*3600 }

// meridiem reads am, a.m., pm or p.m. at s[i:]; m is the hours to add.
func meridiem(s string, i int) (m, end int) {
	if i >= len(s) {
		return 0, i
	}
	switch s[i] | 0x20 {
	case 'a':
	case 'p':
		m = 12
	default:
		return 0, i
	}
	e := i + 1
	if e < len(s) && s[e] == '.' {
		e++
	}
	if e >= len(s) || s[e]|0x20 != 'm' {
		return 0, i
	}
	e++
	if e < len(s) && s[e] == '.' && s[i+1] == '.' {
		e++
	} else if e < len(s) && isLetter(s[e]) {
		return 0, i
	}
	return m, e
}

// addFigure appends an edge that ends at the byte offset end, if a token does.
func (f *finder) addFigure(i, limit int, sym symbol, value int, text string, end int) bool {
	for k := i; k < limit && k < i+20 && f.tokens[k].Start < end; k++ {
		if f.tokens[k].End == end {
			f.edges = append(f.edges, edge{sym, int8(k + 1 - i), value, text})
			return true
		}
	}
	return false
}

// validDate reports whether there is such a day.
func validDate(y, m, d int) bool {
	return m >= 1 && m <= 12 && d >= 1 && d <= corpus.DaysIn(y, m)
}

// isOrdinalEnding reports whether s is st, nd, rd or th.
func isOrdinalEnding(s string) bool {
	switch s {
	case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		return true
	}
	return false
}

// grouped reads figures in groups of three: 1,500.
func grouped(s string) (int, bool) {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch {
		case isDigit(s[i]):
			b = append(b, s[i])
		case s[i] != ',':
			return 0, false
		}
	}
	v, err := strconv.Atoi(string(b))
	return v, err == nil && v < 1e9
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }

package timex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What looks like a day of a month, a length, an hour, a set or a reference and
// is none.

// refuseDayOfMonth: "the 15th" needs "on" and must not count a noun.
func (f *finder) refuseDayOfMonth(c *core) bool {
	if c.unit != "" {
		return c.unit != "M" || c.hi < f.limit && f.text[f.tokens[c.hi].Start] == '\''
	}
	if f.alone(c) && c.day > 0 && c.article {
		return false
	}
	if c.day < 1 || c.day > 31 || !isDigit(f.text[f.tokens[c.hi-1].Start]) || !f.lead(c.lo-1) {
		return true
	}
	if c.hi >= f.limit {
		return false
	}
	r, _ := utf8.DecodeRuneInString(f.text[f.tokens[c.hi].Start:])
	return unicode.IsLetter(r) && !f.lead(c.hi) && !f.cal.Coordinate.Has(f.word(c.hi))
}

// refuseDuration: "a second term", "a quarter of", and units without a number
// unless a preposition shows a stretch of time.
func (f *finder) refuseDuration(c *core) bool {
	if c.unit == "" {
		return true
	}
	if c.kind == "window" && !c.plural && c.qty.known && c.qty.n != 1 && f.numberAt(c.lo) {
		return true // "killed 13 last month"
	}
	if c.hi < f.limit && f.isSign(c.hi, '-') && f.tokens[c.hi].Start == c.span.End {
		return true // "a month-long" is the month-long
	}
	if c.unit == "Q" && (f.has(f.cal.Genitive, c.hi) || f.isSign(c.hi-2, '-')) {
		return true // "three quarters of", "three-quarters"
	}
	if c.unit2 != "" && c.qty2.figure != "" && size(c.unit2) >= size(c.unit) {
		return true // "two years, ten years" are two lengths
	}
	single := c.qty.figure == "1" && !isDigit(f.text[f.tokens[c.lo].Start])
	switch {
	case c.unit == "Q" && single:
		return true
	case (c.unit == "TS" || c.unit == "TM") && single && f.word(c.lo) != "one":
		return c.unit == "TS" || !f.lead(c.lo-1)
	case f.word(c.lo) == "another" && c.hi-c.lo == 2 && c.unit == "D":
		return !f.has(f.cal.Lasting, c.lo-1)
	case c.kind == "duration" && c.qty.figure == "" && !c.qty.half:
		return (c.hi-c.lo == 1 || c.hi-c.lo == 2 && c.article) && !f.passes(c)
	}
	return false
}

// numberAt reports whether token i is a number.
func (f *finder) numberAt(i int) bool {
	for _, e := range f.edgesOf(i) {
		if e.sym == num {
			return true
		}
	}
	return false
}

// passes reports whether units without a number are a length of time: "for
// years", "spent months", "hours before", "days or weeks", "over the years", but
// not "school days".
func (f *finder) passes(c *core) bool {
	switch {
	case f.has(f.cal.Lasting, c.lo-1):
		return !c.article || !f.has(f.cal.Genitive, c.lo-1)
	case c.article:
		return false
	case f.has(f.cal.Spent, c.lo-1), f.joined(c.lo-1, c.lo-2), f.joined(c.hi, c.hi+1):
		return true
	}
	if c.lo > 0 && isLetter(f.text[f.tokens[c.lo-1].Start]) && !f.lead(c.lo-1) {
		if to, _ := f.cue(c.lo - 1); to == 0 {
			return false
		}
	}
	return f.has(f.cal.From, c.hi) || f.has(f.cal.Before, c.hi) || f.has(f.cal.Genitive, c.hi)
}

// joined reports whether token sign joins what is beside it to units at token i.
func (f *finder) joined(sign, i int) bool {
	if !f.has(f.cal.Coordinate, sign) {
		return false
	}
	for _, e := range f.edgesOf(i) {
		if e.sym == units {
			return true
		}
	}
	return false
}

// quotedTitle reports whether the core ends a title in quotation marks that
// begins with a name: “Harbour News Sunday”, “This Week”.
func (f *finder) quotedTitle(c *core) bool {
	if !f.capital(c.hi - 1) {
		return false
	}
	end := f.tokens[c.hi-1].End
	after := f.text[end:min(len(f.text), end+4)]
	after = strings.TrimLeft(after, ".,!?")
	if !strings.HasPrefix(after, "”") && !strings.HasPrefix(after, "\"") {
		return false
	}
	i := c.lo - 1
	for i > c.lo-5 && f.capital(i) {
		i--
	}
	if i < 0 || i == c.lo-1 && c.kind == "weekday" {
		return false
	}
	w := f.text[f.tokens[i].Start:f.tokens[i].End]
	return w == "“" || w == "\""
}

// refuseClock: "10:30" of a score or a verse, "1500 hours".
func (f *finder) refuseClock(c *core) bool {
	if c.qty.figure == "X" && (isDigit(f.text[f.tokens[c.lo].Start]) || c.seconds >= 24*3600) { // "week 10 8 p.m."
		return true
	}
	if c.year > 0 { // four figures before a zone or "hours"
		h, m := c.year/100, c.year%100
		if h > 24 || m > 59 {
			return true
		}
		c.seconds, c.hasClock, c.clockText, c.year = h*3600+m*60, true, "m", 0
		return c.zone == "" && c.hi-c.lo == 2 && !f.zoneAt(c.hi-1) && c.seconds == 0
	}
	if c.part != "" { // "at 8 in the evening", "three o'clock in the morning"
		return !f.halfOfDay(c)
	}
	// "10:30" with nothing beside it may be how long a film runs.
	if c.hi-c.lo <= 5 && c.zone == "" && c.clockOnly && c.lo > 0 && !f.lead(c.lo-1) && !f.timeWord(c.lo-1) &&
		f.tokens[c.lo-1].End+2 > c.span.Start && isLetter(f.text[f.tokens[c.lo-1].Start]) {
		return true
	}
	if !c.hasClock && c.qty.known {
		c.seconds, c.hasClock = c.qty.n*3600, true
	}
	if c.qty.n >= 100 && c.qty.n < 1300 && c.qty.n%100 < 60 { // 1140 a.m.
		c.seconds += (c.qty.n/100%12-c.qty.n%12)*3600 + c.qty.n%100*60
		c.clockText = "m"
		return false
	}
	return c.qty.figure != "" && !c.hasClock || c.qty.n > 24 || c.seconds > 24*3600
}

// halfOfDay turns the part of a day beside a time of twelve hours into the half
// that it lies in. It reports whether that is a time.
func (f *finder) halfOfDay(c *core) bool {
	if c.qty.known && !c.hasClock {
		if c.hi-c.lo <= 4 && !f.lead(c.lo-1) || c.qty.n > 12 {
			return false // "killed three in the morning"
		}
		c.seconds, c.hasClock = c.qty.n%12*3600, true
	}
	if hour := c.seconds / 3600; hour <= 12 && c.part != "MO" && !(c.part == "NI" && hour < 6) {
		c.seconds = c.seconds%43200 + 12*3600
	}
	c.part, c.clockOnly = "", false
	return true
}

func (f *finder) zoneAt(i int) bool {
	for _, e := range f.edgesOf(i) {
		if e.sym == zone {
			return true
		}
	}
	return false
}

// refuseSet: "per second" is a speed.
func (f *finder) refuseSet(c *core) bool {
	if c.habit && c.weekday == 0 {
		return c.part == "NI" || !f.has(f.cal.Lasting, c.lo-1) || f.nounAfter(c)
	}
	return c.unit == "TS"
}

// alone reports whether a core is all that its sentence says: a query, a line of
// a table. There a doubtful word is what it says.
func (f *finder) alone(c *core) bool {
	lo, hi := f.sentenceOf(c.lo)
	for i := lo; i < hi; i++ {
		if (i < c.lo || i >= c.hi) && (isLetter(f.text[f.tokens[i].Start]) && !f.lead(i) && !f.has(f.cal.Article, i) || isDigit(f.text[f.tokens[i].Start])) {
			return false
		}
	}
	return true
}

// refuseRef: "the future course", "the past president": the noun must stand alone.
func (f *finder) refuseRef(c *core) bool {
	if c.value == "PRESENT_REF" {
		return false
	}
	if f.cal.Article.Has(f.word(c.lo)) && c.hi-c.lo == 2 && c.hi < f.limit {
		r, _ := utf8.DecodeRuneInString(f.text[f.tokens[c.hi].Start:])
		return unicode.IsLetter(r) && !f.lead(c.hi)
	}
	return false
}

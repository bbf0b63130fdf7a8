package timex

import (
	"strings"
)

// refuse reports whether the words of a core mean something else here. Which
// way it errs: names and verbs are refused at the cost of a rare bare "May".
func (f *finder) refuse(c *core) bool {
	switch c.kind {
	case "ref", "set", "dayword":
		if f.partOfName(c) {
			return true
		}
	case "weekday", "unit", "tonight":
		if f.quotedTitle(c) {
			return true
		}
	}
	switch c.kind {
	case "date":
		switch {
		case c.month > 0:
			return f.refuseMonth(c)
		case c.num[0] > 0:
			return false
		case c.weekday > 0 && c.day > 0 && c.hi-c.lo == 2: // "Monday 21" but not "Monday 21 people", "Friday first"
			return !isDigit(f.text[f.tokens[c.hi-1].Start]) || c.hi < f.limit && !f.lead(c.hi) && strings.IndexByte(".,;!?)", f.text[f.tokens[c.hi].Start]) < 0
		case c.year > 0 && c.isodate == "" && !c.bc:
			return f.refuseYear(c)
		}
	case "month":
		return c.doubt == "?" && !f.capital(f.monthToken(c)) && !f.alone(c)
	case "weekday":
		return f.refuseWeekday(c)
	case "holiday":
		return c.doubt == "?" && c.year == 0 && (!f.capital(c.hi-1) || f.nameBefore(c.lo) || f.nameAfter(c))
	case "season":
		return f.refuseSeason(c)
	case "quarter":
		// "the third quarter" is one of the year; "a quarter" is a part.
		return c.quarter == 0 && (c.unit != "Q" && c.unit2 != "Q" || c.ord < 1 || c.ord > 4)
	case "half":
		return c.half == 0 && (c.ord < 1 || c.ord > 2 || c.unit != "" && c.unit != "Y")
	case "century":
		return c.unit != "CE" || c.ord < 1
	case "range":
		return c.month > 0 && f.refuseMonth(c) || c.month == 0 && f.serial(c)
	case "dayofmonth":
		return f.refuseDayOfMonth(c)
	case "duration", "window":
		return f.refuseDuration(c)
	case "decade":
		return c.decade < 100 && !c.article
	case "clock":
		return f.refuseClock(c)
	case "set":
		return f.refuseSet(c)
	case "nth", "nthunit":
		return c.ord == 0 && !c.hasDeictic || c.kind == "nth" && c.unit != "" && c.unit != "M" && c.unit != "Y" ||
			c.kind == "nthunit" && c.unit2 != "" && c.unit2 != "M" && c.unit2 != "Y"
	case "weekof":
		return c.unit != "W" && c.unit != "WE" || c.month > 0 && f.refuseMonth(c)
	case "ago":
		// "two days before" counts from what it has named; "before the vote" does not.
		if c.doubt != "?" || c.hi >= f.limit || !isLetter(f.text[f.tokens[c.hi].Start]) {
			return false
		}
		to, _ := f.cue(c.hi)                                // "the day before had been mild"
		return to >= 0 || c.unit != "D" || f.timeWord(c.hi) // but not "two days before yesterday"
	case "unit":
		return (c.unit == "TS" || c.unit == "TM") && c.deictic != 0 ||
			c.article && c.mod == "" && c.deictic == 0 && c.dist == 0 && c.hi < f.limit && isDigit(f.text[f.tokens[c.hi].Start]) // "the week 31"
	case "weekno":
		return c.unit != "W" || c.unit2 != "" && c.unit2 != "Y" || c.ord < 1 || c.ord > 53
	case "pair":
		return c.unit == "" || strings.HasPrefix(c.unit, "T")
	case "clockrange":
		return f.refuseClockRange(c)
	case "ref":
		return f.refuseRef(c)
	case "tonight":
		return c.part != "NI" && c.part != "MO" && c.part != "AF" && c.part != "EV" && c.part != "MI"
	}
	return false
}

// partOfName: "USA Today", "Lebanon Daily News", "Rebuilding America Now".
func (f *finder) partOfName(c *core) bool {
	if !f.capital(c.lo) || c.hi-c.lo > 1 {
		return false
	}
	return f.nameBefore(c.lo) || c.kind == "set" && f.nameAfter(c)
}

// refuseMonth: "may" the verb, "March" the walk, "April Ryan", "Theresa May".
func (f *finder) refuseMonth(c *core) bool {
	if c.day > 0 && !validDate(2000, c.month, c.day) {
		return true
	}
	if c.shortYear && c.day > 0 && (f.has(f.cal.Count, c.lo-1) || c.hi < f.limit) && (c.hi >= f.limit || isLetter(f.text[f.tokens[c.hi].Start]) && !f.lead(c.hi) || f.isSign(c.hi, '%') || f.isSign(c.hi, '-')) {
		return true // "on Aug. 9, 96 people"
	}
	if c.year > 0 && c.doubt != "" && c.day == 0 && f.monthToken(c) == c.hi-1 && c.hi-c.lo > 1 && !f.has(f.cal.Article, c.lo) {
		return true // "in 2017 May said"
	}
	if c.day > 0 || c.year > 0 {
		// "may 30 people", "march 5 miles": the word must have a capital.
		if c.doubt != "?" || c.year > 0 {
			return false
		}
		i := f.monthToken(c)
		return !f.capital(i) && !f.alone(c) && !f.has(f.cal.Genitive, i-1) &&
			!(i > c.lo && f.lead(c.lo-1) && (c.hi >= f.limit || f.lead(c.hi) || !isLetter(f.text[f.tokens[c.hi].Start]))) // "on 14 nov"
	}
	if c.doubt == "" || f.alone(c) || f.has(f.cal.Range, c.hi) && f.capital(c.lo) && f.monthAt(c.hi+1) { // "Jan-Feb"
		return false
	}
	if !f.capital(c.lo) {
		return c.doubt == "?" || !f.lead(c.lo-1)
	}
	if f.lead(c.lo - 1) {
		return c.doubt == "n" && f.nameAfter(c) && !f.has(f.cal.Within, c.lo-1)
	}
	if f.nameBefore(c.lo) || f.nameAfter(c) {
		return true
	}
	if c.doubt == "?" {
		// Bare, it must follow a word of time, an article or another month.
		return !f.afterTime(c.lo)
	}
	return false
}

// serial reports whether figures go on beside a range: 138-2010-2015.
func (f *finder) serial(c *core) bool {
	s, e := c.span.Start, c.span.End
	return s > 1 && f.text[s-1] == '-' && isDigit(f.text[s-2]) || e+1 < len(f.text) && f.text[e] == '-' && isDigit(f.text[e+1])
}

// monthAt reports whether token i names a month.
func (f *finder) monthAt(i int) bool {
	for _, e := range f.edgesOf(i) {
		if e.sym == month {
			return true
		}
	}
	return false
}

// standsAlone reports whether a part of a day needs no day beside it: "in the
// morning", "at night", but not "in the evening sun".
func (f *finder) standsAlone(c *core) bool {
	if f.alone(c) {
		return true
	}
	if c.article || c.mod != "" {
		return f.has(f.cal.Lasting, c.lo-1) && !f.has(f.cal.Genitive, c.lo-1) && !f.has(f.cal.Genitive, c.hi) && !f.nounAfter(c)
	}
	return c.part == "NI" && c.hi-c.lo == 1 && f.has(f.cal.Clockwise, c.lo-1)
}

// current reports whether "the week", "the quarter" is the one that it is now:
// after a preposition, and nothing behind it says which one it is.
func (f *finder) current(c *core) bool {
	switch c.unit {
	case "W", "M", "Q", "Y":
	default:
		return false
	}
	if c.article && c.hi-c.lo == 2 && f.alone(c) {
		return true
	}
	if !c.article || c.hi-c.lo != 2 || !f.has(f.cal.Lasting, c.lo-1) || f.has(f.cal.Genitive, c.lo-1) || f.capital(c.hi-1) || f.isSign(c.hi, '-') {
		return false
	}
	if c.hi >= f.limit {
		return true
	}
	to, _ := f.cue(c.hi)
	return to != 0 || f.has(f.cal.Coordinate, c.hi) || !isLetter(f.text[f.tokens[c.hi].Start])
}

// monthToken returns the token of the month's name.
func (f *finder) monthToken(c *core) int {
	for i := c.lo; i < c.hi; i++ {
		for _, e := range f.edgesOf(i) {
			if e.sym == month {
				return i
			}
		}
	}
	return c.lo
}

// afterTime reports whether the token before i is of time, or a mark of a list of months.
func (f *finder) afterTime(i int) bool {
	if i == 0 {
		return false
	}
	if f.isSign(i-1, '-') && f.phaseBefore(i-1) { // mid-March
		return true
	}
	for _, e := range f.edgesOf(i - 1) {
		switch e.sym {
		case phase, phasenoun, last, this, next, anaphor, month, day:
			return true
		}
	}
	w := f.word(i - 1)
	if n := len(f.cores); n > 0 && f.cal.Coordinate.Has(w) && f.cores[n-1].hi == i-1 && f.cores[n-1].month > 0 {
		return true
	}
	if f.cal.Article.Has(w) && i+1 < f.limit {
		return !f.capital(i+1) && isLetter(f.text[f.tokens[i+1].Start]) && !f.lead(i+1)
	}
	return false
}

// refuseYear: four figures are a year if the words around let them.
func (f *finder) refuseYear(c *core) bool {
	if c.hi-c.lo > 1 { // "the year 2000", "AD 70"; "nineteen ninety" may be any number
		return f.spelled(c) && (!f.lead(c.lo-1) || f.pluralAfter(c.hi) || f.timeWord(c.hi))
	}
	if c.year < 1900 && c.year%100 < 60 && f.cal.Clockwise.Has(f.word(c.lo-1)) {
		return true // "at 1030"
	}
	if c.year < 1200 || c.year > 2150 {
		return !f.lead(c.lo-1) || c.year < 1000 || f.pluralAfter(c.hi)
	}
	before, after := f.word(c.lo-1), f.word(c.hi)
	if f.cal.Count.Has(before) && !f.agoWord(max(0, c.lo-2)) || f.figureBeside(c) {
		return true
	}
	lead := f.lead(c.lo-1) || f.phaseBefore(c.lo)
	for _, e := range f.edgesOf(c.hi) {
		if e.sym == unit || e.sym == units || e.sym == ampm || e.sym == zone {
			return !lead || e.sym == units
		}
	}
	likely := c.year >= 1900 && c.year <= 2100
	if f.cal.Article.Has(before) {
		return !likely && f.pluralAfter(c.hi)
	}
	if f.pluralAfter(c.hi) {
		return !(lead && likely)
	}
	return !likely && !lead && after != ")" && before != "("
}

// spelled reports whether a year is written in words alone.
func (f *finder) spelled(c *core) bool {
	for i := c.lo; i < c.hi; i++ {
		if isDigit(f.text[f.tokens[i].Start]) {
			return false
		}
	}
	return !f.capital(c.lo) && !f.has(f.cal.Article, c.lo)
}

// figureBeside reports whether a sign makes the year part of another figure.
func (f *finder) figureBeside(c *core) bool {
	if p := f.tokens[c.lo].Start; p > 0 && (f.text[p-1] == '-' || f.text[p-1] == '/') && p > 1 && isLetter(f.text[p-2]) {
		return f.text[p-1] == '/' || !f.phaseBefore(c.lo-1)
	}
	e := f.tokens[c.hi-1].End
	return e < len(f.text) && (f.text[e] == '%' || strings.HasPrefix(f.text[e:], "°")) || f.serial(c)
}

// phaseBefore reports whether the token before i is a phase: "mid 1990".
func (f *finder) phaseBefore(i int) bool {
	for _, e := range f.edgesOf(i - 1) {
		if e.sym == phase || e.sym == phasenoun {
			return true
		}
	}
	return false
}

// pluralAfter reports whether token i looks like a plural noun in small letters.
func (f *finder) pluralAfter(i int) bool {
	if i < 0 || i >= f.limit || i >= len(f.tokens) || f.capital(i) {
		return false
	}
	w := f.word(i)
	n := len(f.cal.Plural)
	return len(w) > n+2 && strings.HasSuffix(w, f.cal.Plural) && w[len(w)-n-1] != 's' && isLetter(w[0]) && !f.lead(i)
}

// pluralNoun reports whether token i looks like a plural, capital or not where
// it opens its sentence.
func (f *finder) pluralNoun(i int) bool {
	if i < 0 || !f.capital(i) {
		return f.pluralAfter(i)
	}
	w := f.word(i)
	return f.opens(i) && len(w) > len(f.cal.Plural)+2 && strings.HasSuffix(w, f.cal.Plural) && !f.lead(i) && !f.timeWord(i)
}

func (f *finder) refuseWeekday(c *core) bool {
	if c.unit != "" && c.hi-c.lo == 2 && !c.hasDeictic { // "Monday week" but not "Monday days"
		return c.unit != "W"
	}
	if c.doubt == "?" && f.capital(c.hi-1) && f.has(f.cal.Clockwise, c.hi) && c.hi+1 < f.limit && isDigit(f.text[f.tokens[c.hi+1].Start]) {
		return false // "Thu at 8 GMT"
	}
	if c.doubt == "?" && !f.alone(c) {
		// "sat", "sun", "wed": a capital, and a preposition before.
		return !f.capital(c.hi-1) || c.article || !f.lead(c.lo-1) && !c.hasDeictic
	}
	if c.hi-c.lo == 1 && f.capital(c.lo) && c.lo > 0 && f.capital(c.lo-1) && f.name(c.hi) {
		return true // "the Mail on Sunday Times", "New Friday Group"
	}
	return false
}

// refuseSeason: "the fall of Kabul", "spring water", "they fall".
func (f *finder) refuseSeason(c *core) bool {
	if c.year > 0 || c.hasDeictic || c.anaphoric {
		return false
	}
	if f.has(f.cal.Genitive, c.hi) {
		return true
	}
	if c.article && c.hi < f.limit && f.nounAfter(c) {
		// "the summer offensive": the article is the noun's.
		c.article = false
		c.lo++
		c.span.Start = f.tokens[c.lo].Start
		return false
	}
	if c.article {
		return !f.lead(c.lo-1) && f.cal.Article.Has(f.word(c.lo)) && c.season != "SU" && c.season != "WI"
	}
	if f.verbLike(c) {
		return true
	}
	// "their winter campaign" qualifies a noun; "spring water" may be anything.
	if c.season == "SU" || c.season == "WI" || f.capital(c.lo) && !f.opens(c.lo) {
		if f.name(c.hi) && f.lead(c.lo-1) && f.capital(c.lo) {
			return true // "of Spring Hill"
		}
		return !f.lead(c.lo-1) && !(c.hi < f.limit && f.nounAfter(c))
	}
	return !f.lead(c.lo-1) || f.name(c.hi)
}

// nounAfter reports whether the word after the core looks like a noun that it
// qualifies: no small word, no verb in the past.
func (f *finder) nounAfter(c *core) bool {
	w := f.word(c.hi)
	return w != "" && isLetter(w[0]) && !f.lead(c.hi) && !f.has(f.cal.Past, c.hi) && !f.regularPast(w) &&
		!f.has(f.cal.Future, c.hi) && !f.has(f.cal.Coming, c.hi) && !f.has(f.cal.Coordinate, c.hi) &&
		!f.has(f.cal.Article, c.hi) && !f.has(f.cal.Until, c.hi) && !f.timeWord(c.hi) && len(w) > 3 && !strings.HasSuffix(w, f.cal.Adverb)
}

// opens reports whether token i opens its sentence, where a capital says nothing.
func (f *finder) opens(i int) bool {
	lo, _ := f.sentenceOf(i)
	return lo == i
}

// verbLike reports whether a bare season is as likely a verb: "to fall", "as fall".
func (f *finder) verbLike(c *core) bool {
	w := f.word(c.lo)
	return f.cal.Base.Has(w) || f.word(c.lo-1) == f.cal.Infinitive
}

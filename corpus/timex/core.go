package timex

import (
	"strconv"

	"verbatim/corpus"
)

// A quantity is how many units: a number, or unknown ("a few").
type quantity struct {
	figure string // decimal figure, "X" if unknown
	n      int    // the whole part
	half   bool   // and a half
	known  bool   // n is meant
}

// A core is one expression as its pattern read it, before it is given a value.
type core struct {
	lo, hi int // tokens
	span   corpus.Span
	kind   string

	year, month, day, weekday int // zero if not said
	bc                        bool
	shortYear                 bool   // "3 Aug 96"
	isodate                   string // a full date in figures, with its time
	num                       [3]int // a date in figures as written; zero if none
	season, part              string // codes
	unit                      string // code
	factor                    int    // units in it: 2 weeks to a fortnight
	plural                    bool   // the unit is
	qty, qty2                 quantity
	unit2                     string
	deictic                   int // −1, 0, 1
	hasDeictic, article       bool
	window                    bool // two deictic words: "this past Friday"
	stretch                   bool // "the last", "the next" may mean the stretch up to or from here
	anaphoric                 bool
	dist                      int // from AGO or DAYWORD
	ord                       int
	backwards                 bool // counted from the end: "the third last"
	every                     int
	seconds                   int // of the day; −1 if none
	clockText                 string
	hasClock, clockOnly       bool // clockOnly: figures alone, 10:30
	zone                      string
	mod                       string
	rest                      bool   // from here on
	value                     string // fixed by the word itself
	doubt                     string // "?" or "n" for words that may be something else
	holiday                   string
	quarter, half             int
	decade                    int
	habit                     bool // "mornings"
	partial                   bool // means nothing unless joined to another
}

// read fills a core from the edges of a match.
func (f *finder) read(kind string, lo int, path []edge) core {
	c := core{lo: lo, kind: kind, factor: 1}
	i, qtys := lo, 0
	for k, e := range path {
		c.take(f, e, k, path, &qtys)
		i += int(e.n)
		c.span.End = f.tokens[i-1].End
	}
	c.hi = i
	c.span.Start = f.tokens[lo].Start
	if kind == "quarter" && c.unit != "" && c.unit != "Q" { // the same pattern
		if kind = "nthunit"; c.unit == "CE" {
			kind = "century"
		} else if c.unit2 == "" && c.year == 0 && c.month == 0 {
			kind = "quarter"
		}
		c.kind = kind
	}
	if kind == "ago" && c.qty.figure == "" && !c.qty.half && f.isSign(lo+1, '-') { // "year-ago"
		c.qty = quantity{figure: "1", n: 1, known: true}
	}
	if c.qty2.half && c.unit2 == "" { // "an hour and a half"
		c.qty.half, c.qty2 = true, quantity{}
	}
	switch kind {
	case "phase", "about", "hour":
		c.partial = true
	case "part":
		c.partial = !f.standsAlone(&c)
	case "unit":
		if path[0].sym == phasenoun || len(path) > 1 && path[1].sym == phasenoun { // "end of year"
			c.article, c.hasDeictic = true, true
		}
		c.partial = !c.hasDeictic && !c.anaphoric && c.unit != "WE" && !f.current(&c)
	}
	return c
}

// mayShorten reports whether the beginning of a core may be one where the whole
// means something else: "two days before the vote", "Monday 21 people".
func (c *core) mayShorten() bool {
	return c.kind == "ago" || c.unit2 != "" || c.kind == "date" && (c.weekday > 0 && c.month == 0 || c.month > 0 && c.year > 0) || c.kind == "clockrange" || c.kind == "pair"
}

// take enters one edge.
func (c *core) take(f *finder, e edge, k int, path []edge, qtys *int) {
	q := &c.qty
	if *qtys > 0 {
		q = &c.qty2
	}
	switch e.sym {
	case num:
		*q = quantity{figure: strconv.Itoa(e.value), n: e.value, known: true}
		switch {
		case c.kind == "date" && c.year == 0:
			c.year = e.value
		case c.kind == "weekno":
			c.ord = e.value
		case c.kind == "clock" && k > 0 && path[k-1].sym == num: // "ten thirty p.m."
			*q = quantity{figure: "X", n: path[k-1].value, known: true}
			c.seconds, c.hasClock, c.clockText = q.n*3600+e.value*60, e.value < 60, "m"
		}
	case dec:
		*q = quantity{figure: e.text, n: e.value, known: true}
	case frac:
		q.half, q.known = true, true
		if q.figure == "" {
			q.figure = "0"
		}
	case vague:
		*q = quantity{figure: "X"}
	case ord:
		c.ord = e.value
		if c.kind == "date" || c.kind == "dayofmonth" {
			c.day = e.value
		}
	case day, dayth:
		c.day = e.value
	case year, fyear:
		c.year = e.value
	case yy:
		c.year, c.shortYear = e.value, c.kind == "date" && k > 0 && path[k-1].sym != f.lit.of
	case month:
		c.month, c.doubt = e.value, e.text
	case weekday:
		c.weekday = e.value
		if c.month == 0 {
			c.doubt = e.text
		}
	case weekdays:
		c.weekday = e.value
	case season:
		c.season = e.text
	case part, parts:
		c.part, c.habit = e.text, e.sym == parts
	case tonight:
		c.part = e.text
	case clockword:
		c.seconds, c.hasClock, c.clockText = e.value*60, true, "m"
	case unit, units:
		if c.unit != "" {
			c.unit2 = e.text
		} else {
			c.unit, c.factor, c.plural = e.text, max(1, e.value), e.sym == units
		}
		*qtys = 1
	case last, next:
		c.backwards = c.ord > 0 && e.value < 0
		if c.hasDeictic && c.kind == "weekday" || c.kind == "unit" && c.hasDeictic {
			c.window = true // "this past Friday"
		}
		if e.text == "p" && c.kind == "weekday" { // "past Friday" is the one just past
			c.window = true
		}
		c.deictic, c.hasDeictic, c.stretch = e.value, true, e.text != ""
	case this:
		c.deictic, c.hasDeictic = 0, true
	case anaphor:
		c.dist, c.anaphoric = e.value, true
	case dayword:
		c.dist = e.value
	case ago:
		c.dist, c.doubt = e.value, e.text
	case phase, phasenoun, about:
		c.mod, c.rest = e.text, e.value != 0
		c.value = f.text[f.tokens[c.lo].Start:f.tokens[c.lo].End]
	case times:
		c.every = e.value
	case setword:
		c.value = e.text
	case decadeword:
		c.decade = 190 + e.value/10
	case decade:
		c.decade = e.value
	case era:
		c.bc = e.value < 0
	case ampm:
		c.seconds = halfDay(c.seconds, 0)
		if !c.hasClock {
			c.seconds = c.qty.n % 12 * 3600
		}
		c.seconds += e.value * 3600
		c.hasClock, c.clockOnly = true, false
	case zone:
		c.zone = e.text
	case pastRef:
		c.value = "PAST_REF"
	case presentRef:
		c.value = "PRESENT_REF"
	case futureRef:
		c.value = "FUTURE_REF"
	case holiday:
		c.holiday = e.text
		if e.value != 0 {
			c.doubt = "?"
		}
	case isodate:
		c.isodate = e.text
	case yearmonth:
		c.year, c.month = e.value>>4, e.value&15
	case monthday:
		c.num, c.kind = [3]int{e.value >> 8, e.value & 0xFF, 0}, "date"
	case numdate:
		c.num = [3]int{e.value >> 24, e.value >> 16 & 0xFF, e.value & 0xFFFF}
	case clock, clockpm:
		c.seconds, c.hasClock, c.clockText = e.value, true, e.text
		c.clockOnly = e.sym == clock
	case quarter:
		c.quarter = e.value
	case half:
		c.half = e.value
	default:
		c.literal(f, e, k, q)
	}
}

// literal enters a word of the pattern itself.
func (c *core) literal(f *finder, e edge, k int, q *quantity) {
	switch e.sym {
	case f.lit.a, f.lit.an, f.lit.one, f.lit.another:
		if q.figure == "" && !q.half {
			*q = quantity{figure: "1", n: 1, known: true}
		}
	case f.lit.after, f.lit.before:
		switch c.kind { // "the week after next", "the Monday before last"
		case "weekday", "unit", "month":
			c.deictic, c.hasDeictic = 2, true
			if e.sym == f.lit.before {
				c.deictic = -2
			}
		}
	case f.lit.end:
		if c.kind == "unit" { // "year-end", but not "days on end"
			c.mod, c.article, c.hasDeictic = "END", true, true
		}
	case f.lit.half:
		q.half, q.known = true, true
		if q.figure == "" {
			q.figure = "0"
		}
	case f.lit.the:
		if k == 0 {
			c.article = true
		} else if c.kind == "nth" || c.kind == "nthunit" { // "the last day of the month"
			c.deictic = 0
		}
		if c.kind == "ago" { // "the day before"
			*q = quantity{figure: "1", n: 1, known: true}
		}
	}
}

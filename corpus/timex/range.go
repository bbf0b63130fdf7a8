package timex

import "verbatim/corpus"

// split cuts a range whose ends share a month, a year or a century into the
// two expressions that it is: "July 13" and "15", "13" and "15 July 1952",
// "1914" and "18". It reads the path of the last match.
func (f *finder) split(c core) (a, b core) {
	path := f.best[:f.bestLen]
	second, seen := -1, 0
	for k, e := range path {
		if e.sym == day || e.sym == yy || e.sym == year && c.month == 0 {
			if seen++; seen == 2 {
				second = k
				break
			}
		}
	}
	sep := second - 1
	if path[sep].sym == f.lit.the {
		sep--
	}
	at := c.lo
	for _, e := range path[:sep] {
		at += int(e.n)
	}
	a, b = c, c
	a.hi, b.lo = at, at+int(path[sep].n)
	a.span = corpus.Span{Start: c.span.Start, End: f.tokens[at-1].End}
	b.span.Start = f.tokens[b.lo].Start
	a.kind, b.kind = "date", "date"
	for _, e := range path[:sep] {
		switch e.sym {
		case day:
			a.day = e.value
		case year:
			a.year = e.value
		}
	}
	if path[second].sym == year {
		b.year = path[second].value
	} else if path[second].sym == yy {
		b.year = a.year/100*100 + path[second].value%100
		if b.year < a.year {
			b.year += 100
		}
	} else {
		b.day = path[second].value
	}
	a.doubt, b.doubt = "", ""
	return a, b
}

// splitPair cuts two units that share their noun: "this week or next" into
// "this week" and "next", "last or this year" into "last" and "this year".
func (f *finder) splitPair(c core) (a, b core) {
	path := f.best[:f.bestLen]
	sep, at := 0, c.lo
	for k, e := range path {
		if e.sym == f.lit.or || e.sym == f.lit.and {
			sep = k
			break
		}
		at += int(e.n)
	}
	a, b = c, c
	a.kind, b.kind = "unit", "unit"
	a.hi, b.lo = at, at+1
	a.span = corpus.Span{Start: c.span.Start, End: f.tokens[at-1].End}
	b.span.Start = f.tokens[b.lo].Start
	for k, e := range path {
		switch e.sym {
		case last, this, next:
			if k < sep {
				a.deictic = e.value
			} else {
				b.deictic = e.value
			}
		}
	}
	a.window, b.window, b.article = false, false, false
	return a, b
}

// splitClock cuts a range of hours that share what says the half of the day:
// "5 to 6 p.m.", "between 9:30 and 11 in the morning".
func (f *finder) splitClock(c core) (a, b core) {
	path := f.best[:f.bestLen]
	a, b = c, c
	a.kind, b.kind = "clock", "clock"
	a.hi, b.lo = c.lo+int(path[0].n), c.lo+int(path[0].n)+int(path[1].n)
	a.span = corpus.Span{Start: c.span.Start, End: f.tokens[a.hi-1].End}
	b.span.Start = f.tokens[b.lo].Start
	first, _ := hourOf(path[0])
	a.seconds, a.hasClock, a.clockText = first, true, "m"
	a.part, b.part, a.clockOnly, b.clockOnly = "", "", false, false
	a.qty, b.qty = quantity{}, quantity{}
	if a.zone == "" && c.zone != "" {
		a.zone = c.zone
	}
	b.seconds, b.hasClock, b.clockText = f.lateHour(c, path), true, "m"
	if a.seconds < 12*3600 && a.seconds+12*3600 < b.seconds { // in the same half of the day if that is earlier
		a.seconds += 12 * 3600
	}
	return a, b
}

// hourOf returns the seconds after midnight of a bare time of a twelve-hour clock.
func hourOf(e edge) (seconds int, ok bool) {
	switch e.sym {
	case num:
		return e.value % 12 * 3600, e.value >= 1 && e.value <= 12
	case clock:
		if e.value < 13*3600 {
			return e.value % (12 * 3600), true
		}
		return e.value, true
	case clockpm:
		return e.value, true
	}
	return 0, false
}

// lateHour returns the seconds of the second hour of a range.
func (f *finder) lateHour(c core, path []edge) int {
	s, _ := hourOf(path[2])
	for _, e := range path[3:] {
		switch {
		case e.sym == ampm:
			return s%(12*3600) + e.value*3600
		case e.sym == part && e.text != "MO" && !(e.text == "NI" && s < 6*3600):
			return s%(12*3600) + 12*3600
		}
	}
	return s
}

// refuseClockRange reports whether a range is none of hours: "13 to 20 p.m.".
func (f *finder) refuseClockRange(c *core) bool {
	_, ok1 := hourOf(f.best[0])
	_, ok2 := hourOf(f.best[2])
	return !ok1 || !ok2 || f.has(f.cal.Count, c.lo-1) || f.text[f.tokens[c.lo].Start] == '0' || c.lo > 0 && f.has(f.cal.Genitive, c.hi)
}

// weekNumber resolves "week 23 of 2018".
func (r *resolver) weekNumber(c *core, ref corpus.Day, m *meaning) {
	y := c.year
	if y == 0 { // "week 27 of last year"
		y, _ = ref.Week()
		m.value = pad(y+c.deictic+c.dist, 4) + "-W" + two(c.ord)
		m.reason = "the week as it is numbered in the year reckoned from " + r.dayText(ref)
		return
	}
	m.absolute(pad(y, 4)+"-W"+two(c.ord), "the week as it is numbered")
}

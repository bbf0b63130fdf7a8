package timex

import (
	"strconv"

	"verbatim/corpus"
)

// soon is how many days ahead a day without a year may lie and still be taken
// for the coming one where no word says so: announcements are mostly of the
// next weeks, and the past one would be eleven months ago.
const soon = 45

// date resolves a calendar date, whole or in part.
func (r *resolver) date(i int, c *core, ref corpus.Day, ok bool, m *meaning) {
	switch {
	case c.isodate != "":
		m.absolute(c.isodate, "the date in figures")
		if len(c.isodate) > len("2025-04-18") {
			m.typ = corpus.Time
		}
		return
	case c.num[0] > 0:
		r.figures(i, c, ref, ok, m)
		return
	}
	y := c.year
	if c.bc {
		m.absolute("BC"+pad(y, 4), "a year before Christ")
		if c.month > 0 {
			m.value += "-" + pad(c.month, 2)
			if c.day > 0 {
				m.value += "-" + pad(c.day, 2)
			}
		}
		return
	}
	if y == 0 && c.unit == "Y" && (c.hasDeictic || c.anaphoric) { // "June of last year"
		ry, _, _ := ref.Date()
		y = ry + c.deictic + c.dist
		m.value = dateValue(y, c.month, c.day)
		m.reason = "the year is reckoned from " + r.dayText(ref)
		return
	}
	if y > 0 {
		m.absolute(dateValue(y, c.month, c.day), "the date as it stands")
		if c.month > 0 && c.day > 0 && c.weekday > 0 {
			if d := corpus.MakeDay(y, c.month, c.day); d.Weekday() != c.weekday {
				m.reason += ", although it is no " + r.cal.Weekdays[c.weekday]
			}
		}
		return
	}
	if c.month == 0 { // "Friday the 13th"
		r.dayOfMonth(i, c, ref, m)
		return
	}
	y, why := r.yearOf(i, c, ref, m)
	for n := 0; c.day > 0 && !validDate(y, c.month, c.day) && n < 8; n++ {
		y-- // 29 February of the leap year before
	}
	m.value = dateValue(y, c.month, c.day)
	m.reason = why
}

// yearOf chooses the year of a month, or of a day of a month, that has none.
func (r *resolver) yearOf(i int, c *core, ref corpus.Day, m *meaning) (int, string) {
	if y, ok := r.sharedYear(i); ok && c.month > 0 {
		m.relative = false
		return y, "the year that follows"
	}
	for _, e := range r.cal.Events {
		if e.Month == c.month && e.Day == c.day && r.f.has(e.Words, c.hi) {
			m.relative = false
			return e.Year, "the event that is called by its day"
		}
	}
	y, rm, rd := ref.Date()
	name := r.cal.Months[c.month]
	if c.day > 0 {
		name = strconv.Itoa(c.day) + " " + name
	}
	if start, ok := r.rangeStart(i); ok && c.month > 0 {
		sy, sm, sd := start.Date()
		if c.month < sm || c.month == sm && c.day > 0 && c.day < sd {
			sy++
		}
		return sy, name + " after " + r.dayText(start)
	}
	if r.mode.narrative {
		if c.month+6 <= rm {
			y++
		}
		return y, "in the year last mentioned"
	}
	m.dir = r.direct(i)
	// What the day of the week says is evidence of its own.
	if c.day > 0 && c.weekday > 0 {
		for _, dy := range []int{0, -1, 1} {
			if validDate(y+dy, c.month, c.day) && corpus.MakeDay(y+dy, c.month, c.day).Weekday() == c.weekday {
				return y + dy, name + " on a " + r.cal.Weekdays[c.weekday]
			}
		}
	}
	back, ahead := y, y
	if c.month > rm || c.month == rm && c.day > rd {
		back--
	}
	if c.month < rm || c.month == rm && c.day > 0 && c.day < rd {
		ahead++
	}
	toNext := corpus.MakeDay(ahead, c.month, max(1, c.day)) - ref
	near := toNext <= soon
	switch {
	case back == ahead:
		return y, name + " of the year of " + r.dayText(ref)
	case m.dir.weak && toNext > 182: // an infinitive or modal does not reach that far
		m.dir = direction{}
		return back, name + " before " + r.dayText(ref)
	case m.dir.to > 0 || near && (m.dir.to == 0 || c.day > 0 && !r.f.has(r.cal.Since, c.lo-1)):
		// A day of eleven months ago would have its year.
		if m.dir.to <= 0 {
			m.dir = direction{to: 1}
		}
		return ahead, name + " after " + r.dayText(ref) + m.dir.because()
	}
	return back, name + " before " + r.dayText(ref)
}

// sharedYear returns the year that a later part of a series gives to core i:
// "in August and September 1914", "26 June – 4 August 1952".
func (r *resolver) sharedYear(i int) (int, bool) {
	cores := r.f.cores
	month := cores[i].month
	for k := i + 1; k < len(cores) && k <= i+3; k++ {
		prev, c := &cores[k-1], &cores[k]
		if c.kind != "date" || c.month == 0 || c.lo == prev.hi || c.lo > prev.hi+2 {
			return 0, false
		}
		for t := prev.hi; t < c.lo; t++ {
			if !r.f.has(r.cal.Coordinate, t) {
				return 0, false
			}
		}
		if c.year > 0 && !c.bc {
			if c.month < month { // "October to March 1945"
				return c.year - 1, true
			}
			return c.year, true
		}
		month = c.month
	}
	return 0, false
}

// dateValue writes year, month and day as far as they are said.
func dateValue(y, m, d int) string {
	v := pad(y, 4)
	if m > 0 {
		v += "-" + pad(m, 2)
		if d > 0 {
			v += "-" + pad(d, 2)
		}
	}
	return v
}

// pad writes n with leading zeros.
func pad(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// figures resolves 4/18/2025 or 18.4.2025. The order is taken from the date
// itself if one figure is over 12, else from the other dates of the document,
// else from which reading lies nearer before the anchor's end, else from the language.
func (r *resolver) figures(i int, c *core, ref corpus.Day, ok bool, m *meaning) {
	a, b, y := c.num[0], c.num[1], c.num[2]
	dayFirst, why := false, "the only order that is a date"
	if y == 0 {
		ok = false
	}
	switch {
	case a > 12:
		dayFirst = true
	case b > 12:
	default:
		if r.dayFirst == 0 {
			r.dayFirst = r.order()
		}
		switch r.dayFirst {
		case 1:
			dayFirst, why = true, "day first, as elsewhere in the article"
		case -1:
			why = "month first, as elsewhere in the article"
		default:
			dayFirst, why = r.cal.DayFirst, "month first by custom"
			if dayFirst {
				why = "day first by custom"
			}
			if ok && r.mode.known { // the reading in the future is less likely
				x, z := corpus.MakeDay(y, a, b), corpus.MakeDay(y, b, a)
				if x > ref && z <= ref && z > ref-366 {
					dayFirst, why = true, "day first, as the other order lies ahead of the article"
				}
			}
		}
	}
	if dayFirst {
		a, b = b, a
	}
	if y == 0 {
		day := core{lo: c.lo, hi: c.hi, kind: "date", month: a, day: b, weekday: c.weekday}
		if !validDate(2000, a, b) {
			m.typ = ""
			return
		}
		r.date(i, &day, ref, ok, m)
		m.reason += ", " + why
		return
	}
	if !validDate(y, a, b) {
		m.typ = ""
		return
	}
	m.absolute(dateValue(y, a, b), why)
}

// order looks for dates of the document that show their order: figures over
// twelve, else whether its months stand before or behind their days.
func (r *resolver) order() int8 {
	votes, spelt := 0, 0
	for i := range r.f.cores {
		c := &r.f.cores[i]
		switch {
		case c.num[0] > 12:
			votes++
		case c.num[1] > 12:
			votes--
		case c.kind == "date" && c.month > 0 && c.day > 0:
			if isDigit(r.f.text[c.span.Start]) {
				spelt++
			} else {
				spelt--
			}
		}
	}
	if votes == 0 {
		votes = spelt
	}
	switch {
	case votes > 0:
		return 1
	case votes < 0:
		return -1
	}
	return 2
}

// dayOfMonth resolves "the 15th", "the 5th of next month", "Friday the 13th".
func (r *resolver) dayOfMonth(i int, c *core, ref corpus.Day, m *meaning) {
	y, mo, d := ref.Date()
	switch {
	case c.unit == "M":
		mo += c.deictic + c.dist
	case r.mode.narrative:
	case c.weekday > 0 && c.unit == "":
		r.weekdayOfMonth(i, c, ref, m)
		return
	default:
		m.dir = r.direct(i)
		if m.dir.to > 0 && c.day < d {
			mo++
		} else if m.dir.to < 0 && c.day > d {
			mo--
		}
	}
	y, mo, _ = corpus.MakeDay(y, mo, 1).Date()
	if !validDate(y, mo, c.day) {
		m.typ = ""
		return
	}
	m.value = dateValue(y, mo, c.day)
	m.reason = "that day of the month, reckoned from " + r.dayText(ref)
}

// weekdayOfMonth resolves "Friday the 13th": the nearest such day, on the side
// that the clause looks to.
func (r *resolver) weekdayOfMonth(i int, c *core, ref corpus.Day, m *meaning) {
	m.dir = r.direct(i)
	y, mo, _ := ref.Date()
	m.typ = ""
	for n := 0; n < 14; n++ { // no day of a month is on the same weekday in fewer than one month of fourteen
		for _, k := range []int{-n, n} {
			d := corpus.MakeDay(y, mo+k, 1)
			ky, km, _ := d.Date()
			d += corpus.Day(c.day - 1)
			if !validDate(ky, km, c.day) || d.Weekday() != c.weekday || m.dir.to > 0 && d < ref || m.dir.to < 0 && d > ref {
				continue
			}
			m.typ = corpus.Date
			m.day(d)
			m.reason = r.cal.Weekdays[c.weekday] + " the " + strconv.Itoa(c.day) + " nearest to " + r.dayText(ref) + m.dir.because()
			return
		}
	}
}

// deicticMonth resolves "last June", "this April", "next March".
func (r *resolver) deicticMonth(c *core, ref corpus.Day, m *meaning) {
	y, rm, _ := ref.Date()
	switch {
	case c.anaphoric:
		y += c.dist
	case c.window && c.deictic < 0, !c.window && c.hasDeictic && c.deictic < 0:
		if c.month >= rm {
			y--
		}
	case c.deictic > 0:
		if c.month <= rm {
			y++
		}
	}
	switch c.deictic { // "March after next"
	case 2:
		y++
	case -2:
		y--
	}
	m.value = dateValue(y, c.month, 0)
	m.reason = r.cal.Months[c.month] + " reckoned from " + r.dayText(ref)
}

// weekday resolves "Friday", "last Friday", "Friday of next week".
func (r *resolver) weekday(i int, c *core, ref corpus.Day, m *meaning) {
	name := r.cal.Weekdays[c.weekday]
	back := corpus.Day((ref.Weekday() - c.weekday + 7) % 7)
	ahead := corpus.Day((c.weekday - ref.Weekday() + 7) % 7)
	sameWeek := ref - corpus.Day(ref.Weekday()-c.weekday)
	switch {
	case c.unit == "W" && (c.hasDeictic || c.anaphoric):
		m.day(sameWeek + corpus.Day(7*(c.deictic+c.dist)))
		m.reason = name + " of the week reckoned from " + r.dayText(ref)
	case c.unit == "W": // British "Monday week"
		m.day(ref + ahead + 7)
		m.reason = "a week after the " + name + " after " + r.dayText(ref)
	case c.anaphoric:
		if ahead == 0 && c.dist > 0 { // "the following Monday" after a Monday
			ahead = 7
		}
		m.day(ref + ahead)
		m.reason = name + " after " + r.dayText(ref)
	case c.window && c.deictic < 0: // "this past Friday"
		m.day(ref - 1 - (back+6)%7)
		m.reason = name + " before " + r.dayText(ref)
	case c.window, c.hasDeictic && c.deictic > 0 && !c.stretch: // "this coming Friday"
		m.day(ref + 1 + (ahead+6)%7)
		m.reason = name + " after " + r.dayText(ref)
	case c.hasDeictic && c.deictic != 0:
		m.day(sameWeek + corpus.Day(7*c.deictic))
		which := "before"
		if c.deictic > 0 {
			which = "after"
		}
		m.reason = name + " of the week " + which + " that of " + r.dayText(ref)
	case r.follows(i):
		start, _ := r.rangeStart(i)
		m.day(start + corpus.Day((c.weekday-start.Weekday()+7)%7))
		m.reason = name + " after " + r.dayText(start)
	case r.mode.narrative:
		m.day(ref + ahead)
		m.reason = name + " after " + r.dayText(ref)
	default:
		m.dir = r.direct(i)
		if c.hasDeictic && m.dir.to >= 0 { // "this Friday"
			m.dir.to = 1
		}
		switch {
		case back == 0:
			m.day(ref)
			m.reason = "the " + name + " that the article is of"
			if c.anaphoric || r.seen && ref == r.last {
				m.reason = name + " " + r.dayText(ref)
			}
		case m.dir.to > 0:
			m.day(ref + ahead)
			m.reason = name + " after " + r.dayText(ref) + m.dir.because()
		default:
			m.day(ref - back)
			m.reason = name + " before " + r.dayText(ref)
		}
	}
}

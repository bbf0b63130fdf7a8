package timex

import (
	"strings"

	"verbatim/corpus"
)

// reach returns the days that a length of time takes up where its surroundings
// place it, and why: "the past two weeks" up to the anchor, "in two weeks"
// that far ahead, "two days after Monday" that far from what follows. Its
// TIMEX3 value stays the length. As elsewhere, a distance is as exact as its
// unit: "in two weeks" is some day of that week.
func (r *resolver) reach(i int, c *core, ref corpus.Day, ok bool) (from, to corpus.Day, why string) {
	if !c.qty.known || c.unit == "" || c.unit == "WE" || c.unit == "ML" {
		return 0, 0, ""
	}
	n := c.qty.n * c.factor
	if strings.HasPrefix(c.unit, "T") {
		if c.qty.half {
			n++
		}
		return r.reachHours(i, c, ref, ok, n)
	}
	if c.qty.half {
		return 0, 0, ""
	}
	if from, to, why := r.reachNext(i, c, n); why != "" {
		return from, to, why
	}
	if !ok || c.ord != 0 {
		return 0, 0, ""
	}
	switch {
	case c.kind == "window" && c.unit == "Q" && c.deictic != 0: // whole quarters
		a, b := -n, -1
		if c.deictic > 0 {
			a, b = 1, n
		}
		from, _, _ = bounds(unitValue("Q", ref, a))
		_, to, _ = bounds(unitValue("Q", ref, b))
		return from, to, "reckoned from the quarter of " + r.dayText(ref)
	case c.kind == "window" && c.deictic < 0:
		return shift(ref, c.unit, -n), ref, "up to " + r.dayText(ref)
	case c.kind == "window" && c.deictic > 0:
		return ref + 1, shift(ref, c.unit, n), "after " + r.dayText(ref)
	case c.kind == "duration" && !r.mode.narrative && c.unit2 == "" && r.f.has(r.cal.Ahead, c.lo-1):
		if !r.aheadOf(i, c) {
			return 0, 0, ""
		}
		from, to, ok := bounds(unitValue(c.unit, ref, n))
		if !ok {
			return 0, 0, ""
		}
		return from, to, r.fromUnit(c.unit, n, ref)
	}
	return 0, 0, ""
}

// aheadOf reports whether a length of time behind "in" is yet to pass: the clause
// looks ahead, or there is no clause.
func (r *resolver) aheadOf(i int, c *core) bool {
	if d := r.direct(i); d.to != 0 {
		return d.to > 0
	}
	lo, hi := r.f.sentenceOf(c.lo)
	return c.lo-1 <= lo && c.hi+1 >= hi
}

// sameDay is how many hours are taken to end on the day of the article: of
// articles written through the day one in seven would be wrong.
const sameDay = 3

// reachHours is reach for n hours, minutes or seconds. The time of day of the
// anchor is not known, so they may end on the next day.
func (r *resolver) reachHours(i int, c *core, ref corpus.Day, ok bool, n int) (from, to corpus.Day, why string) {
	switch c.unit {
	case "TM":
		n = (n + 59) / 60
	case "TS":
		n = (n + 3599) / 3600
	}
	days := corpus.Day((n + 23 - sameDay) / 24)
	switch {
	case !ok || r.mode.narrative:
	case c.kind == "window" && c.deictic < 0:
		return ref - days, ref, "up to " + r.dayText(ref)
	case c.kind == "window" && c.deictic > 0, c.kind == "duration" && r.f.has(r.cal.Ahead, c.lo-1) && r.aheadOf(i, c):
		return ref, ref + days, "from " + r.dayText(ref) + " on"
	}
	return 0, 0, ""
}

// narrow cuts the days of a value down to the half that its modifier means:
// early March is its first half, the middle of a year the two quarters amid.
func narrow(from, to corpus.Day, mod string) (corpus.Day, corpus.Day) {
	n := to - from + 1
	if y0, _, _ := from.Date(); n > 3000 { // by whole years
		y1, _, _ := to.Date()
		a, b := narrow(corpus.Day(y0), corpus.Day(y1), mod)
		return corpus.MakeDay(int(a), 1, 1), corpus.MakeDay(int(b), 12, 31)
	}
	switch mod {
	case "START":
		return from, from + (n+1)/2 - 1
	case "MID":
		return from + n/4, to - n/4
	case "END":
		return to - (n+1)/2 + 1, to
	}
	return from, to
}

// reachNext places a length of time by the day that follows it.
func (r *resolver) reachNext(i int, c *core, n int) (from, to corpus.Day, why string) {
	if i+1 >= len(r.f.cores) || r.f.cores[i+1].lo != c.hi+1 {
		return 0, 0, ""
	}
	part := c.kind == "window" && r.f.has(r.cal.Genitive, c.hi) // "the last four months of 2021"
	switch {
	case part:
	case r.f.has(r.cal.Before, c.hi):
		n = -n
	case r.f.has(r.cal.From, c.hi):
	default:
		return 0, 0, ""
	}
	next := &r.f.cores[i+1]
	ref, ok := r.reference(next)
	m := r.resolve(i+1, ref, ok)
	if m.typ != corpus.Date && m.typ != corpus.Time || m.relative && !ok {
		return 0, 0, ""
	}
	from, to, ok = bounds(m.value)
	if !ok {
		return 0, 0, ""
	}
	if part {
		first, last := from, to
		if c.deictic < 0 {
			from = shift(to+1, c.unit, -n)
		} else {
			to = shift(from, c.unit, n) - 1
		}
		if from < first || to > last {
			return 0, 0, ""
		}
		return from, to, "that part of “" + next.span.Of(r.f.text) + "”"
	}
	from, to = shift(from, c.unit, n), shift(to, c.unit, n)
	return from, to, "reckoned from “" + next.span.Of(r.f.text) + "”"
}

// shift moves a day by n units.
func shift(d corpus.Day, unit string, n int) corpus.Day {
	y, m, dd := d.Date()
	months := 0
	switch unit {
	case "D":
		return d + corpus.Day(n)
	case "W":
		return d + corpus.Day(7*n)
	case "M":
		months = n
	case "Q":
		months = 3 * n
	case "Y":
		months = 12 * n
	case "DE":
		months = 120 * n
	case "CE":
		months = 1200 * n
	}
	y, m, _ = corpus.MakeDay(y, m+months, 1).Date()
	return corpus.MakeDay(y, m, min(dd, corpus.DaysIn(y, m)))
}

// rangeStart returns the day that core i cannot lie before, as it is the far
// end of a range: "from Friday to Monday", "between May and December".
func (r *resolver) rangeStart(i int) (corpus.Day, bool) {
	if i == 0 || r.starts[i-1] == 0 {
		return 0, false
	}
	prev, c := &r.f.cores[i-1], &r.f.cores[i]
	at := prev.hi
	if c.lo > at+1 && r.f.has(r.cal.Article, c.lo-1) {
		at = c.lo - 2
	}
	if at != prev.hi || c.lo > at+2 || c.lo == at || !r.f.has(r.cal.Range, at) {
		return 0, false
	}
	return r.starts[i-1], true
}

// follows reports whether core i is the far end of a range of days of a week.
func (r *resolver) follows(i int) bool {
	if _, ok := r.rangeStart(i); !ok {
		return false
	}
	switch r.f.cores[i-1].kind {
	case "weekday", "dayword", "tonight":
		return true
	}
	return false
}

// weekOf resolves "the week of April 14", "the weekend of 5 May".
func (r *resolver) weekOf(i int, c *core, ref corpus.Day, ok bool, m *meaning) {
	day := core{lo: c.lo, hi: c.hi, kind: "date", year: c.year, month: c.month, day: c.day, weekday: c.weekday}
	r.date(i, &day, ref, ok, m)
	from, _, ok := bounds(m.value)
	if !ok {
		m.typ = ""
		return
	}
	m.value = unitValue("W", from, 0)
	if c.unit == "WE" {
		m.value += "-WE"
	}
	m.reason = "the week of " + r.dayText(from) + "; " + m.reason
}

// weekdaysAgo resolves "two Fridays ago".
func (r *resolver) weekdaysAgo(c *core, ref corpus.Day, m *meaning) {
	if !c.qty.known || c.qty.n == 0 {
		m.absolute("PAST_REF", "a while before")
		if c.dist > 0 {
			m.value = "FUTURE_REF"
		}
		return
	}
	if c.dist < 0 {
		back := corpus.Day((ref.Weekday()-c.weekday+6)%7 + 1)
		m.day(ref - back - corpus.Day(7*(c.qty.n-1)))
	} else {
		ahead := corpus.Day((c.weekday-ref.Weekday()+6)%7 + 1)
		m.day(ref + ahead + corpus.Day(7*(c.qty.n-1)))
	}
	m.reason = r.cal.Weekdays[c.weekday] + "s counted from " + r.dayText(ref)
}

// sharedDay returns the day of the far end of a range of hours, which its near
// end shares: "9:30 to 11:00 on Thursday".
func (r *resolver) sharedDay(i int, ref corpus.Day, ok bool) (corpus.Day, bool) {
	cores := r.f.cores
	if i+1 >= len(cores) || cores[i].hi+1 != cores[i+1].lo || !cores[i+1].hasClock || cores[i+1].kind == "clock" || !r.f.has(r.cal.Coordinate, cores[i].hi) {
		return 0, false
	}
	m := r.resolve(i+1, ref, ok)
	from, to, ok := bounds(m.value)
	return from, ok && from == to
}

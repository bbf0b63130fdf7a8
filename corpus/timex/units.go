package timex

import (
	"slices"
	"strconv"

	"verbatim/corpus"
)

// unit resolves "last week", "this month", "next year", "the weekend".
func (r *resolver) unit(i int, c *core, ref corpus.Day, m *meaning) {
	n := c.deictic + c.dist
	if c.article && c.stretch && c.mod == "" && !c.anaphoric {
		switch {
		case c.unit == "D" && c.deictic > 0: // "the next day"
		case c.unit == "D" || c.unit == "WE":
			if c.unit == "D" {
				m.typ = ""
				return
			}
		case c.unit == "Q":
		case c.deictic > 0 && !r.f.has(r.cal.Span, c.lo-1): // "the next year" as a subject, or told in the past
		default: // "the past year", "over the next year"
			c.qty, c.kind = quantity{figure: "1", n: 1, known: true}, "window"
			r.duration(c, m)
			return
		}
	}
	switch c.unit {
	case "TS", "TM", "TH":
		c.qty, c.kind = quantity{figure: "1", n: 1, known: true}, "window"
		r.duration(c, m)
		if c.deictic == 0 {
			m.typ = ""
		}
		return
	case "WE":
		r.weekend(i, c, ref, m)
		return
	case "D":
		m.day(ref + corpus.Day(n))
		m.reason = r.fromDay(n, ref)
		if !c.anaphoric && !c.stretch && c.hasDeictic && c.deictic == 0 && !r.nextDay(c) {
			m.reason = "the day itself, " + r.dayText(ref)
		}
		return
	}
	m.value = unitValue(c.unit, ref, n*c.factor)
	m.reason = r.fromUnit(c.unit, n, ref)
}

// unitValue returns the value of the unit that lies n units from that of ref.
func unitValue(unit string, ref corpus.Day, n int) string {
	y, mo, _ := ref.Date()
	switch unit {
	case "D":
		return (ref + corpus.Day(n)).String()
	case "W":
		wy, w := (ref + corpus.Day(7*n)).Week()
		return pad(wy, 4) + "-W" + pad(w, 2)
	case "M":
		y, mo, _ = corpus.MakeDay(y, mo+n, 1).Date()
		return dateValue(y, mo, 0)
	case "Q":
		y, mo, _ = corpus.MakeDay(y, (mo-1)/3*3+1+3*n, 1).Date()
		return pad(y, 4) + "-Q" + strconv.Itoa((mo+2)/3)
	case "Y":
		return pad(y+n, 4)
	case "DE":
		return pad(y/10+n, 3)
	case "CE":
		return pad(y/100+n, 2)
	}
	return ""
}

// unitNames name the units for reasons in words.
var unitNames = map[string]string{"TS": "second", "TM": "minute", "TH": "hour", "D": "day", "W": "week",
	"M": "month", "Q": "quarter", "Y": "year", "DE": "decade", "CE": "century", "ML": "millennium", "WE": "weekend"}

// size orders the units by their length.
func size(unit string) int {
	return slices.Index([]string{"TS", "TM", "TH", "D", "W", "M", "Q", "Y", "DE", "CE", "ML"}, unit)
}

// fromUnit says how far a unit is from that of ref.
func (r *resolver) fromUnit(unit string, n int, ref corpus.Day) string {
	name := unitNames[unit]
	switch {
	case n == 0:
		return "the " + name + " of " + r.dayText(ref)
	case n == -1:
		return "the " + name + " before that of " + r.dayText(ref)
	case n == 1:
		return "the " + name + " after that of " + r.dayText(ref)
	case n < 0:
		return strconv.Itoa(-n) + " " + name + "s before " + r.dayText(ref)
	}
	return strconv.Itoa(n) + " " + name + "s after " + r.dayText(ref)
}

// weekend resolves "the weekend": the last one begun, unless the clause looks ahead.
func (r *resolver) weekend(i int, c *core, ref corpus.Day, m *meaning) {
	n := c.deictic + c.dist
	why := "the weekend of the week of "
	if c.deictic == 0 && !c.anaphoric {
		m.dir = r.direct(i)
		early := ref.Weekday() < 6
		if c.hasDeictic { // "this weekend" is the coming one, from Wednesday on in any case
			early = early && ref.Weekday() <= 2 && m.dir.to < 0
		} else {
			early = early && m.dir.to <= 0
		}
		if early {
			n, why = -1, "the weekend before "
		}
	} else if n < 0 {
		why = "the weekend before "
	} else if n > 0 {
		why = "the weekend after "
	}
	y, w := (ref + corpus.Day(7*n)).Week()
	m.value = pad(y, 4) + "-W" + pad(w, 2) + "-WE"
	m.reason = why + r.dayText(ref)
}

// tonight resolves "tonight", "last night", "this morning", "that afternoon".
func (r *resolver) tonight(c *core, ref corpus.Day, m *meaning) {
	n := c.dist
	if c.hasDeictic && c.deictic != 0 {
		n = c.deictic
	}
	m.day(ref + corpus.Day(n))
	m.reason = r.fromDay(n, ref)
}

// seasonStart is the month in which a season of the northern half begins [meteorological].
var seasonStart = map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}

// season resolves "the fall of 2022", "this summer", "last spring".
func (r *resolver) season(i int, c *core, ref corpus.Day, m *meaning) {
	if c.year > 0 {
		m.absolute(pad(c.year, 4)+"-"+c.season, "the season as it stands")
		return
	}
	y, mo, _ := ref.Date()
	start := seasonStart[c.season]
	if start == 0 {
		m.typ = ""
		return
	}
	begun := corpus.MakeDay(y, start, 1) <= ref
	switch {
	case c.unit == "Y" && c.hasDeictic:
		y += c.deictic
	case c.anaphoric:
		y += c.dist
	case r.mode.narrative:
	case c.hasDeictic && c.deictic < 0:
		// "last spring" in October may be this year's; in April it is not.
		if corpus.MakeDay(y, start+3, 1)+120 > ref {
			y--
		}
	case c.hasDeictic && c.deictic > 0:
		if begun {
			y++
		}
	case c.hasDeictic:
		if c.season == "WI" && mo <= 2 {
			y--
		}
	default:
		m.dir = r.direct(i)
		if m.dir.to > 0 && corpus.MakeDay(y, start+3, 1) <= ref {
			y++
		} else if m.dir.to <= 0 && !begun {
			y--
		}
	}
	m.value = pad(y, 4) + "-" + c.season
	m.reason = "the season reckoned from " + r.dayText(ref) + m.dir.because()
}

// quarter resolves quarters and halves of years.
func (r *resolver) quarter(i int, c *core, ref corpus.Day, m *meaning) {
	code, n, months := "-Q", c.quarter, 3
	if c.kind == "half" {
		code, n, months = "-H", c.half, 6
	}
	if n == 0 {
		n = c.ord
	}
	if c.year > 0 {
		m.absolute(pad(c.year, 4)+code+strconv.Itoa(n), "as it stands")
		return
	}
	y, _, _ := ref.Date()
	switch {
	case c.hasDeictic || c.anaphoric:
		y += c.deictic + c.dist
	default:
		m.dir = r.direct(i)
		if m.dir.to <= 0 && corpus.MakeDay(y, (n-1)*months+1, 1) > ref {
			y--
		} else if m.dir.to > 0 && corpus.MakeDay(y, n*months+1, 1) <= ref {
			y++
		}
	}
	m.value = pad(y, 4) + code + strconv.Itoa(n)
	m.reason = "the year is reckoned from " + r.dayText(ref) + m.dir.because()
}

// fiscal resolves fiscal years. Where they begin differs, so they have no days.
func (r *resolver) fiscal(c *core, ref corpus.Day, m *meaning) {
	if c.year > 0 {
		m.absolute("FY"+pad(c.year, 4), "a fiscal year")
		return
	}
	y, _, _ := ref.Date()
	m.value = "FY" + pad(y+c.deictic, 4)
	m.reason = "the fiscal year reckoned from " + r.dayText(ref)
}

// century resolves "the 20th century": 19.
func (r *resolver) century(c *core, m *meaning) {
	m.absolute(pad(c.ord-1, 2), "a century")
	if c.bc {
		m.value = "BC" + pad(c.ord-1, 2)
	}
}

// nth resolves "the first Monday in November", "the last week of May 2025".
func (r *resolver) nth(i int, c *core, ref corpus.Day, ok bool, m *meaning) {
	n := c.ord
	switch {
	case n == 0:
		n = -1
	case n > 1 && c.kind == "nthunit" && c.backwards: // "the third last week"
		n = -n
	}
	y, mo := c.year, c.month
	ry, rm, _ := ref.Date()
	within := c.unit // that the count is within
	if c.kind == "nthunit" {
		within = c.unit2
	}
	switch {
	case mo > 0 && y == 0:
		y, m.reason = r.yearOf(i, &core{month: mo, lo: c.lo, hi: c.hi}, ref, m)
	case mo > 0:
		m.relative = false
	case y > 0:
		m.relative = false
	case within == "M":
		y, mo, _ = corpus.MakeDay(ry, rm+c.deictic+c.dist, 1).Date()
	case within == "Y":
		y = ry + c.deictic + c.dist
	default:
		m.typ = ""
		return
	}
	from, to := corpus.MakeDay(y, 1, 1), corpus.MakeDay(y, 12, 31)
	if mo > 0 {
		from, to = corpus.MakeDay(y, mo, 1), corpus.MakeDay(y, mo+1, 0)
	}
	if m.reason == "" {
		m.reason = "counted within " + dateValue(y, mo, 0)
	}
	if c.kind == "nth" {
		d := from + corpus.Day((c.weekday-from.Weekday()+7)%7+7*(n-1))
		if n < 0 {
			d = to - corpus.Day((to.Weekday()-c.weekday+7)%7)
		}
		if d > to {
			m.typ = ""
			return
		}
		m.day(d)
		return
	}
	switch c.unit {
	case "D":
		d := from + corpus.Day(n-1)
		if n < 0 {
			d = to + corpus.Day(n+1)
		}
		m.day(d)
	case "W":
		d := from + corpus.Day(7*(n-1))
		if mo == 0 && n > 0 { // the first week of a year is that of ISO 8601
			d = corpus.WeekStart(y, n)
		} else if n < 0 {
			d = to - 3 + corpus.Day(7*(n+1))
		}
		m.value = unitValue("W", d, 0)
	case "WE":
		d := from + corpus.Day((6-from.Weekday()+7)%7+7*(n-1))
		if n < 0 {
			d = to - corpus.Day((to.Weekday()-6+7)%7) + corpus.Day(7*(n+1))
		}
		m.value = unitValue("W", d, 0) + "-WE"
	case "M":
		if n < 0 {
			n += 13
		}
		if mo > 0 || n > 12 {
			m.typ = ""
			return
		}
		m.value = dateValue(y, n, 0)
	default:
		m.typ = ""
	}
}

package timex

import (
	"math"
	"strconv"
	"strings"

	"verbatim/corpus"
)

// justPast is how many days a holiday may be over and still be the one meant by
// "will be back after Easter".
const justPast = 14

// holiday resolves a holiday with or without a year.
func (r *resolver) holiday(i int, c *core, ref corpus.Day, m *meaning) {
	y, _, _ := ref.Date()
	if c.unit == "Y" { // "Thanksgiving of last year"
		y += c.deictic + c.dist
		if !r.feast(c, y, m) {
			return
		}
		m.reason = "the holiday of the year reckoned from " + r.dayText(ref)
		return
	}
	if c.year > 0 {
		if r.feast(c, c.year, m) {
			m.absolute(m.value, "the holiday in "+strconv.Itoa(c.year))
		}
		return
	}
	back, ahead := 0, 0 // years whose feast has begun, is not over
	for dy := -1; dy <= 1; dy++ {
		_, from, to, ok := feastIn(c.holiday, y+dy)
		if !ok {
			m.typ = ""
			return
		}
		if from <= ref {
			back = y + dy
		}
		if to >= ref && ahead == 0 {
			ahead = y + dy
		}
	}
	_, coming, _, _ := feastIn(c.holiday, ahead)
	gone, _, _, _ := feastIn(c.holiday, back)
	if !c.hasDeictic && !r.mode.narrative {
		if m.dir = r.direct(i); m.dir.to < 0 && r.f.has(r.cal.Until, c.lo-1) {
			m.dir = direction{} // "the last debate before Christmas"
		}
		if m.dir.to > 0 && r.f.has(r.cal.From, c.lo-1) && ref-gone < justPast {
			m.dir = direction{to: -1}
		}
	}
	switch {
	case c.deictic > 0, c.deictic == 0 && (m.dir.to > 0 || m.dir.to == 0 && coming-ref <= soon):
		r.feast(c, ahead, m)
		m.reason = "the holiday after " + r.dayText(ref) + m.dir.because()
	default:
		r.feast(c, back, m)
		m.reason = "the holiday before " + r.dayText(ref)
	}
}

// feast gives a meaning the day of a core's holiday in a year, and the days that
// it lasts. It reports whether there is one; if not, the core is dropped.
func (r *resolver) feast(c *core, y int, m *meaning) bool {
	day, from, to, ok := feastIn(c.holiday, y)
	if !ok || c.unit != "" && c.unit != "W" && c.unit != "WE" && c.unit != "Y" && c.unit != "M" {
		m.typ = ""
		return false
	}
	switch c.unit {
	case "W": // "Christmas week"
		m.value = unitValue("W", day, 0)
		return true
	case "WE": // "Labor Day weekend": the nearest, and the day where it lies beside
		saturday := day - corpus.Day((day.Weekday()+1)%7)
		if day-saturday > 3 {
			saturday += 7
		}
		m.value = unitValue("W", saturday, 0) + "-WE"
		m.from, m.to, m.wide = min(day, saturday), max(day, saturday+1), true
		return true
	}
	m.day(day)
	m.from, m.to, m.wide = from, to, from < to
	return true
}

// feastIn returns the first and the last day of a feast, and the day it is
// named after, by a holiday's rule: the day, and behind slashes how many days
// before or after it begins and ends ("j9/-1/0" begins on the evening before).
func feastIn(rule string, y int) (day, from, to corpus.Day, ok bool) {
	rule, span, wide := strings.Cut(rule, "/")
	day, ok = holidayIn(rule, y)
	from, to = day, day
	if wide {
		a, b, _ := strings.Cut(span, "/")
		n, _ := strconv.Atoi(a)
		from += corpus.Day(n)
		n, _ = strconv.Atoi(b)
		to += corpus.Day(n)
	}
	return day, from, to, ok
}

// jewishNewYear returns the first of Tishri of a year of the Jewish calendar:
// E. Reingold, N. Dershowitz, "Calendrical Calculations", 2018, chapter 8.
func jewishNewYear(y int) corpus.Day {
	a, b, c := jewishMolad(y-1), jewishMolad(y), jewishMolad(y+1)
	switch {
	case c-b == 356:
		b += 2
	case b-a == 382:
		b++
	}
	return corpus.Day(b - 1373427 - 719163)
}

// jewishMolad returns the days from the epoch to the mean new moon of a year,
// moved off Sunday, Wednesday and Friday.
func jewishMolad(y int) int {
	months := (235*y - 234) / 19
	days := 29*months + (12084+13753*months)/25920
	if 3*(days+1)%7 < 3 {
		days++
	}
	return days
}

// jewishDay returns the day n days after the new year of the autumn of y, or
// before it. The winter months lie apart by the year's length: "25 Kislev" is
// day 83 or 84, and those before Adar (n < −206) a month earlier in leap years.
func jewishDay(y, n int) corpus.Day {
	jewish := y + 3761
	start := jewishNewYear(jewish)
	switch {
	case n > 59 && int(jewishNewYear(jewish+1)-start)%10 == 5:
		n++
	case n < -206 && (7*(jewish-1)+1)%19 < 7:
		n -= 30
	}
	return start + corpus.Day(n)
}

// islamicDay returns the day of a month and day of the Islamic calendar that
// falls in year y, the earlier of two. A month begins on the evening of the
// first new moon seen; that of the Umm al-Qura calendar, where the new moon
// comes before sunset in Mecca. Elsewhere it may be the day after.
func islamicDay(y, month, day int) (corpus.Day, bool) {
	// 1 Muharram 1 was 16 July 622 of the Julian calendar.
	const epoch = 227015 - 719163
	n := float64(corpus.MakeDay(y, 1, 1)-epoch) / (synodic * 12)
	for lunar := int(n); lunar <= int(n)+2; lunar++ {
		start := float64(epoch) + (float64(lunar*12)+float64(month-1))*synodic
		moon := newMoon(start + 8)
		if moon < start-10 {
			continue
		}
		const sunset = 15. / 24 // of Mecca, in UT
		first := corpus.Day(math.Floor(moon-sunset)) + 2
		d := first + corpus.Day(day-1)
		if got, _, _ := d.Date(); got == y {
			return d, true
		}
	}
	return 0, false
}

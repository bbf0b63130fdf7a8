package timex

import (
	"strconv"
	"strings"

	"verbatim/corpus"
)

// duration gives a stretch of time its value: P30D, PT24H, PXW, P1Y6M.
func (r *resolver) duration(c *core, m *meaning) {
	m.typ = corpus.Duration
	unit := c.unit
	if unit == "" {
		m.typ = ""
		return
	}
	q := c.qty
	if q.figure == "" && !q.half {
		q.figure = "X"
		if c.kind == "duration" && c.hi-c.lo > 1 && !c.plural { // "the whole year", "all day"
			q = quantity{figure: "1", n: 1, known: true}
		}
	}
	value := amount(q, unit, c.factor)
	if c.unit2 != "" && c.qty2.figure != "" {
		value = compoundAmount(value, amount(c.qty2, c.unit2, 1))
	}
	m.absolute(value, "a length of time")
}

// amount writes a quantity of a unit.
func amount(q quantity, unit string, factor int) string {
	figure := q.figure
	if factor > 1 && q.known && !q.half {
		figure = strconv.Itoa(q.n * factor)
	}
	if q.half {
		if q.n == 0 { // half of one, in the next smaller unit
			switch unit {
			case "TH":
				return "PT30M"
			case "TM":
				return "PT30S"
			case "Y":
				return "P6M"
			case "D":
				return "PT12H"
			case "DE":
				return "P5Y"
			case "CE":
				return "P50Y"
			}
		}
		figure = strconv.Itoa(q.n) + ".5"
	}
	if t, ok := strings.CutPrefix(unit, "T"); ok {
		return "PT" + figure + t
	}
	return "P" + figure + unit
}

// compoundAmount joins two amounts: P1Y and P6M, P4D and PT3H.
func compoundAmount(a, b string) string {
	if strings.HasPrefix(a, "PT") {
		return a + strings.TrimPrefix(strings.TrimPrefix(b, "P"), "T")
	}
	return a + strings.TrimPrefix(b, "P")
}

// ago resolves a distance from the anchor or from the day last mentioned.
func (r *resolver) ago(c *core, ref corpus.Day, m *meaning) {
	sign := 1
	if c.dist < 0 {
		sign = -1
	}
	if !c.qty.known {
		if c.qty.figure == "" && c.unit == "" {
			m.typ = ""
			return
		}
		if sign < 0 {
			m.absolute("PAST_REF", "a while before")
		} else {
			m.absolute("FUTURE_REF", "a while after")
		}
		return
	}
	if c.dist == 2 && !r.mode.narrative && !(r.seen && r.counts(c)) {
		m.absolute("FUTURE_REF", "after a time that the text does not date")
		return
	}
	n := sign * c.qty.n * c.factor
	m.reason = r.fromUnit(c.unit, n, ref)
	switch c.unit {
	case "TS", "TM", "TH":
		hours := n
		if c.unit != "TH" {
			hours = 0
		}
		m.day(ref + corpus.Day(hours/24))
		if days := ref + corpus.Day((hours+sign*(23-sameDay))/24); days != ref+corpus.Day(hours/24) {
			m.from, m.to, m.wide = min(days, ref+corpus.Day(hours/24)), max(days, ref+corpus.Day(hours/24)), true
		}
		return
	case "D", "W", "M", "Q", "Y", "DE", "CE":
	default:
		m.typ = ""
		return
	}
	y, mo, d := ref.Date()
	switch {
	case c.qty.half && c.unit == "Y":
		m.value = unitValue("M", ref, 12*n+6*sign)
	case c.qty.half && c.unit == "M":
		m.value = unitValue("W", corpus.MakeDay(y, mo+n, d)+corpus.Day(14*sign), 0)
	case c.unit2 == "M" && c.unit == "Y":
		m.value = unitValue("M", ref, 12*n+sign*c.qty2.n)
	case c.unit == "DE":
		m.value = pad(y+10*n, 4)[:3]
	default:
		m.value = unitValue(c.unit, ref, n)
	}
}

// set gives what is repeated its period.
func (r *resolver) set(c *core, m *meaning) {
	m.typ = corpus.Set
	switch {
	case c.value != "":
		m.absolute(c.value, "again and again")
	case c.weekday > 0:
		m.absolute("XXXX-WXX-"+strconv.Itoa(c.weekday), "every "+r.cal.Weekdays[c.weekday])
		if c.part != "" || c.hasClock {
			m.value += c.suffix()
		}
	case c.day > 0: // "the 19th of every month"
		m.absolute("XXXX-XX-"+two(c.day), "every month")
		if c.unit != "M" {
			m.typ = ""
		}
	case c.month > 0:
		m.absolute("XXXX-"+pad(c.month, 2), "every "+r.cal.Months[c.month])
	case c.season != "":
		m.absolute("XXXX-"+c.season, "every year")
	case c.part != "":
		m.absolute("XXXX-XX-XXT"+c.part, "every day")
	case c.unit == "WE" && c.ord == 0 && !c.qty.known:
		m.absolute("XXXX-WXX-WE", "every weekend")
	case c.unit != "":
		q := quantity{figure: "1", n: 1, known: true}
		if c.qty.known && c.hi-c.lo == 3 && c.every == 0 {
			q = c.qty
		}
		if c.ord > 1 {
			q = quantity{figure: strconv.Itoa(c.ord), n: c.ord, known: true}
		}
		if r.f.has(r.cal.Alternate, c.lo+1) {
			q = quantity{figure: "2", n: 2, known: true}
		}
		m.absolute(amount(q, c.unit, c.factor), "again and again")
	default:
		m.typ = ""
	}
}

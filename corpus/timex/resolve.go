package timex

import (
	"strconv"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// A mode says what relative expressions are reckoned from.
type mode struct {
	narrative bool       // from the latest full date mentioned
	known     bool       // there is an anchor
	day, late corpus.Day // its first and last day
}

// newsMode anchors in the date of a document.
func newsMode(anchor corpus.Dating) mode {
	day, ok := corpus.ParseDay(anchor.Earliest)
	if !ok {
		if e, ok := corpus.ParseEDTF(anchor.Value); ok && !e.OpenFrom && !e.OpenTo {
			return mode{known: true, day: e.From, late: e.To}
		}
		return mode{}
	}
	late, ok := corpus.ParseDay(anchor.Latest)
	if !ok || late < day { // without a last day it is no anchor
		return mode{}
	}
	return mode{known: true, day: day, late: late}
}

// A resolver gives the cores of a document their values.
type resolver struct {
	f      *finder
	mode   mode
	cal    *lang.Calendar
	dirs   []direction  // by core
	starts []corpus.Day // by core: its first day, 0 for none

	seen     bool       // a day was mentioned
	last     corpus.Day // the day last mentioned, or the first of the month or year
	lastUnit string     // D, M or Y
	lastDay  corpus.Day // the last that was a single day; 0 for none
	lastHi   int        // token after it
	far      int        // a year far off that was mentioned last, or 0
	dayFirst int8       // order of figures in the document: 1 day first, −1 month first, 0 not looked at, 2 not known
}

// A meaning is what a core comes to.
type meaning struct {
	typ      corpus.TimexType
	value    string
	reason   string
	relative bool
	dir      direction
	from, to corpus.Day // the days of a feast of several, if it is wide
	wide     bool
}

// all resolves every core in order.
func (r *resolver) all() []corpus.TimeExpression {
	cores := r.f.cores
	r.dirs = make([]direction, len(cores))
	r.starts = make([]corpus.Day, len(cores))
	out := make([]corpus.TimeExpression, 0, len(cores))
	for i := range cores {
		c := &cores[i]
		ref, ok := r.reference(c)
		m := r.resolve(i, ref, ok)
		r.dirs[i] = m.dir
		if m.relative && !ok {
			m.value, m.reason = "", "relative to the date of the document, which is not known"
		} else if m.relative && !r.mode.narrative && r.mode.late != r.mode.day && ref == r.mode.day {
			if other := r.resolve(i, r.mode.late, true); other.value != m.value {
				m.reason += "; " + other.value + " if the article is of " + r.dayText(r.mode.late)
			}
		}
		if m.typ == "" {
			continue
		}
		t := corpus.TimeExpression{Span: c.span, Type: m.typ, Value: m.value, Mod: r.mod(c, &m), Reason: m.reason, Relative: m.relative}
		if m.typ == corpus.Date || m.typ == corpus.Time {
			if from, to, ok := bounds(m.value); ok {
				switch {
				case m.wide && m.typ == corpus.Date:
					from, to = m.from, m.to
				case c.rest:
					if ok && from < ref && ref <= to {
						from = ref
					}
				default:
					from, to = narrow(from, to, t.Mod)
				}
				t.Earliest, t.Latest = from.String(), to.String()
			}
		} else if from, to, why := r.reach(i, c, ref, ok); why != "" && m.typ == corpus.Duration {
			t.Earliest, t.Latest, t.Relative = from.String(), to.String(), true
			t.Reason += ", " + why
			out = append(out, t)
			continue // it moves no narrative
		}
		if t.Earliest != "" {
			r.starts[i], _ = corpus.ParseDay(t.Earliest)
		}
		r.mention(c, t)
		out = append(out, t)
	}
	return out
}

// reference returns the day that a relative core is reckoned from.
func (r *resolver) reference(c *core) (corpus.Day, bool) {
	if c.anaphoric && !r.mode.narrative && (c.kind == "tonight" || c.kind == "unit" && c.unit == "D") {
		return r.lastDay, r.lastDay != 0 // "that day" is none of the month that was mentioned since
	}
	if r.seen && (r.mode.narrative || c.anaphoric || r.counts(c) || r.nextDay(c)) {
		return r.last, true
	}
	if (c.kind == "clock" || c.kind == "part") && r.seen && r.lastUnit == "D" && r.sameSentence(c) {
		return r.last, true
	}
	return r.mode.day, r.mode.known
}

// counts reports whether c is a distance from the time last mentioned, and that
// time is known well enough: ten days earlier than a year is no day.
func (r *resolver) counts(c *core) bool {
	if c.kind != "ago" || c.dist != 2 && c.dist != -2 {
		return false
	}
	return r.lastUnit == "D" || c.unit != "D" && c.unit != "W" && (r.lastUnit == "M" || c.unit != "M")
}

// nextDay reports whether c is "the next day", which is the one after the day mentioned.
func (r *resolver) nextDay(c *core) bool {
	return c.article && c.stretch && c.deictic > 0 &&
		(c.kind == "tonight" || c.kind == "unit" && !r.f.has(r.cal.Span, c.lo-1))
}

func (r *resolver) sameSentence(c *core) bool {
	lo, _ := r.f.sentenceOf(c.lo)
	return r.lastHi > lo
}

// mention remembers what day a value speaks of.
func (r *resolver) mention(c *core, t corpus.TimeExpression) {
	if t.Earliest == "" {
		return
	}
	d, ok := corpus.ParseDay(t.Earliest)
	if !ok {
		return
	}
	u := ""
	switch {
	case t.Earliest == t.Latest:
		u = "D"
	case len(t.Value) == len("2025-04"):
		u = "M"
	case len(t.Value) == len("2025"):
		u = "Y"
	case r.mode.narrative:
		u = "W"
	default:
		return
	}
	if r.seen && !r.moves(c, t, d, u) {
		return
	}
	r.seen, r.last, r.lastUnit, r.lastHi = true, d, u, c.hi
	if u == "D" {
		r.lastDay = d
	} else if day := r.lastDay.String(); day < t.Earliest || t.Latest < day {
		r.lastDay = 0
	}
}

// farYears is the number of years beyond which a date named in passing does not
// move a narrative: histories tell background from decades before and after.
const farYears = 15

// moves reports whether an expression moves the time that the text is telling
// of. A year alone does so only at the head of a sentence, and in news not at
// all; one far off only if the next agrees with it.
func (r *resolver) moves(c *core, t corpus.TimeExpression, d corpus.Day, u string) bool {
	if !r.mode.narrative {
		return u != "Y"
	}
	if t.Relative {
		return true
	}
	y, _, _ := d.Date()
	was, _, _ := r.last.Date()
	if lo, _ := r.f.sentenceOf(c.lo); u == "Y" && c.lo-lo > 3 && y-was != 1 {
		return false
	}
	if y-was > farYears || was-y > farYears {
		agrees := r.far != 0 && y-r.far <= 3 && r.far-y <= 3
		r.far = y
		return agrees
	}
	r.far = 0
	return true
}

// resolve gives core i its meaning, reckoned from ref if there is one. An empty
// type drops it.
func (r *resolver) resolve(i int, ref corpus.Day, ok bool) meaning {
	c := &r.f.cores[i]
	m := meaning{typ: corpus.Date, relative: true}
	if !ok && r.mode.known && c.anaphoric {
		m.absolute("XXXX-XX-XX", "a day that the text does not date")
		if c.kind == "tonight" {
			m.typ, m.value = corpus.Time, m.value+"T"+c.part
		}
		return m
	}
	switch c.kind {
	case "date":
		r.date(i, c, ref, ok, &m)
	case "dayofmonth":
		r.dayOfMonth(i, c, ref, &m)
	case "season":
		r.season(i, c, ref, &m)
	case "quarter", "half":
		r.quarter(i, c, ref, &m)
	case "fiscal":
		r.fiscal(c, ref, &m)
	case "decade":
		m.absolute(strconv.Itoa(c.decade), "a decade")
	case "century":
		r.century(c, &m)
	case "weekday":
		r.weekday(i, c, ref, &m)
	case "unit":
		r.unit(i, c, ref, &m)
	case "month":
		r.deicticMonth(c, ref, &m)
	case "dayword":
		m.day(ref + corpus.Day(c.dist))
		m.reason = r.fromDay(c.dist, ref)
	case "tonight":
		r.tonight(c, ref, &m)
	case "weekof":
		r.weekOf(i, c, ref, ok, &m)
	case "agoday":
		r.weekdaysAgo(c, ref, &m)
	case "nth", "nthunit":
		r.nth(i, c, ref, ok, &m)
	case "ago":
		r.ago(c, ref, &m)
	case "window", "duration":
		r.duration(c, &m)
	case "set":
		r.set(c, &m)
	case "holiday":
		r.holiday(i, c, ref, &m)
	case "part":
		if !ok || c.part == "NI" && !c.article && ref == r.mode.day {
			m.absolute("XXXX-XX-XXT"+c.part, "a time of day")
			m.typ = corpus.Time
			break
		}
		m.day(ref)
		m.reason = "a time on " + r.dayText(ref)
	case "weekno":
		r.weekNumber(c, ref, &m)
	case "clock":
		if d, ok := r.sharedDay(i, ref, ok); ok {
			m.day(d)
			m.reason = "a time on the day that follows, " + r.dayText(d)
			break
		}
		m.day(ref)
		m.reason = "a time on " + r.dayText(ref)
	case "ref":
		m.absolute(c.value, "no date in particular")
	}
	if m.typ == corpus.Date && (c.part != "" || c.hasClock) && len(m.value) == len("2025-04-18") {
		m.typ, m.value = corpus.Time, m.value+c.suffix()
	}
	return m
}

func (m *meaning) absolute(value, reason string) {
	m.value, m.reason, m.relative = value, reason, false
}

func (m *meaning) day(d corpus.Day) { m.value = d.String() }

// suffix returns the time of day as TIMEX3 writes it: TEV, T10:30, T21:34-05.
func (c *core) suffix() string {
	if !c.hasClock {
		return "T" + c.part
	}
	s := c.seconds
	b := append([]byte("T"), two(s/3600)...)
	b = append(append(b, ':'), two(s/60%60)...)
	if c.clockText == "s" {
		b = append(append(b, ':'), two(s%60)...)
	}
	return string(b) + c.zone
}

func two(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }

// mod returns the TIMEX3 modifier of a core. An estimate of a distance turns
// into one of its date: more than three years ago is before that year.
func (r *resolver) mod(c *core, m *meaning) string {
	if c.kind != "ago" || m.typ != corpus.Date {
		return c.mod
	}
	back := c.dist < 0
	switch c.mod {
	case "MORE_THAN", "LESS_THAN":
		if (c.mod == "MORE_THAN") == back {
			return "BEFORE"
		}
		return "AFTER"
	case "EQUAL_OR_MORE", "EQUAL_OR_LESS":
		if (c.mod == "EQUAL_OR_MORE") == back {
			return "ON_OR_BEFORE"
		}
		return "ON_OR_AFTER"
	}
	return c.mod
}

// dayText writes a day for a reader: 28 April 2025.
func (r *resolver) dayText(d corpus.Day) string {
	y, m, dd := d.Date()
	return strconv.Itoa(dd) + " " + r.cal.Months[m] + " " + strconv.Itoa(y)
}

// fromDay says how far a day is from ref.
func (r *resolver) fromDay(n int, ref corpus.Day) string {
	switch n {
	case 0:
		return "the day itself, " + r.dayText(ref)
	case 1:
		return "the day after " + r.dayText(ref)
	case -1:
		return "the day before " + r.dayText(ref)
	}
	if n < 0 {
		return strconv.Itoa(-n) + " days before " + r.dayText(ref)
	}
	return strconv.Itoa(n) + " days after " + r.dayText(ref)
}

// because says what decided a direction.
func (d direction) because() string {
	switch {
	case d.cue == "":
		return ""
	case d.to > 0:
		return ", as “" + d.cue + "” looks ahead"
	}
	return ""
}

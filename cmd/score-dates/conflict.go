package main

import (
	"strings"

	"verbatim/corpus"
)

// The classes of a case that is not met. All but differs are choices of the
// news rules, told in corpus/timex/CONFLICTS.md.
const (
	met        = "met"
	silent     = "silent"     // what may be a time is more often none in running text
	hour       = "hour"       // an hour that does not say its half of the day, or says it in short
	nothing    = "nothing"    // the suite wants none where there is one
	wider      = "wider"      // the days found hold those expected
	aWeekOff   = "week"       // a weekday of another week
	aYearOff   = "year"       // a day, month, season, holiday of another year
	length     = "length"     // a length of time by TIMEX3, a day for the suite
	present    = "now"        // PRESENT_REF by TIMEX3, the second for the suite
	nextDay    = "clock"      // a time of day that is past rolls to the next day
	vague      = "vague"      // the suite makes a number of "a few"
	bookend    = "end"        // the suite leaves the last part of a range out, or one side open, or makes one of two times
	otherStart = "convention" // seasons, weekends, weeks of a month begin on another day
	feast      = "feast"      // a feast by another calendar's day
	differs    = "other"      // anything else
)

// classes orders them for the table.
var classes = []string{differs, silent, hour, nothing, wider, aWeekOff, aYearOff, length, present, nextDay, vague, bookend, otherStart, feast}

// class tells how what was found differs from what is expected.
func class(c *phrase, found []corpus.TimeExpression) string {
	w := c.want
	switch {
	case isMet(c, found):
		return met
	case len(w) == 0:
		return nothing
	case len(found) == 0 && w[0].clock && !strings.Contains(w[0].value, "P"):
		return hour
	case len(found) == 0:
		return silent
	}
	worst := ""
	for _, e := range append(w[:len(w):len(w)], c.also...) {
		k := differs
		for _, x := range found {
			if y := differsBy(e, &x, c.ref); y != differs {
				k = y
				break
			}
		}
		if worst == "" || worst == differs {
			worst = k
		}
	}
	switch {
	case worst != differs:
	case w[0].feast:
		return feast
	case w[0].span:
		return bookend
	}
	return worst
}

// differsBy tells how one expression differs from what is expected.
func differsBy(e expectation, x *corpus.TimeExpression, ref string) string {
	switch {
	case x.Value == "PRESENT_REF":
		return present
	case strings.Contains(x.Value, "X") || strings.HasSuffix(x.Value, "_REF"):
		return vague
	case e.from == "":
		return differs
	case x.Earliest == "":
		if x.Type == corpus.Duration {
			return length
		}
		return differs
	}
	from, ok1 := corpus.ParseDay(e.from)
	to, ok2 := corpus.ParseDay(e.to)
	a, ok3 := corpus.ParseDay(x.Earliest)
	b, ok4 := corpus.ParseDay(x.Latest)
	if !ok1 || !ok3 || !ok4 {
		return differs
	}
	if !ok2 {
		to = from
	}
	ya, ma, da := a.Date()
	yf, mf, df := from.Date()
	switch {
	case a <= from && to <= b:
		return wider
	case a == from && b-a <= to-from+366:
		return bookend
	case a == b && from == to && (a-from)%7 == 0 && a-from <= 14 && from-a <= 14:
		return aWeekOff
	case from-a > 330 && from-a < 400 || a-from > 330 && a-from < 400 || ya != yf && ma == mf && da == df || ya != yf && ya-yf <= 1 && yf-ya <= 1 && b-a == to-from && b > a:
		return aYearOff
	case x.Type == corpus.Time && (from == a+1 || a == from+1):
		return nextDay
	case x.Type == corpus.Duration:
		return length
	case a-from <= 25 && from-a <= 25 && b-to <= 25 && to-b <= 25 && to > from:
		return otherStart
	}
	return differs
}

package present

import (
	"strconv"
	"strings"
	"time"

	"verbatim/corpus"
)

// when returns how d is drawn.
func when(d corpus.Dating) When {
	iso, doubt := strings.CutSuffix(d.Value, "?")
	w := When{ISO: iso, Inferred: d.Basis == corpus.Inferred, Reason: d.Reason, Checked: d.Checked}
	w.Label, w.Short = "undated", "undated"
	if first, last, ok := bounds(d); ok {
		w.Label, w.Short = longDate(first, last), shortDate(first, last)
		switch { // one end is not known: it is no day
		case d.Latest == "":
			w.Label, w.Short = first.Format("2 January 2006")+" or later", w.Short+" or later"
		case d.Earliest == "":
			w.Label, w.Short = "by "+last.Format("2 January 2006"), "by "+w.Short
		}
	} else if d.Known() {
		w.Label, w.Short = d.Value, d.Value
	}
	if doubt {
		w.Label, w.Short = w.Label+", in doubt", w.Short+"?"
	}
	return w
}

// bounds returns the first and last day of d.
func bounds(d corpus.Dating) (first, last time.Time, ok bool) {
	first, errFirst := time.Parse(time.DateOnly, d.Earliest)
	last, errLast := time.Parse(time.DateOnly, d.Latest)
	switch {
	case errFirst != nil && errLast != nil:
		return first, last, false
	case errFirst != nil:
		return last, last, true
	case errLast != nil:
		return first, first, true
	}
	return first, last, true
}

// longDate writes the days from first to last in full:
// "Friday 18 April 2025", "18–24 April 2025", "April 2025", "2014".
func longDate(first, last time.Time) string {
	switch {
	case first.Equal(last):
		return first.Format("Monday 2 January 2006")
	case wholeYears(first, last):
		if first.Year() == last.Year() {
			return first.Format("2006")
		}
		return first.Format("2006") + "–" + last.Format("2006")
	case wholeMonths(first, last):
		if sameMonth(first, last) {
			return first.Format("January 2006")
		}
		if first.Year() == last.Year() {
			return first.Format("January") + "–" + last.Format("January 2006")
		}
		return first.Format("January 2006") + "–" + last.Format("January 2006")
	case sameMonth(first, last):
		return strconv.Itoa(first.Day()) + "–" + last.Format("2 January 2006")
	case first.Year() == last.Year():
		return first.Format("2 January") + " – " + last.Format("2 January 2006")
	}
	return first.Format("2 January 2006") + " – " + last.Format("2 January 2006")
}

// shortDate writes the days from first to last for narrow places.
func shortDate(first, last time.Time) string {
	switch {
	case first.Equal(last):
		return first.Format("2 Jan 2006")
	case wholeYears(first, last), wholeMonths(first, last) && sameMonth(first, last):
		return strings.Replace(longDate(first, last), first.Month().String(), first.Format("Jan"), 1)
	case sameMonth(first, last):
		return strconv.Itoa(first.Day()) + "–" + last.Format("2 Jan 2006")
	case first.Year() == last.Year():
		return first.Format("2 Jan") + "–" + last.Format("2 Jan 2006")
	}
	return first.Format("2 Jan 2006") + "–" + last.Format("2 Jan 2006")
}

func sameMonth(a, b time.Time) bool { return a.Year() == b.Year() && a.Month() == b.Month() }

// wholeMonths reports whether first begins a month and last ends one.
func wholeMonths(first, last time.Time) bool {
	return first.Day() == 1 && last.AddDate(0, 0, 1).Day() == 1
}

// wholeYears reports whether first begins a year and last ends one.
func wholeYears(first, last time.Time) bool {
	return first.YearDay() == 1 && wholeMonths(first, last) && last.Month() == time.December
}

// basis says in words on what the date of a document rests.
func basis(b corpus.Basis) string {
	switch b {
	case corpus.ByHeader:
		return "from its header"
	case corpus.ByMetadata:
		return "from its metadata"
	case corpus.ByText:
		return "from its text"
	case corpus.Inferred:
		return "inferred"
	}
	return "not known"
}

package corpus

import "strings"

// An EDTF is a date of the Extended Date/Time Format at level 1 as far as
// this program writes and reads it [1]: years, months and days, intervals
// open or closed, unspecified digits at the right ("199X", "2025-XX",
// "2025-04-XX"), seasons (2022-23), and the qualifiers "?", "~" and "%".
//
// [1] Library of Congress, "Extended Date/Time Format (EDTF) Specification",
// February 2019; ISO 8601-2:2019, annex A.
type EDTF struct {
	From, To  Day  // the first and the last day that the date may be, inclusive
	OpenFrom  bool // the interval has no known beginning; From is meaningless
	OpenTo    bool // the interval has no known end; To is meaningless
	Uncertain bool // "?" or "%"
	Approx    bool // "~" or "%"
	Interval  bool // it is written as an interval
}

// ParseEDTF reads an EDTF value. A time of day after "T" is passed over.
// Years before 0001 and after 9999 are not read.
func ParseEDTF(value string) (EDTF, bool) {
	from, to, interval := strings.Cut(value, "/")
	if !interval {
		return parseEDTFDate(value)
	}
	e := EDTF{Interval: true, OpenFrom: from == "" || from == "..", OpenTo: to == "" || to == ".."}
	if e.OpenFrom && e.OpenTo {
		return EDTF{}, false
	}
	if !e.OpenFrom {
		a, ok := parseEDTFDate(from)
		if !ok {
			return EDTF{}, false
		}
		e.From, e.Uncertain, e.Approx = a.From, a.Uncertain, a.Approx
	}
	if !e.OpenTo {
		b, ok := parseEDTFDate(to)
		if !ok {
			return EDTF{}, false
		}
		e.To = b.To
		e.Uncertain = e.Uncertain || b.Uncertain
		e.Approx = e.Approx || b.Approx
	}
	if !e.OpenFrom && !e.OpenTo && e.To < e.From {
		return EDTF{}, false
	}
	return e, true
}

// parseEDTFDate reads one date without an interval sign.
func parseEDTFDate(s string) (EDTF, bool) {
	var e EDTF
	if s != "" {
		switch s[len(s)-1] {
		case '?':
			e.Uncertain = true
		case '~':
			e.Approx = true
		case '%':
			e.Uncertain, e.Approx = true, true
		}
		if e.Uncertain || e.Approx {
			s = s[:len(s)-1]
		}
	}
	s, _, _ = strings.Cut(s, "T")
	year, rest, more := strings.Cut(s, "-")
	if len(year) != 4 || more && rest == "" {
		return EDTF{}, false
	}
	known := strings.TrimRight(year, "X")
	first, ok := digits(known + "000"[:4-max(1, len(known))])
	if !ok || known == "" || first < 1 || len(known) < 4 && rest != "" {
		return EDTF{}, false
	}
	last := first
	for span, i := 1, len(known); i < 4; i++ {
		last += 9 * span
		span *= 10
	}
	month, day, hasDay := strings.Cut(rest, "-")
	switch {
	case rest == "" || month == "XX" && (!hasDay || day == "XX"):
		e.From, e.To = MakeDay(first, 1, 1), MakeDay(last, 12, 31)
		return e, true
	case hasDay && day != "XX":
		d, ok := ParseDay(s)
		e.From, e.To = d, d
		return e, ok
	}
	m, ok := digits(month)
	switch {
	case !ok || len(month) != 2:
		return EDTF{}, false
	case 1 <= m && m <= 12:
		e.From, e.To = MakeDay(first, m, 1), MakeDay(first, m+1, 0)
	case 21 <= m && m <= 24 && !hasDay: // spring, summer, autumn, winter of the northern half
		e.From, e.To = MakeDay(first, 3*(m-20), 1), MakeDay(first, 3*(m-20)+3, 0)
	default:
		return EDTF{}, false
	}
	return e, true
}

// FormatEDTF returns the shortest value that covers the days from one to
// another: a day, a month, a year, else an interval.
func FormatEDTF(from, to Day) string {
	if from == to {
		return from.String()
	}
	y, m, d := from.Date()
	switch {
	case d == 1 && m == 1 && to == MakeDay(y, 12, 31):
		return from.String()[:4]
	case d == 1 && to == MakeDay(y, m+1, 0):
		return from.String()[:7]
	}
	return from.String() + "/" + to.String()
}

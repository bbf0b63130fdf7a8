package corpus

import "strings"

// EDTFSpan writes the days from from to to, inclusive, as EDTF at level 1: a
// day, a month, a year, a decade ("199X"), a century ("19XX"), else an interval.
func EDTFSpan(from, to Day) string {
	if from == to {
		return from.String()
	}
	fy, fm, fd := from.Date()
	ty, tm, td := to.Date()
	wholeMonths := fd == 1 && td == DaysIn(ty, tm)
	wholeYears := wholeMonths && fm == 1 && tm == 12
	first := from.String()
	switch {
	case fy < 1 || len(first) != len("2025-04-18"):
	case wholeYears && fy == ty:
		return first[:4]
	case wholeYears && fy%100 == 0 && ty == fy+99:
		return first[:2] + "XX"
	case wholeYears && fy%10 == 0 && ty == fy+9:
		return first[:3] + "X"
	case wholeMonths && fy == ty && fm == tm:
		return first[:7]
	}
	return first + "/" + to.String()
}

// EDTFTime writes the clock time of a TIMEX3 value behind its day, as EDTF has
// it: 2025-04-18T10:30:00, with its zone if it has one. It is not ok for values
// without a clock time.
func EDTFTime(value string) (string, bool) {
	day, clock, ok := strings.Cut(value, "T")
	if _, parsed := ParseDay(day); !ok || !parsed || len(clock) < len("10:30") || clock[0] < '0' || clock[0] > '9' || clock[2] != ':' {
		return "", false
	}
	zone := ""
	if i := strings.IndexAny(clock, "Z+-"); i >= 0 {
		clock, zone = clock[:i], clock[i:]
	}
	if len(clock) == len("10:30") {
		clock += ":00"
	}
	if len(clock) != len("10:30:00") {
		return "", false
	}
	return day + "T" + clock + zone, true
}

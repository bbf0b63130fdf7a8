package timex

import (
	"strconv"
	"strings"

	"verbatim/corpus"
)

// Bounds returns the first and the last day, inclusive and as ISO 8601, that a
// TIMEX3 or EDTF value of a date or time covers. It is not ok for durations,
// sets, references such as PAST_REF, open intervals, fiscal years and years
// before Christ. Seasons are those of the northern half by whole months; the
// winter of a year runs into the next.
func Bounds(value string) (earliest, latest string, ok bool) {
	from, to, ok := bounds(value)
	if !ok {
		return "", "", false
	}
	return from.String(), to.String(), true
}

func bounds(value string) (from, to corpus.Day, ok bool) {
	if value == "" || value[0] < '0' || value[0] > '9' {
		return 0, 0, false
	}
	if e, ok := corpus.ParseEDTF(value); ok {
		return e.From, e.To, !e.OpenFrom && !e.OpenTo
	}
	if a, b, ok := strings.Cut(value, "/"); ok {
		from, _, ok1 := bounds(a)
		_, to, ok2 := bounds(b)
		return from, to, ok1 && ok2 && from <= to
	}
	value, _, _ = strings.Cut(value, "T")
	year, rest, hasRest := strings.Cut(value, "-")
	y, err := strconv.Atoi(year)
	if err != nil || y < 0 {
		return 0, 0, false
	}
	if !hasRest {
		switch len(year) {
		case 2:
			return corpus.MakeDay(max(1, 100*y), 1, 1), corpus.MakeDay(100*y+99, 12, 31), true
		case 3:
			return corpus.MakeDay(max(1, 10*y), 1, 1), corpus.MakeDay(10*y+9, 12, 31), true
		}
		return 0, 0, false
	}
	if len(year) != 4 || y < 1 || rest == "" {
		return 0, 0, false
	}
	if start, ok := seasonStart[rest]; ok {
		return corpus.MakeDay(y, start, 1), corpus.MakeDay(y, start+3, 0), true
	}
	n, err := strconv.Atoi(strings.TrimSuffix(rest[1:], "-WE"))
	switch {
	case rest[0] == 'Q' && err == nil && n >= 1 && n <= 4:
		return corpus.MakeDay(y, 3*n-2, 1), corpus.MakeDay(y, 3*n+1, 0), true
	case rest[0] == 'H' && err == nil && n >= 1 && n <= 2:
		return corpus.MakeDay(y, 6*n-5, 1), corpus.MakeDay(y, 6*n+1, 0), true
	case rest[0] == 'W' && err == nil && n >= 1 && n <= 53:
		monday := corpus.WeekStart(y, n)
		if strings.HasSuffix(rest, "-WE") {
			return monday + 5, monday + 6, true
		}
		return monday, monday + 6, true
	case rest[0] == 'W' && len(rest) == len("W17-5"):
		w, err1 := strconv.Atoi(rest[1:3])
		d, err2 := strconv.Atoi(rest[4:])
		if err1 == nil && err2 == nil && rest[3] == '-' && w >= 1 && w <= 53 && d >= 1 && d <= 7 {
			day := corpus.WeekStart(y, w) + corpus.Day(d-1)
			return day, day, true
		}
	}
	return 0, 0, false
}

package corpus

import "strconv"

// A Day is a civil day of the proleptic Gregorian calendar, counted from
// 1970-01-01 = 0. It is what dates are reckoned with; there is no clock and no
// zone in it.
type Day int

// MakeDay returns the day of year, month (1–12) and day of the month. A month
// outside its range is carried over into the year, a day outside its month
// into the month: MakeDay(2025, 14, 0) is 2026-01-31.
//
// It is days_from_civil of Howard Hinnant, "chrono-Compatible Low-Level Date
// Algorithms", 2013.
func MakeDay(year, month, day int) Day {
	year += floorDiv(month-1, 12)
	month = floorMod(month-1, 12) + 1
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yoe := year - era*400
	doy := (153*((month+9)%12)+2)/5 + day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Day(era*146097 + doe - 719468)
}

// Date returns the year, month and day of the month of d.
func (d Day) Date() (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = mp + 3
	if month > 12 {
		month -= 12
	}
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// Weekday returns the ISO 8601 number of the day of the week: Monday is 1, Sunday 7.
func (d Day) Weekday() int { return floorMod(int(d)+3, 7) + 1 }

// Week returns the ISO 8601 year and week that d lies in.
func (d Day) Week() (year, week int) {
	thursday := d + Day(4-d.Weekday())
	year, _, _ = thursday.Date()
	return year, int(thursday-MakeDay(year, 1, 1))/7 + 1
}

// WeekStart returns the Monday of an ISO 8601 week.
func WeekStart(year, week int) Day {
	fourth := MakeDay(year, 1, 4)
	return fourth - Day(fourth.Weekday()-1) + Day(7*(week-1))
}

// DaysIn returns the number of days of a month.
func DaysIn(year, month int) int {
	return int(MakeDay(year, month+1, 1) - MakeDay(year, month, 1))
}

// ParseDay reads a day of the form 2025-04-18.
func ParseDay(s string) (Day, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	y, ok1 := digits(s[:4])
	m, ok2 := digits(s[5:7])
	d, ok3 := digits(s[8:])
	if !ok1 || !ok2 || !ok3 || m < 1 || m > 12 || d < 1 || d > DaysIn(y, m) {
		return 0, false
	}
	return MakeDay(y, m, d), true
}

// String returns d as ISO 8601 has it: 2025-04-18.
func (d Day) String() string {
	y, m, dd := d.Date()
	b := make([]byte, 0, 10)
	b = appendPadded(b, y, 4)
	b = append(b, '-')
	b = appendPadded(b, m, 2)
	b = append(b, '-')
	b = appendPadded(b, dd, 2)
	return string(b)
}

// appendPadded appends n with leading zeros to at least width digits.
func appendPadded(b []byte, n, width int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	s := strconv.Itoa(n)
	for i := len(s); i < width; i++ {
		b = append(b, '0')
	}
	return append(b, s...)
}

// digits reads s, which must hold decimal digits only and at least one.
func digits(s string) (int, bool) {
	if s == "" || len(s) > 9 {
		return 0, false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - b*floorDiv(a, b) }

package timex

import (
	"strconv"
	"strings"

	"verbatim/corpus"
)

// holidayIn returns the day of a holiday in a year by its rule: "12-25" a
// month and day, "e-2" a distance from Easter Sunday, "o-2" from that of the
// Julian calendar, "w11-4-4" the fourth Thursday of November ("w5-1--1" the
// last Monday of May), "w11-1-1,1" the day after the first Monday of November;
// "j9" a distance from the Jewish new year, "i9-1" a month and day of the
// Islamic calendar, "c0" a distance from the Chinese new year, "l6-30-18" a
// tithi of India's lunar month by the sun's sign and the hour that counts.
func holidayIn(rule string, y int) (corpus.Day, bool) {
	if rule == "" {
		return 0, false
	}
	if y < 1 || y > 9999 {
		return 0, false
	}
	switch rule[0] {
	case 'e', 'o', 'j', 'c':
		n, err := strconv.Atoi(rule[1:])
		return moving(rule[0], y, n), err == nil
	case 'i':
		m, d, _ := strings.Cut(rule[1:], "-")
		mm, _ := strconv.Atoi(m)
		dd, _ := strconv.Atoi(d)
		return islamicDay(y, mm, dd)
	case 'l':
		p := strings.SplitN(rule[1:], ",", 2)
		p, shift := strings.SplitN(p[0], "-", 3), p[1:]
		sign, _ := strconv.Atoi(p[0])
		tithi, _ := strconv.Atoi(p[1])
		hour, _ := strconv.Atoi(p[2])
		day := lunarDay(y, sign, tithi, float64(hour))
		if len(shift) > 0 {
			n, _ := strconv.Atoi(shift[0])
			day += corpus.Day(n)
		}
		return day, true
	case 'w':
		rule, shift, _ := strings.Cut(rule[1:], ",")
		p := strings.SplitN(rule, "-", 3)
		if len(p) != 3 {
			return 0, false
		}
		m, _ := strconv.Atoi(p[0])
		wd, _ := strconv.Atoi(p[1])
		n, _ := strconv.Atoi(p[2])
		days, _ := strconv.Atoi(shift)
		d, ok := nthWeekday(y, m, wd, n)
		return d + corpus.Day(days), ok
	}
	m, d, _ := strings.Cut(rule, "-")
	mm, _ := strconv.Atoi(m)
	dd, _ := strconv.Atoi(d)
	return corpus.MakeDay(y, mm, dd), validDate(y, mm, dd)
}

// moving returns the day n days after the feast that a calendar turns on.
func moving(calendar byte, y, n int) corpus.Day {
	switch calendar {
	case 'e':
		return easter(y) + corpus.Day(n)
	case 'o':
		return orthodoxEaster(y) + corpus.Day(n)
	case 'c':
		return chineseNewYear(y) + corpus.Day(n)
	}
	return jewishDay(y, n)
}

// nthWeekday returns the n-th weekday of a month; −1 is the last.
func nthWeekday(y, m, wd, n int) (corpus.Day, bool) {
	if n == 0 || n > 5 || n < -5 || m < 1 || m > 12 {
		return 0, false
	}
	var d corpus.Day
	if n > 0 {
		first := corpus.MakeDay(y, m, 1)
		d = first + corpus.Day((wd-first.Weekday()+7)%7+7*(n-1))
	} else {
		end := corpus.MakeDay(y, m+1, 0)
		d = end - corpus.Day((end.Weekday()-wd+7)%7+7*(-n-1))
	}
	_, month, _ := d.Date()
	return d, month == m
}

// easter returns Easter Sunday of the Gregorian calendar: the anonymous
// algorithm of 1876, as in J. Meeus, "Astronomical Algorithms", 1991, chapter 8.
func easter(y int) corpus.Day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	n := (h + l - 7*m + 90) / 25
	p := (h + l - 7*m + 33*n + 19) % 32
	return corpus.MakeDay(y, n, p)
}

// orthodoxEaster returns Easter Sunday of the Julian calendar as a Gregorian day:
// J. Meeus, "Astronomical Algorithms", 1991, chapter 8. The calendars lie
// thirteen days apart from 1900 to 2099.
func orthodoxEaster(y int) corpus.Day {
	a, b, c := y%4, y%7, y%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	return corpus.MakeDay(y, 3, 22+d+e) + corpus.Day(y/100-y/400-2)
}

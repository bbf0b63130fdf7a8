package timex

import (
	"math"

	"verbatim/corpus"
)

// Times are days and fractions since 1970-01-01 00:00 UT; day 10957.5 is J2000.

const (
	j2000   = 10957.5
	synodic = 29.530588861 // mean days from new moon to new moon
)

// sine returns the sine of degrees.
func sine(deg float64) float64 { return math.Sin(deg * math.Pi / 180) }

// turn brings degrees into [0, 360).
func turn(deg float64) float64 { return deg - 360*math.Floor(deg/360) }

// sunAt returns the longitude of the sun in degrees, to a hundredth: J. Meeus,
// "Astronomical Algorithms", 1991, chapter 24, low accuracy.
func sunAt(t float64) float64 {
	c := (t - j2000) / 36525
	m := 357.5291 + 35999.0503*c
	return turn(280.46645 + 36000.76983*c + 1.9146*sine(m) + .02*sine(2*m))
}

// elongation returns how far the moon is ahead of the sun in degrees, to a
// tenth, some twelve minutes: the largest terms of Meeus' table 45.A. A tithi
// is twelve degrees of it.
func elongation(t float64) float64 {
	c := (t - j2000) / 36525
	d := 297.8502042 + 445267.1115168*c
	m := 357.5291092 + 35999.0502909*c
	n := 134.9634114 + 477198.8676313*c
	f := 93.2720993 + 483202.0175273*c
	moon := 218.3164591 + 481267.88134236*c +
		6.2888*sine(n) + 1.274*sine(2*d-n) + .6583*sine(2*d) + .2136*sine(2*n) - .1851*sine(m) -
		.1143*sine(2*f) + .0588*sine(2*d-2*n) + .0572*sine(2*d-m-n) + .0533*sine(2*d+n) +
		.0459*sine(2*d-m) - .0409*sine(m-n) - .0347*sine(d) - .0304*sine(m+n)
	return turn(moon - sunAt(t))
}

// newMoon returns the last new moon at or before t.
func newMoon(t float64) float64 {
	at := t - elongation(t)/360*synodic
	for range 4 {
		e := elongation(at)
		if e > 180 {
			e -= 360
		}
		at -= e / 360 * synodic
	}
	if at > t {
		return newMoon(at - 1)
	}
	return at
}

// chineseNewYear returns the first day of the lunar year in China, eight hours
// ahead of UT: the second new moon after the month of the winter solstice. In
// 2034 a leap month comes between.
func chineseNewYear(y int) corpus.Day {
	const zone = 8. / 24
	solstice := float64(corpus.MakeDay(y-1, 12, 20))
	for sunAt(solstice) < 270 {
		solstice += 1. / 24
	}
	eleventh := newMoon(math.Floor(solstice+zone) + 1 - zone)
	return corpus.Day(math.Floor(newMoon(eleventh+2*synodic+2) + zone))
}

// lunarDay returns the day on which, at an hour of India's clock, the moon is in
// a tithi (1–30) of the lunar month that begins while the sun is in a sign
// (0–11, from fixed stars) in year y. Of two such months the first is the leap
// month and not meant.
func lunarDay(y, sign, tithi int, hour float64) corpus.Day {
	const zone = 5.5 / 24
	// The sun enters the sign about a month later than the one before; the
	// zero point has moved 23.86° by 2000 [Lahiri].
	t := float64(corpus.MakeDay(y, 4, 14)) + 30.44*float64(sign)
	if sign >= 8 { // from the middle of December on
		t -= 365.25
	}
	stars := 23.86 + (t-j2000)/36525*1.397
	month := newMoon(t + 35)
	for int(turn(sunAt(month)-stars)/30) != sign {
		if next := newMoon(month - 1); next > t-33 {
			month = next
			continue
		}
		break
	}
	day := math.Floor(month+zone) - 1
	for range 32 {
		if at := day + hour/24 - zone; at > month-.1 && int(elongation(at)/12)+1 == tithi {
			return corpus.Day(day)
		}
		day++
	}
	// The tithi holds that hour on no day: it is the day it begins on.
	return corpus.Day(math.Floor(month + float64(tithi-1)/30*synodic + zone))
}

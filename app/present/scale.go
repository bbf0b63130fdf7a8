package present

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// day returns the number of days from the first of January 1970 to an ISO day.
func day(iso string) (int, bool) {
	t, err := time.Parse(time.DateOnly, iso)
	return int(math.Floor(float64(t.Unix()) / 86400)), err == nil
}

func isoDay(d int) string { return time.Unix(int64(d)*86400, 0).UTC().Format(time.DateOnly) }

// Days is how long w is.
func (w Window) Days() float64 { return w.To - w.From }

// Place returns the share of w's width at a time, outside of 0–1 beside it.
func (w Window) Place(at float64) float64 { return (at - w.From) / w.Days() }

// At is the time at a share of w's width.
func (w Window) At(x float64) float64 { return w.From + x*w.Days() }

const (
	// shortest and longest are how far the picture zooms: some hours, and from
	// antiquity to the day after tomorrow's plans.
	shortest, longest = 0.25, 3000 * 365.25
	// byHour is the length in days below which the address names hours.
	byHour = 4
)

// Zoom returns w scaled by a factor about the place x, within bounds.
func (w Window) Zoom(factor, x float64) Window {
	days := math.Min(math.Max(w.Days()*factor, shortest), longest)
	at := w.At(x)
	from := at - x*days
	return Window{from, from + days}
}

// Pan returns w moved by a share of its width.
func (w Window) Pan(share float64) Window {
	d := share * w.Days()
	return Window{w.From + d, w.To + d}
}

// Within returns w pushed back so that it shows something of all, and no more
// of the time outside than half its width.
func (w Window) Within(all Window) Window {
	if w.Days() >= 2*all.Days() {
		middle := (all.From + all.To) / 2
		return Window{middle - all.Days(), middle + all.Days()}
	}
	half := w.Days() / 2
	if d := all.From - half - w.From; d > 0 {
		return Window{w.From + d, w.To + d}
	}
	if d := w.To - all.To - half; d > 0 {
		return Window{w.From - d, w.To - d}
	}
	return w
}

// String writes w as the address has it: days, and hours where it is short.
func (w Window) String() string {
	if w.Days() < byHour {
		return hourText(math.Round(w.From*24)) + "/" + hourText(math.Round(w.To*24))
	}
	from := int(math.Round(w.From))
	return isoDay(from) + "/" + isoDay(max(from, int(math.Round(w.To))-1))
}

// Covers returns the first and the last day that w touches, as ISO days.
func (w Window) Covers() (first, last string) {
	from := int(math.Floor(w.From))
	return isoDay(from), isoDay(max(from, int(math.Ceil(w.To))-1))
}

func hourText(hours float64) string {
	return time.Unix(int64(hours)*3600, 0).UTC().Format("2006-01-02T15")
}

// ParseWindow reads what String writes.
func ParseWindow(s string) (Window, bool) {
	from, to, ok := strings.Cut(s, "/")
	if !ok {
		return Window{}, false
	}
	a, okA := moment(from, 0)
	b, okB := moment(to, 1)
	w := Window{a, b}
	return w, okA && okB && w.Days() >= shortest/2 && w.Days() <= longest
}

// moment reads a day or an hour; rest is added to a day: where it ends.
func moment(s string, rest float64) (float64, bool) {
	if t, err := time.Parse("2006-01-02T15", s); err == nil {
		return float64(t.Unix()) / 86400, true
	}
	d, ok := day(s)
	return float64(d) + rest, ok
}

// mostTicks is how many labels the scale of one width holds.
const mostTicks = 12

// ticks labels the scale, and as much of it on either side as the window is
// wide: hours, days, weeks, months or years.
func ticks(w Window) []Tick {
	days := w.Days()
	for _, hours := range [...]int{1, 3, 6, 12} {
		if days*24/float64(hours) <= mostTicks {
			return hourTicks(w, hours)
		}
	}
	for _, step := range [...]int{1, 2, 7, 14} {
		if days/float64(step) <= mostTicks {
			return dayTicks(w, step)
		}
	}
	months := 1
	for _, n := range [...]int{3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000} {
		if days/(float64(months)*30.44) > mostTicks {
			months = n
		}
	}
	return monthTicks(w, months)
}

// edges returns the first and the last day of the ticks of w.
func edges(w Window) (from, to int) {
	return int(math.Floor(w.From - w.Days())), int(math.Ceil(w.To + w.Days()))
}

// opens reports whether a tick at x is the first in the window, or of all: it
// says in full what time it is.
func opens(before []Tick, x float64) bool {
	return len(before) == 0 || x >= 0 && before[len(before)-1].X < 0
}

func hourTicks(w Window, step int) []Tick {
	var list []Tick
	from, to := edges(w)
	for h := from * 24; h <= to*24; h += step {
		at := float64(h) / 24
		if x := w.Place(at); x < -1 || x > 2 {
			continue
		}
		t := time.Unix(int64(h)*3600, 0).UTC()
		tick := Tick{X: w.Place(at), Label: t.Format("15:04")}
		if t.Hour() == 0 || opens(list, tick.X) && step < 24 && t.Hour() < step {
			tick.Label, tick.Major = t.Format("Mon 2 Jan"), true
		}
		list = append(list, tick)
	}
	return list
}

func dayTicks(w Window, step int) []Tick {
	var list []Tick
	from, to := edges(w)
	for d := from; d <= to; d++ {
		t := time.Unix(int64(d)*86400, 0).UTC()
		if step < 7 && d%step != 0 || step >= 7 && (t.Weekday() != time.Monday || (d+3)/7%(step/7) != 0) {
			continue
		}
		tick := Tick{X: w.Place(float64(d)), Label: strconv.Itoa(t.Day())}
		if t.Day() <= step || opens(list, tick.X) {
			tick.Label, tick.Major = t.Format("2 Jan"), true
		}
		list = append(list, tick)
	}
	return list
}

// monthTicks labels every so many months, counted from January of year 0.
func monthTicks(w Window, months int) []Tick {
	var list []Tick
	from, to := edges(w)
	t := time.Unix(int64(from)*86400, 0).UTC()
	year, month := t.Year(), int(t.Month())-1
	month += year * 12
	month -= ((month % months) + months) % months
	for ; ; month += months {
		y, m := int(math.Floor(float64(month)/12)), ((month%12)+12)%12
		t := time.Date(y, time.Month(m+1), 1, 0, 0, 0, 0, time.UTC)
		d := int(math.Floor(float64(t.Unix()) / 86400))
		if d > to {
			return list
		}
		tick := Tick{X: w.Place(float64(d)), Label: t.Format("Jan"), Major: m == 0}
		switch {
		case months >= 12:
			tick.Label = strconv.Itoa(y)
			tick.Major = months == 12 || y%(months/12*5) == 0
		case m == 0 || opens(list, tick.X):
			tick.Label, tick.Major = t.Format("Jan 2006"), true
		}
		list = append(list, tick)
	}
}

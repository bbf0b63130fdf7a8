package present

import (
	"cmp"
	"math"
	"testing"

	"verbatim/app/state"
	"verbatim/corpus"
)

// TestWindowText holds that a window survives the address, to the day or hour.
func TestWindowText(t *testing.T) {
	for _, text := range []string{"2025-04-14/2025-04-28", "2025-04-18/2025-04-18", "1914-06-28/1918-11-11", "2025-04-18T06/2025-04-18T18", "0490-01-01/2025-12-31"} {
		w, ok := ParseWindow(text)
		if !ok {
			t.Errorf("ParseWindow(%q) failed", text)
			continue
		}
		if again, ok := ParseWindow(w.String()); !ok || math.Abs(again.From-w.From) > 1e-6 || math.Abs(again.To-w.To) > 1e-6 {
			t.Errorf("ParseWindow(%q) = %v, and of its text %q %v", text, w, w.String(), again)
		}
	}
	for _, text := range []string{"", "2025", "2025-04-18", "2025-04-28/2025-04-14", "x/y", "2025-04-18T06/2025-04-18T06"} {
		if w, ok := ParseWindow(text); ok {
			t.Errorf("ParseWindow(%q) = %v, want none", text, w)
		}
	}
}

// TestZoom holds that the time under the pointer stays there, that zooming in
// and out leads back, and that all of it stays in bounds.
func TestZoom(t *testing.T) {
	w := Window{20000, 20100}
	for _, x := range []float64{0, 0.25, 1} {
		in := w.Zoom(0.5, x)
		if math.Abs(in.At(x)-w.At(x)) > 1e-9 {
			t.Errorf("Zoom moves the time at %v from %v to %v", x, w.At(x), in.At(x))
		}
		if out := in.Zoom(2, x); math.Abs(out.From-w.From) > 1e-9 || math.Abs(out.To-w.To) > 1e-9 {
			t.Errorf("Zoom in and out at %v leads to %v, not %v", x, out, w)
		}
	}
	if days := w.Zoom(1e-9, 0.5).Days(); days != shortest {
		t.Errorf("Zoom reaches %v days", days)
	}
	all := Window{20000, 20100}
	for _, far := range []Window{{0, 10}, {90000, 90010}, {-1e6, 1e6}} {
		if in := far.Within(all); in.To < all.From || in.From > all.To {
			t.Errorf("Within leaves %v at %v, outside of %v", far, in, all)
		}
	}
}

// TestTicks holds that every zoom from hours to millennia has some labels, and
// few, in order.
func TestTicks(t *testing.T) {
	for days := shortest; days < longest; days *= 1.37 {
		w := Window{19000.3, 19000.3 + days}
		n := 0
		last := math.Inf(-1)
		for _, tick := range ticks(w) {
			if tick.X <= last || tick.Label == "" {
				t.Fatalf("%v days: tick %+v after %v", days, tick, last)
			}
			last = tick.X
			if tick.X >= 0 && tick.X <= 1 {
				n++
			}
		}
		if n < 2 || n > 2*mostTicks {
			t.Errorf("%v days have %d ticks", days, n)
		}
	}
}

// TestFold holds that folding loses no entry, leaves room between dots, and
// that what is folded says so.
func TestFold(t *testing.T) {
	var dots []Dot
	for i := range 2000 {
		d := Dot{X: float64(i*7919%2000) / 2000, Count: 1, First: isoDay(i), Last: isoDay(i)}
		if i%9 == 0 {
			d.Width = 0.3
		}
		dots = append(dots, d)
	}
	const gap = 0.05
	out := fold(dots, gap)
	n, last := 0, -1.0
	for _, d := range out {
		n += d.Count
		if d.Width > 0 {
			continue
		}
		if d.X-last < gap/2 {
			t.Errorf("dots at %v and %v", last, d.X)
		}
		last = d.X
		if !d.Folded || d.First >= d.Last {
			t.Errorf("%+v does not say that it is folded", d)
		}
	}
	if n != 2000 || len(out) > 60 {
		t.Errorf("%d entries in %d dots, want 2000 in a few", n, len(out))
	}
}

// TestDotAtAnHour holds that a day is a dot from afar, as long as it is closer
// by, and that a clock time lies within it.
func TestDotAtAnHour(t *testing.T) {
	first, _ := day("2025-04-18")
	e := corpus.TimelineEntry{Dating: corpus.Dating{Value: "2025-04-18", Earliest: "2025-04-18", Latest: "2025-04-18"}}
	if d, _ := dot(Window{float64(first) - 15, float64(first) + 15}, &e, first, first); d.Width != 0 {
		t.Errorf("a day of thirty is %v wide", d.Width)
	}
	close := Window{float64(first), float64(first) + 2}
	if d, _ := dot(close, &e, first, first); d.Width != 0.5 {
		t.Errorf("a day of two is %v wide", d.Width)
	}
	e.Value = "2025-04-18T12:00:00"
	if d, _ := dot(close, &e, first, first); d.Width != 0 || d.X != 0.25 {
		t.Errorf("noon of the first of two days lies at %v", d.X)
	}
	if _, seen := dot(close, &e, first+400, first+400); seen {
		t.Error("what lies a year away is seen")
	}
}

func TestLaneChoices(t *testing.T) {
	list := laneChoices(state.State{View: state.Timeline})
	if len(list) != 3 || !list[0].Chosen || list[0].Href != "#/timeline?lanes=published%2Cmentioned" {
		t.Errorf("laneChoices = %+v", list)
	}
	one := laneChoices(state.State{View: state.Timeline, Lanes: "said"})
	if one[0].Href != "#/timeline?lanes=said" || one[1].Chosen || one[1].Href != "#/timeline?lanes=said%2Cpublished" {
		t.Errorf("laneChoices of one = %+v", one)
	}
	if two := laneChoices(state.State{View: state.Timeline, Lanes: "said,published"}); two[2].Href != "#/" {
		t.Errorf("the last switch leads to %s, want all", two[2].Href)
	}
}

// TestOpenDates holds that a date of which one end is known is not shown as a day.
func TestOpenDates(t *testing.T) {
	for _, c := range []struct{ first, last, want string }{
		{"2024-05-03", "2024-05-03", "Friday 3 May 2024"},
		{"2024-05-03", "", "3 May 2024 or later"},
		{"", "2024-05-03", "by 3 May 2024"},
		{"", "", "undated"},
	} {
		if got := when(corpus.Dating{Value: c.first, Earliest: c.first, Latest: c.last}).Label; got != c.want {
			t.Errorf("when(%q, %q) = %q, want %q", c.first, c.last, got, c.want)
		}
	}
}

// TestLabelled holds that labels neither touch nor are cut by the edge of the
// picture, on a phone and on a wide screen.
func TestLabelled(t *testing.T) {
	for _, width := range []float64{0, 280, 700, 1200} {
		list := ticks(Window{From: 0, To: 9300}) // some 25 years
		room := cmp.Or(width, usual)
		shown, end := Labelled(list, width), -PictureGap
		for i, tick := range list {
			from, to, _ := tick.extent(width)
			if !shown[i] || to < -PictureGap || from > room+PictureGap {
				continue
			}
			if from < end || to > room+PictureGap {
				t.Errorf("%v px: label %q lies at %v–%v, the one before ends at %v", width, tick.Label, from, to, end)
			}
			end = to
		}
		if end < 0 {
			t.Errorf("%v px: no label", width)
		}
	}
}

// TestFoldLeavesRoom holds that the middles of folded dots do not lie so close
// that the dots touch, and that nothing is lost.
func TestFoldLeavesRoom(t *testing.T) {
	const gap = 0.1
	var dots []Dot
	for i := range 400 {
		dots = append(dots, Dot{X: float64(i*i%1009) / 1009, Count: 1 + i%7, First: isoDay(i), Last: isoDay(i)})
	}
	want := 0
	for _, d := range dots {
		want += d.Count
	}
	got, folded := 0, fold(dots, gap)
	for i, d := range folded {
		got += d.Count
		if i > 0 && d.X-folded[i-1].X < gap*touching {
			t.Errorf("dots at %v and %v touch", folded[i-1].X, d.X)
		}
	}
	if got != want || len(folded) < 3 {
		t.Errorf("%d dots stand for %d entries, want several for %d", len(folded), got, want)
	}
}

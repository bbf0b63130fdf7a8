package corpus_test

import (
	"testing"
	"time"

	"verbatim/corpus"
)

// TestDay compares civil days with package time over six centuries.
func TestDay(t *testing.T) {
	for d := corpus.MakeDay(1750, 1, 1); d < corpus.MakeDay(2350, 1, 1); d++ {
		x := time.Unix(int64(d)*86400, 0).UTC()
		if got, want := d.String(), x.Format(time.DateOnly); got != want {
			t.Fatalf("Day(%d) = %s, want %s", d, got, want)
		}
		y, w := d.Week()
		wantY, wantW := x.ISOWeek()
		wd := int(x.Weekday()+6)%7 + 1
		if y != wantY || w != wantW || d.Weekday() != wd || corpus.WeekStart(y, w) != d-corpus.Day(wd-1) {
			t.Fatalf("%v: week %d-%d, weekday %d, want %d-%d, %d", d, y, w, d.Weekday(), wantY, wantW, wd)
		}
		if p, ok := corpus.ParseDay(d.String()); !ok || p != d {
			t.Fatalf("ParseDay(%q) = %v, %v", d.String(), p, ok)
		}
	}
	if got := corpus.MakeDay(2025, 14, 0).String(); got != "2026-01-31" {
		t.Errorf("MakeDay carries to %s, want 2026-01-31", got)
	}
	for _, s := range []string{"", "2025-02-29", "2025-00-10", "2025-4-18", "2025-04-31", "x025-04-01"} {
		if d, ok := corpus.ParseDay(s); ok {
			t.Errorf("ParseDay(%q) = %v, want not ok", s, d)
		}
	}
}

func TestEDTF(t *testing.T) {
	for _, c := range []struct{ in, from, to, out string }{
		{"2025-04-18", "2025-04-18", "2025-04-18", "2025-04-18"},
		{"2025-04", "2025-04-01", "2025-04-30", "2025-04"},
		{"2025", "2025-01-01", "2025-12-31", "2025"},
		{"2025-04-18?", "2025-04-18", "2025-04-18", "2025-04-18"},
		{"2025~", "2025-01-01", "2025-12-31", "2025"},
		{"199X", "1990-01-01", "1999-12-31", "1990-01-01/1999-12-31"},
		{"2025-XX", "2025-01-01", "2025-12-31", "2025"},
		{"2025-21", "2025-03-01", "2025-05-31", "2025-03-01/2025-05-31"},
		{"2025-04-18/2025-04-24", "2025-04-18", "2025-04-24", "2025-04-18/2025-04-24"},
		{"2025-04/2025-05", "2025-04-01", "2025-05-31", "2025-04-01/2025-05-31"},
	} {
		e, ok := corpus.ParseEDTF(c.in)
		if !ok || e.From.String() != c.from || e.To.String() != c.to {
			t.Errorf("ParseEDTF(%q) = %v..%v, %v, want %s..%s", c.in, e.From, e.To, ok, c.from, c.to)
		}
		if got := corpus.FormatEDTF(e.From, e.To); got != c.out {
			t.Errorf("FormatEDTF of %q = %s, want %s", c.in, got, c.out)
		}
	}
	if e, ok := corpus.ParseEDTF("2025-04-18/.."); !ok || !e.OpenTo || e.OpenFrom || e.From.String() != "2025-04-18" {
		t.Errorf("an open interval is read as %+v, %v", e, ok)
	}
	for _, s := range []string{"", "/", "../..", "25", "2025-13", "2025-", "2025-04-31", "2025-05/2025-04", "X", "20X5-04", "2025-04-18/x"} {
		if e, ok := corpus.ParseEDTF(s); ok {
			t.Errorf("ParseEDTF(%q) = %+v, want not ok", s, e)
		}
	}
}

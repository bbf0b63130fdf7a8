package collate

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/lang/en"
)

// TestLineage holds who follows whom: the later from the earlier with whom it
// shares what a third has otherwise, nobody from an article of the same day.
func TestLineage(t *testing.T) {
	plain := "We will open the bridge within a matter of weeks, if the money comes."
	for _, c := range []struct {
		name     string
		days     string // of publication, in order; a dash where unknown
		wordings []string
		want     string
	}{
		{"a shared slip", "02 04 05", []string{plain,
			"We will open the ridge within a few weeks, if the money comes.",
			"We will open the ridge within a few weeks"}, "first 0; 2 from 1 surely"},
		{"nothing of its own", "02 04", []string{plain, "We will open the bridge within a matter of weeks"}, "first 0; 1 from 0"},
		{"its own words", "02 04", []string{plain, "We would open that bridge in some weeks"}, "first 0"},
		{"one day", "02 02", []string{plain, "We will open the bridge"}, "first 0 1"},
		{"no day", "- 04", []string{plain, "We will open the bridge"}, ""},
	} {
		docs, s := gather(c.wordings...)
		for i, day := range strings.Fields(c.days) {
			if day != "-" {
				day = "2021-03-" + day
				docs[i].Date = corpus.Dating{Value: day, Earliest: day, Latest: day, Basis: corpus.ByMetadata}
			}
		}
		if got := lineageOf(Collate(docs, s, en.English)); got != c.want {
			t.Errorf("%s: Collate = %q, want %q", c.name, got, c.want)
		}
		slices.Reverse(s.Witnesses)
		s.Fullest = len(s.Witnesses) - 1 - s.Fullest
		turned := Collate(docs, s, en.English)
		last := len(s.Witnesses) - 1
		for i := range turned.First {
			turned.First[i] = last - turned.First[i]
		}
		slices.Sort(turned.First)
		for i := range turned.Descents {
			turned.Descents[i].From, turned.Descents[i].To = last-turned.Descents[i].From, last-turned.Descents[i].To
		}
		if got := lineageOf(turned); got != c.want {
			t.Errorf("%s, reversed: Collate = %q, want %q", c.name, got, c.want)
		}
	}
}

func lineageOf(c corpus.Collation) string {
	var parts []string
	if len(c.First) > 0 {
		parts = append(parts, "first "+strings.Trim(fmt.Sprint(c.First), "[]"))
	}
	for _, d := range c.Descents {
		s := fmt.Sprintf("%d from %d", d.To, d.From)
		if d.Sure {
			s += " surely"
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, "; ")
}

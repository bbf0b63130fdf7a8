package present

import (
	"reflect"
	"strings"
	"testing"
)

func TestCalendar(t *testing.T) {
	for iso, want := range map[string]bool{"2024": true, "2024-05": true, "2024-05-03": true, "2024-05-03/2024-05-04": false, "2024-05-03?": false, "": false} {
		if got := Calendar(iso); got != want {
			t.Errorf("Calendar(%q) = %v, want %v", iso, got, want)
		}
	}
}

func TestWordByWord(t *testing.T) {
	cell := func(text string, variant int) Cell { return Cell{Text: text, Variant: variant} }
	rows := []Witness{
		{Cells: []Cell{cell("the harbour", 1), cell("will not", 1), cell("now – or later", 1), cell("close", 1)}},
		{Cells: []Cell{cell("The harbour", 1), cell("will", 2), cell("now, or later", 1), cell("", 0)}},
	}
	got := WordByWord(rows)
	want := [][]string{{"the", "harbour", "will not", "now –", "or", "later", "close"}, {"The", "harbour", "will", "now,", "or", "later", ""}}
	for w := range want {
		var texts []string
		for _, c := range got[w].Cells {
			texts = append(texts, c.Text)
		}
		if !reflect.DeepEqual(texts, want[w]) {
			t.Errorf("row %d has the columns %q, want %q", w, texts, want[w])
		}
	}
	if len(rows[0].Cells) != 4 {
		t.Error("the rows given were changed")
	}
	if rows := WordByWord(nil); len(rows) != 0 {
		t.Errorf("WordByWord of nothing = %v", rows)
	}
}

// TestSystems breaks columns into lines: all of them, in order, none too wide
// unless it is a single column.
func TestSystems(t *testing.T) {
	const narrow = 600 // px
	for _, columns := range []int{0, 1, 7, 60} {
		rows := []Witness{{}}
		for i := range columns {
			rows[0].Cells = append(rows[0].Cells, Cell{Text: strings.Repeat("x", 1+i*7%23)})
		}
		all := widths(rows)
		next := 0
		for _, s := range Systems(rows, narrow) {
			wide := 0.0
			for _, w := range all[s.From:s.To] {
				wide += w
			}
			if s.From != next || s.To <= s.From || wide > room(narrow) && s.To > s.From+1 {
				t.Errorf("%d columns: system %v is %v wide", columns, s, wide)
			}
			next = s.To
		}
		if next != columns {
			t.Errorf("%d of %d columns are drawn", next, columns)
		}
	}
}

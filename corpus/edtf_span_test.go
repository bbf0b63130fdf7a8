package corpus_test

import (
	"testing"

	"verbatim/corpus"
)

// TestEDTFSpan holds how spans of days are written, and that what is written is
// read as the same days.
func TestEDTFSpan(t *testing.T) {
	day := func(s string) corpus.Day {
		d, ok := corpus.ParseDay(s)
		if !ok {
			t.Fatal(s)
		}
		return d
	}
	for _, c := range []struct{ from, to, want string }{
		{"2025-04-18", "2025-04-18", "2025-04-18"},
		{"2025-04-21", "2025-04-27", "2025-04-21/2025-04-27"},
		{"2024-02-01", "2024-02-29", "2024-02"},
		{"2023-02-01", "2023-03-31", "2023-02-01/2023-03-31"},
		{"2014-01-01", "2014-12-31", "2014"},
		{"1990-01-01", "1999-12-31", "199X"},
		{"1900-01-01", "1999-12-31", "19XX"},
		{"1995-01-01", "2004-12-31", "1995-01-01/2004-12-31"},
	} {
		got := corpus.EDTFSpan(day(c.from), day(c.to))
		if got != c.want {
			t.Errorf("EDTFSpan(%s, %s) = %s, want %s", c.from, c.to, got, c.want)
		}
		if e, ok := corpus.ParseEDTF(got); !ok || e.From.String() != c.from || e.To.String() != c.to {
			t.Errorf("ParseEDTF(%s) = %v, %v", got, e, ok)
		}
	}
	for value, want := range map[string]string{"2025-04-18T10:30": "2025-04-18T10:30:00", "2025-04-18T10:30-05": "2025-04-18T10:30:00-05",
		"2025-04-18T10:30:15Z": "2025-04-18T10:30:15Z", "2025-04-18TEV": "", "2025-04-18": ""} {
		if got, ok := corpus.EDTFTime(value); got != want || ok != (want != "") {
			t.Errorf("EDTFTime(%s) = %q, %v, want %q", value, got, ok, want)
		}
	}
}

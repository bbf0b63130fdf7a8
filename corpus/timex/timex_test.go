package timex_test

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/corpustest"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/timex"
)

//go:embed testdata
var testdata embed.FS

func anchored(value string) corpus.Dating {
	from, to, interval := strings.Cut(value, "/")
	if !interval {
		to = from
	}
	return corpus.Dating{Value: value, Earliest: from, Latest: to}
}

func TestGolden(t *testing.T) {
	corpustest.Golden(t, testdata, "testdata", func(input string) map[string]string {
		head, text, _ := strings.Cut(input, "\n")
		doc := corpustest.Document(t, text)
		var found []corpus.TimeExpression
		if head == "narrative" {
			found = timex.FindNarrative(&doc, en.English)
		} else {
			found = timex.Find(&doc, anchored(strings.TrimSpace(strings.TrimPrefix(head, "anchor"))), en.English)
		}
		var b strings.Builder
		for _, x := range found {
			fmt.Fprintf(&b, "%d-%d %s %s", x.Start, x.End, x.Type, x.Value)
			if x.Mod != "" {
				b.WriteString(" " + x.Mod)
			}
			fmt.Fprintf(&b, " %q %s\n", x.Of(doc.Text), x.Reason)
		}
		return map[string]string{"timex": b.String()}
	})
}

// check fails unless the expressions of doc are ordered, apart, inside and on
// rune boundaries, and their days fit their values.
func check(t *testing.T, doc *corpus.Document, found []corpus.TimeExpression) {
	t.Helper()
	end := 0
	for _, x := range found {
		if x.Start < end || x.End <= x.Start || x.End > len(doc.Text) {
			t.Fatalf("Find: span %v after %d in %d bytes", x.Span, end, len(doc.Text))
		}
		if !utf8.RuneStart(doc.Text[x.Start]) || x.End < len(doc.Text) && !utf8.RuneStart(doc.Text[x.End]) {
			t.Fatalf("Find: span %v splits a rune of %q", x.Span, doc.Text)
		}
		end = x.End
		if x.Type == "" || x.Value == "" && !x.Relative {
			t.Fatalf("Find: %q has type %q, value %q", x.Of(doc.Text), x.Type, x.Value)
		}
		if (x.Earliest == "") != (x.Latest == "") || x.Earliest > x.Latest && x.Earliest[0] != '-' {
			t.Fatalf("Find: %q covers %s to %s", x.Of(doc.Text), x.Earliest, x.Latest)
		}
	}
}

func FuzzFind(f *testing.F) {
	entries, err := testdata.ReadDir("testdata")
	if err != nil {
		f.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		data, err := testdata.ReadFile("testdata/" + e.Name())
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data), 20000)
	}
	f.Add("31 31/31/31 2025-13-45 '99 99s 0th Feb. 29 the 32nd 24:61 Q9", -800000)
	f.Fuzz(func(t *testing.T, text string, day int) {
		if !utf8.ValidString(text) { // ingest lets no other text in
			return
		}
		doc := corpustest.Laid(corpus.Document{Text: text})
		anchor := corpus.Day(day % 700000).String()
		check(t, &doc, timex.Find(&doc, corpus.Dating{Value: anchor, Earliest: anchor, Latest: anchor}, en.English))
		check(t, &doc, timex.Find(&doc, corpus.Dating{}, en.English))
		check(t, &doc, timex.FindNarrative(&doc, en.English))
	})
}

// TestShiftedAnchor holds that a document a week younger speaks of weekdays a
// week later, and of calendar dates as before.
func TestShiftedAnchor(t *testing.T) {
	doc := corpustest.Document(t, "He said on Friday that the vote of 11 March 2025 will be repeated next Tuesday. Yesterday it rained; last week too.")
	for d := corpus.MakeDay(2024, 12, 25); d < corpus.MakeDay(2025, 3, 5); d++ {
		a := timex.Find(&doc, anchored(d.String()), en.English)
		b := timex.Find(&doc, anchored((d + 7).String()), en.English)
		if len(a) != 5 || len(b) != 5 {
			t.Fatalf("Find at %v: %d and %d expressions, want 5", d, len(a), len(b))
		}
		for i := range a {
			x, _ := corpus.ParseDay(a[i].Earliest)
			y, _ := corpus.ParseDay(b[i].Earliest)
			want := corpus.Day(0)
			if a[i].Relative {
				want = 7
			}
			if y-x != want {
				t.Errorf("%q is %s at %v and %s a week later", a[i].Of(doc.Text), a[i].Value, d, b[i].Value)
			}
		}
	}
}

func TestBounds(t *testing.T) {
	for _, c := range []struct{ value, from, to string }{
		{"2025-04-18", "2025-04-18", "2025-04-18"}, {"2025-04-18TEV", "2025-04-18", "2025-04-18"},
		{"2025-04-18T10:30-05", "2025-04-18", "2025-04-18"}, {"2025-04", "2025-04-01", "2025-04-30"},
		{"2024-02", "2024-02-01", "2024-02-29"}, {"2025", "2025-01-01", "2025-12-31"},
		{"2025-W17", "2025-04-21", "2025-04-27"}, {"2025-W17-WE", "2025-04-26", "2025-04-27"}, {"2025-W17-5", "2025-04-25", "2025-04-25"},
		{"2025-Q2", "2025-04-01", "2025-06-30"}, {"2025-H2", "2025-07-01", "2025-12-31"}, {"2022-FA", "2022-09-01", "2022-11-30"},
		{"2022-WI", "2022-12-01", "2023-02-28"}, {"199", "1990-01-01", "1999-12-31"}, {"19", "1900-01-01", "1999-12-31"},
		{"199X", "1990-01-01", "1999-12-31"}, {"2025-XX", "2025-01-01", "2025-12-31"}, {"2025-04-XX", "2025-04-01", "2025-04-30"},
		{"2025-04-18/2025-04-24", "2025-04-18", "2025-04-24"}, {"2025-04-18?", "2025-04-18", "2025-04-18"}, {"2022-23", "2022-09-01", "2022-11-30"},
		{"2025-04-18/..", "", ""}, {"P30D", "", ""}, {"PAST_REF", "", ""}, {"FY2025", "", ""}, {"BC0490", "", ""}, {"XXXX-WXX-1", "", ""},
		{"2025-13", "", ""}, {"2025-02-30", "", ""}, {"", "", ""}, {"2025-", "", ""}, {"2025-W", "", ""}, {"2025-W17-", "", ""}, {"X", "", ""},
	} {
		from, to, ok := timex.Bounds(c.value)
		if from != c.from || to != c.to || ok != (c.from != "") {
			t.Errorf("Bounds(%q) = %s, %s, %v, want %s, %s", c.value, from, to, ok, c.from, c.to)
		}
	}
}

func FuzzBounds(f *testing.F) {
	for _, s := range []string{"2025-W17-WE", "199", "2025-04-18/2025-04-24", "2022-FA", "2025-W17-5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, value string) {
		from, to, ok := timex.Bounds(value)
		a, ok1 := corpus.ParseDay(from)
		b, ok2 := corpus.ParseDay(to)
		if ok && (!ok1 || !ok2 || a > b) {
			t.Errorf("Bounds(%q) = %s, %s", value, from, to)
		}
	})
}

// BenchmarkFind measures finding alone; the document is laid out before.
func BenchmarkFind(b *testing.B) {
	const paragraph = `The minister said on Friday that the programme, which began in February 2022 and was meant to last 30 days,
would be extended until the end of the year. Nobody in the hall asked why it had cost so much more than the estimate that the
commission had published, nor who was to pay for the roads, the two bridges and the long tunnel under the river. Officials from both
sides met again late Thursday; a further round of talks is expected next week.` + "\n\n"
	for _, size := range []int{4 << 10, 64 << 10, 1 << 20} {
		text := strings.Repeat(paragraph, size/len(paragraph)+1)
		doc := corpustest.Document(b, text)
		b.Run("bytes="+strconv.Itoa(size), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				timex.Find(&doc, anchored("2025-04-18"), en.English)
			}
		})
	}
}

package quotation_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/corpustest"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/quotation"
)

func TestGolden(t *testing.T) {
	corpustest.Golden(t, testdata, "testdata/golden", func(input string) map[string]string {
		doc := find(t, input)
		return map[string]string{"quotations": dump(&doc), "diagnostics": notes(&doc)}
	})
}

// dump writes the quotations of doc, one a line.
func dump(doc *corpus.Document) string {
	var b strings.Builder
	for _, q := range doc.Quotations {
		fmt.Fprintf(&b, "%d-%d %s %s %q", q.Start, q.End, q.Kind, q.Form, q.Of(doc.Text))
		if q.Content != q.Span {
			fmt.Fprintf(&b, " content=%q", q.Content.Of(doc.Text))
		}
		if m := q.Attribution.Mention; m != corpus.None {
			fmt.Fprintf(&b, " by=%q", doc.Mentions[m].Of(doc.Text))
		}
		if c := q.Attribution.Cue; !c.Empty() {
			fmt.Fprintf(&b, " cue=%s/%s", c.Lemma, c.Stance)
		}
		if q.Continues != corpus.None {
			fmt.Fprintf(&b, " continues=%d", doc.Quotations[q.Continues].Start)
		}
		if q.Within != corpus.None {
			fmt.Fprintf(&b, " within=%d", doc.Quotations[q.Within].Start)
		}
		if q.Attribution.Rule != "" {
			fmt.Fprintf(&b, " (%s)", q.Attribution.Rule)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func notes(doc *corpus.Document) string {
	var b strings.Builder
	for _, d := range doc.Diagnostics {
		fmt.Fprintf(&b, "%d-%d %s\n", d.Start, d.End, d.Code)
	}
	return b.String()
}

// checkProperties fails where a result breaks what every result must keep.
func checkProperties(t *testing.T, doc *corpus.Document) {
	t.Helper()
	inside := func(what string, s corpus.Span) {
		if s.Start < 0 || s.End > len(doc.Text) || s.Start > s.End {
			t.Fatalf("%s %v is outside the text of %d bytes", what, s, len(doc.Text))
		}
		for _, at := range [...]int{s.Start, s.End} {
			if at < len(doc.Text) && !utf8.RuneStart(doc.Text[at]) {
				t.Fatalf("%s %v is not on rune boundaries", what, s)
			}
		}
	}
	for i, q := range doc.Quotations {
		inside("quotation", q.Span)
		inside("content", q.Content)
		inside("cue", q.Attribution.Cue.Span)
		if q.Empty() {
			t.Fatalf("quotation %d is empty", i)
		}
		if i > 0 && q.Span.Before(doc.Quotations[i-1].Span) {
			t.Fatalf("quotation %d stands before its predecessor", i)
		}
		if q.Form == corpus.Direct && q.Content != q.Span {
			t.Fatalf("direct quotation %v has content %v", q.Span, q.Content)
		}
		if q.Form != corpus.Direct && !q.Content.Contains(q.Span) {
			t.Fatalf("content %v does not hold quotation %v", q.Content, q.Span)
		}
		if m := q.Attribution.Mention; m != corpus.None && q.Form != corpus.Indirect && q.Span.Overlaps(doc.Mentions[m].Span) {
			t.Fatalf("quotation %q has its source inside itself: %q", q.Of(doc.Text), doc.Mentions[m].Of(doc.Text))
		}
		if q.Continues != corpus.None && q.Continues >= i || q.Within != corpus.None && q.Within == i {
			t.Fatalf("quotation %d refers to %d and %d", i, q.Continues, q.Within)
		}
		if c := q.Attribution.Confidence; c < 0 || c > 1 {
			t.Fatalf("confidence %v", c)
		}
		if w := q.Within; w != corpus.None && !doc.Quotations[w].Contains(q.Span) {
			t.Fatalf("quotation %v is not within %v", q.Span, doc.Quotations[w].Span)
		}
	}
	for _, d := range doc.Diagnostics {
		inside("diagnostic", d.Span)
	}
}

func TestProperties(t *testing.T) {
	for _, text := range articles(t) {
		doc := find(t, text)
		checkProperties(t, &doc)
	}
}

func FuzzFind(f *testing.F) {
	for _, text := range articles(f) {
		f.Add(text)
	}
	for _, text := range []string{"", "“", "”“", `"a" said b "c`, "“a\n“b\n”c", "''' '' `` ’’’", "He said: “‘“‘x’”’”", "\xff“\xfe”"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc := analysed(strings.ToValidUTF8(text, "\uFFFD"))
		doc.Quotations, doc.Diagnostics = quotation.Find(doc, en.English)
		checkProperties(t, doc)
	})
}

// TestLinear reads hostile texts: eight times the length may take about eight
// times the steps.
func TestLinear(t *testing.T) {
	for _, piece := range []string{"“", "“a ", "\"a\" he said ", "he said that he said ", "'", "“a” and ", "Ito, a “b”, ", "Ito said, “we are ", "(he, "} {
		var steps [2]int
		for i, n := range [2]int{8000, 64000} {
			steps[i] = quotation.Steps(analysed(strings.Repeat(piece, n/len(piece))), en.English)
		}
		if steps[1] > 10*steps[0] {
			t.Errorf("Find on %q repeated: %d steps, then %d for eight times as much", piece, steps[0], steps[1])
		}
	}
}

package timeline_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/timeline"
)

func day(from, to string) corpus.Dating {
	return corpus.Dating{Value: from, Earliest: from, Latest: to, Basis: corpus.ByText}
}

func span(text, words string) corpus.Span {
	i := strings.Index(text, words)
	return corpus.Span{Start: i, End: i + len(words)}
}

func expression(text, words string, typ corpus.TimexType, from, to string) corpus.TimeExpression {
	return corpus.TimeExpression{Span: span(text, words), Type: typ, Value: from, Earliest: from, Latest: to, Relative: true}
}

// example is an analysis of one dated and one undated document with a statement
// that both witness.
func example() *corpus.Analysis {
	text := "Holt said Monday: “No.” The storm of March lasted two days. “Yes,” she said Tuesday."
	said := func(words, cue, on string) corpus.Quotation {
		q := corpus.Quotation{Span: span(text, words), Content: span(text, words), Kind: corpus.Speech, Continues: corpus.None, Said: day(on, on)}
		q.Attribution.Cue.Span = span(text, cue)
		return q
	}
	doc := corpus.Document{ID: "a", Text: text, Date: day("2025-04-18", "2025-04-18"),
		Segments:  []corpus.Segment{{Span: corpus.Span{End: len(text)}, Kind: corpus.Paragraph, DuplicateOf: corpus.None}},
		Sentences: []corpus.Span{span(text, "Holt said Monday: “No.”"), span(text, "The storm of March lasted two days."), span(text, "“Yes,” she said Tuesday.")},
		Times: []corpus.TimeExpression{expression(text, "Monday", corpus.Date, "2025-04-14", "2025-04-14"),
			expression(text, "March", corpus.Date, "2025-03-01", "2025-03-31"),
			expression(text, "two days", corpus.Duration, "", ""),
			expression(text, "Tuesday", corpus.Date, "2025-04-15", "2025-04-15")},
		Quotations: []corpus.Quotation{said("No.", "said Monday", "2025-04-14"), said("Yes,", "said Tuesday", "2025-04-15")}}
	other := doc
	other.ID, other.Date = "b", corpus.Dating{Value: "2025-04-14/2025-04-20", Earliest: "2025-04-14", Latest: "2025-04-20", Basis: corpus.Inferred}
	other.Quotations = doc.Quotations[:1]
	other.Times = doc.Times[:2]
	return &corpus.Analysis{Documents: []corpus.Document{doc, other}, Statements: []corpus.Statement{{ID: "s", Said: day("2025-04-14", "2025-04-14"),
		Witnesses: []corpus.Witness{{Span: doc.Quotations[0].Span, Doc: 0}, {Span: doc.Quotations[0].Span, Doc: 1}}}}}
}

func TestBuild(t *testing.T) {
	a := example()
	var got []string
	for _, e := range timeline.Build(a) {
		got = append(got, fmt.Sprintf("%s %s %s %s %s %d", e.Earliest, e.Latest, e.Kind, e.Basis, a.Documents[e.Doc].ID, e.Statement))
	}
	want := []string{
		"2025-03-01 2025-03-31 mentioned text a -1",
		"2025-03-01 2025-03-31 mentioned inferred b -1",
		"2025-04-14 2025-04-14 said text a 0",
		"2025-04-14 2025-04-20 published inferred b -1",
		"2025-04-15 2025-04-15 said text a -1",
		"2025-04-18 2025-04-18 published text a -1",
	}
	if !slices.Equal(got, want) {
		t.Errorf("Build =\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestBuildEmpty(t *testing.T) {
	a := &corpus.Analysis{Documents: []corpus.Document{{Text: "x"}}, Statements: []corpus.Statement{{}}}
	if got := timeline.Build(a); len(got) != 0 {
		t.Errorf("Build of nothing dated = %v, want none", got)
	}
}

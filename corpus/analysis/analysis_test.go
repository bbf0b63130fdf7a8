package analysis_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/ingest"
	"verbatim/corpus/texts"
)

// encoded runs the stages over docs and returns the encoding.
func encoded(t *testing.T, docs []corpus.Document, workers int) string {
	t.Helper()
	a, err := analysis.Run(t.Context(), docs, analysis.Options{Workers: workers})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := analysis.EncodeJSON(&b, a, analysis.EncodeOptions{Text: true}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func embedded(t *testing.T) []corpus.Document {
	t.Helper()
	docs, problems, err := analysis.Read(texts.Articles())
	if err != nil || len(problems) > 0 || len(docs) != 5 {
		t.Fatalf("Read = %d documents, %v, %v; want 5", len(docs), problems, err)
	}
	return docs
}

func TestOrderAndWorkersMakeNoDifference(t *testing.T) {
	want := encoded(t, embedded(t), 1)
	docs := embedded(t)
	slices.Reverse(docs)
	if got := encoded(t, docs, 4); got != want {
		t.Error("the documents in reverse order, four at a time, give another analysis")
	}
}

// TestIDsStay checks that findings keep their IDs when an article is added.
func TestIDsStay(t *testing.T) {
	ids := func(docs []corpus.Document) map[string]bool {
		a, err := analysis.Run(t.Context(), docs, analysis.Options{})
		if err != nil {
			t.Fatal(err)
		}
		set := map[string]bool{}
		for _, s := range a.Statements {
			set[s.ID] = true
		}
		for _, s := range a.Speakers {
			set[s.ID] = true
		}
		for d := range a.Documents {
			for _, q := range a.Documents[d].Quotations {
				set[q.ID] = true
			}
		}
		return set
	}
	more, _ := ingest.Read("zz.txt", []byte("The harbour closed on Monday.\n\n“Nobody told us,” said Jane Ferrow, a pilot.\n"))
	after := ids(append(embedded(t), more...))
	for id := range ids(embedded(t)) {
		if !after[id] {
			t.Errorf("ID %s is gone after an article was added", id)
		}
	}
}

// TestEncoding checks the shape that others' scripts rely on.
func TestEncoding(t *testing.T) {
	text := encoded(t, embedded(t), 1)
	var got struct {
		Version   int
		Documents []struct {
			ID, Text string
			Date     map[string]any
			Segments []map[string]any
		}
		Quotations []struct {
			ID, Doc, Text string
			Start, End    int
			Kind, Form    string
			Content       corpus.Span
			Confidence    float64
		}
		Speakers         []map[string]any
		Statements       []struct{ Witnesses []map[string]any }
		Time_expressions []map[string]any
		Timeline         []map[string]any
		Diagnostics      []map[string]any
	}
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, d := range got.Documents {
		texts[d.ID] = d.Text
		for _, field := range []string{"value", "earliest", "latest", "basis", "reason"} {
			if _, ok := d.Date[field]; !ok {
				t.Errorf("document %s: its date has no field %q", d.ID, field)
			}
		}
	}
	for _, q := range got.Quotations {
		if s := texts[q.Doc]; s[q.Start:q.End] != q.Text || !utf8.ValidString(q.Text) || q.Content.Start > q.Start || q.Content.End < q.End {
			t.Errorf("quotation %s: text %q, span holds %q, content %v", q.ID, q.Text, s[q.Start:q.End], q.Content)
		}
		if q.Confidence < 0 || q.Confidence > 1 {
			t.Errorf("quotation %s: confidence %v", q.ID, q.Confidence)
		}
	}
	for _, s := range got.Statements {
		if len(s.Witnesses) < 2 {
			t.Errorf("a statement has %d witnesses, want two or more", len(s.Witnesses))
		}
	}
	if strings.Contains(text, ": null,\n   \"witnesses\"") || strings.Contains(text, `"aliases": null`) {
		t.Error("a list is null")
	}
}

// TestHardText checks that no text is an error and nothing else is lost by it.
func TestHardText(t *testing.T) {
	good := "“Nothing is lost,” said Jane Ferrow, a pilot, on Monday.\n"
	for name, text := range map[string]string{
		"openers":  strings.Repeat("“", 10_000),
		"straight": strings.Repeat(`"`, 10_001),
		"one line": strings.Repeat("He said “yes” on Monday and went home again. ", 20_000),
		"one word": strings.Repeat("a", 1_000_000),
		"closers":  strings.Repeat("he said” ", 10_000),
		"blanks":   strings.Repeat(" \n", 100_000) + "x",
		"controls": "a\x00b\u2028c\u200d\u0301\u202e",
	} {
		t.Run(name, func(t *testing.T) {
			docs := []corpus.Document{{ID: "bad", Text: text}, {ID: "good", Text: good}}
			a, err := analysis.Run(t.Context(), docs, analysis.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if q := a.Documents[1].Quotations; len(q) == 0 || q[0].Of(good) != "Nothing is lost," {
				t.Errorf("quotations of the good document = %v", q)
			}
		})
	}
}

func TestRunStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := analysis.Run(ctx, embedded(t), analysis.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("Run with a cancelled context = %v, want %v", err, context.Canceled)
	}
}

func TestCSVIsInert(t *testing.T) {
	docs := []corpus.Document{{ID: "d", Text: "“=1+1,” said Jane Ferrow, a pilot."}}
	a, err := analysis.Run(t.Context(), docs, analysis.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := analysis.EncodeTable(&b, a, analysis.Quotations, a.All()); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), `,"'=1+1,",`) {
		t.Errorf("a formula is not made inert: %s", b.String())
	}
}

// BenchmarkRun measures the whole analysis of the embedded articles, one
// document at a time.
func BenchmarkRun(b *testing.B) {
	size := 0
	b.ReportAllocs()
	for b.Loop() {
		docs, _, err := analysis.Read(texts.Articles())
		if err != nil {
			b.Fatal(err)
		}
		size = 0
		for i := range docs {
			size += len(docs[i].Text)
		}
		if _, err := analysis.Run(b.Context(), docs, analysis.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(size))
}

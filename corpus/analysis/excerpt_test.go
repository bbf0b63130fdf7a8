package analysis_test

import (
	"context"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/pack"
)

// found returns the analysis of docs.
func found(t *testing.T, docs ...corpus.Document) *corpus.Analysis {
	t.Helper()
	a, err := analysis.Run(context.Background(), docs, analysis.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestExcerpt looks whether everything quoted is still there under its name,
// and nothing else of the texts.
func TestExcerpt(t *testing.T) {
	a := found(t, embedded(t)...)
	before := pack.Append(nil, a)
	for _, words := range []int{0, 1, 5, 30} {
		out := analysis.Excerpt(a, words)
		for d := range a.Documents {
			full, cut := &a.Documents[d], &out.Documents[d]
			checkSpans(t, cut)
			kept := map[string]corpus.Quotation{}
			for _, q := range cut.Quotations {
				kept[q.ID] = q
			}
			for _, q := range full.Quotations {
				k, ok := kept[q.ID]
				if q.Kind == corpus.Speech && q.Form != corpus.Indirect && !ok {
					t.Errorf("%s, %d words: %q is gone", full.ID, words, q.Of(full.Text))
				}
				if ok && strings.Join(strings.Fields(k.Of(cut.Text)), " ") != strings.Join(strings.Fields(q.Of(full.Text)), " ") {
					t.Errorf("%s, %d words: %q became %q", full.ID, words, q.Of(full.Text), k.Of(cut.Text))
				}
			}
			if len(cut.Text) >= len(full.Text) {
				t.Errorf("%s, %d words: nothing is left out", full.ID, words)
			}
		}
		for s := range a.Statements {
			for w, full := range a.Statements[s].Witnesses {
				cut := out.Statements[s].Witnesses[w]
				if got, want := cut.Of(out.Documents[cut.Doc].Text), full.Of(a.Documents[full.Doc].Text); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
					t.Errorf("%d words: the witness %q became %q", words, want, got)
				}
			}
		}
		whole, parts := analysis.Pack(out, []int{len(out.Documents)})
		if got, err := analysis.Unpack(whole, parts, out.Documents); err != nil {
			t.Error(err)
		} else if len(got.Timeline) != len(out.Timeline) || !reflect.DeepEqual(got.Documents[0].Quotations[0].ID, out.Documents[0].Quotations[0].ID) {
			t.Errorf("%d words: packed and unpacked, the excerpt differs", words)
		}
	}
	if after := pack.Append(nil, a); string(after) != string(before) {
		t.Error("the analysis given was changed")
	}
}

// checkSpans looks whether all layers lie inside the text.
func checkSpans(t *testing.T, doc *corpus.Document) {
	t.Helper()
	in := func(what string, s corpus.Span) {
		if s.Start < 0 || s.End < s.Start || s.End > len(doc.Text) {
			t.Fatalf("%s: %s %v lies outside of %d bytes", doc.ID, what, s, len(doc.Text))
		}
	}
	for _, s := range doc.Segments {
		in("segment", s.Span)
	}
	for _, s := range doc.Sentences {
		in("sentence", s)
	}
	for _, m := range doc.Mentions {
		in("mention", m.Span)
		in("name", m.Name)
		in("role", m.Role)
	}
	for _, q := range doc.Quotations {
		in("quotation", q.Span)
		in("content", q.Content)
		in("cue", q.Attribution.Cue.Span)
		if m := q.Attribution.Mention; m >= len(doc.Mentions) || q.Continues >= len(doc.Quotations) || q.Within >= len(doc.Quotations) {
			t.Fatalf("%s: a quotation refers to what is not there", doc.ID)
		}
	}
	for _, x := range doc.Times {
		in("time", x.Span)
	}
}

// TestExcerptWords counts the words that are kept around a quotation.
func TestExcerptWords(t *testing.T) {
	const text = "Harbour news\n\nNobody in the whole of the town had expected it. On Monday night, however, the pilot Jane Ferrow said: “We close today.” She then left, and all of the others followed her home. The weather stayed as it was.\n\nNothing is quoted in this one.\n"
	a := found(t, corpus.Document{ID: "a", Text: text})
	for words, want := range map[int]string{
		0:  "[…] “We close today.” […]",
		2:  "[…] Ferrow said: “We close today.” She then […]",
		-1: "[…] “We close today.” […]",
	} {
		got := analysis.Excerpt(a, words).Documents[0].Text
		if _, body, _ := strings.Cut(got, "\n\n"); body != want && got != want {
			t.Errorf("with %d words: %q, want %q", words, got, want)
		}
	}
	long := "“" + strings.Repeat("x", 1000) + "” said Jane Ferrow, a pilot. " + strings.Repeat("語", 3000)
	a = found(t, corpus.Document{ID: "a", Text: long})
	if got := analysis.Excerpt(a, 10).Documents[0].Text; strings.Count(got, "語") > 300 {
		t.Errorf("%s letters without a blank are kept as ten words", strconv.Itoa(strings.Count(got, "語")))
	}
}

package analysis_test

import (
	"context"
	"reflect"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
)

// TestPack packs the embedded articles: everything that can be shown has to
// come back.
func TestPack(t *testing.T) {
	want := found(t, embedded(t)...)
	whole, parts := analysis.Pack(want, []int{2, 3, 5})
	got, err := analysis.Unpack(whole, parts, embedded(t))
	if err != nil {
		t.Fatal(err)
	}
	for d := range want.Documents {
		w, g := &want.Documents[d], &got.Documents[d]
		for q := range w.Quotations {
			wm, gm := &w.Quotations[q].Attribution.Mention, &g.Quotations[q].Attribution.Mention
			if (*wm == corpus.None) != (*gm == corpus.None) || *wm != corpus.None && w.Mentions[*wm] != g.Mentions[*gm] {
				t.Errorf("%s: quotation %d is attributed to another mention", w.ID, q)
			}
			*wm, *gm = corpus.None, corpus.None
		}
		w.Mentions, g.Mentions, w.Tokens = nil, nil, nil
	}
	if !reflect.DeepEqual(normal(got), normal(want)) {
		t.Errorf("what is unpacked differs from what was packed")
	}
	other := embedded(t)
	other[0].Text += "x"
	for name, docs := range map[string][]corpus.Document{"another text": other, "a text less": embedded(t)[1:]} {
		if _, err := analysis.Unpack(whole, parts, docs); err == nil {
			t.Errorf("unpacked with %s", name)
		}
	}
	if _, err := analysis.Unpack(whole, parts[:2], embedded(t)); err == nil {
		t.Error("unpacked with a part less")
	}
}

// TestPartsStay adds an article: the parts that it does not stand in stay as
// they are, byte for byte, though speakers have other numbers now.
func TestPartsStay(t *testing.T) {
	docs := embedded(t)
	_, before := analysis.Pack(found(t, docs...), []int{2, 3, 5})
	more := append(embedded(t), corpus.Document{ID: docs[4].ID + "x", Text: "“Ask the harbour master,” said Aaron Aaltonen, a pilot.\n"})
	_, after := analysis.Pack(found(t, more...), []int{2, 3, 6})
	for i := range before {
		if same := string(before[i]) == string(after[i]); same != (i < 2) {
			t.Errorf("part %d of 3 is the same: %t", i+1, same)
		}
	}
}

// TestUnpackTrustsNobody unpacks findings that lead out of their texts and lists.
func TestUnpackTrustsNobody(t *testing.T) {
	for name, spoil := range map[string]func(a *corpus.Analysis){
		"a span behind its text":  func(a *corpus.Analysis) { a.Documents[0].Quotations[0].Content.End = 1 << 20 },
		"a span that is reversed": func(a *corpus.Analysis) { a.Documents[1].Segments[0].Start = a.Documents[1].Segments[0].End + 1 },
		"a witness nowhere":       func(a *corpus.Analysis) { a.Statements[0].Witnesses[0].Doc = 5 },
		"a negative quotation":    func(a *corpus.Analysis) { a.Statements[0].Witnesses[0].Quotation = -2 },
		"no fullest":              func(a *corpus.Analysis) { a.Statements[0].Fullest = len(a.Statements[0].Witnesses) },
		"no such speaker":         func(a *corpus.Analysis) { a.Statements[0].Speaker = len(a.Speakers) },
		"a ring":                  func(a *corpus.Analysis) { a.Documents[0].Quotations[0].Continues = 0 },
		"a date before its text":  func(a *corpus.Analysis) { a.Documents[0].Times[0].Start = -1 },
	} {
		a := found(t, embedded(t)...)
		spoil(a)
		whole, parts := analysis.Pack(a, []int{5})
		if _, err := analysis.Unpack(whole, parts, embedded(t)); err == nil {
			t.Errorf("unpacked with %s", name)
		}
	}
}

// normal makes empty lists nil, since they are packed alike.
func normal(a *corpus.Analysis) *corpus.Analysis {
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			walk(v.Elem())
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		case reflect.Slice:
			if v.Len() == 0 {
				v.SetZero()
			}
			for i := range v.Len() {
				walk(v.Index(i))
			}
		}
	}
	walk(reflect.ValueOf(a))
	return a
}

// FuzzUnpack unpacks what anybody may have packed: it never panics, and what it
// takes is good enough to be worked with, packed and unpacked once more.
func FuzzUnpack(f *testing.F) {
	docs := func() []corpus.Document {
		return []corpus.Document{
			{ID: "a", Declared: "2024-03-05", Text: "“We have to close the harbour today, and nobody told us,” said Jane Ferrow, a pilot, on Monday.\n"},
			{ID: "b", Declared: "2024-03-06", Text: "Jane Ferrow said: “We must close the harbour today, and nobody told us.”\n"},
		}
	}
	a, err := analysis.Run(context.Background(), docs(), analysis.Options{})
	if err != nil {
		f.Fatal(err)
	}
	whole, parts := analysis.Pack(a, []int{2})
	f.Add(whole, parts[0])
	f.Fuzz(func(t *testing.T, whole, part []byte) {
		got, err := analysis.Unpack(whole, [][]byte{part}, docs())
		if err != nil {
			return
		}
		again, parts := analysis.Pack(got, []int{2})
		if _, err := analysis.Unpack(again, parts, docs()); err != nil {
			t.Errorf("what was unpacked cannot be packed: %v", err)
		}
	})
}

package analysis_test

import (
	"reflect"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
)

// TestPack packs the embedded articles: everything that can be shown has to
// come back.
func TestPack(t *testing.T) {
	want := found(t, embedded(t)...)
	data := analysis.Pack(want)
	got, err := analysis.Unpack(data, embedded(t))
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
		if _, err := analysis.Unpack(data, docs); err == nil {
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

package engine_test

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"

	"verbatim/app/engine"
	"verbatim/corpus/texts"
)

// ownOf returns files as the reader's own. One named "gone" cannot be had.
func ownOf(files ...engine.File) *engine.Own {
	return &engine.Own{Files: len(files), Read: func(_ context.Context, i int) (engine.File, error) {
		if files[i].Name == "gone" {
			return files[i], errors.New("the file is gone")
		}
		return files[i], nil
	}}
}

func TestOwn(t *testing.T) {
	e := engine.NewLocal(texts.Articles(), engine.Options{Own: ownOf(
		engine.File{Name: "secret/a.txt", Of: "secret/a.txt", Data: []byte("“We stay,” said Tom Reed, a pilot.")},
		engine.File{Name: "b.html", Of: "b.html", As: ".jsonl", Data: []byte(`{"title":"Pilots stay","source":"Mirror","date":"2025-03-04","text":"“We stay,” said Tom Reed."}`)},
		engine.File{Name: "z.zip/c.pdf", Of: "z.zip", Reason: "not read here"},
		engine.File{Name: "z.zip/d.jsonl", Of: "z.zip", Data: []byte(`{"text":"One."}` + "\n" + `{"title":"no text"}`)},
		engine.File{Name: "gone", Of: "gone"},
	)})
	if err := e.Open(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	page := show(t, e, "#/corpus").Corpus
	if want := "4 files of your own: 3 articles read, 3 left out"; page.Own == nil || page.Own.Summary != want {
		t.Fatalf("own = %+v, want %q", page.Own, want)
	}
	if want := []string{"z.zip/c.pdf: not read here", `z.zip/d.jsonl:2: the record has no "text"`, "gone: the file is gone"}; !reflect.DeepEqual(page.Own.Unread, want) {
		t.Errorf("left out %q, want %q", page.Own.Unread, want)
	}
	labels := map[string]bool{}
	for _, row := range page.Files {
		labels[row.Label] = true
		if strings.Contains(row.Href, "secret") || strings.Contains(row.Href, "a-txt") {
			t.Errorf("the address %s tells where the file was", row.Href)
		}
	}
	if !labels["a"] || !labels["Mirror"] {
		t.Errorf("articles are called %v, want file and outlet among them", labels)
	}
	if own := show(t, opened(t), "#/corpus").Corpus.Own; own != nil {
		t.Errorf("the embedded articles are the reader's own: %+v", own)
	}
}

func TestOwnFails(t *testing.T) {
	for want, own := range map[string]*engine.Own{
		"c.pdf: not read here":                  ownOf(engine.File{Name: "c.pdf", Of: "c.pdf", Reason: "not read here"}),
		"none of these 2 files could be read: ": ownOf(engine.File{Name: "a", Of: "a", Reason: "x"}, engine.File{Name: "b", Of: "b", Reason: "y"}),
		"no article":                            ownOf(engine.File{Name: "a.csv", Of: "a.csv", Data: []byte("text\n")}),
	} {
		err := engine.NewLocal(nil, engine.Options{Own: own}).Open(t.Context(), nil)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Open = %v, want %q", err, want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := engine.NewLocal(nil, engine.Options{Own: ownOf(engine.File{Name: "a.txt"})}).Open(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("Open, cancelled = %v", err)
	}
}

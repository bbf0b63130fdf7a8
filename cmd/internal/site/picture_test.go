package site_test

import (
	"bytes"
	"image/png"
	"net/url"
	"path"
	"strings"
	"testing"

	"verbatim/cmd/internal/site"
	"verbatim/corpus"
)

// TestPictures draws statements short and long, and in letters that there is no
// font for.
func TestPictures(t *testing.T) {
	base, err := url.Parse("https://example.org/repo/")
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("the pilots of the northern harbour were not told about the bridge and ", 20)
	var docs []corpus.Document
	for i, words := range []string{"We have to close the harbour today, and nobody told us", "We will not leave before " + long + "that is all"} {
		for _, outlet := range []string{"x", "y"} {
			docs = append(docs, corpus.Document{ID: outlet + string(rune('a'+i)), Declared: "2024-03-05", Text: "“" + words + ",” said Jane Ferrow, a pilot.\n"})
		}
	}
	a := analysed(t, docs)
	files := made(t, site.Options{Corpus: a, Base: base, Title: "Port"})
	drawn := 0
	for name, data := range files {
		if path.Base(name) == "picture.png" {
			drawn++
			if p, err := png.Decode(bytes.NewReader(data)); err != nil || p.Bounds().Dx() != 1200 || p.Bounds().Dy() != 630 || len(data) > 80_000 {
				t.Errorf("%s: %v, %d bytes", name, err, len(data))
			}
		}
		if path.Ext(name) == ".html" && (strings.HasPrefix(name, "statement/") || strings.HasPrefix(name, "article/") || name == "index.html") {
			_, rest, _ := bytes.Cut(data, []byte(`property="og:image" content="https://example.org/repo/`))
			picture, _, _ := bytes.Cut(rest, []byte(`"`))
			if _, ok := files[string(picture)]; !ok {
				t.Errorf("%s names the picture %q, which is not there", name, picture)
			}
		}
	}
	if len(a.Statements) != 2 || drawn != 3 {
		t.Errorf("%d pictures for %d statements, want one each and the site's", drawn, len(a.Statements))
	}
	if files := made(t, site.Options{Corpus: a, Base: base, Title: "港"}); files["picture.png"] != nil || bytes.Contains(files["index.html"], []byte("og:image")) {
		t.Error("a title in letters that cannot be drawn has a picture")
	}
}

package site_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"verbatim/cmd/internal/site"
	"verbatim/corpus"
)

// toWorker is what the service worker is told.
type toWorker struct {
	Version string
	Files   []string
	Rest    *struct {
		List         string
		Files, Bytes int
	}
}

func workerOf(t *testing.T, files map[string][]byte) toWorker {
	t.Helper()
	line, _, _ := bytes.Cut(files["sw.js"], []byte("\n"))
	text, ok := strings.CutPrefix(strings.TrimSuffix(string(line), ";"), "const site = ")
	var s toWorker
	if err := json.Unmarshal([]byte(text), &s); err != nil || !ok {
		t.Fatalf("the service worker begins with %.80q, %v", line, err)
	}
	return s
}

// TestWorkerKeepsWhatStarts: with what is kept the explorer starts, and its
// pages open.
func TestWorkerKeepsWhatStarts(t *testing.T) {
	files := explorer(t, assets(t))
	s := workerOf(t, files)
	for _, name := range s.Files {
		if _, ok := files[name]; !ok {
			t.Errorf("the service worker keeps %s, which is not there: nothing would be kept", name)
		}
	}
	for _, part := range []string{"boot.", ".wasm.gz", "icon.", "manifest.webmanifest", "article/", "statement/"} {
		if !slices.ContainsFunc(s.Files, func(name string) bool { return strings.Contains(name, part) }) {
			t.Errorf("the service worker keeps no %s: %q", part, s.Files)
		}
	}
	if !slices.Contains(s.Files, "index.html") || slices.Contains(s.Files, "sw.js") {
		t.Errorf("the service worker keeps %q, want index.html and not itself", s.Files)
	}
	if n := bytes.Count(files["index.html"], []byte(s.Version)); n != 1 || len(s.Version) != 16 {
		t.Errorf("index.html has the version %q %d times, want once", s.Version, n)
	}
	if s.Rest != nil {
		t.Errorf("five articles leave something for later: %+v", s.Rest)
	}
}

// TestVersionFollowsContent: every change is another version, none is none.
func TestVersionFollowsContent(t *testing.T) {
	seen := map[string]string{}
	for _, name := range []string{"", "style.css", "views.css", "boot.js", "sw.js", "icon.svg", "app.wasm.gz"} {
		in := assets(t)
		switch name {
		case "":
		case "app.wasm.gz":
			in[name] = &fstest.MapFile{Data: zipped(t, "\x00asm2")}
		default:
			in[name] = &fstest.MapFile{Data: append(slices.Clone(in[name].Data), '\n')}
		}
		v := workerOf(t, explorer(t, in)).Version
		if other, ok := seen[v]; ok {
			t.Errorf("a change of %q has the version of a change of %q", name, other)
		}
		seen[v] = name
	}
	if a, b := workerOf(t, explorer(t, assets(t))), workerOf(t, explorer(t, assets(t))); a.Version != b.Version {
		t.Error("the same site has two versions")
	}
}

// TestManyPagesWait: the pages of a large corpus are kept when asked for.
func TestManyPagesWait(t *testing.T) {
	a := &corpus.Analysis{}
	for i := range 500 {
		a.Documents = append(a.Documents, corpus.Document{ID: fmt.Sprintf("a%d", i), Title: "Harbour", Text: "The harbour closed on Monday."})
	}
	files, err := site.Make(context.Background(), site.Options{Assets: assets(t), Corpus: a})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, f := range files.All() {
		if all[f.Name], err = f.Data(); err != nil {
			t.Fatal(err)
		}
	}
	s := workerOf(t, all)
	if s.Rest == nil || s.Rest.Files < 500 {
		t.Fatalf("the service worker leaves %+v for later, want its 500 pages", s.Rest)
	}
	var names []string
	if err := json.Unmarshal(all[s.Rest.List], &names); err != nil || len(names) != s.Rest.Files || all[names[0]] == nil {
		t.Errorf("the list of what is left for later has %d names, %v", len(names), err)
	}
	if slices.ContainsFunc(s.Files, func(name string) bool { return strings.HasPrefix(name, "article/") }) {
		t.Error("pages are kept from the first visit on")
	}
	if !slices.ContainsFunc(s.Files, func(name string) bool { return strings.HasPrefix(name, "data/") }) {
		t.Error("the corpus is not kept from the first visit on")
	}
}

// TestManifestIdentity: sites that share an origin are different applications.
func TestManifestIdentity(t *testing.T) {
	id := func(base *url.URL) any {
		files, err := site.Make(context.Background(), site.Options{Assets: assets(t), Title: `A "b"`, Base: base})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files.All() {
			if f.Name != "manifest.webmanifest" {
				continue
			}
			data, err := f.Data()
			if err != nil {
				t.Fatal(err)
			}
			var m map[string]any
			if err := json.Unmarshal(data, &m); err != nil || m["name"] != `A "b"` {
				t.Fatalf("the manifest is %s, %v", data, err)
			}
			return m["id"]
		}
		return "no manifest"
	}
	if got := id(nil); got != nil {
		t.Errorf("without an address the identity is %v, want none", got)
	}
	if got := id(&url.URL{Scheme: "https", Host: "example.org", Path: "/a b/"}); got != "/a%20b/" {
		t.Errorf("the identity is %v, want /a%%20b/", got)
	}
}

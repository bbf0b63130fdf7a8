package site_test

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"verbatim/cmd/internal/site"
	"verbatim/corpus"
	"verbatim/corpus/analysis"
)

// memory is a memory of the findings and of the pages that counts what is kept.
type memory struct {
	mu    sync.Mutex
	known map[string][]byte
	kept  int
}

func (m *memory) Key(doc *corpus.Document) string { return fmt.Sprintf("%#v", *doc) }

func (m *memory) Recall(key string) []byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.known[key]
}

func (m *memory) Keep(key string, value []byte) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.known[key] = value
	m.kept++
}

// build analyses docs and writes their site to dir, from memory if there is one.
func (m *memory) build(t *testing.T, dir string, opts site.Options, docs []corpus.Document) site.Written {
	t.Helper()
	opts.Assets = assets(t)
	var found analysis.Options
	if m != nil {
		found.Memory, opts.Memory = m, m
		if root, err := os.OpenRoot(dir); err == nil {
			defer root.Close()
			opts.Written = root.FS()
		}
	}
	a, err := analysis.Run(context.Background(), slices.Clone(docs), found)
	if err != nil {
		t.Fatal(err)
	}
	opts.Corpus = a
	files, err := site.Make(t.Context(), opts)
	if err != nil {
		t.Fatal(err)
	}
	return write(t, dir, files)
}

// TestMemory builds a site again and again, with a memory, while articles are
// changed, added and removed, options change and somebody meddles with what was
// written. Each build must be what it would be without a past, byte for byte.
func TestMemory(t *testing.T) {
	base, err := url.Parse("https://example.org/port/")
	if err != nil {
		t.Fatal(err)
	}
	docs := []corpus.Document{
		{ID: "a", Declared: "2024-03-05", Source: "The Quay", Text: said + "\n“It was the right thing to do,” said Tom Hale, the mayor, on Monday.\n"},
		{ID: "b", Declared: "2024-03-06", Text: again},
		{ID: "c", Text: "Tom Hale, the mayor, was away.\n\n“That was last year,” Ms. Ferrow said.\n"},
	}
	dir := filepath.Join(t.TempDir(), "site")
	page := filepath.Join(dir, "article", "a", "index.html")
	m := &memory{known: map[string][]byte{}}
	opts := site.Options{Title: "Port"}
	steps := []struct {
		name   string
		change func()
		most   int // pages and documents that are made anew; negative if any number may be
	}{
		{"the first", func() {}, -1},
		{"nothing has changed", func() {}, 0},
		{"an article says more", func() { docs[2].Text += "\n“And now it is spring,” she added.\n" }, -1},
		{"an article is no more told by another", func() { docs[1].Text = "Jane Ferrow said nothing.\n" }, -1},
		{"and is again", func() { docs[1].Text = again }, -1},
		{"an article more", func() { docs = append(docs, corpus.Document{ID: "bb", Text: again}) }, -1},
		{"another ID that differs in case alone", func() { docs = append(docs, corpus.Document{ID: "A", Text: "“Not on my watch,” said Tom Hale.\n"}) }, -1},
		{"articles less", func() { docs = docs[1:4] }, -1},
		{"another title", func() { opts.Title = "Harbour" }, -1},
		{"an address", func() { opts.Base = base }, -1},
		{"a page is changed by somebody", func() {
			page = filepath.Join(dir, "article", "b", "index.html")
			if err := os.WriteFile(page, []byte("mine"), 0o600); err != nil {
				t.Fatal(err)
			}
		}, 2},
		{"a page is removed", func() { os.Remove(page) }, 2},
		{"the parts of the corpus are removed", func() { os.RemoveAll(filepath.Join(dir, "data")) }, 3},
		{"all is removed", func() { os.RemoveAll(dir) }, -1},
		{"the memory is of other things", func() {
			for key := range m.known {
				m.known[key] = make([]byte, 32)
			}
		}, -1},
		{"the memory is lost", func() { clear(m.known) }, -1},
	}
	for _, step := range steps {
		step.change()
		m.kept = 0
		m.build(t, dir, opts, docs)
		if step.most >= 0 && m.kept > step.most {
			t.Errorf("%s: %d things were made anew, want %d at most", step.name, m.kept, step.most)
		}
		fresh := filepath.Join(t.TempDir(), "fresh")
		var none *memory
		none.build(t, fresh, opts, docs)
		want, got := read(t, os.DirFS(fresh)), read(t, os.DirFS(dir))
		for name := range want {
			if string(got[name]) != string(want[name]) {
				t.Errorf("%s: %s differs from that of a first build", step.name, name)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %d files, want %d", step.name, len(got), len(want))
		}
	}
}

// TestMemorySparesPages changes one article of many and looks at how many pages
// are drawn for it.
func TestMemorySparesPages(t *testing.T) {
	var docs []corpus.Document
	for i := range 40 {
		docs = append(docs, corpus.Document{ID: fmt.Sprintf("d%02d", i), Text: fmt.Sprintf("“The %dth pier needs %d new planks,” said Jane Ferrow, a pilot.\n", i, 7*i)})
	}
	dir := filepath.Join(t.TempDir(), "site")
	m := &memory{known: map[string][]byte{}}
	m.build(t, dir, site.Options{}, docs)
	all := m.kept
	docs[20].Text += "\nThe planks came by ship.\n"
	m.kept = 0
	written := m.build(t, dir, site.Options{}, docs)
	if m.kept > 12 || all < 80 {
		t.Errorf("%d things were made anew of %d, want the article, what shows its length, and what counts all", m.kept, all)
	}
	if written.Changed > 12 {
		t.Errorf("%d files were written", written.Changed)
	}
}

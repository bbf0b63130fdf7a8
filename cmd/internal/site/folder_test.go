package site_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"verbatim/cmd/internal/site"
	"verbatim/corpus"
)

// townhall returns the files of a site of some articles.
func townhall(t *testing.T, texts ...string) *site.Files {
	t.Helper()
	var docs []corpus.Document
	for i, text := range texts {
		docs = append(docs, corpus.Document{ID: string(rune('a' + i)), Text: text})
	}
	files, err := site.Make(context.Background(), site.Options{Assets: assets(t), Corpus: analysed(t, docs)})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

const (
	said  = "“We have to close the harbour today, and nobody told us,” said Jane Ferrow, a pilot.\n"
	again = "Jane Ferrow said: “We must close the harbour today, and nobody told us.”\n"
)

func write(t *testing.T, dir string, files *site.Files) site.Written {
	t.Helper()
	written, err := site.Folder(t.Context(), dir, files, 2, nil)
	if err != nil {
		t.Fatal(err)
	}
	return written
}

func TestFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "site")
	first := write(t, dir, townhall(t, said, again))
	if first.Changed != first.Files || first.Files < 10 {
		t.Errorf("the first build wrote %d of %d files", first.Changed, first.Files)
	}
	before := read(t, os.DirFS(dir))
	if same := write(t, dir, townhall(t, said, again)); same.Changed != 0 || same.Removed != 0 {
		t.Errorf("a second build of the same wrote %d files and removed %d", same.Changed, same.Removed)
	}
	if err := os.WriteFile(filepath.Join(dir, "CNAME"), []byte("example.org"), 0o600); err != nil {
		t.Fatal(err)
	}
	less := write(t, dir, townhall(t, said))
	if less.Removed == 0 || less.Changed == 0 {
		t.Errorf("a build of less wrote %d files and removed %d", less.Changed, less.Removed)
	}
	for _, gone := range []string{"article/b", "statement"} {
		if _, err := os.Stat(filepath.Join(dir, gone)); err == nil {
			t.Errorf("%s is still there", gone)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "CNAME")); err != nil {
		t.Error("a file of somebody else was removed")
	}
	write(t, dir, townhall(t, said, again))
	after := read(t, os.DirFS(dir))
	delete(after, "CNAME")
	for name, data := range before {
		if string(after[name]) != string(data) {
			t.Errorf("%s differs after the way there and back", name)
		}
	}
	if len(after) != len(before) {
		t.Errorf("%d files after the way there and back, %d before", len(after), len(before))
	}
}

// TestFolderLeavesWhatIsNotOurs tries folders that hold something else.
func TestFolderLeavesWhatIsNotOurs(t *testing.T) {
	refused := func(t *testing.T, dir, want string) {
		t.Helper()
		before := read(t, os.DirFS(dir))
		_, err := site.Folder(t.Context(), dir, townhall(t, said), 1, nil)
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("error %v, want one line with %q", err, want)
		}
		for name, data := range read(t, os.DirFS(dir)) {
			if string(before[name]) != string(data) {
				t.Errorf("%s was written", name)
			}
		}
	}
	put := func(t *testing.T, dir, name, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Run("another folder", func(t *testing.T) {
		dir := t.TempDir()
		put(t, dir, "thesis.txt", "years of work")
		refused(t, dir, "thesis.txt")
	})
	t.Run("in the way", func(t *testing.T) {
		dir := t.TempDir()
		write(t, dir, townhall(t, again))
		put(t, dir, "article/b/index.html", "mine")
		files := townhall(t, again, said)
		if _, err := site.Folder(t.Context(), dir, files, 1, nil); err == nil || !strings.Contains(err.Error(), filepath.Join("article", "b", "index.html")) {
			t.Errorf("a file in the way: %v", err)
		}
		if data, _ := os.ReadFile(filepath.Join(dir, "article/b/index.html")); string(data) != "mine" {
			t.Error("the file in the way was written")
		}
	})
	t.Run("stale but changed", func(t *testing.T) {
		dir := t.TempDir()
		write(t, dir, townhall(t, said, again))
		put(t, dir, "article/b/index.html", "mine")
		written := write(t, dir, townhall(t, said))
		if len(written.Kept) != 1 || !strings.Contains(written.Kept[0], filepath.Join("article", "b")) {
			t.Errorf("kept %q, want the page that was changed", written.Kept)
		}
		if data, _ := os.ReadFile(filepath.Join(dir, "article/b/index.html")); string(data) != "mine" {
			t.Error("the changed file was removed")
		}
	})
	t.Run("hostile list", func(t *testing.T) {
		parent := t.TempDir()
		dir := filepath.Join(parent, "site")
		put(t, parent, "precious.txt", "keep")
		put(t, dir, ".verbatim-site.json", `{"files": {"../precious.txt": "", "/etc/hostname": "", "..": "", "": ""}}`)
		write(t, dir, townhall(t, said))
		if _, err := os.Stat(filepath.Join(parent, "precious.txt")); err != nil {
			t.Error("a file outside of the folder was removed")
		}
	})
	t.Run("damaged list", func(t *testing.T) {
		dir := t.TempDir()
		put(t, dir, ".verbatim-site.json", "{")
		refused(t, dir, ".verbatim-site.json")
	})
	t.Run("link out", func(t *testing.T) {
		dir, outside := t.TempDir(), t.TempDir()
		write(t, dir, townhall(t, again))
		if err := os.RemoveAll(filepath.Join(dir, "article")); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(outside, filepath.Join(dir, "article")); err != nil {
			t.Skip("no symbolic links here")
		}
		if _, err := site.Folder(t.Context(), dir, townhall(t, said), 1, nil); err == nil {
			t.Error("written through a link")
		}
		if left := read(t, os.DirFS(outside)); len(left) != 0 {
			t.Errorf("%d files were written outside of the folder", len(left))
		}
	})
	t.Run("a file", func(t *testing.T) {
		name := filepath.Join(t.TempDir(), "file")
		put(t, filepath.Dir(name), "file", "mine")
		if _, err := site.Folder(t.Context(), name, townhall(t, said), 1, nil); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("a file for a folder: %v", err)
		}
	})
	t.Run("one file under two names", func(t *testing.T) { // as where case does not count
		dir := t.TempDir()
		write(t, dir, townhall(t, said))
		list := filepath.Join(dir, ".verbatim-site.json")
		data, err := os.ReadFile(list)
		if err != nil {
			t.Fatal(err)
		}
		put(t, dir, "ARTICLE/a/x", "")
		if err := os.Link(filepath.Join(dir, "article/a/index.html"), filepath.Join(dir, "ARTICLE/a/index.html")); err != nil {
			t.Skip("no second names here")
		}
		put(t, dir, ".verbatim-site.json", strings.Replace(string(data), `"article/a/index.html": "`, `"ARTICLE/a/index.html": "", "article/a/index.html": "`, 1))
		write(t, dir, townhall(t, said))
		if _, err := os.Stat(filepath.Join(dir, "ARTICLE/a/index.html")); err != nil {
			t.Error("a file was removed under its other name")
		}
	})
	t.Run("interrupted", func(t *testing.T) {
		dir := t.TempDir()
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		progress := func(done, _ int) {
			if done == 5 {
				stop()
			}
		}
		if _, err := site.Folder(ctx, dir, townhall(t, said), 1, progress); err == nil {
			t.Fatal("an interrupted build ended without an error")
		}
		if written := write(t, dir, townhall(t, said)); written.Changed == 0 || written.Changed == written.Files {
			t.Errorf("the next build wrote %d of %d files, want those that were missing", written.Changed, written.Files)
		}
	})
}

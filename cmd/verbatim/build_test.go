package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"verbatim/cmd/internal/site"
	"verbatim/corpus"
	"verbatim/web"
)

// built runs build, and skips the test where the program for the browser was
// not made.
func built(t *testing.T, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	if errors.Is(site.HasProgram(web.Files()), site.ErrNoProgram) {
		out, errs, code := verbatim(t, "", "build", "-o", t.TempDir())
		if code != exitFailure || out != "" || !strings.Contains(errs, "make build") || strings.Count(errs, "\n") != 1 {
			t.Fatalf("build without the program = exit %d, %q, %q; want one line that says how to get it", code, out, errs)
		}
		t.Skip("the program for the browser is not built")
	}
	return verbatim(t, "", append([]string{"build"}, args...)...)
}

func TestBuild(t *testing.T) {
	articles, dir := folder(t, map[string]string{"h.txt": harbour, "bad.png": "x"}), filepath.Join(t.TempDir(), "public")
	out, errs, code := built(t, articles, "-o", dir, "--single", dir+".html", "--title", "Port")
	if code != exitDone || strings.Count(out, "\n") != 2 || !strings.Contains(out, ": 1 article, 0 statements,") || !strings.Contains(errs, "bad.png") {
		t.Errorf("build = exit %d, %q, %q; want a line for the folder, one for the file, and what was left out", code, out, errs)
	}
	for _, name := range []string{"index.html", "article/h/index.html", ".nojekyll", "404.html", "manifest.webmanifest"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Errorf("%s is missing", name)
		}
	}
	if _, err := os.Stat(dir + ".html"); err != nil {
		t.Error("the single file is missing")
	}
	if out, _, code := built(t, articles, "-o", dir, "--title", "Port"); code != exitDone || !strings.Contains(out, "(0 written, 0 removed)") {
		t.Errorf("the second build = exit %d, %q; want nothing written", code, out)
	}
}

// TestBuildAmongArticles writes the site and the single file where the articles
// are: the next build must not read them, nor a watch take them for a change.
func TestBuildAmongArticles(t *testing.T) {
	articles := folder(t, map[string]string{"h.txt": harbour})
	args := []string{articles, "-o", filepath.Join(articles, "public"), "--single", filepath.Join(articles, "all.html")}
	before := state([]string{articles})
	for i := range 2 {
		if out, errs, code := built(t, args...); code != exitDone || errs != "" || strings.Count(out, ": 1 article,") != 2 {
			t.Errorf("build %d = exit %d, %q, %q; want one article", i+1, code, out, errs)
		}
	}
	if state([]string{articles + "/"}) != before {
		t.Error("what was built is taken for a change of the articles")
	}
}

func TestBuildRefuses(t *testing.T) {
	articles := folder(t, map[string]string{"h.txt": harbour})
	foreign := filepath.Join(articles, "h.txt")
	for _, args := range [][]string{
		{articles}, {articles, "-o", articles}, {articles, "-o", foreign}, {articles, "--single", foreign}, {articles, "--single", articles}, {articles, "-o", filepath.Join(foreign, "x")},
		{articles, "-o", t.TempDir(), "--base", "example.org"}, {articles, "-o", t.TempDir(), "--base", "ftp://example.org/"}, {articles, "-o", t.TempDir(), "--base", "https://example.org;img-src/"},
		{articles, "-o", t.TempDir(), "--connect", "example.org"}, {articles, "-o", t.TempDir(), "--connect", "https://*.example.org; script-src *"},
		{articles, "-o", t.TempDir(), "--excerpts", "-1"}, {articles, "-o", t.TempDir(), "--excerpts", "few"},
		{filepath.Join(articles, "none"), "-o", t.TempDir()}, {"-o", t.TempDir(), "--watch"},
	} {
		if out, errs, code := built(t, args...); code != exitFailure || out != "" || strings.Count(errs, "\n") != 1 {
			t.Errorf("build %q = exit %d, %q, %q; want exit 2 and one line", args, code, out, errs)
		}
	}
	if data, err := os.ReadFile(foreign); err != nil || string(data) != harbour {
		t.Error("a file of somebody else was written")
	}
}

func TestWatch(t *testing.T) {
	articles := folder(t, map[string]string{"h.txt": harbour})
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	builds := make(chan struct{}, 10)
	ended := make(chan error)
	watching := make(chan struct{})
	env := &environment{stderr: firstWrite{watching}}
	go func() {
		ended <- watch(ctx, env, []string{articles}, time.Millisecond, func() error {
			builds <- struct{}{}
			return errors.New("told, and no end")
		})
	}()
	<-watching
	for i, text := range []string{"one", "another one", "the third"} {
		if err := os.WriteFile(filepath.Join(articles, "new.txt"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		select {
		case <-builds:
		case <-time.After(10 * time.Second):
			t.Fatalf("change %d was not noticed", i+1)
		}
	}
	stop()
	if err := <-ended; err != nil {
		t.Errorf("watch = %v", err)
	}
}

// firstWrite closes a channel on the first write.
type firstWrite struct{ written chan struct{} }

func (w firstWrite) Write(p []byte) (int, error) {
	select {
	case <-w.written:
	default:
		close(w.written)
	}
	return len(p), nil
}

// TestMemory keeps what was found, reads it back, forgets what was not asked
// for, and takes nothing from another program or a damaged file.
func TestMemory(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	key := func(text string) string { return (&memory{}).Key(&corpus.Document{Text: text}) }
	m := remembered("public", foundEnding)
	if m == nil {
		t.Skip("there is no folder for caches")
	}
	for _, text := range []string{"one", "two"} {
		if m.Recall(key(text)) != nil {
			t.Errorf("%q is known before anything was kept", text)
		}
		m.Keep(key(text), []byte(text))
	}
	m.save()
	m = remembered("public", foundEnding)
	if got := string(m.Recall(key("one"))); got != "one" {
		t.Errorf("recalled %q", got)
	}
	m.save()
	if m = remembered("public", foundEnding); m.Recall(key("two")) != nil || m.Recall(key("one")) == nil {
		t.Error("what was not asked for is still there, or what was is gone")
	}
	if remembered("elsewhere", foundEnding).Recall(key("one")) != nil {
		t.Error("another site has the same memory")
	}
	data, err := os.ReadFile(m.file)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"cut off": data[:len(data)-1], "another program": append([]byte{data[0] + 1}, data[1:]...), "empty": nil} {
		if err := os.WriteFile(m.file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if remembered("public", foundEnding).Recall(key("one")) != nil {
			t.Errorf("a memory that is %s is believed", name)
		}
	}
}

//go:build e2e

package e2e

import (
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// built writes articles, runs "verbatim build" on them with further arguments,
// and returns the folder of the site.
func built(t *testing.T, articles map[string]string, args ...string) string {
	t.Helper()
	dir := t.TempDir()
	in, out, binary := filepath.Join(dir, "articles"), filepath.Join(dir, "site"), filepath.Join(dir, "verbatim")
	if err := os.Mkdir(in, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range articles {
		if err := os.WriteFile(filepath.Join(in, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if told, err := exec.Command("go", "build", "-o", binary, "verbatim/cmd/verbatim").CombinedOutput(); err != nil {
		t.Fatalf("building verbatim: %v\n%s", err, told)
	}
	if told, err := exec.Command(binary, append([]string{"build", in, "-o", out}, args...)...).CombinedOutput(); err != nil {
		t.Fatalf("verbatim build: %v\n%s", err, told)
	}
	return out
}

// plainHost serves a folder as a host of static files does, below /repo/, with
// no headers of its own and no rewriting.
func plainHost(t *testing.T, dir string) string {
	t.Helper()
	mux := http.NewServeMux()
	mux.Handle("/repo/", http.StripPrefix("/repo/", http.FileServer(http.Dir(dir))))
	host := httptest.NewServer(mux)
	t.Cleanup(host.Close)
	return host.URL + "/repo/"
}

// harbours are two articles that word one sentence differently.
var harbours = map[string]string{
	"morning.txt": "date 2024-03-05\n\nHarbour stays shut\n\n“We have to close the harbour today, and nobody told us about the bridge,” said Jane Ferrow, a pilot, on Monday.\n",
	"evening.txt": "date 2024-03-06\n\nPilots were not told\n\nJane Ferrow said: “We must close the harbour today, and nobody told us about the bridge.” The mayor was away.\n",
}

// TestBuiltSite opens the site of a folder of articles on a plain host.
func TestBuiltSite(t *testing.T) {
	host := plainHost(t, built(t, harbours))
	p := newTab(t, wide)
	p.allow(host)
	p.goTo(host)
	p.await(`document.querySelector("main").textContent.includes("Jane Ferrow")`)
	p.goTo(host + "#/article/evening")
	p.await(`document.querySelector("h1").textContent.includes("Pilots were not told")`)
	var links []string
	p.goTo(host + "#/statements")
	p.value(`Array.from(document.querySelectorAll("main a"), (a) => a.hash).filter((h) => h.startsWith("#/statement/"))`, &links)
	if len(links) == 0 {
		t.Error("no statement, want the sentence that both articles have")
	}
}

// TestPagesWithoutScript reads an article and a statement with JavaScript off.
func TestPagesWithoutScript(t *testing.T) {
	dir := built(t, harbours)
	host := plainHost(t, dir)
	statements, err := os.ReadDir(filepath.Join(dir, "statement"))
	if err != nil || len(statements) == 0 {
		t.Fatalf("no statement has a page: %v", err)
	}
	for path, want := range map[string]string{
		"article/evening/":                        "nobody told us about the bridge",
		"statement/" + statements[0].Name() + "/": "must",
	} {
		p := newTab(t, wide)
		p.allow(host)
		var text string
		p.run(disableScript(), chromedp.Navigate(host+path), chromedp.Text("main", &text, chromedp.ByQuery))
		if !strings.Contains(text, want) || !strings.Contains(text, "Jane Ferrow") {
			t.Errorf("%s reads %q, want %q in it", path, text, want)
		}
	}
}

//go:build e2e

package e2e

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// built writes articles, runs "verbatim build" on them with further arguments,
// and returns the folder of the site. Beside it lies the single file, ".html".
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
	args = append([]string{"build", in, "-o", out, "--single", filepath.Join(out + ".html")}, args...)
	if told, err := exec.Command(binary, args...).CombinedOutput(); err != nil {
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

// TestSingleFile opens the single file from disk.
func TestSingleFile(t *testing.T) {
	file := "file://" + built(t, harbours) + ".html"
	p := newTab(t, wide)
	p.allow(file)
	p.goTo(file + "#/article/evening")
	p.await(`document.querySelector("h1").textContent.includes("Pilots were not told")`)
	if why := p.text("verbatim.failed"); why != "undefined" {
		t.Errorf("the worker failed: %s", why)
	}
	p.run(chromedp.Evaluate(`location.hash = "#/find?q=nobody+told+us+about+the+bridge"`, nil))
	p.await(`document.querySelectorAll(".matches > li").length > 0`)
	if n := p.requested("file://"); n != 1 {
		t.Errorf("%d files were asked for, want the one alone", n)
	}
}

// hostile are articles whose titles, identifiers and texts would run in a page
// that took them for markup, or would be written elsewhere.
func hostile() map[string]string {
	const attack = `"><img src=x onerror=alert(1)><script>alert(2)</script></title></style></script><!--' onmouseover=alert(3) {{.}} ` + "`${alert(4)}`" + ` javascript:alert(5)`
	lines := ""
	for _, id := range []string{"../../../escape", "..", `x" onmouseover="alert(6)`, "con", "AUX", "A", "a", "x\x00y", "C:\\x", strings.Repeat("long", 200), "</script><script>alert(7)</script>"} {
		record, err := json.Marshal(map[string]string{
			"id": id, "title": id + attack, "source": attack, "author": attack, "url": "javascript:alert(8)", "date": "2024-03-05",
			"text": "“We have to close the harbour " + attack + " today, and nobody told us about the bridge,” said Jane Ferrow " + attack + ", a pilot.\n\n" + id,
		})
		if err != nil {
			panic(err)
		}
		lines += string(record) + "\n"
	}
	return map[string]string{"hostile.jsonl": lines}
}

// TestHostileCorpus looks at everything that is made of hostile articles:
// nothing of it may run.
func TestHostileCorpus(t *testing.T) {
	dir := built(t, hostile(), "--title", `"><script>alert(9)</script>`)
	host := plainHost(t, dir)
	pages := []string{"", "#/statements", "#/quotations", "#/articles", "#/speakers", "#/corpus"}
	for _, kind := range []string{"article", "statement", "embed/statement", "embed/quotation"} {
		entries, err := os.ReadDir(filepath.Join(dir, kind))
		if err != nil || len(entries) == 0 {
			t.Fatalf("no %s has a page: %v", kind, err)
		}
		for _, e := range entries {
			switch {
			case e.IsDir():
				pages = append(pages, kind+"/"+e.Name()+"/")
			case strings.HasSuffix(e.Name(), ".html"):
				pages = append(pages, kind+"/"+e.Name())
			}
		}
	}
	for _, kind := range []string{"timeline", "search", "explorer"} {
		pages = append(pages, "embed/"+kind+".html")
	}
	if beside, err := os.ReadDir(filepath.Dir(dir)); err != nil || len(beside) != 4 { // articles, program, site, single file
		t.Errorf("beside the site there are %v, %v", beside, err)
	}
	p := newTab(t, wide, `for (const name of ["alert", "confirm", "prompt"]) globalThis[name] = () => { throw new Error("the corpus ran"); };`)
	p.allow(host)
	p.allow("file://" + dir + ".html")
	for _, page := range pages {
		p.run(chromedp.Navigate(host + page))
		p.await(`document.querySelector("main h1, main .says, main form")?.textContent`)
		if strings.HasPrefix(page, "#") || page == "" {
			p.opened()
			p.settled()
		}
		if n := p.count("main script, main img, [onmouseover], [onerror], a[href^=javascript]"); n != 0 {
			t.Errorf("%s: %d elements are made of the corpus", page, n)
		}
	}
	p.goTo("file://" + dir + ".html")
	p.settled()
}

// sharedHost serves a folder as plainHost does, and lets other sites read it, as
// GitHub Pages does.
func sharedHost(t *testing.T, dir string) string {
	t.Helper()
	files := http.StripPrefix("/repo/", http.FileServer(http.Dir(dir)))
	host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(host.Close)
	return host.URL + "/repo/"
}

// TestCorpusElsewhere opens the corpus of another origin's site, and a file of
// JSON lines there; a site that was not built for that says so, and so does one
// that is pointed at what is no corpus.
func TestCorpusElsewhere(t *testing.T) {
	theirs := built(t, harbours, "--title", "The harbour")
	if err := os.WriteFile(filepath.Join(theirs, "more.jsonl"), []byte(`{"id": "x", "date": "2024-03-07", "text": "“The harbour opens on Friday,” said Jane Ferrow, a pilot."}`+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	there := sharedHost(t, theirs)
	origin := strings.TrimSuffix(there, "/repo/")
	private := plainHost(t, theirs) // lets nobody else read
	secret := strings.TrimSuffix(private, "/repo/")
	allowed := plainHost(t, built(t, map[string]string{"own.txt": "Nothing was said.\n"}, "--connect", origin, "--connect", secret+"/some/page"))
	closed := plainHost(t, built(t, map[string]string{"own.txt": "Nothing was said.\n"}))

	p := newTab(t, wide)
	p.allow(there)
	p.allow(allowed)
	p.goTo(allowed + "?corpus=" + url.QueryEscape(there) + "#/article/evening")
	p.await(`document.querySelector("h1").textContent.includes("Pilots were not told")`)
	if title := p.text("document.title"); title != "Pilots were not told – The harbour" {
		t.Errorf("the window is called %q, want the title of the site that the articles are of", title)
	}
	p.run(chromedp.Evaluate(`location.hash = "#/corpus"`, nil))
	p.await(`[...document.querySelectorAll("main .note-line")].some((line) => line.textContent.includes(` + quote(there) + `))`)
	p.run(chromedp.Evaluate(`location.hash = "#/statements"`, nil))
	p.await(`document.querySelector("main a[href^='#/statement/']")`)
	p.goTo(allowed + "?corpus=" + url.QueryEscape(there+"more.jsonl") + "#/quotations")
	p.await(`document.querySelector("main").textContent.includes("The harbour opens on Friday")`)

	for address, want := range map[string]string{
		closed + "?corpus=" + url.QueryEscape(there):            "--connect " + origin,
		allowed + "?corpus=" + url.QueryEscape(private):         "no other site",
		allowed + "?corpus=" + url.QueryEscape(origin+"/none/"): "404",
		allowed + "?corpus=" + url.QueryEscape("data:,x"):       "no address",
	} {
		p := newTab(t, wide)
		host, _, _ := strings.Cut(address, "?")
		p.allow(host)
		p.run(chromedp.Navigate(address))
		p.await(`document.querySelector("#boot-status")?.textContent.includes(` + quote(want) + `)`)
		p.await(`performance.getEntriesByName("verbatim:stopped").length > 0`)
		if p.forgive("") == 0 {
			t.Errorf("%s: nothing on the console", address)
		}
	}
}

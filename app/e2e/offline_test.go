//go:build e2e

package e2e

import (
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// A host is a plain server of static files, as anybody has one: no header of
// its own, the site under /repo/, other things beside it.
type host struct {
	*httptest.Server
	mu    sync.Mutex
	site  fs.FS
	down  bool
	asked []string // paths, since they were last forgotten
}

// newHost serves a site.
func newHost(t *testing.T, site fs.FS) *host {
	t.Helper()
	h := &host{site: site}
	h.Server = httptest.NewServer(h)
	t.Cleanup(h.Close)
	return h
}

func (h *host) url() string { return h.URL + "/repo/" }

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	site, down := h.site, h.down
	h.asked = append(h.asked, r.URL.Path)
	h.mu.Unlock()
	if down { // as if nobody were there
		conn, _, err := w.(http.Hijacker).Hijack()
		if err == nil {
			conn.Close()
		}
		return
	}
	if r.URL.Path == "/other/" {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte("<!doctype html><link rel=icon href=\"data:,\"><title>Another application</title>"))
		return
	}
	http.StripPrefix("/repo/", http.FileServerFS(site)).ServeHTTP(w, r)
}

// stop takes the server away; publish puts another site in the place of the old.
func (h *host) stop() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.down = true
	h.CloseClientConnections()
}

func (h *host) publish(site fs.FS) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.site = site
}

// requests returns what was asked for since the last call.
func (h *host) requests() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	asked := h.asked
	h.asked = nil
	return asked
}

// builtSite writes the site with a title to a folder, as anybody does, and
// returns its files.
func builtSite(t *testing.T, title string) fs.FS {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "site")
	if out, err := exec.Command("go", "run", "verbatim/cmd/verbatim", "build", "-o", dir, "--title", title).CombinedOutput(); err != nil {
		t.Fatalf("building a site: %v\n%s", err, out)
	}
	return os.DirFS(dir)
}

// kept waits until the copy for use offline is whole.
func (p *tab) kept() {
	p.t.Helper()
	p.run(chromedp.Evaluate(`navigator.serviceWorker.ready.then((r) => { globalThis.keeper = r; }), 0`, nil))
	p.await(`globalThis.keeper?.active?.state === "activated"`)
}

// visit opens the site of a host and waits until it is kept.
func visit(t *testing.T, h *host, scripts ...string) *tab {
	t.Helper()
	p := newTab(t, wide, scripts...)
	p.allow(h.URL)
	p.goTo(h.url())
	p.kept()
	return p
}

// TestOffline visits once, takes the server away and opens everything.
func TestOffline(t *testing.T) {
	h := newHost(t, builtSite(t, "Verbatim"))
	p := newTab(t, wide)
	p.allow(h.URL)
	p.run(chromedp.Navigate(h.URL+"/other/"), chromedp.Evaluate(`caches.open("another application").then((c) => c.put("/other/x", new Response("theirs"))), 0`, nil))
	p.goTo(h.url())
	p.kept()
	h.stop()

	hash, want := expected(t, views[0])
	for _, address := range []string{"", "?q=1", "index.html", "?q=1" + hash, hash} {
		p.run(chromedp.Navigate("about:blank"))
		p.goTo(h.url() + address)
		p.settled()
	}
	p.shows(views[0], want)
	for _, v := range views {
		hash, want := expected(t, v)
		p.run(chromedp.Evaluate("location.hash = "+quote(hash), nil))
		p.shows(v, want)
	}
	p.run(chromedp.Reload())
	p.opened()

	article := "article/" + native().Analysis().Documents[0].ID + "/"
	p.run(chromedp.Navigate(h.url() + article))
	p.await(`document.querySelector("h1")`)
	if title := p.text("document.title"); !strings.Contains(p.text("document.body.innerText"), "“") {
		t.Errorf("the article's page without the server is %q", title)
	}
	p.run(chromedp.Navigate(h.url()))
	p.opened()
	var theirs string
	p.value(`caches.open("another application").then((c) => c.match("/other/x")).then((r) => r.text())`, &theirs)
	if theirs != "theirs" {
		t.Errorf("another application's copy is now %q", theirs)
	}
	var names []string
	p.value(`caches.keys()`, &names)
	if len(names) != 2 {
		t.Errorf("the copies are %q, want one of this site and the other application's", names)
	}
}

// shown returns the title of the entry page as this device has it.
func (p *tab) shown() string {
	p.t.Helper()
	var page string
	p.value(`fetch("./").then((r) => r.text())`, &page)
	_, after, _ := strings.Cut(page, "<title>")
	title, _, _ := strings.Cut(after, "<")
	return title
}

const offered = `document.querySelector(".newer button")`

// TestNewerVersion publishes a second version: it is offered, and taken when
// the reader wants it and not before.
func TestNewerVersion(t *testing.T) {
	h := newHost(t, builtSite(t, "First"))
	p := visit(t, h)
	h.publish(builtSite(t, "Second"))
	p.run(chromedp.Reload())
	p.opened()
	p.await(offered)
	if title := p.shown(); title != "First" {
		t.Errorf("before it is taken the version is %q", title)
	}
	p.run(chromedp.Reload())
	p.opened()
	p.await(offered)
	if title := p.shown(); title != "First" {
		t.Errorf("a reload takes the version %q that nobody wanted", title)
	}
	p.run(chromedp.Evaluate("location.hash = '#/speakers'", nil), chromedp.Click(`//div[@class="newer"]/button[.="Reload"]`, chromedp.BySearch))
	p.await(`!performance.getEntriesByName("verbatim:open").length`)
	p.opened()
	if title := p.shown(); title != "Second" {
		t.Errorf("once taken the version is %q", title)
	}
	if hash := p.text("location.hash"); hash != "#/speakers" {
		t.Errorf("the newer version opens at %s", hash)
	}
	p.run(chromedp.Reload())
	p.opened()
	var names []string
	p.value(`caches.keys()`, &names)
	if len(names) != 1 {
		t.Errorf("the copies are %q, want only the newer", names)
	}
}

// without hides a file of a site.
type without struct {
	fs.FS
	name string
}

func (w without) Open(name string) (fs.File, error) {
	if name == w.name {
		return nil, fs.ErrNotExist
	}
	return w.FS.Open(name)
}

// TestSiteGivesUpWorker publishes a version that has no service worker: nobody
// must be left with the old one for ever.
func TestSiteGivesUpWorker(t *testing.T) {
	h := newHost(t, builtSite(t, "First"))
	p := visit(t, h)
	h.publish(without{builtSite(t, "Second"), "sw.js"})
	p.run(chromedp.Reload())
	p.opened()
	p.await(offered)
	p.run(chromedp.Click(`//div[@class="newer"]/button[.="Reload"]`, chromedp.BySearch))
	p.await(`document.title.length && !document.querySelector(".newer button")`)
	p.opened()
	if title := p.shown(); title != "Second" {
		t.Errorf("once taken the version is %q", title)
	}
	p.forgive("404")
}

// TestCopyIsWholeOrNone: one file that cannot be had, and nothing is kept.
func TestCopyIsWholeOrNone(t *testing.T) {
	h := newHost(t, without{builtSite(t, "Verbatim"), "manifest.webmanifest"})
	p := newTab(t, wide)
	p.allow(h.URL)
	p.goTo(h.url())
	p.value(`navigator.serviceWorker.getRegistration().then((r) => new Promise((resolve) => {
		const worker = r?.installing;
		if (!worker) return resolve();
		worker.onstatechange = () => { if (worker.state === "redundant") resolve(); };
	}))`, nil)
	p.await(`performance.getEntriesByName("verbatim:open").length`)
	var names []string
	p.value(`caches.keys()`, &names)
	if len(names) != 0 {
		t.Errorf("a part is kept: %q", names)
	}
	p.forgive("404")
}

// TestRequests compares the page's count with the server's, and types: nobody
// is asked.
func TestRequests(t *testing.T) {
	h := newHost(t, builtSite(t, "Verbatim"))
	p := visit(t, h)
	for n, last := 0, -1; n != last; { // until the copy is whole and told of
		last = n
		time.Sleep(500 * time.Millisecond)
		p.value(`verbatim.listRequests().length`, &n)
	}
	asked := h.requests()
	var listed []struct {
		Name string
		Why  int
	}
	p.value(`verbatim.listRequests()`, &listed)
	seen := map[string]int{}
	for _, r := range listed {
		if seen[r.Name]++; r.Why == 0 && seen[r.Name] > 1 {
			t.Errorf("%s is listed twice", r.Name)
		}
		if r.Why == 1 {
			t.Errorf("a request for %s is said to have come after the opening", r.Name)
		}
	}
	for _, path := range asked {
		name := strings.TrimPrefix(path, "/repo/")
		if name == "" {
			name = "./"
		}
		found := strings.Contains(name, "icon") // by the browser itself
		for _, r := range listed {
			found = found || strings.TrimSuffix(r.Name, "index.html") == name || r.Name == name
		}
		if !found {
			t.Errorf("the server was asked for %s, which the page does not list: %v", path, listed)
		}
	}

	before := p.text(`document.querySelector(".requests summary").textContent`)
	if !strings.Contains(before, "none since then") {
		t.Errorf("the page says %q", before)
	}
	p.run(chromedp.SendKeys("input[type=search]", "we need to determine very quickly", chromedp.ByQuery))
	p.await(`location.hash.startsWith("#/find") && document.querySelector(".matches")`)
	p.run(chromedp.Evaluate("location.hash = '#/statements'", nil))
	p.await(`document.querySelector("main h1").textContent === "Statements"`)
	if after := p.text(`document.querySelector(".requests summary").textContent`); after != before {
		t.Errorf("after typing the page says %q, before %q", after, before)
	}
	if asked := h.requests(); len(asked) != 0 {
		t.Errorf("while somebody typed the server was asked for %q", asked)
	}

	h.stop()
	p.run(chromedp.Reload())
	p.opened()
	p.await(`document.querySelector(".requests summary")?.textContent.includes("none to open, none since then")`)
}

// TestShared hands a text over as another application does.
func TestShared(t *testing.T) {
	h := newHost(t, builtSite(t, "Verbatim"))
	p := visit(t, h)
	h.requests()
	p.run(chromedp.Navigate(h.URL+"/other/"), chromedp.Evaluate(`{
		const form = document.createElement("form");
		form.method = "post"; form.action = "/repo/share";
		for (const [name, value] of [["title", "News"], ["text", " very quickly & “now”?#"]]) form.append(Object.assign(document.createElement("input"), { name, value }));
		document.body.append(form);
		form.submit();
	}`, nil))
	p.await(`document.querySelector("input[type=search]")?.value === "very quickly & “now”?#"`)
	for _, path := range h.requests() {
		if strings.Contains(path, "share") {
			t.Errorf("the server was asked for %s", path)
		}
	}
}

// TestRestIsKeptWhenAskedFor makes the many pages of a larger corpus available
// offline.
func TestRestIsKeptWhenAskedFor(t *testing.T) {
	articles := map[string]string{}
	for i := range 420 {
		articles[fmt.Sprintf("a%d.txt", i)] = fmt.Sprintf("date 2024-03-05\n\nBerth %d\n\n“Berth %d is closed until the tide turns,” said Jane Ferrow, a pilot, on Monday.\n", i, i)
	}
	h := newHost(t, os.DirFS(built(t, articles)))
	p := visit(t, h)
	p.run(chromedp.Evaluate("location.hash = '#/corpus'", nil))
	p.await(`verbatim.listRequests().some((r) => r.name.startsWith("data/") && r.why === 0)`) // by the worker that computes
	p.run(chromedp.Click(`//button[.="Make them available offline"]`, chromedp.BySearch))
	p.await(`document.querySelector(".kept")?.textContent.startsWith("All of this is kept")`)
	h.stop()
	p.run(chromedp.Navigate(h.url() + "article/a417/"))
	p.await(`document.querySelector("main")?.textContent.includes("Berth 417 is closed")`)
	p.goTo(h.url() + "#/corpus")
	p.await(`document.querySelector(".kept")?.textContent.startsWith("All of this is kept")`)
}

// TestPageNotKept opens a page that is not kept where there is no network: the
// explorer shows the same.
func TestPageNotKept(t *testing.T) {
	h := newHost(t, builtSite(t, "Verbatim"))
	p := visit(t, h)
	id := native().Analysis().Documents[1].ID
	var deleted bool
	p.value(`caches.keys().then(async ([name]) => (await caches.open(name)).delete("article/`+id+`/"))`, &deleted)
	if !deleted {
		t.Fatal("the page was not kept to begin with")
	}
	h.stop()
	p.run(chromedp.Navigate(h.url() + "article/" + id + "/"))
	p.opened()
	if hash := p.text("location.hash"); hash != "#/article/"+id {
		t.Errorf("led to %s", hash)
	}
}

// TestVersionTakenElsewhere opens two pages of the first version; the reader
// takes the second in one: the other goes on as it was.
func TestVersionTakenElsewhere(t *testing.T) {
	h := newHost(t, builtSite(t, "First"))
	p := visit(t, h)
	p.run(chromedp.Evaluate(`globalThis.other = document.createElement("iframe"); other.src = "./#/speakers"; document.body.append(other)`, nil))
	p.await(`other.contentWindow.performance.getEntriesByName("verbatim:open").length`)
	p.run(chromedp.Evaluate(`other.contentWindow.stays = true`, nil))
	h.publish(builtSite(t, "Second"))
	p.value(`navigator.serviceWorker.ready.then((r) => r.update())`, nil)
	p.await(offered)
	// The first version's worker is activated as well: it is the other one that
	// has to be in charge.
	p.value(`navigator.serviceWorker.ready.then((r) => new Promise((resolve) => {
		const second = r.waiting;
		const wait = () => second.state === "activated" && navigator.serviceWorker.controller === second ? resolve() : setTimeout(wait, 50);
		second.postMessage("take");
		wait();
	}))`, nil)
	if p.text("other.contentWindow.stays") != "true" {
		t.Error("a page was reloaded that nobody asked to")
	}
	if p.text(`document.querySelector("#shell") === null`) != "true" {
		t.Error("the page itself was reloaded")
	}
	if title := p.shown(); title != "Second" {
		t.Errorf("the version is %q", title)
	}
	p.await(offered)
}

// TestFileOpenedWith opens a draft with the installed application.
func TestFileOpenedWith(t *testing.T) {
	p := newTab(t, wide, `Object.defineProperty(globalThis, "launchQueue", { value: { setConsumer(f) { globalThis.launch = f; } } });`)
	p.goTo(rootURL)
	p.run(chromedp.Evaluate(`launch({ files: [{ getFile: async () => new File(["“We need to determine very quickly now,” said Marco Rubio."], "draft.txt") }] }), 0`, nil))
	p.await(`location.hash === "#/check" && document.querySelector("main").textContent.includes("1 quotation")`)
}

//go:build e2e

package e2e

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync"
	"testing"
)

// Where the explorer is, and the newspaper that embeds from it, as the browser
// sees it: two sites.
const (
	publisher = "http://verbatim.localhost/repo/"
	newspaper = "http://newspaper.localhost/"
)

// A press is the whole web to a browser that has it for its proxy: the two
// sites, and nothing else.
type press struct {
	*httptest.Server
	site http.Handler

	mu      sync.Mutex
	article string   // of the newspaper
	asked   []string // of the publisher: paths
	foreign []string // asked of anybody else
}

// The newspaper lets no style and no script of its own pages run but one from a
// file, which wishes nobody well.
const newspaperPolicy = "default-src 'none'; script-src 'self' http://verbatim.localhost; frame-src 'self' http://verbatim.localhost; img-src 'self'"

// files of the newspaper, by their path. The scripts tell the page that its
// frames are very high, and the frames that they are dark.
var newspaperFiles = map[string][2]string{
	"/hostile.js": {"text/javascript", `
		addEventListener("message", (e) => { if (e.data === "told") document.title = "lied"; });
		addEventListener("load", () => {
			postMessage({ verbatim: "height", height: 9999, title: "lie" }, "*");
			const frame = document.createElement("iframe");
			frame.src = "/liar.html";
			document.body.append(frame);
		});`},
	"/liar.html": {"text/html", `<!doctype html><title>liar</title><script src="/liar.js"></script>`},
	"/liar.js": {"text/javascript", `
		parent.postMessage({ verbatim: "height", height: 9999, title: "lie" }, "*");
		for (let i = 0; i < parent.length; i++) parent[i].postMessage({ verbatim: "theme", theme: "dark" }, "*");
		setTimeout(() => parent.postMessage("told", "*"), 300);`},
	"/favicon.ico": {"image/x-icon", ""},
}

func newPress(t *testing.T) *press {
	t.Helper()
	to, err := url.Parse(rootURL)
	if err != nil {
		t.Fatal(err)
	}
	site := &httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) { r.SetURL(to) }}
	p := &press{site: http.StripPrefix("/repo", site)}
	p.Server = httptest.NewServer(p)
	t.Cleanup(p.Close)
	return p
}

func (p *press) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	file := [2]string{"text/html; charset=utf-8", p.article}
	switch r.Host {
	case "verbatim.localhost":
		p.asked = append(p.asked, r.URL.Path)
	case "newspaper.localhost", "content-autofill.googleapis.com:443": // Chromium's own, whatever it shows
	default:
		p.foreign = append(p.foreign, r.Host+r.URL.Path)
	}
	p.mu.Unlock()
	switch r.Host {
	case "verbatim.localhost":
		p.site.ServeHTTP(w, r)
	case "newspaper.localhost":
		if f, ok := newspaperFiles[r.URL.Path]; ok {
			file = f
		}
		w.Header().Set("Content-Security-Policy", newspaperPolicy)
		w.Header().Set("Content-Type", file[0])
		io.WriteString(w, file[1])
	default:
		http.NotFound(w, r)
	}
}

// element is the script that defines the element, as a module of another origin.
const element = `<script type="module" src="` + publisher + `embed.js"></script>`

// print puts an article into the newspaper: what stands in its head, and an
// embed of each page with words inside.
func (p *press) print(head string, pages ...string) {
	var b strings.Builder
	b.WriteString("<!doctype html><html lang=en><title>An article</title>" + head + "<h1>An article</h1>")
	for i, page := range pages {
		fmt.Fprintf(&b, "<p>Words before the frame.</p><verbatim-embed src=%q><blockquote>words of number %d</blockquote></verbatim-embed>", publisher+page, i)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.article = b.String()
}

// tab opens an empty page whose web this is. When its test ends nobody else
// must have been asked for anything, by whatever frame.
func (p *press) tab(t *testing.T, l look) *tab {
	t.Helper()
	tab := newTabThrough(t, p.URL, l)
	tab.allow(publisher)
	tab.allow(newspaper)
	t.Cleanup(func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, address := range p.foreign {
			t.Errorf("somebody else was asked: %s", address)
		}
	})
	return tab
}

// requests counts what the publisher was asked for with part in its path.
func (p *press) requests(part string) (n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, path := range p.asked {
		if strings.Contains(path, part) {
			n++
		}
	}
	return n
}

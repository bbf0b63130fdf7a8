package serve_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"verbatim/cmd/internal/serve"
)

const script = "app.0123456789abcdef.js"

func zip(s string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.Bytes()
}

func files() fs.FS {
	return fstest.MapFS{
		"index.html":                 {Data: []byte("<p>home")},
		"index.html.gz":              {Data: zip("<p>home")},
		"index.html.br":              {Data: []byte("br of home")}, // nothing here unpacks it
		"p.0123456789abcdef.wasm":    {Data: []byte("\x00asm")},
		"p.0123456789abcdef.wasm.gz": {Data: zip("\x00asm")},
		"p.0123456789abcdef.wasm.br": {Data: []byte("br of asm")},
		"embed.js":                   {Data: []byte("embed()")},
		"embed/find.html":            {Data: []byte("<p>find")},
		script:                       {Data: []byte("run()")},
		script + ".gz":               {Data: zip("run()")},
		"app.0123456789abcdef.wasm":  {Data: []byte("\x00asm")},
		"only.wasm.gz":               {Data: zip("\x00asm")},
		"article/a1/index.html":      {Data: []byte("<p>a1")},
		"bare/note.txt":              {Data: []byte("note")},
		".hidden":                    {Data: []byte("secret")},
		"some thing":                 {Data: []byte("?")},
		"manifest.webmanifest":       {Data: []byte("{}")},
	}
}

func get(h http.Handler, method, path string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "/", nil)
	r.URL.Path = path
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestAnswers(t *testing.T) {
	const forEver = "public, max-age=31536000, immutable"
	h := serve.Handler(files())
	for _, c := range []struct {
		path, accept string
		status       int
		body         string // before its coding
		kind, coding string
		cache        string
	}{
		{path: "/", status: 200, body: "<p>home", kind: "text/html; charset=utf-8", cache: "no-cache"},
		{path: "/", accept: "gzip", status: 200, body: "<p>home", kind: "text/html; charset=utf-8", coding: "gzip", cache: "no-cache"},
		{path: "/", accept: "gzip, br", status: 200, body: "br of home", kind: "text/html; charset=utf-8", coding: "br", cache: "no-cache"},
		{path: "/", accept: "gzip, br;q=0.5", status: 200, body: "<p>home", kind: "text/html; charset=utf-8", coding: "gzip", cache: "no-cache"},
		{path: "/p.0123456789abcdef.wasm", accept: "gzip, br", status: 200, body: "br of asm", kind: "application/wasm", coding: "br", cache: forEver},
		{path: "/p.0123456789abcdef.wasm", accept: "gzip", status: 200, body: "\x00asm", kind: "application/wasm", coding: "gzip", cache: forEver},
		{path: "/p.0123456789abcdef.wasm.gz", accept: "gzip, br", status: 200, body: "br of asm", kind: "application/wasm", coding: "br", cache: forEver},
		{path: "/p.0123456789abcdef.wasm.gz", accept: "gzip", status: 200, body: string(zip("\x00asm")), kind: "application/gzip", cache: forEver},
		{path: "/index.html", status: 200, body: "<p>home", kind: "text/html; charset=utf-8", cache: "no-cache"},
		{path: "/" + script, accept: "*", status: 200, body: "run()", kind: "text/javascript; charset=utf-8", coding: "gzip", cache: forEver},
		{path: "/" + script, accept: "identity, gzip;q=0.1", status: 200, body: "run()", kind: "text/javascript; charset=utf-8", cache: forEver},
		{path: "/" + script, accept: "gzip;q=0, *", status: 200, body: "run()", kind: "text/javascript; charset=utf-8", cache: forEver},
		{path: "/" + script, accept: "br", status: 200, body: "run()", kind: "text/javascript; charset=utf-8", cache: forEver},
		{path: "/app.0123456789abcdef.wasm", accept: "gzip", status: 200, body: "\x00asm", kind: "application/wasm", cache: forEver},
		{path: "/only.wasm.gz", accept: "gzip", status: 200, body: string(zip("\x00asm")), kind: "application/gzip", cache: "no-cache"},
		{path: "/manifest.webmanifest", status: 200, body: "{}", kind: "application/manifest+json", cache: "no-cache"},
		{path: "/article/a1/", status: 200, body: "<p>a1", kind: "text/html; charset=utf-8", cache: "no-cache"},
		{path: "/some thing", status: 200, body: "?", kind: "application/octet-stream", cache: "no-cache"},
		{path: "/none", status: 404, cache: "no-cache"},
		{path: "/bare", status: 404, cache: "no-cache"},
		{path: "/bare/", status: 404, cache: "no-cache"},
		{path: "/.hidden", status: 404, cache: "no-cache"},
		{path: "/only.wasm", accept: "gzip", status: 200, body: "\x00asm", kind: "application/wasm", coding: "gzip", cache: "no-cache"},
		{path: "/only.wasm", status: 404, cache: "no-cache"},
		{path: "/../etc/passwd", status: 404, cache: "no-cache"},
		{path: "/article/../index.html", status: 404, cache: "no-cache"},
		{path: "//index.html", status: 404, cache: "no-cache"},
		{path: "/a\x00b", status: 404, cache: "no-cache"},
		{path: `/..\index.html`, status: 404, cache: "no-cache"},
	} {
		w := get(h, "GET", c.path, "Accept-Encoding", c.accept)
		header := w.Result().Header
		if w.Code != c.status || header.Get("Cache-Control") != c.cache {
			t.Errorf("GET %q (%s) = %d, kept %q, want %d, %q", c.path, c.accept, w.Code, header.Get("Cache-Control"), c.status, c.cache)
		}
		if header.Get("X-Content-Type-Options") != "nosniff" || header.Get("Content-Security-Policy") == "" {
			t.Errorf("GET %q: headers %v", c.path, header)
		}
		if c.status != 200 {
			continue
		}
		if header.Get("Content-Type") != c.kind || header.Get("Content-Encoding") != c.coding {
			t.Errorf("GET %q (%s) is %q, coded %q, want %q, %q", c.path, c.accept,
				header.Get("Content-Type"), header.Get("Content-Encoding"), c.kind, c.coding)
		}
		body := w.Body.Bytes()
		if c.coding == "gzip" {
			body = unzip(t, body)
		}
		if string(body) != c.body {
			t.Errorf("GET %q (%s) gives %q, want %q", c.path, c.accept, body, c.body)
		}
	}
}

func unzip(t *testing.T, data []byte) []byte {
	t.Helper()
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

func TestConditionalRequests(t *testing.T) {
	h := serve.Handler(files())
	plain := get(h, "GET", "/").Result().Header.Get("ETag")
	coded := get(h, "GET", "/", "Accept-Encoding", "gzip").Result().Header.Get("ETag")
	if plain == "" || coded == "" || plain == coded {
		t.Fatalf("entity tags %s and %s, want two", plain, coded)
	}
	for _, c := range []struct {
		tag, accept string
		status      int
	}{
		{plain, "", 304}, {coded, "gzip", 304}, {plain, "gzip", 200}, {`"other"`, "", 200}, {`"other", ` + plain, "", 304}, {"*", "", 304},
	} {
		w := get(h, "GET", "/", "If-None-Match", c.tag, "Accept-Encoding", c.accept)
		if w.Code != c.status {
			t.Errorf("If-None-Match %s (%s) = %d, want %d", c.tag, c.accept, w.Code, c.status)
		}
		if w.Code == 304 && w.Body.Len() > 0 {
			t.Errorf("If-None-Match %s: a body with 304", c.tag)
		}
		if v := w.Result().Header.Get("Vary"); v != "Accept-Encoding" {
			t.Errorf("Vary %q", v)
		}
	}
}

func TestMethods(t *testing.T) {
	h := serve.Handler(files())
	w := get(h, "HEAD", "/", "Accept-Encoding", "gzip")
	if w.Code != 200 || w.Body.Len() != 0 || w.Result().Header.Get("Content-Length") == "" {
		t.Errorf("HEAD = %d, %d bytes, headers %v", w.Code, w.Body.Len(), w.Result().Header)
	}
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "TRACE"} {
		if w := get(h, method, "/"); w.Code != 405 || w.Result().Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s = %d, %v", method, w.Code, w.Result().Header)
		}
	}
	if w := get(h, "GET", "/article/a1"); w.Code != 301 || w.Result().Header.Get("Location") != "./a1/" {
		t.Errorf("a folder without its slash = %d to %q", w.Code, w.Result().Header.Get("Location"))
	}
	if w := get(h, "GET", "/"+script, "Range", "bytes=0-2", "Accept-Encoding", "gzip"); w.Code != 206 || w.Body.String() != "run" {
		t.Errorf("a range = %d %q", w.Code, w.Body)
	}
}

// TestFolder serves from disk: nothing outside is reached, a changed file is new.
func TestFolder(t *testing.T) {
	outer := t.TempDir()
	dir := filepath.Join(outer, "site")
	write := func(name, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(filepath.Join(outer, "secret"), "secret")
	write(filepath.Join(dir, "index.html"), "one")
	if err := os.Symlink(filepath.Join(outer, "secret"), filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	h := serve.Handler(root.FS())
	if w := get(h, "GET", "/link"); strings.Contains(w.Body.String(), "secret") {
		t.Errorf("a link leads out: %d %q", w.Code, w.Body)
	}
	first := get(h, "GET", "/").Result().Header.Get("ETag")
	write(filepath.Join(dir, "index.html"), "another")
	w := get(h, "GET", "/", "If-None-Match", first)
	if w.Code != 200 || w.Body.String() != "another" {
		t.Errorf("a changed file = %d %q", w.Code, w.Body)
	}
}

func TestRun(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	ready := make(chan string, 1)
	ended := make(chan error, 1)
	go func() {
		ended <- serve.Server{Addr: "127.0.0.1:0", Handler: serve.Handler(files()), Ready: func(url string) { ready <- url }}.Run(ctx)
	}()
	url := <-ready
	res, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	if res.StatusCode != 200 {
		t.Errorf("GET %s = %s", url, res.Status)
	}

	addr := strings.TrimSuffix(strings.TrimPrefix(url, "http://"), "/")
	_, port, err := net.SplitHostPort(addr)
	if err != nil {
		t.Fatal(err)
	}
	if err := (serve.Server{Addr: addr}).Run(ctx); err == nil || !strings.Contains(err.Error(), "port "+port+" is taken") {
		t.Errorf("a second server at %s: %v, want to hear that the port is taken", addr, err)
	}

	cancel()
	if err := <-ended; err != nil {
		t.Errorf("stopped with %v", err)
	}
}

func TestRunRefusesBadAddress(t *testing.T) {
	if err := (serve.Server{Addr: "nowhere"}).Run(t.Context()); err == nil {
		t.Error("an address without a port is taken")
	}
}

package serve_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"verbatim/cmd/internal/policy"
	"verbatim/cmd/internal/serve"
)

// TestEveryAnswerIsConfined looks at the headers of all kinds of answers.
func TestEveryAnswerIsConfined(t *testing.T) {
	h := serve.Handler(files())
	for _, c := range []struct{ method, path string }{
		{"GET", "/"}, {"GET", "/" + script}, {"GET", "/none"}, {"GET", "/../x"}, {"POST", "/"}, {"GET", "/article/a1"}, {"GET", "/embed/find.html"},
	} {
		header := get(h, c.method, c.path).Result().Header
		for name, want := range map[string]string{
			"X-Content-Type-Options":     "nosniff",
			"Referrer-Policy":            "no-referrer",
			"Cross-Origin-Opener-Policy": "same-origin",
		} {
			if got := header.Get(name); got != want {
				t.Errorf("%s %s: %s is %q, want %q", c.method, c.path, name, got, want)
			}
		}
		if header.Get("Permissions-Policy") == "" {
			t.Errorf("%s %s: no Permissions-Policy", c.method, c.path)
		}
		csp := header.Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'none'", "connect-src 'self'", "worker-src 'self' blob:", "object-src 'none'", "base-uri 'none'", "'wasm-unsafe-eval'", "frame-ancestors "} {
			if !strings.Contains(csp, want) {
				t.Errorf("%s %s: policy %q lacks %s", c.method, c.path, csp, want)
			}
		}
		if strings.Contains(csp, "unsafe-inline") || strings.Contains(csp, "'unsafe-eval'") {
			t.Errorf("%s %s: policy %q is lax", c.method, c.path, csp)
		}
	}
}

// TestOnlyEmbedsAreShared: pages of other sites may frame what is made for them
// and the explorer that it turns into, may run the script that frames it, and
// read nothing.
func TestOnlyEmbedsAreShared(t *testing.T) {
	h := serve.Handler(files())
	for path, want := range map[string]struct{ framed, used, read bool }{
		"/": {framed: true}, "/" + script: {}, "/article/a1/": {}, "/embedded": {},
		"/embed.js": {framed: true, used: true, read: true}, "/embed/find.html": {framed: true, used: true},
	} {
		header := get(h, "GET", path).Result().Header
		got := want
		got.framed = strings.HasSuffix(header.Get("Content-Security-Policy"), "frame-ancestors *")
		got.used = header.Get("Cross-Origin-Resource-Policy") == "cross-origin"
		got.read = header.Get("Access-Control-Allow-Origin") == "*"
		if got != want {
			t.Errorf("GET %s: others may %+v, want %+v", path, got, want)
		}
	}
}

// TestPageStatesItsPolicy: the header repeats what the page says, in every coding.
func TestPageStatesItsPolicy(t *testing.T) {
	e := policy.Extra{Styles: []string{"p{}"}}
	page := policy.Meta(e) + "<style>p{}</style>"
	h := serve.Handler(fstest.MapFS{
		"index.html": {Data: []byte(page)}, "index.html.gz": {Data: zip(page)}, "404.html": {Data: []byte(page)},
	})
	for _, accept := range []string{"", "gzip"} {
		for path, ancestors := range map[string]string{"/": "*", "/none": "'self'"} {
			w := get(h, "GET", path, "Accept-Encoding", accept)
			if got, want := w.Result().Header.Get("Content-Security-Policy"), policy.For(e)+"; frame-ancestors "+ancestors; got != want {
				t.Errorf("GET %s (%s): policy %q, want %q", path, accept, got, want)
			}
		}
	}
	if w := get(h, "GET", "/none"); w.Code != 404 || w.Body.String() != page {
		t.Errorf("GET /none = %d %q, want 404 with the site's own page", w.Code, w.Body)
	}
	if w := get(h, "HEAD", "/none"); w.Code != 404 || w.Body.Len() != 0 {
		t.Errorf("HEAD /none = %d %q", w.Code, w.Body)
	}
}

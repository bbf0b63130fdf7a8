// Package serve hands out static files over HTTP: the files of a site, in
// memory or in a folder, and nothing else.
//
// It sends the brotli or gzip copy that lies beside a file to whoever takes it,
// lets files that are named by their content's hash be kept for ever and all
// others be asked for again, and answers a conditional request by the content's
// hash. It lists no folders, follows no path out of the site, and sends the
// headers that confine what a page of the site can do: a page's own policy, see
// package policy, with who may frame it.
//
// What is slow or malformed is cut off, see [Server]; it never holds more than
// one file's block in memory per connection.
package serve

import (
	"errors"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"time"

	"verbatim/cmd/internal/policy"
)

// Handler returns the handler for the files of a site.
func Handler(files fs.FS) http.Handler {
	return &handler{shelf{files: files, known: map[string]facts{}}}
}

type handler struct{ shelf }

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name, ok := fileName(r.URL.Path)
	header := w.Header()
	confine(header, name)
	header.Set("Content-Security-Policy", policy.For(policy.Extra{})+framedBy(name))
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "This server only gives files: GET or HEAD.", http.StatusMethodNotAllowed)
		return
	}
	switch {
	case !ok:
		h.notFound(w, r)
	case h.give(w, r, name):
	case h.has(name + "/index.html"): // relative addresses in its page need the slash
		header.Set("Cache-Control", askNext)
		header.Set("Location", "./"+url.PathEscape(path.Base(name))+"/"+query(r)) // relative: the site may lie below the root
		w.WriteHeader(http.StatusMovedPermanently)
	default:
		h.notFound(w, r)
	}
}

// query returns the query of a request with its question mark, if it has one.
func query(r *http.Request) string {
	if r.URL.RawQuery == "" {
		return ""
	}
	return "?" + r.URL.RawQuery
}

// fileName returns the name in the site for a path of a URL. A path that is
// not in its shortest form leads nowhere.
func fileName(urlPath string) (string, bool) {
	name := strings.TrimPrefix(urlPath, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	if !fs.ValidPath(name) || strings.ContainsAny(name, "\\\x00:") {
		return "", false
	}
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") && part != ".well-known" {
			return "", false // what is hidden is not part of a site
		}
	}
	return name, true
}

// A variant is what is sent for a name: a file, and in which coding it is.
type variant struct {
	name   string // of the file
	kind   string // media type of what comes out
	coding coding
}

// choose returns what is sent to r for name, and whether that depends on what
// the client accepts. Parts are those of the file itself: nobody can use one
// of a compressed copy.
func (h *handler) choose(r *http.Request, name string) (variant, bool) {
	itself := variant{name, contentType(name), identity}
	if r.Header.Get("Range") != "" {
		return itself, true
	}
	for _, c := range preferred(strings.Join(r.Header.Values("Accept-Encoding"), ",")) {
		if c == identity {
			if h.has(name) {
				return itself, h.copied(name)
			}
			continue // there may be a copy of what itself is not there
		}
		if h.has(name + c.ending) {
			return variant{name + c.ending, contentType(name), c}, true
		}
		// The program is asked for by the name of its gzipped file, which every
		// static host can give and the boot script unpacks. Whoever takes
		// brotli gets that instead, unpacked by the browser on its way.
		if plain, ok := strings.CutSuffix(name, ".wasm.gz"); ok && c.name == "br" && h.has(plain+".wasm.br") {
			return variant{plain + ".wasm.br", contentType(plain + ".wasm"), c}, true
		}
	}
	return itself, false
}

// copied reports whether there is a compressed copy of the file called name.
func (h *handler) copied(name string) bool {
	for _, c := range codings {
		if h.has(name + c.ending) {
			return true
		}
	}
	plain, ok := strings.CutSuffix(name, ".gz")
	return ok && h.has(plain+".br")
}

// give answers with the file called name and reports whether there is one.
func (h *handler) give(w http.ResponseWriter, r *http.Request, name string) bool {
	v, varies := h.choose(r, name)
	f, err := h.open(v.name)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrInvalid):
		return false
	case err != nil:
		http.Error(w, "The file cannot be read.", http.StatusInternalServerError)
		return true
	}
	defer f.Close()
	header := w.Header()
	header.Set("Content-Type", v.kind)
	header.Set("Cache-Control", kept(name))
	header.Set("ETag", f.tag)
	if varies {
		header.Set("Vary", "Accept-Encoding")
	}
	if v.coding != identity {
		header.Set("Content-Encoding", v.coding.name)
		header.Set("Content-Length", strconv.FormatInt(f.state.size, 10)) // ServeContent leaves it out for encoded content
	}
	h.allow(header, name, f)
	http.ServeContent(w, r, "", time.Time{}, f)
	return true
}

// allow sets the policy that a page states itself.
func (h *handler) allow(header http.Header, name string, sent *file) {
	if path.Ext(name) != ".html" {
		return
	}
	stated := sent.policy
	if stated == "" { // a compressed copy is sent
		page, err := h.open(name)
		if err != nil {
			return
		}
		page.Close()
		stated = page.policy
	}
	header.Set("Content-Security-Policy", stated+framedBy(name))
}

// notFound answers with the site's own page for that, if it has one.
func (h *handler) notFound(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Cache-Control", askNext)
	page, err := fs.ReadFile(h.files, "404.html")
	if err != nil {
		http.Error(w, "There is no such file here.", http.StatusNotFound)
		return
	}
	header.Set("Content-Security-Policy", policy.Of(page)+framedBy("404.html"))
	header.Set("Content-Type", contentType("404.html"))
	header.Set("Content-Length", strconv.Itoa(len(page)))
	w.WriteHeader(http.StatusNotFound)
	if r.Method != http.MethodHead {
		w.Write(page) // a client that is gone needs no page
	}
}

// Package serve hands out static files over HTTP: the files of a site, in
// memory or in a folder, and nothing else.
//
// It sends the gzipped copy that lies beside a file to whoever takes it, lets
// files that are named by their content's hash be kept for ever and all others
// be asked for again, and answers a conditional request by the content's hash.
// It lists no folders, follows no path out of the site, and sends the headers
// that confine what a page of the site can do.
package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Handler returns the handler for the files of a site.
func Handler(files fs.FS) http.Handler {
	return &handler{files: files, tags: map[tagged]string{}}
}

type handler struct {
	files fs.FS

	mu   sync.Mutex
	tags map[tagged]string
}

// A tagged is a state of a file whose entity tag is known.
type tagged struct {
	name    string
	size    int64
	changed time.Time
}

// policy confines a page to its own origin: scripts from files and no other,
// WebAssembly, the worker that the boot script makes from a Blob. Styles may
// be inline, since a component sets positions on its elements.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' blob:; worker-src 'self' blob:; " +
	"connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; " +
	"manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'"

// How long an answer may be kept without asking.
const (
	forEver = "public, max-age=31536000, immutable" // the name changes with the content
	askNext = "no-cache"
)

// hashed matches names that hold the hash of their content.
var hashed = regexp.MustCompile(`\.[0-9a-f]{16}\.`)

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Security-Policy", policy)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "This server only gives files: GET or HEAD.", http.StatusMethodNotAllowed)
		return
	}
	name, ok := fileName(r.URL.Path)
	if !ok {
		notFound(w)
		return
	}
	if h.isFolder(name) { // relative addresses in its page need the slash
		header.Set("Cache-Control", askNext)
		header.Set("Location", path.Base(name)+"/") // relative: the site may lie below the root
		w.WriteHeader(http.StatusMovedPermanently)
		return
	}
	h.give(w, r, name)
}

// fileName returns the name in the site for a path of a URL. A path that is
// not in its shortest form leads nowhere.
func fileName(url string) (string, bool) {
	name := strings.TrimPrefix(url, "/")
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

func (h *handler) isFolder(name string) bool {
	info, err := fs.Stat(h.files, name)
	return err == nil && info.IsDir() && h.isFile(name+"/index.html")
}

func (h *handler) isFile(name string) bool {
	info, err := fs.Stat(h.files, name)
	return err == nil && info.Mode().IsRegular()
}

// give answers with the file called name, or its gzipped copy.
func (h *handler) give(w http.ResponseWriter, r *http.Request, name string) {
	header := w.Header()
	chosen := name
	if h.isFile(name + ".gz") {
		header.Set("Vary", "Accept-Encoding")
		if acceptsGzip(r.Header.Get("Accept-Encoding")) && r.Header.Get("Range") == "" {
			chosen = name + ".gz"
		}
	}
	data, changed, err := h.read(chosen)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) {
		notFound(w)
		return
	}
	if err != nil {
		http.Error(w, "The file cannot be read.", http.StatusInternalServerError)
		return
	}
	header.Set("Content-Type", contentType(name))
	header.Set("ETag", h.tag(chosen, data, changed))
	header.Set("Cache-Control", askNext)
	if hashed.MatchString(path.Base(name)) {
		header.Set("Cache-Control", forEver)
	}
	if chosen != name {
		header.Set("Content-Encoding", "gzip")
		header.Set("Content-Length", strconv.Itoa(len(data))) // ServeContent leaves it out for encoded content
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
}

// read returns a regular file's content and when it changed.
func (h *handler) read(name string) ([]byte, time.Time, error) {
	info, err := fs.Stat(h.files, name)
	if err != nil {
		return nil, time.Time{}, err
	}
	if !info.Mode().IsRegular() {
		return nil, time.Time{}, fs.ErrNotExist
	}
	data, err := fs.ReadFile(h.files, name)
	return data, info.ModTime(), err
}

// tag returns the strong entity tag of a file: the hash of what is sent.
func (h *handler) tag(name string, data []byte, changed time.Time) string {
	key := tagged{name, int64(len(data)), changed}
	h.mu.Lock()
	defer h.mu.Unlock()
	tag, ok := h.tags[key]
	if !ok {
		sum := sha256.Sum256(data)
		tag = `"` + hex.EncodeToString(sum[:12]) + `"`
		h.tags[key] = tag
	}
	return tag
}

// types are the media types of what a site holds. The operating system's table
// is not asked: it differs, and browsers are strict about wasm and scripts.
var types = map[string]string{
	".html":        "text/html; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".webmanifest": "application/manifest+json",
	".wasm":        "application/wasm",
	".gz":          "application/gzip",
	".svg":         "image/svg+xml",
	".png":         "image/png",
	".ico":         "image/x-icon",
	".woff2":       "font/woff2",
	".txt":         "text/plain; charset=utf-8",
	".xml":         "application/xml",
}

func contentType(name string) string {
	ending := path.Ext(name)
	if t, ok := types[ending]; ok {
		return t
	}
	if t := mime.TypeByExtension(ending); t != "" {
		return t
	}
	return "application/octet-stream"
}

// acceptsGzip reports whether an Accept-Encoding header takes gzip [RFC 9110,
// section 12.5.3].
func acceptsGzip(accept string) bool {
	star := false
	for item := range strings.SplitSeq(accept, ",") {
		coding, parameters, _ := strings.Cut(item, ";")
		refused := false
		if weight, ok := strings.CutPrefix(strings.TrimSpace(parameters), "q="); ok {
			q, err := strconv.ParseFloat(strings.TrimSpace(weight), 64)
			refused = err == nil && q == 0
		}
		switch strings.ToLower(strings.TrimSpace(coding)) {
		case "gzip", "x-gzip":
			return !refused
		case "*":
			star = !refused
		}
	}
	return star
}

func notFound(w http.ResponseWriter) {
	w.Header().Set("Cache-Control", askNext)
	http.Error(w, "There is no such file here.", http.StatusNotFound)
}

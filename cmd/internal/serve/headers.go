package serve

import (
	"net/http"
	"path"
	"regexp"
	"strings"
)

// How long an answer may be kept without asking.
const (
	forEver = "public, max-age=31536000, immutable" // the name changes with the content
	askNext = "no-cache"
)

// hashed matches names that hold the hash of their content.
var hashed = regexp.MustCompile(`\.[0-9a-f]{16}\.`)

// kept says how long the file called name may be kept.
func kept(name string) string {
	if hashed.MatchString(path.Base(name)) {
		return forEver
	}
	return askNext
}

// denied are the powers that no page of a site asks for, so that nothing in
// one can.
const denied = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), " +
	"microphone=(), midi=(), payment=(), usb=()"

// confine sets the headers that hold for every answer, about the file called
// name if there is one.
func confine(header http.Header, name string) {
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("Permissions-Policy", denied)
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	if forOthers(name) {
		header.Set("Cross-Origin-Resource-Policy", "cross-origin")
	} else {
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
	}
	if name == "embed.js" { // a module is fetched as data is
		header.Set("Access-Control-Allow-Origin", "*")
	}
}

// forOthers reports whether a file is made to stand in pages of other sites,
// and may be used by them. No other site may read what it says: whoever serves
// a corpus on his own machine may expect that.
func forOthers(name string) bool {
	return name == "embed.js" || strings.HasPrefix(name, "embed/")
}

// framedBy says which pages may hold the file called name in a frame: any may,
// if it is made for that or is the explorer, which an embed turns into when
// somebody asks for it.
func framedBy(name string) string {
	if forOthers(name) || name == "index.html" {
		return "; frame-ancestors *"
	}
	return "; frame-ancestors 'self'"
}

// types are the media types of what a site holds. The operating system's table
// is not asked: it differs, and browsers are strict about wasm and scripts.
var types = map[string]string{
	".html":        "text/html; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".mjs":         "text/javascript; charset=utf-8",
	".json":        "application/json",
	".webmanifest": "application/manifest+json",
	".wasm":        "application/wasm",
	".gz":          "application/gzip",
	".br":          "application/octet-stream",
	".svg":         "image/svg+xml",
	".png":         "image/png",
	".jpg":         "image/jpeg",
	".webp":        "image/webp",
	".ico":         "image/x-icon",
	".woff2":       "font/woff2",
	".txt":         "text/plain; charset=utf-8",
	".csv":         "text/csv; charset=utf-8",
	".xml":         "application/xml",
}

func contentType(name string) string {
	if t, ok := types[path.Ext(name)]; ok {
		return t
	}
	return "application/octet-stream"
}

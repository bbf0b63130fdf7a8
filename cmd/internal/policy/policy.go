// Package policy says what a page of a site may do: the one
// Content-Security-Policy [1], written into pages by the builder, for hosts
// that set no headers, and sent as a header by the server.
//
// A page may run scripts that are files of its own origin, WebAssembly and the
// worker that the boot script makes from a Blob; ask its own origin and nobody
// else; and be styled by files and by inline styles that it names by their
// hashes. Nothing inline runs, no text becomes code, no form goes anywhere.
//
//	[1] W3C, Content Security Policy Level 3.
package policy

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html"
	"regexp"
	"strings"
)

// Extra is what one page needs besides.
type Extra struct {
	Styles  []string // inline styles, word by word
	Scripts []string // inline scripts, word by word: only where there can be no files
	Connect []string // further origins that it may ask
}

// For returns the policy of a page.
func For(e Extra) string {
	return "default-src 'none'" +
		"; script-src 'self' 'wasm-unsafe-eval'" + hashes(e.Scripts) +
		"; style-src 'self'" + hashes(e.Styles) +
		"; connect-src " + strings.Join(append([]string{"'self'"}, e.Connect...), " ") +
		"; worker-src 'self' blob:; img-src 'self' data: blob:; font-src 'self'; manifest-src 'self'; frame-src 'self'" +
		"; object-src 'none'; base-uri 'none'; form-action 'none'"
}

func hashes(texts []string) string {
	var b strings.Builder
	for _, text := range texts {
		sum := sha256.Sum256([]byte(text))
		b.WriteString(" 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'")
	}
	return b.String()
}

// Meta returns the element that gives a page its policy. It has to stand
// before everything that the policy is about.
func Meta(e Extra) string {
	return `<meta http-equiv="Content-Security-Policy" content="` + html.EscapeString(For(e)) + `">`
}

// within is how far into a page its policy may stand, in bytes.
const within = 4096

var meta = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy" content="([^"]*)">`)

// Of returns the policy that a page states with [Meta]. A page that states
// none, or one that would let inline code run, gets that of a page without
// anything inline.
func Of(page []byte) string {
	m := meta.FindSubmatch(page[:min(len(page), within)])
	if m == nil {
		return For(Extra{})
	}
	stated := html.UnescapeString(string(m[1]))
	for _, lax := range []string{"'unsafe-inline'", "'unsafe-eval'", "\n", "\r"} {
		if strings.Contains(stated, lax) {
			return For(Extra{})
		}
	}
	if !strings.HasPrefix(stated, "default-src 'none'; ") || !bytes.Contains(m[1], []byte("script-src")) {
		return For(Extra{})
	}
	return stated
}

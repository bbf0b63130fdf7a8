package formats

import (
	"bytes"
	"io"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"verbatim/corpus"
)

// readHTML reads a web page: its main text, as the reader mode of a browser
// finds it, and what the page says of itself.
func readHTML(f *file) {
	page, note, err := parseHTML(f.data)
	if err != nil {
		f.problem("its elements nest too deeply; no browser's page does")
		return
	}
	d := corpus.Document{Diagnostics: note}
	if f.draft {
		f.whole(d, blocks(page))
		return
	}
	if f.export(blocks(page)) {
		return
	}
	about(page).fill(&d)
	base, _ := url.Parse(d.URL) // an address is not needed
	article, err := readability.FromDocument(page, base)
	var paragraphs []string
	if err == nil && article.Node != nil {
		paragraphs = blocks(article.Node)
		fillFrom(&d, &article)
	}
	if len(paragraphs) == 0 {
		paragraphs = blocks(page)
	}
	f.whole(d, paragraphs)
}

// parseHTML parses a page in the encoding that its byte order mark, its meta
// element or else its bytes tell [1]. The note says which, if it is not UTF-8.
//
//	[1] WHATWG, HTML, 13.2.3.2 Determining the character encoding.
func parseHTML(data []byte) (*html.Node, []corpus.Diagnostic, error) {
	encoding, name, _ := charset.DetermineEncoding(data[:min(len(data), 1024)], "text/html")
	var note []corpus.Diagnostic
	in := io.Reader(bytes.NewReader(data))
	if name != "utf-8" {
		in = encoding.NewDecoder().Reader(in)
		note = decoded(name)
	}
	page, err := html.Parse(in)
	return page, note, err
}

// decoded notes that a file was in another encoding than UTF-8.
func decoded(name string) []corpus.Diagnostic {
	return []corpus.Diagnostic{{Code: "decoded", Message: "The file is not UTF-8; it was read as " + name + "."}}
}

// fillFrom sets the fields of d that are still empty to what the reader mode
// found.
func fillFrom(d *corpus.Document, a *readability.Article) {
	set(&d.Title, a.Title())
	set(&d.Author, strings.TrimPrefix(a.Byline(), "By "))
	set(&d.Source, a.SiteName())
	if d.Declared == "" {
		if t, err := a.PublishedTime(); err == nil {
			d.Declared = t.Format("2006-01-02")
		}
	}
}

func set(field *string, value string) {
	if *field == "" {
		*field = squeeze(value)
	}
}

// attribute returns the value of an attribute of n, "" if it has none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// inner returns the text below n as it stands.
func inner(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// first returns the first element of a kind below n, nil if there is none.
func first(n *html.Node, kind atom.Atom) *html.Node {
	for c := range n.Descendants() {
		if c.DataAtom == kind {
			return c
		}
	}
	return nil
}

package formats

import (
	"encoding/xml"
	"io"
	"strings"

	"verbatim/corpus"
)

// readFeed reads an RSS (0.9 to 2.0, RDF among them) or Atom feed: one document
// an item. The text of an item is its content where the feed has it, else its
// summary.
func readFeed(f *file) {
	x := newXML(f.data)
	var source string
	root, items := "", 0
	for {
		t, err := x.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			f.problem(xmlReason(err))
			return
		}
		start, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		name := start.Name.Local
		if root == "" {
			if root = name; root != "rss" && root != "RDF" && root != "feed" {
				f.problem("this XML is neither RSS nor Atom; its first element is " + squeeze(name))
				return
			}
		}
		switch {
		case name == "item" || name == "entry":
			items++
			d, paragraphs, err := x.item()
			d.Source = squeeze(source)
			if err == nil || err == io.EOF {
				f.part(d, paragraphs, "item", items)
			}
			if err != nil {
				f.problem(xmlReason(err))
				return
			}
		case name == "title" && source == "" && x.depth <= 3:
			if source, err = x.text(false); err != nil {
				f.problem(xmlReason(err))
				return
			}
		}
	}
	if root == "" {
		f.problem("this is not XML: no element is in it")
	}
}

// item reads one item, whose start was just read, to its end.
func (x *xmlReader) item() (d corpus.Document, paragraphs []string, err error) {
	var summary, content string
	read := func(field *string) error {
		s, err := x.text(false)
		set(field, s)
		return err
	}
	for depth := x.depth; ; {
		t, err := x.next()
		if err != nil {
			return d, nil, err
		}
		switch t := t.(type) {
		case xml.EndElement:
			if x.depth < depth {
				paragraphs = fragment(content)
				if len(paragraphs) == 0 {
					paragraphs = fragment(summary)
				}
				d.Declared = day(d.Declared)
				d.Title = strings.Join(fragment(d.Title), " ") // entities, often twice over
				return d, paragraphs, nil
			}
		case xml.StartElement:
			if x.depth != depth+1 && t.Name.Local != "name" {
				continue
			}
			switch t.Name.Local {
			case "title":
				err = read(&d.Title)
			case "link":
				err = x.link(t, &d.URL)
			case "pubDate", "published", "date", "issued":
				err = read(&d.Declared)
			case "updated", "modified":
				var updated string
				if err = read(&updated); d.Declared == "" {
					d.Declared = updated
				}
			case "creator", "name":
				err = read(&d.Author)
			case "author":
				if t.Name.Space != "http://www.w3.org/2005/Atom" { // there it holds a name
					err = read(&d.Author)
				}
			case "encoded":
				content, err = x.text(false)
			case "content":
				var s string
				if s, err = x.text(typeOf(t) == "xhtml"); content == "" {
					content = asHTML(s, typeOf(t), t.Name.Space)
				}
			case "description", "summary":
				var s string
				if s, err = x.text(typeOf(t) == "xhtml"); summary == "" {
					summary = asHTML(s, typeOf(t), t.Name.Space)
				}
			}
			if err != nil {
				return d, nil, err
			}
		}
	}
}

// link reads the address of an item: text in RSS, an attribute in Atom.
func (x *xmlReader) link(t xml.StartElement, field *string) error {
	var rel, href string
	for _, a := range t.Attr {
		switch a.Name.Local {
		case "rel":
			rel = a.Value
		case "href":
			href = a.Value
		}
	}
	s, err := x.text(false)
	if rel == "" || rel == "alternate" {
		set(field, href+s)
	}
	return err
}

func typeOf(t xml.StartElement) string {
	for _, a := range t.Attr {
		if a.Name.Local == "type" {
			return a.Value
		}
	}
	return ""
}

// asHTML returns a text of a feed as HTML: Atom says what it is, and is plain
// without a word; RSS is always HTML.
func asHTML(s, kind, space string) string {
	if space == "http://www.w3.org/2005/Atom" && (kind == "" || kind == "text") {
		return escape(s)
	}
	return s
}

package formats

import (
	"encoding/xml"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"verbatim/corpus"
)

// leastChapter is how many bytes of text a part of a book must have: covers,
// half-titles and pages of ornaments have less, and are no articles.
const leastChapter = 200

// readEPUB reads an electronic book [1] in the order of its spine: one document
// a part. The lists of contents are left out.
//
//	[1] W3C, EPUB 3.3.
func readEPUB(f *file) {
	a, err := openArchive(f.data)
	if err != nil {
		f.problem(err.Error())
		return
	}
	container, err := a.named("META-INF/container.xml")
	if err != nil || container == nil {
		f.problem("this is not an EPUB file: META-INF/container.xml " + missing(err))
		return
	}
	root := attributeOf(container, "rootfile", "full-path")
	packed, err := a.named(root)
	if err != nil || packed == nil {
		f.problem("its package file " + missing(err))
		return
	}
	if encrypted, _ := a.named("META-INF/rights.xml"); encrypted != nil {
		f.problem("it is locked (DRM) and cannot be read")
		return
	}
	b := bookOf(newXML(packed))
	for i, href := range b.spine {
		name := path.Join(path.Dir(root), href)
		data, err := a.named(name)
		if err != nil || data == nil {
			f.problem(fmt.Sprintf("part %d, %s, %s", i+1, squeeze(href), missing(err)))
			if err == errExplodes {
				return
			}
			continue
		}
		f.chapter(b, data, i+1)
	}
}

// chapter adds one part of a book, unless it is an ornament.
func (f *file) chapter(b book, data []byte, position int) {
	page, _, err := parseHTML(data)
	if err != nil {
		f.problem(fmt.Sprintf("part %d nests too deeply", position))
		return
	}
	d := corpus.Document{Source: b.title, Author: b.author, Declared: b.date}
	for _, kind := range []atom.Atom{atom.H1, atom.H2, atom.Title} {
		if n := first(page, kind); n != nil {
			set(&d.Title, inner(n))
		}
	}
	paragraphs := blocks(page)
	if size := len(text("", paragraphs)); size < leastChapter && len(b.spine) > 1 {
		return
	}
	f.part(d, paragraphs, "part", position)
}

// A book is what the package file of an EPUB says.
type book struct {
	title, author, date string
	spine               []string // paths of the parts, relative to the package file
}

// bookOf reads a package file as far as it goes.
func bookOf(x *xmlReader) book {
	var b book
	items := map[string]string{} // path by ID
	var refs, contents []string
	for {
		t, err := x.next()
		if err != nil {
			break
		}
		start, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		at := map[string]string{}
		for _, a := range start.Attr {
			at[a.Name.Local] = a.Value
		}
		switch start.Name.Local {
		case "title", "creator", "date":
			s, _ := x.text(false)
			switch start.Name.Local {
			case "title":
				set(&b.title, s)
			case "creator":
				set(&b.author, s)
			default:
				if b.date == "" {
					b.date = day(s)
				}
			}
		case "item":
			href, err := url.PathUnescape(at["href"])
			if err != nil || climbs(path.Join("x", href)) || strings.HasPrefix(href, "/") {
				continue
			}
			items[at["id"]] = href
			if slices.Contains(strings.Fields(at["properties"]), "nav") {
				contents = append(contents, at["id"])
			}
		case "itemref":
			refs = append(refs, at["idref"])
		}
	}
	for _, id := range refs {
		if href, ok := items[id]; ok && !slices.Contains(contents, id) {
			b.spine = append(b.spine, href)
		}
	}
	return b
}

// attributeOf returns an attribute of the first element of a name in XML.
func attributeOf(data []byte, element, key string) string {
	x := newXML(data)
	for {
		t, err := x.next()
		if err != nil {
			return ""
		}
		if start, ok := t.(xml.StartElement); ok && start.Name.Local == element {
			for _, a := range start.Attr {
				if a.Name.Local == key {
					return a.Value
				}
			}
		}
	}
}

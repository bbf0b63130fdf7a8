package formats

import (
	"encoding/xml"
	"io"
	"strings"

	"verbatim/corpus"
)

// skipped are the elements of a Word file whose text is not the document's:
// what was moved away, what stands there a second time for older programs, and
// the instructions of fields. Deleted text is not in w:t.
var skipped = map[string]bool{"moveFrom": true, "Fallback": true, "instrText": true, "delText": true, "del": true}

// readDOCX reads the main text of a Word file, paragraph by paragraph, as it
// stands when all its changes are accepted. Notes, comments, headers and
// footers are not read.
func readDOCX(f *file) {
	a, err := openArchive(f.data)
	if err != nil {
		f.problem(err.Error())
		return
	}
	main, err := a.named("word/document.xml")
	if err != nil || main == nil {
		f.problem("this is not a Word file: word/document.xml " + missing(err))
		return
	}
	paragraphs, err := wordParagraphs(newXML(main))
	if err != nil {
		f.problem("word/document.xml: " + xmlReason(err))
		return
	}
	if !f.draft && f.export(paragraphs) {
		return
	}
	var d corpus.Document
	if core, err := a.named("docProps/core.xml"); err == nil && core != nil {
		x := newXML(core)
		for {
			t, err := x.next()
			if err != nil {
				break // it is of use as far as it goes
			}
			if start, ok := t.(xml.StartElement); ok && (start.Name.Local == "title" || start.Name.Local == "creator") {
				s, _ := x.text(false)
				if start.Name.Local == "title" {
					set(&d.Title, s)
				} else {
					set(&d.Author, s)
				}
			}
		}
	}
	if d.Title != "" && !begins(paragraphs, d.Title) {
		d.Title = "" // many a file keeps the title of the one it was made from
	}
	f.whole(d, paragraphs)
}

// missing says why a part of an archive could not be had.
func missing(err error) string {
	if err == nil {
		return "is missing"
	}
	return "cannot be read: " + err.Error()
}

// begins reports whether one of the first paragraphs is title.
func begins(paragraphs []string, title string) bool {
	for _, p := range paragraphs[:min(3, len(paragraphs))] {
		if plain(p) == plain(title) {
			return true
		}
	}
	return false
}

// wordParagraphs returns the paragraphs of WordprocessingML.
func wordParagraphs(x *xmlReader) ([]string, error) {
	var out []string
	var line strings.Builder
	flush := func() {
		if s := squeeze(line.String()); s != "" {
			out = append(out, s)
		}
		line.Reset()
	}
	for {
		t, err := x.next()
		if err == io.EOF {
			flush()
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch name := t.Name.Local; {
			case skipped[name]:
				if _, err := x.text(false); err != nil {
					return nil, err
				}
			case name == "t":
				s, err := x.text(false)
				if err != nil {
					return nil, err
				}
				line.WriteString(s)
			case name == "tab", name == "br", name == "cr":
				line.WriteByte(' ')
			case name == "noBreakHyphen":
				line.WriteString("-")
			case name == "p":
				flush()
			}
		case xml.EndElement:
			if t.Name.Local == "p" {
				flush()
			}
		}
	}
}

// Package formats reads the kinds of files that ask for heavy readers: web
// pages, feeds, Word and PDF files, electronic books, and archives of all
// these. What package ingest reads is handed on to it, so that this package
// reads all there is.
//
// It is for the command line alone. A browser has readers of its own for most
// of these, and the program in it would double with these.
//
// A file of these kinds is not kept byte for byte: its text is what a reader of
// the page would call the article, paragraphs with a blank line between them,
// below its title. Navigation, scripts, pictures and what was struck out are
// left out. An export of a news database is read article by article. Of a PDF file the text is put together from where its glyphs stand;
// pictures of pages hold no text and are reported.
//
// Files are hostile. An archive that explodes, a path that climbs, an entity
// that could nest, a document that would never end: each is refused with one
// problem that says so, and the rest goes on. The limits stand below.
package formats

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/ingest"
)

const (
	// mostBytes is the size of one file. An article is a few kB, a book with its
	// pictures some ten MB; a parsed page takes ten times its bytes in memory.
	mostBytes = 128 << 20
	// mostUnpacked is what the members of one archive may hold in all: the
	// largest corpora that are analysed in one go are half as large.
	mostUnpacked = 1 << 30
	// mostMembers is how many members an archive may have; the central directory
	// of more is itself larger than an article.
	mostMembers = 200_000
	// mostRatio is how much larger an archive may become, once it is larger than
	// ratioFrom: text is packed 3 to 10 times, pages made from templates 50;
	// Deflate itself ends at 1,032.
	mostRatio, ratioFrom = 200, 8 << 20
	// mostDepth is how deeply elements of XML may nest. Word's nest some 30 deep,
	// a recursive reader of the standard library stops at 10,000.
	mostDepth = 500
)

// A format is a kind of file that can be read.
type format struct {
	ending string // with its dot, in lower case
	read   func(*file)
}

// formats are all that this package reads itself. To add one, add a row, a file
// and a fixture.
var formats []format

func init() { // .zip reads all of them, itself among them
	formats = []format{
		{".html", readHTML},
		{".htm", readHTML},
		{".xhtml", readHTML},
		{".docx", readDOCX},
		{".pdf", readPDF},
		{".epub", readEPUB},
		{".xml", readFeed},
		{".rss", readFeed},
		{".atom", readFeed},
		{".zip", readZIP},
	}
}

// Endings returns the endings of names that [Read] reads, each with its dot.
func Endings() []string {
	out := ingest.Endings()
	for _, f := range formats {
		out = append(out, f.ending)
	}
	return out
}

// Read returns the documents in data, the content of the file called name, with
// distinct identifiers. The ending of name says which format it has.
func Read(name string, data []byte) ([]corpus.Document, []ingest.Problem) {
	return read(&file{name: name, data: data})
}

// ReadDraft is Read for what somebody has written and not yet published: of a
// web page all the text is read, not what is likely to be the article.
func ReadDraft(name string, data []byte) ([]corpus.Document, []ingest.Problem) {
	return read(&file{name: name, data: data, draft: true})
}

func read(f *file) ([]corpus.Document, []ingest.Problem) {
	name, data := f.name, f.data
	i := slices.IndexFunc(formats, func(x format) bool { return x.ending == ending(name) })
	switch {
	case len(data) > mostBytes:
		f.problem(fmt.Sprintf("it has %d MB; files of up to %d MB are read", len(data)>>20, mostBytes>>20))
	case i >= 0:
		formats[i].read(f)
	case ingest.Reads(name):
		return ingest.Read(name, data)
	default:
		f.problem("this kind of file is not read; those that are end in " + strings.Join(Endings(), ", "))
	}
	if len(f.docs) == 0 && len(f.problems) == 0 {
		f.problem("there is no text in it")
	}
	ingest.Distinct(f.docs)
	return f.docs, f.problems
}

// Kind returns a name whose ending tells the format of data that has no name,
// such as standard input; plain text if nothing else is to be seen.
func Kind(data []byte) string {
	head := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 1024)], "\ufeff \t\r\n"))
	for _, s := range []struct{ prefix, ending string }{
		{"%pdf-", ".pdf"}, {"<!doctype html", ".html"}, {"<html", ".html"}, {"<?xml", ".xml"}, {"<rss", ".xml"},
		{"<feed", ".xml"}, {`{"`, ".jsonl"}, {"{\n", ".json"}, {"[{", ".json"}, {"[\n", ".json"},
	} {
		if bytes.HasPrefix(head, []byte(s.prefix)) {
			return s.ending
		}
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return archiveKind(data)
	}
	return ".txt"
}

// A file is one file being read.
type file struct {
	name     string
	data     []byte
	nested   bool // it is the member of an archive
	draft    bool // see ReadDraft
	docs     []corpus.Document
	problems []ingest.Problem
}

func (f *file) problem(reason string) {
	f.problems = append(f.problems, ingest.Problem{Name: f.name, Reason: reason})
}

// whole adds the document that the file is.
func (f *file) whole(d corpus.Document, paragraphs []string) {
	if d.Text = text(d.Title, paragraphs); d.Text != "" {
		f.docs = append(f.docs, ingest.Whole(f.name, d))
	}
}

// part adds one of the documents that the file holds. Its position, from 1, is
// told where it cannot be read.
func (f *file) part(d corpus.Document, paragraphs []string, kind string, position int) {
	if len(paragraphs) == 0 {
		f.problem(fmt.Sprintf("%s %d has no text", kind, position))
		return
	}
	d.Text = text(d.Title, paragraphs)
	f.docs = append(f.docs, ingest.Part(f.name, d))
}

// text returns paragraphs as one text, below the title if they do not begin
// with it. It is "" without paragraphs.
func text(title string, paragraphs []string) string {
	if len(paragraphs) == 0 {
		return ""
	}
	if title != "" && !strings.HasPrefix(plain(paragraphs[0]), plain(title)) {
		paragraphs = slices.Insert(slices.Clone(paragraphs), 0, title)
	}
	return strings.Join(paragraphs, "\n\n")
}

// plain returns s without what two settings of a title may differ in.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '‘', '’':
			return '\''
		case '“', '”':
			return '"'
		case '–', '—':
			return '-'
		}
		return r
	}, strings.ToLower(squeeze(s)))
}

// squeeze returns s with every run of white space made one blank, none at its
// ends, and without what is no character.
func squeeze(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\ufffd")
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7f:
			return -1 // soft hyphens and marks of no width are no part of a word
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// ending returns the ending of a file's name with its dot, in lower case.
func ending(name string) string { return strings.ToLower(path.Ext(strings.ReplaceAll(name, `\`, "/"))) }

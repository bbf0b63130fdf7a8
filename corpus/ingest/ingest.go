// Package ingest turns files into documents.
//
// Every format is a row of one table and has a file of its own. A file is first
// decoded to UTF-8 with LF line ends (a byte order mark is dropped), then given
// to the reader of its format. The text of a plain file is its own content,
// byte for byte, the text of a record of a collection exactly its text field.
//
// What cannot be read is a [Problem] with name, line and reason; whatever else
// the file holds is read all the same. What was read, but not as it stands
// (another encoding, damaged bytes), is a diagnostic of the document.
//
// Nothing here opens files, knows the clock or guesses dates from texts.
package ingest

import (
	"slices"
	"strconv"
	"strings"

	"verbatim/corpus"
)

// A Problem is something that could not be read, and why.
type Problem struct {
	Name   string // of the file, as given to Read
	Line   int    // 1-based; 0 if the whole file is meant
	Reason string // what is wrong and what to do, without a final stop
}

// String returns "name:line: reason".
func (p Problem) String() string {
	if p.Line > 0 {
		return p.Name + ":" + strconv.Itoa(p.Line) + ": " + p.Reason
	}
	return p.Name + ": " + p.Reason
}

// Error makes a Problem an error.
func (p Problem) Error() string { return p.String() }

// A format is a kind of file that can be read.
type format struct {
	ending string // with its dot, in lower case
	read   func(*file)
}

// formats are all that can be read. To add one, add a row, a file and a fixture.
var formats = []format{
	{".txt", readPlain},
	{".text", readPlain},
	{".md", readMarkdown},
	{".markdown", readMarkdown},
	{".jsonl", readJSONL},
	{".ndjson", readJSONL},
	{".json", readJSON},
	{".csv", readCSV},
	{".tsv", readCSV},
}

// Endings returns the endings of names that [Read] reads, each with its dot.
func Endings() []string {
	out := make([]string, len(formats))
	for i, f := range formats {
		out[i] = f.ending
	}
	return out
}

// Reads reports whether the ending of name is one that [Read] reads.
func Reads(name string) bool { return slices.Contains(Endings(), ending(name)) }

// Read returns the documents in data, the content of the file called name, in
// the file's order, with distinct identifiers. The ending of name says which
// format it has.
func Read(name string, data []byte) ([]corpus.Document, []Problem) {
	return ReadAs(name, ending(name), data)
}

// ReadAs is Read for a file whose format another ending tells than its own.
func ReadAs(name, as string, data []byte) ([]corpus.Document, []Problem) {
	f := &file{name: name}
	i := slices.IndexFunc(formats, func(x format) bool { return x.ending == as })
	if i < 0 {
		f.problem(0, "this kind of file is not read; those that are end in "+strings.Join(Endings(), ", "))
		return nil, f.problems
	}
	if f.decode(data); f.text != "" {
		formats[i].read(f)
	}
	Distinct(f.docs)
	return f.docs, f.problems
}

// A file is one file being read.
type file struct {
	name     string
	text     string // UTF-8, LF line ends
	notes    []corpus.Diagnostic
	docs     []corpus.Document
	problems []Problem
}

func (f *file) problem(line int, reason string) {
	f.problems = append(f.problems, Problem{Name: f.name, Line: line, Reason: reason})
}

// Whole completes d, the document that the file called name is: its identifier
// comes from that name.
func Whole(name string, d corpus.Document) corpus.Document {
	if d.ID == "" {
		d.ID = pathID(name)
	}
	return Part(name, d)
}

// Part completes d, one of the documents in the file called name: one without
// an identifier gets it from its text.
func Part(name string, d corpus.Document) corpus.Document {
	if d.ID == "" {
		d.ID = "t" + hash(d.Text)
	}
	d.Path = name
	d.Date.Basis = corpus.NoBasis
	return d
}

// add adds a document.
func (f *file) add(d corpus.Document) {
	d = Part(f.name, d)
	for _, n := range f.notes {
		n.Span = corpus.Span{}
		d.Diagnostics = append(d.Diagnostics, n)
	}
	f.docs = append(f.docs, d)
}

// ending returns the ending of a file's name with its dot, in lower case.
func ending(name string) string {
	base := name[strings.LastIndexAny(name, `/\`)+1:]
	i := strings.LastIndexByte(base, '.')
	if i < 0 {
		return ""
	}
	return strings.ToLower(base[i:])
}

// blank reports whether s holds nothing but white space.
func blank(s string) bool { return strings.TrimSpace(s) == "" }

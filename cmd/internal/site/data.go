package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	gort "runtime"
	"strings"
	"sync"
	"sync/atomic"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
)

// A corpus lies beside the page as its texts and what was found in them, so
// that the browser has only to read. 1,000 articles (5.8 MB of text) are 2.2 MB
// of texts and 1.1 MB of findings, gzipped.
//
// The texts are in parts: JSON lines, as verbatim reads and others can, in the
// order of the documents' identifiers. A part ends behind a document whose
// identifier's hash says so, so that one document more or less changes one
// part and browsers keep the others; on average it holds partMean of them.
const (
	partMean  = 64
	partBytes = 4 << 20 // of text, from which on a part ends anyway
)

// A part is one file of the corpus; the first is what was found.
type part struct {
	name string // of the file
	size int    // bytes, gzipped
}

// A record is a document as package ingest reads it.
type record struct {
	ID     string `json:"id"`
	Date   string `json:"date,omitempty"`
	Title  string `json:"title,omitempty"`
	Source string `json:"source,omitempty"`
	Author string `json:"author,omitempty"`
	URL    string `json:"url,omitempty"`
	Text   string `json:"text"`
}

// data adds the corpus, unless the program carries it.
func (b *builder) data() error {
	if b.Corpus == nil || b.Carried {
		return nil
	}
	raw := [][]byte{analysis.Pack(b.Corpus)}
	var lines bytes.Buffer
	e := json.NewEncoder(&lines)
	e.SetEscapeHTML(false)
	last := len(b.Corpus.Documents) - 1
	for d := range b.Corpus.Documents {
		doc := &b.Corpus.Documents[d]
		if err := e.Encode(recordOf(doc)); err != nil {
			return err
		}
		if contentHash([]byte(doc.ID)) < partEnds || lines.Len() > partBytes || d == last {
			raw = append(raw, bytes.Clone(lines.Bytes()))
			lines.Reset()
		}
	}
	for i, zipped := range b.allZipped(raw) {
		b.parts = append(b.parts, part{b.hashed(partName(i, ""), zipped), len(zipped)})
	}
	return nil
}

// partName returns the name of part i, with a hash in it unless that is empty.
// The parts of texts have no number: one more of them leaves the others' names.
func partName(i int, hash string) string {
	name, ending := "data/articles", ".jsonl.gz"
	if i == 0 {
		name, ending = "data/findings", ".bin.gz"
	}
	if hash != "" {
		name += "." + hash
	}
	return name + ending
}

// allZipped gzips the parts, as many at a time as there are processors.
func (b *builder) allZipped(list [][]byte) [][]byte {
	out := make([][]byte, len(list))
	var next atomic.Int64
	var group sync.WaitGroup
	for range gort.GOMAXPROCS(0) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(list); i = int(next.Add(1)) - 1 {
				out[i] = zippedAs(b.Memory, b.Written, func(hash string) string { return partName(i, hash) }, list[i])
			}
		})
	}
	group.Wait()
	return out
}

// partEnds is the hash below which a part ends: one in partMean is.
var partEnds = fmt.Sprintf("%02x", 256/partMean)

func recordOf(doc *corpus.Document) record {
	return record{
		ID: doc.ID, Date: doc.Declared, Title: doc.Title, Source: doc.Source, Author: doc.Author, URL: doc.URL, Text: doc.Text,
	}
}

// corpusAddress returns where the parts are, as the entry page says it.
func (b *builder) corpusAddress() (names string, size int) {
	var list []string
	for _, p := range b.parts {
		list = append(list, p.name)
		size += p.size
	}
	return strings.Join(list, " "), size
}

// quoteJSON returns s as a string of JSON.
func quoteJSON(s string) string {
	data, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string has a form in JSON
	}
	return string(data)
}

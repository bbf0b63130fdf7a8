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
// part and browsers keep the others; on average it holds partMean of them. What
// was found in the documents of a part is a file beside it. One more has what
// was found in all together, a fifth of all findings, and changes with any.
const (
	partMean  = 64
	partBytes = 4 << 20 // of text, from which on a part ends anyway
)

// A part is one file of the corpus: the first has what was found in all, then
// findings and texts take turns.
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

// A listed says, in corpus.json, what the corpus consists of, for the
// explorers of other sites: they are told with ?corpus= where this one is.
type listed struct {
	Version  int      `json:"version"`
	Title    string   `json:"title"`
	Articles int      `json:"articles"`
	Size     int      `json:"size"`  // bytes of all parts
	Parts    []string `json:"parts"` // addresses from the list: what was found in all, then findings and texts by turns
}

// corpusList adds the list of the corpus.
func (b *builder) corpusList() error {
	if b.Corpus == nil {
		return nil
	}
	list := listed{Version: 1, Title: b.Title, Articles: len(b.Corpus.Documents), Parts: []string{}}
	for _, p := range b.parts {
		list.Parts = append(list.Parts, p.name)
		list.Size += p.size
	}
	data, err := json.Marshal(list)
	if err != nil {
		return err
	}
	b.put("corpus.json", data)
	return nil
}

// data adds the corpus. One that the program carries is laid there for the
// explorers of other sites alone.
func (b *builder) data() error {
	if b.Corpus == nil {
		return nil
	}
	texts, ends, err := b.texts()
	if err != nil {
		return err
	}
	whole, found := analysis.Pack(b.Corpus, ends)
	raw := [][]byte{whole}
	for i := range texts {
		raw = append(raw, found[i], texts[i])
	}
	for i, zipped := range b.allZipped(raw) {
		b.parts = append(b.parts, part{b.hashed(partName(i, ""), zipped), len(zipped)})
	}
	return nil
}

// texts returns the parts of the texts, and behind which document each ends.
func (b *builder) texts() (parts [][]byte, ends []int, err error) {
	var lines bytes.Buffer
	e := json.NewEncoder(&lines)
	e.SetEscapeHTML(false)
	last := len(b.Corpus.Documents) - 1
	for d := range b.Corpus.Documents {
		doc := &b.Corpus.Documents[d]
		if err := e.Encode(recordOf(doc)); err != nil {
			return nil, nil, err
		}
		if contentHash([]byte(doc.ID)) < partEnds || lines.Len() > partBytes || d == last {
			parts, ends = append(parts, bytes.Clone(lines.Bytes())), append(ends, d+1)
			lines.Reset()
		}
	}
	return parts, ends, nil
}

// partName returns the name of part i, with a hash in it unless that is empty.
// It says nothing of the part's place: one part more leaves the others' names.
func partName(i int, hash string) string {
	name, ending := "data/articles", ".jsonl.gz"
	switch {
	case i == 0:
		name, ending = "data/corpus", ".bin.gz"
	case i%2 == 1:
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

// corpusAddress returns where the parts are, as the entry page says it; nothing
// if the program carries them.
func (b *builder) corpusAddress() (names string, size int) {
	if b.Carried {
		return "", 0
	}
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

// Package index finds words and remembered quotations in a corpus.
//
// It is a positional inverted index over the folded words of package fold.
// Words are interned in a [vocabulary]; each occurrence is one number, the position of the
// word counted through the whole corpus, kept as a difference in a byte slab
// (see segment). Documents are referred to, not copied: the bytes of a
// position are found again by folding the document from the nearest of the
// checkpoints that stand every few words.
//
// Documents are added one by one, and every document added can be found at
// once. New words gather in a buffer, the buffer is frozen into a segment when it is full
// or when somebody asks, and neighbouring segments of like size are merged, as
// in a log-structured merge tree [1]; so each posting is copied O(log n) times.
//
// [Index.Find] looks for a quotation as somebody remembers it, see find.go;
// [Index.Search] answers the query language of researchers with a concordance,
// see search.go.
//
// The index holds no meaning: it knows neither synonyms nor translations.
//
// [1] O'Neil et al., The log-structured merge-tree, Acta Informatica 33 (1996).
package index

import (
	"sort"
	"strings"
	"sync"
	"sync/atomic"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang"
)

// An Index finds words in the documents that were added to it. Any number of
// goroutines may ask while another one adds.
type Index struct {
	mu       sync.RWMutex
	language *lang.Language
	words    vocabulary
	function []bool // by number of the word: a function word of the language
	docs     []entry
	segments []*segment        // in the order of positions
	pending  []uint32          // words of the positions after the last segment
	total    uint32            // positions in all
	endings  map[string]string // of contractions, that may be more than one word
	marks    []uint32          // checkpoints of all documents: byte offset of every markEvery-th word
	layers   []byte            // which positions the quotations cover: see layers.go
	column   atomic.Pointer[columns]
}

// An entry is a document as the index knows it.
type entry struct {
	doc   *corpus.Document
	first uint32 // position of its first word
	mark  uint32 // index of its first checkpoint
	layer uint32 // offset of its layers
	// quotations is how many it had when it was added.
	quotations uint32
}

const (
	// bufferSize is how many words are gathered before they are frozen: large
	// enough that the lists of a segment are longer than their headers, small
	// enough for the transient 8 bytes a word.
	bufferSize = 1 << 19
	// segmentSize is the size in words beyond which segments are no longer
	// merged, which bounds the transient memory of a merge.
	segmentSize = 1 << 24
	// markEvery trades the size of the checkpoints (4 bytes each, .01 bytes a
	// byte of text) for the words folded in vain to reach a position, half as many on
	// average.
	markEvery = 64
)

// New returns an empty index for documents in language l.
func New(l *lang.Language) *Index {
	x := &Index{language: l, endings: map[string]string{}}
	if l != nil {
		for ending, full := range l.Comparison.Clitics {
			if strings.Contains(full, "|") {
				x.endings[ending] = full
			}
		}
	}
	return x
}

// Add adds a document; it is known to the results by the number of documents
// added before. The index keeps the pointer: text and quotations of doc are
// read when it is found.
func (x *Index) Add(doc *corpus.Document) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.docs = append(x.docs, entry{doc, x.total, uint32(len(x.marks)), uint32(len(x.layers)), uint32(len(doc.Quotations))})
	within := tracker{quotations: doc.Quotations}
	s := fold.NewScanner(doc.Text, corpus.Span{End: len(doc.Text)})
	for n := 0; s.Next(); n++ {
		if n%markEvery == 0 {
			x.marks = append(x.marks, uint32(s.Span().Start))
		}
		within.word(uint32(n), s.Span().Start)
		word := x.words.intern(s.Bytes())
		if int(word) == len(x.function) {
			x.function = append(x.function, x.isFunction(string(s.Bytes())))
		}
		x.pending = append(x.pending, word)
		x.total++
	}
	x.layers = within.append(x.layers)
	if len(x.pending) >= bufferSize {
		x.flush()
	}
}

// Follow lets the index read docs, which have the texts and the quotations of
// those that were added, in their order, in their place.
func (x *Index) Follow(docs []corpus.Document) {
	x.mu.Lock()
	defer x.mu.Unlock()
	for d := range x.docs {
		x.docs[d].doc = &docs[d]
	}
}

// Len returns the number of documents.
func (x *Index) Len() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return len(x.docs)
}

// Bytes returns the memory that the index takes beside the documents.
func (x *Index) Bytes() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	n := x.words.bytes() + cap(x.function) + 24*cap(x.docs) + 4*cap(x.pending) + 4*cap(x.marks) + cap(x.layers)
	for _, s := range x.segments {
		n += s.bytes()
	}
	return n
}

// flush freezes the pending words and merges neighbours of like size.
func (x *Index) flush() {
	if len(x.pending) == 0 {
		return
	}
	base := x.total - uint32(len(x.pending))
	x.segments = append(x.segments, freeze(base, x.pending, x.words.size()))
	if len(x.pending) < bufferSize { // somebody asked: nothing may follow for long
		x.pending = nil
	}
	x.pending = x.pending[:0]
	for n := len(x.segments); n > 1; n = len(x.segments) {
		a, b := x.segments[n-2], x.segments[n-1]
		if a.size > 2*b.size || a.size+b.size > segmentSize {
			break
		}
		x.segments = append(x.segments[:n-2], merge(a, b))
	}
}

// hold locks the index for reading with nothing pending; the caller unlocks.
func (x *Index) hold() {
	x.mu.RLock()
	for len(x.pending) > 0 {
		x.mu.RUnlock()
		x.mu.Lock()
		x.flush()
		x.mu.Unlock()
		x.mu.RLock()
	}
}

// end returns the position after the last word of document d.
func (x *Index) end(d int) uint32 {
	if d+1 < len(x.docs) {
		return x.docs[d+1].first
	}
	return x.total
}

// docAt returns the document that position p lies in.
func (x *Index) docAt(p uint32) int {
	return sort.Search(len(x.docs), func(i int) bool { return x.docs[i].first > p }) - 1
}

// seek returns a scanner of document d before the word at position p.
func (x *Index) seek(d int, p uint32) *fold.Scanner {
	e := x.docs[d]
	n := p - e.first
	text := e.doc.Text
	if p >= x.end(d) {
		return fold.NewScanner(text, corpus.Span{Start: len(text), End: len(text)})
	}
	s := fold.NewScanner(text, corpus.Span{Start: int(x.marks[e.mark+n/markEvery]), End: len(text)})
	for range n % markEvery {
		s.Next()
	}
	return s
}

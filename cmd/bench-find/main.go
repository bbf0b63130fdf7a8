// Command bench-find measures how well and how fast remembered quotations are
// found in a corpus that is given to it.
//
// It takes quotations from the articles, bends them as memory does (perturb.go)
// and asks the index for each. Recall@1 counts an answer as right if the first
// match overlaps the source or an identical copy of it; span counts those of
// which the overlap is .8 of both together. A share of the questions is taken from articles that are
// not indexed; an answer to one of those is a false answer, unless
// the same words stand in the corpus. Queries of the query language follow
// (search.go). Where many more articles are asked for than there are, the others are
// made of their paragraphs (enlarge.go), and the quotations are those of the real ones.
//
//	go run ./cmd/bench-find -corpus articles.jsonl.gz -articles 10000
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/index"
	"verbatim/corpus/lang/en"
)

func main() {
	log.SetFlags(0)
	path := flag.String("corpus", "", "JSON Lines of {id, text}, gzipped or not")
	articles := flag.Int("articles", 10_000, "number of articles to index")
	queries := flag.Int("queries", 200, "number of quotations of each kind")
	seed := flag.Uint64("seed", 1, "of the choice and the bending of quotations")
	repeat := flag.Int("repeat", 1, "how often each question is asked; the quickest answer counts, where others use the machine too")
	dump := flag.String("questions", "", "write texts and questions with a source to this file, for cmd/bench-peers")
	verbose := flag.Bool("v", false, "print the questions that failed")
	flag.Parse()
	if *path == "" {
		log.Fatal("bench-find: -corpus FILE is missing")
	}
	docs, err := read(*path)
	if err != nil {
		log.Fatal("bench-find: ", err)
	}
	// The last articles are never indexed: questions without a source come
	// from them.
	held := docs[len(docs)-len(docs)/20:]
	docs = docs[:min(*articles, len(docs)-len(held))]
	real := len(docs)
	if *articles > 2*real {
		docs = enlarge(docs, *articles, rand.New(rand.NewPCG(*seed, 11)))
	}
	x := build(docs)
	b := bench{x: x, docs: docs, verbose: *verbose, repeat: *repeat}
	fmt.Printf("%-8s %8s %6s %6s %8s %8s %8s\n", "kind", "recall@1", "span", "false", "p50 ms", "p95 ms", "max ms")
	for _, k := range []kind{light, medium, heavy} {
		r := rand.New(rand.NewPCG(*seed, uint64(k)))
		b.run(k, choose(docs[:real], *queries, r), choose(held, *queries/4, r), r)
	}
	if *dump != "" {
		if err := b.questions(*dump); err != nil {
			log.Fatal("bench-find: ", err)
		}
	}
	b.search(*queries, rand.New(rand.NewPCG(*seed, 9)))
}

// read reads the articles of a file.
func read(path string) ([]corpus.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var in io.Reader = bufio.NewReaderSize(f, 1<<20)
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(in); err != nil {
			return nil, err
		}
	}
	var docs []corpus.Document
	for d := json.NewDecoder(in); ; {
		var v struct{ ID, Text string }
		err := d.Decode(&v)
		if errors.Is(err, io.EOF) {
			return docs, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		docs = append(docs, document(v.ID, v.Text))
	}
}

// document returns text as a document with what stands in it between marks.
func document(id, text string) corpus.Document {
	doc := corpus.Document{ID: id, Text: text}
	for _, q := range marked(text) {
		doc.Quotations = append(doc.Quotations, corpus.Quotation{Span: q, Kind: corpus.Speech, Form: corpus.Direct, Speaker: corpus.None})
	}
	return doc
}

// build indexes the articles and prints what it cost.
func build(docs []corpus.Document) *index.Index {
	size := 0
	for i := range docs {
		size += len(docs[i].Text)
	}
	before := heap()
	start := time.Now()
	x := index.New(en.English)
	for i := range docs {
		x.Add(&docs[i])
	}
	x.Find("whatever", 1) // freezes what is pending
	took := time.Since(start)
	fmt.Printf("articles=%d text=%.1f MB build=%.0f MB/s index=%.3f bytes/byte heap=+%.1f MB\n",
		len(docs), float64(size)/1e6, float64(size)/1e6/took.Seconds(), float64(x.Bytes())/float64(size), float64(heap()-before)/1e6)
	return x
}

func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// A source is a quotation as it stands in an article.
type source struct {
	doc  int
	span corpus.Span
	text string
}

// The bounds of the quotations that are asked for, in words.
const (
	fewestWords = 8
	mostWords   = 40
)

// choose picks n quotations of articles by chance.
func choose(docs []corpus.Document, n int, r *rand.Rand) []source {
	var all []source
	for tries := 0; len(all) < n && tries < 100*n; tries++ {
		d := r.IntN(len(docs))
		found := quotations(docs[d].Text)
		if len(found) == 0 {
			continue
		}
		s := found[r.IntN(len(found))]
		all = append(all, source{d, s, s.Of(docs[d].Text)})
	}
	return all
}

// quotations returns the quotations of fitting length.
func quotations(text string) []corpus.Span {
	return slices.DeleteFunc(marked(text), func(s corpus.Span) bool {
		n := len(fold.Words(text, s))
		return n < fewestWords || n > mostWords
	})
}

// marked returns what stands between double quotation marks within one paragraph.
func marked(text string) []corpus.Span {
	var found []corpus.Span
	start := -1
	for i, r := range text {
		switch r {
		case '\n':
			start = -1
		case '“', '"':
			if start < 0 || r == '“' {
				start = i + len(string(r))
				continue
			}
			fallthrough
		case '”':
			if start < 0 {
				continue
			}
			if s := (corpus.Span{Start: start, End: i}); !s.Empty() {
				found = append(found, s)
			}
			start = -1
		}
	}
	return found
}

type bench struct {
	x       *index.Index
	docs    []corpus.Document
	verbose bool
	repeat  int
	asked   []question
}

// timed runs ask as often as it is to be and returns the shortest time it took.
func (b *bench) timed(ask func()) time.Duration {
	least := time.Duration(math.MaxInt64)
	for range max(1, b.repeat) {
		start := time.Now()
		ask()
		least = min(least, time.Since(start))
	}
	return least
}

// run asks for the sources as memory of the given kind has them, and for the
// strangers, which nobody printed.
func (b *bench) run(k kind, sources, strangers []source, r *rand.Rand) {
	var times []time.Duration
	ask := func(q string) (res index.Result) {
		times = append(times, b.timed(func() { res = b.x.Find(q, 10) }))
		return res
	}
	right, span, wrong := 0, 0, 0
	for _, s := range sources {
		q := perturb(s.text, k, r)
		b.ask(k, q, s)
		res := ask(q)
		if len(res.Matches) == 0 || !b.same(res.Matches[0], s) {
			b.report("missed", k, s.text, q, res)
			continue
		}
		right++
		if b.overlap(res.Matches[0], s) >= .8 {
			span++
		} else {
			b.report("span", k, s.text, q, res)
		}
	}
	for _, s := range strangers {
		q := perturb(s.text, k, r)
		if res := ask(q); len(res.Matches) > 0 && !b.printed(res.Matches, s) {
			wrong++
			b.report("false", k, s.text, q, res)
		}
	}
	slices.Sort(times)
	at := func(q float64) float64 { return times[int(q*float64(len(times)-1))].Seconds() * 1e3 }
	fmt.Printf("%-8s %8.3f %6.3f %6.3f %8.2f %8.2f %8.2f\n", k, share(right, len(sources)), share(span, right),
		share(wrong, len(strangers)), at(.5), at(.95), at(1))
}

func share(n, of int) float64 { return float64(n) / float64(max(of, 1)) }

// same reports whether m is the source or has the words of it.
func (b *bench) same(m corpus.Match, s source) bool {
	if m.Doc == s.doc && m.Overlaps(s.span) {
		return true
	}
	return similar(words(m.Of(b.docs[m.Doc].Text)), words(s.text)) >= .8
}

// printed reports whether the words of a stranger stand in the corpus after
// all, if only in part: the same utterance reported elsewhere.
func (b *bench) printed(matches []corpus.Match, s source) bool {
	return slices.ContainsFunc(matches, func(m corpus.Match) bool {
		return similar(words(m.Of(b.docs[m.Doc].Text)), words(s.text)) >= .5
	})
}

// overlap is the share of what match and source cover together that both
// cover; in words where the match is a copy elsewhere.
func (b *bench) overlap(m corpus.Match, s source) float64 {
	if m.Doc == s.doc && m.Overlaps(s.span) {
		shared := min(m.End, s.span.End) - max(m.Start, s.span.Start)
		return float64(shared) / float64(max(m.End, s.span.End)-min(m.Start, s.span.Start))
	}
	return similar(words(m.Of(b.docs[m.Doc].Text)), words(s.text))
}

// similar is the share of words that two passages have in common.
func similar(a, b []string) float64 {
	count := map[string]int{}
	for _, w := range a {
		count[w]++
	}
	shared := 0
	for _, w := range b {
		if count[w] > 0 {
			count[w]--
			shared++
		}
	}
	return float64(shared) / float64(len(a)+len(b)-shared)
}

func words(text string) []string {
	var all []string
	for _, w := range fold.Words(text, corpus.Span{End: len(text)}) {
		all = append(all, w.Text)
	}
	return all
}

func (b *bench) report(what string, k kind, source, query string, r index.Result) {
	if !b.verbose {
		return
	}
	fmt.Printf("-- %s %s\n   source: %s\n   query:  %s\n", what, k, source, query)
	for _, m := range r.Matches[:min(2, len(r.Matches))] {
		fmt.Printf("   %.2f %s: %s\n", m.Score, m.Grade, m.Of(b.docs[m.Doc].Text))
	}
	fmt.Printf("   %s\n", r.Reason)
}

// Score-statements measures the grouping of quotations to statements against
// hand-made answers in the form of JSON Lines (gzipped or not).
//
//	go run ./cmd/score-statements -docs docs.jsonl.gz -gold statements.jsonl.gz \
//		[-quotations quotations.jsonl.gz] [-hard pairs.jsonl.gz] [-v]
//
// Documents have "id", "text", "date", "source". Gold statements have an "id"
// or "cluster" and "members" or "variants", each with "doc" and the byte
// offsets "bstart" and "bend"; their "pairs" may carry a "span_grade".
// Quotations have the same offsets and a "speaker"; without them the stages of
// the program find both. Hard negatives are pairs "a" and "b" of places that
// must not be joined.
//
// A witness stands for every gold member with which it shares at least half of
// the shorter of the two. Precision is over pairs of witnesses that both stand
// for a member, or, with -strict, over all pairs; recall over the pairs of gold.
package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"runtime/pprof"
	"slices"
	"strings"
	"time"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/segment"
	"verbatim/corpus/statement"
)

type document struct {
	ID, Text, Date, Source, Title string
	Triplet, Article              string // the event, in data that groups documents by it
}

type place struct {
	Doc      string
	Start    int `json:"bstart"`
	End      int `json:"bend"`
	Text     string
	Speaker  string
	Indirect bool
}

type gold struct {
	ID, Cluster       string
	Members, Variants []place
	Pairs             []struct {
		A, B  int
		Grade string `json:"span_grade"`
	}
}

type hard struct{ A, B place }

func main() {
	log.SetFlags(0)
	docs := flag.String("docs", "", "documents")
	statements := flag.String("gold", "", "gold statements")
	quotations := flag.String("quotations", "", "gold quotations with speakers, or \"gold\" for the members of the statements; without them the stages find them")
	negatives := flag.String("hard", "", "pairs that must not be joined")
	verbose := flag.Bool("v", false, "list what is wrong")
	strict := flag.Bool("strict", false, "count pairs with a witness that gold does not have as wrong")
	stages := flag.Bool("stages", false, "count at which stage missed pairs of quotations are lost; with -v list them")
	half := flag.Int("half", -1, "only the first (0) or the second (1) half of the events")
	profile := flag.String("cpuprofile", "", "write a profile of the grouping to this file")
	features := flag.String("features", "", "write the features of all candidates, labelled, to this file for cmd/train/statement")
	flag.Parse()
	s := &scorer{verbose: *verbose, strict: *strict}
	read(*docs, &s.docs)
	if *statements != "" {
		read(*statements, &s.gold)
	}
	if *negatives != "" {
		read(*negatives, &s.hard)
	}
	for i := range s.gold {
		g := &s.gold[i]
		g.ID += g.Cluster
		g.Members = append(g.Members, g.Variants...)
	}
	if *half >= 0 {
		s.part(*half)
	}
	a := &corpus.Analysis{}
	if *quotations != "" {
		var qs []place
		if *quotations == "gold" {
			for _, g := range s.gold {
				qs = append(qs, g.Members...)
			}
		} else {
			read(*quotations, &qs)
		}
		a.Documents = s.given(qs)
	} else {
		a = s.found()
	}
	if *features == "-" {
		for _, c := range statement.Candidates(a.Documents, en.English, statement.Options{Speakers: a.Speakers}) {
			fmt.Printf("%.2f %v\n\t%q\n\t%q\n", c.Probability, c.Features, c.A.Of(a.Documents[c.DocA].Text), c.B.Of(a.Documents[c.DocB].Text))
		}
		return
	}
	if *features != "" {
		s.write(*features, a)
		return
	}
	if *profile != "" {
		f, err := os.Create(*profile)
		if err != nil {
			log.Fatal(err)
		}
		if err := pprof.StartCPUProfile(f); err != nil {
			log.Fatal(err)
		}
		defer pprof.StopCPUProfile()
	}
	start := time.Now()
	a.Statements, _ = statement.Group(a.Documents, en.English, statement.Options{Speakers: a.Speakers})
	n := 0
	for d := range a.Documents {
		n += len(a.Documents[d].Quotations)
	}
	log.Printf("%d quotations grouped to %d statements in %v", n, len(a.Statements), time.Since(start).Round(time.Millisecond))
	s.score(a)
	if *stages {
		s.stages(a)
	}
}

// read reads JSON Lines from a file into *to.
func read[T any](name string, to *[]T) {
	f, err := os.Open(name)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = bufio.NewReader(f)
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			log.Fatal(err)
		}
	}
	d := json.NewDecoder(r)
	for {
		var v T
		if err := d.Decode(&v); err == io.EOF {
			return
		} else if err != nil {
			log.Fatalf("%s: %v", name, err)
		}
		*to = append(*to, v)
	}
}

// base returns the documents without layers.
func (s *scorer) base() []corpus.Document {
	var out []corpus.Document
	for _, d := range s.docs {
		out = append(out, corpus.Document{ID: d.ID, Text: d.Text, Title: d.Title, Source: d.Source, Declared: d.Date})
	}
	slices.SortFunc(out, func(a, b corpus.Document) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// given returns the documents with the quotations and speakers that are given.
func (s *scorer) given(qs []place) []corpus.Document {
	out := s.base()
	speakers := map[string]int{}
	for i := range out {
		d := &out[i]
		if d.Declared != "" {
			d.Date = corpus.Dating{Value: d.Declared, Earliest: d.Declared, Latest: d.Declared, Basis: corpus.ByMetadata}
		}
		layout := segment.Find(d, en.English)
		d.Segments, d.Sentences, d.Tokens = layout.Segments, layout.Sentences, layout.Tokens
		for _, q := range qs {
			if q.Doc != d.ID {
				continue
			}
			span := corpus.Span{Start: q.Start, End: q.End}
			who := corpus.None
			if q.Speaker != "" {
				var ok bool
				if who, ok = speakers[q.Speaker]; !ok {
					who = len(speakers)
					speakers[q.Speaker] = who
				}
			}
			d.Quotations = append(d.Quotations, corpus.Quotation{
				Span: span, Content: span, Kind: corpus.Speech, Form: corpus.Direct,
				Continues: corpus.None, Within: corpus.None, Speaker: who,
				Attribution: corpus.Attribution{Mention: corpus.None},
			})
		}
		slices.SortFunc(d.Quotations, func(a, b corpus.Quotation) int { return a.Start - b.Start })
		d.Quotations = slices.CompactFunc(d.Quotations, func(b, a corpus.Quotation) bool { return b.Start < a.End })
	}
	return out
}

// found returns the documents as the program analyses them.
func (s *scorer) found() *corpus.Analysis {
	a, err := analysis.Run(s.context(), s.base(), analysis.Options{Workers: 2})
	if err != nil {
		log.Fatal(err)
	}
	return a
}

func (s *scorer) write(name string, a *corpus.Analysis) {
	docs := a.Documents
	f, err := os.Create(name)
	if err != nil {
		log.Fatal(err)
	}
	w := bufio.NewWriter(f)
	// Of the stretches of a pair of gold members the one with most in common
	// is the example; the others may be right only by the way.
	best := map[[2]string]float64{}
	all := statement.Candidates(docs, en.English, statement.Options{Speakers: a.Speakers})
	label := func(c statement.Candidate) (int, [2]string) {
		p := s.members(place{Doc: docs[c.DocA].ID, Start: c.A.Start, End: c.A.End})
		q := s.members(place{Doc: docs[c.DocB].ID, Start: c.B.Start, End: c.B.End})
		x, y, ok := one(p, q)
		switch {
		case len(s.gold) == 0:
			return s.far(&docs[c.DocA], &docs[c.DocB], c.Features), [2]string{}
		case ok:
			return 1, [2]string{fmt.Sprint(x.cluster, x.n), fmt.Sprint(y.cluster, y.n)}
		case !s.strict && (len(p) == 0 || len(q) == 0):
			return -1, [2]string{}
		}
		return 0, [2]string{}
	}
	for _, c := range all {
		if l, k := label(c); l == 1 {
			best[k] = max(best[k], c.Features[1])
		}
	}
	for _, c := range all {
		l, k := label(c)
		if l < 0 || l == 1 && (c.Features[1] < best[k] || c.Features[1] < leastCommon && c.Features[2] < .5) {
			continue
		}
		fmt.Fprintf(w, "%d", l)
		for _, v := range c.Features {
			fmt.Fprintf(w, " %g", v)
		}
		fmt.Fprintf(w, "\t%s\t%s\t%s\n", s.event(docs[c.DocA].ID), clean(c.A.Of(docs[c.DocA].Text)), clean(c.B.Of(docs[c.DocB].Text)))
	}
	if err := w.Flush(); err != nil {
		log.Fatal(err)
	}
	f.Close()
}

// event names what the documents of one event have in common: their triplet,
// the article that they translate, or their own ID.
func (s *scorer) event(id string) string {
	for _, d := range s.docs {
		if d.ID == id {
			return cmp.Or(d.Triplet, d.Article, d.ID)
		}
	}
	return id
}

// part leaves only the documents and statements of every second event, for
// measuring on what was not fitted to.
func (s *scorer) part(half int) {
	number := map[string]int{}
	for _, d := range s.docs {
		number[s.event(d.ID)] = 0
	}
	for i, event := range slices.Sorted(maps.Keys(number)) {
		number[event] = i
	}
	in := map[string]bool{}
	for _, d := range s.docs {
		in[d.ID] = number[s.event(d.ID)]%2 == half
	}
	s.docs = slices.DeleteFunc(s.docs, func(d document) bool { return !in[d.ID] })
	s.gold = slices.DeleteFunc(s.gold, func(g gold) bool { return !in[g.Members[0].Doc] })
	s.hard = slices.DeleteFunc(s.hard, func(h hard) bool { return !in[h.A.Doc] })
}

// leastCommon is the feature "common" of less than one and a half words: so
// little of two long quotations is no example of what makes them one.
const leastCommon = 1.3

// far labels, for documents without gold, the pairs of documents published
// further apart than news lasts: two quotations in them hardly ever report
// one utterance, but for the famous ones, which are left out.
func (s *scorer) far(a, b *corpus.Document, f []float64) int {
	const days = 60
	x, err1 := time.Parse(time.DateOnly, a.Date.Earliest)
	y, err2 := time.Parse(time.DateOnly, b.Date.Earliest)
	if err1 != nil || err2 != nil || x.Sub(y).Abs() < days*24*time.Hour || f[5] > 2.9 {
		return -1
	}
	return 0
}

func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

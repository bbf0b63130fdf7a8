package index

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang/en"
)

// lettered makes documents of few words, so that all of them meet; added and
// asked for in turn, they lie in several segments.
func lettered(n int, r *rand.Rand) (*Index, []corpus.Document) {
	docs := make([]corpus.Document, n)
	x := New(en.English)
	for i := range docs {
		var words []string
		for range r.IntN(300) {
			words = append(words, string(rune('a'+min(r.IntN(26), r.IntN(26)))))
		}
		docs[i] = corpus.Document{ID: fmt.Sprint(i), Text: strings.Join(words, " "), Source: fmt.Sprint(i % 3), Date: corpus.Dating{Earliest: fmt.Sprintf("2025-01-%02d", 1+i%28)}}
	}
	for i := range docs {
		x.Add(&docs[i])
		if i%7 == 0 {
			x.Exact("a", 1)
		}
	}
	return x, docs
}

// TestCountedTwin compares what is counted with what is found by reading every
// word: how many places in how many articles, and which, on any page and in any order.
func TestCountedTwin(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 7))
	x, docs := lettered(60, r)
	if len(x.segments) < 2 {
		t.Fatalf("%d segments", len(x.segments))
	}
	for range 300 {
		a, b, c := string(rune('a'+r.IntN(26))), string(rune('a'+r.IntN(26))), string(rune('a'+r.IntN(26)))
		query, wanted, unwanted := a+" "+b+" "+c, []string{a, b, c}, ""
		switch r.IntN(3) {
		case 0:
			query, wanted, unwanted = fmt.Sprintf("%s (%s OR %s) outlet:1", a, b, c), []string{a, b + c}, ""
		case 1:
			query, wanted, unwanted = fmt.Sprintf("%s %s -%s", a, b, c), []string{a, b}, c
		}
		var want []string
		articles := 0
		for d := range docs {
			words := strings.Fields(docs[d].Text)
			lacks := func(any string) bool {
				return !slices.ContainsFunc(words, func(w string) bool { return strings.Contains(any, w) })
			}
			if slices.ContainsFunc(wanted, lacks) || unwanted != "" && !lacks(unwanted) || strings.Contains(query, "outlet") && docs[d].Source != "1" {
				continue
			}
			articles++
			for i, w := range fold.Words(docs[d].Text, corpus.Span{End: len(docs[d].Text)}) {
				if strings.Contains(strings.Join(wanted, ""), w.Text) {
					want = append(want, fmt.Sprintf("%d:%d", d, i))
				}
			}
		}
		con, _ := x.Search(query, nil, nil)
		if con.Len() != len(want) || con.Documents != articles {
			t.Fatalf("%s: %d lines in %d articles, want %d in %d", query, con.Len(), con.Documents, len(want), articles)
		}
		place := func(l Line) string { return fmt.Sprintf("%d:%d", l.Doc, l.Start/2) }
		from := r.IntN(len(want) + 1)
		for i, l := range con.Lines(from, from+20, 10) {
			if place(l) != want[from+i] {
				t.Fatalf("%s: line %d is %s, want %s", query, from+i, place(l), want[from+i])
			}
		}
		by, descending := []Order{ByDate, ByOutlet, ByPlace, ByRight}[r.IntN(4)], r.IntN(2) == 0
		read, _ := x.Search(query, nil, nil)
		read.readAll()
		read.Sort(by, descending)
		con.Sort(by, descending)
		if got, want := con.Lines(0, con.Len(), 10), read.Lines(0, read.Len(), 10); !slices.Equal(got, want) {
			t.Fatalf("%s by %q: counted lines lie otherwise than those that were read", query, by)
		}
	}
}

// TestFacetsAddUp holds the counts of the facets against the lines.
func TestFacetsAddUp(t *testing.T) {
	docs, speakers := harbour()
	x := built(docs)
	for _, query := range []string{"the", "gulls", `"the gulls"`, "the gulls", "ne*"} {
		c, _ := x.Search(query, speakers, nil)
		for _, f := range c.Facets() {
			n := 0
			for _, v := range f.Values {
				n += v.Count
				if narrowed, _ := x.Search(v.Query+" ("+query+")", speakers, nil); narrowed.Len() != v.Count && !strings.Contains(query, " ") {
					t.Errorf("%s %s: %d lines, the facet has %d", v.Query, query, narrowed.Len(), v.Count)
				}
			}
			if n != c.Len() && f.Field != "speaker" {
				t.Errorf("%s: the facet %s has %d of %d lines", query, f.Field, n, c.Len())
			}
		}
	}
}

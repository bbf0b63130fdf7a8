package index

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/fold"
)

func TestProfile(t *testing.T) {
	docs := []corpus.Document{
		{ID: "a", Text: "gull gull gull net", Date: corpus.Dating{Earliest: "2025-04-01", Latest: "2025-04-01"}},
		{ID: "b", Text: "net net gull net", Date: corpus.Dating{Earliest: "2025-05-01", Latest: "2025-05-01"}},
		{ID: "c", Text: "net net", Date: corpus.Dating{Earliest: "2025-05-02", Latest: "2025-05-02"}},
	}
	c, _ := built(docs).Search("gull", nil, nil)
	p := c.Profile()
	// Shares of the words .4 .4 .2, of the gulls .75 .25 0: (.35 + .15 + .2) / 2.
	if p.Count != 4 || p.Words != 10 || p.PerMillion != 400_000 || p.Documents != 2 || math.Abs(p.ByArticle-.35) > 1e-9 || math.Abs(p.ByMonth-.35) > 1e-9 {
		t.Errorf("profile of gull = %+v", p)
	}
	if got, want := fmt.Sprint(p.Months), "[{2025-04 3 4} {2025-05 1 6}]"; got != want {
		t.Errorf("months %s, want %s", got, want)
	}
	if c, _ = built(docs).Search("heron", nil, nil); c.Profile().ByArticle != 0 {
		t.Errorf("profile of what is not there = %+v", c.Profile())
	}
}

// TestKeynessTwin compares the counts with those of every word read.
func TestKeynessTwin(t *testing.T) {
	docs, speakers := harbour()
	for range 4 { // or nothing is often enough
		docs = append(docs, docs[:3]...)
	}
	x := built(docs)
	inside := func(doc *corpus.Document, at int, speaker int) bool {
		return slices.ContainsFunc(doc.Quotations, func(q corpus.Quotation) bool {
			return q.Start <= at && at < q.End && (speaker < 0 || q.Speaker == speaker)
		})
	}
	for _, test := range []struct {
		query, against string
		mine, theirs   func(doc *corpus.Document, at int) bool
	}{
		{"speaker:lind", "", func(d *corpus.Document, at int) bool { return inside(d, at, 1) }, func(d *corpus.Document, at int) bool { return inside(d, at, -1) }},
		{"in:narration", "", func(d *corpus.Document, at int) bool { return !inside(d, at, -1) }, func(d *corpus.Document, at int) bool { return true }},
		{"outlet:pier", "outlet:quay", func(d *corpus.Document, _ int) bool { return d.Source == "The Pier" }, func(d *corpus.Document, _ int) bool { return d.Source == "The Quay" }},
		{"storm", "", func(d *corpus.Document, _ int) bool { return strings.Contains(d.Text, "storm") }, func(*corpus.Document, int) bool { return true }},
	} {
		a, b, size, other := map[string]int{}, map[string]int{}, 0, 0
		for d := range docs {
			for _, w := range fold.Words(docs[d].Text, corpus.Span{End: len(docs[d].Text)}) {
				switch {
				case test.mine(&docs[d], w.Span.Start):
					a[w.Text]++
					size++
				case test.theirs(&docs[d], w.Span.Start):
					b[w.Text]++
					other++
				}
			}
		}
		k, ok := x.Keyness(test.query, test.against, speakers, 100, nil)
		if !ok || k.Words != size || k.Other != other {
			t.Errorf("%s: %d words against %d, want %d against %d", test.query, k.Words, k.Other, size, other)
		}
		for _, key := range k.Keys {
			if key.Count != a[key.Word] || key.Other != b[key.Word] || key.LogRatio <= 0 {
				t.Errorf("%s: %+v, want %d against %d", test.query, key, a[key.Word], b[key.Word])
			}
		}
	}
}

// TestKeysAreKey: a word that only one of two authors uses is key to him, one
// that both use alike is not.
func TestKeysAreKey(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	var docs []corpus.Document
	for i := range 40 {
		words := []string{"herring", "mackerel"}[i%2 : i%2+1]
		for range 200 {
			words = append(words, []string{"the", "boat", "sails", "at", "dawn"}[r.IntN(5)])
		}
		docs = append(docs, corpus.Document{ID: fmt.Sprint(i), Source: fmt.Sprint("paper", i%2), Text: strings.Join(words, " ")})
	}
	k, _ := built(docs).Keyness("outlet:paper0", "", nil, 10, nil)
	if len(k.Keys) != 1 || k.Keys[0].Word != "herring" || k.Keys[0].Count != 20 || k.Keys[0].Other != 0 {
		t.Errorf("keys = %+v, want herring alone", k.Keys)
	}
	if _, ok := built(docs).Keyness("outlet:paper0", "", nil, 10, func() bool { return true }); ok {
		t.Error("Keyness goes on when it is told to stop")
	}
}

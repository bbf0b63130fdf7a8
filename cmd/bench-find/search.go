package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/index"
)

// linesShown is how many lines of a concordance are read: a page of the view.
const linesShown = 80

// search asks n queries of each form, made of words that stand near each other
// in an article, and reads a page of lines.
func (b *bench) search(n int, r *rand.Rand) {
	fmt.Printf("%-12s %8s %8s %8s %8s\n", "query", "lines", "p50 ms", "p95 ms", "max ms")
	for _, form := range []struct {
		name string
		make func(w []string) string
	}{
		{"words", func(w []string) string { return w[0] + " " + w[1] + " " + w[2] }},
		{"facets", func(w []string) string { return w[0] + " " + w[1] + " " + w[2] }},
		{"slips", func(w []string) string { return slipped(w[0], r) + "~ " + slipped(w[1], r) + "~ " + w[2] }},
		{"phrase", func(w []string) string { return `"` + w[0] + " " + w[1] + " " + w[2] + `"` }},
		{"near", func(w []string) string { return `"` + w[2] + " " + w[0] + `"~5` }},
		{"beginning", func(w []string) string { return w[0] + " " + w[1][:min(4, len(w[1]))] + "*" }},
		{"in quote", func(w []string) string { return w[0] + " " + w[1] + " in:quote" }},
		{"by right", func(w []string) string { return w[0] + " " + w[1] }},
	} {
		var times []time.Duration
		lines := 0
		for range n {
			q := form.make(b.threeWords(r))
			var c *index.Concordance
			times = append(times, b.timed(func() {
				c, _ = b.x.Search(q, nil, nil)
				if form.name == "by right" {
					c.Sort(index.ByRight, false)
				}
				c.Lines(0, linesShown, 100)
				if form.name == "facets" {
					c.Facets()
				}
			}))
			lines += c.Len()
		}
		slices.Sort(times)
		at := func(q float64) float64 { return times[int(q*float64(len(times)-1))].Seconds() * 1e3 }
		fmt.Printf("%-12s %8d %8.2f %8.2f %8.2f\n", form.name, lines/n, at(.5), at(.95), at(1))
	}
}

// threeWords picks three words in a row by chance, one of them at least of five
// letters.
func (b *bench) threeWords(r *rand.Rand) []string {
	for {
		doc := &b.docs[r.IntN(len(b.docs))]
		at := r.IntN(max(1, len(doc.Text)-200))
		words := fold.Words(doc.Text, corpus.Span{Start: at, End: min(len(doc.Text), at+200)})
		for i := 2; i+3 < len(words); i++ {
			w := []string{words[i].Text, words[i+1].Text, words[i+2].Text}
			if len(w[1]) >= 5 && !strings.ContainsAny(strings.Join(w, ""), "'*.:") {
				return w
			}
		}
	}
}

// slipped misspells a word of five letters or more.
func slipped(w string, r *rand.Rand) string {
	words := []string{w}
	slip(words, r)
	return words[0]
}

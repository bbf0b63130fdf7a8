package main

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"verbatim/corpus"
)

// enlarge returns n documents of which the first are docs. The others are made of
// their paragraphs: each is as long as an article chosen by chance, and its
// paragraphs are those of articles chosen by chance, with every replaceEvery-th
// word exchanged for a word of yet another place.
//
// So the words are as common as in docs, and as common together within a
// sentence; but no sentence stands again as it is, which would make a copy
// of nearly every quotation, and the vocabulary does not grow as it would: a
// tenth of what is new in a real corpus are names and slips.
func enlarge(docs []corpus.Document, n int, r *rand.Rand) []corpus.Document {
	var paragraphs []string
	count := make([]int, len(docs))
	for i := range docs {
		for p := range strings.SplitSeq(docs[i].Text, "\n") {
			if strings.TrimSpace(p) != "" {
				paragraphs = append(paragraphs, p)
				count[i]++
			}
		}
	}
	all := append(make([]corpus.Document, 0, n), docs...)
	for len(all) < n {
		var b strings.Builder
		for range count[r.IntN(len(count))] {
			exchanged(&b, paragraphs[r.IntN(len(paragraphs))], paragraphs, r)
			b.WriteString("\n\n")
		}
		all = append(all, document(fmt.Sprintf("made-%d", len(all)), b.String()))
	}
	return all
}

// replaceEvery is one in how many words is exchanged: a quotation of ten words
// keeps five in their places, which is a rival harder than those that chance
// makes, and surely another wording.
const replaceEvery = 2

// exchanged writes paragraph with some words from others.
func exchanged(b *strings.Builder, paragraph string, others []string, r *rand.Rand) {
	for i, w := range strings.Fields(paragraph) {
		if i > 0 {
			b.WriteByte(' ')
		}
		if r.IntN(replaceEvery) == 0 {
			w = wordOf(others[r.IntN(len(others))], r)
		}
		b.WriteString(w)
	}
}

// wordOf returns a word of text, which has one, by chance.
func wordOf(text string, r *rand.Rand) string {
	at := r.IntN(len(text))
	if i := strings.IndexByte(text[at:], ' '); i >= 0 {
		at += i
	} else {
		at = 0
	}
	word, _, _ := strings.Cut(strings.TrimLeft(text[at:], " "), " ")
	return word
}

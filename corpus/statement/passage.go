package statement

import (
	"slices"

	"verbatim/corpus"
	"verbatim/corpus/fold"
)

// Two articles that have the same words around a quotation too did not both
// listen: they print one text, an agency's or each other's.
const (
	aroundBytes = 240 // that are compared before and behind a quotation
	aroundLeast = 12  // words that are needed to tell
	aroundSame  = 0.8 // share of them that is the same from the quotation outwards, or nearly
)

// onePassage reports whether two witnesses stand in the same words.
func (g *grouper) onePassage(a, b corpus.Witness) bool {
	before := func(w corpus.Witness) []string {
		text := g.docs[w.Doc].Text
		words := foldedWords(text, corpus.Span{Start: runeStart(text, max(0, w.Start-aroundBytes)), End: w.Start})
		slices.Reverse(words)
		return words
	}
	behind := func(w corpus.Witness) []string {
		text := g.docs[w.Doc].Text
		return foldedWords(text, corpus.Span{Start: w.End, End: runeStart(text, min(len(text), w.End+aroundBytes))})
	}
	same, of := 0, 0
	for _, side := range [...]func(corpus.Witness) []string{before, behind} {
		x, y := side(a), side(b)
		n := min(len(x), len(y))
		same, of = same+agreeing(x, y), of+n
	}
	return of >= aroundLeast && float64(same) >= aroundSame*float64(of)
}

// agreeing returns how many words of x stand in y in the same order; a word
// left out or put in is stepped over.
func agreeing(x, y []string) int {
	const skip = 2
	n := 0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		if x[i] == y[j] {
			n, i, j = n+1, i+1, j+1
			continue
		}
		di, dj := 1, 1
		for k := 1; k <= skip; k++ {
			if i+k < len(x) && x[i+k] == y[j] {
				di, dj = k, 0
				break
			}
			if j+k < len(y) && x[i] == y[j+k] {
				di, dj = 0, k
				break
			}
		}
		i, j = i+di, j+dj
	}
	return n
}

// runeStart returns the beginning of the rune that byte i of text is of.
func runeStart(text string, i int) int {
	for i > 0 && i < len(text) && text[i]&0xC0 == 0x80 {
		i--
	}
	return i
}

// foldedWords returns the words of text within span, folded.
func foldedWords(text string, span corpus.Span) []string {
	words := fold.Words(text, span)
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.Text
	}
	return out
}

// contains reports whether the words of b follow each other in a.
func contains(a, b []string) bool {
	for i := 0; i+len(b) <= len(a); i++ {
		if slices.Equal(a[i:i+len(b)], b) {
			return true
		}
	}
	return false
}

// printed returns the documents of ws that print one passage with an earlier
// one of them, in order, the first of each passage included.
func (g *grouper) printed(ws []witness) []int {
	in := map[int]bool{}
	for i, w := range ws[:min(len(ws), agreeMost)] {
		for _, v := range ws[:i] {
			if v.Doc != w.Doc && g.onePassage(v.Witness, w.Witness) {
				in[v.Doc], in[w.Doc] = true, true
			}
		}
	}
	var docs []int
	for d := range in {
		docs = append(docs, d)
	}
	slices.Sort(docs)
	return docs
}

package index

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"verbatim/corpus"
	"verbatim/corpus/fold"
)

// A weight is information in units of 1/256 bit: log2(N/n) for a word that is
// n of the N words of the corpus. Whole numbers keep sums independent of
// their order.
type weight = int32

const bit weight = 256

// maxWeight bounds the weight of a word. Beyond it rarity says less about
// the passage than about the spelling of the word: one misremembered name must not
// outweigh a sentence.
const maxWeight = 13 * bit

// minWeight keeps the commonest word from counting nothing.
const minWeight = 2 * bit

// A query is a quotation to be found, as the index sees it.
type query struct {
	words []fold.Word
	term  []int  // by word: index into terms
	terms []term // in the order of their first word
	near  map[uint32]reading
	total weight // of all words
	// initial is, by first byte, the terms that may be met in another form.
	initial [256][]int32
	// function counts the words that the language calls function words.
	function int
}

// A term is a distinct word of a query.
type term struct {
	text   string
	at     []int    // the words of the query that are this term
	ids    []uint32 // the words of the vocabulary that may stand for it: itself, then alike ones
	count  int      // occurrences of ids in the corpus
	weight weight
}

// A reading says that a word of the vocabulary may stand for a term.
type reading struct {
	term int
	sim  weight // 256 for the word itself, less for one spelled alike
}

// weigh returns the weight of a word that occurs count times.
func (x *Index) weigh(count int) weight {
	w := weight(float64(bit) * math.Log2(float64(x.total+1)/float64(max(count, 1))))
	return min(max(w, minWeight), maxWeight)
}

// maxQuery bounds the words of a quotation that are looked at: a page of text.
const maxQuery = 600

// parse reads a quotation.
func (x *Index) parse(quote string) *query {
	q := &query{near: map[uint32]reading{}}
	q.words = fold.Words(quote, corpus.Span{End: len(quote)})
	if len(q.words) > maxQuery {
		q.words = q.words[:maxQuery]
	}
	number := map[string]int{}
	for i, w := range q.words {
		if x.language != nil && x.language.Function.Has(w.Text) {
			q.function++
		}
		t, ok := number[w.Text]
		if !ok {
			t = len(q.terms)
			number[w.Text] = t
			q.terms = append(q.terms, term{text: w.Text})
		}
		q.terms[t].at = append(q.terms[t].at, i)
		q.term = append(q.term, t)
	}
	for t := range q.terms {
		x.resolve(q, t)
		q.total += q.terms[t].weight * weight(len(q.terms[t].at))
		if text := q.terms[t].text; len(text) >= 4 {
			q.initial[text[0]] = append(q.initial[text[0]], int32(t))
		}
	}
	return q
}

// rareCount is the count up to which a known word is suspected to be a slip,
// and words spelled like it are tried too.
const rareCount = 4

// resolve finds the words of the vocabulary that may stand for term t.
func (x *Index) resolve(q *query, t int) {
	term := &q.terms[t]
	id, known := x.words.lookup([]byte(term.text))
	if known {
		term.ids = append(term.ids, id)
		term.count = int(x.words.count[id])
		q.near[id] = reading{t, bit}
	}
	if term.count <= rareCount {
		last := t == q.term[len(q.term)-1]
		for _, n := range x.alike(term.text, last && !known) {
			if _, taken := q.near[n.id]; !taken {
				q.near[n.id] = reading{t, n.sim}
				term.ids = append(term.ids, n.id)
				term.count += int(x.words.count[n.id])
			}
		}
	}
	term.weight = x.weigh(term.count)
}

// A neighbour is a word of the vocabulary that is spelled like another one.
type neighbour struct {
	id    uint32
	edits int
	sim   weight
}

const (
	// maxAlike bounds how many alike words stand for one: the likeliest.
	maxAlike = 8
	// oneEdit and twoEdits are the lengths in runes from which a word may
	// differ in one and two letters: below, too many words are alike.
	oneEdit, twoEdits = 4, 7
)

// alike returns the words of the vocabulary spelled like word, nearest first,
// then commonest; if unfinished is true, also words that word begins.
// The signatures leave a handful of words to measure.
func (x *Index) alike(word string, unfinished bool) []neighbour {
	length := utf8.RuneCountInString(word)
	edits := 0
	switch {
	case length >= twoEdits:
		edits = 2
	case length >= oneEdit:
		edits = 1
	}
	if edits == 0 && (!unfinished || length < 2) || len(word) > 64 {
		return nil
	}
	var found []neighbour
	mark := signature([]byte(word))
	v := &x.words
	for id, m := range v.marks {
		missing := bits.OnesCount64(mark &^ m)
		if missing > 2*edits {
			continue
		}
		other := v.word(uint32(id))
		if unfinished && missing == 0 && len(other) > len(word) && string(other[:len(word)]) == word {
			found = append(found, neighbour{uint32(id), 1, bit * 7 / 8})
			continue
		}
		if bits.OnesCount64(m&^mark) > 2*edits || len(other) < len(word)-2*edits || len(other) > len(word)+2*edits {
			continue
		}
		if d := distance(word, string(other)); d > 0 && d <= edits {
			found = append(found, neighbour{uint32(id), d, bit - bit*weight(d)/weight(length+1)})
		}
	}
	slices.SortFunc(found, func(a, b neighbour) int {
		switch {
		case a.edits != b.edits:
			return a.edits - b.edits
		case v.count[a.id] != v.count[b.id]:
			return int(v.count[b.id]) - int(v.count[a.id])
		}
		return strings.Compare(string(v.word(a.id)), string(v.word(b.id)))
	})
	return found[:min(len(found), maxAlike)]
}

// distance is the edit distance of two words, the exchange of two
// neighbouring letters counted as one edit where it is the only one.
func distance(a, b string) int {
	if len(a) == len(b) {
		i := 0
		for i < len(a) && a[i] == b[i] {
			i++
		}
		if i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:] {
			return 1
		}
	}
	return levenshtein.ComputeDistance(a, b)
}

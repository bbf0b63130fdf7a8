package index

import (
	"bytes"
	"fmt"
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
	quote string // as it was asked, as far as it was read
	cut   string // says so if something was left out
	// raw are the words as they are, by their numbers; nil if one of them is
	// not in the vocabulary, so that the quotation stands nowhere verbatim.
	raw   []uint32
	words []string // contractions written out
	term  []int    // by word: index into terms
	terms []term   // in the order of their first word
	near  map[uint32]reading
	// alts are the terms that an ambiguous ending of a passage may be: "'s" is "is".
	alts  map[string]reading
	total weight // of all words
	// initial is, by first byte, the terms that may be met in another form.
	initial [256][]int32
	// function counts the words that the language calls function words.
	function int
}

// A term is a distinct word of a query.
type term struct {
	text     string
	at       []int    // the words of the query that are this term
	ids      []uint32 // the words of the vocabulary that may stand for it: itself, then alike ones
	count    int      // occurrences of ids in the corpus
	weight   weight
	function bool // a function word of the language
}

// A reading says that a word of the vocabulary may stand for a term.
type reading struct {
	term int
	sim  weight // 256 for the word itself, less for one spelled alike
}

// weigh returns the weight of a word that occurs count times, in a corpus that is
// taken to be part of a larger text: a few articles say little about how common a word is.
func (x *Index) weigh(count int, function bool) weight {
	n := float64(max(count, 1))
	if function {
		n += background * functionShare
	} else {
		n += background * contentShare
	}
	w := weight(float64(bit) * math.Log2((float64(x.total+1)+background)/n))
	return min(max(w, minWeight), maxWeight)
}

const (
	// background is how many words of other text are taken to be read beside the
	// corpus: as much as some fifty articles, so that it counts in a few articles only.
	background = 30_000
	// functionShare and contentShare are the shares of those words that one
	// function word and one other word have: 7 and 12 bits.
	functionShare, contentShare = 1.0 / (1 << 7), 1.0 / (1 << 12)
)

// maxQuery and maxBytes bound the words of a quotation that are looked at, and
// the bytes that they may take with the signs between: a page of text.
const (
	maxQuery = 600
	maxBytes = 1 << 14
)

// parse reads a quotation.
func (x *Index) parse(quote string) *query {
	quote, cut := beginning(quote)
	q := &query{quote: quote, near: map[uint32]reading{}, alts: map[string]reading{}}
	number := map[string]int{}
	whole := map[int]string{} // by term: the word that it is the beginning of, as in "government's"
	s := fold.NewScanner(quote, corpus.Span{End: len(quote)})
	unknown, read := false, 0
	for len(q.words) < maxQuery && s.Next() {
		id, ok := x.words.lookup(s.Bytes())
		q.raw = append(q.raw, id)
		read++
		unknown = unknown || !ok
		word := string(s.Bytes())
		for i, part := range x.parts(s.Bytes()) {
			t, ok := number[part]
			if !ok {
				t = len(q.terms)
				number[part] = t
				q.terms = append(q.terms, term{text: part})
			}
			if i == 0 && part != word {
				whole[t] = word
			}
			q.terms[t].at = append(q.terms[t].at, len(q.words))
			q.words = append(q.words, part)
			q.term = append(q.term, t)
		}
	}
	if unknown {
		q.raw = nil
	}
	if cut || s.Next() {
		q.cut = fmt.Sprintf("Only the first %d words of the quotation were looked for.", read)
	}
	x.resolve(q, whole)
	for t := range q.terms {
		term := &q.terms[t]
		q.total += term.weight * weight(len(term.at))
		if term.function {
			q.function += len(term.at)
		}
		if len(term.text) >= 4 {
			q.initial[term.text[0]] = append(q.initial[term.text[0]], int32(t))
		}
	}
	return q
}

// beginning returns as much of quote as is looked at, whole words if it can be, and
// whether it is not all.
func beginning(quote string) (string, bool) {
	if len(quote) <= maxBytes {
		return quote, false
	}
	cut := strings.LastIndexByte(quote[:maxBytes], ' ')
	if cut < 0 {
		for cut = maxBytes; cut > maxBytes-utf8.UTFMax && !utf8.RuneStart(quote[cut]); {
			cut--
		}
	}
	return quote[:cut], true
}

// isFunction reports whether word says nothing by itself.
func (x *Index) isFunction(word string) bool {
	if x.language == nil {
		return false
	}
	if _, clitic := x.language.Comparison.Clitics[word]; clitic {
		return true
	}
	return x.language.Function.Has(word)
}

// parts writes out a contraction: "don't" is "do", "not"; another word is its
// own only part. An ending that may be one of several words stays as it is.
func (x *Index) parts(word []byte) []string {
	if x.language == nil {
		return []string{string(word)}
	}
	c := &x.language.Comparison
	if full, ok := c.Contractions[string(word)]; ok {
		return strings.Fields(full)
	}
	at := bytes.LastIndexByte(word, '\'')
	for _, cut := range [...]int{at, at - 1} { // "we" + "'re", "do" + "n't"
		if cut < 1 {
			continue
		}
		if full, ok := c.Clitics[string(word[cut:])]; ok {
			if strings.Contains(full, "|") {
				full = string(word[cut:])
			}
			return []string{string(word[:cut]), full}
		}
	}
	return []string{string(word)}
}

// rareCount is the count up to which a known word is suspected to be a slip,
// and words spelled like it are tried too.
const rareCount = 4

// resolve finds the words of the vocabulary that may stand for the terms.
// Whole is by term the contraction that it is the beginning of. Every term
// first takes its own word, then the other spellings of it, then the words
// that are spelled alike: a word that is asked for never stands for another.
func (x *Index) resolve(q *query, whole map[int]string) {
	for t := range q.terms {
		q.terms[t].function = x.isFunction(q.terms[t].text)
		x.standFor(q, t, q.terms[t].text, bit)
	}
	for t := range q.terms {
		text := q.terms[t].text
		if word, ok := whole[t]; ok {
			x.standFor(q, t, word, bit)
		}
		for alt := range strings.SplitSeq(x.endings[text], "|") {
			if id, ok := x.words.lookup([]byte(alt)); ok && alt != "" {
				q.take(id, reading{t, sameSense})
			}
		}
		if x.language != nil && x.language.Comparison.Respell != nil {
			x.standFor(q, t, x.language.Comparison.Respell(text), sameSense)
		}
		for ending, alts := range x.endings {
			for alt := range strings.SplitSeq(alts, "|") {
				if alt == text {
					q.alts[ending] = reading{t, sameSense}
				}
			}
		}
	}
	for t := range q.terms {
		x.resolveAlike(q, t)
		q.terms[t].weight = x.weigh(q.terms[t].count, q.terms[t].function)
		if _, ending := x.endings[q.terms[t].text]; ending {
			q.terms[t].weight = minWeight
			q.alts[q.terms[t].text] = reading{t, bit}
		}
	}
}

// resolveAlike lets the words spelled like a rare or unknown term stand for it.
func (x *Index) resolveAlike(q *query, t int) {
	term := &q.terms[t]
	if _, ending := x.endings[term.text]; ending || term.count > rareCount {
		return
	}
	last := t == q.term[len(q.term)-1]
	for _, n := range x.alike(term.text, last && term.count == 0) {
		if q.take(n.id, reading{t, n.sim}) {
			term.ids = append(term.ids, n.id)
			term.count += int(x.words.count[n.id])
		}
	}
}

// sameSense is the similarity of two spellings of one word, and of an
// ending and the word that it is likely short for.
const sameSense = bit * 15 / 16

// standFor lets word of the vocabulary stand for term t.
func (x *Index) standFor(q *query, t int, word string, sim weight) {
	id, ok := x.words.lookup([]byte(word))
	if ok && q.take(id, reading{t, sim}) {
		q.terms[t].ids = append(q.terms[t].ids, id)
		q.terms[t].count += int(x.words.count[id])
	}
}

// take gives word id to a term unless it stands for another one already.
func (q *query) take(id uint32, r reading) bool {
	if _, taken := q.near[id]; taken {
		return false
	}
	q.near[id] = r
	return true
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

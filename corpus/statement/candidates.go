package statement

import (
	"cmp"
	"math"
	"slices"

	"verbatim/corpus"
)

// Candidates are found by an inverted index over stems and over pairs of
// neighbouring stems. The figures trade recall for time.
const (
	keyWeight  = 0.6  // a single stem is a key from this weight on
	maxDocs    = 400  // items that a key may have: above, it tells too little to be worth its time
	partners   = 12   // best partners that are kept for one item
	mostBits   = 9    // what two items of many must share at least: one rare word, or two common pairs
	enoughOf   = 0.12 // and the share of the shorter one's bits
	priorItems = 2000 // as many items of other news stand behind the rarity of a word
	pairBits   = 13   // rarity of two stems side by side before any are counted
)

// bitsOf returns the rarity in bits of a word by its weight alone: the classes
// of common words hold words of about 6, 8, 10 and 13 bits; rarer ones 15.
func bitsOf(weight float64) float64 { return 4 + 11*weight }

// rarity returns the rarity in bits of a key that stands in n of total items,
// given that it was expected to be of prior bits.
func rarity(n, total int, prior float64) float64 {
	return math.Log2(float64(total+priorItems) / (float64(n) + priorItems*math.Exp2(-prior)))
}

// An index maps keys to the items that hold them.
type index struct {
	keys     map[uint64]int32 // stem, or two stems
	postings [][]int32        // by key
	prior    []float32        // by key
	of       [][]int32        // by item: its keys
}

// index collects the keys of all items.
func (g *grouper) index() *index {
	x := &index{keys: make(map[uint64]int32, 4*len(g.items)), of: make([][]int32, len(g.items))}
	for i := range g.items {
		seq := g.items[i].seq
		last := int32(-1)
		x.of[i] = make([]int32, 0, 2*seq.Len())
		for t := range seq.Len() {
			k := g.lex.Key(seq, t)
			if k.Weight >= keyWeight {
				x.put(i, uint64(k.Stem)+1, float32(bitsOf(k.Weight)))
			}
			if last >= 0 {
				x.put(i, uint64(last+1)<<32|uint64(k.Stem), pairBits)
			}
			last = k.Stem
		}
	}
	return x
}

func (x *index) put(item int, key uint64, prior float32) {
	k, ok := x.keys[key]
	if !ok {
		k = int32(len(x.postings))
		x.keys[key] = k
		x.postings, x.prior = append(x.postings, nil), append(x.prior, prior)
	}
	if p := x.postings[k]; len(p) == 0 || p[len(p)-1] != int32(item) {
		x.postings[k] = append(p, int32(item))
		x.of[item] = append(x.of[item], k)
	}
}

// A pair of items, a before b.
type pair struct{ a, b int32 }

// candidates returns the pairs of items that share enough to be compared, in
// order. Each item keeps its best partners among those before it only.
func (g *grouper) candidates() []pair {
	x := g.index()
	n := len(g.items)
	worth := make([]float32, len(x.postings))
	for k, p := range x.postings {
		worth[k] = float32(rarity(len(p), n, float64(x.prior[k])))
	}
	bits := make([]float32, n)
	for i := range g.items {
		for _, k := range x.of[i] {
			bits[i] += worth[k]
		}
	}
	enough := float32(min(mostBits, math.Log2(float64(n+1))/2))
	shared := make([]float32, n)
	var touched []int32
	var out []pair
	for i := range g.items {
		if i%64 == 0 && !g.pause(searching, i, n) {
			return nil
		}
		touched = touched[:0]
		for _, k := range x.of[i] {
			if len(x.postings[k]) > maxDocs {
				continue
			}
			w := worth[k]
			for _, j := range x.postings[k] {
				if int(j) >= i {
					break
				}
				if shared[j] == 0 {
					touched = append(touched, j)
				}
				shared[j] += w
			}
		}
		out = g.keep(out, int32(i), touched, shared, bits, enough)
	}
	slices.SortFunc(out, func(p, q pair) int { return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b)) })
	return out
}

// keep appends the best partners of item i among those touched, and clears
// what they share.
func (g *grouper) keep(out []pair, i int32, touched []int32, shared, bits []float32, enough float32) []pair {
	good := touched[:0]
	for _, j := range touched {
		least := min(bits[i], bits[j])
		if shared[j] >= max(enough, enoughOf*least) {
			if z := g.promise(i, j, shared[j], least); z > promising && g.comparable(int(i), int(j)) {
				shared[j] = z
				good = append(good, j)
				continue
			}
		}
		shared[j] = 0
	}
	slices.SortFunc(good, func(a, b int32) int { return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b)) })
	for n, j := range good {
		if n < partners {
			out = append(out, pair{j, i})
		}
	}
	for _, j := range good {
		shared[j] = 0
	}
	return out
}

// The promise of a pair is a logistic regression on whether an alignment of the
// two finds a stretch of probability 0.3 or more, on all pairs of a thousand
// articles and of those with statements marked by hand. At promising, 1 % of
// these are lost, and one pair in fifteen is aligned.
const (
	promising    = -0.8
	promiseBias  = -4.59
	promiseBits  = 2.12 // by log₂(1 + rare words that would make the bits in common)
	promiseShare = 4.1  // by the share of the bits of the shorter
)

// happened is what the evidence that is not in the words adds to a promise.
var happened = features{
	sameSpeaker: 2.4, noSpeaker: -0.5, otherSpeaker: -1.8, daysApart: -5.5, newsApart: -1.1, sameDay: 0.5,
	sameDoc: -1.8, repeated: 15, surroundings: 2.9, indirectly: -0.5, sameTopic: 2.7,
}

// mostHappened is what the evidence of two articles can add but for the days
// between them.
var mostHappened = happened[surroundings] + happened[sameTopic] + happened[sameSpeaker] + happened[sameDay]

// promiseOf is what the words say.
func promiseOf(shared, least float32) float64 {
	words := float64(logBits[min(int(shared*bitSteps), len(logBits)-1)])
	return promiseBias + promiseBits*words + promiseShare*min(1, float64(shared/max(least, 1)))
}

// bitSteps is how finely bits are told apart by logBits, which is log1p of the
// rare words that would make them: more than 128 bits promise no more.
const bitSteps = 8

var logBits = func() (t [128 * bitSteps]float32) {
	for i := range t {
		t[i] = float32(log1p(float64(i) / bitSteps / bitsOf(1)))
	}
	return t
}()

// promise returns the log-odds that items i and j are worth an alignment, given
// the bits that they share and those of the shorter.
func (g *grouper) promise(i, j int32, shared, least float32) float32 {
	z := promiseOf(shared, least)
	// What costs most comes last, and only where it may still decide.
	a, b := &g.gists[i], &g.gists[j]
	if a.doc != b.doc && z+happened[newsApart]*newsApartOf(a, b)+mostHappened <= promising {
		return promising
	}
	open := happened[surroundings] + happened[sameTopic]
	var f features
	for _, measure := range [...]func(*features, int32, int32){g.occasion, g.around, g.topical} {
		measure(&f, i, j)
		if z+f.weighed(&happened)+open <= promising {
			return promising
		}
		if open -= happened[surroundings]; f[sameTopic] > 0 {
			open = 0
		}
	}
	return float32(z + f.weighed(&happened))
}

// utterance returns the first quotation of the utterance that an item is a part
// of: what recurs in one speech as it goes on is a refrain.
func (g *grouper) utterance(it *item) int {
	if first := g.docs[it.doc].Quotations[it.quotation].Continues; first != corpus.None {
		return first
	}
	return it.quotation
}

// oneEvent is how much of what two documents are about is the same where both
// are on one event: nine in ten of the articles that report one statement have
// as much, one in four of those that share a phrase by chance.
const oneEvent = 0.2

// comparable reports whether items i and j may be two reports at all: parts of
// one quotation are not, nor what nobody is said to say, but in the news of one
// event.
func (g *grouper) comparable(i, j int) bool {
	if p, q := &g.gists[i], &g.gists[j]; p.doc != q.doc {
		return p.speech || q.speech || alike(&g.topic[p.doc], &g.topic[q.doc]) >= oneEvent
	}
	a, b := &g.items[i], &g.items[j]
	return g.utterance(a) != g.utterance(b) && !a.span.Overlaps(b.span)
}

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
	commonKey  = 48   // and from this number on its time is spared where it cannot decide
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

// An index holds which items have a key, for keys that several may have.
type index struct {
	keys     map[uint64]int32 // stem, or two stems
	prior    []float32        // by key
	of       []int32          // keys of all items, item by item
	ofAt     []int32          // by item: where its keys begin; one more
	postings []int32          // places of the items of all keys, key by key; see search
	at       []int32          // by key: where its items begin; one more
	alone    []float32        // by item: the bits of the keys that no other has
}

// index collects the keys of all items. Two in three stand in one item alone,
// which a first pass over them tells by a table of what their hashes are.
func (g *grouper) index() *index {
	n := len(g.items)
	x := &index{keys: map[uint64]int32{}, ofAt: make([]int32, n+1), alone: make([]float32, n)}
	total := 0
	for i := range g.items {
		total += 2 * g.items[i].seq.Len()
	}
	once, twice := newBits(2*total), newBits(2*total)
	for i := range g.items {
		g.keys(i, func(key uint64, _ float32) {
			if h := key * 0x9E3779B97F4A7C15; once.has(h) {
				twice.put(h)
			} else {
				once.put(h)
			}
		})
	}
	var last []int32 // by key: the item that had it last
	for i := range g.items {
		bits := 0.0
		g.keys(i, func(key uint64, prior float32) {
			if !twice.has(key * 0x9E3779B97F4A7C15) {
				bits += rarity(1, n, float64(prior))
				return
			}
			k, ok := x.keys[key]
			if !ok {
				k = int32(len(last))
				x.keys[key] = k
				last, x.prior = append(last, -1), append(x.prior, prior)
			}
			if last[k] != int32(i) {
				last[k] = int32(i)
				x.of = append(x.of, k)
			}
		})
		x.alone[i], x.ofAt[i+1] = float32(bits), int32(len(x.of))
	}
	x.keys = nil
	x.at = make([]int32, len(x.prior)+1)
	for _, k := range x.of {
		x.at[k+1]++
	}
	for k := range x.prior {
		x.at[k+1] += x.at[k]
	}
	return x
}

// keys calls visit with the keys of item i and how rare they are expected to be.
func (g *grouper) keys(i int, visit func(key uint64, prior float32)) {
	seq := g.items[i].seq
	last := int32(-1)
	for t := range seq.Len() {
		k := g.lex.Key(seq, t)
		if k.Weight >= keyWeight {
			visit(uint64(k.Stem)+1, float32(bitsOf(k.Weight)))
		}
		if last >= 0 {
			visit(uint64(last+1)<<32|uint64(k.Stem), pairBits)
		}
		last = k.Stem
	}
}

// keysOf returns the keys of item i.
func (x *index) keysOf(i int32) []int32 { return x.of[x.ofAt[i]:x.ofAt[i+1]] }

// post turns the keys by item to the places of items by key.
func (x *index) post(byPlace []int32) {
	x.postings = make([]int32, len(x.of))
	next := append([]int32(nil), x.at...)
	for p, i := range byPlace {
		for _, k := range x.keysOf(i) {
			x.postings[next[k]] = int32(p)
			next[k]++
		}
	}
}

// items returns the places of the items that have key k, in order.
func (x *index) items(k int32) []int32 { return x.postings[x.at[k]:x.at[k+1]] }

// A bitset is a set of the upper bits of hashes.
type bitset struct {
	set   []uint64
	shift uint
}

// newBits returns an empty set of n bits or more.
func newBits(n int) bitset {
	shift := uint(64 - 6)
	for size := 64; size < n; size *= 2 {
		shift--
	}
	return bitset{make([]uint64, 1<<(64-shift-6)), shift}
}

func (b bitset) has(h uint64) bool { return b.set[h>>b.shift>>6]&(1<<(h>>b.shift&63)) != 0 }
func (b bitset) put(h uint64)      { b.set[h>>b.shift>>6] |= 1 << (h >> b.shift & 63) }

// A pair of items, a before b.
type pair struct{ a, b int32 }

// A search looks for the partners of items in the order of how much they hold,
// the fullest first, so that those before an item are the fuller ones. What is
// kept by place in this order lies close together in memory.
type search struct {
	x       *index
	byPlace []int32      // items
	worth   []float32    // by key: its bits
	bits    []float32    // by place: the bits of all keys
	day     []corpus.Day // by place
	shared  []float32    // by place: bits shared with the item that is looked at
	enough  float32      // bits that must be shared
}

// search prepares the search for candidates.
func (g *grouper) search() *search {
	n := len(g.items)
	x := g.index()
	s := &search{
		x: x, byPlace: make([]int32, n), worth: make([]float32, len(x.prior)), bits: make([]float32, n),
		day: make([]corpus.Day, n), shared: make([]float32, n), enough: float32(min(mostBits, math.Log2(float64(n+1))/2)),
	}
	for k := range s.worth {
		s.worth[k] = float32(rarity(int(x.at[k+1]-x.at[k]), n, float64(x.prior[k])))
	}
	for i := range g.items {
		s.byPlace[i] = int32(i)
		for _, k := range x.keysOf(int32(i)) {
			x.alone[i] += s.worth[k]
		}
	}
	slices.SortFunc(s.byPlace, func(i, j int32) int { return cmp.Or(cmp.Compare(x.alone[j], x.alone[i]), cmp.Compare(i, j)) })
	for p, i := range s.byPlace {
		s.bits[p], s.day[p] = x.alone[i], g.gists[i].published
	}
	x.post(s.byPlace)
	return s
}

// candidates returns the pairs of items that share enough to be compared, in
// order. Each item keeps its best partners among the fuller ones only.
func (g *grouper) candidates() []pair {
	s := g.search()
	var touched []int32
	var out []pair
	for p, i := range s.byPlace {
		if p%64 == 0 && !g.pause(searching, p, len(s.byPlace)) {
			return nil
		}
		touched = s.touch(touched[:0], int32(p), s.x.keysOf(i))
		out = g.keep(out, s, int32(p), touched)
	}
	slices.SortFunc(out, func(p, q pair) int { return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b)) })
	return out
}

// touch appends the places before p whose items share keys of the item at p,
// and notes how many bits. Who shares with it no more than the commonest of its
// keys shares too little: these are looked up for nobody, and do not count.
func (s *search) touch(touched []int32, p int32, keys []int32) []int32 {
	x := s.x
	slices.SortFunc(keys, func(k, l int32) int {
		return cmp.Or(cmp.Compare(x.at[l+1]-x.at[l], x.at[k+1]-x.at[k]), cmp.Compare(k, l))
	})
	spare := max(s.enough, enoughOf*s.bits[p])
	first := 0
	for first < len(keys) && s.worth[keys[first]] < spare && len(x.items(keys[first])) > commonKey {
		spare -= s.worth[keys[first]]
		s.bits[p] -= s.worth[keys[first]]
		first++
	}
	for _, k := range keys[first:] {
		items := x.items(k)
		if len(items) > maxDocs {
			continue
		}
		w := s.worth[k]
		for _, q := range items {
			if q >= p {
				break
			}
			if s.shared[q] == 0 {
				touched = append(touched, q)
			}
			s.shared[q] += w
		}
	}
	return touched
}

// keep appends the best partners of the item at place p among those touched,
// and clears what they share.
func (g *grouper) keep(out []pair, s *search, p int32, touched []int32) []pair {
	i, least, shared := s.byPlace[p], s.bits[p], s.shared
	enough := max(s.enough, enoughOf*least)
	good := touched[:0]
	for _, q := range touched {
		if shared[q] >= enough && s.near(p, q) {
			j := s.byPlace[q]
			if z := g.promise(i, j, shared[q], least); z > promising && g.comparable(int(i), int(j)) {
				shared[q] = z
				good = append(good, q)
				continue
			}
		}
		shared[q] = 0
	}
	slices.SortFunc(good, func(a, b int32) int { return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b)) })
	for n, q := range good {
		if j := s.byPlace[q]; n < partners {
			out = append(out, pair{min(i, j), max(i, j)})
		}
		shared[q] = 0
	}
	return out
}

// near reports whether the items at two places, for all the days between their
// articles, may be worth an alignment. It looks at nothing else, as most pairs
// end here.
func (s *search) near(p, q int32) bool {
	days := newsDays(s.day[p], s.day[q])
	return days == 0 || promiseOf(s.shared[q], s.bits[p])+happened[newsApart]*days+mostHappened > promising
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

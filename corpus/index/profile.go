package index

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"verbatim/corpus"
)

// A Profile says how often something occurs and how evenly.
type Profile struct {
	Count      int     // occurrences
	Words      int     // of the corpus
	PerMillion float64 // occurrences in a million words
	Documents  int     // that hold occurrences
	// ByArticle and ByMonth are Gries's deviation of proportions [1], 0 to 1: half the
	// sum, over the parts of the corpus, of how far the share of the occurrences that a part
	// has lies from its share of the words. Near 0 the occurrences are spread as
	// the words are, near 1 they stand in a small part of them. The months are those of
	// the articles that are dated; -1 if none is.
	ByArticle, ByMonth float64
	Months             []Month // in order
}

// A Month is the occurrences in the articles of one month.
type Month struct {
	Name  string // 2025-04
	Count int
	Words int // of the articles of the month
}

// Profile returns the frequency and the dispersion of the occurrences.
//
// [1] S. Th. Gries, Dispersions and adjusted frequencies in corpora,
// International Journal of Corpus Linguistics 13 (2008) 403–437.
func (c *Concordance) Profile() Profile {
	x := c.index
	x.hold()
	defer x.mu.RUnlock()
	p := Profile{Count: c.lines, Words: int(x.total), Documents: len(c.docs), ByMonth: -1}
	if x.total > 0 {
		p.PerMillion = float64(c.lines) * 1e6 / float64(x.total)
	}
	count, words := make([]int, len(x.docs)), make([]int, len(x.docs))
	for _, t := range c.docs {
		count[t.doc] = int(t.lines)
	}
	months := &x.columns().month
	p.Months = make([]Month, len(months.names))
	for d := range x.docs {
		words[d] = int(x.end(d) - x.docs[d].first)
		m := &p.Months[months.of[d]]
		m.Name = months.names[months.of[d]]
		m.Count += count[d]
		m.Words += words[d]
	}
	p.ByArticle = deviation(count, words)
	p.Months = slices.DeleteFunc(p.Months, func(m Month) bool { return m.Name == "" })
	slices.SortFunc(p.Months, func(a, b Month) int { return cmp.Compare(a.Name, b.Name) })
	if len(p.Months) > 0 {
		count, words = count[:0], words[:0]
		for _, m := range p.Months {
			count, words = append(count, m.Count), append(words, m.Words)
		}
		p.ByMonth = deviation(count, words)
	}
	return p
}

// deviation is the deviation of proportions of counts over parts of so many words.
func deviation(count, words []int) float64 {
	all, size := 0, 0
	for i := range count {
		all += count[i]
		size += words[i]
	}
	if all == 0 || size == 0 {
		return 0
	}
	sum := 0.0
	for i := range count {
		sum += math.Abs(float64(count[i])/float64(all) - float64(words[i])/float64(size))
	}
	return sum / 2
}

// A Key is a word that one set of text has oftener than another.
type Key struct {
	Word       string
	Count      int     // in the set
	Other      int     // in the other
	LogRatio   float64 // see Keyness
	Likelihood float64 // see Keyness
}

// A Keyness is two sets of text with what tells them apart.
type Keyness struct {
	Read         string // the set, as it was understood
	Against      string // the other; empty if it is the rest
	Words, Other int    // of the two sets
	Keys         []Key
}

const (
	// leastLikelihood is G² at p = .0001 with one degree of freedom: with tens of
	// thousands of words asked, one in a hundred would pass by chance.
	leastLikelihood = 15.13
	// leastKey is how often a key stands in its set at least.
	leastKey = 3
)

// Keyness returns at most n words that the text of query has oftener than that of
// against. The text of fields alone ("speaker:rubio", "in:narration", "outlet:times")
// is the words they allow; that of a query with words is the articles that it finds. If
// against is empty it is held against all other text; what somebody says,
// against what is said otherwise.
//
// Likelihood is Dunning's G² of the word in the two sets [2], how sure the
// difference is; those below leastLikelihood are left out. LogRatio is how large
// it is [3]: the binary logarithm of the ratio of the relative frequencies, 1 is
// twice as often; a word that the other lacks is taken to stand there half a time. The
// surest come first.
//
// [2] P. Rayson, R. Garside, Comparing corpora using frequency profiling,
// Workshop on Comparing Corpora, ACL 2000.
//
// [3] A. Hardie, Log Ratio: an informal introduction, CASS 2014.
func (x *Index) Keyness(query, against string, speakers []corpus.Speaker, n int, stop func() bool) (Keyness, bool) {
	x.hold()
	defer x.mu.RUnlock()
	var k Keyness
	s := search{index: x, concordance: &Concordance{index: x, speakers: speakers}, stop: stop}
	root, _ := parseExpression(query)
	other, _ := parseExpression(against)
	k.Read, k.Against = root.String(), other.String()
	if root == nil {
		return k, true
	}
	mine := s.set(root)
	var theirs bitSet
	switch {
	case other != nil:
		theirs = s.set(other)
	case root.names("speaker") || root.names("said"):
		theirs = s.set(&node{op: opField, field: "in", value: "quote", slop: -1})
	default:
		theirs = newBitSet(x.total)
		theirs.add(0, x.total)
	}
	for i := range theirs { // what is in both is of the first
		theirs[i] &^= mine[i]
	}
	k.Words, k.Other = mine.size(), theirs.size()
	a, b := make([]int32, x.words.size()), make([]int32, x.words.size())
	for _, segment := range x.segments {
		i := 0
		for w := segment.walk(); w.ok; w.next() {
			if i++; i%1024 == 0 && s.halt() {
				return Keyness{}, false
			}
			for c := (cursor{w.list, segment.base}); c.next(); {
				word, bit := c.at/64, uint64(1)<<(c.at%64)
				if mine[word]&bit != 0 {
					a[w.word]++
				} else if theirs[word]&bit != 0 {
					b[w.word]++
				}
			}
		}
	}
	if s.halt() || k.Words == 0 || k.Other == 0 {
		return k, !s.stopped
	}
	k.Keys = x.keys(a, b, float64(k.Words), float64(k.Other), n)
	return k, true
}

// keys returns the n surest keys of counts a in size words against b in other words.
func (x *Index) keys(a, b []int32, size, other float64, n int) []Key {
	var keys []Key
	for id := range a {
		mine, theirs := float64(a[id]), float64(b[id])
		if a[id] < leastKey || mine*other <= theirs*size {
			continue
		}
		g := likelihood(mine, theirs, size-mine, other-theirs)
		if g < leastLikelihood {
			continue
		}
		keys = append(keys, Key{string(x.words.word(uint32(id))), int(a[id]), int(b[id]), math.Log2(mine / size * other / max(theirs, .5)), g})
	}
	slices.SortFunc(keys, func(a, b Key) int {
		return cmp.Or(cmp.Compare(b.Likelihood, a.Likelihood), cmp.Compare(a.Word, b.Word))
	})
	return keys[:min(len(keys), n)]
}

// names reports whether n has a field.
func (n *node) names(field string) bool {
	return n.field == field || slices.ContainsFunc(n.kids, func(k *node) bool { return k.names(field) })
}

// set returns the positions of the text that n speaks of.
func (s *search) set(n *node) bitSet {
	x := s.index
	set := newBitSet(x.total)
	s.resolve(n)
	if !n.conditional() {
		if !s.counted(n) {
			s.concordance.docs = s.tallied(s.eval(n, nil, nil))
		}
		for _, t := range s.concordance.docs {
			set.add(x.docs[t.doc].first, x.end(int(t.doc)))
		}
		return set
	}
	p := place{index: x, doc: corpus.None}
	var borders []uint32
	for d := range x.docs {
		if d%64 == 0 && s.halt() {
			return set
		}
		first, end := x.docs[d].first, x.end(d)
		if first == end {
			continue
		}
		// Between two borders of quotations the fields say the same of every word.
		p.enter(d)
		borders = append(borders[:0], first, end)
		for _, c := range p.covers {
			borders = append(borders, min(c.first, end), min(c.end, end))
		}
		slices.Sort(borders)
		for i, to := range borders[1:] {
			from := borders[i]
			if from == to {
				continue
			}
			if p.move(hit{from, from + 1}); p.satisfies(n) {
				set.add(from, to)
			}
		}
	}
	return set
}

// A bitSet is a set of positions.
type bitSet []uint64

func newBitSet(n uint32) bitSet { return make(bitSet, n/64+1) }

// add adds [from, to).
func (b bitSet) add(from, to uint32) {
	for ; from < to && from%64 != 0; from++ {
		b[from/64] |= 1 << (from % 64)
	}
	for ; from+64 <= to; from += 64 {
		b[from/64] = math.MaxUint64
	}
	for ; from < to; from++ {
		b[from/64] |= 1 << (from % 64)
	}
}

// size returns how many positions are in b.
func (b bitSet) size() int {
	n := 0
	for _, word := range b {
		n += bits.OnesCount64(word)
	}
	return n
}

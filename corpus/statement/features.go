package statement

import (
	"math"
	"slices"

	"verbatim/corpus"
	"verbatim/corpus/align"
)

// The features of two stretches that may report one utterance.
const (
	bias         = iota
	common       // log₂(1 + weight in common)
	containment  // weight in common of the shorter, with its sentence
	likeness     // weight in common of both, with their sentences
	conflict     // where both go on, or have something between, but differ: its share
	runLength    // log₂(1 + words in a row that are the same)
	rareness     // rarity in bits of the words in common, in hundreds
	sameSpeaker  // known and the same, by how sure both are
	noSpeaker    // 1 not known for one
	otherSpeaker // known and different: −ln of the probability that one of the two is wrong
	daysApart    // 1 said on different days
	newsApart    // log₂ of the days between the two articles, the first not counted; thrice that for a report
	sameDay      // 1 said on the same known day
	sameDoc      // 1 in one article
	repeated     // 1 in a paragraph that repeats another, at the same place
	neighbour    // the probability of the best neighbour
	surroundings // words in common of the sentences around
	shortness    // 1 / terms of the shorter
	whole        // 1 if the shorter is aligned to its last word and from its first
	turned       // negations and numbers that differ: their share
	indirectly   // 1 if one is an unquoted report
	bothWays     // shortness × surroundings
	sameTopic    // how much of what the documents are about is the same; 1 in one document
	reported     // log₂(1 + telling words that one quotes and the other has around its quotation)
	saidAnew     // in one article: what the shorter does not have in the same words
	rareRun      // rarity in bits of the words in a row that are the same, in enoughBits, up to 1
	cited        // all of one quotation stands in the other word for word, in the news of one event: by how sure it is that no other speaker is named
	numFeatures
)

type features [numFeatures]float64

// probability is the logistic model's.
func (f *features) probability() float64 { return 1 / (1 + math.Exp(-f.weighed(&weights))) }

// weighed returns the sum of the features by weight, the log-odds.
func (f *features) weighed(w *features) (z float64) {
	for i, v := range f {
		z += w[i] * v
	}
	return z
}

// measure computes the features of s, but for neighbour, from its steps.
func (g *grouper) measure(s *stretch, steps []align.Step) features {
	a, b := &g.items[s.a], &g.items[s.b]
	var f features
	f[bias] = 1
	as, ae := a.sentenceOf(s.alo, s.ahi)
	bs, be := b.sentenceOf(s.blo, s.bhi)
	weigh := func(it *item, lo, hi int) float64 { return g.lex.WeightOf(it.seq, lo, max(lo, hi)) }
	weight, exact, clash, run, longest := 0.0, 0.0, 0.0, 0, 0
	runBits, rarest := 0.0, 0.0
	restA, restB := weigh(a, as, s.alo), weigh(b, bs, s.blo)
	clash += min(restA, restB)
	restA, restB = 0, 0
	for _, st := range steps {
		wa, wb := weigh(a, st.ALo, st.AHi), weigh(b, st.BLo, st.BHi)
		if st.Similarity < related || st.ALo == st.AHi || st.BLo == st.BHi {
			restA, restB, run, runBits = restA+wa, restB+wb, 0, 0
			if st.Change == corpus.NegationChange || st.Change == corpus.NumberChange && wa > 0 && wb > 0 {
				f[turned] += max(wa, wb)
			}
			continue
		}
		clash += min(restA, restB)
		restA, restB = 0, 0
		weight += st.Similarity * (wa + wb) / 2
		bits := g.bits(a, st.ALo, st.AHi)
		f[rareness] += st.Similarity * bits / 100
		if st.Change != corpus.NoChange && st.Change != corpus.SpellingChange {
			run, runBits = 0, 0
			continue
		}
		exact += (wa + wb) / 2
		run, runBits = run+1, runBits+bits
		longest, rarest = max(longest, run), max(rarest, runBits)
	}
	clash += min(weigh(a, s.ahi, ae), weigh(b, s.bhi, be))
	wa, wb := weigh(a, as, ae), weigh(b, bs, be)
	f[common], f[runLength] = log1p(weight), log1p(float64(longest))
	f[containment] = min(1, weight/min(wa, wb))
	f[likeness] = min(1, 2*weight/(wa+wb))
	f[conflict] = clash / (clash + weight)
	f[turned] /= f[turned] + weight
	f[shortness] = 1 / float64(1+min(ae-as, be-bs))
	if wa < wb && s.alo == as && s.ahi == ae || wb <= wa && s.blo == bs && s.bhi == be {
		f[whole] = 1
	}
	g.circumstances(&f, s.pair)
	f[rareRun] = min(1, rarest/enoughBits)
	f[newsApart] *= 1 + slogans*f[shortness] - lasting*f[rareRun] // a word or two are soon said again
	f[reported] = log1p(float64(g.reports(a, b, bs, be) + g.reports(b, a, as, ae)))
	f[saidAnew] = f[sameDoc] * (1 - min(1, exact/min(wa, wb)))
	if f[turned] > 0 {
		f[saidAnew] = f[sameDoc] // one item of a list and the next
	}
	f[bothWays] = f[shortness] * f[surroundings]
	if whole := min(g.lex.Weight(a.seq), g.lex.Weight(b.seq)); exact >= whole && f[turned] == 0 {
		f[cited] = math.Exp(-f[otherSpeaker]) * min(1, f[sameTopic]/oneEvent)
	}
	return f
}

// bits returns the rarity of the words [lo, hi) of an item.
func (g *grouper) bits(it *item, lo, hi int) float64 {
	i, j := it.seq.Within(lo, hi)
	sum := 0.0
	for ; i < j; i++ {
		k := g.lex.Key(it.seq, i)
		n := 0
		if int(k.Stem) < len(g.count) {
			n = int(g.count[k.Stem])
		}
		sum += rarity(n, len(g.items), bitsOf(k.Weight))
	}
	return sum
}

// circumstances sets the features that do not depend on the words.
func (g *grouper) circumstances(f *features, p pair) {
	g.occasion(f, p.a, p.b)
	g.around(f, p.a, p.b)
	g.topical(f, p.a, p.b)
}

// occasion sets who says it, when and in which form.
func (g *grouper) occasion(f *features, i, j int32) {
	a, b, p, q := &g.items[i], &g.items[j], &g.gists[i], &g.gists[j]
	set := func(i int, on bool) {
		if on {
			f[i] = 1
		}
	}
	g.speakers(f, p, q)
	set(daysApart, a.said.apart(b.said))
	f[newsApart] = newsApartOf(p, q)
	set(sameDay, a.said.sameDay(b.said))
	set(sameDoc, a.doc == b.doc)
	set(indirectly, a.indirect || b.indirect)
	set(repeated, a.repeated != corpus.None && &g.items[a.repeated] == b || b.repeated != corpus.None && &g.items[b.repeated] == a)
}

// speakers sets who says it.
func (g *grouper) speakers(f *features, a, b *gist) {
	switch {
	case a.speaker == corpus.None || b.speaker == corpus.None:
		f[noSpeaker] = 1
	case a.speaker == b.speaker:
		f[sameSpeaker] = float64(a.sure * b.sure)
	default:
		f[sameSpeaker], f[otherSpeaker] = g.differs(a, b)
	}
}

// newsApartOf returns how far the articles of two items are apart. The words of
// a report are the writer's: what he repeats later is his background, or what
// the outlet prints under everything.
func newsApartOf(a, b *gist) float64 {
	days := newsDays(a.published, b.published)
	if a.indirect || b.indirect {
		return 3 * days
	}
	return days
}

// newsDays returns log₂ of the days between two days of publication, if both
// are known; the day after is still the same day's news.
func newsDays(a, b corpus.Day) float64 {
	if a == unknownDay || b == unknownDay {
		return 0
	}
	days := max(a-b, b-a, 1) - 1
	if int(days) < len(logDays) {
		return float64(logDays[days])
	}
	return log1p(float64(days))
}

// logDays is log1p of days, for those who ask often.
var logDays = func() (t [1024]float32) {
	for i := range t {
		t[i] = float32(log1p(float64(i)))
	}
	return t
}()

// around sets what the sentences around share.
func (g *grouper) around(f *features, i, j int32) {
	f[surroundings] = overlap(g.items[i].context, g.items[j].context)
}

// topical sets what the documents share.
func (g *grouper) topical(f *features, i, j int32) {
	f[sameTopic] = 1
	if a, b := g.gists[i].doc, g.gists[j].doc; a != b {
		f[sameTopic] = alike(&g.topic[a], &g.topic[b])
	}
}

// reports counts the telling words around a quotation that another one quotes
// in its sentence [start, end): what one article quotes another one says in its
// own words.
func (g *grouper) reports(a, b *item, start, end int) int {
	n := 0
	i, j := b.seq.Within(start, end)
	for ; i < j; i++ {
		if k := g.lex.Key(b.seq, i); k.Weight >= contextWeight {
			if _, ok := slices.BinarySearch(a.context, k.Stem); ok {
				n++
			}
		}
	}
	return n
}

// slogans is how much more the days between count for short quotations, lasting
// how much less for words in a row that nobody says twice: they are cited for
// years.
const (
	slogans = 3
	lasting = 0.8
)

// enoughBits is the rarity of words in a row, some ten words of a speech, from
// which on more of them tell nothing more.
const enoughBits = 60

// overlap returns how much of the smaller of two sorted sets is in the other.
func overlap(a, b []int32) float64 {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	// Two more than the smaller: one word in common of one is chance.
	return float64(n) / float64(min(len(a), len(b))+2)
}

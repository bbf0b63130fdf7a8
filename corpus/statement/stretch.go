package statement

import (
	"math"
	"slices"

	"verbatim/corpus/align"
)

// leastGain is the weight in common from which two stretches are looked at:
// about one word that tells much. Beside a pair that is already found, chained
// is enough.
const (
	leastGain = 0.9
	chained   = 0.5
)

// A stretch is a run of words of one item with the run of words of another
// that may report the same utterance.
type stretch struct {
	pair
	alo, ahi, blo, bhi int      // words
	asentence          [2]int32 // numbers of the first and last sentence; see item.first
	bsentence          [2]int32
	f                  features
	p                  float64 // probability that they report one utterance
	doubted            bool    // another quotation may be the right one as well; see rivals
}

// stretches returns the stretches of a pair of items: the best local
// alignment, then those before and after it, and those that one sentence
// shares with one sentence once more as a whole. Rewording breaks an alignment
// to pieces that tell little each and much together.
func (g *grouper) stretches(p pair, least float64) []stretch {
	a, b := &g.items[p.a], &g.items[p.b]
	pieces := g.between(nil, p, chained, 0, len(a.seq.Words), 0, len(b.seq.Words))
	if a.doc == b.doc {
		g.anew(pieces)
	}
	var out []stretch
	for i := 0; i < len(pieces); {
		n := i + 1
		for n < len(pieces) && a.sentence(pieces[n].alo) == a.sentence(pieces[i].alo) && b.sentence(pieces[n].blo) == b.sentence(pieces[i].blo) {
			n++
		}
		if n > i+1 {
			if s, ok := g.together(p, pieces[i].alo, pieces[n-1].ahi, pieces[i].blo, pieces[n-1].bhi); ok {
				s.again(pieces[i].f[saidAnew])
				out = append(out, s)
			}
		}
		for _, s := range pieces[i:n] {
			if s.f[common] >= log1p(least) || s.f[whole] == 1 && s.f[containment] == 1 {
				out = append(out, s)
			}
		}
		i = n
	}
	return out
}

// anew tells of the stretches of two quotations of one article how much of the
// shorter utterance does not stand in the other: who is quoted twice with the
// same words is quoted from them once more, in a headline or before the whole,
// but what goes on with other words was said twice.
func (g *grouper) anew(pieces []stretch) {
	if len(pieces) == 0 {
		return
	}
	a, b := g.told(int(pieces[0].a)), g.told(int(pieces[0].b))
	both, inA, inB := 0.0, 0.0, 0.0
	for stem, w := range a {
		both, inA = both+min(w, b[stem]), inA+w
	}
	for _, w := range b {
		inB += w
	}
	for i := range pieces {
		pieces[i].again(1 - min(1, both/min(inA, inB)))
	}
}

// told returns, by stem, what the words of the utterance of item i tell.
func (g *grouper) told(i int) map[int32]float64 {
	out := map[int32]float64{}
	u, doc := g.utterance(&g.items[i]), g.items[i].doc
	within := func(k int) bool {
		return k >= 0 && k < len(g.items) && g.items[k].doc == doc && g.utterance(&g.items[k]) == u
	}
	for within(i - 1) {
		i--
	}
	for ; within(i); i++ {
		seq := g.items[i].seq
		for t := range seq.Len() {
			k := g.lex.Key(seq, t)
			out[k.Stem] += k.Weight
		}
	}
	return out
}

// again notes that as much as rest of a quotation was said in other words.
func (s *stretch) again(rest float64) {
	s.f[saidAnew] = max(s.f[saidAnew], s.f[sameDoc]*rest)
	s.p = s.f.probability()
}

// together measures two runs of words as a whole.
func (g *grouper) together(p pair, alo, ahi, blo, bhi int) (stretch, bool) {
	a, b := &g.items[p.a], &g.items[p.b]
	steps, _ := g.lex.Relate(a.seq.Slice(alo, ahi), b.seq.Slice(blo, bhi), align.Global)
	for len(steps) > 0 && unpaired(steps[0]) {
		steps = steps[1:]
	}
	for len(steps) > 0 && unpaired(steps[len(steps)-1]) {
		steps = steps[:len(steps)-1]
	}
	if len(steps) == 0 {
		return stretch{}, false
	}
	shift(steps, alo, blo)
	return g.stretch(p, steps), true
}

// unpaired reports whether a step relates nothing.
func unpaired(s align.Step) bool { return s.Similarity < related || s.ALo == s.AHi || s.BLo == s.BHi }

// shift lets steps count from further back.
func shift(steps []align.Step, alo, blo int) {
	for i := range steps {
		s := &steps[i]
		s.ALo, s.AHi, s.BLo, s.BHi = s.ALo+alo, s.AHi+alo, s.BLo+blo, s.BHi+blo
	}
}

func (g *grouper) between(out []stretch, p pair, least float64, alo, ahi, blo, bhi int) []stretch {
	if alo >= ahi || blo >= bhi {
		return out
	}
	a, b := &g.items[p.a], &g.items[p.b]
	if g.lex.WeightOf(a.seq, alo, ahi) < least || g.lex.WeightOf(b.seq, blo, bhi) < least {
		return out
	}
	steps, weight := g.lex.Relate(a.seq.Slice(alo, ahi), b.seq.Slice(blo, bhi), align.Local)
	if weight < least || len(steps) == 0 {
		return out
	}
	shift(steps, alo, blo)
	first, last := steps[0], steps[len(steps)-1]
	out = g.between(out, p, least, alo, first.ALo, blo, first.BLo)
	for _, part := range split(steps, a.starts, b.starts) {
		out = append(out, g.stretch(p, part))
	}
	return g.between(out, p, least, last.AHi, ahi, last.BHi, bhi)
}

// split cuts steps where a sentence ends on both sides, and drops what is
// unpaired at the ends of the parts.
func split(steps []align.Step, astarts, bstarts []int) [][]align.Step {
	var parts [][]align.Step
	from, last := 0, -1 // last paired step
	for i, s := range steps {
		if unpaired(s) {
			continue
		}
		if last >= 0 && startsWithin(astarts, steps[last].AHi, s.ALo) && startsWithin(bstarts, steps[last].BHi, s.BLo) {
			parts = append(parts, steps[from:last+1])
			from = i
		}
		if last < 0 {
			from = i
		}
		last = i
	}
	if last >= 0 {
		parts = append(parts, steps[from:last+1])
	}
	return parts
}

// startsWithin reports whether a sentence starts at a word of [lo, hi].
func startsWithin(starts []int, lo, hi int) bool {
	i, _ := slices.BinarySearch(starts, lo)
	return i < len(starts) && starts[i] <= hi
}

// related is the similarity from which two words have something in common.
const related = 0.4

// stretch measures the stretch that steps align.
func (g *grouper) stretch(p pair, steps []align.Step) stretch {
	first, last := steps[0], steps[len(steps)-1]
	s := stretch{pair: p, alo: first.ALo, ahi: last.AHi, blo: first.BLo, bhi: last.BHi}
	a, b := &g.items[p.a], &g.items[p.b]
	s.asentence = [2]int32{int32(a.sentence(s.alo)), int32(a.sentence(s.ahi - 1))}
	s.bsentence = [2]int32{int32(b.sentence(s.blo)), int32(b.sentence(s.bhi - 1))}
	s.f = g.measure(&s, steps)
	s.p = s.f.probability()
	return s
}

// sentenceOf returns the words of the sentences that hold the words [lo, hi).
func (it *item) sentenceOf(lo, hi int) (int, int) {
	i, ok := slices.BinarySearch(it.starts, lo)
	if !ok {
		i--
	}
	j, _ := slices.BinarySearch(it.starts, hi)
	end := len(it.seq.Words)
	if j < len(it.starts) {
		end = it.starts[j]
	}
	return it.starts[i], end
}

// sentence returns the number of the quoted sentence of the document that
// holds word w.
func (it *item) sentence(w int) int {
	i, ok := slices.BinarySearch(it.starts, w)
	if !ok {
		i--
	}
	return it.first + i
}

// support looks for stretches beside each other: where one sentence is
// reported by both, in the same order the next one probably is too.
func support(all []stretch, items []item) {
	for i := range all {
		all[i].f[neighbour] = 0
	}
	for i := range all {
		if items[all[i].a].doc == items[all[i].b].doc {
			continue // what one article says twice need not follow the same
		}
		for j := i + 1; j < min(len(all), i+lookahead); j++ {
			near := beside(items, &all[i], &all[j])
			if near < 0 {
				break
			}
			pi, pj := near*all[i].p, near*all[j].p
			all[i].f[neighbour] = max(all[i].f[neighbour], pj)
			all[j].f[neighbour] = max(all[j].f[neighbour], pi)
		}
	}
}

// lookahead bounds how many stretches are asked whether they are neighbours;
// more than a few only occur where a text repeats itself endlessly.
const lookahead = 64

// beside returns 1 if the stretches t and s follow each other in both documents
// in the same order, less if a sentence lies between, 0 if they do not, and a
// negative number if no later stretch can be a neighbour of s. Stretches are
// ordered by the documents and the sentence of the first.
func beside(items []item, s, t *stretch) float64 {
	sa, sb, ta, tb := &items[s.a], &items[s.b], &items[t.a], &items[t.b]
	if sa.doc != ta.doc || sb.doc != tb.doc {
		return -1
	}
	da := int(t.asentence[0] - s.asentence[1])
	if da > reach {
		return -1
	}
	db := int(t.bsentence[0] - s.bsentence[1])
	follows := (s.a != t.a || t.alo >= s.ahi) && (s.b != t.b || t.blo >= s.bhi)
	switch {
	case !follows || da < 0 || db < 0 || db > reach:
		return 0
	case da <= 1 && db <= 1:
		return 1
	}
	return aparted
}

// reach is how many quoted sentences further on a neighbour may stand: one may
// be left out between.
const reach = 2

// aparted is what a neighbour counts that is not the next sentence.
const aparted = 0.6

// log1p is log₂(1 + x).
func log1p(x float64) float64 { return math.Log2(1 + x) }

package statement

// mostRivals bounds how many stretches of two articles are asked whether they
// are rivals; more only occur where a text repeats itself endlessly.
const mostRivals = 64

// rivals takes from stretches that they are likely where others of the same two
// articles lay the same words beside another quotation. A sentence of one article
// is one of another, if any: where it could be two that do not repeat each
// other, as in what a speaker says over and over, the right one must be much
// likelier. Splitting wins where they are alike.
func (g *grouper) rivals(all []stretch) {
	repeat := map[pair]float64{} // items of one article: the probability that they are one utterance
	for i := range all {
		if s := &all[i]; g.gists[s.a].doc == g.gists[s.b].doc {
			repeat[s.pair] = max(repeat[s.pair], s.p)
		}
	}
	against := make([]float64, len(all)) // by stretch: the odds of its rivals
	for i := range all {
		s := &all[i]
		if g.gists[s.a].doc == g.gists[s.b].doc || s.p < unlikely {
			continue
		}
		for j := i + 1; j < min(len(all), i+mostRivals) && g.sameDocs(s, &all[j]); j++ {
			t := &all[j]
			if t.p < unlikely {
				continue
			}
			if r := g.rival(s, t, repeat); r > 0 {
				against[i] += r * odds(t.p)
				against[j] += r * odds(s.p)
			}
		}
	}
	for i, o := range against {
		if o > 0 {
			s := &all[i]
			share := odds(s.p) / (odds(s.p) + o)
			s.doubted = s.p*share*share < likely
		}
	}
}

// unlikely is the probability below which a stretch is nobody's rival.
const unlikely = 0.2

func odds(p float64) float64 { return p / max(1-p, 1e-6) }

// sameDocs reports whether two stretches are of the same two articles.
func (g *grouper) sameDocs(s, t *stretch) bool {
	return g.gists[s.a].doc == g.gists[t.a].doc && g.gists[s.b].doc == g.gists[t.b].doc
}

// rival returns how sure it is that of s and t one must be wrong: the same words
// of one article beside two quotations of the other that do not repeat each
// other.
func (g *grouper) rival(s, t *stretch, repeat map[pair]float64) float64 {
	sameA := s.a == t.a && sharesHalf(s.alo, s.ahi, t.alo, t.ahi)
	sameB := s.b == t.b && sharesHalf(s.blo, s.bhi, t.blo, t.bhi)
	switch {
	case sameA && !sameB:
		return g.two(s.b, t.b, repeat)
	case sameB && !sameA:
		return g.two(s.a, t.a, repeat)
	}
	return 0
}

// two returns how sure it is that items of one article are of two quotations,
// none of which repeats the other.
func (g *grouper) two(i, j int32, repeat map[pair]float64) float64 {
	if g.gists[i].quotation == g.gists[j].quotation {
		return 0
	}
	return max(0, 1-repeat[pair{min(i, j), max(i, j)}]/likely)
}

// sharesHalf reports whether two runs of words share half of the shorter.
func sharesHalf(lo, hi, from, to int) bool {
	return float64(min(hi, to)-max(lo, from)) >= sameUnit*float64(min(hi-lo, to-from))
}

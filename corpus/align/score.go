package align

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/fold"
)

// counted is the similarity from which on two terms have something in common;
// below it they only stand in the same place.
const counted = 0.4

// alteredFrom is the share of the terms of the shorter wording that must stand
// in the other for "most words the same".
const alteredFrom = 0.5

// Align aligns two sequences of x.
func (x *Lexicon) Align(a, b Sequence, mode Mode) Alignment {
	links := x.path(a.terms, b.terms, mode)
	var out Alignment
	x.measure(&out, a, b, links)
	out.Steps = x.steps(a, b, links)
	out.Changes = Changes(out.Steps)
	out.Grade = x.grade(&out, a, b)
	return out
}

// Relate aligns as Align does and returns the steps with the weight in common
// alone, for those who ask about many pairs.
func (x *Lexicon) Relate(a, b Sequence, mode Mode) ([]Step, float64) {
	links := x.path(a.terms, b.terms, mode)
	common := float64(0)
	for _, l := range links {
		if l.similarity >= counted {
			common += float64(l.similarity) * float64(x.weigh(a.terms[l.alo:l.ahi])+x.weigh(b.terms[l.blo:l.bhi])) / 2
		}
	}
	if len(links) == 0 {
		return nil, 0
	}
	return x.steps(a, b, links), common
}

// measure sets the scores.
func (x *Lexicon) measure(out *Alignment, a, b Sequence, links []link) {
	var terms, common, inA, inB, run float64
	for _, l := range links {
		if l.similarity < counted {
			run = 0
			continue
		}
		s := float64(l.similarity)
		terms += s
		wa, wb := float64(x.weigh(a.terms[l.alo:l.ahi])), float64(x.weigh(b.terms[l.blo:l.bhi]))
		inA, inB, common = inA+s*wa, inB+s*wb, common+s*(wa+wb)/2
		if l.similarity < 1 {
			run = 0
			continue
		}
		run++
		out.Run = max(out.Run, int(run))
	}
	wa, wb := float64(x.weigh(a.terms)), float64(x.weigh(b.terms))
	out.Common = common
	out.Score = ratio(2*terms, float64(len(a.terms)+len(b.terms)))
	out.Weighted = ratio(inA+inB, wa+wb)
	out.InA, out.InB = ratio(inA, wa), ratio(inB, wb)
}

// ratio returns p/q within 0 to 1; two empty wordings are the same.
func ratio(p, q float64) float64 {
	if q == 0 {
		return 1
	}
	return min(p/q, 1)
}

// weigh returns the weight of terms.
func (x *Lexicon) weigh(terms []term) (w float32) {
	for _, t := range terms {
		w += x.entries[t.id].weight
	}
	return w
}

// Weight returns how much s tells in all: 1 for each rare word.
func (x *Lexicon) Weight(s Sequence) float64 { return float64(x.weigh(s.terms)) }

// WeightOf is Weight of the words [lo, hi) of s.
func (x *Lexicon) WeightOf(s Sequence, lo, hi int) float64 {
	i, j := s.Within(lo, hi)
	return float64(x.weigh(s.terms[i:j]))
}

// steps turns links between terms to steps between whole words: links that
// share a word become one step, with what lies between them.
func (x *Lexicon) steps(a, b Sequence, links []link) []Step {
	var from, ahi, bhi []int // by step: its first link, and the words before its end
	for i, l := range links {
		alo, blo, aend, bend := 0, 0, 0, 0
		if l.alo < l.ahi {
			alo, aend = int(a.terms[l.alo].lo), int(a.terms[l.ahi-1].hi)
		}
		if l.blo < l.bhi {
			blo, bend = int(b.terms[l.blo].lo), int(b.terms[l.bhi-1].hi)
		}
		first := i
		for n := len(from) - 1; n >= 0; n-- {
			sharesA, sharesB := l.alo < l.ahi && alo < ahi[n], l.blo < l.bhi && blo < bhi[n]
			if !sharesA && !sharesB {
				break
			}
			first, aend, bend = from[n], max(aend, ahi[n]), max(bend, bhi[n])
			from, ahi, bhi = from[:n], ahi[:n], bhi[:n]
		}
		if n := len(from) - 1; n >= 0 {
			aend, bend = max(aend, ahi[n]), max(bend, bhi[n])
		}
		from, ahi, bhi = append(from, first), append(ahi, aend), append(bhi, bend)
	}
	out := make([]Step, len(from))
	for n, first := range from {
		last := len(links)
		if n+1 < len(from) {
			last = from[n+1]
		}
		out[n] = x.step(a, b, links[first:last])
	}
	// A one-sided step begins where the other side stands.
	aend, bend := 0, 0
	for i := range out {
		s := &out[i]
		if i > 0 && s.AHi == 0 {
			s.ALo, s.AHi = aend, aend
		}
		if i > 0 && s.BHi == 0 {
			s.BLo, s.BHi = bend, bend
		}
		aend, bend = s.AHi, s.BHi
	}
	return out
}

// step makes one step of links that share words.
func (x *Lexicon) step(a, b Sequence, group []link) Step {
	var s Step
	first, last := group[0], group[len(group)-1]
	if first.alo < last.ahi {
		s.ALo, s.AHi = int(a.terms[first.alo].lo), int(a.terms[last.ahi-1].hi)
	}
	if first.blo < last.bhi {
		s.BLo, s.BHi = int(b.terms[first.blo].lo), int(b.terms[last.bhi-1].hi)
	}
	same, weight := float32(0), float32(0)
	kind := corpus.NoChange
	for _, l := range group {
		w := x.weigh(a.terms[l.alo:l.ahi]) + x.weigh(b.terms[l.blo:l.bhi])
		same, weight = same+l.similarity*w, weight+w
		if l.similarity < 1 {
			kind = Stronger(kind, x.kind(a.terms[l.alo:l.ahi], b.terms[l.blo:l.bhi], l.similarity))
		}
	}
	s.Similarity = float64(same / weight)
	if kind == corpus.NoChange && !equalWords(a.Words[s.ALo:s.AHi], b.Words[s.BLo:s.BHi]) {
		kind = corpus.SpellingChange
	}
	s.Change = kind
	return s
}

func equalWords(a, b []fold.Word) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Text != b[i].Text {
			return false
		}
	}
	return true
}

// grade says how near the two wordings are.
func (x *Lexicon) grade(out *Alignment, a, b Sequence) corpus.Grade {
	same, trimA, trimB := true, true, true
	first, last := core(out.Steps)
	for i, s := range out.Steps {
		if s.Change == corpus.NoChange || s.Change == corpus.SpellingChange && house(a.Words[s.ALo:s.AHi], b.Words[s.BLo:s.BHi]) {
			continue
		}
		same = false
		edge := i < first || i > last
		trimA = trimA && s.ALo == s.AHi && (edge || elided(a.Words, s.ALo))
		trimB = trimB && s.BLo == s.BHi && (edge || elided(b.Words, s.BLo))
	}
	switch {
	case same:
		return corpus.Verbatim
	case within(a.Words, b.Words), within(b.Words, a.Words):
		return corpus.Trimmed // also where a phrase is cut in two
	case trimA || trimB:
		return corpus.Trimmed
	case out.mostTerms(a, b):
		return corpus.Altered
	}
	return corpus.Reworded
}

// within reports whether the words of a follow each other in b.
func within(a, b []fold.Word) bool {
	for i := 0; len(a) > 0 && i+len(a) <= len(b); i++ {
		if b[i].Text == a[0].Text && equalWords(a, b[i:i+len(a)]) {
			return true
		}
	}
	return false
}

// mostTerms reports whether most terms of the shorter wording stand in the other.
func (a Alignment) mostTerms(p, q Sequence) bool {
	total := float64(len(p.terms) + len(q.terms))
	return a.Score*total/2 >= alteredFrom*float64(min(len(p.terms), len(q.terms))) && max(a.InA, a.InB) >= alteredFrom
}

// house reports whether two spellings differ only as house styles do: a
// hyphen, a region's spelling. Contractions and numerals are more.
func house(a, b []fold.Word) bool {
	if len(a) == 1 && len(b) == 1 {
		both := a[0].Text + b[0].Text
		return !strings.ContainsAny(both, "'*0123456789")
	}
	return letters(a) == letters(b)
}

func letters(words []fold.Word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.Text)
	}
	return b.String()
}

// core returns the first and the last step with words on both sides.
func core(steps []Step) (first, last int) {
	both := func(s Step) bool { return s.ALo < s.AHi && s.BLo < s.BHi }
	first, last = 0, len(steps)-1
	for first < len(steps) && !both(steps[first]) {
		first++
	}
	for last > first && !both(steps[last]) {
		last--
	}
	return first, last
}

// elided reports whether an ellipsis or a bracket stands before word i.
func elided(words []fold.Word, i int) bool {
	return i < len(words) && words[i].Before.Has(fold.Ellipsis|fold.Bracket)
}

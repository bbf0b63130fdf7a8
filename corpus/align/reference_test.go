package align

import (
	"math"
	"strings"
	"testing"

	"verbatim/corpus/lang/en"
)

// plainBest is the plain twin of path in the mode Global: the most that an alignment
// of a[i:] with b[j:] can gain after a step that ended in state from, or at the
// beginning.
func (x *Lexicon) plainBest(a, b []term, i, j int, from uint8, memo map[[3]int]float64) float64 {
	if i == len(a) && j == len(b) {
		return 0
	}
	key := [3]int{i, j, int(from)}
	if v, ok := memo[key]; ok {
		return v
	}
	v := math.Inf(-1)
	for _, l := range x.moves(a, b, i, j) {
		s, gain := x.stepGain(a, b, l, from)
		v = max(v, gain+x.plainBest(a, b, l.ahi, l.bhi, s, memo))
	}
	memo[key] = v
	return v
}

// moves returns the steps that may begin at (i, j).
func (x *Lexicon) moves(a, b []term, i, j int) []link {
	var out []link
	if i < len(a) {
		out = append(out, link{i, i + 1, j, j, 0})
	}
	if j < len(b) {
		out = append(out, link{i, i, j, j + 1, 0})
	}
	if i < len(a) && j < len(b) {
		out = append(out, link{i, i + 1, j, j + 1, x.similarity(a[i].id, b[j].id)})
		if i+1 < len(a) && joined(x, a[i], a[i+1], b[j]) {
			out = append(out, link{i, i + 2, j, j + 1, 1})
		}
		if j+1 < len(b) && joined(x, b[j], b[j+1], a[i]) {
			out = append(out, link{i, i + 1, j, j + 2, 1})
		}
	}
	return out
}

// stepGain returns the state that a step leads to and what it gains.
func (x *Lexicon) stepGain(a, b []term, l link, from uint8) (uint8, float64) {
	gap := func(s uint8, t term) (uint8, float64) {
		cost := gapTerm * x.entries[t.id].weight
		if from != s {
			cost += gapOpen
		}
		return s, -float64(cost)
	}
	switch {
	case l.blo == l.bhi:
		return gap(onlyA, a[l.alo])
	case l.alo == l.ahi:
		return gap(onlyB, b[l.blo])
	}
	var gain float32
	switch {
	case l.ahi-l.alo == 2:
		gain = x.gain(b[l.blo], b[l.blo], 1)
	case l.bhi-l.blo == 2:
		gain = x.gain(a[l.alo], a[l.alo], 1)
	default:
		gain = x.gain(a[l.alo], b[l.blo], l.similarity)
	}
	if from == paired && l.similarity == 1 && l.alo+l.blo > 0 {
		gain += runBonus
	}
	return paired, float64(gain)
}

// TestPath compares path with its plain twin on all short wordings.
func TestPath(t *testing.T) {
	vocabulary := strings.Fields("we cease fire ceasefire not must harbour")
	var wordings [][]string
	for n, from := 1, [][]string{nil}; n <= 3; n++ {
		var next [][]string
		for _, w := range from {
			for _, v := range vocabulary {
				next = append(next, append(w[:len(w):len(w)], v))
			}
		}
		wordings = append(wordings, next...)
		from = next
	}
	x := NewLexicon(en.English)
	var seqs []Sequence
	for _, w := range wordings {
		seqs = append(seqs, x.Sequence(words(strings.Join(w, " "))))
	}
	for i := range seqs {
		for j := i % 7; j < len(seqs); j += 7 {
			a, b := seqs[i].terms, seqs[j].terms
			got, state := 0.0, uint8(paired)
			ahi, bhi := 0, 0
			for _, l := range x.path(a, b, Global) {
				if l.alo != ahi || l.blo != bhi {
					t.Fatalf("path(%q, %q) is not one path", wordings[i], wordings[j])
				}
				var gain float64
				state, gain = x.stepGain(a, b, l, state)
				got, ahi, bhi = got+gain, l.ahi, l.bhi
			}
			want := x.plainBest(a, b, 0, 0, paired, map[[3]int]float64{})
			if ahi != len(a) || bhi != len(b) || math.Abs(got-want) > 1e-4 {
				t.Fatalf("path(%q, %q) gains %.4f, want %.4f", wordings[i], wordings[j], got, want)
			}
		}
	}
}

// FuzzPair holds what must be true of any alignment: steps that cover both
// wordings in order, scores from 0 to 1, and the same words are verbatim.
func FuzzPair(f *testing.F) {
	f.Add("We're done here", "We are done")
	f.Add("no-one said “yes” in 12 hours…", "No one's saying \xff twelve")
	f.Add("s**t happens, 1,000,000 times", "shit happens a million times")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 400 {
			return
		}
		p, q := words(a), words(b)
		al := Pair(p, q, en.English)
		alo, blo := 0, 0
		for _, s := range al.Steps {
			if s.ALo != alo || s.BLo != blo || s.AHi < s.ALo || s.BHi < s.BLo || s.Similarity < 0 || s.Similarity > 1.0001 {
				t.Fatalf("Pair(%q, %q): step %+v after %d, %d", a, b, s, alo, blo)
			}
			alo, blo = s.AHi, s.BHi
		}
		if alo != len(p) || blo != len(q) {
			t.Fatalf("Pair(%q, %q) covers %d of %d and %d of %d words", a, b, alo, len(p), blo, len(q))
		}
		for _, v := range [...]float64{al.Score, al.Weighted, al.InA, al.InB} {
			if v < 0 || v > 1 {
				t.Fatalf("Pair(%q, %q) = %+v", a, b, al)
			}
		}
		if same := Pair(p, p, en.English); same.Grade != "verbatim" || len(same.Changes) > 0 {
			t.Fatalf("Pair(%q, itself) = %s, %v", a, same.Grade, same.Changes)
		}
	})
}

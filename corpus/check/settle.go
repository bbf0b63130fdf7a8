package check

import "verbatim/corpus"

// longRun is the number of terms in a row from which on the same words are the
// same words even if all of them are small.
const longRun = 5

// share is the share of flags that are set.
func share(flags []bool) float64 {
	n := 0
	for _, f := range flags {
		if f {
			n++
		}
	}
	return float64(n) / float64(max(1, len(flags)))
}

// leastDense is the share of the source's words, from the first that the draft
// has to the last, that the draft has: less is a few words of a subject met
// again.
const leastDense = 0.45

// scattered reports whether what the draft has of the source lies far apart.
func (w *weighing) scattered() bool {
	n := 0
	for _, s := range w.r.steps {
		if s.ALo < s.AHi && s.BLo < s.BHi && s.Similarity >= 0.9 {
			n += s.BHi - s.BLo
		}
	}
	return float64(n) < leastDense*float64(w.r.hi-w.r.lo)
}

// settle says what the differences come to.
func (w *weighing) settle() {
	r := w.r
	least := leastNear
	if len(w.d.words) <= fewWords {
		least = leastOfFew
	}
	if r.run >= longRun { // then small words tell as much as any
		r.near = max(r.near, share(r.clean))
	}
	switch {
	case w.changed && (r.near < least || w.scattered()):
		r.verdict = NotFound
	case w.changed:
		r.verdict = Altered
	case w.cut:
		r.verdict = Trimmed
	case w.typed:
		r.verdict = Punctuation
	}
	r.shown = !w.hidden && !w.changed
	if w.changed || w.cut { // then the signs do not matter
		kept := r.changes[:0]
		for _, c := range r.changes {
			if c.Kind != corpus.PunctuationChange && c.Kind != corpus.SpellingChange {
				kept = append(kept, c)
			}
		}
		r.changes = kept
	}
	sortChanges(r.changes)
}

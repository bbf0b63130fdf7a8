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
	case w.changed && r.near < least:
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

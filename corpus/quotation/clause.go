package quotation

import (
	"verbatim/corpus/lang"
	"verbatim/corpus/segment"
)

// clauseReach is the number of tokens within which a clause shows its verb.
const clauseReach = 24

// isClause reports whether the words of pair p are a clause with a subject of
// its own, as speech is and a term is not: “we need to wait”, “the pumps are
// worn out”, “did what they could”. A relative clause is none: “the man who
// has it all”. It looks for a pronoun and what can be its verb, or else for an
// auxiliary that nothing subordinates.
func (r *reader) isClause(p int32) bool {
	lo, hi := segment.In(r.doc.Tokens, r.pairs[p].Span)
	hi = min(hi, lo+clauseReach)
	related := false
	for t := lo; t < hi; t++ {
		r.steps++
		w := r.known[t]
		switch {
		case r.isSubject(t) && t+1 < hi:
			next := t + 1
			for next < hi && r.known[next].Traits&lang.AdverbWord != 0 {
				next++
			}
			if next < hi && r.known[next].Traits&lang.FiniteWord != 0 || r.isContracted(t+1, hi) {
				return true
			}
			if t == lo && hi-lo > 2 && w.Traits&lang.RelativeWord == 0 && r.canBeVerb(t+1) {
				return true
			}
		case w.Traits&lang.FiniteWord != 0 && t > lo && !related:
			before := r.known[t-1].Traits
			if before&(lang.InfinitiveWord|lang.AuxiliaryWord|lang.CoordinatorWord|lang.PrepositionWord) == 0 && isLetter(lower(r.words[t-1])) {
				return true
			}
		case w.Traits&lang.RelativeWord != 0 && t > lo:
			related = true
		}
	}
	return false
}

// isSubject reports whether the word at token t is a pronoun that can be a
// subject and determines no noun.
func (r *reader) isSubject(t int) bool {
	return r.known[t].Traits&lang.PronounWord != 0 && r.known[t].Traits&lang.DeterminerWord == 0
}

// isContracted reports whether an auxiliary is written as one with the pronoun
// before token t: “it’s”.
func (r *reader) isContracted(t, hi int) bool {
	return t < hi && r.doc.Tokens[t].Start == r.doc.Tokens[t-1].End && len(r.words[t]) > 1 && r.words[t][0] == '\''
}

// canBeVerb reports whether the word at token t is none that only stands
// beside a verb.
func (r *reader) canBeVerb(t int) bool {
	const never = lang.DeterminerWord | lang.PrepositionWord | lang.CoordinatorWord | lang.PronounWord | lang.RelativeWord |
		lang.ComplementizerWord | lang.SubordinatorWord | lang.ReasonWord
	return r.known[t].Traits&never == 0 && r.words[t] != "" && isLetter(lower(r.words[t]))
}

// lower returns the first byte of w as a small letter.
func lower(w string) byte {
	if c := w[0]; c < 'A' || c > 'Z' {
		return c
	}
	return w[0] + 'a' - 'A'
}

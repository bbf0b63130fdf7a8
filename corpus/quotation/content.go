package quotation

import (
	"sort"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// content returns the whole content that the cue of s reports around the
// quotation at item q, and its form.
func (f *finder) content(u *unit, q int, s *source) (corpus.Span, corpus.Form) {
	lo, hi := q, q+1
	switch {
	case s.hi > s.lo:
		lo, hi = s.lo, s.hi
	case s.cue == corpus.None || f.model.empty() || f.standsAlone(u, q):
	default:
		if st := f.standOf(u, s.cue); st != nil {
			lo, hi = f.around(u, q, st, s)
		}
	}
	s.lo, s.hi = lo, hi
	if lo == q && hi == q+1 {
		return f.pairs[u.items[q].pair].Span, corpus.Direct
	}
	return f.span(u, lo, hi), corpus.Mixed
}

// standOf returns the cue at item c as the ranker sees it, nil if it has none there.
func (f *finder) standOf(u *unit, c int) *stand {
	i := sort.Search(len(f.standing), func(i int) bool { return f.standing[i].cue >= c })
	if i < len(f.standing) && f.standing[i].cue == c {
		return &f.standing[i]
	}
	return nil
}

// around returns the likeliest content of a cue that holds the quotation at item q.
func (f *finder) around(u *unit, q int, st *stand, s *source) (lo, hi int) {
	if s.cue < q {
		if lo, hi, p := f.bestForward(u, st, st.after, q, q+1); p > 0 {
			return lo, hi
		}
		return q, q + 1
	}
	back := *st
	if s.rule != ruleEnd && s.rule != ruleAccording || back.before <= q {
		back.before = q + 1
	}
	if lo, p := f.bestBackward(u, &back, q); p > 0 {
		return lo, back.before
	}
	return q, q + 1
}

// standsAlone reports whether the quotation is a sentence that is set off by a
// comma or colon from what introduces it, so that no unquoted word before it
// belongs to the content: telling the crowd, “We won.”
func (r *reader) standsAlone(u *unit, q int) bool {
	if q == 0 {
		return false
	}
	switch u.items[q-1].word {
	case ":":
		return true
	case ",", "—", "–", "--", "-":
		return !r.startsLower(u.items[q].pair) && !(q > 1 && u.items[q-2].word == r.rules.That)
	}
	return false
}

// An extent is how far a content reaches to the right.
type extent uint8

const (
	toSentenceEnd extent = iota // a reported clause with all that hangs on it
	toComma                     // the same within a clause that the sentence goes on after
	toPhraseEnd                 // the object of a verb
)

// extentOf returns how far the content of the cue at item c reaches: PolNeAR's
// annotators give a reported clause everything up to the sentence's end, unless
// the cue itself stands in a subordinate or relative clause.
func (r *reader) extentOf(u *unit, c int) extent {
	it := &u.items[c]
	if it.cue.Use&(lang.Says|lang.Tells|lang.Minds|lang.Shows) == 0 {
		return toPhraseEnd
	}
	if it.how == relative {
		return toComma
	}
	for j := c - 1; j >= max(0, c-12); j-- {
		w := &u.items[j]
		if isBreak(w.word) || w.pair != none {
			break
		}
		if (j == 0 || isBreak(u.items[j-1].word)) && (w.is(lang.SubordinatorWord) && !w.is(lang.LabelWord) || w.is(lang.ReasonWord)) {
			return toComma
		}
	}
	return toSentenceEnd
}

// cueFollows reports whether a coordinated cue of the same subject begins at
// item i: … and said.
func (r *reader) cueFollows(u *unit, i int) bool {
	for i < len(u.items) && (u.items[i].is(lang.AdverbWord) || u.items[i].is(lang.AuxiliaryWord)) {
		i++
	}
	if i >= len(u.items) || !u.items[i].finite() {
		return false
	}
	w := &u.items[i]
	return w.cue.Use&(lang.Says|lang.Tells|lang.Labels|lang.Acts) != 0 && (w.cue.Form == lang.PastForm || w.cue.Use&lang.Noun == 0)
}

// predicateFollows reports whether a verb without a subject of its own begins
// at item i: …, but did not say.
func (r *reader) predicateFollows(u *unit, i int) bool {
	for i < len(u.items) && u.items[i].is(lang.AdverbWord) {
		i++
	}
	if i >= len(u.items) {
		return false
	}
	w := &u.items[i]
	return w.mention == none && (w.is(lang.AuxiliaryWord) || hasSuffix(w.word, r.rules.Ed))
}

// attributionFollows reports whether a subject and a finite cue begin at item i.
func (r *reader) attributionFollows(u *unit, i int) bool {
	if i >= len(u.items) {
		return false
	}
	if _, _, _, n := r.phraseAt(u, i); n > 0 {
		return true
	}
	for c := i; c < len(u.items) && c < i+30; c++ {
		w := &u.items[c]
		if w.pair != none || w.word == ";" {
			return false
		}
		if w.finite() && w.cue.Use&(speaks) != 0 {
			m, at, how := r.subject(u, c)
			if c == i && c+1 < len(u.items) && u.items[c+1].mention != none {
				return true
			}
			if m == none || how == coordinated || at < i || !r.plain(u, at, c) {
				return false
			}
			start := at
			for start > i && u.items[start-1].mention == m {
				start--
			}
			return start <= i+2
		}
	}
	return false
}

// plain reports whether the cue at item c says that its subject, which ends at
// item at, did speak: no modal, no negation.
func (r *reader) plain(u *unit, at, c int) bool {
	for j := at + 1; j < c; j++ {
		if w := &u.items[j]; w.is(lang.NegationWord) || w.is(lang.AuxiliaryWord) && !w.is(lang.PerfectWord) {
			return false
		}
	}
	return u.items[c].cue.Form != lang.BaseForm || c == at+1 && u.items[c].cue.Use&lang.Noun == 0
}

func hasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

package quotation

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// content returns the whole content that the cue of s reports around the
// quotation at item q, and its form. The unquoted words belong to it from the
// complementizer to the end of the clause, as PolNeAR's guidelines have it.
func (r *reader) content(u *unit, q int, s source) (corpus.Span, corpus.Form) {
	own := r.pairs[u.items[q].pair].Span
	lo, hi := q, q+1
	switch {
	case s.cue == corpus.None:
	case s.cue < q:
		lo = r.contentStart(u, s, q)
		hi = r.contentEnd(u, q, s)
	default:
		end := s.cue
		if s.mention != none && s.subject < s.cue && s.subject > q {
			end = s.subject
			for end > q+1 && u.items[end-1].mention == s.mention {
				end--
			}
		}
		for end > q+1 && (isBreak(u.items[end-1].word) || r.isAdverb(u.items[end-1].word) && s.rule != ruleEnd) {
			end--
		}
		if s.rule == ruleEnd || s.rule == ruleAccording {
			hi = max(hi, end)
		}
		lo = r.clauseStart(u, q)
	}
	if r.standsAlone(u, q) {
		lo = q
		if s.cue < q {
			hi = q + 1
		}
	}
	if lo == q && hi == q+1 {
		return own, corpus.Direct
	}
	return r.span(u, lo, hi), corpus.Mixed
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
		return !r.startsLower(u.items[q].pair)
	}
	return false
}

// clauseStart returns the first item of the clause that an attribution behind
// item q reports: the start of the sentence, or what follows an attribution
// within it.
func (r *reader) clauseStart(u *unit, q int) int {
	lo := 0
	for j := q - 1; j > max(0, q-2*reach); j-- {
		if u.items[j].word == ";" || u.items[j].word == ":" {
			lo = j + 1
			break
		}
	}
	if lo < q && r.rules.Coordinators.Has(u.items[lo].word) {
		lo++
	}
	for lo < q && u.items[lo].pair == none && u.items[lo].word != "" && isBreak(u.items[lo].word) {
		lo++
	}
	return lo
}

// contentStart returns the first item of the content that the cue of s, in
// front of item q, reports.
func (r *reader) contentStart(u *unit, s source, q int) int {
	items := u.items
	i := s.cue
	if s.phrase {
		if s.mention != none {
			i = s.subject + 1
		}
		for i < q && (isBreak(items[i].word)) {
			i++
		}
		return i
	}
	i += int(items[s.cue].cueLen)
	if q > 0 && items[q-1].word == ":" {
		return q
	}
	if s.use&(lang.Says|lang.Tells) == 0 {
		if s.how == inverted || i > q {
			return q
		}
		for j := i; j < q && j < i+10 && !isBreak(items[j].word); j++ {
			if items[j].word == r.rules.That {
				return j
			}
		}
		return i
	}
	// the complementizer that opens the clause
	for j := i; j < q && j < i+14; j++ {
		w := &items[j]
		if r.rules.Complementizer.Has(w.word) && (j == i || w.word == r.rules.That || r.rules.Hearers.Has(items[j-1].word) || s.use&lang.Tells != 0 && items[j-1].mention != none) {
			return j
		}
		if w.word == "," && !(j+1 < q && items[j+1].word == r.rules.That) || w.finite() {
			break
		}
	}
	if r.leadsTo(u, s.cue, q) && (items[q-1].word == "," || q-1 < i || !r.rules.Prepositions.Has(items[q-1].word)) {
		return q
	}
	if s.use&lang.Tells != 0 {
		i = r.skipHearer(u, i, q)
	}
	i = r.skipTime(u, i, q)
	for i < q && isBreak(items[i].word) {
		i++
	}
	if i < q && items[q-1].word == "," && r.rules.Prepositions.Has(items[i].word) && q-i < 16 && !r.hasVerb(u, i, q) {
		return q // said in a statement on Friday, “…”
	}
	return i
}

func (r *reader) hasVerb(u *unit, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if w := &u.items[i]; r.rules.Auxiliaries.Has(w.word) || r.rules.Pronouns.Has(w.word) && w.mention != none {
			return true
		}
	}
	return false
}

// isTime reports whether w is an adverb or a word of time.
func (r *reader) isTime(w string) bool {
	return w != "" && r.isAdverb(w) && !r.rules.Determiners.Has(w)
}

// skipTime steps over adverbs and phrases of time: Sunday, at the weekend.
func (r *reader) skipTime(u *unit, i, stop int) int {
	for i < stop {
		if r.isTime(u.items[i].word) {
			i++
			continue
		}
		if !r.rules.Prepositions.Has(u.items[i].word) {
			return i
		}
		j := i + 1
		for j < stop && j < i+5 && !r.rules.TimeNouns.Has(u.items[j].word) && !isBreak(u.items[j].word) && u.items[j].word != r.rules.That {
			j++
		}
		if j >= stop || !r.rules.TimeNouns.Has(u.items[j].word) {
			return i
		}
		for j++; j < stop && (r.rules.TimeNouns.Has(u.items[j].word) || r.isTime(u.items[j].word)); j++ {
		}
		i = j
	}
	return i
}

// skipHearer steps over the object of tell.
func (r *reader) skipHearer(u *unit, i, q int) int {
	items := u.items
	j := i
	for j < q && items[j].mention == none && !r.rules.Hearers.Has(items[j].word) && j < i+3 && !isBreak(items[j].word) {
		j++
	}
	if j >= q {
		return i
	}
	switch {
	case items[j].mention != none:
		m := items[j].mention
		for j < q && items[j].mention == m {
			j++
		}
		for j+1 < q && (r.rules.Coordinators.Has(items[j].word) || r.rules.Possessives[0] == items[j].word) && items[j+1].mention != none {
			m = items[j+1].mention
			for j++; j < q && items[j].mention == m; j++ {
			}
		}
		return j
	case r.rules.Hearers.Has(items[j].word):
		return j + 1
	}
	return i
}

// contentEnd returns the item after the last one of the content around q.
func (r *reader) contentEnd(u *unit, q int, s source) int {
	p := u.items[q].pair
	if q+1 < len(u.items) && u.items[q+1].pair == none {
		switch last := r.lastRune(p); {
		case strings.ContainsRune(",;", last) && !r.rules.Coordinators.Has(u.items[q+1].word):
			return q + 1
		case strings.ContainsRune(".!?", last) && (r.leadsTo(u, s.cue, q) || isBreak(u.items[q+1].word)):
			return q + 1
		}
	}
	end := r.clauseEnd(u, q+1, r.extentFor(u, s))
	for j := q + 1; j < end; j++ { // another speaker's attribution ends it
		if w := &u.items[j]; w.finite() && w.cue.Use&(lang.Says|lang.Tells) != 0 {
			if m, at, how := r.subject(u, j); m != none && at > q && how == beside {
				k := at
				for k > q+1 && u.items[k-1].mention == m {
					k--
				}
				for k > q+1 && (isBreak(u.items[k-1].word) || r.rules.Coordinators.Has(u.items[k-1].word)) {
					k--
				}
				if k < end && k > 0 && (u.items[k].word == "," || r.rules.Coordinators.Has(u.items[k].word)) {
					return k
				}
			}
		}
	}
	return end
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
		if (j == 0 || isBreak(u.items[j-1].word)) && (r.rules.Subordinators.Has(w.word) && !r.rules.Labels.Has(w.word) || r.rules.Reasons.Has(w.word)) {
			return toComma
		}
	}
	return toSentenceEnd
}

// extentFor is extentOf for the cue of s, which may be a phrase.
func (r *reader) extentFor(u *unit, s source) extent {
	if s.phrase {
		return toSentenceEnd
	}
	return r.extentOf(u, s.cue)
}

// clauseEnd returns the item at which the content that goes on at item i ends.
func (r *reader) clauseEnd(u *unit, i int, far extent) int {
	items := u.items
	for stop := min(len(items), i+2*reach); i < stop; i++ {
		w := &items[i]
		if w.pair != none {
			continue
		}
		switch w.word {
		case ";":
			return i
		case ".", "!", "?":
			if i+2 >= len(items) {
				return i
			}
		case ":":
			if far == toPhraseEnd {
				return i
			}
		case ",", "—", "–", "--", "-":
			if i+1 < len(items) && (far == toComma || r.endsAtComma(u, i+1, far)) {
				return i
			}
		default:
			if r.rules.Coordinators.Has(w.word) && r.cueFollows(u, i+1) {
				return i
			}
			if far == toPhraseEnd && r.rules.Subordinators.Has(w.word) && !r.rules.Prepositions.Has(w.word) {
				return i
			}
		}
	}
	return i
}

// cueFollows reports whether a coordinated cue of the same subject begins at
// item i: … and said.
func (r *reader) cueFollows(u *unit, i int) bool {
	for i < len(u.items) && (r.isAdverb(u.items[i].word) || r.rules.Auxiliaries.Has(u.items[i].word)) {
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
	for i < len(u.items) && r.isAdverb(u.items[i].word) {
		i++
	}
	if i >= len(u.items) {
		return false
	}
	w := &u.items[i]
	return w.mention == none && (r.rules.Auxiliaries.Has(w.word) || hasSuffix(w.word, r.rules.Ed))
}

// endsAtComma reports whether a content ends at the comma before item i.
func (r *reader) endsAtComma(u *unit, i int, far extent) bool {
	w := &u.items[i]
	switch {
	case w.cueLen > 0 && !w.noun && w.cue.Form == lang.IngForm && w.cue.Use&(lang.Says|lang.Tells) != 0:
		return true
	case far == toPhraseEnd:
		return true
	case r.rules.Adversatives.Has(w.word) && r.predicateFollows(u, i+1):
		return true
	case r.rules.Coordinators.Has(w.word), r.rules.Subordinators.Has(w.word):
		return r.cueFollows(u, i+1) || r.attributionFollows(u, i+1)
	}
	return r.attributionFollows(u, i) // …, X said
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
		if w := u.items[j].word; r.rules.Negations.Has(w) || r.rules.Auxiliaries.Has(w) && !r.rules.Perfect.Has(w) {
			return false
		}
	}
	return u.items[c].cue.Form != lang.BaseForm || c == at+1 && u.items[c].cue.Use&lang.Noun == 0
}

func hasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

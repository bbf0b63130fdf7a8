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
		return i
	}
	// the complementizer that opens the clause
	for j := i; j < q && j < i+14; j++ {
		w := &items[j]
		if r.rules.Complementizer.Has(w.word) && (j == i || w.word == r.rules.That || r.rules.Hearers.Has(items[j-1].word) || s.use&lang.Tells != 0 && items[j-1].mention != none) {
			return j
		}
		if w.word == "," || w.cueLen > 0 && !w.noun && w.cue.Form <= presentOrPast {
			break
		}
	}
	if r.leadsTo(u, s.cue, q) && (items[q-1].word == "," || q-1 < i || !r.rules.Prepositions.Has(items[q-1].word)) {
		return q
	}
	if s.use&lang.Tells != 0 {
		i = r.skipHearer(u, i, q)
	}
	for i < q && (r.isTime(items[i].word)) {
		i++
	}
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
		case strings.ContainsRune(".!?", last) && r.leadsTo(u, s.cue, q):
			return q + 1
		}
	}
	end := r.clauseEnd(u, q+1, s.use&(lang.Says|lang.Tells) == 0)
	for j := q + 1; j < end; j++ { // another speaker's attribution ends it
		if w := &u.items[j]; w.cueLen > 0 && !w.noun && w.cue.Use&(lang.Says|lang.Tells) != 0 && w.cue.Form <= presentOrPast {
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

// clauseEnd returns the item at which the clause that goes on at item i ends.
// With label set the clause is only a predicate: it ends with its phrase.
func (r *reader) clauseEnd(u *unit, i int, label bool) int {
	items := u.items
	for stop := min(len(items), i+2*reach); i < stop; i++ {
		w := &items[i]
		switch w.word {
		case ".", ";", "!", "?", ":":
			if w.pair == none {
				return i
			}
		case ",", "—", "–", "--":
			if i+1 < len(items) && r.endsAtComma(u, i+1, label) {
				return i
			}
		case "":
		default:
			if r.rules.Coordinators.Has(w.word) && i+1 < len(items) {
				n := i + 1
				for n < len(items) && (r.isAdverb(items[n].word) || r.rules.Auxiliaries.Has(items[n].word)) {
					n++
				}
				if n < len(items) && items[n].cueLen > 0 && !items[n].noun && items[n].cue.Form <= presentOrPast && items[n].cue.Use&(lang.Says|lang.Tells|lang.Labels|lang.Acts) != 0 {
					return i
				}
			}
			if r.rules.Subordinators.Has(w.word) && (label || w.word != "after" && w.word != "before" && w.word != "since" && w.word != "as" && w.word != "despite") {
				return i
			}
		}
	}
	return i
}

// endsAtComma reports whether a clause ends at the comma before item i.
func (r *reader) endsAtComma(u *unit, i int, label bool) bool {
	items := u.items
	w := &items[i]
	switch {
	case w.cueLen > 0 && !w.noun && w.cue.Form == lang.IngForm:
		return true
	case len(w.word) > 5 && w.pair == none && w.mention == none && r.rules.Ing != "" && hasSuffix(w.word, r.rules.Ing):
		return true
	case r.rules.Subordinators.Has(w.word):
		return true
	case r.rules.Coordinators.Has(w.word):
		n := i + 1
		for n < len(items) && (r.isAdverb(items[n].word) || r.rules.Auxiliaries.Has(items[n].word)) {
			n++
		}
		if n < len(items) && items[n].cueLen > 0 && !items[n].noun && items[n].cue.Form <= presentOrPast {
			return true
		}
		return label || r.attributionFollows(u, i+1)
	case label:
		return true
	}
	// …, X said
	return r.attributionFollows(u, i)
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
		if w.cueLen > 0 && !w.noun && w.cue.Use&(speaks) != 0 && w.cue.Form <= presentOrPast {
			m, at, how := r.subject(u, c)
			if c == i && c+1 < len(u.items) && u.items[c+1].mention != none {
				return true
			}
			if m == none || how == coordinated || at < i {
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

func hasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

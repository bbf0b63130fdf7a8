package quotation

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// minClause is the least number of items of a reported clause without
// complementizer: shorter ones are mostly objects.
const minClause = 3

// indirect adds what the sentence reports without marks. used holds the cues
// that a quotation of the sentence has. It errs on the side of leaving out.
func (f *finder) indirect(u *unit, used map[int]bool) {
	for c := range u.items {
		if used[c] {
			continue
		}
		if m, at, p, n := f.phraseAt(u, c); n > 0 && m != none {
			s := source{rule: ruleAccording, how: beside, mention: m, subject: at, cue: c, lemma: p.Lemma, stance: p.Stance,
				span: f.phraseSpan(u, c, n, m), phrase: true}
			if lo, hi, ok := f.aroundPhrase(u, c, at+1); ok {
				f.report(u, lo, hi, s)
			}
			continue
		}
		w := &u.items[c]
		if w.cueLen == 0 || w.noun {
			continue
		}
		m, at, how := f.subject(u, c)
		if m == none || f.unsaid(u, c, at, how) {
			continue
		}
		s := f.fromCue(u, c, noRule, m, at, how)
		if lo, hi, rule := f.reported(u, c, &s); rule != noRule {
			s.rule = rule
			f.report(u, lo, hi, s)
		}
	}
}

// reported returns the items of the clause that the cue at c reports.
func (f *finder) reported(u *unit, c int, s *source) (lo, hi int, rule ruleID) {
	items := u.items
	if s.use&(lang.Says|lang.Tells) != 0 && s.form <= presentOrPast {
		if lo, hi, ok := f.fronted(u, c, s); ok {
			return lo, hi, ruleEnd
		}
	}
	if s.how == inverted {
		return 0, 0, noRule
	}
	i := c + int(items[c].cueLen)
	if s.use&lang.Tells != 0 {
		i = f.skipHearer(u, i, len(items))
	}
	j := f.skipTime(u, i, min(len(items), i+12))
	if k := f.skipPhrase(u, j); k > j && k < len(items) && f.rules.Complementizer.Has(items[k].word) {
		j = k
	}
	if j >= len(items) || items[j].pair != none {
		return 0, 0, noRule
	}
	w := &items[j]
	switch {
	case (s.use&(lang.Says|lang.Tells|lang.Shows) != 0 || s.use&lang.Bare == 0 && s.use&lang.Minds != 0) && f.rules.Complementizer.Has(w.word) && (w.word != "which" && w.word != "who" || s.use&lang.Tells != 0):
		rule = ruleThat
	case s.use&(lang.Says|lang.Tells) != 0 && s.use&lang.Bare == 0 && f.beginsClause(w), s.use&lang.Tells != 0 && i > c+1 && f.beginsClause(w):
		rule = ruleClause
	case s.use&lang.Minds != 0 && s.use&lang.Bare == 0 && f.beginsClause(w):
		rule = ruleThought
	case s.use&lang.Wishes != 0 && s.use&lang.Bare == 0 && f.rules.Infinitive.Has(w.word) && !f.rules.Refusals.Has(items[c].word):
		rule = ruleThought
	case s.use&lang.Objects != 0 && s.finite && s.form != lang.BaseForm && !isBreak(w.word) && w.word != "." && !f.rules.Prepositions.Has(w.word):
		rule = ruleObject
	default:
		return 0, 0, noRule
	}
	far := f.extentOf(u, c)
	if rule == ruleObject {
		far = toPhraseEnd
	}
	hi = f.clauseEnd(u, j, far)
	if hi-j < minClause && (rule == ruleClause || rule == ruleObject && s.use&lang.Labels != 0) || hi <= j || f.holdsQuotation(u, j, hi) {
		return 0, 0, noRule
	}
	if rule == ruleClause && s.form == lang.IngForm && !f.holdsVerb(u, j, hi) {
		return 0, 0, noRule // each claiming two of the seats
	}
	if rule == ruleThat || rule == ruleClause {
		if s.use&lang.Minds != 0 && s.use&(lang.Says|lang.Tells) == 0 {
			rule = ruleThought
		}
	}
	return j, hi, rule
}

// beginsClause reports whether w can be the first word of a clause without
// complementizer: its subject.
func (f *finder) beginsClause(w *item) bool {
	return w.mention != none || f.rules.Pronouns.Has(w.word) || f.rules.Determiners.Has(w.word)
}

// skipPhrase steps over a prepositional phrase or two that stand between a
// cue and its complementizer.
func (f *finder) skipPhrase(u *unit, i int) int {
	if i >= len(u.items) || !f.rules.Prepositions.Has(u.items[i].word) {
		return i
	}
	for j := i + 1; j < len(u.items) && j < i+10; j++ {
		w := &u.items[j]
		if w.word == f.rules.That {
			return j
		}
		if isBreak(w.word) || w.word == "." || w.pair != none || w.cueLen > 0 && !w.noun {
			break
		}
	}
	return i
}

// fronted returns the clause in front of an attribution that ends it:
// …, X said · …, said X.
func (f *finder) fronted(u *unit, c int, s *source) (lo, hi int, ok bool) {
	items := u.items
	start := s.subject
	if s.how == inverted {
		start = c
	} else {
		for start > 0 && items[start-1].mention == s.mention {
			start--
		}
	}
	if start < 3 || items[start-1].word != "," && items[start-1].word != "—" && items[start-1].word != "–" {
		return 0, 0, false
	}
	next := c + int(items[c].cueLen)
	if s.how == inverted {
		next = s.subject + 1
	}
	if !f.closesSentence(u, next) || s.how == apposed && s.subject < 3 {
		return 0, 0, false
	}
	lo, hi = f.clauseStart(u, start-1), start-1
	if hi > lo && next+1 < len(items) && items[next].word == "," && f.goesOn(u, next+1) {
		// The bridge, Ito said, will stay shut.
		if end := f.clauseEnd(u, next+1, toSentenceEnd); end > next+2 && !f.holdsQuotation(u, lo, end) {
			return lo, end, true
		}
	}
	if hi-lo < minClause || f.holdsQuotation(u, lo, hi) || !f.holdsClause(u, lo, hi) {
		return 0, 0, false
	}
	return lo, hi, true
}

// goesOn reports whether the clause that an attribution interrupts goes on at
// item i: with its verb, or with what depends on it.
func (f *finder) goesOn(u *unit, i int) bool {
	w := &u.items[i]
	return w.mention == none && (f.rules.Auxiliaries.Has(w.word) || f.rules.Reasons.Has(w.word) || f.rules.Prepositions.Has(w.word) ||
		f.rules.Infinitive.Has(w.word) || w.word == f.rules.That || w.cueLen > 0 && w.cue.Form == lang.PastForm)
}

// holdsClause tells a clause from a fronted phrase or the other half of an
// apposition (“On Friday, Ito said”, “A spokesman, Ito, said”).
func (f *finder) holdsClause(u *unit, lo, hi int) bool {
	w := &u.items[lo]
	if f.mentionEnd(u, lo) == hi-1 && w.mention != none {
		return false
	}
	opener := f.rules.Prepositions.Has(w.word) || f.rules.Reasons.Has(w.word) || f.rules.Subordinators.Has(w.word) ||
		w.mention == none && len(w.word) > 5 && hasSuffix(w.word, f.rules.Ing) || w.cueLen > 0 && !w.noun
	comma, verb := false, f.holdsVerb(u, lo, hi)
	for i := lo; i < hi; i++ {
		comma = comma || u.items[i].word == "," && hi-i > minClause+1
	}
	if opener {
		return comma && verb
	}
	return verb || hi-lo > 8
}

// holdsVerb reports whether something in items lo to hi looks like a finite
// verb or a subject of one.
func (f *finder) holdsVerb(u *unit, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		w := &u.items[i]
		if f.rules.Auxiliaries.Has(w.word) || w.finite() || w.mention == none && hasSuffix(w.word, f.rules.Ed) ||
			f.rules.Pronouns.Has(w.word) && !f.rules.Determiners.Has(w.word) {
			return true
		}
	}
	return false
}

func (f *finder) holdsQuotation(u *unit, lo, hi int) bool {
	if hi-lo > 3*reach {
		return true // no sentence: not worth the look
	}
	for i := lo; i < hi && i < len(u.items); i++ {
		if p := u.items[i].pair; p != none && f.recordOf[p] != none && f.records[f.recordOf[p]].Kind == corpus.Speech {
			return true
		}
	}
	return false
}

// aroundPhrase returns the clause that a phrase such as "according to" at
// items c to end reports.
func (f *finder) aroundPhrase(u *unit, c, end int) (lo, hi int, ok bool) {
	items := u.items
	front := 0
	if len(items) > 0 && f.rules.Coordinators.Has(items[0].word) {
		front = 1
	}
	if c <= front || !f.holdsClause(u, front, c) && f.opensAside(u, front) { // According to X, … · Before …, according to X, …
		for end < len(items) && end < c+30 && items[end].word != "," {
			end++
		}
		lo, hi = end+1, f.clauseEnd(u, min(end+1, len(items)), toSentenceEnd)
	} else {
		hi = c
		if items[hi-1].word == "," {
			hi--
		}
		lo = f.clauseStart(u, hi)
	}
	return lo, hi, hi-lo >= minClause && !f.holdsQuotation(u, lo, hi)
}

// opensAside reports whether item i opens a clause that leans on the one
// behind the attribution: Before the tunnel opened, according to Ito, ….
func (f *finder) opensAside(u *unit, i int) bool {
	w := u.items[i].word
	return f.rules.Subordinators.Has(w) || f.rules.Reasons.Has(w)
}

// report adds an indirect record.
func (f *finder) report(u *unit, lo, hi int, s source) {
	span := f.span(u, lo, hi)
	f.add(record{pair: none, after: none, Quotation: corpus.Quotation{
		Span: span, Kind: corpus.Speech, Form: corpus.Indirect, Content: span, Attribution: f.attribution(corpus.Speech, s),
	}})
}

package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// A source is who said a quotation, as far as one rule knows.
type source struct {
	rule    ruleID
	how     subjectKind
	mention int32 // or none
	subject int   // last item of the mention in its unit
	cue     int   // item of the cue, or corpus.None
	lemma   string
	stance  corpus.Stance
	span    corpus.Span // of the cue
	use     lang.CueUse
	form    lang.CueForm
	phrase  bool // the cue is no verb
	finite  bool // the cue makes a statement

	lo, hi     int     // the items of the content, where it is known
	confidence float64 // if it is not that of the rule
}

func (s *source) found() bool { return s.rule != noRule && s.mention != none }

func (r *reader) fromCue(u *unit, c int, rule ruleID, m int32, at int, how subjectKind) source {
	it := &u.items[c]
	lemma := it.cue.Lemma
	if lemma == "" {
		lemma = it.word // a noun
	}
	return source{rule: rule, how: how, mention: m, subject: at, cue: c, lemma: lemma, stance: it.cue.Stance,
		span: r.span(u, c, c+max(1, int(it.cueLen))), use: it.cue.Use, form: it.cue.Form, finite: it.finite()}
}

// fromPhrase is the source that the phrase p of n items at item c names.
func (r *reader) fromPhrase(u *unit, c int, m int32, at, n int, p lang.CuePhrase) source {
	return source{rule: ruleAccording, how: beside, mention: m, subject: at, cue: c, lemma: p.Lemma, stance: p.Stance,
		span: r.phraseSpan(u, c, n, m), use: lang.Says, phrase: true}
}

// attribute finds the source of the quotation at item q of u within its own sentence.
func (r *reader) attribute(u *unit, q int) source {
	if s := r.after(u, q); s.rule != noRule {
		return s
	}
	lead := r.before(u, q)
	if lead.found() {
		return lead
	}
	if s := r.atEnd(u, q); s.found() {
		return s
	}
	if s := r.colon(u, q); s.found() {
		return s
	}
	return lead
}

// speaks are the uses of cues that can take a quotation beside them.
const speaks = lang.Says | lang.Tells | lang.Manner

// after looks for an attribution directly behind the quotation:
// “…,” said X · “…,” X, who …, told reporters · “…,” according to X.
func (r *reader) after(u *unit, q int) source {
	items := u.items
	j := q + 1
	loose := !r.endsOpen(items[q].pair)
	for j < len(items) && (items[j].word == "," || isDash(items[j].word)) {
		j++
		loose = false
	}
	if j >= len(items) || r.opensSubordinate(&items[j]) {
		return source{}
	}
	if q == 0 && j > 1 && isDash(items[j-1].word) && items[j].mention != none && r.mentionEnd(u, j) >= len(items)-3 {
		return source{rule: ruleSigned, how: beside, mention: items[j].mention, subject: r.mentionEnd(u, j), cue: corpus.None}
	}
	if m, at, p, n := r.phraseAt(u, j); n > 0 {
		return r.fromPhrase(u, j, m, at, n, p)
	}
	if loose && (q > 0 || r.isShort(items[q].pair) && !(items[j].cueLen > 0 && r.isClause(items[q].pair))) {
		return source{}
	}
	// “…,” said X
	c := j
	for c < len(items) && items[c].cueLen == 0 && items[c].mention == none && (items[c].is(lang.AdverbWord) || items[c].is(lang.AuxiliaryWord)) {
		c++
	}
	if c < len(items) && items[c].cueLen > 0 && items[c].mention == none && items[c].cue.Use&(speaks|lang.Acts|lang.Shows) != 0 && items[c].cue.Form != lang.IngForm {
		k := c + int(items[c].cueLen)
		for n := 0; k < len(items) && items[k].mention == none && n < 4 && (items[k].is(lang.AdverbWord) || items[k].word == ","); k, n = k+1, n+1 {
		}
		if m, at, _, n := r.phraseAt(u, k); n > 0 && m != none {
			return r.fromCue(u, c, ruleAfterCue, m, at, inverted)
		}
		if k < len(items) && items[k].mention != none {
			if n := r.owned(u, k); n >= 0 {
				k = n // said Ito’s spokeswoman, Mara Tarrow
			}
			k = r.mentionEnd(u, k)
			if k+1 < len(items) && items[k+1].is(lang.AuxiliaryWord) {
				return source{} // “…,” said she would …
			}
			return r.fromCue(u, c, ruleAfterCue, items[k].mention, k, inverted)
		}
		if c == j && !r.opensClauseWord(u, k) && k < len(items) && !isStop(items[k].word) && !items[k].is(lang.PrepositionWord) {
			// somebody whom no mention covers
			for n := 0; k < len(items) && n < 6; k, n = k+1, n+1 {
				if items[k].mention != none && !r.isPossessor(u, k) {
					return r.fromCue(u, c, ruleAfterCue, items[k].mention, k, postmodified)
				}
				if isBreak(items[k].word) || items[k].word == "." {
					break
				}
			}
			return r.fromCue(u, c, ruleAfterCue, none, 0, noSubject)
		}
	}
	// “…,” X said
	for c := j; c < len(items) && c < j+70; c++ {
		r.steps++
		w := &items[c]
		if w.pair != none && !r.isShort(w.pair) || w.word == ";" || w.word == ":" && c > j+1 {
			return source{}
		}
		if !w.finite() || w.cue.Use&(speaks|lang.Shows) == 0 {
			continue
		}
		m, at, how := r.subject(u, c)
		if m == none && q == 0 && c > j && c <= j+maxStranger && w.cue.Use&speaks != 0 && r.isStranger(u, j, c) {
			return r.fromCue(u, c, ruleAfterName, none, 0, noSubject)
		}
		if m == none || at < j {
			continue
		}
		start := at
		for start > j && items[start-1].mention == m {
			start--
		}
		if how == relative && c+1 < len(items) && r.mainCueFollows(u, c+1, m) {
			continue // “…,” Ito, who said …, told reporters
		}
		gap := 0
		for g := j; g < start; g++ {
			if !items[g].is(lang.AdverbWord) && !items[g].is(lang.CoordinatorWord) {
				gap++
			}
		}
		if gap > 3 || gap > 0 && q > 0 {
			return source{}
		}
		if j < len(items) && items[j].is(lang.CoordinatorWord) && w.cue.Use&lang.Says == 0 {
			return source{}
		}
		return r.fromCue(u, c, ruleAfterName, m, at, how)
	}
	return source{}
}

// maxStranger is the number of words of a speaker whom no mention covers:
// “…,” one yells; “…,” the plaque says.
const maxStranger = 3

// isStranger reports whether the items from lo up to the cue at c can be such a
// speaker, and the cue ends its clause or goes on as an attribution does.
func (r *reader) isStranger(u *unit, lo, c int) bool {
	for j := lo; j < c; j++ {
		w := &u.items[j]
		if w.pair != none || w.mention != none || w.word == "" || !isLetter(lower(w.word)) ||
			w.is(lang.PrepositionWord|lang.AuxiliaryWord|lang.CoordinatorWord|lang.SubordinatorWord|lang.ReasonWord|lang.RelativeWord) {
			return false
		}
	}
	return r.closesSentence(u, c+int(u.items[c].cueLen))
}

// opensClauseWord reports whether item k begins a clause that the cue before it
// reports: “…,” said he’d come, said that ….
func (r *reader) opensClauseWord(u *unit, k int) bool {
	if k >= len(u.items) {
		return false
	}
	w, _, _ := strings.Cut(u.items[k].word, "'")
	return r.rules.Is(w, lang.ComplementizerWord) || r.rules.Is(w, lang.PronounWord) && !r.rules.Is(w, lang.DeterminerWord)
}

// owned returns the item at which the mention begins that the possessor at item
// k owns, -1 if the mention there owns nothing.
func (r *reader) owned(u *unit, k int) int {
	if !r.isPossessor(u, k) {
		return -1
	}
	m := u.items[k].mention
	for j := k + 1; j < len(u.items) && j < k+10; j++ {
		w := &u.items[j]
		if w.mention != none && w.mention != m && !r.afterPreposition(u, j) {
			return j
		}
		if w.pair != none || w.word == "." || w.word == ";" {
			break
		}
	}
	return -1
}

func isDash(w string) bool { return w == "–" || w == "—" || w == "―" || w == "-" || w == "--" }

// opensSubordinate reports whether w opens a clause that no attribution
// begins with: “…,” when Ito said.
func (r *reader) opensSubordinate(w *item) bool {
	return w.is(lang.ReasonWord | lang.RelativeWord)
}

// mainCueFollows reports whether another finite cue of the same subject follows.
func (r *reader) mainCueFollows(u *unit, from int, m int32) bool {
	for c := from; c < len(u.items) && c < from+40; c++ {
		w := &u.items[c]
		if w.pair != none && !r.isShort(w.pair) {
			return false
		}
		if w.finite() && w.cue.Use&speaks != 0 {
			if n, _, how := r.subject(u, c); n == m && how == apposed {
				return true
			}
		}
	}
	return false
}

// endsOpen reports whether a quotation ends as one does that its sentence
// goes on after: with a comma, a question, a break.
func (r *reader) endsOpen(p int32) bool {
	return strings.ContainsRune(",?!…—–-.", r.lastRune(p))
}

// lastRune returns the last rune of a quotation, nested marks aside.
func (r *reader) lastRune(p int32) rune {
	s := strings.TrimRight(r.pairs[p].Of(r.text), `"'”’)»`)
	last, _ := utf8.DecodeLastRuneInString(s)
	return last
}

// before looks for a cue in front of the quotation: X said: “…” · X said that
// … “…” · X called it “…” · X left, adding “…”.
func (r *reader) before(u *unit, q int) source {
	items := u.items
	var orphan source
	announced := q > 0 && items[q-1].word == ":"
	for c := q - 1; c >= max(0, q-reach); c-- {
		r.steps++
		if m, at, p, n := r.phraseAt(u, c); n > 0 && c+n <= q {
			return r.fromPhrase(u, c, m, at, n, p)
		}
		w := &items[c]
		if w.cueLen == 0 || w.noun || c+int(w.cueLen) > q {
			if announced && c > 0 && r.opensClause(u, c) && c+2 < q {
				if end := r.mentionEnd(u, c); !isBreak(items[end+1].word) {
					return source{rule: ruleNameColon, how: beside, mention: w.mention, subject: end, cue: corpus.None}
				}
			}
			continue
		}
		near := r.leadsTo(u, c, q)
		if w.cue.Use&lang.Manner != 0 && w.cue.Use&^lang.Manner == 0 && !near {
			continue
		}
		if r.yields(u, c, near && (w.cue.Use&lang.Minds == 0 || r.standsAlone(u, q))) && r.saysBefore(u, c) || r.depends(u, c, near) {
			continue // said that Ito wants …, urged Ito to reject …: the outer cue reports
		}
		m, at, how := r.subject(u, c)
		if how == postmodified && w.cue.Use&(lang.Says|lang.Tells) == 0 && !items[at+1].is(lang.RelativeWord) {
			m = none
		}
		if m == none {
			if orphan.rule == noRule && near {
				orphan = r.fromCue(u, c, ruleBefore, none, 0, noSubject)
			}
			continue
		}
		rule := ruleBeforeFar
		switch {
		case announced:
			rule = ruleBeforeColon
		case how == participle:
			rule = ruleParticiple
		case near:
			rule = ruleBefore
		case w.cue.Use&lang.Labels != 0:
			rule = ruleLabel
		}
		return r.fromCue(u, c, rule, m, at, how)
	}
	return orphan
}

// yields reports whether the cue at item c gives way to one that reports the
// clause it stands in: states of mind, deeds, and whatever is only to be done.
func (r *reader) yields(u *unit, c int, near bool) bool {
	w := &u.items[c]
	if w.cue.Use&(lang.Says|lang.Tells|lang.Labels) == 0 {
		return !near || w.cue.Use&lang.Manner == 0
	}
	return w.cue.Use&lang.Labels == 0 && !near && (w.cue.Form == lang.BaseForm || w.how == infinitive)
}

// depends reports whether the cue at item c is what another one asks for or is
// about: urged them to oppose …, accused them of asking ….
func (r *reader) depends(u *unit, c int, near bool) bool {
	w := &u.items[c]
	if c == 0 || near && w.cue.Use&(lang.Says|lang.Tells) != 0 {
		return false
	}
	prev := &u.items[c-1]
	switch w.cue.Form {
	case lang.BaseForm:
		if !prev.is(lang.InfinitiveWord) {
			return false
		}
	case lang.IngForm:
		if !prev.is(lang.BlameWord) {
			return false
		}
	default:
		return false
	}
	for j := c - 2; j >= max(0, c-12); j-- {
		o := &u.items[j]
		if o.cueLen > 0 && !o.noun && o.how != noSubject && o.cue.Use&(lang.Says|lang.Tells|lang.Labels|lang.Acts) != 0 {
			return true
		}
	}
	return false
}

// saysBefore reports whether a plain cue of saying with a subject stands before item c.
func (r *reader) saysBefore(u *unit, c int) bool {
	for j := c - 1; j >= max(0, c-reach); j-- {
		r.steps++
		w := &u.items[j]
		if w.finite() && w.cue.Use&(lang.Says|lang.Tells) != 0 {
			if m, _, _ := r.subject(u, j); m != none {
				return true
			}
		}
	}
	return false
}

// leadsTo reports whether nothing but a hearer, a time, a comma or a
// complementizer stands between the cue and the quotation.
func (r *reader) leadsTo(u *unit, c, q int) bool {
	for j := c + int(u.items[c].cueLen); j < q; j++ {
		w := &u.items[j]
		switch {
		case w.word == "," && j == q-1, w.word == ":" && j == q-1:
		case w.is(lang.AdverbWord), w.is(lang.ComplementizerWord), w.is(lang.HearerWord):
		case w.mention != none && u.items[c].cue.Use&lang.Tells != 0:
		case w.is(lang.PrepositionWord) && j+1 < q:
			return u.items[q-1].word == ":" || u.items[q-1].word == ","
		default:
			return false
		}
	}
	return true
}

// atEnd looks for an attribution that ends the sentence: …, X said.
func (r *reader) atEnd(u *unit, q int) source {
	items := u.items
	for c := len(items) - 1; c > max(q, len(items)-reach); c-- {
		r.steps++
		if m, at, p, n := r.phraseAt(u, c); n > 0 && m != none && c > 0 && items[c-1].word == "," {
			return r.fromPhrase(u, c, m, at, n, p)
		}
		w := &items[c]
		if !w.finite() || w.cue.Use&(lang.Says|lang.Tells|lang.Shows) == 0 {
			continue
		}
		if !r.closesSentence(u, c+int(w.cueLen)) {
			continue
		}
		m, at, how := r.subject(u, c)
		if m == none && c > 0 && items[c-1].word == "," && c+1 < len(items) && items[c+1].mention != none {
			m, at, how = items[c+1].mention, c+1, inverted
		}
		if m == none || at <= q {
			continue
		}
		start := at
		for start > 0 && items[start-1].mention == m {
			start--
		}
		if how != inverted && (start == 0 || items[start-1].word != "," && items[start-1].word != "—" && items[start-1].word != "–") {
			continue
		}
		return r.fromCue(u, c, ruleEnd, m, at, how)
	}
	return source{}
}

// closesSentence reports whether what follows from item i on can stand behind
// an attribution at the end: a time, a place, a hearer, "in a statement".
func (r *reader) closesSentence(u *unit, i int) bool {
	for n := 0; i < len(u.items) && n < 40; i, n = i+1, n+1 {
		w := &u.items[i]
		switch {
		case n == 0 && (w.word == "." || w.word == "," || w.word == ";" || w.is(lang.PrepositionWord)):
			return true
		case w.word == "." || w.word == "," || w.word == ";":
			return true
		case w.is(lang.AdverbWord), w.mention != none, w.is(lang.HearerWord):
		case w.is(lang.PrepositionWord):
			return true
		default:
			return false
		}
	}
	return true
}

// colon looks for a bare name before a colon (Ito: “…”), or behind the
// quotation at the end of a headline (‘…’: Ito).
func (r *reader) colon(u *unit, q int) source {
	items := u.items
	kind := r.doc.Segments[u.segment].Kind
	if q >= 2 && items[q-1].word == ":" && items[q-2].mention != none && !r.isPossessor(u, q-2) {
		return source{rule: ruleNameColon, how: beside, mention: items[q-2].mention, subject: q - 2, cue: corpus.None}
	}
	if q >= 2 && items[q-1].word == ":" && (q <= 16 || kind != corpus.Paragraph) {
		for j := max(0, q-reach); j < q-1; j++ {
			if items[j].mention != none && !r.isPossessor(u, j) {
				at := j
				for at+1 < q-1 && items[at+1].mention == items[j].mention {
					at++
				}
				return source{rule: ruleNameColon, how: beside, mention: items[j].mention, subject: at, cue: corpus.None}
			}
		}
	}
	if kind == corpus.Paragraph {
		return source{}
	}
	last := len(items) - 1
	for j := max(q, len(items)-9) + 1; j < last; j++ {
		if w := items[j].word; (w == ":" || isDash(w)) && items[last].mention != none {
			return source{rule: ruleHeadline, how: beside, mention: items[last].mention, subject: last, cue: corpus.None}
		}
	}
	return source{}
}

// startsLower reports whether the quotation begins in lower case.
func (r *reader) startsLower(p int32) bool {
	for _, c := range r.pairs[p].Of(r.text) {
		if unicode.IsLetter(c) {
			return unicode.IsLower(c)
		}
	}
	return true
}

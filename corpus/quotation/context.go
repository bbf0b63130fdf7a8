package quotation

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// A context is what a sentence leaves to the next one.
type context struct {
	segment int
	source  source
	pair    int32 // its last speech, or none
	speech  bool
	colon   bool // it ends with a colon
	block   bool // it is a block quotation
}

// continues returns the pair whose utterance the quotation at item q goes on
// with, or none: “A,” he said, “b.” or a paragraph that opens again.
func (f *finder) continues(u *unit, q int, s source, now *context) int32 {
	p := u.items[q].pair
	if f.pairs[p].goesOn && f.last.speech && f.last.segment != u.segment {
		return f.last.pair
	}
	if now.pair == none || q < 2 || s.cue == corpus.None || s.cue >= q || !now.source.found() || now.source.cue != s.cue {
		return none
	}
	if w := u.items[q-1].word; w == "," || w == "—" || w == "–" || w == "--" || f.startsLower(p) && now.source.rule == ruleAfterName {
		if f.leadsTo(u, s.cue, q) || s.how == inverted || w == "," {
			return now.pair
		}
	}
	return none
}

// fromContext finds the source of speech that its own sentence does not
// attribute. s keeps the cue if the sentence has one.
func (f *finder) fromContext(u *unit, q int, s source, after int32) source {
	last := &f.last
	if !last.source.found() || last.segment == corpus.None || after == none && f.hasStranger(u, s) {
		return s
	}
	from := last.source
	from.cue, from.phrase = corpus.None, false
	from.span, from.lemma, from.stance = corpus.Span{}, "", ""
	if s.rule != noRule {
		from.span, from.lemma, from.stance, from.cue = s.span, s.lemma, s.stance, s.cue
	}
	sameCue := func() {
		if s.rule == noRule {
			from.span, from.lemma, from.stance = last.source.span, last.source.lemma, last.source.stance
		}
	}
	far := u.segment - last.segment
	switch {
	case after != none:
		from.rule = ruleCarried
	case last.colon && far <= 1:
		from.rule = ruleAnnounced
		sameCue()
	case far == 0 && last.speech:
		from.rule = ruleSameParagraph
		sameCue()
	case far == 0 && last.source.rule == ruleBeat && q == 0:
		from.rule = ruleBeat
	case far == 0 && last.source.rule != ruleNearest:
		from.rule = ruleSentenceBefore
	case last.speech && far <= 2:
		from.rule = ruleConversation
	case far <= 1:
		from.rule = ruleNearest
	default:
		return s
	}
	return from
}

// hasStranger reports whether the cue of s has a subject beside it that no
// mention covers: whoever spoke before it is not meant.
func (f *finder) hasStranger(u *unit, s source) bool {
	if s.rule == noRule || s.cue == corpus.None || s.phrase || s.form > presentOrPast {
		return false
	}
	i := s.cue - 1
	for ; i >= 0 && u.items[i].is(lang.AdverbWord|lang.AuxiliaryWord); i-- {
		if u.items[i].is(lang.PassiveWord) && s.form == lang.PastForm {
			return true // was asked: by whom is not told
		}
	}
	if f.shortened(u, s.cue, i) {
		return true
	}
	return i >= 0 && u.items[i].pair == none && u.items[i].mention == none && !isBreak(u.items[i].word) && !u.items[i].is(lang.CoordinatorWord)
}

// maxBeat is the number of items of a sentence that only tells what its
// speaker does in between: Renn laughed.
const maxBeat = 7

// mainSource returns who a sentence is about: the subject of its last
// reporting verb that has one, else its first mention that stands free.
func (f *finder) mainSource(u *unit) source {
	for c := len(u.items) - 1; c >= 0; c-- {
		f.steps++
		w := &u.items[c]
		if !w.finite() || w.cue.Use&(lang.Says|lang.Tells|lang.Labels|lang.Acts|lang.Manner) == 0 {
			continue
		}
		m, at, how := f.subject(u, c)
		if w.cue.Use&^lang.Manner == 0 {
			if m != none && how == beside && len(u.items) <= maxBeat {
				s := f.fromCue(u, c, ruleBeat, m, at, how)
				s.cue, s.span, s.lemma, s.stance = corpus.None, corpus.Span{}, "", ""
				return s
			}
			continue
		}
		if m != none {
			return f.fromCue(u, c, ruleBefore, m, at, how)
		}
	}
	for j := range u.items {
		w := &u.items[j]
		if w.mention == none || f.isPossessor(u, j) || f.afterPreposition(u, j) {
			continue
		}
		return source{rule: ruleNearest, mention: w.mention, subject: j, cue: corpus.None}
	}
	return source{mention: none}
}

package quotation

import "verbatim/corpus/lang"

// told returns the probability that a report is right: that its content is,
// by and large, what somebody marked by hand. It is a logistic model over
// features of the whole report, its scores among them, as the gates and
// boundaries before it see but one side or end of it each.
func (f *finder) told(u *unit, rep *reported) float64 {
	if rep.sure == 0 {
		f.verdict(f.sum(tell), u, rep)
		rep.sure = logistic(f.score())
	}
	return rep.sure
}

// oddsClass puts a probability into classes of equal width by its logarithm of odds.
func oddsClass(p float64) uint32 {
	const least = 1e-4
	p = max(least, min(p, 1-least))
	n := uint32(0)
	for _, q := range oddsBounds {
		if p >= q {
			n++
		}
	}
	return n
}

// oddsBounds are the logistic function at -3, -2.5, …, 4.
var oddsBounds = [...]float64{.047, .076, .119, .182, .269, .378, .5, .622, .731, .818, .881, .924, .953, .971, .982}

// verdict adds the features of a report as a whole.
func (f *finder) verdict(t *sum, u *unit, rep *reported) {
	t.n = 320
	s := &rep.stand
	side := flag(rep.backward) + 2*flag(rep.around) + 4*flag(rep.phrase)
	kind := uint32(0)
	if s.mention != none {
		m := &f.doc.Mentions[s.mention]
		kind = uint32(len(m.Kind)) + 16*uint32(len(m.Entity))
	}
	first, last, next := u.at(rep.lo), u.at(rep.hi-1), u.at(rep.hi)
	length := size(rep.hi - rep.lo)
	clause := flag(f.holdsClause(u, rep.lo, min(rep.hi, rep.lo+longPhrase)))
	quotes, cues, breaks := uint32(0), uint32(0), uint32(0)
	for i := rep.lo; i < min(rep.hi, rep.lo+reach); i++ {
		switch c := u.class[i]; {
		case u.items[i].pair != none:
			quotes++
		case c >= classCue:
			cues++
		case isBreak(u.items[i].word):
			breaks++
		}
	}
	outer := uint32(0)
	for i := max(0, s.cue-reach); i < s.cue; i++ {
		if u.class[i] >= classCue && u.class[i] < classCue+12 {
			outer++
		}
	}
	t.add(0, 0)
	t.add(oddsClass(rep.score), side)
	t.add(oddsClass(rep.score), s.group)
	t.add(oddsClass(rep.gate), s.group)
	t.add(oddsClass(rep.gate), side)
	t.add(oddsClass(rep.score/rep.gate), s.group)
	t.add(oddsClass(rep.score/rep.gate), length)
	t.add(s.group, s.form)
	t.add(s.group, uint32(s.how))
	t.add(s.lemma, 0)
	t.add(s.lemma, s.form)
	t.add(kind, s.group)
	t.add(kind, uint32(s.how))
	t.add(first, s.group)
	t.add(u.lex(rep.lo), s.group)
	t.add(first, u.at(rep.lo+1))
	t.add(s.lemma, first)
	t.add(last, next)
	t.add(next, s.group)
	t.add(next, u.at(rep.hi+1))
	t.add(u.lex(rep.hi), side)
	t.add(length, s.group)
	t.add(length, clause)
	t.add(clause, s.group)
	t.add(clause, first)
	t.add(min(quotes, 2), s.group)
	t.add(min(cues, 3), s.group)
	t.add(min(breaks, 3), s.group)
	t.add(min(outer, 3), s.group)
	t.add(side, s.group)
	t.add(flag(s.mention == none), s.group)
	t.add(u.lex(s.cue-1), s.group)
	t.add(u.at(s.cue-1), u.at(s.cue-2))
	if s.mention != none {
		t.add(u.lex(s.subject), s.group)
		t.add(size(max(s.cue-s.subject, s.subject-s.cue)), uint32(s.how))
		t.add(u.at(s.first-1), uint32(s.how))
	}
	t.n = 370
	t.add(u.at(0), s.group)
	t.add(size(len(u.items)-rep.hi), next)
	t.add(flag(f.closesSentence(u, s.after)), side)
	t.add(uint32(len(f.doc.Segments[u.segment].Kind)), s.group)
	t.add(flag(u.items[rep.lo].is(lang.PrepositionWord)), s.group)
	t.add(flag(u.items[len(u.items)-1].word == "?"), s.group)
}

package quotation

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// The least probabilities for which a report without marks is told. Where a
// cue says or tells a clause, what is in doubt is mostly where it ends, and a
// report cut a phrase too late is still one; anything else has to be surer.
// All in all three in four of those told are as marked by hand.
const (
	leastSaid    = .5  // a clause that somebody said, wrote, told
	leastDone    = .56 // what somebody thinks, wants, attacks
	leastUnnamed = .6  // nobody is known to speak: polls show that …
)

// leastItems is the length below which what is no clause is no report, but the
// object of a verb: Ito stressed [the danger].
const leastItems = 4

// leastEnd is the score from which on a report is told whose attribution ends
// or begins the sentence in the plainest way, whatever else speaks against it:
// the weights were trained on news that seldom does so without marks.
const leastEnd = .25

// tellable reports whether a report is sure enough to be told.
func (f *finder) tellable(u *unit, rep *reported) bool {
	first := &u.items[rep.lo]
	clause := f.holdsClause(u, rep.lo, min(rep.hi, rep.lo+longPhrase))
	switch {
	case u.items[rep.cue].is(lang.RefusalWord):
		return false
	case rep.phrase && rep.cue > 0 && u.items[rep.cue-1].is(lang.AuxiliaryWord):
		return false // that is according to …
	case rep.backward && !f.holdsClause(u, rep.lo, rep.hi):
		return false
	case (rep.phrase && clause || rep.backward && f.endsSentence(u, &rep.stand)) && rep.score >= leastEnd:
		return true
	case rep.hi-rep.lo < leastItems && !clause && !first.is(lang.ComplementizerWord):
		return false
	case rep.mention == none:
		return f.told(u, rep) >= leastUnnamed
	case u.items[rep.cue].cue.Use&(lang.Says|lang.Tells) != 0 && (clause || first.is(lang.ComplementizerWord) && rep.hi-rep.lo > 1):
		return f.told(u, rep) >= leastSaid
	case isThought(u.items[rep.cue].cue):
		return false
	case !rep.phrase && rep.group != groupNoun && !f.takesObject(u, rep):
		return false // claimed two of the seats
	}
	return f.told(u, rep) >= leastDone
}

// takesObject reports whether what is no clause can be what a cue reports:
// urged calm, called the talks useful, wants, shows; but not said, claimed.
func (f *finder) takesObject(u *unit, rep *reported) bool {
	use := u.items[rep.cue].cue.Use
	return use&(lang.Says|lang.Tells) == 0 || use&(lang.Acts|lang.Labels) != 0 || f.holdsClause(u, rep.lo, rep.hi)
}

// isThought reports whether a cue tells only of a state of mind, so that no
// words can be reported: hopes, believes, expects; but not agrees, threatens.
func isThought(c *lang.Cue) bool {
	return c.Use&(lang.Says|lang.Tells|lang.Labels|lang.Acts|lang.Shows) == 0 && c.Use&(lang.Minds|lang.Wishes) != 0 && c.Stance == corpus.NeutralStance
}

// longPhrase is the number of items within which a clause shows its verb.
const longPhrase = 10

// holdsClause tells a clause from a phrase: said [on Friday], told [the Coast
// Courier], [Before the vote], according to Ito. It errs on the side of the
// phrase where a short clause has an irregular verb.
func (f *finder) holdsClause(u *unit, lo, hi int) bool {
	first := &u.items[lo]
	leans := first.is(lang.PrepositionWord) || first.is(lang.SubordinatorWord)
	comma := false
	for i := lo; i < hi; i++ {
		w := &u.items[i]
		comma = comma || w.word == ","
		if leans && !comma {
			continue // Before it opened, the harbour had lost money
		}
		if w.is(lang.AuxiliaryWord) || w.is(lang.ContractionWord) || w.cueLen > 0 && !w.noun && w.cue.Form != lang.IngForm ||
			w.mention == none && hasSuffix(w.word, f.rules.Ed) || w.is(lang.PronounWord) && !w.is(lang.DeterminerWord) {
			return hi-lo > 2
		}
	}
	return hi-lo > longPhrase && !leans
}

// indirect adds what the sentence reports without marks. It errs on the side of leaving out.
func (f *finder) indirect(u *unit) {
	var whole *reported // the last one told that stands around its attribution
	for i := range f.reports {
		rep := &f.reports[i]
		if whole != nil && rep.cue < whole.hi && rep.mention == whole.mention {
			continue // The tolls, said Ito, echo …: not Ito does
		}
		if !f.tellable(u, rep) || u.items[rep.cue].used || f.holdsQuotation(u, rep.lo, rep.hi) || f.unsaid(u, rep.cue, rep.subject, rep.how) {
			continue
		}
		if i+1 < len(f.reports) {
			if next := &f.reports[i+1]; next.lo == rep.lo && next.hi == rep.hi && f.tellable(u, next) {
				continue // went on to say that …: the nearer cue reports
			}
		}
		s := f.sourceOf(u, rep)
		s.rule = f.ruleOf(u, rep)
		s.confidence = f.model.reliability(f.told(u, rep))
		f.report(u, rep.lo, rep.hi, s)
		if rep.around {
			whole = rep
		}
	}
}

// sourceOf returns who a report is attributed to.
func (f *finder) sourceOf(u *unit, rep *reported) source {
	if m, at, p, n := f.phraseAt(u, rep.cue); rep.phrase && n > 0 {
		return f.fromPhrase(u, rep.cue, m, at, n, p)
	}
	return f.fromCue(u, rep.cue, noRule, rep.mention, rep.subject, rep.how)
}

// ruleOf names the way in which a report was found.
func (f *finder) ruleOf(u *unit, rep *reported) ruleID {
	use := u.items[rep.cue].cue.Use
	switch {
	case rep.phrase:
		return ruleAccording
	case rep.group == groupNoun:
		return ruleNoun
	case rep.backward:
		return ruleEnd
	case use&(lang.Says|lang.Tells|lang.Shows) == 0 && use&(lang.Minds|lang.Wishes) != 0:
		return ruleThought
	case u.items[rep.lo].is(lang.ComplementizerWord):
		return ruleThat
	case use&(lang.Says|lang.Tells) != 0:
		return ruleClause
	}
	return ruleObject
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

// report adds an indirect record.
func (f *finder) report(u *unit, lo, hi int, s source) {
	span := f.span(u, lo, hi)
	f.add(record{pair: none, after: none, Quotation: corpus.Quotation{
		Span: span, Kind: corpus.Speech, Form: corpus.Indirect, Content: span, Attribution: f.attribution(corpus.Speech, s),
	}})
}

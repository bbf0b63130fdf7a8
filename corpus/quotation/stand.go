package quotation

import "verbatim/corpus/lang"

// A stand is a cue with what the ranker looks at beside it.
type stand struct {
	cue         int // its first item
	after       int // the item at which what follows it begins
	before      int // the item before which what precedes it ends
	mention     int32
	subject     int // last item of the mention
	first       int // first item of the mention
	how         subjectKind
	lemma       uint32
	group, form uint32
	phrase      bool
}

func isStop(w string) bool { return w == "." || w == "!" || w == "?" }

// stands returns the cues of u that may report, with their subjects.
func (r *reader) stands(u *unit) []stand {
	out := r.standing[:0]
	for c := range u.items {
		if m, at, p, n := r.phraseAt(u, c); n > 0 && m != none {
			out = append(out, stand{cue: c, after: at + 1, before: c, mention: m, subject: at, how: beside,
				lemma: hashWord(p.Lemma), group: groupPhrase, phrase: true})
			continue
		}
		w := &u.items[c]
		if w.noun || w.cueLen == 0 {
			if s, ok := r.nominal(u, c); ok {
				out = append(out, s)
			}
			continue
		}
		if k := c + int(w.cueLen); k+1 < len(u.items) && u.items[k].is(lang.ParticleWord) && !u.items[k+1].is(lang.ComplementizerWord) {
			continue // snapped up
		}
		m, at, how := r.subject(u, c)
		if m == none && (w.cue.Form > presentOrPast || c == 0) {
			continue
		}
		s := stand{cue: c, after: c + int(w.cueLen), before: c, mention: m, subject: at, how: how,
			lemma: hashWord(w.cue.Lemma), group: group(w.cue), form: uint32(w.cue.Form)}
		if how == inverted {
			s.after = at + 1
		} else if at < c && (how == beside || how == relative || how == apposed || how == postmodified) {
			s.before = at
			for m != none && s.before > 0 && u.items[s.before-1].mention == m {
				s.before--
			}
			s.first = s.before
		}
		out = append(out, s)
	}
	for i := range out {
		if out[i].group == groupNoun {
			continue // what it reports follows it
		}
		out[i].before = r.breakBefore(u, out[i].before)
	}
	if len(out) > 0 {
		r.classify(u)
	}
	r.standing = out
	return out
}

// maxQualifiers is the number of words between a noun and who owns it: Ito’s
// first public claim.
const maxQualifiers = 3

// nominal returns the noun at item c as one that may report what follows it:
// Ito’s claim that …, allegations of ….
func (r *reader) nominal(u *unit, c int) (stand, bool) {
	w := &u.items[c]
	if !w.is(lang.ReportNounWord) || w.mention != none || c+2 >= len(u.items) || u.items[c+1].pair != none {
		return stand{}, false
	}
	if next := &u.items[c+1]; next.word != r.rules.That && !next.is(lang.InfinitiveWord|lang.BlameWord) {
		return stand{}, false
	}
	s := stand{cue: c, after: c + 1, mention: none, how: noSubject, lemma: hashWord(w.word), group: groupNoun, form: uint32(lang.BaseForm)}
	for j := c - 1; j >= 0 && j >= c-1-maxQualifiers; j-- {
		o := &u.items[j]
		if j > 0 && o.mention == none && u.items[j-1].mention != none && r.isPossessor(u, j-1) {
			continue // the sign of the possessor
		}
		if o.pair != none || o.word == "" || isBreak(o.word) || o.cueLen > 0 && !o.noun ||
			o.is(lang.PrepositionWord|lang.AuxiliaryWord|lang.CoordinatorWord|lang.RelativeWord|lang.ComplementizerWord) {
			break
		}
		if o.mention != none {
			if o.is(lang.DeterminerWord) || r.isPossessor(u, j) {
				s.mention, s.subject, s.how, s.first = o.mention, r.mentionEnd(u, j), owner, j
			}
			break
		}
	}
	return s, true
}

// breakBefore steps from the first item of an attribution back over what
// parts it from a content before it; it returns 0 if nothing does.
func (r *reader) breakBefore(u *unit, i int) int {
	for n := 0; i > 0 && n < 5; i, n = i-1, n+1 {
		w := &u.items[i-1]
		if w.pair != none {
			return i
		}
		if isBreak(w.word) {
			for i > 0 && isBreak(u.items[i-1].word) {
				i--
			}
			return i
		}
		if w.mention != none || w.cueLen > 0 && !w.noun {
			return 0
		}
	}
	return 0
}

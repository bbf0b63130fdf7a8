package quotation

import (
	"math"

	"verbatim/corpus/lang"
)

// A reported is a content that a cue may report, with the probability of both.
type reported struct {
	stand
	lo, hi   int  // its items
	backward bool // it stands before the cue
	around   bool // it stands on both sides
	gate     float64
	score    float64
	sure     float64 // see told; 0 if nobody asked yet
}

const (
	// Below this a cue is not worth looking for a content that may hold a
	// quotation, and below the other for one that cannot.
	leastGate      = 0.2
	leastGateAlone = 0.35
	// From here on a cue that reports what stands before it reports what
	// follows it too.
	leastAround = 0.5
	// maxLead is the number of items behind a cue that may come before a content.
	maxLead = 24
)

// rank returns the contents that the cues of u may report.
func (f *finder) rank(u *unit) []reported {
	if f.model.empty() {
		return nil
	}
	out := f.reports[:0]
	f.stands(u)
	f.markAttributions(u)
	least := leastGateAlone
	for i := range u.items {
		if u.items[i].pair != none {
			least = leastGate
			break
		}
	}
	for i := range f.standing {
		s := &f.standing[i]
		ahead, behind := reported{stand: *s}, reported{stand: *s, backward: true}
		forward := f.gateScore(u, s, true)
		ahead.gate = forward
		if forward >= least || s.phrase && forward >= leastGate {
			var p float64
			ahead.lo, ahead.hi, p = f.bestForward(u, s, s.after, len(u.items), s.after+1)
			ahead.score = forward * p
		}
		if s.before >= 2 {
			gate := f.gateScore(u, s, false)
			if f.endsSentence(u, s) {
				gate = max(gate, plainEnd)
			}
			behind.gate = gate
			if gate >= least {
				lo, p := f.bestBackward(u, s, s.before)
				behind.lo, behind.hi, behind.score = lo, s.before, gate*p
			}
		}
		if behind.score > 0 && ahead.score > 0 && forward >= leastAround && isBreak(u.items[ahead.lo-1].word) {
			// The bridge, Ito said, will stay shut
			around := behind
			around.hi, around.around = ahead.hi, true
			around.score = behind.score * ahead.score / forward
			out = append(out, around)
			behind.score, ahead.score = min(behind.score, 1-forward), 0
		}
		if behind.score > 0 && f.interrupts(u, s) {
			behind.around, behind.hi, ahead.score = true, len(u.items), 0
			if isStop(u.items[behind.hi-1].word) {
				behind.hi--
			}
		}
		for _, r := range []reported{ahead, behind} {
			if r.score > 0 {
				out = append(out, r)
			}
		}
	}
	return out
}

// maxSubject is the number of items within which a cue follows its subject
// where the two begin an attribution.
const maxSubject = 8

// markAttributions notes the items with which an attribution begins, so that
// no content before a later one begins there: Ito told us …, Ito said.
func (f *finder) markAttributions(u *unit) {
	f.attributes = append(f.attributes[:0], make([]int, len(u.items))...)
	for i := range f.standing {
		if s := &f.standing[i]; s.group <= groupReport && s.how == beside && s.cue < s.first+maxSubject {
			f.attributes[s.first] = s.cue
		}
	}
}

// plainEnd is the least probability of a report that an attribution ends in
// the plainest way. The weights were trained on news that seldom does so
// without marks.
const plainEnd = 0.75

// endsSentence reports whether a subject, a finite cue and what may close a
// sentence are all that follows a comma: …, Ito told the council on Friday.
func (f *finder) endsSentence(u *unit, s *stand) bool {
	return s.mention != none && s.group <= groupTell && s.form <= uint32(presentOrPast) && (s.how == beside && s.first == s.before+1 || s.how == inverted) &&
		u.items[s.before].word == "," && f.closesSentence(u, s.after) && !f.goesOn(u, s.after) && f.holdsClause(u, 0, s.before)
}

// interrupts reports whether the attribution of s stands between a subject and
// its verb: The tolls, said Ito, are the highest on the coast.
func (f *finder) interrupts(u *unit, s *stand) bool {
	return s.group <= groupReport && s.how == inverted && s.after < len(u.items) && u.items[s.after].word == "," && f.goesOn(u, s.after)
}

// goesOn reports whether behind an attribution, from item i on, the sentence
// goes on with more than a time, a place, a hearer and what is said of them:
// The tolls, said Ito, are high; Angry at the tolls, Ito told the council to act.
func (f *finder) goesOn(u *unit, i int) bool {
	for ; i < len(u.items); i++ {
		w := &u.items[i]
		switch {
		case w.pair != none, w.mention == none && w.is(lang.InfinitiveWord|lang.ComplementizerWord) && !w.is(lang.RelativeWord):
			if i+1 < len(u.items) && w.is(lang.InfinitiveWord) && (u.items[i+1].mention != none || u.items[i+1].is(lang.DeterminerWord|lang.HearerWord)) {
				continue // said to reporters
			}
			return true
		case w.word == "," || w.word == ";":
			if i+1 >= len(u.items) {
				return false
			}
			next := &u.items[i+1]
			return w.word == ";" || next.is(lang.FiniteWord) || next.mention == none && (next.cueLen > 0 && !next.noun && next.cue.Form <= presentOrPast || f.predicateFollows(u, i+1))
		}
	}
	return false
}

func (f *finder) gateScore(u *unit, s *stand, forward bool) float64 {
	t := gateBackward
	if forward {
		t = gateForward
	}
	f.gate(f.sum(t), u, s, forward)
	return logistic(f.score())
}

// bestForward returns the likeliest content behind the cue that begins at or
// before item latest and ends at or behind item earliest.
func (f *finder) bestForward(u *unit, s *stand, first, latest, earliest int) (lo, hi int, p float64) {
	f.starts = f.starts[:0]
	f.from = f.from[:0]
	f.eachStart(u, s, func(k int) {
		z := f.score()
		if k < first || k > latest || f.attributes[k] != 0 && isBreak(u.items[k-1].word) {
			z = never // …, Ito said: the attribution of something else
		}
		f.starts, f.from = append(f.starts, z), append(f.from, k)
	})
	total := softmax(f.starts)
	if total == 0 {
		return 0, 0, 0
	}
	f.drafts = f.drafts[:0]
	latestEnd := f.resumed(s)
	f.stopsOf = unknownSums(f.stopsOf, len(u.items)+1)
	for range maxStarts {
		k, ps := best(f.starts)
		if ps < leastStart {
			break
		}
		f.starts[k] = 0
		start := f.from[k]
		f.ends, f.to = f.ends[:0], f.to[:0]
		f.eachEnd(u, s, start, func(e int) {
			z := f.score()
			if e < earliest || e > latestEnd {
				z = never
			}
			f.ends, f.to = append(f.ends, z), append(f.to, e)
		})
		if softmax(f.ends) == 0 {
			continue
		}
		for i, pe := range f.ends {
			if ps*pe >= leastDraft {
				f.drafts = append(f.drafts, draft{start, f.to[i], ps * pe})
			}
		}
	}
	return f.consensus(u)
}

// resumed returns the item that no content behind the cue of s reaches beyond,
// because the subject that stands before it takes up its verb there: an
// official who spoke about [the talks] said that ….
func (f *finder) resumed(s *stand) int {
	if s.how != relative && s.how != infinitive && s.how != participle {
		return math.MaxInt
	}
	for i := range f.standing {
		if t := &f.standing[i]; t.cue > s.cue && t.subject < s.cue && t.mention != none && (t.how == postmodified || t.how == apposed) {
			return t.cue
		}
	}
	return math.MaxInt
}

// A draft is one of the contents that a cue may report.
type draft struct {
	lo, hi int
	p      float64
}

const (
	// maxStarts is the number of beginnings for which the ends are looked at.
	maxStarts = 2
	// leastStart is the probability below which a beginning is not looked at.
	leastStart = 0.08
	// leastDraft is that below which a content is not.
	leastDraft = 0.01
	// alike is the share of their union from which on two contents count as
	// the same: whoever checks a report forgives a word or two at its end.
	alike = 0.8
)

// consensus returns the draft that is most likely to be nearly right: the
// one that most of the probability lies close to [3].
func (f *finder) consensus(u *unit) (lo, hi int, p float64) {
	most := 0.0
	for i := range f.drafts {
		most = max(most, f.drafts[i].p)
	}
	pick := 0.0
	for i := range f.drafts {
		d := &f.drafts[i]
		if d.p < most/4 {
			continue
		}
		a, b := f.start(u.items[d.lo]), f.end(u.items[d.hi-1])
		mass := 0.0
		for j := range f.drafts {
			o := &f.drafts[j]
			c, e := f.start(u.items[o.lo]), f.end(u.items[o.hi-1])
			if float64(min(b, e)-max(a, c)) >= alike*float64(max(b, e)-min(a, c)) {
				mass += o.p
			}
		}
		if v := mass + d.p; v > pick {
			pick, lo, hi, p = v, d.lo, d.hi, mass
		}
	}
	return lo, hi, p
}

// bestBackward returns where the likeliest content before the cue begins, at
// or before item latest.
func (f *finder) bestBackward(u *unit, s *stand, latest int) (lo int, p float64) {
	f.starts = f.starts[:0]
	from := 0
	f.eachOpen(u, s, func(k int) {
		if len(f.starts) == 0 {
			from = k
		}
		z := f.score()
		if k > latest || f.attributes[k] != 0 && f.attributes[k] < s.cue {
			z = never
		}
		f.starts = append(f.starts, z)
	})
	if softmax(f.starts) == 0 {
		return 0, 0
	}
	// eachOpen walks to the left
	k, p := best(f.starts)
	return from - k, p
}

// eachStart calls use for every item that a content behind the cue may begin
// with, from s.after on.
func (f *finder) eachStart(u *unit, s *stand, use func(int)) {
	var w walk
	that := f.thatAfter(u, s)
	for k := s.after; k < min(len(u.items), s.after+maxLead); k++ {
		if isStop(u.items[k].word) && k+1 >= len(u.items) {
			return
		}
		if !f.governed(u, s, k, that) {
			f.begin(f.sum(startForward), u, s, k, &w)
			use(k)
		}
		f.pass(&w, u, k)
	}
}

// governed reports whether item k belongs to the attribution: said at [the
// weekend], said [late] on Thursday that ….
func (f *finder) governed(u *unit, s *stand, k, that int) bool {
	if isBreak(u.items[k].word) || !u.mayPart(k) && k > s.after {
		return true
	}
	if s.group > groupReport || u.items[k].pair != none {
		return false
	}
	return k < that || k > s.after && u.items[k-1].is(lang.PrepositionWord)
}

// thatAfter returns the item of the complementizer that opens the content
// behind the cue although a time, a place or a hearer stands between, 0 if
// there is none.
func (f *finder) thatAfter(u *unit, s *stand) int {
	phrase := s.group == groupTell
	for i := s.after; i < min(len(u.items), s.after+maxLead); i++ {
		w := &u.items[i]
		switch {
		case w.word == f.rules.That:
			return i
		case w.pair != none || isBreak(w.word) || w.is(lang.AuxiliaryWord) || w.cueLen > 0 && !w.noun:
			return 0
		case w.is(lang.PrepositionWord):
			phrase = true
		case phrase, w.is(lang.AdverbWord), w.is(lang.TimeNounWord), w.is(lang.HearerWord):
		default:
			return 0
		}
	}
	return 0
}

// mayPart reports whether a content may begin or end before item i: not within
// a mention, nor before an ordinary word, of which one in a hundred contents
// takes no notice.
func (u *unit) mayPart(i int) bool {
	if i >= len(u.class) || i > 0 && u.items[i-1].pair != none {
		return true
	}
	switch u.class[i] {
	case classNameInside, classRoleInside, classWord, classNoun:
		return false
	}
	return true
}

// eachEnd calls use for every item before which a content that begins at
// item start may end, from start+1 on.
func (f *finder) eachEnd(u *unit, s *stand, start int, use func(int)) {
	var w walk
	far := toSentenceEnd
	if !s.phrase {
		far = f.extentOf(u, s.cue)
	}
	for e := start + 1; e <= min(len(u.items), start+reach); e++ {
		f.steps++
		f.pass(&w, u, e-1)
		if !u.mayPart(e) {
			continue
		}
		f.stop(f.sum(endForward), u, s, start, e, &w, far)
		use(e)
	}
}

// eachOpen calls use for every item that a content before the cue may begin
// with, from the last one to the left.
func (f *finder) eachOpen(u *unit, s *stand, use func(int)) {
	var w walk
	for k := s.before - 1; k >= max(0, s.before-reach); k-- {
		f.steps++
		f.pass(&w, u, k)
		f.open(f.sum(startBackward), u, s, k, &w)
		use(k)
	}
}

// negligible is the difference of scores from which on one of them is taken
// to be impossible.
const negligible = 12

// never is the score of what is ruled out.
const never = -1e9

// softmax turns scores into probabilities. It returns 0 if all are ruled out.
func softmax(z []float64) float64 {
	most := never
	for _, v := range z {
		most = max(most, v)
	}
	if most == never {
		return 0
	}
	sum := 0.0
	for i, v := range z {
		z[i] = 0
		if v > most-negligible {
			z[i] = exp(v - most)
		}
		sum += z[i]
	}
	for i := range z {
		z[i] /= sum
	}
	return sum
}

func best(p []float64) (int, float64) {
	at := 0
	for i := range p {
		if p[i] > p[at] {
			at = i
		}
	}
	return at, p[at]
}

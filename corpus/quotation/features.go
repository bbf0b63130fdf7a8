package quotation

import (
	"math"
	"math/bits"
	"slices"

	"verbatim/corpus/lang"
)

// size puts a length into a few classes: 0, 1, 2, 3–4, 5–8, …
func size(n int) uint32 { return uint32(bits.Len(uint(max(n-1, 0)))) }

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// gate adds the features of a decision whether the cue reports what stands
// on one of its sides.
func (r *reader) gate(t *sum, u *unit, s *stand, forward bool) {
	t.n = 0
	next, next2 := u.at(s.after), u.at(s.after+1)
	prev := u.at(s.cue - 1)
	kind := uint32(0)
	if s.mention != none {
		m := &r.doc.Mentions[s.mention]
		kind = uint32(len(m.Kind)) + 16*uint32(len(m.Entity))
	}
	t.add(0, 0)
	t.add(s.lemma, 0)
	t.add(s.lemma, s.form)
	t.add(s.group, s.form)
	t.add(s.group, uint32(s.how))
	t.add(kind, s.group)
	t.add(kind, uint32(s.how))
	t.add(s.group+16*s.form, uint32(s.how))
	t.add(prev, s.form)
	t.add(prev, s.group)
	t.add(u.at(s.cue-2), prev)
	t.add(flag(s.cue == 0), flag(u.items[len(u.items)-1].word == "?"))
	t.add(uint32(len(r.doc.Segments[u.segment].Kind)), flag(u.inner >= 0))
	outer, quotes := 0, 0
	for i := max(0, s.cue-reach); i < s.cue; i++ {
		if u.class[i] >= classCue && u.class[i] < classCue+12 {
			outer++
		}
	}
	for i := s.after; i < min(len(u.items), s.after+reach); i++ {
		if u.items[i].pair != none {
			quotes++
		}
	}
	t.add(uint32(min(outer, 2)), s.group)
	t.add(u.lex(s.cue-1), s.form)
	t.add(u.lex(s.cue-2), prev)
	t.add(s.lemma, prev)
	if s.mention != none {
		t.add(u.lex(s.subject), s.group)
		t.add(u.lex(s.subject), s.lemma)
	}
	t.n = 40
	if forward {
		t.add(u.lex(s.after), s.group)
		t.add(u.lex(s.after), s.lemma)
		t.add(u.lex(s.after+1), next)
		t.add(u.lex(s.after+2), next2)
		t.add(s.lemma, next+256*next2)
		t.add(next, 0)
		t.add(next, s.group)
		t.add(next, next2)
		t.add(s.lemma, next)
		t.add(next2, u.at(s.after+2))
		that := uint32(0)
		for i := s.after; i < min(len(u.items), s.after+14); i++ {
			if u.items[i].is(lang.ComplementizerWord) {
				that = size(i-s.after) + 1
				if u.items[i].word == r.rules.That {
					that += 8
				}
				break
			}
			if isBreak(u.items[i].word) {
				break
			}
		}
		t.add(that, s.group)
		t.add(size(len(u.items)-s.after), s.group)
		t.add(uint32(min(quotes, 2)), s.group)
		t.add(flag(s.before > 2 && s.before < s.cue && isBreak(u.items[s.before].word)), s.group)
		return
	}
	end := s.after
	if s.how == inverted {
		end = s.subject + 1
	}
	t.add(u.at(s.before), s.group)
	t.add(u.at(s.before-1), 0)
	t.add(u.at(end), s.group)
	t.add(u.at(end), u.at(end+1))
	t.add(u.at(0), u.at(1))
	t.add(size(s.before), s.group)
	t.add(uint32(min(s.cue-s.before, 8)), uint32(s.how))
	t.add(flag(r.closesSentence(u, end)), s.group)
	verb, breaks := false, 0
	for i := max(0, s.before-reach); i < s.before; i++ {
		verb = verb || u.class[i] >= classCue || u.class[i] == classEd || u.items[i].is(lang.AuxiliaryWord)
		if isBreak(u.items[i].word) {
			breaks++
		}
	}
	t.add(flag(verb), s.group)
	t.add(flag(verb), u.at(0))
	t.add(uint32(min(breaks, 3)), flag(verb))
	t.add(flag(s.before > 0 && u.items[s.before-1].pair != none), s.group)
}

// begin adds the features of item k as the first one of a content behind
// the cue.
func (r *reader) begin(t *sum, u *unit, s *stand, k int, passed *walk) {
	t.n = 192
	here, prev, next := u.at(k), u.at(k-1), u.at(k+1)
	far := uint32(min(k-s.after, 10))
	if k == s.after {
		prev = 255
	}
	t.add(here, 0)
	t.add(prev, 0)
	t.add(prev, here)
	t.add(s.group, here)
	t.add(far, s.group)
	t.add(far, here)
	t.add(here, next)
	t.add(uint32(passed.that), here)
	t.add(uint32(min(passed.breaks, 3)), prev)
	t.add(s.lemma, here)
	t.add(s.lemma, far)
	t.add(flag(s.how == inverted || s.phrase), far)
	t.add(uint32(min(passed.mentions, 3)), s.group)
	t.add(uint32(min(passed.mentions, 3)), here)
	t.add(uint32(min(passed.verbs, 3)), here)
	t.add(uint32(min(passed.verbs, 3)), s.group)
	t.add(uint32(min(passed.quotes, 2)), here)
	t.add(s.group, here+256*prev)
	t.add(flag(u.items[k].pair != none)+2*flag(s.group <= 1), prev)
	t.add(u.lex(k), 0)
	t.add(u.lex(k), s.lemma)
	t.add(u.lex(k-1), here)
	t.add(u.lex(k-1), s.group)
	t.add(here+256*next, u.at(k+2))
	t.add(u.at(k-2), prev+256*here)
	t.add(s.lemma, prev+256*here)
	t.n = 192 + 50
	if u.items[k].pair != none {
		t.add(flag(r.startsLower(u.items[k].pair)), prev)
	}
}

// A walk is what was passed on the way to a boundary.
type walk struct {
	breaks, verbs, mentions, quotes, coordinators int
	that                                          int
	last                                          uint32
}

func (r *reader) pass(w *walk, u *unit, i int) {
	it := &u.items[i]
	switch c := u.class[i]; {
	case it.pair != none:
		w.quotes++
	case c >= classCue || c == classEd:
		w.verbs++
	case c == className || c == classRole || c == classPronoun:
		w.mentions++
	case isBreak(it.word):
		w.breaks++
		w.last = uint32(c)
	case it.is(lang.AuxiliaryWord):
		w.verbs++
	case it.is(lang.CoordinatorWord):
		w.coordinators++
	case it.is(lang.ComplementizerWord):
		w.that = 1
		if it.word == r.rules.That {
			w.that = 2
		}
	}
}

// stop adds the features of item e as the one before which a content that
// begins at item start behind the cue ends. What depends on neither the cue nor
// the start is added up once a sentence, what depends on no start once a cue.
func (r *reader) stop(t *sum, u *unit, s *stand, start, e int, passed *walk, clause extent) {
	t.n = 256
	if t.keep {
		r.stopAlone(t, u, e)
		r.stopOf(t, u, s, e, clause)
	} else {
		if u.stops[e] == unknownSum {
			r.stopAlone(t, u, e)
			u.stops[e], t.total = int32(t.total), 0
		}
		if r.stopsOf[e] == unknownSum {
			t.n = 280
			r.stopOf(t, u, s, e, clause)
			r.stopsOf[e], t.total = int32(t.total), 0
		}
		t.total = int(u.stops[e] + r.stopsOf[e])
	}
	t.n = 304
	here, prev, next := u.at(e), u.at(e-1), u.at(e+1)
	first, length, last := u.at(start), size(e-start), u.nearEnd(e)
	t.add(length, s.group)
	t.add(length, here)
	t.add(last, first)
	t.add(first, here)
	t.add(uint32(min(passed.breaks, 3)), here)
	t.add(uint32(min(passed.verbs, 3)), here)
	t.add(uint32(min(passed.quotes, 2)), here)
	t.add(s.group, first+256*last)
	t.add(s.lemma, length)
	t.add(first, length)
	t.add(first+256*prev, here)
	if u.branches(e) {
		t.add(uint32(min(passed.verbs, 2)), next)
		t.add(last, passed.last)
	}
}

// unknownSum stands for a sum that nobody asked for yet.
const unknownSum = math.MinInt32

// unknownSums returns a slice of n of them in the room of sums.
func unknownSums(sums []int32, n int) []int32 {
	sums = slices.Grow(sums[:0], n)[:n]
	for i := range sums {
		sums[i] = unknownSum
	}
	return sums
}

// nearEnd says how near item e is to the sentence's end: 1 at it, 2 at its stop.
func (u *unit) nearEnd(e int) uint32 {
	switch left := len(u.items) - e; {
	case left == 0:
		return 1
	case left == 1 && isStop(u.items[e].word):
		return 2
	}
	return 0
}

// branches reports whether a sign or conjunction at item e may part a content
// from what the sentence goes on with.
func (u *unit) branches(e int) bool {
	return u.items[e-1].pair == none && e < len(u.items) && (isBreak(u.items[e].word) || u.items[e].is(lang.CoordinatorWord))
}

// stopAlone adds those features of an end that depend on the words around it.
func (r *reader) stopAlone(t *sum, u *unit, e int) {
	here, prev, next := u.at(e), u.at(e-1), u.at(e+1)
	t.add(here, 0)
	t.add(prev, 0)
	t.add(prev, here)
	t.add(here, next)
	t.add(size(len(u.items)-e), here)
	t.add(here+256*next, u.at(e+2))
	t.add(u.at(e-2), prev+256*here)
	t.add(u.lex(e), 0)
	t.add(u.lex(e-1), here)
	t.add(u.lex(e-1), u.lex(e))
	t.add(u.lex(e+1), here)
	if u.items[e-1].pair != none {
		t.add(r.ahead(u, e), prev)
	} else if u.branches(e) {
		t.add(r.ahead(u, e+1), here)
		t.add(next, u.at(e+2))
	}
}

// stopOf adds those that depend on the cue too.
func (r *reader) stopOf(t *sum, u *unit, s *stand, e int, clause extent) {
	here, next, last := u.at(e), u.at(e+1), u.nearEnd(e)
	t.n = 280
	t.add(s.group, here)
	t.add(last, s.group)
	t.add(uint32(s.how), here)
	t.add(uint32(clause), here)
	t.add(flag(s.phrase), last)
	t.add(s.lemma, last)
	t.add(s.group, here+256*next)
	t.add(size(len(u.items)-e), s.group)
	t.add(u.lex(e), s.group)
	t.add(s.lemma, here)
	if u.branches(e) {
		t.add(r.ahead(u, e+1), s.group)
		t.add(next, s.group)
	}
}

// ahead says what begins at item i, as bits: a cue of the same subject, a verb
// without a subject, an attribution.
func (r *reader) ahead(u *unit, i int) uint32 {
	if u.follows == nil {
		r.follows = append(r.follows[:0], make([]uint8, len(u.items)+1)...)
		u.follows = r.follows
	}
	if u.follows[i] == 0 {
		u.follows[i] = uint8(8 + flag(r.cueFollows(u, i)) + 2*flag(r.predicateFollows(u, i)) + 4*flag(r.attributionFollows(u, i)))
	}
	return uint32(u.follows[i] &^ 8)
}

// open adds the features of item k as the first one of a content that ends
// before item s.before.
func (r *reader) open(t *sum, u *unit, s *stand, k int, passed *walk) {
	t.n = 128
	here, prev, next := u.at(k), u.at(k-1), u.at(k+1)
	length := size(s.before - k)
	t.add(here, 0)
	t.add(prev, 0)
	t.add(prev, here)
	t.add(here, next)
	t.add(length, flag(k == 0))
	t.add(length, here)
	t.add(uint32(min(k, 3)), here)
	t.add(uint32(min(k, 3)), s.group)
	t.add(u.at(k-2), prev)
	t.add(uint32(min(passed.breaks, 3)), prev)
	t.add(uint32(min(passed.verbs, 3)), prev)
	t.add(uint32(min(passed.quotes, 2)), here)
	t.add(flag(s.phrase), prev)
}

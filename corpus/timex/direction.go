package timex

import (
	"strings"

	"verbatim/corpus"
)

// A direction says where a time lies that its own words leave open.
type direction struct {
	to   int    // −1 behind the anchor, 1 ahead, 0 not known
	cue  string // the word that says so, as the text has it; empty if none
	weak bool   // an infinitive or modal: "an attempt to sign it in May failed"
}

// clauseReach is how many tokens a cue may be away. Newspaper sentences have a
// median of 23 words; beyond this the verb is another clause's.
const clauseReach = 24

// direct finds the direction of core i from, in this order, the word before
// it, the time it is coordinated with, the nearest cue before it in its
// sentence, the first cue after it, and the verb of an order.
func (r *resolver) direct(i int) direction {
	f, c := r.f, &r.f.cores[i]
	before := c.lo - 1
	for before > 0 && f.has(f.cal.Article, before) {
		before--
	}
	lo, hi := f.sentenceOf(c.lo)
	if before >= lo {
		switch {
		case f.has(f.cal.Deadline, before):
			if d := r.cueBefore(before-1, lo); d.cue != "" && f.cal.Perfect.Has(strings.ToLower(d.cue)) {
				return direction{to: -1, cue: d.cue}
			}
			// "By Wednesday, they had left", and at the head of a sentence any past.
			if d := r.cueAfter(c.hi, hi); f.cal.Perfect.Has(strings.ToLower(d.cue)) || before == lo && d.to < 0 {
				return direction{to: -1, cue: d.cue}
			}
			return direction{to: 1, cue: f.original(before)}
		case f.has(f.cal.Until, before):
			if d := r.cueBefore(before-1, lo); d.to < 0 {
				return d
			}
			return direction{to: 1, cue: f.original(before)}
		case f.has(f.cal.Since, before):
			if d := r.cueBefore(before-1, lo); c.weekday == 0 && f.has(f.cal.From, before) && d.to > 0 && !d.weak {
				return d // "will take office after 20 January"
			}
			return direction{to: -1, cue: f.original(before)}
		case i > 0 && f.has(f.cal.Coordinate, before) && r.f.cores[i-1].hi == before && r.dirs[i-1].cue != "":
			return r.dirs[i-1]
		}
	}
	if d := r.cueBefore(c.lo-1, lo); d.to != 0 {
		return d
	}
	if d := r.cueAfter(c.hi, hi); d.to != 0 {
		return d
	}
	if f.has(f.cal.Base, lo) && lo < c.lo { // an order: "Meet me on Friday"
		return direction{to: 1, cue: f.original(lo), weak: true}
	}
	return direction{}
}

// cueBefore returns the nearest cue to the left of i, down to token lo.
func (r *resolver) cueBefore(i, lo int) direction {
	for n := 0; i >= lo && n < clauseReach; i, n = i-1, n+1 {
		if f := r.f; f.text[f.tokens[i].Start] == ';' {
			break
		}
		if to, weak := r.f.cue(i); to != 0 {
			return direction{to, r.f.original(i), weak}
		}
	}
	return direction{}
}

// cueAfter returns the first cue from token i on, up to hi.
func (r *resolver) cueAfter(i, hi int) direction {
	for n := 0; i < hi && n < clauseReach; i, n = i+1, n+1 {
		if f := r.f; f.text[f.tokens[i].Start] == ';' {
			break
		}
		if to, weak := r.f.cue(i); to != 0 {
			return direction{to, r.f.original(i), weak}
		}
	}
	return direction{}
}

// cue tells the direction that token i gives its clause, or 0.
func (f *finder) cue(i int) (to int, weak bool) {
	t := f.tokens[i]
	c := f.text[t.Start]
	if c < 'A' && c != '\'' || t.Len() > maxWord { // signs and figures
		return 0, false
	}
	var buf [maxWord + 1]byte
	word := string(foldInto(buf[:0], f.text[t.Start:t.End]))
	small := c >= 'a' || strings.IndexByte(word, '\'') > 0 // "Will" may be a name, "I'll" is none
	cal := f.cal
	switch {
	case small && cal.Future.Has(word):
		return 1, false
	case cal.Past.Has(word), small && f.regularPast(word):
		if f.has(cal.Passive, i-1) {
			return 0, false // "to be held"
		}
		return -1, false
	case small && cal.Coming.Has(word):
		return 1, false
	case small && cal.Plurals.Has(word) && f.pluralNoun(i-1):
		return 1, false
	case small && cal.Modal.Has(word):
		return 1, true
	case small && cal.Base.Has(word) && f.word(i-1) == cal.Infinitive:
		return 1, true
	}
	return 0, false
}

// regularPast reports whether a word has the form of a regular past: not
// "need", not "hundred". It takes participles used as adjectives for one: "the
// proposed talks on Friday".
func (f *finder) regularPast(w string) bool {
	end := f.cal.PastEnding
	n := len(w) - len(end)
	return n >= 3 && strings.HasSuffix(w, end) && w[n-1] != 'e' && (w[n-1] != 'r' || w[n-2] != 'd')
}

// original returns token i as the text has it.
func (f *finder) original(i int) string { return f.text[f.tokens[i].Start:f.tokens[i].End] }

// sentenceOf returns the range of tokens of the sentence that token i is in.
// Calls with rising i cost constant time each, amortized.
func (f *finder) sentenceOf(i int) (lo, hi int) {
	at := f.tokens[i].Start
	s := f.doc.Sentences
	for f.sentence > 0 && f.sentence < len(s) && s[f.sentence].Start > at {
		f.sentence--
	}
	for f.sentence < len(s)-1 && s[f.sentence].End <= at {
		f.sentence++
	}
	span := corpus.Span{Start: 0, End: len(f.text)}
	if f.sentence < len(s) && s[f.sentence].Start <= at && at < s[f.sentence].End {
		span = s[f.sentence]
	}
	lo = i
	for n := 0; lo > 0 && f.tokens[lo-1].Start >= span.Start && n < clauseReach+2; n++ {
		lo--
	}
	hi = i
	for n := 0; hi < len(f.tokens) && f.tokens[hi].End <= span.End && n < clauseReach+8; n++ {
		hi++
	}
	return lo, hi
}

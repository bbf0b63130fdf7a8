package check

import (
	"slices"

	"verbatim/corpus"
	"verbatim/corpus/align"
	"verbatim/corpus/fold"
)

// A reading is a quotation of the draft compared with one stretch.
type reading struct {
	verdict    Verdict
	shown      bool
	changes    []Change
	kept       bool    // between the first word and the last nothing is changed, nor cut unseen
	near       float64 // share of the draft's words that the source has, by what they tell
	doc        int
	match      corpus.Match
	words      []fold.Word // of the stretch
	lo, hi     int         // those that the draft has
	length     int         // of the utterance, in words
	speaker    int         // how the speakers agree
	day        int         // how the days agree
	run        int         // most terms in a row that are the same
	contracted bool        // a contraction is written out, or made
	clean      []bool      // by word of the draft: it stands in the source
	steps      []align.Step
}

const (
	// leastNear is the share of what a quotation tells that a source must have
	// to be one. Fabricated quotations on the same subject reach half of it,
	// quotations with one word in four changed stay above.
	leastNear = 0.66
	// leastClose is the share below which what came nearest is not told: it has
	// some words of the subject, and looks like a source to who is in a hurry.
	leastClose = 0.45
	// fewWords is up to how many words more is asked: leastOfFew.
	fewWords   = 5
	leastOfFew = 0.7
)

// compare aligns the quotation with a stretch and judges what differs.
func (c *Checker) compare(d *quoted, s stretch, m corpus.Match) reading {
	r := reading{verdict: Verbatim, shown: true, near: 1, doc: s.doc, match: m, words: s.words, length: len(s.words)}
	if steps, ok := exact(d, s); ok {
		r.steps = steps
	} else if steps, ok := c.spliced(d, s); ok {
		r.steps = steps
	} else {
		a := c.lexicon.Align(d.seq, s.seq, align.Part)
		r.near, r.run, r.steps = a.InA, a.Run, refine(d, s, a.Steps)
	}
	r.lo, r.hi = covered(r.steps)
	if r.lo >= r.hi {
		r.verdict = NotFound
		return r
	}
	r.match.Span, r.match.Quotation = spanOf(s.words, r.lo, r.hi), s.quotation
	w := weighing{c: c, d: d, s: s, r: &r}
	w.inside()
	r.kept = !w.changed && !w.hidden
	w.signs()
	w.ends()
	w.settle()
	r.match.Score = r.near
	r.match.Grade = grade(r.verdict)
	return r
}

// covered returns the range of the source's words that steps relate to words
// of the draft.
func covered(steps []align.Step) (lo, hi int) {
	lo, hi = 0, 0
	first := true
	for _, s := range steps {
		if s.ALo == s.AHi || s.BLo == s.BHi {
			continue
		}
		if first {
			lo, first = s.BLo, false
		}
		hi = s.BHi
	}
	return lo, hi
}

// grade is the nearest word that a match has for a verdict.
func grade(v Verdict) corpus.Grade {
	switch v {
	case Verbatim, Punctuation:
		return corpus.Verbatim
	case Trimmed:
		return corpus.Trimmed
	case NotFound:
		return corpus.Reworded
	}
	return corpus.Altered
}

// A weighing sorts the differences of one comparison.
type weighing struct {
	c       *Checker
	d       *quoted
	s       stretch
	r       *reading
	changed bool // a word is
	cut     bool // words are left out
	hidden  bool // and nothing shows it
	typed   bool // signs or spelling differ
}

// inside judges what differs between the first and the last word.
func (w *weighing) inside() {
	steps := append([]align.Step(nil), w.r.steps...)
	w.r.clean = make([]bool, len(w.d.words))
	var cuts []Change
	for i := range steps {
		s := &steps[i]
		switch {
		case s.Change == corpus.NoChange:
		case s.BHi <= w.r.lo && s.ALo == s.AHi || s.BLo >= w.r.hi && s.ALo == s.AHi:
			s.Change = corpus.NoChange // before the first word, or after the last
		case w.houseStyle(*s):
			w.typed = true
			w.add(corpus.SpellingChange, *s, false)
			s.Change = corpus.NoChange
		case w.editorial(*s):
			s.Change = corpus.NoChange
		case s.ALo == s.AHi && w.d.elided(s.ALo):
			cuts = append(cuts, w.change(s.Change, *s, true))
			s.Change = corpus.NoChange
		case s.Change == corpus.SpellingChange && contraction(*s):
			w.typed, w.r.contracted = true, true
			w.add(corpus.SpellingChange, *s, false)
			s.Change = corpus.NoChange
		case s.Change == corpus.SpellingChange:
			s.Change = corpus.OtherChange
		}
		for k := s.ALo; k < s.AHi && s.Change == corpus.NoChange; k++ {
			w.r.clean[k] = true
		}
	}
	w.elisions(cuts)
	for _, c := range align.Changes(steps) {
		kind := turned(c.Kind)
		w.add(kind, align.Step{ALo: c.ALo, AHi: c.AHi, BLo: c.BLo, BHi: c.BHi}, false)
		if c.ALo == c.AHi && !kind.Meaning() {
			w.cut, w.hidden = true, true
		} else {
			w.changed = true
		}
	}
}

// elisions takes note of what ellipses leave out, together at each place. A
// word or two that turn the meaning are more than a cut.
func (w *weighing) elisions(cuts []Change) {
	for i := 0; i < len(cuts); {
		c, n := cuts[i], 1
		for i+n < len(cuts) && cuts[i+n].Draft == c.Draft {
			c.Original.End = cuts[i+n].Original.End
			n++
		}
		i += n
		w.cut = true
		c.Kind = corpus.OmissionChange
		if w.turns(c.Original) {
			c.Kind, c.Shown, w.changed = corpus.NegationChange, false, true
		}
		w.r.changes = append(w.r.changes, c)
	}
}

// turns reports whether what is left out of the source is a negation and little
// more.
func (w *weighing) turns(cut corpus.Span) bool {
	words := fold.Words(w.s.text, cut)
	return len(words) < longCut && slices.ContainsFunc(words, func(x fold.Word) bool {
		return negates(x.Text, w.c.language.Comparison.Negations)
	})
}

// longCut is the number of words from which on what is left out is a passage,
// whatever negation or number it holds.
const longCut = 5

// change makes the change of a step.
func (w *weighing) change(kind corpus.ChangeKind, s align.Step, shown bool) Change {
	c := Change{Kind: kind, Draft: spanOf(w.d.words, s.ALo, s.AHi), Original: spanOf(w.s.words, s.BLo, s.BHi), Shown: shown}
	if s.ALo == s.AHi { // where it would stand
		at := w.d.span.End
		if s.ALo < len(w.d.words) {
			at = w.d.words[s.ALo].Span.Start
		}
		c.Draft = corpus.Span{Start: at, End: at}
	}
	return c
}

func (w *weighing) add(kind corpus.ChangeKind, s align.Step, shown bool) {
	w.r.changes = append(w.r.changes, w.change(kind, s, shown))
}

// editorial reports whether a step is of words in brackets: the draft's own,
// what they stand for, or the outlet's own that the draft leaves out.
func (w *weighing) editorial(s align.Step) bool {
	if s.ALo < s.AHi {
		return all(w.d.mended[s.ALo:s.AHi])
	}
	// "[the minister] said" for "he said"
	return all(w.s.own[s.BLo:s.BHi]) || s.BHi-s.BLo <= mostReplaced && w.d.own[s.ALo]
}

// mostReplaced is how many words a bracket may stand for.
const mostReplaced = 4

func all(flags []bool) bool {
	for _, f := range flags {
		if !f {
			return false
		}
	}
	return true
}

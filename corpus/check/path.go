package check

import (
	"verbatim/corpus"
	"verbatim/corpus/align"
	"verbatim/corpus/fold"
)

// exact returns the steps where the words of the draft, ellipses aside, follow
// each other in the stretch as they are. An alignment of terms can miss that,
// since the draft may begin in the middle of one.
func exact(d *quoted, s stretch) ([]align.Step, bool) {
	var steps []align.Step
	from := 0
	for lo := 0; lo < len(d.words); {
		hi := lo + 1
		for hi < len(d.words) && !d.elided(hi) && !d.own[hi] {
			hi++
		}
		at := follow(d.words[lo:hi], s.words, from)
		if at < 0 {
			return nil, false
		}
		if lo > 0 && at > from {
			if d.own[lo] && !d.elided(lo) && at-from > mostReplaced && !all(s.own[from:at]) {
				return nil, false
			}
			steps = append(steps, align.Step{ALo: lo, AHi: lo, BLo: from, BHi: at, Change: corpus.AdditionChange})
		}
		for i := range hi - lo {
			steps = append(steps, align.Step{ALo: lo + i, AHi: lo + i + 1, BLo: at + i, BHi: at + i + 1, Similarity: 1})
		}
		lo, from = hi, at+hi-lo
	}
	return steps, len(steps) > 0
}

// spliced returns the steps where the draft is the beginning and the end of a
// run of words of the stretch, with one passage between left out unseen. The
// alignment can lose its way there, if the same small word stands at both sides.
func (c *Checker) spliced(d *quoted, s stretch) ([]align.Step, bool) {
	n := len(d.words)
	if s.quotation == corpus.None {
		return nil, false
	}
	head, at := 0, 0
	for head < n {
		next := follow(d.words[:head+1], s.words, 0)
		if next < 0 {
			break
		}
		head, at = head+1, next
	}
	for tries := 0; tries < mostSplices && head >= leastSpliced; tries, head = tries+1, head-1 {
		if head > n-leastSpliced {
			continue
		}
		to := follow(d.words[head:], s.words, at+head)
		if to <= at+head || to > at+head+farthest {
			continue
		}
		var steps []align.Step
		for i := range head {
			steps = append(steps, align.Step{ALo: i, AHi: i + 1, BLo: at + i, BHi: at + i + 1, Similarity: 1})
		}
		for _, x := range c.lexicon.Align(align.Sequence{}, s.seq.Slice(at+head, to), align.Global).Steps {
			x.ALo, x.AHi, x.BLo, x.BHi = head, head, x.BLo+at+head, x.BHi+at+head
			steps = append(steps, x)
		}
		for i := range n - head {
			steps = append(steps, align.Step{ALo: head + i, AHi: head + i + 1, BLo: to + i, BHi: to + i + 1, Similarity: 1})
		}
		return steps, true
	}
	return nil, false
}

const (
	// leastSpliced is how many words there must be on either side of the passage
	// left out.
	leastSpliced = 2
	// farthest is the length of that passage in words at most.
	farthest = 60
)

// mostSplices is how many words further back the passage left out may begin.
const mostSplices = 4

// follow returns where the words of a follow each other in b from word from
// on, -1 if nowhere.
func follow(a, b []fold.Word, from int) int {
	for at := from; at+len(a) <= len(b); at++ {
		i := 0
		for i < len(a) && a[i].Text == b[at+i].Text {
			i++
		}
		if i == len(a) {
			return at
		}
	}
	return -1
}

// refine takes the words that are the same off the ends of steps of several:
// a term that the draft cuts in two ("going" of "going to") is no other word.
func refine(d *quoted, s stretch, steps []align.Step) []align.Step {
	out := make([]align.Step, 0, len(steps))
	for i, x := range steps {
		if x.Change == corpus.NoChange || x.AHi-x.ALo+x.BHi-x.BLo < 3 {
			out = append(out, x)
			continue
		}
		same := func(a, b int) align.Step {
			return align.Step{ALo: a, AHi: a + 1, BLo: b, BHi: b + 1, Similarity: 1}
		}
		for x.ALo < x.AHi && x.BLo < x.BHi && d.words[x.ALo].Text == s.words[x.BLo].Text {
			out = append(out, same(x.ALo, x.BLo))
			x.ALo, x.BLo = x.ALo+1, x.BLo+1
		}
		var tail []align.Step
		for x.ALo < x.AHi && x.BLo < x.BHi && d.words[x.AHi-1].Text == s.words[x.BHi-1].Text {
			x.AHi, x.BHi = x.AHi-1, x.BHi-1
			tail = append([]align.Step{same(x.AHi, x.BHi)}, tail...)
		}
		if x.ALo < x.AHi || x.BLo < x.BHi {
			if (x.ALo == x.AHi || x.BLo == x.BHi) && !kept(steps, i, x) {
				x.Change = corpus.AdditionChange // seen from the draft
				if x.BLo == x.BHi {
					x.Change = corpus.OmissionChange
				}
			}
			out = append(out, x)
		}
		out = append(out, tail...)
	}
	return out
}

// kept reports whether what is left of steps[i] is a change of its kind all
// the same: "five" of "twenty-five", or half of a phrase where nothing else is
// left out beside it.
func kept(steps []align.Step, i int, x align.Step) bool {
	if x.Change == corpus.NegationChange || x.Change == corpus.NumberChange {
		return true
	}
	beside := func(k int) bool {
		return k < 0 || k >= len(steps) || steps[k].ALo == steps[k].AHi || steps[k].BLo == steps[k].BHi
	}
	return !beside(i-1) && !beside(i+1)
}

// turned is a kind of change in the other direction: align tells what the
// source adds to the draft, the draft's reader what it leaves out.
func turned(kind corpus.ChangeKind) corpus.ChangeKind {
	switch kind {
	case corpus.AdditionChange:
		return corpus.OmissionChange
	case corpus.OmissionChange:
		return corpus.AdditionChange
	}
	return kind
}

package quotation

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// A Report is an attribution as annotated by hand: the spans of its cue and
// of its content, in order.
type Report struct{ Cue, Content []corpus.Span }

// A Sample is one decision that the ranker has to make: which of the rows is
// right, or, if there is one row, whether it is (Right 1) or not. It is what
// the weights are trained on; see cmd/train/quotation.
type Sample struct {
	Task  int
	Rows  [][]uint16 // buckets
	Right int
}

// Sizes returns the number of weights of each task, in the order in which they
// stand in [lang.Reporting.Weights]; CurveSteps bytes follow them.
func Sizes() []int {
	var out []int
	for t := range tasks {
		out = append(out, t.Buckets())
	}
	return out
}

// Units returns the step of a weight of each task.
func Units() []float64 { return units[:] }

// Samples returns the decisions that doc asks for, answered by reports.
func Samples(doc *corpus.Document, l *lang.Language, reports []Report) []Sample {
	f, _ := newFinder(doc, l)
	t := trainer{finder: f, reports: reports}
	f.watch = t.sentence
	f.find()
	return t.out
}

type trainer struct {
	*finder
	reports []Report
	out     []Sample
}

func (t *trainer) sentence(u *unit) {
	t.adding.keep = true
	defer func() { t.adding.keep = false }()
	ss := t.stands(u)
	for i := range ss {
		s := &ss[i]
		cue := t.span(u, s.cue, min(len(u.items), s.cue+1))
		rep := t.reportOf(cue)
		behind, before := corpus.Span{}, corpus.Span{}
		if rep != nil {
			for _, c := range rep.Content {
				switch {
				case c.Start >= cue.End:
					behind = hull(behind, c)
				case c.End <= cue.Start:
					before = hull(before, c)
				}
			}
		}
		t.decide(u, s, true, !behind.Empty())
		if !behind.Empty() {
			t.forward(u, s, behind)
		}
		if s.before < 2 {
			continue
		}
		t.decide(u, s, false, !before.Empty())
		if !before.Empty() {
			t.backward(u, s, before)
		}
	}
}

// listed returns the features that were listed last.
func (f *finder) listed() []uint16 { return append([]uint16(nil), f.adding.row...) }

// reportOf returns the report whose cue overlaps s, nil if there is none.
func (t *trainer) reportOf(s corpus.Span) *Report {
	for i := range t.reports {
		for _, c := range t.reports[i].Cue {
			if c.Overlaps(s) {
				return &t.reports[i]
			}
		}
	}
	return nil
}

func hull(a, b corpus.Span) corpus.Span {
	if a.Empty() {
		return b
	}
	return corpus.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

func (t *trainer) decide(u *unit, s *stand, forward, right bool) {
	task := gateBackward
	if forward {
		task = gateForward
	}
	t.gate(t.sum(task), u, s, forward)
	t.out = append(t.out, Sample{int(task), [][]uint16{t.listed()}, int(flag(right))})
}

// items returns the items of u that s covers; ok is false if it does not
// begin and end with one.
func (t *trainer) itemsOf(u *unit, s corpus.Span) (lo, hi int, ok bool) {
	lo, hi = -1, -1
	for i := range u.items {
		it := &u.items[i]
		a, b := t.start(*it), t.end(*it)
		if lo < 0 && (a >= s.Start || it.pair != none && b > s.Start) {
			lo = i
		}
		if a < s.End {
			hi = i + 1
		}
	}
	if lo < 0 || hi <= lo {
		return 0, 0, false
	}
	return lo, hi, t.end(u.items[len(u.items)-1])+2 >= s.End
}

func (t *trainer) forward(u *unit, s *stand, content corpus.Span) {
	lo, hi, ok := t.itemsOf(u, content)
	if !ok || lo < s.after {
		return
	}
	if hi == len(u.items) && hi > lo+1 && isStop(u.items[hi-1].word) {
		hi-- // the stop belongs to the sentence
	}
	start := Sample{Task: int(startForward), Right: -1}
	t.eachStart(u, s, func(k int) {
		if k == lo {
			start.Right = len(start.Rows)
		}
		start.Rows = append(start.Rows, t.listed())
	})
	end := Sample{Task: int(endForward), Right: -1}
	t.eachEnd(u, s, lo, func(e int) {
		if e == hi {
			end.Right = len(end.Rows)
		}
		end.Rows = append(end.Rows, t.listed())
	})
	for _, x := range []Sample{start, end} {
		if x.Right >= 0 && len(x.Rows) > 1 {
			t.out = append(t.out, x)
		}
	}
}

func (t *trainer) backward(u *unit, s *stand, content corpus.Span) {
	lo, _, ok := t.itemsOf(u, content)
	if !ok || lo >= s.before {
		return
	}
	open := Sample{Task: int(startBackward), Right: -1}
	t.eachOpen(u, s, func(k int) {
		if k == lo {
			open.Right = len(open.Rows)
		}
		open.Rows = append(open.Rows, t.listed())
	})
	if open.Right >= 0 && len(open.Rows) > 1 {
		t.out = append(t.out, open)
	}
}

// Verdicts returns the decisions whether the reports that the ranker finds in
// doc are right, which they are if they cover about the same text as one of contents.
func Verdicts(doc *corpus.Document, l *lang.Language, contents []corpus.Span, alike func(a, b corpus.Span) bool) []Sample {
	f, _ := newFinder(doc, l)
	var out []Sample
	f.watch = func(u *unit) {
		reports := f.rank(u)
		for i := range reports {
			r := &reports[i]
			f.adding.keep = true
			f.verdict(f.sum(tell), u, r)
			f.adding.keep = false
			row := f.listed()
			right := 0
			for _, c := range contents {
				if alike(f.span(u, r.lo, r.hi), c) {
					right = 1
				}
			}
			out = append(out, Sample{int(tell), [][]uint16{row}, right})
		}
	}
	f.find()
	return out
}

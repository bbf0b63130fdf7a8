package quotation

import "verbatim/corpus/lang"

// leastCover is the score from which a report decides about a quotation within
// it that no rule attributes for sure.
const leastCover = .15

// coverQuotations notes for each quotation of u the likeliest report around it.
func (f *finder) coverQuotations(u *unit) {
	f.covering = f.covering[:0]
	for range u.items {
		f.covering = append(f.covering, none)
	}
	for i := range f.reports {
		r := &f.reports[i]
		if r.around || r.score < leastCover || r.backward && !r.phrase && r.group > groupReport || u.items[r.cue].is(lang.RefusalWord) || f.unsaid(u, r.cue, r.subject, r.how) {
			continue
		}
		for q := r.lo; q < r.hi; q++ {
			if b := f.covering[q]; u.items[q].pair != none && (b == none || r.outweighs(&f.reports[b])) {
				f.covering[q] = int32(i)
			}
		}
	}
}

// outweighs reports whether r rather than o tells who said a quotation that both
// hold: said that Ito agreed “to wait”. What somebody said counts double beside
// what somebody did or thought.
func (r *reported) outweighs(o *reported) bool {
	return r.score*r.weight() > o.score*o.weight()
}

func (r *reported) weight() float64 {
	if r.phrase || r.group <= groupReport {
		return 2
	}
	return 1
}

// reporting returns the source of the quotation at item q: that of the rules,
// or of the likeliest report around it where the rules are not sure.
func (f *finder) reporting(u *unit, q int, s source) source {
	switch s.rule {
	case noRule, ruleBeforeFar, ruleEnd, ruleLabel, ruleParticiple, ruleAccording:
	default:
		return s
	}
	if q >= len(f.covering) || f.covering[q] == none {
		return s
	}
	most := &f.reports[f.covering[q]]
	if (s.how == coordinated || s.how == participle) && s.found() && most.cue < s.cue {
		return s // said it was late and called it “…”
	}
	from := f.sourceOf(u, most)
	from.rule = ruleBeforeFar
	switch {
	case most.phrase:
		from.rule = ruleAccording
	case most.backward:
		from.rule = ruleEnd
	case from.cue == s.cue:
		from.rule = s.rule
	case u.items[most.cue].cue.Use&lang.Labels != 0:
		from.rule = ruleLabel
	}
	from.lo, from.hi = most.lo, most.hi
	return from
}

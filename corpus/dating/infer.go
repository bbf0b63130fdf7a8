package dating

import (
	"cmp"
	"slices"
	"strconv"

	"verbatim/corpus"
	"verbatim/corpus/lang"
	"verbatim/corpus/timex"
)

const (
	// reach is how many days after something an article about it is looked for.
	// A bare weekday reaches six days back, "last week" thirteen.
	reach = 14
	// tooWide is the number of days beyond which evidence that contradicts
	// itself is given up: three weeks say no more than a guess.
	tooWide = 21
)

// A tie binds an undated document to a day: what happened on day is told there
// with a time expression that fits only if it appeared between from and to.
type tie struct {
	day      corpus.Day
	from, to corpus.Day
	open     bool // nothing bounds it from above
	reason   string
}

// Infer returns a date for every document, by index: the one it has, or for an
// undated one an interval from what ties it to dated ones, or one of Basis none.
func Infer(a *corpus.Analysis, l *lang.Language) []corpus.Dating {
	out := make([]corpus.Dating, len(a.Documents))
	undated := false
	for d := range a.Documents {
		out[d] = a.Documents[d].Date
		undated = undated || !out[d].Known()
	}
	if !undated {
		return out
	}
	in := inference{a: a, l: l, known: make([][]corpus.Dating, len(a.Documents)), ties: make([][]tie, len(a.Documents))}
	for d := range a.Documents {
		if out[d].Known() {
			in.known[d] = saidIn(&a.Documents[d], l)
		}
	}
	in.byStatements()
	in.byEvents()
	for d := range out {
		if !out[d].Known() {
			out[d] = in.combine(d)
		}
	}
	return out
}

// An inference collects the ties of undated documents.
type inference struct {
	a     *corpus.Analysis
	l     *lang.Language
	known [][]corpus.Dating // when the quotations of dated documents were said
	ties  [][]tie           // by document
}

// byStatements ties documents by the statements they share with dated ones.
func (in *inference) byStatements() {
	for s := range in.a.Statements {
		st := &in.a.Statements[s]
		day, from, ok := in.dayOf(st)
		if !ok {
			continue
		}
		for _, w := range st.Witnesses {
			if doc := &in.a.Documents[w.Doc]; !doc.Date.Known() && len(doc.Text) > 0 {
				in.tieWitness(w, day, from)
			}
		}
	}
}

// dayOf returns the day on which the dated witnesses of a statement say it was
// spoken, and one of their documents. Two days that differ are no evidence.
func (in *inference) dayOf(st *corpus.Statement) (day corpus.Day, doc int, ok bool) {
	for _, w := range st.Witnesses {
		if !in.a.Documents[w.Doc].Date.Known() {
			continue
		}
		var x corpus.Dating
		if w.Quotation != corpus.None {
			x = in.known[w.Doc][w.Quotation]
		} else {
			x = saidAround(&in.a.Documents[w.Doc], w.Span)
		}
		d, parsed := corpus.ParseDay(x.Earliest)
		if !parsed || !x.Exact() {
			continue
		}
		if ok && d != day {
			return 0, 0, false
		}
		day, doc, ok = d, w.Doc, true
	}
	return day, doc, ok
}

// tieWitness ties the document of w to the day that its statement was spoken.
func (in *inference) tieWitness(w corpus.Witness, day corpus.Day, from int) {
	doc := &in.a.Documents[w.Doc]
	said := "It reports words that “" + name(&in.a.Documents[from]) + "” dates to " + timex.DayText(day, in.l)
	trial := in.read(doc, corpus.Span{Start: 0, End: len(doc.Text)}, day)
	if w.Quotation != corpus.None {
		probe := *doc
		probe.Times = trial
		if t := governing(&probe, w.Quotation); t != corpus.None {
			if lo, hi, ok := in.fits(doc, trial[t].Span, day); ok {
				in.add(w.Doc, tie{day: day, from: lo, to: hi, reason: said + ", and says “" + trial[t].Of(doc.Text) + "” of them"})
				return
			}
		}
	}
	for _, t := range trial {
		if !t.Relative || t.Earliest != day.String() || t.Earliest != t.Latest || t.Type != corpus.Date {
			continue
		}
		// Only a weekday may be taken for that day without being bound to it.
		if lo, hi, ok := in.fits(doc, t.Span, day); ok && hi-lo == 6 {
			in.add(w.Doc, tie{day: day, from: lo, to: hi, reason: said + ", and speaks of “" + t.Of(doc.Text) + "”"})
			return
		}
	}
	in.add(w.Doc, tie{day: day, from: day, open: true, reason: said})
}

func (in *inference) add(doc int, t tie) { in.ties[doc] = append(in.ties[doc], t) }

// name returns what to call a document in a reason.
func name(doc *corpus.Document) string {
	if doc.Title != "" {
		return doc.Title
	}
	return doc.ID
}

// read returns the time expressions of the segments of doc that touch s as if
// it had appeared on day.
func (in *inference) read(doc *corpus.Document, s corpus.Span, day corpus.Day) []corpus.TimeExpression {
	part := *doc
	lo := max(0, segmentAt(doc, s.Start))
	hi := lo
	for hi < len(doc.Segments) && doc.Segments[hi].Start < s.End {
		hi++
	}
	part.Segments = doc.Segments[lo:hi]
	if lo == hi {
		return nil
	}
	span := corpus.Span{Start: doc.Segments[lo].Start, End: doc.Segments[hi-1].End}
	from, to := tokensIn(doc, span)
	part.Tokens = doc.Tokens[from:to]
	date := day.String()
	return timex.Find(&part, corpus.Dating{Value: date, Earliest: date, Latest: date}, in.l)
}

// fits returns the days of publication for which the expression at s would
// mean day. They must be one run.
func (in *inference) fits(doc *corpus.Document, s corpus.Span, day corpus.Day) (from, to corpus.Day, ok bool) {
	want := day.String()
	for p := day; p <= day+reach; p++ {
		means := false
		for _, t := range in.read(doc, s, p) {
			if t.Span == s {
				means = t.Earliest <= want && want <= t.Latest && t.Earliest != ""
				break
			}
		}
		switch {
		case means && !ok:
			from, to, ok = p, p, true
		case means:
			to = p
		}
	}
	return from, to, ok
}

// combine makes an interval of the ties of a document. Among those that agree
// the one to the latest day counts, as an article tells of the newest last;
// where they do not agree the interval holds all of them.
func (in *inference) combine(d int) corpus.Dating {
	ties := in.ties[d]
	if len(ties) == 0 {
		return none("No date in its header, metadata or text, and nothing ties it to a dated article.")
	}
	slices.SortStableFunc(ties, func(x, y tie) int { return cmp.Compare(y.day, x.day) })
	after := ties[0].from // not before anything that it tells of
	lo, hi, closed := corpus.Day(0), corpus.Day(0), false
	reason := ties[0].reason
	for _, t := range ties {
		after = max(after, t.from)
		switch {
		case t.open:
		case !closed:
			lo, hi, closed = t.from, t.to, true
			reason = t.reason
		case t.to < lo: // they contradict each other
			lo = min(lo, t.from)
		}
	}
	if more := len(ties) - 1; more > 0 {
		reason += "; so do " + strconv.Itoa(more) + " more that it shares"
		if more == 1 {
			reason = reason[:len(reason)-len("; so do 1 more that it shares")] + "; one more agrees"
		}
	}
	if !closed || after > hi || hi-lo > tooWide {
		return corpus.Dating{Value: after.String() + "/..", Earliest: after.String(), Basis: corpus.Inferred,
			Reason: reason + ": it appeared on that day or later."}
	}
	if lo < after && hi-after >= 0 && closed {
		lo = after
	}
	return between(lo, hi, corpus.Inferred, reason+".")
}

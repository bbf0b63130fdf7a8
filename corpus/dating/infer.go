package dating

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
	"verbatim/corpus/timex"
)

const (
	// reach is how many days after something an article about it is looked for.
	// A bare weekday reaches six days back, "last week" thirteen.
	reach = 14
	// The weights of ties are the chances that each is right, by the kind of
	// evidence, from reading inferred dates of news whose date was hidden: a
	// report that itself names the day is right more often than not, a weekday
	// anywhere in the article seldom alone.
	governedWeight, carriedWeight, weekdayWeight, bareWeight = 0.7, 0.6, 0.4, 0.25
	eventWeight, sureEventWeight                             = 0.5, 0.66
	// accepted is the chance from which the ties to one day are believed: a
	// report that names its day, or two ties. Cost of a wrong date: everything
	// reckoned from it.
	accepted = 0.65
	// among many documents something like it happens on another day as well: of
	// news whose date was hidden among 500 articles a single tie was right in 16
	// of 31 cases, two of events in 12 of 15, two to words in 15 of 17. From
	// manyDocuments on it takes more than two weekdays.
	acceptedOfMany, manyDocuments = 0.8, 40
	// and they are of many countries: a weekday may be that of another clock. Of
	// eleven wrong intervals four began a day late.
	otherClock = 1
	// today is how many days something may go on to be called today's by papers
	// that print it late: "today" alone was right in one of three.
	today = 6
)

// A tie binds an undated document to a day: what happened on day is told there
// with a time expression that fits only if it appeared between from and to.
type tie struct {
	day      corpus.Day
	from, to corpus.Day
	open     bool    // nothing bounds it from above
	weight   float64 // the chance that it is right
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
	in := inference{a: a, l: l, known: make([][]corpus.Dating, len(a.Documents)), ties: make([][]tie, len(a.Documents)),
		probes: map[[2]int]*probe{}}
	for d := range a.Documents {
		if out[d].Known() {
			in.known[d] = saidIn(&a.Documents[d], l)
		}
	}
	in.byStatements()
	in.byEvents()
	for d := range out {
		if !out[d].Known() {
			out[d] = in.withDateline(d, in.combine(d))
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

	probes map[[2]int]*probe // by document and day
}

// A probe is a document read as if it had appeared on some day.
type probe struct {
	doc  corpus.Document
	said []corpus.Dating // by quotation
}

// probe reads document d as if it had appeared on day.
func (in *inference) probe(d int, day corpus.Day) *probe {
	key := [2]int{d, int(day)}
	if p, ok := in.probes[key]; ok {
		return p
	}
	p := &probe{doc: in.a.Documents[d]}
	p.doc.Times = in.read(&p.doc, corpus.Span{Start: 0, End: len(p.doc.Text)}, day)
	p.said = saidIn(&p.doc, in.l)
	in.probes[key] = p
	return p
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
				in.tieWitness(w, day, from, st.Score)
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
func (in *inference) tieWitness(w corpus.Witness, day corpus.Day, from int, score float64) {
	doc := &in.a.Documents[w.Doc]
	said := "It reports words that “" + name(&in.a.Documents[from]) + "” dates to " + timex.DayText(day, in.l)
	probe := in.probe(w.Doc, day)
	trial := probe.doc.Times
	governed := corpus.None
	carried := false
	if w.Quotation != corpus.None {
		governed = governing(&probe.doc, w.Quotation, in.l)
		x := probe.said[w.Quotation]
		carried = governed == corpus.None && x.Exact() && x.Earliest == day.String()
	}
	if governed != corpus.None {
		if lo, hi, ok := in.fits(doc, trial[governed].Span, day); ok {
			in.add(w.Doc, tie{day: day, from: lo, to: hi, weight: governedWeight * score,
				reason: said + ", and says “" + trial[governed].Of(doc.Text) + "” of them"})
		}
		return // another day than the dated article says: they are not the same words
	}
	for _, t := range trial {
		if !t.Relative || t.Earliest != day.String() || t.Earliest != t.Latest || t.Type != corpus.Date {
			continue
		}
		// Only a weekday may be taken for that day without being bound to it.
		if lo, hi, ok := in.fits(doc, t.Span, day); ok && hi-lo == 6 {
			x := tie{day: day, from: lo, to: hi, weight: weekdayWeight * score, reason: said + ", and speaks of “" + t.Of(doc.Text) + "”"}
			if carried {
				x.weight = carriedWeight * score
			}
			in.add(w.Doc, x)
			return
		}
	}
	in.add(w.Doc, tie{day: day, from: day, open: true, weight: bareWeight * score, reason: said})
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
				means = t.Earliest <= want && want <= t.Latest && t.Earliest != "" && !clockAlone(t)
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

// clockAlone reports whether a time of day says nothing of its day: "4:54 p.m."
func clockAlone(t corpus.TimeExpression) bool {
	return t.Type == corpus.Time && t.Relative && strings.Contains(t.Value, ":") && t.Span.Len() < len("10:30 a.m. GMT ")
}

// combine makes an interval of the ties of a document. Ties to one day support
// each other; days whose ties are not believed together are left out. The
// latest day counts, as an article tells of the newest; an earlier one that
// contradicts it makes the interval wider.
func (in *inference) combine(d int) corpus.Dating {
	ties := in.ties[d]
	slices.SortStableFunc(ties, func(x, y tie) int {
		return cmp.Or(cmp.Compare(y.day, x.day), cmp.Compare(y.weight, x.weight))
	})
	var best *tie // the bounded tie to the latest believed day
	after := corpus.Day(0)
	reason, believed, lo := "", 0, corpus.Day(0)
	limit := accepted
	if len(in.a.Documents) >= manyDocuments {
		limit = acceptedOfMany
	}
	for _, g := range believedDays(ties, limit) {
		if believed == 0 {
			after, reason = g[0].from, g[0].reason
		}
		for k := range g {
			switch t := &g[k]; {
			case t.open:
				continue
			case best == nil:
				best, lo = t, t.from
			case t.to < lo:
				lo = t.from
			}
			break
		}
		believed += len(g)
	}
	told, at, tells := latestTold(&in.a.Documents[d], in.l)
	toldOnly := func() corpus.Dating {
		return corpus.Dating{Value: told.String() + "/..", Earliest: told.String(), Basis: corpus.Inferred,
			Reason: toldReason(&in.a.Documents[d], told, at, in.l)}
	}
	if believed == 0 {
		if tells {
			return toldOnly()
		}
		return none("No date in its header, metadata or text, and too little ties it to a dated article.")
	}
	if tells && best != nil && told > best.to { // what it tells of came later than what it is tied to
		return toldOnly()
	}
	if best != nil {
		reason = best.reason
	}
	switch believed {
	case 1:
	case 2:
		reason += "; one more tie agrees"
	default:
		reason += "; " + strconv.Itoa(believed-1) + " more ties were weighed"
	}
	if best != nil && best.to-lo > tooWide {
		return none("No date in its header, metadata or text, and what ties it to dated articles contradicts itself.")
	}
	if best == nil || after > best.to {
		return corpus.Dating{Value: after.String() + "/..", Earliest: after.String(), Basis: corpus.Inferred,
			Reason: reason + ": it appeared on that day or later."}
	}
	if lo == best.from {
		lo = max(lo, after)
	}
	to := best.to
	if len(in.a.Documents) >= manyDocuments {
		if lo == to {
			to += today
		}
		lo -= otherClock
	}
	return between(lo, to, corpus.Inferred, reason+".")
}

// believedDays groups ties, ordered from the latest day, by day and returns
// the groups that are believed: by their own weight, or by half of it where
// the day lies in the week that another group gives.
func believedDays(ties []tie, limit float64) [][]tie {
	var groups, out [][]tie
	for len(ties) > 0 {
		j := 1
		for j < len(ties) && ties[j].day == ties[0].day {
			j++
		}
		groups = append(groups, ties[:j])
		ties = ties[j:]
	}
	for i, g := range groups {
		w := chance(g)
		ok := w >= limit
		for j := i + 1; j < len(groups) && !ok && w >= limit/2; j++ {
			if chance(groups[j]) < limit {
				continue
			}
			for _, t := range groups[j] {
				ok = ok || !t.open && t.from <= g[0].day && g[0].day <= t.to
			}
		}
		if ok {
			out = append(out, g)
		}
	}
	return out
}

// chance is the chance that one of the ties is right.
func chance(ties []tie) float64 {
	doubt := 1.0
	for _, t := range ties {
		doubt *= 1 - t.weight
	}
	return 1 - doubt
}

// tooWide is the number of days beyond which evidence that contradicts itself
// is given up: three weeks say no more than a guess.
const tooWide = 21

// Package timeline puts everything dated in a corpus in order: when articles
// were published, when words were said, and what days they speak of.
//
// Three clocks tick in an article, and each gives entries of its own kind:
//
//   - published: one a document that has a date; an inferred one keeps its basis;
//   - said: one a statement whose day is known, else one a quotation of speech
//     that is no witness of such a statement;
//   - mentioned: one a time expression that covers known days. Those that only
//     say when a quotation was spoken are left out, as the quotation's own entry
//     stands for them; so are durations, sets, references such as "recently",
//     and the repeats of a paragraph.
//
// Entries are ordered by their first day, their last, their kind (published,
// said, mentioned), document and place; a date without an end comes after those
// that end.
package timeline

import (
	"cmp"
	"slices"

	"verbatim/corpus"
)

// Build returns the timeline of an analysis whose documents, statements and
// quotations are dated.
func Build(a *corpus.Analysis) []corpus.TimelineEntry {
	var out []corpus.TimelineEntry
	told := witnesses(a)
	for s := range a.Statements {
		st := &a.Statements[s]
		if st.Said.Earliest == "" || len(st.Witnesses) == 0 {
			continue
		}
		w := st.Witnesses[min(max(0, st.Fullest), len(st.Witnesses)-1)]
		out = append(out, corpus.TimelineEntry{Dating: st.Said, Kind: corpus.Said, Doc: w.Doc, Quotation: w.Quotation, Statement: s, Span: w.Span})
	}
	for d := range a.Documents {
		doc := &a.Documents[d]
		if doc.Date.Earliest != "" {
			out = append(out, corpus.TimelineEntry{Dating: doc.Date, Kind: corpus.Published, Doc: d, Quotation: corpus.None, Statement: corpus.None})
		}
		out = said(out, doc, d, told)
		out = mentioned(out, doc, d)
	}
	slices.SortStableFunc(out, compare)
	return out
}

// A place is a quotation of a document.
type place struct{ doc, quotation int }

// witnesses returns the quotations that a dated statement stands for.
func witnesses(a *corpus.Analysis) map[place]bool {
	told := map[place]bool{}
	for s := range a.Statements {
		if a.Statements[s].Said.Earliest == "" {
			continue
		}
		for _, w := range a.Statements[s].Witnesses {
			if w.Quotation != corpus.None {
				told[place{w.Doc, w.Quotation}] = true
			}
		}
	}
	return told
}

// said appends the quotations whose day is known and that no statement stands
// for. Later parts of an utterance go with its first.
func said(out []corpus.TimelineEntry, doc *corpus.Document, d int, told map[place]bool) []corpus.TimelineEntry {
	for q := range doc.Quotations {
		quote := &doc.Quotations[q]
		if quote.Kind != corpus.Speech || quote.Said.Earliest == "" || told[place{d, q}] || quote.Continues != corpus.None {
			continue
		}
		out = append(out, corpus.TimelineEntry{Dating: quote.Said, Kind: corpus.Said, Doc: d, Quotation: q, Statement: corpus.None, Span: quote.Span})
	}
	return out
}

// mentioned appends the days that the text of a document speaks of.
func mentioned(out []corpus.TimelineEntry, doc *corpus.Document, d int) []corpus.TimelineEntry {
	segment, sentence, next := 0, 0, 0
	for i := range doc.Times {
		t := &doc.Times[i]
		if t.Earliest == "" || t.Type == corpus.Set || t.Type == corpus.Duration && long(t) {
			continue
		}
		for segment < len(doc.Segments) && doc.Segments[segment].End <= t.Start {
			segment++
		}
		if segment < len(doc.Segments) {
			if s := doc.Segments[segment]; s.Kind == corpus.Header || s.DuplicateOf != corpus.None {
				continue
			}
		}
		for sentence < len(doc.Sentences) && doc.Sentences[sentence].End <= t.Start {
			sentence++
		}
		// Quotations are ordered by their own start; a cue stands at most a
		// sentence away from it.
		for next < len(doc.Quotations) && doc.Quotations[next].End < t.Start-nearby {
			next++
		}
		if sentence < len(doc.Sentences) && datesOnly(doc, doc.Sentences[sentence], t, next) {
			continue
		}
		out = append(out, corpus.TimelineEntry{
			Dating: corpus.Dating{Value: edtf(t), Earliest: t.Earliest, Latest: t.Latest, Basis: basis(doc, t), Reason: t.Reason},
			Kind:   corpus.Mentioned, Doc: d, Quotation: corpus.None, Statement: corpus.None, Span: t.Span,
		})
	}
	return out
}

// nearby is the distance in bytes within which a quotation can belong to a
// time expression: two long sentences.
const nearby = 600

// datesOnly reports whether t says when a quotation of its sentence was
// spoken: it has that quotation's day and stands outside its words.
func datesOnly(doc *corpus.Document, sentence corpus.Span, t *corpus.TimeExpression, from int) bool {
	for q := from; q < len(doc.Quotations) && doc.Quotations[q].Start < t.End+nearby; q++ {
		quote := &doc.Quotations[q]
		if quote.Kind == corpus.Speech && quote.Said.Earliest == t.Earliest && quote.Said.Latest == t.Latest &&
			!quote.Content.Overlaps(t.Span) && !quote.Attribution.Cue.Empty() && sentence.Contains(quote.Attribution.Cue.Span) {
			return true
		}
	}
	return false
}

// long reports whether a length of time is of more than a quarter: "over the
// past year" is no time that something is of.
func long(t *corpus.TimeExpression) bool {
	from, ok1 := corpus.ParseDay(t.Earliest)
	to, ok2 := corpus.ParseDay(t.Latest)
	return !ok1 || !ok2 || to-from > 92
}

// edtf writes the days that an expression covers, or its time of day.
func edtf(t *corpus.TimeExpression) string {
	if value, ok := corpus.EDTFTime(t.Value); ok {
		return value
	}
	from, ok1 := corpus.ParseDay(t.Earliest)
	to, ok2 := corpus.ParseDay(t.Latest)
	if !ok1 || !ok2 {
		return t.Earliest + "/" + t.Latest
	}
	return corpus.EDTFSpan(from, to)
}

// basis says what the day of an expression rests on.
func basis(doc *corpus.Document, t *corpus.TimeExpression) corpus.Basis {
	if t.Relative && doc.Date.Basis == corpus.Inferred {
		return corpus.Inferred
	}
	return corpus.ByText
}

// rank orders the kinds.
var rank = map[corpus.EntryKind]int{corpus.Published: 0, corpus.Said: 1, corpus.Mentioned: 2}

func compare(x, y corpus.TimelineEntry) int {
	return cmp.Or(
		cmp.Compare(x.Earliest, y.Earliest),
		cmp.Compare(open(x.Latest), open(y.Latest)),
		cmp.Compare(rank[x.Kind], rank[y.Kind]),
		cmp.Compare(x.Doc, y.Doc),
		cmp.Compare(x.Span.Start, y.Span.Start),
		cmp.Compare(x.Span.End, y.Span.End),
		cmp.Compare(x.Statement, y.Statement),
	)
}

// open puts a date without an end behind all that have one.
func open(latest string) string {
	if latest == "" {
		return "~"
	}
	return latest
}

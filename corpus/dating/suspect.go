package dating

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
	"verbatim/corpus/timex"
)

const (
	// farAhead is how many days a document may be dated after everything else and
	// still be believed: a follow-up of a story a year later is common, a slip in
	// the figures of a year is off by one or more.
	farAhead = 550
	// fewDated is the number of other dated documents that it takes to say so.
	fewDated = 2
)

// Suspect returns for every document, by index, why its date is not to be
// believed: it lies far ahead of all other documents and of what its own text
// speaks of. Empty for all others; at most one document is named, the latest.
func Suspect(a *corpus.Analysis, l *lang.Language) []string {
	out := make([]string, len(a.Documents))
	latest, second, dated := corpus.None, corpus.Day(0), 0
	var last corpus.Day
	for d := range a.Documents {
		day, ok := corpus.ParseDay(a.Documents[d].Date.Latest)
		if !ok || a.Documents[d].Date.Basis == corpus.Inferred {
			continue
		}
		dated++
		if latest == corpus.None || day > last {
			latest, second, last = d, last, day
		} else {
			second = max(second, day)
		}
	}
	if dated <= fewDated || last-second <= farAhead || speaksOf(&a.Documents[latest], last-farAhead) {
		return out
	}
	out[latest] = "All other articles are of " + timex.DayText(second, l) + " or before, and this one speaks of nothing later."
	return out
}

// speaksOf reports whether a document names a day, month or year from a day on
// in full, outside its header.
func speaksOf(doc *corpus.Document, since corpus.Day) bool {
	for i := range doc.Times {
		t := &doc.Times[i]
		if from, to, ok := days(t); ok && !t.Relative && to >= since && to-from <= 366 && segmentKind(doc, t.Start) != corpus.Header {
			return true
		}
	}
	return false
}

func segmentKind(doc *corpus.Document, at int) corpus.SegmentKind {
	if i := segmentAt(doc, at); i >= 0 {
		return doc.Segments[i].Kind
	}
	return corpus.Paragraph
}

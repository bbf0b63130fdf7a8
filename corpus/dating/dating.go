// Package dating finds when a document was published and when what it quotes
// was said.
//
// # Published
//
// The date of a document is, in this order, that of its header, of its
// metadata, of a line that says it was published, of its address, and of its
// dateline if that has a year. Nothing is guessed: else it has no date.
//
// # Inferred
//
// An undated document gets the days between which it must have been published,
// from what ties it to dated ones: a statement that both report, or a sentence
// of each that tells of the same on the same weekday. Newspapers use a bare
// weekday for the last seven days, so a document that says "Friday" of what
// happened on Friday 18 April appeared between that day and the Thursday after.
// A statement alone gives the first day only. Evidence that contradicts itself
// makes the interval wider, never narrower, and without evidence there is no
// date: wrong is worse than wide.
//
// # Said
//
// The time of a quotation is that which its cue governs ("said on Friday",
// "said Sunday that", "on Friday, he described"), never one within the words
// reported; the next quotations of the same speaker keep it for a while; the
// other witnesses of a statement lend theirs.
//
// It does not use the order of events, nor knowledge of the world. That a bare
// weekday means the last one is measured in M. Strötgen and M. Gertz,
// "Multilingual and Cross-domain Temporal Tagging", 2013, section 6.
package dating

import (
	"sort"

	"verbatim/corpus"
)

// none is the date of what has none.
func none(reason string) corpus.Dating {
	return corpus.Dating{Basis: corpus.NoBasis, Reason: reason}
}

// on is a date that is known to the day.
func on(d corpus.Day, basis corpus.Basis, reason string) corpus.Dating {
	s := d.String()
	return corpus.Dating{Value: s, Earliest: s, Latest: s, Basis: basis, Reason: reason}
}

// between is a date known as an interval of days.
func between(from, to corpus.Day, basis corpus.Basis, reason string) corpus.Dating {
	value := from.String() + "/" + to.String()
	if from == to {
		value = from.String()
	}
	return corpus.Dating{Value: value, Earliest: from.String(), Latest: to.String(), Basis: basis, Reason: reason}
}

// sentenceAt returns the index of the sentence that holds offset at, or of the
// last one before it; -1 if there is none.
func sentenceAt(doc *corpus.Document, at int) int {
	return sort.Search(len(doc.Sentences), func(i int) bool { return doc.Sentences[i].Start > at }) - 1
}

// segmentAt is sentenceAt for segments.
func segmentAt(doc *corpus.Document, at int) int {
	return sort.Search(len(doc.Segments), func(i int) bool { return doc.Segments[i].Start > at }) - 1
}

// timesIn returns the range of the time expressions that lie within s.
func timesIn(doc *corpus.Document, s corpus.Span) (lo, hi int) {
	lo = sort.Search(len(doc.Times), func(i int) bool { return doc.Times[i].Start >= s.Start })
	hi = lo + sort.Search(len(doc.Times)-lo, func(i int) bool { return doc.Times[lo+i].End > s.End })
	return lo, hi
}

// tokensIn returns the range of the tokens that lie within s.
func tokensIn(doc *corpus.Document, s corpus.Span) (lo, hi int) {
	lo = sort.Search(len(doc.Tokens), func(i int) bool { return doc.Tokens[i].Start >= s.Start })
	hi = lo + sort.Search(len(doc.Tokens)-lo, func(i int) bool { return doc.Tokens[lo+i].End > s.End })
	return lo, hi
}

// days returns the days that a time expression covers.
func days(t *corpus.TimeExpression) (from, to corpus.Day, ok bool) {
	from, ok1 := corpus.ParseDay(t.Earliest)
	to, ok2 := corpus.ParseDay(t.Latest)
	return from, to, ok1 && ok2
}

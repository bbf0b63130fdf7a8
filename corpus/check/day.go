package check

import (
	"slices"
	"strconv"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/fold"
)

// days says how the days agree that draft and source name beside their cues.
func (c *Checker) days(d *quoted, r *reading) int {
	day, ok := c.saidOn(r)
	if !ok {
		return unknown
	}
	draft := &d.draft.Documents[0]
	mine, ok := c.dated(draft, d.quotation)
	switch {
	case !ok:
		return unknown
	case c.contradicts(mine, mine.Of(draft.Text), day):
		return conflict
	}
	return agree
}

// saidOn returns the day on which the source has the words said, if it says so
// in the very sentence.
func (c *Checker) saidOn(r *reading) (corpus.Day, bool) {
	if r.match.Quotation == corpus.None {
		return 0, false
	}
	source := &c.sources.Documents[r.doc]
	quotation := &source.Quotations[r.match.Quotation]
	day, ok := corpus.ParseDay(quotation.Said.Value)
	if !ok || quotation.Said.Basis != corpus.ByText || !told(source, quotation, quotation.Said.Value) {
		return 0, false
	}
	if beside, ok := c.dated(source, quotation); ok && beside.Earliest != quotation.Said.Value {
		return 0, false // two days are named: neither is sure
	}
	return day, true
}

// told reports whether the sentence of q's cue itself names the day on which
// it was said, outside all marks.
func told(doc *corpus.Document, q *corpus.Quotation, day string) bool {
	cue := center(doc, q)
	s := slices.IndexFunc(doc.Sentences, func(s corpus.Span) bool { return s.Contains(cue) })
	return !cue.Empty() && s >= 0 && slices.ContainsFunc(doc.Times, func(t corpus.TimeExpression) bool {
		return t.Earliest == day && t.Latest == day && doc.Sentences[s].Contains(t.Span) && !marked(doc, t.Span)
	})
}

const (
	// besideCue is the number of words up to which a time stands beside a cue.
	besideCue = 4
	// besideBytes bounds the bytes of those words.
	besideBytes = 60
)

// dated returns the only date that stands beside the cue of q, in its sentence
// and outside all marks: "Brandt told reporters on Friday".
func (c *Checker) dated(doc *corpus.Document, q *corpus.Quotation) (*corpus.TimeExpression, bool) {
	cue := center(doc, q)
	if cue.Empty() {
		return nil, false
	}
	s := slices.IndexFunc(doc.Sentences, func(s corpus.Span) bool { return s.Contains(cue) })
	if s < 0 {
		return nil, false
	}
	var found *corpus.TimeExpression
	for i := range doc.Times {
		t := &doc.Times[i]
		if !doc.Sentences[s].Contains(t.Span) || t.Type != corpus.Date || marked(doc, t.Span) || !c.beside(doc, cue, t.Span) {
			continue
		}
		if found != nil {
			return nil, false
		}
		found = t
	}
	return found, found != nil
}

// center is the cue of q, or where there is none the mention of its speaker.
func center(doc *corpus.Document, q *corpus.Quotation) corpus.Span {
	if !q.Attribution.Cue.Empty() || q.Attribution.Mention == corpus.None {
		return q.Attribution.Cue.Span
	}
	return doc.Mentions[q.Attribution.Mention].Span
}

// marked reports whether s lies in the marks of some quotation.
func marked(doc *corpus.Document, s corpus.Span) bool {
	return slices.ContainsFunc(doc.Quotations, func(q corpus.Quotation) bool {
		return q.Form != corpus.Indirect && q.Overlaps(s)
	})
}

// beside reports whether few words stand between a cue and a time, and none
// that makes it the time of something else: "before the vote on Friday".
func (c *Checker) beside(doc *corpus.Document, cue, time corpus.Span) bool {
	between := corpus.Span{Start: cue.End, End: time.Start}
	if time.Start < cue.Start {
		between = corpus.Span{Start: time.End, End: cue.Start}
	}
	if between.Empty() || between.Len() > besideBytes {
		return between.Len() == 0
	}
	words := fold.Words(doc.Text, between)
	return len(words) <= besideCue && !slices.ContainsFunc(words, func(w fold.Word) bool {
		return c.language.Calendar.Since.Has(w.Text) || c.language.Calendar.Until.Has(w.Text)
	})
}

// contradicts reports whether a time expression cannot mean day. One that depends
// on the date of a draft that has none can still name another weekday, or
// another day of the year.
func (c *Checker) contradicts(t *corpus.TimeExpression, text string, day corpus.Day) bool {
	if t.Earliest != "" {
		return t.Earliest == t.Latest && t.Earliest != day.String()
	}
	_, month, date := day.Date()
	names := &c.language.Calendar
	other, number := false, false
	for _, w := range fold.Words(text, corpus.Span{End: len(text)}) {
		for i, name := range names.Weekdays {
			if i > 0 && strings.EqualFold(name, w.Text) {
				return day.Weekday() != i
			}
		}
		for i, name := range names.Months {
			if i > 0 && len(w.Text) >= 3 && strings.HasPrefix(strings.ToLower(name), w.Text) {
				other, number = other || i != month, true
			}
		}
		if n, err := strconv.Atoi(w.Text); err == nil && n <= 31 {
			other = other || n != date
		}
	}
	return number && other
}

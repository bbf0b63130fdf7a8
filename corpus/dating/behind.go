package dating

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
	"verbatim/corpus/timex"
)

// latestTold returns the latest day or month that a document tells of as past,
// without regard to its own date: it appeared then or later. Of a sentence that
// looks ahead in any word nothing is taken, nor are years alone, which elections
// and plans name in any tense, nor what qualifies a noun: "the November 2020
// election". Recall: a quarter of news names such a day; it was ahead in one of a
// hundred, mostly below pictures that were added later. A post is dated by the
// clock of its reader: it may be of the day before.
func latestTold(doc *corpus.Document, l *lang.Language) (from corpus.Day, at corpus.Span, ok bool) {
	for i := range doc.Times {
		t := &doc.Times[i]
		if t.Relative || t.Type != corpus.Date && t.Type != corpus.Time || t.Mod != "" {
			continue
		}
		a, b, dated := days(t)
		if !dated || b-a > 31 || a <= from || !toldAsPast(doc, t, l) {
			continue
		}
		if strings.HasSuffix(strings.TrimRight(doc.Text[max(0, t.Start-4):t.Start], " "), ")") {
			a--
		}
		from, at, ok = a, t.Span, true
	}
	return from, at, ok
}

// toldAsPast reports whether the sentence of t tells of what was.
func toldAsPast(doc *corpus.Document, t *corpus.TimeExpression, l *lang.Language) bool {
	s := sentenceAt(doc, t.Start)
	if s < 0 {
		return false
	}
	c := &l.Calendar
	lo, hi := tokensIn(doc, doc.Sentences[s])
	if k, _ := tokensIn(doc, t.Span); k > lo && c.Article.Has(strings.ToLower(doc.Tokens[k-1].Of(doc.Text))) {
		return false
	}
	past := false
	for i := lo; i < hi; i++ {
		if t.Contains(doc.Tokens[i].Span) {
			continue // May is no modal
		}
		low := strings.ToLower(doc.Tokens[i].Of(doc.Text))
		switch {
		case c.Updated.Has(low), c.Amended.Has(low), c.Future.Has(low), c.Coming.Has(low), c.Modal.Has(low), c.Until.Has(low), c.Deadline.Has(low):
			return false
		case c.Past.Has(low), len(low) > len(c.PastEnding)+2 && strings.HasSuffix(low, c.PastEnding):
			past = true
		}
	}
	return past
}

// toldReason says what the earliest day rests on.
func toldReason(doc *corpus.Document, from corpus.Day, at corpus.Span, l *lang.Language) string {
	return "It tells of “" + at.Of(doc.Text) + "” as past: it appeared on " + timex.DayText(from, l) + " or later."
}

package timex

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
	"verbatim/corpus/segment"
)

// Parse returns the first day that a short text, such as a line of metadata,
// names in full, and the span of the expression. Figures whose order nothing
// shows are read as the language has them.
func Parse(text string, l *lang.Language) (corpus.Day, corpus.Span, bool) {
	doc := laid(text, l)
	for _, t := range Find(&doc, corpus.Dating{}, l) {
		if t.Earliest != "" && t.Earliest == t.Latest {
			if d, ok := corpus.ParseDay(t.Earliest); ok {
				return d, t.Span, true
			}
		}
	}
	return 0, corpus.Span{}, false
}

// laid lays a short text out; a header is looked into as well.
func laid(text string, l *lang.Language) corpus.Document {
	doc := corpus.Document{Text: text}
	layout := segment.Find(&doc, l)
	doc.Segments, doc.Sentences, doc.Tokens = layout.Segments, layout.Sentences, layout.Tokens
	for i := range doc.Segments {
		doc.Segments[i].Kind = corpus.Paragraph
	}
	return doc
}

// ParseAt returns the first day that a short text names, reckoned from ref where
// it does not stand for itself.
func ParseAt(text string, ref corpus.Day, l *lang.Language) (corpus.Day, bool) {
	doc := laid(text, l)
	day := ref.String()
	for _, t := range Find(&doc, corpus.Dating{Value: day, Earliest: day, Latest: day}, l) {
		if t.Earliest != "" && t.Earliest == t.Latest && (t.Type == corpus.Date || t.Type == corpus.Time) {
			return corpus.ParseDay(t.Earliest)
		}
	}
	return 0, false
}

// Order tells whether the dates of a document show that it writes the day before
// the month (1) or behind it (-1); 0 if nothing shows it.
func Order(doc *corpus.Document, l *lang.Language) int {
	f := newFinder(doc, l)
	for _, s := range doc.Segments {
		if s.Kind != corpus.Header {
			f.segment(s.Span)
		}
	}
	r := resolver{f: f, cal: &l.Calendar}
	if o := r.order(); o != 2 {
		return int(o)
	}
	return 0
}

// DayText writes a day as the language does in running text: 28 April 2025.
func DayText(d corpus.Day, l *lang.Language) string {
	r := resolver{cal: &l.Calendar}
	return r.dayText(d)
}

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
	doc := corpus.Document{Text: text}
	layout := segment.Find(&doc, l)
	doc.Segments, doc.Sentences, doc.Tokens = layout.Segments, layout.Sentences, layout.Tokens
	for i := range doc.Segments {
		doc.Segments[i].Kind = corpus.Paragraph // a header is looked into as well
	}
	for _, t := range Find(&doc, corpus.Dating{}, l) {
		if t.Earliest != "" && t.Earliest == t.Latest {
			if d, ok := corpus.ParseDay(t.Earliest); ok {
				return d, t.Span, true
			}
		}
	}
	return 0, corpus.Span{}, false
}

// DayText writes a day as the language does in running text: 28 April 2025.
func DayText(d corpus.Day, l *lang.Language) string {
	r := resolver{cal: &l.Calendar}
	return r.dayText(d)
}

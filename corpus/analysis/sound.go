package analysis

import "verbatim/corpus"

// sound reports whether every span of a lies in its text and every index leads
// to something, those that may be followed from one to the next to something
// before. Findings may come from anywhere, and what shows them does not look.
func sound(a *corpus.Analysis) bool {
	for d := range a.Documents {
		if !soundDocument(&a.Documents[d], len(a.Speakers)) {
			return false
		}
	}
	for s := range a.Statements {
		st := &a.Statements[s]
		if !index(st.Speaker, len(a.Speakers)) || st.Fullest < 0 || st.Fullest >= len(st.Witnesses) {
			return false
		}
		for _, w := range st.Witnesses {
			if w.Doc < 0 || w.Doc >= len(a.Documents) || !index(w.Quotation, len(a.Documents[w.Doc].Quotations)) || !within(a.Documents[w.Doc].Text, w.Span) {
				return false
			}
		}
	}
	return true
}

func soundDocument(doc *corpus.Document, speakers int) bool {
	ok := within(doc.Text, doc.Sentences...)
	for i := range doc.Segments {
		ok = ok && within(doc.Text, doc.Segments[i].Span) && index(doc.Segments[i].DuplicateOf, i)
	}
	for i := range doc.Mentions {
		m := &doc.Mentions[i]
		ok = ok && within(doc.Text, m.Span, m.Name, m.Role)
	}
	for i := range doc.Quotations {
		q := &doc.Quotations[i]
		ok = ok && within(doc.Text, q.Span, q.Content, q.Attribution.Cue.Span) && index(q.Speaker, speakers) &&
			index(q.Attribution.Mention, len(doc.Mentions)) && index(q.Continues, i) && index(q.Within, i)
	}
	for i := range doc.Times {
		ok = ok && within(doc.Text, doc.Times[i].Span)
	}
	for i := range doc.Diagnostics {
		ok = ok && within(doc.Text, doc.Diagnostics[i].Span)
	}
	return ok
}

// index reports whether i is an index into a list of n, or None.
func index(i, n int) bool { return i == corpus.None || i >= 0 && i < n }

// within reports whether spans lie in text.
func within(text string, spans ...corpus.Span) bool {
	for _, s := range spans {
		if s.Start < 0 || s.Start > s.End || s.End > len(text) {
			return false
		}
	}
	return true
}

package present

import (
	"slices"

	"verbatim/app/state"
	"verbatim/corpus"
)

// Found is a match with the query laid beside it: row 0 of the collation is
// the passage, row 1 the query.
type Found struct {
	corpus.Match
	Collation corpus.Collation
}

// Find shows where a remembered quotation stands; reason says why it was not
// found.
func (p *Presenter) Find(s state.State, found []Found, reason string) Page {
	view := &Find{Query: s.Query, Reason: reason}
	for i := range found {
		view.Matches = append(view.Matches, p.match(s.Query, &found[i]))
	}
	lead := "Paste or type what you remember; the words need not be right."
	switch {
	case len(found) > 0:
		lead = counted(len(found), "passage") + " for “" + excerpt(s.Query, 80) + "”"
	case reason != "":
		lead = "Nothing found for “" + excerpt(s.Query, 80) + "”"
	}
	return Page{State: s, Title: "Find a quotation", Lead: lead, Find: view}
}

// match returns one passage with its differences from query.
func (p *Presenter) match(query string, f *Found) Match {
	const context = 160 // bytes on either side
	doc := &p.a.Documents[f.Doc]
	m := Match{
		Href:     p.place(f.Doc, f.Quotation, f.Span),
		Score:    f.Score,
		Grade:    f.Grade,
		Article:  p.article(f.Doc),
		Said:     when(corpus.Dating{}),
		Before:   tail(doc.Text[:f.Start], context),
		After:    head(doc.Text[f.End:], context),
		Original: differing(doc.Text, f.Span, &f.Collation, 0, 0),
		Yours:    differing(query, corpus.Span{End: len(query)}, &f.Collation, 1, 0),
		Changes:  p.queryChanges(query, f),
	}
	if f.Quotation != corpus.None {
		q := &doc.Quotations[f.Quotation]
		m.Voice, m.Said, m.Statement = p.voice(q.Speaker), when(q.Said), p.statementRef(f.Doc, f.Quotation)
	}
	return m
}

// differing returns the text of row w of c as runs, marked where it differs
// from row full; what lies between the columns stays plain.
func differing(text string, within corpus.Span, c *corpus.Collation, w, full int) []Run {
	var marks []layer
	for i := range c.Columns {
		col := &c.Columns[i]
		if span := col.Readings[w]; !span.Empty() && !col.Agreed() {
			marks = append(marks, layer{span, Run{Mark: cellMark(col, w, full)}})
		}
	}
	return runs(text, within, marks)
}

// queryChanges lists what the query changes, what may change the meaning first.
func (p *Presenter) queryChanges(query string, f *Found) []Change {
	var list []Change
	doc := &p.a.Documents[f.Doc]
	for i := range f.Collation.Columns {
		col := &f.Collation.Columns[i]
		if col.Agreed() || col.Change == corpus.PunctuationChange || col.Change == corpus.SpellingChange {
			continue
		}
		original, yours := col.Readings[0].Of(doc.Text), col.Readings[1].Of(query)
		text := "“" + original + "” where you have “" + yours + "”"
		switch {
		case original == "":
			text = "without “" + yours + "”"
		case yours == "":
			text = "with “" + original + "”"
		}
		list = append(list, Change{Kind: col.Change, Meaning: col.Change.Meaning(), Text: text})
	}
	slices.SortStableFunc(list, meaningFirst)
	return list
}

// meaningFirst orders changes: those that may change the meaning come first.
func meaningFirst(a, b Change) int {
	switch {
	case a.Meaning == b.Meaning:
		return 0
	case a.Meaning:
		return -1
	}
	return 1
}

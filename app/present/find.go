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
		Original: differing(doc.Text, f.Span, &f.Collation, 0, 1),
		Yours:    differing(query, corpus.Span{End: len(query)}, &f.Collation, 1, 0),
		Changes:  p.queryChanges(query, f),
	}
	if f.Quotation != corpus.None {
		q := &doc.Quotations[f.Quotation]
		m.Voice, m.Said, m.Statement = p.voice(q.Speaker), when(q.Said), p.statementRef(f.Doc, f.Quotation)
	}
	return m
}

// Texts returns what is marked in the passages and in the query.
func (f *Find) Texts() [][]Run {
	var list [][]Run
	for i := range f.Matches {
		list = append(list, f.Matches[i].Original, f.Matches[i].Yours)
	}
	return list
}

// differing returns the text of row w of c as runs, marked where it deviates
// from row full; what lies between the columns stays plain. A run without text
// stands where the row leaves something out.
func differing(text string, within corpus.Span, c *corpus.Collation, w, full int) []Run {
	var list []Run
	at, leaves := within.Start, false
	add := func(span corpus.Span, mark Mark) {
		if span.Empty() && mark != LeftOut {
			return
		}
		if n := len(list); n > 0 && list[n-1].Mark == mark {
			list[n-1].Text += span.Of(text)
			return
		}
		list = append(list, Run{Text: span.Of(text), Mark: mark})
	}
	for i := range c.Columns {
		col := &c.Columns[i]
		span := col.Readings[w]
		if span.Empty() {
			leaves = leaves || col.Variants[full] != 0
			continue
		}
		if span.Start < at || span.End > within.End {
			continue // moved from elsewhere: it is drawn in its own place
		}
		gap, mark := corpus.Span{Start: at, End: span.Start}, cellMark(col, w, full)
		if leaves {
			add(gap, Same)
			add(corpus.Span{}, LeftOut)
			gap.Start = gap.End
		}
		if n := len(list); n > 0 && list[n-1].Mark == mark {
			add(gap, mark) // the blank between two marked words is marked with them
		} else {
			add(gap, Same)
		}
		add(span, mark)
		at, leaves = span.End, false
	}
	add(corpus.Span{Start: at, End: within.End}, Same)
	if leaves {
		add(corpus.Span{}, LeftOut)
	}
	return list
}

// joined returns the columns of c that differ, neighbours of one kind and with
// the same rows on either side as one.
func joined(c *corpus.Collation) []corpus.Column {
	var list []corpus.Column
	last := -2 // the column that the last of list ends with
	for i, col := range c.Columns {
		if col.Agreed() || col.Change == corpus.PunctuationChange || col.Change == corpus.SpellingChange {
			continue
		}
		if n := len(list); n > 0 && last == i-1 && list[n-1].Change == col.Change && list[n-1].Moved == col.Moved && slices.Equal(sides(list[n-1]), sides(col)) {
			list[n-1].Readings = slices.Clone(list[n-1].Readings)
			for w, span := range col.Readings {
				if !span.Empty() {
					list[n-1].Readings[w].End = max(span.End, list[n-1].Readings[w].End)
				}
			}
		} else {
			list = append(list, col)
		}
		last = i
	}
	return list
}

// sides returns for each row the first row that reads as it does, -1 where it
// leaves the column out.
func sides(col corpus.Column) []int {
	first := make([]int, len(col.Variants))
	for w, v := range col.Variants {
		first[w] = slices.Index(col.Variants, v)
		if v == 0 {
			first[w] = -1
		}
	}
	return first
}

// queryChanges lists what the query changes, what may change the meaning first.
func (p *Presenter) queryChanges(query string, f *Found) []Change {
	var list []Change
	doc := &p.a.Documents[f.Doc]
	for _, col := range joined(&f.Collation) {
		original, yours := col.Readings[0].Of(doc.Text), col.Readings[1].Of(query)
		text := "you have “" + yours + "” for “" + original + "”"
		switch {
		case original == "":
			text = "you add “" + yours + "”"
		case yours == "":
			text = "you leave out “" + original + "”"
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

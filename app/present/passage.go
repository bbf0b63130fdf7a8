package present

import (
	"cmp"
	"slices"

	"verbatim/corpus"
)

// A Passage is a quotation with the words around it, as it is shown outside
// its article.
type Passage struct {
	Note
	Before string `json:"before"` // of its paragraph, cut to what explains it
	After  string `json:"after"`
}

// Passage returns quotation q of document d.
func (p *Presenter) Passage(d, q int) Passage {
	const around = 220 // bytes on either side: a sentence or two
	doc := &p.a.Documents[d]
	passage := Passage{Note: p.note(d, q)}
	span := doc.Quotations[q].Span
	for _, s := range doc.Segments {
		if s.Contains(span) {
			passage.Before, passage.After = tail(doc.Text[s.Start:span.Start], around), head(doc.Text[span.End:s.End], around)
			break
		}
	}
	return passage
}

// Counts returns the figures of the corpus.
func (p *Presenter) Counts() Counts { return p.counts }

// Digest returns what was said, by day, in at most so many entries, and how
// many it left out: where there are more, those that the most articles tell,
// then those in marks, then the longest.
func (p *Presenter) Digest(most int) (days []Day, left int) {
	var said []int
	for i := range p.a.Timeline {
		if p.a.Timeline[i].Kind == corpus.Said {
			said = append(said, i)
		}
	}
	if left = len(said) - most; left > 0 {
		slices.SortStableFunc(said, func(a, b int) int { return p.tells(&p.a.Timeline[a], &p.a.Timeline[b]) })
		said = said[:most]
		slices.Sort(said)
	}
	for _, i := range said {
		days = appendEntry(days, p.entry(&p.a.Timeline[i]))
	}
	return days, max(left, 0)
}

// tells compares how much two entries tell; the fuller one comes first.
func (p *Presenter) tells(a, b *corpus.TimelineEntry) int {
	return cmp.Or(p.tellers(b)-p.tellers(a), p.inMarks(b)-p.inMarks(a), b.Span.Len()-a.Span.Len())
}

// tellers counts the articles that tell what e stands for.
func (p *Presenter) tellers(e *corpus.TimelineEntry) int {
	if e.Statement == corpus.None {
		return 1
	}
	return p.articlesOf(&p.a.Statements[e.Statement])
}

// inMarks is 1 if the words of e stand in quotation marks.
func (p *Presenter) inMarks(e *corpus.TimelineEntry) int {
	if e.Quotation != corpus.None && marked(&p.a.Documents[e.Doc].Quotations[e.Quotation]) {
		return 1
	}
	return 0
}

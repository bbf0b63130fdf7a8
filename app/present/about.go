package present

import (
	"verbatim/app/state"
	"verbatim/corpus"
)

// Corpus shows what is loaded and how it was read.
func (p *Presenter) Corpus(s state.State) Page {
	view := &Corpus{Counts: p.counts, From: when(corpus.Dating{}), To: when(corpus.Dating{})}
	var span corpus.Dating
	for d := range p.a.Documents {
		doc := &p.a.Documents[d]
		view.Bytes += len(doc.Text)
		if len(view.Files) < rowsPerPage {
			view.Files = append(view.Files, p.articleRow(d))
		}
		if e := doc.Date.Earliest; e != "" && (span.Earliest == "" || e < span.Earliest) {
			span.Earliest = e
		}
		span.Latest = max(span.Latest, doc.Date.Latest)
		for _, g := range doc.Diagnostics {
			if len(view.Problems) < rowsPerPage {
				view.Problems = append(view.Problems, p.problem(d, g))
			}
		}
	}
	if span.Earliest != "" {
		view.From = when(corpus.Dating{Value: span.Earliest, Earliest: span.Earliest, Latest: span.Earliest})
		view.To = when(corpus.Dating{Value: span.Latest, Earliest: span.Latest, Latest: span.Latest})
	}
	view.Own = p.own
	lead := counted(p.counts.Articles, "article") + " · " + figure(view.Bytes) + " bytes of text, read and analysed on this device"
	return Page{State: s, Title: "Corpus", Lead: lead, Corpus: view}
}

// Own says that the corpus is of files that the reader has opened, how many
// they are, and how much of them was not read: what, and why.
func (p *Presenter) Own(files, left int, unread []string) {
	p.own = &Own{Unread: unread}
	p.own.Summary = counted(files, "file") + " of your own: " + counted(p.counts.Articles, "article") + " read, " + figure(left) + " left out"
}

// problem returns a diagnostic with its place.
func (p *Presenter) problem(d int, g corpus.Diagnostic) Problem {
	const around = 60 // bytes of excerpt
	text := p.a.Documents[d].Text
	problem := Problem{
		Article: p.article(d),
		Href:    p.place(d, corpus.None, g.Span),
		Code:    g.Code,
		Message: g.Message,
	}
	if !g.Empty() { // else it is about the whole article
		problem.Excerpt = tail(text[:g.Start], around) + head(text[g.Start:], around)
	}
	return problem
}

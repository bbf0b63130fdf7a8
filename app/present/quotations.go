package present

import (
	"cmp"
	"slices"

	"verbatim/app/state"
	"verbatim/corpus"
)

// Quotations lists the quotations that s selects. Without a kind chosen these
// are the ones in marks that are speech.
func (p *Presenter) Quotations(s state.State) Page {
	l := p.list(s, p.listQuotations)
	q := *l.page.Quotations
	q.Pages = windowed(s, len(l.rows))
	for _, at := range l.rows[q.Pages.From:q.Pages.To] {
		q.Rows = append(q.Rows, p.quotationRow(at))
	}
	l.page.State, l.page.Quotations = s, &q
	return l.page
}

// listQuotations returns the quotations that s selects, in order.
func (p *Presenter) listQuotations(s state.State) listed {
	q := &Quotations{}
	bySpeaker, byArticle, byKind := map[int]int{}, map[int]int{}, map[string]int{}
	shown, o := p.selectQuotations(s, bySpeaker, byArticle, byKind)
	q.Sorts = sorts(s, o, quotationColumns...)
	q.Speakers, q.Articles, q.Kinds = p.speakerChoices(s, bySpeaker), p.articleChoices(s, byArticle), p.kindChoices(s, byKind)
	return listed{Page{Title: "Quotations", Lead: p.quotationLead(s, len(shown), len(bySpeaker), len(byArticle)), Quotations: q}, shown}
}

// selectQuotations returns the quotations that s selects, in its order, and
// counts what each filter would leave.
func (p *Presenter) selectQuotations(s state.State, bySpeaker, byArticle map[int]int, byKind map[string]int) (shown []located, o order) {
	words := wanted(s.Query)
	for d := range p.a.Documents {
		for i := range p.a.Documents[d].Quotations {
			at := located{d, i}
			if !holds(p.quotation(at).Of(p.a.Documents[d].Text), words) {
				continue
			}
			who, kind := p.quotation(at).Speaker, kindName(p.quotation(at))
			inSpeaker := s.Speaker == "" || who != corpus.None && p.a.Speakers[who].ID == s.Speaker
			inArticle := s.Doc == "" || p.a.Documents[d].ID == s.Doc
			inKind := kind == s.Kind || s.Kind == "" && kind == string(corpus.Speech)
			// A facet counts what the other filters let through.
			if inArticle && inKind && who != corpus.None {
				bySpeaker[who]++
			}
			if inSpeaker && inKind {
				byArticle[d]++
			}
			if inSpeaker && inArticle {
				byKind[kind]++
			}
			if inSpeaker && inArticle && inKind {
				shown = append(shown, at)
			}
		}
	}
	o = sorting(s, "article", quotationColumns...)
	p.sortQuotations(o, shown)
	return shown, o
}

// quotationLead sums the list up.
func (p *Presenter) quotationLead(s state.State, shown, speakers, articles int) string {
	what := counted(shown, "quotation")
	switch corpus.QuotationKind(s.Kind) {
	case corpus.Term, corpus.Title:
		what = counted(shown, s.Kind) + " in quotation marks"
	case corpus.QuotationKind(corpus.Indirect):
		what = counted(shown, "report") + " without quotation marks"
	}
	return what + " by " + counted(speakers, "speaker") + " in " + counted(articles, "article")
}

// kindName is what a quotation is filtered by: its kind, or that it is indirect.
func kindName(q *corpus.Quotation) string {
	if q.Form == corpus.Indirect {
		return string(corpus.Indirect)
	}
	return string(q.Kind)
}

func (p *Presenter) quotation(at located) *corpus.Quotation {
	return &p.a.Documents[at.doc].Quotations[at.quotation]
}

// quotationColumns are what the list of quotations can be ordered by.
var quotationColumns = []string{"article", "speaker", "said"}

// sortQuotations orders a list by place, speaker, or date said.
func (p *Presenter) sortQuotations(o order, list []located) {
	name := func(at located) string {
		if who := p.quotation(at).Speaker; who != corpus.None {
			return p.a.Speakers[who].Name
		}
		return "\uffff" // after all names
	}
	slices.SortStableFunc(list, func(a, b located) int {
		switch o.key {
		case "speaker":
			return o.apply(cmp.Compare(name(a), name(b)))
		case "said":
			return o.apply(cmp.Compare(p.quotation(a).Said.Earliest, p.quotation(b).Said.Earliest))
		}
		return o.apply(cmp.Or(cmp.Compare(a.doc, b.doc), cmp.Compare(a.quotation, b.quotation)))
	})
}

// quotationRow returns what is known of one quotation.
func (p *Presenter) quotationRow(at located) QuotationRow {
	doc, q := &p.a.Documents[at.doc], p.quotation(at)
	row := QuotationRow{
		ID:         q.ID,
		Href:       p.place(at.doc, at.quotation, q.Span),
		Kind:       q.Kind,
		Form:       q.Form,
		Text:       q.Of(doc.Text),
		Voice:      p.voice(q.Speaker),
		Article:    p.article(at.doc),
		Said:       when(q.Said),
		Statement:  p.statementRef(at.doc, at.quotation),
		Rule:       q.Attribution.Rule,
		Confidence: q.Attribution.Confidence,
		Checked:    q.Attribution.Checked,
	}
	if m := q.Attribution.Mention; m != corpus.None {
		row.Mention = doc.Mentions[m].Of(doc.Text)
	}
	if !q.Attribution.Cue.Empty() {
		row.Cue = q.Attribution.Cue.Of(doc.Text)
	}
	return row
}

package present

import (
	"strings"

	"verbatim/app/cite"
	"verbatim/app/state"
	"verbatim/corpus"
)

// Cited returns the passage that the address s of an article points at; site is
// the address of the explorer, empty where others cannot open it.
func (p *Presenter) Cited(s state.State, site string) (cite.Passage, bool) {
	d, ok := p.docs[s.ID]
	if !ok || s.View != state.Article || s.At == "" {
		return cite.Passage{}, false
	}
	doc := &p.a.Documents[d]
	c := cite.Passage{Doc: doc, Title: strings.Join(strings.Fields(p.title(d)), " ")}
	if site != "" {
		c.Explorer = site + s.String()
	}
	for q := range doc.Quotations {
		quotation := &doc.Quotations[q]
		if quotation.ID != s.At {
			continue
		}
		c.Span, c.ID, c.Said, c.Bare = quotation.Span, quotation.ID, quotation.Said, quotation.Form == corpus.Indirect
		if who := quotation.Speaker; who != corpus.None {
			c.Speaker, c.Person = p.a.Speakers[who].Name, p.a.Speakers[who].Kind == corpus.Person
		}
		return c, true
	}
	for _, l := range pointed(s.At, doc.Text) {
		c.Span, c.Bare = l.Span, true
		return c, true
	}
	return c, false
}

// Carded shows what became of an evidence card.
func (p *Presenter) Carded(c cite.Card, o cite.Outcome) Page {
	page := p.Check(state.State{View: state.Check})
	card := &CardResult{Agrees: o.Agrees, Says: o.Says, Quotation: c.Quotation, Title: c.Article.Title, SHA256: c.Article.SHA256}
	if c.Speaker != nil {
		card.Speaker = *c.Speaker
	}
	if o.Doc != corpus.None {
		card.Href = p.article(o.Doc).Href
		if !o.Span.Empty() {
			card.Href = p.place(o.Doc, corpus.None, o.Span)
		}
	}
	page.Check.Card, page.Lead = card, o.Says
	return page
}

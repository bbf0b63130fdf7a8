// Package view draws the explorer's pages: one go-app component a view, in a
// file of its own, and the small parts that they share.
//
// A component takes a view model of package present and nothing else; what is
// looked at stands in the address, so that almost everything one can do here
// is a link. Text of the corpus is hostile: it reaches the document through
// text nodes and attributes that go-app sets as values, never as markup, and
// an address of the corpus's own is followed only if it is http or https.
//
// Nothing here computes what is shown or stores anything. Elements other than
// the commonest are made by [app.Elem]: every type of element that go-app has
// costs 17 kB of the program, 1.7 of them on the wire.
package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
)

// Of returns the component that draws p.
func Of(p *present.Page) app.UI {
	switch {
	case p.Timeline != nil:
		return &timelineView{Page: p}
	case p.Statements != nil:
		return &statementsView{Page: p}
	case p.Statement != nil:
		return &statementView{Page: p}
	case p.Quotations != nil:
		return &quotationsView{Page: p}
	case p.Articles != nil:
		return &articlesView{Page: p}
	case p.Article != nil:
		return &articleView{Page: p}
	case p.Speakers != nil:
		return &speakersView{Page: p}
	case p.Speaker != nil:
		return &speakerView{Page: p}
	case p.Find != nil:
		return &findView{Page: p}
	case p.Search != nil:
		return &searchView{Page: p}
	case p.Check != nil:
		return &checkView{Page: p}
	case p.Compare != nil:
		return &compareView{Page: p}
	case p.Corrections != nil:
		return &correctionsView{Page: p}
	case p.Corpus != nil:
		return &corpusView{Page: p}
	}
	return &missingView{Page: p}
}

// key names what a page shows: pages of one key are updated in place, pages of
// different keys share no element, so that what the reader opened or scrolled
// in one does not stay open in the next.
func key(p *present.Page) string { return string(p.State.View) + "/" + p.State.ID }

// frame lays out one view: its heading, its lead and its content.
func frame(class string, p *present.Page, lead app.UI, content ...app.UI) app.UI {
	if lead == nil && p.Lead != "" {
		lead = app.P().Class("lead").Text(p.Lead)
	}
	return app.Div().Class("view", class).Body(append([]app.UI{heading(p.Title), lead}, content...)...)
}

// heading is the h1 of a view. It takes the focus when the view is entered.
func heading(title string) app.UI {
	return app.Elem("h1").ID("title").TabIndex(-1).Text(title)
}

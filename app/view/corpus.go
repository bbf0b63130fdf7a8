package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
)

// corpusView says what is loaded and how it was read.
type corpusView struct {
	app.Compo
	Page *present.Page
}

func (v *corpusView) CompoID() string { return key(v.Page) }

func (v *corpusView) Render() app.UI {
	c := v.Page.Corpus
	return frame("corpus", v.Page, nil,
		app.Elem("verbatim-files"), // see web/static/open.js
		app.If(c.Own != nil, func() app.UI { return own(c.Own) }),
		app.P().Class("note-line").Text("Everything here was computed in this browser from the articles' own text. Nothing leaves this machine: no text, no query, no count."),
		app.If(c.Own == nil && elsewhere() != "", func() app.UI {
			return app.P().Class("note-line").Body(app.Text("The articles come from "), app.A().Href(elsewhere()).Text(elsewhere()), app.Text(", which this site only shows."))
		}),
		app.If(c.Own == nil, func() app.UI { return &offlineCopy{} }),
		app.Elem("dl").Class("figures").Body(
			measure(c.Counts.Articles, "articles", "#/articles"),
			measure(c.Counts.Quotations, "quotations", "#/quotations"),
			measure(c.Counts.Indirect, "reports without marks", "#/quotations?kind=indirect"),
			measure(c.Counts.Terms, "terms and titles", "#/quotations?kind=term"),
			measure(c.Counts.Speakers, "speakers", "#/speakers"),
			measure(c.Counts.Statements, "statements in several articles", "#/statements"),
			measure(c.Counts.Repeats, "repeated inside one", "#/statements"),
			measure(c.Counts.Dates, "dates and times", "#/timeline?kind=mentioned"),
			measure(c.Bytes, "bytes of text", ""),
		),
		app.Div().Class("acts").Body(
			&embedding{Name: "the search", Embed: present.EmbedOfSearch(c.Counts)},
			&embedding{Name: "the explorer", Embed: present.EmbedOfExplorer(c.Counts)},
		),
		app.P().Class("note-line").Body(app.A().Href("#/corrections").Text("Corrections"), app.Text(": what a person has decided about the findings.")),
		app.H2().Text("Articles"),
		articleTable(c.Files, nil, present.Pages{}),
		app.H2().Text("Remarks on how they were read"),
		remarks(c.Problems),
	)
}

// elsewhere returns where the articles come from if the address of the page
// names another site's; else nothing.
func elsewhere() string {
	shared := app.Window().Get("verbatim")
	if !shared.Truthy() || !shared.Get("elsewhere").Truthy() {
		return ""
	}
	return shared.Get("elsewhere").String()
}

// own says what became of the reader's own files.
func own(o *present.Own) app.UI {
	return app.Div().Body(
		app.P().Class("note-line").Text(o.Summary),
		app.If(len(o.Unread) > 0, func() app.UI {
			return app.Div().Body(
				app.H2().Text("What was left out, and why"),
				app.Ul().Class("places").Body(each(len(o.Unread), func(i int) app.UI { return app.Li().Text(o.Unread[i]) })...),
			)
		}),
	)
}

func measure(n int, name, href string) app.UI {
	var figure app.UI = app.Text(number(n))
	if href != "" && n > 0 {
		figure = app.A().Href(href).Text(number(n))
	}
	return app.Div().Body(app.Elem("dt").Text(name), app.Elem("dd").Body(figure))
}

// remarks lists the diagnostics.
func remarks(list []present.Problem) app.UI {
	if len(list) == 0 {
		return empty("None: every quotation mark found its partner, every date its value.")
	}
	return app.Ul().Class("places").Body(each(len(list), func(i int) app.UI {
		p := list[i]
		return app.Li().Body(
			app.P().Body(label(p.Article), app.Text(" "), app.A().Class("row-link").Href(p.Href).Text(p.Message)),
			app.If(p.Excerpt != "", func() app.UI { return app.P().Class("says", "quiet").Text(p.Excerpt) }),
		)
	})...)
}

package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/corpus"
)

// findView answers where a remembered quotation stands.
type findView struct {
	app.Compo
	Page *present.Page
}

// CompoID is the same for all queries: results are updated in place while
// somebody types.
func (v *findView) CompoID() string { return "find" }

func (v *findView) Render() app.UI {
	f := v.Page.Find
	var results app.UI
	switch {
	case len(f.Matches) > 0:
		results = app.Div().Body(
			legend(present.SignsOf(f.Texts()...)),
			app.Elem("ol").Class("matches").Body(each(len(f.Matches), func(i int) app.UI {
				return &match{Match: f.Matches[i]}
			})...),
		)
	case f.Query == "":
		results = empty("Type or paste into the field above (the / key leads there). Half a sentence is enough; the words need not be exact. The passages appear with what differs from yours.")
	default:
		reason := f.Reason
		if reason == "" {
			reason = "No passage in these articles is near enough to these words."
		}
		results = app.Div().Body(empty(present.Sentence(reason)), app.P().Class("note-line").Body(
			app.Text("Rarer words find more. Or "),
			app.A().Href(state.State{View: state.Search, Query: f.Query}.String()).Text("search the articles for these words"), app.Text("."),
		))
	}
	return frame("find-view", v.Page, nil, results)
}

// match is one passage.
type match struct {
	app.Compo
	Match present.Match
}

func (m *match) Render() app.UI {
	f := m.Match
	var statement, yours, who app.UI
	if f.Statement != nil {
		statement = app.A().Href(f.Statement.Href).Text(f.Statement.Name + " →")
	}
	if f.Voice != nil {
		who = voice(f.Voice)
	}
	if len(f.Changes) > 0 || f.Grade != "verbatim" {
		yours = app.P().Class("yours").Body(append([]app.UI{app.Span().Class("tag").Text("You have")}, runs(f.Yours)...)...)
	}
	core := app.Span().Class("core").Body(runs(f.Original)...)
	var when app.UI
	if f.Said.ISO != "" {
		when = app.Span().Body(app.Text("said "), shortDate(f.Said))
	}
	return app.Li().Body(
		app.P().Class("head").Body(
			who, label(f.Article), when,
			app.Span().Body(grade(f.Grade), nearness(f)),
			statement,
		),
		app.P().Class("passage").Body(app.A().Class("row-link").Href(f.Href).Body(
			app.Span().Class("context").Text(f.Before), core, app.Span().Class("context").Text(f.After),
		)),
		yours,
		changes(f.Changes, 4),
		&citing{Href: f.Href},
	)
}

// nearness says how near a passage is to what was asked for, where it is not
// the same word for word.
func nearness(m present.Match) app.UI {
	if m.Grade == corpus.Verbatim {
		return nil
	}
	return app.Span().Class("quiet").Text(", " + strconv.Itoa(int(m.Score*100+.5)) + " % alike")
}

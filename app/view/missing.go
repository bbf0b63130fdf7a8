package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
)

// missingView says that an address leads to nothing.
type missingView struct {
	app.Compo
	Page *present.Page
}

func (v *missingView) CompoID() string { return key(v.Page) }

func (v *missingView) Render() app.UI {
	m := v.Page.Missing
	if m == nil {
		m = &present.Missing{}
	}
	var what, hint app.UI
	if m.What != "" {
		what = app.P().Class("note-line").Body(app.Text("Looked for: "), app.Elem("b").Text(m.What))
	}
	if m.Hint != "" {
		hint = app.P().Class("note-line").Text(m.Hint)
	}
	list, name := "#/", "Go to the timeline"
	if l, ok := lists[v.Page.State.View]; ok {
		list, name = state.State{View: l}.String(), "Go to all "+string(l)
	}
	return frame("missing", v.Page, nil, what, hint,
		app.P().Class("note-line").Body(app.A().Class("button").Href(list).Text(name)),
	)
}

// lists are where one of its kind can be found.
var lists = map[state.View]state.View{
	state.Statement: state.Statements, state.Article: state.Articles, state.Speaker: state.Speakers,
}

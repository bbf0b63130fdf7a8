package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
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
		what = app.P().Class("note-line").Body(app.Text("Looked for: "), app.B().Text(m.What))
	}
	if m.Hint != "" {
		hint = app.P().Class("note-line").Text(m.Hint)
	}
	return frame("missing", v.Page, nil, what, hint,
		app.P().Body(app.A().Class("button").Href("#/").Text("Go to the timeline")),
	)
}

package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/engine"
	"verbatim/app/present"
)

// Loading is shown until the first view, named name, can be: what is done and
// what is left. Its elements are those of the page as it is served.
func Loading(name string, p engine.Progress) app.UI {
	status := "Starting…"
	if p.Total > 0 {
		status = present.Capital(p.Stage) + ": " + number(p.Done) + " of " + number(p.Total) + " " + p.Unit
	}
	return app.Div().Class("view", "loading").Body(
		heading(name),
		app.P().ID("boot-status").Class("lead").Attr("role", "status").Text(status),
		app.Div().Class("skeleton").Aria("hidden", "true").Body(each(5, func(int) app.UI { return app.Div() })...),
	)
}

// Failed says that something went wrong, and what to do.
func Failed(what string, err error, retry app.EventHandler) app.UI {
	return app.Div().Class("view", "failed").Body(
		heading(what),
		app.P().Class("note-line").Text(present.Sentence(err.Error())),
		app.P().Class("note-line").Body(
			app.Elem("button").Attr("type", "button").Text("Try again").OnClick(retry),
			app.Text(" "),
			app.A().Class("button").Href("#/").Text("Go to the timeline"),
		),
	)
}

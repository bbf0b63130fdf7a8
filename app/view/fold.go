package view

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// fold is a line that opens what is folded behind it. That is drawn when it is
// opened for the first time: an element costs, seen or not.
type fold struct {
	app.Compo
	Class   string
	Summary string
	Body    func() []app.UI

	drawn bool
}

func (f *fold) Render() app.UI {
	var body []app.UI
	if f.drawn {
		body = f.Body()
	}
	return app.Elem("details").Class(f.Class).On("toggle", f.open).Body(
		app.Elem("summary").Text(f.Summary),
		app.Div().Body(body...),
	)
}

func (f *fold) open(ctx app.Context, e app.Event) { f.drawn = true }

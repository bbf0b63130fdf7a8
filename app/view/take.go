package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/engine"
	"verbatim/app/state"
)

// Taking is the action that has something written to take away: its value is a
// Take.
const Taking = "verbatim:take"

// A Take asks for files and says what to do with them. Got returns what is told
// to who listens.
type Take struct {
	engine.Taking
	Got func(ctx app.Context, taken []engine.Taken) (said string)
}

// save offers to save the list that is shown, all its pages, as it is filtered.
func save(s state.State) app.UI { return &saveList{State: s} }

// saveList are the buttons that save a list.
type saveList struct {
	app.Compo
	State state.State
}

func (v *saveList) Render() app.UI {
	return app.P().Class("tools", "take").Body(
		app.Span().Class("quiet").Text("Save this list:"),
		app.Elem("button").Attr("type", "button").Class("quiet").Aria("label", "Save this list as CSV").Text("CSV").OnClick(v.csv),
		app.Elem("button").Attr("type", "button").Class("quiet").Aria("label", "Save this list as JSON").Text("JSON").OnClick(v.json),
	)
}

func (v *saveList) csv(ctx app.Context, _ app.Event)  { v.take(ctx, engine.CSV) }
func (v *saveList) json(ctx app.Context, _ app.Event) { v.take(ctx, engine.JSON) }

func (v *saveList) take(ctx app.Context, format string) {
	ctx.NewActionWithValue(Taking, Take{engine.Taking{State: v.State, Format: format}, saved})
}

// saved saves what was taken.
func saved(_ app.Context, taken []engine.Taken) string {
	SaveFile(taken[0].Name, taken[0].Type, taken[0].Text)
	return "Saved " + taken[0].Name
}

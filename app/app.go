// Package app is the explorer in the browser: its frame, its routes, and which
// view is drawn for which address.
package app

import (
	"encoding/json"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/engine"
	"verbatim/app/present"
	"verbatim/app/state"
)

// Run shows the explorer that e answers for, and never returns.
func Run(e engine.Engine) {
	app.RouteWithRegexp(".*", func() app.Composer { return &frame{engine: e} })
	app.RunWhenOnBrowser()
}

type frame struct {
	app.Compo
	engine engine.Engine
	page   present.Page
	text   string
}

func (f *frame) OnMount(ctx app.Context) {
	ctx.Async(func() {
		err := f.engine.Open(ctx, func(p engine.Progress) {
			ctx.Dispatch(func(app.Context) { f.text = p.Stage })
		})
		page, err2 := f.engine.Show(ctx, state.Parse(app.Window().URL().Fragment))
		ctx.Dispatch(func(ctx app.Context) {
			f.page = page
			data, _ := json.MarshalIndent(page, "", " ")
			f.text = string(data)
			if err != nil || err2 != nil {
				f.text = err.Error()
			}
			ctx.Defer(func(app.Context) { app.Window().Get("performance").Call("mark", "verbatim:open") })
		})
	})
}

func (f *frame) Render() app.UI {
	return app.Div().Class("frame").Body(
		app.Header().Body(app.Nav().Body(
			app.A().Href("#/").Text("Timeline"),
			app.A().Href("#/statements").Text("Statements"),
		)),
		app.Main().ID("main").Body(
			app.H1().Text(f.page.Title),
			app.Pre().Text(f.text),
		),
	)
}

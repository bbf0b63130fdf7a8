package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// offlineCopy says whether the explorer opens without a network, and offers to
// keep what is not kept from the first visit on. It asks the scripts that
// started the page; where these keep nothing it is empty.
type offlineCopy struct {
	app.Compo
	known       bool // there is a copy
	files       int  // left for later
	kept        bool // and no longer
	done, total int  // on the way
	failed      string

	ctx app.Context // of this component: that of its button ends with the button
}

func (o *offlineCopy) OnMount(ctx app.Context) {
	o.ctx = ctx
	shared := app.Window().Get("verbatim")
	if !shared.Truthy() || !shared.Get("rest").Truthy() {
		return
	}
	shared.Call("rest").Then(func(rest app.Value) {
		ctx.Dispatch(func(app.Context) {
			o.known = true
			if o.kept = rest.Get("kept").Bool(); !o.kept {
				o.files = rest.Get("files").Int()
			}
		})
	})
}

// keep has the rest kept and follows that.
func (o *offlineCopy) keep(app.Context, app.Event) {
	o.total, o.failed = o.files, ""
	report := app.FuncOf(func(_ app.Value, args []app.Value) any {
		told := args[0]
		o.ctx.Dispatch(func(app.Context) {
			switch {
			case told.Get("failed").Truthy():
				o.total, o.failed = 0, told.Get("failed").String()
			case told.Get("kept").Truthy():
				o.kept, o.total = true, 0
			default:
				o.done, o.total = told.Get("done").Int(), told.Get("total").Int()
			}
		})
		return nil
	})
	app.Window().Get("verbatim").Call("keepRest", report)
}

func (o *offlineCopy) Render() app.UI {
	line := app.P().Class("note-line", "kept").Attr("role", "status")
	switch {
	case !o.known:
		return line
	case o.kept || o.files == 0:
		return line.Text("All of this is kept on this device and opens without a network.")
	case o.total > 0:
		return line.Text("Keeping pages for use offline: " + number(o.done) + " of " + number(o.total))
	}
	why := "The explorer and its articles are kept on this device and open without a network; " +
		count(o.files, "page") + " for links and search engines are not. "
	if o.failed != "" {
		why = "Not all could be kept (" + o.failed + "); what came is. "
	}
	return line.Body(app.Text(why), app.Elem("button").Attr("type", "button").Text("Make them available offline").OnClick(o.keep))
}

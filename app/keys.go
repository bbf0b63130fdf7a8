package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// listen hears the keys that work everywhere.
func listen() {
	app.Window().Call("addEventListener", "keydown", app.FuncOf(func(_ app.Value, args []app.Value) any {
		key(app.Event{Value: args[0]})
		return nil
	}))
}

// key handles the keys that work everywhere: "/" leads to the field that finds
// a quotation; the arrows, j and k move from row to row, j to the first one.
func key(e app.Event) {
	if e.Get("ctrlKey").Truthy() || e.Get("metaKey").Truthy() || e.Get("altKey").Truthy() {
		return
	}
	target := e.Get("target")
	if !target.Get("closest").Truthy() || target.Call("closest", "input, textarea, select, [contenteditable]").Truthy() {
		return
	}
	switch e.Get("key").String() {
	case "/":
		if field := document().Call("querySelector", "[name=q]"); field.Truthy() {
			e.PreventDefault()
			field.Call("focus")
			field.Call("select")
		}
	case "ArrowDown":
		moveRow(e, target, 1)
	case "ArrowUp", "k":
		moveRow(e, target, -1)
	case "j": // from anywhere to the first row
		if row := document().Call("querySelector", "main .row-link"); row.Truthy() && !onRow(target) {
			e.PreventDefault()
			row.Call("focus")
			return
		}
		moveRow(e, target, 1)
	}
}

// moveRow carries the focus from the row it is in by step rows.
func moveRow(e app.Event, target app.Value, step int) {
	if !onRow(target) {
		return
	}
	rows := document().Call("querySelectorAll", "main .row-link")
	for i := 0; i < rows.Length(); i++ {
		if to := i + step; rows.Index(i).Equal(target) && to >= 0 && to < rows.Length() {
			e.PreventDefault()
			rows.Index(to).Call("focus")
			rows.Index(to).Call("scrollIntoView", map[string]any{"block": "nearest"})
			return
		}
	}
}

// onRow reports whether a row has the focus.
func onRow(target app.Value) bool {
	return target.Get("classList").Call("contains", "row-link").Bool()
}

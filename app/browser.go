package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What the shell asks of the window. All of it does nothing outside a browser.

func document() app.Value { return app.Window().Get("document") }

// now is the time since navigation in ms.
func now() app.Value { return app.Window().Get("performance").Call("now") }

// mark sets a mark of User Timing at a time that may be past.
func mark(name string, at app.Value) {
	app.Window().Get("performance").Call("mark", name, map[string]any{"startTime": at})
}

func scrollY() int { return app.Window().Get("scrollY").Int() }

func scrollTo(y int) { app.Window().Call("scrollTo", 0, y) }

func focus(id string) {
	if e := app.Window().GetElementByID(id); e.Truthy() {
		e.Call("focus")
	}
}

// focusFirst moves the focus to the first element that one of the selectors
// finds, without scrolling.
func focusFirst(selectors ...string) {
	for _, s := range selectors {
		if e := document().Call("querySelector", s); e.Truthy() {
			e.Call("focus", map[string]any{"preventScroll": true})
			return
		}
	}
}

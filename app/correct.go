package app

import (
	"context"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/engine"
	"verbatim/app/view"
)

// noCorrections is the file of corrections without any.
const noCorrections = `{"version": 1, "corrections": []}`

// correct has the engine apply what somebody has decided, keeps it and shows
// what follows.
func (c *shell) correct(ctx app.Context, a app.Action) {
	if change, ok := a.Value.(engine.Change); ok {
		c.apply(ctx, change, true)
	}
}

// undo takes back what was decided last.
func (c *shell) undo(ctx app.Context, _ app.Action) {
	n := len(c.decided) - 1
	if n < 0 {
		c.spoken = "There is nothing to undo."
		return
	}
	before := c.decided[n]
	c.decided = c.decided[:n]
	c.apply(ctx, engine.Change{File: &before}, false)
}

func (c *shell) apply(ctx app.Context, change engine.Change, undoable bool) {
	ctx.Async(func() {
		file, err := c.engine.Correct(context.Background(), change)
		ctx.Dispatch(func(ctx app.Context) {
			if err != nil {
				c.spoken = "This was not corrected: " + err.Error()
				return
			}
			before := view.Decided()
			c.spoken = "Corrected. Press u to undo."
			if before != "" && !view.Readable(before) {
				keepAside(before)
				c.spoken = "Corrected. The corrections that were kept before are of another version of this program; they were put aside in this browser’s storage."
				before = ""
			}
			if before == "" {
				before = noCorrections
			}
			if undoable {
				c.decided = append(c.decided, before)
			}
			if !keepCorrections(file) {
				c.spoken = "Corrected for this page alone: the browser has no room to keep it. Save the corrections as a file."
			}
			c.show(ctx, c.state)
		})
	})
}

// correctionsKey is where corrections are kept; empty where they are not: those
// of somebody's own files quote them, and are gone with the page.
func correctionsKey() string {
	shared := app.Window().Get("verbatim")
	if !shared.Truthy() || shared.Get("files").Truthy() {
		return ""
	}
	return "verbatim:corrections:" + app.Window().Get("location").Get("pathname").String() + app.Window().Get("location").Get("search").String()
}

// keepCorrections keeps a file of corrections where they are kept. It reports
// whether that was possible.
func keepCorrections(file string) (kept bool) {
	if shared := app.Window().Get("verbatim"); shared.Truthy() {
		shared.Set("corrections", file)
	}
	return store(correctionsKey(), file)
}

// keepAside keeps a file that cannot be read where the next does not overwrite it.
func keepAside(file string) {
	if key := correctionsKey(); key != "" {
		store(key+":unreadable", file)
	}
}

// store keeps a value under a key, unless that is empty. It reports whether that
// was possible: a browser keeps no more than a few megabytes of a site, and says
// so by an exception.
func store(key, value string) (kept bool) {
	if key == "" {
		return true
	}
	defer func() {
		if recover() != nil {
			kept = false
		}
	}()
	app.Window().Get("localStorage").Call("setItem", key, value)
	return true
}

package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// past is what is known of views that were left.
type past struct {
	scrolled map[string]int // by fragment: how far down
	back     bool           // Back or Forward was used, and not yet followed
}

// listen hears Back and Forward. It must be called before go-app listens,
// since the browser tells in the order of asking.
func (p *past) listen() {
	// The old view stands until the new one is drawn, so the browser must not
	// scroll on its own.
	app.Window().Get("history").Set("scrollRestoration", "manual")
	app.Window().Call("addEventListener", "popstate", app.FuncOf(func(app.Value, []app.Value) any {
		repairAddress()
		p.back = true
		return nil
	}))
}

// took reports whether the way here was Back or Forward, and forgets it.
func (p *past) took() bool {
	back := p.back
	p.back = false
	return back
}

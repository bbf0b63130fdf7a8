package app

import (
	"context"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/app/view"
)

// scrolled shows other rows of the table that is shown. Nothing else changes,
// neither the focus nor, but for the row, the address.
func (c *shell) scrolled(ctx app.Context, a app.Action) {
	s, ok := a.Value.(state.State)
	if ok && c.busy {
		c.wanted = &s // until the page that comes is there
		return
	}
	if !ok || !c.shows(s) {
		return
	}
	c.state = s
	c.ask(ctx, func(ctx context.Context) (present.Page, error) { return c.engine.Show(ctx, s) }, func(ctx app.Context, page *present.Page) {
		c.page = page
	})
}

// rested makes the address say which rows of the table are seen.
func (c *shell) rested(_ app.Context, a app.Action) {
	s, ok := a.Value.(state.State)
	if !ok || !c.shows(s) || s.String() == c.address {
		return
	}
	c.address = s.String()
	app.Window().Get("history").Call("replaceState", nil, "", c.address)
}

// shows reports whether the table of s is the one that is shown.
func (c *shell) shows(s state.State) bool {
	s.Row = c.state.Row
	return s == c.state && !c.busy && c.page != nil
}

// toRow scrolls to the row that an address names, if it is a row of a table
// that is drawn as it is scrolled.
func toRow(s state.State) bool {
	if s.Row == 0 || !view.PlaceRows() {
		return false
	}
	view.ToRow(s.Row)
	return true
}

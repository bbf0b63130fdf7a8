package app

import (
	"context"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/app/view"
)

// restPause is how long a table must not be scrolled until the address says
// which rows are seen: browsers stop pages that change it more often.
const restPause = 400 * time.Millisecond

// scrolled shows other rows of the table that is shown. Nothing else changes,
// neither the focus nor, but for the row, the address.
func (c *shell) scrolled(ctx app.Context, a app.Action) {
	s, ok := a.Value.(state.State)
	if was := c.state; !ok || c.busy || c.page == nil {
		return
	} else if was.Row = s.Row; was != s {
		return // of a list that is shown no more
	}
	c.state = s
	c.ask(ctx, func(ctx context.Context) (present.Page, error) { return c.engine.Show(ctx, s) }, func(ctx app.Context, page *present.Page) {
		c.page = page
	})
	c.resting++
	resting := c.resting
	ctx.After(restPause, func(app.Context) {
		if resting == c.resting && c.state == s {
			c.address = s.String()
			app.Window().Get("history").Call("replaceState", nil, "", c.address)
		}
	})
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

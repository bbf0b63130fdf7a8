package app

import (
	"context"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/engine"
	"verbatim/app/present"
	"verbatim/app/state"
)

// check has a draft checked and shows what became of its quotations.
func (c *shell) check(ctx app.Context, a app.Action) {
	d, ok := a.Value.(engine.Draft)
	if !ok {
		return
	}
	if c.cancel != nil {
		c.cancel()
	}
	c.state, c.failed, c.busy = state.State{View: state.Check}, nil, true
	c.ask(ctx, func(ctx context.Context) (present.Page, error) { return c.engine.Check(ctx, d) }, func(ctx app.Context, page *present.Page) {
		if page.Check != nil {
			page.Check.Text = d.Text
		}
		c.checked = page
		c.turn(ctx, page, typed)
		ctx.Defer(func(app.Context) { focusFirst("#findings") })
	})
}

// forget drops the draft.
func (c *shell) forget(ctx app.Context, _ app.Action) {
	c.checked = nil
	c.show(ctx, state.State{View: state.Check})
}

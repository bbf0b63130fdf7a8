package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/view"
)

// take has the engine write what a view asked to take away, and hands it to
// whoever asked; what becomes of it is said.
func (c *shell) take(ctx app.Context, a app.Action) {
	t, ok := a.Value.(view.Take)
	if !ok {
		return
	}
	ctx.Async(func() {
		taken, err := c.engine.Take(ctx, t.Taking)
		ctx.Dispatch(func(ctx app.Context) {
			if err != nil || len(taken) == 0 {
				c.spoken = "This could not be saved."
				return
			}
			c.spoken = t.Got(ctx, taken)
		})
	})
}

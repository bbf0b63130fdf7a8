package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/view"
)

// mostExported is how many pages of a search are saved.
const mostExported = 100

// export saves the lines of the search that is shown, all pages of it.
func (c *shell) export(ctx app.Context, _ app.Action) {
	s := c.state
	ctx.Async(func() {
		var lines []present.KWIC
		for s.Page = 0; s.Page < mostExported; s.Page++ {
			page, err := c.engine.Show(ctx, s)
			if err != nil || page.Search == nil {
				return // what is shown says why
			}
			if lines = append(lines, page.Search.Lines...); page.Search.Pages.Next == "" {
				break
			}
		}
		ctx.Dispatch(func(app.Context) { view.SaveFile("search.csv", "text/csv", present.LinesCSV(lines)) })
	})
}

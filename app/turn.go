package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/app/view"
)

// An arrival is how the address came to be what it is. It decides where the
// focus goes and how far the page is scrolled.
type arrival int

const (
	link      arrival = iota // somebody followed a link, or edited the address
	traversal                // Back or Forward
	typed                    // somebody is typing: the focus stays in the field
	entered                  // somebody ended typing with Enter: on to the results
)

// turn shows p and puts the reader where he expects to be. Of the first page
// the beginning comes first and the rest when it has been seen.
func (c *shell) turn(ctx app.Context, p *present.Page, how arrival) {
	first := c.page == nil
	other := first || c.page.State.View != p.State.View || c.page.State.ID != p.State.ID
	moved := other || c.page.State.Page != p.State.Page || c.page.State.Row != p.State.Row
	c.page = p
	if first && p.State.At == "" && p.State.Row == 0 {
		beginning := p.Beginning()
		c.page = &beginning
	}
	ctx.Page().SetTitle("%s", p.Title+" – "+siteTitle())
	if !other {
		c.spoken = p.Lead
	}
	ctx.Defer(func(ctx app.Context) {
		c.fill(how)
		view.PlaceRows()
		if !first || p.State.At != "" || p.State.Row > 0 {
			settle(p.State, how, other, moved, c.past.scrolled[p.State.String()])
		}
		if first {
			c.complete(ctx, p)
		}
		if wanted := c.wanted; wanted != nil {
			c.wanted = nil
			ctx.NewActionWithValue(view.Scrolled, *wanted)
		}
	})
}

// complete shows the whole of p, unless another page has come meanwhile. What
// has been there until then is what a reader begins with, so that the corpus was
// open when it was drawn; the mark is set when all is there.
func (c *shell) complete(ctx app.Context, p *present.Page) {
	open := now()
	ctx.Dispatch(func(ctx app.Context) {
		if c.page.State == p.State {
			c.page = p
		}
		ctx.Defer(func(app.Context) { mark("verbatim:open", open) })
	})
}

// settle scrolls and moves the focus to where a reader who came that way looks
// next. Other says that another view is shown, moved that another part is.
func settle(s state.State, how arrival, other, moved bool, scrolled int) {
	switch {
	case how == typed:
		if other {
			scrollTo(0)
		}
		return
	case how == entered:
		focusFirst("main .row-link", "#title")
		return
	case how == traversal && (scrolled > 0 || s.Row == 0):
		scrollTo(scrolled)
	case other && s.At != "" && toTarget():
		return
	case moved && !toRow(s):
		scrollTo(0)
	}
	if other {
		focusFirst("#title")
	}
}

// fill makes the fields say what the address says.
func (c *shell) fill(how arrival) {
	query := ""
	if c.state.View == state.Find {
		query = c.state.Query
	}
	view.SetField("[name=q]", query)
	if how != typed {
		view.SetField("#filter", c.state.Query)
	}
}

// toTarget goes to what the address points at, and reports whether there is
// such a thing.
func toTarget() bool {
	target := app.Window().GetElementByID("target")
	if !target.Truthy() {
		return false
	}
	target.Call("focus", map[string]any{"preventScroll": true})
	target.Call("scrollIntoView", map[string]any{"block": "center"})
	return true
}

// siteTitle returns the title of the site, as the page's first script has read
// it off the page.
func siteTitle() string {
	if shared := app.Window().Get("verbatim"); shared.Truthy() {
		if title := shared.Get("title"); title.Truthy() {
			return title.String()
		}
	}
	return "Verbatim"
}

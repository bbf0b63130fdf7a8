package app

import (
	"context"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/engine"
	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/app/view"
)

// typingPause is how long somebody must pause before what was typed is looked
// for: long enough to skip the middle of a word, too short to be noticed.
const typingPause = 80 * time.Millisecond

// shell is the root component: header, navigation, the current view.
type shell struct {
	app.Compo
	engine   engine.Engine
	connect  func() engine.Engine // to the engine of another corpus
	past     *past
	progress engine.Progress
	opening  error // why the corpus could not be opened

	state  state.State // what the address asks for
	page   *present.Page
	failed error // why state could not be shown
	busy   bool
	wanted *state.State // rows that were asked for while busy, nil if none

	request int // number of the newest request: answers to older ones are dropped
	cancel  context.CancelFunc
	address string  // of what is shown, as it stands in the history
	arrival arrival // how the address came to be what it is
	typing  int     // number of the newest keystroke

	spoken string // what the live region says

	// checked is the page of the draft that was checked last. It lives here, as
	// long as this page does, and nowhere else: not in the address, not in the
	// history, in no storage.
	checked *present.Page

	decided []string // what to go back to: files of corrections, the latest last
}

// OnInit reads the address, so that the first frame already names the view.
func (c *shell) OnInit() {
	if app.IsClient {
		c.state = state.Parse(fragment())
	}
}

// OnMount opens the corpus.
func (c *shell) OnMount(ctx app.Context) {
	ctx.Handle(view.Typed, c.filterTyped)
	ctx.Handle(view.Checking, c.check)
	ctx.Handle(view.Forgotten, c.forget)
	ctx.Handle(view.Exporting, c.export)
	ctx.Handle(view.Taking, c.take)
	ctx.Handle(view.Scrolled, c.scrolled)
	ctx.Handle(view.Rested, c.rested)
	ctx.Handle(view.Correcting, c.correct)
	ctx.Handle(view.Undoing, c.undo)
	app.Window().Call("addEventListener", "verbatim:corpus", app.FuncOf(func(app.Value, []app.Value) any {
		ctx.Dispatch(c.reconnect)
		return nil
	}))
	app.Window().Call("addEventListener", "verbatim:undo", app.FuncOf(func(app.Value, []app.Value) any {
		ctx.NewAction(view.Undoing)
		return nil
	}))
	c.open(ctx)
}

// reconnect shows another corpus, which the page's scripts have opened.
func (c *shell) reconnect(ctx app.Context) {
	c.engine, c.checked, c.decided = c.connect(), nil, nil
	c.open(ctx)
	c.show(ctx, state.Parse(fragment()))
}

// OnNav shows what the address asks for. It runs on the first view, on links,
// on Back and Forward and when somebody edits the address.
func (c *shell) OnNav(ctx app.Context) {
	if c.past.took() {
		c.arrival = traversal
	}
	c.show(ctx, state.Parse(fragment()))
}

// fragment is the address's fragment as it stands there, still escaped.
func fragment() string { return app.Window().Get("location").Get("hash").String() }

// open reads the corpus; views asked for meanwhile wait inside the engine.
func (c *shell) open(ctx app.Context) {
	c.opening = nil
	ctx.Async(func() {
		err := c.engine.Open(ctx, func(p engine.Progress) {
			ctx.Dispatch(func(app.Context) { c.progress = p })
		})
		ctx.Dispatch(func(app.Context) { c.opening = err })
	})
}

// show asks for the page of s. The page shown stays until the new one is here.
func (c *shell) show(ctx app.Context, s state.State) {
	if c.page != nil && c.arrival != typed {
		c.past.scrolled[c.address] = scrollY()
	}
	if c.cancel != nil {
		c.cancel()
	}
	c.state, c.address, c.failed, c.busy = s, s.String(), nil, true
	how := c.arrival
	c.arrival = link
	c.ask(ctx, func(ctx context.Context) (present.Page, error) { return c.engine.Show(ctx, s) }, func(ctx app.Context, page *present.Page) {
		if page.Check != nil && c.checked != nil {
			page = c.checked
		}
		c.turn(ctx, page, how)
	})
}

// ask puts a question to the engine and hands on its answer, unless a newer
// question was put.
func (c *shell) ask(ctx app.Context, question func(context.Context) (present.Page, error), answered func(app.Context, *present.Page)) {
	c.request++
	request := c.request
	wait, cancel := context.WithCancel(ctx)
	c.cancel = cancel
	ctx.Async(func() {
		page, err := question(wait)
		ctx.Dispatch(func(ctx app.Context) {
			if request != c.request {
				return
			}
			cancel()
			c.busy = false
			if err != nil {
				c.failed = err
				return
			}
			answered(ctx, &page)
		})
	})
}

// retry asks again for what failed.
func (c *shell) retry(ctx app.Context, e app.Event) {
	if c.opening != nil {
		c.open(ctx)
	}
	c.show(ctx, c.state)
}

func (c *shell) Render() app.UI {
	main := app.Elem("main").ID("main").TabIndex(-1)
	if c.busy && c.page != nil {
		main = main.Aria("busy", "true")
	}
	return app.Div().Class("shell").Body(
		app.A().Class("skip").Href("#main").Text("Skip to the content").OnClick(c.skip),
		c.header(),
		main.Body(c.content()),
		&foot{},
		app.P().ID("said").Class("sr").Attr("role", "status").Text(c.spoken),
	)
}

func (c *shell) content() app.UI {
	switch {
	case c.opening != nil:
		return view.Failed("The articles could not be read", c.opening, c.retry)
	case c.failed != nil:
		return view.Failed("This could not be shown", c.failed, c.retry)
	case c.page == nil:
		return view.Loading(named(c.state), c.progress)
	}
	return view.Of(c.page)
}

package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/state"
	"verbatim/app/view"
)

// views are the links of the navigation, in order. The views of one thing
// belong to the list that they are in.
var views = []struct {
	name string
	view state.View
	of   state.View // of one of them, if there is such a view
}{
	{"Timeline", state.Timeline, ""}, // "" is the timeline too
	{"Statements", state.Statements, state.Statement},
	{"Quotations", state.Quotations, state.Quotations},
	{"Articles", state.Articles, state.Article},
	{"Speakers", state.Speakers, state.Speaker},
	{"Search", state.Search, state.Search},
	{"Check", state.Check, state.Check},
	{"Corpus", state.Corpus, state.Corpus},
}

// header is the top of the page. The page as it is served holds the very same
// elements, so that nothing moves when this program takes over.
func (c *shell) header() app.UI {
	links := make([]app.UI, len(views))
	for i, v := range views {
		a := app.A().Href("#/" + string(v.view)).Text(v.name)
		if c.state.View == v.view || c.state.View == v.of {
			a = a.Aria("current", "page")
		}
		links[i] = app.Li().Body(a)
	}
	return app.Elem("header").Class("top").Body(
		app.A().Class("brand").Href("#/").Text("Verbatim"),
		app.Elem("nav").Class("views").Aria("label", "Views").Body(app.Ul().Body(links...)),
		app.Elem("form").Class("find").Attr("role", "search").OnSubmit(stay).Body(
			app.Input().Type("search").Name("q").Aria("label", "Find a quotation").
				Placeholder("Find a quotation: paste or type what you remember").Attr("autocomplete", "off").
				OnInput(c.findTyped).OnKeyDown(c.findKey),
			app.Elem("kbd").Aria("hidden", "true").Text("/"),
		),
	)
}

// stay keeps the page where it is: Enter is heard in the field.
func stay(_ app.Context, e app.Event) { e.PreventDefault() }

// findTyped looks for what is in the field as it is typed.
func (c *shell) findTyped(ctx app.Context, e app.Event) {
	c.wait(ctx, state.State{View: state.Find, Query: ctx.JSSrc().Get("value").String()})
}

// findKey: Enter looks at once and goes to the first passage, Escape empties
// the field, and leaves it when it is empty.
func (c *shell) findKey(ctx app.Context, e app.Event) {
	field := ctx.JSSrc()
	query := field.Get("value").String()
	switch e.Get("key").String() {
	case "Enter":
		e.PreventDefault()
		c.typing++ // what still waits is overtaken
		c.replace(ctx, state.State{View: state.Find, Query: query}, entered)
	case "Escape":
		if query == "" {
			field.Call("blur")
			return
		}
		e.PreventDefault()
		field.Set("value", "")
		if c.state.View == state.Find {
			c.wait(ctx, state.State{View: state.Find})
		}
	case "ArrowDown":
		if row := app.Window().Get("document").Call("querySelector", "main .row-link"); row.Truthy() {
			e.PreventDefault()
			row.Call("focus")
		}
	}
}

// wait shows s after a pause in typing.
func (c *shell) wait(ctx app.Context, s state.State) {
	c.typing++
	typing := c.typing
	ctx.After(typingPause, func(ctx app.Context) {
		if typing == c.typing {
			c.replace(ctx, s, typed)
		}
	})
}

// filterTyped is told by fields inside of views what they want shown.
func (c *shell) filterTyped(ctx app.Context, a app.Action) {
	if s, ok := a.Value.(state.State); ok {
		c.wait(ctx, s)
	}
}

// skip moves the focus past the header. The fragment is the address of a view,
// so the link must not be followed.
func (c *shell) skip(ctx app.Context, e app.Event) {
	e.PreventDefault()
	e.StopImmediatePropagation()
	focus("main")
}

// replace shows s, which somebody typed. The first keystroke on another view
// makes a step in the history, those after it none: Back leads to where the
// typing began.
func (c *shell) replace(ctx app.Context, s state.State, how arrival) {
	c.arrival = how
	switch address := s.String(); {
	case address == c.state.String():
		c.show(ctx, s)
	case s.View != c.state.View:
		view.Go(ctx, address)
	default:
		app.Window().Get("history").Call("replaceState", nil, "", address)
		c.show(ctx, s)
	}
}

// named says how the view of s is called until its page is there.
func named(s state.State) string {
	for _, v := range views {
		if s.View == v.view || s.View == v.of {
			return v.name
		}
	}
	if s.View == state.Find {
		return "Find a quotation"
	}
	return "Verbatim"
}

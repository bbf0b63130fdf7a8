package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
)

// Typed is the action posted while somebody types into a field that filters:
// its value is the state.State wanted. The shell waits for a pause and shows
// it without a step in the history.
const Typed = "verbatim:typed"

// choice is one value that a list can be filtered by. Following it again
// takes the filter off.
func choice(c present.Choice) app.UI {
	e := app.A().Class("choice").Href(c.Href)
	if c.Chosen {
		e = e.Aria("current", "true").Title("Chosen; follow again to show all")
	}
	var n app.UI
	if c.Count > 0 {
		n = app.Span().Class("count").Text(number(c.Count))
	}
	return e.Body(app.Span().Text(c.Name), n)
}

// facet is a heading with the values that a list can be filtered by.
func facet(title string, cs []present.Choice) app.UI {
	if len(cs) == 0 {
		return nil
	}
	return app.Div().Class("facet").Body(
		app.H2().Text(title),
		app.Ul().Class("choices").Body(choiceItems(cs)...),
	)
}

// filterLine is a facet above its list; nothing where there are fewer than least
// to choose from.
func filterLine(title string, cs []present.Choice, least int) app.UI {
	if len(cs) < least && chosen(cs) == 0 {
		return nil
	}
	return app.Div().Class("filters").Body(app.H2().Text(title), app.Ul().Class("choices").Body(choiceItems(cs)...))
}

func choiceItems(cs []present.Choice) []app.UI {
	return each(len(cs), func(i int) app.UI { return app.Li().Body(choice(cs[i])) })
}

// chosen counts the filters that are on.
func chosen(facets ...[]present.Choice) int {
	n := 0
	for _, cs := range facets {
		for _, c := range cs {
			if c.Chosen {
				n++
			}
		}
	}
	return n
}

// wordsFilter is the field that filters a list by words as they are typed.
type wordsFilter struct {
	app.Compo
	State state.State
	Label string
}

func (f *wordsFilter) Render() app.UI {
	return app.Div().Class("filter-words").Body(
		app.Elem("label").Attr("for", "filter").Text(f.Label),
		app.Input().ID("filter").Type("search").AutoComplete(false).Spellcheck(false).OnInput(f.typed),
	)
}

// OnMount puts the words of the address into the field; afterwards the field
// leads and the address follows.
func (f *wordsFilter) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) { SetField("#filter", f.State.Query) })
}

func (f *wordsFilter) typed(ctx app.Context, e app.Event) {
	s := f.State
	s.Query = ctx.JSSrc().Get("value").String()
	s.Page, s.Row, s.At = 0, 0, ""
	ctx.NewActionWithValue(Typed, s)
}

// SetField puts text into the field that selector finds, unless somebody is
// typing there.
func SetField(selector, text string) {
	document := app.Window().Get("document")
	field := document.Call("querySelector", selector)
	if !field.Truthy() || field.Equal(document.Get("activeElement")) {
		return
	}
	field.Set("value", text)
}

// Go follows an address of the explorer. go-app takes a bare fragment for
// another path, so it is given the whole address.
func Go(ctx app.Context, address string) {
	page, _, _ := strings.Cut(app.Window().Get("location").Get("href").String(), "#")
	ctx.Navigate(page + address)
}

package view

import (
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
)

// Scrolled is the action posted when a table that is drawn as it is scrolled
// wants other rows: its value is the state.State whose Row is the first seen.
const Scrolled = "verbatim:scrolled"

// Rested is the action posted while such a table is scrolled: its value is the
// state.State whose Row is the first seen, for the address.
const Rested = "verbatim:rested"

// restPause is how long after a scrolling the address says what is seen:
// browsers stop pages that change it more often than some three times a second.
const restPause = 400 * time.Millisecond

// rowsAhead is how many rows beyond those seen are still there when others are
// asked for.
const rowsAhead = 6

// windowedTable draws the rows of a long table that are near the window, with
// room above and below for the others: every row is as high as any other, so
// that the scrollbar is right. Each row says its number, the table says how many
// there are; the browser's own search sees only the rows that are drawn.
type windowedTable struct {
	app.Compo
	State state.State
	Pages present.Pages
	Table app.UI // its rows are Pages.From to Pages.To

	undo  []func()
	rests bool // the address will be told what is seen
	asked int  // the row that was asked for, -1 if the answer is there
	was   state.State
	held  *heldLink // what has the focus, nil if it is elsewhere
}

// A heldLink is the link of a row that has the focus. It is noted when it gets
// it: rows are drawn by the elements of others, and the focus is to stay with
// what is read.
type heldLink struct {
	row  string // its aria-rowindex
	link int    // which of its links
}

func (w *windowedTable) Render() app.UI {
	return app.Div().Class("windowed").Body(
		app.P().Class("quiet", "windowed-note").Text(number(w.Pages.Total)+" rows, drawn as you scroll. The browser’s own search sees only those at hand: use the field here."),
		w.Table,
	)
}

// OnMount listens to the page as it is scrolled.
func (w *windowedTable) OnMount(ctx app.Context) {
	w.asked, w.was = -1, w.State
	if !app.IsClient {
		return
	}
	listen := func(name string, f func(e app.Value)) {
		heard := app.FuncOf(func(_ app.Value, args []app.Value) any { f(args[0]); return nil })
		app.Window().Call("addEventListener", name, heard, map[string]any{"passive": true})
		w.undo = append(w.undo, func() { app.Window().Call("removeEventListener", name, heard); heard.Release() })
	}
	listen("scroll", func(app.Value) { w.look(ctx); w.rest(ctx) })
	listen("focusin", func(e app.Value) { w.hold(e.Get("target")) })
	ctx.Defer(func(app.Context) { PlaceRows() })
}

// OnDismount takes the listener off.
func (w *windowedTable) OnDismount() {
	for _, f := range w.undo {
		f()
	}
	w.undo = nil
}

// OnUpdate puts the new rows where they belong, and asks for others if the page
// has been scrolled on meanwhile.
func (w *windowedTable) OnUpdate(ctx app.Context) {
	if w.State != w.was { // else the page was only drawn anew
		w.asked, w.was = -1, w.State
	}
	if !app.IsClient {
		return
	}
	ctx.Defer(func(ctx app.Context) {
		PlaceRows()
		w.release()
		w.look(ctx)
	})
}

// OnResize leaves room anew: rows are higher on a phone.
func (w *windowedTable) OnResize(ctx app.Context) {
	ctx.Defer(func(ctx app.Context) { PlaceRows(); w.look(ctx) })
}

// rest tells in a while which row is the first that is seen.
func (w *windowedTable) rest(ctx app.Context) {
	if w.rests {
		return
	}
	w.rests = true
	ctx.After(restPause, func(ctx app.Context) {
		w.rests = false
		s := w.State
		if s.Row = w.first(); windowedBody().Truthy() {
			ctx.NewActionWithValue(Rested, s)
		}
	})
}

// first returns the first row that is seen.
func (w *windowedTable) first() int {
	body := windowedBody()
	if !body.Truthy() {
		return 0
	}
	_, high := drawnRows(body)
	if high <= 0 {
		return 0
	}
	top := body.Call("getBoundingClientRect").Get("top").Float() - headHeight(body)
	return max(0, min(int(-top/high), w.Pages.Total-1))
}

// look asks for other rows if those drawn are soon no longer enough. One
// question is under way at a time: who drags the scrollbar sees rows on the way.
func (w *windowedTable) look(ctx app.Context) {
	body := windowedBody()
	if !body.Truthy() || w.asked >= 0 {
		return
	}
	from, high := drawnRows(body)
	if high <= 0 {
		return
	}
	p, first := w.Pages, w.first()
	last := min(p.Total, first+int(app.Window().Get("innerHeight").Float()/high)+1)
	if (first-rowsAhead >= from || from == 0) && (last+rowsAhead <= p.To || p.To == p.Total) {
		return
	}
	s := w.State
	if s.Row == first {
		return // a window so high that there are no more at a time
	}
	s.Row, w.asked = first, first
	ctx.NewActionWithValue(Scrolled, s)
}

func windowedBody() app.Value {
	return app.Window().Get("document").Call("querySelector", ".windowed tbody")
}

// drawnRows returns the number of the first row that is drawn and how high one
// is in px.
func drawnRows(body app.Value) (from int, high float64) {
	row := body.Get("firstElementChild")
	if !row.Truthy() {
		return 0, 0
	}
	from, _ = strconv.Atoi(row.Call("getAttribute", "aria-rowindex").String())
	return from - firstRow, row.Call("getBoundingClientRect").Get("height").Float()
}

// headHeight returns how many px of the window the heads of the columns take,
// which stay at its top.
func headHeight(body app.Value) float64 {
	return body.Get("previousElementSibling").Get("offsetHeight").Float()
}

// PlaceRows leaves room for the rows of a windowed table that are not drawn,
// if there is one, and reports whether there is.
func PlaceRows() bool {
	body := windowedBody()
	if !body.Truthy() {
		return false
	}
	from, high := drawnRows(body)
	total, _ := strconv.Atoi(body.Get("parentNode").Call("getAttribute", "aria-rowcount").String())
	after := total + 1 - firstRow - from - body.Get("childElementCount").Int()
	style := body.Get("style")
	style.Set("paddingTop", pixels(float64(from)*high))
	style.Set("paddingBottom", pixels(float64(max(after, 0))*high))
	return true
}

func pixels(f float64) string { return strconv.FormatFloat(f, 'f', 2, 64) + "px" }

// ToRow scrolls a windowed table so that row n is the first that is seen.
func ToRow(n int) {
	body := windowedBody()
	if !body.Truthy() {
		return
	}
	_, high := drawnRows(body)
	top := body.Call("getBoundingClientRect").Get("top").Float() + app.Window().Get("scrollY").Float()
	app.Window().Call("scrollTo", 0, top+float64(n)*high-headHeight(body))
}

// hold notes which link of which row has got the focus.
func (w *windowedTable) hold(link app.Value) {
	w.held = nil
	row := link.Call("closest", ".windowed tr[aria-rowindex]")
	if !row.Truthy() {
		return
	}
	links := row.Call("querySelectorAll", "a")
	for i := 0; i < links.Length(); i++ {
		if links.Index(i).Equal(link) {
			w.held = &heldLink{row.Call("getAttribute", "aria-rowindex").String(), i}
		}
	}
}

// release gives the focus back to the row that had it, if it is still drawn;
// no other row takes it over.
func (w *windowedTable) release() {
	held := w.held
	if held == nil {
		return
	}
	document := app.Window().Get("document")
	link := document.Call("querySelectorAll", `.windowed tr[aria-rowindex="`+held.row+`"] a`).Index(held.link)
	switch active := document.Get("activeElement"); {
	case link.Truthy() && !link.Equal(active):
		link.Call("focus", map[string]any{"preventScroll": true})
	case !link.Truthy() && active.Call("closest", ".windowed tbody").Truthy():
		active.Call("blur")
		w.held = nil
	}
}

package view

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
)

const svgNS = "http://www.w3.org/2000/svg"

// svg is an element of a picture: every one of them names the namespace.
func svg(tag string) app.HTMLElem { return app.Elem(tag).XMLNS(svgNS) }

func across(x float64) string { return strconv.FormatFloat(x*100, 'f', 3, 64) + "%" }

func px(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

// timelinePicture draws one lane a clock, or a speaker, over one scale. A dot
// stands for a day, its area for how much there is; a bar for a longer time,
// soft at its ends; what is inferred is hollow. It is one stop of the tab key:
// the arrows move within it, + and - zoom.
//
// While somebody zooms or pans, the places of what is drawn are set on the
// elements themselves: to render the view sixty times a second is too much.
// When the hand rests the address gets the window, and the engine computes what
// lies in it. That is drawn lane by lane, each in a turn of its own, so that no
// turn is long.
type timelinePicture struct {
	app.Compo
	Timeline *present.Timeline
	State    state.State

	lanes  []present.Lane    // as drawn: folded for the width
	bases  []present.Window  // by lane: what its places are shares of
	parts  [][]primitive     // what has a place, in the order of the document: the scale, then each lane
	target []present.Lane    // what is to be drawn
	from   *present.Timeline // what target is of
	fitted float64           // and the width that it is folded for
	next   int               // lane of target that is drawn next
	window present.Window    // what is seen; it leads the one of Timeline
	placed present.Window    // what the elements have their places for
	sent   string            // the window that the address was last given
	width  float64           // of the scale in CSS pixels, 0 until it is measured
	hands  hands
	kept   string   // the lane of the dot that had the focus, empty for none
	keptAt float64  // and its time
	undo   []func() // takes the listeners off
}

// A primitive is an element whose attributes follow the scale.
type primitive struct {
	attrs    string  // "cx", "x", "x1 x2", or "x width"
	at, days float64 // when it begins, how long it lasts
	fresh    bool    // it is not placed yet
	out      bool    // it is placed where nobody sees it
}

const (
	svgPadding = present.PictureGap
	dotRoom    = 26.0 // pixels that a dot needs
)

func (p *timelinePicture) Render() app.UI {
	p.aim()
	height := present.PictureHeight(len(p.lanes))
	body := []app.UI{p.soft(), &pictureScale{Picture: p, Timeline: p.Timeline, From: p.State.From, To: p.State.To, Width: p.width, Height: height}}
	stop := p.stop()
	for i, l := range p.lanes {
		body = append(body, &pictureLane{Picture: p, Lane: l, Window: p.bases[i], Index: i, Width: p.width, Stop: i == stop})
	}
	body = append(body, svg("rect").Class("scale").Attr("x", "-2%").Attr("width", "104%").Attr("y", px(height-present.ScaleHeight)).Attr("height", px(present.ScaleHeight)).
		Body(svg("title").Text("Drag along the scale to pick a time")))
	return app.Elem("figure").Class("picture").Body(
		svg("svg").Attr("width", "100%").Attr("height", px(height)).Attr("role", "group").
			Attr("aria-label", "What was said, published and mentioned, over time. The arrow keys move, + and - zoom, 0 shows all.").
			Body(body...).OnKeyDown(p.move),
	)
}

// aim takes in what is to be drawn. What has the same lanes as before is drawn
// from the first lane on, one a turn; all else at once.
func (p *timelinePicture) aim() {
	if p.from == p.Timeline && p.fitted == p.width {
		return
	}
	p.target = p.Timeline.Lanes
	if p.width > 0 {
		p.target = present.Fold(p.target, dotRoom/p.width, p.State)
	}
	alike := len(p.target) == len(p.lanes)
	for i := 0; alike && i < len(p.target); i++ {
		alike = p.target[i].Name == p.lanes[i].Name && p.target[i].Kind == p.lanes[i].Kind
	}
	p.from, p.fitted, p.next = p.Timeline, p.width, 0
	if !alike {
		p.lanes, p.bases = make([]present.Lane, len(p.target)), make([]present.Window, len(p.target))
		for len(p.parts) <= len(p.target) {
			p.parts = append(p.parts, nil)
		}
		p.parts = p.parts[:1+len(p.target)] // of a lane that stays as it is they are kept
	}
	for p.turn() && !alike {
	}
}

// turn draws the next lane anew. It reports whether there was one.
func (p *timelinePicture) turn() bool {
	if p.next >= len(p.target) {
		return false
	}
	p.lanes[p.next], p.bases[p.next] = p.target[p.next], p.from.Window
	p.next++
	return true
}

// between is the time between two turns, in which the page can be painted.
const between = 20 * time.Millisecond

// goOn draws what is left, lane by lane.
func (p *timelinePicture) goOn(ctx app.Context) {
	p.apply()
	if p.next >= len(p.target) {
		p.refocus()
		return
	}
	ctx.After(between, func(ctx app.Context) {
		p.turn()
		ctx.Defer(p.goOn)
	})
}

// stop is the lane that the tab key leads to, the first that has something in
// the window; -1 if none has.
func (p *timelinePicture) stop() int {
	return slices.IndexFunc(p.lanes, func(l present.Lane) bool { return firstSeen(l.Dots) >= 0 })
}

// firstSeen is the first dot that lies in the window, or -1.
func firstSeen(dots []present.Dot) int {
	return slices.IndexFunc(dots, func(d present.Dot) bool { return d.X+d.Width >= 0 && d.X <= 1 })
}

// at gives an element of part n its place, a share of w, and remembers it.
func (p *timelinePicture) at(n int, w present.Window, e app.HTMLElem, attrs string, x, width float64) app.HTMLElem {
	p.parts[n] = append(p.parts[n], primitive{attrs: attrs, at: w.At(x), days: width * w.Days(), fresh: true})
	for _, name := range strings.Fields(attrs) {
		if name == "width" {
			e = e.Attr(name, across(width))
		} else {
			e = e.Attr(name, across(x))
		}
	}
	return e.Class("p")
}

func orElse(a, b string) string {
	if a == "" {
		return b
	}
	return a
}

// soft are the gradients that bars longer than a day are filled with.
func (p *timelinePicture) soft() app.UI {
	var list []app.UI
	seen := map[string]bool{}
	for _, l := range p.lanes {
		id := softly(l)
		if seen[id] || !slices.ContainsFunc(l.Dots, filled) {
			continue
		}
		seen[id] = true
		class := string(l.Kind)
		if l.Voice {
			class = hue(l.Hue)
		}
		stop := func(at, opacity string) app.UI {
			return svg("stop").Class("stop", class).Attr("offset", at).Attr("stop-opacity", opacity)
		}
		list = append(list, svg("linearGradient").ID(id).Body(stop("0", "0.08"), stop("0.3", "1"), stop("0.7", "1"), stop("1", "0.08")))
	}
	return svg("defs").Body(list...)
}

// filled reports whether d is a bar with soft ends.
func filled(d present.Dot) bool { return d.Width > 0 && !d.Inferred }

// softly names the gradient of a lane.
func softly(l present.Lane) string {
	if l.Voice {
		return "soft-" + hue(l.Hue)
	}
	return "soft-" + string(l.Kind)
}

// move carries the focus from dot to dot: left and right in order, up and down
// to the nearest one of the next lane. Other keys zoom and pan.
func (p *timelinePicture) move(ctx app.Context, e app.Event) {
	if e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
		return
	}
	key := e.Get("key").String()
	if w, ok := p.byKey(key, e.Get("shiftKey").Bool()); ok {
		e.PreventDefault()
		p.keep()
		p.set(w)
		p.send(ctx)
		return
	}
	step := map[string]int{"ArrowLeft": -1, "ArrowRight": 1, "ArrowUp": -2, "ArrowDown": 2}[key]
	if step == 0 {
		return
	}
	dots := ctx.JSSrc().Call("querySelectorAll", "a.place")
	active := app.Window().Get("document").Get("activeElement")
	for i := 0; i < dots.Length(); i++ {
		if !dots.Index(i).Equal(active) {
			continue
		}
		if to := p.neighbour(i, step); to >= 0 {
			e.PreventDefault()
			active.Call("setAttribute", "tabindex", "-1")
			dots.Index(to).Call("setAttribute", "tabindex", "0")
			dots.Index(to).Call("focus")
			p.reveal(ctx, to)
		}
		return
	}
}

// byKey returns the window that a key asks for.
func (p *timelinePicture) byKey(key string, shift bool) (present.Window, bool) {
	switch {
	case key == "+" || key == "=":
		return p.window.Zoom(1/zoomStep, p.focused()), true
	case key == "-" || key == "_":
		return p.window.Zoom(zoomStep, p.focused()), true
	case key == "0":
		return p.Timeline.Whole, true
	case key == "PageUp", shift && key == "ArrowLeft":
		return p.window.Pan(-panStep), true
	case key == "PageDown", shift && key == "ArrowRight":
		return p.window.Pan(panStep), true
	}
	return present.Window{}, false
}

// zoomStep and panStep are what a key or a button does.
const zoomStep, panStep = 2.0, 0.4

// focused is the place of the dot that has the focus, else the middle.
func (p *timelinePicture) focused() float64 {
	if d, _ := p.active(); d != nil {
		return math.Min(math.Max(p.seen(d.X+d.Width/2), 0), 1)
	}
	return 0.5
}

// active returns the dot that has the focus and its lane; nil if none has.
func (p *timelinePicture) active() (*present.Dot, int) {
	if !app.IsClient {
		return nil, -1
	}
	active := app.Window().Get("document").Get("activeElement")
	dots := places()
	for i := 0; i < dots.Length(); i++ {
		if dots.Index(i).Equal(active) {
			return p.nth(i)
		}
	}
	return nil, -1
}

func places() app.Value {
	return app.Window().Get("document").Call("querySelectorAll", ".picture a.place")
}

// keep remembers what has the focus, since zooming draws other dots.
func (p *timelinePicture) keep() {
	if d, lane := p.active(); d != nil {
		p.kept, p.keptAt = p.lanes[lane].Name, p.bases[lane].At(d.X+d.Width/2)
	}
}

// refocus gives the focus back to what is there of what had it.
func (p *timelinePicture) refocus() {
	if p.kept == "" {
		return
	}
	if d, _ := p.active(); d != nil && p.window.String() != p.Timeline.Window.String() {
		return // more is to come
	}
	start := 0
	for i, l := range p.lanes {
		if near := nearest(l.Dots, p.bases[i].Place(p.keptAt)); l.Name == p.kept && near >= 0 {
			dot := places().Index(start + near)
			if dot.Truthy() {
				dot.Call("setAttribute", "tabindex", "0")
				dot.Call("focus", map[string]any{"preventScroll": true})
			}
		}
		start += len(l.Dots)
	}
	p.kept = ""
}

// seen is where a place of the model lies in what is seen.
func (p *timelinePicture) seen(x float64) float64 {
	return p.window.Place(p.Timeline.Window.At(x))
}

// reveal pans to dot i if it lies beside the window.
func (p *timelinePicture) reveal(ctx app.Context, i int) {
	d, _ := p.nth(i)
	if d == nil {
		return
	}
	if x := p.seen(d.X + d.Width/2); x < 0 || x > 1 {
		p.set(p.window.Pan(x - 0.5))
		p.send(ctx)
	}
}

// nth returns dot i, counted over all lanes, and its lane; nil if there is none.
func (p *timelinePicture) nth(i int) (*present.Dot, int) {
	for l := range p.lanes {
		if i < len(p.lanes[l].Dots) {
			return &p.lanes[l].Dots[i], l
		}
		i -= len(p.lanes[l].Dots)
	}
	return nil, -1
}

// neighbour returns the index of the dot that step leads to from dot i,
// counted over all lanes, or -1.
func (p *timelinePicture) neighbour(i, step int) int {
	d, lane := p.nth(i)
	if d == nil {
		return -1
	}
	start := 0
	for _, l := range p.lanes[:lane] {
		start += len(l.Dots)
	}
	if step == -1 || step == 1 {
		if to := i - start + step; to >= 0 && to < len(p.lanes[lane].Dots) {
			return i + step
		}
		return -1
	}
	for to := lane + step/2; to >= 0 && to < len(p.lanes); to += step / 2 {
		if near := nearest(p.lanes[to].Dots, d.X+d.Width/2); near >= 0 {
			for _, l := range p.lanes[:to] {
				near += len(l.Dots)
			}
			return near
		}
	}
	return -1
}

func nearest(dots []present.Dot, x float64) int {
	best := -1
	for i := range dots {
		if best < 0 || math.Abs(dots[i].X+dots[i].Width/2-x) < math.Abs(dots[best].X+dots[best].Width/2-x) {
			best = i
		}
	}
	return best
}

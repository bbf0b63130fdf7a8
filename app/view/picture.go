package view

import (
	"math"
	"slices"
	"strconv"
	"strings"

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
// lies in it.
type timelinePicture struct {
	app.Compo
	Timeline *present.Timeline
	State    state.State

	lanes  []present.Lane // as drawn: folded for the width
	prims  []primitive    // what has a place, in the order of the document
	window present.Window // what is seen; it leads the one of Timeline
	sent   string         // the window that the address was last given
	width  float64        // of the scale in CSS pixels, 0 until it is measured
	hands  hands
	kept   string   // the lane of the dot that had the focus, empty for none
	keptAt float64  // and its time
	undo   []func() // takes the listeners off
}

// A primitive is an element whose attributes follow the scale.
type primitive struct {
	attrs    string // "cx", "x", "x1 x2", or "x width"
	x, width float64
	out      bool // it is placed where nobody sees it
}

const (
	svgPadding = present.PictureGap
	dotRoom    = 26.0 // pixels that a dot needs
)

func (p *timelinePicture) Render() app.UI {
	p.prims = p.prims[:0]
	p.lanes = p.Timeline.Lanes
	if p.width > 0 {
		p.lanes = present.Fold(p.lanes, dotRoom/p.width, p.State)
	}
	height := present.PictureHeight(len(p.lanes))
	body := []app.UI{p.soft(), p.chosen(height)}
	labelled := present.Labelled(p.Timeline.Ticks, p.width)
	for i, t := range p.Timeline.Ticks {
		if !labelled[i] {
			t.Label = ""
		}
		body = append(body, p.tick(t, height))
	}
	first := true
	for i, l := range p.lanes {
		body = append(body, p.lane(l, float64(i*present.LaneHeight), &first))
	}
	body = append(body, svg("rect").Class("scale").Attr("x", "-2%").Attr("width", "104%").Attr("y", px(height-present.ScaleHeight)).Attr("height", px(present.ScaleHeight)).
		Body(svg("title").Text("Drag along the scale to pick a time")))
	return app.Elem("figure").Class("picture").Body(
		svg("svg").Attr("width", "100%").Attr("height", px(height)).Attr("role", "group").
			Attr("aria-label", "What was said, published and mentioned, over time. The arrow keys move, + and - zoom, 0 shows all.").
			Body(body...).OnKeyDown(p.move),
	)
}

// at gives an element its place and remembers it.
func (p *timelinePicture) at(e app.HTMLElem, attrs string, x, width float64) app.HTMLElem {
	p.prims = append(p.prims, primitive{attrs: attrs, x: x, width: width})
	for _, name := range strings.Fields(attrs) {
		if name == "width" {
			e = e.Attr(name, across(width))
		} else {
			e = e.Attr(name, across(x))
		}
	}
	return e.Class("p")
}

// chosen marks the time that the list below is of, and the one that is being
// picked.
func (p *timelinePicture) chosen(height float64) app.UI {
	x, width := 0.0, 0.0
	if w, ok := present.ParseWindow(orElse(p.State.From, p.State.To) + "/" + orElse(p.State.To, p.State.From)); ok {
		x = p.Timeline.Window.Place(w.From)
		width = p.Timeline.Window.Place(w.To) - x
	}
	return p.at(svg("rect").Class("brush").Attr("y", "0").Attr("height", px(height)), "x width", x, width)
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

func (p *timelinePicture) tick(t present.Tick, height float64) app.UI {
	class := "tick"
	if t.Major {
		class = "tick major"
	}
	var label app.UI
	if t.Label != "" {
		label = p.at(svg("text").Attr("y", px(height-6)).Attr("text-anchor", t.Anchor(p.width)), "x", t.X, 0).Text(t.Label)
	}
	return svg("g").Class(class).Body(
		p.at(svg("line").Attr("y1", px(present.LaneMiddle)).Attr("y2", px(height-present.ScaleHeight+4)), "x1 x2", t.X, 0),
		label,
	)
}

func (p *timelinePicture) lane(l present.Lane, top float64, first *bool) app.UI {
	y := top + present.LaneMiddle
	body := []app.UI{
		svg("line").Class("axis").Attr("x1", "0").Attr("x2", "100%").Attr("y1", px(y)).Attr("y2", px(y)),
	}
	for i, d := range l.Dots { // what lies beneath others is drawn first
		if beneath(l.Dots, i) {
			body = append(body, p.bar(l, d, y, present.SpanHeight/3))
		}
	}
	for i, d := range l.Dots {
		index := "-1"
		if *first && d.X+d.Width >= 0 && d.X <= 1 {
			index, *first = "0", false
		}
		under := beneath(l.Dots, i)
		body = append(body, p.dot(l, d, y, under).Attr("tabindex", index))
		if p.numbered(d) && !under {
			middle := math.Min(math.Max(d.X+d.Width/2, d.X), d.X+d.Width)
			body = append(body, p.at(svg("text").Class(counted(d)).Attr("y", px(y+4)).
				Attr("text-anchor", "middle").Attr("aria-hidden", "true"), "x", middle, 0).Text(d.Figure()))
		}
		if d.Counted() {
			body = append(body, p.at(svg("text").Class(counted(d)).Attr("y", px(y+4)).
				Attr("text-anchor", "middle").Attr("aria-hidden", "true"), "x", d.X, 0).Text(d.Figure()))
		}
	}
	name := svg("text").Class("lane-name").Attr("x", "0").Attr("y", px(top+13)).Text(l.Name)
	lane := svg("g").Class("lane", string(l.Kind))
	if l.Voice {
		lane = lane.Class(hue(l.Hue))
	}
	return lane.Body(append(body, name)...)
}

// bar draws what lasts longer than a day.
func (p *timelinePicture) bar(l present.Lane, d present.Dot, y, high float64) app.UI {
	bar := p.at(svg("rect").Class("dot", "span").
		Attr("y", px(y-high/2)).Attr("height", px(high)).Attr("rx", px(high/2)), "x width", d.X, d.Width)
	if d.Inferred {
		return bar.Class("guess")
	}
	return bar.Attr("fill", "url(#"+softly(l)+")")
}

// beneath reports whether bar i has something else of its lane within it.
func beneath(dots []present.Dot, i int) bool {
	b := dots[i]
	for k, d := range dots {
		if middle := d.X + d.Width/2; k != i && b.Width > d.Width && b.X < middle && middle < b.X+b.Width {
			return true
		}
	}
	return false
}

// numbered reports whether a bar stands for several entries and has room to say so.
func (p *timelinePicture) numbered(d present.Dot) bool {
	return d.Width > 0 && d.Count > 1 && d.Width*p.width > 40 && d.X > -0.5 && d.X+d.Width < 1.5
}

// dot is a link to what it stands for.
func (p *timelinePicture) dot(l present.Lane, d present.Dot, y float64, under bool) app.HTMLElem {
	class := "place"
	said := d.Label
	if d.Inferred {
		class, said = "place inferred", said+", inferred"
	}
	r := d.Radius()
	body := []app.UI{svg("title").Text(said)}
	switch {
	case d.Width > 0:
		body = append(body, p.at(svg("rect").Class("ring").Attr("y", px(y-12)).Attr("height", "24"), "x width", d.X, d.Width))
		high := float64(present.SpanHeight)
		switch {
		case under:
			high = 0
		case d.X < 0 && d.X+d.Width > 1: // all of it lies in the span: that says little
			high /= 3
		case p.numbered(d):
			high = 15
		}
		if high > 0 {
			body = append(body, p.bar(l, d, y, high))
		}
	default:
		body = append(body,
			p.at(svg("circle").Class("ring").Attr("cy", px(y)).Attr("r", px(r+4)), "cx", d.X, 0),
			p.at(svg("circle").Class("dot").Attr("cy", px(y)).Attr("r", px(r)), "cx", d.X, 0))
		if d.Folded {
			body = append(body, p.at(svg("circle").Class("more").Attr("cy", px(y)).Attr("r", px(r+2.5)), "cx", d.X, 0))
		}
	}
	href := d.Href
	return svg("a").Class(class).Attr("href", href).Attr("aria-label", said).Body(body...).OnClick(func(ctx app.Context, e app.Event) {
		e.PreventDefault() // a link of a picture passes go-app's own routing by
		if !p.hands.moved {
			Go(ctx, href)
		}
	}, app.EventScope(href))
}

// counted is the class of the number on a dot.
func counted(d present.Dot) string {
	if d.Inferred {
		return "count hollow"
	}
	return "count"
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
		p.kept, p.keptAt = p.lanes[lane].Name, p.Timeline.Window.At(d.X+d.Width/2)
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
	for _, l := range p.lanes {
		if near := nearest(l.Dots, p.Timeline.Window.Place(p.keptAt)); l.Name == p.kept && near >= 0 {
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

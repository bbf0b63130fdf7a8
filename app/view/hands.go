package view

import (
	"math"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
)

// hands is what the pointers on the picture of the timeline are doing.
type hands struct {
	ctx   app.Context
	at    map[int]float64 // where each pointer is, as a share of the scale
	start present.Window  // the window when the last one came or went
	from  map[int]float64 // where each was then
	brush bool            // one picks a time on the scale instead of moving it
	moved bool            // a click that follows is no click
}

// slip is how far a pointer may slip during a click, as a share of the width.
const slip = 0.006

// OnMount listens to wheel and pointers itself: their default must be
// prevented at once, and go-app's handlers come later.
func (p *timelinePicture) OnMount(ctx app.Context) {
	if !app.IsClient {
		return
	}
	p.hands = hands{ctx: ctx, at: map[int]float64{}}
	p.window = p.Timeline.Window
	root := ctx.JSSrc()
	listen := func(name string, f func(e app.Value)) {
		fn := app.FuncOf(func(_ app.Value, args []app.Value) any { f(args[0]); return nil })
		root.Call("addEventListener", name, fn, map[string]any{"passive": false})
		p.undo = append(p.undo, func() { root.Call("removeEventListener", name, fn); fn.Release() })
	}
	listen("wheel", p.wheel)
	listen("pointerdown", p.press)
	listen("pointermove", p.drag)
	listen("pointerup", p.release)
	listen("pointercancel", p.release)
	listen("dragstart", func(e app.Value) { e.Call("preventDefault") })
	p.measure(ctx)
}

// OnDismount takes the listeners off.
func (p *timelinePicture) OnDismount() {
	for _, f := range p.undo {
		f()
	}
	p.undo = nil
}

// OnResize folds the dots for the new width.
func (p *timelinePicture) OnResize(ctx app.Context) { p.measure(ctx) }

// OnUpdate puts what was rendered in its place, once the document has it.
func (p *timelinePicture) OnUpdate(ctx app.Context) {
	sent := orElse(p.sent, p.Timeline.Whole.String())
	if p.State.Span != p.sent || p.window.String() == sent || len(p.hands.at) == 0 && p.window == (present.Window{}) {
		p.window, p.sent = p.Timeline.Window, p.State.Span
	} // else the hand has moved on
	ctx.Defer(p.goOn)
}

// measure notes how wide the scale is.
func (p *timelinePicture) measure(ctx app.Context) {
	if !app.IsClient {
		return
	}
	ctx.Defer(func(ctx app.Context) {
		_, width := p.bounds()
		if width > 0 && math.Abs(width-p.width) > 1 {
			ctx.Dispatch(func(app.Context) { p.width, p.placed = width, present.Window{} })
			ctx.Defer(func(app.Context) { p.apply() })
		}
	})
}

// bounds returns where the scale begins in the page and how wide it is.
func (p *timelinePicture) bounds() (left, width float64) {
	svg := p.picture()
	if !svg.Truthy() {
		return 0, 0
	}
	box := svg.Call("getBoundingClientRect")
	return box.Get("left").Float() + svgPadding, box.Get("width").Float() - 2*svgPadding
}

func (p *timelinePicture) picture() app.Value {
	return app.Window().Get("document").Call("querySelector", ".picture svg")
}

// share returns the place of an event on the scale.
func (p *timelinePicture) share(e app.Value) float64 {
	left, width := p.bounds()
	if width <= 0 {
		return 0.5
	}
	return (e.Get("clientX").Float() - left) / width
}

// wheel zooms about the pointer, or pans sideways. Where there is nothing to
// zoom out to, the page scrolls.
func (p *timelinePicture) wheel(e app.Value) {
	dx, dy := e.Get("deltaX").Float(), e.Get("deltaY").Float()
	if e.Get("deltaMode").Int() == 1 { // lines
		dx, dy = dx*16, dy*16
	}
	pinch := e.Get("ctrlKey").Bool()
	if e.Get("shiftKey").Bool() && dx == 0 {
		dx, dy = dy, 0
	}
	_, width := p.bounds()
	next := p.window
	switch {
	case math.Abs(dx) > math.Abs(dy):
		next = next.Pan(dx / math.Max(width, 1))
	case pinch:
		next = next.Zoom(math.Exp(dy*0.01), p.share(e))
	case dy > 0 && next.Days() >= p.Timeline.Whole.Days():
		return
	default:
		next = next.Zoom(math.Exp(dy*0.002), p.share(e))
		if dy > 0 && next.Days() > p.Timeline.Whole.Days() {
			next = p.Timeline.Whole
		}
	}
	e.Call("preventDefault")
	p.set(next)
	p.send(p.hands.ctx)
}

// press begins a drag, or with a second pointer a pinch.
func (p *timelinePicture) press(e app.Value) {
	if e.Get("button").Int() != 0 {
		return
	}
	h := &p.hands
	if len(h.at) == 0 {
		h.moved = false
		h.brush = e.Get("target").Call("closest", ".scale").Truthy()
	} else {
		h.brush = false
	}
	h.at[e.Get("pointerId").Int()] = p.share(e)
	p.grip()
}

// grip notes where the hands are now.
func (p *timelinePicture) grip() {
	p.hands.start = p.window
	p.hands.from = map[int]float64{}
	for id, x := range p.hands.at {
		p.hands.from[id] = x
	}
}

// drag follows the pointers.
func (p *timelinePicture) drag(e app.Value) {
	h := &p.hands
	id := e.Get("pointerId").Int()
	from, held := h.from[id]
	if !held {
		return
	}
	h.at[id] = p.share(e)
	if !h.moved && math.Abs(h.at[id]-from) < slip {
		return
	}
	if !h.moved {
		h.moved = true
		e.Get("target").Call("setPointerCapture", id)
	}
	e.Call("preventDefault")
	switch {
	case h.brush:
		p.mark(from, h.at[id])
	case len(h.at) == 2:
		var was, is []float64
		for id, x := range h.at {
			was, is = append(was, h.from[id]), append(is, x)
		}
		apart := math.Max(math.Abs(is[0]-is[1]), 0.01)
		w := h.start.Zoom(math.Max(math.Abs(was[0]-was[1]), 0.01)/apart, (was[0]+was[1])/2)
		p.set(w.Pan((was[0] + was[1] - is[0] - is[1]) / 2))
	default:
		p.set(h.start.Pan(from - h.at[id]))
	}
}

// release ends what the pointer was doing.
func (p *timelinePicture) release(e app.Value) {
	h := &p.hands
	id := e.Get("pointerId").Int()
	from, held := h.from[id]
	if !held {
		return
	}
	to := h.at[id]
	delete(h.at, id)
	p.grip()
	switch {
	case !h.moved || len(h.at) > 0:
	case h.brush && e.Get("type").String() == "pointerup":
		p.pick(from, to)
	default:
		p.send(h.ctx)
	}
}

// mark draws the time that is being picked.
func (p *timelinePicture) mark(a, b float64) {
	brush := app.Window().Get("document").Call("querySelector", ".picture .brush")
	if brush.Truthy() {
		brush.Call("setAttribute", "x", across(math.Min(a, b)))
		brush.Call("setAttribute", "width", across(math.Abs(a-b)))
	}
}

// pick lets the list below show what lies between two places.
func (p *timelinePicture) pick(a, b float64) {
	w := present.Window{From: p.window.At(math.Min(a, b)), To: p.window.At(math.Max(a, b))}
	s := p.State
	s.From, s.To = w.Covers()
	s.Page = 0
	p.hands.ctx.Dispatch(func(ctx app.Context) { Go(ctx, s.String()) })
}

// set shows w at once.
func (p *timelinePicture) set(w present.Window) {
	p.window = w.Within(p.Timeline.All)
	p.apply()
}

// send gives the address the window when the hand rests.
func (p *timelinePicture) send(ctx app.Context) {
	if len(p.hands.at) > 0 {
		return
	}
	s := p.State
	s.Span = p.window.String()
	if s.Span == p.Timeline.Whole.String() {
		s.Span = ""
	}
	p.sent = s.Span
	ctx.NewActionWithValue(Typed, s)
}

// apply puts every element where its time is in the window that is seen.
func (p *timelinePicture) apply() {
	if !app.IsClient {
		return
	}
	nodes := app.Window().Get("document").Call("querySelectorAll", ".picture .p")
	count, fresh := 0, false
	for _, part := range p.parts {
		count += len(part)
		fresh = fresh || len(part) > 0 && part[0].fresh
	}
	if nodes.Length() != count {
		return // the document is not that far yet
	}
	style := p.picture().Get("style")
	pan := (p.placed.From - p.window.From) / p.window.Days()
	if p.placed.Days() == p.window.Days() && math.Abs(pan) < 1 && !fresh { // nothing but moved sideways
		style.Call("setProperty", "--pan", px(pan*p.width)+"px")
		return
	}
	if p.placed != p.window {
		style.Call("removeProperty", "--pan")
	}
	all := p.placed != p.window
	p.placed = p.window
	n := 0
	for _, part := range p.parts {
		for i := range part {
			if all || part[i].fresh {
				p.put(nodes.Index(n), &part[i])
			}
			n++
		}
	}
}

// put gives an element the place of its time.
func (p *timelinePicture) put(node app.Value, e *primitive) {
	at, width := p.window.Place(e.at), e.days/p.window.Days()
	out := at+width < -1.1 || at > 2.1 // as far as a pan may bring it
	if out && e.out && !e.fresh {
		return
	}
	e.out, e.fresh = out, false
	x := across(at)
	switch e.attrs {
	case "x1 x2":
		node.Call("setAttribute", "x1", x)
		node.Call("setAttribute", "x2", x)
	case "x width":
		node.Call("setAttribute", "x", x)
		node.Call("setAttribute", "width", across(width))
	default:
		node.Call("setAttribute", e.attrs, x)
	}
}

package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
)

// pictureTools are the switches and buttons of the picture of the timeline:
// what it shows, how close it is, and what it can be saved as. What the buttons
// do are links, so that they have an address and work from the keyboard.
type pictureTools struct {
	app.Compo
	Timeline *present.Timeline
	State    state.State

	failed string // what could not be saved
}

func (v *pictureTools) Render() app.UI {
	t := v.Timeline
	w := t.Window
	button := func(sign, name string, to present.Window) app.UI {
		to = to.Within(t.All)
		return app.A().Class("tool").Href(v.address(to)).Aria("label", name).Title(name).Text(sign)
	}
	var beyond app.UI
	if t.Clip > 0 && v.address(w) != v.address(t.All) {
		beyond = app.A().Href(v.address(t.All)).Text(count(t.Clip, "date") + " outside")
	}
	var whole app.UI
	if w != t.Whole {
		whole = app.A().Href(v.address(t.Whole)).Text("Show all")
	}
	return app.Div().Class("tools").Body(
		app.Ul().Class("choices").Aria("label", "Lanes").Body(choiceItems(t.Show)...),
		app.Div().Class("zoom").Role("group").Aria("label", "Zoom").Body(
			button("‹", "Earlier", w.Pan(-panStep)),
			button("−", "Zoom out", w.Zoom(zoomStep, 0.5)),
			button("+", "Zoom in", w.Zoom(1/zoomStep, 0.5)),
			button("›", "Later", w.Pan(panStep)),
			whole, beyond,
		),
		app.Div().Class("save").Body(
			app.Elem("button").Class("quiet").Attr("type", "button").OnClick(v.saveSVG).Text("Save as SVG"),
			app.Elem("button").Class("quiet").Attr("type", "button").OnClick(v.savePNG).Text("PNG"),
			app.Span().Role("status").Text(v.failed),
		),
	)
}

// address is that of the picture of w.
func (v *pictureTools) address(w present.Window) string {
	s := v.State
	s.Span = w.String()
	if s.Span == v.Timeline.Whole.String() {
		s.Span = ""
	}
	return s.String()
}

// drawing returns the picture as it is seen, as the text of a file: with its
// colours and letters written into it, since the stylesheet stays behind.
func drawing() (text string, width, height float64) {
	document := app.Window().Get("document")
	svg := document.Call("querySelector", ".picture svg")
	if !svg.Truthy() {
		return "", 0, 0
	}
	box := svg.Call("getBoundingClientRect")
	width, height = box.Get("width").Float(), box.Get("height").Float()
	copied := svg.Call("cloneNode", true)
	from, to := svg.Call("querySelectorAll", "*"), copied.Call("querySelectorAll", "*")
	for i := 0; i < from.Length(); i++ {
		style := app.Window().Call("getComputedStyle", from.Index(i))
		for _, name := range drawn { // as attributes: the page's policy has no styles in elements
			to.Index(i).Call("setAttribute", name, style.Call("getPropertyValue", name).String())
		}
		to.Index(i).Call("removeAttribute", "tabindex")
	}
	paper := app.Window().Call("getComputedStyle", document.Get("body")).Call("getPropertyValue", "background-color").String()
	copied.Call("setAttribute", "width", px(width))
	copied.Call("setAttribute", "height", px(height))
	copied.Call("setAttribute", "viewBox", "-"+px(svgPadding)+" 0 "+px(width)+" "+px(height))
	// Places are shares of the scale, which is narrower than the file.
	inner := document.Call("createElementNS", svgNS, "svg")
	inner.Call("setAttribute", "width", px(width-2*svgPadding))
	inner.Call("setAttribute", "height", px(height))
	inner.Call("setAttribute", "overflow", "visible")
	for copied.Get("firstChild").Truthy() {
		inner.Call("appendChild", copied.Get("firstChild"))
	}
	ground := document.Call("createElementNS", svgNS, "rect")
	for name, value := range map[string]string{"x": "-" + px(svgPadding), "width": px(width), "height": px(height), "fill": paper} {
		ground.Call("setAttribute", name, value)
	}
	copied.Call("appendChild", ground)
	copied.Call("appendChild", inner)
	return app.Window().Get("XMLSerializer").New().Call("serializeToString", copied).String(), width, height
}

// drawn are the properties that the stylesheet gives the picture.
var drawn = []string{"fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size",
	"font-weight", "paint-order", "stop-color", "display"}

func (v *pictureTools) saveSVG(ctx app.Context, e app.Event) {
	text, _, _ := drawing()
	blob := app.Window().Get("Blob").New([]any{text}, map[string]any{"type": "image/svg+xml"})
	download(blob, "timeline.svg")
}

// savePNG paints the picture at twice its size.
func (v *pictureTools) savePNG(ctx app.Context, e app.Event) {
	text, width, height := drawing()
	const scale = 2
	canvas := app.Window().Get("document").Call("createElement", "canvas")
	canvas.Set("width", int(width*scale))
	canvas.Set("height", int(height*scale))
	image := app.Window().Get("Image").New()
	var loaded, failed, painted app.Func
	release := func() { loaded.Release(); failed.Release(); painted.Release() }
	painted = app.FuncOf(func(_ app.Value, args []app.Value) any {
		if args[0].Truthy() {
			download(args[0], "timeline.png")
		}
		release()
		return nil
	})
	loaded = app.FuncOf(func(app.Value, []app.Value) any {
		canvas.Call("getContext", "2d").Call("drawImage", image, 0, 0, int(width*scale), int(height*scale))
		canvas.Call("toBlob", painted, "image/png")
		return nil
	})
	failed = app.FuncOf(func(app.Value, []app.Value) any {
		release()
		ctx.Dispatch(func(app.Context) { v.failed = "The picture could not be painted; save it as SVG." })
		return nil
	})
	image.Set("onload", loaded)
	image.Set("onerror", failed)
	image.Set("src", "data:image/svg+xml;charset=utf-8,"+app.Window().Call("encodeURIComponent", text).String())
}

// download hands a blob to the reader under a name.
func download(blob app.Value, name string) {
	address := app.Window().Get("URL").Call("createObjectURL", blob)
	link := app.Window().Get("document").Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	link.Call("click")
	var later app.Func
	later = app.FuncOf(func(app.Value, []app.Value) any {
		app.Window().Get("URL").Call("revokeObjectURL", address)
		later.Release()
		return nil
	})
	app.Window().Call("setTimeout", later, 10000)
}

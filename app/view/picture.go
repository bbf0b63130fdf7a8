package view

import (
	"math"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/corpus"
)

const svgNS = "http://www.w3.org/2000/svg"

// svg is an element of a picture: every one of them names the namespace.
func svg(tag string) app.HTMLElem { return app.Elem(tag).XMLNS(svgNS) }

func across(x float64) string { return strconv.FormatFloat(x*100, 'f', 3, 64) + "%" }

func px(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

// timelinePicture draws one lane a clock over one scale. A dot stands for a
// day, its area for how much there is; a bar for a longer time, soft at its
// ends; what is inferred is hollow. It is one stop of the tab key: the arrows
// move within it.
type timelinePicture struct {
	app.Compo
	Lanes []present.Lane
	Ticks []present.Tick
}

func (p *timelinePicture) Render() app.UI {
	height := present.PictureHeight(len(p.Lanes))
	body := []app.UI{soft()}
	for _, t := range p.Ticks {
		body = append(body, tick(t, height))
	}
	first := true
	for i, l := range p.Lanes {
		body = append(body, lane(l, float64(i*present.LaneHeight), &first))
	}
	return app.Elem("figure").Class("picture").Body(
		svg("svg").Attr("width", "100%").Attr("height", px(height)).Attr("role", "group").
			Attr("aria-label", "What was said, published and mentioned, over time. The arrow keys move.").
			Body(body...).OnKeyDown(p.move),
	)
}

// soft are the gradients that bars longer than a day are filled with.
func soft() app.UI {
	kinds := []corpus.EntryKind{corpus.Said, corpus.Published, corpus.Mentioned}
	return svg("defs").Body(each(len(kinds), func(i int) app.UI {
		stop := func(at, opacity string) app.UI {
			return svg("stop").Class("stop", string(kinds[i])).Attr("offset", at).Attr("stop-opacity", opacity)
		}
		return svg("linearGradient").ID("soft-"+string(kinds[i])).Body(stop("0", "0.05"), stop("0.25", "1"), stop("0.75", "1"), stop("1", "0.05"))
	})...)
}

func tick(t present.Tick, height float64) app.UI {
	class := "tick"
	if t.Major {
		class = "tick major"
	}
	x := across(t.X)
	return svg("g").Class(class).Body(
		svg("line").Attr("x1", x).Attr("x2", x).Attr("y1", px(present.LaneMiddle)).Attr("y2", px(height-present.ScaleHeight+4)),
		svg("text").Attr("x", x).Attr("y", px(height-6)).Attr("text-anchor", "middle").Text(t.Label),
	)
}

func lane(l present.Lane, top float64, first *bool) app.UI {
	y := top + present.LaneMiddle
	body := []app.UI{
		svg("line").Class("axis").Attr("x1", "0").Attr("x2", "100%").Attr("y1", px(y)).Attr("y2", px(y)),
		svg("text").Class("lane-name").Attr("x", "-16").Attr("y", px(top+13)).Text(l.Name),
	}
	for _, d := range l.Dots {
		index := "-1"
		if *first {
			index, *first = "0", false
		}
		body = append(body, dot(l.Kind, d, y).Attr("tabindex", index))
		if d.Counted() {
			body = append(body, svg("text").Class(counted(d)).Attr("x", across(d.X)).Attr("y", px(y+4)).
				Attr("text-anchor", "middle").Attr("aria-hidden", "true").Text(d.Count))
		}
	}
	return svg("g").Class("lane", string(l.Kind)).Body(body...)
}

// dot is a link to what it stands for.
func dot(kind corpus.EntryKind, d present.Dot, y float64) app.HTMLElem {
	class := "place"
	said := d.Label
	if d.Inferred {
		class, said = "place inferred", said+", inferred"
	}
	r := d.Radius()
	body := []app.UI{svg("title").Text(said)}
	switch {
	case d.Width > 0:
		body = append(body, svg("rect").Class("ring").Attr("x", across(d.X)).Attr("width", across(d.Width)).Attr("y", px(y-12)).Attr("height", "24"))
		bar := svg("rect").Class("dot", "span").Attr("x", across(d.X)).Attr("width", across(d.Width)).
			Attr("y", px(y-present.SpanHeight/2)).Attr("height", px(present.SpanHeight)).Attr("rx", px(present.SpanHeight/2))
		if !d.Inferred {
			bar = bar.Attr("stroke", "none").Attr("fill", "url(#soft-"+string(kind)+")")
		}
		body = append(body, bar)
	default:
		body = append(body,
			svg("circle").Class("ring").Attr("cx", across(d.X)).Attr("cy", px(y)).Attr("r", px(r+4)),
			svg("circle").Class("dot").Attr("cx", across(d.X)).Attr("cy", px(y)).Attr("r", px(r)))
	}
	href := d.Href
	return svg("a").Class(class).Attr("href", href).Attr("aria-label", said).Body(body...).OnClick(func(ctx app.Context, e app.Event) {
		e.PreventDefault() // a link of a picture passes go-app's own routing by
		Go(ctx, href)
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
// to the nearest one of the next lane.
func (p *timelinePicture) move(ctx app.Context, e app.Event) {
	step := map[string]int{"ArrowLeft": -1, "ArrowRight": 1, "ArrowUp": -2, "ArrowDown": 2}[e.Get("key").String()]
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
		}
		return
	}
}

// neighbour returns the index of the dot that step leads to from dot i,
// counted over all lanes, or -1.
func (p *timelinePicture) neighbour(i, step int) int {
	lane, start := 0, 0
	for lane < len(p.Lanes) && i >= start+len(p.Lanes[lane].Dots) {
		start += len(p.Lanes[lane].Dots)
		lane++
	}
	if lane == len(p.Lanes) {
		return -1
	}
	if step == -1 || step == 1 {
		if to := i - start + step; to >= 0 && to < len(p.Lanes[lane].Dots) {
			return i + step
		}
		return -1
	}
	x := p.Lanes[lane].Dots[i-start].X
	for to := lane + step/2; to >= 0 && to < len(p.Lanes); to += step / 2 {
		if near := nearest(p.Lanes[to].Dots, x); near >= 0 {
			for _, l := range p.Lanes[:to] {
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
		if best < 0 || math.Abs(dots[i].X-x) < math.Abs(dots[best].X-x) {
			best = i
		}
	}
	return best
}

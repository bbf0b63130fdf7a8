package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
)

// pictureScale draws the ticks of the picture of the timeline, and marks the
// time that the list below is of and the one that is being picked.
type pictureScale struct {
	app.Compo
	Picture       *timelinePicture
	Timeline      *present.Timeline
	From, To      string
	Width, Height float64
}

func (v *pictureScale) Render() app.UI {
	v.Picture.parts[0] = v.Picture.parts[0][:0]
	body := []app.UI{v.chosen()}
	labelled := present.Labelled(v.Timeline.Ticks, v.Width)
	for i, t := range v.Timeline.Ticks {
		if !labelled[i] {
			t.Label = ""
		}
		body = append(body, v.tick(t))
	}
	return svg("g").Body(body...)
}

func (v *pictureScale) at(e app.HTMLElem, attrs string, x, width float64) app.HTMLElem {
	return v.Picture.at(0, v.Timeline.Window, e, attrs, x, width)
}

func (v *pictureScale) chosen() app.UI {
	x, width := 0.0, 0.0
	if w, ok := present.ParseWindow(orElse(v.From, v.To) + "/" + orElse(v.To, v.From)); ok {
		x = v.Timeline.Window.Place(w.From)
		width = v.Timeline.Window.Place(w.To) - x
	}
	return v.at(svg("rect").Class("brush").Attr("y", "0").Attr("height", px(v.Height)), "x width", x, width)
}

func (v *pictureScale) tick(t present.Tick) app.UI {
	class := "tick"
	if t.Major {
		class = "tick major"
	}
	var label app.UI
	if t.Label != "" {
		label = v.at(svg("text").Attr("y", px(v.Height-6)).Attr("text-anchor", t.Anchor(v.Width)), "x", t.X, 0).Text(t.Label)
	}
	return svg("g").Class(class).Body(
		v.at(svg("line").Attr("y1", px(present.LaneMiddle)).Attr("y2", px(v.Height-present.ScaleHeight+4)), "x1 x2", t.X, 0),
		label,
	)
}

// pictureLane draws one lane of the picture of the timeline.
type pictureLane struct {
	app.Compo
	Picture *timelinePicture
	Lane    present.Lane
	Window  present.Window // what its places are shares of
	Index   int            // from the top
	Width   float64        // of the scale in CSS pixels
	Stop    bool           // the tab key leads to it
}

func (v *pictureLane) at(e app.HTMLElem, attrs string, x, width float64) app.HTMLElem {
	return v.Picture.at(1+v.Index, v.Window, e, attrs, x, width)
}

func (v *pictureLane) Render() app.UI {
	v.Picture.parts[1+v.Index] = v.Picture.parts[1+v.Index][:0]
	l := v.Lane
	top := float64(v.Index * present.LaneHeight)
	y := top + present.LaneMiddle
	body := []app.UI{
		svg("line").Class("axis").Attr("x1", "0").Attr("x2", "100%").Attr("y1", px(y)).Attr("y2", px(y)),
	}
	for i, d := range l.Dots { // what lies beneath others is drawn first
		if beneath(l.Dots, i) {
			body = append(body, v.bar(d, y, present.SpanHeight/3))
		}
	}
	stop := -1
	if v.Stop {
		stop = firstSeen(l.Dots)
	}
	for i, d := range l.Dots {
		index := "-1"
		if i == stop {
			index = "0"
		}
		under := beneath(l.Dots, i)
		body = append(body, v.dot(d, y, under).Attr("tabindex", index))
		if v.numbered(d) && !under {
			body = append(body, v.figure(d, d.X+d.Width/2, y))
		}
		if d.Counted() {
			body = append(body, v.figure(d, d.X, y))
		}
	}
	name := svg("text").Class("lane-name").Attr("x", "0").Attr("y", px(top+13)).Text(l.Name)
	lane := svg("g").Class("lane", string(l.Kind))
	if l.Voice {
		lane = lane.Class(hue(l.Hue))
	}
	return lane.Body(append(body, name)...)
}

// figure writes how many a dot or a bar stands for.
func (v *pictureLane) figure(d present.Dot, x, y float64) app.UI {
	return v.at(svg("text").Class(counted(d)).Attr("y", px(y+4)).
		Attr("text-anchor", "middle").Attr("aria-hidden", "true"), "x", x, 0).Text(d.Figure())
}

// bar draws what lasts longer than a day.
func (v *pictureLane) bar(d present.Dot, y, high float64) app.UI {
	bar := v.at(svg("rect").Class("dot", "span").
		Attr("y", px(y-high/2)).Attr("height", px(high)).Attr("rx", px(high/2)), "x width", d.X, d.Width)
	if d.Inferred {
		return bar.Class("guess")
	}
	return bar.Attr("fill", "url(#"+softly(v.Lane)+")")
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
func (v *pictureLane) numbered(d present.Dot) bool {
	return d.Width > 0 && d.Count > 1 && d.Width*v.Width > 40 && d.X > -0.5 && d.X+d.Width < 1.5
}

// dot is a link to what it stands for.
func (v *pictureLane) dot(d present.Dot, y float64, under bool) app.HTMLElem {
	class := "place"
	said := d.Label
	if d.Inferred {
		class, said = "place inferred", said+", inferred"
	}
	r := d.Radius()
	body := []app.UI{svg("title").Text(said)}
	switch {
	case d.Width > 0:
		body = append(body, v.at(svg("rect").Class("ring").Attr("y", px(y-12)).Attr("height", "24"), "x width", d.X, d.Width))
		high := float64(present.SpanHeight)
		switch {
		case under:
			high = 0
		case d.X < 0 && d.X+d.Width > 1: // all of it lies in the span: that says little
			high /= 3
		case v.numbered(d):
			high = 15
		}
		if high > 0 {
			body = append(body, v.bar(d, y, high))
		}
	default:
		body = append(body,
			v.at(svg("circle").Class("ring").Attr("cy", px(y)).Attr("r", px(r+4)), "cx", d.X, 0),
			v.at(svg("circle").Class("dot").Attr("cy", px(y)).Attr("r", px(r)), "cx", d.X, 0))
		if d.Folded {
			body = append(body, v.at(svg("circle").Class("more").Attr("cy", px(y)).Attr("r", px(r+2.5)), "cx", d.X, 0))
		}
	}
	href := d.Href
	return svg("a").Class(class).Attr("href", href).Attr("aria-label", said).Body(body...).OnClick(func(ctx app.Context, e app.Event) {
		e.PreventDefault() // a link of a picture passes go-app's own routing by
		if !v.Picture.hands.moved {
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

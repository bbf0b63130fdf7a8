package present

import (
	"math"
	"strconv"
)

// The measures of the picture of the timeline in CSS pixels. Across it places
// are per cent, so that it fits any width without being scaled.
const (
	LaneHeight  = 40
	LaneMiddle  = 27 // of a lane, from its top: the name stands above
	ScaleHeight = 26
	SpanHeight  = 10

	dotLeast   = 4.5 // radius of a dot that stands for one entry
	dotMost    = 11
	dotCounted = 8 // radius from which on a dot carries its number
)

// PictureHeight is the height of a picture with so many lanes.
func PictureHeight(lanes int) float64 { return float64(LaneHeight*lanes + ScaleHeight) }

// Radius makes the area of a dot proportional to how much it stands for.
func (d Dot) Radius() float64 { return math.Min(dotMost, dotLeast*math.Sqrt(float64(d.Count))) }

// Counted reports whether there is room for its number in the dot.
func (d Dot) Counted() bool { return d.Width == 0 && d.Radius() >= dotCounted }

// Figure is how many a dot stands for, in the three letters that it holds.
func (d Dot) Figure() string {
	if d.Count < 1000 {
		return strconv.Itoa(d.Count)
	}
	return strconv.Itoa((d.Count+500)/1000) + "k"
}

const (
	letter     = 7.0    // width of a letter of a label, in pixels
	air        = 14.0   // between two labels
	usual      = 1000.0 // of a scale that is not measured yet
	PictureGap = 16.0   // of the picture, at either side of the scale, where half a dot may lie
)

// extent returns where the label of t begins and ends on a scale so many pixels
// wide, and how it is anchored: a label within the scale stays in the picture.
func (t Tick) extent(width float64) (from, to float64, anchor string) {
	if width == 0 {
		width = usual
	}
	x, wide := t.X*width, float64(len(t.Label))*letter
	switch {
	case t.X >= 0 && t.X <= 1 && x-wide/2 < -PictureGap:
		return x, x + wide, "start"
	case t.X >= 0 && t.X <= 1 && x+wide/2 > width+PictureGap:
		return x - wide, x, "end"
	}
	return x - wide/2, x + wide/2, "middle"
}

// Anchor is where the label of t hangs on its tick, as SVG's text-anchor.
func (t Tick) Anchor(width float64) string {
	_, _, anchor := t.extent(width)
	return anchor
}

// Labelled chooses the ticks that there is room to label on a scale so many
// pixels wide, 0 if that is not known: the major ones first. What the edge of
// the picture would cut has none.
func Labelled(list []Tick, width float64) []bool {
	shown := make([]bool, len(list))
	room := func(i, k int) bool {
		a, b, _ := list[min(i, k)].extent(width)
		c, d, _ := list[max(i, k)].extent(width)
		return c-b >= air || a-d >= air
	}
	cut := func(t Tick) bool {
		from, to, _ := t.extent(width)
		end := width + PictureGap
		if width == 0 {
			end += usual
		}
		return from < -PictureGap && to > -PictureGap || from < end && to > end
	}
	for _, major := range []bool{true, false} {
		last := -1
		for i := range list {
			if shown[i] {
				last = i
				continue
			}
			next := i + 1
			for next < len(list) && !shown[next] {
				next++
			}
			if list[i].Major == major && !cut(list[i]) && (last < 0 || room(i, last)) && (next == len(list) || room(i, next)) {
				shown[i], last = true, i
			}
		}
	}
	return shown
}

package present

import "math"

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
func (d Dot) Counted() bool { return d.Width == 0 && d.Radius() >= dotCounted && d.Count < 1000 }

// Labelled chooses the ticks that there is room to label on a scale so many
// pixels wide, 0 if that is not known: the major ones first.
func Labelled(list []Tick, width float64) []bool {
	const letter, air, usual = 7.0, 14.0, 1000.0 // pixels
	if width == 0 {
		width = usual
	}
	shown := make([]bool, len(list))
	room := func(i, k int) bool {
		need := float64(len(list[i].Label)+len(list[k].Label))*letter/2 + air
		return math.Abs(list[i].X-list[k].X)*width >= need
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
			if list[i].Major == major && (last < 0 || room(i, last)) && (next == len(list) || room(i, next)) {
				shown[i], last = true, i
			}
		}
	}
	return shown
}

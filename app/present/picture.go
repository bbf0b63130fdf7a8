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

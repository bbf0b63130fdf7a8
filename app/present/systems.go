package present

import "unicode/utf8"

// Measures of the collation in CSS pixels, for choosing where lines break. A
// wrong guess costs a sideways scroll inside the frame.
const (
	collationFont  = 8.2 // mean advance of a rune of the serif at 17 px, a little generous
	collationGap   = 10  // padding of a cell, both sides
	collationHead  = 96  // the column with the articles' names
	collationFrame = 80  // margins of the page, both sides
	collationMost  = 1344 - collationFrame
	collationLeast = 480
	LongCell       = 32 // runes beyond which a cell is broken into lines
)

// A System is a stretch of columns, [From, To), that stand in one line, as in a
// score: where a line is full, all rows break together.
type System struct{ From, To int }

// Systems breaks the columns of rows into as few systems as fit into a window
// of a width in CSS pixels, 0 for one as wide as a desk's, evenly filled: the
// narrowest that need no line more.
func Systems(rows []Witness, window int) []System {
	widths := widths(rows)
	room := room(window)
	fewest := fill(widths, room)
	for narrow := room * .95; narrow > room*.3; narrow *= .95 {
		all := fill(widths, narrow)
		if len(all) > len(fewest) {
			break
		}
		fewest = all
	}
	return fewest
}

// room is the width there is for words in a window.
func room(window int) float64 {
	width := float64(window - collationFrame)
	if window == 0 || width > collationMost {
		width = collationMost
	}
	return max(width, collationLeast) - collationHead
}

// widths returns the guessed width of every column.
func widths(rows []Witness) []float64 {
	columns := 0
	for _, r := range rows {
		columns = max(columns, len(r.Cells))
	}
	widths := make([]float64, columns)
	for i := range widths {
		for _, r := range rows {
			if i < len(r.Cells) {
				runes := min(utf8.RuneCountInString(r.Cells[i].Text), LongCell)
				widths[i] = max(widths[i], float64(runes)*collationFont)
			}
		}
		widths[i] += collationGap
	}
	return widths
}

// fill puts columns into systems no wider than room, each at least one column.
func fill(widths []float64, room float64) []System {
	var all []System
	from, filled := 0, 0.0
	for i, w := range widths {
		if i > from && filled+w > room {
			all = append(all, System{from, i})
			from, filled = i, 0
		}
		filled += w
	}
	if from < len(widths) {
		all = append(all, System{from, len(widths)})
	}
	return all
}

package view

import (
	"strconv"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
)

// Measures of the collation in CSS pixels, for choosing where lines break. A
// wrong guess costs a sideways scroll inside the frame.
const (
	collationFont  = 8.2 // mean advance of a rune of the serif at 17 px, a little generous
	collationGap   = 10  // padding of a cell, both sides
	collationHead  = 96  // the column with the articles' names
	collationFrame = 80  // margins of the page, both sides
	collationMost  = 1344 - collationFrame
	collationLeast = 480
	collationLong  = 32 // runes beyond which a cell is broken into lines
)

// collation lays witnesses one under the other, word under word, in systems as
// a score does: where a line is full all rows break together. Wider than its
// frame it scrolls sideways there, never the page.
type collation struct {
	app.Compo
	Rows    []present.Witness
	Columns int
	width   int
}

// OnMount learns how wide the window is.
func (c *collation) OnMount(ctx app.Context) { c.OnResize(ctx) }

// OnResize breaks the lines anew.
func (c *collation) OnResize(ctx app.Context) { c.width, _ = app.Window().Size() }

func (c *collation) Render() app.UI {
	systems := c.systems(c.room())
	return app.Div().Class("collation").TabIndex(0).Attr("role", "region").Aria("label", "Collation").Body(
		each(len(systems), func(i int) app.UI {
			return c.system(systems[i], "Words in columns, part "+strconv.Itoa(i+1)+" of "+strconv.Itoa(len(systems)))
		})...,
	)
}

// room is the width there is for words.
func (c *collation) room() float64 {
	width := float64(c.width - collationFrame)
	if c.width == 0 || width > collationMost {
		width = collationMost
	}
	return max(width, collationLeast) - collationHead
}

// system is a stretch of columns [from, to).
type system struct{ from, to int }

// systems breaks the columns into as few systems as fit, evenly filled: the
// narrowest that need no line more.
func (c *collation) systems(room float64) []system {
	widths := c.widths()
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

// widths returns the guessed width of every column.
func (c *collation) widths() []float64 {
	widths := make([]float64, c.Columns)
	for i := range widths {
		for _, r := range c.Rows {
			if i < len(r.Cells) {
				runes := min(utf8.RuneCountInString(r.Cells[i].Text), collationLong)
				widths[i] = max(widths[i], float64(runes)*collationFont)
			}
		}
		widths[i] += collationGap
	}
	return widths
}

// fill puts columns into systems no wider than room, each at least one column.
func fill(widths []float64, room float64) []system {
	var all []system
	from, filled := 0, 0.0
	for i, w := range widths {
		if i > from && filled+w > room {
			all = append(all, system{from, i})
			from, filled = i, 0
		}
		filled += w
	}
	if from < len(widths) {
		all = append(all, system{from, len(widths)})
	}
	return all
}

func (c *collation) system(s system, caption string) app.UI {
	return app.Table().Class("system").Body(
		app.Caption().Class("sr").Text(caption),
		app.TBody().Body(each(len(c.Rows), func(i int) app.UI {
			w := c.Rows[i]
			tr := app.Tr()
			if w.Fullest {
				tr = tr.Class("fullest")
			}
			head := app.Th().Scope("row").Body(label(w.Article))
			return tr.Body(append([]app.UI{head}, c.cells(w.Cells, s)...)...)
		})...),
	)
}

// cells draws the cells of one row in s; neighbours that are left out are one.
// A column in which the witnesses differ is tinted as a whole, and marked is
// what does not read as the fullest witness does: where that one has nothing
// either, there is a gap and nothing left out.
func (c *collation) cells(all []present.Cell, s system) []app.UI {
	var out []app.UI
	base := fullest(c.Rows)
	to := min(s.to, len(all))
	for i := s.from; i < to; i++ {
		cell := all[i]
		td := app.Td()
		if cell.Mark == present.LeftOut {
			gap, n := lacks(base, i), 1
			for i+1 < to && all[i+1].Mark == present.LeftOut && lacks(base, i+1) == gap {
				i++
				n++
			}
			if td = td.ColSpan(n); gap {
				out = append(out, td.Class("gap"))
			} else {
				out = append(out, td.Class("left-out").Body(marked(cell.Mark, "", string(cell.Change))))
			}
			continue
		}
		if cell.Moved {
			td = td.Class("moved").Title("stands elsewhere in another article")
		}
		if utf8.RuneCountInString(cell.Text) > collationLong {
			td = td.Class("long")
		}
		if c.varies(i) {
			td = td.Class("varies")
		}
		cell = against(base, i, cell)
		out = append(out, td.Class(string(cell.Mark)).Body(run(present.Run{Text: cell.Text, Mark: cell.Mark, Title: string(cell.Change)})))
	}
	return out
}

// against returns cell i as it is marked beside the fullest witness: what reads
// as that one does needs no mark.
func against(base []present.Cell, i int, cell present.Cell) present.Cell {
	if i < len(base) && cell.Variant == base[i].Variant && cell.Mark != present.LeftOut {
		cell.Mark = present.Same
	}
	return cell
}

// lacks reports whether there is nothing in column i of a row.
func lacks(row []present.Cell, i int) bool { return i < len(row) && row[i].Variant == 0 }

// fullest returns the cells that the others are compared with.
func fullest(rows []present.Witness) []present.Cell {
	for _, w := range rows {
		if w.Fullest {
			return w.Cells
		}
	}
	return nil
}

// varies reports whether the witnesses differ in column i.
func (c *collation) varies(i int) bool {
	for _, w := range c.Rows {
		if i < len(w.Cells) && w.Cells[i].Variant != c.Rows[0].Cells[i].Variant {
			return true
		}
	}
	return false
}

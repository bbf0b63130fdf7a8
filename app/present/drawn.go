package present

import (
	"strings"
	"unicode/utf8"
)

// A Drawn is one cell of a collation as it is drawn.
type Drawn struct {
	Cell
	Classes []string // how
	Span    int      // columns that it takes
	Gap     bool     // there is nothing here, and nothing left out
}

// Draw returns the cells of row w in system s; neighbours that are left out are
// one. A column in which the witnesses differ is tinted as a whole, and marked
// is what does not read as the fullest witness does: where that one has nothing
// either, there is a gap and nothing left out.
func Draw(rows []Witness, w int, s System) []Drawn {
	var out []Drawn
	all, base := rows[w].Cells, FullestCells(rows)
	to := min(s.To, len(all))
	for i := s.From; i < to; i++ {
		d := Drawn{Cell: all[i], Span: 1}
		d.Cell = against(base, i, d.Cell)
		if d.Mark == LeftOut {
			d.Gap = lacks(base, i)
			for i+1 < to && against(base, i+1, all[i+1]).Mark == LeftOut && lacks(base, i+1) == d.Gap {
				i++
				d.Span++
			}
			d.Text, d.Classes = "", []string{"left-out"}
			if d.Gap {
				d.Classes[0] = "gap"
			}
			out = append(out, d)
			continue
		}
		if d.Moved {
			d.Classes = append(d.Classes, "moved")
		}
		if utf8.RuneCountInString(d.Text) > LongCell {
			d.Classes = append(d.Classes, "long")
		}
		if varies(rows, i) {
			d.Classes = append(d.Classes, "varies")
		}
		d.Classes = append(d.Classes, string(d.Mark))
		out = append(out, d)
	}
	return out
}

// Running joins the cells of a row to running text, marked beside base, the
// cells of the fullest witness.
func Running(cells, base []Cell) []Run {
	var rs []Run
	for i, c := range cells {
		c = against(base, i, c)
		if c.Mark == LeftOut && (lacks(base, i) || len(rs) > 0 && rs[len(rs)-1].Mark == LeftOut) {
			continue
		}
		if len(rs) > 0 {
			rs = append(rs, Run{Text: " "})
		}
		rs = append(rs, Run{Text: c.Text, Mark: c.Mark, Title: string(c.Change)})
	}
	return rs
}

// against returns cell i as it is marked beside the fullest witness: what reads
// as that one does needs no mark, and a word left out that may change the
// meaning, such as a "not", is named.
func against(base []Cell, i int, cell Cell) Cell {
	switch {
	case i >= len(base):
	case cell.Mark == LeftOut && cell.Change.Meaning() && !lacks(base, i):
		cell.Mark, cell.Text = Lost, base[i].Text
	case cell.Mark != LeftOut && cell.Variant == base[i].Variant:
		cell.Mark = Same
	}
	return cell
}

// lacks reports whether there is nothing in column i of a row.
func lacks(row []Cell, i int) bool { return i < len(row) && row[i].Variant == 0 }

// FullestCells returns the cells that the others are compared with.
func FullestCells(rows []Witness) []Cell {
	for _, w := range rows {
		if w.Fullest {
			return w.Cells
		}
	}
	return nil
}

// varies reports whether the witnesses differ in column i.
func varies(rows []Witness, i int) bool {
	for _, w := range rows {
		if i < len(w.Cells) && w.Cells[i].Variant != rows[0].Cells[i].Variant {
			return true
		}
	}
	return false
}

// Joined makes one run of neighbours with the same mark, with the blanks and
// signs between them, so that a stretch of words is marked once.
func Joined(rs []Run) []Run {
	var out []Run
	for i := 0; i < len(rs); i++ {
		r := rs[i]
		for compared(r.Mark) && i+2 < len(rs) && rs[i+1].Mark == Plain && rs[i+2].Mark == r.Mark && strings.TrimSpace(rs[i+1].Text) == "" {
			r.Text += rs[i+1].Text + rs[i+2].Text
			i += 2
		}
		out = append(out, r)
	}
	return out
}

// compared reports whether m marks what differs between wordings.
func compared(m Mark) bool {
	return m == Differs || m == Added || m == Spelling
}

package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
)

// A column is one head of a table.
type column struct {
	key   string // as the engine names it in Sort
	name  string
	class string
}

// table is a table whose rows become the lines of a list on a phone. The style
// sheet lays the rows out otherwise there, which makes browsers forget that
// they are rows; so the roles are spelled out.
func table(caption string, columns []column, sorts []present.Sort, rows []app.UI) app.UI {
	return tableOf(caption, columns, sorts, present.Pages{Total: len(rows)}, rows)
}

// firstRow is the number of the first row below the heads, as readers of the
// screen count.
const firstRow = 2

// listing is the table of a list: the whole if it is short, else the part that
// is near the window.
func listing(s state.State, p present.Pages, t app.UI) app.UI {
	if !p.Windowed {
		return app.Div().Body(t, save(s))
	}
	return app.Div().Body(save(s), &windowedTable{State: s, Pages: p, Table: t}) // nobody comes to its end
}

// tableOf is a table that has rows p.From to p.To of a list.
func tableOf(caption string, columns []column, sorts []present.Sort, p present.Pages, rows []app.UI) app.UI {
	heads := each(len(columns), func(i int) app.UI { return head(columns[i], sorts) })
	t := app.Elem("table").Class("rows").Attr("role", "table")
	if p.Windowed {
		t = t.Aria("rowcount", p.Total+1)
	}
	return t.Body(
		app.Elem("caption").Class("sr").Text(caption),
		app.Elem("thead").Attr("role", "rowgroup").Body(app.Elem("tr").Attr("role", "row").Body(heads...)),
		app.Elem("tbody").Attr("role", "rowgroup").Body(rows...),
	)
}

// head is the head of a column, a link where the column can be sorted by.
func head(c column, sorts []present.Sort) app.UI {
	th := app.Elem("th").Attr("scope", "col").Attr("role", "columnheader").Class(c.class)
	for _, s := range sorts {
		if s.Column != c.key {
			continue
		}
		if s.Order != "" {
			th = th.Aria("sort", s.Order)
		}
		return th.Body(app.A().Href(s.Href).Text(c.name))
	}
	return th.Text(c.name)
}

func tableRow(cells ...app.UI) app.UI { return numberedRow(0, cells...) }

// numberedRow is the row of number index, 0 where all rows are there.
func numberedRow(index int, cells ...app.UI) app.UI {
	row := app.Elem("tr").Attr("role", "row")
	if index > 0 {
		row = row.Aria("rowindex", index)
	}
	return row.Body(cells...)
}

// rowIndex returns the number of the row that is drawn as number i.
func rowIndex(p present.Pages, i int) int {
	if !p.Windowed {
		return 0
	}
	return p.From + i + firstRow
}

func cell(class string, body ...app.UI) app.UI {
	return app.Elem("td").Attr("role", "cell").Class(class).Body(body...)
}

// rowHead is the cell that names its row.
func rowHead(class string, body ...app.UI) app.UI {
	return app.Elem("th").Attr("scope", "row").Attr("role", "rowheader").Class(class).Body(body...)
}

// figure is a number in a column, with its unit where there are no heads.
func figure(n int, unit string) app.UI {
	if n == 0 {
		return cell("num zero", app.Text("–"))
	}
	if unit != "" && n != 1 {
		unit += "s"
	}
	return cell("num", app.Text(number(n)), app.Span().Class("unit").Text(" "+unit))
}

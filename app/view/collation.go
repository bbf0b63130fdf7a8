package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
)

// collation lays witnesses one under the other, word under word, in systems as
// a score does: where a line is full all rows break together. Wider than its
// frame it scrolls sideways there, never the page.
type collation struct {
	app.Compo
	Rows  []present.Witness
	width int
}

// OnMount learns how wide the window is.
func (c *collation) OnMount(ctx app.Context) { c.OnResize(ctx) }

// OnResize breaks the lines anew.
func (c *collation) OnResize(ctx app.Context) { c.width, _ = app.Window().Size() }

func (c *collation) Render() app.UI {
	systems := present.Systems(c.Rows, c.width)
	return app.Div().Class("collation").TabIndex(0).Attr("role", "region").Aria("label", "Collation").Body(
		each(len(systems), func(i int) app.UI {
			return c.system(systems[i], "Words in columns, part "+strconv.Itoa(i+1)+" of "+strconv.Itoa(len(systems)))
		})...,
	)
}

func (c *collation) system(s present.System, caption string) app.UI {
	return app.Elem("table").Class("system").Body(
		app.Elem("caption").Class("sr").Text(caption),
		app.Elem("tbody").Body(each(len(c.Rows), func(i int) app.UI {
			w := c.Rows[i]
			tr := app.Elem("tr")
			if w.Fullest {
				tr = tr.Class("fullest")
			}
			head := app.Elem("th").Attr("scope", "row").Body(label(w.Article))
			return tr.Body(append([]app.UI{head}, cells(present.Draw(c.Rows, i, s))...)...)
		})...),
	)
}

// cells draws the cells of one row.
func cells(row []present.Drawn) []app.UI {
	return each(len(row), func(i int) app.UI {
		c := row[i]
		td := app.Elem("td").Class(c.Classes...)
		if c.Span > 1 {
			td = td.Attr("colspan", c.Span)
		}
		if c.Moved {
			td = td.Title("stands elsewhere in another article")
		}
		if c.Gap {
			return td
		}
		return td.Body(run(present.Run{Text: c.Text, Mark: c.Mark, Title: string(c.Change)}))
	})
}

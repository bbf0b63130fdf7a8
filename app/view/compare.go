package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
)

// compareView is two articles side by side, on a phone one above the other.
type compareView struct {
	app.Compo
	Page *present.Page
}

func (v *compareView) CompoID() string { return key(v.Page) + v.Page.State.A + " " + v.Page.State.B }

func (v *compareView) Render() app.UI {
	c := v.Page.Compare
	if len(c.Pairs) == 0 {
		return frame("compare", v.Page, nil, empty("These two tell nothing that the same person said. An article names those that it can be compared with."))
	}
	return frame("compare", v.Page, nil,
		app.P().Class("note-line").Body(app.A().Href(c.Swap).Text("The other way round")),
		legend(present.SignsOf(c.Texts()...)),
		app.Div().Class("sides", "heads").Body(compared(c.A), compared(c.B)),
		app.Elem("ol").Body(each(len(c.Pairs), func(i int) app.UI {
			p := c.Pairs[i]
			return app.Li().Body(
				app.P().Class("head").Body(voice(p.Voice), app.Text(" "), grade(p.Grade), app.Text(" "), app.A().Href(p.Statement.Href).Text(p.Statement.Name+" →")),
				app.Div().Class("sides").Body(passage(c.A, p.A), passage(c.B, p.B)),
			)
		})...),
	)
}

// compared is the head of one side.
func compared(a present.ArticleRef) app.UI {
	return app.H2().Body(label(a), app.Span().Class("sub").Body(shortDate(a.When), app.Text(" "+a.Name)))
}

// passage is what one article has, with its name where the sides stand one above
// the other.
func passage(a present.ArticleRef, p present.Side) app.UI {
	var said app.UI
	if p.Indirect {
		said = app.Span().Class("sub").Text("without marks")
	}
	return app.Div().Body(
		app.Span().Class("unit", "label").Text(a.Label),
		app.P().Class("says").Attr("dir", "auto").Body(runs(p.Runs)...),
		app.A().Class("row-link", "sub").Href(p.Href).Text("In the article"), said,
	)
}

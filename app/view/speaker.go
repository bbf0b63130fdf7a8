package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/engine"
	"verbatim/app/present"
	"verbatim/corpus/correction"
)

// speakerView is one speaker: names, roles, and everything said.
type speakerView struct {
	app.Compo
	Page *present.Page
}

func (v *speakerView) CompoID() string { return key(v.Page) }

func (v *speakerView) Render() app.UI {
	s := v.Page.Speaker
	var articles, statements, quotations app.UI
	if len(s.Articles) > 0 {
		articles = app.P().Class("note-line").Body(append([]app.UI{app.Text("In ")}, articleCounts(s.Articles)...)...)
	}
	if len(s.Statements) > 0 {
		statements = section("Told more than once", s.Statements)
	}
	if len(s.Rows) > 0 {
		quotations = app.Elem("section").Body(app.H2().Text("Everything said"), quotationTable(s.Rows, nil, present.Pages{}, "Named as"), pages(s.Pages), save(v.Page.State))
	}
	return frame("speaker", v.Page, nil,
		named("Roles", s.Roles),
		names(s),
		&sameAs{Name: s.Name, Others: s.Others},
		parted(s.Parted),
		articles, statements, quotations,
	)
}

func named(title string, list []string) app.UI {
	if len(list) == 0 {
		return nil
	}
	return app.P().Class("note-line").Body(app.Span().Class("quiet").Text(title+": "), app.Text(strings.Join(list, ", ")))
}

// names lists the other forms of the name, and why each is the same.
func names(s *present.Speaker) app.UI {
	known := map[string]bool{}
	part := func(alias string) app.UI {
		return &decideButton{Change: engine.Change{About: correction.Name, Do: correction.Reject, Name: alias, Value: s.Name}, Text: "Somebody else", Label: alias}
	}
	items := each(len(s.Joins), func(i int) app.UI {
		j := s.Joins[i]
		known[j.Alias] = true
		return app.Li().Body(app.Text(j.Alias), app.Span().Class("quiet").Text(": "+j.Rule+" "), part(j.Alias))
	})
	for _, alias := range s.Aliases {
		if !known[alias] {
			items = append(items, app.Li().Body(app.Text(alias+" "), part(alias)))
		}
	}
	if len(items) == 0 {
		return nil
	}
	return app.Elem("details").Class("note-line").Body(
		app.Elem("summary").Text("Also named in "+count(len(items), "other way")),
		app.Ul().Class("bullets").Body(items...),
	)
}

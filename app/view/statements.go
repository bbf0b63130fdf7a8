package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
)

// statementsView lists utterances told more than once.
type statementsView struct {
	app.Compo
	Page *present.Page
}

func (v *statementsView) CompoID() string { return key(v.Page) }

func (v *statementsView) Render() app.UI {
	list := v.Page.Statements
	body := []app.UI{
		&wordsFilter{State: v.Page.State, Label: "Only with these words"},
		app.Div().Body(legend(present.Signs)),
	}
	if len(list.Rows) == 0 {
		body = append(body, empty("No statement here is told more than once. Other words, or none, may show some."))
	}
	several := 0
	for several < len(list.Rows) && list.Rows[several].Articles > 1 {
		several++
	}
	if several < len(list.Rows) {
		body = append(body,
			section("Told by more than one article", list.Rows[:several]),
			section("Repeated inside one article", list.Rows[several:]))
	} else {
		body = append(body, variorum(list.Rows))
	}
	body = append(body, pages(list.Pages), save(v.Page.State))
	return frame("statements", v.Page, nil, body...)
}

// section is a part of the list under a heading.
func section(title string, rows []present.StatementRow) app.UI {
	if len(rows) == 0 {
		return nil
	}
	return app.Elem("section").Body(app.H2().Text(title), variorum(rows))
}

// variorum lists statements: the fullest wording, under it the others.
func variorum(rows []present.StatementRow) app.UI {
	if len(rows) == 0 {
		return nil
	}
	return app.Elem("ol").Class("variorum").Body(each(len(rows), func(i int) app.UI {
		return &statementRow{Row: rows[i]}
	})...)
}

// statementRow is one statement of a list.
type statementRow struct {
	app.Compo
	Row present.StatementRow
}

func (r *statementRow) Render() app.UI {
	row := r.Row
	told := count(row.Articles, "article")
	if row.Articles == 1 {
		told = "repeated in one article"
	}
	var name app.UI
	if row.Name != "" {
		name = app.A().Href(row.Href).Text(row.Name + " →")
	}
	return app.Li().Body(
		app.P().Class("head").Body(
			voice(row.Voice), date(row.When), app.Span().Text(told), name, meanings(row.Meaning),
		),
		app.Ul().Class("readings").Body(readings(row)...),
	)
}

// readings are the witnesses, the fullest first and large.
func readings(row present.StatementRow) []app.UI {
	var first app.UI
	words := app.P().Class("full").Body(app.A().Class("row-link").Href(row.Href).Text(quoted(row.Text, false)))
	var rest []app.UI
	for _, r := range row.Readings {
		if first == nil && r.Text == row.Text {
			first = app.Li().Body(label(r.Article), words)
			continue
		}
		rest = append(rest, reading(r))
	}
	if first == nil {
		first = app.Li().Body(app.Span(), words)
	}
	return append([]app.UI{first}, rest...)
}

// reading is one witness under the fullest wording.
func reading(r present.Reading) app.UI {
	words := runs(r.Runs)
	if len(words) == 0 {
		words = []app.UI{app.Text(r.Text)}
	}
	var how app.UI
	switch {
	case r.Indirect && r.Repeat:
		how = app.Span().Class("grade").Text("repeated, without marks")
	case r.Indirect:
		how = app.Span().Class("grade").Text("without marks")
	case r.Repeat:
		how = app.Span().Class("grade").Text("repeated")
	}
	return app.Li().Body(
		label(r.Article),
		app.Span().Class("says").Body(append(words, app.Text(" "), grade(r.Grade), how)...),
	)
}

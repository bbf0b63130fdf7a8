package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
)

// words tells how often and how evenly the words of a search stand, what stands
// near them and what is key to their text.
func words(s *present.Search) app.UI {
	w := s.Words
	figures := w.PerMillion + " in a million words; deviation from an even spread (DP, 0 even to 1) " + w.ByArticle + " over articles"
	if w.ByMonth != "" {
		figures += ", " + w.ByMonth + " over months"
	}
	return app.Div().Body(
		app.P().Class("tools").Body(app.A().Href(s.Other).Text("Lines")),
		app.P().Text(figures),
		wordTable("Months", "", w.Months, "Month", "Lines", "In a million words", "", ""),
		wordTable("Words nearby", "Within five words of the lines. LogDice is at most 14; one more is twice as close. G² above 15.13: hardly by chance.",
			w.Near, "Word", "Nearby", "In all", "LogDice", "G²"),
		wordTable("Keywords", "Words that this text of "+w.Set+" words has oftener than "+w.Against+" words of other text. Log ratio 1 is twice as often.",
			w.Keys, "Word", "Here", "Elsewhere", "Log ratio", "G²"),
	)
}

// wordTable is one table of words; columns without a name are left out.
func wordTable(title, says string, rows []present.WordRow, heads ...string) app.UI {
	var columns []column
	for i, h := range heads {
		class := "num"
		if i == 0 {
			class = "who"
		}
		if h != "" {
			columns = append(columns, column{"", h, class})
		}
	}
	if len(rows) == 0 {
		says = "None that chance does not explain."
	}
	var body app.UI
	if len(rows) > 0 {
		body = table(title, columns, nil, each(len(rows), func(i int) app.UI {
			r := &rows[i]
			cells := []app.UI{rowHead("who", app.A().Href(r.Href).Text(r.Name))}
			for _, figure := range []string{number(r.Count), number(r.Other), r.Effect, r.Sure} {
				if len(cells) < len(columns) {
					cells = append(cells, cell("num", app.Text(figure), app.Span().Class("unit").Text(" "+columns[len(cells)].name)))
				}
			}
			return tableRow(cells...)
		}))
	}
	return app.Div().Body(app.H2().Text(title), app.P().Class("quiet").Text(says), body)
}

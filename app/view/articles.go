package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
)

// articlesView is the table of articles.
type articlesView struct {
	app.Compo
	Page *present.Page
}

func (v *articlesView) CompoID() string { return key(v.Page) }

func (v *articlesView) Render() app.UI {
	a := v.Page.Articles
	return frame("articles", v.Page, nil,
		&wordsFilter{State: v.Page.State, Label: "Only with these words in the title"},
		filterLine("Outlet", a.Outlets, 2),
		listing(v.Page.State, a.Pages, articleTable(a.Rows, a.Sorts, a.Pages)),
	)
}

func articleTable(rows []present.ArticleRow, sorts []present.Sort, p present.Pages) app.UI {
	if len(rows) == 0 {
		return empty("No article has these words in its title.")
	}
	columns := []column{
		{"article", "Article", ""}, {"title", "Title", "words"}, {"date", "Published", ""}, {"words", "Words", "num"}, {"quotations", "Quotations", "num"},
		{"speakers", "Speakers", "num"}, {"statements", "Shared statements", "num"}, {"problems", "Remarks", "num"},
	}
	return tableOf("Articles", columns, sorts, p, each(len(rows), func(i int) app.UI {
		return &articleRow{Row: rows[i], Index: rowIndex(p, i)}
	}))
}

// articleRow is one line of the table.
type articleRow struct {
	app.Compo
	Row   present.ArticleRow
	Index int // see numberedRow
}

func (r *articleRow) Render() app.UI {
	row := r.Row
	basis := app.Span().Class("sub").Text(" " + row.Basis)
	if row.When.Inferred && row.When.Reason != "" {
		basis = app.Span().Class("sub").Text(" " + row.When.Reason)
	}
	return numberedRow(r.Index,
		cell("label", app.Text(row.Label)),
		rowHead("words", app.A().Class("row-link").Href(row.Href).Text(row.Title)),
		cell("dated", shortDate(row.When), basis),
		figure(row.Words, "word"),
		figure(row.Quotations, "quotation"),
		figure(row.Speakers, "speaker"),
		figure(row.Statements, "shared statement"),
		figure(row.Problems, "remark"),
	)
}

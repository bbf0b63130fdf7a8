package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/corpus"
)

// quotationsView is the table of quotations with its filters.
type quotationsView struct {
	app.Compo
	Page *present.Page
}

func (v *quotationsView) CompoID() string { return key(v.Page) }

func (v *quotationsView) Render() app.UI {
	q := v.Page.Quotations
	summary := "Filters"
	if n := chosen(q.Kinds, q.Speakers, q.Articles); n > 0 {
		summary = "Filters, " + number(n) + " on"
	}
	var list app.UI = empty("No quotation has all that is asked for. Take a filter off, or use other words.")
	if len(q.Rows) > 0 {
		list = listing(v.Page.State, q.Pages, quotationTable(q.Rows, q.Sorts, q.Pages, ""))
	}
	return frame("quotations", v.Page, nil,
		app.Div().Class("with-side").Body(
			app.Div().Class("side").Body(
				&wordsFilter{State: v.Page.State, Label: "Only with these words"},
				app.Elem("details").Body(
					app.Elem("summary").Text(summary),
					facet("Kind", q.Kinds),
					facet("Speaker", q.Speakers),
					facet("Article", q.Articles),
				),
			),
			list,
		),
	)
}

// quotationTable is a table of quotations. Where all are of one speaker, named
// is the head of the column that says under which name instead of who.
func quotationTable(rows []present.QuotationRow, sorts []present.Sort, p present.Pages, named string) app.UI {
	columns := []column{
		{"text", "Words", "words"}, {"speaker", "Speaker", ""}, {"cue", "Cue", ""}, {"article", "Article", ""}, {"said", "Said", ""},
	}
	if named != "" {
		columns[1].name = named
	}
	return tableOf("Quotations", columns, sorts, p, each(len(rows), func(i int) app.UI {
		return &quotationRow{Row: rows[i], Own: named != "", Index: rowIndex(p, i)}
	}))
}

// quotationRow is one line of the table.
type quotationRow struct {
	app.Compo
	Row present.QuotationRow
	Own bool // the page's own speaker: who it is need not be said

	Index int // see numberedRow
}

func (r *quotationRow) Render() app.UI {
	row := r.Row
	var wordings, kind, mention app.UI
	if row.Statement != nil {
		wordings = app.A().Class("sub").Href(row.Statement.Href).Text(row.Statement.Name + " →")
	}
	if row.Kind != corpus.Speech {
		kind = app.Span().Class("sub").Text(string(row.Kind))
	}
	var who app.UI
	switch {
	case r.Own:
		who = app.Text(row.Mention)
	case row.Voice != nil || row.Kind == corpus.Speech:
		who = voice(row.Voice)
		if otherwise(row) {
			mention = app.Span().Class("sub").Text(" as “" + row.Mention + "”")
		}
	}
	return numberedRow(r.Index,
		rowHead("words", app.A().Class("row-link").Href(row.Href).Text(quoted(row.Text, row.Form == corpus.Indirect)), kind),
		cell("", who, mention),
		cell("", app.Text(row.Cue)),
		cell("", label(row.Article)),
		cell("", shortDate(row.Said), app.Text(" "), wordings),
	)
}

// otherwise reports whether the text names the speaker otherwise than by name:
// "he", "the minister".
func otherwise(row present.QuotationRow) bool {
	if row.Voice == nil || row.Mention == "" {
		return false
	}
	name := strings.Fields(row.Voice.Name)
	return len(name) > 0 && !strings.Contains(row.Mention, name[len(name)-1])
}

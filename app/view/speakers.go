package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
)

// speakersView is the table of who speaks.
type speakersView struct {
	app.Compo
	Page *present.Page
}

func (v *speakersView) CompoID() string { return key(v.Page) }

func (v *speakersView) Render() app.UI {
	s := v.Page.Speakers
	columns := []column{
		{"name", "Speaker", ""}, {"aliases", "Also named", ""}, {"quotations", "Quotations", "num"}, {"indirect", "Without marks", "num"},
		{"words", "Words in marks", "num"}, {"articles", "Articles", ""},
	}
	var list app.UI = empty("Nobody here has such a name.")
	if len(s.Rows) > 0 {
		list = listing(v.Page.State, s.Pages, tableOf("Speakers", columns, s.Sorts, s.Pages, each(len(s.Rows), func(i int) app.UI {
			return &speakerRow{Row: s.Rows[i], Index: rowIndex(s.Pages, i)}
		})))
	}
	return frame("speakers", v.Page, nil,
		&wordsFilter{State: v.Page.State, Label: "Only with this name"},
		filterLine("Kind", s.Kinds, 2),
		list,
	)
}

// speakerRow is one line of the table.
type speakerRow struct {
	app.Compo
	Row   present.SpeakerRow
	Index int // see numberedRow
}

func (r *speakerRow) Render() app.UI {
	row := r.Row
	var roles app.UI
	if len(row.Roles) > 0 {
		roles = app.Span().Class("sub").Text(some(row.Roles, 3))
	}
	return numberedRow(r.Index,
		rowHead("who", app.A().Class("row-link", "voice", hue(row.Hue)).Href(row.Href).Text(row.Name), roles),
		cell("aliases", app.Text(some(row.Aliases, 6))),
		figure(row.Quotations, "quotation"),
		figure(row.Indirect, "report"),
		figure(row.Words, "word"),
		cell("", articleCounts(row.Articles)...),
	)
}

// some lists at most so many words of a list.
func some(list []string, most int) string {
	if len(list) > most+1 {
		return strings.Join(list[:most], ", ") + " and " + number(len(list)-most) + " more"
	}
	return strings.Join(list, ", ")
}

// articleCounts lists how often something is found in which article.
func articleCounts(list []present.ArticleCount) []app.UI {
	const most = 6
	var out []app.UI
	for i, a := range list {
		if i == most {
			return append(out, app.Text(" and "+number(len(list)-most)+" more"))
		}
		if i > 0 {
			out = append(out, app.Text(", "))
		}
		out = append(out, app.Span().Class("nowrap").Body(label(a.ArticleRef), app.Span().Class("quiet").Text(" ×"+number(a.Count))))
	}
	return out
}

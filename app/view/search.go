package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
)

// searchView is the concordance of a query.
type searchView struct {
	app.Compo
	Page *present.Page
}

// CompoID is the same for all queries: lines are updated in place while
// somebody types.
func (v *searchView) CompoID() string { return "search" }

func (v *searchView) Render() app.UI {
	s := v.Page.Search
	var facets []app.UI
	on := 0
	for _, f := range s.Facets {
		facets = append(facets, facet(facetNames[f.Field], f.Choices))
		on += chosen(f.Choices)
	}
	summary := "Narrow"
	if on > 0 {
		summary += ", " + number(on) + " on"
	}
	var side app.UI
	if len(facets) > 0 {
		side = app.Div().Class("side").Body(app.Elem("details").Body(append([]app.UI{app.Elem("summary").Text(summary)}, facets...)...))
	}
	return frame("search-view", v.Page, nil,
		&wordsFilter{State: v.Page.State, Label: "Words, a phrase in quotation marks, or fields"},
		v.understood(),
		app.Div().Class("with-side").Body(side, app.Div().Body(v.lines(), pages(s.Pages))),
	)
}

// facetNames are the fields as headings.
var facetNames = map[string]string{"in": "Where", "speaker": "Speaker", "outlet": "Outlet", "date": "Month", "article": "Article"}

// understood says how the query was read.
func (v *searchView) understood() app.UI {
	s := v.Page.Search
	if s.Query == "" {
		return nil
	}
	var notes []app.UI
	for _, n := range s.Notes {
		notes = append(notes, app.Li().Text(n))
	}
	var read, list app.UI
	if s.Read != "" {
		read = app.P().Class("quiet").Body(app.Text("Understood as "), app.Elem("code").Text(s.Read), phrase(v.Page.State))
	}
	if len(notes) > 0 {
		list = app.Ul().Class("bullets").Aria("label", "Remarks on the query").Body(notes...)
	}
	return app.Div().Class("understood").Body(read, list)
}

// phrase leads from several plain words to the same words in a row; nil if
// there is but one, or anything that is not a plain word.
func phrase(s state.State) app.UI {
	words := strings.Fields(s.Query)
	if len(words) < 2 || strings.ContainsAny(s.Query, "\"“”„«»:*~()-|") {
		return nil
	}
	for _, w := range words {
		if w == "AND" || w == "OR" || w == "NOT" {
			return nil
		}
	}
	s.Query, s.Page = "“"+strings.Join(words, " ")+"”", 0
	return app.Span().Body(app.Text(" · "), app.A().Href(s.String()).Text("In a row: "+s.Query))
}

func (v *searchView) lines() app.UI {
	s := v.Page.Search
	switch {
	case strings.TrimSpace(s.Query) == "" || s.Read == "":
		return syntax()
	case len(s.Lines) == 0 && s.Words == nil:
		return app.Div().Body(empty("No place in the articles has all that is asked for. Fewer words, a star at the end of a word (negotiat*) or a tilde for its spelling (zelensky~) find more."), syntax())
	}
	if s.Words != nil {
		return words(s)
	}
	columns := []column{
		{"left", "Before", "left"}, {"", "Words", "key"}, {"right", "After", "right"}, {"speaker", "Speaker", ""}, {"article", "Article", ""},
	}
	return app.Div().Class("kwic").Body(
		app.P().Class("tools").Body(
			app.Elem("button").Attr("type", "button").Text("Save the lines as CSV").OnClick(v.export),
			app.A().Href(s.Other).Text("Frequency and keywords")),
		table("Lines", columns, s.Sorts, each(len(s.Lines), func(i int) app.UI {
			return &kwicRow{Line: s.Lines[i]}
		})),
	)
}

// Exporting is the action that saves all lines of the search shown.
const Exporting = "verbatim:export"

func (v *searchView) export(ctx app.Context, _ app.Event) { ctx.NewAction(Exporting) }

// kwicRow is one line of a concordance.
type kwicRow struct {
	app.Compo
	Line present.KWIC
}

func (r *kwicRow) Render() app.UI {
	l := r.Line
	var who app.UI = app.Span().Class("quiet").Text("narration")
	if l.Voice != nil {
		who = voice(l.Voice)
		if !l.Quoted {
			who = app.Span().Body(voice(l.Voice), app.Span().Class("quiet").Text(" indirect"))
		}
	} else if l.Quoted {
		who = voice(nil)
	}
	link := app.A().Class("row-link").Href(l.Href).Aria("label", strings.TrimSpace(lastWords(l.Left)+l.Text+firstWords(l.Right)))
	return tableRow(
		cell("left", app.Span().Class("clip").Body(app.Span().Text(l.Left))),
		rowHead("key", link.Text(l.Text)),
		cell("right", app.Span().Class("clip").Body(app.Span().Text(l.Right))),
		cell("by", who),
		cell("", label(l.Article)),
	)
}

// spokenWords is how many words of context name a line for the ear.
const spokenWords = 5

func lastWords(s string) string {
	f := strings.Fields(s)
	return strings.Join(f[max(0, len(f)-spokenWords):], " ") + " "
}

func firstWords(s string) string {
	f := strings.Fields(s)
	return " " + strings.Join(f[:min(spokenWords, len(f))], " ")
}

// syntax tells what can be asked.
func syntax() app.UI {
	row := func(query, means string) app.UI {
		return app.Div().Body(app.Elem("dt").Body(app.Elem("code").Text(query)), app.Elem("dd").Text(means))
	}
	return app.Div().Class("syntax").Body(
		app.H2().Text("What can be asked"),
		app.Elem("dl").Body(
			row("peace talks", "both words in one article"),
			row("“peace talks”", "the words in a row; any quotation marks do"),
			row("“peace weeks”~8", "near each other, at most eight words between"),
			row("peace OR truce", "either; AND, NOT and brackets work too"),
			row("peace -war", "not in articles with the second word"),
			row("negotiat*", "words that begin so"),
			row("zelensky~", "words spelled alike"),
			row("speaker:rubio days", "within what somebody said"),
			row("in:quote peace", "within quotation marks; in:narration outside them"),
			row("date:2025-04..2025-05", "in articles of these months; said: by the day of the words"),
			row("outlet:times", "in an outlet; article: in one article"),
		),
	)
}

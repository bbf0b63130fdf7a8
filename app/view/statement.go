package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/engine"
	"verbatim/app/present"
	"verbatim/corpus/correction"
)

// statementView lays the witnesses of one utterance under each other and says
// where they differ.
type statementView struct {
	app.Compo
	Page *present.Page
}

func (v *statementView) CompoID() string { return key(v.Page) }

func (v *statementView) Render() app.UI {
	s := v.Page.Statement
	rows := present.WordByWord(s.Rows)
	var inWords app.UI
	if s.InWords != "" {
		inWords = app.P().Class("inwords").Text(s.InWords)
	}
	return frame("statement", v.Page,
		statementLead(v.Page),
		dated("Said", s.When),
		&collation{Rows: rows},
		runningTexts(s.Rows),
		legend(present.SignsIn(s.Rows)),
		app.Div().Class("acts").Body(
			&embedding{Embed: present.EmbedOfStatement(v.Page)},
			plainPage("statement", v.Page.State.ID),
		),
		kept(s.Kept),
		app.Div().Class("cols").Body(
			app.Elem("section").Body(
				app.H2().Text("The differences in words"),
				inWords,
				changes(s.Changes, 12),
				app.If(inWords == nil && len(s.Changes) == 0, func() app.UI {
					return empty("None: every witness has the same words.")
				}),
			),
			app.Elem("section").Body(
				app.H2().Text("In the articles"),
				app.Ul().Class("places").Body(each(len(s.Rows), func(i int) app.UI { return place(s.ID, s.Rows[i]) })...),
				parted(s.Parted),
			),
		),
		lineage(s.Lineage),
		app.Elem("section").Body(
			app.H2().Text("Why these belong together"),
			app.Ul().Class("bullets").Body(each(len(s.Reasons), func(i int) app.UI {
				return app.Li().Text(s.Reasons[i])
			})...),
			app.If(s.Score > 0, func() app.UI {
				return app.P().Class("quiet", "note-line").Text("That they are one utterance is " + present.Likely(s.Score) + " (" + present.Percent(s.Score) + ").")
			}),
		),
	)
}

// statementLead is the lead, in which the speaker's name is a link.
func statementLead(p *present.Page) app.UI {
	who := p.Statement.Voice
	if who == nil || !strings.HasPrefix(p.Lead, who.Name) {
		return app.P().Class("lead").Text(p.Lead)
	}
	return app.P().Class("lead").Body(voice(who), app.Text(strings.TrimPrefix(p.Lead, who.Name)))
}

// dated says when something happened, and why that is assumed.
func dated(what string, w present.When) app.UI {
	switch {
	case w.Reason == "":
		return nil
	case w.ISO == "": // nothing is known, and the reason says so
		return app.P().Class("note-line", "quiet").Text(present.Sentence(w.Reason))
	}
	return app.P().Class("note-line", "quiet").Body(app.Text(what+" "), date(w), app.Text(". "+present.Sentence(w.Reason)))
}

// place is where a witness stands, with the words around it.
func place(statement string, w present.Witness) app.UI {
	var how app.UI
	switch {
	case w.Indirect:
		how = app.Text(" · told without marks")
	case w.Repeat:
		how = app.Text(" · repeated there")
	}
	return app.Li().Body(
		app.P().Body(
			app.A().Class("row-link").Href(w.Href).Body(app.Elem("b").Text(w.Article.Label), app.Text(" "+w.Article.Name)),
		),
		app.P().Class("quiet").Body(shortDate(w.Article.When), app.Text(" · "), standing(w), how, byPerson(w.Checked), app.Text(" "),
			&decideButton{Change: engine.Change{About: correction.Match, Do: correction.Reject, Statement: statement, Doc: w.Doc, Span: w.Span},
				Text: "Does not belong here", Label: w.Article.Label + " " + w.Article.Name}),
		app.If(w.Context != "", func() app.UI { return app.P().Class("says").Text(w.Context) }),
	)
}

// standing is the grade of a witness; the fullest, which the grades are
// against, says that it is the fullest.
func standing(w present.Witness) app.UI {
	if w.Fullest {
		return app.Span().Class("quiet").Text("fullest wording")
	}
	return grade(w.Grade)
}

// runningTexts are the witnesses as running text, for narrow screens.
func runningTexts(rows []present.Witness) app.UI {
	base := present.FullestCells(rows)
	return app.Ul().Class("running").Body(each(len(rows), func(i int) app.UI {
		w := rows[i]
		words := runs(present.Running(w.Cells, base))
		return app.Li().Body(
			app.P().Body(label(w.Article), app.Text(" "), standing(w)),
			app.P().Class("says").Body(words...),
		)
	})...)
}

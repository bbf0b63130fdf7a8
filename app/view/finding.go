package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
)

// chosenFinding is the action posted when a finding gets the focus: its value
// is the number.
const chosenFinding = "verbatim:finding"

// mostFindings bounds the findings that are drawn; a report has all of them.
const mostFindings = 80

// findings lists what became of the quotations.
func (v *checkView) findings() app.UI {
	c := v.Page.Check
	if c.Note != "" || len(c.Findings) == 0 {
		return app.Div().ID("findings").TabIndex(-1).Body(empty("Quotations stand in quotation marks, straight or curly. Text that is set off without marks is not checked."))
	}
	shown := c.Findings[:min(len(c.Findings), mostFindings)]
	var more app.UI
	if n := len(c.Findings) - len(shown); n > 0 {
		more = empty(count(n, "more finding") + " in the report.")
	}
	return app.Div().Class("findings").ID("findings").TabIndex(-1).Body(
		app.P().Class("tools").Body(
			app.Elem("button").Attr("type", "button").Text("← Previous").OnClick(v.previous),
			app.Elem("button").Attr("type", "button").Text("Next to look at →").OnClick(v.next),
			app.Span().Class("quiet", "keys").Text("j and k move, Enter opens the source"),
		),
		app.P().Class("tools").Body(
			app.Span().Class("quiet").Text("Save the report:"),
			&saveButton{Check: c, Format: present.ReportMarkdown, Name: "Markdown"},
			&saveButton{Check: c, Format: present.ReportCSV, Name: "CSV"},
			&saveButton{Check: c, Format: present.ReportHTML, Name: "HTML"},
		),
		legend(present.Signs),
		app.Elem("ol").Body(each(len(shown), func(i int) app.UI { return &findingRow{Finding: shown[i]} })...),
		more,
	)
}

func (v *checkView) next(app.Context, app.Event)     { v.step(1) }
func (v *checkView) previous(app.Context, app.Event) { v.step(-1) }

// step moves the focus to the next finding that is to be looked at, round the
// end; to the next one of all if none is.
func (v *checkView) step(by int) {
	fs := v.Page.Check.Findings
	n := min(len(fs), mostFindings)
	for _, any := range [...]bool{false, true} {
		for i := 1; i <= n; i++ {
			k := ((v.selected-1+by*i)%n + n) % n
			if v.selected == 0 && by > 0 {
				k = i - 1
			}
			if any || !fs[k].Faithful {
				focusOn("#finding-" + number(k+1) + " .row-link")
				return
			}
		}
	}
}

// findingRow is one finding: the verdict, the passage, the differences.
type findingRow struct {
	app.Compo
	Finding present.Finding
}

func (r *findingRow) Render() app.UI {
	f := r.Finding
	verdict := "v-" + f.Verdict
	if f.Verdict == "trimmed" && f.Faithful {
		verdict = "v-shown"
	}
	href := "#/check"
	if f.Source != nil {
		href = f.Source.Href
	} else if f.Closest != nil {
		href = f.Closest.Href
	}
	link := app.A().Class("row-link").Href(href).OnFocus(r.chosen).Body(app.Span().Class("verdict", verdict).Text(present.Capital(f.Says)))
	if href == "#/check" {
		link = link.OnClick(r.stay)
	}
	var who, reason app.UI
	if f.Speaker != "" {
		who = app.Span().Class("quiet").Text("draft: " + f.Speaker)
	}
	if f.Reason != "" {
		reason = app.P().Class("reason").Text(f.Reason)
	}
	return app.Li().ID("finding-"+number(f.Number)).Class("finding").Body(
		app.P().Class("head").Body(app.Span().Class("ref").Text(f.Number), link, who),
		app.P().Class("yours").Body(append(append([]app.UI{app.Text("“")}, runs(f.Yours)...), app.Text("”"))...),
		reason,
		r.sources(),
		changes(f.Changes, 6),
	)
}

// sources draws the passages behind a finding. What is verbatim needs no second
// look at the same words.
func (r *findingRow) sources() app.UI {
	f := r.Finding
	var body []app.UI
	if f.Source != nil {
		body = append(body, sourceOf(f.Source, "source", f.Verdict == "verbatim"))
	}
	if f.Second != nil {
		body = append(body, sourceOf(f.Second, "and", false))
	}
	if f.Closest != nil {
		body = append(body, sourceOf(f.Closest, "nearest", false))
	}
	return app.Div().Body(body...)
}

// sourceOf is a place of the corpus, in brief or with its words.
func sourceOf(p *present.Source, role string, brief bool) app.UI {
	var who, when, words app.UI
	if p.Voice != nil {
		who = voice(p.Voice)
	}
	if p.Said.ISO != "" {
		when = app.Span().Body(app.Text("said "), shortDate(p.Said))
	}
	if !brief {
		words = app.P().Class("says").Body(append(append([]app.UI{
			app.Span().Class("context").Text(p.Before)}, runs(p.Words)...), app.Span().Class("context").Text(p.After))...)
	}
	return app.Div().Class("source").Body(
		app.P().Class("head").Body(app.Span().Class("tag").Text(role), who, label(p.Article), when, app.A().Href(p.Href).Text("open →")),
		words,
	)
}

func (r *findingRow) chosen(ctx app.Context, _ app.Event) {
	ctx.NewActionWithValue(chosenFinding, r.Finding.Number)
}

// stay keeps the page where a finding leads nowhere.
func (r *findingRow) stay(_ app.Context, e app.Event) { e.PreventDefault() }

// saveButton saves the report in one format.
type saveButton struct {
	app.Compo
	Check  *present.Check
	Format string
	Name   string
}

func (b *saveButton) Render() app.UI {
	return app.Elem("button").Attr("type", "button").Text(b.Name).OnClick(b.save)
}

// save hands the report to the browser as a file made here.
func (b *saveButton) save(app.Context, app.Event) {
	kind := map[string]string{present.ReportMarkdown: "text/markdown", present.ReportCSV: "text/csv", present.ReportHTML: "text/html"}[b.Format]
	SaveFile("quotations-checked."+b.Format, kind, present.Report(b.Check, b.Format))
}

// SaveFile offers text as a file of the browser's downloads.
func SaveFile(name, kind, text string) {
	w := app.Window()
	blob := w.Get("Blob").New([]any{text}, map[string]any{"type": kind + ";charset=utf-8"})
	address := w.Get("URL").Call("createObjectURL", blob)
	a := w.Get("document").Call("createElement", "a")
	a.Set("href", address)
	a.Set("download", name)
	a.Call("click")
	w.Get("URL").Call("revokeObjectURL", address)
}

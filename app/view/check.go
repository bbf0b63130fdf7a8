package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/engine"
	"verbatim/app/present"
)

// Checking is the action that has a draft checked: its value is the
// engine.Draft. Forgotten drops the draft.
const (
	Checking  = "verbatim:check"
	Forgotten = "verbatim:forget"
)

// checkView takes a draft and shows what became of its quotations. The draft
// stands in the field and in what the shell remembers; nothing here sends or
// stores it.
type checkView struct {
	app.Compo
	Page *present.Page

	editing  bool   // the field is shown although there are findings
	failed   string // what could not be opened, and why
	name     string // of the file in the field, if one was opened
	selected int    // number of the finding that has the focus
}

func (v *checkView) CompoID() string { return "check" }

// OnMount puts the draft back into the field when the reader comes back.
func (v *checkView) OnMount(ctx app.Context) {
	ctx.Handle(chosenFinding, v.choose)
	ctx.Defer(func(app.Context) { SetField("#draft", v.Page.Check.Text) })
}

func (v *checkView) Render() app.UI {
	c := v.Page.Check
	if c.Card != nil {
		return frame("check", v.Page, nil, cardResult(c.Card), promise(), v.form(false))
	}
	if !c.Checked {
		return frame("check", v.Page, nil, promise(), v.form(false))
	}
	draft := app.Div().Class("draft").Body(append([]app.UI{
		app.P().Class("tools").Body(
			app.Elem("button").Attr("type", "button").Text("Edit the draft").OnClick(v.edit),
			app.Elem("button").Attr("type", "button").Text("Forget it").OnClick(v.forget),
		)}, v.paragraphs()...)...).Aria("label", "Draft").Attr("role", "region").TabIndex(0).Hidden(v.editing)
	return frame("check", v.Page, app.P().Class("lead", "summary").Text(c.Summary), promise().Class("quiet"),
		app.Div().Class("with-draft").Body(
			app.Div().Class("draft-side").Body(v.form(!v.editing), draft),
			v.findings(),
		),
	)
}

// cardResult says whether an evidence card still holds.
func cardResult(c *present.CardResult) app.UI {
	verdict := "v-altered"
	if c.Agrees {
		verdict = "v-verbatim"
	}
	var who, place app.UI
	if c.Speaker != "" {
		who = app.Span().Class("quiet").Text(c.Speaker)
	}
	if c.Href != "" {
		place = app.A().Href(c.Href).Text("open →")
	}
	return app.Div().Class("finding").Attr("role", "status").Body(
		app.P().Class("head").Body(app.Span().Class("verdict", verdict).Text("Evidence card"), who, app.Span().Text(c.Title), place),
		app.P().Class("yours").Text("“"+c.Quotation+"”"),
		app.P().Text(c.Says),
		app.P().Class("quiet").Body(app.Text("SHA-256 on the card: "), app.Elem("code").Text(c.SHA256)),
	)
}

// promise says where the draft goes.
func promise() app.HTMLP {
	return app.P().Class("note-line", "promise").Text("Nothing leaves this page. The draft is read by the program in this browser; it is sent nowhere and stored nowhere, and forgotten when the page is closed or reloaded.")
}

// form is the field for the draft.
func (v *checkView) form(hidden bool) app.UI {
	return app.Div().Class("draft-form").Hidden(hidden).Body(
		app.Elem("label").Attr("for", "draft").Text("Draft"),
		app.Elem("textarea").ID("draft").Attr("rows", 14).Attr("spellcheck", "false").Attr("placeholder", "Paste the text whose quotations are to be checked").
			Attr("autocomplete", "off").OnKeyDown(v.key),
		app.P().Class("tools").Body(
			app.Elem("button").Attr("type", "button").Class("primary").Text("Check the quotations").OnClick(v.check),
			app.Span().Class("file").Body(
				app.Elem("label").Class("button").Attr("for", "draft-file").Text("Open a file"),
				app.Input().ID("draft-file").Type("file").Accept(".txt,.text,.md,.markdown,.html,.htm,.docx,.json,text/plain,text/markdown,text/html").OnChange(v.open),
			),
			app.Span().Class("quiet").Text(".txt .md .html .docx; Ctrl+Enter checks"),
		),
		app.If(v.failed != "", func() app.UI { return app.P().Class("note-line").Attr("role", "alert").Text(v.failed) }),
	)
}

// key checks on Ctrl+Enter.
func (v *checkView) key(ctx app.Context, e app.Event) {
	if e.Get("key").String() == "Enter" && (e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()) {
		e.PreventDefault()
		v.check(ctx, e)
	}
}

func (v *checkView) check(ctx app.Context, _ app.Event) {
	field := app.Window().GetElementByID("draft")
	if !field.Truthy() {
		return
	}
	text := field.Get("value").String()
	if strings.TrimSpace(text) == "" {
		field.Call("focus")
		return
	}
	v.editing, v.selected = false, 0
	ctx.NewActionWithValue(Checking, engine.Draft{Name: v.name, Text: text})
}

// open reads a file into the field and checks it.
func (v *checkView) open(ctx app.Context, _ app.Event) {
	input := ctx.JSSrc()
	file := input.Get("files").Call("item", 0)
	if !file.Truthy() {
		return
	}
	name := file.Get("name").String()
	readPaper(file, func(text string, err error) {
		ctx.Dispatch(func(ctx app.Context) {
			input.Set("value", "") // so that the same file can be opened again
			if v.failed = ""; err != nil {
				v.failed = name + ": " + err.Error()
				return
			}
			if field := app.Window().GetElementByID("draft"); field.Truthy() {
				field.Set("value", text)
			}
			v.name = name
			v.check(ctx, app.Event{})
		})
	})
}

func (v *checkView) edit(ctx app.Context, _ app.Event) {
	v.editing = true
	ctx.Defer(func(app.Context) {
		if field := app.Window().GetElementByID("draft"); field.Truthy() {
			field.Call("focus")
		}
	})
}

func (v *checkView) forget(ctx app.Context, _ app.Event) {
	v.editing, v.name, v.selected = false, "", 0
	if field := app.Window().GetElementByID("draft"); field.Truthy() {
		field.Set("value", "")
	}
	ctx.NewAction(Forgotten)
}

// choose shows where in the draft a finding stands.
func (v *checkView) choose(ctx app.Context, a app.Action) {
	n, ok := a.Value.(int)
	if !ok || n == v.selected {
		return
	}
	v.selected = n
	ctx.Defer(func(app.Context) {
		draft := app.Window().Get("document").Call("querySelector", ".draft")
		at := app.Window().Get("document").Call("querySelector", ".draft .selected")
		if !draft.Truthy() || !at.Truthy() {
			return
		}
		if draft.Get("scrollHeight").Int() > draft.Get("clientHeight").Int() { // it scrolls on its own
			draft.Set("scrollTop", at.Get("offsetTop").Int()-draft.Get("offsetTop").Int()-draft.Get("clientHeight").Int()/3)
		}
	})
}

// paragraphs draws the draft with its quotations marked.
func (v *checkView) paragraphs() []app.UI {
	draft := v.Page.Check.Draft
	return each(len(draft), func(i int) app.UI {
		return app.P().Body(each(len(draft[i]), func(k int) app.UI {
			r := draft[i][k]
			if r.Note == 0 {
				return app.Text(r.Text)
			}
			return &draftQuotation{Run: r, Selected: r.Note == v.selected}
		})...)
	})
}

// draftQuotation is a quotation in the draft. It leads to its finding.
type draftQuotation struct {
	app.Compo
	Run      present.Run
	Selected bool
}

func (q *draftQuotation) Render() app.UI {
	class := []string{"dq", "v-" + q.Run.ID}
	if q.Selected {
		class = append(class, "selected")
	}
	return app.A().Class(class...).Href("#/check").Title(q.Run.Title).OnClick(q.follow).Body(
		app.Text(q.Run.Text), app.Span().Class("ref").Body(spoken(" "), app.Text(q.Run.Note)),
	)
}

func (q *draftQuotation) follow(_ app.Context, e app.Event) {
	e.PreventDefault()
	e.StopImmediatePropagation()
	focusOn("#finding-" + number(q.Run.Note) + " .row-link")
}

// focusOn moves the focus to what selector finds.
func focusOn(selector string) {
	if e := app.Window().Get("document").Call("querySelector", selector); e.Truthy() {
		e.Call("focus")
		e.Call("scrollIntoView", map[string]any{"block": "nearest"})
	}
}

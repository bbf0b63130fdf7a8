package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/engine"
	"verbatim/app/present"
	"verbatim/corpus"
	"verbatim/corpus/correction"
)

// Correcting is the action that a person decides something: its value is an
// engine.Change. Undoing takes the last one back.
const (
	Correcting = "verbatim:correct"
	Undoing    = "verbatim:undo"
)

// byPerson says that a person has decided.
func byPerson(c corpus.Checked) app.UI {
	says := present.ByPerson(c)
	if says == "" {
		return nil
	}
	return app.Span().Class("checked").Text(says)
}

// verdict lets a person decide about one finding.
type verdict struct {
	app.Compo
	Change engine.Change // without what is decided
	Found  bool          // there is something to accept or reject
	Value  string        // what holds now
	Name   string        // of the field that says what is right
	Failed string
}

func (v *verdict) Render() app.UI {
	return app.Elem("form").Class("decide").OnSubmit(v.set).Body(
		app.If(v.Found, func() app.UI {
			return app.Span().Body(v.button("Right", "a", v.accept), v.button("Wrong", "x", v.reject))
		}),
		app.Label().Body(app.Span().Class("quiet").Text(v.Name+" "), app.Input().Type("text").Class("field").Value(v.Value).Attr("data-decide", "e").Attr("autocomplete", "off")),
		app.Elem("button").Class("quiet").Attr("type", "submit").Text("Set"),
	)
}

func (v *verdict) button(text, key string, act app.EventHandler) app.UI {
	return app.Elem("button").Class("quiet").Attr("type", "button").Attr("data-decide", key).Aria("keyshortcuts", key).OnClick(act).Text(text)
}

func (v *verdict) accept(ctx app.Context, _ app.Event) { v.decide(ctx, correction.Accept, v.Value) }
func (v *verdict) reject(ctx app.Context, _ app.Event) { v.decide(ctx, correction.Reject, "") }

func (v *verdict) set(ctx app.Context, e app.Event) {
	e.PreventDefault()
	value := ctx.JSSrc().Call("querySelector", "input").Get("value").String()
	if value == "" {
		v.decide(ctx, correction.Reject, "")
		return
	}
	v.decide(ctx, correction.Set, value)
}

func (v *verdict) decide(ctx app.Context, do correction.Do, value string) {
	c := v.Change
	c.Do, c.Value = do, value
	ctx.NewActionWithValue(Correcting, c)
}

// decideButton is a button that decides one thing.
type decideButton struct {
	app.Compo
	Change engine.Change
	Text   string
	Label  string // what it is about, for who does not see where it stands
}

func (b *decideButton) Render() app.UI {
	return app.Elem("button").Class("quiet", "decide-one").Attr("type", "button").Aria("label", b.Text+": "+b.Label).OnClick(b.press).Text(b.Text)
}

// press decides. The button goes with what it was about, so that the view is
// given the focus that it has.
func (b *decideButton) press(ctx app.Context, _ app.Event) {
	ctx.NewActionWithValue(Correcting, b.Change)
	app.Window().GetElementByID("main").Call("focus", map[string]any{"preventScroll": true})
}

// parted lists what a person has taken from a statement or a speaker.
func parted(rows []present.CorrectionRow) app.UI {
	if len(rows) == 0 {
		return nil
	}
	return app.Elem("section").Class("parted").Body(
		app.H2().Text("Parted by a person"),
		app.Ul().Class("bullets").Body(each(len(rows), func(i int) app.UI { return app.Li().Body(decided(rows[i])...) })...),
	)
}

// decided is one decision, which can be taken back.
func decided(r present.CorrectionRow) []app.UI {
	var what app.UI = app.Text(r.What)
	if r.Href != "" {
		what = app.A().Class("row-link").Href(r.Href).Text(r.What)
	}
	return []app.UI{
		app.P().Body(what, app.If(r.Problem != "", func() app.UI { return app.Span().Class("doubt").Text(" not placed: " + r.Problem) }),
			app.Text(" "), &decideButton{Change: engine.Change{Back: r.Key}, Text: "Take back", Label: r.What}),
		app.P().Class("says", "quiet").Text(r.Words),
	}
}

// sameAs lets a person say who else a speaker is.
type sameAs struct {
	app.Compo
	Name   string
	Others []string
}

func (v *sameAs) Render() app.UI {
	return app.Elem("form").Class("decide").OnSubmit(v.join).Body(
		app.Label().Body(app.Span().Class("quiet").Text("The same as "), app.Input().Type("text").Class("field").Attr("list", "others").Attr("autocomplete", "off")),
		app.Elem("datalist").ID("others").Body(each(len(v.Others), func(i int) app.UI { return app.Elem("option").Attr("value", v.Others[i]) })...),
		app.Elem("button").Class("quiet").Attr("type", "submit").Text("Join"),
	)
}

func (v *sameAs) join(ctx app.Context, e app.Event) {
	e.PreventDefault()
	input := ctx.JSSrc().Call("querySelector", "input")
	if other := input.Get("value").String(); other != "" {
		input.Set("value", "")
		ctx.NewActionWithValue(Correcting, engine.Change{About: correction.Name, Do: correction.Join, Name: other, Value: v.Name})
	}
}

// attributed lets a person decide who said the words of a note, and when.
func attributed(doc string, q present.Note) app.UI {
	if q.Kind != corpus.Speech {
		return nil
	}
	who := ""
	if q.Voice != nil {
		who = q.Voice.Name
	}
	return app.Div().Body(
		&verdict{Change: engine.Change{About: correction.Attribution, Doc: doc, Quotation: q.ID}, Found: who != "", Value: who, Name: "Said by"},
		&verdict{Change: engine.Change{About: correction.Said, Doc: doc, Quotation: q.ID}, Found: q.Said.ISO != "", Value: q.Said.ISO, Name: "Said on"},
	)
}

// Readable reports whether a file of corrections is one for this program.
func Readable(file string) bool {
	_, err := correction.Read(file)
	return err == nil
}

// known lets a person decide what is known of an article.
func known(doc string, a *present.Article) app.UI {
	field := func(about correction.About, name, value string) app.UI {
		return &verdict{Change: engine.Change{About: about, Doc: doc}, Found: value != "" && about == correction.Published, Value: value, Name: name}
	}
	return app.Elem("details").Class("note-line").Body(
		app.Elem("summary").Text("Correct what is known of this article"),
		field(correction.Published, "Published", a.When.ISO),
		field(correction.Outlet, "Outlet", a.Source),
		field(correction.Author, "Author", a.Author),
		field(correction.URL, "Address", a.URL),
		field(correction.Title, "Title", a.Title),
	)
}

// correctionsView lists what a person has decided.
type correctionsView struct {
	app.Compo
	Page *present.Page
}

func (v *correctionsView) CompoID() string { return key(v.Page) }

func (v *correctionsView) Render() app.UI {
	c := v.Page.Corrections
	var rows app.UI = empty("Nothing is corrected yet. Open an article, select a quotation in it, and say who said it, or that what was found is right.")
	if len(c.Rows) > 0 {
		rows = app.Ul().Class("places").Body(each(len(c.Rows), func(i int) app.UI {
			return app.Li().Body(decided(c.Rows[i])...)
		})...)
	}
	return frame("corrections", v.Page, nil,
		app.P().Class("tools").Body(
			app.If(len(c.Rows) > 0, func() app.UI {
				return app.Span().Class("save").Body(
					app.Elem("button").Attr("type", "button").Text("Undo the last one").OnClick(v.undo),
					app.Elem("button").Attr("type", "button").Text("Save as a file").OnClick(v.save),
				)
			}),
			app.Span().Class("file").Body(
				app.Elem("label").Class("button").Attr("for", "corrections-file").Text("Open a file"),
				app.Input().ID("corrections-file").Type("file").Attr("accept", ".json").OnChange(v.open),
			),
		),
		rows,
		app.If(len(c.Tallies) > 0, func() app.UI {
			return app.Div().Body(
				app.H2().Text("How often findings were right"),
				app.Ul().Class("bullets").Body(each(len(c.Tallies), func(i int) app.UI { return app.Li().Text(c.Tallies[i]) })...),
			)
		}),
		app.P().Class("note-line").Body(
			app.Text("Corrections change no article. They are kept in this browser for the articles of this page. The command line applies a file of them: "),
			app.Elem("code").Class("nowrap").Text("--corrections FILE"), app.Text("."),
		),
	)
}

func (v *correctionsView) undo(ctx app.Context, _ app.Event) { ctx.NewAction(Undoing) }

func (v *correctionsView) save(app.Context, app.Event) {
	SaveFile("corrections.json", "application/json", Decided())
}

// open opens a file of corrections in place of those that hold.
func (v *correctionsView) open(ctx app.Context, _ app.Event) {
	file := ctx.JSSrc().Get("files").Call("item", 0)
	if !file.Truthy() {
		return
	}
	readPaper(file, func(text string, err error) {
		if err == nil {
			ctx.Dispatch(func(ctx app.Context) { ctx.NewActionWithValue(Correcting, engine.Change{File: &text}) })
		}
	})
}

// Decided returns the file of the corrections that hold; empty if there are none.
func Decided() string {
	if v := app.Window().Get("verbatim"); v.Truthy() && v.Get("corrections").Truthy() {
		return v.Get("corrections").String()
	}
	return ""
}

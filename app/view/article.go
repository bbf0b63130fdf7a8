package view

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/corpus"
)

// articleView is the reader: the article in its column, in the margin what is
// known of its quotations.
type articleView struct {
	app.Compo
	Page *present.Page
}

func (v *articleView) CompoID() string { return key(v.Page) }

func (v *articleView) Render() app.UI {
	a := v.Page.Article
	paragraphs := each(len(a.Paragraphs), func(i int) app.UI {
		p := a.Paragraphs[i]
		return &paragraph{
			Number: i + 1, Paragraph: p, Notes: notesOf(p, a.Notes),
			Doc: v.Page.State.ID, At: v.Page.State.At, Off: v.Page.State.Lanes,
		}
	})
	return frame("article", v.Page, nil,
		articleFacts(v.Page.State.ID, a),
		app.If(a.When.Inferred, func() app.UI { return dated("Published", a.When) }),
		known(v.Page.State.ID, a),
		notice(a.Notice),
		problems(a.Problems),
		filterLine("Compare with", a.Compare, 1),
		layerSwitches(v.Page.State),
		app.Div().Class(withoutLayers(v.Page.State)...).Body(paragraphs...),
		app.Div().Class("pager").Body(neighbour(a.Previous, "← ", ""), neighbour(a.Next, "", " →")),
	)
}

// articleFacts says where the article is from.
func articleFacts(id string, a *present.Article) app.UI {
	var parts []app.UI
	if a.Source != "" {
		parts = append(parts, app.Span().Text(a.Source))
	}
	if a.Source == "" || !strings.HasPrefix(a.Label, a.Source) {
		parts = append(parts, app.Span().Text("Article "+a.Label))
	}
	if a.Author != "" {
		parts = append(parts, app.Span().Text(a.Author))
	}
	if a.URL != "" {
		parts = append(parts, app.Span().Body(outside(a.URL, "Original")))
	}
	if link := plainPage("article", id); link != nil {
		parts = append(parts, app.Span().Body(link))
	}
	return app.P().Class("facts").Body(parts...)
}

// notice says what casts doubt on the quotations of an article.
func notice(text string) app.UI {
	if text == "" {
		return nil
	}
	return app.P().Class("notice").Attr("role", "note").Text(text)
}

// problems lists what could not be read as it should.
func problems(list []string) app.UI {
	if len(list) == 0 {
		return nil
	}
	return app.Elem("details").Class("note-line").Body(
		app.Elem("summary").Text(count(len(list), "remark")+" on how it was read"),
		app.Ul().Class("bullets").Body(each(len(list), func(i int) app.UI { return app.Li().Text(list[i]) })...),
	)
}

func neighbour(r *present.Ref, before, after string) app.UI {
	if r == nil {
		return app.Span()
	}
	return app.A().Href(r.Href).Text(before + r.Name + after)
}

// numbered is a note with its number.
type numbered struct {
	Number int
	Note   present.Note
}

// notesOf returns the notes of the quotations in p, in order.
func notesOf(p present.Paragraph, notes []present.Note) []numbered {
	var of []numbered
	known := map[int]bool{}
	for _, r := range p.Runs {
		if r.Note >= 1 && r.Note <= len(notes) && !known[r.Note] {
			known[r.Note] = true
			of = append(of, numbered{r.Note, notes[r.Note-1]})
		}
	}
	return of
}

// paragraph is one paragraph with its notes.
type paragraph struct {
	app.Compo
	Number    int
	Paragraph present.Paragraph
	Notes     []numbered
	Doc       string
	At        string // the quotation that is selected
	Off       string // the layers that are switched off
}

func (p *paragraph) Render() app.UI {
	if p.Paragraph.RepeatOf > 0 {
		return p.folded()
	}
	kind := p.Paragraph.Kind
	words := p.words()
	if tag := present.Tags[kind]; tag != "" && kind != corpus.Headline {
		words = append([]app.UI{app.Span().Class("tag").Text(tag)}, words...)
	}
	var body app.UI
	if kind == corpus.Heading {
		body = app.H2().Class("body", "heading").Body(words...)
	} else {
		body = app.P().Class("body", string(kind)).Body(words...)
	}
	return app.Div().Class("para").Body(body, p.notes())
}

// folded is a paragraph that repeats an earlier one.
func (p *paragraph) folded() app.UI {
	return app.Elem("details").Class("repeat").Attr("open", p.holds()).Body(
		app.Elem("summary").Text("Paragraph "+strconv.Itoa(p.Number)+" repeats paragraph "+strconv.Itoa(p.Paragraph.RepeatOf)+"; folded"),
		app.P().Body(p.words()...),
		p.notes(),
	)
}

// holds reports whether what the address points at stands in p.
func (p *paragraph) holds() bool {
	for _, r := range p.Paragraph.Runs {
		if r.Target {
			return true
		}
	}
	return false
}

// words draws the runs; those of one quotation are one link, which selects it.
func (p *paragraph) words() []app.UI {
	rs := p.Paragraph.Runs
	last := map[string]int{} // by quotation: its last run, which carries the number
	for i, r := range rs {
		last[r.ID] = i
	}
	var out []app.UI
	for i := 0; i < len(rs); {
		j := i + 1
		for j < len(rs) && rs[j].ID == rs[i].ID && rs[i].ID != "" {
			j++
		}
		if rs[i].ID == "" {
			out = append(out, plain(rs[i]))
		} else {
			out = append(out, p.quotation(rs[i:j], last[rs[i].ID] < j))
		}
		i = j
	}
	return out
}

// plain is a run outside quotations.
func plain(r present.Run) app.UI {
	if !r.Target {
		return run(r)
	}
	return app.Elem("mark").ID("target").TabIndex(-1).Class("m-hit").Title(r.Title).Text(r.Text)
}

// quotation is a link around the words said, with the number of its note where
// they end: another one may stand within.
func (p *paragraph) quotation(rs []present.Run, ends bool) app.UI {
	r := rs[0]
	class := []string{"q", string(r.Mark), hue(r.Hue)}
	if r.ID == p.At {
		class = append(class, "selected")
	}
	a := app.A().Class(class...).Href(selecting(p.Doc, r.ID, p.At, p.Off))
	var body []app.UI
	for i, part := range rs {
		text := part.Text
		if i == len(rs)-1 {
			text = strings.TrimRight(text, " \n")
		}
		if part.Target {
			a = a.ID("target")
		}
		if part.Target && part.ID != p.At {
			body = append(body, app.Elem("mark").Class("m-hit").Text(text))
		} else if text != "" {
			body = append(body, app.Text(text))
		}
	}
	if r.Note > 0 {
		said := "note " + strconv.Itoa(r.Note)
		if r.Title != "" {
			said += ", " + r.Title
		}
		a = a.Title(said)
	}
	if r.Note > 0 && ends {
		body = append(body, app.Span().Class("ref").Body(spoken(" "), app.Text(r.Note)))
	}
	if last := rs[len(rs)-1].Text; strings.TrimRight(last, " \n") != last {
		body = append(body, app.Text(" "))
	}
	return a.Body(body...)
}

func (p *paragraph) notes() app.UI {
	if len(p.Notes) == 0 {
		return nil
	}
	return app.Ul().Class("notes").Aria("label", "Notes on paragraph "+strconv.Itoa(p.Number)).Body(
		each(len(p.Notes), func(i int) app.UI {
			n := p.Notes[i]
			return note(p.Doc, n, p.Notes[i].Note.ID == p.At)
		})...,
	)
}

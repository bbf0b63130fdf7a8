package view

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/corpus"
)

// each returns f(0) … f(n-1).
func each(n int, f func(i int) app.UI) []app.UI {
	all := make([]app.UI, n)
	for i := range all {
		all[i] = f(i)
	}
	return all
}

// hue is the class that sets a speaker's hue.
func hue(n int) string { return "hue-" + strconv.Itoa(n) }

// count says n things: "1 article", "3 articles".
func count(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return number(n) + " " + thing
}

// number writes n with its thousands set apart.
func number(n int) string {
	s := strconv.Itoa(n)
	var b strings.Builder
	for i, r := range s {
		if i > 0 && (len(s)-i)%3 == 0 && r != '-' {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// inside reports whether href is an address of the explorer itself.
func inside(href string) bool { return strings.HasPrefix(href, "#/") }

// outside is a link that leaves the explorer. The address comes from the
// corpus: one that is neither http nor https, such as "javascript:", is shown
// as text.
func outside(href, text string) app.UI {
	if !present.OnWeb(href) {
		return app.Span().Text(text)
	}
	return app.A().Href(href).Target("_blank").Rel("noopener noreferrer").Text(text)
}

// plainPage is a link to the page of an article or statement that needs no
// program; nil where there is none, in a file opened from disk.
func plainPage(kind, id string) app.UI {
	if siteAddress() == "" || !present.PlainID(id) {
		return nil
	}
	return app.A().Href(kind + "/" + id + "/").Target("_blank").Title("to read, print or link without the explorer").Text("Plain page")
}

// voice is a speaker's name in the speaker's hue.
func voice(v *present.Voice) app.UI {
	if v == nil || v.Name == "" {
		return app.Span().Class("voice", "none", "quiet").Text("nobody named")
	}
	if !inside(v.Href) {
		return app.Span().Class("voice", hue(v.Hue)).Text(v.Name)
	}
	return app.A().Class("voice", hue(v.Hue)).Href(v.Href).Text(v.Name)
}

// label is an article by its short name.
func label(a present.ArticleRef) app.UI {
	if !inside(a.Href) {
		return app.Span().Class("label").Text(a.Label)
	}
	e := app.A().Class("label").Href(a.Href).Text(a.Label)
	if a.Name != "" && a.Name != a.Label {
		e = e.Title(a.Name).Aria("label", a.Label+": "+a.Name)
	}
	return e
}

// date is a date in full, with a sign where it was inferred.
func date(w present.When) app.UI { return when(w, w.Label) }

// shortDate is a date for narrow places.
func shortDate(w present.When) app.UI {
	if w.Short == "" {
		return when(w, w.Label)
	}
	return when(w, w.Short)
}

func when(w present.When, text string) app.UI {
	if text == "" {
		text = "undated"
	}
	var e app.UI = app.Span().Class("nowrap").Text(text)
	if present.Calendar(w.ISO) {
		e = app.Elem("time").Class("nowrap").Attr("datetime", w.ISO).Text(text)
	}
	if !w.Inferred {
		return e
	}
	d := app.Span().Class("doubt")
	if w.Reason != "" {
		d = d.Title("inferred: " + w.Reason)
	}
	return d.Body(app.Span().Class("sr").Text("inferred: "), e)
}

// grade is a grade in words with its sign.
func grade(g corpus.Grade) app.UI {
	if g == "" {
		return nil
	}
	return app.Span().Class("grade", string(g)).Title(present.GradeMeans[g]).Text(string(g))
}

// quoted sets words in quotation marks; a report without marks stays bare.
func quoted(text string, bare bool) string {
	if bare {
		return text
	}
	return "“" + text + "”"
}

// runs draws stretches of text with their marks.
func runs(rs []present.Run) []app.UI {
	rs = present.Joined(rs)
	return each(len(rs), func(i int) app.UI { return run(rs[i]) })
}

func run(r present.Run) app.UI {
	if r.Mark.Unmarked() {
		return app.Text(r.Text)
	}
	return marked(r.Mark, r.Text, r.Title)
}

// marked is text with the mark m. What a reader sees by the form of the line
// is said to who listens.
func marked(m present.Mark, text, title string) app.UI {
	var body []app.UI
	if aloud := m.Aloud(); aloud != "" {
		body = append(body, spoken(aloud))
	}
	if text != "" {
		body = append(body, app.Text(text))
	}
	e := app.Span().Class("m-" + string(m)).Body(body...)
	if title != "" {
		e = e.Title(title)
	}
	return e
}

// spoken is text for screen readers alone.
func spoken(text string) app.UI { return app.Span().Class("sr").Text(text) }

// legend explains the marks of compared text.
func legend(signs []present.Sign) app.UI {
	if len(signs) == 0 {
		return nil
	}
	return app.Ul().Class("legend").Aria("label", "Signs").Body(each(len(signs), func(i int) app.UI {
		sign := signs[i]
		return app.Li().Body(
			app.Span().Class("says").Aria("hidden", "true").Body(app.Span().Class("m-"+string(sign.Mark)).Text(sign.Sample)),
			app.Text(" "+sign.Means),
		)
	})...)
}

// meanings lists the kinds of change that may change the meaning.
func meanings(kinds []string) app.UI {
	if len(kinds) == 0 {
		return nil
	}
	return app.Span().Class("meaning-tag").Text(strings.Join(kinds, ", ") + " changed")
}

// changes lists the places where wordings differ, beyond most of them folded.
func changes(cs []present.Change, most int) app.UI {
	switch {
	case len(cs) == 0:
		return nil
	case len(cs) > most+1: // a fold that hides one line hides too little
		return app.Div().Body(
			changes(cs[:most], most),
			app.Elem("details").Body(app.Elem("summary").Text(number(len(cs)-most)+" more"), changes(cs[most:], len(cs))),
		)
	}
	return app.Ul().Class("changes").Body(each(len(cs), func(i int) app.UI {
		kind := app.Span().Class("kind")
		if cs[i].Meaning {
			kind = app.Span().Class("kind", "meaning-tag")
		}
		return app.Li().Body(kind.Text(present.ChangeName(cs[i].Kind)), app.Span().Class("says").Text(cs[i].Text))
	})...)
}

// pages says which part of a list is shown and leads to its neighbours. It is
// nothing where the list is shown whole.
func pages(p present.Pages) app.UI {
	if p.Previous == "" && p.Next == "" {
		return nil
	}
	var previous, next app.UI
	if p.Previous != "" {
		previous = app.A().Href(p.Previous).Rel("prev").Text("← Previous")
	}
	if p.Next != "" {
		next = app.A().Href(p.Next).Rel("next").Text("Next →")
	}
	span := number(p.From+1) + "–" + number(p.To) + " of " + number(p.Total)
	return app.P().Class("pages").Body(app.Span().Text(span), previous, next)
}

// empty says what was looked at where a list has no rows.
func empty(text string) app.UI { return app.P().Class("note-line").Text(text) }

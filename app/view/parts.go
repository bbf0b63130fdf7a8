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
	scheme, _, ok := strings.Cut(strings.ToLower(href), "://")
	if !ok || scheme != "http" && scheme != "https" {
		return app.Span().Text(text)
	}
	return app.A().Href(href).Target("_blank").Rel("noopener noreferrer").Text(text)
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
	if calendar(w.ISO) {
		e = app.Time().Class("nowrap").DateTime(w.ISO).Text(text)
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

// calendar reports whether iso is a day, month or year as <time> wants it.
func calendar(iso string) bool {
	for i, r := range iso {
		if dash := i == 4 || i == 7; dash != (r == '-') || !dash && (r < '0' || r > '9') {
			return false
		}
	}
	return len(iso) == 4 || len(iso) == 7 || len(iso) == 10
}

// grade is a grade in words with its sign.
func grade(g corpus.Grade) app.UI {
	if g == "" {
		return nil
	}
	return app.Span().Class("grade", string(g)).Title(gradeMeans[g]).Text(string(g))
}

var gradeMeans = map[corpus.Grade]string{
	corpus.Verbatim: "the same words",
	corpus.Trimmed:  "the same words, some left out",
	corpus.Altered:  "most words the same",
	corpus.Reworded: "another wording",
}

// likely puts a probability in words.
func likely(p float64) string {
	switch {
	case p >= .97:
		return "as good as certain"
	case p >= .9:
		return "very likely"
	case p >= .75:
		return "likely"
	case p >= .5:
		return "more likely than not"
	}
	return "doubtful"
}

// percent writes a probability as a whole number of hundredths.
func percent(p float64) string { return strconv.Itoa(int(p*100+.5)) + " %" }

// quoted sets words in quotation marks; a report without marks stays bare.
func quoted(text string, bare bool) string {
	if bare {
		return text
	}
	return "“" + text + "”"
}

// runs draws stretches of text with their marks.
func runs(rs []present.Run) []app.UI {
	rs = joined(rs)
	return each(len(rs), func(i int) app.UI { return run(rs[i]) })
}

// joined makes one run of neighbours with the same mark, with the blanks and
// signs between them, so that a stretch of words is marked once.
func joined(rs []present.Run) []present.Run {
	var out []present.Run
	for i := 0; i < len(rs); i++ {
		r := rs[i]
		for compared(r.Mark) && i+2 < len(rs) && rs[i+1].Mark == present.Plain && rs[i+2].Mark == r.Mark && strings.TrimSpace(rs[i+1].Text) == "" {
			r.Text += rs[i+1].Text + rs[i+2].Text
			i += 2
		}
		out = append(out, r)
	}
	return out
}

// compared reports whether m marks what differs between wordings.
func compared(m present.Mark) bool {
	return m == present.Differs || m == present.Added || m == present.Spelling
}

func run(r present.Run) app.UI {
	switch r.Mark {
	case present.Plain, present.Same, present.Speech, present.Indirect, present.Term:
		return app.Text(r.Text)
	}
	return marked(r.Mark, r.Text, r.Title)
}

// marked is text with the mark m. What a reader sees by the form of the line
// is said to who listens.
func marked(m present.Mark, text, title string) app.UI {
	var body []app.UI
	switch m {
	case present.LeftOut:
		body = append(body, spoken("left out"))
	case present.Added:
		body = append(body, spoken("added: "))
	case present.Meaning:
		body = append(body, spoken("changes the meaning: "))
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
func legend() app.UI {
	item := func(m present.Mark, sample, text string) app.UI {
		return app.Li().Body(
			app.Span().Class("says").Aria("hidden", "true").Body(app.Span().Class("m-"+string(m)).Text(sample)),
			app.Text(" "+text),
		)
	}
	return app.Ul().Class("legend").Aria("label", "Signs").Body(
		item(present.Differs, "word", "differs"),
		item(present.Meaning, "word", "differs, may change the meaning"),
		item(present.Added, "word", "only here"),
		item(present.LeftOut, "", "left out here"),
		item(present.Spelling, "word", "spelling or punctuation"),
	)
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
			app.Details().Body(app.Summary().Text(number(len(cs)-most)+" more"), changes(cs[most:], len(cs))),
		)
	}
	return app.Ul().Class("changes").Body(each(len(cs), func(i int) app.UI {
		kind := app.Span().Class("kind")
		if cs[i].Meaning {
			kind = app.Span().Class("kind", "meaning-tag")
		}
		return app.Li().Body(kind.Text(string(cs[i].Kind)), app.Span().Class("says").Text(cs[i].Text))
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

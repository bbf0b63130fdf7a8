package view

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/corpus"
)

// timelineView draws everything dated: the figures of the corpus as links, a
// picture, and a list by day.
type timelineView struct {
	app.Compo
	Page *present.Page
}

func (v *timelineView) CompoID() string { return key(v.Page) }

func (v *timelineView) Render() app.UI {
	t := v.Page.Timeline
	var picture, tools app.UI
	if t.Whole.Days() > 0 {
		picture = &timelinePicture{Timeline: t, State: v.Page.State}
		tools = &pictureTools{Timeline: t, State: v.Page.State}
	}
	early, late := apart(t, v.Page.State)
	days := append([]app.UI{earlier(early)}, each(len(late), func(i int) app.UI { return &timelineDay{Day: late[i]} })...)
	if len(t.Days) == 0 {
		days = []app.UI{empty("Nothing dated here. Take a filter off to see more.")}
	}
	var before app.UI
	if t.Earlier != nil {
		before = app.P().Class("note-line").Body(app.A().Href(t.Earlier.Href).Text(t.Earlier.Name))
	}
	return frame("timeline", v.Page, figures(t.Counts),
		tools, picture, &embedding{Embed: present.EmbedOfTimeline(v.Page)},
		app.Div().Class("filters").Body(
			app.H2().Text("Listed below"), app.Ul().Class("choices").Aria("label", "Listed below").Body(choiceItems(t.Kinds)...),
			period(v.Page.State),
		),
		before,
		app.Div().Class("days").Body(days...),
		pages(t.Pages), save(v.Page.State),
	)
}

// apart cuts the list where the picture begins. What lies before it is only
// mentioned, and comes folded unless somebody asked for it.
func apart(t *present.Timeline, s state.State) (early, late []present.Day) {
	n := 0
	for n < len(t.Days) && s.Kind == "" && s.From == "" && t.Days[n].When.ISO < t.From && mentions(t.Days[n]) {
		n++
	}
	return t.Days[:n], t.Days[n:]
}

// mentions reports whether d holds nothing but mentions.
func mentions(d present.Day) bool {
	for _, e := range d.Entries {
		if e.Kind != corpus.Mentioned {
			return false
		}
	}
	return true
}

func earlier(days []present.Day) app.UI {
	if len(days) == 0 {
		return nil
	}
	n := 0
	for _, d := range days {
		n += len(d.Entries)
	}
	said := count(n, "earlier date") + " mentioned"
	if first, last := days[0].When.Label, days[len(days)-1].When.Label; first != last {
		said += ", " + first + " to " + last
	}
	return &fold{Class: "earlier", Summary: said, Body: func() []app.UI {
		return each(len(days), func(i int) app.UI { return &timelineDay{Day: days[i]} })
	}}
}

// figures says what the corpus holds; each number leads to what it counts.
func figures(c present.Counts) app.UI {
	told := " statements told by more than one article"
	if c.Statements == 1 {
		told = " statement told by more than one article"
	}
	return app.P().Class("lead").Body(
		app.A().Href("#/articles").Text(count(c.Articles, "article")), app.Text(" · "),
		app.A().Href("#/quotations").Text(count(c.Quotations, "quotation")), app.Text(" · "),
		app.A().Href("#/speakers").Text(count(c.Speakers, "speaker")), app.Text(" · "),
		app.A().Href("#/statements").Text(number(c.Statements)+told),
	)
}

// period says that only a part of the time is shown, and leads back to all.
func period(s state.State) app.UI {
	if s.From == "" && s.To == "" {
		return nil
	}
	span := "from " + spelled(s.From) + " to " + spelled(s.To)
	switch {
	case s.To == "":
		span = "from " + spelled(s.From)
	case s.From == "":
		span = "until " + spelled(s.To)
	case s.From == s.To:
		span = "on " + spelled(s.From)
	}
	s.From, s.To, s.Page = "", "", 0
	return app.Span().Body(
		app.Span().Class("quiet").Text("Only "+span+". "),
		app.A().Href(s.String()).Text("Show all dates"),
	)
}

// spelled writes an ISO day as people do; what is none stays as it is.
func spelled(iso string) string {
	if day, err := time.Parse(time.DateOnly, iso); err == nil {
		return day.Format("2 January 2006")
	}
	return iso
}

// timelineDay is a heading with what belongs to it.
type timelineDay struct {
	app.Compo
	Day present.Day
}

func (d *timelineDay) Render() app.UI {
	var why app.UI
	if d.Day.When.Inferred {
		why = app.Span().Class("sub").Text("inferred: " + d.Day.When.Reason)
	}
	return app.Elem("section").Class("day").Body(
		app.H2().Body(date(d.Day.When), why),
		app.Ul().Body(each(len(d.Day.Entries), func(i int) app.UI {
			return &timelineEntry{Entry: d.Day.Entries[i]}
		})...),
	)
}

// signs stand for the kinds of entry, besides their colour.
var signs = map[corpus.EntryKind]string{corpus.Said: "“", corpus.Published: "▪", corpus.Mentioned: "◦"}

// timelineEntry is one line of the list.
type timelineEntry struct {
	app.Compo
	Entry present.Entry
}

func (e *timelineEntry) Render() app.UI {
	entry := e.Entry
	var who, more app.UI
	text := runs(entry.Text)
	switch entry.Kind {
	case corpus.Said:
		who = voice(entry.Voice)
		if entry.Text[0].Mark != present.Indirect {
			text = append(append([]app.UI{app.Text("“")}, text...), app.Text("”"))
		}
	case corpus.Published:
		who = app.Span().Class("quiet").Text("published")
	default:
		who = app.Span().Class("quiet").Text("mentioned")
	}
	if entry.More != nil {
		more = app.A().Href(entry.More.Href).Text(entry.More.Name + " →")
	}
	return app.Li().Class("entry", string(entry.Kind)).Body(
		app.Span().Class("sign").Aria("hidden", "true").Text(signs[entry.Kind]),
		app.Span().Class("who").Body(who),
		app.Span().Class("says").Body(app.A().Class("row-link").Href(entry.Href).Body(text...)),
		app.Span().Class("meta").Body(app.Span().Body(label(entry.Article)), more),
	)
}

package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/corpus"
)

// selecting is the address of article doc with quotation id selected; selected
// already, it is the article's own, which takes the selection off.
func selecting(doc, id, at, off string) string {
	s := state.State{View: state.Article, ID: doc, At: id, Lanes: off}
	if id == at {
		s.At = ""
	}
	return s.String()
}

// note is what the margin says of a quotation: who, by which word, where else,
// and on request why.
func note(doc string, n numbered, selected bool) app.UI {
	q := n.Note
	class := []string{"note", "hue-0"}
	if q.Voice != nil {
		class[1] = hue(q.Voice.Hue)
	}
	if selected {
		class = append(class, "selected")
	}
	return app.Li().Class(class...).Body(
		app.P().Body(
			app.Span().Class("hue").Text(strconv.Itoa(n.Number)+" "),
			speaker(q), cue(q), byPerson(q.Checked), byPerson(q.Said.Checked),
		),
		app.Elem("details").Class("why").Attr("open", selected).Body(
			app.Elem("summary").Text("why"),
			attribution(q),
			app.If(len(q.SpeakerWhy) > 0, func() app.UI {
				return app.Ul().Body(each(len(q.SpeakerWhy), func(i int) app.UI { return app.Li().Text(q.SpeakerWhy[i]) })...)
			}),
			said(q.Said),
			app.If(selected, func() app.UI { return attributed(doc, q) }),
		),
		also(q),
		app.If(selected, func() app.UI { return &citing{Href: q.Href} }),
		app.If(selected && present.Embeddable(&q.QuotationRow), func() app.UI {
			return &embedding{Embed: present.EmbedOfQuotation(&q.QuotationRow)}
		}),
	)
}

func speaker(q present.Note) app.UI {
	if q.Kind == corpus.Term || q.Kind == corpus.Title {
		return app.Span().Class("quiet").Text(string(q.Kind) + " in quotation marks")
	}
	return voice(q.Voice)
}

func cue(q present.Note) app.UI {
	text := ""
	if q.Cue != "" {
		text = " · " + q.Cue
	}
	if q.Form == corpus.Indirect {
		text += " · indirect"
	}
	return app.Span().Class("quiet").Text(text)
}

// also names the other articles with the same statement.
func also(q present.Note) app.UI {
	if len(q.Also) == 0 && q.Statement == nil {
		return nil
	}
	body := []app.UI{}
	for i, r := range q.Also {
		switch {
		case i > 0 && q.Also[i-1].Article.Href == r.Article.Href: // ordered by article
			if q.Also[i-1].Grade != r.Grade {
				body = append(body, app.Text(", "), grade(r.Grade))
			}
			continue
		case i > 0:
			body = append(body, app.Text("), "))
		default:
			body = append(body, app.Text("also "))
		}
		if r.Article.Href == q.Article.Href {
			body = append(body, app.Text("here again ("))
		} else {
			body = append(body, app.Text("in "), label(r.Article), app.Text(" ("))
		}
		body = append(body, grade(r.Grade))
	}
	if len(q.Also) > 0 {
		body = append(body, app.Text(")"))
	}
	if q.Statement != nil {
		body = append(body, app.Text(" "), app.A().Class("act", "nowrap").Href(q.Statement.Href).Text(q.Statement.Name+" →"))
	}
	return app.P().Body(body...)
}

// attribution is the rule that found the speaker, and how sure it is.
func attribution(q present.Note) app.UI {
	if q.Rule == "" {
		return app.P().Class("quiet").Text("Nobody is named near these words.")
	}
	who := "That it is " + q.Mention
	if q.Mention == "" {
		who = "This"
	}
	return app.P().Text(present.Sentence(q.Rule) + " " + who + " is " + present.Likely(q.Confidence) + " (" + present.Percent(q.Confidence) + ").")
}

// said is when the words were spoken, and why that is assumed.
func said(w present.When) app.UI {
	if w.Label == "" || w.ISO == "" {
		return nil
	}
	return app.P().Body(app.Text("Said "), date(w), app.Text(". "+present.Sentence(w.Reason)))
}

package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
)

// kept draws which words of the fullest wording each article has: one strip an
// article, as long as the wording, and the same in words beside it.
func kept(list []present.Kept) app.UI {
	if len(list) == 0 {
		return nil
	}
	return app.Elem("section").Class("kept").Body(
		app.H2().Text("What each keeps of the fullest wording"),
		app.Ul().Body(each(len(list), func(i int) app.UI {
			k := list[i]
			return app.Li().Body(label(k.Article), strip(k), app.Span().Class("quiet").Text(k.Label))
		})...),
	)
}

// strip draws the parts of k over one scale of words.
func strip(k present.Kept) app.UI {
	total := 0
	for _, part := range k.Parts {
		total += part.Words
	}
	return svg("svg").Class("strip").Attr("viewBox", "0 0 "+strconv.Itoa(total)+" 6").Attr("preserveAspectRatio", "none").
		Attr("aria-hidden", "true").Body(each(len(k.Parts), func(i int) app.UI {
		part := k.Parts[i]
		y, height := present.StripBar(part.Mark)
		return svg("rect").Class("s-"+string(part.Mark)).Attr("x", part.At).Attr("width", part.Words).Attr("y", y).Attr("height", height)
	})...)
}

// lineage says who told it first and who may have followed whom.
func lineage(l *present.Lineage) app.UI {
	if l == nil {
		return nil
	}
	return app.Elem("section").Body(
		app.H2().Text("Who told it first"),
		app.P().Text(l.First),
		app.If(len(l.Links) > 0, func() app.UI {
			return app.Ul().Class("lineage").Body(each(len(l.Links), func(i int) app.UI { return followed(l.Links[i]) })...)
		}),
	)
}

func followed(f present.Followed) app.UI {
	class, how := "unsure", " may have followed "
	if f.Sure {
		class, how = "sure", " seems to follow "
	}
	return app.Li().Class(class).Body(label(f.Article), app.Text(how), label(f.From), app.Text(": "+f.Why+"."))
}

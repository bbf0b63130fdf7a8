package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/engine"
	"verbatim/app/state"
)

// citing offers a passage in the forms in which others cite it, to copy or to
// save. It is folded, and nothing is written, until somebody asks.
type citing struct {
	app.Compo
	Href string // address of the passage

	open  bool
	asked string // the passage that was asked for
	forms []engine.Taken
	copied
}

func (v *citing) Render() app.UI {
	return app.Elem("details").Class("embedding citing").On("toggle", v.toggle).Body(
		app.Elem("summary").Text("Cite, save as evidence"),
		app.If(v.open && v.asked == v.Href, func() app.UI {
			return app.Div().Body(
				app.Ul().Class("codes").Body(each(len(v.forms), func(i int) app.UI { return v.form(v.forms[i]) })...),
				app.P().Class("quiet").Text("An evidence card names the article's text by its SHA-256: opened under Check, it says whether text and words still agree."),
			)
		}),
	)
}

// OnUpdate asks again when the passage has become another.
func (v *citing) OnUpdate(ctx app.Context) { v.ask(ctx) }

func (v *citing) toggle(ctx app.Context, _ app.Event) {
	v.open = ctx.JSSrc().Get("open").Bool()
	v.ask(ctx)
}

func (v *citing) ask(ctx app.Context) {
	if !v.open || v.asked == v.Href || !app.IsClient {
		return
	}
	href := v.Href
	v.asked, v.forms = href, nil
	taking := engine.Taking{State: state.Parse(href), Format: engine.Cite, Site: publicAddress()}
	ctx.NewActionWithValue(Taking, Take{taking, func(_ app.Context, taken []engine.Taken) string {
		ctx.Dispatch(func(app.Context) {
			if v.asked == href {
				v.forms = taken
			}
		})
		return ""
	}})
}

// form is one of the forms; what fits into a line is shown, a page is not.
func (v *citing) form(f engine.Taken) app.UI {
	var save app.UI
	if f.Name != "" {
		save = app.Elem("button").Attr("type", "button").Aria("label", "Save: "+f.What).Text("Save").OnClick(func(app.Context, app.Event) {
			SaveFile(f.Name, f.Type, f.Text)
		}, app.EventScope(f.Text))
	}
	if f.Type == "text/html" {
		return app.Li().Body(app.Span().Text(f.What), save)
	}
	return v.code(f.What, f.Text, save)
}

// publicAddress is where the explorer is, empty where only this machine can
// open it.
func publicAddress() string {
	address := pageAddress()
	_, host, _ := strings.Cut(address, "://")
	for _, own := range [...]string{"localhost", "127.", "[::1]"} {
		if strings.HasPrefix(host, own) {
			return ""
		}
	}
	return address
}

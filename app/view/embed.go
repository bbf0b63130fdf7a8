package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
)

// embedding offers the HTML that shows something in an article elsewhere, with
// a preview. It is folded until somebody asks; then it looks whether the site
// that the explorer is served from has a page to show: a file opened from disk
// and articles that the reader brought have none, and only the words are
// offered.
type embedding struct {
	app.Compo
	Embed present.Embed
	Name  string // of what is embedded, where that is not the page

	open  bool
	theme string         // "", "light" or "dark"
	asked string         // the page that was looked for
	found *present.Embed // what the site can show
	copied
}

func (v *embedding) Render() app.UI {
	return app.Elem("details").Class("embedding").On("toggle", v.toggle).Body(
		app.Elem("summary").Text(strings.TrimSpace("Embed "+v.Name)),
		app.If(v.open, func() app.UI { return v.offer() }),
	)
}

// OnUpdate looks again when what is embedded has become something else.
func (v *embedding) OnUpdate(ctx app.Context) { v.look(ctx) }

func (v *embedding) toggle(ctx app.Context, e app.Event) {
	v.open = ctx.JSSrc().Get("open").Bool()
	v.look(ctx)
}

// look asks the site for the page to show. A quotation of a large corpus has
// none of its own, and the explorer shows it where it stands.
func (v *embedding) look(ctx app.Context) {
	if !v.open || v.asked == v.Embed.Path || !app.IsClient {
		return
	}
	e := v.Embed
	v.asked, v.found = e.Path, nil
	if siteAddress() == "" {
		return
	}
	show := func(e present.Embed) {
		if v.asked == v.Embed.Path {
			v.found = &e
		}
	}
	probe(ctx, e.Path, func(ctx app.Context, ok bool) {
		s := state.Parse(e.Href)
		switch {
		case ok:
			show(e)
		case s.View == state.Article && present.PlainID(s.ID):
			probe(ctx, "article/"+s.ID+"/", func(_ app.Context, ok bool) {
				if ok {
					show(e.InExplorer())
				}
			})
		}
	})
}

// probe tells whether the site has a file.
func probe(ctx app.Context, path string, tell func(ctx app.Context, ok bool)) {
	var answered, failed app.Func
	release := func() { answered.Release(); failed.Release() }
	answered = app.FuncOf(func(_ app.Value, args []app.Value) any {
		ok := args[0].Get("ok").Bool()
		release()
		ctx.Dispatch(func(ctx app.Context) { tell(ctx, ok) })
		return nil
	})
	failed = app.FuncOf(func(app.Value, []app.Value) any { release(); return nil })
	app.Window().Call("fetch", siteAddress()+path, map[string]any{"method": "HEAD"}).Call("then", answered, failed)
}

// pageAddress is where the explorer itself is, empty if it was opened from disk.
func pageAddress() string {
	address := app.Window().Get("location").Get("href").String()
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		address = address[:i]
	}
	if !strings.HasPrefix(address, "http") {
		return ""
	}
	return address
}

// siteAddress is where the explorer is served from, with the slash at its end;
// empty if it was opened from disk.
func siteAddress() string {
	address := pageAddress()
	return address[:strings.LastIndexByte(address, '/')+1]
}

// offer is what there is to copy.
func (v *embedding) offer() app.UI {
	if v.found == nil {
		return app.Div().Body(
			app.P().Class("quiet").Text("There is no page here that a frame could show. The words can be copied."),
			app.Ul().Class("codes").Body(v.code("The words", v.Embed.Blockquote(pageAddress()))),
		)
	}
	e, site := *v.found, siteAddress()
	return app.Div().Body(
		app.Elem("fieldset").Body(
			app.Elem("legend").Text("Theme"),
			v.choice("As the page", ""), v.choice("Light", "light"), v.choice("Dark", "dark"),
		),
		app.Ul().Class("codes").Body(
			v.code("HTML: takes the height of its content, and says the words where no script runs", e.Element(site, v.theme)),
			v.code("Frame, for pages that take no script", e.Frame(site, v.theme)),
			v.code("The words alone", e.Blockquote(site)),
			v.code("Address, for editors that ask for one", e.Address(site, v.theme)),
		),
		app.P().Class("quiet").Text("Preview"),
		app.Elem("script").Attr("async", true).Attr("src", site+"embed.js"),
		app.Elem("verbatim-embed").Attr("src", site+e.Path).Attr("theme", v.theme),
	)
}

func (v *embedding) choice(name, theme string) app.UI {
	return app.Elem("label").Body(
		app.Input().Type("radio").Name("embed-theme").Value(theme).Checked(v.theme == theme).OnChange(func(app.Context, app.Event) {
			v.theme = theme
		}, app.EventScope(theme)),
		app.Text(" "+name),
	)
}

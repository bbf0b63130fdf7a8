package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// copied is what was copied last, for a list of texts to copy.
type copied struct {
	last     string
	selected string // what was only selected, since the browser gave no clipboard
}

// code is a text to copy, with whatever else can be done with it.
func (c *copied) code(name, text string, more ...app.UI) app.UI {
	said, told := "Copy", ""
	if c.last == text {
		said, told = "Copied", "Copied: "+name
	} else if c.selected == text {
		told = "Selected: " + name + ". Copy it with the browser's own key."
	}
	rows := min(strings.Count(text, "\n")+1, 6)
	return app.Li().Body(append([]app.UI{
		app.Elem("label").Body(
			app.Span().Text(name),
			app.Elem("textarea").Attr("readonly", true).Attr("rows", rows).Attr("spellcheck", "false").Text(text).OnFocus(func(ctx app.Context, _ app.Event) {
				ctx.JSSrc().Call("select")
			}),
		),
		app.Elem("button").Attr("type", "button").Aria("label", said+": "+name).Text(said).OnClick(func(ctx app.Context, _ app.Event) {
			c.copy(ctx, text)
		}, app.EventScope(text)),
		app.Span().Class("sr").Attr("role", "status").Text(told),
	}, more...)...)
}

// copy puts text on the clipboard. Where the browser has none to give, the text
// is selected instead, for the keyboard.
func (c *copied) copy(ctx app.Context, text string) {
	button := ctx.JSSrc()
	area := button.Call("closest", "li").Call("querySelector", "textarea")
	area.Call("focus")
	area.Call("select")
	if c.last, c.selected = "", text; app.Window().Get("document").Call("execCommand", "copy").Bool() {
		c.last, c.selected = text, ""
		button.Call("focus")
	}
}

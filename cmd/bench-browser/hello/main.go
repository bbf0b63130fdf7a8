// Command hello is the bare go-app page that bench-browser compares with: one
// heading, the framework's own loader, worker and page. In the browser it sets
// the mark hello:mount; elsewhere it writes the page as a static site.
package main

import (
	"log"
	"os"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

type hello struct{ app.Compo }

func (h *hello) OnMount(ctx app.Context) {
	ctx.Defer(func(app.Context) { app.Window().Get("performance").Call("mark", "hello:mount") })
}

func (h *hello) Render() app.UI { return app.H1().ID("hello").Text("Hello") }

func main() {
	app.Route("/", func() app.Composer { return &hello{} })
	app.RunWhenOnBrowser()
	if len(os.Args) != 2 {
		log.Fatal("usage: hello DIR")
	}
	if err := app.GenerateStaticWebsite(os.Args[1], &app.Handler{Name: "Hello"}); err != nil {
		log.Fatal(err)
	}
}

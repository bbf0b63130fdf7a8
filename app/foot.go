package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// foot is the bottom of the page: that nothing leaves this machine, and the
// proof, every request that was made; and, when there is one, the offer of a
// newer version. Both are told by the scripts that started the page.
type foot struct {
	app.Compo
	requests []request
	newer    bool
}

// A request is one to the network, as web/static/requests.js notes it.
type request struct {
	why   purpose
	name  string
	at    float64 // ms since the start of the page
	bytes int     // on the wire; 0 where they are not known
}

// A purpose says what a request is for.
type purpose int

const (
	toOpen  purpose = iota // until the corpus was open
	since                  // by the page, later
	forCopy                // by the service worker, to have and renew the copy for use offline
	purposes
)

var purposeNames = [purposes]string{"to open", "since then", "for the copy kept for use offline"}

// OnMount listens to the scripts.
func (f *foot) OnMount(ctx app.Context) {
	hear := func(event string, do func()) {
		heard := app.FuncOf(func(app.Value, []app.Value) any {
			ctx.Dispatch(func(app.Context) { do() })
			return nil
		})
		app.Window().Call("addEventListener", event, heard)
		do()
	}
	hear("verbatim:requests", func() { f.requests = requestsSoFar() })
	hear("verbatim:newer", func() { f.newer = scripts().Get("newer").Truthy() })
}

// scripts is what the scripts that started the page share with it.
func scripts() app.Value { return app.Window().Get("verbatim") }

// requestsSoFar reads the scripts' list.
func requestsSoFar() []request {
	if !scripts().Truthy() || !scripts().Get("listRequests").Truthy() {
		return nil
	}
	list := scripts().Call("listRequests")
	all := make([]request, list.Length())
	for i := range all {
		r := list.Index(i)
		all[i] = request{
			why: purpose(r.Get("why").Int()), name: r.Get("name").String(),
			at: r.Get("at").Float(), bytes: r.Get("bytes").Int(),
		}
	}
	return all
}

func (f *foot) Render() app.UI {
	return app.Elem("footer").Class("foot").Body(
		app.P().Class("acts").Body(
			app.Text("Everything is read in this browser. Nothing leaves this machine."),
			app.Elem("button").Attr("type", "button").Text("Look and keys").OnClick(func(app.Context, app.Event) { scripts().Call("showKeys") }),
		),
		app.Elem("details").Class("requests").Body(
			app.Elem("summary").Text(told(f.requests)),
			app.Ul().Body(lines(f.requests)...),
			app.P().Text("These are all that this page and its workers have made. The browser itself may fetch the icon and look for a newer version of this site."),
		),
		app.Div().Class("newer").Attr("role", "status").Body(f.offer()...),
	)
}

// told sums up the requests in a line.
func told(requests []request) string {
	var n [purposes]int
	for _, r := range requests {
		n[r.why]++
	}
	text := "Requests to the network since the start: " + some(n[toOpen]) + " " + purposeNames[toOpen] +
		", " + some(n[since]) + " " + purposeNames[since]
	if n[forCopy] > 0 {
		text += ", " + some(n[forCopy]) + " " + purposeNames[forCopy]
	}
	return text + "."
}

func some(n int) string {
	if n == 0 {
		return "none"
	}
	return strconv.Itoa(n)
}

// lines lists the requests in the order in which they were made; those for the
// copy, which may be many at once, in one line at the end.
func lines(requests []request) []app.UI {
	var all []app.UI
	n, bytes := 0, 0
	for _, r := range requests {
		if r.why == forCopy {
			n, bytes = n+1, bytes+r.bytes
			continue
		}
		all = append(all, app.Li().Body(app.Elem("code").Text(r.name),
			app.Text(" "+strconv.FormatFloat(r.at/1000, 'f', 1, 64)+" s, "+purposeNames[r.why]+weight(r.bytes))))
	}
	if n > 0 {
		all = append(all, app.Li().Text(strconv.Itoa(n)+" "+purposeNames[forCopy]+", each one a file of this site"+weight(bytes)))
	}
	return all
}

func weight(bytes int) string {
	switch {
	case bytes == 0:
		return ""
	case bytes < 1e6:
		return ", " + strconv.FormatFloat(float64(bytes)/1e3, 'f', 1, 64) + " kB"
	}
	return ", " + strconv.FormatFloat(float64(bytes)/1e6, 'f', 1, 64) + " MB"
}

// offer offers a newer version. It is there when the reader wants it.
func (f *foot) offer() []app.UI {
	if !f.newer {
		return nil
	}
	return []app.UI{
		app.Span().Text("A new version is ready."),
		app.Elem("button").Attr("type", "button").Text("Reload").OnClick(func(app.Context, app.Event) { scripts().Call("newer") }),
		app.Elem("button").Attr("type", "button").Text("Later").OnClick(func(app.Context, app.Event) { f.newer = false }),
	}
}

// Package app is the explorer in the browser: the shell around the views, and
// the way from the address to what is shown.
//
// The address is the state. [shell] turns its fragment into a state.State,
// asks the engine for the page and hands it to package view; whatever can be
// chosen on a page is a link to another fragment. A newer request wins over an
// older one, and the old page stays until the new one is there.
//
// Package app computes nothing itself and keeps nothing: the engine works in a
// worker, and what is typed lives in the address or nowhere.
package app

import (
	"net/url"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/engine"
)

// Run shows the explorer of the engine that connect returns, which it opens
// itself, and of the next whenever the page has been given another corpus. In
// the browser it does not return; elsewhere it does nothing.
func Run(connect func() engine.Engine) {
	e := connect()
	past := &past{scrolled: map[string]int{}}
	app.RouteWithRegexp(".*", func() app.Composer { return &shell{engine: e, connect: connect, past: past} })
	if app.IsClient {
		repairAddress()
		past.listen()
	}
	app.RunWhenOnBrowser()
}

// repairAddress replaces an address that cannot be parsed, such as one that
// ends in "#/find?q=100%", by one that can: go-app does not survive it.
func repairAddress() {
	location := app.Window().Get("location").Get("href").String()
	if _, err := url.Parse(location); err != nil {
		app.Window().Get("history").Call("replaceState", nil, "", escapeStray(location))
	}
}

// escapeStray escapes every "%" in s that begins no escape.
func escapeStray(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		b.WriteByte(s[i])
		if s[i] == '%' && (i+2 >= len(s) || !hex(s[i+1]) || !hex(s[i+2])) {
			b.WriteString("25")
		}
	}
	return b.String()
}

func hex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

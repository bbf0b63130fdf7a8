package view

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// readPaper hands on the text of a file that the reader has chosen. The
// browser reads it: web/static/open.js says how.
func readPaper(file app.Value, got func(text string, err error)) {
	app.Window().Get("verbatim").Call("readDraft", file).Then(func(answer app.Value) {
		if why := answer.Get("error"); why.Truthy() {
			got("", errors.New(why.String()))
			return
		}
		got(answer.Get("text").String(), nil)
	})
}

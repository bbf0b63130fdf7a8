//go:build js

// Command wasm is the program in the browser: the page where there is a
// document, and the engine's worker where there is none. One binary plays both
// parts, so that it is fetched and compiled once.
//
// It must not reach go-app's app.Handler, which would bring in a web server:
// the size budget notices.
package main

import (
	"verbatim/app"
	"verbatim/app/engine"
	"verbatim/app/worker"
	"verbatim/corpus/texts"
)

func main() {
	if worker.InWorker() {
		worker.Run(local())
	}
	app.Run(worker.Connect(local))
}

// local returns the engine that computes where it is made.
func local() engine.Engine {
	return engine.NewLocal(texts.Articles(), engine.Options{Yield: worker.Yielder(worker.Slice())})
}

//go:build js

// Command wasm is the program in the browser: the page where there is a
// document, and the engine's worker where there is none. One binary plays both
// parts, so that it is fetched and compiled once.
//
// It must not reach go-app's app.Handler, which would bring in a web server:
// the size budget notices.
package main

import (
	"context"
	"runtime/debug"

	"verbatim/app"
	"verbatim/app/engine"
	"verbatim/app/worker"
	"verbatim/corpus/texts"
)

func main() {
	if worker.InWorker() {
		e := local()
		go open(e)
		worker.Run(e)
	}
	app.Run(func() engine.Engine { return worker.Connect(local) })
}

// open starts on the corpus while the page is still starting: its own call of
// Open then joins in. The heap may grow larger meanwhile, since the collector
// stops the only thread there is: five articles open some 10 % sooner. The
// reader's own may be too many for that.
func open(e engine.Engine) {
	if worker.Own() == nil {
		defer debug.SetGCPercent(debug.SetGCPercent(800))
	}
	_ = e.Open(context.Background(), nil) // whoever asks next gets the error
}

// local returns the engine that computes where it is made.
func local() engine.Engine {
	return engine.NewLocal(texts.Articles(), engine.Options{Yield: worker.Yielder(worker.Slice()), Fetch: worker.Corpus(), Own: worker.Own(), Decided: worker.Decided})
}

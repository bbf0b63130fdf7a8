//go:build js

package worker

import (
	"context"
	"errors"
	"syscall/js"
	"time"

	"verbatim/app/engine"
)

// InWorker reports whether this program runs in a worker: where there is no
// document.
func InWorker() bool { return js.Global().Get("document").IsUndefined() }

// How long a computing goroutine may keep its thread. The page has to answer
// its reader, the worker only to read its mail.
const (
	pageSlice   = 8 * time.Millisecond
	workerSlice = 200 * time.Millisecond
)

// Slice returns how long a goroutine may compute before it yields here.
func Slice() time.Duration {
	if InWorker() {
		return workerSlice
	}
	return pageSlice
}

// Run answers the page from this worker with e, for ever.
func Run(e engine.Engine) {
	Serve(context.Background(), port{js.Global().Get("verbatim").Get("port")}, e)
	select {}
}

// Corpus returns the function that fetches the files of the corpus that the
// page names, nil if it names none.
func Corpus() engine.Fetch {
	shared := js.Global().Get("verbatim")
	if shared.IsUndefined() || !shared.Get("corpus").Truthy() {
		return nil
	}
	read := shared.Get("corpus")
	return func(ctx context.Context, report func(got, total int)) ([][]byte, error) {
		heard := js.FuncOf(func(_ js.Value, args []js.Value) any {
			report(args[0].Int(), args[1].Int())
			return nil
		})
		files, err := await(ctx, read.Invoke(heard))
		if err != nil {
			return nil, err
		}
		heard.Release()
		out := make([][]byte, files.Length())
		for i := range out {
			out[i] = make([]byte, files.Index(i).Length())
			js.CopyBytesToGo(out[i], files.Index(i))
		}
		return out, nil
	}
}

// Decided returns the file of corrections that the page has kept for its
// articles, empty if there is none.
func Decided() string {
	if shared := js.Global().Get("verbatim"); shared.Truthy() && shared.Get("corrections").Truthy() {
		return shared.Get("corrections").String()
	}
	return ""
}

// Own returns the files that the reader has opened, nil if there are none.
func Own() *engine.Own {
	shared := js.Global().Get("verbatim")
	if shared.IsUndefined() || !shared.Get("files").Truthy() {
		return nil
	}
	files := shared.Get("files")
	text := func(v js.Value) string {
		if v.IsUndefined() {
			return ""
		}
		return v.String()
	}
	return &engine.Own{Files: files.Length(), Read: func(ctx context.Context, i int) (engine.File, error) {
		item := files.Index(i)
		f := engine.File{Name: text(item.Get("name")), Of: text(item.Get("of")), As: text(item.Get("as")), Reason: text(item.Get("reason"))}
		if f.Reason != "" {
			return f, nil
		}
		buffer, err := await(ctx, item.Get("blob").Call("arrayBuffer"))
		if err != nil {
			return f, err
		}
		bytes := js.Global().Get("Uint8Array").New(buffer)
		f.Data = make([]byte, bytes.Length())
		js.CopyBytesToGo(f.Data, bytes)
		return f, nil
	}}
}

// await waits for a promise.
func await(ctx context.Context, promise js.Value) (js.Value, error) {
	type outcome struct {
		value js.Value
		err   error
	}
	done := make(chan outcome, 1)
	kept := js.FuncOf(func(_ js.Value, args []js.Value) any {
		done <- outcome{value: args[0]}
		return nil
	})
	broken := js.FuncOf(func(_ js.Value, args []js.Value) any {
		done <- outcome{err: errors.New(js.Global().Call("String", args[0]).String())}
		return nil
	})
	promise.Call("then", kept, broken)
	select {
	case o := <-done:
		kept.Release()
		broken.Release()
		return o.value, o.err
	case <-ctx.Done(): // it will still call them
		return js.Value{}, ctx.Err()
	}
}

// Connect returns the engine of the page: the worker that the boot script has
// started, or else the one that local makes.
func Connect(local func() engine.Engine) *Engine {
	shared := js.Global().Get("verbatim")
	if shared.IsUndefined() { // no boot script
		return New(Options{Local: local, Lost: lost, Measure: measure})
	}
	failed := make(chan string, 1)
	options := Options{Failed: failed, Local: local, Lost: lost, Measure: measure}
	if why := shared.Get("failed"); !why.IsUndefined() {
		failed <- why.String()
	}
	shared.Set("onfailed", js.FuncOf(func(_ js.Value, args []js.Value) any {
		select {
		case failed <- args[0].String():
		default: // told already
		}
		return nil
	}))
	if p := shared.Get("port"); !p.IsUndefined() {
		options.Port = port{p}
	}
	return New(options)
}

// lost ends the worker and says in the console why the page computes.
func lost(why string) {
	js.Global().Get("console").Call("info", "Verbatim works in the page: "+why)
	shared := js.Global().Get("verbatim")
	if shared.IsUndefined() {
		return
	}
	if worker := shared.Get("worker"); !worker.IsUndefined() {
		worker.Call("terminate")
	}
}

// measure makes a User Timing measure named "verbatim:" + name.
func measure(name string) func() {
	performance := js.Global().Get("performance")
	start := performance.Call("now")
	return func() {
		performance.Call("measure", "verbatim:"+name, map[string]any{"start": start, "end": performance.Call("now")})
	}
}

// A port is one end of a MessageChannel.
type port struct{ js.Value }

func (p port) Post(message string) { p.Call("postMessage", message) }

func (p port) Receive(f func(string)) {
	p.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if data := args[0].Get("data"); data.Type() == js.TypeString {
			f(data.String())
		}
		return nil
	}))
}

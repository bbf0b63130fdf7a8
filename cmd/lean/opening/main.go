// Command opening lists the functions that run while the explorer opens, in the
// page and in its worker, by a program that leaves a trace (lean trace). It
// prints their names, sorted, one a line: what lean split keeps in the half
// that comes first.
//
//	go run ./cmd/lean/opening bin/trace.wasm > cmd/lean/opening.txt
package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http/httptest"
	"os"
	"slices"
	"testing/fstest"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"verbatim/cmd/internal/serve"
	"verbatim/cmd/internal/site"
	"verbatim/web"
)

// widths are those of the windows, in px: a phone's has another first screen. On
// each it is opened so many times, since what the runtime does beside, collecting
// garbage and waiting, differs.
var widths = []int64{360, 1440}

const times = 3

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: opening TRACE.wasm")
		os.Exit(2)
	}
	if err := run(context.Background(), os.Stdout, os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "opening:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out io.Writer, name string) error {
	program, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	assets, err := with(web.Files(), program)
	if err != nil {
		return err
	}
	files, err := site.Carried(assets)
	if err != nil {
		return err
	}
	server := httptest.NewServer(serve.Handler(files))
	defer server.Close()
	var all []string
	for i := range times * len(widths) {
		width := widths[i%len(widths)]
		ran, err := opened(ctx, server.URL, width)
		if err != nil {
			return fmt.Errorf("opening the explorer, %d px wide: %w", width, err)
		}
		all = append(all, ran...)
	}
	slices.Sort(all)
	for _, name := range slices.Compact(all) {
		fmt.Fprintln(out, name)
	}
	return nil
}

// with returns the files of package web with a program in one piece.
func with(files fs.FS, program []byte) (fs.FS, error) {
	out := fstest.MapFS{}
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(files, name)
		out[name] = &fstest.MapFile{Data: data}
		return err
	})
	for name, module := range map[string][]byte{"app": program, "rest": []byte("\x00asm\x01\x00\x00\x00")} {
		var zipped bytes.Buffer
		w := gzip.NewWriter(&zipped)
		_, failed := w.Write(module)
		err = errors.Join(err, failed, w.Close())
		delete(out, name+".wasm.br")
		out[name+".wasm.gz"] = &fstest.MapFile{Data: zipped.Bytes()}
	}
	return out, err
}

// keep is put before the scripts of the page and of its worker: it holds on to
// the instance, and tells when asked for what of it has run.
const keep = `
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...args) => {
	const instance = await instantiate(...args);
	globalThis.kept ??= instance; // the first; the second is the empty rest
	return instance;
};
globalThis.ran = () => Object.entries(globalThis.kept.exports)
	.flatMap(([name, value]) => name.startsWith("ran ") && value.value ? [name.split(" ")[2]] : []);
`

// prepare does so. The worker's script is made of a Blob.
const prepare = keep + `
const Plain = Blob;
globalThis.Blob = function (parts, options) {
	const script = options?.type === "text/javascript";
	return new Plain(script ? [` + "`" + keep + `globalThis.asked = new BroadcastChannel("ran"); asked.onmessage = () => asked.postMessage(ran());` + "`" + `, ...parts] : parts, options);
};
globalThis.inWorker = () => new Promise((resolve) => {
	const channel = new BroadcastChannel("ran");
	channel.onmessage = ({ data }) => resolve(data);
	channel.postMessage("");
});
`

// untilOpen waits without a poll in the page, which its policy would refuse.
func untilOpen(ctx context.Context) error {
	for open := false; !open; {
		if err := chromedp.Evaluate(`performance.getEntriesByName("verbatim:open").length > 0`, &open).Do(ctx); err != nil {
			return err
		}
		time.Sleep(50 * time.Millisecond)
	}
	return nil
}

// opened returns the names of what ran.
func opened(ctx context.Context, url string, width int64) ([]string, error) {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	ctx, stop := chromedp.NewExecAllocator(ctx, append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox)...)
	defer stop()
	ctx, closePage := chromedp.NewContext(ctx)
	defer closePage()
	var inPage, inWorker []string
	err := chromedp.Run(ctx,
		chromedp.ActionFunc(func(ctx context.Context) error {
			_, err := page.AddScriptToEvaluateOnNewDocument(prepare).Do(ctx)
			return err
		}),
		chromedp.EmulateViewport(width, 900),
		chromedp.Navigate(url),
		chromedp.ActionFunc(untilOpen),
		chromedp.Evaluate(`ran()`, &inPage),
		chromedp.Evaluate(`inWorker()`, &inWorker, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }),
	)
	if err == nil && (len(inPage) == 0 || len(inWorker) == 0) {
		err = fmt.Errorf("%d functions ran in the page and %d in the worker, there must be some", len(inPage), len(inWorker))
	}
	return append(inPage, inWorker...), err
}

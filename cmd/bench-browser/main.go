// Command bench-browser measures how long the explorer takes from navigation
// to its first own content and to the open corpus, beside a bare go-app page
// with the framework's own loader: how much of the wait is the reading, and
// how much the framework's.
//
// Both are static sites, served by the same handler from this machine. Their
// runs take turns, each in a profile of its own, on one network profile that
// Chromium imitates. The table gives medians. The explorer is judged as a host
// sends it that knows gzip alone, as GitHub Pages does; how it fares by brotli,
// which our own server sends, is told besides.
//
// First content is the first contentful paint. For the bare page that is its
// loader's label: what is its own comes with its mount.
//
//	go run ./cmd/bench-browser -runs 15
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"text/tabwriter"
	"time"

	"verbatim/cmd/internal/serve"
	"verbatim/cmd/internal/site"
	"verbatim/web"
)

// The goals: the shell before anything of the bare page's own, and the corpus
// open within this many times the bare page's mount.
const openGoal = 1.25

func main() {
	runs := flag.Int("runs", 11, "`number` of runs of each page")
	rate := flag.Float64("mbit", 10, "Mbit/s down; 0 leaves the network as it is")
	delay := flag.Duration("latency", 40*time.Millisecond, "added to each request")
	verbose := flag.Bool("v", false, "print each run")
	flag.Parse()
	if err := run(context.Background(), os.Stdout, *runs, network{*rate, *delay}, *verbose); err != nil {
		fmt.Fprintln(os.Stderr, "bench-browser:", err)
		os.Exit(1)
	}
}

// A subject is a page to measure.
type subject struct {
	name  string
	url   string
	ready string // the mark that it sets when it can be used
	times []times
}

func run(ctx context.Context, out io.Writer, runs int, n network, verbose bool) error {
	explorer, err := site.Carried(web.Files())
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "verbatim-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := buildHello(dir); err != nil {
		return err
	}
	ours := httptest.NewServer(gzipAlone(serve.Handler(explorer)))
	defer ours.Close()
	small := httptest.NewServer(serve.Handler(explorer))
	defer small.Close()
	bare := httptest.NewServer(lax(serve.Handler(os.DirFS(dir))))
	defer bare.Close()
	subjects := []*subject{
		{name: "verbatim", url: ours.URL + "/", ready: "verbatim:open"},
		{name: "bare go-app", url: bare.URL + "/", ready: "hello:mount"},
		{name: "verbatim, brotli", url: small.URL + "/", ready: "verbatim:open"},
	}
	for i := range runs + 1 {
		for _, s := range subjects {
			t, err := measure(ctx, s.url, s.ready, n)
			if err != nil {
				return fmt.Errorf("%s: %w", s.name, err)
			}
			if i == 0 {
				continue // the first run of each warms the machine
			}
			s.times = append(s.times, t)
			if verbose {
				fmt.Fprintf(out, "%s\t%+v\n", s.name, t)
			}
		}
	}
	return report(out, subjects, runs, n)
}

// report prints the medians and whether the goals are met by the first subject
// beside the second.
func report(out io.Writer, subjects []*subject, runs int, n network) error {
	ours, bare := subjects[0], subjects[1]
	fmt.Fprintf(out, "%d runs each, cold, %v\n", runs, n)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "ms\tfirst content\tready\tanalysis\twaited\tkB fetched\t")
	for _, s := range subjects {
		fmt.Fprintf(w, "%s\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t\n", s.name,
			s.median(func(t times) float64 { return t.First }), s.median(func(t times) float64 { return t.Ready }),
			s.median(func(t times) float64 { return t.Analyze }), s.median(func(t times) float64 { return t.Waited }), s.median(func(t times) float64 { return t.Bytes / 1000 }))
	}
	w.Flush()
	first := func(t times) float64 { return t.First }
	ready := func(t times) float64 { return t.Ready }
	ratio := ours.median(ready) / bare.median(ready)
	fmt.Fprintf(out, "our first content %.0f ms, the bare page's own %.0f ms (its loader's label %.0f ms); open / mount = %.2f (goal %.2f)\n",
		ours.median(first), bare.median(ready), bare.median(first), ratio, openGoal)
	if ours.median(first) >= bare.median(ready) || ratio > openGoal {
		return errors.New("the goals are missed")
	}
	return nil
}

// median returns the median of one of the times.
func (s *subject) median(of func(times) float64) float64 {
	all := make([]float64, len(s.times))
	for i, t := range s.times {
		all[i] = of(t)
	}
	slices.Sort(all)
	return (all[(len(all)-1)/2] + all[len(all)/2]) / 2
}

// buildHello writes the bare page as a static site to dir.
func buildHello(dir string) error {
	const hello = "verbatim/cmd/bench-browser/hello"
	generator := filepath.Join(dir, "generator")
	wasm := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", filepath.Join(dir, "web", "app.wasm"), hello)
	wasm.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	for _, c := range []*exec.Cmd{
		exec.Command("go", "build", "-o", generator, hello),
		exec.Command(generator, dir),
		wasm,
		exec.Command("gzip", "-9kn", filepath.Join(dir, "web", "app.wasm")), // as a host would send it
	} {
		if out, err := c.CombinedOutput(); err != nil {
			return fmt.Errorf("building the bare page: %v: %w\n%s", c.Args, err, out)
		}
	}
	return os.Remove(generator)
}

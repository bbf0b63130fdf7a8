package main

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"time"

	"verbatim/cmd/internal/site"
	"verbatim/web"
)

// buildOptions are the flags of build.
type buildOptions struct {
	paths []string // of the articles; the embedded ones if there are none
	dir   string
	title string
	base  *url.URL
}

// build writes a static site of the articles.
func build(env *environment, args []string) error {
	opts, err := buildFlags(env, args)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return opts.once(ctx, env)
}

// buildFlags reads the arguments of build.
func buildFlags(env *environment, args []string) (*buildOptions, error) {
	set := flags("build")
	var opts buildOptions
	set.StringVar(&opts.dir, "o", "", "")
	set.StringVar(&opts.title, "title", "", "")
	base := set.String("base", "", "")
	var err error
	if opts.paths, err = parse(env, set, args); err != nil {
		return nil, err
	}
	if opts.dir == "" {
		return nil, fmt.Errorf("no folder to write to: add -o DIR; usage: %s", usageLine("build"))
	}
	if *base != "" {
		if opts.base, err = baseURL(*base); err != nil {
			return nil, err
		}
	}
	return &opts, nil
}

// baseURL returns the address of a site with a slash at its end.
func baseURL(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.RawQuery != "" || u.Fragment != "" {
		return nil, fmt.Errorf("--base %s: it must be the whole address of the site, such as https://example.org/quotes/", s)
	}
	if !strings.HasSuffix(u.Path, "/") {
		u.Path += "/"
	}
	return u, nil
}

// once builds the site.
func (o *buildOptions) once(ctx context.Context, env *environment) error {
	start := time.Now()
	a, err := analysed(env, o.paths)
	if err != nil {
		return err
	}
	files, err := site.Make(site.Options{
		Assets: web.Files(), Corpus: a, Carried: len(o.paths) == 0, Title: o.title, Base: o.base,
	})
	if err != nil {
		return err
	}
	var progress func(done, total int)
	if env.terminal {
		progress = func(done, total int) { fmt.Fprintf(env.stderr, "\r\x1b[Kwriting %d/%d", done, total) }
	}
	written, err := site.Folder(ctx, o.dir, files, runtime.GOMAXPROCS(0), progress)
	if env.terminal {
		fmt.Fprint(env.stderr, "\r\x1b[K")
	}
	if err != nil {
		return err
	}
	for _, name := range written.Kept {
		fmt.Fprintf(env.stderr, "verbatim: %s is stale, but somebody has changed it: it stays\n", name)
	}
	return o.summary(env.stdout, written, len(a.Documents), len(a.Statements), time.Since(start))
}

// summary tells in a line what was written.
func (o *buildOptions) summary(w io.Writer, written site.Written, articles, statements int, took time.Duration) error {
	_, err := fmt.Fprintf(w, "%s: %d articles, %d statements, %d files (%d written, %d removed), %.1f MB, in %.1f s\n",
		o.dir, articles, statements, written.Files, written.Changed, written.Removed, float64(written.Bytes)/1e6, took.Seconds())
	return err
}

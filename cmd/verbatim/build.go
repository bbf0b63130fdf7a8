package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"verbatim/cmd/internal/site"
	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/web"
)

// buildOptions are the flags of build.
type buildOptions struct {
	paths []string // of the articles; the embedded ones if there are none
	dir   string   // of the site; empty if only the single file is wanted
	file  string   // single file; empty if none is wanted
	title string
	base  *url.URL
	// connect are the origins of other sites whose corpora may be opened.
	connect []string

	watch    bool
	noCache  bool
	embeds   bool    // a page to embed for every quotation
	found    *memory // of the builds so far; nil before the first, and where there is none
	drawn    *memory // likewise
	excerpts int     // words to publish around a quotation; negative for whole texts
}

// build writes a static site of the articles.
func build(env *environment, args []string) error {
	opts, err := buildFlags(env, args)
	if err != nil {
		return err
	}
	if err := site.HasProgram(web.Files()); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err = opts.once(ctx, env)
	if errors.Is(err, context.Canceled) {
		return errors.New("stopped; the next build goes on from here")
	}
	if !opts.watch || err != nil {
		return err
	}
	return watch(ctx, env, opts.paths, lookEvery, func() error { return opts.once(ctx, env) })
}

// buildFlags reads the arguments of build.
func buildFlags(env *environment, args []string) (*buildOptions, error) {
	set := flags("build")
	correctionsFlag(env, set)
	var opts buildOptions
	set.StringVar(&opts.dir, "o", "", "")
	set.StringVar(&opts.file, "single", "", "")
	set.StringVar(&opts.title, "title", "", "")
	base := set.String("base", "", "")
	set.BoolVar(&opts.embeds, "all-embeds", false, "")
	set.BoolVar(&opts.noCache, "no-cache", false, "")
	set.BoolVar(&opts.watch, "watch", false, "")
	set.Func("connect", "", func(value string) error {
		origin, err := originOf(value)
		opts.connect = append(opts.connect, origin)
		return err
	})
	excerpts := set.String("excerpts", "", "")
	var err error
	if opts.paths, err = parse(env, set, args); err != nil {
		return nil, err
	}
	if opts.dir == "" && opts.file == "" {
		return nil, fmt.Errorf("nothing to write to: add -o DIR or --single FILE.html; usage: %s", usageLine("build"))
	}
	if *base != "" {
		if opts.base, err = baseURL(*base); err != nil {
			return nil, err
		}
	}
	if opts.watch && (len(opts.paths) == 0 || slices.Contains(opts.paths, "-")) {
		return nil, errors.New("--watch: give the files or folders to watch")
	}
	opts.excerpts = -1
	if *excerpts != "" {
		if opts.excerpts, err = strconv.Atoi(*excerpts); err != nil || opts.excerpts < 0 {
			return nil, fmt.Errorf("--excerpts %s: it must be a number of words, 0 or more", *excerpts)
		}
	}
	return &opts, nil
}

// baseURL returns the address of a site with a slash at its end.
func baseURL(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.RawQuery != "" || u.Fragment != "" || u.User != nil || strings.ContainsAny(u.Host, noHost) {
		return nil, fmt.Errorf("--base %s: it must be the whole address of the site, such as https://example.org/quotes/", s)
	}
	if !strings.HasSuffix(u.Path, "/") {
		u.Path += "/"
	}
	return u, nil
}

// noHost are characters that mean something in a policy, and stand in no host.
const noHost = "*;, '\""

// originOf returns the origin of an address, as policies name it.
func originOf(s string) (string, error) {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil || strings.ContainsAny(u.Host, noHost) {
		return "", errors.New("it must be the address of one site, such as https://example.org")
	}
	return strings.ToLower(u.Scheme + "://" + u.Host), nil
}

// once builds what is wanted.
func (o *buildOptions) once(ctx context.Context, env *environment) error {
	start := time.Now()
	if err := o.room(); err != nil {
		return err
	}
	a, err := o.analysis(ctx, env)
	if err != nil {
		return err
	}
	opts := site.Options{Assets: web.Files(), Corpus: a, Carried: len(o.paths) == 0, Title: o.title, Base: o.base, AllEmbeds: o.embeds, Connect: o.connect}
	if o.excerpts >= 0 {
		opts.Corpus, opts.Carried = analysis.Excerpt(a, o.excerpts), false
	}
	found := counted(len(a.Documents), "article") + ", " + counted(len(a.Statements), "statement")
	if o.file != "" {
		data, err := site.Single(opts)
		if err != nil {
			return err
		}
		if err := site.SingleFile(o.file, data); err != nil {
			return err
		}
		fmt.Fprintf(env.stdout, "%s: %s, %.1f MB, in %.1f s\n", o.file, found, megabytes(len(data)), time.Since(start).Seconds())
	}
	if o.dir == "" {
		return nil
	}
	written, err := o.folder(ctx, env, opts)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(env.stdout, "%s: %s, %s (%d written, %d removed), %.1f MB, in %.1f s\n",
		o.dir, found, counted(written.Files, "file"), written.Changed, written.Removed, megabytes(written.Bytes), time.Since(start).Seconds())
	return err
}

// room says at once, and not after minutes of work, that what is in the way of
// the output is of the wrong kind.
func (o *buildOptions) room() error {
	if o.dir != "" {
		if info, err := os.Stat(o.dir); err == nil && !info.IsDir() {
			return fmt.Errorf("-o %s: this is a file; choose the name of a folder, or move the file away", o.dir)
		}
	}
	if o.file != "" {
		if info, err := os.Stat(o.file); err == nil && info.IsDir() {
			return fmt.Errorf("--single %s: this is a folder; choose the name of a file, such as %s", o.file, filepath.Join(o.file, "verbatim.html"))
		}
	}
	return nil
}

// analysis analyses the articles, and keeps what was found in each of many for
// the next build.
func (o *buildOptions) analysis(ctx context.Context, env *environment) (*corpus.Analysis, error) {
	docs, err := read(env, o.paths)
	if err != nil {
		return nil, err
	}
	if o.noCache || len(docs) < rememberFrom {
		return analyse(ctx, env, docs, analysis.Options{})
	}
	if o.found == nil {
		o.found, o.drawn = remembered(cmp.Or(o.dir, o.file), foundEnding), remembered(cmp.Or(o.dir, o.file), drawnEnding)
	}
	if o.found == nil {
		return analyse(ctx, env, docs, analysis.Options{})
	}
	a, err := analyse(ctx, env, docs, analysis.Options{Memory: o.found})
	if err != nil {
		return nil, err
	}
	o.found.save()
	for d := range a.Documents {
		a.Documents[d].Tokens = nil // a quarter of a gigabyte for 10,000 articles, of use to the stages alone
	}
	return a, nil
}

// folder writes the site into its folder.
func (o *buildOptions) folder(ctx context.Context, env *environment, opts site.Options) (site.Written, error) {
	if o.drawn != nil {
		opts.Memory = o.drawn
		defer o.drawn.save() // an interrupted build has drawn something, too
		if root, err := os.OpenRoot(o.dir); err == nil {
			defer root.Close()
			opts.Written = root.FS()
		}
	}
	files, err := site.Make(ctx, opts)
	if err != nil {
		return site.Written{}, err
	}
	var progress func(done, total int)
	if env.terminal {
		progress = func(done, total int) { fmt.Fprintf(env.stderr, "\r\x1b[Kwriting %d/%d", done, total) }
		defer fmt.Fprint(env.stderr, "\r\x1b[K")
	}
	written, err := site.Folder(ctx, o.dir, files, runtime.GOMAXPROCS(0), progress)
	for _, name := range written.Kept {
		fmt.Fprintf(env.stderr, "verbatim: %s is stale, but somebody has changed it: it stays\n", name)
	}
	return written, err
}

func megabytes(bytes int) float64 { return float64(bytes) / 1e6 }

// Package site makes the files of the explorer, ready for any static host.
//
// index.html is the one entry. It holds everything that the first paint needs
// (its styles, frame, a skeleton of the view) and refers to all else by
// relative addresses, so that it works from any folder. Whatever it refers to
// is named by the hash of its content and may be kept for ever. Every article
// and every statement has a page of plain HTML besides, which needs no script
// and refers to the explorer as the explorer does to it. The same input gives
// the same bytes.
//
// A corpus other than the one that the program carries is laid beside it, see
// data.go. All text in it is hostile: it reaches pages through html/template
// alone, and names of files through [slugs].
//
// Another output is a function in outputs and a file of this package.
package site

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"sync"

	"verbatim/app/present"
	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/collate"
)

// ErrNoProgram says that the program for the browser was not built.
var ErrNoProgram = errors.New("the program for the browser is not in this binary: run \"make build\" in its source, or take a released binary")

// Options say what a site is made of.
type Options struct {
	Assets fs.FS            // the files of package web
	Corpus *corpus.Analysis // whose pages are made; nil for the explorer alone
	// Carried says that Corpus is the one that the program carries, so that no
	// data has to lie beside it.
	Carried bool
	// AllEmbeds asks for a page to embed for every quotation, however many.
	AllEmbeds bool
	Title     string   // of the site; "Verbatim" if empty
	Base      *url.URL // where the site will be, with a slash at its end; nil if that is not known
	// Connect are origins besides the site's own that the explorer may ask for
	// articles.
	Connect []string
	// Memory, if set, spares what an earlier build has done, and Written is the
	// folder that it has written into.
	Memory  Memory
	Written fs.FS
}

// outputs are what a site is made of, in this order: an output may refer to
// the files of those before it.
var outputs = []func(*builder) error{
	(*builder).assets,
	(*builder).data,
	(*builder).corpusList,
	(*builder).pictures,
	(*builder).entry,
	(*builder).articles,
	(*builder).statements,
	(*builder).embeds,
	(*builder).publish,
	(*builder).offline, // the last
}

// A builder makes one site.
type builder struct {
	Options
	ctx context.Context // of the making, looked at before each file that takes time
	Files

	presenter *present.Presenter // of Corpus, nil without
	slugs     slugs              // names of the pages of Corpus

	picture  string            // whole address of the site's picture, empty without a base
	pictured map[string]string // likewise of those of statements, by ID

	// names of files, once they are made
	style, views, icon, touchIcon, boot, open, manifest string
	embedScript, embedLook                              string // of the pages in frames
	first, second                                       half   // of the program
	parts                                               []part
}

// Make returns the files of a site, or the error of ctx once that is done.
func Make(ctx context.Context, opts Options) (*Files, error) {
	if opts.Title == "" {
		opts.Title = "Verbatim"
	}
	b := &builder{Options: opts, ctx: ctx, Files: Files{memory: opts.Memory}}
	if a := opts.Corpus; a != nil {
		b.presenter = present.New(a, collator(a))
		b.slugs = newSlugs(a)
	}
	for _, output := range outputs {
		if err := output(b); err != nil {
			return nil, fmt.Errorf("site: %w", err)
		}
	}
	return &b.Files, nil
}

// collator returns the function that collates a statement of a. It remembers
// what it has collated: each statement has several pages, and its collation
// takes most of the time that they take.
func collator(a *corpus.Analysis) func(*corpus.Statement) corpus.Collation {
	var known sync.Map
	return func(s *corpus.Statement) corpus.Collation {
		c, ok := known.Load(s)
		if !ok {
			c = collate.Collate(a.Documents, *s, analysis.Language())
			known.Store(s, c)
		}
		return c.(corpus.Collation)
	}
}

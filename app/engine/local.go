package engine

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"sync"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/collate"
	"verbatim/corpus/correction"
	"verbatim/corpus/index"
	"verbatim/corpus/ingest"
)

// reportEvery is the number of documents after which indexing is reported.
const reportEvery = 100

// Options say how a Local engine runs.
type Options struct {
	// Yield, if set, is called often during long work, so that a thread that
	// also draws a page can go on drawing. The in-page engine sleeps in it.
	Yield func()
	// Workers is the number of documents analysed at the same time; 0 is one.
	Workers int
	// Fetch, if set, fetches the corpus in place of the files given.
	Fetch Fetch
	// Own, if set, is the corpus in place of all others.
	Own *Own
	// Decided, if set, returns the file of corrections that is kept for the
	// corpus; empty if none is. One that cannot be read is left alone.
	Decided func() string
}

// Fetch returns the files of a corpus: the whole that [analysis.Pack] wrote, then
// for each part what it wrote and the texts as JSON lines. Findings are empty
// where there are none. It reports the bytes that have come, and how many there
// will be.
type Fetch func(ctx context.Context, report func(got, total int)) ([][]byte, error)

// Local is the engine in this process. Its methods may be called by several
// goroutines; what is shown is computed by one at a time.
type Local struct {
	files fs.FS
	opts  Options

	opening bool          // under way or done
	opened  chan struct{} // closed when open or failed
	err     error

	mu        sync.Mutex
	listeners []func(Progress) // told how far the opening is
	last      Progress

	ownFiles int              // how many files of the reader's own were opened
	unread   []ingest.Problem // what of them was not read

	found       *corpus.Analysis // as it was found
	corrections []correction.Correction

	a         *corpus.Analysis // as it is corrected
	presenter *present.Presenter
	index     *index.Index
}

var _ Engine = (*Local)(nil)

// NewLocal returns an engine over the articles in files.
func NewLocal(files fs.FS, opts Options) *Local {
	return &Local{files: files, opts: opts, opened: make(chan struct{})}
}

// Open implements [Engine]. The first call opens the corpus, for as long as its
// context allows; the others wait for it and are told how far it is. Where it
// has failed, perhaps for want of a network, the next call tries again.
func (e *Local) Open(ctx context.Context, progress func(Progress)) error {
	e.listen(progress)
	e.mu.Lock()
	if !e.opening {
		if e.err != nil {
			e.opened, e.err = make(chan struct{}), nil
		}
		e.opening = true
		go e.start(ctx, e.opened)
	}
	e.mu.Unlock()
	return e.wait(ctx)
}

// start opens the corpus and closes opened when it has or cannot.
func (e *Local) start(ctx context.Context, opened chan struct{}) {
	err := e.open(ctx)
	e.mu.Lock()
	e.err, e.opening = err, err == nil
	e.mu.Unlock()
	close(opened)
}

// listen tells progress, which may be nil, how far the opening is from now on.
func (e *Local) listen(progress func(Progress)) {
	if progress == nil {
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.listeners = append(e.listeners, progress)
	if e.last != (Progress{}) {
		progress(e.last)
	}
}

// report tells all who listen how many articles are done.
func (e *Local) report(stage string, done, total int) {
	e.tell(Progress{Stage: stage, Done: done, Total: total, Unit: "articles"})
}

// tell tells all who listen.
func (e *Local) tell(p Progress) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.last = p
	for _, progress := range e.listeners {
		progress(e.last)
	}
}

// wait returns when the corpus is open, or could not be opened.
func (e *Local) wait(ctx context.Context) error {
	for {
		e.mu.Lock()
		opened := e.opened
		e.mu.Unlock()
		select {
		case <-opened:
		case <-ctx.Done():
			return ctx.Err()
		}
		e.mu.Lock()
		err, again := e.err, e.opened != opened
		e.mu.Unlock()
		if !again {
			return err
		}
	}
}

// open reads, analyses and indexes the corpus.
func (e *Local) open(ctx context.Context) error {
	a, err := e.analysis(ctx)
	if err != nil {
		return err
	}
	e.a, e.found = a, a
	e.index = index.New(analysis.Language())
	for d := range a.Documents {
		e.index.Add(&a.Documents[d])
		if done := d + 1; done%reportEvery == 0 {
			e.report("indexing", done, len(a.Documents))
		}
		if e.opts.Yield != nil {
			e.opts.Yield()
		}
	}
	if e.opts.Decided != nil {
		if file := e.opts.Decided(); file != "" {
			if list, err := correction.Read(file); err == nil {
				a, outcomes := analysis.Correct(e.found, list)
				e.follow(a, list, outcomes)
				return nil
			}
		}
	}
	e.draw()
	return nil
}

// draw makes the presenter of the analysis.
func (e *Local) draw() {
	a := e.a
	e.presenter = present.New(a, func(s *corpus.Statement) corpus.Collation {
		return collate.Collate(a.Documents, *s, analysis.Language())
	})
	if e.opts.Own != nil {
		var shown []string
		for _, p := range e.unread[:min(len(e.unread), mostUnread)] {
			shown = append(shown, p.String())
		}
		e.presenter.Own(e.ownFiles, len(e.unread), shown)
	}
}

// analysis fetches what was found in the corpus, or finds it.
func (e *Local) analysis(ctx context.Context) (*corpus.Analysis, error) {
	if e.opts.Own != nil {
		return e.own(ctx)
	}
	if e.opts.Fetch != nil {
		return e.fetch(ctx)
	}
	docs, problems, err := analysis.Read(e.files)
	if err != nil {
		return nil, err
	}
	if len(docs) == 0 && len(problems) > 0 {
		return nil, fmt.Errorf("nothing could be read: %w", problems[0])
	}
	return analysis.Run(ctx, docs, analysis.Options{Progress: e.report, Yield: e.opts.Yield, Workers: e.opts.Workers})
}

// fetch fetches a corpus with what was found in it, which is found anew if it is
// not there, or of another version of this program.
func (e *Local) fetch(ctx context.Context) (*corpus.Analysis, error) {
	files, err := e.opts.Fetch(ctx, func(got, total int) {
		e.tell(Progress{Stage: "fetching", Done: got / 1000, Total: total / 1000, Unit: "kB"})
	})
	if err != nil {
		return nil, fmt.Errorf("fetching the articles: %w", err)
	}
	var docs []corpus.Document
	var parts [][]byte
	for i := 2; i < len(files); i += 2 {
		e.tell(Progress{Stage: "reading", Done: i / 2, Total: len(files) / 2, Unit: "parts"})
		if e.opts.Yield != nil {
			e.opts.Yield()
		}
		read, problems := ingest.Read("part "+strconv.Itoa(i/2)+".jsonl", files[i])
		if len(problems) > 0 {
			return nil, problems[0]
		}
		docs, parts = append(docs, read...), append(parts, files[i-1])
		files[i] = nil
	}
	if len(docs) == 0 {
		return nil, errors.New("fetching the articles: there are none")
	}
	if a, err := analysis.Unpack(files[0], parts, docs); err == nil {
		return a, nil
	}
	return analysis.Run(ctx, docs, analysis.Options{Progress: e.report, Yield: e.opts.Yield, Workers: e.opts.Workers})
}

// Analysis returns what Open found; nil before it is done.
func (e *Local) Analysis() *corpus.Analysis { return e.a }

// Show implements [Engine].
func (e *Local) Show(ctx context.Context, s state.State) (present.Page, error) {
	if err := e.wait(ctx); err != nil {
		return present.Page{}, err
	}
	switch s.View {
	case state.Find:
		return e.find(ctx, s)
	case state.Search:
		return e.search(ctx, s)
	}
	return e.presenter.Show(s), nil
}

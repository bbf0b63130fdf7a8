package worker

import (
	"context"
	"sync"
	"time"

	"verbatim/app/engine"
	"verbatim/app/present"
	"verbatim/app/state"
)

// Options say how to reach a worker and what to do without.
type Options struct {
	Port   Port          // to the worker; nil if there is none
	Failed <-chan string // tells why the worker is gone, if it goes; may be nil

	// Patience is how long the worker may take to greet before it is given
	// up, 0 for 10 s. The program is compiled by then; what is left takes
	// 40 ms on a good machine.
	Patience time.Duration

	// Local makes the engine that takes over without a worker. It is called
	// at most once.
	Local func() engine.Engine

	// Lost is called when the worker is given up, with the reason; may be nil.
	Lost func(why string)

	// Measure is called at the begin of what is worth measuring, "analyze",
	// "find", "search" and "check", and calls what it returns at the end; may be nil.
	Measure func(name string) (end func())
}

// An Engine answers through a worker or, without one, in this process.
type Engine struct {
	options Options
	client  *client
	lost    chan struct{} // closed when there is no worker (any more)

	once   sync.Once
	inPage engine.Engine // by local

	mu     sync.Mutex
	opened bool // Open has come to its end
}

var _ engine.Engine = (*Engine)(nil)

// New returns an engine at once, whether or not the worker has greeted yet.
func New(options Options) *Engine {
	if options.Patience == 0 {
		options.Patience = 10 * time.Second
	}
	e := &Engine{options: options, lost: make(chan struct{})}
	if options.Port == nil {
		e.lose("there is no worker")
		return e
	}
	e.client = newClient(options.Port)
	go e.watch()
	return e
}

// watch waits for the worker to greet, then for it to fail.
func (e *Engine) watch() {
	patience := time.NewTimer(e.options.Patience)
	defer patience.Stop()
	select {
	case <-e.client.greeted:
	case <-patience.C:
		e.lose("the worker does not answer")
		return
	case why := <-e.options.Failed:
		e.lose(why)
		return
	}
	e.lose(<-e.options.Failed)
}

func (e *Engine) lose(why string) {
	close(e.lost)
	if e.options.Lost != nil {
		e.options.Lost(why)
	}
}

// Open implements [engine.Engine].
func (e *Engine) Open(ctx context.Context, progress func(engine.Progress)) error {
	defer e.measure("analyze")()
	_, err, ok := e.ask(ctx, request{Do: open}, progress)
	if !ok {
		err = e.local().Open(ctx, progress)
	}
	if err == nil {
		e.mu.Lock()
		e.opened = true
		e.mu.Unlock()
	}
	return err
}

// Show implements [engine.Engine].
func (e *Engine) Show(ctx context.Context, s state.State) (present.Page, error) {
	switch s.View {
	case state.Find:
		defer e.measure("find")()
	case state.Search:
		defer e.measure("search")()
	}
	answer, err, ok := e.ask(ctx, request{Do: show, State: &s}, nil)
	if !ok {
		return e.local().Show(ctx, s)
	}
	if err != nil || answer.Page == nil {
		return present.Page{}, err
	}
	return *answer.Page, nil
}

// Check implements [engine.Engine].
func (e *Engine) Check(ctx context.Context, d engine.Draft) (present.Page, error) {
	defer e.measure("check")()
	answer, err, ok := e.ask(ctx, request{Do: check, Draft: &d}, nil)
	if !ok {
		return e.local().Check(ctx, d)
	}
	if err != nil || answer.Page == nil {
		return present.Page{}, err
	}
	return *answer.Page, nil
}

// Correct implements [engine.Engine].
func (e *Engine) Correct(ctx context.Context, c engine.Change) (string, error) {
	answer, err, ok := e.ask(ctx, request{Do: correct, Change: &c}, nil)
	if !ok {
		return e.local().Correct(ctx, c)
	}
	return answer.File, err
}

// Take implements [engine.Engine].
func (e *Engine) Take(ctx context.Context, t engine.Taking) ([]engine.Taken, error) {
	answer, err, ok := e.ask(ctx, request{Do: take, Taking: &t}, nil)
	if !ok {
		return e.local().Take(ctx, t)
	}
	return answer.Taken, err
}

// ask puts r to the worker. It reports false if there is none to answer.
func (e *Engine) ask(ctx context.Context, r request, progress func(engine.Progress)) (response, error, bool) {
	select {
	case <-e.lost:
		return response{}, nil, false
	default:
		return e.client.ask(ctx, r, progress, e.lost)
	}
}

// local returns the engine that takes over. If the worker went after Open,
// nobody will call that again, so that it is done here.
func (e *Engine) local() engine.Engine {
	e.once.Do(func() {
		e.inPage = e.options.Local()
		e.mu.Lock()
		defer e.mu.Unlock()
		if e.opened {
			go e.inPage.Open(context.Background(), nil)
		}
	})
	return e.inPage
}

func (e *Engine) measure(name string) func() {
	if e.options.Measure == nil {
		return func() {}
	}
	return e.options.Measure(name)
}

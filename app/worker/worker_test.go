package worker_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"verbatim/app/engine"
	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/app/worker"
)

// A pipe is one end of a channel that keeps what is posted until it is read.
type pipe struct {
	mu   sync.Mutex
	kept []string
	hear func(string)
	peer *pipe
}

func newPipe() (*pipe, *pipe) {
	a, b := &pipe{}, &pipe{}
	a.peer, b.peer = b, a
	return a, b
}

func (p *pipe) Post(message string) { go p.peer.take(message) }

func (p *pipe) take(message string) {
	p.mu.Lock()
	hear := p.hear
	if hear == nil {
		p.kept = append(p.kept, message)
	}
	p.mu.Unlock()
	if hear != nil {
		hear(message)
	}
}

func (p *pipe) Receive(f func(string)) {
	p.mu.Lock()
	p.hear = f
	kept := p.kept
	p.mu.Unlock()
	for _, message := range kept {
		f(message)
	}
}

// A fake engine says who it is.
type fake struct {
	name    string
	hold    chan struct{} // what Show waits for, if anything
	stopped chan error    // gets the error with which Show stops waiting
	err     error

	mu     sync.Mutex
	opened int
}

func (f *fake) Open(ctx context.Context, progress func(engine.Progress)) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.opened++
	if progress != nil {
		progress(engine.Progress{Stage: "reading", Done: 1, Total: 2})
	}
	return f.err
}

func (f *fake) Show(ctx context.Context, s state.State) (present.Page, error) {
	select {
	case <-f.hold:
	case <-ctx.Done():
		f.stopped <- ctx.Err()
		return present.Page{}, ctx.Err()
	}
	return present.Page{State: s, Title: f.name + " shows “" + s.Query + "”"}, f.err
}

func (f *fake) Take(_ context.Context, t engine.Taking) ([]engine.Taken, error) {
	return []engine.Taken{{Name: f.name + "." + t.Format}}, f.err
}

func (f *fake) Check(ctx context.Context, d engine.Draft) (present.Page, error) {
	return present.Page{Title: f.name + " checks " + d.Name + ": " + d.Text}, f.err
}

// free is a hold that holds nothing.
func free() chan struct{} {
	c := make(chan struct{})
	close(c)
	return c
}

// pair returns the page's engine for one in a worker and one in the page.
func pair(t *testing.T, remote, local *fake, options worker.Options) *worker.Engine {
	page, other := newPipe()
	worker.Serve(t.Context(), other, remote)
	options.Port = page
	options.Local = func() engine.Engine { return local }
	return worker.New(options)
}

func TestThroughWorker(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		failed := make(chan string)
		defer close(failed)
		var measured []string
		measure := func(name string) func() { return func() { measured = append(measured, name) } }
		e := pair(t, &fake{name: "worker", hold: free()}, nil, worker.Options{Measure: measure, Failed: failed})
		var heard []engine.Progress
		if err := e.Open(t.Context(), func(p engine.Progress) { heard = append(heard, p) }); err != nil {
			t.Fatal(err)
		}
		for _, p := range heard { // may be dropped, never be another
			if want := (engine.Progress{Stage: "reading", Done: 1, Total: 2}); p != want {
				t.Errorf("progress %v, want %v", p, want)
			}
		}
		s := state.State{View: state.Find, Query: "a “b” <c> \u2028 \x00 🎙"}
		page, err := e.Show(t.Context(), s)
		if want := "worker shows “" + s.Query + "”"; err != nil || page.Title != want || page.State != s {
			t.Errorf("Show = %+v, %v, want the title %q", page, err, want)
		}
		checked, err := e.Check(t.Context(), engine.Draft{Name: "d.md", Text: "“\u2028”"})
		if want := "worker checks d.md: “\u2028”"; err != nil || checked.Title != want {
			t.Errorf("Check = %+v, %v, want the title %q", checked, err, want)
		}
		if _, err := e.Show(t.Context(), state.State{View: state.Search, Query: "a"}); err != nil {
			t.Error(err)
		}
		if got := strings.Join(measured, " "); got != "analyze find check search" {
			t.Errorf("measured %q, want analyze, find, check and search", got)
		}
	})
}

func TestErrorsComeThrough(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		failed := make(chan string)
		defer close(failed)
		e := pair(t, &fake{hold: free(), err: errors.New("the text is gone")}, nil, worker.Options{Failed: failed})
		for name, do := range map[string]func() error{
			"Open":  func() error { return e.Open(t.Context(), nil) },
			"Show":  func() error { _, err := e.Show(t.Context(), state.State{}); return err },
			"Check": func() error { _, err := e.Check(t.Context(), engine.Draft{}); return err },
		} {
			if err := do(); err == nil || err.Error() != "the text is gone" {
				t.Errorf("%s: %v, want the engine's own error", name, err)
			}
		}
	})
}

func TestCancel(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		failed := make(chan string)
		defer close(failed)
		remote := &fake{hold: make(chan struct{}), stopped: make(chan error, 1)}
		e := pair(t, remote, nil, worker.Options{Failed: failed})
		ctx, cancel := context.WithCancel(t.Context())
		go func() {
			time.Sleep(time.Second)
			cancel()
		}()
		if _, err := e.Show(ctx, state.State{}); !errors.Is(err, context.Canceled) {
			t.Errorf("Show = %v, want %v", err, context.Canceled)
		}
		if err := <-remote.stopped; !errors.Is(err, context.Canceled) {
			t.Errorf("the worker stops with %v, want %v", err, context.Canceled)
		}
	})
}

// TestFallback takes the worker away at every moment.
func TestFallback(t *testing.T) {
	shown := func(t *testing.T, e *worker.Engine, want string) {
		t.Helper()
		page, err := e.Show(t.Context(), state.State{Query: "q"})
		if err != nil || !strings.HasPrefix(page.Title, want) {
			t.Errorf("Show = %q, %v, want it from the %s", page.Title, err, want)
		}
	}
	t.Run("none", func(t *testing.T) {
		local := &fake{name: "page", hold: free()}
		e := worker.New(worker.Options{Local: func() engine.Engine { return local }})
		if err := e.Open(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		shown(t, e, "page")
		if local.opened != 1 {
			t.Errorf("the engine in the page was opened %d times", local.opened)
		}
	})
	t.Run("silent", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			page, _ := newPipe()
			local := &fake{name: "page", hold: free()}
			var why string
			e := worker.New(worker.Options{Port: page, Patience: time.Second,
				Local: func() engine.Engine { return local }, Lost: func(s string) { why = s }})
			begin := time.Now()
			if err := e.Open(t.Context(), nil); err != nil {
				t.Fatal(err)
			}
			shown(t, e, "page")
			if took := time.Since(begin); took != time.Second {
				t.Errorf("gave up after %v, want 1s", took)
			}
			synctest.Wait()
			if why == "" {
				t.Error("no reason was told")
			}
		})
	})
	t.Run("dies before", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			page, _ := newPipe()
			failed := make(chan string, 1)
			failed <- "broken"
			local := &fake{name: "page", hold: free()}
			e := worker.New(worker.Options{Port: page, Failed: failed, Local: func() engine.Engine { return local }})
			if err := e.Open(t.Context(), nil); err != nil {
				t.Fatal(err)
			}
			shown(t, e, "page")
		})
	})
	t.Run("dies while asked", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			failed := make(chan string, 1)
			remote := &fake{name: "worker", hold: make(chan struct{}), stopped: make(chan error, 1)}
			local := &fake{name: "page", hold: free()}
			e := pair(t, remote, local, worker.Options{Failed: failed})
			if err := e.Open(t.Context(), nil); err != nil {
				t.Fatal(err)
			}
			go func() {
				time.Sleep(time.Minute)
				failed <- "out of memory"
			}()
			shown(t, e, "page")
			synctest.Wait()
			if remote.opened != 1 || local.opened != 1 {
				t.Errorf("opened %d times in the worker and %d in the page, want once each", remote.opened, local.opened)
			}
			close(remote.hold)
		})
	})
}

// TestManyAtOnce asks many questions at once; each gets its own answer.
func TestManyAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		failed := make(chan string)
		defer close(failed)
		e := pair(t, &fake{hold: free()}, nil, worker.Options{Failed: failed})
		var all sync.WaitGroup
		for i := range 100 {
			all.Go(func() {
				q := strings.Repeat("x", i)
				if page, err := e.Show(t.Context(), state.State{Query: q}); err != nil || page.State.Query != q {
					t.Errorf("Show(%q) = %q, %v", q, page.State.Query, err)
				}
			})
		}
		all.Wait()
	})
}

// TestNonsense sends what is no request; what is one is answered nevertheless.
func TestNonsense(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		page, other := newPipe()
		worker.Serve(t.Context(), other, &fake{hold: free()})
		var mu sync.Mutex
		var got []string
		page.Receive(func(m string) {
			mu.Lock()
			defer mu.Unlock()
			got = append(got, m)
		})
		for _, m := range []string{"", "{", "null", `{"id":7,"do":"dance"}`, `{"id":8,"do":"show"}`, `{"id":10,"do":"check"}`, `{"id":9,"do":"cancel"}`} {
			page.Post(m)
		}
		synctest.Wait()
		if len(got) != 7 { // the greeting and all but the cancelling of nothing
			t.Errorf("%d messages: %q", len(got), got)
		}
		for _, m := range got {
			if m != `{"id":0}` && !strings.Contains(m, `"error"`) {
				t.Errorf("answer %q, want an error", m)
			}
		}
	})
}

func TestYielderKeepsItsSlice(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		yield := worker.Yielder(8 * time.Millisecond)
		begin := time.Now()
		for range 100 {
			yield()
		}
		if took := time.Since(begin); took != 0 {
			t.Errorf("slept %v within its slice", took)
		}
		time.Sleep(8 * time.Millisecond)
		begin = time.Now()
		yield()
		if took := time.Since(begin); took != time.Millisecond {
			t.Errorf("slept %v after its slice, want 1ms", took)
		}
	})
}

func (f *fake) Correct(context.Context, engine.Change) (string, error) { return "", nil }

package worker

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"verbatim/app/engine"
)

// Serve answers what comes in at port by asking e, until ctx is done. It
// greets the other side and returns at once.
func Serve(ctx context.Context, port Port, e engine.Engine) {
	s := &server{port: port, engine: e, running: map[int]context.CancelFunc{}}
	port.Receive(func(message string) { s.receive(ctx, message) })
	port.Post(encode(response{}))
}

type server struct {
	port   Port
	engine engine.Engine

	mu      sync.Mutex
	running map[int]context.CancelFunc // by request
}

func (s *server) receive(ctx context.Context, message string) {
	var r request
	if err := json.Unmarshal([]byte(message), &r); err != nil {
		s.port.Post(encode(failed(r.ID, fmt.Errorf("reading a request: %w", err))))
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if r.Do == cancel {
		if stop, ok := s.running[r.ID]; ok {
			stop()
		}
		return
	}
	ctx, stop := context.WithCancel(ctx)
	s.running[r.ID] = stop
	go func() {
		answer := s.answer(ctx, r)
		s.mu.Lock()
		delete(s.running, r.ID)
		s.mu.Unlock()
		stop()
		s.port.Post(encode(answer))
	}()
}

// answer does what r asks.
func (s *server) answer(ctx context.Context, r request) response {
	switch r.Do {
	case open:
		err := s.engine.Open(ctx, func(p engine.Progress) {
			s.port.Post(encode(response{ID: r.ID, Progress: &p}))
		})
		if err != nil {
			return failed(r.ID, err)
		}
		return response{ID: r.ID, Done: true}
	case show:
		if r.State == nil {
			return failed(r.ID, fmt.Errorf("request %d shows nothing", r.ID))
		}
		page, err := s.engine.Show(ctx, *r.State)
		if err != nil {
			return failed(r.ID, err)
		}
		return response{ID: r.ID, Page: &page, Done: true}
	case check:
		if r.Draft == nil {
			return failed(r.ID, fmt.Errorf("request %d checks nothing", r.ID))
		}
		page, err := s.engine.Check(ctx, *r.Draft)
		if err != nil {
			return failed(r.ID, err)
		}
		return response{ID: r.ID, Page: &page, Done: true}
	case correct:
		if r.Change == nil {
			return failed(r.ID, fmt.Errorf("request %d corrects nothing", r.ID))
		}
		file, err := s.engine.Correct(ctx, *r.Change)
		if err != nil {
			return failed(r.ID, err)
		}
		return response{ID: r.ID, File: file, Done: true}
	case take:
		if r.Taking == nil {
			return failed(r.ID, fmt.Errorf("request %d takes nothing", r.ID))
		}
		taken, err := s.engine.Take(ctx, *r.Taking)
		if err != nil {
			return failed(r.ID, err)
		}
		return response{ID: r.ID, Taken: taken, Done: true}
	default:
		return failed(r.ID, fmt.Errorf("request %d wants %q, which is unknown here", r.ID, r.Do))
	}
}

package worker

import (
	"context"
	"encoding/json"
	"sync"

	"verbatim/app/engine"
)

// A client puts requests to the other side of a port and hands each its answer.
type client struct {
	port    Port
	greeted chan struct{} // closed when the other side is ready

	mu     sync.Mutex
	last   int // ID of the latest request
	asking map[int]*question
}

// A question is a request on its way.
type question struct {
	progress chan engine.Progress
	answer   chan response
}

// reports is how much progress may pile up unheard before some is dropped; the
// next report tells more than a dropped one.
const reports = 16

func newClient(port Port) *client {
	c := &client{port: port, greeted: make(chan struct{}), asking: map[int]*question{}}
	port.Receive(c.receive)
	return c
}

// ask sends r and waits for the answer. It reports false if lost is closed
// before. When ctx is done it tells the other side and does not wait for it.
func (c *client) ask(ctx context.Context, r request, progress func(engine.Progress), lost <-chan struct{}) (response, error, bool) {
	q := &question{progress: make(chan engine.Progress, reports), answer: make(chan response, 1)}
	c.mu.Lock()
	c.last++
	r.ID = c.last
	c.asking[r.ID] = q
	c.mu.Unlock()
	defer c.forget(r.ID)
	c.port.Post(encode(r))
	for {
		select {
		case p := <-q.progress:
			if progress != nil {
				progress(p)
			}
		case answer := <-q.answer:
			return answer, answer.err(), true
		case <-ctx.Done():
			c.port.Post(encode(request{ID: r.ID, Do: cancel}))
			return response{}, ctx.Err(), true
		case <-lost:
			return response{}, nil, false
		}
	}
}

func (c *client) forget(id int) {
	c.mu.Lock()
	delete(c.asking, id)
	c.mu.Unlock()
}

// receive takes one message. It never blocks: in the browser it runs in the
// event handler.
func (c *client) receive(message string) {
	var r response
	if err := json.Unmarshal([]byte(message), &r); err != nil {
		return // not of this protocol
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	select {
	case <-c.greeted:
	default: // whatever comes is a greeting: one's own may have been heard by another
		close(c.greeted)
	}
	q, ok := c.asking[r.ID]
	if !ok {
		return // nobody waits for it any more
	}
	if r.Progress != nil {
		select {
		case q.progress <- *r.Progress:
		default:
		}
	}
	if r.Done {
		select {
		case q.answer <- r:
		default:
		}
	}
}

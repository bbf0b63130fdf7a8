package worker

import (
	"context"
	"encoding/json"
	"errors"

	"verbatim/app/engine"
	"verbatim/app/present"
	"verbatim/app/state"
)

// A request is what the page asks. Its answers carry the same ID.
type request struct {
	ID    int           `json:"id"` // from 1
	Do    action        `json:"do"`
	State *state.State  `json:"state,omitempty"` // for show
	Draft *engine.Draft `json:"draft,omitempty"` // for check

	Change *engine.Change `json:"change,omitempty"` // for correct
	Taking *engine.Taking `json:"taking,omitempty"` // for take
}

// An action says what a request wants.
type action string

const (
	open    action = "open"
	show    action = "show"
	check   action = "check"
	take    action = "take"
	correct action = "correct"
	cancel  action = "cancel" // the request with this ID; it is still answered, once
)

// A response is one message back: any number of reports of progress, then the
// answer, which has Done set. The response with ID 0 is the greeting that the
// worker sends when it is ready.
type response struct {
	ID       int              `json:"id"`
	Progress *engine.Progress `json:"progress,omitempty"`
	Page     *present.Page    `json:"page,omitempty"`
	File     string           `json:"file,omitempty"` // of all corrections
	Taken    []engine.Taken   `json:"taken,omitempty"`
	Error    string           `json:"error,omitempty"`
	Stopped  bool             `json:"stopped,omitempty"` // the error is that of a context
	Done     bool             `json:"done,omitempty"`
}

// failed returns the response that reports err.
func failed(id int, err error) response {
	stopped := errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
	return response{ID: id, Error: err.Error(), Stopped: stopped, Done: true}
}

// err returns the error that r reports, nil if none.
func (r response) err() error {
	switch {
	case r.Error == "":
		return nil
	case r.Stopped:
		return context.Canceled
	default:
		return errors.New(r.Error)
	}
}

// encode returns the message for v, a request or response.
func encode(v any) string {
	data, err := json.Marshal(v)
	if err != nil { // a number that is none, in a view model
		panic(err)
	}
	return string(data)
}

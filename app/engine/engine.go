// Package engine answers what the page asks of a corpus.
//
// [Engine] is the whole protocol. [Local] answers in the process it lives in:
// in the browser's worker, in the page where no worker can start, and in
// tests. Package worker carries the same interface over postMessage.
package engine

import (
	"context"

	"verbatim/app/present"
	"verbatim/app/state"
)

// An Engine holds one corpus and answers questions about it.
type Engine interface {
	// Open reads and analyses the corpus. It calls progress, which may be nil,
	// from time to time, and returns when everything can be shown.
	Open(ctx context.Context, progress func(Progress)) error

	// Show returns the page for s. A state that names something which does
	// not exist is no error: the page says what is missing. Show may be
	// called before Open is done and then waits for it.
	Show(ctx context.Context, s state.State) (present.Page, error)

	// Check holds the quotations of a draft against the corpus and returns the
	// page that says what became of them. The draft is kept nowhere.
	Check(ctx context.Context, d Draft) (present.Page, error)

	// Correct applies what a person decides, with all that follows from it, and
	// returns the file of all that was decided.
	Correct(ctx context.Context, c Change) (file string, err error)

	// Take returns what a view shows as files, its filters respected: of a list
	// all pages.
	Take(ctx context.Context, t Taking) ([]Taken, error)
}

// A Draft is a text whose quotations are to be checked.
type Draft struct {
	Name string `json:"name"` // of its file; its ending says how it is read, plain text if it has none
	Text string `json:"text"`
}

// Progress says how far the opening is.
type Progress struct {
	Stage string `json:"stage"` // in words: "reading articles", "matching statements"
	Done  int    `json:"done"`
	Total int    `json:"total"`
	Unit  string `json:"unit"` // what is counted: "articles", "kB"
}

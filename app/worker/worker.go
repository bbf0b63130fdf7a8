// Package worker carries the Engine interface over messages: the page asks, a
// worker that holds the corpus answers, so that the page never computes.
//
// Both ends are here. [Serve] answers for an engine; [Engine] is the engine as
// the page sees it. Messages are JSON texts, each request has a number, and
// requests do not wait for one another. [Engine] also knows what to do without
// a worker: where none can start, greets in time, or stays alive, an engine in
// the page takes over, and questions not yet answered are put to that.
//
// The transport is a [Port], in the browser one end of a MessageChannel. A
// message takes about 0.2 ms there and back; a view's model is some 100 kB.
//
// What stands in js.go is for the browser alone; all the rest is plain Go and
// tested without one.
package worker

import "time"

// A Port carries messages to the other side and back, each whole and in order.
// Messages that come before Receive is called are kept.
type Port interface {
	Post(message string)
	Receive(f func(message string)) // called once; f must not block
}

// Yielder returns a function that lets others run, but at most once a slice:
// in the browser a computing goroutine keeps the thread to itself, messages
// unread and the page unpainted, until it sleeps for at least 1 ms; sleeping
// each time it could would cost far more than it gives.
func Yielder(slice time.Duration) func() {
	last := time.Now()
	return func() {
		if time.Since(last) < slice {
			return
		}
		time.Sleep(time.Millisecond)
		last = time.Now()
	}
}

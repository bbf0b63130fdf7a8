package main

import (
	"context"
	"fmt"
	"net/http"
	"sync/atomic"
	"time"

	devtools "github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// A network is how fast the imitated line is.
type network struct {
	mbit    float64
	latency time.Duration
}

func (n network) String() string {
	if n.mbit == 0 {
		return "no network profile"
	}
	return fmt.Sprintf("%v Mbit/s, %v", n.mbit, n.latency)
}

// times are those of one run, in ms from navigation.
type times struct {
	First   float64 // first contentful paint
	Ready   float64 // the mark of the page that can be used
	Analyze float64 // duration of verbatim:analyze, 0 if there is none
	Waited  float64 // for the second half of the program, by the page or its worker
	Bytes   float64 // received by the page
}

// runWithin is how long one run may take.
const runWithin = time.Minute

// read returns the times once the page is ready, null before.
const read = `((ready) => {
	const mark = performance.getEntriesByName(ready)[0];
	const paint = performance.getEntriesByName("first-contentful-paint")[0];
	if (!mark || !paint) return null;
	const waited = performance.getEntriesByName("verbatim:whole").map((whole) => whole.detail.waited);
	return { First: paint.startTime, Ready: mark.startTime, Waited: Math.max(0, ...waited), Analyze: performance.getEntriesByName("verbatim:analyze")[0]?.duration ?? 0 };
})(%q)`

// measure opens url in a new browser with a new profile.
func measure(ctx context.Context, url, ready string, n network) (times, error) {
	ctx, cancel := context.WithTimeout(ctx, runWithin)
	defer cancel()
	ctx, stop := chromedp.NewExecAllocator(ctx, append(chromedp.DefaultExecAllocatorOptions[:], chromedp.Flag("disable-dev-shm-usage", true))...)
	defer stop()
	ctx, closePage := chromedp.NewContext(ctx)
	defer closePage()
	var bytes atomic.Int64
	chromedp.ListenTarget(ctx, func(event any) {
		if e, ok := event.(*devtools.EventLoadingFinished); ok {
			bytes.Add(int64(e.EncodedDataLength))
		}
	})
	actions := []chromedp.Action{devtools.Enable()}
	if n.mbit > 0 {
		perSecond := n.mbit * 1e6 / 8
		actions = append(actions, devtools.EmulateNetworkConditions(false, float64(n.latency.Milliseconds()), perSecond, perSecond))
	}
	actions = append(actions, chromedp.Navigate(url))
	if err := chromedp.Run(ctx, actions...); err != nil {
		return times{}, err
	}
	for {
		var t *times
		if err := chromedp.Run(ctx, chromedp.Evaluate(fmt.Sprintf(read, ready), &t)); err != nil {
			return times{}, fmt.Errorf("waiting for %s: %w", ready, err)
		}
		if t != nil {
			t.Bytes = float64(bytes.Load())
			return *t, nil
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// gzipAlone answers as a host does that knows no other coding.
func gzipAlone(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Header.Set("Accept-Encoding", "gzip")
		h.ServeHTTP(w, r)
	})
}

// lax takes away the policy that the bare page's inline parts do not bear.
func lax(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.ServeHTTP(laxWriter{w}, r)
	})
}

type laxWriter struct{ http.ResponseWriter }

func (w laxWriter) WriteHeader(status int) {
	w.Header().Del("Content-Security-Policy")
	w.ResponseWriter.WriteHeader(status)
}

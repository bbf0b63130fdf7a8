//go:build e2e

package e2e

import (
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// slowRest serves the site; the second half of the program only once it is let
// go, by the answer that is sent for it: true for the half, false for none.
func slowRest(t *testing.T) (string, chan<- bool) {
	t.Helper()
	target, err := url.Parse(rootURL)
	if err != nil {
		t.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(target)
	let := make(chan bool, 1)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/rest.") {
			select {
			case there := <-let:
				if !there {
					http.Error(w, "gone", http.StatusGone)
					return
				}
			case <-r.Context().Done():
				return
			}
		}
		r.Host = target.Host
		proxy.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/", let
}

const wholes = `performance.getEntriesByName("verbatim:whole").length`

const started = `globalThis.verbatim?.worker && !/Loading/.test(document.getElementById("boot-status")?.textContent)`

// TestWaitsForSecondHalf goes where the first half does not reach, while the
// program opens, and does something there, before the second is let go.
func TestWaitsForSecondHalf(t *testing.T) {
	address, let := slowRest(t)
	p := newTab(t, wide)
	p.allow(address)
	p.run(chromedp.Navigate(address))
	p.await(started)
	p.run(chromedp.Evaluate(`location.hash = "#/check"`, nil))
	p.run(chromedp.Evaluate(`document.querySelector("input[type=search]").focus()`, nil))
	p.run(chromedp.Sleep(1500 * time.Millisecond)) // so that it has come as far as it can
	p.run(chromedp.Evaluate(`location.hash = "#/speakers"`, nil))
	p.await(wholes + ` === 0`)
	let <- true
	p.await(wholes + ` === 2`) // the page's program, and the worker's
	p.await(`document.querySelector("main h1")?.textContent === "Speakers"`)
	p.settled()
}

// TestSecondHalfFails says what is missing where it cannot be had.
func TestSecondHalfFails(t *testing.T) {
	address, let := slowRest(t)
	p := newTab(t, wide)
	p.allow(address)
	p.run(chromedp.Navigate(address))
	p.await(started)
	let <- false
	p.await(`document.querySelector("[role=alert]")?.textContent.includes("410")`)
	p.forgive("410")
}

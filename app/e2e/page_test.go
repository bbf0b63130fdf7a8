//go:build e2e

package e2e

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	devtools "github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// patience is how long anything on a page may take before the test fails.
const patience = 30 * time.Second

// A look is how a page is shown.
type look struct {
	width  int64
	scheme string // "light" or "dark"
}

func (l look) String() string { return fmt.Sprintf("%s-%d", l.scheme, l.width) }

// The looks that every view has to bear: a phone and a desk, by day and night.
var looks = []look{{360, "light"}, {360, "dark"}, {1440, "light"}, {1440, "dark"}}

var wide = look{1440, "light"}

// height of the window.
const height = 900

// A tab is one page in a profile of its own. When its test ends it must have
// had no error in its console, no exception, and no request to another origin.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu     sync.Mutex
	faults []string
	asked  []string // addresses requested
	own    []string // what the addresses that may be asked for begin with
}

// newTab opens an empty page. Each script runs before those of the documents
// that it will show.
func newTab(t *testing.T, l look, scripts ...string) *tab {
	t.Helper()
	return newTabThrough(t, "", l, scripts...)
}

// newTabThrough opens a page that asks a proxy for everything, if one is named.
func newTabThrough(t *testing.T, proxy string, l look, scripts ...string) *tab {
	t.Helper()
	id, forget := newProfile(t, proxy)
	ctx, closeTab := chromedp.NewContext(browser, chromedp.WithTargetID(id))
	ctx, cancel := context.WithTimeout(ctx, 2*time.Minute)
	p := &tab{t: t, ctx: ctx, own: []string{rootURL, repoURL, "blob:", "data:"}}
	chromedp.ListenTarget(ctx, p.hear)
	actions := []chromedp.Action{
		network.Enable(), runtime.Enable(), log.Enable(),
		emulation.SetDeviceMetricsOverride(l.width, height, 1, l.width < 600),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: l.scheme}}),
	}
	for _, s := range scripts {
		actions = append(actions, chromedp.ActionFunc(func(ctx context.Context) error {
			_, err := cdp.AddScriptToEvaluateOnNewDocument(s).Do(ctx)
			return err
		}))
	}
	p.run(actions...)
	t.Cleanup(func() {
		cancel()
		closeTab()
		forget()
		for _, fault := range p.faults {
			t.Errorf("the page had a fault: %s", fault)
		}
	})
	return p
}

// newProfile opens an empty page in a window of its own, as a new profile needs
// before Chromium opens a tab in it.
func newProfile(t *testing.T, proxy string) (target.ID, func()) {
	t.Helper()
	ctx := devtools.WithExecutor(browser, chromedp.FromContext(browser).Browser)
	create := target.CreateBrowserContext()
	if proxy != "" {
		create = create.WithProxyServer(proxy).WithProxyBypassList("<-loopback>") // no address passes it by
	}
	profile, err := create.Do(ctx)
	if err != nil {
		t.Fatal(err)
	}
	id, err := target.CreateTarget("about:blank").WithBrowserContextID(profile).WithNewWindow(true).Do(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return id, func() { target.DisposeBrowserContext(profile).Do(ctx) }
}

// hear notes what the browser tells of the page.
func (p *tab) hear(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.APITypeError || e.Type == runtime.APITypeWarning {
			text := string(e.Type)
			for _, arg := range e.Args {
				text += " " + string(arg.Value) + arg.Description
			}
			p.faults = append(p.faults, text)
		}
	case *runtime.EventExceptionThrown:
		p.faults = append(p.faults, e.ExceptionDetails.Error())
	case *log.EventEntryAdded:
		if e.Entry.Level == log.LevelError || e.Entry.Level == log.LevelWarning {
			p.faults = append(p.faults, e.Entry.Text+" "+e.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		address := e.Request.URL
		p.asked = append(p.asked, address)
		if !slices.ContainsFunc(p.own, func(own string) bool { return strings.HasPrefix(address, own) }) {
			p.faults = append(p.faults, "asked for "+address)
		}
	}
}

// allow lets the page ask for addresses that begin with prefix.
func (p *tab) allow(prefix string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.own = append(p.own, prefix)
}

// forgive takes note of the faults so far that contain part, which a test
// provokes, and forgets them.
func (p *tab) forgive(part string) (forgiven int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	var kept []string
	for _, fault := range p.faults {
		if strings.Contains(fault, part) {
			forgiven++
		} else {
			kept = append(kept, fault)
		}
	}
	p.faults = kept
	return forgiven
}

// requested returns how many requests were made for addresses with part in them.
func (p *tab) requested(part string) (n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, address := range p.asked {
		if strings.Contains(address, part) {
			n++
		}
	}
	return n
}

func (p *tab) run(actions ...chromedp.Action) {
	p.t.Helper()
	if err := chromedp.Run(p.ctx, actions...); err != nil {
		p.t.Fatal(err)
	}
}

// goTo loads an address and waits until the corpus is open.
func (p *tab) goTo(address string) {
	p.t.Helper()
	p.run(chromedp.Navigate(address))
	p.opened()
}

// opened waits until the corpus is open.
func (p *tab) opened() {
	p.t.Helper()
	p.await(`performance.getEntriesByName("verbatim:open").length > 0`)
}

// await waits until an expression holds.
func (p *tab) await(expression string) {
	p.t.Helper()
	deadline := time.Now().Add(patience)
	for {
		var ok bool
		// A document that is just being left has no answer; the next has.
		if err := chromedp.Run(p.ctx, chromedp.Evaluate("Boolean("+expression+")", &ok)); err == nil && ok {
			return
		}
		if time.Now().After(deadline) || p.ctx.Err() != nil {
			p.t.Fatalf("waited in vain for %s at %s; the page says:\n%s", expression, p.text("location.href"), p.text("document.body?.innerText"))
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// settled waits until the address is shown and nothing is loading.
func (p *tab) settled() {
	p.t.Helper()
	p.await(`!document.querySelector("#shell, [aria-busy=true]") && document.querySelector("main h1")?.textContent`)
}

// value evaluates an expression, which may be a promise, into out.
func (p *tab) value(expression string, out any) {
	p.t.Helper()
	p.run(chromedp.Evaluate(expression, out, func(e *runtime.EvaluateParams) *runtime.EvaluateParams {
		return e.WithAwaitPromise(true)
	}))
}

// text evaluates an expression as text.
func (p *tab) text(expression string) string {
	var out string
	chromedp.Run(p.ctx, chromedp.Evaluate("String("+expression+")", &out)) // what is wrong with the page is not this
	return out
}

func (p *tab) count(selector string) int {
	p.t.Helper()
	var n int
	p.value(fmt.Sprintf("document.querySelectorAll(%q).length", selector), &n)
	return n
}

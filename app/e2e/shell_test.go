//go:build e2e

package e2e

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// quote returns s as a literal of JavaScript.
func quote(s string) string {
	data, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(data)
}

func TestShellComesFirst(t *testing.T) {
	p := newTab(t, wide)
	p.goTo(rootURL)
	var at struct{ Shell, Open, Analyze []float64 }
	p.value(`(() => {
		const at = (name) => performance.getEntriesByName(name).map((e) => e.startTime);
		return { Shell: at("verbatim:shell"), Open: at("verbatim:open"), Analyze: at("verbatim:analyze") };
	})()`, &at)
	if len(at.Shell) != 1 || len(at.Open) != 1 || len(at.Analyze) != 1 {
		t.Fatalf("marks %+v, want each of them once", at)
	}
	if at.Shell[0] >= at.Open[0] {
		t.Errorf("the shell was painted at %.0f ms, the corpus open at %.0f ms", at.Shell[0], at.Open[0])
	}
	if n := p.requested("/app."); n != 1 {
		t.Errorf("%d requests for the program, want 1", n)
	}
}

// TestShellWithoutScript shows what is there where no script runs.
func TestShellWithoutScript(t *testing.T) {
	p := newTab(t, wide)
	p.run(disableScript(), chromedp.Navigate(rootURL))
	var text string
	p.run(chromedp.Text("noscript", &text, chromedp.ByQuery))
	if text == "" {
		t.Error("nothing is said to who has no JavaScript")
	}
}

// tellFrame returns the boxes of the frame's parts, which the shell and the
// program both draw.
const tellFrame = `[".brand", "nav a:first-of-type", "nav li:last-child a", "input[type=search]", "main h1", "main .lead"].map((s) => {
	const box = document.querySelector(s)?.getBoundingClientRect();
	return s + " " + (box ? [box.left, box.top, box.height].map(Math.round).join(" ") : "missing");
}).join("\n")`

// TestNothingShifts holds the program back, compares the frame before and
// after, and asks the browser for layout shifts.
func TestNothingShifts(t *testing.T) {
	for _, l := range looks {
		t.Run(l.String(), func(t *testing.T) {
			p := newTab(t, l, holdProgram)
			p.run(chromedp.Navigate(rootURL))
			p.await(`document.getElementById("shell")`)
			before := p.text(tellFrame)
			p.run(chromedp.Evaluate("letGo()", nil))
			p.opened()
			p.settled()
			if after := p.text(tellFrame); after != before {
				t.Errorf("the frame moves.\nshell:\n%s\nprogram:\n%s", before, after)
			}
			var shifts []string
			p.value(layoutShifts, &shifts)
			for _, shift := range shifts {
				t.Errorf("layout shift %s", shift)
			}
		})
	}
}

// holdProgram makes every fetch wait for letGo to be called.
const holdProgram = `{
	const free = new Promise((resolve) => { globalThis.letGo = () => resolve(); });
	const fetchNow = fetch;
	globalThis.fetch = async (...args) => { await free; return fetchNow(...args); };
}`

// layoutShifts lists the shifts so far that no input has caused.
const layoutShifts = `new Promise((resolve) => {
	const told = [];
	const box = (r) => [r.left, r.top, r.width, r.height].map(Math.round).join(" ");
	new PerformanceObserver((list) => {
		for (const e of list.getEntries()) if (!e.hadRecentInput) told.push(e.value.toPrecision(2) + " at " + e.startTime.toFixed() + " ms: " +
			e.sources.map((s) => (s.node?.outerHTML ?? s.node?.textContent ?? "gone").slice(0, 80) + " from " + box(s.previousRect) + " to " + box(s.currentRect)).join(", "));
	}).observe({ type: "layout-shift", buffered: true });
	setTimeout(() => resolve(told), 100);
})`

// TestTypedBeforeStart types into the shell's field; the text has to be in the
// program's.
func TestTypedBeforeStart(t *testing.T) {
	p := newTab(t, wide, holdProgram)
	p.run(chromedp.Navigate(rootURL))
	p.await(`document.getElementById("shell")`)
	p.run(chromedp.SendKeys("#shell input[type=search]", "very quickly", chromedp.ByQuery), chromedp.Evaluate("letGo()", nil))
	p.opened()
	p.await(`document.querySelector("input[type=search]").value === "very quickly"`)
	if focus := p.text("document.activeElement.outerHTML"); !strings.Contains(focus, "search") {
		t.Errorf("the focus is on %.80s, want it in the field", focus)
	}
}

// TestProgramMissing breaks the fetch; the page has to say so.
func TestProgramMissing(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"no network":  {`globalThis.fetch = async () => { throw new TypeError("Failed to fetch"); };`, "could not be fetched"},
		"not there":   {`globalThis.fetch = async () => new Response("", { status: 404 });`, "404"},
		"broken":      {`globalThis.fetch = async () => new Response("not a program");`, "could not start"},
		"old browser": {`delete globalThis.WebAssembly;`, "too old"},
	} {
		t.Run(name, func(t *testing.T) {
			p := newTab(t, wide, c.script)
			p.run(chromedp.Navigate(rootURL))
			p.await(`document.querySelector("[role=alert]")?.textContent.includes(` + quote(c.want) + `)`)
			p.forgive("Complaint") // it is told in the console, too
			p.forgive("CompileError")
			p.forgive("preload")
		})
	}
}

// TestStorageRefused is the page in a frame that may keep nothing.
func TestStorageRefused(t *testing.T) {
	p := newTab(t, wide, `for (const name of ["localStorage", "sessionStorage"])
		Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException("refused", "SecurityError"); } });`)
	p.goTo(rootURL)
	p.settled()
}

// TestPlainProgram is a browser that cannot decompress.
func TestPlainProgram(t *testing.T) {
	p := newTab(t, wide, `delete globalThis.DecompressionStream;`)
	p.goTo(rootURL)
	if p.requested(".wasm.gz") == p.requested(".wasm") {
		t.Error("the plain program was not asked for")
	}
	p.forgive("preload")
}

// TestWithoutWorker takes the worker away in every way it can go: the page
// then does the work itself.
func TestWithoutWorker(t *testing.T) {
	for name, script := range map[string]string{
		"refused":      `globalThis.Worker = class { constructor() { throw new DOMException("refused", "SecurityError"); } };`,
		"absent":       `delete globalThis.Worker;`,
		"fails":        `globalThis.Worker = class { constructor() { setTimeout(() => this.onerror({ message: "broken" }), 20); } postMessage() {} terminate() {} };`,
		"dies":         `{ const W = Worker; globalThis.Worker = class extends W { postMessage() { super.postMessage({ module: 1, port: null }); } }; }`,
		"never starts": `globalThis.Worker = class { postMessage() {} terminate() {} };`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v := views[0]
			hash, want := expected(t, v)
			p := newTab(t, wide, script)
			p.goTo(rootURL + hash)
			p.shows(v, want)
		})
	}
}

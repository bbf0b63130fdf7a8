//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// keys presses one key after another, as somebody would on the page.
func (p *tab) keys(keys ...string) {
	p.t.Helper()
	for _, key := range keys {
		if key > "~" || key < " " { // a key that is no character
			p.run(chromedp.KeyEvent(key))
			continue
		}
		p.run(input.DispatchKeyEvent(input.KeyDown).WithKey(key).WithText(key), input.DispatchKeyEvent(input.KeyUp).WithKey(key))
	}
}

// TestKeysLeadEverywhere walks by the keys that "?" lists, and switches them off.
func TestKeysLeadEverywhere(t *testing.T) {
	p := newTab(t, wide)
	p.goTo(rootURL)
	p.settled()
	p.keys("/")
	p.await(`document.activeElement.name === "q"`)
	p.keys(kb.Escape)
	p.await(`document.activeElement.name !== "q"`)
	p.keys("?")
	p.await(`document.querySelector("dialog").open && document.querySelector("dialog").contains(document.activeElement)`)
	p.keys("g", "q") // the dialog has the keys
	p.keys(kb.Escape)
	p.await(`!document.querySelector("dialog").open && location.hash === ""`)
	p.keys("g", "q")
	p.await(`location.hash === "#/quotations" && document.querySelector("h1").textContent === "Quotations"`)
	p.keys("j", "j")
	p.await(`document.activeElement === document.querySelectorAll(".row-link")[1]`)
	p.keys(kb.Enter)
	p.await(`location.hash.startsWith("#/article/") && document.querySelector(".q.selected")`)
	p.settled()
	p.run(chromedp.Evaluate(`globalThis.from = document.querySelector(".q.selected").href; document.activeElement.blur()`, nil))
	p.keys("n")
	p.await(`document.activeElement.matches(".q") && document.activeElement.href !== from`)
	p.keys("p")
	p.await(`document.activeElement.matches(".q") && document.activeElement.href === from`)
	p.keys("?")
	p.run(chromedp.Click(`dialog input[type=checkbox]`, chromedp.ByQuery))
	p.keys(kb.Escape, "g", "t", "/")
	p.await(`location.hash.startsWith("#/article/") && document.activeElement.name !== "q"`)
}

// TestLookIsKept chooses the dark look on a light system, and has it from the
// first paint on the next time.
func TestLookIsKept(t *testing.T) {
	p := newTab(t, wide)
	p.goTo(rootURL)
	p.await("navigator.serviceWorker.controller")
	p.keys("?")
	p.run(chromedp.Click(`dialog input[value=dark]`, chromedp.ByQuery))
	const dark = `getComputedStyle(document.body).backgroundColor === "rgb(23, 22, 20)"`
	p.await(dark)
	p.await(`caches.keys().then(async ([name]) => (await caches.open(name)).match("look"))`)
	p.run(disableScript(), chromedp.Reload())
	p.await(dark) // the first paint, before any script
	p.run(emulation.SetScriptExecutionDisabled(false), chromedp.Reload())
	p.opened()
	p.await(dark)
	p.keys("?")
	p.run(chromedp.Click(`dialog input[value=""]`, chromedp.ByQuery))
	p.await(`!document.documentElement.dataset.theme && !(` + dark + `)`)
}

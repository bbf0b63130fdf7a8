//go:build e2e

package e2e

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func disableScript() chromedp.Action { return emulation.SetScriptExecutionDisabled(true) }

// axe checks the page, the sizes of targets too (WCAG 2.2, 2.5.8); it returns
// one line a violation.
const axe = `axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }).then((r) => r.violations.map((v) =>
	v.id + ": " + v.help + "\n\t" + v.nodes.slice(0, 4).map((n) => n.html.slice(0, 160) + " " + n.any.concat(n.all, n.none).map((c) => c.message).join("; ")).join("\n\t")))`

// zoomed is a desk at 200 %.
var zoomed = look{720, "light"}

// TestAxe lets axe look at every view in every look, and at 200 %; what is read
// from right to left must not be wider than the window either.
func TestAxe(t *testing.T) {
	script, err := os.ReadFile("node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Fatalf("%v: make setup installs axe-core", err)
	}
	for _, l := range append([]look{zoomed}, looks...) {
		t.Run(l.String(), func(t *testing.T) {
			p := newTab(t, l)
			for i, v := range views {
				hash, want := expected(t, v)
				if i == 0 {
					p.goTo(rootURL + hash)
					p.run(chromedp.Evaluate(string(script), nil))
				} else {
					p.run(chromedp.Evaluate("location.hash = "+quote(hash), nil))
				}
				p.shows(v, want)
				var violations []string
				p.value(axe, &violations)
				for _, violation := range violations {
					t.Errorf("%s: %s", v.name, violation)
				}
				var overflow float64
				p.value("document.documentElement.scrollWidth - innerWidth", &overflow)
				if overflow > 0 {
					t.Errorf("%s is %v px wider than the window", v.name, overflow)
				}
				p.value(`(() => {
					const root = document.documentElement;
					root.dir = "rtl";
					const wider = root.scrollWidth - innerWidth;
					root.dir = "";
					return wider;
				})()`, &overflow)
				if overflow > 0 {
					t.Errorf("%s from right to left is %v px wider than the window", v.name, overflow)
				}
			}
		})
	}
}

// focused describes the element that has the focus and how it shows that.
const focused = `(() => {
	const e = document.activeElement, style = getComputedStyle(e);
	const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
	return { What: e.localName + " " + (e.getAttribute("aria-label") || e.textContent.trim()).slice(0, 40), Seen: seen, In: e.closest("main") !== null };
})()`

// A focus is where the keyboard is.
type focus struct {
	What string
	Seen bool // its focus can be seen
	In   bool // it is within main
}

func (p *tab) press(key string) focus {
	p.t.Helper()
	p.run(chromedp.KeyEvent(key))
	var f focus
	p.value(focused, &f)
	return f
}

// TestKeyboard walks through each view with Tab: the skip link first, then
// brand, views and field, then what is in the view, always with visible focus.
func TestKeyboard(t *testing.T) {
	for _, v := range views {
		t.Run(v.name, func(t *testing.T) {
			hash, want := expected(t, v)
			p := newTab(t, wide)
			p.goTo(rootURL + hash)
			p.shows(v, want)
			p.run(chromedp.Evaluate("document.activeElement.blur()", nil))
			var walked []string
			for range 30 {
				f := p.press(kb.Tab)
				walked = append(walked, f.What)
				if strings.HasPrefix(f.What, "body") {
					break // once round
				}
				if !f.Seen {
					t.Errorf("focus on %q cannot be seen", f.What)
				}
				if f.In {
					break
				}
			}
			got := strings.Join(walked, " | ")
			last := -1
			for _, part := range []string{"a Skip", "a Verbatim", "a Timeline", "a Corpus", "input Find a quotation"} {
				i := strings.Index(got, part)
				if i <= last {
					t.Errorf("Tab leads through %q: %q is missing or out of order", got, part)
				}
				last = i
			}
		})
	}
}

func TestSkipLink(t *testing.T) {
	p := newTab(t, wide)
	p.goTo(rootURL + "#/statements")
	p.settled()
	p.run(chromedp.Evaluate("document.activeElement.blur()", nil))
	p.press(kb.Tab)
	p.press(kb.Enter)
	p.await(`document.activeElement.closest("main")`)
	if hash := p.text("location.hash"); hash != "#/statements" {
		t.Errorf("the skip link leads to %s", hash)
	}
}

// printed is the look of the README's picture, foremost the address of the
// statement that most articles tell.
var printed = look{1200, "light"}

const foremost = `[...document.querySelectorAll("main .head a[href^='#/statement/']")]
	.sort((a, b) => parseInt(b.textContent) - parseInt(a.textContent))[0].getAttribute("href")`

// TestScreenshots writes a picture of every view in every look, and the
// README's.
func TestScreenshots(t *testing.T) {
	if *screenshots == "" {
		t.Skip("no folder given: make screenshots")
	}
	for _, l := range looks {
		p := newTab(t, l)
		for i, v := range views {
			hash, want := expected(t, v)
			if i == 0 {
				p.goTo(rootURL + hash)
			} else {
				p.run(chromedp.Evaluate("location.hash = "+quote(hash), nil))
			}
			p.shows(v, want)
			var picture []byte
			p.run(chromedp.Evaluate("scrollTo(0, 0)", nil), chromedp.CaptureScreenshot(&picture))
			name := fmt.Sprintf("%s/%s-%s.png", *screenshots, v.name, l)
			if err := save(name, picture); err != nil {
				t.Fatal(err)
			}
		}
	}
	p := newTab(t, printed)
	p.goTo(rootURL + "#/statements")
	p.settled()
	p.run(chromedp.Evaluate("location.hash = "+foremost, nil))
	p.await(`document.querySelector(".statement .collation")`)
	p.settled()
	var picture []byte
	p.run(chromedp.CaptureScreenshot(&picture))
	if err := save(*screenshots+"/README.png", picture); err != nil {
		t.Fatal(err)
	}
}

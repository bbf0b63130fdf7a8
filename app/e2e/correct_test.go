//go:build e2e

package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestCorrectByKeys rejects, reassigns and takes back who said a quotation by the
// keyboard alone; what was decided holds after the page is opened again.
func TestCorrectByKeys(t *testing.T) {
	const who = `document.querySelector(".note.selected .voice")?.textContent`
	const listed = `document.querySelector("main h1")?.textContent === "Corrections" && document.querySelector("main").textContent.includes("Ada Example")`
	for _, l := range looks {
		t.Run(l.String(), func(t *testing.T) {
			p := newTab(t, l)
			p.goTo(rootURL + "#/article/002_8b9dd84b08779802")
			p.settled()
			p.keys("n", kb.Enter)
			p.await(`document.querySelector(".note.selected [data-decide=a]")`)
			p.keys("x")
			p.await(who + ` === "nobody named" && document.querySelector(".note.selected .checked")`)
			p.keys("e")
			p.await(`document.activeElement.matches(".note.selected [data-decide=e]")`)
			p.keys("A", "d", "a", " ", "E", "x", "a", "m", "p", "l", "e", kb.Enter)
			p.await(who + ` === "Ada Example"`)
			p.shoot(t, "correct-note", l)
			p.axe(t, "a corrected note")
			p.goTo(rootURL + "#/corrections")
			p.await(listed)
			if page := p.text(`document.querySelector("main").innerText`); !strings.Contains(page, "1 correction applied") || !strings.Contains(page, "0 of 1 were right") {
				t.Errorf("the corrections page says\n%s", page)
			}
			p.shoot(t, "corrections", l)
			p.axe(t, "the corrections")
			p.run(chromedp.Reload())
			p.await(listed)
			p.goTo(rootURL + "#/article/002_8b9dd84b08779802")
			p.await(`document.querySelector("main h1")?.textContent !== "Corrections"`)
			p.settled()
			p.keys("n", kb.Enter)
			p.await(who + ` === "Ada Example"`)
			p.keys("x")
			p.await(who + ` === "nobody named"`)
			p.keys("u")
			p.await(who + ` === "Ada Example"`)
		})
	}
}

// TestCorrectionsOfAnotherVersion holds that what is kept and cannot be read is
// not lost by the next decision.
func TestCorrectionsOfAnotherVersion(t *testing.T) {
	const newer = `{"version": 99, "corrections": []}`
	p := newTab(t, wide, `localStorage.setItem("verbatim:corrections:/", '`+newer+`')`)
	p.goTo(rootURL + "#/article/002_8b9dd84b08779802")
	p.settled()
	p.keys("n", kb.Enter)
	p.await(`document.querySelector(".note.selected [data-decide=a]")`)
	p.keys("x")
	p.await(`document.querySelector(".note.selected .checked")`)
	if kept := p.text(`localStorage.getItem("verbatim:corrections:/:unreadable")`); kept != newer {
		t.Errorf("aside is kept %s", kept)
	}
	p.keys("u")
	p.await(`!document.querySelector(".note.selected .checked")`)
}

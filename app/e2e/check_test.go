//go:build e2e

package e2e

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// draft quotes the embedded articles, rightly and wrongly.
const draft = `The American secretary of state spoke in Paris. “We need to determine very quickly now, and I’m talking about a matter of days, whether this is doable in the next few weeks,” Rubio said.

“We do not need to determine very quickly now … whether this is doable in the next few weeks,” Marco Rubio said.

“We need to determine very quickly now, and I’m talking about a matter of days, whether this is doable in the next few weeks,” Vladimir Putin said.

“The otters of the Seine have always been the better negotiators, and everybody in the room knew it,” Rubio said. He called it a “ceasefire-light.”`

// paste puts text into the field for drafts, as a reader pastes it.
func (p *tab) paste(text string) {
	p.t.Helper()
	p.run(chromedp.Evaluate(`document.querySelector("#draft").focus()`, nil), chromedp.Evaluate(
		`document.execCommand("insertText", false, `+quote(text)+`)`, nil))
}

// TestCheck pastes a draft and looks at what is said of it. No request may be
// made, and nothing may be left behind: not in the address, the history or any storage.
func TestCheck(t *testing.T) {
	for _, l := range looks {
		t.Run(l.String(), func(t *testing.T) {
			p := newTab(t, l)
			p.goTo(rootURL + "#/check")
			p.settled()
			p.await(`navigator.serviceWorker?.controller || !document.querySelector("[aria-busy=true]")`)
			before, steps := p.requested(""), p.text("history.length")
			p.paste(draft)
			p.run(chromedp.Click(`//button[normalize-space()="Check the quotations"]`, chromedp.BySearch))
			p.await(`document.querySelectorAll(".finding").length >= 4`)
			p.settled()
			want := []string{"Verbatim", "Altered", "Another speaker", "Not found"}
			for i, verdict := range want {
				if got := p.text(fmt.Sprintf(`document.querySelectorAll(".finding .verdict")[%d].textContent`, i)); got != verdict {
					t.Errorf("finding %d says %q, want %q", i+1, got, verdict)
				}
			}
			lead := p.text(`document.querySelector("main .lead").textContent`)
			if !strings.Contains(lead, "5 quotations: 1 verbatim, 1 altered (") || !strings.Contains(lead, "2 not found") {
				t.Errorf("the summary is %q", lead)
			}
			if after := p.requested(""); after != before {
				t.Errorf("%d requests were made while a draft was checked", after-before)
			}
			for what, expression := range map[string]string{
				"the address": "location.href", "the history": "JSON.stringify(history.state)", "local storage": "JSON.stringify({...localStorage})",
				"session storage": "JSON.stringify({...sessionStorage})", "cookies": "document.cookie",
			} {
				if got := p.text(expression); strings.Contains(got, "otters") || strings.Contains(got, "determine") {
					t.Errorf("the draft is left in %s: %s", what, got)
				}
			}
			var stored []string
			p.value(`indexedDB.databases().then((all) => all.map((d) => d.name))`, &stored)
			if len(stored) > 0 || p.text("history.length") != steps {
				t.Errorf("databases %q, %s steps of history instead of %s", stored, p.text("history.length"), steps)
			}
			p.axe(t, "a checked draft")
			p.shoot(t, "check-draft", l)
		})
	}
}

// TestCheckByKeyboard steps through the findings, opens a source and comes back
// to the draft; reloaded, it is gone.
func TestCheckByKeyboard(t *testing.T) {
	p := newTab(t, wide)
	p.goTo(rootURL + "#/check")
	p.settled()
	p.paste(draft)
	p.run(chromedp.KeyEvent(kb.Enter, chromedp.KeyModifiers(2)))
	p.await(`document.querySelectorAll(".finding").length >= 4`)
	p.await(`document.activeElement.id === "findings"`)
	focused := func(n int) {
		t.Helper()
		p.await(fmt.Sprintf(`document.activeElement.closest("#finding-%d")`, n))
		p.await(fmt.Sprintf(`document.querySelector(".dq.selected .ref").textContent.trim() === "%d"`, n))
	}
	p.press("j")
	focused(1)
	p.press("j")
	focused(2)
	p.press("k")
	focused(1)
	p.run(chromedp.Click(`//button[contains(.,"Next to look at")]`, chromedp.BySearch))
	focused(2)
	p.run(chromedp.Click(`.dq.v-not-found`, chromedp.ByQuery))
	focused(4)
	p.run(chromedp.Evaluate(`document.querySelector("#finding-1 .row-link").focus()`, nil))
	p.press(kb.Enter)
	p.await(`location.hash.startsWith("#/article/") && document.querySelector("#target")`)
	p.run(chromedp.Evaluate("history.back()", nil))
	p.await(`document.querySelectorAll(".finding").length >= 4`)
	p.await(`document.querySelector("#draft").value === ` + quote(draft))
	p.run(chromedp.Reload())
	p.opened()
	p.settled()
	p.await(`document.querySelector("#draft")`)
	if got := p.text(`document.querySelector("#draft").value`); got != "" || p.count(".finding") != 0 {
		t.Errorf("reloaded, the draft is still there: %q", got)
	}
}

// TestCheckReport saves a report in each format.
func TestCheckReport(t *testing.T) {
	p := newTab(t, wide)
	p.goTo(rootURL + "#/check")
	p.settled()
	p.run(chromedp.Evaluate(`window.saved = {};
		const make = URL.createObjectURL;
		URL.createObjectURL = (blob) => { blob.text().then((text) => { saved[blob.type.split(";")[0]] = text; }); return make.call(URL, blob); };
		HTMLAnchorElement.prototype.click = function () {};`, nil))
	p.paste(draft)
	p.run(chromedp.Click(`//button[normalize-space()="Check the quotations"]`, chromedp.BySearch))
	p.await(`document.querySelectorAll(".finding").length >= 4`)
	for name, kind := range map[string]string{"Markdown": "text/markdown", "CSV": "text/csv", "HTML": "text/html"} {
		p.run(chromedp.Click(`//button[normalize-space()="`+name+`"]`, chromedp.BySearch))
		p.await(`saved["` + kind + `"]?.includes("otters")`)
	}
	p.run(chromedp.Click(`//button[normalize-space()="Forget it"]`, chromedp.BySearch))
	p.await(`document.querySelectorAll(".finding").length === 0 && document.querySelector("#draft").value === ""`)
}

// TestCheckOpens opens drafts of other formats; nothing in a page runs.
func TestCheckOpens(t *testing.T) {
	page := []byte(`<title>x</title><script>fetch("/leak")</script><img src="/leak" onerror="fetch('/leak')"><p><q>We need to determine <b>very quickly</b> now,</q> Rubio said.<p>Next.`)
	var doc bytes.Buffer
	w := zip.NewWriter(&doc)
	part, err := w.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(part, `<w:document xmlns:w="http://x"><w:body><w:p><w:r><w:t>“We need to determine </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:r><w:t>very quickly now,” Rubio said.</w:t></w:r></w:p></w:body></w:document>`)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, data := range map[string][]byte{"draft.html": page, "draft.docx": doc.Bytes(), "broken.docx": []byte("PK")} {
		p := newTab(t, wide)
		p.goTo(rootURL + "#/check")
		p.settled()
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		p.run(chromedp.SetUploadFiles("#draft-file", []string{file}, chromedp.ByQuery))
		if name == "broken.docx" {
			p.await(`document.querySelector("[role=alert]")?.textContent.includes("not a whole Word file")`)
			continue
		}
		p.await(`document.querySelectorAll(".finding").length === 1`)
		if got := p.text(`document.querySelector(".finding .verdict").textContent`); got != "Verbatim" {
			t.Errorf("%s: the finding says %q; the draft reads %q", name, got, p.text(`document.querySelector("#draft").value`))
		}
		p.forgive("inline event handler") // which is not run, only noticed
		if p.requested("leak") > 0 {
			t.Errorf("%s: the draft made a request", name)
		}
	}
}

// TestSearchTyped types a query with a stray bracket, sorts and narrows.
func TestSearchTyped(t *testing.T) {
	p := newTab(t, wide)
	p.goTo(rootURL + "#/search")
	p.settled()
	p.run(chromedp.Evaluate(`document.querySelector("#filter").focus()`, nil), chromedp.KeyEvent("(ceasefire"))
	p.await(`document.querySelector(".understood code")?.textContent === "ceasefire"`)
	if got := p.text(`document.querySelector(".understood").textContent`); !strings.Contains(got, "bracket that is not closed") {
		t.Errorf("of a stray bracket it says %q", got)
	}
	if n := p.text(`performance.getEntriesByName("verbatim:search").length`); n == "0" {
		t.Error("a search is not measured")
	}
	all := p.count("main table.rows tbody tr")
	p.run(chromedp.Click(`//th//a[normalize-space()="After"]`, chromedp.BySearch))
	p.await(`document.querySelector("th[aria-sort=ascending]")?.textContent === "After"`)
	p.run(chromedp.Evaluate(`[...document.querySelectorAll(".side .choice")].find((a) => a.textContent.startsWith("quote")).click()`, nil))
	p.await(`document.querySelector(".understood code")?.textContent.includes("in:quote")`)
	if n := p.count("main table.rows tbody tr"); n == 0 || n >= all {
		t.Errorf("%d lines in quotations of %d", n, all)
	}
	p.run(chromedp.Evaluate(`URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return "#"; }; HTMLAnchorElement.prototype.click = () => {};`, nil),
		chromedp.Click(`//button[contains(.,"CSV")]`, chromedp.BySearch))
	p.await(`window.saved?.split("\r\n").length - 2 === document.querySelectorAll("main table.rows tbody tr").length`)
	p.run(chromedp.Evaluate(`document.querySelector("main .row-link").focus()`, nil))
	p.press(kb.Enter)
	p.await(`document.querySelector("#target")?.textContent.toLowerCase().includes("ceasefire")`)
}

// axe lets axe look at what is shown.
func (p *tab) axe(t *testing.T, what string) {
	t.Helper()
	script, err := os.ReadFile("node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Fatalf("%v: make setup installs axe-core", err)
	}
	p.run(chromedp.Evaluate(string(script), nil))
	var violations []string
	p.value(axe, &violations)
	for _, violation := range violations {
		t.Errorf("%s: %s", what, violation)
	}
	var overflow float64
	p.value("document.documentElement.scrollWidth - innerWidth", &overflow)
	if overflow > 0 {
		t.Errorf("%s is %v px wider than the window", what, overflow)
	}
}

// shoot writes a picture if a folder for them is given.
func (p *tab) shoot(t *testing.T, name string, l look) {
	t.Helper()
	if *screenshots == "" {
		return
	}
	var picture []byte
	p.run(chromedp.Evaluate("scrollTo(0, 0)", nil), chromedp.CaptureScreenshot(&picture))
	if err := save(fmt.Sprintf("%s/%s-%s.png", *screenshots, name, l), picture); err != nil {
		t.Fatal(err)
	}
}

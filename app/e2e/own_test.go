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

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// ownFiles returns files of every kind that the browser reads, and some that
// it does not: seven articles and four to be left out.
func ownFiles(t *testing.T) map[string]string {
	t.Helper()
	zipped := func(members ...string) string {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for i := 0; i < len(members); i += 2 {
			m, err := w.Create(members[i])
			if err != nil {
				t.Fatal(err)
			}
			m.Write([]byte(members[i+1]))
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	word := zipped("word/document.xml", `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>“The lighthouse stays </w:t></w:r><w:del><w:r><w:delText>dark</w:delText></w:r></w:del><w:r><w:t>lit,” said Ida Holm.</w:t></w:r></w:p></w:body></w:document>`)
	return map[string]string{
		"a ferry.txt": "Lindholm, 4 March 2025\n\n“The ferries will sail again on Thursday,” said Tom Reed, who leads the dockers’ union.\n",
		"b page.html": `<!doctype html><meta charset=utf-8><title>x</title><meta property="og:site_name" content="City Mirror">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Dockers end their strike","datePublished":"2025-03-05T01:00:00+02:00"}</script>
<body onload="fetch('https://evil.example/')"><nav><a href=/>“Home”</a></nav><script>fetch("https://evil.example/script")</script>
<article><h1>Dockers end their strike</h1><img src="https://evil.example/pixel.png" onerror="fetch('https://evil.example/onerror')">
<p>“The ferries will sail again on Thursday, and not a day later,” said Tom Reed, who leads the dockers’ union in Lindholm.</p>
<p>The company said it would take back all the workers it had dismissed in February.</p></article><footer>“All rights reserved.”</footer>`,
		"c draft.docx": word,
		"d feed.xml":   `<rss version="2.0"><channel><title>Wire</title><item><title>Fog</title><description>&lt;p&gt;“No boat left,” said Per Dahl.&lt;/p&gt;</description><pubDate>Wed, 05 Mar 2025 10:00:00 GMT</pubDate></item><item><title>Empty</title></item></channel></rss>`,
		"e many.zip":   zipped("in/f.txt", "“We waited all night,” said Ann Lee.", "../g.txt", "x", "in/h.html", "<p>“It was cold,” said Bo Falk, who waited too.</p>"),
		"i norwegian.txt": "Fergene i Lindholm skal igjen gå på torsdag, sier lederen for havnearbeiderne. Han mener at avtalen er god for begge parter, " +
			"og at ingen trenger å streike igjen i år. Selskapet sier at det vil ta tilbake alle de ansatte som ble sagt opp i februar.",
		"j print.pdf":  "%PDF-1.4",
		"k photo.jpeg": "\xff\xd8\xff",
	}
}

// chosen puts files into the picker of a kind, as the reader chooses them.
func (p *tab) chosen(pick string, names ...string) {
	p.t.Helper()
	p.await(`document.querySelector("verbatim-files [data-pick]")`)
	p.run(chromedp.SetUploadFiles(`verbatim-files [data-pick="`+pick+`"]`, names, chromedp.ByQuery))
}

// written writes files into a folder of the test's and returns their paths.
func written(t *testing.T, files map[string]string) (dir string, paths []string) {
	t.Helper()
	dir = t.TempDir()
	for name, content := range files {
		paths = append(paths, filepath.Join(dir, name))
		if err := os.WriteFile(paths[len(paths)-1], []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir, paths
}

// overNetwork returns the addresses that were asked for over the network; that
// of a worker's script, which the page holds itself, is none.
func (p *tab) overNetwork() (list []string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, address := range p.asked {
		if strings.HasPrefix(address, "http") {
			list = append(list, address)
		}
	}
	return list
}

const ownSummary = `document.querySelector("main")?.textContent.includes("of your own")`

// TestOwnFiles opens files of every kind: all are accounted for, what can be
// read is analysed, nothing runs, nothing is asked for, nothing is left behind.
func TestOwnFiles(t *testing.T) {
	_, paths := written(t, ownFiles(t))
	for _, l := range looks {
		t.Run(l.String(), func(t *testing.T) {
			p := newTab(t, l)
			p.goTo(rootURL + "#/corpus")
			p.settled()
			p.await(`document.querySelector("verbatim-files button")`)
			p.await(`!navigator.serviceWorker || navigator.serviceWorker.controller`)
			before := len(p.overNetwork())
			p.axe(t, "the corpus, before")
			p.shoot(t, "corpus-before", l)
			p.chosen("files", paths...)
			p.await(ownSummary)
			p.settled()
			page := p.text(`document.querySelector("main").innerText`)
			for _, want := range []string{
				"8 files of your own: 7 articles read, 4 left out", "j print.pdf: PDF files are not read in the browser", "k photo.jpeg: this kind of file",
				"item 2 has no text", "leads out of the archive", "Dockers end their strike", "is in no language that is analysed",
			} {
				if !strings.Contains(page, want) {
					t.Errorf("the page does not say %q:\n%s", want, page)
				}
			}
			p.forgive("inline event handler") // which is not run, only noticed
			p.axe(t, "own files")
			p.shoot(t, "corpus-own", l)
			if after := p.overNetwork(); len(after) != before {
				t.Errorf("requests were made: %v", after[before:])
			}
			p.run(chromedp.Evaluate(`location.hash = "#/quotations"`, nil))
			p.await(`document.querySelector("h1").textContent === "Quotations"`)
			p.settled()
			quotations := p.text(`document.querySelector("main").innerText`)
			for _, want := range []string{"not a day later", "lighthouse stays lit", "No boat left", "waited all night", "It was cold"} {
				if !strings.Contains(quotations, want) {
					t.Errorf("no quotation %q in:\n%s", want, quotations)
				}
			}
			for _, not := range []string{"rights reserved", "“Home”", "dark"} {
				if strings.Contains(quotations, not) {
					t.Errorf("a quotation %q", not)
				}
			}
			p.shoot(t, "quotations-own", l)
			var links []string
			p.value(`[...document.querySelectorAll("main a")].map((a) => a.getAttribute("href") ?? "")`, &links)
			for _, link := range links {
				if strings.Contains(link, "ferry") || strings.Contains(link, "page") && !strings.Contains(link, "page=") {
					t.Errorf("an address holds the name of a file: %s", link)
				}
			}
			p.run(chromedp.Evaluate(`location.hash = "#/search?q=havnearbeiderne"`, nil))
			p.await(`document.querySelector("main").textContent.includes("havnearbeiderne") && document.querySelector("main .row-link")`)
			p.run(chromedp.Evaluate(`document.querySelector("main .row-link").click()`, nil))
			p.await(`document.querySelector("main").textContent.includes("is in no language that is analysed")`)
			var stored []string
			p.value(`indexedDB.databases().then((all) => all.map((d) => d.name))`, &stored)
			if len(stored) > 0 {
				t.Errorf("stored without being asked for: %q", stored)
			}
			p.run(chromedp.Reload())
			p.opened()
			p.settled()
			if strings.Contains(p.text(`document.querySelector("main").innerText`), "lighthouse") {
				t.Error("the files are still there after a reload")
			}
		})
	}
}

// TestOwnFilesKept keeps files, finds them after a reload, goes back to the
// page's own articles and forgets them, all by keyboard.
func TestOwnFilesKept(t *testing.T) {
	_, paths := written(t, map[string]string{"a.txt": "“We stay in the harbour,” said Tom Reed.", "b.md": "“We leave,” said Ida Holm."})
	p := newTab(t, wide)
	p.goTo(repoURL + "#/corpus")
	p.settled()
	p.await(`document.querySelector("verbatim-files [name=keep]")`)
	press := func(selector string) {
		t.Helper()
		p.await(selector + " && !" + selector + ".closest('[hidden]')")
		p.run(chromedp.Evaluate(selector+".focus()", nil))
		if f := p.press(""); !f.Seen {
			t.Errorf("focus on %s cannot be seen", f.What)
		}
		p.press(" ")
	}
	named := func(name string) string {
		return `[...document.querySelectorAll("verbatim-files button")].find((b) => b.textContent === ` + quote(name) + `)`
	}
	press(`document.querySelector("verbatim-files [name=keep]")`)
	p.chosen("files", paths...)
	p.await(ownSummary)
	p.await(`document.querySelector("verbatim-files").textContent.includes("Kept on this device. They open again")`)
	p.run(chromedp.Reload())
	p.opened()
	p.await(ownSummary)
	press(named("Back to the articles this page came with"))
	p.await(`!(` + ownSummary + `) && document.querySelector("main").textContent.includes("5 articles")`)
	press(named("Open what is kept"))
	p.await(ownSummary)
	press(named("Forget what is kept"))
	p.await(`document.querySelector("verbatim-files").textContent.includes("Nothing is kept")`)
	var stored []string
	p.value(`indexedDB.databases().then((all) => all.map((d) => d.name))`, &stored)
	if len(stored) > 0 || p.text("localStorage.length") != "0" && strings.Contains(p.text("JSON.stringify({...localStorage})"), "verbatim:/") {
		t.Errorf("still stored: %q, %s", stored, p.text("JSON.stringify({...localStorage})"))
	}
	p.await(`document.activeElement.name === "keep"`)
	press(named("Back to the articles this page came with"))
	p.await(`document.querySelector("main").textContent.includes("5 articles")`)
	press(named("Open yours again"))
	p.await(ownSummary)
	p.run(chromedp.Reload())
	p.opened()
	p.settled()
	p.await(`document.querySelector("main").textContent.includes("5 articles")`)
}

// TestPasteText pastes an article by keyboard.
func TestPasteText(t *testing.T) {
	p := newTab(t, wide)
	p.goTo(rootURL + "#/corpus")
	p.await(`document.querySelector("verbatim-files button")`)
	p.run(chromedp.Evaluate(`[...document.querySelectorAll("verbatim-files button")].find((b) => b.textContent === "Paste text").focus()`, nil))
	p.press(kb.Enter)
	p.await(`document.activeElement.id === "paste"`)
	p.axe(t, "the field for pasted text")
	p.run(chromedp.Evaluate(`document.execCommand("insertText", false, "“The otters have left the harbour,” said Ann Lee, a biologist.")`, nil))
	p.press(kb.Tab)
	p.press(kb.Enter)
	p.await(ownSummary)
	p.await(`document.querySelector("main").textContent.includes("1 article read, 0 left out")`)
}

// TestDropFiles drops a file on a page that shows something else.
func TestDropFiles(t *testing.T) {
	_, paths := written(t, map[string]string{"otters.txt": "“The otters have left the harbour,” said Ann Lee."})
	p := newTab(t, wide)
	p.goTo(rootURL + "#/statements")
	p.settled()
	data := &input.DragData{Items: []*input.DragDataItem{}, Files: paths, DragOperationsMask: 1}
	p.run(input.DispatchDragEvent(input.DragEnter, 700, 500, data))
	p.await(`customElements.get("verbatim-files")`)
	p.run(input.DispatchDragEvent(input.DragOver, 700, 500, data))
	p.await(`document.documentElement.dataset.drop`)
	p.run(input.DispatchDragEvent(input.Drop, 700, 500, data))
	p.await(ownSummary)
	if hash := p.text("location.hash"); hash != "#/corpus" {
		t.Errorf("after the drop the address is %s", hash)
	}
}

// TestDropDraft drops a file where drafts are checked: it is the draft, and the
// articles stay.
func TestDropDraft(t *testing.T) {
	_, paths := written(t, map[string]string{"draft.txt": draft})
	p := newTab(t, wide)
	p.goTo(rootURL + "#/check")
	p.settled()
	p.await(`customElements.get("verbatim-files")`)
	data := &input.DragData{Items: []*input.DragDataItem{}, Files: paths, DragOperationsMask: 1}
	for _, step := range []input.DispatchDragEventType{input.DragEnter, input.DragOver, input.Drop} {
		p.run(input.DispatchDragEvent(step, 700, 500, data))
	}
	p.await(`document.querySelectorAll(".finding").length >= 4 && location.hash === "#/check"`)
}

// TestOwnFilesThatFail leaves the articles that are open as they are, and an
// archive that explodes is refused.
func TestOwnFilesThatFail(t *testing.T) {
	var bomb bytes.Buffer
	w := zip.NewWriter(&bomb)
	m, err := w.Create("a.txt")
	if err != nil {
		t.Fatal(err)
	}
	for range 64 {
		m.Write(bytes.Repeat([]byte("no "), 1<<18))
	}
	w.Close()
	p := newTab(t, wide)
	p.goTo(rootURL + "#/corpus")
	for name, want := range map[string][2]string{
		"bomb.zip": {bomb.String(), "explodes"}, "photo.png": {"x", "this kind of file is not read"}, "empty.txt": {" ", "empty"},
		"not.docx": {"x", "not a whole Word file"}, "feed.xml": {`<!DOCTYPE a [<!ENTITY b "c">]><rss>&b;</rss>`, "declares entities"},
	} {
		_, paths := written(t, map[string]string{name: want[0]})
		p.chosen("files", paths...)
		p.await(fmt.Sprintf(`document.querySelector("verbatim-files [role=alert]")?.textContent.includes(%s)`, quote(want[1])))
	}
	if !strings.Contains(p.text(`document.querySelector("main").textContent`), "5 articles") {
		t.Error("the articles that were open are gone")
	}
}

// TestOwnFilesStopped stops while many articles are opened: what was open stays.
func TestOwnFilesStopped(t *testing.T) {
	var lines strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&lines, `{"date":"2025-03-%02d","text":"“We have counted %d boats in harbour %d,” said Tom Reed, a pilot, on Monday. Nobody else had counted them. “They will sail on day %d,” said Ida Holm."}`+"\n", 1+i%28, i, i%97, i%365)
	}
	_, paths := written(t, map[string]string{"many.jsonl": lines.String()})
	p := newTab(t, wide)
	p.goTo(rootURL + "#/corpus")
	p.await(`document.querySelector("verbatim-files button")`)
	p.chosen("files", paths...)
	p.await(`/: [1-9][\d,]* of 4,000 articles/.test(document.querySelector("verbatim-files [role=status]").textContent)`)
	p.run(chromedp.Evaluate(`[...document.querySelectorAll("verbatim-files button")].find((b) => b.textContent === "Stop").focus()`, nil))
	p.press(kb.Enter)
	p.await(`document.querySelector("verbatim-files").textContent.includes("Stopped. Nothing was changed.")`)
	p.await(`document.querySelector("main").textContent.includes("5 articles")`)
	p.run(chromedp.Evaluate(`location.hash = "#/speakers"`, nil))
	p.await(`document.querySelector("h1").textContent === "Speakers" && document.querySelector("main").textContent.includes("Rubio")`)
}

// TestOwnFilesInSingleFile opens files in the explorer that lies on disk, goes
// back to the articles it came with, and asks for nothing all the while.
func TestOwnFilesInSingleFile(t *testing.T) {
	_, paths := written(t, map[string]string{"otters.html": "<article><p>“The otters have left the harbour,” said Ann Lee, a biologist.</p></article>"})
	file := "file://" + built(t, harbours) + ".html"
	p := newTab(t, wide)
	p.allow(file)
	p.goTo(file + "#/corpus")
	p.chosen("files", paths...)
	p.await(ownSummary)
	p.run(chromedp.Evaluate(`[...document.querySelectorAll("verbatim-files button")].find((b) => b.textContent.startsWith("Back to")).click()`, nil))
	p.await(`!(` + ownSummary + `)`)
	p.run(chromedp.Evaluate(`location.hash = "#/article/evening"`, nil))
	p.await(`document.querySelector("h1").textContent.includes("Pilots were not told")`)
	if n := p.requested("file://"); n != 1 {
		t.Errorf("%d files were asked for, want the one alone", n)
	}
}

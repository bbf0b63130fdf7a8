//go:build e2e

package e2e

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
)

// keepSaved keeps what a page saves, by name, in place of a download.
const keepSaved = `
globalThis.kept = {};
const blobs = new Map(), make = URL.createObjectURL;
URL.createObjectURL = (blob) => { const address = make.call(URL, blob); blobs.set(address, blob); return address; };
const click = HTMLAnchorElement.prototype.click;
HTMLAnchorElement.prototype.click = function () {
	if (!this.download || !blobs.has(this.href)) return click.call(this);
	blobs.get(this.href).text().then((text) => { globalThis.kept[this.download] = text; });
};`

// TestTakeAway saves a filtered list, copies and saves a citation by key, and
// drops the evidence card on the page, which then says that it agrees.
func TestTakeAway(t *testing.T) {
	p := newTab(t, wide, keepSaved)
	p.goTo(rootURL + "#/quotations?speaker=marco-rubio")
	p.settled()
	rows := p.count("main table.rows tbody tr")
	p.value(`document.querySelector("[aria-label='Save this list as CSV']").click()`, nil)
	p.await(`kept["quotations.csv"]`)
	table, err := csv.NewReader(strings.NewReader(p.text(`kept["quotations.csv"]`))).ReadAll()
	if err != nil || len(table) != rows+1 {
		t.Errorf("the CSV has %d records, %v; want %d and a head", len(table), err, rows)
	}
	p.await(`document.querySelector("#said").textContent == "Saved quotations.csv"`)
	p.value(`document.querySelector("[aria-label='Save this list as JSON']").click()`, nil)
	p.await(`kept["quotations.json"]`)
	if !json.Valid([]byte(p.text(`kept["quotations.json"]`))) {
		t.Error("the JSON is none")
	}
	p.value(`location.hash = document.querySelector("main .row-link").getAttribute("href")`, nil)
	p.await(`[...document.querySelectorAll("main .note.selected summary")].some((s) => s.textContent.startsWith("Cite"))`)
	p.value(`[...document.querySelectorAll("main .note.selected summary")].find((s) => s.textContent.startsWith("Cite")).click()`, nil)
	p.await(`document.querySelectorAll(".codes li").length >= 8`)
	p.value(`document.querySelector("[aria-label='Copy: BibTeX']").focus()`, nil)
	p.keys("\r")
	// A browser without a window may refuse its clipboard: then the text is selected.
	p.await(`[...document.querySelectorAll(".codes [role=status]")].some((s) => /^(Copied|Selected): BibTeX/.test(s.textContent))`)
	for _, name := range []string{"Evidence card", "Evidence card to print"} {
		p.value(`document.querySelector("[aria-label='Save: `+name+`']").click()`, nil)
	}
	for _, name := range []string{"evidence-card.json", "evidence-card.html"} {
		p.await(`kept["` + name + `"]`)
		p.value(`location.hash = "#/articles"`, nil)
		p.await(`document.querySelector("h1").textContent == "Articles"`)
		p.value(`(() => {
			const data = new DataTransfer();
			data.items.add(new File([kept["`+name+`"]], "`+name+`"));
			dispatchEvent(new DragEvent("dragenter", { dataTransfer: data }));
			globalThis.dropCard = () => document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
		})()`, nil)
		p.await(`verbatim.draftText`)
		p.value(`dropCard()`, nil)
		p.await(`document.querySelector("main .verdict.v-verbatim")?.textContent == "Evidence card"`)
	}
}

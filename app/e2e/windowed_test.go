//go:build e2e

package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// seenRows are the numbers of the rows that are seen, as the table counts them.
const seenRows = `[...document.querySelectorAll(".windowed tbody tr")].filter((r) => {
	const box = r.getBoundingClientRect();
	return box.bottom > 60 && box.top < innerHeight - 30;
}).map((r) => Number(r.getAttribute("aria-rowindex")))`

// TestLongTable scrolls a table of more rows than are drawn: by the scrollbar, by
// the keyboard, and to another view and back.
func TestLongTable(t *testing.T) {
	const rows = 400
	var text strings.Builder
	for i := range rows {
		fmt.Fprintf(&text, "“We counted %d boats in the harbour that morning,” said Ann Lee.\n\n", i+1000)
	}
	p := newTab(t, wide)
	base := plainHost(t, built(t, map[string]string{"boats.txt": text.String()}))
	p.allow(base)
	p.goTo(base + "#/quotations")
	p.settled()
	if n := p.count(".windowed tbody tr"); n > 60 {
		t.Errorf("%d rows are drawn of %d", n, rows)
	}
	p.await(fmt.Sprintf(`document.querySelector(".windowed table").getAttribute("aria-rowcount") === "%d"`, rows+1))
	p.run(chromedp.Evaluate(`document.querySelector(".windowed tbody").scrollIntoView(); scrollBy(0, 200 * document.querySelector(".windowed tbody tr").offsetHeight)`, nil))
	p.await(seenRows + `.length > 8 && ` + seenRows + `.includes(208)`)
	p.await(`document.querySelector('.windowed tr[aria-rowindex="208"] .row-link').textContent.includes("1206 boats")`)
	p.await(`/row=\d+/.test(location.hash)`)

	p.run(chromedp.Evaluate(`document.querySelector('.windowed tr[aria-rowindex="208"] .row-link').focus()`, nil))
	for i := range 30 { // the focus goes with the reader, not with the elements
		p.keys("j")
		p.await(fmt.Sprintf(`document.activeElement.textContent.includes("%d boats")`, 1207+i))
	}
	p.await(seenRows + `.includes(238)`)
	p.await(`(globalThis.at = location.hash).includes("row=")`)

	var before int
	p.value("Math.round(scrollY)", &before)
	p.keys("g", "s")
	p.await(`location.hash === "#/statements" && document.querySelector("h1").textContent === "Statements"`)
	p.run(chromedp.Evaluate("history.back()", nil))
	p.await(fmt.Sprintf(`Math.round(scrollY) === %d && %s.includes(238)`, before, seenRows))
}

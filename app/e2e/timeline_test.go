//go:build e2e

package e2e

import (
	"context"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// box returns where the picture of the timeline is in the window.
func (p *tab) box() (left, top, width, height float64) {
	p.t.Helper()
	var b struct{ Left, Top, Width, Height float64 }
	p.value(`document.querySelector(".picture svg").getBoundingClientRect().toJSON()`, &b)
	return b.Left, b.Top, b.Width, b.Height
}

// span returns the window that the address gives the picture.
func (p *tab) span() string {
	p.t.Helper()
	return p.text(`new URLSearchParams(location.hash.split("?")[1] ?? "").get("span") ?? ""`)
}

// mouse sends one event of the mouse.
func (p *tab) mouse(kind input.MouseType, x, y float64, options ...func(*input.DispatchMouseEventParams)) {
	p.t.Helper()
	e := input.DispatchMouseEvent(kind, x, y)
	for _, o := range options {
		o(e)
	}
	p.run(chromedp.ActionFunc(func(ctx context.Context) error { return e.Do(ctx) }))
}

// pull presses the button at one place and lets it go at another.
func (p *tab) pull(x, y, toX, toY float64) {
	p.t.Helper()
	left := func(e *input.DispatchMouseEventParams) { e.Button, e.ClickCount = input.Left, 1 }
	held := func(e *input.DispatchMouseEventParams) { e.Button, e.Buttons = input.Left, 1 }
	p.mouse(input.MousePressed, x, y, left)
	for i := 1.0; i <= 5; i++ {
		p.mouse(input.MouseMoved, x+(toX-x)*i/5, y+(toY-y)*i/5, held)
	}
	p.mouse(input.MouseReleased, toX, toY, left)
}

// TestTimelineByHand zooms with the wheel, pans by dragging, and picks a time
// on the scale: the list below is of that time.
func TestTimelineByHand(t *testing.T) {
	p := newTab(t, wide)
	p.goTo(rootURL)
	p.await(`document.querySelector(".picture a.place")`)
	p.settled()
	before := p.count(".picture .tick")
	left, top, width, height := p.box()
	wheel := func(e *input.DispatchMouseEventParams) { e.DeltaY = -240 }
	for range 3 {
		p.mouse(input.MouseWheel, left+width/3, top+height/2, wheel)
	}
	p.await(`location.hash.includes("span=")`)
	p.settled()
	zoomed := p.span()
	if before == 0 || p.count(".picture .tick") == 0 {
		t.Error("the scale has no ticks")
	}
	p.pull(left+width/2, top+height/2, left+width/4, top+height/2)
	p.await(`!location.hash.includes(` + quote(strings.ReplaceAll(zoomed, "/", "%2F")) + `)`)
	p.settled()
	if panned := p.span(); panned <= zoomed {
		t.Errorf("dragging to the left went from %s to %s, want later", zoomed, panned)
	}
	p.pull(left+width*0.3, top+height-8, left+width*0.5, top+height-8)
	p.await(`location.hash.includes("from=") && location.hash.includes("to=")`)
	p.settled()
	p.await(`document.querySelector("main").textContent.includes("Show all dates")`)
	var brush float64
	p.value(`parseFloat(document.querySelector(".picture .brush").getAttribute("width"))`, &brush)
	if brush <= 0 {
		t.Errorf("what was picked is %v wide in the picture", brush)
	}
}

// TestTimelineByKeyboard walks the picture with keys alone.
func TestTimelineByKeyboard(t *testing.T) {
	p := newTab(t, wide)
	p.goTo(rootURL)
	p.await(`document.querySelector('.picture a.place[tabindex="0"]')`)
	p.settled()
	p.run(chromedp.Evaluate(`document.querySelector('.picture a.place[tabindex="0"]').focus()`, nil))
	name := `document.activeElement.getAttribute("aria-label") ?? ""`
	first := p.text(name)
	p.run(chromedp.KeyEvent("+"))
	p.await(`location.hash.includes("span=")`)
	p.settled()
	p.await(name + ` === ` + quote(first))
	p.run(chromedp.KeyEvent(kb.ArrowDown))
	p.await(name + ` !== ` + quote(first))
	p.run(chromedp.KeyEvent("0"))
	p.await(`location.hash === "#/" || location.hash === ""`)
	p.settled()
	p.await(`document.activeElement.closest(".picture")`)
	p.run(chromedp.KeyEvent(kb.Enter))
	p.await(`location.hash.includes("from=") || location.hash.includes("span=")`)
	for _, lane := range []string{"said", "published", "mentioned"} {
		if p.count(".picture .lane."+lane) == 0 {
			t.Errorf("there is no lane for what was %s", lane)
		}
	}
}

// touch sends one event of fingers at places of the window.
func (p *tab) touch(kind input.TouchType, xs ...float64) {
	p.t.Helper()
	_, top, _, height := p.box()
	points := []*input.TouchPoint{}
	for i, x := range xs {
		points = append(points, &input.TouchPoint{X: x, Y: top + height/3, ID: float64(i + 1)})
	}
	p.run(chromedp.ActionFunc(func(ctx context.Context) error { return input.DispatchTouchEvent(kind, points).Do(ctx) }))
}

// TestTimelineByFingers spreads two fingers on the picture, which shows less
// time then, and drags one, which shows another.
func TestTimelineByFingers(t *testing.T) {
	p := newTab(t, wide)
	p.run(emulation.SetTouchEmulationEnabled(true).WithMaxTouchPoints(2))
	p.goTo(rootURL)
	p.await(`document.querySelector(".picture a.place")`)
	p.settled()
	left, _, width, _ := p.box()
	p.touch(input.TouchStart, left+width*.45, left+width*.55)
	for i := 1.0; i <= 5; i++ {
		p.touch(input.TouchMove, left+width*(.45-i*.04), left+width*(.55+i*.04))
	}
	p.touch(input.TouchEnd)
	p.await(`location.hash.includes("span=")`)
	p.settled()
	pinched := p.span()
	var days, whole float64
	const length = `(([a, b]) => (new Date(b) - new Date(a)) / 864e5 + 1)`
	p.value(length+`(`+quote(pinched)+`.split("/"))`, &days)
	p.value(`[...document.querySelectorAll(".picture .p")].length`, &whole)
	if days <= 0 || days > 20 || whole == 0 {
		t.Errorf("two fingers spread from a tenth to half of the width show %s, %v days", pinched, days)
	}
	p.touch(input.TouchStart, left+width*.7)
	for i := 1.0; i <= 5; i++ {
		p.touch(input.TouchMove, left+width*(.7-i*.08))
	}
	p.touch(input.TouchEnd)
	p.await(`!location.hash.includes(` + quote(strings.ReplaceAll(pinched, "/", "%2F")) + `)`)
	p.settled()
	if dragged := p.span(); dragged <= pinched {
		t.Errorf("a finger that goes left went from %s to %s, want later", pinched, dragged)
	}
	var off float64 // the scale must be where its times are
	p.value(`(() => { const box = document.querySelector(".picture svg").getBoundingClientRect(), inner = box.width - 32;
		return Math.max(...[...document.querySelectorAll(".picture line.p")].map(l => { const r = l.getBoundingClientRect();
			return Math.abs(r.left - box.left - 16 - parseFloat(l.getAttribute("x1")) / 100 * inner) })) })()`, &off)
	if off > 2 {
		t.Errorf("a tick stands %v pixels off its place", off)
	}
}

// TestTimelineSaved holds that both files are pictures of what is seen.
func TestTimelineSaved(t *testing.T) {
	p := newTab(t, wide)
	p.goTo(rootURL)
	p.await(`document.querySelector(".picture a.place")`)
	p.settled()
	p.run(chromedp.Evaluate(`window.saved = {}; const made = URL.createObjectURL; URL.createObjectURL = (b) => {
		const r = new FileReader(); r.onload = () => { saved[b.type] = r.result }; r.readAsDataURL(b); return made(b) };
		HTMLAnchorElement.prototype.click = function () {};
		for (const b of document.querySelectorAll(".save button")) b.click()`, nil))
	p.await(`saved["image/svg+xml"] && saved["image/png"]`)
	data := func(kind string) string {
		_, body, _ := strings.Cut(p.text("saved["+quote(kind)+"]"), ",")
		raw, err := base64.StdEncoding.DecodeString(body)
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	drawing := data("image/svg+xml")
	for _, part := range []string{"<svg", `fill="rgb`, "published", "18 Apr"} {
		if !strings.Contains(drawing, part) {
			t.Errorf("the SVG lacks %q", part)
		}
	}
	if painting := data("image/png"); !strings.HasPrefix(painting, "\x89PNG") || len(painting) < 5000 {
		t.Errorf("the PNG is %d bytes", len(painting))
	}
}

// TestTimelineInDoubt holds that addresses that mean little still show a picture.
func TestTimelineInDoubt(t *testing.T) {
	for _, span := range []string{"x", "9999-01-01/0001-01-01", "0001-01-01/9999-12-31", "2025-04-18T06/2025-04-18T09", "1700-01-01/1700-01-02"} {
		p := newTab(t, wide)
		p.goTo(rootURL + fmt.Sprintf("#/timeline?span=%s", span))
		p.await(`document.querySelectorAll(".picture .tick").length > 1`)
	}
}

//go:build e2e

package e2e

import (
	"context"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"verbatim/corpus"
)

// embedded are pages to embed, one of each kind first.
func embedded(a *corpus.Analysis) []string {
	pages := []string{"embed/statement/" + a.Statements[0].ID + ".html"}
	for _, q := range quotations(a) {
		if q.Kind == corpus.Speech {
			pages = append(pages, "embed/quotation/"+q.ID+".html")
			break
		}
	}
	pages = append(pages, "embed/timeline.html", "embed/search.html", "embed/explorer.html")
	for _, s := range a.Statements[1:] {
		pages = append(pages, "embed/statement/"+s.ID+".html")
	}
	return pages
}

// shows waits until n embeds show their frames, scrolling past all.
func (p *tab) embedsShown(n int) {
	p.t.Helper()
	p.await(fmt.Sprintf(`(() => {
		const all = [...document.querySelectorAll("verbatim-embed")];
		const waiting = all.find((e) => e.querySelector("blockquote").getClientRects().length > 0);
		waiting?.scrollIntoView();
		return all.length === %d && !waiting;
	})()`, n))
}

// heights returns those of all embeds, in pixels.
func (p *tab) heights() (all []float64) {
	p.t.Helper()
	p.value(`[...document.querySelectorAll("verbatim-embed")].map((e) => e.getBoundingClientRect().height)`, &all)
	return all
}

// frames attaches to the frames of p whose address begins with prefix. Each is
// a process of its own.
func (p *tab) frames(prefix string) (all []*tab) {
	p.t.Helper()
	infos, err := chromedp.Targets(p.ctx)
	if err != nil {
		p.t.Fatal(err)
	}
	of := chromedp.FromContext(p.ctx).Target.TargetID
	for _, info := range infos {
		if info.Type != "iframe" || !strings.HasPrefix(info.URL, prefix) || !sameProfile(infos, info, of) {
			continue
		}
		ctx, cancel := chromedp.NewContext(p.ctx, chromedp.WithTargetID(info.TargetID))
		p.t.Cleanup(cancel)
		f := &tab{t: p.t, ctx: ctx, own: p.own}
		chromedp.ListenTarget(ctx, f.hear)
		f.run(runtime.Enable(), log.Enable()) // both tell what has been
		all = append(all, f)
	}
	return all
}

func sameProfile(infos []*target.Info, frame *target.Info, page target.ID) bool {
	return slices.ContainsFunc(infos, func(i *target.Info) bool { return i.TargetID == page && i.BrowserContextID == frame.BrowserContextID })
}

// faultless fails if the frame had an error in its console.
func (p *tab) faultless() {
	p.t.Helper()
	p.mu.Lock()
	faults := p.faults
	p.mu.Unlock()
	for _, fault := range faults {
		p.t.Errorf("%s had a fault: %s", p.text("location.href"), fault)
	}
}

// set sets an attribute of the first embed.
func (p *tab) set(attribute, value string) {
	p.t.Helper()
	p.run(chromedp.Evaluate(`document.querySelector("verbatim-embed").setAttribute(`+quote(attribute)+`, `+quote(value)+`)`, nil))
}

// TestTenEmbeds shows ten frames in an article of another site, whose policy is
// strict and whose script is hostile.
func TestTenEmbeds(t *testing.T) {
	web := newPress(t)
	pages := embedded(native().Analysis())[:10]
	web.print(`<script src="/hostile.js"></script>`+element, pages...)
	p := web.tab(t, wide)
	p.run(chromedp.Navigate(newspaper))
	p.embedsShown(len(pages))
	p.await(`document.title === "lied"`)
	var width float64
	p.value(`document.querySelector("verbatim-embed").clientWidth`, &width)
	got := p.heights()
	for i, page := range pages {
		alone := web.tab(t, wide)
		alone.run(emulation.SetDeviceMetricsOverride(int64(width), 4000, 1, false), chromedp.Navigate(publisher+page))
		var want float64
		alone.value(`Math.ceil(document.documentElement.getBoundingClientRect().height)`, &want)
		if math.Abs(got[i]-want) > 1 {
			t.Errorf("%s is shown %v px high, its content is %v", page, got[i], want)
		}
	}
	frames := p.frames(publisher)
	if len(frames) != len(pages) {
		t.Errorf("%d frames in processes of their own, want all %d", len(frames), len(pages))
	}
	for _, f := range frames {
		f.faultless()
		if theme := f.text("document.documentElement.dataset.theme"); theme != "undefined" {
			t.Errorf("a message that is not from the page around set the theme to %s", theme)
		}
		if origin, shares := f.text("self.origin"), f.text("/search|explorer/.test(location.pathname)"); (origin == "null") == (shares == "true") {
			t.Errorf("%s has the origin %s", f.text("location.href"), origin)
		}
	}
	if n := web.requests(".wasm"); n != 0 {
		t.Errorf("%d requests for the program, want none before somebody asks", n)
	}
}

// TestEmbedLives: a frame follows what is in it, attributes that change, and
// the element when it is moved or goes.
func TestEmbedLives(t *testing.T) {
	web := newPress(t)
	pages := embedded(native().Analysis())
	web.print(element, pages[0])
	p := web.tab(t, wide)
	p.run(chromedp.Navigate(newspaper))
	p.embedsShown(1)
	folded := p.heights()[0]
	f := p.frames(publisher)[0]
	f.run(chromedp.Evaluate(`document.querySelector("details").open = true`, nil))
	p.await(fmt.Sprintf(`document.querySelector("verbatim-embed").clientHeight > %v + 20`, folded))
	f.run(chromedp.Evaluate(`document.querySelector("details").open = false`, nil))
	p.await(fmt.Sprintf(`document.querySelector("verbatim-embed").clientHeight === %v`, folded))

	p.set("theme", "dark")
	f.await(`document.documentElement.dataset.theme === "dark" && matchMedia("(prefers-color-scheme: dark)").matches`)
	p.set("height", "222")
	p.await(`document.querySelector("verbatim-embed").clientHeight === 222`)
	p.run(chromedp.Evaluate(`document.querySelector("verbatim-embed").removeAttribute("height")`, nil))
	p.await(fmt.Sprintf(`document.querySelector("verbatim-embed").clientHeight === %v`, folded))

	p.run(chromedp.Evaluate(`document.body.append(document.querySelector("verbatim-embed"))`, nil)) // moved: the frame loads anew
	p.embedsShown(1)
	p.set("src", publisher+pages[2])
	p.await(fmt.Sprintf(`document.querySelector("verbatim-embed").clientHeight > %v + 100`, folded))
	p.set("src", "javascript:alert(1)")
	p.await(`document.querySelector("verbatim-embed blockquote").getClientRects().length > 0`)
	p.run(chromedp.Evaluate(`document.querySelector("verbatim-embed").remove()`, nil))
	if own := p.text(`Object.keys(window).filter((k) => /verbatim|embed/i.test(k))`); own != "" {
		t.Errorf("the script leaves names: %s", own)
	}
}

// TestEmbedWithoutScript: where the element's script does not run, or its page
// is not there, the words stand.
func TestEmbedWithoutScript(t *testing.T) {
	web := newPress(t)
	web.print("", embedded(native().Analysis())[0])
	p := web.tab(t, wide)
	p.run(disableScript(), chromedp.Navigate(newspaper))
	var text string
	p.run(chromedp.Text("verbatim-embed blockquote", &text, chromedp.ByQuery))
	if text != "words of number 0" {
		t.Errorf("without a script there is %q", text)
	}

	web.print(element, "embed/statement/none.html")
	p = web.tab(t, wide)
	p.run(chromedp.Navigate(newspaper))
	p.await(`customElements.get("verbatim-embed")`)
	time.Sleep(time.Second)
	if p.text(`document.querySelector("verbatim-embed blockquote").getClientRects().length`) != "1" {
		t.Error("a page that is not there takes the place of the words")
	}
	p.forgive("404")
	p.forgive("frame-ancestors") // the page that says so may not be framed
}

// TestWokenEmbedsShareOneProgram opens the explorer in three frames: it is
// fetched once and compiled once.
func TestWokenEmbedsShareOneProgram(t *testing.T) {
	web := newPress(t)
	web.print(element, "embed/explorer.html#/statements", "embed/search.html", "embed/explorer.html")
	p := web.tab(t, wide)
	p.run(chromedp.Navigate(newspaper))
	p.embedsShown(3)
	frames := p.frames(publisher)
	if len(frames) != 3 {
		t.Fatalf("%d frames, want three", len(frames))
	}
	for _, f := range frames {
		f.run(chromedp.ActionFunc(func(ctx context.Context) error {
			_, err := cdp.AddScriptToEvaluateOnNewDocument(`globalThis.compiled = 0;
				for (const name of ["compile", "compileStreaming"]) {
					const compile = WebAssembly[name];
					WebAssembly[name] = (...args) => { compiled++; return compile.apply(WebAssembly, args); };
				}`).Do(ctx)
			return err
		}))
	}
	for _, f := range frames {
		f.run(chromedp.Evaluate(`if (document.forms.length) {
			document.forms[0].q.value = "determine very quickly";
			document.querySelector("[value=here]").click();
		} else document.querySelector("[data-wake]").click()`, nil))
	}
	var titles []string
	compiled := 0
	for _, f := range frames {
		f.opened()
		f.settled()
		f.faultless()
		var n int
		f.value("compiled", &n)
		compiled += n
		titles = append(titles, f.text(`document.querySelector("main h1").textContent`))
	}
	slices.Sort(titles)
	if strings.Join(titles, ", ") != "Find a quotation, Statements, Timeline" {
		t.Errorf("the frames show %q", titles)
	}
	if n := web.requests("/app."); n != 1 {
		t.Errorf("%d requests for the program, want one for all", n)
	}
	if compiled != 2 {
		t.Errorf("%d halves of the program were compiled, want each once", compiled)
	}
	// The frame that has compiled it may go: the others keep it, and one that
	// wakes later takes it from them.
	p.run(chromedp.Evaluate(`document.querySelectorAll("verbatim-embed")[0].remove()`, nil))
	frames[len(frames)-1].settled()
	for _, height := range p.heights() {
		if height < 700 {
			t.Errorf("the explorer is shown %v px high", height)
		}
	}
}

// TestEmbedPages looks at each kind of page alone: with axe, and with the
// keyboard.
func TestEmbedPages(t *testing.T) {
	script, err := os.ReadFile("node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Fatalf("%v: make setup installs axe-core", err)
	}
	pages := append(embedded(native().Analysis())[:6], "embed/demo.html")
	for _, l := range looks {
		t.Run(l.String(), func(t *testing.T) {
			p := newTab(t, l)
			for _, page := range pages {
				p.run(chromedp.Navigate(rootURL+page), chromedp.Evaluate(string(script), nil))
				var violations []string
				p.value(axe, &violations)
				for _, violation := range violations {
					t.Errorf("%s: %s", page, violation)
				}
				var overflow float64
				p.value("document.documentElement.scrollWidth - innerWidth", &overflow)
				if overflow > 0 {
					t.Errorf("%s is %v px wider than the window", page, overflow)
				}
				if page != "embed/demo.html" { // where the focus goes on into frames
					p.walkThrough(page)
				}
			}
		})
	}
}

// walkThrough walks through a page with Tab and looks whether every focus is
// seen.
func (p *tab) walkThrough(page string) {
	p.t.Helper()
	for n := range 40 {
		f := p.press(kb.Tab)
		if strings.HasPrefix(f.What, "body") {
			if n < 2 {
				p.t.Errorf("%s has %d places for the keyboard, want links at least", page, n)
			}
			return
		}
		if !f.Seen {
			p.t.Errorf("%s: focus on %q cannot be seen", page, f.What)
		}
	}
}

// TestEmbedTheme: the theme that an address asks for wins over the system's.
func TestEmbedTheme(t *testing.T) {
	const day, night = "rgb(252, 250, 245)", "rgb(23, 22, 20)"
	page := rootURL + embedded(native().Analysis())[0]
	for _, c := range []struct{ address, scheme, paper string }{
		{page, "light", day}, {page, "dark", night}, {page + "?theme=dark", "light", night}, {page + "#theme=light", "dark", day},
	} {
		p := newTab(t, look{640, c.scheme})
		p.run(chromedp.Navigate(c.address))
		if paper := p.text(`getComputedStyle(document.body).backgroundColor`); paper != c.paper {
			t.Errorf("%s on a %s system is on %s, want %s", c.address, c.scheme, paper, c.paper)
		}
	}
}

// TestEmbedMessages: a plain frame tells its height in the words of AMP, Pym
// and WordPress too.
func TestEmbedMessages(t *testing.T) {
	p := newTab(t, wide)
	page := rootURL + embedded(native().Analysis())[0] + "?childId=one#?secret=s1"
	p.run(chromedp.Navigate(rootURL + "embed/demo.html"))
	var heard []string
	p.value(`new Promise((done) => {
		const heard = [];
		const frame = document.createElement("iframe");
		addEventListener("message", (e) => {
			if (e.source !== frame.contentWindow) return;
			heard.push(JSON.stringify(e.data));
			if (heard.length === 4) done(heard);
		});
		frame.src = `+quote(page)+`;
		document.body.append(frame);
	})`, &heard)
	all := strings.Join(heard, "\n")
	for _, want := range []string{`{"verbatim":"height","height":`, `{"sentinel":"amp","type":"embed-size","height":`, `"pymxPYMxonexPYMxheightxPYMx`, `{"message":"height","value":`} {
		if !strings.Contains(all, want) {
			t.Errorf("the frame does not say %s; it says\n%s", want, all)
		}
	}
}

// TestEmbedOffer opens the offer on the views that have one, and looks whether
// what is offered is there.
func TestEmbedOffer(t *testing.T) {
	a := native().Analysis()
	last := len(a.Documents) - 1
	quotation := ""
	for _, q := range a.Documents[last].Quotations {
		if q.Kind == corpus.Speech {
			quotation = q.ID
			break
		}
	}
	for hash, path := range map[string]string{
		"#/statement/" + a.Statements[0].ID: "embed/statement/" + a.Statements[0].ID + ".html",
		"#/timeline":                        "embed/timeline.html",
		"#/timeline?kind=said":              "embed/explorer.html#/timeline?kind=said",
		"#/article/" + a.Documents[last].ID + "?at=" + quotation: "embed/quotation/" + quotation + ".html",
	} {
		p := newTab(t, wide)
		p.goTo(repoURL + hash)
		p.settled()
		p.run(chromedp.Click(".embedding:not(.citing) > summary", chromedp.ByQuery))
		p.await(`document.querySelector(".embedding:not(.citing) verbatim-embed")`)
		codes := p.text(`[...document.querySelectorAll(".codes textarea")].map((t) => t.value).join("\n")`)
		for _, want := range []string{`<verbatim-embed src="` + repoURL + path, `<iframe src="` + repoURL + path, "\n" + repoURL + path} {
			if !strings.Contains(codes, want) {
				t.Errorf("%s offers no %s but\n%s", hash, want, codes)
			}
		}
		p.run(chromedp.ScrollIntoView(".embedding:not(.citing) verbatim-embed", chromedp.ByQuery))
		p.await(`document.querySelector(".embedding:not(.citing) verbatim-embed").clientHeight > 170`)
	}
}

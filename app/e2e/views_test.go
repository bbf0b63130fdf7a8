//go:build e2e

package e2e

import (
	"context"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"verbatim/app/engine"
	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/corpus"
	"verbatim/corpus/texts"
)

// A view is a page of the explorer.
type view struct {
	name string
	link string // name of its link in the frame, empty if it has none
	// hash returns its address, for the corpus analysed.
	hash func(a *corpus.Analysis) string
	// rows selects what is there once for each of a number of things, and
	// returns that number; nil if the view has no such list.
	rows func(p present.Page) (selector string, n int)
}

func entries(t *present.Timeline) (n int) {
	for _, day := range t.Days {
		n += len(day.Entries)
	}
	return n
}

func at(hash string) func(*corpus.Analysis) string {
	return func(*corpus.Analysis) string { return hash }
}

// views are all of them.
var views = []view{
	{name: "timeline", link: "Timeline", hash: at("#/timeline"), rows: func(p present.Page) (string, int) { return "main li.entry", entries(p.Timeline) }},
	{name: "statements", link: "Statements", hash: at("#/statements"), rows: func(p present.Page) (string, int) { return "main .row-link", len(p.Statements.Rows) }},
	{name: "statement", hash: func(a *corpus.Analysis) string { return "#/statement/" + a.Statements[0].ID }},
	{name: "quotations", link: "Quotations", hash: at("#/quotations"), rows: func(p present.Page) (string, int) { return "main table.rows tbody tr", len(p.Quotations.Rows) }},
	{name: "articles", link: "Articles", hash: at("#/articles"), rows: func(p present.Page) (string, int) { return "main table.rows tbody tr", len(p.Articles.Rows) }},
	{name: "article", hash: func(a *corpus.Analysis) string { return "#/article/" + a.Documents[0].ID }},
	{name: "compare", hash: func(a *corpus.Analysis) string {
		w := a.Statements[0].Witnesses
		return "#/compare?a=" + a.Documents[w[0].Doc].ID + "&b=" + a.Documents[w[len(w)-1].Doc].ID
	}, rows: func(p present.Page) (string, int) { return "main ol > li", len(p.Compare.Pairs) }},
	{name: "speakers", link: "Speakers", hash: at("#/speakers"), rows: func(p present.Page) (string, int) { return "main table.rows tbody tr", len(p.Speakers.Rows) }},
	{name: "speaker", hash: func(a *corpus.Analysis) string { return "#/speaker/" + a.Speakers[0].ID }},
	{name: "find", hash: at("#/find?q=" + "determine%20very%20quickly"), rows: func(p present.Page) (string, int) { return "main .matches > li", len(p.Find.Matches) }},
	{name: "search-empty", link: "Search", hash: at("#/search")},
	{name: "check", link: "Check", hash: at("#/check")},
	{name: "search", hash: at("#/search?q=" + "ceasefire%20OR%20days~"), rows: func(p present.Page) (string, int) { return "main table.rows tbody tr", len(p.Search.Lines) }},
	{name: "corpus", link: "Corpus", hash: at("#/corpus")},
	{name: "missing", hash: at("#/nowhere")},
}

// native is the analysis made here, to compare with what the browser shows.
var native = sync.OnceValue(func() *engine.Local {
	e := engine.NewLocal(texts.Articles(), engine.Options{})
	if err := e.Open(context.Background(), nil); err != nil {
		panic(err)
	}
	return e
})

// expected returns what view v has to show.
func expected(t *testing.T, v view) (hash string, p present.Page) {
	t.Helper()
	hash = v.hash(native().Analysis())
	p, err := native().Show(context.Background(), state.Parse(hash))
	if err != nil {
		t.Fatal(err)
	}
	return hash, p
}

// shows fails unless the page shows p: its heading, its figures, its rows.
func (p *tab) shows(v view, want present.Page) {
	p.t.Helper()
	p.await(`document.querySelector("main h1")?.textContent === ` + quote(want.Title))
	p.settled()
	if n := p.count("h1"); n != 1 {
		p.t.Errorf("%s: %d h1, want one", v.name, n)
	}
	if n := p.count("main"); n != 1 {
		p.t.Errorf("%s: %d main, want one", v.name, n)
	}
	if want.Lead != "" {
		if got := p.text(`document.querySelector("main .lead")?.textContent`); plain(got) != plain(want.Lead) {
			p.t.Errorf("%s says %q, want %q", v.name, got, want.Lead)
		}
	}
	if v.rows != nil {
		p.unfold()
		if selector, n := v.rows(want); p.count(selector) != n {
			p.t.Errorf("%s: %d of %s, want %d", v.name, p.count(selector), selector, n)
		}
	}
	current := p.text(`document.querySelector("nav [aria-current=page]")?.textContent ?? ""`)
	if v.link != "" && current != v.link {
		p.t.Errorf("%s: the frame says that this is %q, want %q", v.name, current, v.link)
	}
}

// unfold opens what is folded, since it is drawn only then.
func (p *tab) unfold() {
	p.t.Helper()
	p.run(chromedp.Evaluate(`for (const d of document.querySelectorAll("main details.earlier:not([open])")) d.open = true`, nil))
	p.await(`![...document.querySelectorAll("main details.earlier > div")].some((d) => !d.childElementCount)`)
}

// TestFigures compares the figures of the corpus with the analysis made here.
func TestFigures(t *testing.T) {
	a := native().Analysis()
	quoted, indirect := 0, 0
	for _, q := range quotations(a) {
		switch {
		case q.Form == corpus.Indirect:
			indirect++
		case q.Kind == corpus.Speech:
			quoted++
		}
	}
	p := newTab(t, wide)
	p.goTo(rootURL + "#/corpus")
	p.settled()
	for name, want := range map[string]int{
		"articles": len(a.Documents), "quotations": quoted, "reports without marks": indirect, "speakers": len(a.Speakers),
	} {
		got := p.text(`[...document.querySelectorAll(".figures > div")].find((d) => d.querySelector("dt").textContent === ` + quote(name) + `)?.querySelector("dd").textContent`)
		if got != strconv.Itoa(want) {
			t.Errorf("the corpus has %s %s, want %d", got, name, want)
		}
	}
}

func quotations(a *corpus.Analysis) (all []corpus.Quotation) {
	for _, d := range a.Documents {
		all = append(all, d.Quotations...)
	}
	return all
}

// plain is text with its white space as single blanks.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestViewByAddress(t *testing.T) {
	for _, v := range views {
		t.Run(v.name, func(t *testing.T) {
			hash, want := expected(t, v)
			p := newTab(t, wide)
			p.goTo(rootURL + hash)
			p.shows(v, want)
			p.run(chromedp.Reload())
			p.opened()
			p.shows(v, want)
		})
	}
}

// TestViewByLink walks through the frame's links, back and forward again.
func TestViewByLink(t *testing.T) {
	for _, base := range []string{rootURL, repoURL} {
		p := newTab(t, wide)
		p.goTo(base)
		var walked []view
		for _, v := range views {
			if v.link == "" {
				continue
			}
			_, want := expected(t, v)
			p.run(chromedp.Click(`//nav//a[normalize-space()="`+v.link+`"]`, chromedp.BySearch))
			p.shows(v, want)
			walked = append(walked, v)
		}
		for i := len(walked) - 2; i >= 0; i-- {
			_, want := expected(t, walked[i])
			p.run(chromedp.Evaluate("history.back()", nil))
			p.shows(walked[i], want)
		}
		for _, v := range walked[1:] {
			_, want := expected(t, v)
			p.run(chromedp.Evaluate("history.forward()", nil))
			p.shows(v, want)
		}
	}
}

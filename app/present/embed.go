package present

import (
	"html"
	"strconv"
	"strings"

	"verbatim/app/state"
	"verbatim/corpus"
)

// An Embed is a part of the explorer as articles elsewhere show it: which page
// of the site that is, and the words that stand for it where no frame can.
//
// Its methods write what an author copies. site is the address of the site,
// with the slash at its end; theme is "light", "dark", or empty for that of the
// page around.
type Embed struct {
	Path   string // of its page, below the site: "embed/statement/ID.html"
	Href   string // the same in the explorer: "#/statement/ID"
	Title  string // in one line
	Quote  string // the words, with their marks; empty where nobody is quoted
	Who    string // "Ada Holm", or what the thing is
	Detail string // "Friday 18 April 2025, in 3 wordings"
	Shares bool   // it loads the program, and shares it with others of the page
}

// EmbedOfStatement returns the embed of a page that shows a statement.
func EmbedOfStatement(p *Page) Embed {
	e := Embed{
		Path:  "embed/statement/" + p.State.ID + ".html",
		Href:  state.State{View: state.Statement, ID: p.State.ID}.String(),
		Title: p.Title,
		Who:   "Nobody named",
	}
	s := p.Statement
	for _, w := range s.Rows {
		if w.Fullest {
			e.Quote = inMarks(w.Text, w.Indirect)
		}
	}
	if s.Voice != nil {
		e.Who, e.Title = s.Voice.Name, s.Voice.Name+": "+p.Title
	}
	e.Detail = dated(s.When, counted(len(s.Rows), "wording")+" compared")
	return e
}

// EmbedOfQuotation returns the embed of a quotation.
func EmbedOfQuotation(q *QuotationRow) Embed {
	e := Embed{
		Path:  "embed/quotation/" + q.ID + ".html",
		Href:  q.Href,
		Quote: inMarks(q.Text, q.Form == corpus.Indirect),
		Title: titled(q.Text, q.Form == corpus.Indirect),
		Who:   "Nobody named",
	}
	if q.Voice != nil {
		e.Who, e.Title = q.Voice.Name, q.Voice.Name+": "+e.Title
	}
	e.Detail = dated(q.Said, "in “"+q.Article.Name+"”")
	return e
}

// EmbedOfTimeline returns the embed of the timeline that p shows. With a filter
// it is the explorer, opened where p is.
func EmbedOfTimeline(p *Page) Embed {
	e := Embed{Path: "embed/timeline.html", Href: p.State.String(), Title: "Who said what, when", Who: "Timeline", Detail: p.Lead}
	if s := p.State; s != (state.State{View: s.View}) {
		return e.InExplorer()
	}
	return e
}

// InExplorer returns the embed of the explorer, opened where e is.
func (e Embed) InExplorer() Embed {
	e.Path, e.Shares = "embed/explorer.html"+e.Href, true
	return e
}

// EmbedOfSearch returns the embed that finds quotations in a corpus.
func EmbedOfSearch(c Counts) Embed {
	return Embed{Path: "embed/search.html", Href: "#/find", Title: "Find a quotation", Who: "Find a quotation",
		Detail: "in " + counted(c.Articles, "article"), Shares: true}
}

// EmbedOfExplorer returns the embed of the whole explorer.
func EmbedOfExplorer(c Counts) Embed {
	return Embed{Path: "embed/explorer.html", Href: "#/", Title: "Who said what, and how each article words it", Who: "Explorer",
		Detail: c.lead(), Shares: true}
}

// Embeddable reports whether q has a page of its own to show elsewhere: what
// somebody says has one, terms and titles have none.
func Embeddable(q *QuotationRow) bool { return q.Kind == corpus.Speech }

// titleBytes bounds a quotation in a title.
const titleBytes = 80

func inMarks(text string, bare bool) string {
	text = strings.TrimSpace(spaced(text))
	if bare {
		return text
	}
	return "“" + text + "”"
}

// titled returns the beginning of words as a title, without the comma that only
// leads on to the sentence around them.
func titled(text string, bare bool) string {
	return inMarks(excerpt(strings.TrimRight(strings.TrimSpace(text), ",;:"), titleBytes), bare)
}

// dated puts what is known of a day before what.
func dated(w When, what string) string {
	if w.ISO == "" {
		return what
	}
	return w.Label + ", " + what
}

// Element is the line of HTML that shows e in a frame of its own height, and
// its words where there is no script.
func (e Embed) Element(site, theme string) string {
	set := ""
	if theme != "" {
		set = ` theme="` + html.EscapeString(theme) + `"`
	}
	return `<script async src="` + html.EscapeString(site) + `embed.js"></script>` + "\n" +
		`<verbatim-embed src="` + html.EscapeString(site+e.Path) + `"` + set + ">\n" + e.Blockquote(site) + "\n</verbatim-embed>"
}

// Frame is a plain frame, for pages that take no script. Its height is a guess
// for a column of text.
func (e Embed) Frame(site, theme string) string {
	allowed := "allow-scripts allow-popups allow-popups-to-escape-sandbox"
	if e.Shares {
		allowed += " allow-same-origin allow-forms allow-downloads"
	}
	return `<iframe src="` + html.EscapeString(e.Address(site, theme)) + `" title="` + html.EscapeString(e.Title) + `" width="100%" height="` +
		strconv.Itoa(e.Height()) + `" style="border:0" loading="lazy" sandbox="` + allowed + `"></iframe>`
}

// Blockquote is e in words alone, with a link if the site is known.
func (e Embed) Blockquote(site string) string {
	link, cite, title := "", "", html.EscapeString(e.Title)
	if site != "" { // else a link would lead nowhere
		address := html.EscapeString(site + e.Href)
		cite = ` cite="` + address + `"`
		title = `<a href="` + address + `">` + title + "</a>"
		link = ` <a href="` + address + `">Compare in Verbatim</a>`
	}
	if e.Quote == "" {
		return "<p>" + title + ": " + html.EscapeString(e.Detail) + "</p>"
	}
	return "<blockquote" + cite + ">\n<p>" + html.EscapeString(e.Quote) + "</p>\n<footer>— " +
		html.EscapeString(e.Who) + ". " + html.EscapeString(e.Detail) + "." + link + "</footer>\n</blockquote>"
}

// Address is the address of e's page.
func (e Embed) Address(site, theme string) string {
	if theme == "" {
		return site + e.Path
	}
	path, fragment, _ := strings.Cut(e.Path, "#")
	if fragment != "" {
		fragment = "#" + fragment
	}
	return site + path + "?theme=" + theme + fragment
}

// Height guesses how high e is in a column 640 pixels wide, rather too high
// than too low: a frame that scrolls hides what it shows.
func (e Embed) Height() int {
	const lines, line, around = 48, 32, 420 // runes a line; pixels
	switch {
	case e.Shares:
		return 360
	case e.Quote == "":
		return 900
	}
	return around + len(e.Quote)/lines*line*2
}

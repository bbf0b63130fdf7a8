package site

import (
	"bytes"
	"embed"
	"html/template"

	"verbatim/cmd/internal/policy"
)

//go:embed pages/*.html
var pages embed.FS

var templates = template.Must(template.New("").Funcs(functions).ParseFS(pages, "pages/*.html"))

// An entry is what index.html says of its files.
type entry struct {
	Title       string
	Policy      template.HTML
	Style       template.CSS
	Views       string // address of the stylesheet that holds up no paint; empty if it stands in Style
	Boot, Open  string // addresses
	First, Rest half   // of the program
	Icon, Touch string
	Offline     string // address of the service worker
	Version     string
	Manifest    string
	Corpus      string // addresses of the parts of the corpus, empty if the program carries it
	CorpusSize  int    // bytes of these
	Feed        string // address, empty without a base
	Address     string // the whole address, likewise
	Picture     string // the whole address of the site's, likewise
	Nav         []link
}

type link struct{ Href, Name string }

// nav are the views in the order of the frame.
var nav = []link{
	{"#/timeline", "Timeline"},
	{"#/statements", "Statements"},
	{"#/quotations", "Quotations"},
	{"#/articles", "Articles"},
	{"#/speakers", "Speakers"},
	{"#/search", "Search"},
	{"#/check", "Check"},
	{"#/corpus", "Corpus"},
}

// entry adds index.html.
func (b *builder) entry() error {
	style, err := b.asset("style.css")
	if err != nil {
		return err
	}
	e := entry{
		Policy: template.HTML(policy.Meta(policy.Extra{Styles: []string{string(style)}, Connect: b.Connect})),
		Title:  b.Title, Style: template.CSS(style), Views: b.views, Boot: b.boot, Open: b.open, First: b.first, Rest: b.second,
		Icon: b.icon, Touch: b.touchIcon, Offline: serviceWorker, Version: unstamped, Manifest: b.manifest, Nav: nav,
	}
	e.Corpus, e.CorpusSize = b.corpusAddress()
	if b.Base != nil {
		e.Feed, e.Address, e.Picture = feedName, b.Base.String(), b.picture
	}
	data, err := render("index.html", e)
	if err != nil {
		return err
	}
	b.put("index.html", data)
	return nil
}

// render returns the page that a template makes of data.
func render(name string, data any) ([]byte, error) {
	var out bytes.Buffer
	err := templates.ExecuteTemplate(&out, name, data)
	return out.Bytes(), err
}

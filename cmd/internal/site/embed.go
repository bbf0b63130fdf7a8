package site

import (
	"cmp"
	"encoding/json"
	"strings"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/corpus"
)

// An embedPage is what the pages that articles elsewhere show in a frame have
// in common. Each is complete without a script and without the program.
type embedPage struct {
	Site        string // its title
	Root        string // leads from the page to the folder of the site: "../../"
	Style       string // names of files
	Script      string
	Icon        string
	Kind        string // "statement", "quotation", …
	Title       string
	Description string
	Explorer    string // the same in the explorer, from the page
	Open        string // what the link to it says
	Static      string // the plain page, from the page; empty if there is none
	OEmbed      string // its oEmbed answer, from the page
	Address     string // the whole address, empty without a base
	Image       string // likewise, of its picture
	Policy      string
	Tagline     string
}

// embedPolicy is the Content-Security-Policy of these pages: they run one
// script, show what they hold, and ask nobody anything. The site's origin is
// named, if it is known, for the frames that are denied one of their own: what
// 'self' means there is the page's address to Chromium and Firefox, and nobody to
// WebKit.
func (b *builder) embedPolicy() string {
	self := "'self'"
	if b.Base != nil {
		self += " " + b.Base.Scheme + "://" + b.Base.Host
	}
	return "default-src 'none'; script-src " + self + "; style-src " + self + "; img-src " + self + "; base-uri 'none'; form-action 'none'"
}

// embeds adds the element, embed.js, and the pages that it shows.
func (b *builder) embeds() error {
	if b.Corpus == nil {
		return nil
	}
	element, err := b.asset("embed.js")
	if err != nil {
		return err
	}
	frame, err := b.asset("embed-frame.js")
	if err != nil {
		return err
	}
	style, err := b.embedStyle()
	if err != nil {
		return err
	}
	b.put("embed.js", element)
	b.embedScript, b.embedLook = b.hashed("embed/frame.js", frame), b.hashed("embed/style.css", style)
	b.embedStatements()
	quoted := b.embedded()
	b.embedQuotations(quoted)
	b.embedTimeline()
	b.embedSearch()
	b.embedExplorer()
	b.embedDemo(quoted)
	return nil
}

// embed adds a page and its oEmbed answer beside it. show returns what is shown
// and, apart from what all pages have in common, what the template of the kind
// draws.
func (b *builder) embed(kind, path string, show func() (present.Embed, func(embedPage) any)) {
	b.page(path, func() (sheet, error) {
		e, content := show()
		return templated("embed-"+kind+".html", content(b.embedPage(kind, path, e))), nil
	})
	b.page(oEmbedPath(path), func() (sheet, error) {
		e, _ := show()
		return sheet{draw: func() ([]byte, error) { return b.oEmbed(e) }}, nil
	})
}

func (b *builder) embedPage(kind, path string, e present.Embed) embedPage {
	root := strings.Repeat("../", strings.Count(path, "/"))
	p := embedPage{
		Site: b.Title, Root: root, Style: b.embedLook, Script: b.embedScript, Icon: b.icon,
		Kind: kind, Title: e.Title, Description: e.Detail, Explorer: root + e.Href, Open: "Open in the explorer",
		OEmbed: b.oEmbedAddress(path, root), Policy: b.embedPolicy(),
	}
	if b.Base != nil {
		p.Address, p.Image = b.address()+path, cmp.Or(b.pictured[strings.TrimPrefix(e.Href, "#/statement/")], b.picture)
	}
	return p
}

// oEmbedAddress is where the answer for the page at path lies, as a page says
// it from which root leads to the site: whole if that is known, since it is for
// others to read.
func (b *builder) oEmbedAddress(path, root string) string {
	if b.Base != nil {
		root = b.address()
	}
	return root + oEmbedPath(path)
}

// address is where the site will be, empty if that is not known.
func (b *builder) address() string {
	if b.Base == nil {
		return ""
	}
	return b.Base.String()
}

// embedStatements adds a page for every statement.
func (b *builder) embedStatements() {
	for s := range b.Corpus.Statements {
		id := b.Corpus.Statements[s].ID
		path := "embed/statement/" + b.slugs.statement[id] + ".html"
		b.embed("statement", path, func() (present.Embed, func(embedPage) any) {
			e, page := b.statementEmbed(id)
			return e, func(p embedPage) any {
				p.Description, p.Open, p.Static = page.Lead, "Compare word by word", p.Root+"statement/"+b.slugs.statement[id]+"/"
				return statementEmbed(p, page.Statement)
			}
		})
	}
}

// statementEmbed returns the embed of a statement and its view.
func (b *builder) statementEmbed(id string) (present.Embed, present.Page) {
	page := b.presenter.Show(state.State{View: state.Statement, ID: id})
	e := present.EmbedOfStatement(&page)
	e.Path = "embed/statement/" + b.slugs.statement[id] + ".html"
	return e, page
}

// embedMost is how many quotations of a site have a page of their own to be framed:
// those of some 300 articles. Two small files for each of the 200,000 of 10,000
// articles would fill what a static host allows.
const embedMost = 5000

// embedded returns what has a page of its own to be framed, by document and
// index: everything that somebody says; where that is too much, what is told
// more than once.
func (b *builder) embedded() [][2]int {
	all := b.quotations(func(d, q int) bool { return true })
	if len(all) <= embedMost || b.AllEmbeds {
		return all
	}
	told := map[[2]int]bool{}
	for s := range b.Corpus.Statements {
		for _, w := range b.Corpus.Statements[s].Witnesses {
			told[[2]int{w.Doc, w.Quotation}] = true
		}
	}
	return b.quotations(func(d, q int) bool { return told[[2]int{d, q}] })
}

// embedQuotations adds the pages of quotations.
func (b *builder) embedQuotations(quoted [][2]int) {
	for _, at := range quoted {
		d, q := at[0], at[1]
		doc := &b.Corpus.Documents[d]
		b.embed("quotation", "embed/quotation/"+doc.Quotations[q].ID+".html", func() (present.Embed, func(embedPage) any) {
			passage := b.presenter.Passage(d, q)
			return present.EmbedOfQuotation(&passage.QuotationRow), func(p embedPage) any {
				p.Open, p.Static = "Read the article", p.Root+"article/"+b.slugs.article[doc.ID]+"/#"+passage.ID
				return quotationEmbed(p, passage, doc.Source)
			}
		})
	}
}

// quotations returns what is said, by document and index, if keep says so.
func (b *builder) quotations(keep func(d, q int) bool) (list [][2]int) {
	for d := range b.Corpus.Documents {
		for q := range b.Corpus.Documents[d].Quotations {
			quotation := &b.Corpus.Documents[d].Quotations[q]
			if quotation.Kind == corpus.Speech && present.PlainID(quotation.ID) && keep(d, q) {
				list = append(list, [2]int{d, q})
			}
		}
	}
	return list
}

// embedSearch adds the page with a field that finds a quotation.
func (b *builder) embedSearch() {
	b.embed("search", "embed/search.html", func() (present.Embed, func(embedPage) any) {
		return present.EmbedOfSearch(b.presenter.Counts()), func(p embedPage) any {
			return struct {
				embedPage
				Megabytes string
			}{p, megabytes(b.first.ZippedSize + b.second.ZippedSize)}
		}
	})
}

// oEmbedPath is where the oEmbed answer for the page at path lies.
func oEmbedPath(path string) string { return strings.TrimSuffix(path, ".html") + ".oembed.json" }

// embedWidth is the column that heights are guessed for, in pixels.
const embedWidth = 640

// oEmbed returns what an editor learns that asks what e is [1].
// A frame needs the site's address; where that is not known it is given the
// words alone.
//
//	[1] oembed.com, version 1.0, section 2.3.
func (b *builder) oEmbed(e present.Embed) ([]byte, error) {
	answer := struct {
		Version     string `json:"version"`
		Type        string `json:"type"`
		Title       string `json:"title"`
		AuthorName  string `json:"author_name,omitempty"`
		Provider    string `json:"provider_name"`
		ProviderURL string `json:"provider_url,omitempty"`
		HTML        string `json:"html"`
		Width       int    `json:"width"`
		Height      int    `json:"height"`
	}{
		Version: "1.0", Type: "rich", Title: e.Title, Provider: b.Title, ProviderURL: b.address(),
		HTML: e.Blockquote(""), Width: embedWidth, Height: e.Height(),
	}
	if e.Quote != "" {
		answer.AuthorName = e.Who
	}
	if b.Base != nil {
		answer.HTML = e.Frame(b.address(), "")
	}
	return json.Marshal(answer)
}

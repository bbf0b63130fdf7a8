package site

import (
	"strings"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/corpus"
)

// A demoEmbed is one embed of the article that shows them all.
type demoEmbed struct {
	present.Embed
	Src  string // its page, from the article
	Link string // the same in the explorer
	Code string // what an author copies
}

// somewhere stands for the address of a site that is not known.
const somewhere = "https://example.org/verbatim/"

// embedDemo adds an article that shows an embed of each kind.
func (b *builder) embedDemo(quoted [][2]int) {
	const path = "embed/demo.html"
	b.page(path, func() (sheet, error) {
		timeline := b.presenter.Show(state.State{View: state.Timeline})
		page := struct {
			embedPage
			Statement, Quotation, Timeline, Search, Whole *demoEmbed
		}{
			embedPage: b.embedPage("demo", path, present.EmbedOfTimeline(&timeline)),
			Timeline:  b.demoOf(present.EmbedOfTimeline(&timeline)),
			Search:    b.demoOf(present.EmbedOfSearch(b.presenter.Counts())),
			Whole:     b.demoOf(present.EmbedOfExplorer(b.presenter.Counts())),
		}
		page.Policy += "; frame-src 'self'"
		if len(b.Corpus.Statements) > 0 {
			e, _ := b.statementEmbed(b.Corpus.Statements[0].ID)
			page.Statement = b.demoOf(e)
		}
		if d, q := b.demoQuotation(quoted); d >= 0 {
			passage := b.presenter.Passage(d, q)
			page.Quotation = b.demoOf(present.EmbedOfQuotation(&passage.QuotationRow))
		}
		return templated("embed-demo.html", page), nil
	})
}

// demoQuotation returns the longest of the quotations in marks whose speaker is
// known and that fits a few lines, -1 if there is none.
func (b *builder) demoQuotation(quoted [][2]int) (doc, quotation int) {
	const longest = 280 // bytes
	doc, quotation, most := -1, -1, 0
	for _, at := range quoted {
		q := &b.Corpus.Documents[at[0]].Quotations[at[1]]
		if q.Form != corpus.Indirect && q.Speaker != corpus.None && q.Len() > most && q.Len() <= longest {
			doc, quotation, most = at[0], at[1], q.Len()
		}
	}
	return doc, quotation
}

func (b *builder) demoOf(e present.Embed) *demoEmbed {
	site := b.address()
	if site == "" {
		site = somewhere
	}
	return &demoEmbed{Embed: e, Src: strings.TrimPrefix(e.Path, "embed/"), Link: "../" + e.Href, Code: e.Element(site, "")}
}

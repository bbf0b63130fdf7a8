package site

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"html/template"
	"slices"

	"verbatim/app/state"
	"verbatim/cmd/internal/policy"
	"verbatim/corpus"
)

// publish adds what hosts, search engines and feed readers look for.
func (b *builder) publish() error {
	b.put(".nojekyll", nil) // GitHub Pages serves the files as they are
	if err := b.notFound(); err != nil {
		return err
	}
	if b.Base == nil || b.Corpus == nil {
		return nil
	}
	if err := b.sitemap(); err != nil {
		return err
	}
	return b.feed()
}

// home is the script of 404.html: the page stands for addresses of any depth,
// so that only where it is shown can it tell where the site begins.
const home = `document.querySelector("a").href = location.pathname.replace(/(?:(?:article|statement|embed|data)\/.*|[^\/]*)$/, "");`

const notFoundStyle = `:root{color-scheme:light dark}body{max-width:36em;margin:15vh auto;padding:0 16px;font:17px/1.5 system-ui,sans-serif}h1{font:600 27px/1.2 Georgia,serif}`

// notFound adds the page that hosts show for addresses that lead nowhere.
func (b *builder) notFound() error {
	page := struct {
		Title, Home string
		Policy      template.HTML
		Style       template.CSS
		Script      template.JS
	}{Title: b.Title, Home: "./", Style: notFoundStyle}
	if b.Base != nil {
		page.Home = b.Base.Path
	} else {
		page.Script = home
	}
	extra := policy.Extra{Styles: []string{notFoundStyle}}
	if page.Script != "" {
		extra.Scripts = []string{home}
	}
	page.Policy = template.HTML(policy.Meta(extra))
	data, err := render("404.html", page)
	if err != nil {
		return err
	}
	b.put("404.html", data)
	return nil
}

// addressOf returns the whole address of a page in dir/.
func (b *builder) addressOf(dir string) string { return b.Base.JoinPath(dir).String() + "/" }

// Sitemaps as sitemaps.org has them.
type (
	urlSet struct {
		XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []mapAddress `xml:"url"`
	}
	mapIndex struct {
		XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
		Maps    []mapAddress `xml:"sitemap"`
	}
	mapAddress struct {
		Loc string `xml:"loc"`
	}
)

// mapLimit is how many addresses sitemaps.org allows in one file.
const mapLimit = 50_000

// sitemap adds sitemap.xml, in several files if it has to be.
func (b *builder) sitemap() error {
	all := []mapAddress{{b.Base.String()}}
	for d := range b.Corpus.Documents {
		all = append(all, mapAddress{b.addressOf("article/" + b.slugs.article[b.Corpus.Documents[d].ID])})
	}
	for s := range b.Corpus.Statements {
		all = append(all, mapAddress{b.addressOf("statement/" + b.slugs.statement[b.Corpus.Statements[s].ID])})
	}
	if len(all) <= mapLimit {
		return b.putXML("sitemap.xml", urlSet{URLs: all})
	}
	var index mapIndex
	for chunk := range slices.Chunk(all, mapLimit) {
		name := fmt.Sprintf("sitemap-%d.xml", len(index.Maps)+1)
		if err := b.putXML(name, urlSet{URLs: chunk}); err != nil {
			return err
		}
		index.Maps = append(index.Maps, mapAddress{b.Base.JoinPath(name).String()})
	}
	return b.putXML("sitemap.xml", index)
}

// Atom feeds as RFC 4287 has them.
type (
	atomFeed struct {
		XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Title   string      `xml:"title"`
		ID      string      `xml:"id"`
		Updated string      `xml:"updated"`
		Author  string      `xml:"author>name"`
		Links   []atomLink  `xml:"link"`
		Entries []atomEntry `xml:"entry"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr,omitempty"`
		Href string `xml:"href,attr"`
	}
	atomEntry struct {
		Title   string   `xml:"title"`
		ID      string   `xml:"id"`
		Updated string   `xml:"updated"`
		Author  string   `xml:"author>name"`
		Link    atomLink `xml:"link"`
		Summary string   `xml:"summary"`
	}
)

// The feed has the latest articles whose date is known, as many as readers of
// feeds are used to. Its times come from the articles, so that the same corpus
// gives the same feed.
const (
	feedName  = "feed.xml"
	feedLimit = 50
	midnight  = "T00:00:00Z"
)

// feed adds feed.xml.
func (b *builder) feed() error {
	var dated []*corpus.Document
	for d := range b.Corpus.Documents {
		if doc := &b.Corpus.Documents[d]; doc.Date.Latest != "" {
			dated = append(dated, doc)
		}
	}
	slices.SortStableFunc(dated, func(x, y *corpus.Document) int { return cmp.Compare(y.Date.Latest, x.Date.Latest) })
	feed := atomFeed{
		Title: b.Title, ID: b.Base.String(), Author: b.Title, Updated: "1970-01-01" + midnight,
		Links: []atomLink{{"self", b.Base.JoinPath(feedName).String()}, {"", b.Base.String()}},
	}
	for _, doc := range dated[:min(len(dated), feedLimit)] {
		page := b.presenter.Show(state.State{View: state.Article, ID: doc.ID})
		address := b.addressOf("article/" + b.slugs.article[doc.ID])
		feed.Entries = append(feed.Entries, atomEntry{
			Title: page.Title, ID: address, Updated: doc.Date.Latest + midnight,
			Author: cmp.Or(doc.Author, doc.Source, b.Title), Link: atomLink{Href: address}, Summary: page.Lead,
		})
	}
	if len(feed.Entries) > 0 {
		feed.Updated = feed.Entries[0].Updated
	}
	return b.putXML(feedName, feed)
}

// putXML adds a file in XML.
func (b *builder) putXML(name string, v any) error {
	var out bytes.Buffer
	out.WriteString(xml.Header)
	e := xml.NewEncoder(&out)
	e.Indent("", " ")
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	out.WriteByte('\n')
	b.put(name, out.Bytes())
	return nil
}

// Package cite writes a passage of an article as others cite it: as text, in
// Markdown, for reference managers (CSL-JSON [1], BibTeX), for annotations (W3C
// Web Annotation [2]), for machines (schema.org), as a link to the place on the
// original page (text fragment [3]), and as an evidence card, which says of what
// text the passage is by that text's SHA-256 and can be held against the text
// again.
//
// What is not known is left out; a date that was only inferred is marked so, or
// left out where a format has no way to say it. All text is the corpus's own and
// escaped as each format wants it.
//
// [1] citationstyles.org, csl-data.json 1.0.2.
//
// [2] W3C Recommendation, Web Annotation Data Model, 23 February 2017.
//
// [3] WICG, URL Fragment Text Directives.
package cite

import (
	"encoding/json"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/selector"
)

// A Passage is what is cited.
type Passage struct {
	Doc      *corpus.Document
	Span     corpus.Span
	ID       string // of the quotation; empty for other passages
	Bare     bool   // a report without quotation marks
	Speaker  string // empty if nobody is named
	Person   bool   // the speaker is one, as far as is known
	Said     corpus.Dating
	Title    string // of the article
	Explorer string // address of the place in the explorer, empty if it has none others can open
}

// words are those of the passage on one line.
func (p *Passage) words() string { return strings.Join(strings.Fields(p.Span.Of(p.Doc.Text)), " ") }

// quoted are the words in quotation marks, unless they stand without.
func (p *Passage) quoted() string {
	if p.Bare {
		return p.words()
	}
	return "“" + p.words() + "”"
}

// link is where the passage can be read: on the original page, else in the explorer.
func (p *Passage) link() string {
	if address := p.Address(); address != "" {
		return address
	}
	return p.Explorer
}

// published is the day of the article with a sign where it was inferred.
func (p *Passage) published() string { return told(p.Doc.Date) }

func told(d corpus.Dating) string {
	if d.Basis == corpus.Inferred && d.Value != "" && !strings.HasSuffix(d.Value, "?") {
		return d.Value + "?"
	}
	return d.Value
}

// Text is the passage with where it is from, in plain words.
func (p *Passage) Text() string {
	return p.quoted() + " — " + p.origin(func(s string) string { return s }, "“"+p.Title+"”") + end(p.link())
}

// Markdown is the same as a block quotation.
func (p *Passage) Markdown() string {
	title := "“" + escapeMarkdown(p.Title) + "”"
	if to := p.link(); to != "" {
		title = "[" + title + "](<" + angled.Replace(to) + ">)"
	}
	return "> " + escapeMarkdown(p.quoted()) + "\n>\n> — " + p.origin(escapeMarkdown, title) + "\n"
}

// origin says who, where and when.
func (p *Passage) origin(escape func(string) string, title string) string {
	var parts []string
	if p.Speaker != "" {
		parts = append(parts, escape(p.Speaker))
	}
	parts = append(parts, title)
	for _, s := range []string{p.Doc.Author, p.Doc.Source, p.published()} {
		if s != "" {
			parts = append(parts, escape(s))
		}
	}
	return strings.Join(parts, ", ")
}

func end(link string) string {
	if link == "" {
		return "."
	}
	return ". " + link
}

var (
	markdown = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;",
		"#", `\#`, "|", `\|`, "~", `\~`, "!", `\!`)
	angled = strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "", "\r", "", " ", "%20")
)

// escapeMarkdown makes of s text that Markdown changes nothing of. The passage
// is on one line, so that what only begins a line cannot.
func escapeMarkdown(s string) string { return markdown.Replace(strings.Join(strings.Fields(s), " ")) }

// written returns v as JSON for people to read.
func written(v any) string {
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil { // nothing here can fail to be written
		panic(err)
	}
	return string(data) + "\n"
}

// Annotation is the passage as a W3C Web Annotation with a text quote and a text
// position selector. Positions count characters of the article's text.
func (p *Passage) Annotation() string {
	type body struct {
		Type    string `json:"type"`
		Value   string `json:"value"`
		Format  string `json:"format"`
		Purpose string `json:"purpose"`
	}
	type target struct {
		Source   string            `json:"source"`
		Selector []selector.Record `json:"selector"`
	}
	source := p.Doc.URL
	if !onWeb(source) {
		source = "urn:sha256:" + Sum(p.Doc.Text)
	}
	return written(struct {
		Context    string `json:"@context"`
		Type       string `json:"type"`
		Motivation string `json:"motivation"`
		Body       body   `json:"body"`
		Target     target `json:"target"`
	}{
		"http://www.w3.org/ns/anno.jsonld", "Annotation", "describing",
		body{"TextualBody", p.Text(), "text/plain", "describing"},
		target{source, selector.Describe(p.Doc.Text, p.Span).Records()},
	})
}

// A Quotation is one in the vocabulary of schema.org.
type Quotation struct {
	Context string `json:"@context,omitempty"`
	Type    string `json:"@type"`
	Text    string `json:"text"`
	Creator *Thing `json:"creator,omitempty"`
	Date    string `json:"dateCreated,omitempty"`
	Part    *Work  `json:"isPartOf,omitempty"`
}

// A Thing is somebody or something by name.
type Thing struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

// A Work is an article.
type Work struct {
	Type      string `json:"@type"`
	Headline  string `json:"headline"`
	URL       string `json:"url,omitempty"`
	Published string `json:"datePublished,omitempty"`
	Publisher *Thing `json:"publisher,omitempty"`
	Author    *Thing `json:"author,omitempty"`
}

// Schema is the passage as a schema.org Quotation in JSON-LD.
func (p *Passage) Schema() string {
	w := &Work{Type: "NewsArticle", Headline: p.Title, Published: certain(p.Doc.Date),
		Publisher: thing("Organization", p.Doc.Source), Author: thing("Thing", p.Doc.Author)}
	if onWeb(p.Doc.URL) {
		w.URL = p.Doc.URL
	}
	kind := "Thing"
	if p.Person {
		kind = "Person"
	}
	return written(Quotation{Context: "https://schema.org", Type: "Quotation", Text: p.words(),
		Creator: thing(kind, p.Speaker), Date: certain(p.Said), Part: w})
}

func thing(kind, name string) *Thing {
	if name == "" {
		return nil
	}
	return &Thing{kind, name}
}

// certain is a day, month or year that was not inferred, as ISO 8601 has it.
func certain(d corpus.Dating) string {
	if d.Basis == corpus.Inferred || len(parts(d.Value)) == 0 {
		return ""
	}
	return d.Value
}

// onWeb reports whether an address of the corpus may be followed.
func onWeb(address string) bool {
	scheme, _, ok := strings.Cut(strings.ToLower(address), "://")
	return ok && (scheme == "http" || scheme == "https") && !strings.ContainsAny(address, " \t\r\n")
}

package cite

import (
	"encoding/json"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/selector"
)

// cardKind tells a card from other JSON.
const cardKind = "verbatim-evidence-card"

// A Card says that a passage stood in an article, and of which text that is
// true: anybody who has the text can compute its SHA-256 and look.
type Card struct {
	Kind      string            `json:"kind"`
	Version   int               `json:"version"`
	Quotation string            `json:"quotation"`
	ID        string            `json:"id,omitempty"`
	Speaker   *string           `json:"speaker"`
	Said      cardDate          `json:"said"`
	Article   cardArticle       `json:"article"`
	Start     int               `json:"start"` // bytes of the article's text before the passage
	End       int               `json:"end"`
	Selector  []selector.Record `json:"selector"`
}

type cardDate struct {
	Value  *string       `json:"value"`
	Basis  *corpus.Basis `json:"basis,omitempty"`
	Reason *string       `json:"reason"`
}

type cardArticle struct {
	ID     string   `json:"id"`
	Title  string   `json:"title"`
	Source *string  `json:"source"`
	Author *string  `json:"author"`
	URL    *string  `json:"url"`
	Date   cardDate `json:"date"`
	Bytes  int      `json:"bytes"`
	SHA256 string   `json:"sha256"`
}

func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// Card returns the evidence card of p.
func (p *Passage) Card() Card {
	text := p.Doc.Text
	basis := p.Doc.Date.Basis
	if basis == "" {
		basis = corpus.NoBasis
	}
	return Card{
		Kind: cardKind, Version: 1, Quotation: p.Span.Of(text), ID: p.ID, Speaker: known(p.Speaker),
		Said: cardDate{Value: known(p.Said.Value), Reason: known(p.Said.Reason)},
		Article: cardArticle{
			ID: p.Doc.ID, Title: p.Title, Source: known(p.Doc.Source), Author: known(p.Doc.Author), URL: known(p.Doc.URL),
			Date:  cardDate{known(p.Doc.Date.Value), &basis, known(p.Doc.Date.Reason)},
			Bytes: len(text), SHA256: Sum(text),
		},
		Start: p.Span.Start, End: p.Span.End, Selector: selector.Describe(text, p.Span).Records(),
	}
}

// JSON is c as a file.
func (c Card) JSON() string { return written(c) }

// ReadCard returns the card that text is: its JSON, or the page of HTML that
// holds it. It is not ok if text is none.
func ReadCard(text string) (c Card, ok bool) {
	text = strings.TrimSpace(text)
	if i := strings.Index(text, cardOpens); i >= 0 {
		text, _, _ = strings.Cut(text[i+len(cardOpens):], "</script>")
	}
	if !strings.HasPrefix(text, "{") || !strings.Contains(text, cardKind) {
		return c, false
	}
	err := json.Unmarshal([]byte(text), &c)
	return c, err == nil && c.Kind == cardKind && c.Quotation != ""
}

// An Outcome says whether a card still holds.
type Outcome struct {
	Agrees bool        // the article's text and the passage are the same
	Says   string      // in one sentence
	Doc    int         // index of the document that was looked at, or corpus.None
	Span   corpus.Span // where the passage stands there; empty if it does not
}

// Verify holds c against docs: the article of its ID, else one of the same text,
// else one that has the words.
func (c Card) Verify(docs []corpus.Document) Outcome {
	doc, same := corpus.None, false
	for d := range docs {
		named, fits := docs[d].ID == c.Article.ID, false
		if named || len(docs[d].Text) == c.Article.Bytes {
			fits = Sum(docs[d].Text) == c.Article.SHA256
		}
		if fits && !same || named && doc == corpus.None {
			doc, same = d, fits
		}
	}
	if doc == corpus.None {
		return c.elsewhere(docs)
	}
	o := Outcome{Doc: doc}
	text := docs[doc].Text
	if span := (corpus.Span{Start: c.Start, End: c.End}); same && c.Start >= 0 && c.Start < c.End && c.End <= len(text) && span.Of(text) == c.Quotation {
		o.Agrees, o.Span, o.Says = true, span, "The article's text is the same, byte for byte, and the words stand in their place."
		return o
	}
	sel, ok := selector.FromRecords(c.Selector)
	if !ok || sel.Exact != c.Quotation {
		sel = selector.Selector{Exact: c.Quotation, Start: -1, End: -1}
	}
	span, how := selector.Anchor(text, sel)
	found := how != selector.NotPlaced
	if found {
		o.Span = span
	}
	switch {
	case same:
		o.Says = "The article's text is the same, but the card has other words than stand in its place: the card was changed."
	case found && span.Of(text) == c.Quotation:
		o.Says = "The article's text has changed since; the words of the card still stand in it, the same."
	case found:
		o.Says = "The article's text has changed since, and the words of the card with it: now they read “" + strings.Join(strings.Fields(span.Of(text)), " ") + "”."
	default:
		o.Says = "The article's text has changed since, and the words of the card stand in it no longer."
	}
	return o
}

// elsewhere looks for the words where the article is not there.
func (c Card) elsewhere(docs []corpus.Document) Outcome {
	for d := range docs {
		if i := strings.Index(docs[d].Text, c.Quotation); i >= 0 {
			return Outcome{Doc: d, Span: corpus.Span{Start: i, End: i + len(c.Quotation)},
				Says: "The article of the card is not in this corpus; another one has the same words."}
		}
	}
	return Outcome{Doc: corpus.None, Says: "The article of the card is not in this corpus, so that the card cannot be held against it."}
}

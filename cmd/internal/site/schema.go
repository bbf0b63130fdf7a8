package site

import (
	"verbatim/app/present"
	"verbatim/corpus"
)

// What machines are told, in the vocabulary of schema.org: a Quotation has its
// words, who spoke them and when, and the articles that report it. Dates that
// were only inferred are left out.

const schemaContext = "https://schema.org"

type schemaQuotation struct {
	Context string       `json:"@context,omitempty"`
	Type    string       `json:"@type"`
	Text    string       `json:"text"`
	Speaker *schemaThing `json:"creator,omitempty"`
	Date    string       `json:"dateCreated,omitempty"`
	Part    []schemaWork `json:"isPartOf,omitempty"`
}

type schemaThing struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type schemaWork struct {
	Context    string            `json:"@context,omitempty"`
	Type       string            `json:"@type"`
	Headline   string            `json:"headline"`
	URL        string            `json:"url,omitempty"`
	Published  string            `json:"datePublished,omitempty"`
	Quotations []schemaQuotation `json:"hasPart,omitempty"`
}

// schemaArticle describes an article by the speech in it; nil if there is none.
func schemaArticle(a *present.Article) any {
	w := schemaWork{Context: schemaContext, Type: "NewsArticle", Headline: a.Title, Published: certain(a.When)}
	if present.OnWeb(a.URL) {
		w.URL = a.URL
	}
	for _, n := range a.Notes {
		if n.Kind == corpus.Speech && n.Form != corpus.Indirect {
			w.Quotations = append(w.Quotations, schemaQuotation{
				Type: "Quotation", Text: n.Text, Speaker: creator(n.Voice), Date: certain(n.Said),
			})
		}
	}
	if w.Quotations == nil {
		return nil
	}
	return w
}

// schemaStatement describes a statement in its fullest wording.
func schemaStatement(s *present.Statement) any {
	q := schemaQuotation{Context: schemaContext, Type: "Quotation", Speaker: creator(s.Voice), Date: certain(s.When)}
	for _, w := range s.Rows {
		if w.Fullest {
			q.Text = w.Text
		}
		work := schemaWork{Type: "NewsArticle", Headline: w.Article.Name, Published: certain(w.Article.When)}
		if n := len(q.Part); n == 0 || q.Part[n-1].Headline != work.Headline {
			q.Part = append(q.Part, work)
		}
	}
	return q
}

func creator(v *present.Voice) *schemaThing {
	if v == nil {
		return nil
	}
	return &schemaThing{Type: "Thing", Name: v.Name}
}

// certain returns the date of w as ISO 8601 has it, empty if it was inferred.
func certain(w present.When) string {
	if w.Inferred || !present.Calendar(w.ISO) {
		return ""
	}
	return w.ISO
}

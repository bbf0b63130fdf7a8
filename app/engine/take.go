package engine

import (
	"bytes"
	"context"
	"errors"

	"verbatim/app/state"
	"verbatim/corpus/analysis"
)

// A Taking asks for what a view shows as files.
type Taking struct {
	State  state.State `json:"state"`
	Format string      `json:"format"` // csv or json, of a list; cite, of a passage
	Site   string      `json:"site"`   // address of the explorer, empty where others cannot open it
}

// A Taken is a text to save or copy.
type Taken struct {
	What string `json:"what,omitempty"` // in words: "BibTeX"
	Name string `json:"name"`           // of its file, empty for what is only copied
	Type string `json:"type"`           // its media type
	Text string `json:"text"`
}

// The formats: two of lists, and all there are of a passage.
const (
	CSV  = "csv"
	JSON = "json"
	Cite = "cite"
)

// errNoList says that a view shows nothing that could be saved.
var errNoList = errors.New("there is no list here to save")

// errNoPassage says that an address points at no passage.
var errNoPassage = errors.New("there is no passage here to cite")

// cited returns a passage in all the forms in which it is cited.
func (e *Local) cited(t Taking) ([]Taken, error) {
	p, ok := e.presenter.Cited(t.State, t.Site)
	if !ok {
		return nil, errNoPassage
	}
	card := p.Card()
	taken := []Taken{
		{"Text", "quotation.txt", "text/plain", p.Text()},
		{"Markdown", "quotation.md", "text/markdown", p.Markdown()},
		{"BibTeX", "quotation.bib", "application/x-bibtex", p.BibTeX()},
		{"CSL-JSON", "quotation.csl.json", "application/vnd.citationstyles.csl+json", p.CSL()},
		{"Web Annotation", "annotation.jsonld", "application/ld+json", p.Annotation()},
		{"schema.org", "quotation.jsonld", "application/ld+json", p.Schema()},
		{"Evidence card", "evidence-card.json", "application/json", card.JSON()},
		{"Evidence card to print", "evidence-card.html", "text/html", card.Page()},
	}
	if address := p.Address(); address != "" {
		taken = append([]Taken{{What: "Link to the words on the original page", Text: address}}, taken...)
	}
	return taken, nil
}

// Take implements [Engine].
func (e *Local) Take(ctx context.Context, t Taking) ([]Taken, error) {
	if err := e.wait(ctx); err != nil {
		return nil, err
	}
	if t.Format == Cite {
		return e.cited(t)
	}
	list, selected, ok := e.presenter.Select(t.State)
	if !ok {
		return nil, errNoList
	}
	var out bytes.Buffer
	taken := Taken{Name: list + ".csv", Type: "text/csv"}
	var err error
	if t.Format == JSON {
		taken = Taken{Name: list + ".json", Type: "application/json"}
		err = analysis.EncodePart(&out, e.a, selected)
	} else {
		err = analysis.EncodeTable(&out, e.a, analysis.List(list), selected)
	}
	taken.Text = out.String()
	return []Taken{taken}, err
}

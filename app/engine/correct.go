package engine

import (
	"context"
	"errors"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/correction"
	"verbatim/corpus/selector"
)

// A Change is what a person decides about one finding, or, with File, all
// decisions at once: a file that was opened, or what was there before.
type Change struct {
	File      *string          `json:"file,omitempty"`
	About     correction.About `json:"about,omitempty"`
	Do        correction.Do    `json:"do,omitempty"`
	Doc       string           `json:"doc,omitempty"`       // ID of the article
	Quotation string           `json:"quotation,omitempty"` // ID, where it is about one
	Value     string           `json:"value,omitempty"`     // empty of what is accepted: what was found
}

// Correct implements [Engine].
func (e *Local) Correct(ctx context.Context, c Change) (string, error) {
	if err := e.wait(ctx); err != nil {
		return "", err
	}
	list := e.corrections
	if c.File != nil {
		var err error
		if list, err = correction.Read(*c.File); err != nil {
			return "", err
		}
	} else {
		x, err := e.decided(c)
		if err != nil {
			return "", err
		}
		list = correction.With(list, x)
	}
	e.follow(list)
	return correction.Write(list), nil
}

// follow applies all corrections to what was found.
func (e *Local) follow(list []correction.Correction) {
	a, outcomes := analysis.Correct(e.found, list)
	e.corrections, e.a = list, a
	e.index.Follow(a.Documents)
	e.draw()
	e.presenter.Corrected(outcomes, correction.Precision(list))
}

// decided returns the correction that c is.
func (e *Local) decided(c Change) (correction.Correction, error) {
	x := correction.Correction{About: c.About, Do: c.Do, Doc: c.Doc, Value: strings.TrimSpace(c.Value)}
	x.Selector.Start, x.Selector.End = -1, -1
	for d := range e.found.Documents {
		doc := &e.found.Documents[d]
		if doc.ID != c.Doc {
			continue
		}
		if !c.About.OfPassage() {
			x.Selector = selector.Describe(doc.Text, beginning(doc))
			x.Was = map[correction.About]string{correction.Published: doc.Date.Value, correction.Outlet: doc.Source,
				correction.Author: doc.Author, correction.URL: doc.URL, correction.Title: doc.Title}[c.About]
		}
		for q := range doc.Quotations {
			quotation := &doc.Quotations[q]
			if quotation.ID != c.Quotation || !c.About.OfPassage() {
				continue
			}
			x.Selector = selector.Describe(doc.Text, quotation.Span)
			if x.Was = quotation.Said.Value; c.About == correction.Attribution {
				if x.Was = ""; quotation.Speaker != corpus.None {
					x.Was = e.found.Speakers[quotation.Speaker].Name
				}
			}
		}
	}
	if x.Value == "" && x.Do == correction.Accept {
		x.Value = x.Was
	}
	switch { // what is accepted is what is shown, which may be what was set before
	case x.Value != "" && x.Value == x.Was && x.Do == correction.Set:
		x.Do = correction.Accept
	case x.Value != x.Was && x.Do == correction.Accept:
		x.Do = correction.Set
	}
	_, err := correction.Read(correction.Write([]correction.Correction{x}))
	if err != nil {
		_, why, _ := strings.Cut(err.Error(), ": ")
		err = errors.New(why)
	}
	return x, err
}

// beginning returns the first words of doc, by which it is found again under
// another name.
func beginning(doc *corpus.Document) corpus.Span {
	for _, s := range doc.Sentences {
		if s.Len() > 0 {
			return s
		}
	}
	return corpus.Span{}
}

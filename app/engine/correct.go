package engine

import (
	"context"
	"errors"
	"slices"
	"strconv"
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
	Name      string           `json:"name,omitempty"`      // of a name: the form that is joined or parted
	Statement string           `json:"statement,omitempty"` // ID, of a match: what the witness at Span of Doc is parted from
	Span      corpus.Span      `json:"span,omitzero"`
	Back      string           `json:"back,omitempty"` // alone: the key of a correction that is taken back
}

// Correct implements [Engine].
func (e *Local) Correct(ctx context.Context, c Change) (string, error) {
	if err := e.wait(ctx); err != nil {
		return "", err
	}
	list, key := e.corrections, ""
	if c.Back != "" {
		list = without(list, c.Back)
	} else if c.File != nil {
		var err error
		if list, err = correction.Read(*c.File); err != nil {
			return "", err
		}
	} else {
		x, err := e.decided(c)
		if err != nil {
			return "", err
		}
		key = x.Key()
		had := len(list)
		if list = taken(list, x); len(list) == had {
			list = correction.With(list, x)
		}
	}
	a, outcomes := analysis.Correct(e.found, list)
	for i := range outcomes {
		if o := &outcomes[i]; !o.Applied && key != "" && o.Key() == key {
			return "", errors.New(o.Reason)
		}
	}
	e.follow(a, list, outcomes)
	return correction.Write(list), nil
}

// follow shows what was found as it is corrected.
func (e *Local) follow(a *corpus.Analysis, list []correction.Correction, outcomes []correction.Outcome) {
	e.corrections, e.a = list, a
	e.index.Follow(a.Documents)
	e.draw()
	e.presenter.Corrected(e.found, outcomes, correction.Precision(list))
}

// taken returns list without the join that x rejects, if a person made it:
// nothing had been found that would be wrong.
func taken(list []correction.Correction, x correction.Correction) []correction.Correction {
	for i := range list {
		if c := &list[i]; x.Do == correction.Reject && c.Do == correction.Join && c.Key() == x.Key() {
			return correction.Without(list, x)
		}
	}
	return list
}

// without returns list without the correction of a key.
func without(list []correction.Correction, key string) []correction.Correction {
	for i := range list {
		if list[i].Key() == key {
			return correction.Without(list, list[i])
		}
	}
	return list
}

// parted completes the correction that takes a witness from its statement: it
// is named together with the fullest of the others. It reports whether there is
// such a witness.
func (e *Local) parted(x *correction.Correction, c *Change) bool {
	for i := range e.a.Statements {
		st := &e.a.Statements[i]
		if st.ID != c.Statement {
			continue
		}
		at := slices.IndexFunc(st.Witnesses, func(w corpus.Witness) bool { return e.a.Documents[w.Doc].ID == c.Doc && w.Span == c.Span })
		if at < 0 {
			return false
		}
		other := st.Fullest
		if other == at {
			other = 1 - min(at, 1)
		}
		x.Selector = selector.Describe(e.a.Documents[st.Witnesses[at].Doc].Text, c.Span)
		w := st.Witnesses[other]
		doc := &e.a.Documents[w.Doc]
		x.With = &correction.Passage{Doc: doc.ID, Selector: selector.Describe(doc.Text, w.Span)}
		if st.Witnesses[at].Checked != corpus.Replaced {
			x.Was = strconv.FormatFloat(st.Score, 'f', 2, 64)
		}
		return true
	}
	return false
}

// decided returns the correction that c is.
func (e *Local) decided(c Change) (correction.Correction, error) {
	x := correction.Correction{About: c.About, Do: c.Do, Doc: c.Doc, Value: strings.TrimSpace(c.Value), Name: c.Name}
	x.Selector.Start, x.Selector.End = -1, -1
	switch {
	case c.About == correction.Match && !e.parted(&x, &c):
		return x, errors.New("this passage is not there any more")
	case c.About == correction.Name && c.Do == correction.Reject:
		x.Was = c.Value
	}
	for d := range e.found.Documents {
		doc := &e.found.Documents[d]
		if doc.ID != c.Doc || c.About == correction.Match {
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

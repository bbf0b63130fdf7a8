package analysis

import (
	"errors"
	"fmt"
	"slices"

	"verbatim/corpus"
	"verbatim/corpus/pack"
	"verbatim/corpus/timeline"
)

// A packed is an analysis without what lies elsewhere (the texts), what only
// stages need (tokens, and mentions that nothing is attributed to), and what is
// found again in no time (the timeline, the identifiers of quotations).
type packed struct {
	Lengths    []int // of the documents' texts in bytes, to tell others apart
	Documents  []corpus.Document
	Speakers   []corpus.Speaker
	Statements []corpus.Statement
}

// unpacked are the fields that are left out.
var unpacked = []string{"Text", "Tokens"}

// Pack returns what was found in a, so that a browser has not to find it again.
// Gzipped it is half as large as the texts.
func Pack(a *corpus.Analysis) []byte {
	p := packed{Documents: slices.Clone(a.Documents), Speakers: a.Speakers, Statements: a.Statements}
	for d := range p.Documents {
		p.Lengths = append(p.Lengths, len(p.Documents[d].Text))
		attributed(&p.Documents[d])
	}
	return pack.Append(nil, p, unpacked...)
}

// attributed gives doc quotations without those identifiers that can be made
// again, and only those mentions that they are attributed to.
func attributed(doc *corpus.Document) {
	named := *doc
	named.Quotations = slices.Clone(doc.Quotations)
	name(&named)
	doc.Quotations = slices.Clone(doc.Quotations)
	now := make([]int, len(doc.Mentions)) // 1-based index of a mention that is kept
	for q := range doc.Quotations {
		if doc.Quotations[q].ID == named.Quotations[q].ID {
			doc.Quotations[q].ID = ""
		}
		if m := doc.Quotations[q].Attribution.Mention; m != corpus.None {
			now[m] = 1
		}
	}
	var kept []corpus.Mention
	for m := range doc.Mentions {
		if now[m] > 0 {
			kept = append(kept, doc.Mentions[m])
			now[m] = len(kept)
		}
	}
	doc.Mentions = kept
	for q := range doc.Quotations {
		if m := &doc.Quotations[q].Attribution.Mention; *m != corpus.None {
			*m = now[*m] - 1
		}
	}
}

// rename gives the quotations of doc that have none their identifiers.
func rename(doc *corpus.Document) {
	kept := make([]string, len(doc.Quotations))
	for q := range doc.Quotations {
		kept[q] = doc.Quotations[q].ID
	}
	name(doc)
	for q, id := range kept {
		if id != "" {
			doc.Quotations[q].ID = id
		}
	}
}

// errTexts says that texts and findings belong to different corpora.
var errTexts = errors.New("the texts are not those that were analysed")

// Unpack returns the analysis that was packed, with the texts that docs have,
// which may be in any order: that of Run, without tokens and unattributed mentions.
func Unpack(data []byte, docs []corpus.Document) (*corpus.Analysis, error) {
	var p packed
	if err := pack.Read(data, &p, unpacked...); err != nil {
		return nil, fmt.Errorf("the analysis: %w", err)
	}
	if len(p.Lengths) != len(p.Documents) || len(docs) != len(p.Documents) {
		return nil, errTexts
	}
	texts := make(map[string]string, len(docs))
	for i := range docs {
		texts[docs[i].ID] = docs[i].Text
	}
	for d := range p.Documents {
		text, ok := texts[p.Documents[d].ID]
		if !ok || len(text) != p.Lengths[d] {
			return nil, errTexts
		}
		p.Documents[d].Text = text
		rename(&p.Documents[d])
	}
	a := &corpus.Analysis{Documents: p.Documents, Speakers: p.Speakers, Statements: p.Statements}
	a.Timeline = timeline.Build(a)
	return a, nil
}

package analysis

import (
	"errors"
	"fmt"
	"slices"

	"verbatim/corpus"
	"verbatim/corpus/pack"
	"verbatim/corpus/timeline"
)

// An analysis is packed without what lies elsewhere (the texts), what only
// stages need (tokens, and mentions that nothing is attributed to), and what is
// found again in no time (the timeline, the identifiers of quotations): as a
// whole, what was found in all documents together, and in parts, what was found
// in some. A part refers to speakers by their identifiers, so that it stays the
// same while nothing in its own documents changes.
type (
	packedWhole struct {
		Speakers   []corpus.Speaker
		Statements []corpus.Statement
	}
	packedPart struct {
		Lengths   []int    // of the documents' texts in bytes, to tell others apart
		Speakers  []string // identifiers; the quotations' Speaker is an index into it
		Documents []corpus.Document
	}
)

// unpacked are the fields that are left out.
var unpacked = []string{"Text", "Tokens"}

// Pack returns what was found in a, so that a browser has not to find it again:
// in all documents together, and in those of each part. Parts end behind the
// documents that ends lists, in order. Gzipped all of it is half as large as the
// texts, and a fifth of that is the whole.
func Pack(a *corpus.Analysis, ends []int) (whole []byte, parts [][]byte) {
	start := 0
	for _, end := range ends {
		parts = append(parts, pack.Append(nil, partOf(a, start, end), unpacked...))
		start = end
	}
	return pack.Append(nil, packedWhole{a.Speakers, a.Statements}, unpacked...), parts
}

// partOf returns what was found in the documents from start to end.
func partOf(a *corpus.Analysis, start, end int) packedPart {
	p := packedPart{Documents: slices.Clone(a.Documents[start:end])}
	numbers := map[int]int{} // by speaker
	for d := range p.Documents {
		doc := &p.Documents[d]
		p.Lengths = append(p.Lengths, len(doc.Text))
		attributed(doc)
		for q := range doc.Quotations {
			s := &doc.Quotations[q].Speaker
			if *s == corpus.None {
				continue
			}
			n, ok := numbers[*s]
			if !ok {
				n = len(p.Speakers)
				numbers[*s] = n
				p.Speakers = append(p.Speakers, a.Speakers[*s].ID)
			}
			*s = n
		}
	}
	return p
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

// What is wrong with what was packed elsewhere.
var (
	errTexts = errors.New("the texts are not those that were analysed")
	errParts = errors.New("the findings do not belong together")
)

// Unpack returns the analysis that was packed, with the texts that docs have,
// which may be in any order: that of Run, without tokens and unattributed
// mentions. What it returns holds no index that leads nowhere and no span
// outside of its text, whoever packed it.
func Unpack(whole []byte, parts [][]byte, docs []corpus.Document) (*corpus.Analysis, error) {
	var w packedWhole
	if err := pack.Read(whole, &w, unpacked...); err != nil {
		return nil, fmt.Errorf("the analysis: %w", err)
	}
	a := &corpus.Analysis{Speakers: w.Speakers, Statements: w.Statements}
	speakers := make(map[string]int, len(a.Speakers))
	for i := range a.Speakers {
		speakers[a.Speakers[i].ID] = i
	}
	texts := make(map[string]string, len(docs))
	for i := range docs {
		texts[docs[i].ID] = docs[i].Text
	}
	for _, data := range parts {
		var p packedPart
		if err := pack.Read(data, &p, unpacked...); err != nil {
			return nil, fmt.Errorf("the analysis: %w", err)
		}
		if err := p.restore(texts, speakers); err != nil {
			return nil, err
		}
		a.Documents = append(a.Documents, p.Documents...)
	}
	if len(a.Documents) != len(docs) {
		return nil, errTexts
	}
	if !sound(a) {
		return nil, errParts
	}
	for d := range a.Documents {
		rename(&a.Documents[d])
	}
	a.Timeline = timeline.Build(a)
	return a, nil
}

// restore gives the documents of p their texts, and their quotations the
// numbers that their speakers have.
func (p *packedPart) restore(texts map[string]string, speakers map[string]int) error {
	if len(p.Lengths) != len(p.Documents) {
		return errParts
	}
	for d := range p.Documents {
		doc := &p.Documents[d]
		text, ok := texts[doc.ID]
		if !ok || len(text) != p.Lengths[d] {
			return errTexts
		}
		doc.Text = text
		for q := range doc.Quotations {
			s := &doc.Quotations[q].Speaker
			if *s == corpus.None {
				continue
			}
			if *s < 0 || *s >= len(p.Speakers) {
				return errParts
			}
			if *s, ok = speakers[p.Speakers[*s]]; !ok {
				return errParts
			}
		}
	}
	return nil
}

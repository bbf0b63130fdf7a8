package statement

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// A Candidate is two stretches that were compared, with the evidence. It is
// what the model is trained on; see cmd/train/statement.
type Candidate struct {
	DocA, DocB  int
	A, B        corpus.Span
	Features    []float64
	Probability float64
}

// Candidates returns the evidence on all stretches that Group compares.
func Candidates(docs []corpus.Document, l *lang.Language, opts Options) []Candidate {
	g := newGrouper(docs, l, opts)
	var out []Candidate
	for _, s := range g.link() {
		a, b := &g.items[s.a], &g.items[s.b]
		out = append(out, Candidate{
			a.doc, b.doc,
			corpus.Span{Start: a.seq.Words[s.alo].Span.Start, End: a.seq.Words[s.ahi-1].Span.End},
			corpus.Span{Start: b.seq.Words[s.blo].Span.Start, End: b.seq.Words[s.bhi-1].Span.End},
			s.f[:], s.p,
		})
	}
	return out
}

// Weights returns those of the model, in the order of the features of a
// Candidate.
func Weights() []float64 { return weights[:] }

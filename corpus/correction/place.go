package correction

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/selector"
)

// leastPiece is the length in bytes of a piece of a passage that may tell which
// other article it stands in now.
const leastPiece = 8

// Place finds a passage: in the document of that ID, or, if there is none, in
// the one other that has it with what stands around it. at is corpus.None if it
// was not found, and why then says why.
func Place(docs []corpus.Document, doc string, s selector.Selector) (at int, span corpus.Span, how selector.How, why string) {
	for d := range docs {
		if docs[d].ID != doc {
			continue
		}
		if s.Exact == "" {
			return d, corpus.Span{}, selector.ByPosition, ""
		}
		if span, how = selector.Anchor(docs[d].Text, s); how == selector.NotPlaced {
			return corpus.None, span, how, "its words are not found in the article any more"
		}
		return d, span, how, ""
	}
	at = corpus.None
	for d := range docs {
		if !mayHold(docs[d].Text, s.Exact) {
			continue
		}
		found, by := selector.Anchor(docs[d].Text, s)
		switch {
		case by == selector.NotPlaced || !selector.Fits(docs[d].Text, found, s): // others may quote the same
		case at == corpus.None || by < how:
			at, span, how = d, found, by
		case by == how:
			return corpus.None, corpus.Span{}, selector.NotPlaced, "there is no article “" + doc + "”, and several others have its words"
		}
	}
	if at == corpus.None {
		return at, corpus.Span{}, selector.NotPlaced, "there is no article “" + doc + "” in this corpus, and no other has its words"
	}
	return at, span, how, ""
}

// mayHold reports whether a quarter of the passage stands in text as it is; of
// a few edits one quarter is spared.
func mayHold(text, exact string) bool {
	if len(exact) < 4*leastPiece {
		return exact != "" && strings.Contains(text, exact)
	}
	n := len(exact) / 4
	for i := range 4 {
		if strings.Contains(text, exact[i*n:(i+1)*n]) {
			return true
		}
	}
	return false
}

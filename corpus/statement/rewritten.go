package statement

import (
	"fmt"

	"verbatim/corpus"
)

// What makes an article look rewritten. Two outlets that heard one speech word
// a quarter of what they share otherwise, most of that a little; who rewrites or
// translates words nearly all of it otherwise. The figures err towards silence.
const (
	sharedLeast = 4    // quotations in marks that other articles have too
	worded      = 0.75 // share of them that no other article has in the same words
	shortened   = 0.8  // length of these, of that which they have elsewhere: rewriters cut
)

// Rewritten returns, by document, the diagnostic that its quotations look
// rewritten or translated back, with the evidence; those without are nil. That
// they diverge from the other articles is not enough, as it takes two to
// diverge: marks are broken, paragraphs repeated, or the words cut too.
func Rewritten(docs []corpus.Document, statements []corpus.Statement) []*corpus.Diagnostic {
	type tally struct{ shared, otherwise, length, elsewhere int }
	tallies := make([]tally, len(docs))
	for i := range statements {
		st := &statements[i]
		for n, w := range st.Witnesses {
			if w.Indirect || w.Quotation == corpus.None {
				continue
			}
			longest, same := compareWith(docs, st, n)
			if longest == 0 {
				continue
			}
			t := &tallies[w.Doc]
			t.shared++
			if !same {
				t.otherwise, t.length, t.elsewhere = t.otherwise+1, t.length+w.Len(), t.elsewhere+longest
			}
		}
	}
	out := make([]*corpus.Diagnostic, len(docs))
	for d, t := range tallies {
		if t.shared < sharedLeast || float64(t.otherwise) < worded*float64(t.shared) {
			continue
		}
		marks, repeats := defects(&docs[d])
		cut := float64(t.length) < shortened*float64(t.elsewhere)
		if marks+repeats == 0 && !cut {
			continue
		}
		message := fmt.Sprintf("The quotations here look rewritten or translated back: of %d that other articles have too, %d are worded otherwise", t.shared, t.otherwise)
		if cut {
			message += fmt.Sprintf(", on the whole %.0f %% shorter than elsewhere", 100-100*float64(t.length)/float64(t.elsewhere))
		}
		message += defectsInWords(marks, repeats) + "."
		out[d] = &corpus.Diagnostic{Code: corpus.LooksRewritten, Message: message}
	}
	return out
}

// compareWith compares witness n of st with the quoted ones of other documents
// and returns the length of the longest, 0 if there is none, and whether one of
// them has the same words or some of them.
func compareWith(docs []corpus.Document, st *corpus.Statement, n int) (longest int, same bool) {
	w := st.Witnesses[n]
	mine := foldedWords(docs[w.Doc].Text, w.Span)
	for _, v := range st.Witnesses {
		if v.Doc == w.Doc || v.Indirect {
			continue
		}
		longest = max(longest, v.Len())
		theirs := foldedWords(docs[v.Doc].Text, v.Span)
		same = same || contains(mine, theirs) || contains(theirs, mine)
	}
	return longest, same
}

// defects counts the marks that were found broken in doc and the paragraphs
// that repeat another.
func defects(doc *corpus.Document) (marks, repeats int) {
	for _, g := range doc.Diagnostics {
		if !g.Empty() {
			marks++
		}
	}
	for _, s := range doc.Segments {
		if s.DuplicateOf != corpus.None {
			repeats++
		}
	}
	return marks, repeats
}

func defectsInWords(marks, repeats int) string {
	out := ""
	switch {
	case marks == 1:
		out = "; a quotation mark is broken"
	case marks > 1:
		out = fmt.Sprintf("; %d quotation marks are broken", marks)
	}
	switch {
	case repeats == 1:
		out += "; a paragraph is repeated"
	case repeats > 1:
		out += fmt.Sprintf("; %d paragraphs are repeated", repeats)
	}
	return out
}

package index

import (
	"math"
	"slices"
	"strings"

	"verbatim/corpus"
)

// The evidence that a passage is the source of a query and not a chance
// likeness is a sum of what tells the two apart, in nats: coefficients of a
// logistic regression over 12,000 questions, bent quotations of news with and
// without a source in corpora of 5, 300 and 9,500 articles, rounded. Two were set by
// hand: inQuotation at half of what it came out as, since all those quotations stood
// between marks, but what people remember may be an unquoted report; and sizeEvidence,
// so that a few articles answer to what is much reworded.
//
// Recall of light, medium and heavy bending at 9,500 articles, and answers to
// questions without a source (of 900), as the constant is moved:
//
//	4.6   .999 .988 .912   .012
//	5.2   .999 .989 .921   .018
//	5.6   .999 .990 .926   .022
//	6.4   .999 .991 .933   .042
const (
	evidenceOfNothing = 5.6
	scoreEvidence     = 15.6  // of the score, 0 to 1
	leadEvidence      = 15.75 // of the lead over the next best passage, up to maxLead
	maxLead           = 0.3
	wordsEvidence     = 0.42 // of a matched word that is no function word, up to maxContent
	maxContent        = 5
	inQuotation       = 2.5 // of the share of the passage that lies within one quotation
	// sizeEvidence is against, of each doubling of the bits it takes to number the words of the
	// corpus, leastBits or more: the more words, the more chances.
	sizeEvidence = 4.33
	leastBits    = 11
)

// evidence sums what speaks for c by itself.
func (x *Index) evidence(c candidate) float64 {
	if c.exact {
		return math.Inf(1)
	}
	e := scoreEvidence*c.score + wordsEvidence*float64(min(c.content, maxContent))
	quotations := x.docs[c.doc].doc.Quotations
	if h := holding(quotations, c.span); h != corpus.None {
		s := quotations[h].Span
		e += inQuotation * float64(min(s.End, c.span.End)-max(s.Start, c.span.Start)) / float64(c.span.Len())
	}
	return e
}

// good reports whether a candidate is more than chance. Lead is by how much it
// scores higher than the best passage of other words.
func (x *Index) good(q *query, c candidate, lead float64) bool {
	if q.function == len(q.words) || c.exact {
		return c.exact
	}
	bits := max(math.Log2(float64(x.total+1)), leastBits)
	e := evidenceOfNothing + c.evidence + leadEvidence*min(lead, maxLead) - sizeEvidence*math.Log2(bits)
	return e >= 0
}

// lead returns by how much the first of the candidates, sorted, scores
// higher than the best that is not a copy of it.
func (x *Index) lead(found []candidate) float64 {
	if len(found) == 0 {
		return 0
	}
	first := strings.Fields(x.foldedWords(found[0]))
	slices.Sort(first)
	for _, c := range found[1:] {
		other := strings.Fields(x.foldedWords(c))
		slices.Sort(other)
		if 2*shared(first, other) < len(first) {
			return max(found[0].score-c.score, 0)
		}
	}
	return found[0].score
}

// shared counts the words that two sorted lists have in common.
func shared(a, b []string) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			n, a, b = n+1, a[1:], b[1:]
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return n
}

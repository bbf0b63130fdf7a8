package statement

import (
	"verbatim/corpus"
	"verbatim/corpus/fold"
)

// extend widens the words [lo, hi) of an item to the whole clauses that they
// stand in, and on to the ends of the sentence as long as what is added is no
// more than what is aligned and no other group claims it.
func (g *grouper) extend(it *item, lo, hi, group int, claims []claim) (int, int) {
	start, end := it.sentenceOf(lo, hi)
	for _, c := range claims {
		if c.group == group {
			continue
		}
		switch {
		case c.hi <= lo:
			start = max(start, border(it, c.hi, lo))
		case c.lo >= hi:
			end = min(end, border(it, hi, c.lo))
		}
	}
	whole := max(leastBudget, g.lex.WeightOf(it.seq, lo, hi)) // on each side
	budget := whole
	for hi < end {
		next := clauseEnd(it, hi, end)
		added := g.lex.WeightOf(it.seq, hi, next)
		if added > budget {
			break
		}
		budget -= added
		hi = next
	}
	for budget = whole; lo > start; {
		next := clauseStart(it, lo, start)
		added := g.lex.WeightOf(it.seq, next, lo)
		if added > budget {
			break
		}
		budget -= added
		lo = next
	}
	return lo, hi
}

// border returns where the words [lo, hi) between two claims are parted: at the
// strongest break, the first of equals, or where the second claim begins if
// there is none. Both sides see the same border.
func border(it *item, lo, hi int) int {
	at, most := hi, 0
	for i := lo; i <= hi && i < len(it.seq.Words); i++ {
		strength := 0
		switch before := it.seq.Words[i].Before; {
		case startsWithin(it.starts, i, i):
			strength = 4
		case before.Has(fold.Ellipsis | fold.Stop):
			strength = 3
		case before.Has(fold.Dash):
			strength = 2
		case before.Has(fold.Comma):
			strength = 1
		}
		if strength > most {
			at, most = i, strength
		}
	}
	return at
}

// leastBudget lets a single word grow to a phrase.
const leastBudget = 3

// clauseBreak is the punctuation that ends a clause.
const clauseBreak = fold.Comma | fold.Dash | fold.Ellipsis | fold.Stop

// clauseEnd returns the end of the clause that word i stands in, at most end.
func clauseEnd(it *item, i, end int) int {
	for i++; i < end; i++ {
		if it.seq.Words[i].Before.Has(clauseBreak) {
			return i
		}
	}
	return end
}

// clauseStart returns the start of the clause that word i-1 stands in, at
// least start.
func clauseStart(it *item, i, start int) int {
	for i--; i > start; i-- {
		if it.seq.Words[i].Before.Has(clauseBreak) {
			return i
		}
	}
	return start
}

// withMarks widens span to the closing punctuation of its quotation when it
// reaches to its ends.
func (g *grouper) withMarks(it *item, span corpus.Span, lo, hi int) corpus.Span {
	q := g.docs[it.doc].Quotations[it.quotation].Span
	if lo == 0 && it.span.Start == span.Start {
		span.Start = min(span.Start, q.Start)
	}
	if hi == len(it.seq.Words) && span.End == it.span.End && q.End-span.End < 8 {
		span.End = max(span.End, q.End)
		return span
	}
	// A stop or comma right behind belongs to the words.
	text := g.docs[it.doc].Text
	if span.End < q.End {
		switch text[span.End] {
		case '.', '?', '!', ',', ';', ':':
			span.End++
		}
	}
	return span
}

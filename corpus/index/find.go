package index

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/align"
	"verbatim/corpus/fold"
)

// A Result is what was found for a quotation.
type Result struct {
	Matches []corpus.Match // best first
	Reason  string         // why there are none, and what of the query was left out, in a sentence or two
	Closest []corpus.Match // if there are none: the passage that came nearest, if any did
}

const (
	// defaultLimit is the number of matches when none is asked for.
	defaultLimit = 10
	// cellBudget bounds the table cells of all alignments of one query.
	cellBudget = 4_000_000
	// minWindows are aligned whatever they cost.
	minWindows = 4
	// windowShare is the share of the best window's score below which a window
	// is not aligned.
	windowShare = 0.4
)

// Find returns where quote stands in the corpus as somebody may remember it:
// with slips of spelling, words dropped, added, replaced, and clauses that
// changed places. At most limit matches, best first, equal ones in the order
// of their documents' identifiers; ten if limit is 0.
func (x *Index) Find(quote string, limit int) Result {
	r, _ := x.FindUntil(nil, quote, limit)
	return r
}

// FindUntil is Find, given up as soon as stop returns true; it reports whether it
// came to its end. Stop is called every millisecond or so of work, so in a
// browser it is also the place to let other work through.
func (x *Index) FindUntil(stop func() bool, quote string, limit int) (Result, bool) {
	x.hold()
	defer x.mu.RUnlock()
	if limit <= 0 {
		limit = defaultLimit
	}
	q := x.parse(quote)
	if reason := x.uninformative(q); reason != "" {
		return Result{Reason: because(q, reason)}, true
	}
	windows, ok := x.windows(q, stop)
	if !ok {
		return Result{}, false
	}
	fits, ok := x.verify(q, windows, stop)
	if !ok {
		return Result{}, false
	}
	return x.result(q, fits, limit), true
}

// uninformative says why q cannot be looked for, or nothing.
func (x *Index) uninformative(q *query) string {
	switch {
	case len(x.docs) == 0:
		return "There are no articles yet."
	case len(q.words) == 0:
		return "The quotation has no words."
	case q.function == len(q.words) && len(q.words) < minFunction:
		return "These are only function words, which stand everywhere: add a word or two of what was said."
	}
	return ""
}

// minFunction is how many function words in a row may say something after all
// ("it is what it is"), if they stand somewhere exactly so.
const minFunction = 4

// A candidate is a window that was aligned.
type candidate struct {
	fit
	score    float64
	evidence float64 // that it is no chance, by itself: see evidence.go
	span     corpus.Span
}

// verify aligns q with the windows and returns what lies in them, best first,
// one for each place.
func (x *Index) verify(q *query, windows []window, stop func() bool) ([]candidate, bool) {
	var found []candidate
	f := fitter{q: q}
	cells := 0
	for i, w := range windows {
		if stop != nil && i%8 == 0 && stop() {
			return nil, false
		}
		if i >= minWindows && (cells > cellBudget || float64(w.score) < windowShare*float64(windows[0].score)) {
			break
		}
		p := x.passage(q, w, f.buffer)
		f.buffer = p
		cells += len(q.words) * len(p.words)
		fit := f.fit(p)
		if fit.start >= fit.end {
			continue
		}
		c := candidate{fit: fit, score: fit.score(q.total)}
		c.span = corpus.Span{Start: p.words[fit.start].span.Start, End: p.words[fit.end-1].span.End}
		c.evidence = x.evidence(c)
		found = append(found, c)
	}
	slices.SortFunc(found, x.compareCandidates)
	return x.distinct(found), true
}

// compareCandidates orders by evidence, then by score, then by what does not depend on the
// order in which documents were added.
func (x *Index) compareCandidates(a, b candidate) int {
	if c := cmp.Or(cmp.Compare(b.evidence, a.evidence), cmp.Compare(b.score, a.score)); c != 0 {
		return c
	}
	if a.doc != b.doc {
		if c := cmp.Compare(x.docs[a.doc].doc.ID, x.docs[b.doc].doc.ID); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.span.End, b.span.End))
}

// distinct leaves out what overlaps a better match, and what repeats one
// within the same document.
func (x *Index) distinct(sorted []candidate) []candidate {
	type place struct {
		doc   int
		words string
	}
	kept := sorted[:0]
	seen := map[place]bool{}
	for _, c := range sorted {
		at := place{c.doc, x.foldedWords(c)}
		if seen[at] || slices.ContainsFunc(kept, func(k candidate) bool { return k.doc == c.doc && k.span.Overlaps(c.span) }) {
			continue
		}
		seen[at] = true
		kept = append(kept, c)
	}
	return kept
}

// foldedWords returns the words of a candidate's passage.
func (x *Index) foldedWords(c candidate) string {
	var b strings.Builder
	for s := fold.NewScanner(x.docs[c.doc].doc.Text, c.span); s.Next(); b.WriteByte(' ') {
		b.Write(s.Bytes())
	}
	return b.String()
}

// result makes the matches of the candidates.
func (x *Index) result(q *query, found []candidate, limit int) Result {
	r := Result{Reason: q.cut}
	gap := x.lead(found)
	for i, c := range found {
		if i > 0 && c.evidence < found[0].evidence {
			gap = 0
		}
		if len(r.Matches) == limit || !x.good(q, c, gap) {
			break
		}
		r.Matches = append(r.Matches, x.match(q, c))
	}
	if len(r.Matches) > 0 {
		return r
	}
	if len(found) == 0 {
		r.Reason = because(q, "None of these words stands in the articles.")
		return r
	}
	best := found[0]
	m := x.match(q, best)
	r.Closest = []corpus.Match{m}
	if best.content < 2 || 5*best.words < 2*len(q.words) {
		r.Reason = because(q, "No passage is like it.")
		return r
	}
	r.Reason = because(q, fmt.Sprintf("No passage is near enough. The nearest is like it in %d of %d words: “%s”",
		best.words, len(q.words), quoteOf(m.Of(x.docs[m.Doc].doc.Text))))
	return r
}

// because adds to a reason what was left out of the query.
func because(q *query, reason string) string { return strings.TrimSpace(q.cut + " " + reason) }

// match makes the match of a candidate.
func (x *Index) match(q *query, c candidate) corpus.Match {
	doc := x.docs[c.doc].doc
	m := corpus.Match{Doc: c.doc, Span: c.span, Score: c.score, Quotation: corpus.None}
	m.Quotation = holding(doc.Quotations, c.span)
	m.Grade = x.grade(q, c, doc)
	if !c.exact {
		m.Span = settle(doc, m, len(q.words))
	}
	m.Span = widen(doc, m)
	return m
}

// grade aligns the words of the query with those of the passage, contractions,
// numbers and spellings folded, and says how near they are.
func (x *Index) grade(q *query, c candidate, doc *corpus.Document) corpus.Grade {
	if c.exact {
		return corpus.Verbatim
	}
	if x.language == nil {
		return corpus.Altered
	}
	a := fold.Words(q.quote, corpus.Span{End: len(q.quote)})
	g := align.Pair(a[:min(len(a), maxQuery)], fold.Words(doc.Text, c.span), x.language).Grade
	if g == corpus.Altered && c.score < leastAltered {
		return corpus.Reworded
	}
	return g
}

// leastAltered is the score below which less than half of what was asked for is there.
const leastAltered = 0.5

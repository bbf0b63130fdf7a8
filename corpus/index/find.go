package index

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/align"
	"verbatim/corpus/fold"
)

// A Result is what was found for a quotation.
type Result struct {
	Matches []corpus.Match // best first
	Reason  string         // why there are none, in a sentence; empty if there are some
	Closest []corpus.Match // if there are none: the passage that came nearest, if any did
}

const (
	// minScore is the least score of a match. Lower finds more of what is badly
	// remembered; higher answers less to quotations that nobody printed.
	minScore = 0.66
	// surplusScore is what one bit of information is worth of score, up to maxSurplus bits.
	surplusScore, maxSurplus = 0.004, 60
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
		return Result{Reason: reason}, true
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
	score float64
	span  corpus.Span
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
		found = append(found, c)
	}
	slices.SortFunc(found, x.compareCandidates)
	return x.distinct(found), true
}

// compareCandidates orders by score, then by what does not depend on the
// order in which documents were added.
func (x *Index) compareCandidates(a, b candidate) int {
	if a.score != b.score {
		return cmp.Compare(b.score, a.score)
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
	var r Result
	for _, c := range found {
		if len(r.Matches) == limit || !x.good(q, c) {
			break
		}
		r.Matches = append(r.Matches, x.match(q, c))
	}
	if len(r.Matches) > 0 {
		return r
	}
	if len(found) == 0 {
		r.Reason = "None of these words stands in the articles."
		return r
	}
	best := found[0]
	m := x.match(q, best)
	r.Closest = []corpus.Match{m}
	r.Reason = fmt.Sprintf("No passage is near enough. The nearest shares %d of %d words: “%s”",
		best.words, len(q.words), quoteOf(m.Of(x.docs[m.Doc].doc.Text)))
	return r
}

// good reports whether a candidate is more than chance: near enough, the nearer
// the less it says. A passage with as much information as it takes to single
// out one place of the corpus by its words is at par; what it holds beyond that adds
// to its score, what it lacks is taken off.
func (x *Index) good(q *query, c candidate) bool {
	if q.function == len(q.words) {
		return c.exact
	}
	surplus := float64(c.matched)/float64(bit) - math.Log2(float64(x.total+1))
	return c.score+surplusScore*min(surplus, maxSurplus) >= minScore
}

// match makes the match of a candidate.
func (x *Index) match(q *query, c candidate) corpus.Match {
	doc := x.docs[c.doc].doc
	m := corpus.Match{Doc: c.doc, Span: c.span, Score: c.score, Quotation: corpus.None}
	m.Quotation = holding(doc.Quotations, c.span)
	m.Span = widen(doc, m)
	m.Grade = x.grade(q, c, doc)
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
	return align.Pair(a[:min(len(a), maxQuery)], fold.Words(doc.Text, c.span), x.language).Grade
}

// holding returns the quotation that holds most of s, the innermost of several,
// or None if none holds half of it.
func holding(quotations []corpus.Quotation, s corpus.Span) int {
	best, most := corpus.None, 0
	for i, q := range quotations {
		shared := min(q.End, s.End) - max(q.Start, s.Start)
		if 2*shared < s.Len() {
			continue
		}
		if best == corpus.None || shared > most || shared == most && q.Len() < quotations[best].Len() {
			best, most = i, shared
		}
	}
	return best
}

// widen takes the signs into the span of a match that belong to its first and
// last word: to the edge of its quotation where only signs are in between,
// a currency sign before it, a stop, question or exclamation mark after it.
func widen(doc *corpus.Document, m corpus.Match) corpus.Span {
	s := m.Span
	if m.Quotation != corpus.None {
		q := doc.Quotations[m.Quotation].Span
		if q.Start < s.Start && signs(doc.Text[q.Start:s.Start]) {
			s.Start = q.Start
		}
		if s.End < q.End && signs(doc.Text[s.End:q.End]) {
			s.End = q.End
			return s
		}
	}
	if r, n := utf8.DecodeLastRuneInString(doc.Text[:s.Start]); strings.ContainsRune("$£€#@", r) {
		s.Start -= n
	}
	for s.End < len(doc.Text) {
		r, n := utf8.DecodeRuneInString(doc.Text[s.End:])
		if !strings.ContainsRune(".!?…%", r) {
			break
		}
		s.End += n
	}
	return s
}

// signs reports whether text is a few signs without letters and digits.
func signs(text string) bool {
	if len(text) > 8 {
		return false
	}
	return !strings.ContainsFunc(text, func(r rune) bool {
		return r == utf8.RuneError || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r > 0x7f && r < 0x2000
	})
}

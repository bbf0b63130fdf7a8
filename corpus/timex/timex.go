// Package timex finds the time expressions of a document and gives each its
// TIMEX3 type and value against an anchor date.
//
// # Method
//
// The words of time of a language and the patterns of its expressions are
// tables of [lang.Calendar]. Words and figures become edges of a lattice over
// the tokens ("second" is an ordinal and a unit; "2025-04-18" is one edge over
// five tokens); all patterns together are one trie that is walked along the
// lattice, and the longest match wins. What the match says is read into a core
// that has no value yet. Neighbouring cores are joined ("10 a.m." + "Friday",
// "late" + "1949"), those whose word means something else are dropped ("Theresa
// May", "2022 soldiers"), and the rest are resolved: absolute ones as they
// stand, relative ones against the anchor. Where the direction is open, the
// words of the clause decide: "said Friday" looks back, "will meet Friday"
// ahead; with no evidence a newspaper looks back.
//
// # Anchor
//
// The anchor is the date of the document. If it is known as several days,
// values are reckoned from its first day, and the reason says so where the
// last day would give another. Without an anchor relative expressions are
// still found, with an empty value.
//
// # Values
//
// Dates are as in TIMEX3 [1]: 2025-04-18, 2025-04, 2025, 2025-W17, 2025-W17-WE,
// 2025-Q2, 2025-H1, 2022-FA, 199 (a decade), 19 (a century), FY2025,
// 2025-04-18TEV, 2025-04-18T10:30-05, BC0490, PAST_REF; durations P30D, PT24H,
// PXW, P1DE; sets P1W and XXXX-WXX-1. Extents follow the same guidelines:
// determiners and modifiers in, prepositions out; the two ends of a range are
// two expressions.
//
// It does not find events used as dates ("after the war"), nor resolve against
// them, and it does not know calendars but the Gregorian. The approach is that
// of HeidelTime [2], with a trie in place of regular expressions and clause cues
// in place of tagged tense.
//
// [1] R. Saurí et al., "TimeML Annotation Guidelines, version 1.2.1", 2006.
// [2] J. Strötgen, M. Gertz, "HeidelTime: High Quality Rule-Based Extraction and
// Normalization of Temporal Expressions", SemEval 2010, pp. 321–324.
package timex

import (
	"slices"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// maxPath is the number of edges beyond which no pattern goes.
const maxPath = 16

// Find returns the time expressions of doc in order, without overlaps. It reads
// its Text, Segments, Sentences and Tokens; what stands in a header is left out
// unless there is nothing else.
// A zero anchor leaves the values of relative expressions empty. Linear in the
// number of tokens.
func Find(doc *corpus.Document, anchor corpus.Dating, l *lang.Language) []corpus.TimeExpression {
	return find(doc, newsMode(anchor), l)
}

// FindNarrative is Find for histories and other text that is not anchored in
// the day it was written: a relative expression is reckoned from the latest
// full date mentioned before it.
func FindNarrative(doc *corpus.Document, l *lang.Language) []corpus.TimeExpression {
	return find(doc, mode{narrative: true}, l)
}

func find(doc *corpus.Document, m mode, l *lang.Language) []corpus.TimeExpression {
	f := newFinder(doc, l)
	bare := !slices.ContainsFunc(doc.Segments, func(s corpus.Segment) bool { return s.Kind != corpus.Header })
	for i := range doc.Segments {
		if s := &doc.Segments[i]; s.Kind != corpus.Header || bare {
			f.segment(s.Span)
		}
	}
	f.join()
	f.screen()
	r := resolver{f: f, mode: m, cal: &l.Calendar}
	return r.all()
}

// A finder holds the lattice of one document.
type finder struct {
	doc    *corpus.Document
	cal    *lang.Calendar
	g      *grammar
	text   string
	tokens []corpus.Span // words joined by hyphens cut apart
	edges  []edge
	start  []int32 // by token and one more: where its edges begin
	cores  []core
	lit    struct{ a, an, one, the, half, after, before, another, end, or, and, of symbol }

	path, best           [maxPath]edge
	bestLen, bestEnd     int
	cap                  int // token beyond which no match may end
	bestRule, limit, pos int
	sentence             int // index of the sentence last looked up
}

func newFinder(doc *corpus.Document, l *lang.Language) *finder {
	f := &finder{doc: doc, cal: &l.Calendar, g: grammarOf(l), text: doc.Text}
	f.tokens = make([]corpus.Span, 0, len(doc.Tokens)+len(doc.Tokens)/16)
	for _, t := range doc.Tokens {
		f.cut(t.Span)
	}
	f.start = make([]int32, len(f.tokens)+1)
	// About a token in three may be part of a time, one in thirty begins one in
	// news, and one in twelve where every sentence has its day.
	f.edges = make([]edge, 0, len(f.tokens)/2+8)
	f.cores = make([]core, 0, len(f.tokens)/12+4)
	f.lit.a, f.lit.an, f.lit.one = f.literal("a"), f.literal("an"), f.literal("one")
	f.lit.the, f.lit.half = f.literal("the"), f.literal("half")
	f.lit.after, f.lit.before, f.lit.another = f.literal("after"), f.literal("before"), f.literal("another")
	f.lit.end, f.lit.or, f.lit.and, f.lit.of = f.literal("end"), f.literal("or"), f.literal("and"), f.literal("of")
	return f
}

func (f *finder) literal(word string) symbol {
	if s, ok := f.g.literals[word]; ok {
		return s
	}
	return noClass
}

// cutHyphens appends s, or its parts and the hyphens between them: 30-day.
func cutHyphens(out []corpus.Span, s corpus.Span, text string) []corpus.Span {
	w := text[s.Start:s.End]
	if len(w) < 3 {
		return append(out, s)
	}
	from := 0
	for {
		k := strings.IndexByte(w[from+1:], '-')
		if k < 0 || from+k+2 >= len(w) {
			return append(out, corpus.Span{Start: s.Start + from, End: s.End})
		}
		k += from + 1
		out = append(out, corpus.Span{Start: s.Start + from, End: s.Start + k},
			corpus.Span{Start: s.Start + k, End: s.Start + k + 1})
		from = k + 1
	}
}

// segment finds the cores of one segment.
func (f *finder) segment(s corpus.Span) {
	lo := f.pos
	for lo < len(f.tokens) && f.tokens[lo].Start < s.Start {
		f.start[lo+1] = int32(len(f.edges))
		lo++
	}
	hi := lo
	for hi < len(f.tokens) && f.tokens[hi].End <= s.End {
		hi++
	}
	f.pos = hi
	for i := lo; i < hi; i++ {
		f.start[i] = int32(len(f.edges))
		f.edgesFrom(i, hi)
		f.start[i+1] = int32(len(f.edges))
	}
	f.limit, f.cap = hi, hi
	free := lo // first token that no partial core holds
	for i := lo; i < hi; {
		if !f.match(i) {
			i++
			continue
		}
		c := f.read(f.g.kinds[f.bestRule], i, f.best[:f.bestLen])
		if c.kind == "skip" { // "as recently as"
			i = c.hi
			continue
		}
		if c.mayShorten() && f.refuse(&c) && f.shorter(i) { // "two days before the vote"
			c = f.read(f.g.kinds[f.bestRule], i, f.best[:f.bestLen])
		}
		if c.partial {
			if c.hi > free {
				f.cores = append(f.cores, c)
				free = c.hi
			}
			i++
			continue
		}
		if f.refuse(&c) {
			i++
			continue
		}
		for n := len(f.cores); n > 0 && f.cores[n-1].partial && f.cores[n-1].hi > c.lo; n-- {
			f.cores = f.cores[:n-1]
		}
		f.push(c)
		i = c.hi
	}
}

// shorter finds the longest pattern from token i that ends before the last
// match. If there is none, the last match stays.
func (f *finder) shorter(i int) bool {
	best, n, end, rule := f.best, f.bestLen, f.bestEnd, f.bestRule
	f.cap = end - 1
	ok := f.match(i)
	f.cap = f.limit
	if !ok {
		f.best, f.bestLen, f.bestEnd, f.bestRule = best, n, end, rule
	}
	return ok
}

// match finds the longest pattern from token i; of equal ones the first rule.
func (f *finder) match(i int) bool {
	f.bestEnd = 0
	for _, e := range f.edges[f.start[i]:f.start[i+1]] {
		if to := f.g.root[e.sym]; to >= 0 {
			f.path[0] = e
			f.walk(to, i+int(e.n), 1)
		}
	}
	return f.bestEnd > 0
}

// walk goes on from state s at token i with n edges behind. The trie bounds
// its depth, and few tokens have more than two edges.
func (f *finder) walk(s int32, i, n int) {
	st := &f.g.states[s]
	if st.rule >= 0 && i <= f.cap && (i > f.bestEnd || i == f.bestEnd && st.rule < f.bestRule) {
		f.bestEnd, f.bestRule, f.bestLen = i, st.rule, n
		copy(f.best[:n], f.path[:n])
	}
	if i >= f.cap || n == maxPath {
		return
	}
	for _, e := range f.edges[f.start[i]:f.start[i+1]] {
		for _, a := range st.next {
			if a.sym == e.sym {
				f.path[n] = e
				f.walk(a.to, i+int(e.n), n+1)
				break
			}
		}
	}
}

// push appends a core; a range is cut into its two ends.
func (f *finder) push(c core) {
	var a, b core
	switch c.kind {
	case "range":
		a, b = f.split(c)
	case "pair":
		a, b = f.splitPair(c)
	case "clockrange":
		a, b = f.splitClock(c)
	default:
		f.cores = append(f.cores, c)
		return
	}
	f.cores = append(f.cores, a, b)
}

package statement

import (
	"math"
	"slices"
	"sort"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/align"
	"verbatim/corpus/fold"
)

// An item is a quotation prepared for comparison.
type item struct {
	doc, quotation int // quotation is its index in the document
	span           corpus.Span
	seq            align.Sequence
	starts         []int // words that a sentence begins at, the first word included
	first          int   // number of its first sentence among all quoted sentences of its document
	speaker        int
	sure           float64 // probability that the speaker is right
	said           period
	published      corpus.Day // or unknownDay
	context        []int32    // stems of the telling words around it in its sentence, sorted
	indirect       bool
	repeated       int // item that it repeats because its paragraph repeats another, or None
}

// A gist is what is asked first of two items, kept together in memory.
type gist struct {
	doc, quotation, speaker int32
	published               corpus.Day
	sure                    float32
	indirect, speech        bool
}

// A period is the days between which something was said, empty where open.
type period struct{ earliest, latest string }

// apart reports whether the two periods have no day in common.
func (p period) apart(q period) bool {
	return p.latest != "" && q.earliest != "" && p.latest < q.earliest ||
		q.latest != "" && p.earliest != "" && q.latest < p.earliest
}

// sameDay reports whether both are one known day.
func (p period) sameDay(q period) bool {
	return p.earliest != "" && p.earliest == p.latest && p == q
}

// maxWords is the length up to which a quotation is compared as a whole; what
// follows in a longer one is an item of its own. It bounds the cost of one
// alignment.
const maxWords = 200

// cut returns how many of the words make one item: all, or as many as fit and
// end a sentence.
func cut(words []fold.Word) int {
	if len(words) <= maxWords {
		return len(words)
	}
	for n := maxWords; n > maxWords/2; n-- {
		if words[n].Before.Has(fold.Stop | fold.Break | fold.Ellipsis) {
			return n
		}
	}
	return maxWords
}

// leastReport is the number of words that a report has at least: fewer, and
// unmarked, are nobody's words.
const leastReport = 3

// leastTerm is the number of words from which on what stands in marks and is
// not attributed is compared with what somebody says elsewhere.
const leastTerm = 3

// longestTitle is the number of words up to which a phrase in capitals is taken
// for the name of a thing, a slogan or a hashtag: the same name in two articles
// is not one utterance.
const longestTitle = 6

// titled reports whether words are several and all that tell something have
// capitals, outside headlines that have capitals throughout.
func (g *grouper) titled(doc *corpus.Document, words []fold.Word) bool {
	if len(words) < 2 || len(words) > longestTitle || inHeadline(doc, words[0].Span) {
		return false
	}
	capitals := 0
	for i, w := range words {
		switch {
		case w.Capital:
			capitals++
		case i == 0 || !g.lex.Small(w.Text):
			return false
		}
	}
	return capitals > 1
}

// inHeadline reports whether s stands in a headline of doc.
func inHeadline(doc *corpus.Document, s corpus.Span) bool {
	i := sort.Search(len(doc.Segments), func(i int) bool { return doc.Segments[i].End > s.Start })
	if i == len(doc.Segments) || !doc.Segments[i].Contains(s) {
		return false
	}
	switch doc.Segments[i].Kind {
	case corpus.Headline, corpus.Dek, corpus.Heading, corpus.Related:
		return true
	}
	return false
}

// nested reports whether q stands within speech in marks, whose words it is
// part of.
func (g *grouper) nested(doc *corpus.Document, q *corpus.Quotation) bool {
	if q.Within == corpus.None {
		return false
	}
	outer := &doc.Quotations[q.Within]
	return outer.Kind == corpus.Speech && outer.Form != corpus.Indirect && outer.Span.Contains(q.Span)
}

// prepare prepares the speech of all documents.
func (g *grouper) prepare() {
	for d := range g.docs {
		if !g.pause(preparing, d, len(g.docs)) {
			return
		}
		doc := &g.docs[d]
		sentences, reach := 0, 0
		at := map[int]int{}
		for q := range doc.Quotations {
			qu := &doc.Quotations[q]
			if qu.Kind == corpus.Title || qu.Form == corpus.Indirect && (qu.Within != corpus.None || qu.End <= reach) || g.nested(doc, qu) {
				continue // a report within what is reported is part of it
			}
			reach = max(reach, qu.End)
			words := fold.Words(doc.Text, qu.Span)
			if qu.Form == corpus.Indirect && len(words) < leastReport || qu.Kind != corpus.Speech && len(words) < leastTerm {
				continue
			}
			if qu.Form != corpus.Indirect && g.titled(doc, words) {
				continue
			}
			for len(words) > 0 {
				n := cut(words)
				sentences += g.add(d, q, words[:n], sentences, at)
				words = words[n:]
			}
		}
	}
}

// add appends the item of some words of quotation q and returns how many
// sentences it has. Where items of the document start is noted in at.
func (g *grouper) add(d, q int, words []fold.Word, sentences int, at map[int]int) int {
	doc := &g.docs[d]
	qu := &doc.Quotations[q]
	it := item{
		doc: d, quotation: q, seq: g.lex.Sequence(words), first: sentences, speaker: qu.Speaker, sure: sure(qu),
		indirect: qu.Form == corpus.Indirect, repeated: corpus.None,
		span: corpus.Span{Start: words[0].Span.Start, End: words[len(words)-1].Span.End},
	}
	it.starts = sentenceStarts(doc, words)
	around := sentenceAround(doc, qu.Span)
	it.context = g.context(doc, qu.Span, around)
	it.said = said(doc, qu, around)
	it.published = publishedOn(doc)
	it.repeated = g.repeats(doc, it, at)
	at[it.span.Start] = len(g.items)
	g.items = append(g.items, it)
	g.gists = append(g.gists, gist{
		int32(d), int32(q), int32(qu.Speaker), it.published, float32(it.sure), it.indirect, qu.Kind == corpus.Speech,
	})
	return len(it.starts)
}

// resolved is the probability that a mention which is the right one is also
// resolved to the right speaker.
const resolved = 0.97

// sure returns the probability that q has the right speaker.
func sure(q *corpus.Quotation) float64 {
	if q.Attribution.Confidence == 0 {
		return 1 // it was given, not found
	}
	return resolved * q.Attribution.Confidence
}

// sentenceStarts returns the words that begin a sentence of doc, or a piece of
// one behind an ellipsis.
func sentenceStarts(doc *corpus.Document, words []fold.Word) []int {
	starts := []int{0}
	s := sort.Search(len(doc.Sentences), func(i int) bool { return doc.Sentences[i].Start > words[0].Span.Start })
	for i := 1; i < len(words); i++ {
		begins := words[i].Before.Has(fold.Break | fold.Ellipsis)
		for s < len(doc.Sentences) && doc.Sentences[s].Start <= words[i].Span.Start {
			begins = true
			s++
		}
		if begins {
			starts = append(starts, i)
		}
	}
	return starts
}

// surround is how many bytes before and after a quotation are looked at: a
// long sentence, and a bound on the cost of one that holds many quotations.
const surround = 400

// sentenceAround returns the sentences that a quotation stands in, as far as
// they are near.
func sentenceAround(doc *corpus.Document, s corpus.Span) corpus.Span {
	out := s
	i := sort.Search(len(doc.Sentences), func(i int) bool { return doc.Sentences[i].End > s.Start })
	if i < len(doc.Sentences) {
		out.Start = min(out.Start, doc.Sentences[i].Start)
	}
	i = sort.Search(len(doc.Sentences), func(i int) bool { return doc.Sentences[i].End >= s.End })
	if i < len(doc.Sentences) && doc.Sentences[i].Start < s.End {
		out.End = doc.Sentences[i].End
	}
	if near := s.Start - surround; out.Start < near {
		for out.Start = near; !utf8.RuneStart(doc.Text[out.Start]); {
			out.Start++
		}
	}
	if near := s.End + surround; out.End > near {
		for out.End = near; !utf8.RuneStart(doc.Text[out.End]); {
			out.End--
		}
	}
	return out
}

// contextWeight is the weight from which a word says what a sentence is about.
const contextWeight = 0.8

// context returns the stems of the telling words of around outside s.
func (g *grouper) context(doc *corpus.Document, s, around corpus.Span) []int32 {
	var stems []int32
	for _, part := range [...]corpus.Span{{Start: around.Start, End: s.Start}, {Start: s.End, End: around.End}} {
		for sc := fold.NewScanner(doc.Text, part); sc.Next(); {
			if stem, weight := g.lex.Word(sc.Bytes()); weight >= contextWeight {
				stems = append(stems, stem)
			}
		}
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}

// unknownDay is the day of an article whose date is not known.
const unknownDay = corpus.Day(math.MinInt32)

// publishedOn returns the day of publication, as far as it does not rest on
// what the article quotes.
func publishedOn(doc *corpus.Document) corpus.Day {
	if doc.Date.Basis != corpus.Inferred && doc.Date.Exact() {
		if d, ok := corpus.ParseDay(doc.Date.Latest); ok {
			return d
		}
	}
	return unknownDay
}

// said returns when the words of q were said as far as its sentence and the
// date of the document tell: a day named beside it, and not after publication.
func said(doc *corpus.Document, q *corpus.Quotation, around corpus.Span) period {
	p := period{latest: doc.Date.Latest}
	if doc.Date.Basis == corpus.Inferred {
		p = period{}
	}
	day := ""
	i := sort.Search(len(doc.Times), func(i int) bool { return doc.Times[i].End > around.Start })
	for ; i < len(doc.Times) && doc.Times[i].Start < around.End; i++ {
		t := &doc.Times[i]
		if q.Content.Contains(t.Span) || q.Span.Contains(t.Span) || t.Earliest == "" || t.Earliest != t.Latest {
			continue
		}
		if day != "" && day != t.Earliest {
			return p // two days: which one is meant is not said here
		}
		day = t.Earliest
	}
	if day != "" && (p.latest == "" || day <= p.latest) {
		return period{day, day}
	}
	return p
}

// repeats returns the earlier item that stands at the same place of the
// paragraph which the paragraph of it repeats, or None.
func (g *grouper) repeats(doc *corpus.Document, it item, at map[int]int) int {
	s := sort.Search(len(doc.Segments), func(i int) bool { return doc.Segments[i].End > it.span.Start })
	if s == len(doc.Segments) || doc.Segments[s].DuplicateOf == corpus.None || !doc.Segments[s].Contains(it.span) {
		return corpus.None
	}
	original := doc.Segments[doc.Segments[s].DuplicateOf]
	start := original.Start + it.span.Start - doc.Segments[s].Start
	if i, ok := at[start]; ok && g.items[i].seq.Len() == it.seq.Len() {
		return i
	}
	return corpus.None
}

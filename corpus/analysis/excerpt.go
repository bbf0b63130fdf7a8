package analysis

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/timeline"
)

// Excerpt returns a as it can be published where the full texts cannot: of each
// document its headlines, its speech in marks and what witnesses a statement,
// each with some words before and after it inside its paragraph, and "[…]" for
// what is left out. Whatever was found in these stretches is kept, with its
// identifier; what lies outside is gone from every layer. Names of speakers,
// dates and the reasons for them stay, for they are findings and no text.
//
// a itself is not changed. Time is linear in the texts and layers.
func Excerpt(a *corpus.Analysis, words int) *corpus.Analysis {
	out := &corpus.Analysis{Documents: make([]corpus.Document, len(a.Documents))}
	witnesses := make([][]corpus.Span, len(a.Documents))
	for s := range a.Statements {
		for _, w := range a.Statements[s].Witnesses {
			witnesses[w.Doc] = append(witnesses[w.Doc], w.Span)
		}
	}
	cuts := make([]cut, len(a.Documents))
	said := map[string]bool{} // forms of names and roles that are still in the texts
	for d := range a.Documents {
		cuts[d] = cutOf(&a.Documents[d], witnesses[d], words)
		out.Documents[d] = cuts[d].document(&a.Documents[d], words)
		for _, m := range out.Documents[d].Mentions {
			text := out.Documents[d].Text
			said[m.Of(text)], said[m.Name.Of(text)], said[m.Role.Of(text)] = true, true, true
		}
	}
	for _, s := range a.Speakers {
		unsaid := func(form string) bool { return !said[form] }
		s.Aliases = slices.DeleteFunc(slices.Clone(s.Aliases), unsaid)
		s.Roles = slices.DeleteFunc(slices.Clone(s.Roles), unsaid)
		s.Evidence = slices.DeleteFunc(slices.Clone(s.Evidence), func(j corpus.Join) bool { return !said[j.Alias] })
		out.Speakers = append(out.Speakers, s)
	}
	for _, s := range a.Statements {
		s.Witnesses = slices.Clone(s.Witnesses)
		for w := range s.Witnesses {
			witness := &s.Witnesses[w]
			witness.Span, _ = cuts[witness.Doc].span(witness.Span)
			if witness.Quotation != corpus.None {
				witness.Quotation = cuts[witness.Doc].quotations[witness.Quotation]
			}
		}
		out.Statements = append(out.Statements, s)
	}
	out.Timeline = timeline.Build(out)
	return out
}

// leftOut stands in the place of text.
const leftOut = "[…]"

// A cut says what is kept of a document and where it goes.
type cut struct {
	text       string
	pieces     []piece
	segments   []corpus.Segment
	quotations []int // by index in the document: index in the excerpt, or None
}

// A piece is a stretch of a document and its place in the excerpt.
type piece struct {
	corpus.Span
	at    int
	joins bool // nothing is left out between it and the piece before
}

// cutOf decides what is kept of doc.
func cutOf(doc *corpus.Document, witnesses []corpus.Span, words int) cut {
	keep := slices.Clone(witnesses)
	for _, q := range doc.Quotations {
		if q.Kind == corpus.Speech && q.Form != corpus.Indirect {
			keep = append(keep, hull(q.Span, q.Content))
		}
	}
	slices.SortFunc(keep, func(a, b corpus.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	var apart []corpus.Span // so that the next loop looks at each only where it is
	for _, k := range keep {
		apart = union(apart, k)
	}
	var c cut
	var out strings.Builder
	now := make([]int, len(doc.Segments)) // by segment: its index in the excerpt, or None
	next := 0                             // of apart: the first that may reach this segment
	for i, segment := range doc.Segments {
		now[i] = corpus.None
		var stretches []corpus.Span
		if segment.Kind == corpus.Headline {
			stretches = []corpus.Span{segment.Span}
		}
		for next < len(apart) && apart[next].End <= segment.Start {
			next++
		}
		for _, k := range apart[next:] {
			if k.Start >= segment.End {
				break
			}
			if k.Overlaps(segment.Span) {
				stretches = union(stretches, around(doc.Text, k, segment.Span, words))
			}
		}
		if len(stretches) == 0 {
			continue
		}
		if out.Len() > 0 {
			out.WriteString("\n\n")
		}
		now[i] = len(c.segments)
		kept := corpus.Segment{Kind: segment.Kind, DuplicateOf: corpus.None, Span: corpus.Span{Start: out.Len()}}
		if d := segment.DuplicateOf; d != corpus.None {
			kept.DuplicateOf = now[d]
		}
		last := segment.Start
		for _, s := range stretches {
			if !blank(doc.Text[last:s.Start]) {
				out.WriteString(separated(out.Len() > kept.Start, leftOut) + " ")
			} else if out.Len() > kept.Start {
				out.WriteString(doc.Text[last:s.Start])
			}
			joins := len(c.pieces) > 0 && blank(doc.Text[c.pieces[len(c.pieces)-1].End:s.Start])
			c.pieces = append(c.pieces, piece{s, out.Len(), joins})
			out.WriteString(s.Of(doc.Text))
			last = s.End
		}
		if !blank(doc.Text[last:segment.End]) {
			out.WriteString(" " + leftOut)
		}
		kept.End = out.Len()
		c.segments = append(c.segments, kept)
	}
	if out.Len() == 0 { // a document has a text
		out.WriteString(leftOut)
		c.segments = []corpus.Segment{{Kind: corpus.Paragraph, DuplicateOf: corpus.None, Span: corpus.Span{End: len(leftOut)}}}
	}
	c.text = out.String()
	return c
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// separated returns s with a blank before it if that is wanted.
func separated(wanted bool, s string) string {
	if wanted {
		return " " + s
	}
	return s
}

func hull(a, b corpus.Span) corpus.Span {
	if b.Empty() {
		return a
	}
	return corpus.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// union adds s, which begins no earlier than the last of list ends or overlaps
// with it, to the disjoint spans of list.
func union(list []corpus.Span, s corpus.Span) []corpus.Span {
	for n := len(list); n > 0 && s.Start <= list[n-1].End; n = len(list) {
		s = hull(s, list[n-1])
		list = list[:n-1]
	}
	return append(list, s)
}

// document returns doc cut down.
func (c *cut) document(doc *corpus.Document, words int) corpus.Document {
	out := *doc
	out.Text, out.Segments = c.text, c.segments
	out.Tokens = nil
	out.Sentences = nil
	for _, s := range doc.Sentences {
		out.Sentences = append(out.Sentences, c.within(s)...)
	}
	mentions := make([]int, len(doc.Mentions))
	out.Mentions = nil
	for i, m := range doc.Mentions {
		mentions[i] = corpus.None
		if whole, ok := c.span(m.Span); ok {
			mentions[i] = len(out.Mentions)
			m.Span = whole
			m.Name, _ = c.span(m.Name)
			m.Role, _ = c.span(m.Role)
			out.Mentions = append(out.Mentions, m)
		}
	}
	c.cutQuotations(doc, &out, mentions)
	out.Times = nil
	for _, t := range doc.Times {
		if span, ok := c.span(t.Span); ok {
			t.Span = span
			out.Times = append(out.Times, t)
		}
	}
	out.Diagnostics = []corpus.Diagnostic{{
		Code:    "excerpts",
		Message: "Only what is quoted is published here, with " + strconv.Itoa(words) + " words before and after it; “" + leftOut + "” stands for the rest.",
	}}
	for _, g := range doc.Diagnostics {
		span, ok := c.span(g.Span)
		if ok || g.Empty() {
			g.Span = span
			out.Diagnostics = append(out.Diagnostics, g)
		}
	}
	return out
}

// cutQuotations gives out the quotations of doc that are kept.
func (c *cut) cutQuotations(doc, out *corpus.Document, mentions []int) {
	c.quotations = make([]int, len(doc.Quotations))
	out.Quotations = nil
	for i, q := range doc.Quotations {
		c.quotations[i] = corpus.None
		span, ok := c.span(q.Span)
		if !ok {
			continue
		}
		c.quotations[i] = len(out.Quotations)
		q.Span = span
		if q.Content, ok = c.span(q.Content); !ok {
			q.Content = q.Span
		}
		if q.Attribution.Cue.Span, ok = c.span(q.Attribution.Cue.Span); !ok {
			q.Attribution.Cue = corpus.Cue{}
		}
		if m := &q.Attribution.Mention; *m != corpus.None {
			*m = mentions[*m]
		}
		out.Quotations = append(out.Quotations, q)
	}
	for i := range out.Quotations {
		q := &out.Quotations[i]
		for _, other := range []*int{&q.Continues, &q.Within} {
			if *other != corpus.None {
				*other = c.quotations[*other]
			}
		}
	}
}

// span returns where s of the document is in the excerpt, and false if it is
// not all there.
func (c *cut) span(s corpus.Span) (corpus.Span, bool) {
	if s.Empty() {
		return corpus.Span{}, false
	}
	first := c.reaching(s.Start + 1)
	last := c.reaching(s.End)
	if first >= len(c.pieces) || last >= len(c.pieces) || c.pieces[first].Start > s.Start || c.pieces[last].Start >= s.End {
		return corpus.Span{}, false
	}
	for _, p := range c.pieces[first+1 : last+1] {
		if !p.joins {
			return corpus.Span{}, false
		}
	}
	return corpus.Span{
		Start: c.pieces[first].at + s.Start - c.pieces[first].Start,
		End:   c.pieces[last].at + s.End - c.pieces[last].Start,
	}, true
}

// reaching returns the index of the first piece that ends at offset end of the
// document or later.
func (c *cut) reaching(end int) int {
	i, _ := slices.BinarySearchFunc(c.pieces, end, func(p piece, end int) int { return cmp.Compare(p.End, end) })
	return i
}

// within returns what is kept of s, piece by piece.
func (c *cut) within(s corpus.Span) []corpus.Span {
	var out []corpus.Span
	first := c.reaching(s.Start + 1)
	for _, p := range c.pieces[first:] {
		if p.Start >= s.End {
			break
		}
		start, end := max(p.Start, s.Start), min(p.End, s.End)
		out = append(out, corpus.Span{Start: p.at + start - p.Start, End: p.at + end - p.Start})
	}
	return out
}

// longWord is the number of letters from which on a word counts as several, so
// that text without blanks is not kept whole.
const longWord = 24

// around returns s, cut to the segment within, with the signs that touch it and
// n words on each side.
func around(text string, s, within corpus.Span, n int) corpus.Span {
	s = corpus.Span{Start: max(s.Start, within.Start), End: min(s.End, within.End)}
	s.Start -= stride(reversed{text[within.Start:s.Start]}, n)
	s.End += stride(forward{text[s.End:within.End]}, n)
	return s
}

// A direction is a text read from one of its ends.
type direction interface {
	rune(at int) (rune, int) // the rune behind at bytes and its length; 0 at the end
}

type (
	forward  struct{ text string }
	reversed struct{ text string }
)

func (f forward) rune(at int) (rune, int) {
	if at >= len(f.text) {
		return 0, 0
	}
	return utf8.DecodeRuneInString(f.text[at:])
}

func (r reversed) rune(at int) (rune, int) {
	if at >= len(r.text) {
		return 0, 0
	}
	return utf8.DecodeLastRuneInString(r.text[:len(r.text)-at])
}

// stride returns the length in bytes of the signs that text begins with and of
// the n words that follow, with the signs at their ends.
func stride(text direction, n int) int {
	at, end := 0, 0
	words, run := 0, 0 // words begun; letters and signs since the last blank
	inWord := false
	for r, size := text.rune(at); size > 0; r, size = text.rune(at) {
		at += size
		if unicode.IsSpace(r) {
			if words >= n {
				return end
			}
			inWord, run = false, 0
			continue
		}
		run++
		if letter := unicode.IsLetter(r) || unicode.IsDigit(r); letter && !inWord || run%longWord == 0 {
			if words == n {
				return end
			}
			words++
			inWord = inWord || letter
		}
		end = at
	}
	return end
}

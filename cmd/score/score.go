package main

import (
	"fmt"
	"io"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/cmd/internal/annotated"
	"verbatim/corpus"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/quotation"
)

// counts is right ones, found ones and gold ones.
type counts struct{ right, found, gold int }

func (c counts) String() string {
	p, r := ratio(c.right, c.found), ratio(c.right, c.gold)
	f := 0.0
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f  (%d right, %d found, %d gold)", p, r, f, c.right, c.found, c.gold)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// A scorer adds up over documents.
type scorer struct {
	dump   string
	limit  int
	stride int
	only   string
	seen   int

	direct, direct8, mixed, mixed5, indirect, indirect5 counts
	any8                                                int // indirect ones that match a content of any class
	unmentioned                                         int // wrong sources whose gold one is no mention
	sources, sourcesRight                               int
	speech, speechless                                  int
	bins                                                [10][2]int
	byRule                                              map[string][2]int
}

func analyse(d annotated.Document) corpus.Document {
	doc := annotated.Read(d)
	doc.Quotations, doc.Diagnostics = quotation.Find(&doc, en.English)
	return doc
}

// best returns the index of the span that overlaps s most, and how much.
func best(s corpus.Span, in []corpus.Span) (int, float64) {
	at, most := -1, 0.0
	for i, t := range in {
		if o := annotated.Overlap(s, t); o > most {
			at, most = i, o
		}
	}
	return at, most
}

func (s *scorer) score(d annotated.Document, gold []annotated.Attribution) {
	doc := analyse(d)
	text := doc.Text
	var direct, mixed, indirect []corpus.Span
	var directAt []int
	for i, q := range doc.Quotations {
		if q.Kind != corpus.Speech || q.Within != corpus.None {
			continue
		}
		span := annotated.Strip(text, q.Content)
		switch q.Form {
		case corpus.Direct:
			direct, directAt = append(direct, span), append(directAt, i)
		case corpus.Mixed:
			if n := len(mixed); n == 0 || mixed[n-1] != span {
				mixed = append(mixed, span)
			}
		case corpus.Indirect:
			indirect = append(indirect, span)
		}
		if q.Form != corpus.Indirect {
			s.speech++
			if q.Attribution.Mention == corpus.None {
				s.speechless++
				s.show(&doc, "none", q.Span, q.Attribution.Rule, q)
			}
		}
	}
	var all []corpus.Span
	var goldMixed, goldNone []corpus.Span
	var goldDirect, wholePieces []corpus.Span
	for _, a := range gold {
		if len(a.Content) == 0 {
			continue
		}
		ms := annotated.Merged(text, a.Content)
		hull := annotated.Strip(text, corpus.Span{Start: ms[0].Start, End: ms[len(ms)-1].End})
		all = append(all, hull)
		class := a.Class
		if class == "none" {
			class = classOf(a.Content[0].Text)
		}
		switch class {
		case "direct":
			for _, m := range ms {
				span := annotated.Strip(text, m)
				goldDirect = append(goldDirect, span)
				s.source(&doc, a, span)
			}
		case "mixed":
			for _, m := range ms {
				span := annotated.Strip(text, m)
				if whole(text[m.Start:m.End]) {
					wholePieces = append(wholePieces, span)
					all = append(all, span)
					continue
				}
				if strings.ContainsAny(text[m.Start:m.End], "“”\"") || classOf(text[m.Start:m.End]) != "none" {
					goldMixed = append(goldMixed, span)
				}
				all = append(all, span)
			}
		default:
			goldNone = append(goldNone, hull)
		}
	}
	all = append(all, goldDirect...)
	direct, directAt = without(direct, directAt, wholePieces)
	s.compare(&doc, direct, goldDirect, 1, &s.direct, "")
	s.compare(&doc, direct, goldDirect, .8, &s.direct8, "direct")
	s.compare(&doc, mixed, goldMixed, .8, &s.mixed, "mixed")
	s.compare(&doc, mixed, goldMixed, .5, &s.mixed5, "")
	s.compare(&doc, indirect, goldNone, .8, &s.indirect, "")
	s.compare(&doc, indirect, goldNone, .5, &s.indirect5, "recall")
	for i, q := range doc.Quotations {
		if q.Form == corpus.Indirect {
			_, o := best(annotated.Strip(text, q.Content), all)
			if o >= .8 {
				s.any8++
			}
			s.count(q, o >= .8)
			if o < .8 {
				s.show(&doc, "indirect", q.Content, q.Attribution.Rule, doc.Quotations[i])
			}
		}
	}
	for _, i := range directAt {
		q := doc.Quotations[i]
		if _, o := best(annotated.Strip(text, q.Content), all); o < .3 {
			s.show(&doc, "spurious", q.Span, q.Attribution.Rule, q)
		}
	}
}

// classOf returns the class of a content whose marks are not double ones, which
// the annotation calls none: two apostrophes, and the single marks of headlines.
func classOf(content string) string {
	for _, marks := range [...][2]string{{"''", "''"}, {"‘", "’"}, {"'", "'"}} {
		before, rest, ok := strings.Cut(content, marks[0])
		if !ok || before != "" && !strings.HasSuffix(before, " ") || !closes(rest, marks[1]) {
			continue
		}
		if before == "" {
			return "direct"
		}
		return "mixed"
	}
	return "none"
}

// closes reports whether mark ends a word of text.
func closes(text, mark string) bool {
	for {
		_, rest, ok := strings.Cut(text, mark)
		if !ok {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(r) {
			return true
		}
		text = rest
	}
}

// whole reports whether a piece of a mixed content stands in marks alone.
func whole(s string) bool {
	s = strings.Trim(s, " \t\n\u00a0\u200b.,")
	t := strings.Trim(s, annotated.Marks)
	return len(s) > len(t)+1 && !strings.ContainsAny(t, "“”\"") && !strings.Contains(t, "''")
}

// without drops the direct contents that are whole pieces of a mixed one:
// neither right nor wrong.
func without(found []corpus.Span, at []int, neutral []corpus.Span) ([]corpus.Span, []int) {
	var f []corpus.Span
	var a []int
	for i := range found {
		if _, o := best(found[i], neutral); o < .8 {
			f, a = append(f, found[i]), append(a, at[i])
		}
	}
	return f, a
}

// compare matches found against gold one to one at an overlap.
func (s *scorer) compare(doc *corpus.Document, found, gold []corpus.Span, least float64, c *counts, what string) {
	c.found += len(found)
	c.gold += len(gold)
	taken := make([]bool, len(found))
	for _, g := range gold {
		hit := false
		for i, f := range found {
			if !taken[i] && (annotated.Overlap(f, g) >= least || least == 1 && f == g) {
				taken[i], hit = true, true
				c.right++
				break
			}
		}
		if !hit && what != "" {
			near, o := best(g, found)
			note := ""
			if near >= 0 && o > 0 {
				note = fmt.Sprintf("found %q", found[near].Of(doc.Text))
			}
			if note == "" {
				note = nearest(doc, g)
			}
			s.show(doc, what, g, "missed", corpus.Quotation{Attribution: corpus.Attribution{Mention: corpus.None, Rule: note}})
		}
	}
	for i, f := range found {
		if !taken[i] && what != "" && what != "recall" {
			s.show(doc, what, f, "spurious", corpus.Quotation{Attribution: corpus.Attribution{Mention: corpus.None}})
		}
	}
}

// nearest says what was made of the words of g instead.
func nearest(doc *corpus.Document, g corpus.Span) string {
	note, most := "no pair", 0.0
	for _, q := range doc.Quotations {
		if o := annotated.Overlap(annotated.Strip(doc.Text, q.Span), g); o > most {
			most = o
			note = fmt.Sprintf("as %s %s, content %q, %s", q.Form, q.Kind, q.Content.Of(doc.Text), q.Attribution.Rule)
		}
	}
	return note
}

// source compares who said a direct quotation.
func (s *scorer) source(doc *corpus.Document, a annotated.Attribution, span corpus.Span) {
	if len(a.Source) == 0 {
		return
	}
	s.sources++
	for _, q := range doc.Quotations {
		if q.Form == corpus.Indirect || q.Within != corpus.None || annotated.Overlap(annotated.Strip(doc.Text, q.Span), span) < .5 {
			continue
		}
		right := false
		if m := q.Attribution.Mention; m != corpus.None {
			right = sameSource(doc, doc.Mentions[m].Span, a.Source)
		}
		if right {
			s.sourcesRight++
		} else {
			if !mentioned(doc, a.Source) {
				s.unmentioned++
			}
			s.show(doc, "source", q.Span, fmt.Sprintf("want %q by %q: %s", a.Source[0].Text, cueText(a), q.Attribution.Rule), q)
		}
		s.count(q, right)
		return
	}
	s.show(doc, "source", span, "not found", corpus.Quotation{Attribution: corpus.Attribution{Mention: corpus.None}})
}

// mentioned reports whether any mention outside quotations overlaps a source.
func mentioned(doc *corpus.Document, source []annotated.Piece) bool {
	for _, m := range doc.Mentions {
		for _, p := range source {
			if m.Overlaps(corpus.Span{Start: p.Start, End: p.End}) {
				return true
			}
		}
	}
	return false
}

func cueText(a annotated.Attribution) string {
	if len(a.Cue) == 0 {
		return ""
	}
	return a.Cue[0].Text
}

func (s *scorer) count(q corpus.Quotation, right bool) {
	if s.byRule == nil {
		s.byRule = map[string][2]int{}
	}
	if q.Attribution.Mention == corpus.None {
		return
	}
	bin := min(9, int(q.Attribution.Confidence*10))
	rule := q.Attribution.Rule
	if q.Form == corpus.Indirect {
		rule = "indirect: " + rule
	}
	r := s.byRule[rule]
	s.bins[bin][1]++
	r[1]++
	if right {
		s.bins[bin][0]++
		r[0]++
	}
	s.byRule[rule] = r
}

func sameSource(doc *corpus.Document, m corpus.Span, source []annotated.Piece) bool {
	fields := strings.Fields(strings.Trim(m.Of(doc.Text), ".,"))
	for _, p := range source {
		if m.Overlaps(corpus.Span{Start: p.Start, End: p.End}) {
			return true
		}
		if len(fields) > 0 {
			last := fields[len(fields)-1]
			for _, f := range strings.Fields(p.Text) {
				if strings.Trim(f, ".,'’s") == strings.Trim(last, ".,'’s") && len(last) > 3 {
					return true
				}
			}
		}
	}
	return false
}

func (s *scorer) show(doc *corpus.Document, what string, at corpus.Span, note string, q corpus.Quotation) {
	if s.dump != what || s.limit <= 0 || s.only != "" && !strings.Contains(note+q.Attribution.Rule, s.only) {
		return
	}
	s.seen++
	if s.stride > 1 && s.seen%s.stride != 0 {
		return
	}
	s.limit--
	lo, hi := max(0, at.Start-160), min(len(doc.Text), at.End+160)
	fmt.Printf("%s: %s %s\n", doc.ID, note, q.Attribution.Rule)
	if m := q.Attribution.Mention; m != corpus.None {
		fmt.Printf("  by %q cue %q %q\n", doc.Mentions[m].Of(doc.Text), q.Attribution.Cue.Of(doc.Text), q.Form)
	}
	fmt.Printf("  %q ⟦%q⟧ %q\n", doc.Text[lo:at.Start], at.Of(doc.Text), doc.Text[at.End:hi])
}

func (s *scorer) print(w io.Writer) {
	if s.dump != "" {
		return
	}
	fmt.Fprintln(w, "direct contents, exact       ", s.direct)
	fmt.Fprintln(w, "direct contents, overlap .8  ", s.direct8)
	fmt.Fprintf(w, "source of direct contents     %.3f (%d of %d)\n", ratio(s.sourcesRight, s.sources), s.sourcesRight, s.sources)
	fmt.Fprintf(w, "  wrong, and no mention is there: %d\n", s.unmentioned)
	fmt.Fprintln(w, "mixed contents, overlap .8   ", s.mixed)
	fmt.Fprintln(w, "mixed contents, overlap .5   ", s.mixed5)
	fmt.Fprintln(w, "indirect contents, overlap .8", s.indirect)
	fmt.Fprintln(w, "indirect contents, overlap .5", s.indirect5)
	fmt.Fprintf(w, "indirect that match a content of any class at .8: %.3f\n", ratio(s.any8, s.indirect.found))
	fmt.Fprintf(w, "speech without a speaker      %.3f (%d of %d)\n", ratio(s.speechless, s.speech), s.speechless, s.speech)
	fmt.Fprintln(w, "reliability")
	for i, b := range s.bins {
		if b[1] > 0 {
			fmt.Fprintf(w, "  %.1f-%.1f  %.3f of %d\n", float64(i)/10, float64(i+1)/10, ratio(b[0], b[1]), b[1])
		}
	}
	var names []string
	for n := range s.byRule {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		fmt.Fprintf(w, "  %.3f of %5d  %s\n", ratio(s.byRule[n][0], s.byRule[n][1]), s.byRule[n][1], n)
	}
}

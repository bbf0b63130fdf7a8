package index

import (
	"strings"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/fold"
)

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

// settle moves the ends of a match to those of its quotation where only a few
// words lie between: what was forgotten at the end of a sentence leaves no trace in
// the query, and what stands beyond the marks is there by chance. Words is the
// length of the query.
func settle(doc *corpus.Document, m corpus.Match, words int) corpus.Span {
	if m.Quotation == corpus.None {
		return m.Span
	}
	q, few := doc.Quotations[m.Quotation].Span, 1+words/settleShare
	s := m.Span
	if fewWords(doc.Text, corpus.Span{Start: min(q.Start, s.Start), End: max(q.Start, s.Start)}, few) {
		s.Start = q.Start
	}
	if fewWords(doc.Text, corpus.Span{Start: min(q.End, s.End), End: max(q.End, s.End)}, few) {
		s.End = q.End
	}
	return s
}

// settleShare is one part in how many of the query's words may lie between the end
// of a match and that of its quotation. Higher leaves matches short of the
// quotation that was meant; lower takes in words that were not asked for.
const settleShare = 4

// fewWords reports whether no more than few words stand within s.
func fewWords(text string, s corpus.Span, few int) bool {
	if s.Len() > 24*(few+1) {
		return false
	}
	n := 0
	for w := fold.NewScanner(text, s); w.Next(); n++ {
		if n == few {
			return false
		}
	}
	return true
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

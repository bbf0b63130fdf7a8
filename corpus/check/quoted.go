package check

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/align"
	"verbatim/corpus/fold"
)

// quoted is a quotation of the draft, ready to be compared. Words in square
// brackets are the draft's own and are not among its words.
type quoted struct {
	draft     *corpus.Analysis
	quotation *corpus.Quotation
	text      string // of the draft
	span      corpus.Span
	words     []fold.Word
	mended    []bool // by word: brackets stand within it ("[W]e", "help[ed]")
	own       []bool // by word, and at the end: words of the draft's own stand before it
	seq       align.Sequence
	sentence  bool // set as a whole sentence, not as a part of the draft's own
	follows   bool // goes on with a quotation before it, which its cue interrupts
	goesOn    bool // another part follows
	previous  int  // document that the quotation before was found in, or None
}

// read prepares quotation q of the draft.
func (c *Checker) read(draft *corpus.Analysis, q int) *quoted {
	doc := &draft.Documents[0]
	quotation := &doc.Quotations[q]
	d := c.part(&quoted{draft: draft, quotation: quotation, text: doc.Text}, quotation.Span)
	d.sentence, d.follows = quotation.Form == corpus.Direct, quotation.Continues != corpus.None
	for i := q + 1; i < len(doc.Quotations) && i <= q+2; i++ { // one may lie within
		d.goesOn = d.goesOn || doc.Quotations[i].Continues != corpus.None && rootOf(doc, i) == rootOf(doc, q)
	}
	return d
}

// part is the part of d within span.
func (c *Checker) part(d *quoted, span corpus.Span) *quoted {
	p := *d
	p.span, p.words, p.mended, p.own = span, nil, nil, nil
	own := false
	for _, w := range bracketed(d.text, span) {
		if w.own && !w.mended {
			own = true
			continue
		}
		p.words, p.mended, p.own = append(p.words, w.Word), append(p.mended, w.mended), append(p.own, own)
		own = false
	}
	p.own = append(p.own, own)
	p.seq = c.lexicon.Sequence(p.words)
	return &p
}

// before returns what stands before word i of d and after the word before it; it
// is within the quotation's ends.
func (d *quoted) before(i int) string {
	from, to := d.span.Start, d.span.End
	if i > 0 {
		from = d.words[i-1].Span.End
	}
	if i < len(d.words) {
		to = d.words[i].Span.Start
	}
	return d.text[min(from, to):to]
}

// elided reports whether an ellipsis stands before word i of d, or before its
// end.
func (d *quoted) elided(i int) bool {
	between := d.before(i)
	return strings.Contains(between, "..") || strings.Contains(between, "…") || strings.Contains(between, ". .")
}

// A bracket is a word as brackets have it.
type bracket struct {
	fold.Word
	own    bool // in square brackets
	mended bool // in part
}

// bracketed returns the words within span, those joined that brackets cut in
// two.
func bracketed(text string, span corpus.Span) []bracket {
	words := fold.Words(text, span)
	out := make([]bracket, 0, len(words))
	inside := false
	at := span.Start
	for _, w := range words {
		between := text[min(at, w.Span.Start):w.Span.Start]
		at = w.Span.End
		if i := strings.LastIndexAny(between, "[]"); i >= 0 {
			inside = between[i] == '['
		}
		if n := len(out) - 1; n >= 0 && (between == "[" || between == "]") {
			out[n].Text += w.Text
			out[n].Span.End = w.Span.End
			out[n].mended = true
			continue
		}
		sic := strings.HasSuffix(between, "(") && w.Text == "sic"
		out = append(out, bracket{w, inside || sic, false})
	}
	return out
}

// between returns what stands between words i-1 and i.
func between(text string, words []fold.Word, i int) string {
	from, to := words[i-1].Span.End, words[i].Span.Start
	return text[min(from, to):to]
}

// spanOf is the span of the words [lo, hi), empty if there are none.
func spanOf(words []fold.Word, lo, hi int) corpus.Span {
	if lo >= hi {
		return corpus.Span{}
	}
	return corpus.Span{Start: words[lo].Span.Start, End: words[hi-1].Span.End}
}

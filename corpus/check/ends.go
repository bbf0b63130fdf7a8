package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/align"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang"
)

// ends judges where the quotation begins and ends within the utterance. One
// that is set as a whole sentence, with its capital or where the source begins
// one, must be one.
func (w *weighing) ends() {
	if w.s.quotation == corpus.None || !w.d.sentence || len(w.d.words) < leastJudged ||
		!capital(w.d) && (len(w.d.words) < leastSentence || !w.opens(w.r.lo)) {
		return
	}
	if lo := w.begins(); lo < w.r.lo && !w.d.follows && !w.d.elided(0) && !w.d.own[0] {
		w.end(lo, w.r.lo, 0)
	}
	if w.d.goesOn {
		return
	}
	if hi := w.stops(); hi > w.r.hi && !trailing(w.d) && !w.d.own[len(w.d.words)] {
		w.end(w.r.hi, hi, len(w.d.words))
	}
}

// leastJudged is the number of words from which on the ends are judged: a “no”
// stands in many places, and which is meant cannot be told.
const leastJudged = 4

// leastSentence is the number of words from which on a quotation without a
// capital is taken for a sentence if the source begins one there: fewer are a
// fragment, which may end anywhere.
const leastSentence = 8

// end takes note of a cut of the words [lo, hi) at an end of the draft.
func (w *weighing) end(lo, hi, at int) {
	kind := corpus.OmissionChange
	c, reporting := &w.c.language.Comparison, &w.c.language.Reporting
	switch words := w.s.words[lo:hi]; {
	case at == 0 && slices.ContainsFunc(words, func(x fold.Word) bool { return negates(x.Text, c.Negations) }):
		kind = corpus.NegationChange
	case at == 0 && len(words) <= shortLead && holdsPhrase(words, c.Hedges):
		kind = corpus.HedgeChange
	case at > 0 && slices.ContainsFunc(words[:min(2, len(words))], func(x fold.Word) bool {
		return c.Conditions.Has(x.Text) && !reporting.Is(x.Text, lang.ComplementizerWord)
	}):
		kind = corpus.ConditionChange
	}
	w.add(kind, align.Step{ALo: at, AHi: at, BLo: lo, BHi: hi}, false)
	w.cut, w.hidden = true, true
	w.changed = w.changed || kind.Meaning()
}

// shortLead is the number of words up to which a hedge before a sentence is
// about the sentence: "I think that".
const shortLead = 6

// holdsPhrase reports whether words hold one of the phrases.
func holdsPhrase(words []fold.Word, phrases lang.Words) bool {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(" " + w.Text)
	}
	text := b.String() + " "
	for p := range phrases {
		if strings.Contains(text, " "+p+" ") {
			return true
		}
	}
	return false
}

// negates reports whether word is a negation or ends in one.
func negates(word string, negations lang.Words) bool {
	return negations.Has(word) || strings.HasSuffix(word, "n't")
}

// begins returns the first word of the sentence or clause that the match
// begins in, behind the small words that open it and say nothing.
func (w *weighing) begins() int {
	lo := w.r.lo
	for lo > 0 && !w.opens(lo) && !(w.joins(lo-1) && w.s.words[lo-1].Before.Has(fold.Comma)) {
		lo--
	}
	c := &w.c.language.Comparison
	for lo < w.r.lo && (c.Openers.Has(w.s.words[lo].Text) && !c.Conditions.Has(w.s.words[lo].Text) || c.Fillers.Has(w.s.words[lo].Text)) {
		lo++
	}
	return lo
}

// joins reports whether word i joins two clauses that each can stand alone.
func (w *weighing) joins(i int) bool {
	return w.c.language.Reporting.Is(w.s.words[i].Text, lang.CoordinatorWord)
}

// stops returns the end of the sentence that the match ends in, or of the clause
// if the next one neither turns against it nor depends on it.
func (w *weighing) stops() int {
	hi := w.r.hi
	for hi < len(w.s.words) && !w.opens(hi) {
		if w.s.words[hi].Before.Has(fold.Comma) && w.joins(hi) && !w.c.language.Reporting.Is(w.s.words[hi].Text, lang.AdversativeWord) {
			break
		}
		hi++
	}
	return hi
}

// opens reports whether a sentence, or what is set off like one, opens with
// word i of the stretch.
func (w *weighing) opens(i int) bool {
	if w.s.first[i] || w.s.words[i].Before.Has(fold.Stop|fold.Break|fold.Ellipsis|fold.Dash) {
		return true
	}
	return i > 0 && strings.ContainsAny(between(w.s.text, w.s.words, i), ";:")
}

// capital reports whether the quotation begins with a capital of its own.
func capital(d *quoted) bool {
	r, _ := utf8.DecodeRuneInString(d.text[d.words[0].Span.Start:])
	return unicode.IsUpper(r) && !d.mended[0]
}

// trailing reports whether the quotation ends in an ellipsis or a dash.
func trailing(d *quoted) bool {
	end := d.text[d.words[len(d.words)-1].Span.End:d.span.End]
	return d.elided(len(d.words)) || strings.ContainsAny(end, "—–") || strings.HasSuffix(strings.TrimSpace(end), "-")
}

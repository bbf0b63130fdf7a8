package check

import (
	"slices"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/approx"
	"verbatim/corpus/fold"
)

// sure is the confidence of an attribution from which on it contradicts
// another. Lower finds more words put into the wrong mouth and accuses more
// drafts wrongly; half the rules stand above.
const sure = 0.8

// How two attributions agree. Of several copies of the same words one that
// agrees acquits, and one that is without a speaker says nothing.
const (
	unknown = iota
	conflict
	agree
)

// leastTold is the number of words from which on they belong to somebody:
// fewer anybody may have said, on any day.
const leastTold = 5

// agreement says how the draft's speaker and the source's agree.
func (c *Checker) agreement(d *quoted, r *reading) int {
	if d.quotation.Speaker == corpus.None || r.match.Quotation == corpus.None {
		return unknown
	}
	doc := &c.sources.Documents[r.doc]
	q := &doc.Quotations[r.match.Quotation]
	if q.Speaker == corpus.None || q.Kind != corpus.Speech {
		return unknown
	}
	draft := &d.draft.Documents[0]
	mine, theirs := &d.draft.Speakers[d.quotation.Speaker], &c.sources.Speakers[q.Speaker]
	if alike(append(forms(mine), called(draft, d.quotation)...), append(forms(theirs), called(doc, q)...)) {
		return agree
	}
	certain := d.quotation.Attribution.Confidence >= sure && q.Attribution.Confidence >= sure &&
		named(draft, mine) && named(doc, theirs) && different(mine, theirs)
	if certain {
		return conflict
	}
	return unknown
}

// named reports whether a speaker is a person who is called by name in doc.
func named(doc *corpus.Document, s *corpus.Speaker) bool {
	if s.Kind != corpus.Person {
		return false
	}
	for i := range doc.Mentions {
		m := &doc.Mentions[i]
		if m.Kind != corpus.NameMention || m.Name.Empty() {
			continue
		}
		name, whole := m.Name.Of(doc.Text), m.Of(doc.Text)
		if name == s.Name || slices.Contains(s.Aliases, name) || slices.Contains(s.Aliases, whole) {
			return true
		}
	}
	return false
}

// called returns the words of the name beside q, as one form or none: whoever
// that is taken for, it is what the text says.
func called(doc *corpus.Document, q *corpus.Quotation) [][]string {
	if q.Attribution.Mention == corpus.None {
		return nil
	}
	m := &doc.Mentions[q.Attribution.Mention]
	if m.Name.Empty() {
		return nil
	}
	return [][]string{nameWords(m.Name.Of(doc.Text))}
}

// alike reports whether two speakers, given by the forms of their names, may be
// one: a form of one holds all words of a form of the other, slips of spelling
// aside.
func alike(a, b [][]string) bool {
	for _, x := range a {
		for _, y := range b {
			if holds(x, y) || holds(y, x) {
				return true
			}
		}
	}
	return false
}

// different reports whether no word of the names of two speakers is the same.
func different(a, b *corpus.Speaker) bool {
	for _, x := range forms(a)[:1] {
		for _, y := range forms(b)[:1] {
			if len(x) == 0 || len(y) == 0 || sameName(x[len(x)-1], y[len(y)-1]) {
				return false
			}
		}
	}
	return true
}

// forms are the words of the name of s, then those of its other forms that
// hold the last of them: a role such as "the president" names many.
func forms(s *corpus.Speaker) [][]string {
	name := nameWords(s.Name)
	list := [][]string{name}
	for _, alias := range s.Aliases {
		if words := nameWords(alias); len(name) > 0 && slices.Contains(words, name[len(name)-1]) {
			list = append(list, words)
		}
	}
	return list
}

// nameWords are the folded words of name without a possessive ending.
func nameWords(name string) []string {
	var words []string
	for _, w := range fold.Words(name, corpus.Span{End: len(name)}) {
		words = append(words, strings.TrimSuffix(w.Text, "'s"))
	}
	return words
}

// holds reports whether every word of b is one of a.
func holds(a, b []string) bool {
	if len(b) == 0 {
		return false
	}
	for _, y := range b {
		if !slices.ContainsFunc(a, func(x string) bool { return sameName(x, y) }) {
			return false
		}
	}
	return true
}

// sameName reports whether two words are one name, spelled in two ways.
func sameName(a, b string) bool {
	if a == b {
		return true
	}
	return min(len(a), len(b)) >= 5 && a[0] == b[0] && 5*approx.Distance(a, b) <= max(len(a), len(b))
}

// attribute says so if the right words are given to another speaker or day; of
// few words it tells whose they are, and leaves the verdict as it is.
func (c *Checker) attribute(d *quoted, f *Finding, r *reading) {
	wrong := r.speaker == conflict
	if wrong {
		doc := &c.sources.Documents[r.doc]
		f.Reason = "The article gives these words to " + c.sources.Speakers[doc.Quotations[r.match.Quotation].Speaker].Name + "."
	}
	switch f.Verdict {
	case Verbatim, Punctuation, Trimmed:
	default:
		return
	}
	if len(d.words) < leastTold {
		return
	}
	if wrong {
		f.Verdict = WrongSpeaker
		return
	}
	if r.day == conflict {
		day, _ := c.saidOn(r)
		f.Verdict, f.Reason = WrongDate, "The article has this said on "+day.String()+"."
	}
}

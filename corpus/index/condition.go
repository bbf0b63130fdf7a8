package index

import (
	"slices"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/fold"
)

// A fieldTest says which documents and quotations a field allows.
type fieldTest struct {
	doc       func(d *corpus.Document) bool  // of articles; nil if it is about quotations
	quotation func(q *corpus.Quotation) bool // of quotations around a word
	outside   bool                           // no quotation may be around it
	last      int                            // document that doc was asked last
	allowed   bool
}

// conditional reports whether n is made of fields alone.
func (n *node) conditional() bool {
	if n.op == opField {
		return true
	}
	return n.op != opWords && !slices.ContainsFunc(n.kids, func(k *node) bool { return !k.conditional() })
}

// resolve prepares the fields of n.
func (s *search) resolve(n *node) {
	if n.op == opField {
		n.test = s.test(n)
		n.test.last = corpus.None
	}
	for _, k := range n.kids {
		s.resolve(k)
	}
}

// test returns what a field asks. One that cannot be read allows everything, one
// that names nobody nothing; a note says so.
func (s *search) test(n *node) *fieldTest {
	note := func(text string) { s.concordance.Notes = append(s.concordance.Notes, text) }
	value := fold.String(n.value)
	switch n.field {
	case "speaker":
		who := s.speakers(n.value)
		if len(who) == 0 {
			note("No speaker is called “" + n.value + "”.")
		}
		return &fieldTest{quotation: func(q *corpus.Quotation) bool { return who[q.Speaker] }}
	case "in":
		switch {
		case strings.HasPrefix(value, "quot"):
			return &fieldTest{quotation: marked}
		case strings.HasPrefix(value, "narr"):
			return &fieldTest{quotation: marked, outside: true}
		}
		note("in: takes quote or narration; in:" + n.value + " was left out.")
	case "date", "said":
		from, to, ok := dates(n.value)
		if !ok {
			note(n.field + ": takes a date or a range such as 2025-04..2025-05; " + n.field + ":" + n.value + " was left out.")
			break
		}
		inside := func(d corpus.Dating) bool {
			return d.Known() && d.Earliest != "" && d.Latest != "" && d.Earliest <= to && d.Latest >= from
		}
		if n.field == "date" {
			return &fieldTest{doc: func(d *corpus.Document) bool { return inside(d.Date) }}
		}
		return &fieldTest{quotation: func(q *corpus.Quotation) bool { return inside(q.Said) }}
	case "outlet":
		return &fieldTest{doc: func(d *corpus.Document) bool { return strings.Contains(fold.String(d.Source), value) }}
	case "article":
		return &fieldTest{doc: func(d *corpus.Document) bool {
			return strings.Contains(strings.ToLower(d.ID), value) || strings.Contains(fold.String(d.Title), value)
		}}
	}
	return &fieldTest{doc: func(*corpus.Document) bool { return true }}
}

// marked reports whether q is speech in marks.
func marked(q *corpus.Quotation) bool {
	return q.Kind == corpus.Speech && q.Form != corpus.Indirect
}

// speakers returns those that are called name: it is the identifier, or all of
// its words are in one form of the name.
func (s *search) speakers(name string) map[int]bool {
	who := map[int]bool{}
	words := fold.Words(name, corpus.Span{End: len(name)})
	for i := range s.concordance.speakers {
		sp := &s.concordance.speakers[i]
		if sp.ID == name || len(words) > 0 && (named(sp.Name, words) || slices.ContainsFunc(sp.Aliases, func(a string) bool { return named(a, words) })) {
			who[i] = true
		}
	}
	return who
}

// named reports whether name holds all of words.
func named(name string, words []fold.Word) bool {
	have := fold.Words(name, corpus.Span{End: len(name)})
	for _, w := range words {
		if !slices.ContainsFunc(have, func(h fold.Word) bool { return h.Text == w.Text }) {
			return false
		}
	}
	return true
}

// dates reads a date or a range of them as the first and the last ISO day; an
// open end is the first or last there is.
func dates(value string) (from, to string, ok bool) {
	a, b, isRange := strings.Cut(value, "..")
	if !isRange {
		e, ok := corpus.ParseEDTF(value)
		if !ok || e.OpenFrom || e.OpenTo {
			return "", "", false
		}
		return e.From.String(), e.To.String(), true
	}
	from, to = "0000", "9999-99"
	if a != "" {
		e, ok := corpus.ParseEDTF(a)
		if !ok || e.Interval {
			return "", "", false
		}
		from = e.From.String()
	}
	if b = strings.TrimPrefix(b, "."); b != "" {
		e, ok := corpus.ParseEDTF(b)
		if !ok || e.Interval {
			return "", "", false
		}
		to = e.To.String()
	}
	return from, to, a != "" || b != ""
}

// filter keeps the hits that satisfy all of scope. It changes hits.
func (s *search) filter(hits []hit, scope []*node) []hit {
	if len(scope) == 0 {
		return hits
	}
	kept := hits[:0]
	p := place{index: s.index, doc: corpus.None}
	for i, h := range hits {
		if i%4096 == 0 && s.halt() {
			return nil
		}
		p.move(h)
		if p.allows(scope) {
			kept = append(kept, h)
		}
	}
	return kept
}

// allows reports whether p satisfies all of scope.
func (p *place) allows(scope []*node) bool {
	return !slices.ContainsFunc(scope, func(n *node) bool { return !p.satisfies(n) })
}

// satisfies reports whether p satisfies a condition.
func (p *place) satisfies(n *node) bool {
	switch n.op {
	case opNot:
		return !p.satisfies(n.kids[0])
	case opAnd:
		return p.allows(n.kids)
	case opOr:
		return slices.ContainsFunc(n.kids, p.satisfies)
	}
	t := n.test
	if t.doc != nil {
		if t.last != p.doc {
			t.last, t.allowed = p.doc, t.doc(p.index.docs[p.doc].doc)
		}
		return t.allowed
	}
	found := p.any(t.quotation)
	return found != t.outside
}

// A place is a hit with what is around it.
type place struct {
	index  *Index
	doc    int
	end    uint32 // of the document
	covers []cover
	begun  int   // how many of covers begin at the hit or before it
	open   []int // those of them that have not ended before it, in order
	hit    hit
}

// move goes to h. Hits in order cost one look at each document and quotation.
func (p *place) move(h hit) {
	if p.doc == corpus.None || h.start < p.index.docs[p.doc].first {
		p.enter(p.index.docAt(h.start))
	} else if h.start >= p.end {
		p.enter(p.index.docFrom(p.doc, h.start))
	} else if h.start < p.hit.start {
		p.begun, p.open = 0, p.open[:0]
	}
	p.hit = h
	kept := p.open[:0]
	for _, i := range p.open {
		if p.covers[i].end > h.start {
			kept = append(kept, i)
		}
	}
	for ; p.begun < len(p.covers) && p.covers[p.begun].first <= h.start; p.begun++ {
		if p.covers[p.begun].end > h.start {
			kept = append(kept, p.begun)
		}
	}
	p.open = kept
}

// enter goes to document d.
func (p *place) enter(d int) {
	p.doc, p.end = d, p.index.end(d)
	p.covers = p.index.covers(p.covers[:0], d)
	p.begun, p.open = 0, p.open[:0]
}

// any reports whether a quotation that covers all of the hit passes test.
func (p *place) any(test func(q *corpus.Quotation) bool) bool {
	return p.quotation(test) != corpus.None
}

// quotation returns the innermost quotation around the hit that passes test, or
// None.
func (p *place) quotation(test func(q *corpus.Quotation) bool) int {
	best := corpus.None
	for _, i := range p.open {
		if p.covers[i].end >= p.hit.end && test(&p.index.docs[p.doc].doc.Quotations[i]) {
			best = i
		}
	}
	return best
}

// shown is how many words of what a condition alone allows are shown as a hit.
const shown = 8

// within returns what conditions allow without a word to look for: the
// quotations, or the beginnings of articles.
func (s *search) within(scope []*node) []hit {
	var hits []hit
	p := place{index: s.index, doc: corpus.None}
	for d := range s.index.docs {
		if d%64 == 0 && s.halt() {
			return nil
		}
		first, end := s.index.docs[d].first, s.index.end(d)
		if first == end {
			continue
		}
		p.move(hit{first, min(first+1, end)})
		if !slices.ContainsFunc(scope, (*node).quoting) {
			if p.allows(scope) {
				hits = append(hits, hit{first, min(first+shown, end)})
			}
			continue
		}
		for i, c := range p.covers {
			if c.first >= c.end || s.index.docs[d].doc.Quotations[i].Kind != corpus.Speech {
				continue
			}
			if p.move(hit{c.first, min(c.first+shown, c.end)}); p.allows(scope) {
				hits = append(hits, p.hit)
			}
		}
	}
	slices.SortFunc(hits, compareHits)
	return slices.Compact(hits)
}

// quoting reports whether a condition is about quotations.
func (n *node) quoting() bool {
	return n.op == opField && n.test.quotation != nil || slices.ContainsFunc(n.kids, (*node).quoting)
}

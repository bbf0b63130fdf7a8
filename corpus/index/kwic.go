package index

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"verbatim/corpus"
)

// A Line is an occurrence with its context: keyword in context [1].
//
// [1] H. P. Luhn: Key word-in-context index for technical literature, American
// Documentation 11 (1960) 288–295.
type Line struct {
	corpus.Span             // of the keywords
	Doc         int         // number of the document
	Left, Right corpus.Span // the context, whole words
	Quotation   int         // index of the innermost speech around it, indirect speech too; None in narration
}

// An Order is what lines are sorted by.
type Order string

// The orders.
const (
	ByPlace   Order = ""        // by article, then place
	ByLeft    Order = "left"    // by the words before, the nearest first
	ByRight   Order = "right"   // by the words after
	ByDate    Order = "date"    // of the article
	BySpeaker Order = "speaker" // narration last
	ByOutlet  Order = "outlet"
)

// Orders are all but the first.
var Orders = [...]Order{ByLeft, ByRight, ByDate, BySpeaker, ByOutlet}

const (
	// contextWords is how many words of context sort a line.
	contextWords = 5
	// mostSorted is how many lines are sorted by context, since each must be
	// read for it: 3 µs a line.
	mostSorted = 20_000
)

// Sort sorts the occurrences.
func (c *Concordance) Sort(by Order, descending bool) {
	c.index.hold()
	defer c.index.mu.RUnlock()
	switch {
	case by == ByPlace && !descending:
		return
	case c.loose != nil && (by == ByDate || by == ByOutlet):
		c.sortDocs(by, descending)
		return
	case c.lines > mostSorted && (by == ByLeft || by == ByRight):
		c.Notes = append(c.Notes, "There are too many lines to sort them by their context; narrow the search.")
		return
	}
	c.readAll()
	keys := c.keys(by)
	if keys == nil {
		slices.Reverse(c.hits)
		return
	}
	sorted := make([]hit, len(c.hits))
	for i, o := range sortedBy(keys, descending) {
		sorted[i] = c.hits[o]
	}
	c.hits = sorted
}

// sortDocs sorts documents whose occurrences have not been read.
func (c *Concordance) sortDocs(by Order, descending bool) {
	keys := make([]string, len(c.docs))
	for i, t := range c.docs {
		keys[i] = c.index.docs[t.doc].doc.Date.Earliest
		if by == ByOutlet {
			keys[i] = c.index.docs[t.doc].doc.Source
		}
	}
	sorted := make([]tally, len(c.docs))
	for i, o := range sortedBy(keys, descending) {
		sorted[i] = c.docs[o]
	}
	c.docs = sorted
}

// sortedBy returns the order of keys; what has none comes last.
func sortedBy(keys []string, descending bool) []int {
	order := make([]int, len(keys))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if keys[a] == "" || keys[b] == "" {
			return cmp.Compare(keys[b], keys[a])
		}
		if descending {
			a, b = b, a
		}
		return cmp.Compare(keys[a], keys[b])
	})
	return order
}

// keys returns what the occurrences are sorted by, nil for their place.
func (c *Concordance) keys(by Order) []string {
	var key func(p *place) string
	switch by {
	case ByLeft, ByRight:
		key = func(p *place) string { return c.context(p, by == ByLeft) }
	case ByDate:
		key = func(p *place) string { return c.index.docs[p.doc].doc.Date.Earliest }
	case BySpeaker:
		key = func(p *place) string {
			if q := p.speech(); q != nil && q.Speaker != corpus.None {
				return c.speakers[q.Speaker].Name
			}
			return ""
		}
	case ByOutlet:
		key = func(p *place) string { return c.index.docs[p.doc].doc.Source }
	default:
		return nil
	}
	keys := make([]string, len(c.hits))
	p := place{index: c.index, doc: corpus.None}
	for i, h := range c.hits {
		p.move(h)
		keys[i] = key(&p)
	}
	return keys
}

// speech returns the innermost speech around p, nil in narration.
func (p *place) speech() *corpus.Quotation {
	if q := p.quotation(isSpeech); q != corpus.None {
		return &p.index.docs[p.doc].doc.Quotations[q]
	}
	return nil
}

func isSpeech(q *corpus.Quotation) bool { return q.Kind == corpus.Speech }

// context returns the words beside p, the nearest first.
func (c *Concordance) context(p *place, left bool) string {
	var words []string
	from, to := p.hit.end, min(p.hit.end+contextWords, p.end)
	if left {
		from, to = p.hit.start-min(p.hit.start-c.index.docs[p.doc].first, contextWords), p.hit.start
	}
	s := c.index.seek(p.doc, from)
	for n := from; n < to && s.Next(); n++ {
		words = append(words, string(s.Bytes()))
	}
	if left {
		slices.Reverse(words)
	}
	return strings.Join(words, " ")
}

// Lines returns the occurrences [from, to) with up to width bytes of context
// on either side.
func (c *Concordance) Lines(from, to, width int) []Line {
	c.index.hold()
	defer c.index.mu.RUnlock()
	from = min(max(from, 0), c.lines)
	to = min(max(to, from), c.lines)
	lines := make([]Line, 0, to-from)
	p := place{index: c.index, doc: corpus.None}
	for _, h := range c.page(from, to) {
		p.move(h)
		text := c.index.docs[p.doc].doc.Text
		l := Line{Doc: p.doc, Quotation: p.quotation(isSpeech)}
		l.Span = c.index.spanOf(p.doc, h)
		l.Left = corpus.Span{Start: wordEdge(text, l.Start-width, true), End: l.Start}
		l.Right = corpus.Span{Start: l.End, End: wordEdge(text, l.End+width, false)}
		l.Left.Start, l.Right.End = min(l.Left.Start, l.Start), max(l.Right.End, l.End)
		lines = append(lines, l)
	}
	return lines
}

// wordEdge returns the border of a word near at, so that no word is cut:
// forwards at the left end of a context, backwards at the right.
func wordEdge(text string, at int, forwards bool) int {
	if at <= 0 {
		return 0
	}
	if at >= len(text) {
		return len(text)
	}
	const most = 24 // a word longer than that is cut
	for i, step := 0, at; i < most; i++ {
		if step <= 0 || step >= len(text) {
			return min(max(step, 0), len(text))
		}
		if text[step] == ' ' || text[step] == '\n' {
			return step
		}
		if forwards {
			step++
		} else {
			step--
		}
	}
	for !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

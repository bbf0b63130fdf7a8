package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// A pair is a stretch of text between two quotation marks, or what the last
// paragraph left open.
type pair struct {
	corpus.Span             // what the marks enclose, without white space at its ends
	outer       corpus.Span // with the marks
	segment     int
	parent      int // index of the pair it is nested in, or corpus.None
	single      bool
	open        bool // nothing closes it in its paragraph
	goesOn      bool // it continues what the last paragraph left open
}

// pairs reads the marks of every segment and returns what they enclose,
// ordered by start, the enclosing one first.
func pairs(doc *corpus.Document, l *lang.Language, cueAt func(int) bool) ([]pair, []corpus.Diagnostic) {
	table := newSigns(&l.Marks)
	scanned := make([][]mark, len(doc.Segments))
	for i, s := range doc.Segments {
		scanned[i] = table.scan(doc.Text, s.Span, &l.Marks, cueAt)
	}
	var out []pair
	var notes []corpus.Diagnostic
	var left stack // open at the end of the last paragraph
	for i, s := range doc.Segments {
		if s.Kind != corpus.Paragraph {
			if len(scanned[i]) > 0 {
				r := read(scanned[i], surroundings{isTitle: true})
				out, notes = collect(doc, i, &r, false, out, notes)
			}
			continue
		}
		around := surroundings{carried: left}
		reopened := false
		if len(scanned[i]) > 0 && scanned[i][0].looksOpen() && scanned[i][0].Start == s.Start {
			reopened, around.carried = left != 0, 0
		}
		if left == 0 && len(scanned[i]) == 0 {
			continue
		}
		around.lookAhead(doc, scanned, i)
		r := read(scanned[i], around)
		out, notes = collect(doc, i, &r, reopened, out, notes)
		left = r.left(around.carried)
		if left != 0 && left.family() != around.next || !around.reopens && !around.runsOn {
			left = 0
		}
	}
	return out, notes
}

// lookAhead notes how the paragraph after segment i goes on.
func (a *surroundings) lookAhead(doc *corpus.Document, scanned [][]mark, i int) {
	for j := i + 1; j < len(doc.Segments) && j <= i+2; j++ {
		if doc.Segments[j].Kind != corpus.Paragraph {
			continue
		}
		if len(scanned[j]) == 0 {
			return
		}
		k := &scanned[j][0]
		a.next = k.family
		a.reopens = k.Start == doc.Segments[j].Start && k.looksOpen()
		a.runsOn = !a.reopens && k.looksClosed()
		return
	}
}

func (k *mark) looksOpen() bool {
	return k.shape != lang.Closing && k.after != space && k.after != edge && !(k.apostrophe && k.skip == costElision)
}

func (k *mark) looksClosed() bool {
	return k.shape != lang.Opening && k.shape != lang.Low && k.family != lang.SingleMark &&
		k.before != space && k.before != edge && k.before != colon &&
		k.after != letter && k.after != digit
}

// left returns what r leaves open at the end of its paragraph, 0 if nothing.
func (r *reading) left(carried stack) stack {
	if r.carried == unclosed {
		return carried
	}
	for i, p := range r.partner {
		if p == unclosed {
			return packed(r.marks[i].family, r.marks[i].shape)
		}
	}
	return 0
}

// collect appends the pairs of one segment and what was wrong with its marks.
func collect(doc *corpus.Document, segment int, r *reading, reopened bool, out []pair, notes []corpus.Diagnostic) ([]pair, []corpus.Diagnostic) {
	seg := doc.Segments[segment].Span
	var around []int // indexes into out of the pairs that enclose the present mark
	add := func(p pair, lo, hi int) {
		for len(around) > 0 && out[around[len(around)-1]].outer.End <= p.outer.Start {
			around = around[:len(around)-1]
		}
		p.segment, p.parent = segment, corpus.None
		if len(around) > 0 {
			p.parent = around[len(around)-1]
		}
		p.Span = r.trim(doc.Text, p.Span, lo, hi)
		if p.Empty() {
			return
		}
		around = append(around, len(out))
		out = append(out, p)
	}
	switch {
	case r.carried == unclosed:
		add(pair{Span: seg, outer: seg, open: true, goesOn: true}, 0, len(r.marks))
	case r.carried >= 0:
		k := r.marks[r.carried]
		add(pair{Span: corpus.Span{Start: seg.Start, End: k.Start}, outer: corpus.Span{Start: seg.Start, End: k.End}, goesOn: true}, 0, int(r.carried))
	}
	for i, k := range r.marks {
		switch p := r.partner[i]; {
		case p == none:
			if !k.apostrophe && r.carried != int32(i) && !r.shared[i] {
				notes = append(notes, corpus.Diagnostic{Span: k.Span, Code: "stray-quotation-mark",
					Message: "This mark neither opens nor closes a quotation; it was left out."})
			}
		case p == unclosed:
			add(pair{Span: corpus.Span{Start: k.End, End: seg.End}, outer: corpus.Span{Start: k.Start, End: seg.End},
				single: k.family == lang.SingleMark, open: true, goesOn: reopened && k.Start == seg.Start}, i+1, len(r.marks))
			notes = append(notes, corpus.Diagnostic{Span: k.Span, Code: "unclosed-quotation-mark",
				Message: "Nothing closes this mark in its paragraph; the quotation was taken to reach the paragraph's end."})
		case int(p) > i:
			c := r.marks[p]
			add(pair{Span: corpus.Span{Start: k.End, End: c.Start}, outer: corpus.Span{Start: k.Start, End: c.End},
				single: k.family == lang.SingleMark, goesOn: reopened && k.Start == seg.Start}, i+1, int(p))
			if k.shape == lang.Closing || c.shape == lang.Opening && k.shape != lang.Low {
				bad := k.Span
				if k.shape != lang.Closing {
					bad = c.Span
				}
				notes = append(notes, corpus.Diagnostic{Span: bad, Code: "inverted-quotation-mark",
					Message: "This mark faces the wrong way; it was read by its place."})
			}
		}
	}
	return out, notes
}

// trim returns s without white space and without detached marks at its ends;
// lo and hi bound the marks that lie in s.
func (r *reading) trim(text string, s corpus.Span, lo, hi int) corpus.Span {
	s = trimSpace(text, s)
	for ; hi > lo; hi-- {
		k := r.marks[hi-1]
		if loose := r.partner[hi-1] == none && !k.apostrophe; k.End != s.End || !loose && k.before != space {
			break
		}
		s = trimSpace(text, corpus.Span{Start: s.Start, End: k.Start})
	}
	for ; lo < hi; lo++ {
		k := r.marks[lo]
		if k.Start != s.Start || r.partner[lo] != none || k.apostrophe {
			break
		}
		s = trimSpace(text, corpus.Span{Start: k.End, End: s.End})
	}
	return s
}

// trimSpace returns s without white space at its ends.
func trimSpace(text string, s corpus.Span) corpus.Span {
	part := s.Of(text)
	s.Start += len(part) - len(strings.TrimLeftFunc(part, isBlank))
	if s.Start >= s.End {
		return corpus.Span{Start: s.End, End: s.End}
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !isBlank(r) {
			break
		}
		s.End -= n
	}
	return s
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }

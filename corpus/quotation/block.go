package quotation

import (
	"strings"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/segment"
)

// block adds the paragraph of segment s as a quotation if it is set off as
// one, by an indent or the sign that mail and Markdown put before quoted
// lines, and somebody announced it or the paragraph before is one. Indented
// text that nobody announced may be anything, and is left alone.
func (f *finder) block(s int) bool {
	seg := f.doc.Segments[s]
	lo, hi := segment.In(f.doc.Tokens, seg.Span)
	start, ok := f.setOff(seg.Start)
	if seg.Kind != corpus.Paragraph || !ok || lo == hi || f.quotes(lo, hi) {
		return false
	}
	from := f.last.source
	switch {
	case f.last.block && f.last.segment == s-1:
		from.rule = ruleCarried
	case f.last.colon && f.last.segment == s-1:
		from.rule = ruleAnnounced
	default:
		return false
	}
	span := trimSpace(f.text, corpus.Span{Start: start, End: seg.End})
	if span.Empty() {
		return false
	}
	if from.mention == none {
		from = source{mention: none}
	}
	f.add(record{pair: none, after: none, Quotation: corpus.Quotation{
		Span: span, Kind: corpus.Speech, Form: corpus.Direct, Content: span, Attribution: f.attribution(corpus.Speech, from),
	}})
	f.last.segment, f.last.block, f.last.speech, f.last.colon = s, true, true, false
	return true
}

// leastIndent is the number of blanks that set a paragraph off.
const leastIndent = 2

// setOff reports whether the line that goes on at byte start is indented or
// begins with ">", and where its words begin.
func (f *finder) setOff(start int) (int, bool) {
	if rest, ok := strings.CutPrefix(f.text[start:], ">"); ok {
		return len(f.text) - len(strings.TrimLeft(rest, "> ")), true
	}
	i, n := start, 0
	for i > 0 && f.text[i-1] != '\n' {
		r, size := utf8.DecodeLastRuneInString(f.text[:i])
		switch {
		case r == '\t':
			n += leastIndent
		case r == '>':
			return start, true
		case isBlank(r):
			n++
		default:
			return start, false
		}
		i -= size
		if n > 64 {
			break
		}
	}
	return start, n >= leastIndent
}

package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
)

// The measures of a text fragment. Beyond most bytes it names the first and the
// last words of a passage instead of all: addresses stay short, and one change
// in the middle of the page breaks nothing.
const (
	mostExact = 120 // bytes
	endWords  = 5   // at either end of a range
	mostNear  = 8   // words before and after that tell one place from another
	mostTried = 64  // places looked at for one directive
)

// Address is that of the passage on the original page, as a browser goes to it;
// empty if the article has no page.
func (p *Passage) Address() string {
	if !onWeb(p.Doc.URL) {
		return ""
	}
	address, _, _ := strings.Cut(p.Doc.URL, ":~:")
	if !strings.Contains(address, "#") {
		address += "#"
	}
	return address + ":~:" + Directive(p.Doc.Text, p.Span)
}

// Directive returns the text directive of the passage s of text:
// "text=prefix-,start,end,-suffix". It consists of whole words. What stands
// around is named only where without it a browser would stop at another place,
// since the page may have other things around than the text. Time is linear in
// the text, times the few directives that are tried.
func Directive(text string, s corpus.Span) string {
	s = wholeWords(text, s)
	w := fragmentIn(text, s)
	words := strings.Fields(w.text[w.start:w.end])
	if len(words) == 0 {
		return "text="
	}
	start, end := strings.Join(words, " "), ""
	if lines := strings.FieldsFunc(strings.TrimSpace(s.Of(text)), func(r rune) bool { return r == '\n' }); len(lines) > 1 || len(start) > mostExact && len(words) > 2*endWords {
		first, last := strings.Fields(lines[0]), strings.Fields(lines[len(lines)-1])
		start = folded(strings.Join(first[:min(endWords, len(first))], " "))
		end = folded(strings.Join(last[max(0, len(last)-endWords):], " "))
	}
	before, after := strings.Fields(w.text[:w.start]), strings.Fields(w.text[w.end:])
	for n := 0; ; n++ {
		prefix := strings.Join(before[max(0, len(before)-n):], " ")
		suffix := strings.Join(after[:min(n, len(after))], " ")
		if n == mostNear || w.found(prefix, start, end, suffix) {
			return directive(prefix, start, end, suffix)
		}
	}
}

// directive writes one.
func directive(prefix, start, end, suffix string) string {
	d := "text="
	if prefix != "" {
		d += encode(prefix) + "-,"
	}
	d += encode(start)
	if end != "" {
		d += "," + encode(end)
	}
	if suffix != "" {
		d += ",-" + encode(suffix)
	}
	return d
}

// encode escapes all but letters and digits of ASCII, "." "_" and "~": the signs
// of the directive, "-", "," and "&", would be read as such.
func encode(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '.' || c == '_' || c == '~' {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(hex[c>>4])
		b.WriteByte(hex[c&15])
	}
	return b.String()
}

// wholeWords widens s to the words that it cuts.
func wholeWords(text string, s corpus.Span) corpus.Span {
	for cuts(text, s.Start) {
		_, size := utf8.DecodeLastRuneInString(text[:s.Start])
		s.Start -= size
	}
	for cuts(text, s.End) {
		_, size := utf8.DecodeRuneInString(text[s.End:])
		s.End += size
	}
	return s
}

// cuts reports whether a word stands on both sides of an offset.
func cuts(text string, at int) bool {
	if at <= 0 || at >= len(text) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return inWord(before) && inWord(after)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// A fragmented text is folded as a browser folds a page before it looks for a
// fragment: small letters, one blank between words; start and end are where the
// passage stands in it.
type fragmented struct {
	text       string
	start, end int
}

func fragmentIn(text string, s corpus.Span) fragmented {
	before, in, after := folded(text[:s.Start]), folded(s.Of(text)), folded(text[s.End:])
	f := fragmented{start: len(before), end: len(before) + len(in), text: before + in + after}
	return f
}

// folded is s in small letters with one blank for each run of white space.
func folded(s string) string {
	var b strings.Builder
	blank := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			if !blank {
				b.WriteByte(' ')
			}
			blank = true
			continue
		}
		blank = false
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// found reports whether the first place that a browser finds is the passage.
func (f *fragmented) found(prefix, start, end, suffix string) bool {
	from := f.start + len(f.text[f.start:f.end]) - len(strings.TrimLeft(f.text[f.start:f.end], " "))
	for at, tried := 0, 0; at <= from && tried < mostTried; tried++ {
		i := next(f.text, strings.TrimLeft(prefix+" "+start, " "), at)
		if i < 0 || i > from {
			return false
		}
		begin := i
		if prefix != "" {
			begin += len(prefix) + 1
		}
		stop := begin + len(start)
		if end != "" {
			k := next(f.text, end, stop)
			if k < 0 {
				return false
			}
			stop = k + len(end)
		}
		if suffix == "" || strings.HasPrefix(strings.TrimLeft(f.text[stop:], " "), suffix) {
			return begin == from && strings.TrimSpace(f.text[min(stop, f.end):max(stop, f.end)]) == ""
		}
		at = i + 1
	}
	return false
}

// next returns where words stand in text from at on, between ends of words; -1
// if nowhere.
func next(text, words string, at int) int {
	for at <= len(text) {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return -1
		}
		i += at
		if !cuts(text, i) && !cuts(text, i+len(words)) {
			return i
		}
		at = i + 1
	}
	return -1
}

package segment

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// A block is a paragraph before it has a kind.
type block struct {
	corpus.Span
	header      bool
	first, last int // its tokens
	sentences   int // how many it has
	blank       int // blank lines before it
	row         int // start of its last line
}

// paragraphs returns the paragraphs of text in order. They hold every byte that
// is not white space.
func paragraphs(text, title string, rules *lang.Segmentation) []block {
	lines := linesOf(text)
	if len(lines) == 0 {
		return nil
	}
	if width := wrapWidth(text, lines); width > 0 {
		lines = unwrap(text, lines, width)
	}
	at := metadata(text, lines, rules)
	if at == 0 {
		if end := headerEnd(text, lines[0].Span, rules); end > 0 {
			lines = split(text, lines, 0, end)
			lines[0].header = true
			at = 1
		}
	}
	if at < len(lines) {
		if n := gluedTitle(lines[at].Of(text), title); n > 0 {
			lines = split(text, lines, at, lines[at].Start+n)
		}
	}
	return lines
}

// Limits of metadata at the top of a text.
const (
	mostMetadata    = 60  // lines
	longestMetadata = 300 // bytes of a line "key: value"
)

// metadata marks front matter (lines between two fences) or lines "key: value"
// at the top as header and returns how many there are.
func metadata(text string, lines []block, rules *lang.Segmentation) int {
	n := 0
	if fence := lines[0].Of(text); fence == "---" || fence == "+++" {
		for i := 1; i < len(lines) && i < mostMetadata; i++ {
			if lines[i].Of(text) == fence {
				n = i + 1
				break
			}
		}
	} else {
		for n < len(lines) && n < mostMetadata && isMetadata(lines[n].Of(text), rules) {
			n++
		}
	}
	for i := range lines[:n] {
		lines[i].header = true
	}
	return n
}

func isMetadata(line string, rules *lang.Segmentation) bool {
	if len(line) > longestMetadata {
		return false
	}
	key, value, found := strings.Cut(line, ":")
	if !found || value == "" || !rules.HeaderKeys.Has(strings.ToLower(key)) {
		return false
	}
	end := headerEnd(line, corpus.Span{End: len(line)}, rules)
	return end == 0 || end == len(line) // else text is glued to a date
}

// split cuts the block at index i in two at offset end, if text is left behind it.
func split(text string, blocks []block, i, end int) []block {
	rest := trim(text, corpus.Span{Start: end, End: blocks[i].End})
	if !rest.Empty() {
		blocks = slices.Insert(blocks, i+1, block{Span: rest})
	}
	blocks[i].End = end
	return blocks
}

// fewestTitleWords is how many words a title must have to be cut off the text
// that it is glued to; fewer may be the article's first words by chance.
const fewestTitleWords = 4

// gluedTitle returns the length of the title that s begins with and goes on
// behind, or 0. Case, kinds of apostrophes and spaces do not count.
func gluedTitle(s, title string) int {
	if len(strings.Fields(title)) < fewestTitleWords {
		return 0
	}
	title = strings.TrimSpace(title)
	i := 0
	for _, want := range title {
		have, n := utf8.DecodeRuneInString(s[i:])
		if n == 0 || foldRune(have) != foldRune(want) {
			return 0
		}
		i += n
	}
	rest := strings.TrimLeftFunc(s[i:], unicode.IsSpace)
	if len(rest) == len(s[i:]) || rest == "" {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(rest); unicode.IsLower(r) || follows(r) {
		return 0 // the sentence goes on
	}
	return i
}

func foldRune(r rune) rune {
	switch r {
	case '’', '‘', '“', '”', '"':
		return '\''
	case '\u00a0':
		return ' '
	}
	return unicode.ToLower(r)
}

// linesOf returns the lines of text that are not blank, without the white space
// at their ends.
func linesOf(text string) []block {
	var out []block
	blank := 0
	for at := 0; at < len(text); {
		end, next := lineEnd(text, at)
		if s := trim(text, corpus.Span{Start: at, End: end}); s.Empty() {
			blank++
		} else {
			out = append(out, block{Span: s, blank: blank, row: s.Start})
			blank = 0
		}
		at = next
	}
	return out
}

// lineEnd returns where the line that begins at offset at ends and the next
// begins. Lines end at LF, CR, CR LF and the separators of Unicode.
func lineEnd(text string, at int) (end, next int) {
	for i := at; i < len(text); i++ {
		switch text[i] {
		case '\n':
			return i, i + 1
		case '\r':
			if strings.HasPrefix(text[i+1:], "\n") {
				return i, i + 2
			}
			return i, i + 1
		case 0xe2: // of U+2028 and U+2029
			if strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029") {
				return i, i + len("\u2028")
			}
		}
	}
	return len(text), len(text)
}

// trim takes the white space off both ends of s.
func trim(text string, s corpus.Span) corpus.Span {
	s.End = s.Start + len(strings.TrimRightFunc(s.Of(text), unicode.IsSpace))
	s.Start = s.End - len(strings.TrimLeftFunc(s.Of(text), unicode.IsSpace))
	return s
}

// Lines are taken as wrapped if they fit a page of this many columns, ...
const (
	widestPage = 100 // terminals and mail wrap at 72 to 80, some editors at 100
	fewestRows = 3   // pairs of lines needed to tell
	fullRows   = 0.7 // share of lines that the next line's first word did not fit on
	smallNext  = 0.3 // share of those followed by a small letter
)

// wrapWidth returns the column at which the lines of a text are wrapped, or 0
// if they are not. A wrapped line has no room for the first word of the next.
func wrapWidth(text string, lines []block) int {
	width := 0
	for _, l := range lines {
		if l.Len() > 4*widestPage {
			return 0
		}
		width = max(width, utf8.RuneCountInString(l.Of(text)))
	}
	if width > widestPage || width < 40 {
		return 0
	}
	pairs, full, small := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].blank > 0 {
			continue
		}
		pairs++
		if isFull(text, lines[i-1].Span, lines[i].Span, width) {
			full++
			if r, _ := utf8.DecodeRuneInString(lines[i].Of(text)); unicode.IsLower(r) {
				small++
			}
		}
	}
	if pairs < fewestRows || float64(full) < fullRows*float64(pairs) || float64(small) < smallNext*float64(full) {
		return 0
	}
	return width
}

// isFull reports whether the first word of b had no room left on line a.
func isFull(text string, a, b corpus.Span, width int) bool {
	word := b.Of(text)
	if i := strings.IndexFunc(word, unicode.IsSpace); i > 0 {
		word = word[:i]
	}
	return utf8.RuneCountInString(a.Of(text))+1+utf8.RuneCountInString(word) > width
}

// unwrap joins the lines of each paragraph.
func unwrap(text string, lines []block, width int) []block {
	out := lines[:0]
	for i, l := range lines {
		if i > 0 && l.blank == 0 {
			last := &out[len(out)-1]
			if isFull(text, corpus.Span{Start: last.row, End: last.End}, l.Span, width) {
				last.End, last.row = l.End, l.Start
				continue
			}
		}
		out = append(out, l)
	}
	return out
}

// headerEnd returns the offset at which a header such as " date 2025-04-28 "
// ends, on the first line of a text, or 0.
func headerEnd(text string, line corpus.Span, rules *lang.Segmentation) int {
	s := line.Of(text)
	i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if i <= 0 || !rules.HeaderKeys.Has(strings.ToLower(s[:i])) {
		return 0
	}
	rest := strings.TrimLeft(s[i:], " \t:=")
	if n := isoDate(rest); n > 0 && len(rest) < len(s)-i {
		return line.End - len(rest) + n
	}
	return 0
}

// isoDate returns the length of the ISO 8601 date (and time) that s begins with, or 0.
func isoDate(s string) int {
	n := shape(s, "0000-00-00")
	if n == 0 || n < len(s) && s[n] >= '0' && s[n] <= '9' {
		return 0
	}
	if t := shape(s[n:], "T00:00"); t > 0 {
		n += t
		for n < len(s) && strings.IndexByte("0123456789:.+-Z", s[n]) >= 0 {
			n++
		}
	}
	return n
}

// shape returns len(form) if s begins with it, where 0 stands for any digit.
func shape(s, form string) int {
	if len(s) < len(form) {
		return 0
	}
	for i := range len(form) {
		if form[i] == '0' {
			if s[i] < '0' || s[i] > '9' {
				return 0
			}
		} else if s[i] != form[i] {
			return 0
		}
	}
	return len(form)
}

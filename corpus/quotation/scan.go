package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// class is what stands directly beside a mark.
type class uint8

const (
	edge      class = iota // the paragraph ends here
	space                  // white space
	letter                 // a letter
	digit                  // a digit
	stop                   // , . ; ! ? % and their like
	colon                  // : and opening brackets: what follows is announced
	bracket                // closing brackets
	dash                   // dashes, the ellipsis and every other sign
	otherMark              // another quotation mark
)

func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
			return letter
		case r >= '0' && r <= '9':
			return digit
		case r == ' ', r == '\t', r == '\n', r == '\r':
			return space
		}
		switch r {
		case ',', '.', ';', '!', '?', '%':
			return stop
		case ':', '(', '[', '{':
			return colon
		case ')', ']', '}':
			return bracket
		}
		return dash
	case unicode.IsLetter(r), unicode.IsMark(r):
		return letter
	case unicode.IsDigit(r):
		return digit
	case unicode.IsSpace(r), r == '\u200b', r == '\ufeff':
		return space
	}
	return dash
}

// A mark is one quotation mark, or an apostrophe that could be one, with the
// cost of each way of reading it.
type mark struct {
	corpus.Span
	family        lang.MarkFamily
	shape         lang.MarkShape
	before, after class
	opens, closes float32 // as half of a pair
	skip          float32 // as apostrophe or stray, whichever is cheaper
	apostrophe    bool    // which of the two skip is
	touches       bool    // nothing but white space lies between it and the mark before it
}

// signs is the marks of a language arranged for scanning.
type signs struct {
	first [256]bool
	list  []lang.Sign
}

func newSigns(m *lang.Marks) *signs {
	s := &signs{list: m.Signs}
	for _, sign := range m.Signs {
		s.first[sign.Text[0]] = true
	}
	return s
}

// at returns the longest sign that text begins with.
func (s *signs) at(text string) (lang.Sign, bool) {
	var best lang.Sign
	for _, sign := range s.list {
		if len(sign.Text) > len(best.Text) && strings.HasPrefix(text, sign.Text) {
			best = sign
		}
	}
	return best, best.Text != ""
}

// scan returns the marks within a paragraph, without the apostrophes inside
// words, which are never marks. cueAt says whether a lower-case cue begins at
// an offset.
func (s *signs) scan(text string, within corpus.Span, m *lang.Marks, cueAt func(int) bool) []mark {
	var marks []mark
	attribute := false // within the value of an attribute, where markup was left in the text
	for i := within.Start; i < within.End; {
		if !s.first[text[i]] {
			i++
			continue
		}
		sign, ok := s.at(text[i:within.End])
		if !ok {
			i++
			continue
		}
		if sign.Family == lang.DoubleMark && sign.Shape == lang.Straight && (attribute || isAssigned(text[within.Start:i])) {
			attribute = !attribute
			i += len(sign.Text)
			continue
		}
		before := s.beside(text[within.Start:i], true)
		if short, odd := s.splitRun(text[i:within.End], sign, before); odd {
			sign = short
		}
		k := mark{Span: corpus.Span{Start: i, End: i + len(sign.Text)}, family: sign.Family, shape: sign.Shape}
		i = k.End
		k.before, k.after = before, s.beside(text[k.End:within.End], false)
		if sign.Family == lang.SingleMark && k.before <= digit && k.before >= letter && k.after == letter {
			continue
		}
		if n := len(marks); n > 0 {
			k.touches = strings.TrimSpace(text[marks[n-1].End:k.Start]) == ""
		}
		k.price(text, within, m, cueAt)
		marks = append(marks, k)
	}
	return marks
}

// isAssigned reports whether text ends as what stands before the value of an
// attribute does: <a href=
func isAssigned(text string) bool {
	n := len(text)
	return n > 1 && text[n-1] == '=' && classOf(rune(text[n-2])) == letter
}

// beside classes what stands at the end of text (backward) or at its start.
func (s *signs) beside(text string, backward bool) class {
	if text == "" {
		return edge
	}
	var r rune
	if backward {
		r, _ = utf8.DecodeLastRuneInString(text)
	} else {
		r, _ = utf8.DecodeRuneInString(text)
	}
	for _, sign := range s.list {
		if first, n := utf8.DecodeRuneInString(sign.Text); first == r && n == len(sign.Text) {
			return otherMark
		}
	}
	return classOf(r)
}

// maxRun is the longest run of single signs that is looked at: a closing
// single and double mark, and one to spare.
const maxRun = 4

// splitRun decides where an odd run of single signs that can be written double
// is cut: ”'Yes.”'” closes a single mark before a double one.
func (s *signs) splitRun(text string, sign lang.Sign, before class) (lang.Sign, bool) {
	r, n := utf8.DecodeRuneInString(sign.Text)
	if n == len(sign.Text) || sign.Text[n:] != sign.Text[:n] || before == space || before == edge || before == colon {
		return sign, false
	}
	run := 0
	for rest := text; run <= maxRun && strings.HasPrefix(rest, sign.Text[:n]); rest = rest[n:] {
		run++
	}
	if run%2 == 0 || run > maxRun || before == otherMark {
		return sign, false
	}
	for _, short := range s.list {
		if short.Text == string(r) {
			return short, true
		}
	}
	return sign, false
}

// price fills in what each reading of k costs in its place.
func (k *mark) price(text string, within corpus.Span, m *lang.Marks, cueAt func(int) bool) {
	if k.shape == lang.Closing {
		k.opens += costShape
	}
	switch k.after {
	case edge:
		k.opens += costEdge
	case space:
		k.opens += costSpaceIn
	case stop:
		if !strings.HasPrefix(text[k.End:], "...") && !(k.End+1 < len(text) && classOf(rune(text[k.End+1])) == digit) {
			k.opens += costOpenStop
		}
	}
	switch k.before {
	case letter, digit:
		k.opens += costGluedOpen
	case stop, bracket:
		k.opens += costAfterStop
	}
	if k.before != edge && cueAt(k.End) {
		k.opens += costOpenCue
	}

	switch k.shape {
	case lang.Opening:
		k.closes += costShape
	case lang.Low:
		k.closes += costEdge
	}
	switch k.before {
	case edge:
		k.closes += costEdge
	case space:
		k.closes += costSpaceIn
	case colon:
		k.closes += costColonClose
	}
	if k.after == letter || k.after == digit {
		k.closes += costGluedClose
	}
	k.skip, k.apostrophe = k.aside(text, within, m)
}

// aside returns the cost of reading k as no half of a pair, and whether it is
// then an apostrophe or a sign of measure rather than a stray mark.
func (k *mark) aside(text string, within corpus.Span, m *lang.Marks) (float32, bool) {
	rest := text[k.End:within.End]
	switch k.family {
	case lang.DoubleMark:
		if k.before == digit && k.shape != lang.Opening {
			if endsInFeet(text[within.Start:k.Start]) {
				return costFeetInches, true
			}
			return costInches, true
		}
		return costStray, false
	case lang.SingleMark:
	default:
		return costStray, false
	}
	word := leadingWord(rest)
	switch {
	case k.before == letter:
		r, n := utf8.DecodeLastRuneInString(text[within.Start:k.Start])
		switch {
		case m.Elisions.Has(strings.ToLower(trailingWord(text[within.Start:k.Start]))) && endsInElision(text[within.Start:k.Start]):
			return costElision, true
		case r == 's' || r == 'S' || r == 'z' || r == 'x':
			return costPossessive, true
		case r == 'n' && n < k.Start-within.Start:
			return costDroppedLetter, true
		}
		return costWordEnd, true
	case k.before == digit && k.after != letter:
		return costFeet, true
	case k.after == digit && k.shape != lang.Low:
		return costElision, true
	case k.after == letter:
		if m.Elisions.Has(strings.ToLower(word)) {
			return costElision, true
		}
		return costWordStart, true
	}
	return costStray, false
}

// endsInFeet reports whether text ends as the first part of a height: 6'2.
func endsInFeet(text string) bool {
	t := strings.TrimRight(text, "0123456789½¼¾/.")
	if len(t) == len(text) {
		return false
	}
	t = strings.TrimRight(t, " -")
	for _, feet := range [...]string{"'", "’", "′"} {
		if u, ok := strings.CutSuffix(t, feet); ok && u != "" && classOf(rune(u[len(u)-1])) == digit {
			return true
		}
	}
	return false
}

// trailingWord returns the letters that text ends with.
func trailingWord(text string) string {
	i := len(text)
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:i])
		if !unicode.IsLetter(r) {
			break
		}
		i -= n
	}
	return text[i:]
}

// endsInElision reports whether the last word of text has its own apostrophe
// before it: 'n in rock 'n' roll.
func endsInElision(text string) bool {
	head := text[:len(text)-len(trailingWord(text))]
	r, _ := utf8.DecodeLastRuneInString(head)
	return r == '\'' || r == '’' || r == '‘'
}

// leadingWord returns the letters that text begins with.
func leadingWord(text string) string {
	for i, r := range text {
		if !unicode.IsLetter(r) {
			return text[:i]
		}
	}
	return text
}

package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// tokenize appends the tokens of text within s to out.
func tokenize(out []corpus.Token, text string, s corpus.Span, rules *lang.Segmentation) []corpus.Token {
	c := cutter{text: text[:s.End], rules: rules, out: out, base: len(out)}
	for it := words.FromString(s.Of(text)); it.Next(); {
		start, end := s.Start+it.Start(), s.Start+it.End()
		for start < end { // a mark may combine with the space before it
			r, n := utf8.DecodeRuneInString(text[start:end])
			if !unicode.IsSpace(r) {
				break
			}
			start += n
		}
		for start < end { // and a narrow no-break space joins a number that ends there
			r, n := utf8.DecodeLastRuneInString(text[start:end])
			if !unicode.IsSpace(r) {
				break
			}
			end -= n
		}
		if start == end {
			continue
		}
		if kind := kindOf(text[start:end]); kind == corpus.Punct {
			c.signs(start, end)
		} else {
			c.word(start, end, kind)
		}
	}
	return c.out
}

// kindOf classes what UAX #29 takes for one word.
func kindOf(s string) corpus.TokenKind {
	kind := corpus.Punct
	for i := 0; i < len(s); i++ {
		switch b := s[i]; {
		case 'a' <= b|0x20 && b|0x20 <= 'z':
			return corpus.Word
		case '0' <= b && b <= '9':
			kind = corpus.Number
		case b >= utf8.RuneSelf:
			return kindOfRunes(s)
		}
	}
	return kind
}

func kindOfRunes(s string) corpus.TokenKind {
	kind := corpus.Punct
	for _, r := range s {
		if unicode.IsLetter(r) {
			return corpus.Word
		}
		if unicode.IsDigit(r) {
			kind = corpus.Number
		}
	}
	return kind
}

// A cutter turns the words of UAX #29 into ours, one after the other. All it
// does looks back by three tokens at most, and forward by two runes.
type cutter struct {
	text  string // ends where the segment ends
	rules *lang.Segmentation
	out   []corpus.Token
	base  int // index in out of the segment's first token
}

func (c *cutter) add(start, end int, kind corpus.TokenKind) {
	c.out = append(c.out, corpus.Token{Span: corpus.Span{Start: start, End: end}, Kind: kind})
}

// back returns the n-th last token, if it touches offset at.
func (c *cutter) back(n, at int) *corpus.Token {
	i := len(c.out) - n
	if i < c.base || c.out[i].End != at {
		return nil
	}
	return &c.out[i]
}

// word adds a word or number.
func (c *cutter) word(start, end int, kind corpus.TokenKind) {
	for c.text[start] == '_' { // UAX #29 takes low lines for letters
		c.add(start, start+1, corpus.Punct)
		start++
	}
	tail := end
	for c.text[end-1] == '_' {
		end--
	}
	defer func() {
		for ; end < tail; end++ {
			c.add(end, end+1, corpus.Punct)
		}
	}()

	// "deal.Then": a stop without the space after it.
	if dot := gluedStop(c.text[start:end]); dot > 0 {
		c.joined(start, start+dot, corpus.Word)
		c.add(start+dot, start+dot+1, corpus.Punct)
		c.joined(start+dot+1, end, corpus.Word)
		return
	}
	c.joined(start, end, kind)
}

// joined adds a word, joined to the one before if a hyphen stands between.
func (c *cutter) joined(start, end int, kind corpus.TokenKind) {
	host, ending := c.enclitic(start, end)
	if ending > 0 {
		end = host
	}
	switch hyphen, before := c.hyphenated(start); {
	case hyphen != nil && !(kind == corpus.Number && before.Kind == corpus.Number):
		before.End, before.Kind = end, corpus.Word
		c.out = c.out[:len(c.out)-1]
	case c.looseEnclitic(start, end):
		c.out[len(c.out)-1] = corpus.Token{Span: corpus.Span{Start: c.out[len(c.out)-1].Start, End: end}, Kind: corpus.Word}
	default:
		c.add(start, end, kind)
	}
	if ending > 0 {
		c.add(host, ending, corpus.Word)
	}
}

// hyphenated returns the hyphen that touches start and the word before it.
func (c *cutter) hyphenated(start int) (hyphen, before *corpus.Token) {
	h := c.back(1, start)
	if h == nil || !isHyphen(h.Of(c.text)) {
		return nil, nil
	}
	w := c.back(2, h.Start)
	if w == nil || w.Kind == corpus.Punct || apostrophe(c.text[w.Start:]) > 0 {
		return nil, nil
	}
	return h, w
}

func isHyphen(s string) bool { return s == "-" || s == "‐" || s == "‑" }

// enclitic returns where the ending of a word that is cut off begins and ends;
// ending is 0 if there is none.
func (c *cutter) enclitic(start, end int) (host, ending int) {
	w := c.text[start:end]
	for _, e := range c.rules.Enclitics {
		letters := e[1:]
		at := len(w) - len(letters)
		if at < 2 || !strings.EqualFold(w[at:], letters) {
			continue
		}
		n := lastApostrophe(w[:at])
		if n == 0 || n == at || c.rules.Contracted.Has(strings.ToLower(w[:at-n])) {
			continue
		}
		return start + at - n, end
	}
	return 0, 0
}

// looseEnclitic reports whether start, end is the ending of a word that UAX #29
// has already cut from it, as after the stop of "U.S.'s".
func (c *cutter) looseEnclitic(start, end int) bool {
	mark := c.back(1, start)
	if mark == nil || apostrophe(mark.Of(c.text)) != mark.Len() {
		return false
	}
	host := c.back(2, mark.Start)
	if host == nil || c.text[host.End-1] != '.' || host.Kind == corpus.Punct {
		return false
	}
	for _, e := range c.rules.Enclitics {
		if strings.EqualFold(c.text[start:end], e[1:]) {
			return true
		}
	}
	return false
}

// apostrophe returns the length of the apostrophe that s begins with, or 0.
func apostrophe(s string) int {
	switch {
	case strings.HasPrefix(s, "'"):
		return 1
	case strings.HasPrefix(s, "’"):
		return len("’")
	}
	return 0
}

// lastApostrophe returns the length of the apostrophe that s ends with, or 0.
func lastApostrophe(s string) int {
	switch {
	case strings.HasSuffix(s, "'"):
		return 1
	case strings.HasSuffix(s, "’"):
		return len("’")
	}
	return 0
}

// gluedStop returns the offset of a stop with two small letters before it and a
// capitalized word after it, or 0: "deal.Then", but neither "example.com" nor
// "Ph.D".
func gluedStop(w string) int {
	i := strings.IndexByte(w, '.')
	if i < 2 || i+2 >= len(w) {
		return 0
	}
	before, _ := utf8.DecodeLastRuneInString(w[:i])
	capital, n := utf8.DecodeRuneInString(w[i+1:])
	second, _ := utf8.DecodeRuneInString(w[i+1+n:])
	if unicode.IsLower(before) && unicode.IsUpper(capital) && unicode.IsLower(second) {
		return i
	}
	return 0
}

// signs adds what holds neither letter nor digit: one rune a token, but runs of
// stops or hyphens, and symbols that UAX #29 keeps together (emoji).
func (c *cutter) signs(start, end int) {
	for start < end {
		r, n := utf8.DecodeRuneInString(c.text[start:end])
		switch {
		case r == '.':
			c.stop(start)
		case r == '-':
			if p := c.back(1, start); p != nil && c.text[p.Start] == '-' {
				p.End++
			} else {
				c.add(start, start+1, corpus.Punct)
			}
		case unicode.IsPunct(r):
			c.add(start, start+n, corpus.Punct)
		default:
			n = end - start
			c.add(start, end, corpus.Punct)
		}
		start += n
	}
}

// stop adds the stop at offset at: to an abbreviation, to other stops, or alone.
func (c *cutter) stop(at int) {
	p := c.back(1, at)
	switch {
	case p == nil:
	case p.Kind == corpus.Word && c.abbreviates(p.Span, at), p.Kind == corpus.Punct && c.text[p.Start] == '.':
		p.End++
		return
	}
	c.add(at, at+1, corpus.Punct)
}

// longestAbbreviation is how many bytes an abbreviation may have without its stop.
const longestAbbreviation = 16

// abbreviates reports whether the stop at offset at belongs to the word before it.
func (c *cutter) abbreviates(word corpus.Span, at int) bool {
	rest := c.text[at+1:]
	if strings.HasPrefix(rest, ".") {
		return false
	}
	w := c.text[max(word.Start, word.End-longestAbbreviation):word.End]
	if i := strings.LastIndexByte(w, '-'); i >= 0 {
		w = w[i+1:] // "U.S.-U.N. talks"
	} else if word.Len() > longestAbbreviation {
		return false
	}
	if listed(c.rules.Honorifics, w) || listed(c.rules.Abbreviations, w) || dotted(w) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest[:min(len(rest), 4)], " \u00a0\n"))
	if listed(c.rules.Numbering, w) {
		return unicode.IsDigit(next)
	}
	return c.initial(word) && unicode.IsUpper(next)
}

// initial reports whether word is the initial of a name: one capital letter,
// which for "I" must follow a capitalized word.
func (c *cutter) initial(word corpus.Span) bool {
	r, n := utf8.DecodeRuneInString(c.text[word.Start:word.End])
	if n != word.Len() || !unicode.IsUpper(r) {
		return false
	}
	if r != 'I' {
		return true
	}
	i := len(c.out) - 2
	return i >= c.base && c.out[i].Kind == corpus.Word && capitalized(c.out[i].Of(c.text)) &&
		c.out[i].End == word.Start-1
}

// dotted reports whether w is single letters with stops between: "U.S", "a.m".
func dotted(w string) bool {
	letters := 0
	for part := range strings.SplitSeq(w, ".") {
		r, n := utf8.DecodeRuneInString(part)
		if n == 0 || n != len(part) || !unicode.IsLetter(r) {
			return false
		}
		letters++
	}
	return letters > 1
}

// listed reports whether a table of abbreviations has w; see [lang.Segmentation].
func listed(table lang.Words, w string) bool {
	if table.Has(w) {
		return true
	}
	low := strings.ToLower(w)
	if table.Has(low) {
		return true
	}
	if w != strings.ToUpper(w) || len(w) < 2 {
		return false
	}
	_, n := utf8.DecodeRuneInString(w)
	return table.Has(w[:n] + low[min(n, len(low)):])
}

func capitalized(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

package fold

import (
	"unicode"
	"unicode/utf8"
	"unsafe"

	"verbatim/corpus"
)

// A Word is a folded word or number with its span in the original.
//
// A word is a run of letters and digits; an apostrophe between letters belongs
// to it ("we're", "ukraine's"), a hyphen does not ("no", "one"). Initials lose
// their stops ("U.S." is "us", "J.D." is "jd"), numbers their thousands
// separators ("1,500" is "1500") but not their decimal point or colon. An
// asterisk within a word, as printed to mask it, is kept ("s**t"). Everything
// else separates words and is not reported.
type Word struct {
	Text    string      // folded
	Span    corpus.Span // in the original
	Before  Signs       // what stands between the word and the one before it
	Capital bool        // begins with a capital letter in the original
}

// Signs is a set of kinds of punctuation.
type Signs uint8

// The kinds of punctuation that are told apart.
const (
	Stop     Signs = 1 << iota // full stop, question or exclamation mark
	Comma                      // comma, semicolon, colon
	Dash                       // a dash, or a hyphen that does not join two words directly
	Hyphen                     // a hyphen between two letters or digits
	Ellipsis                   // three points or the sign for them
	Bracket                    // a bracket of any kind
	Quote                      // a quotation mark
	Break                      // end of line
)

// Has reports whether s holds one of the kinds in t.
func (s Signs) Has(t Signs) bool { return s&t != 0 }

// Words returns the words of the part of text that within covers, in order.
func Words(text string, within corpus.Span) []Word {
	s := NewScanner(text, within)
	words := make([]Word, 0, within.Len()/6+1)
	slab := make([]byte, 0, within.Len())
	var starts []int32
	starts = make([]int32, 0, cap(words)+1)
	for s.Next() {
		starts = append(starts, int32(len(slab)))
		slab = append(slab, s.word...)
		words = append(words, Word{Span: s.span, Before: s.before, Capital: s.capital})
	}
	starts = append(starts, int32(len(slab)))
	// One string backs all words; nothing writes to slab any more.
	all := unsafe.String(unsafe.SliceData(slab), len(slab))
	for i := range words {
		words[i].Text = all[starts[i]:starts[i+1]]
	}
	return words
}

// A Scanner yields the words of a text one by one without keeping them.
type Scanner struct {
	text string
	pos  int
	end  int
	span corpus.Span
	word []byte

	before  Signs
	capital bool
	stops   int // abbreviation stops of the word that were taken
}

// NewScanner returns a scanner over the part of text that within covers.
func NewScanner(text string, within corpus.Span) *Scanner {
	return &Scanner{text: text, pos: within.Start, end: within.End, word: make([]byte, 0, 32)}
}

// Bytes returns the folded word; the next call of Next overwrites it.
func (s *Scanner) Bytes() []byte { return s.word }

// Span returns where the word stands in the original.
func (s *Scanner) Span() corpus.Span { return s.span }

// Before returns what stands between the word and the one before it.
func (s *Scanner) Before() Signs { return s.before }

// Capital reports whether the word begins with a capital letter.
func (s *Scanner) Capital() bool { return s.capital }

// The classes of ASCII bytes.
const (
	other = iota
	letter
	digit
)

var class = func() (t [256]uint8) {
	for c := range 128 {
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		}
	}
	return t
}()

// Next advances to the next word and reports whether there is one.
func (s *Scanner) Next() bool {
	if !s.skip() {
		return false
	}
	s.word = s.word[:0]
	s.stops = 0
	s.span.Start = s.pos
	first := s.text[s.pos]
	s.capital = 'A' <= first && first <= 'Z' || first >= utf8.RuneSelf && unicode.IsUpper(s.at(s.pos))
	for s.run() && s.join() {
	}
	return true
}

// skip moves to the start of the next word and notes what it passes.
func (s *Scanner) skip() bool {
	from := s.pos
	s.before = 0
	points := -s.stops // the stop of an abbreviation ends no sentence by itself
	for s.pos < s.end {
		c := s.text[s.pos]
		if c < utf8.RuneSelf {
			if class[c] != other {
				s.hyphen(from)
				return true
			}
			s.before |= signs[c]
			if c == '.' {
				if points++; points == 1 {
					s.before |= Stop
				} else if points == 3 {
					s.before = s.before&^Stop | Ellipsis
				}
			}
			s.pos++
			continue
		}
		r, n := utf8.DecodeRuneInString(s.text[s.pos:s.end])
		if alphanumeric(r) {
			s.hyphen(from)
			return true
		}
		s.before |= signOf(r)
		s.pos += n
	}
	return false
}

// hyphen tells a hyphen within a compound, alone between two words, from a dash.
func (s *Scanner) hyphen(from int) {
	if !s.before.Has(Hyphen) {
		return
	}
	if gap := s.text[from:s.pos]; gap != "-" && gap != "\u2010" && gap != "\u2011" {
		s.before = s.before&^Hyphen | Dash
	}
}

// signs is the kinds of ASCII punctuation; the full stop is counted.
var signs = func() (t [utf8.RuneSelf]Signs) {
	for k, chars := range [...]string{"!?", ",;:", "", "-", "", "()[]{}", `"`, "\n"} {
		for _, c := range []byte(chars) {
			t[c] = 1 << k // in the order of the kinds
		}
	}
	return t
}()

// signOf returns the kind of punctuation of a rune beyond ASCII.
func signOf(r rune) Signs {
	switch s, _ := sign(r); s {
	case `"`:
		return Quote
	case "...":
		return Ellipsis
	case "-":
		if r == '\u2010' || r == '\u2011' {
			return Hyphen
		}
		return Dash
	}
	return 0
}

// run takes the letters, digits and invisible characters at pos, and reports
// whether anything follows.
func (s *Scanner) run() bool {
	for s.pos < s.end {
		c := s.text[s.pos]
		if c < utf8.RuneSelf {
			if class[c] == other {
				break
			}
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			s.word = append(s.word, c)
			s.pos++
			s.span.End = s.pos
			continue
		}
		r, n := utf8.DecodeRuneInString(s.text[s.pos:s.end])
		if !alphanumeric(r) && !invisible(r) {
			break
		}
		s.word = appendFolded(s.word, r)
		s.pos += n
		if !invisible(r) || combining(r) {
			s.span.End = s.pos
		}
	}
	return s.pos < s.end
}

// join takes the sign at pos if it joins what stands before and after it to
// one word.
func (s *Scanner) join() bool {
	if len(s.word) == 0 {
		return false
	}
	r, n := rune(s.text[s.pos]), 1
	if r >= utf8.RuneSelf {
		r, n = utf8.DecodeRuneInString(s.text[s.pos:s.end])
	} else if r == ' ' {
		return false
	}
	last, next := s.word[len(s.word)-1], s.at(s.pos+n)
	switch {
	case apostrophe(r):
		if !unicode.IsLetter(next) {
			return false
		}
		s.word = append(s.word, '\'')
	case class[last] == digit && (r == '.' || r == ':' || r == ','):
		if next < '0' || next > '9' || r == ',' && !s.thousands(s.pos+1) {
			return false
		}
		if r != ',' {
			s.word = append(s.word, byte(r))
		}
	case r == '.':
		return s.initial()
	case r == '*':
		return s.mask()
	default:
		return false
	}
	s.pos += n
	return true
}

// at returns the rune at offset i, or 0 beyond the end.
func (s *Scanner) at(i int) rune {
	if i >= s.end {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s.text[i:s.end])
	return r
}

// thousands reports whether exactly three digits stand at i.
func (s *Scanner) thousands(i int) bool {
	if i+3 > s.end {
		return false
	}
	for _, c := range []byte(s.text[i : i+3]) {
		if class[c] != digit {
			return false
		}
	}
	return i+3 == s.end || class[s.text[i+3]] != digit
}

// initial takes the stop at pos if it stands between initials: "U.S", "J.D".
// The last stop is not part of the word.
func (s *Scanner) initial() bool {
	if s.pos-s.span.Start != 2*len(s.word)-1 || class[s.text[s.pos-1]] != letter ||
		s.pos+1 >= s.end || class[s.text[s.pos+1]] != letter {
		return false
	}
	if s.pos+2 < s.end && alphanumeric(s.at(s.pos+2)) {
		return false
	}
	s.pos++
	s.stops = 1
	return true
}

// mask takes the asterisks at pos if they stand for letters: one or more
// before a letter, or two or more at the end.
func (s *Scanner) mask() bool {
	i := s.pos
	for i < s.end && s.text[i] == '*' {
		i++
	}
	letters := class[s.word[len(s.word)-1]] == letter
	if !letters || i-s.pos < 2 && (i >= s.end || class[s.text[i]] != letter) {
		return false
	}
	s.word = append(s.word, s.text[s.pos:i]...)
	s.pos = i
	s.span.End = i
	return true
}

// alphanumeric reports whether r is part of words.
func alphanumeric(r rune) bool {
	if r < utf8.RuneSelf {
		return class[r] != other
	}
	if r == utf8.RuneError {
		return false
	}
	return unicode.IsLetter(r) && !apostrophe(r) || unicode.IsNumber(r)
}

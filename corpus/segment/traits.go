package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// traits are what a block shows by itself, before its neighbours are looked at.
type traits struct {
	words     int  // words and numbers
	numbers   int  // of these, numbers
	stop      bool // ends with a final stop, an exclamation mark or an ellipsis
	question  bool // ends with a question mark
	open      bool // ends with a sign that leaves it open: colon, comma, dash
	small     bool // begins with a small letter
	inner     bool // has a sentence end inside
	upper     bool // all letters are capitals
	titled    bool // title case: nearly all words of substance are capitalized
	clause    bool // has a finite verb that the language lists
	quoted    bool // holds a double quotation mark
	handle    bool // holds an address, as messages of social networks do
	semicolon bool
	reports   bool // has a verb that reports speech in the past tense
	articles  int  // articles, which headlines drop
	spoken    bool // begins with a name or letter and a colon, as lines of a transcript do
	marked    bool // is marked as a heading, as in Markdown
	label     bool // has a colon with a letter right behind it, as web pages glue a label to a link
	substance int  // words of substance: not small ones, not numbers
}

// titleShare is the share of words of substance that title case capitalizes;
// less than all, because styles differ on prepositions.
const titleShare = 0.8

// look returns the traits of block b.
func look(text string, b block, tokens []corpus.Token, rules *lang.Segmentation) traits {
	t := traits{inner: b.sentences > 1, marked: text[b.Start] == '#'}
	own := tokens[b.first:b.last]
	capitals, firstWord, letters, smalls := 0, true, 0, 0
	for i, tok := range own {
		w := tok.Of(text)
		switch tok.Kind {
		case corpus.Number:
			t.words++
			t.numbers++
		case corpus.Punct:
			t.quoted = t.quoted || isDouble(w)
			t.spoken = t.spoken || w == ":" && 0 < i && i <= 3 && !t.label
			t.semicolon = t.semicolon || w == ";"
			t.label = t.label || w == ":" && i > 0 && i+1 < len(own) && own[i+1].Kind == corpus.Word &&
				own[i-1].End == tok.Start && own[i+1].Start == tok.End
		case corpus.Word:
			if apostrophe(w) == 0 {
				t.words++
			}
			for _, r := range w {
				if unicode.IsLetter(r) {
					letters++
					if unicode.IsLower(r) {
						smalls++
					}
				}
			}
			if firstWord {
				t.small = startsLower(w)
			}
			low := fold(w)
			t.reports = t.reports || rules.Reports.Has(low)
			if rules.Articles.Has(low) {
				t.articles++
			}
			t.clause = t.clause || rules.Finite.Has(low) || rules.HeadlineVerbs.Has(low)
			if len(w) > 1 && apostrophe(w) == 0 && !rules.Small.Has(low) {
				t.substance++
				if firstWord || startsUpper(w) {
					capitals++
				}
			}
			firstWord = false
		}
	}
	t.upper = letters > 1 && smalls == 0
	t.titled = t.substance > 1 && float64(capitals) >= titleShare*float64(t.substance)
	if b.Len() <= leadWindow {
		s := b.Of(text)
		t.handle = strings.Contains(s, "://") || strings.Contains(s, "(@") || strings.Contains(s, "pic.twitter.com/")
	}
	t.endings(text, own)
	return t
}

// endings looks at how the block ends, behind closing marks.
func (t *traits) endings(text string, own []corpus.Token) {
	for i := len(own) - 1; i >= 0; i-- {
		w := own[i].Of(text)
		switch {
		case own[i].Kind != corpus.Punct:
			t.stop = w[len(w)-1] == '.'
		case isQuote(w), w == ")", w == "]", w == "*", w == "_":
			continue
		case w[0] == '.', w == "!", w == "…", w == "。":
			t.stop = true
		case w == "?":
			t.question = true
		case w == ":", w == ",", w == ";", w == "—", w == "–", w == "/", w[0] == '-':
			t.open = true
		}
		return
	}
}

func isDouble(w string) bool {
	switch w {
	case "“", "”", "„", "«", "»", "\"":
		return true
	}
	return false
}

func isQuote(w string) bool {
	switch w {
	case "“", "”", "„", "‟", "«", "»", "‹", "›", "\"", "'", "‘", "’", "`":
		return true
	}
	return false
}

func startsLower(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r)
}

func startsUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// fold returns s in lower case with straight apostrophes, as the tables of the
// language have it.
func fold(s string) string {
	s = strings.ToLower(s)
	if strings.Contains(s, "’") {
		s = strings.ReplaceAll(s, "’", "'")
	}
	return s
}

// stemLength is how much of a word is compared: words that share their first
// six letters are mostly forms of one word. See P. McNamee and J. Mayfield,
// "Character N-Gram Tokenization for European Language Text Retrieval", 2004.
const stemLength = 6

// stem returns the first letters of a folded word, less a plural's or verb's "s".
func stem(w string) string {
	n := 0
	for i := range w {
		if n == stemLength {
			return w[:i]
		}
		n++
	}
	if n > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' {
		return w[:len(w)-1]
	}
	return w
}

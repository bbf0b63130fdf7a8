package speaker

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// form is how a token is written.
type form uint8

const (
	small   form = iota // lower case, or no letter
	capital             // Capitalized
	upper               // ALL CAPITALS, two letters or more
	initial             // one capital letter, with or without its stop
	number
	mark       // punctuation
	possessive // the ending of a possessor
)

// A word is a token as the lexicon and its form show it.
type word struct {
	class  lang.NameClass
	gender corpus.Gender
	form   form
	first  bool // begins a sentence, or what stands in marks
	title  bool // stands in a line in title case, where capitals say nothing
	joined bool // holds a colon: two words that nothing parts
	known  bool // the lexicon has it, or the phrase it is part of
	phrase uint8
	// phrase is the number of words of the proper-name phrase that begins here,
	// 0 if none does.
	hash uint32 // of the word in lower case
}

func (w *word) is(c lang.NameClass) bool { return w.class&c != 0 }

// caps reports whether w is written as names are.
func (w *word) caps() bool { return w.form == capital || w.form == upper || w.form == initial }

// A reader looks at the tokens of one document.
type reader struct {
	text  string
	toks  []corpus.Token
	words []word
	names *lang.Names
	last  hashSet // words that follow a given name as last names do
	lower hashSet // words that the document writes in lower case
	mid   hashSet // words that it capitalizes where no sentence begins
	key   []byte  // room for one lexicon key
}

// newReader classes all tokens of doc.
func newReader(doc *corpus.Document, l *lang.Language) *reader {
	r := &reader{
		text:  doc.Text,
		toks:  doc.Tokens,
		words: make([]word, len(doc.Tokens)+1), // one more, without class: the end
		names: &l.Names,
		lower: newHashSet(len(doc.Tokens)),
		last:  newHashSet(len(doc.Tokens)),
		mid:   newHashSet(len(doc.Tokens)),
	}
	r.words[len(doc.Tokens)].form = mark
	for i := range doc.Tokens {
		r.look(i)
	}
	r.firsts(doc)
	r.phrases()
	r.evidence()
	r.surnames()
	return r
}

// gap reports whether something other than white space stands between tokens
// i and i+1, or a line ends.
func (r *reader) gap(i int) bool {
	if i+1 >= len(r.toks) {
		return true
	}
	return strings.IndexByte(r.text[r.toks[i].End:r.toks[i+1].Start], '\n') >= 0
}

// sign returns the punctuation at token i, or "".
func (r *reader) sign(i int) string {
	if i < 0 || i >= len(r.toks) || r.words[i].form != mark {
		return ""
	}
	return r.toks[i].Of(r.text)
}

// span returns the span of tokens lo to hi, exclusive.
func (r *reader) span(lo, hi int) corpus.Span {
	if hi <= lo {
		return corpus.Span{}
	}
	return corpus.Span{Start: r.toks[lo].Start, End: r.toks[hi-1].End}
}

package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// The classes of items as the ranker sees them. Those from 1 to firstOpen-1
// are words and signs that are each a class of their own (the language lists
// them); the others are what an item is.
const (
	beyond    = 0 // before the first item or behind the last
	firstOpen = 200
)

const (
	classWord = firstOpen + iota
	classCapital
	classNumber
	classEd
	classIng
	classAdverb
	classSign
	classNoun // a form of a cue that is a noun here
	className
	classNameInside
	classRole
	classRoleInside
	classPronoun
	classQuote      // a quotation that its sentence goes on after
	classQuoteComma // one that ends with a comma
	classQuoteStop  // one that ends with a stop
	classCue        // the first of the cues, by group and form
)

// Groups of cues: groupTell takes a hearer, those up to groupReport report words.
const (
	groupTell   = 1
	groupReport = 2
	groupPhrase = 9
	groupNoun   = 10
)

// group returns what kind of cue it is, by the first of its uses.
func group(c *lang.Cue) uint32 {
	switch {
	case c.Use&lang.Tells != 0:
		return groupTell
	case c.Use&lang.Says != 0 && c.Use&lang.Bare == 0:
		return 0
	case c.Use&lang.Says != 0:
		return 2
	case c.Use&lang.Minds != 0:
		return 3
	case c.Use&lang.Wishes != 0:
		return 4
	case c.Use&lang.Labels != 0:
		return 5
	case c.Use&lang.Acts != 0:
		return 6
	case c.Use&lang.Shows != 0:
		return 7
	}
	return 8
}

// classify fills in the classes of the items of u.
func (r *reader) classify(u *unit) {
	r.class = append(r.class[:0], make([]uint8, len(u.items))...)
	u.class = r.class
	r.lexical = append(r.lexical[:0], make([]uint32, len(u.items))...)
	u.lexical = r.lexical
	r.stops = unknownSums(r.stops, len(u.items)+1)
	u.stops = r.stops
	for i := range u.items {
		c := r.classOf(u, i)
		u.class[i] = c
		it := &u.items[i]
		switch {
		case it.cueLen > 0:
			u.lexical[i] = hashWord(it.cue.Lemma) ^ uint32(c)
		case it.word != "" && it.mention == none && c >= firstOpen:
			u.lexical[i] = hashWord(it.word)
		default:
			u.lexical[i] = uint32(c)
		}
	}
}

func (r *reader) classOf(u *unit, i int) uint8 {
	it := &u.items[i]
	if it.pair != none {
		switch last := r.lastRune(it.pair); {
		case last == ',' || last == ';':
			return classQuoteComma
		case strings.ContainsRune(".!?", last):
			return classQuoteStop
		}
		return classQuote
	}
	if it.cueLen > 0 {
		if it.noun {
			return classNoun
		}
		return uint8(classCue + 4*group(it.cue) + uint32(it.cue.Form))
	}
	if it.is(lang.ReportNounWord) {
		return classNoun
	}
	if it.known.Known != 0 {
		return it.known.Known
	}
	if it.mention != none {
		inside := i > 0 && u.items[i-1].mention == it.mention
		switch m := &r.doc.Mentions[it.mention]; {
		case m.Kind == corpus.PronounMention:
			return classPronoun
		case m.Kind == corpus.NameMention && inside:
			return classNameInside
		case m.Kind == corpus.NameMention:
			return className
		case inside:
			return classRoleInside
		}
		return classRole
	}
	w := it.word
	first, _ := utf8.DecodeRuneInString(r.text[r.doc.Tokens[it.tok].Start:])
	switch {
	case !unicode.IsLetter(first) && !unicode.IsDigit(first):
		return classSign
	case unicode.IsDigit(first):
		return classNumber
	case unicode.IsUpper(first):
		return classCapital
	case hasSuffix(w, r.rules.Ed):
		return classEd
	case hasSuffix(w, r.rules.Ing):
		return classIng
	}
	if it.known == &adverb {
		return classAdverb
	}
	return classWord
}

// at returns the class of item i, which may lie outside the unit.
func (u *unit) at(i int) uint32 {
	if i < 0 || i >= len(u.class) {
		return beyond
	}
	return uint32(u.class[i])
}

// lex returns the word of item i as a number.
func (u *unit) lex(i int) uint32 {
	if i < 0 || i >= len(u.lexical) {
		return beyond
	}
	return u.lexical[i]
}

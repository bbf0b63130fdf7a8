package align

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"verbatim/corpus/approx"
	"verbatim/corpus/lang"
)

// The similarity of two terms that are not the same. The order is what
// matters; the values let a run of inflected words outweigh a gap, and keep
// two synonyms in otherwise unrelated company from being a match.
const (
	sameStem    = 0.92 // "agree", "agreed"
	nearlySpelt = 0.85 // a name respelled, a slip of the pen, a masked word
	bothModal   = 0.5  // "can", "must": they stand in the same place
	synonymous  = 0.75
	derived     = 0.65 // "negotiate", "negotiations"
	bothNegate  = 0.8  // "not", "never"
	bothNumber  = 0.3  // they stand in the same place and are not the same
	bothPronoun = 0.4
	sharedWord  = 0.6 // a phrase and one of its words: "need to", "need"
)

// Weights of terms by the class of commonness of their words; see
// lang.Comparison.Common. Words in no class weigh 1. The classes hold words of
// some 6, 9, 11 and 13 bits; rarer ones have 15 and more.
var weights = [...]float32{0.2, 0.35, 0.6, 0.8}

// negationWeight is the least weight of a negation, however common: it turns
// what is said around. cliticWeight is that of an ending that is a word.
const (
	negationWeight = 0.6
	cliticWeight   = 0.1
)

// numberWeight is of any number: the same number twice is seldom chance.
const numberWeight = 1

// flags of entries.
const (
	negation = 1 << iota
	modal
	hedge
	condition
	number
	pronoun
	auxiliary
	pastTense
	clitic
	filler
	quantity
	plain // one word, never part of a term that it begins, nor several
)

// An entry is what is known of one term.
type entry struct {
	text   string
	same   int32   // terms with the same number differ in spelling only
	stem   int32   // terms with the same number differ in inflection only
	alts   []int32 // what an ambiguous clitic may be: entries
	parts  []int32 // stems of the words of a phrase that tell something
	groups []int   // groups of synonyms
	flags  uint16
	weight float32
	kin    uint64 // terms that share no bit have nothing in common; see kinOf
}

// A Lexicon knows the terms of a language that it has met. Comparing many
// wordings with one lexicon looks each word up once. It is not safe for
// concurrent use.
type Lexicon struct {
	c       *lang.Comparison
	entries []entry
	byText  map[string]int32
	classes map[string]int32 // spellings and stems by number
	near    []nearness       // similarity of pairs of entries that are not plainly equal, by hash
	phrases map[string][]phrase
	grid    grid
	pieces  []atom // of the sequence at work, kept for reuse
}

// A nearness is the similarity of a pair of entries. The table of them forgets
// a pair when another takes its place.
type nearness struct {
	a, b       int32
	similarity float32
}

// nearBits is the size of that table as a power of two: pairs recur at once,
// as the same words are compared again, or not at all.
const nearBits = 13

// A phrase is several words that are one term.
type phrase struct {
	text string
	n    int // number of words
}

// NewLexicon returns an empty lexicon of l.
func NewLexicon(l *lang.Language) *Lexicon {
	x := &Lexicon{
		c: &l.Comparison, byText: map[string]int32{}, classes: map[string]int32{}, near: make([]nearness, 1<<nearBits),
		phrases: map[string][]phrase{},
	}
	for _, words := range []lang.Words{x.c.Negations, x.c.Modals, x.c.Hedges, x.c.Conditions, x.c.Fillers} {
		for w := range words {
			x.addPhrase(w)
		}
	}
	for w := range x.c.Synonyms {
		x.addPhrase(w)
	}
	return x
}

func (x *Lexicon) addPhrase(text string) {
	first, _, ok := strings.Cut(text, " ")
	if !ok {
		return
	}
	for _, p := range x.phrases[first] {
		if p.text == text {
			return
		}
	}
	x.phrases[first] = append(x.phrases[first], phrase{text, strings.Count(text, " ") + 1})
}

// class returns the number of a spelling or stem.
func (x *Lexicon) class(s string) int32 {
	n, ok := x.classes[s]
	if !ok {
		n = int32(len(x.classes))
		x.classes[s] = n
	}
	return n
}

// term returns the number of the entry of text, which may be a phrase, a
// number in digits or a clitic with its apostrophe.
func (x *Lexicon) term(text string) int32 {
	if n, ok := x.byText[text]; ok {
		return n
	}
	n := int32(len(x.entries))
	text = strings.Clone(text)
	x.byText[text] = n
	x.entries = append(x.entries, entry{})
	x.entries[n] = x.describe(text)
	return n
}

func (x *Lexicon) describe(text string) entry {
	c := x.c
	e := entry{text: text, groups: c.Synonyms[text], weight: x.weight(text)}
	e.same = x.class("=" + c.Respell(text))
	e.stem = x.class(x.stemOf(text))
	for i, set := range [...]lang.Words{c.Negations, c.Modals, c.Hedges, c.Conditions} {
		if set.Has(text) {
			e.flags |= 1 << i
		}
	}
	if text[0] >= '0' && text[0] <= '9' {
		e.flags |= number
	}
	if c.Pronouns.Has(text) {
		e.flags |= pronoun
	}
	if c.Auxiliaries.Has(text) {
		e.flags |= auxiliary
	}
	if c.Fillers.Has(text) {
		e.flags |= filler
	}
	if c.Quantities.Has(text) {
		e.flags |= quantity
	}
	if c.Past.Has(text) || strings.HasSuffix(text, c.PastEnding) && x.stemOf(text) != text {
		e.flags |= pastTense
	}
	if full, ok := c.Clitics[text]; ok {
		e.flags |= clitic
		for alt := range strings.SplitSeq(full, "|") {
			e.alts = append(e.alts, x.term(alt))
		}
	}
	if strings.Contains(text, " ") {
		for w := range strings.FieldsSeq(text) {
			if p := x.entries[x.term(w)]; p.weight >= weights[1] {
				e.parts = append(e.parts, p.stem)
			}
		}
	}
	if len(e.groups) == 0 {
		if base := x.base(text); base != text {
			e.groups = c.Synonyms[base]
		}
	}
	if x.plain(text) {
		e.flags |= plain
	}
	e.kin = x.kinOf(&e)
	return e
}

// plain reports whether text is one word that is a term by itself wherever it
// stands, unless a phrase or number before it takes it in.
func (x *Lexicon) plain(text string) bool {
	if strings.ContainsAny(text, " '") || text[0] >= '0' && text[0] <= '9' || len(x.phrases[text]) > 0 {
		return false
	}
	_, contracted := x.c.Contractions[text]
	_, cardinal := x.c.Cardinals[text]
	_, ordinal := x.c.Ordinals[text]
	return !contracted && !cardinal && !ordinal
}

// kinOf returns a signature of what compare looks at: the low bits are the
// first letter, where spelling may relate the term to others, and the kinds of
// word; the rest is a Bloom filter of the spellings, stems and groups that may
// be those of another term. It spares most comparisons of unrelated words.
func (x *Lexicon) kinOf(e *entry) uint64 {
	const hashed = 31 // first bit of the filter
	bit := func(n int32, salt uint32) uint64 {
		return 1 << (hashed + (uint32(n)*2654435761+salt*40503)>>16%(64-hashed))
	}
	kin := bit(e.same, 0) | bit(e.stem, 1)
	for i, f := range [...]uint16{negation, modal, number, pronoun} {
		if e.flags&f != 0 {
			kin |= 1 << (27 + i)
		}
	}
	switch {
	case strings.Contains(e.text, "*"):
		return ^uint64(0)
	case len(e.text) >= 3 && e.text[0] >= utf8.RuneSelf:
		kin |= 1 << 26
	case len(e.text) >= 3 && 'a' <= e.text[0] && e.text[0] <= 'z':
		kin |= 1 << (e.text[0] - 'a')
	}
	for _, alt := range e.alts {
		kin |= bit(x.entries[alt].same, 0)
	}
	for _, p := range e.parts {
		kin |= bit(p, 1)
	}
	for _, g := range e.groups {
		kin |= bit(int32(g), 2)
	}
	return kin
}

// base returns a dictionary form of text, if the tables hold one.
func (x *Lexicon) base(text string) string {
	if b, ok := x.c.Irregular[text]; ok {
		return b
	}
	stem := x.c.Stem(x.c.Respell(text))
	for _, end := range [...]string{"", "e"} {
		if _, ok := x.c.Synonyms[stem+end]; ok {
			return stem + end
		}
	}
	return text
}

// stemOf returns the stem of a word, irregular forms included.
func (x *Lexicon) stemOf(text string) string {
	if b, ok := x.c.Irregular[text]; ok {
		text = b
	}
	return x.c.Stem(x.c.Respell(text))
}

// weight returns how much a term tells, 0 to 1: that of its rarest word.
func (x *Lexicon) weight(text string) float32 {
	if text[0] >= '0' && text[0] <= '9' {
		return numberWeight
	}
	if _, ok := x.c.Clitics[text]; ok {
		return cliticWeight
	}
	var most float32
	if x.c.Negations.Has(text) {
		most = negationWeight
	}
	for w := range strings.FieldsSeq(text) {
		most = max(most, x.wordWeight(w))
	}
	return most
}

func (x *Lexicon) wordWeight(w string) float32 {
	base, irregular := x.c.Irregular[w]
	stem := x.c.Stem(w)
	for i, class := range x.c.Common {
		if class.Has(w) || irregular && class.Has(base) || class.Has(stem) || class.Has(stem+"e") {
			return weights[i]
		}
	}
	return 1
}

// Small reports whether a folded word is one of the commonest, which titles
// write without a capital.
func (x *Lexicon) Small(word string) bool {
	return len(x.c.Common) > 0 && x.c.Common[0].Has(word)
}

// similarity returns how much two terms have in common, 0 to 1.
func (x *Lexicon) similarity(a, b int32) float32 {
	if a == b {
		return 1
	}
	ea, eb := &x.entries[a], &x.entries[b]
	if ea.same == eb.same {
		return 1
	}
	if ea.stem == eb.stem {
		return sameStem
	}
	if ea.kin&eb.kin == 0 {
		return 0
	}
	if a > b {
		a, b = b, a
	}
	n := &x.near[(uint64(a)<<32|uint64(b))*0x9E3779B97F4A7C15>>(64-nearBits)]
	if n.a != a || n.b != b {
		*n = nearness{a, b, x.compare(ea, eb)}
	}
	return n.similarity
}

// compare returns the similarity of terms with different stems.
func (x *Lexicon) compare(a, b *entry) float32 {
	if (a.flags|b.flags)&number != 0 {
		if a.flags&b.flags&number != 0 {
			return bothNumber
		}
		return 0
	}
	if x.means(a, b) || x.means(b, a) {
		return 1
	}
	var s float32
	if intersect(a.groups, b.groups) {
		s = synonymous
	}
	switch both := a.flags & b.flags; {
	case both&negation != 0:
		s = max(s, bothNegate)
	case (a.flags|b.flags)&negation != 0:
		return 0
	case both&modal != 0:
		s = max(s, bothModal)
	case both&pronoun != 0:
		s = max(s, bothPronoun)
	}
	if shares(a, b) || shares(b, a) {
		s = max(s, sharedWord)
	}
	if s < nearlySpelt {
		s = max(s, spelling(a.text, b.text))
	}
	return s
}

// means reports whether clitic a may stand for b.
func (x *Lexicon) means(a, b *entry) bool {
	for _, alt := range a.alts {
		if x.entries[alt].same == b.same {
			return true
		}
		for _, other := range b.alts {
			if alt == other {
				return true
			}
		}
	}
	return false
}

// shares reports whether phrase a holds the word b.
func shares(a, b *entry) bool {
	for _, p := range a.parts {
		if p == b.stem {
			return true
		}
	}
	return false
}

func intersect(a, b []int) bool {
	for _, i := range a {
		for _, j := range b {
			if i == j {
				return true
			}
		}
	}
	return false
}

// spelling returns the similarity of two words by their letters: nearlySpelt
// where one slip in five letters turns one into the other, derived where they
// begin alike.
func spelling(a, b string) float32 {
	if len(a) > len(b) {
		a, b = b, a
	}
	if strings.ContainsAny(a, " '") || strings.ContainsAny(b, " '") || len(a) < 3 {
		return 0
	}
	if strings.Contains(a, "*") || strings.Contains(b, "*") {
		return masked(a, b)
	}
	if len(a) >= 5 && len(b)-len(a) <= 3 && a[0] == b[0] {
		if d := approx.Distance(a, b); d*5 <= len(b) {
			return nearlySpelt
		}
	}
	n := 0
	for n < len(a) && a[n] == b[n] {
		n++
	}
	if n >= 4 && len(a)-n <= 4 && len(b)-n <= 5 && n*2 > len(b) {
		return derived
	}
	return 0
}

// masked compares words of which letters may be asterisks; each run of
// asterisks stands for one letter or more.
func masked(a, b string) float32 {
	if !strings.Contains(a, "*") {
		a, b = b, a
	}
	head, rest, _ := strings.Cut(a, "*")
	tail := strings.TrimLeft(rest, "*")
	if i := strings.LastIndexByte(tail, '*'); i >= 0 {
		tail = tail[i+1:]
	}
	head2, _, hidden := strings.Cut(b, "*")
	if hidden {
		if n := min(len(head), len(head2)); head[:n] == head2[:n] {
			return nearlySpelt
		}
		return 0
	}
	if len(b) > len(head)+len(tail) && strings.HasPrefix(b, head) && strings.HasSuffix(b, tail) {
		return nearlySpelt
	}
	return 0
}

// digits writes a number as a term.
func digits(n int64) string { return strconv.FormatInt(n, 10) }

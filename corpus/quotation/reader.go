package quotation

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// A reader is one document with what attribution looks up by token.
type reader struct {
	doc     *corpus.Document
	text    string
	rules   *lang.Reporting
	words   []string // by token: lower case, straight apostrophe
	letters [utf8.RuneSelf]*lang.ReportingWord
	known   []*lang.ReportingWord // by token: what the language knows of the word; never nil
	pairs   []pair
	quote   []int32 // by token: the outermost pair that covers it, or none
	named   []int32 // by token: the longest mention that covers it, or none
	stray   *signs
	steps   int // items looked at, for the test that their number is linear

	// Of the present sentence, in room that the next one uses again.
	standing []stand // its cues
	class    []uint8 // see unit
	lexical  []uint32
	follows  []uint8
	stops    []int32 // see stop
	stopsOf  []int32

	// Scratch space of one passage.
	items []item
	cut   []unit
	ends  []bool
}

func newReader(doc *corpus.Document, l *lang.Language) *reader {
	r := &reader{doc: doc, text: doc.Text, rules: &l.Reporting, stray: newSigns(&l.Marks)}
	r.words = make([]string, len(doc.Tokens))
	r.known = make([]*lang.ReportingWord, len(doc.Tokens))
	r.signs()
	for i, t := range doc.Tokens {
		if c := doc.Text[t.Start]; t.End == t.Start+1 && c < utf8.RuneSelf {
			r.words[i], r.known[i] = letters[c], r.letters[c]
			continue
		}
		w, k := r.lookup(t.Of(doc.Text))
		r.words[i] = w
		switch {
		case k != nil:
		case r.endsAsAdverb(w):
			k = &adverb
		default:
			k = &unknown
		}
		r.known[i] = k
	}
	r.named = make([]int32, len(doc.Tokens))
	for i := range r.named {
		r.named[i] = none
	}
	t := 0
	for m := range doc.Mentions {
		s := doc.Mentions[m].Span
		for t > 0 && doc.Tokens[t-1].End > s.Start {
			t--
		}
		for t < len(doc.Tokens) && doc.Tokens[t].Start < s.Start {
			t++
		}
		for i := t; i < len(doc.Tokens) && doc.Tokens[i].End <= s.End; i++ {
			if old := r.named[i]; old == none || doc.Mentions[old].Len() < s.Len() {
				r.named[i] = int32(m)
			}
			if r.known[i] == &adverb && doc.Mentions[m].Kind == corpus.NameMention && !unicode.IsDigit(rune(doc.Text[doc.Tokens[i].Start])) {
				r.known[i] = &unknown // Kelly
			}
		}
	}
	return r
}

// signs looks up the words and signs of one byte, a sixth of all tokens.
func (r *reader) signs() {
	for c := range r.letters {
		k := r.rules.Lexicon[letters[c]]
		if k == nil {
			k = &unknown
			if r.endsAsAdverb(letters[c]) {
				k = &adverb
			}
		}
		r.letters[c] = k
	}
}

// letters is the ASCII characters in lower case.
var letters = func() (l [utf8.RuneSelf]string) {
	for c := range l {
		l[c] = fold(string(rune(c)))
	}
	return l
}()

// lookup returns a word in lower case and what is known of it. An unknown word
// in capitals keeps them if it is ASCII: nothing is compared with it but
// endings.
func (r *reader) lookup(w string) (string, *lang.ReportingWord) {
	var low [maxKnown]byte
	if len(w) > len(low) {
		return w, nil
	}
	capital := false
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case c >= utf8.RuneSelf:
			f := fold(w)
			return f, r.rules.Lexicon[f]
		case c >= 'A' && c <= 'Z':
			capital = true
			c += 'a' - 'A'
		}
		low[i] = c
	}
	if !capital {
		return w, r.rules.Lexicon[w]
	}
	if k := r.rules.Lexicon[string(low[:len(w)])]; k != nil {
		return k.Form, k
	}
	return w, nil
}

// maxKnown is the greatest number of bytes of a word that a table may have.
const maxKnown = 32

// cover notes which tokens the outermost pairs cover.
func (r *reader) cover() {
	r.quote = make([]int32, len(r.doc.Tokens))
	for i := range r.quote {
		r.quote[i] = none
	}
	t := 0
	for p := range r.pairs {
		if r.pairs[p].parent != corpus.None {
			continue
		}
		for t < len(r.quote) && r.doc.Tokens[t].End <= r.pairs[p].outer.Start {
			t++
		}
		for ; t < len(r.quote) && r.doc.Tokens[t].Start < r.pairs[p].outer.End; t++ {
			r.quote[t] = int32(p)
		}
	}
}

// fold returns s in lower case with a straight apostrophe. It allocates only
// where s is written otherwise.
func fold(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			return strings.ReplaceAll(strings.ToLower(s), "’", "'")
		}
	}
	return s
}

// An item is a word or sign of a sentence, or a whole quotation.
type item struct {
	word    string // folded; empty for a quotation
	known   *lang.ReportingWord
	tok     int32     // its token, the first one of a quotation
	last    int32     // the last token of a quotation, else tok
	pair    int32     // the quotation, or none
	mention int32     // the mention that covers it, or none
	cue     *lang.Cue // never nil
	cueLen  int16     // items that the cue spans, 0 if it is none
	used    bool      // the cue has a quotation
	noun    bool      // stands where a form of a cue is a noun

	subject   int32 // the mention that speaks by the cue
	subjectAt int   // the last item of that mention
	how       subjectKind
}

// A unit is a sentence as attribution sees it: each quotation is one item, so
// that no sentence ends within one.
type unit struct {
	items   []item
	segment int
	inner   int // the pair that it lies in, or corpus.None
	lexical []uint32
	class   []uint8 // by item, as the ranker sees it; filled in where it is asked
	stops   []int32 // by item: what speaks for the end of a content there, whatever the cue
	follows []uint8 // by item: what begins there, 0 if not looked at yet
}

// span returns the text from item lo up to item hi, exclusive.
func (r *reader) span(u *unit, lo, hi int) corpus.Span {
	s := corpus.Span{Start: r.start(u.items[lo]), End: r.end(u.items[hi-1])}
	return s
}

func (r *reader) start(it item) int {
	if it.pair != none {
		return r.pairs[it.pair].outer.Start
	}
	return r.doc.Tokens[it.tok].Start
}

func (r *reader) end(it item) int {
	if it.pair != none {
		return r.pairs[it.pair].outer.End
	}
	return r.doc.Tokens[it.tok].End
}

// units cuts the tokens from lo to hi into units. pairOf says which pair
// covers a token; a cover that reaches beyond hi is cut there.
// The units hold until the next call.
func (r *reader) units(lo, hi, segment, inner int, pairOf func(int) int32) []unit {
	ends := r.sentenceEnds(lo, hi)
	out, all := r.cut[:0], slices.Grow(r.items[:0], hi-lo)
	from := 0
	flush := func() {
		if len(all) > from {
			out = append(out, unit{items: all[from:len(all):len(all)], segment: segment, inner: inner})
			from = len(all)
		}
	}
	for t := lo; t < hi; {
		p := pairOf(t)
		if p != none {
			e := t + 1
			for e < hi && pairOf(e) == p {
				e++
			}
			if from < len(all) && r.breaksBefore(t, ends, lo) {
				flush()
			}
			all = append(all, item{known: &unknown, cue: &unknown.Cue, tok: int32(t), last: int32(e - 1), pair: p, mention: none})
			if r.breaksAfter(all[from:], e, hi, ends[e-1-lo]) {
				flush()
			}
			t = e
			continue
		}
		if from < len(all) && r.breaksBefore(t, ends, lo) && all[len(all)-1].pair == none {
			flush()
		}
		if r.doc.Tokens[t].Kind == corpus.Punct && r.stray.first[r.text[r.doc.Tokens[t].Start]] {
			if _, ok := r.stray.at(r.doc.Tokens[t].Of(r.text)); ok { // a mark that encloses nothing
				t++
				continue
			}
		}
		m := r.named[t]
		if m != none && r.known[t].Traits&lang.RelativeWord != 0 {
			m = none // stands for the noun before it
		}
		all = append(all, item{word: r.words[t], known: r.known[t], cue: &unknown.Cue, tok: int32(t), last: int32(t), pair: none, mention: m})
		t++
	}
	flush()
	r.cut, r.items = out, all
	return out
}

// sentenceEnds returns for the tokens from lo to hi whether a sentence ends with each.
func (r *reader) sentenceEnds(lo, hi int) []bool {
	r.ends = append(r.ends[:0], make([]bool, hi-lo)...)
	ends := r.ends
	if lo == hi {
		return ends
	}
	ss := r.doc.Sentences
	i, n := 0, len(ss)
	for i < n { // first sentence that ends after the range begins
		if m := (i + n) / 2; ss[m].End <= r.doc.Tokens[lo].Start {
			i = m + 1
		} else {
			n = m
		}
	}
	for t := lo; t < hi; t++ {
		for i < len(ss) && ss[i].End < r.doc.Tokens[t].End {
			i++
		}
		ends[t-lo] = i < len(ss) && ss[i].End == r.doc.Tokens[t].End
	}
	return ends
}

func (r *reader) breaksBefore(t int, ends []bool, lo int) bool { return t > lo && ends[t-1-lo] }

// breaksAfter reports whether a sentence ends with the quotation that is the
// last of items, next being the token after it. “Really?” he asked goes on;
// “We won.” The mayor left does not.
func (r *reader) breaksAfter(items []item, next, hi int, ends bool) bool {
	if next >= hi {
		return false
	}
	last := r.lastRune(items[len(items)-1].pair)
	first, _ := utf8.DecodeRuneInString(r.doc.Tokens[next].Of(r.text))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) && !(r.quote != nil && r.quote[next] != none) {
		return false
	}
	switch last {
	case '?', '!', '…', '—', '–':
		return !r.beginsAttribution(next, hi, 12)
	case '.':
		// only a bare “…,” X said. would go on; anything longer is a new sentence
		return !r.beginsAttribution(next, hi, 5) || len(items) > 1
	}
	return false
}

// beginsAttribution reports whether the tokens from t on begin like an attribution,
// a mention and a cue or the reverse, that ends within n tokens.
func (r *reader) beginsAttribution(t, hi, n int) bool {
	mention, cue := false, false
	for i := t; i < hi && i < t+n; i++ {
		if r.quote != nil && r.quote[i] != none {
			return mention && cue
		}
		switch r.words[i] {
		case ".", ":", "!", "?", ",", ";":
			return mention && cue
		}
		c, ok := r.known[i].Cue, r.known[i].IsCue
		switch {
		case r.named[i] != none:
			mention = true
		case ok && c.Use&(lang.Says|lang.Tells|lang.Manner) != 0 && c.Form != lang.IngForm:
			cue = true
			if mention && i+1 < hi && (c.Use&lang.Tells != 0) {
				return true
			}
		case !ok && !mention && !cue && r.known[i].Traits&lang.AdverbWord == 0:
			return false
		}
	}
	return mention && cue
}

// presentOrPast is the last of the finite forms.
const presentOrPast = lang.PresentForm

// What is known of a word that no table has, and of one that only ends like an
// adverb or is a number, which stands beside a cue as a time does.
var (
	unknown lang.ReportingWord
	adverb  = lang.ReportingWord{Traits: lang.AdverbWord}
)

// is reports whether the word has one of the traits t.
func (it *item) is(t lang.Trait) bool { return it.known.Traits&t != 0 }

func (r *reader) endsAsAdverb(w string) bool {
	for _, e := range r.rules.AdverbEndings {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return len(w) > 0 && w[0] >= '0' && w[0] <= '9'
}

package align

import (
	"sort"
	"strconv"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/fold"
)

// A Sequence is a wording prepared for comparison.
type Sequence struct {
	Words []fold.Word
	terms []term
}

// A term is what is compared: a word, part of one, or several.
type term struct {
	id     int32 // entry in the lexicon
	lo, hi int32 // the words that it is or is part of
	length int32 // of the letters of its text
	name   bool  // capitalized, not because a sentence begins
}

// An atom is a word, or a part of one that is a word of its own elsewhere.
type atom struct {
	text  string
	word  int
	id    int32 // its entry, if it is a plain word that has been met, else −1
	apart bool  // punctuation other than a hyphen stands before it
}

// Sequence prepares words for comparison.
func (x *Lexicon) Sequence(words []fold.Word) Sequence {
	atoms := x.pieces[:0]
	for i, w := range words {
		from := len(atoms)
		if n, ok := x.byText[w.Text]; ok && x.entries[n].flags&plain != 0 {
			atoms = append(atoms, atom{text: w.Text, word: i, id: n})
		} else {
			atoms = x.atoms(atoms, i, w.Text)
		}
		atoms[from].apart = w.Before&^fold.Hyphen != 0
	}
	x.pieces = atoms
	s := Sequence{Words: words, terms: make([]term, 0, len(atoms))}
	for i := 0; i < len(atoms); {
		text, n := atoms[i].text, 1
		id := atoms[i].id
		if id < 0 {
			if number, k := x.number(atoms[i:]); k > 0 {
				text, n = number, k
			} else if phrase, k := x.phrase(atoms[i:]); k > 0 {
				text, n = phrase, k
			}
			id = x.term(text)
		}
		lo, hi := atoms[i].word, atoms[i+n-1].word+1
		s.terms = append(s.terms, term{id, int32(lo), int32(hi), int32(len(text)), name(words, lo)})
		i += n
	}
	return s
}

// name reports whether word i is capitalized though no sentence begins with it.
func name(words []fold.Word, i int) bool {
	w := words[i]
	return i > 0 && w.Capital && !w.Before.Has(fold.Stop|fold.Quote|fold.Break|fold.Ellipsis) && len(w.Text) > 1
}

// atoms appends the atoms of word i: a contraction is several.
func (x *Lexicon) atoms(atoms []atom, i int, text string) []atom {
	if full, ok := x.c.Contractions[text]; ok {
		for w := range strings.FieldsSeq(full) {
			atoms = append(atoms, atom{text: w, word: i, id: -1})
		}
		return atoms
	}
	at := strings.LastIndexByte(text, '\'')
	for _, cut := range [...]int{at, at - 1} { // "we" + "'re", "do" + "n't"
		if cut < 1 {
			continue
		}
		if full, ok := x.c.Clitics[text[cut:]]; ok {
			if strings.Contains(full, "|") {
				full = text[cut:]
			}
			return append(atoms, atom{text: text[:cut], word: i, id: -1}, atom{text: full, word: i, id: -1})
		}
	}
	return append(atoms, atom{text: text, word: i, id: -1})
}

// phrase returns the longest phrase that atoms begin with and its length in
// atoms.
func (x *Lexicon) phrase(atoms []atom) (string, int) {
	var best phrase
	for _, p := range x.phrases[atoms[0].text] {
		if p.n > best.n && p.n <= len(atoms) && follows(atoms[:p.n], p.text) {
			best = p
		}
	}
	return best.text, best.n
}

// follows reports whether atoms are the words of text with nothing but blanks
// or hyphens between them.
func follows(atoms []atom, text string) bool {
	for i, a := range atoms {
		if i > 0 && a.apart {
			return false
		}
		rest, ok := strings.CutPrefix(text, a.text)
		if !ok || rest != "" && rest[0] != ' ' {
			return false
		}
		text = strings.TrimPrefix(rest, " ")
	}
	return text == ""
}

// number returns the number that atoms begin with, in digits, and its length
// in atoms, 0 if there is none. "One" alone is a pronoun as often as a number
// and stays a word.
func (x *Lexicon) number(atoms []atom) (string, int) {
	if v, ok := x.ordinal(atoms[0].text); ok {
		return digits(v) + "th", 1
	}
	var total, group float64
	n, words := 0, false
	for ; n < len(atoms); n++ {
		a := atoms[n]
		if n > 0 && a.apart {
			break
		}
		if scale, ok := x.c.Scales[a.text]; ok && n > 0 {
			total, group = scaled(total, group, float64(scale))
			continue
		}
		v, ok := x.c.Cardinals[a.text]
		if ok && (n == 0 || words && fits(group, v)) {
			group += float64(v)
			words = true
			continue
		}
		if f, ok := x.inDigits(a.text); ok && n == 0 {
			group = f
			continue
		}
		if words && group >= 100 && x.c.NumberJoin.Has(a.text) && n+1 < len(atoms) {
			if v, ok := x.c.Cardinals[atoms[n+1].text]; ok && fits(group, v) {
				continue
			}
		}
		break
	}
	if n == 0 || n == 1 && words && group == 1 {
		return "", 0
	}
	return strconv.FormatFloat(total+group, 'f', -1, 64), n
}

// scaled multiplies what has been read by scale: "two hundred thousand".
func scaled(total, group, scale float64) (float64, float64) {
	if scale > 100 {
		return total + group*scale, 0
	}
	return total, group * scale
}

// fits reports whether v may follow group in a number: "twenty" "five".
func fits(group float64, v int64) bool {
	g := int64(group)
	return g == 0 || v < 10 && g%100 >= 20 && g%10 == 0 || g >= 100 && g%100 == 0
}

// inDigits reads a number in digits, with the ending of a scale: "3bn".
func (x *Lexicon) inDigits(text string) (float64, bool) {
	if text[0] < '0' || text[0] > '9' {
		return 0, false
	}
	end := len(text)
	for end > 0 && text[end-1] >= 'a' && text[end-1] <= 'z' {
		end--
	}
	scale := int64(1)
	if end < len(text) {
		var ok bool
		if scale, ok = x.c.ScaleEndings[text[end:]]; !ok {
			return 0, false
		}
	}
	f, err := strconv.ParseFloat(text[:end], 64)
	return f * float64(scale), err == nil
}

// ordinal reads "third" and "3rd".
func (x *Lexicon) ordinal(text string) (int64, bool) {
	if v, ok := x.c.Ordinals[text]; ok {
		return v, true
	}
	if text[0] < '0' || text[0] > '9' {
		return 0, false
	}
	digits := strings.TrimRight(text, "abcdefghijklmnopqrstuvwxyz")
	if _, ok := x.c.OrdinalEndings[text[len(digits):]]; !ok {
		return 0, false
	}
	v, err := strconv.ParseInt(digits, 10, 64)
	return v, err == nil
}

// Slice returns the words [lo, hi) of s as a sequence of its own. A term that
// only partly lies within is left out.
func (s Sequence) Slice(lo, hi int) Sequence {
	i, j := s.Within(lo, hi)
	out := Sequence{Words: s.Words[lo:hi], terms: make([]term, j-i)}
	for n, t := range s.terms[i:j] {
		t.lo, t.hi = t.lo-int32(lo), t.hi-int32(lo)
		out.terms[n] = t
	}
	return out
}

// Within returns the range [i, j) of the terms that lie within the words
// [lo, hi).
func (s Sequence) Within(lo, hi int) (i, j int) {
	i = sort.Search(len(s.terms), func(k int) bool { return int(s.terms[k].lo) >= lo })
	j = sort.Search(len(s.terms), func(k int) bool { return int(s.terms[k].hi) > hi })
	return i, max(i, j)
}

// Len returns the number of terms of s.
func (s Sequence) Len() int { return len(s.terms) }

// A Key is what an index may know of one term.
type Key struct {
	Stem   int32   // terms of one stem have one number, given by the lexicon
	Weight float64 // how much it tells, 0 to 1
	Word   int     // its first word
	Name   bool    // capitalized, not because a sentence begins
}

// Key returns the key of term i of s.
func (x *Lexicon) Key(s Sequence, i int) Key {
	t := s.terms[i]
	e := &x.entries[t.id]
	return Key{e.stem, float64(e.weight), int(t.lo), t.name}
}

// Word returns the stem of one folded word by itself and how much it tells.
func (x *Lexicon) Word(word []byte) (stem int32, weight float64) {
	n, ok := x.byText[string(word)]
	if !ok {
		n = x.term(string(word))
	}
	e := &x.entries[n]
	return e.stem, float64(e.weight)
}

// Stems returns a number above all stems that x has met.
func (x *Lexicon) Stems() int { return len(x.classes) }

// Read prepares the part of text that within covers.
func (x *Lexicon) Read(text string, within corpus.Span) Sequence {
	return x.Sequence(fold.Words(text, within))
}

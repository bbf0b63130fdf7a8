package align

import (
	"strconv"
	"strings"

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
	lo, hi int   // the words that it is or is part of
	name   bool  // capitalized, not because a sentence begins
	length int32 // of the letters of its text
}

// Sequence prepares words for comparison.
func (x *Lexicon) Sequence(words []fold.Word) Sequence {
	s := Sequence{Words: words, terms: make([]term, 0, len(words)+4)}
	for i := 0; i < len(words); {
		if n := x.number(&s, i); n > 0 {
			i += n
			continue
		}
		if n := x.phrase(&s, i); n > 0 {
			i += n
			continue
		}
		x.word(&s, i)
		i++
	}
	return s
}

// add appends a term for the words [lo, hi).
func (x *Lexicon) add(s *Sequence, text string, lo, hi int) {
	w := s.Words[lo]
	name := w.Capital && lo > 0 && !w.Before.Has(fold.Stop|fold.Quote|fold.Break|fold.Ellipsis) && len(text) > 1
	s.terms = append(s.terms, term{x.term(text), lo, hi, name, int32(len(text))})
}

// word appends the terms of word i: a contraction is several.
func (x *Lexicon) word(s *Sequence, i int) {
	text := s.Words[i].Text
	if full, ok := x.c.Contractions[text]; ok {
		for w := range strings.FieldsSeq(full) {
			x.add(s, w, i, i+1)
		}
		return
	}
	at := strings.LastIndexByte(text, '\'')
	if at < 1 {
		x.add(s, text, i, i+1)
		return
	}
	for _, cut := range [...]int{at, at - 1} { // "we" + "'re", "do" + "n't"
		if cut < 1 {
			continue
		}
		full, ok := x.c.Clitics[text[cut:]]
		if !ok {
			continue
		}
		x.add(s, text[:cut], i, i+1)
		if strings.Contains(full, "|") {
			full = text[cut:]
		}
		x.add(s, full, i, i+1)
		return
	}
	x.add(s, text, i, i+1)
}

// phrase appends the longest phrase that begins at word i and returns its
// length in words, or 0.
func (x *Lexicon) phrase(s *Sequence, i int) int {
	var best phrase
	for _, p := range x.phrases[s.Words[i].Text] {
		if p.n > best.n && i+p.n <= len(s.Words) && follows(s.Words[i:i+p.n], p.text) {
			best = p
		}
	}
	if best.n > 0 {
		x.add(s, best.text, i, i+best.n)
	}
	return best.n
}

// follows reports whether words are those of text, with nothing but blanks or
// hyphens between them.
func follows(words []fold.Word, text string) bool {
	for i, w := range words {
		if i > 0 && w.Before&^fold.Hyphen != 0 {
			return false
		}
		rest, ok := strings.CutPrefix(text, w.Text)
		if !ok || rest != "" && rest[0] != ' ' {
			return false
		}
		text = strings.TrimPrefix(rest, " ")
	}
	return text == ""
}

// number appends the number that begins at word i as one term in digits and
// returns how many words it is, or 0 if there is none. "One" alone is a
// pronoun as often as a number and stays a word.
func (x *Lexicon) number(s *Sequence, i int) int {
	if v, ok := x.ordinal(s.Words[i].Text); ok {
		x.add(s, digits(v)+"th", i, i+1)
		return 1
	}
	var total, group float64
	n, words := i, false
	for ; n < len(s.Words); n++ {
		w := s.Words[n]
		if n > i && w.Before&^fold.Hyphen != 0 {
			break
		}
		if scale, ok := x.c.Scales[w.Text]; ok && n > i {
			total, group = scaled(total, group, float64(scale))
			continue
		}
		v, ok := x.c.Cardinals[w.Text]
		if ok && (n == i || words && fits(group, v)) {
			group += float64(v)
			words = true
			continue
		}
		if n == i {
			var f float64
			if f, ok = x.inDigits(w.Text); ok {
				group = f
				continue
			}
		}
		if words && group >= 100 && x.c.NumberJoin.Has(w.Text) && n+1 < len(s.Words) {
			if v, ok := x.c.Cardinals[s.Words[n+1].Text]; ok && fits(group, v) {
				continue
			}
		}
		break
	}
	if n == i || n == i+1 && words && group == 1 {
		return 0
	}
	x.add(s, strconv.FormatFloat(total+group, 'f', -1, 64), i, n)
	return n - i
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

// Package collate lays the witnesses of a statement one under the other.
//
// Each witness is aligned with the fullest one by package align, in which
// words outrank punctuation and a word may stand for several. The cuts of the
// fullest witness that no alignment runs across are the borders of the
// columns; what the others add goes between. What one leaves out in one place
// and adds in another is a column in both, marked as moved. As no witness is
// aligned with any but the fullest, their order does not matter. Columns in
// which all agree are joined to runs, neighbouring differences to phrases, so
// that a reader compares “a matter of days” with “a few days”.
// This is the alignment table of [1, 2]; the tree or graph of a critical
// edition is not attempted.
//
// [1] R. Haentjens Dekker, D. van Hulle, G. Middell, V. Neyt, J. van Zundert,
// Computer-supported collation of modern manuscripts: CollateX and the Beckett
// Digital Manuscript Project, Digital Scholarship in the Humanities 30 (2015).
//
// [2] M. Spencer, C. J. Howe, Collating texts using progressive multiple
// alignment, Computers and the Humanities 38 (2004) 253–270.
package collate

import (
	"slices"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/align"
	"verbatim/corpus/lang"
)

// Collate returns the alignment table of the witnesses of s. The readings of
// one witness, in the order of the columns, cover its words completely.
func Collate(docs []corpus.Document, s corpus.Statement, l *lang.Language) corpus.Collation {
	out := corpus.Collation{Witnesses: s.Witnesses}
	if len(s.Witnesses) == 0 {
		return out
	}
	t := newTable(docs, s, l)
	cells := t.cells()
	cells = t.join(cells)
	for _, c := range cells {
		out.Columns, t.moved = append(out.Columns, t.column(c)), append(t.moved, c.moved)
	}
	out.Summary = t.summary(out.Columns)
	out.First, out.Descents = t.lineage(out.Columns)
	return out
}

// A table is the work on one collation.
type table struct {
	docs    []corpus.Document
	lex     *align.Lexicon
	ws      []corpus.Witness
	fullest int
	seqs    []align.Sequence
	steps   [][]align.Step // by witness: its alignment with the fullest; nil for the fullest itself
	moves   []move
	moved   []int // by column: number of the move that it is of, or 0
}

func newTable(docs []corpus.Document, s corpus.Statement, l *lang.Language) *table {
	lex := align.NewLexicon(l)
	t := &table{docs: docs, lex: lex, ws: s.Witnesses, fullest: min(max(s.Fullest, 0), len(s.Witnesses)-1)}
	for _, w := range t.ws {
		t.seqs = append(t.seqs, lex.Read(docs[w.Doc].Text, w.Span))
	}
	for i := range t.ws {
		var steps []align.Step
		if i != t.fullest {
			steps = slices.Clone(lex.Align(t.seqs[t.fullest], t.seqs[i], align.Global).Steps)
		}
		t.steps = append(t.steps, steps)
	}
	t.findMoves()
	return t
}

// A cell is one column in words: by witness the range [lo, hi), and the kind
// of change from the fullest.
type cell struct {
	words  [][2]int
	kinds  []corpus.ChangeKind
	agreed bool
	moved  int // number of the move that it is of, or 0
}

// cells returns the finest columns.
func (t *table) cells() []cell {
	n := len(t.seqs[t.fullest].Words)
	inside := make([]bool, n+1) // a step of some witness runs across this cut
	for _, steps := range t.steps {
		for _, s := range steps {
			for k := s.ALo + 1; k < s.AHi; k++ {
				inside[k] = true
			}
		}
	}
	var out []cell
	next := make([]int, len(t.ws)) // by witness: the next step
	for lo := 0; lo <= n; {
		for c, ok := t.take(next, lo, lo); ok; c, ok = t.take(next, lo, lo) {
			out = append(out, c)
		}
		if lo == n {
			break
		}
		hi := lo + 1
		for hi < n && inside[hi] {
			hi++
		}
		c, _ := t.take(next, lo, hi)
		out = append(out, c)
		lo = hi
	}
	return out
}

// take makes the cell of the words [lo, hi) of the fullest, or of what the
// others have between if the range is empty, and reports whether it holds any.
func (t *table) take(next []int, lo, hi int) (cell, bool) {
	c := cell{words: make([][2]int, len(t.ws)), kinds: make([]corpus.ChangeKind, len(t.ws)), agreed: lo < hi}
	held := lo < hi
	c.moved = t.here(lo, hi)
	if lo == hi {
		c.moved = t.nextMoved(next, lo)
	}
	for w := range t.ws {
		if w == t.fullest {
			c.words[w] = [2]int{lo, hi}
			continue
		}
		first := true
		for next[w] < len(t.steps[w]) {
			s := t.steps[w][next[w]]
			if lo == hi && (s.ALo != s.AHi || s.ALo != lo) || lo < hi && (s.ALo < lo || s.AHi > hi || s.ALo == s.AHi && s.ALo == hi) {
				break
			}
			if lo == hi && t.there(w, s.BLo, s.BHi) != c.moved {
				break
			}
			next[w]++
			held = true
			if s.BLo < s.BHi {
				if first {
					c.words[w][0] = s.BLo
					first = false
				}
				c.words[w][1] = s.BHi
			}
			c.kinds[w] = stronger(c.kinds[w], s.Change)
			c.agreed = c.agreed && s.Change == corpus.NoChange
		}
	}
	return c, held
}

// nextMoved returns the number of the move that what the others have before word
// lo begins with: 0 as long as one of them has words there that did not move.
func (t *table) nextMoved(next []int, lo int) int {
	out := 0
	for w, steps := range t.steps {
		if next[w] == len(steps) {
			continue
		}
		if s := steps[next[w]]; s.ALo == s.AHi && s.ALo == lo {
			n := t.there(w, s.BLo, s.BHi)
			if n == 0 {
				return 0
			}
			if out == 0 || n < out {
				out = n
			}
		}
	}
	return out
}

// join joins neighbouring cells: those that all agree on, and those that
// make a phrase.
func (t *table) join(cells []cell) []cell {
	var out []cell
	for _, c := range cells {
		if n := len(out); n > 0 && t.joins(out[n-1], c) {
			last := &out[n-1]
			for w := range c.words {
				last.words[w] = hull(last.words[w], c.words[w])
				last.kinds[w] = stronger(last.kinds[w], c.kinds[w])
			}
			continue
		}
		out = append(out, c)
	}
	return out
}

func hull(a, b [2]int) [2]int {
	switch {
	case a[0] == a[1]:
		return b
	case b[0] == b[1]:
		return a
	}
	return [2]int{a[0], b[1]}
}

// phrase is the number of words up to which neighbouring differences are one.
const phrase = 8

// joins reports whether two neighbouring cells are one column: both agreed, or
// both different and, taken together, no longer than a phrase. Spellings stay
// apart from changes of words, and passages that are left out from both.
func (t *table) joins(a, b cell) bool {
	if a.agreed != b.agreed || a.moved != b.moved {
		return false
	}
	if a.moved > 0 {
		return true
	}
	if a.agreed {
		return true
	}
	if t.leftOut(a, b) {
		return true
	}
	if a.spelling() != b.spelling() {
		return false
	}
	if t.splitOut(a, b) || t.splitOut(b, a) {
		return false
	}
	for w := range t.ws {
		p, q := a.words[w][1]-a.words[w][0], b.words[w][1]-b.words[w][0]
		if p >= long || q >= long || p+q > phrase {
			return false
		}
	}
	return true
}

// splitOut reports whether a witness has a telling word of a as the fullest has
// it, and b not: then a reader wants to see which of the two differs.
func (t *table) splitOut(a, b cell) bool {
	for w := range t.ws {
		if w != t.fullest && t.state(a, w) == equal && a.words[w][1] > a.words[w][0] && t.state(b, w) != equal &&
			t.lex.WeightOf(t.seqs[w], a.words[w][0], a.words[w][1]) >= tells {
			return true
		}
	}
	return false
}

// tells is the weight of a word from which on it is shown by itself.
const tells = 0.75

// leftOut reports whether two cells are one passage that the same witnesses
// leave out and all others have in the same words.
func (t *table) leftOut(a, b cell) bool {
	for w := range t.ws {
		s := t.state(a, w)
		if s != t.state(b, w) || s != equal && s != absent {
			return false
		}
	}
	return true
}

// spelling reports whether c differs in spelling only.
func (c cell) spelling() bool {
	for _, k := range c.kinds {
		if k != corpus.NoChange && k != corpus.SpellingChange {
			return false
		}
	}
	return true
}

// states of a witness in a cell.
const (
	equal = iota
	other
	absent
	alone // it has words where the fullest has none
)

func (t *table) state(c cell, w int) int {
	mine, full := c.words[w][1] > c.words[w][0], c.words[t.fullest][1] > c.words[t.fullest][0]
	switch {
	case mine && !full:
		return alone
	case !mine && full:
		return absent
	case c.kinds[w] == corpus.NoChange:
		return equal
	}
	return other
}

// text returns the folded words of a witness in a cell.
func (t *table) text(c cell, w int) string {
	var b strings.Builder
	for i, word := range t.seqs[w].Words[c.words[w][0]:c.words[w][1]] {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(word.Text)
	}
	return b.String()
}

// column makes the column of a cell.
func (t *table) column(c cell) corpus.Column {
	out := corpus.Column{Readings: make([]corpus.Span, len(t.ws)), Variants: make([]int, len(t.ws)), Moved: c.moved > 0}
	numbers := map[string]int{}
	for w := range t.ws {
		if c.words[w][0] == c.words[w][1] {
			continue
		}
		out.Readings[w] = t.reading(w, c.words[w][0], c.words[w][1])
		text := t.text(c, w)
		if numbers[text] == 0 {
			numbers[text] = len(numbers) + 1
		}
		out.Variants[w] = numbers[text]
	}
	for w, k := range c.kinds {
		out.Change = stronger(out.Change, t.passage(c, w, k))
	}
	return out
}

// long is the number of words from which on what a witness leaves out or adds
// is a passage, whatever modal or number it holds.
const long = 5

// passage returns the kind of change of witness w.
func (t *table) passage(c cell, w int, k corpus.ChangeKind) corpus.ChangeKind {
	n := c.words[t.fullest][1] - c.words[t.fullest][0] + c.words[w][1] - c.words[w][0]
	switch s := t.state(c, w); {
	case c.moved == 0 && (n < long || k == corpus.ConditionChange):
		return k
	case s == absent:
		return corpus.OmissionChange
	case s == alone:
		return corpus.AdditionChange
	}
	return k
}

// reading returns the span of the words [lo, hi) of witness w with the
// punctuation that belongs to them: all that is not blank up to the next
// word, and what opens before a word after a blank.
func (t *table) reading(w, lo, hi int) corpus.Span {
	words, span, text := t.seqs[w].Words, t.ws[w].Span, t.docs[t.ws[w].Doc].Text
	start, end := words[lo].Span.Start, words[hi-1].Span.End
	floor, ceiling := span.Start, span.End
	if lo > 0 {
		floor = t.border(w, lo)
	}
	if hi < len(words) {
		ceiling = t.border(w, hi)
	}
	start, end = min(start, floor), max(end, ceiling)
	for end > words[hi-1].Span.End && blank(text[end-1]) {
		end--
	}
	for start < words[lo].Span.Start && blank(text[start]) {
		start++
	}
	return corpus.Span{Start: start, End: end}
}

// border returns where word i of witness w begins with what opens before it:
// behind the last blank before it, or at the word if there is none.
func (t *table) border(w, i int) int {
	words, text := t.seqs[w].Words, t.docs[t.ws[w].Doc].Text
	at := words[i].Span.Start
	for k := at; k > words[i-1].Span.End; k-- {
		if blank(text[k-1]) {
			return k
		}
	}
	return at
}

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }

// stronger returns the kind of change that matters more.
func stronger(a, b corpus.ChangeKind) corpus.ChangeKind { return align.Stronger(a, b) }

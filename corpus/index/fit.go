package index

import (
	"strings"

	"verbatim/corpus"
)

// A passage is the words of a document around a window, read for a query.
type passage struct {
	doc   int
	first uint32 // position of the first word
	words []passageWord
}

// A passageWord is a word of a document as a query sees it.
type passageWord struct {
	span   corpus.Span
	id     uint32
	term   int32 // the term of the query that it may stand for, or -1
	sim    weight
	weight weight
}

// A fit says how a quotation lies in a passage.
type fit struct {
	doc        int
	first      uint32 // position of the passage
	start, end int    // words of the passage: half-open
	matched    weight // of the query's words
	found      weight // of the passage's words that were matched
	inside     weight // of all words from start to end
	words      int    // matched words
	moved      int    // matched words that stand elsewhere than in the query
	exact      bool   // word by word the same
}

// score is the share of the words' weight that agrees, 0 to 1: the harmonic
// mean of how much of the query is there and how much of the passage was
// asked for.
func (f fit) score(total weight) float64 {
	if f.exact {
		return 1
	}
	return min(float64(f.matched+f.found)/float64(total+f.inside), .999)
}

const (
	// gapShare is the price of a word of the passage that the query leaves
	// out, as a share of its weight: low enough that two matched words bridge
	// the third that was forgotten, high enough that a stray word far off
	// does not stretch the passage.
	gapShare = 4
	// dropShare is the price of a word of the query that the passage lacks.
	dropShare = 16
	// movedPasses is how many parts of a sentence may have changed places.
	movedPasses = 3
)

// reach is how many words before and after a window a passage takes in.
func (q *query) reach() int { return len(q.words)/2 + 8 }

// passage reads the words around a window.
func (x *Index) passage(q *query, w window, buffer []passageWord) passage {
	reach := uint32(q.reach())
	from, to := x.docs[w.doc].first, x.end(w.doc)
	if w.start-from > reach {
		from = w.start - reach
	}
	if to-w.end > reach {
		to = w.end + reach
	}
	p := passage{w.doc, from, buffer[:0]}
	s := x.seek(w.doc, from)
	for range to - from {
		if !s.Next() {
			break
		}
		p.words = append(p.words, x.readWord(q, s.Bytes(), s.Span()))
	}
	return p
}

// readWord says what a word of a document is to q.
func (x *Index) readWord(q *query, folded []byte, span corpus.Span) passageWord {
	w := passageWord{span: span, term: -1}
	id, ok := x.words.lookup(folded)
	if !ok { // the text changed under us
		return w
	}
	w.id = id
	w.weight = x.weigh(int(x.words.count[id]))
	if r, ok := q.near[id]; ok {
		w.term, w.sim = int32(r.term), r.sim
		return w
	}
	w.term, w.sim = q.inflected(folded)
	return w
}

// inflected returns the term of q that begins like word and so may be a form
// of the same word: "determine", "determined".
func (q *query) inflected(word []byte) (int32, weight) {
	if len(word) < 4 {
		return -1, 0
	}
	best, sim := int32(-1), weight(0)
	for _, t := range q.initial[word[0]] {
		text := q.terms[t].text
		n := 0
		for n < len(text) && n < len(word) && text[n] == word[n] {
			n++
		}
		longer := max(len(text), len(word))
		if n < 4 || longer-n > 3 {
			continue
		}
		if s := bit * weight(n) / weight(longer) * 7 / 8; s > sim {
			best, sim = t, s
		}
	}
	return best, sim
}

// A fitter aligns a query with passages and keeps its tables between them.
type fitter struct {
	q      *query
	score  []weight // two rows
	from   []byte   // by row and column: where the best way comes from
	buffer []passageWord
	rows   []int // by word of the query: the word of the passage matched with it, or -1
	taken  []bool
}

// The ways into a cell.
const (
	startHere byte = iota
	fromMatch
	fromMismatch
	fromQuery   // a word of the query was dropped
	fromPassage // a word of the passage was left out
)

// fit finds where q lies in p: a local alignment after Smith and Waterman [2]
// with the weights of the words as scores, then again for what is left of the
// query in what is left of the passage, since the parts of a remembered
// sentence change places. O(len(q.words)·len(p.words)).
//
// [2] Smith, Waterman: Identification of common molecular subsequences,
// J. Mol. Biol. 147 (1981).
func (f *fitter) fit(p passage) fit {
	n := len(f.q.words)
	f.rows = f.rows[:0]
	for range n {
		f.rows = append(f.rows, -1)
	}
	f.taken = append(f.taken[:0], make([]bool, len(p.words))...)
	r := fit{doc: p.doc, first: p.first, start: len(p.words), end: 0}
	for pass := range 1 + movedPasses {
		if !f.align(p, &r, pass) {
			break
		}
	}
	for j := r.start; j < r.end; j++ {
		r.inside += p.words[j].weight
	}
	r.exact = r.words == n && r.end-r.start == n && r.moved == 0 && f.same(p, r.start)
	return r
}

// same reports whether the passage from start on is the query word by word.
func (f *fitter) same(p passage, start int) bool {
	for i, t := range f.q.term {
		w := p.words[start+i]
		if int(w.term) != t || w.sim != bit {
			return false
		}
	}
	return true
}

// align finds the best local alignment of the words not yet matched and adds
// it to r; it reports whether there was one worth adding.
func (f *fitter) align(p passage, r *fit, pass int) bool {
	n, m := len(f.q.words), len(p.words)
	f.grow(n+1, m+1)
	score, from := f.score[:m+1], f.from
	clear(score)
	best, bi, bj := weight(0), 0, 0
	for i := 1; i <= n; i++ {
		t := f.q.term[i-1]
		weight := f.q.terms[t].weight
		free := f.rows[i-1] < 0
		drop := weight / dropShare
		if !free {
			drop = 0
		}
		row := from[i*(m+1) : (i+1)*(m+1)]
		diagonal := score[0]
		for j := 1; j <= m; j++ {
			w := &p.words[j-1]
			above := score[j]
			s, way := above-drop, fromQuery
			if int(w.term) == t && free && !f.taken[j-1] {
				if d := diagonal + weight*w.sim/bit; d >= s {
					s, way = d, fromMatch
				}
			} else if d := diagonal - drop - w.weight/gapShare; d > s {
				s, way = d, fromMismatch
			}
			if d := score[j-1] - w.weight/gapShare; d > s {
				s, way = d, fromPassage
			}
			if s <= 0 {
				s, way = 0, startHere
			}
			diagonal = above
			score[j], row[j] = s, way
			if s > best {
				best, bi, bj = s, i, j
			}
		}
	}
	if pass > 0 && best < max(f.q.total/12, 8*bit) {
		return false
	}
	f.trace(p, r, bi, bj, pass)
	return best > 0
}

// trace follows the best way back from row i and column j.
func (f *fitter) trace(p passage, r *fit, i, j, pass int) {
	m := len(p.words)
	for i > 0 && j > 0 {
		switch f.from[i*(m+1)+j] {
		case startHere:
			return
		case fromMatch:
			i, j = i-1, j-1
			w := p.words[j]
			f.rows[i], f.taken[j] = j, true
			r.matched += f.q.terms[f.q.term[i]].weight * w.sim / bit
			r.found += w.weight * w.sim / bit
			r.words++
			if pass > 0 {
				r.moved++
			}
			r.start, r.end = min(r.start, j), max(r.end, j+1)
		case fromMismatch:
			i, j = i-1, j-1
		case fromQuery:
			i--
		case fromPassage:
			j--
		}
	}
}

func (f *fitter) grow(rows, columns int) {
	if cap(f.score) < columns {
		f.score = make([]weight, 2*columns)
	}
	if cap(f.from) < rows*columns {
		f.from = make([]byte, 2*rows*columns)
	}
	f.from = f.from[:rows*columns]
}

// quoteOf shortens a passage for a message.
func quoteOf(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	const most = 80
	if len(text) <= most {
		return text
	}
	cut := strings.LastIndexByte(text[:most], ' ')
	if cut <= 0 {
		cut = most
	}
	return strings.ToValidUTF8(text[:cut], "") + " …"
}

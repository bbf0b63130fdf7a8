package index

import (
	"bytes"
	"strings"

	"verbatim/corpus"
)

// A passage is the words of a document around a window, read for a query.
type passage struct {
	doc   int
	words []passageWord
	raw   []rawWord // the words as they are
}

// A rawWord is a word as it stands in a document.
type rawWord struct {
	id uint32 // its number
	at int    // the first of passage.words that it was read as
}

// A passageWord is a word of a document as a query sees it.
type passageWord struct {
	span   corpus.Span
	term   int32 // the term of the query that it may stand for, or -1
	sim    weight
	weight weight
}

// A fit says how a quotation lies in a passage.
type fit struct {
	doc        int
	start, end int    // words of the passage: half-open
	matched    weight // of the query's words
	found      weight // of the passage's words that were matched
	inside     weight // of all words from start to end
	words      int    // matched words
	content    int    // those of them that are no function words
	moved      int    // matched words that stand elsewhere than in the query
	run        int    // most words in a row that are matched in a row
	exact      bool   // word for word the same
}

// score says how near the passage is to the query, 0 to 1: Tversky's ratio [3] of
// the weight in common to the same with what only one of the two has. Words of
// the query that are not there count more than words of the passage that were not
// asked for, since memory drops more than it adds.
//
// [3] Tversky: Features of similarity, Psychological Review 84 (1977).
func (f fit) score(total weight) float64 {
	if f.exact {
		return 1
	}
	common := float64(f.matched)
	s := common / (common + missingShare*float64(total-f.matched) + surplusShare*float64(f.inside-f.found))
	return min(s, 0.999)
}

const (
	// missingShare and surplusShare are Tversky's alpha and beta: of those tried,
	// the ones with which the source most often comes first.
	missingShare, surplusShare = 0.9, 0.15
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

// reach is how many words before and after a window of the given length a
// passage takes in: the rest of the quotation may lie on either side.
func (q *query) reach(window int) int { return max(len(q.words)-window, 0) + len(q.words)/4 + 8 }

// passage reads the words around a window.
func (x *Index) passage(q *query, w window, buffer passage) passage {
	reach := uint32(q.reach(int(w.end - w.start)))
	from, to := x.docs[w.doc].first, x.end(w.doc)
	if w.start-from > reach {
		from = w.start - reach
	}
	if to-w.end > reach {
		to = w.end + reach
	}
	p := passage{w.doc, buffer.words[:0], buffer.raw[:0]}
	s := x.seek(w.doc, from)
	for range to - from {
		if !s.Next() {
			break
		}
		id, _ := x.words.lookup(s.Bytes()) // every word of a document is there
		p.raw = append(p.raw, rawWord{id, len(p.words)})
		p.words = x.read(q, p.words, id, s.Bytes(), s.Span())
	}
	return p
}

// read appends what a word of a document is to q: one word, or several for a
// contraction.
func (x *Index) read(q *query, words []passageWord, id uint32, folded []byte, span corpus.Span) []passageWord {
	w := passageWord{span: span, term: -1, weight: x.weigh(int(x.words.count[id]), x.function[id])}
	if r, ok := q.near[id]; ok {
		w.term, w.sim = int32(r.term), r.sim
		return append(words, w)
	}
	if !x.contracted(folded) {
		w.term, w.sim = q.inflected(folded)
		return append(words, w)
	}
	for _, part := range x.parts(folded) {
		w := passageWord{span: span, term: -1, weight: minWeight}
		if r, ok := q.alts[part]; ok {
			w.term, w.sim = int32(r.term), r.sim
		} else if id, ok := x.words.lookup([]byte(part)); ok {
			w.weight = x.weigh(int(x.words.count[id]), x.function[id])
			if r, ok := q.near[id]; ok {
				w.term, w.sim = int32(r.term), r.sim
			} else {
				w.term, w.sim = q.inflected([]byte(part))
			}
		}
		words = append(words, w)
	}
	return words
}

// contracted reports whether word may be a contraction.
func (x *Index) contracted(word []byte) bool {
	if bytes.IndexByte(word, '\'') >= 0 {
		return true
	}
	if x.language == nil {
		return false
	}
	_, ok := x.language.Comparison.Contractions[string(word)]
	return ok
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
	buffer passage
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
	if r, ok := f.verbatim(p); ok {
		return r
	}
	n := len(f.q.words)
	f.rows = f.rows[:0]
	for range n {
		f.rows = append(f.rows, -1)
	}
	f.taken = append(f.taken[:0], make([]bool, len(p.words))...)
	r := fit{doc: p.doc, start: len(p.words), end: 0}
	for pass := range 1 + movedPasses {
		if !f.align(p, &r, pass) {
			break
		}
	}
	for j := r.start; j < r.end; j++ {
		r.inside += p.words[j].weight
	}
	for i, run := 0, 0; i < n; i++ {
		switch {
		case f.rows[i] < 0:
			run = 0
		case i > 0 && f.rows[i] == f.rows[i-1]+1:
			run++
		default:
			run = 1
		}
		r.run = max(r.run, run)
	}
	return r
}

// verbatim finds the first place where the words of p are those of the query,
// as they are. O(len(q.raw)·len(p.raw)), and nearly always O(len(p.raw)).
func (f *fitter) verbatim(p passage) (fit, bool) {
	raw, n := f.q.raw, len(f.q.raw)
	for at := 0; n > 0 && at+n <= len(p.raw); at++ {
		i := 0
		for i < n && p.raw[at+i].id == raw[i] {
			i++
		}
		if i < n {
			continue
		}
		r := fit{doc: p.doc, start: p.raw[at].at, end: len(p.words), exact: true}
		if at+n < len(p.raw) {
			r.end = p.raw[at+n].at
		}
		r.matched, r.found, r.inside = f.q.total, f.q.total, f.q.total
		r.words, r.run = len(f.q.words), len(f.q.words)
		r.content = r.words - f.q.function
		return r, true
	}
	return fit{}, false
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
			if !f.q.terms[f.q.term[i]].function {
				r.content++
			}
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

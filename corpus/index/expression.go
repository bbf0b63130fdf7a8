package index

import (
	"strconv"
	"strings"
)

// The query language.
//
//	word            the word, in any case; possessives too
//	wor*            words that begin so
//	word~ word~2    words spelled alike, up to so many letters off
//	"a phrase"      words in a row; curly marks as straight ones
//	"a b"~5         words near each other, at most five others between
//	a b, a AND b    both in one article
//	a OR b          either
//	-a, NOT a       not in the article
//	(a b) OR c      as grouped
//	speaker:rubio   within what somebody said; in:quote, in:narration
//	said:2025-04..  within what was said then; date:, outlet:, article: of articles
//
// AND binds closer than OR. There are no errors: what cannot be read is left
// out or read as words, and a note says so.

// An op is what a node does with its children.
type op int

const (
	opWords op = iota // a word or phrase
	opAnd
	opOr
	opNot
	opField
)

// A node is a part of an expression.
type node struct {
	op    op
	kids  []*node
	words []pattern  // of opWords
	ids   [][]uint32 // by pattern: the words of the vocabulary, once looked up
	slop  int        // words that may stand between them; -1 for a phrase
	field string     // of opField
	value string
	test  *fieldTest // of opField, once resolved
}

// A pattern stands for words of the vocabulary.
type pattern struct {
	text  string // folded
	shape shape
	edits int // of alike words
}

// A shape says which words a pattern stands for.
type shape int

const (
	wholeWord shape = iota
	wordStart
	alikeWord
)

// The fields.
var fields = []string{"speaker", "in", "outlet", "date", "said", "article"}

const (
	// maxExpression bounds the bytes of a query that are read.
	maxExpression = 2000
	// maxDepth bounds how deep brackets lie in each other.
	maxDepth = 40
)

// A parser reads one query.
type parser struct {
	tokens []lexeme
	at     int
	depth  int
	notes  []string
}

// parseExpression reads a query; the node is nil if nothing is asked.
func parseExpression(text string) (*node, []string) {
	p := &parser{}
	if len(text) > maxExpression {
		text = strings.ToValidUTF8(text[:maxExpression], "")
		p.note("Only the first " + strconv.Itoa(maxExpression) + " characters were read.")
	}
	p.lex(text)
	root := p.or()
	for p.at < len(p.tokens) { // brackets that close nothing
		p.at++
		p.note("A closing bracket without an opening one was left out.")
		if more := p.or(); more != nil {
			root = both(opAnd, root, more)
		}
	}
	return root, p.notes
}

// note says once what was read otherwise than it was written.
func (p *parser) note(text string) {
	for _, n := range p.notes {
		if n == text {
			return
		}
	}
	p.notes = append(p.notes, text)
}

func (p *parser) peek() kind {
	if p.at < len(p.tokens) {
		return p.tokens[p.at].kind
	}
	return end
}

// or reads alternatives.
func (p *parser) or() *node {
	left := p.and()
	for p.peek() == or {
		p.at++
		right := p.and()
		if left == nil || right == nil {
			p.note("OR with nothing on one side was left out.")
		}
		left = both(opOr, left, right)
	}
	return left
}

// and reads what must all be there.
func (p *parser) and() *node {
	var left *node
	for {
		switch p.peek() {
		case end, or, closing:
			return left
		case and:
			p.at++
			if k := p.peek(); left == nil || k == end || k == or || k == closing {
				p.note("AND with nothing on one side was left out.")
			}
			continue
		}
		left = both(opAnd, left, p.unary())
	}
}

// unary reads one part, which may be negated.
func (p *parser) unary() *node {
	t := p.tokens[p.at]
	p.at++
	switch t.kind {
	case not:
		switch p.peek() {
		case end, or, and, closing:
			p.note("NOT with nothing behind it was left out.")
			return nil
		}
		if p.depth++; p.depth > maxDepth {
			p.depth--
			return p.unary()
		}
		kid := p.unary()
		p.depth--
		if kid == nil {
			return nil
		}
		if kid.op == opNot {
			return kid.kids[0]
		}
		return &node{op: opNot, kids: []*node{kid}}
	case opening:
		if p.depth >= maxDepth {
			p.note("Brackets that lie too deep in each other were left out.")
			return nil
		}
		p.depth++
		inner := p.or()
		p.depth--
		if p.peek() == closing {
			p.at++
		} else {
			p.note("A bracket that is not closed was taken to close at the end.")
		}
		return inner
	}
	return t.node
}

// both joins two nodes, of which either may be nil.
func both(op op, a, b *node) *node {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	case a.op == op:
		a.kids = append(a.kids, b)
		return a
	}
	return &node{op: op, kids: []*node{a, b}}
}

// String says how a node was understood.
func (n *node) String() string {
	if n == nil {
		return ""
	}
	var parts []string
	for _, k := range n.kids {
		s := k.String()
		if k.op == opOr && n.op == opAnd || k.op == opAnd && n.op == opOr || n.op == opNot && len(k.kids) > 0 {
			s = "(" + s + ")"
		}
		parts = append(parts, s)
	}
	switch n.op {
	case opAnd:
		return strings.Join(parts, " AND ")
	case opOr:
		return strings.Join(parts, " OR ")
	case opNot:
		return "NOT " + parts[0]
	case opField:
		if strings.Contains(n.value, " ") {
			return n.field + `:"` + n.value + `"`
		}
		return n.field + ":" + n.value
	}
	for _, w := range n.words {
		parts = append(parts, w.String())
	}
	text := strings.Join(parts, " ")
	if len(n.words) > 1 {
		text = `"` + text + `"`
	}
	if n.slop >= 0 {
		text += "~" + strconv.Itoa(n.slop)
	}
	return text
}

func (w pattern) String() string {
	switch w.shape {
	case wordStart:
		return w.text + "*"
	case alikeWord:
		return w.text + "~" + strconv.Itoa(w.edits)
	}
	return w.text
}

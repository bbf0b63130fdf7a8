package index

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/fold"
)

// A kind tells the tokens of a query apart.
type kind int

const (
	end kind = iota
	operand
	and
	or
	not
	opening
	closing
)

// A lexeme is one token of a query.
type lexeme struct {
	kind kind
	node *node // of an operand
}

// straight makes quotation marks of all sorts the typewriter's.
var straight = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‟", `"`)

// lex cuts text into tokens.
func (p *parser) lex(text string) {
	text = straight.Replace(text)
	for {
		text = strings.TrimLeftFunc(text, unicode.IsSpace)
		if text == "" {
			return
		}
		switch c := text[0]; {
		case c == '(':
			p.add(opening, nil)
			text = text[1:]
		case c == ')':
			p.add(closing, nil)
			text = text[1:]
		case c == '"':
			var phrase string
			phrase, text = p.quoted(text[1:])
			var slop int
			slop, text = nearness(text)
			p.operand(p.phrase(phrase, slop), phrase)
		case c == '-' && len(text) > 1 && !strings.ContainsRune(" \t\n)-", rune(text[1])):
			p.add(not, nil)
			text = text[1:]
		default:
			text = p.word(text)
		}
	}
}

func (p *parser) add(k kind, n *node) { p.tokens = append(p.tokens, lexeme{k, n}) }

// operand adds n, or a note that written says nothing.
func (p *parser) operand(n *node, written string) {
	if n != nil {
		p.add(operand, n)
	} else if strings.TrimSpace(written) != "" {
		p.note("“" + strings.TrimSpace(written) + "” holds no word and was left out.")
	}
}

// quoted returns what stands before the next quotation mark and the rest.
func (p *parser) quoted(text string) (string, string) {
	phrase, rest, closed := strings.Cut(text, `"`)
	if !closed {
		p.note("A quotation mark that is not closed was taken to close at the end.")
	}
	return phrase, rest
}

// nearness reads ~5 at the beginning of text; -1 if it is not there.
func nearness(text string) (int, string) {
	if !strings.HasPrefix(text, "~") {
		return -1, text
	}
	i := 1
	for i < len(text) && i < 4 && '0' <= text[i] && text[i] <= '9' {
		i++
	}
	n, err := strconv.Atoi(text[1:i])
	if err != nil {
		n = defaultSlop
	}
	return n, text[i:]
}

// defaultSlop is how many words may stand between those of "a b"~.
const defaultSlop = 5

// word reads a word, an operator or a field at the beginning of text and returns
// the rest.
func (p *parser) word(text string) string {
	i := strings.IndexFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '(' || r == ')' || r == '"' })
	if i < 0 {
		i = len(text)
	}
	written, rest := text[:i], text[i:]
	switch written {
	case "AND", "&&":
		p.add(and, nil)
		return rest
	case "OR", "||":
		p.add(or, nil)
		return rest
	case "NOT":
		p.add(not, nil)
		return rest
	}
	name, value, ok := strings.Cut(written, ":")
	if name = strings.ToLower(name); ok && slices.Contains(fields, name) {
		if value == "" && strings.HasPrefix(rest, `"`) {
			value, rest = p.quoted(rest[1:])
		}
		if value = strings.TrimSpace(value); value == "" {
			p.note(name + ": with nothing behind it was left out.")
			return rest
		}
		p.add(operand, &node{op: opField, field: name, value: value, slop: -1})
		return rest
	}
	if ok && value != "" && letters(name) {
		p.note("There is no field “" + name + "”; the fields are " + strings.Join(fields, ", ") + ".")
	}
	p.operand(p.phrase(written, -1), written)
	return rest
}

func letters(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
}

// phrase returns the node of words in a row, nil if there are none.
func (p *parser) phrase(text string, slop int) *node {
	n := &node{op: opWords, slop: slop}
	for f := range strings.FieldsSeq(text) {
		n.words = append(n.words, p.patterns(f)...)
	}
	if len(n.words) > maxTerms {
		p.note("Only the first " + strconv.Itoa(maxTerms) + " words of a phrase were read.")
		n.words = n.words[:maxTerms]
	}
	switch len(n.words) {
	case 0:
		return nil
	case 1:
		n.slop = -1
	}
	return n
}

// patterns reads one word as it is written: "cease-fire*" is two, of which the
// last may go on.
func (p *parser) patterns(written string) []pattern {
	last := pattern{}
	switch body := strings.TrimRight(written, "*"); {
	case body != written:
		last.shape, written = wordStart, body
	default:
		if i := strings.LastIndexByte(written, '~'); i > 0 {
			if n, err := strconv.Atoi(written[i+1:]); err == nil || i == len(written)-1 {
				last.shape, last.edits, written = alikeWord, min(max(n, 1), 2), written[:i]
			}
		}
	}
	if strings.ContainsRune(written, '*') {
		p.note("A star stands for letters at the end of a word only.")
		written = strings.ReplaceAll(written, "*", "")
	}
	var list []pattern
	for _, w := range fold.Words(written, corpus.Span{End: len(written)}) {
		list = append(list, pattern{text: strings.Clone(w.Text)})
	}
	if n := len(list) - 1; n >= 0 {
		last.text = list[n].text
		list[n] = last
		if last.shape == wordStart && utf8.RuneCountInString(last.text) < 2 {
			list[n].shape = wholeWord
			p.note("A star needs two letters before it.")
		}
	}
	return list
}

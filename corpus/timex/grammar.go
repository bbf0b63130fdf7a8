package timex

import (
	"strings"
	"sync"

	"verbatim/corpus/lang"
)

// A symbol is what one edge of the word lattice is: a class or a literal word.
type symbol uint8

// The classes. The comment gives what Value and Text of the term mean.
const (
	noClass    symbol = iota
	num               // a whole number
	dec               // a decimal number; the figure
	frac              // a half: 1/2
	ord               // an ordinal number; -1 is the last
	day               // a day of the month
	dayth             // the same as an ordinal in figures: 15th
	year              // a year of four digits
	yy                // a year of two digits, completed
	vague             // an unknown number
	month             // 1–12; "?" doubtful, "n" also a name
	weekday           // 1–7; "?" doubtful
	weekdays          // 1–7, as a habit
	season            // code
	part              // part of day; code
	parts             // the same as a habit: mornings
	clockword         // minutes after midnight
	unit              // factor; code
	units             // the plural
	last              // −1
	this              // 0
	next              // 1
	anaphor           // distance from the time last mentioned
	dayword           // distance from today in days
	tonight           // code of a part of today
	ago               // −1, 1 from now; −2, 2 from the time last mentioned
	phase             // mod
	phasenoun         // mod
	about             // mod
	every             //
	setword           // value of the set
	times             // how often
	decadeword        // 20–90
	decade            // 198 for the 1980s
	era               // −1, 1
	ampm              // hours to add
	zone              // offset
	pastRef           //
	presentRef        //
	futureRef         //
	holiday           // rule
	isodate           // the date
	numdate           // figures as written, "/" between
	yearmonth         // 16 times the year and the month
	clock             // seconds after midnight; "s" with seconds
	clockpm           // the same, on the 24-hour clock
	quarter           // 1–4
	half              // 1, 2
	fyear             // fiscal year
	monthday          // figures as written, "/" between
	short             // a unit behind figures: 1, or 0 if only before AGO; code
	firstLiteral
)

var classNames = map[string]symbol{
	"NUM": num, "DEC": dec, "FRAC": frac, "ORD": ord, "DAY": day, "DAYTH": dayth, "YEAR": year, "YY": yy, "VAGUE": vague,
	"MONTH": month, "WEEKDAY": weekday, "WEEKDAYS": weekdays, "SEASON": season, "PART": part, "PARTS": parts,
	"CLOCKWORD": clockword, "UNIT": unit, "UNITS": units, "LAST": last, "THIS": this, "NEXT": next,
	"ANAPHOR": anaphor, "DAYWORD": dayword, "TONIGHT": tonight, "AGO": ago, "PHASE": phase, "PHASENOUN": phasenoun,
	"ABOUT": about, "EVERY": every, "SETWORD": setword, "TIMES": times, "DECADEWORD": decadeword,
	"DECADE": decade, "ERA": era, "AMPM": ampm, "ZONE": zone, "PAST_REF": pastRef,
	"PRESENT_REF": presentRef, "FUTURE_REF": futureRef, "HOLIDAY": holiday, "ISODATE": isodate,
	"NUMDATE": numdate, "YEARMONTH": yearmonth, "CLOCK": clock, "CLOCKPM": clockpm, "QUARTER": quarter, "HALF": half,
	"FYEAR": fyear, "MONTHDAY": monthday, "SHORT": short,
}

// A term is one thing that a word may be, compiled.
type term struct {
	sym   symbol
	value int
	text  string
}

// A phrase is a term of several words; the first is the key that it is filed under.
type phrase struct {
	rest  []string
	terms []term
}

// An entry is all that a word may be or begin.
type entry struct {
	terms   []term
	phrases []phrase // longest first
}

// A state of the trie that all patterns are expanded into.
type state struct {
	rule int // the first rule that ends here, or -1
	next []arc
}

type arc struct {
	sym symbol
	to  int32
}

// A grammar is the calendar of a language, compiled.
type grammar struct {
	words    map[string]entry
	lengths  [27 * 27]uint32 // by the first two letters: bit n is set if a word of n bytes begins with them
	states   []state
	root     [256]int32 // by symbol, -1 for none
	kinds    []string   // by rule
	literals map[string]symbol
}

var (
	compiled   sync.Map // *lang.Language → *grammar
	compileOne sync.Mutex
)

// grammarOf returns the compiled calendar of l; it is compiled once.
func grammarOf(l *lang.Language) *grammar {
	if g, ok := compiled.Load(l); ok {
		return g.(*grammar)
	}
	compileOne.Lock()
	defer compileOne.Unlock()
	if g, ok := compiled.Load(l); ok {
		return g.(*grammar)
	}
	g := compile(&l.Calendar)
	compiled.Store(l, g)
	return g
}

// compile expands the rules into a trie of symbols and files the words.
func compile(c *lang.Calendar) *grammar {
	g := &grammar{words: map[string]entry{}, literals: map[string]symbol{}, states: []state{{rule: -1}}}
	for i, r := range c.Rules {
		g.kinds = append(g.kinds, r.Kind)
		p := patternParser{g: g, in: patternTokens(r.Pattern)}
		for _, seq := range p.alternatives() {
			g.insert(seq, i)
		}
	}
	for i := range g.root {
		g.root[i] = -1
	}
	for _, a := range g.states[0].next {
		g.root[a.sym] = a.to
	}
	for word, terms := range c.Terms {
		for _, t := range terms {
			sym, ok := classNames[t.Class]
			if !ok {
				panic("timex: unknown class " + t.Class)
			}
			g.file(word, term{sym, t.Value, t.Text})
		}
	}
	for word, sym := range g.literals {
		g.file(word, term{sym: sym})
	}
	for word := range g.words {
		g.lengths[beginning(word)] |= 1 << min(len(word), 31)
	}
	return g
}

// beginning is the index of a word's first two letters, capital or not; signs
// and ends count as one more letter.
func beginning(word string) int {
	a, b := letterOf(word[0]), 26
	if len(word) > 1 {
		b = letterOf(word[1])
	}
	return 27*a + b
}

func letterOf(c byte) int {
	if c = c | 0x20 - 'a'; c < 26 {
		return int(c)
	}
	return 26
}

// file enters a term under its word, or under the first word of its phrase.
func (g *grammar) file(word string, t term) {
	// Tokens cut possessive endings off.
	if word != "'s" {
		word = strings.ReplaceAll(word, "'s", " 's")
	}
	word = strings.ReplaceAll(word, "s' ", "s ' ")
	first, rest, many := strings.Cut(word, " ")
	e := g.words[first]
	if !many {
		e.terms = append(e.terms, t)
	} else {
		words := strings.Fields(rest)
		at := len(e.phrases)
		for i, p := range e.phrases {
			if strings.Join(p.rest, " ") == rest {
				e.phrases[i].terms = append(p.terms, t)
				at = -1
				break
			}
			if len(p.rest) < len(words) && i < at {
				at = i
			}
		}
		if at >= 0 {
			e.phrases = append(e.phrases, phrase{})
			copy(e.phrases[at+1:], e.phrases[at:])
			e.phrases[at] = phrase{words, []term{t}}
		}
	}
	g.words[first] = e
}

// insert adds a sequence of symbols that rule accepts.
func (g *grammar) insert(seq []symbol, rule int) {
	at := int32(0)
	for _, s := range seq {
		to := g.step(at, s)
		if to < 0 {
			to = int32(len(g.states))
			g.states = append(g.states, state{rule: -1})
			g.states[at].next = append(g.states[at].next, arc{s, to})
		}
		at = to
	}
	if r := g.states[at].rule; at != 0 && (r < 0 || rule < r) {
		g.states[at].rule = rule
	}
}

// step returns the state that s leads to from at, or -1.
func (g *grammar) step(at int32, s symbol) int32 {
	for _, a := range g.states[at].next {
		if a.sym == s {
			return a.to
		}
	}
	return -1
}

// symbolOf returns the symbol of a class or literal of a pattern.
func (g *grammar) symbolOf(word string) symbol {
	if s, ok := classNames[word]; ok {
		return s
	}
	if s, ok := g.literals[word]; ok {
		return s
	}
	if len(g.literals) > 255-int(firstLiteral) {
		panic("timex: too many literals in the rules")
	}
	s := firstLiteral + symbol(len(g.literals))
	g.literals[word] = s
	return s
}

// patternTokens cuts a pattern into words and the signs ( ) | ?.
func patternTokens(pattern string) []string {
	var out []string
	for f := range strings.FieldsSeq(pattern) {
		for f != "" {
			i := strings.IndexAny(f, "()|?")
			switch {
			case i < 0:
				out = append(out, f)
				f = ""
			case i > 0:
				out = append(out, f[:i])
				f = f[i:]
			default:
				out = append(out, f[:1])
				f = f[1:]
			}
		}
	}
	return out
}

// A patternParser expands a pattern into all sequences that it stands for:
// alternatives = sequence { "|" sequence }, sequence = { item },
// item = ( word | "(" alternatives ")" ) [ "?" ].
type patternParser struct {
	g  *grammar
	in []string
}

func (p *patternParser) alternatives() [][]symbol {
	out := p.sequence()
	for len(p.in) > 0 && p.in[0] == "|" {
		p.in = p.in[1:]
		out = append(out, p.sequence()...)
	}
	return out
}

func (p *patternParser) sequence() [][]symbol {
	out := [][]symbol{nil}
	for len(p.in) > 0 && p.in[0] != "|" && p.in[0] != ")" {
		item := p.item()
		var longer [][]symbol
		for _, a := range out {
			for _, b := range item {
				longer = append(longer, append(a[:len(a):len(a)], b...))
			}
		}
		out = longer
	}
	return out
}

func (p *patternParser) item() [][]symbol {
	var out [][]symbol
	if p.in[0] == "(" {
		p.in = p.in[1:]
		out = p.alternatives()
		if len(p.in) == 0 {
			panic("timex: a rule lacks a closing parenthesis")
		}
	} else {
		out = [][]symbol{{p.g.symbolOf(p.in[0])}}
	}
	p.in = p.in[1:]
	if len(p.in) > 0 && p.in[0] == "?" {
		p.in = p.in[1:]
		out = append([][]symbol{nil}, out...)
	}
	return out
}

package collate

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/align"
)

// told is how many differences a summary tells; more are counted.
const told = 3

// summary says in one or two sentences what differs, the differences that may
// change the meaning first: for the ear, for captions, for copying.
func (t *table) summary(columns []corpus.Column) string {
	var meaning, others, left []string
	for i := range columns {
		c := &columns[i]
		if c.Agreed() || c.Change == corpus.SpellingChange || c.Change == corpus.PunctuationChange || c.Change == corpus.NoChange {
			continue
		}
		switch s, plain := t.difference(columns, i); {
		case s == "":
		case c.Change.Meaning():
			meaning = append(meaning, s)
		case plain:
			left = append(left, s)
		default:
			others = append(others, s)
		}
	}
	all := append(append(meaning, others...), left...)
	stops := t.stops(columns)
	if len(all)+len(stops) == 0 {
		return t.spellings(columns)
	}
	// What breaks off is told, whatever else differs.
	at := max(0, min(len(all), told-len(stops)))
	all = slices.Insert(all, at, stops...)
	more := ""
	if n := len(all) - told; n > 0 {
		all = all[:told]
		more = fmt.Sprintf(" %d more differences.", n)
		if n == 1 {
			more = " One more difference."
		}
	}
	s := strings.Join(all, "; ")
	if s[0] < utf8.RuneSelf {
		s = strings.ToUpper(s[:1]) + s[1:]
	}
	return s + "." + more
}

// spellings says how witnesses differ that have the same words.
func (t *table) spellings(columns []corpus.Column) string {
	for i := range columns {
		if columns[i].Change == corpus.SpellingChange {
			if s, _ := t.difference(columns, i); s != "" {
				return "The same words, not all spelt alike: " + s + "."
			}
		}
	}
	return "All witnesses have the same words."
}

// difference says how one column differs and reports whether it is only that
// some witnesses leave words out.
func (t *table) difference(columns []corpus.Column, i int) (string, bool) {
	c := &columns[i]
	by := map[int][]int{} // variant → witnesses
	var order []int
	for w, v := range c.Variants {
		if by[v] == nil {
			order = append(order, v)
		}
		by[v] = append(by[v], w)
	}
	main := c.Variants[t.fullest]
	if c.Moved {
		if movers := t.movers(t.moved[i]); main != 0 {
			return t.names(movers) + has(movers) + t.words(c, t.fullest) + " in another place", false
		}
		return "", true // told where it was left out
	}
	if main == 0 {
		for _, v := range order {
			if v != 0 {
				return t.names(by[v]) + adds(by[v]) + t.words(c, by[v][0]), true
			}
		}
		return "", true
	}
	for _, v := range order {
		if v != main && v != 0 {
			x, y := by[v][0], by[main][0]
			after := t.after(columns[i+1:], c, x, y)
			return fmt.Sprintf("%s where %s%s%s", quoted(t.fields(c, x), t.upTo(after, x)), t.names(by[main]), has(by[main]), quoted(t.fields(c, y), t.upTo(after, y))), false
		}
	}
	if len(by[0]) == 0 {
		return "", true
	}
	by[0] = slices.DeleteFunc(by[0], func(w int) bool { return t.end(columns[i+1:], w) })
	if len(by[0]) == 0 {
		return "", true // it has stopped
	}
	return t.names(by[0]) + choose(by[0], " leaves out ", " leave out ") + t.words(c, t.fullest), true
}

// stops says which witnesses end before the fullest does, the one that ends
// first first.
func (t *table) stops(columns []corpus.Column) []string {
	var out []string
	for i := range columns {
		var ws []int
		for w := range t.ws {
			if w != t.fullest && t.end(columns[i:], w) && (i == 0 || !t.end(columns[i-1:], w)) {
				ws = append(ws, w)
			}
		}
		var rest []string
		for c := range columns[i:] {
			if columns[i+c].Variants[t.fullest] != 0 {
				rest = append(rest, t.fields(&columns[i+c], t.fullest)...)
			}
		}
		if len(ws) > 0 && len(rest) > 0 {
			out = append(out, t.names(ws)+choose(ws, " stops before ", " stop before ")+quoted(rest, nil))
		}
	}
	return out
}

// end reports whether a witness has no more words in columns, the last ones, nor
// had before what stands there in the fullest.
func (t *table) end(columns []corpus.Column, w int) bool {
	moved := t.moved[len(t.moved)-len(columns):]
	for i, c := range columns {
		if c.Variants[w] != 0 || c.Moved && slices.Contains(t.movers(moved[i]), w) {
			return false
		}
	}
	return true
}

func choose(ws []int, one, several string) string {
	if len(ws) == 1 {
		return one
	}
	return several
}

func adds(ws []int) string { return choose(ws, " adds ", " add ") }
func has(ws []int) string  { return choose(ws, " has ", " have ") }

// after returns the next column if a reading of c ends with a word that tells
// nothing alone and both witnesses go on with the same word, else nil: “a few
// days” where another has “a matter of days”.
func (t *table) after(columns []corpus.Column, c *corpus.Column, x, y int) *corpus.Column {
	if len(columns) == 0 || !t.hangs(c, x) && !t.hangs(c, y) {
		return nil
	}
	n := &columns[0]
	if n.Variants[x] == 0 || n.Variants[x] != n.Variants[y] {
		return nil
	}
	if seq := t.read(n, x); t.lex.WeightOf(seq, 0, 1) < hanging {
		return nil
	}
	return n
}

func (t *table) read(c *corpus.Column, w int) align.Sequence {
	return t.lex.Read(t.docs[t.ws[w].Doc].Text, c.Readings[w])
}

// hanging is the weight of a word from which on it can stand at the end of what
// is quoted.
const hanging = 0.3

// hangs reports whether the last word of a reading is a small one.
func (t *table) hangs(c *corpus.Column, w int) bool {
	seq := t.read(c, w)
	n := len(seq.Words)
	return n > 0 && t.lex.WeightOf(seq, n-1, n) < hanging
}

// upTo returns the first word of a reading, if there is one.
func (t *table) upTo(c *corpus.Column, w int) []string {
	if c == nil {
		return nil
	}
	f := t.fields(c, w)
	return f[:min(1, len(f))]
}

// fields returns the words of a reading as printed.
func (t *table) fields(c *corpus.Column, w int) []string {
	return strings.Fields(c.Readings[w].Of(t.docs[t.ws[w].Doc].Text))
}

// words quotes a reading.
func (t *table) words(c *corpus.Column, w int) string { return quoted(t.fields(c, w), nil) }

// quoted quotes words, shortened in the middle when they are many.
func quoted(fields, more []string) string {
	const most = 12
	if len(fields) > most {
		fields = append(append(fields[:most/2:most/2], "…"), fields[len(fields)-3:]...)
	}
	fields = append(fields[:len(fields):len(fields)], more...)
	return "“" + strings.Trim(strings.Join(fields, " "), ` .,;:“”"—–`) + "”"
}

// names lists the documents of witnesses.
func (t *table) names(ws []int) string {
	var names []string
	for _, w := range ws {
		name := t.name(w)
		if len(names) == 0 || names[len(names)-1] != name {
			names = append(names, name)
		}
	}
	switch n := len(names); {
	case n > 3:
		return fmt.Sprintf("%d witnesses", n)
	case n > 1:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return names[0]
}

// name is what a reader knows a document by: its outlet, or the beginning of
// its ID.
func (t *table) name(w int) string {
	doc := &t.docs[t.ws[w].Doc]
	if doc.Source != "" {
		return doc.Source
	}
	if doc.ID == "" {
		return "the other"
	}
	short, _, _ := strings.Cut(doc.ID, "_")
	return short
}

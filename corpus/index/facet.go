package index

import (
	"cmp"
	"strings"

	"verbatim/corpus"
)

// A Facet is a property of occurrences with its commonest values.
type Facet struct {
	Field  string // of the query language
	Values []Value
}

// A Value is one value of a facet: Query narrows a search to it.
type Value struct {
	Name  string
	Count int
	Query string // such as speaker:"Marco Rubio"
}

// mostValues bounds the values of a facet.
const mostValues = 12

// mostLooked is how many occurrences are held against the quotations around
// them to be counted by speaker. Of more, every so manieth document is
// looked at: somebody is typing.
const mostLooked = 20_000

// Estimated reports whether Facets estimates where the occurrences stand and who speaks.
func (c *Concordance) Estimated() bool {
	return c.loose != nil && c.lines/mostLooked > 1 && len(c.docs) > c.lines/mostLooked
}

// Facets counts the occurrences by where they stand, who speaks, outlet, month
// and article. The first two may be estimates, see Estimated.
func (c *Concordance) Facets() []Facet {
	c.index.hold()
	defer c.index.mu.RUnlock()
	where, who := c.voices()
	columns := c.index.columns()
	outlet, month := make([]int, len(columns.outlet.names)), make([]int, len(columns.month.names))
	article := make([]counted, 0, len(c.docs))
	for _, t := range c.docs {
		n := int(t.lines)
		outlet[columns.outlet.of[t.doc]] += n
		month[columns.month.of[t.doc]] += n
		article = append(article, counted{c.index.docs[t.doc].doc.ID, n})
	}
	var facets []Facet
	for _, f := range []struct {
		field string
		count []counted
	}{
		{"in", where}, {"speaker", who}, {"outlet", columns.outlet.counted(outlet)},
		{"date", columns.month.counted(month)}, {"article", article},
	} {
		if values := commonest(f.field, f.count); len(values) > 0 {
			facets = append(facets, Facet{f.field, values})
		}
	}
	return facets
}

// voices counts the occurrences within marks and outside them, and those within
// what each speaker says.
func (c *Concordance) voices() (where, who []counted) {
	quoted, narrated, bySpeaker := 0, 0, make([]int, len(c.speakers))
	hits := c.sample(mostLooked)
	p := place{index: c.index, doc: corpus.None}
	for _, h := range hits {
		p.move(h)
		if p.any(marked) {
			quoted++
		} else {
			narrated++
		}
		if q := p.speech(); q != nil && q.Speaker != corpus.None {
			bySpeaker[q.Speaker]++
		}
	}
	scaled := func(n int) int { return (n*c.lines + len(hits)/2) / max(len(hits), 1) }
	names := map[string]int{}
	for i, n := range bySpeaker {
		if n > 0 {
			names[c.speakers[i].Name] += n
		}
	}
	for name, n := range names {
		who = append(who, counted{name, scaled(n)})
	}
	return []counted{{"quote", scaled(quoted)}, {"narration", scaled(narrated)}}, who
}

// A counted is a value of a facet with its occurrences.
type counted struct {
	name string
	n    int
}

// A column is a property of all documents, its values numbered.
type column struct {
	names []string
	of    []int32 // by document
}

// columns are those that facets count.
type columns struct{ outlet, month column }

// columns returns the columns of the documents there are, made when they are
// first asked for.
func (x *Index) columns() *columns {
	if c := x.column.Load(); c != nil && len(c.outlet.of) == len(x.docs) {
		return c
	}
	c := &columns{}
	outlets, months := map[string]int32{}, map[string]int32{}
	for i := range x.docs {
		doc := x.docs[i].doc
		c.outlet.add(outlets, doc.Source)
		month := ""
		if d := doc.Date; len(d.Earliest) >= 7 && len(d.Latest) >= 7 && d.Earliest[:7] == d.Latest[:7] {
			month = d.Earliest[:7]
		}
		c.month.add(months, month)
	}
	x.column.Store(c)
	return c
}

func (c *column) add(number map[string]int32, name string) {
	n, ok := number[name]
	if !ok {
		n = int32(len(c.names))
		number[name] = n
		c.names = append(c.names, name)
	}
	c.of = append(c.of, n)
}

// counted puts the names to counts.
func (c *column) counted(count []int) []counted {
	var list []counted
	for i, n := range count {
		list = append(list, counted{c.names[i], n})
	}
	return list
}

// commonest returns the values with the highest counts.
func commonest(field string, count []counted) []Value {
	best := make([]counted, 0, mostValues+1)
	for _, c := range count {
		if c.n == 0 || c.name == "" || len(best) == mostValues && compareCounts(c, best[mostValues-1]) >= 0 {
			continue
		}
		i := len(best)
		for best = append(best, c); i > 0 && compareCounts(c, best[i-1]) < 0; i-- {
			best[i] = best[i-1]
		}
		best[i] = c
		best = best[:min(len(best), mostValues)]
	}
	values := make([]Value, 0, len(best))
	for _, c := range best {
		query := field + ":" + c.name
		if strings.ContainsAny(c.name, " ()\"") {
			query = field + `:"` + strings.ReplaceAll(c.name, `"`, "") + `"`
		}
		values = append(values, Value{c.name, c.n, query})
	}
	return values
}

// compareCounts orders by count, then by name.
func compareCounts(a, b counted) int {
	return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.name, b.name))
}

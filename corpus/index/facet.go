package index

import (
	"cmp"
	"slices"
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

// Facets counts the occurrences by where they stand, who speaks, outlet, month
// and article.
func (c *Concordance) Facets() []Facet {
	c.index.hold()
	defer c.index.mu.RUnlock()
	where, who, outlet, month, article := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	p := place{index: c.index, doc: corpus.None}
	for _, h := range c.hits {
		p.move(h)
		doc := c.index.docs[p.doc].doc
		if p.any(marked) {
			where["quote"]++
		} else {
			where["narration"]++
		}
		if q := p.speech(); q != nil && q.Speaker != corpus.None {
			who[c.speakers[q.Speaker].Name]++
		}
		outlet[doc.Source]++
		article[doc.ID]++
		if d := doc.Date; len(d.Earliest) >= 7 && len(d.Latest) >= 7 && d.Earliest[:7] == d.Latest[:7] {
			month[d.Earliest[:7]]++
		}
	}
	var facets []Facet
	for _, f := range []struct {
		field string
		count map[string]int
	}{{"in", where}, {"speaker", who}, {"outlet", outlet}, {"date", month}, {"article", article}} {
		delete(f.count, "")
		if values := commonest(f.field, f.count); len(values) > 0 {
			facets = append(facets, Facet{f.field, values})
		}
	}
	return facets
}

// commonest returns the values with the highest counts.
func commonest(field string, count map[string]int) []Value {
	values := make([]Value, 0, len(count))
	for name, n := range count {
		query := field + ":" + name
		if strings.ContainsAny(name, " ()\"") {
			query = field + `:"` + strings.ReplaceAll(name, `"`, "") + `"`
		}
		values = append(values, Value{name, n, query})
	}
	slices.SortFunc(values, func(a, b Value) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name))
	})
	return values[:min(len(values), mostValues)]
}

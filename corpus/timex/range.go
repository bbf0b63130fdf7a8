package timex

import "verbatim/corpus"

// split cuts a range whose ends share a month, a year or a century into the
// two expressions that it is: "July 13" and "15", "13" and "15 July 1952",
// "1914" and "18". It reads the path of the last match.
func (f *finder) split(c core) (a, b core) {
	path := f.best[:f.bestLen]
	second, seen := -1, 0
	for k, e := range path {
		if e.sym == day || e.sym == yy || e.sym == year && c.month == 0 {
			if seen++; seen == 2 {
				second = k
				break
			}
		}
	}
	sep := second - 1
	if path[sep].sym == f.lit.the {
		sep--
	}
	at := c.lo
	for _, e := range path[:sep] {
		at += int(e.n)
	}
	a, b = c, c
	a.hi, b.lo = at, at+int(path[sep].n)
	a.span = corpus.Span{Start: c.span.Start, End: f.tokens[at-1].End}
	b.span.Start = f.tokens[b.lo].Start
	a.kind, b.kind = "date", "date"
	for _, e := range path[:sep] {
		switch e.sym {
		case day:
			a.day = e.value
		case year:
			a.year = e.value
		}
	}
	if path[second].sym == year {
		b.year = path[second].value
	} else if path[second].sym == yy {
		b.year = a.year/100*100 + path[second].value%100
		if b.year < a.year {
			b.year += 100
		}
	} else {
		b.day = path[second].value
	}
	a.doubt, b.doubt = "", ""
	return a, b
}

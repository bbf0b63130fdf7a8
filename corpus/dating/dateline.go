package dating

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
	"verbatim/corpus/timex"
)

// dateline reads "PARIS, April 18, 2025 (Reuters) –" at the start of the first
// paragraph. Without a year it is evidence for no year.
func dateline(doc *corpus.Document, l *lang.Language) (corpus.Dating, bool) {
	if d, _, ok := timex.Parse(datelineOf(doc), l); ok {
		return on(d, corpus.ByText, "Its dateline is of "+timex.DayText(d, l)+"."), true
	}
	return corpus.Dating{}, false
}

// datelineDay returns the day and month of a dateline that has no year, as a day
// of the year 2000.
func datelineDay(doc *corpus.Document, l *lang.Language) (corpus.Day, bool) {
	line := datelineOf(doc)
	if line == "" {
		return 0, false
	}
	d, ok := timex.ParseAt(line, corpus.MakeDay(2000, 12, 31), l)
	if y, _, _ := d.Date(); !ok || y != 2000 {
		return 0, false
	}
	return d, true
}

// datelineOf returns the dateline of a document up to its dash, or "".
func datelineOf(doc *corpus.Document) string {
	for _, s := range doc.Segments {
		if s.Kind != corpus.Paragraph {
			continue
		}
		text := s.Of(doc.Text)
		if len(text) > datelineReach {
			cut := datelineReach
			for cut > 0 && text[cut]&0xC0 == 0x80 {
				cut--
			}
			text = text[:cut]
		}
		end := -1
		for _, dash := range []string{"–", "—", " - ", "--"} {
			if k := strings.Index(text, dash); k >= 0 && (end < 0 || k < end) {
				end = k
			}
		}
		if end < 0 || !shouted(text) {
			return ""
		}
		return text[:end]
	}
	return ""
}

// shouted reports whether the first word has three capitals or more and nothing else.
func shouted(s string) bool {
	n := 0
	for n < len(s) && s[n] >= 'A' && s[n] <= 'Z' {
		n++
	}
	return n >= 3 && n < len(s) && (s[n] == ',' || s[n] == ' ')
}

// withDateline makes use of a dateline without a year: the one such day in the
// interval, else in the months that the dated documents are of.
func (in *inference) withDateline(d int, x corpus.Dating) corpus.Dating {
	day, ok := datelineDay(&in.a.Documents[d], in.l)
	if !ok {
		return x
	}
	from, ok1 := corpus.ParseDay(x.Earliest)
	to, ok2 := corpus.ParseDay(x.Latest)
	if !ok2 {
		lo, hi, ok := in.span()
		if !ok || ok1 && from > hi {
			return x
		}
		if !ok1 || from < lo {
			from = lo
		}
		to = hi
	}
	_, m, dd := day.Date()
	y0, _, _ := from.Date()
	y1, _, _ := to.Date()
	found := corpus.Day(0)
	for y := y0; y <= y1; y++ {
		c := corpus.MakeDay(y, m, dd)
		if c < from || c > to {
			continue
		}
		if found != 0 {
			return x
		}
		found = c
	}
	if found == 0 {
		return x
	}
	if ok2 {
		return on(found, corpus.Inferred, "Its dateline says "+datelineOf(&in.a.Documents[d])+"; "+x.Reason)
	}
	y := on(found, corpus.Inferred, "Its dateline is of "+timex.DayText(found, in.l)+" if it is of the months of the dated articles.")
	y.Value += "?"
	return y
}

// span returns the first and the last day of the dated documents, with a
// season's margin. It is not ok if they are of more than a year.
func (in *inference) span() (from, to corpus.Day, ok bool) {
	for i := range in.a.Documents {
		x := in.a.Documents[i].Date
		a, ok1 := corpus.ParseDay(x.Earliest)
		b, ok2 := corpus.ParseDay(x.Latest)
		if !ok1 || !ok2 {
			continue
		}
		if !ok || a < from {
			from = a
		}
		if !ok || b > to {
			to = b
		}
		ok = true
	}
	const margin = 90
	return from - margin, to + margin, ok && to-from < 180
}

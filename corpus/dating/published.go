package dating

import (
	"strconv"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
	"verbatim/corpus/timex"
)

const (
	// headLines and tailLines are how many segments from the start and from the
	// end may hold a line of publication; below a picture and its credit it is
	// seldom further down.
	headLines, tailLines = 8, 3
	// maxLine is the length in bytes beyond which a segment is no such line.
	maxLine = 160
	// lineReach is how many words may stand between "Published" and its date: "at
	// 10:32 PM EDT, Fri".
	lineReach = 7
	// datelineReach is how far into the first paragraph a dateline may go:
	// "WASHINGTON, Sept. 18, 2025 (Reuters) –" and a long place.
	datelineReach = 90
)

// Published returns the date that doc gives for itself, or one with Basis none.
// It reads Text, Segments, Declared and URL.
func Published(doc *corpus.Document, l *lang.Language) corpus.Dating {
	for i, s := range doc.Segments {
		if s.Kind != corpus.Header || publication(words(s.Of(doc.Text)), l) {
			continue
		}
		if d, at, ok := timex.Parse(s.Of(doc.Text), l); ok {
			x := inOrder(doc, s.Of(doc.Text)[at.Start:at.End], d, corpus.ByHeader, "The header line of the text says ", l)
			if i > 0 && outlived(doc, &x, l) {
				break
			}
			return x
		}
	}
	if d, ok := declared(doc, l); ok {
		return d
	}
	if d, ok := publishedLine(doc, l); ok {
		return d
	}
	if day, ok := inAddress(doc.URL, l); ok {
		return on(day, corpus.ByMetadata, "Its address holds the date "+timex.DayText(day, l)+".")
	}
	if d, ok := dateline(doc, l); ok {
		return d
	}
	return none("No date in its header, metadata, address or text.")
}

// declared reads a date of metadata: EDTF, ISO 8601, RFC 1123, 20250428, or as
// it is written in running text.
func declared(doc *corpus.Document, l *lang.Language) (corpus.Dating, bool) {
	s := strings.TrimSpace(doc.Declared)
	if s == "" {
		return corpus.Dating{}, false
	}
	const reason = "Its metadata gives the date."
	if e, ok := corpus.ParseEDTF(s); ok && !e.OpenFrom && !e.OpenTo {
		value, _, _ := strings.Cut(s, "T")
		return corpus.Dating{Value: value, Earliest: e.From.String(), Latest: e.To.String(), Basis: corpus.ByMetadata, Reason: reason}, true
	}
	if len(s) >= 8 {
		if d, ok := corpus.ParseDay(s[:4] + "-" + s[4:6] + "-" + s[6:8]); ok && (len(s) == 8 || s[8] == 'T') {
			return on(d, corpus.ByMetadata, reason), true
		}
	}
	if d, at, ok := timex.Parse(s, l); ok {
		return inOrder(doc, s[at.Start:at.End], d, corpus.ByMetadata, "Its metadata says ", l), true
	}
	return corpus.Dating{}, false
}

// inOrder dates a document by the day that an expression names. Where its
// figures can be read in two orders, the dates of the text decide; if they do
// not, it is either day: the interval between them.
func inOrder(doc *corpus.Document, expression string, d corpus.Day, basis corpus.Basis, says string, l *lang.Language) corpus.Dating {
	other, two := swapped(expression, d)
	if !two {
		return on(d, basis, says+timex.DayText(d, l)+".")
	}
	first := d // the reading with the month first
	if a, _ := strconv.Atoi(strings.TrimLeft(expression[:strings.IndexAny(expression, "/.-")], " ")); !monthIs(d, a) {
		first = other
	}
	last := d + other - first
	switch timex.Order(doc, l) {
	case -1:
		return on(first, basis, says+expression+"; the text has the month before the day.")
	case 1:
		return on(last, basis, says+expression+"; the text has the day before the month.")
	}
	return between(min(d, other), max(d, other), basis, says+expression+", which is "+timex.DayText(d, l)+" or "+timex.DayText(other, l)+".")
}

func monthIs(d corpus.Day, m int) bool {
	_, month, _ := d.Date()
	return month == m
}

// swapped returns the day that figures such as 4/5/2025 name in the other order.
func swapped(s string, d corpus.Day) (corpus.Day, bool) {
	p := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	if len(p) < 3 || len(p[0]) > 2 || len(p[1]) > 2 {
		return 0, false
	}
	y, m, day := d.Date()
	a, err1 := strconv.Atoi(p[0])
	b, err2 := strconv.Atoi(p[1])
	if err1 != nil || err2 != nil || a == b || day > 12 || m != a && m != b {
		return 0, false
	}
	return corpus.MakeDay(y, day, m), true
}

// publishedLine looks for "Published 18 April 2025", "Updated …", or a line
// that holds little but a date, near the start and the end.
func publishedLine(doc *corpus.Document, l *lang.Language) (corpus.Dating, bool) {
	var updated, bare *corpus.Dating
	for i, s := range doc.Segments {
		if i >= headLines && i < len(doc.Segments)-tailLines || s.Len() > maxLine || s.Kind == corpus.Caption {
			continue
		}
		text := s.Of(doc.Text)
		if !strings.ContainsAny(text, "0123456789") {
			continue
		}
		d, at, ok := timex.Parse(text, l)
		if !ok {
			continue
		}
		before := words(text[:at.Start])
		before = before[max(0, len(before)-lineReach):]
		expression := text[at.Start:at.End]
		switch {
		case hasAny(before, l.Calendar.Published):
			return inOrder(doc, expression, d, corpus.ByText, "A line of the text says that it was published on ", l), true
		case hasAny(before, l.Calendar.Updated) && updated == nil:
			x := inOrder(doc, expression, d, corpus.ByText, "A line of the text says that it was updated on ", l)
			updated = &x
		case bare == nil && i < headLines && letters(text) <= 2*letters(text[at.Start:at.End])+byline && !strings.HasSuffix(text, "."):
			x := inOrder(doc, expression, d, corpus.ByText, "A line at its head gives the date ", l)
			bare = &x
		}
	}
	switch {
	case bare != nil && !outlived(doc, bare, l):
		return *bare, true
	case updated != nil:
		return *updated, true
	}
	return corpus.Dating{}, false
}

// outlived reports whether a document tells of days long after a date that stands
// at its head, or has another such line: it is a heading then, as of a diary, and
// no date of its own.
func outlived(doc *corpus.Document, head *corpus.Dating, l *lang.Language) bool {
	own, ok := corpus.ParseDay(head.Latest)
	for _, s := range doc.Segments {
		text := s.Of(doc.Text)
		if s.Len() > dateAlone || !strings.ContainsAny(text, "0123456789") {
			continue
		}
		if d, _, found := timex.Parse(text, l); found && d > own+oneMonth {
			return true
		}
	}
	read := *doc
	read.Times = timex.Find(doc, corpus.Dating{}, l)
	told, _, tells := latestTold(&read, l)
	return ok && tells && told > own+oneMonth
}

// dateAlone is the length in bytes up to which a line may hold a date and nothing else.
const dateAlone = 30

// oneMonth is how many days later than its own date a document may seem to tell
// of, by an addition at its foot.
const oneMonth = 31

// publication reports whether a line speaks of publication: it is the outlet's,
// not a header that a machine has written.
func publication(line []string, l *lang.Language) bool {
	return hasAny(line, l.Calendar.Published) || hasAny(line, l.Calendar.Updated)
}

// byline is how many letters a name may add to a line that holds a date alone.
const byline = 24

// inAddress reads the date of a path such as /2025/04/18/, /2025-04-18- or
// /2025/apr/18/.
func inAddress(url string, l *lang.Language) (corpus.Day, bool) {
	_, path, ok := strings.Cut(url, "://")
	if !ok {
		path = url
	}
	for i := 0; i+10 <= len(path); i++ {
		if i > 0 && path[i-1] >= '0' && path[i-1] <= '9' {
			continue
		}
		s := path[i : i+10]
		if s[4] != s[7] || s[4] != '/' && s[4] != '-' {
			continue
		}
		if i+10 < len(path) && path[i+10] >= '0' && path[i+10] <= '9' {
			continue
		}
		if d, ok := corpus.ParseDay(s[:4] + "-" + s[5:7] + "-" + s[8:]); ok {
			if y, _, _ := d.Date(); y >= 1990 {
				return d, true
			}
		}
	}
	parts := strings.Split(path, "/")
	for i := 0; i+2 < len(parts); i++ {
		if y := parts[i]; len(y) == 4 && len(parts[i+1]) >= 3 && len(parts[i+2]) <= 2 {
			if d, _, ok := timex.Parse(parts[i+2]+" "+parts[i+1]+" "+y, l); ok {
				return d, true
			}
		}
	}
	return 0, false
}

// words returns the words of s in small letters.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r < '0' || r > '9' && r < 'a' })
}

func hasAny(list []string, w lang.Words) bool {
	for _, x := range list {
		if w.Has(x) {
			return true
		}
	}
	return false
}

// letters counts the bytes of s that are letters or digits.
func letters(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c >= 0x80 {
			n++
		}
	}
	return n
}

package selector

import (
	"strings"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/approx"
	"verbatim/corpus/fold"
)

// How says by what a passage was found.
type How uint8

// The ways of finding a passage, the surest first.
const (
	NotPlaced  How = iota
	ByPosition     // the words stand where they stood
	ByQuote        // the very words stand elsewhere
	ByLikeness     // words that are nearly the same
)

// String names h as messages do.
func (h How) String() string {
	return [...]string{"not placed", "position", "quote", "likeness"}[h]
}

const (
	// telling is the length in characters from which words need no surroundings
	// to be told from others: six words in a row hardly ever return by chance.
	telling = 32
	// kindred is how alike the surroundings of shorter words have to be, the
	// better of the two sides: an edit next to the passage spoils one of them.
	kindred = .6
	// apart is by how much the best of several places has to fit better than
	// the next.
	apart = .05
	// errorShare is the share of characters that nearly the same words may
	// differ in: a small edit of a sentence, not another one on its subject.
	errorShare = .2
	// window is the number of characters at each end of a long passage by which
	// it is searched for, which bounds the cost.
	window = 200
	// stretch is by how much the length of a passage that was found by its ends
	// may differ from what it was.
	stretch = .25
	// mostPlaces is how many places of the same words are compared by their
	// surroundings; of a phrase that returns more often those are taken whose
	// surroundings begin alike.
	mostPlaces = 16
)

// Anchor returns the passage of text that s names, and by what it was found;
// [NotPlaced] if there is none, or no telling which.
func Anchor(text string, s Selector) (corpus.Span, How) {
	if s.Exact == "" {
		return corpus.Span{}, NotPlaced
	}
	at := offset(text, s.Start)
	if at >= 0 && strings.HasPrefix(text[at:], s.Exact) {
		span := corpus.Span{Start: at, End: at + len(s.Exact)}
		if utf8.RuneCountInString(s.Exact) >= telling || around(text, span, s) >= kindred {
			return bounded(text, span), ByPosition
		}
	}
	if span, ok := choose(text, s, at, quoted(text, s, at)); ok {
		return bounded(text, span), ByQuote
	}
	if strings.Contains(text, s.Exact) { // and which place is meant cannot be told
		return corpus.Span{}, NotPlaced
	}
	if span, ok := choose(text, s, at, alike(text, s)); ok {
		return bounded(text, span), ByLikeness
	}
	return corpus.Span{}, NotPlaced
}

// bounded widens a span to the boundaries of runes, which invalid bytes in a
// selector could miss.
func bounded(text string, s corpus.Span) corpus.Span {
	for s.Start > 0 && s.Start < len(text) && !utf8.RuneStart(text[s.Start]) {
		s.Start--
	}
	for s.End < len(text) && !utf8.RuneStart(text[s.End]) {
		s.End++
	}
	return s
}

// offset returns the byte offset of the character number n, -1 if there is none.
func offset(text string, n int) int {
	if n < 0 || n > len(text) {
		return -1
	}
	at := 0
	for ; n > 0; n-- {
		if at == len(text) {
			return -1
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

// quoted returns where the very words stand: of more than mostPlaces places
// those whose surroundings begin most alike, then those nearest to where the
// words stood.
func quoted(text string, s Selector, at int) []corpus.Span {
	var places []corpus.Span
	var worth []int
	for from := 0; ; {
		i := strings.Index(text[from:], s.Exact)
		if i < 0 {
			return places
		}
		span := corpus.Span{Start: from + i, End: from + i + len(s.Exact)}
		from = span.Start + 1
		w := (commonEnd(text[:span.Start], s.Prefix)+commonStart(text[span.End:], s.Suffix))<<32 - distance(span.Start, at)
		if len(places) < mostPlaces {
			places, worth = append(places, span), append(worth, w)
			continue
		}
		least := 0
		for k := range worth {
			if worth[k] < worth[least] {
				least = k
			}
		}
		if w > worth[least] {
			places[least], worth[least] = span, w
		}
	}
}

func commonStart(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func commonEnd(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

// distance returns how far a place is from where the passage stood, 0 if that
// is not known.
func distance(start, at int) int {
	if at < 0 {
		return 0
	}
	return max(start-at, at-start)
}

// choose returns the place that s means: the one whose surroundings fit best,
// of equals the one that is clearly nearest to where the passage stood. Words
// that tell nothing by themselves need surroundings that fit.
func choose(text string, s Selector, at int, places []corpus.Span) (corpus.Span, bool) {
	best, next := -1, -1
	fits := make([]float64, len(places))
	better := func(a, b int) bool {
		if d := fits[a] - fits[b]; d > apart || d < -apart {
			return d > 0
		}
		return distance(places[a].Start, at) < distance(places[b].Start, at)
	}
	for i, p := range places {
		fits[i] = around(text, p, s)
		switch {
		case best < 0 || better(i, best):
			best, next = i, best
		case next < 0 || better(i, next):
			next = i
		}
	}
	switch {
	case best < 0, fits[best] < kindred && utf8.RuneCountInString(s.Exact) < telling:
		return corpus.Span{}, false
	case next >= 0 && fits[best]-fits[next] <= apart:
		// Only where it stood tells them apart, and that has to be clear.
		a, b := distance(places[best].Start, at), distance(places[next].Start, at)
		if at < 0 || 2*a >= b {
			return corpus.Span{}, false
		}
	}
	return places[best], true
}

// around returns how alike the surroundings of a passage are to those that s
// has, 0 to 1: the better side counts. A side that s says nothing of fits only
// where the text ends too.
func around(text string, span corpus.Span, s Selector) float64 {
	before := text[back(text, span.Start, utf8.RuneCountInString(s.Prefix)):span.Start]
	after := text[span.End:ahead(text, span.End, utf8.RuneCountInString(s.Suffix))]
	return max(side(before, s.Prefix, span.Start == 0), side(after, s.Suffix, span.End == len(text)))
}

// Fits reports whether what stands around the passage span of text is like what
// stood around the one that s names.
func Fits(text string, span corpus.Span, s Selector) bool { return around(text, span, s) >= kindred }

func side(found, wanted string, end bool) float64 {
	if wanted == "" {
		if end {
			return 1
		}
		return 0
	}
	return approx.Similarity(fold.String(found), fold.String(wanted))
}

// alike returns where folded words stand that are nearly those of s.
func alike(text string, s Selector) []corpus.Span {
	folded := fold.Of(text, corpus.Span{End: len(text)})
	exact := strings.Trim(fold.String(s.Exact), " ")
	n := utf8.RuneCountInString(exact)
	if n <= 2*window {
		return spansOf(folded, approx.Search(folded.String, exact, int(errorShare*float64(n))))
	}
	heads := approx.Search(folded.String, exact[:ahead(exact, 0, window)], int(errorShare*window))
	tails := approx.Search(folded.String, exact[back(exact, len(exact), window):], int(errorShare*window))
	var whole []approx.Match
	for _, h := range heads[:min(len(heads), mostPlaces)] {
		for _, t := range tails[:min(len(tails), mostPlaces)] {
			if d := t.End - h.Start - len(exact); float64(max(d, -d)) <= stretch*float64(len(exact)) {
				whole = append(whole, approx.Match{Start: h.Start, End: t.End, Errors: h.Errors + t.Errors})
			}
		}
	}
	return spansOf(folded, whole)
}

// spansOf returns the places of the text that matches are, the best of them.
func spansOf(folded fold.Text, matches []approx.Match) []corpus.Span {
	var out []corpus.Span
	for _, m := range matches {
		if len(out) == mostPlaces || m.Errors > 2*matches[0].Errors+1 {
			break
		}
		out = append(out, folded.Span(m.Start, m.End))
	}
	return out
}

package segment

import (
	"strings"
	"unicode"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// classify gives every block its kind and finds repeats.
func classify(doc *corpus.Document, blocks []block, tokens []corpus.Token, l *lang.Language) []corpus.Segment {
	out := make([]corpus.Segment, len(blocks))
	seen := map[string]int{}
	for i, b := range blocks {
		out[i] = corpus.Segment{Span: b.Span, Kind: corpus.Paragraph, DuplicateOf: corpus.None}
		if b.header {
			out[i].Kind = corpus.Header
			continue
		}
		key := strings.ToLower(b.Of(doc.Text))
		if j, ok := seen[key]; ok {
			out[i].DuplicateOf = j
			out[i].Kind = out[j].Kind
			continue
		}
		seen[key] = i
		last := tokens[b.last-1]
		stop := ends(doc.Text, last) || strings.ContainsAny(last.Of(doc.Text), "”\"’':,;")
		short := b.last-b.first <= 20
		low := key
		credit := false
		for _, c := range l.Segments.Credits {
			credit = credit || strings.Contains(low, c)
		}
		switch {
		case credit && b.Len() < 400:
			out[i].Kind = corpus.Caption
		case short && !stop && unicode.IsLetter(rune(doc.Text[b.Start])):
			out[i].Kind = corpus.Heading
		}
	}
	return out
}

package quotation

import (
	"strings"
	"unicode"

	"verbatim/corpus"
	"verbatim/corpus/segment"
)

// minTurns is the least number of labelled paragraphs that make a transcript:
// one or two may be a list, a recipe, a caption.
const minTurns = 3

// maxLabel is the greatest number of tokens before the colon of a label.
const maxLabel = 5

// transcript adds the turns of a conversation that the document prints as one
// (“ITO: We open at nine.”) and marks their segments. They stand without
// quotation marks, so their form is the indirect one although they are words
// as spoken.
func (f *finder) transcript() {
	type turn struct {
		segment int
		colon   int // token
		mention int32
	}
	var turns []turn
	for i, s := range f.doc.Segments {
		if s.Kind != corpus.Paragraph {
			continue
		}
		lo, hi := segment.In(f.doc.Tokens, s.Span)
		for t := lo + 1; t < hi && t <= lo+maxLabel; t++ {
			if f.words[t] != ":" {
				continue
			}
			if m := f.named[t-1]; m != none && t+1 < hi && f.quote[t+1] == none && f.isLabel(lo, t) {
				turns = append(turns, turn{i, t, m})
			}
			break
		}
	}
	if len(turns) < minTurns {
		return
	}
	f.spoken = make([]bool, len(f.doc.Segments))
	for _, tn := range turns {
		s := trimSpace(f.text, corpus.Span{Start: f.doc.Tokens[tn.colon].End, End: f.doc.Segments[tn.segment].End})
		f.spoken[tn.segment] = true
		f.add(record{pair: none, after: none, Quotation: corpus.Quotation{
			Span: s, Kind: corpus.Speech, Form: corpus.Indirect, Content: s,
			Attribution: f.attribution(corpus.Speech, source{rule: ruleTranscript, mention: tn.mention, cue: corpus.None}),
		}})
	}
}

// isLabel reports whether the tokens from lo to hi are a name alone, each word
// capitalized or within one mention.
func (f *finder) isLabel(lo, hi int) bool {
	for t := lo; t < hi; t++ {
		w := f.doc.Tokens[t].Of(f.text)
		if f.named[t] == f.named[hi-1] || f.doc.Tokens[t].Kind == corpus.Punct {
			continue
		}
		if !strings.ContainsFunc(w[:1], unicode.IsUpper) {
			return false
		}
	}
	return true
}

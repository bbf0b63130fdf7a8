package quotation

import (
	"strings"
	"unicode"

	"verbatim/corpus"
	"verbatim/corpus/lang"
	"verbatim/corpus/segment"
)

// minTurns is the least number of labelled paragraphs that make a transcript:
// one or two may be a list, a recipe, a caption.
const minTurns = 3

// maxLabel is the greatest number of tokens before the colon of a label.
const maxLabel = 5

// maxMonologue is the greatest number of paragraphs without a label between
// two turns that belong to the first of them.
const maxMonologue = 8

// A turn is what somebody says in a transcript up to the next label.
type turn struct {
	segment int
	start   int   // byte at which the words begin
	mention int32 // of the label; none if it names nobody (Q:)
	label   string
}

// transcript adds the turns of a conversation that the document prints as one
// (“ITO: We open at nine.”, “Q: When do you open?”) and marks their segments. They stand without
// quotation marks, so their form is the indirect one although they are words
// as spoken. A paragraph without a label between two turns goes on with the first.
func (f *finder) transcript() {
	turns := f.turns()
	if len(turns) < minTurns || !repeats(turns) {
		return
	}
	f.spoken = make([]bool, len(f.doc.Segments))
	for i, tn := range turns {
		f.speak(tn.segment, tn.start, tn.mention)
		if i+1 == len(turns) || turns[i+1].segment-tn.segment > maxMonologue {
			continue
		}
		for s := tn.segment + 1; s < turns[i+1].segment; s++ {
			lo, hi := segment.In(f.doc.Tokens, f.doc.Segments[s].Span)
			if f.doc.Segments[s].Kind == corpus.Paragraph && !f.quotes(lo, hi) {
				f.speak(s, f.doc.Segments[s].Start, tn.mention)
			}
		}
	}
}

// quotes reports whether a quotation covers one of the tokens from lo to hi.
func (f *finder) quotes(lo, hi int) bool {
	for t := lo; t < hi; t++ {
		if f.quote[t] != none {
			return true
		}
	}
	return false
}

// speak adds what is said from byte start to the end of segment s.
func (f *finder) speak(s, start int, mention int32) {
	span := trimSpace(f.text, corpus.Span{Start: start, End: f.doc.Segments[s].End})
	if span.Empty() {
		return
	}
	f.spoken[s] = true
	f.add(record{pair: none, after: none, Quotation: corpus.Quotation{
		Span: span, Kind: corpus.Speech, Form: corpus.Indirect, Content: span,
		Attribution: f.attribution(corpus.Speech, source{rule: ruleTranscript, mention: mention, cue: corpus.None}),
	}})
}

// turns returns the paragraphs of the document that begin with a label.
func (f *finder) turns() []turn {
	var turns []turn
	for i, s := range f.doc.Segments {
		if s.Kind != corpus.Paragraph {
			continue
		}
		lo, hi := segment.In(f.doc.Tokens, s.Span)
		for t := lo + 1; t < hi && t <= lo+maxLabel; t++ {
			colon := f.words[t] == ":" || f.words[t] == "." && t == lo+1
			if !colon || t+1 >= hi || f.quote[t+1] != none && f.quote[t+1] == f.quote[t-1] {
				continue
			}
			m := f.named[t-1]
			if t == lo+1 && (f.known[lo].Traits&lang.TranscriberWord != 0 || f.words[t] == ":" && m == none && f.isInitials(lo)) {
				m = none
			} else if m == none || f.words[t] == "." || f.quote[t+1] != none || !f.isLabel(lo, t) {
				break
			}
			turns = append(turns, turn{i, f.doc.Tokens[t].End, m, f.text[s.Start:f.doc.Tokens[t].Start]})
			break
		}
	}
	return turns
}

// repeats reports whether a label of a transcript comes twice, as it does in a
// conversation and seldom in a list.
func repeats(turns []turn) bool {
	for i := range turns {
		for j := i + 1; j < len(turns) && j < i+maxMonologue; j++ {
			if turns[i].label == turns[j].label {
				return true
			}
		}
	}
	return false
}

// labelled returns the mention of a label in capitals with which the words of
// pair p begin, and where the words behind it do: “ITO: We open at nine.”
func (f *finder) labelled(p int32) (int32, int) {
	s := f.pairs[p].Span
	lo, hi := segment.In(f.doc.Tokens, corpus.Span{Start: s.Start, End: min(s.End, s.Start+maxLabelBytes)})
	for t := lo + 1; t < hi && t <= lo+maxLabel; t++ {
		if f.words[t] != ":" {
			continue
		}
		label := f.text[s.Start:f.doc.Tokens[t].Start]
		rest := trimSpace(f.text, corpus.Span{Start: f.doc.Tokens[t].End, End: s.End})
		if n := int(p) + 1; n < len(f.pairs) && f.pairs[n].outer.Start < rest.Start {
			break // marks within what would be the label
		}
		if f.named[t-1] == none || label != strings.ToUpper(label) || rest.Empty() {
			break
		}
		return f.named[t-1], rest.Start
	}
	return none, 0
}

// maxLabelBytes bounds the text that may hold a label.
const maxLabelBytes = 80

// maxInitials is the number of letters up to which a label may be the initials
// of somebody whom no mention covers.
const maxInitials = 3

// isInitials reports whether token t is two or three capitals.
func (f *finder) isInitials(t int) bool {
	w := f.doc.Tokens[t].Of(f.text)
	if len(w) < 2 || len(w) > maxInitials {
		return false
	}
	for i := range len(w) {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return true
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

package statement

import (
	"math"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang"
)

// A voice is what a speaker's form tells about whether another one may be the
// same person after all.
type voice struct {
	named bool   // goes by a proper name somewhere, not by a description alone
	last  uint32 // hash of the last word of the name
}

// voices returns what is known of the speakers, by number.
func voices(docs []corpus.Document, speakers []corpus.Speaker, l *lang.Language) []voice {
	out := make([]voice, len(speakers))
	forms := make([]map[string]bool, len(speakers))
	for i, s := range speakers {
		words := strings.Fields(fold.String(s.Name))
		for len(words) > 1 && l.Names.Lexicon[words[len(words)-1]].Class&lang.Suffix != 0 {
			words = words[:len(words)-1]
		}
		if len(words) > 0 {
			out[i].last = hash32(words[len(words)-1])
		}
		forms[i] = map[string]bool{s.Name: true}
		for _, a := range s.Aliases {
			forms[i][a] = true
		}
	}
	for d := range docs {
		doc := &docs[d]
		var names map[string]bool // proper names in doc, once asked
		for q := range doc.Quotations {
			s := doc.Quotations[q].Speaker
			if s < 0 || s >= len(out) || out[s].named || speakers[s].Kind == corpus.UnknownEntity {
				continue
			}
			if names == nil {
				names = map[string]bool{}
				for _, m := range doc.Mentions {
					if !m.Name.Empty() {
						names[m.Name.Of(doc.Text)] = true
					}
				}
			}
			for f := range forms[s] {
				if names[f] {
					out[s].named = true
					break
				}
			}
		}
	}
	return out
}

// confounded is the probability that two speakers who are both right are given
// for one utterance all the same: a spokesman and his master. described is the
// same where one of the two goes by a description ("the lawmaker"), which may
// be of the other.
const (
	confounded = 0.003
	described  = 0.5
)

// kin is the probability that two speakers of one family name in the news of
// one event are one person whose names were not joined.
const kin = 0.6

// differs returns how sure it is that two items with different speakers have
// the same one all the same, and how much it speaks against one utterance that
// they have two: −ln of the probability that this happens to one utterance.
func (g *grouper) differs(a, b *gist) (same, other float64) {
	right := float64(a.sure) * float64(b.sure)
	still := confounded
	if p, q := int(a.speaker), int(b.speaker); p < len(g.voices) && q < len(g.voices) {
		switch x, y := g.voices[p], g.voices[q]; {
		case x.named && y.named && x.last == y.last:
			return kin * right, 0
		case !x.named || !y.named:
			still = described
		}
	}
	return 0, -math.Log(min(1, 1-right+right*still))
}

package statement

import (
	"slices"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang"
)

// What a document is about: the words that it has and few others have, as the
// news of one event share names and things. The figures trade memory for what
// a comparison of two documents tells.
const (
	topicWords  = 40 // words that are kept of a document
	topicLetter = 4  // letters that a word has at least
	topicBits   = 15 // rarity of a word before any are counted
)

// A topic is words of a document by hash, sorted.
type topic struct {
	words []word
	bits  float64
}

// A word of a topic.
type word struct {
	hash uint32
	bits float32
}

// topics fills in what the documents are about.
func (g *grouper) topics(l *lang.Language) {
	common := map[uint32]bool{}
	var maybe [1 << (32 - maybeShift - 6)]uint64 // a bit for those that share their first bits with a common word
	for _, class := range l.Comparison.Common {
		for w := range class {
			h := hash32(w)
			common[h] = true
			maybe[h>>(maybeShift+6)] |= 1 << (h >> maybeShift & 63)
		}
	}
	all := make([][]uint32, len(g.docs)) // by document: hashes, sorted, as often as they occur
	in := map[uint32]int32{}
	for d := range g.docs {
		if !g.pause(reading, d, len(g.docs)) {
			return
		}
		text := g.docs[d].Text
		var hs []uint32
		for s := fold.NewScanner(text, corpus.Span{End: len(text)}); s.Next(); {
			if b := s.Bytes(); len(b) >= topicLetter {
				if h := hash32(b); maybe[h>>(maybeShift+6)]&(1<<(h>>maybeShift&63)) == 0 || !common[h] {
					hs = append(hs, h)
				}
			}
		}
		slices.Sort(hs)
		for i, h := range hs {
			if i == 0 || hs[i-1] != h {
				in[h]++
			}
		}
		all[d] = hs
	}
	rare := make([]float32, len(g.docs)+1) // by documents that hold a word: its rarity
	for n := range rare {
		rare[n] = float32(rarity(n, len(g.docs), topicBits))
	}
	g.topic = make([]topic, len(g.docs))
	for d, hs := range all {
		g.topic[d] = newTopic(hs, in, rare)
		all[d] = nil
	}
}

// maybeShift leaves so many bits of a hash that few words share them.
const maybeShift = 14

// hash32 is FNV-1a.
func hash32[T string | []byte](s T) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// newTopic returns the telling ones of the words hs, given how rare a word is
// that stands in so many documents. They are few, so that they are kept in order
// by hand.
func newTopic(hs []uint32, in map[uint32]int32, rare []float32) topic {
	var best []word // the rarest first, of equals the smaller hash
	for i := 0; i < len(hs); {
		n := i + 1
		for n < len(hs) && hs[n] == hs[i] {
			n++
		}
		w := word{hs[i], rare[in[hs[i]]]}
		if n > i+1 { // a word that occurs again tells more, but not twice as much
			w.bits *= float32(log1p(float64(n - i)))
		}
		i = n
		if len(best) < topicWords {
			best = append(best, w)
		} else if last := &best[topicWords-1]; w.bits > last.bits {
			*last = w
		} else {
			continue
		}
		for k := len(best) - 1; k > 0 && best[k].bits > best[k-1].bits; k-- {
			best[k], best[k-1] = best[k-1], best[k]
		}
	}
	t := topic{words: slices.Clip(best)}
	for i := range best {
		t.bits += float64(best[i].bits)
		for k := i; k > 0 && best[k].hash < best[k-1].hash; k-- {
			best[k], best[k-1] = best[k-1], best[k]
		}
	}
	return t
}

// alike returns how much of what the two documents are about is the same, 0
// to 1.
func alike(a, b *topic) float64 {
	shared := 0.0
	for i, j := 0, 0; i < len(a.words) && j < len(b.words); {
		switch x, y := a.words[i], b.words[j]; {
		case x.hash == y.hash:
			shared += float64(min(x.bits, y.bits))
			i, j = i+1, j+1
		case x.hash < y.hash:
			i++
		default:
			j++
		}
	}
	return shared / max(1, min(a.bits, b.bits))
}

package statement

import (
	"cmp"
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
	for _, class := range l.Comparison.Common {
		for w := range class {
			common[hash32(w)] = true
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
				if h := hash32(b); !common[h] {
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
	g.topic = make([]topic, len(g.docs))
	for d, hs := range all {
		g.topic[d] = newTopic(hs, in, len(g.docs))
	}
}

// hash32 is FNV-1a.
func hash32[T string | []byte](s T) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// newTopic returns the telling ones of the words hs.
func newTopic(hs []uint32, in map[uint32]int32, docs int) topic {
	var ws []word
	for i := 0; i < len(hs); {
		n := i + 1
		for n < len(hs) && hs[n] == hs[i] {
			n++
		}
		// A word that occurs again tells more, but not twice as much.
		ws = append(ws, word{hs[i], float32(rarity(int(in[hs[i]]), docs, topicBits) * log1p(float64(n-i)))})
		i = n
	}
	slices.SortFunc(ws, func(a, b word) int { return cmp.Or(cmp.Compare(b.bits, a.bits), cmp.Compare(a.hash, b.hash)) })
	ws = slices.Clone(ws[:min(len(ws), topicWords)])
	slices.SortFunc(ws, func(a, b word) int { return cmp.Compare(a.hash, b.hash) })
	t := topic{words: ws}
	for _, w := range ws {
		t.bits += float64(w.bits)
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

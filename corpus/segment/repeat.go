package segment

import (
	"unicode"

	"verbatim/corpus"
)

// Blocks of fewer words are labels, such as the names in an interview; saying
// them again is no repeat.
const fewestRepeated = 4

// Blocks of at least nearWords words repeat an earlier one if, of their runs of
// shingle words, the share nearShare stands in it, and the other way round.
const (
	nearWords = 12
	shingle   = 5
	nearShare = 0.8
)

// repeats returns for every block the earlier block that it repeats, in the same
// words or nearly so, or None. Case and signs do not count. It takes time linear
// in the number of tokens: a shingle points only to the first block that has it.
func repeats(text string, blocks []block, tokens []corpus.Token) []int {
	out := make([]int, len(blocks))
	whole := map[uint64]int{} // by hash of all words
	part := map[uint64]int{}  // by hash of a shingle
	shingles := make([]int, len(blocks))
	var words []uint64
	votes := map[int]int{}
	for i, b := range blocks {
		out[i] = corpus.None
		words = words[:0]
		for _, t := range tokens[b.first:b.last] {
			if t.Kind != corpus.Punct {
				words = append(words, wordHash(t.Of(text)))
			}
		}
		if len(words) < fewestRepeated {
			continue
		}
		all := mix(words)
		if j, ok := whole[all]; ok {
			out[i] = j
			continue
		}
		whole[all] = i
		if len(words) < nearWords {
			continue
		}
		clear(votes)
		shingles[i] = len(words) - shingle + 1
		for k := 0; k+shingle <= len(words); k++ {
			h := mix(words[k : k+shingle])
			if j, ok := part[h]; !ok {
				part[h] = i
			} else if j != i {
				votes[j]++
			}
		}
		for j, n := range votes {
			if float64(n) >= nearShare*float64(max(shingles[i], shingles[j])) && (out[i] == corpus.None || j < out[i]) {
				out[i] = j
			}
		}
	}
	return out
}

// wordHash is FNV-1a over the letters and digits of a word in lower case.
func wordHash(w string) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range w {
		if r < 0x80 {
			if 'A' <= r && r <= 'Z' {
				r |= 0x20
			}
			if !('a' <= r && r <= 'z' || '0' <= r && r <= '9') {
				continue
			}
		} else if r = unicode.ToLower(r); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		h = (h ^ uint64(r)) * 1099511628211
	}
	return h
}

// mix combines hashes; their order counts.
func mix(words []uint64) uint64 {
	h := uint64(14695981039346656037)
	for _, w := range words {
		h = (h ^ w) * 1099511628211
		h ^= h >> 29
	}
	return h
}

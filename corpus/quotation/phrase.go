package quotation

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// phraseAt matches a cue phrase at item i. It returns the speaker's mention
// (or none) and its last item, the phrase and the number of items.
func (r *reader) phraseAt(u *unit, i int) (int32, int, lang.CuePhrase, int) {
	if i >= len(u.items) || u.items[i].pair != none || !u.items[i].is(lang.PhraseWord) {
		return none, 0, lang.CuePhrase{}, 0
	}
	first := u.items[i].word
	for _, p := range r.rules.Phrases {
		if n := len(first); n >= len(p.Words) || p.Words[n] != ' ' || p.Words[:n] != first {
			continue
		}
		rest, j, m, at := p.Words, i, none, 0
		for ok := true; ok; {
			var w string
			w, rest, _ = strings.Cut(rest, " ")
			if w == "" {
				return m, at, p, j - i
			}
			if w != "*" {
				ok = j < len(u.items) && u.items[j].word == w
				j++
				continue
			}
			// the speaker: a mention within a few words, and what modifies it
			k := j
			for n := 0; k < len(u.items) && u.items[k].mention == none && u.items[k].pair == none && n < 4 && !isBreak(u.items[k].word) && u.items[k].word != "."; k, n = k+1, n+1 {
			}
			if k < len(u.items) && u.items[k].mention != none {
				m = u.items[k].mention
				for k+1 < len(u.items) && u.items[k+1].mention == m {
					k++
				}
				at, j = k, k+1
			} else if rest != "" {
				ok = false
			}
		}
	}
	return none, 0, lang.CuePhrase{}, 0
}

// phraseSpan returns the words of a phrase without the mention.
func (r *reader) phraseSpan(u *unit, i, n int, m int32) corpus.Span {
	hi := i
	for hi < i+n && hi < len(u.items) && u.items[hi].mention == none {
		hi++
	}
	if hi == i {
		hi++
	}
	return r.span(u, i, hi)
}

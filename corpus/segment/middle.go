package segment

import (
	"strings"

	"verbatim/corpus"
)

// What tells the title of another article from a cross-head, and how much is
// needed. A cross-head names what the paragraphs below it say, mostly in a few
// words; a link says, as a headline does, what happened elsewhere.
const (
	relatedNeeds = 1.5

	saysAll      = 1.0  // a clause of six words or more
	tenWords     = 1.0  // rare for cross-heads
	fourWords    = -1.5 // rare for headlines
	sixWords     = -0.5
	capitalLine  = 0.5 // five words or more, all capitals, as links are set
	longCapitals = 0.5 // seven or more
	semicolon    = 1.0 // joins two clauses of a headline
	halfUnknown  = 1.0 // fewer than half of its words of substance stand in the article
	mostUnknown  = 0.5
	aStranger    = 1.0 // a name that the article does not have
	moreThanOne  = 0.5
	namesBelow   = -1.0 // half of its words of substance stand in the next paragraph
	amongOthers  = -1.0 // lines like it stand between other paragraphs
	noVerb       = -1.0 // no verb that we know, no stranger, not in capitals
	full         = -1.0 // two articles or more, which headlines drop
	glued        = 2.0  // a label glued to the line
	fewSubstance = 4    // words of substance below which shares say little
)

// middle gives the lines that are left their kinds: cross-heads, titles of other
// articles, and items of lists, which are paragraphs.
func (r *reading) middle() {
	for i := 0; i < len(r.blocks); {
		if r.kinds[i] != "" {
			i++
			continue
		}
		end := i
		for end < len(r.blocks) && (r.kinds[end] == "" || r.kinds[end] == corpus.Related && end > i) {
			end++
		}
		for j := i; j < end; j++ {
			if r.kinds[j] != "" {
				continue
			}
			switch {
			case r.traits[j].marked:
				r.kinds[j] = corpus.Heading
			case end-i >= longestRun && !r.traits[j].upper:
				r.kinds[j] = corpus.Paragraph // an item of a list
			case r.traits[j].question:
				r.kinds[j] = r.questionKind(j)
			case r.relatedScore(j) >= relatedNeeds:
				r.kinds[j] = corpus.Related
			case r.traits[j].words > longestHeading:
				r.kinds[j] = corpus.Paragraph
			default:
				r.kinds[j] = corpus.Heading
			}
		}
		i = end
	}
}

const (
	longestRun     = 3  // lines in a row from which they are taken for a list
	longestHeading = 14 // words
)

// questionKind returns what a short question between paragraphs is: a cross-head
// if it is set as one (title case, capitals, a number) or one of several, else
// the article's own words or those of an interviewer.
func (r *reading) questionKind(i int) corpus.SegmentKind {
	t := r.traits[i]
	numbered := r.tokens[r.blocks[i].first].Kind == corpus.Number
	if !t.spoken && (t.titled || t.upper || numbered || r.crossing > lineSiblings) {
		return corpus.Heading
	}
	return corpus.Paragraph
}

// relatedScore says how much speaks for block i being the title of another article.
func (r *reading) relatedScore(i int) float64 {
	t := r.traits[i]
	score := 0.0
	add := func(weight float64, holds bool) {
		if holds {
			score += weight
		}
	}
	add(saysAll, t.clause && t.words >= 6)
	add(tenWords, t.words >= 10)
	add(fourWords, t.words <= 4)
	add(sixWords, t.words == 5 || t.words == 6)
	add(capitalLine, t.upper && t.words >= 5)
	add(longCapitals, t.upper && t.words >= 7)
	add(semicolon, t.semicolon)
	known := r.known(i)
	add(halfUnknown, t.substance >= fewSubstance && known < 0.5)
	add(mostUnknown, t.substance >= fewSubstance && known < 0.3)
	strangers := r.strangers(i)
	add(aStranger, strangers > 0)
	add(moreThanOne, strangers > 1)
	add(noVerb, !t.clause && !t.semicolon && strangers == 0 && !t.upper)
	add(full, t.articles >= 2)
	add(glued, t.label)
	if next := r.nextParagraph(i); next >= 0 {
		add(namesBelow, r.shared(i, next) >= 0.5)
	}
	add(amongOthers, r.crossing > lineSiblings)
	return score
}

// substance calls yield for every word of substance of block i.
func (r *reading) substance(i int, yield func(word, stem string)) {
	for _, t := range r.tokens[r.blocks[i].first:r.blocks[i].last] {
		w := t.Of(r.text)
		if t.Kind != corpus.Word || len(w) < 2 || apostrophe(w) > 0 {
			continue
		}
		if low := fold(w); !r.rules.Small.Has(low) || len(w) > 1 && w == strings.ToUpper(w) {
			yield(w, stem(low))
		}
	}
}

// known returns the share of the words of substance of block i that stand in the
// paragraphs of the article; 1 if it has none.
func (r *reading) known(i int) float64 {
	r.readBody()
	all, in := 0, 0
	r.substance(i, func(_, s string) {
		all++
		if r.body[s] > 0 {
			in++
		}
	})
	if all == 0 {
		return 1
	}
	return float64(in) / float64(all)
}

// shared returns the share of the words of substance of block i that block j has.
func (r *reading) shared(i, j int) float64 {
	has := map[string]bool{}
	r.substance(j, func(_, s string) { has[s] = true })
	all, in := 0, 0
	r.substance(i, func(_, s string) {
		all++
		if has[s] {
			in++
		}
	})
	if all == 0 {
		return 0
	}
	return float64(in) / float64(all)
}

// strangers counts the capitalized words of a line in sentence case, its first
// word aside, that the article does not have.
func (r *reading) strangers(i int) int {
	if t := r.traits[i]; t.titled || t.upper {
		return 0
	}
	n, first := 0, true
	r.substance(i, func(w, s string) {
		if !first && startsUpper(w) && r.body[s] == 0 {
			n++
		}
		first = false
	})
	return n
}

// readBody counts the stems of the paragraphs, the first time it is called.
func (r *reading) readBody() {
	if r.body != nil {
		return
	}
	r.body = map[string]int{}
	for i := range r.blocks {
		if r.kinds[i] == corpus.Paragraph && r.twin[i] == corpus.None {
			r.substance(i, func(_, s string) { r.body[s]++ })
		}
	}
}

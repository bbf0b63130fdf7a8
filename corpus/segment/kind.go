package segment

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// A reading is the blocks of a text while their kinds are being found.
type reading struct {
	text   string
	title  string // folded words of the title that the metadata give, with blanks around
	blocks []block
	tokens []corpus.Token
	traits []traits
	kinds  []corpus.SegmentKind // "" as long as not known
	twin   []int                // the earlier block with the same words, or None
	rules  *lang.Segmentation

	full     int            // paragraphs
	crossing int            // undecided lines between two paragraphs
	again    []bool         // whether a later block has the same words
	body     map[string]int // stems in the paragraphs, by how many of these have them
}

// classify gives every block its kind, first by its own words, then by its
// neighbours.
func classify(doc *corpus.Document, blocks []block, tokens []corpus.Token, rules *lang.Segmentation) []corpus.Segment {
	r := &reading{text: doc.Text, title: titleKey(doc.Title, rules), blocks: blocks, tokens: tokens, rules: rules,
		traits: make([]traits, len(blocks)), kinds: make([]corpus.SegmentKind, len(blocks)), twin: repeats(doc.Text, blocks, tokens)}
	for i, b := range blocks {
		r.traits[i] = look(r.text, b, tokens, rules)
		if !b.header && r.isTitle(i) {
			continue
		}
		r.kinds[i] = formula(r.text, b, r.traits[i], rules)
		if r.kinds[i] == "" && !r.isLine(i) {
			r.kinds[i] = corpus.Paragraph
			r.full++
		}
	}
	r.again = make([]bool, len(blocks))
	for _, j := range r.twin {
		if j != corpus.None {
			r.again[j] = true
		}
	}
	r.top()
	r.headline()
	r.dek()
	r.middle()
	out := make([]corpus.Segment, len(blocks))
	for i, b := range blocks {
		out[i] = corpus.Segment{Span: b.Span, Kind: r.kinds[i], DuplicateOf: r.twin[i]}
		if j := r.twin[i]; j != corpus.None && r.kinds[i] != corpus.Header {
			out[i].Kind = out[j].Kind
		}
	}
	return out
}

// longestLine is how many words a headline, cross-head or link may have.
const longestLine = 30

// bullets begin the items of a list, and the line that says whose words stand above.
const bullets = "-–—•·*⦁●▪◦‣"

// isLine reports whether block i stands as lines do that are no sentence of the
// article: short, and without a final stop.
func (r *reading) isLine(i int) bool {
	t := r.traits[i]
	first, last := r.tokens[r.blocks[i].first], r.tokens[r.blocks[i].last-1]
	switch sign := first.Of(r.text); {
	case t.marked:
		return true
	case t.handle, first.Kind == corpus.Punct && strings.ContainsAny(sign, bullets),
		isDouble(sign) && !isDouble(last.Of(r.text)):
		return false
	}
	return t.words > 0 && t.words <= longestLine && t.words > t.numbers && !t.stop && !t.open && !t.inner && !t.small &&
		!((t.question || t.quoted) && t.words > longestAside)
}

// longestAside is how many words a heading that asks or quotes may have; longer
// lines are mostly questions of an interview, or quotations set by themselves.
const longestAside = 14

// isTitle reports whether block i has the words of the title in the metadata.
func (r *reading) isTitle(i int) bool {
	b := r.blocks[i]
	if r.title == "" || b.Len() > 2*len(r.title)+8 {
		return false
	}
	return titleKey(b.Of(r.text), r.rules) == r.title
}

// longestTitle is how many bytes a title may have; what is longer is no title.
const longestTitle = 500

// titleKey returns the words of a title, folded, without signs.
func titleKey(title string, rules *lang.Segmentation) string {
	if len(title) > longestTitle {
		return ""
	}
	var b strings.Builder
	for _, t := range tokenize(nil, title, corpus.Span{End: len(title)}, rules) {
		if t.Kind != corpus.Punct {
			b.WriteString(strings.TrimSuffix(fold(t.Of(title)), "."))
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// longestNames is how many words a line that names the writers may have.
const longestNames = 16

// top gives the lines above the first paragraph that only name somebody or
// something their kind: the writer and the outlet.
func (r *reading) top() {
	for i := range r.blocks {
		switch t := r.traits[i]; {
		case r.kinds[i] == corpus.Paragraph:
			return
		case r.kinds[i] != "" || t.marked || r.isTitle(i):
		case t.words <= longestNames && (t.titled || t.substance == 1) && !t.clause && r.known(i) == 0 && r.full > 2,
			t.words <= 8 && t.numbers >= 2 && t.words-t.numbers <= 3 && !t.clause && r.known(i) == 0:
			r.kinds[i] = corpus.Header
		}
	}
}

// What speaks for and against a line being the headline, and how much is needed.
const (
	headlineNeeds  = 2.0
	firstNeeds     = 1.0  // the first line of a text without metadata: what else should it be
	titleGiven     = 10.0 // it has the words of the title in the metadata
	otherTitle     = -3.0 // the metadata give another title
	firstLine      = 2.0  // nothing but a header and captions before it
	inTheMiddle    = -1.25
	printedTwice   = 2.0
	aClause        = 0.5
	fiveWords      = 0.5
	threeWords     = -1.5 // rather an outlet or a column
	labelled       = -2.0 // "Opinion:The …", glued together
	dekFollows     = 1.0
	ofTheArticle   = 1.0  // most of its words of substance stand in the article
	notOfIt        = -1.5 // most do not
	oftheLead      = 1.0  // half of its words of substance stand in the next paragraph
	oneOfSeveral   = -1.5 // other lines of its kind stand between the paragraphs
	markedAsTitle  = 3.0
	enoughKnown    = 0.6
	tooFewKnown    = 0.4
	enoughInLead   = 0.5
	lineSiblings   = 2 // other lines in the middle that make it one of several
	fewestInText   = 3 // words of substance for a line in the middle
	shortRunOfDeks = 6 // lines at the top: a headline and highlights
)

// headline marks the headline, which stands above the article or, where a page
// was taken apart, in the middle of it.
func (r *reading) headline() {
	for i := range r.blocks {
		if r.crosses(i) {
			r.crossing++
		}
	}
	best, at := 0.0, corpus.None
	first := true
	for i := range r.blocks {
		if r.kinds[i] == "" && r.twin[i] == corpus.None {
			needs := headlineNeeds
			if first && r.title == "" {
				needs = firstNeeds
			}
			if s := r.headlineScore(i, first); s >= needs && s > best {
				best, at = s, i
			}
		}
		switch r.kinds[i] {
		case corpus.Paragraph, corpus.Dek, "":
			first = false
		}
	}
	if at == corpus.None {
		return
	}
	r.kinds[at] = corpus.Headline
	for i := range r.blocks {
		if r.twin[i] == at {
			r.kinds[i] = corpus.Headline
		}
	}
}

func (r *reading) headlineScore(i int, first bool) float64 {
	t := r.traits[i]
	score := 0.0
	add := func(weight float64, holds bool) {
		if holds {
			score += weight
		}
	}
	add(titleGiven, r.isTitle(i))
	add(otherTitle, r.title != "" && !r.isTitle(i) && !r.likeTitle(i))
	add(firstLine, first)
	add(inTheMiddle, !first)
	add(printedTwice, r.again[i])
	add(aClause, t.clause)
	add(fiveWords, t.words >= 5)
	add(threeWords, t.words <= 3)
	add(labelled, t.label)
	add(markedAsTitle, t.marked && (first || !strings.HasPrefix(r.blocks[i].Of(r.text), "##")))
	next := i + 1
	for next < len(r.blocks) && (r.twin[next] == i || r.kinds[next] == "" && next <= i+shortRunOfDeks) {
		next++
	}
	add(dekFollows, next > i+1 && !first)
	known := r.known(i)
	add(ofTheArticle, known >= enoughKnown)
	add(notOfIt, known < tooFewKnown && t.substance >= fewestInText)
	lead := r.nextParagraph(i)
	add(oftheLead, lead >= 0 && r.shared(i, lead) >= enoughInLead && t.substance >= fewestInText)
	add(oneOfSeveral, !first && r.siblings(i) >= lineSiblings)
	return score
}

// likeTitle reports whether at least half of the title's words are in block i.
func (r *reading) likeTitle(i int) bool {
	words := strings.Fields(r.title)
	own := " " + titleKey(r.blocks[i].Of(r.text), r.rules)
	n := 0
	for _, w := range words {
		if strings.Contains(own, " "+w+" ") {
			n++
		}
	}
	return 2*n >= len(words)
}

// crosses reports whether block i is an undecided line between two paragraphs.
func (r *reading) crosses(i int) bool {
	return r.kinds[i] == "" && r.twin[i] == corpus.None && i > 0 && i+1 < len(r.blocks) &&
		r.kinds[i-1] == corpus.Paragraph && r.kinds[i+1] == corpus.Paragraph
}

// siblings counts the other lines that stand between two paragraphs as block i does.
func (r *reading) siblings(i int) int {
	if r.crosses(i) {
		return r.crossing - 1
	}
	return r.crossing
}

// nextParagraph returns the index of the paragraph after block i that is more
// than a line, or None.
func (r *reading) nextParagraph(i int) int {
	for j := i + 1; j < len(r.blocks) && j <= i+4; j++ {
		if r.kinds[j] == corpus.Paragraph && r.traits[j].words >= 15 {
			return j
		}
	}
	return corpus.None
}

// Signs that a sentence under the headline is a dek, not the lead. It errs to
// the lead: a dek taken for a paragraph loses nothing.
const (
	dekNeeds      = 2.5
	presentTense  = 1.0 // headline language
	nameAgain     = 1.5 // the next paragraph introduces the same full name again
	shorterByHalf = 0.5
	reports       = -1.5 // it quotes
	leadLength    = -1.0 // more words than most deks have
	usualDek      = 22   // words
	longestDek    = 40   // words
	longestPoint  = 20   // words
)

// dek marks what stands under the headline: lines, or a sentence in the
// language of headlines that the lead says again.
func (r *reading) dek() {
	at := 0
	for i, k := range r.kinds {
		if k == corpus.Headline {
			at = i + 1
		}
	}
	if at == 0 { // no headline: lines at the top of the text
		for at < len(r.kinds) && (r.kinds[at] == corpus.Header || r.kinds[at] == corpus.Caption || r.kinds[at] == corpus.Related) {
			at++
		}
	}
	lines := 0
	for ; at < len(r.kinds); at++ {
		switch {
		case r.kinds[at] == "" && r.traits[at].words >= 4 && lines < shortRunOfDeks && !r.traits[at].marked && !r.traits[at].question,
			r.kinds[at] == corpus.Dek,
			lines > 0 && r.isPoint(at):
			r.kinds[at] = corpus.Dek
			lines++
		case r.kinds[at] == corpus.Header, r.kinds[at] == corpus.Related, r.kinds[at] == corpus.Caption:
		case lines == 0 && r.isDekSentence(at):
			r.kinds[at] = corpus.Dek
			return
		default:
			return
		}
	}
}

// isPoint reports whether block i is a short sentence among the points of a
// list above the article.
func (r *reading) isPoint(i int) bool {
	return r.kinds[i] == corpus.Paragraph && !r.traits[i].inner && r.traits[i].words <= longestPoint &&
		i+1 < len(r.kinds) && r.kinds[i+1] == "" && r.kinds[i-1] == corpus.Dek
}

func (r *reading) isDekSentence(i int) bool {
	t := r.traits[i]
	if i == 0 || r.kinds[i-1] != corpus.Headline || r.kinds[i] != corpus.Paragraph || t.inner || t.words > longestDek ||
		i+1 >= len(r.kinds) || r.kinds[i+1] != corpus.Paragraph || r.twin[i] != corpus.None {
		return false
	}
	score := 0.0
	if r.presentTense(i) {
		score += presentTense
	}
	if r.nameAgain(i, i+1) {
		score += nameAgain
	}
	if 3*t.words <= 2*r.traits[i+1].words {
		score += shorterByHalf
	}
	if t.quoted || t.reports {
		score += reports
	}
	if t.words > usualDek {
		score += leadLength
	}
	return score >= dekNeeds
}

// presentTense reports whether a block has a verb in the present of headlines.
func (r *reading) presentTense(i int) bool {
	for _, t := range r.tokens[r.blocks[i].first:r.blocks[i].last] {
		if r.rules.HeadlineVerbs.Has(t.Of(r.text)) {
			return true
		}
	}
	return false
}

// nameAgain reports whether blocks i and j share a run of two capitalized words.
func (r *reading) nameAgain(i, j int) bool {
	runs := map[string]bool{}
	found := false
	r.capitalPairs(i, func(pair string) { runs[pair] = true })
	r.capitalPairs(j, func(pair string) { found = found || runs[pair] })
	return found
}

func (r *reading) capitalPairs(i int, yield func(string)) {
	own := r.tokens[r.blocks[i].first:r.blocks[i].last]
	for k := 1; k < len(own) && k < 60; k++ {
		a, b := own[k-1], own[k]
		if a.Kind == corpus.Word && b.Kind == corpus.Word && startsUpper(a.Of(r.text)) && startsUpper(b.Of(r.text)) && b.Start == a.End+1 {
			yield(r.text[a.Start:b.End])
		}
	}
}

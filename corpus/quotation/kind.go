package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// The kind of a quotation is the greatest of three sums of evidence. Weights
// are in tenths of a decision: 10 settles the matter unless something as
// strong speaks against it. When in doubt words are speech: a scare quote
// listed as speech is seen and passed over, speech taken for a term is lost.
const (
	weightBeside       = 12  // a cue and speaker stand directly beside it
	weightLabelled     = 9   // somebody calls something so
	weightReported     = 7   // it stands in a reported clause
	weightNoSource     = -6  // nobody in its sentence speaks
	weightSentence     = 9   // it is a sentence: a capital, several words, a final stop within the marks
	weightClause       = 9   // a clause with its own verb, and no article makes it a noun
	weightLong         = 7   // seven words or more
	weightPhrase       = 2   // three to six words
	weightGoesOn       = 12  // it continues the paragraph before
	weightFollows      = 6   // speech stands before it in its paragraph, and it opens its sentence or shares it
	weightAlone        = 14  // speech stands before it in its paragraph, and it is a sentence by itself
	weightTermLead     = 12  // "so-called", "dubbed" before it
	weightTermNoun     = 8   // "the term", "the word" before it
	weightNickname     = 14  // it stands within a name
	weightSlogan       = 16  // on a banner, a shirt
	weightShort        = 4   // one or two words
	weightBeforeNoun   = 3   // a single word that describes the noun after it
	weightTitleNoun    = 10  // title case, and "the show", "a novel" beside it
	weightTitleApposed = 2   // the noun and a comma: in his book, “…,”
	weightTitleVerb    = 10  // title case, and "titled" before it
	weightSung         = 14  // title case, and sung or performed: sang “…”
	weightTitleOwned   = 8   // title case, and a possessive before it: NBC’s “…”
	weightTitleOn      = 5   // title case, and "on", "in", "of" before it
	weightTitleCase    = 4   // two words or more in title case
	weightNoTitle      = -20 // not written as a title
)

// kind tells speech from terms and titles. It also reports whether nothing but
// its form as a clause makes speech of a quotation: then the sentences around
// it do not show who spoke, nor does it show that of others.
func (r *finder) kind(u *unit, q int, s source, now *context) (kind corpus.QuotationKind, alone bool) {
	p := &r.pairs[u.items[q].pair]
	text := p.Of(r.text)
	words := strings.Fields(text)
	n := len(words)
	if last := text[len(text)-1]; text[0] == '(' && last == ')' || text[0] == '[' && last == ']' {
		return corpus.Term, false // (laughter)
	}
	written := r.writtenAsTitle(words)
	sentence := r.isSentence(text, n) && (!written || n > 5 || strings.ContainsAny(text, "!?"))

	speech, term, title, clause := 0, 0, 0, 0
	switch {
	case s.rule == noRule:
		speech += weightNoSource
	case s.mention == none && s.use&speaks == 0:
	case s.rule == ruleLabel || s.use&(speaks) == 0 && s.cue != corpus.None:
		speech += weightLabelled
	case s.rule == ruleBeforeFar || s.rule == ruleEnd:
		speech += weightReported
	default:
		speech += weightBeside
	}
	if p.goesOn {
		speech += weightGoesOn
	}
	switch {
	case sentence:
		speech += weightSentence
	case !written && r.isClause(u.items[q].pair) && !(q > 0 && u.items[q-1].is(lang.DeterminerWord)):
		clause = weightClause
		speech += clause
	}
	if !s.found() && !written && (q == 0 && r.last.speech && r.last.segment == u.segment || now.speech) {
		speech += weightFollows
	}
	if written && r.isWhole(u, q) && r.last.speech && r.last.segment == u.segment && strings.ContainsRune(".!?", r.lastRune(u.items[q].pair)) {
		speech += weightAlone // “We won,” she said. “Dorvik Won.”
	}
	switch {
	case n >= 7:
		speech += weightLong
	case n >= 3:
		speech += weightPhrase
	default:
		term += weightShort
	}
	if n == 1 && q+1 < len(u.items) && u.items[q+1].pair == none && u.items[q+1].word != "" && isLetter(u.items[q+1].word[0]) &&
		!u.items[q+1].is(lang.PrepositionWord) && !u.items[q+1].is(lang.AuxiliaryWord) && s.rule != ruleBefore {
		term += weightBeforeNoun
	}
	term += r.termEvidence(u, q)
	title += r.titleEvidence(u, q, len(words), written)
	if written && n > 1 && s.cue >= 0 && s.cue < q && s.use&^lang.Bare == lang.Manner && !sentence && u.items[q-1].word != "," {
		title += weightSung // sang “…”
	}
	switch {
	case title > speech && title >= term:
		return corpus.Title, false
	case term > speech:
		return corpus.Term, false
	}
	return corpus.Speech, max(term, title) > speech-clause
}

// isWhole reports whether nothing but a stop stands beside the quotation at
// item q in its sentence.
func (r *reader) isWhole(u *unit, q int) bool {
	return q == 0 && (len(u.items) == 1 || len(u.items) == 2 && isStop(u.items[1].word))
}

// isSentence reports whether text reads as a sentence of its own.
func (r *reader) isSentence(text string, words int) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, `"'“‘[(…. `))
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, `"'”’)]`))
	ends := strings.ContainsRune(".!?,…—–-", last)
	return (unicode.IsUpper(first) || unicode.IsDigit(first)) && (ends && words >= 2 || words >= 6)
}

// termEvidence adds up what speaks for a scare quote or a name.
func (r *reader) termEvidence(u *unit, q int) int {
	e := 0
	items := u.items
	for j := q - 1; j >= 0 && j >= q-2; j-- {
		w := items[j].word
		switch {
		case items[j].is(lang.TermLeadWord) && (items[j].cueLen == 0 || !r.hasOwnSubject(u, j)):
			e += weightTermLead
		case items[j].is(lang.TermNounWord):
			e += weightTermNoun
		case w == "as" && j > 0 && items[j-1].is(lang.TermLeadWord) && !r.hasOwnSubject(u, j-1):
			e += weightTermLead
		case items[j].pair == none && (items[j].is(lang.DeterminerWord) || items[j].is(lang.AdverbWord) || w == "as"):
			continue
		}
		break
	}
	if q > 0 && q+1 < len(items) && items[q-1].mention != none && items[q+1].mention != none && items[q-1].pair == none {
		m, n := &r.doc.Mentions[items[q-1].mention], &r.doc.Mentions[items[q+1].mention]
		if m == n || m.Kind == corpus.NameMention && n.Kind == corpus.NameMention && m.End+1 >= r.pairs[items[q].pair].outer.Start && !r.isPossessor(u, q-1) {
			e += weightNickname
		}
	}
	for j := q - 1; j >= 0 && j >= q-7; j-- {
		if items[j].is(lang.SloganNounWord) {
			e += weightSlogan
			break
		}
		if items[j].word == "," && j < q-1 || items[j].pair != none {
			break
		}
	}
	return e
}

// hasOwnSubject reports whether the cue at item j has a speaker beside it.
func (r *reader) hasOwnSubject(u *unit, j int) bool {
	if u.items[j].cueLen == 0 {
		return false
	}
	m, _, how := r.subject(u, j)
	return m != none && how != postmodified
}

// writtenAsTitle reports whether words are capitalized as those of a title.
func (r *reader) writtenAsTitle(words []string) bool {
	capitals := 0
	for i, w := range words {
		c, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“‘([#"))
		switch {
		case unicode.IsUpper(c) || unicode.IsDigit(c):
			capitals++
		case i > 0 && r.rules.Is(fold(strings.Trim(w, ",.:;!?'\"")), lang.TitleSmallWord):
		case unicode.IsLetter(c):
			return false
		}
	}
	return capitals > 0 && len(words) <= 14
}

// titleEvidence adds up what speaks for the title of a work or programme of n words.
func (r *reader) titleEvidence(u *unit, q, n int, written bool) int {
	if !written {
		return weightNoTitle
	}
	items := u.items
	e := 0
	running := r.doc.Segments[u.segment].Kind == corpus.Paragraph // elsewhere every word may have its capital
	if n > 1 && running {
		e += weightTitleCase
	}
	for j, k := q-1, 0; j >= 0 && k < 4; j, k = j-1, k+1 {
		w := &items[j]
		if w.pair != none || w.word == "." || w.word == ":" {
			break
		}
		if w.is(lang.TitleNounWord) {
			e += weightTitleNoun
			if j == q-2 && items[q-1].word == "," {
				e += weightTitleApposed
			}
			break
		}
		if w.is(lang.TitleVerbWord) && k < 2 && !r.hasOwnSubject(u, j) {
			e += weightTitleVerb
			break
		}
	}
	for j, k := q+1, 0; j < len(items) && k < 2; j, k = j+1, k+1 {
		if items[j].is(lang.TitleNounWord) {
			e += weightTitleNoun
			break
		}
	}
	if q > 0 {
		w := items[q-1].word
		for _, p := range r.rules.Possessives {
			between := r.text[r.end(items[q-1]):max(r.end(items[q-1]), r.pairs[items[q].pair].outer.Start)]
			owner, bare := strings.CutSuffix(p, "'") // Fox News'
			if w == p || len(w) > len(p) && strings.HasSuffix(w, p) && items[q-1].mention != none ||
				bare && items[q-1].mention != none && strings.HasSuffix(fold(w), owner) && fold(strings.TrimSpace(between)) == "'" {
				e += weightTitleOwned
			}
		}
		if items[q-1].is(lang.PrepositionWord) && items[q-1].cueLen == 0 && n > 1 && running {
			e += weightTitleOn
		}
	}
	return e
}

package analysis

import (
	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang"
	"verbatim/corpus/lang/en"
)

// languages are the ones we analyse, the default first.
var languages = []*lang.Language{en.English}

const (
	// leastShare is the share of words that are function words of a language
	// for a text to be in it. English news has .35 to .5; German, French and
	// Spanish news has .01 to .06 of English ones ("in", "was", "as", "me").
	leastShare = .15
	// enoughWords is how many words are looked at, and fewWords how many are
	// too few to say anything: the default language is assumed.
	enoughWords, fewWords = 600, 12
)

// language sets doc.Language to the language that it is in and returns it, or
// one without any words if it is in none of ours.
func language(doc *corpus.Document) *lang.Language {
	const bytesPerWord = 12 // more than in any text with blanks between words
	end := min(len(doc.Text), enoughWords*bytesPerWord)
	for end < len(doc.Text) && doc.Text[end]&0xC0 == 0x80 {
		end++
	}
	words := fold.Words(doc.Text, corpus.Span{End: end})
	words = words[:min(len(words), enoughWords)]
	best, most := defaultLanguage, 0
	for _, l := range languages {
		n := 0
		for _, w := range words {
			if l.Function.Has(w.Text) {
				n++
			}
		}
		if n > most {
			best, most = l, n
		}
	}
	if len(words) > fewWords && float64(most) < leastShare*float64(len(words)) {
		doc.Language = ""
		return plainLanguage
	}
	doc.Language = best.Tag
	return best
}

// languageOf returns the language that doc was analysed as, nil for none.
func languageOf(doc *corpus.Document) *lang.Language {
	for _, l := range languages {
		if l.Tag == doc.Language {
			return l
		}
	}
	return nil
}

// Language returns the language that is used across documents.
func Language() *lang.Language { return defaultLanguage }

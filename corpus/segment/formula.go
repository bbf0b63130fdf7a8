package segment

import (
	"strings"
	"unicode"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// Lengths in bytes up to which a block can be what its formula says.
const (
	longestLabel      = 120  // of a line that only names its writer or the time
	longestNotice     = 700  // of a notice about newsletters or rights
	longestCaption    = 800  // captions of picture agencies run to four sentences
	mostFewPromotions = 40   // words of a notice with two phrases of promotion only
	longestTwice      = 500  // of a text printed twice
	creditTail        = 60   // the credit stands within so many bytes of the end
	leadWindow        = 1000 // of a block that is folded to look for formulas
)

// formula returns the kind that the words of a block give it by themselves, or
// "" if they give it none.
func formula(text string, b block, t traits, rules *lang.Segmentation) corpus.SegmentKind {
	if b.header {
		return corpus.Header
	}
	if b.Len() > leadWindow {
		return ""
	}
	low := strings.TrimLeft(fold(b.Of(text)), bullets+"([ ")
	switch {
	case isByline(low, t, rules):
		return corpus.Header
	case hasPrefix(low, rules.DekLeads) && !t.stop && t.words <= longestLine && t.words > 2:
		return corpus.Dek
	case isNotice(low, t, rules):
		return corpus.Related
	case b.Len() <= longestCaption && isCaption(low, t, rules):
		return corpus.Caption
	}
	return ""
}

// isByline reports whether a line names the writer or the time of writing.
func isByline(low string, t traits, rules *lang.Segmentation) bool {
	if len(low) > longestLabel {
		return false
	}
	switch {
	case hasPrefix(low, rules.StampLeads) && t.numbers > 0,
		hasSuffix(strings.TrimRight(low, ". "), rules.BylineTails):
		return true
	}
	n := prefixLen(low, rules.BylineLeads)
	if n == 0 || t.inner || t.clause || t.stop && !t.titled || t.words > 12 {
		return false
	}
	name, _, _ := strings.Cut(strings.TrimLeft(low[n:], " "), " ")
	return !rules.Small.Has(name) // "By the numbers" is a heading
}

// isNotice reports whether a block belongs to the web page around the article:
// a button, a link to other articles, an invitation to subscribe.
func isNotice(low string, t traits, rules *lang.Segmentation) bool {
	bare := strings.TrimFunc(low, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if rules.Furniture.Has(bare) {
		return true
	}
	if len(low) > longestNotice {
		return false
	}
	if i := prefixLen(low, rules.LinkLeads); i > 0 && (!t.stop || low[i-1] == ':' || t.words <= 15) && t.words <= 40 && !(t.quoted && t.stop) {
		return true
	}
	if hasSuffix(low, rules.LinkTails) && t.words <= 40 {
		return true
	}
	if t.stop && t.words > mostFewPromotions && t.quoted {
		return false // spares the search
	}
	found := 0
	for _, p := range rules.Promotions {
		if strings.Contains(low, p) {
			found++
		}
	}
	return found >= 3 || found == 2 && t.words <= mostFewPromotions && !t.quoted && (!t.stop || hasPrefix(low, rules.Promotions))
}

// What speaks for a caption, and how much is needed. A credit at the end is
// enough; a description needs a second sign.
const (
	captionNeeds    = 2.0
	creditWeight    = 2.0 // "(Getty Images)", "Ida Holm/Reuters" at the end, "Photo by"
	captionLead     = 2.0 // "FILE PHOTO: …"
	sentenceTwice   = 2.0 // web pages print the text of a picture twice
	captionQuotes   = -1.0
	longForCaption  = -1.0 // more than 60 words
	depictionWeight = 0.75
)

// isCaption reports whether a block describes a picture.
func isCaption(low string, t traits, rules *lang.Segmentation) bool {
	score := 0.0
	if hasPrefix(low, rules.CaptionLeads) {
		score += captionLead
	}
	tail := low[max(0, len(low)-creditTail):]
	for _, c := range rules.CreditLabels {
		if strings.HasPrefix(low, c) || strings.Contains(low[max(0, len(low)-creditTail-len(c)):], c) {
			score += creditWeight
			break
		}
	}
	if endsInCredit(tail, t, rules) {
		score += creditWeight
	}
	if !t.quoted && len(low) <= longestTwice && twice(low) {
		score += sentenceTwice
	}
	if t.quoted {
		score += captionQuotes
	}
	if t.words > 60 {
		score += longForCaption
	}
	if score+2*depictionWeight < captionNeeds {
		return false // spares the search
	}
	depictions := 0
	for _, d := range rules.Depictions {
		if strings.Contains(low, d) {
			depictions++
		}
	}
	score += depictionWeight * float64(min(depictions, 2))
	return score >= captionNeeds
}

// endsInCredit reports whether the end of a block, folded, names an agency after
// a slash, in brackets, or as the last words of a line that has no final stop.
func endsInCredit(tail string, t traits, rules *lang.Segmentation) bool {
	bracket := strings.HasSuffix(strings.TrimRight(tail, "."), ")")
	end := strings.TrimRight(tail, ".) ]")
	if i := strings.LastIndexByte(end, '/'); i > 0 && !t.stop && hasSuffix(strings.TrimRight(end[:i], " "), rules.Agencies) {
		return true // "REUTERS/Ida Holm"
	}
	a := suffixLen(end, rules.Agencies)
	if a == 0 {
		return false
	}
	before := end[:len(end)-a]
	switch {
	case before == "":
		return bracket
	case strings.HasSuffix(before, "/"), strings.HasSuffix(before, "/ "):
		return true
	case bracket && strings.HasSuffix(before, "("):
		return true
	case bracket && (strings.HasSuffix(before, ", ") || strings.HasSuffix(before, "via ")):
		return true
	}
	return !t.stop && !t.open && a > 3 && (strings.HasSuffix(before, ". ") || strings.HasSuffix(before, "via ") ||
		strings.HasSuffix(before, "photo "))
}

// twice reports whether a text says its first sentence twice in a row, or is one
// phrase said twice ("Ida Holm/AP Ida Holm/AP").
func twice(low string) bool {
	if n := len(low); n > 10 && n%2 == 1 && low[n/2] == ' ' && low[:n/2] == low[n/2+1:] {
		return true
	}
	i := strings.Index(low, ". ")
	for tries := 0; i > 0 && tries < 3; tries++ {
		first := low[:i+1]
		if len(first) > 30 && strings.HasPrefix(low[i+2:], first) {
			return true
		}
		next := strings.Index(low[i+2:], ". ")
		if next < 0 {
			return false
		}
		i += 2 + next
	}
	return false
}

func hasPrefix(s string, of []string) bool { return prefixLen(s, of) > 0 }

// prefixLen returns the length of the longest of the given prefixes that s has.
// A prefix that ends in a letter must be followed by something else.
func prefixLen(s string, of []string) int {
	best := 0
	for _, p := range of {
		if len(p) > best && strings.HasPrefix(s, p) && (len(s) == len(p) || !isLetter(p[len(p)-1]) || !isLetter(s[len(p)])) {
			best = len(p)
		}
	}
	return best
}

func hasSuffix(s string, of []string) bool { return suffixLen(s, of) > 0 }

// suffixLen is prefixLen for the end of s.
func suffixLen(s string, of []string) int {
	best := 0
	for _, p := range of {
		if len(p) > best && strings.HasSuffix(s, p) && (len(s) == len(p) || !isLetter(p[0]) || !isLetter(s[len(s)-len(p)-1])) {
			best = len(p)
		}
	}
	return best
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' || b >= 0x80 }

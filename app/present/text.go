package present

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// head returns the first words of text in at most limit bytes, with white
// space folded and an ellipsis where something was cut.
func head(text string, limit int) string {
	text = spaced(text[:upTo(text, limit)])
	if len(text) <= limit {
		return text
	}
	end := limit
	for !utf8.RuneStart(text[end]) {
		end--
	}
	if cut := strings.LastIndexByte(text[:end], ' '); cut > limit/2 {
		end = cut
	}
	return strings.TrimRight(text[:end], " ,;:—–-") + "…"
}

// tail returns the last words of text in at most limit bytes, likewise.
func tail(text string, limit int) string {
	text = spaced(text[downTo(text, limit):])
	if len(text) <= limit {
		return text
	}
	start := len(text) - limit
	for start < len(text) && !utf8.RuneStart(text[start]) {
		start++
	}
	if cut := strings.IndexByte(text[start:], ' '); cut >= 0 && cut < limit/2 {
		start += cut + 1
	}
	return "…" + text[start:]
}

// upTo returns the end of the shortest beginning of text that has more than
// limit bytes once its white space is folded, so that a few words of a long
// text cost no more than they do; the end of text if it has no more.
func upTo(text string, limit int) int {
	folded, in := 0, false
	for i, r := range text {
		if folded > limit {
			return i
		}
		folded, in = folded+foldedSize(r, in), unicode.IsSpace(r)
	}
	return len(text)
}

// downTo is upTo for the end of text: where the shortest such end begins.
func downTo(text string, limit int) int {
	i, folded, in := len(text), 0, false
	for i > 0 && folded <= limit {
		r, size := utf8.DecodeLastRuneInString(text[:i])
		folded, in = folded+foldedSize(r, in), unicode.IsSpace(r)
		i -= size
	}
	return i
}

// foldedSize returns the bytes that r takes once white space is folded, behind
// white space or not. It errs on a byte that is no text towards less.
func foldedSize(r rune, behindSpace bool) int {
	switch {
	case !unicode.IsSpace(r) && r == utf8.RuneError:
		return 1
	case !unicode.IsSpace(r):
		return utf8.RuneLen(r)
	case behindSpace:
		return 0
	}
	return 1
}

// excerpt returns the beginning of text without the white space at its ends.
func excerpt(text string, limit int) string { return head(strings.TrimSpace(text), limit) }

// spaced folds every run of white space to one blank, at the ends too, so that
// pieces of a sentence still join.
func spaced(text string) string {
	words := strings.Join(strings.Fields(text), " ")
	if words == "" {
		if text != "" {
			return " "
		}
		return ""
	}
	if first, _ := utf8.DecodeRuneInString(text); unicode.IsSpace(first) {
		words = " " + words
	}
	if last, _ := utf8.DecodeLastRuneInString(text); unicode.IsSpace(last) {
		words += " "
	}
	return words
}

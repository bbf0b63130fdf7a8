package present

import (
	"strings"
	"unicode/utf8"
)

// head returns the first words of text in at most limit bytes, with white
// space folded and an ellipsis where something was cut.
func head(text string, limit int) string {
	text = spaced(text)
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
	text = spaced(text)
	if len(text) <= limit {
		return text
	}
	start := len(text) - limit
	for !utf8.RuneStart(text[start]) {
		start++
	}
	if cut := strings.IndexByte(text[start:], ' '); cut >= 0 && cut < limit/2 {
		start += cut + 1
	}
	return "…" + text[start:]
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
	if first, _ := utf8.DecodeRuneInString(text); isSpace(first) {
		words = " " + words
	}
	if last, _ := utf8.DecodeLastRuneInString(text); isSpace(last) {
		words += " "
	}
	return words
}

func isSpace(r rune) bool { return strings.TrimSpace(string(r)) == "" }

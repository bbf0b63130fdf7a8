package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// sentences appends the sentences of one segment, given by its tokens, to out.
func sentences(out []corpus.Span, text string, tokens []corpus.Token, rules *lang.Segmentation) []corpus.Span {
	first := 0
	for i := 0; i < len(tokens); {
		end := i + 1 // of what is at i with the marks that close it
		if !ends(text, tokens[i]) {
			i = end
			continue
		}
		for end < len(tokens) && tokens[end].Start == tokens[end-1].End && ends(text, tokens[end]) && tokens[end].Kind == corpus.Punct {
			end++
		}
		marks := end
		for end < len(tokens) && closes(text, tokens, end) {
			end++
		}
		if end < len(tokens) && breaks(text, tokens, first, i, marks, end, rules) {
			out = append(out, corpus.Span{Start: tokens[first].Start, End: tokens[end-1].End})
			first = end
		}
		i = end
	}
	if first < len(tokens) {
		out = append(out, corpus.Span{Start: tokens[first].Start, End: tokens[len(tokens)-1].End})
	}
	return out
}

// ends reports whether a token may end a sentence: a stop of any kind, or a
// word that ends with its stop.
func ends(text string, t corpus.Token) bool {
	if t.Kind != corpus.Punct {
		return text[t.End-1] == '.'
	}
	switch text[t.Start] {
	case '.', '!', '?':
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[t.Start:t.End])
	return r == '…' || r == '。' || r == '！' || r == '？' || r == '‽'
}

// closes reports whether the token at i is a closing mark that belongs to what
// stands before it: one that can only close, or one that touches it.
func closes(text string, tokens []corpus.Token, i int) bool {
	if tokens[i].Kind != corpus.Punct {
		return false
	}
	touches := tokens[i].Start == tokens[i-1].End
	switch tokens[i].Of(text) {
	case "”", ")", "]", "»", "›", "’", "\"", "'", "''", "“":
		if touches {
			return i+1 == len(tokens) || tokens[i].Of(text) != "“" || tokens[i+1].Start > tokens[i].End
		}
		return tokens[i].Of(text) == "”" && (i+1 == len(tokens) || tokens[i+1].Start > tokens[i].End)
	}
	return false
}

// breaks reports whether a new sentence begins at tokens[end]. The sentence so
// far begins at tokens[first]; its stop is tokens[at], the last of several
// stops is tokens[marks-1], closing marks are tokens[marks:end].
func breaks(text string, tokens []corpus.Token, first, at, marks, end int, rules *lang.Segmentation) bool {
	next := tokens[end]
	touches := next.Start == tokens[end-1].End
	r, _ := utf8.DecodeRuneInString(text[next.Start:next.End])
	switch {
	case unicode.IsLower(r):
		return false
	case touches && end == marks && !unicode.IsUpper(r) && !opens(r):
		return false // "?!", "U.S.,", "3.a"
	case !unicode.IsLetter(r) && !unicode.IsDigit(r) && !opens(r) && follows(r):
		return false
	case at == first+1 && tokens[first].Kind == corpus.Number && end == marks:
		return false // "1. The plan": the number of an item
	}
	if tokens[at].Kind == corpus.Punct || marks > at+1 {
		return true
	}
	// An abbreviation.
	w := strings.TrimSuffix(tokens[at].Of(text), ".")
	if end > marks {
		return true
	}
	if listed(rules.Honorifics, w) {
		return false
	}
	if next.Kind == corpus.Word {
		return rules.Starters.Has(strings.ToLower(next.Of(text)))
	}
	if !opens(r) || end+1 >= len(tokens) {
		return false
	}
	inside, _ := utf8.DecodeRuneInString(text[tokens[end+1].Start:tokens[end+1].End])
	return unicode.IsUpper(inside) // not: a.k.a. “the six”
}

// opens reports whether r can begin a sentence as a mark.
func opens(r rune) bool {
	switch r {
	case '“', '‘', '"', '\'', '«', '‹', '„', '(', '[', '¿', '¡', '•':
		return true
	}
	return false
}

// follows reports whether r carries on what stands before it.
func follows(r rune) bool {
	switch r {
	case ',', ';', ':', '–', '—', '-', ')', ']', '”', '’', '.', '…':
		return true
	}
	return false
}

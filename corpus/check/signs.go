package check

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/align"
)

// signs compares the punctuation between words that are the same.
func (w *weighing) signs() {
	steps := w.r.steps
	for i := 1; i < len(steps); i++ {
		p, s := steps[i-1], steps[i]
		if p.Change != corpus.NoChange || s.Change != corpus.NoChange || p.AHi != s.ALo || p.BHi != s.BLo || w.s.first[s.BLo] {
			continue
		}
		mine, theirs := marks(w.d.before(s.ALo)), marks(between(w.s.text, w.s.words, s.BLo))
		if mine == theirs || w.d.own[s.ALo] || strings.Contains(mine, "…") {
			continue
		}
		w.typed = true
		w.add(corpus.PunctuationChange, align.Step{ALo: p.ALo, AHi: s.AHi, BLo: p.BLo, BHi: s.BHi}, false)
	}
	if n := len(steps); n > 0 && w.d.sentence && steps[n-1].Change == corpus.NoChange && steps[n-1].BHi < len(w.s.words) && !w.s.first[steps[n-1].BHi] {
		end := w.d.text[w.d.words[len(w.d.words)-1].Span.End:w.d.span.End]
		theirs := between(w.s.text, w.s.words, steps[n-1].BHi)
		if asks(end) != asks(theirs) {
			w.typed = true
			w.add(corpus.PunctuationChange, steps[n-1], false)
		}
	}
}

// asks reports which of the marks that mean something stands in signs.
func asks(signs string) string {
	switch {
	case strings.ContainsRune(signs, '?'):
		return "?"
	case strings.ContainsRune(signs, '!'):
		return "!"
	}
	return ""
}

// marks is the punctuation in s as every house sets it: one dash, one ellipsis, no
// quotation marks, brackets and blanks.
func marks(s string) string {
	if s == " " {
		return ""
	}
	var b strings.Builder
	for _, r := range s {
		switch r {
		case '.', ',', ';', ':', '!', '?', '…':
			b.WriteRune(r)
		case '–', '—', '―', '−':
			b.WriteByte('-')
		case '-':
			if !strings.HasSuffix(b.String(), "-") {
				b.WriteByte('-')
			}
		}
	}
	out := b.String()
	if strings.Contains(out, "..") {
		return "…"
	}
	if out == "-" && len(s) == 1 {
		return "" // a hyphen
	}
	return out
}

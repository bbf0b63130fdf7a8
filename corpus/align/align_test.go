package align

import (
	"fmt"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang/en"
)

func words(s string) []fold.Word { return fold.Words(s, corpus.Span{End: len(s)}) }

func show(a, b string, al Alignment) string {
	var s strings.Builder
	fmt.Fprintf(&s, "%s score=%.2f weighted=%.2f in=%.2f/%.2f run=%d\n", al.Grade, al.Score, al.Weighted, al.InA, al.InB, al.Run)
	wa, wb := words(a), words(b)
	for _, c := range al.Changes {
		fmt.Fprintf(&s, "%s %q > %q\n", c.Kind, text(wa[c.ALo:c.AHi]), text(wb[c.BLo:c.BHi]))
	}
	return s.String()
}

func text(w []fold.Word) string {
	var t []string
	for _, v := range w {
		t = append(t, v.Text)
	}
	return strings.Join(t, " ")
}

func TestShow(t *testing.T) {
	for _, p := range [][2]string{
		{"We're not going to pay for it", "We are not going to pay for it."},
		{"There's no-one saying this can be done in twelve hours", "No one’s saying this can happen overnight"},
		{"We must decide within a matter of days whether it is doable", "We have to decide in a few days if it's even possible"},
		{"The cease-fire will cost $3bn", "The ceasefire would cost three billion dollars"},
	} {
		t.Log(p[0], "\n", show(p[0], p[1], Pair(words(p[0]), words(p[1]), en.English)))
	}
}

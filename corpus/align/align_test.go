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

func TestPair(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"We're not going to pay for it", "We are not going to pay for it.", `altered score=1.00 weighted=1.00 in=1.00/1.00 run=7
spelling "we're" > "we are"
`},
		{"There's no-one saying this can be done in twelve hours", "No one’s saying this can happen overnight", `altered score=0.53 weighted=0.49 in=0.41/0.61 run=3
addition "there's no one" > "no one's"
number "be done in twelve hours" > "happen overnight"
`},
		{"We must decide within a matter of days whether it is doable", "We have to decide in a few days if it's even possible", `altered score=0.73 weighted=0.70 in=0.71/0.69 run=2
other "must" > "have to"
other "within a matter of" > "in a few"
other "whether" > "if"
spelling "it is" > "it's"
other "doable" > "even possible"
`},
		{"The cease-fire will cost $3bn", "The ceasefire would cost three billion dollars", `altered score=0.82 weighted=0.88 in=0.99/0.76 run=2
spelling "cease fire" > "ceasefire"
tense "will" > "would"
spelling "3bn" > "three billion"
addition "" > "dollars"
`},
	} {
		if got := show(c.a, c.b, Pair(words(c.a), words(c.b), en.English)); got != c.want {
			t.Errorf("Pair(%q, %q) =\n%swant\n%s", c.a, c.b, got, c.want)
		}
	}
}

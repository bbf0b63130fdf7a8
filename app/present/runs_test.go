package present

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"verbatim/corpus"
)

// plainRuns is runs by looking at every layer for every byte.
func plainRuns(text string, within corpus.Span, marks []layer) []Run {
	var list []Run
	var last []int
	for i := within.Start; i < within.End; i++ {
		run, over := Run{}, []int{}
		for k, m := range marks {
			if m.Start > i || m.End <= i {
				continue
			}
			over = append(over, k)
			if m.run.Mark == Hit && run.Mark != Plain {
				run.Target = true
				continue
			}
			target := run.Target
			run = m.run
			run.Target = run.Target || target
		}
		if i == within.Start || !reflect.DeepEqual(over, last) {
			list = append(list, run)
		}
		list[len(list)-1].Text += text[i : i+1]
		last = over
	}
	return list
}

// TestRuns holds that the sweep says what looking at every byte says.
func TestRuns(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	text := strings.Repeat("the harbour ", 4)
	for range 2000 {
		var marks []layer
		for k := range r.IntN(9) {
			start := r.IntN(len(text))
			m := layer{corpus.Span{Start: start, End: start + 1 + r.IntN(len(text)-start)}, Run{Mark: Speech, Note: k + 1}}
			if k%3 == 2 {
				m.run = Run{Mark: Hit, Target: true}
			}
			marks = append(marks, m)
		}
		within := corpus.Span{Start: r.IntN(10), End: 20 + r.IntN(28)}
		got, want := runs(text, within, marks), plainRuns(text, within, marks)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("runs(%v, %v) =\n%+v\nwant\n%+v", within, marks, got, want)
		}
	}
}

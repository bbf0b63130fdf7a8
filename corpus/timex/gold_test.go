package timex_test

import (
	"embed"
	"fmt"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/corpustest"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/timex"
)

//go:embed testdata/gold
var gold embed.FS

// TestGold scores news marked by hand after the TimeML guidelines, as TempEval-3
// counts: strict and relaxed F1 of the extents, F1 of types and values. The
// misses stand beneath, so that a change shows which.
func TestGold(t *testing.T) {
	corpustest.Golden(t, gold, "testdata/gold", func(input string) map[string]string {
		head, marked, _ := strings.Cut(input, "\n")
		text, want := unmark(t, marked)
		doc := corpustest.Document(t, text)
		found := timex.Find(&doc, anchored(strings.TrimPrefix(head, "anchor ")), en.English)
		var b strings.Builder
		strict, relaxed, types, values := 0, 0, 0, 0
		used := make([]bool, len(found))
		for _, w := range want {
			hit := -1
			for i, x := range found {
				if !used[i] && x.Start < w.End && w.Start < x.End {
					hit = i
					break
				}
			}
			if hit < 0 {
				fmt.Fprintf(&b, "missed %q\n", w.Of(text))
				continue
			}
			x := found[hit]
			used[hit] = true
			relaxed++
			if x.Span == w.Span {
				strict++
			} else {
				fmt.Fprintf(&b, "extent %q, not %q\n", x.Of(text), w.Of(text))
			}
			if x.Type == w.Type {
				types++
			} else {
				fmt.Fprintf(&b, "type   %q is %s, not %s\n", x.Of(text), x.Type, w.Type)
			}
			if x.Value == w.Value {
				values++
			} else {
				fmt.Fprintf(&b, "value  %q is %s, not %s\n", x.Of(text), x.Value, w.Value)
			}
		}
		for i, x := range found {
			if !used[i] {
				fmt.Fprintf(&b, "spurious %q\n", x.Of(text))
			}
		}
		f1 := func(hits int) float64 { return 2 * float64(hits) / float64(len(want)+len(found)) }
		return map[string]string{"scores": fmt.Sprintf("%d marked, %d found; F1 strict %.3f relaxed %.3f type %.3f value %.3f\n%s",
			len(want), len(found), f1(strict), f1(relaxed), f1(types), f1(values), b.String())}
	})
}

// unmark reads a text whose expressions stand as [words|TYPE|VALUE].
func unmark(t *testing.T, marked string) (string, []corpus.TimeExpression) {
	t.Helper()
	var b strings.Builder
	var want []corpus.TimeExpression
	for {
		before, rest, ok := strings.Cut(marked, "[")
		b.WriteString(before)
		if !ok {
			return b.String(), want
		}
		mark, after, _ := strings.Cut(rest, "]")
		f := strings.Split(mark, "|")
		if len(f) != 3 {
			t.Fatalf("unmark: %q is no mark", mark)
		}
		start := b.Len()
		b.WriteString(f[0])
		want = append(want, corpus.TimeExpression{Span: corpus.Span{Start: start, End: b.Len()}, Type: corpus.TimexType(f[1]), Value: f[2]})
		marked = after
	}
}

package align

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"verbatim/corpus/lang/en"
)

// TestLong holds that wordings too long for one matrix are aligned in order and
// completely, and that the little in which they differ is found.
func TestLong(t *testing.T) {
	var some []string
	r := rand.New(rand.NewPCG(3, 5))
	for range 3000 {
		some = append(some, fmt.Sprintf("w%d", r.IntN(900)))
	}
	edited := slices.Clone(some)
	edited = slices.Delete(edited, 1200, 1210)
	edited = slices.Insert(edited, 400, "harbour", "not")
	edited[0], edited[len(edited)-1] = "never", "quay"
	refrain := strings.Fields(strings.Repeat("we shall never leave the quay and never the harbour ", 300))
	for _, c := range []struct {
		name  string
		a, b  []string
		least float64 // of the words in common
	}{
		{"edited", some, edited, 0.98},
		{"a refrain", refrain, refrain[:1700], 0.7},
		{"a refrain, shifted", refrain, append([]string{"quay"}, refrain[3:]...), 0.9},
		{"nothing in common", slices.Repeat([]string{"harbour"}, 1500), slices.Repeat([]string{"bridge"}, 1400), 0},
	} {
		x := NewLexicon(en.English)
		a, b := x.Sequence(words(strings.Join(c.a, " "))), x.Sequence(words(strings.Join(c.b, " ")))
		if len(a.terms)*len(b.terms) <= maxCells {
			t.Fatalf("%s: %d and %d terms fit one matrix", c.name, len(a.terms), len(b.terms))
		}
		i, j := 0, 0
		for _, l := range x.path(a.terms, b.terms, Global) {
			if l.alo != i || l.blo != j {
				t.Fatalf("%s: link %+v, want it to begin at %d, %d", c.name, l, i, j)
			}
			i, j = l.ahi, l.bhi
		}
		if i != len(a.terms) || j != len(b.terms) {
			t.Fatalf("%s: the path ends at %d, %d of %d, %d", c.name, i, j, len(a.terms), len(b.terms))
		}
		if got := x.Align(a, b, Global).Score; got < c.least {
			t.Errorf("%s: score %.3f, want %.3f or more", c.name, got, c.least)
		}
	}
}

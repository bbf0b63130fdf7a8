package align

import (
	"testing"

	"verbatim/corpus/lang"
	"verbatim/corpus/lang/en"
)

// TestKin holds that terms whose signatures share nothing have nothing in
// common.
func TestKin(t *testing.T) {
	x := NewLexicon(en.English)
	for w := range x.c.Synonyms {
		x.term(w)
	}
	for _, w := range []string{"'d", "'s", "n't", "f***ing", "s**t", "negotiate", "negotiations", "ukraine", "kyiv", "12", "three", "écoute", "colour", "zelensky", "zelenskyy"} {
		x.term(w)
	}
	for set := range 4 {
		for w := range [...]lang.Words{x.c.Negations, x.c.Modals, x.c.Hedges, x.c.Pronouns}[set] {
			x.term(w)
		}
	}
	skipped := 0
	for a := range x.entries {
		for b := range a {
			ea, eb := &x.entries[a], &x.entries[b]
			if ea.same == eb.same || ea.stem == eb.stem || ea.kin&eb.kin != 0 {
				continue
			}
			skipped++
			if s := x.compare(ea, eb); s != 0 {
				t.Fatalf("%q and %q share no bit but are %.2f similar", ea.text, eb.text, s)
			}
		}
	}
	if n := len(x.entries); skipped < n*n/4 {
		t.Errorf("only %d of %d comparisons are spared", skipped, n*n/2)
	}
}

package present

import (
	"strings"
	"testing"
)

// TestHeadAndTail holds that reading no more of a text than is shown changes
// nothing: what is cut is cut from the folded whole.
func TestHeadAndTail(t *testing.T) {
	base := " The  harbour—été \n\n is closed.\t日本 and the quay, too  "
	for n := range len(base) + 1 {
		if n < len(base) && base[n]&0xC0 == 0x80 {
			continue
		}
		for limit := 1; limit < 60; limit++ {
			for _, text := range []string{base[:n], base[n:], base[:n] + strings.Repeat(" x  ", 20)} {
				if got, want := head(text, limit), head(spaced(text), limit); got != want {
					t.Fatalf("head(%q, %d) = %q, want %q", text, limit, got, want)
				}
				if got, want := tail(text, limit), tail(spaced(text), limit); got != want {
					t.Fatalf("tail(%q, %d) = %q, want %q", text, limit, got, want)
				}
				if end := upTo(text, limit); end < len(text) && len(spaced(text[:end])) <= limit {
					t.Fatalf("upTo(%q, %d) = %d, too little", text, limit, end)
				}
				if start := downTo(text, limit); start > 0 && len(spaced(text[start:])) <= limit {
					t.Fatalf("downTo(%q, %d) = %d, too little", text, limit, start)
				}
			}
		}
	}
}

package statement

import (
	"embed"
	"fmt"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/corpustest"
)

//go:embed testdata
var testdata embed.FS

// TestGolden groups the articles of each file, which stand in the input behind
// lines "== ID"; see testdata/README.
func TestGolden(t *testing.T) {
	corpustest.Golden(t, testdata, "testdata", func(input string) map[string]string {
		var docs []corpus.Document
		for part := range strings.SplitSeq("\n"+input, "\n== ") {
			if id, text, ok := strings.Cut(part, "\n"); ok && id != "" {
				docs = append(docs, article(id, text))
			}
		}
		var b strings.Builder
		for _, s := range grouped(docs) {
			for i, w := range s.Witnesses {
				mark := ""
				if i == s.Fullest {
					mark = " fullest"
				}
				if w.Repeat {
					mark += " repeat"
				}
				fmt.Fprintf(&b, "%s %s%s %q\n", docs[w.Doc].ID, w.Grade, mark, w.Of(docs[w.Doc].Text))
			}
			b.WriteByte('\n')
		}
		return map[string]string{"statements": b.String()}
	})
}

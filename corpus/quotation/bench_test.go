package quotation_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/quotation"
	"verbatim/corpus/segment"
	"verbatim/corpus/speaker"
	"verbatim/corpus/texts"
)

// analysed returns a document with all the layers that Find reads.
func analysed(text string) *corpus.Document {
	doc := &corpus.Document{ID: "d", Text: text}
	lay := segment.Find(doc, en.English)
	doc.Segments, doc.Sentences, doc.Tokens = lay.Segments, lay.Sentences, lay.Tokens
	doc.Mentions = speaker.Find(doc, en.English)
	return doc
}

// articles returns the embedded articles.
func articles(tb testing.TB) []string {
	names, err := fs.Glob(texts.Articles(), "*.txt")
	if err != nil {
		tb.Fatal(err)
	}
	var out []string
	for _, n := range names {
		data, err := fs.ReadFile(texts.Articles(), n)
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, string(data))
	}
	return out
}

// BenchmarkFind measures the stage alone, on the embedded articles and on them
// repeated to one long document.
func BenchmarkFind(b *testing.B) {
	all := strings.Join(articles(b), "\n\n")
	for _, times := range []int{1, 16} {
		doc := analysed(strings.Repeat(all+"\n\n", times))
		b.Run(fmt.Sprintf("bytes=%d", len(doc.Text)), func(b *testing.B) {
			b.SetBytes(int64(len(doc.Text)))
			b.ReportAllocs()
			for b.Loop() {
				quotation.Find(doc, en.English)
			}
		})
	}
}

// BenchmarkAttribution measures what it takes to know who said what: mentions
// and quotations together, on the embedded articles as one document.
func BenchmarkAttribution(b *testing.B) {
	doc := analysed(strings.Join(articles(b), "\n\n"))
	b.Run(fmt.Sprintf("bytes=%d", len(doc.Text)), func(b *testing.B) {
		b.SetBytes(int64(len(doc.Text)))
		b.ReportAllocs()
		for b.Loop() {
			doc.Mentions = speaker.Find(doc, en.English)
			quotation.Find(doc, en.English)
		}
	})
}

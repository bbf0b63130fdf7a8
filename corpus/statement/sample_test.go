package statement

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/lang/en"
)

// A newsroom makes up articles that are like news in what grouping costs: words
// are as frequent as in the language, half of them the commonest and a long
// tail of names; articles come in events of one to four, of a few days, with
// words and speakers of their own; of the quotations of an event a third are
// told by several articles, trimmed or altered; and some phrases are everybody's.
type newsroom struct {
	*rand.Rand
	classes [][]string // of common words, the commonest first
	tail    *rand.Zipf
}

func newNewsroom(r *rand.Rand) *newsroom {
	n := &newsroom{r, nil, rand.NewZipf(r, 1.2, 30, 60000)}
	for _, class := range en.English.Comparison.Common {
		n.classes = append(n.classes, slices.Sorted(maps.Keys(class)))
	}
	return n
}

// name returns a word of the tail.
func (n *newsroom) name() string {
	syllables := strings.Fields("ba co di fu ga ho ji ku la me no pi ra so tu ve wi za che tor")
	var b strings.Builder
	for k := n.tail.Uint64() + 400; k > 0; k /= uint64(len(syllables)) {
		b.WriteString(syllables[k%uint64(len(syllables))])
	}
	return b.String()
}

// word returns a word of an event that names the words of topic.
func (n *newsroom) word(topic []string) string {
	switch k := n.IntN(20); {
	case k < 10:
		return n.classes[0][n.IntN(len(n.classes[0]))]
	case k < 16:
		class := n.classes[1+n.IntN(len(n.classes)-1)]
		return class[n.IntN(len(class))]
	case k < 18:
		return topic[n.IntN(len(topic))]
	}
	return n.name()
}

func (n *newsroom) words(count int, topic []string) []string {
	out := make([]string, count)
	for i := range out {
		out[i] = n.word(topic)
	}
	return out
}

// perArticle is how many quotations an article has.
const perArticle = 8

// sample makes articles with n quotations.
func sample(n int, r *rand.Rand) []corpus.Document {
	room := newNewsroom(r)
	phrases := []string{"no comment", "we will see what happens", "thoughts and prayers", "at the end of the day", "an abundance of caution"}
	var docs []corpus.Document
	for event := 0; len(docs) < n/perArticle; event++ {
		topic := make([]string, 40)
		for i := range topic {
			topic[i] = room.name()
		}
		stock := make([][]string, perArticle)
		for i := range stock {
			stock[i] = room.words(3+r.IntN(22), topic)
		}
		day := corpus.Day(15000 + r.IntN(3000))
		for range min(1+r.IntN(4), n/perArticle-len(docs)) {
			var b strings.Builder
			var speakers []int
			for range perArticle {
				who := r.IntN(len(stock))
				said := room.words(3+r.IntN(22), topic)
				switch k := r.IntN(24); {
				case k < 8:
					said = slices.Clone(stock[who])
					said[r.IntN(len(said))] = room.word(topic)
					said = said[r.IntN(min(3, len(said))):]
				case k == 8:
					said = strings.Fields(phrases[r.IntN(len(phrases))])
				}
				speakers = append(speakers, 3*event+who%3)
				fmt.Fprintf(&b, "%s met. “%s,” he said of %s.\n\n", strings.Join(room.words(12, topic), " "), strings.Join(said, " "), strings.Join(room.words(4, topic), " "))
			}
			doc := article(fmt.Sprintf("d%06d", len(docs)), b.String())
			for i := range doc.Quotations {
				doc.Quotations[i].Speaker = speakers[i]
			}
			value := (day + corpus.Day(r.IntN(3))).String()
			doc.Date = corpus.Dating{Value: value, Earliest: value, Latest: value, Basis: corpus.ByMetadata}
			docs = append(docs, doc)
		}
	}
	return docs
}

// BenchmarkGroup measures grouping of quotations of 3 to 25 words as news has
// them, and what is kept of a word while candidates are sought, when most is.
func BenchmarkGroup(b *testing.B) {
	for _, n := range []int{1000, 10000, 100000} {
		docs := sample(n, rand.New(rand.NewPCG(3, 4)))
		b.Run(fmt.Sprintf("quotations=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				grouped(docs)
			}
			b.ReportMetric(bytesPerToken(docs), "B/token")
		})
	}
}

// bytesPerToken returns the memory that grouping of docs holds before it aligns.
func bytesPerToken(docs []corpus.Document) float64 {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	g := newGrouper(docs, en.English, Options{})
	s := g.search()
	runtime.GC()
	runtime.ReadMemStats(&after)
	tokens := 0
	for i := range g.items {
		tokens += len(g.items[i].seq.Words)
	}
	runtime.KeepAlive(s)
	return float64(after.HeapAlloc-before.HeapAlloc) / float64(tokens)
}

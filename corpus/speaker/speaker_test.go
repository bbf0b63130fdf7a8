package speaker_test

import (
	"embed"
	"fmt"
	"io/fs"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/corpustest"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/speaker"
	"verbatim/corpus/texts"
)

//go:embed testdata/golden
var golden embed.FS

func TestGolden(t *testing.T) {
	corpustest.Golden(t, golden, "testdata/golden", func(input string) map[string]string {
		doc := marked(t, input)
		return map[string]string{"mentions": mentions(&doc), "chains": chains(&doc)}
	})
}

// marked returns text as a document with mentions, and with what stands
// between curly double quotation marks as speech of nobody.
func marked(t testing.TB, text string) corpus.Document {
	t.Helper()
	doc := corpustest.Laid(corpus.Document{ID: "test", Text: text})
	doc.Mentions = speaker.Find(&doc, en.English)
	for at := 0; ; {
		open := strings.Index(text[at:], "“")
		if open < 0 {
			return doc
		}
		start := at + open + len("“")
		n := strings.Index(text[start:], "”")
		if n < 0 {
			return doc
		}
		s := corpus.Span{Start: start, End: start + n}
		doc.Quotations = append(doc.Quotations, corpus.Quotation{Span: s, Content: s, Kind: corpus.Speech, Form: corpus.Direct,
			Attribution: corpus.Attribution{Mention: corpus.None}, Continues: corpus.None, Within: corpus.None, Speaker: corpus.None})
		at = s.End
	}
}

func mentions(doc *corpus.Document) string {
	var b strings.Builder
	for _, m := range doc.Mentions {
		fmt.Fprintf(&b, "%d-%d %s %s%s [%s]", m.Start, m.End, m.Kind, m.Entity, []string{"", " m", " f", ""}[m.Gender], m.Of(doc.Text))
		if m.Plural {
			b.WriteString(" +")
		}
		if !m.Name.Empty() {
			fmt.Fprintf(&b, " name=%s", m.Name.Of(doc.Text))
		}
		if !m.Role.Empty() {
			fmt.Fprintf(&b, " role=%s", m.Role.Of(doc.Text))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func chains(doc *corpus.Document) string {
	var b strings.Builder
	for _, c := range speaker.Chains(doc, en.English) {
		fmt.Fprintf(&b, "%s | %s |", c.Name, c.Kind)
		for _, i := range c.Mentions {
			m := doc.Mentions[i]
			fmt.Fprintf(&b, " [%s", m.Of(doc.Text))
			if m.Kind == corpus.PronounMention {
				fmt.Fprintf(&b, " %d", m.Start)
			}
			b.WriteByte(']')
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// check reports what is wrong with the layers of text: spans out of order,
// outside, off rune boundaries or crossing; chains that share a mention.
func check(t *testing.T, text string) {
	t.Helper()
	doc := marked(t, text)
	for i, m := range doc.Mentions {
		if i > 0 {
			p := doc.Mentions[i-1]
			if p.Start > m.Start || p.Start == m.Start && p.End <= m.End {
				t.Fatalf("mentions %d and %d of %q out of order: %v, %v", i-1, i, text, p.Span, m.Span)
			}
		}
		for _, s := range []corpus.Span{m.Span, m.Name, m.Role} {
			if s.Start < 0 || s.End > len(text) || s.Start > s.End || !strings.HasPrefix(text, text[:s.Start]) || strings.ToValidUTF8(s.Of(text), "") != s.Of(text) {
				t.Fatalf("mention %d of %q has span %v", i, text, s)
			}
		}
		if m.Empty() || !m.Name.Empty() && !m.Contains(m.Name) {
			t.Fatalf("mention %d of %q: span %v, name %v", i, text, m.Span, m.Name)
		}
	}
	seen := make([]bool, len(doc.Mentions))
	for _, c := range speaker.Chains(&doc, en.English) {
		if !slices.IsSorted(c.Mentions) || len(c.Mentions) == 0 {
			t.Fatalf("chain %v of %q", c.Mentions, text)
		}
		for _, i := range c.Mentions {
			if seen[i] {
				t.Fatalf("mention %d of %q is in two chains", i, text)
			}
			seen[i] = true
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range articles(f) {
		f.Add(s[:min(len(s), 600)])
	}
	f.Add("The ’s of Mr. V. & “he said Jr., the, 45, a")
	f.Fuzz(func(t *testing.T, text string) { check(t, strings.ToValidUTF8(text, "�")) })
}

// TestProperties checks random rows of words that make and break phrases.
func TestProperties(t *testing.T) {
	words := strings.Fields("the a of and & V. Mr. Secretary State Maria Lund ’s ' “ ” , . 45 said he office statement French officials Jr. who in – of Department al-Khatib de I'm")
	r := rand.New(rand.NewSource(1))
	for range 3000 {
		var b strings.Builder
		for range r.Intn(24) {
			b.WriteString(words[r.Intn(len(words))])
			b.WriteString([]string{" ", " ", " ", "", "\n\n"}[r.Intn(5)])
		}
		check(t, b.String())
	}
}

func articles(t testing.TB) []string {
	t.Helper()
	files, err := fs.Glob(texts.Articles(), "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, name := range files {
		data, err := fs.ReadFile(texts.Articles(), name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(data))
	}
	return out
}

func BenchmarkFind(b *testing.B) {
	doc := corpustest.Laid(corpus.Document{Text: strings.Repeat(strings.Join(articles(b), "\n\n"), 4)})
	b.Run(fmt.Sprintf("bytes=%d", len(doc.Text)), func(b *testing.B) {
		b.SetBytes(int64(len(doc.Text)))
		b.ReportAllocs()
		for b.Loop() {
			speaker.Find(&doc, en.English)
		}
	})
}

// BenchmarkChains has one document grow: the time must grow in line.
func BenchmarkChains(b *testing.B) {
	for _, n := range []int{1, 16} {
		doc := marked(b, strings.Repeat(strings.Join(articles(b), "\n\n")+"\n\n", n))
		b.Run(fmt.Sprintf("bytes=%d", len(doc.Text)), func(b *testing.B) {
			b.SetBytes(int64(len(doc.Text)))
			for b.Loop() {
				speaker.Chains(&doc, en.English)
			}
		})
	}
}

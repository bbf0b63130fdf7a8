package index

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang/en"
)

// articles are original sentences.
var articles = []corpus.Document{
	{ID: "a", Text: "Harbour strike ends\n\nThe dockers’ union said on Monday: “We don't want a war with the port authority, we want a fair wage.”\n\nShips had waited for nine days."},
	{ID: "b", Text: "Minister promises bridge by spring\n\n“The bridge will be open before the swallows return,” said Minister Adela Brandt. She added that nobody would pay a toll.\n\n“The bridge will be open before the swallows return,” said Minister Adela Brandt."},
	{ID: "c", Text: "Orchard owners in the valley lost half of their apples to hail. “It is what it is,” said one of them."},
}

func built(docs []corpus.Document) *Index {
	x := New(en.English)
	for i := range docs {
		x.Add(&docs[i])
	}
	return x
}

func TestFind(t *testing.T) {
	x := built(articles)
	for _, c := range []struct{ quote, doc, text string }{
		{"we want a fair wage", "a", "we want a fair wage."},
		{"We do not want a war with the port authority", "a", "We don't want a war with the port authority"},
		{"the brigde wil be open before swallows return", "b", "The bridge will be open before the swallows return"},
		{"before the swallows return, the bridge will be open", "b", "The bridge will be open before the swallows return"},
		{"nobody would pay", "b", "nobody would pay"},
		{"it is what it is", "c", "It is what it is"},
		{"half of their apples", "c", "half of their apples"},
		{"fair wage", "a", "fair wage."},
		{"war with port authority", "a", "war with the port authority"},
	} {
		r := x.Find(c.quote, 0)
		if len(r.Matches) == 0 {
			t.Errorf("Find(%q) = %q, want %q", c.quote, r.Reason, c.text)
			continue
		}
		m := r.Matches[0]
		if got := m.Of(articles[m.Doc].Text); articles[m.Doc].ID != c.doc || got != c.text {
			t.Errorf("Find(%q) = %s %q, want %s %q", c.quote, articles[m.Doc].ID, got, c.doc, c.text)
		}
	}
	if r := x.Find("the bridge will be open before the swallows return", 0); len(r.Matches) != 1 || r.Matches[0].Score != 1 {
		t.Errorf("a repeat in the same article: got %+v, want the first only", r.Matches)
	}
}

func TestFindNothing(t *testing.T) {
	x := built(articles)
	for _, quote := range []string{"", "…", "of the", "the of and to in a is", "zeppelins over Vladivostok", "parliament rejected the austerity budget on Tuesday"} {
		if r := x.Find(quote, 0); len(r.Matches) != 0 || r.Reason == "" {
			t.Errorf("Find(%q) = %+v, want a reason", quote, r)
		}
	}
	if r := New(en.English).Find("anything", 0); r.Reason == "" {
		t.Error("an empty index gives no reason")
	}
}

// syllables make words of a generated language, so that texts of any size are
// our own.
var syllables = strings.Fields("ba de fi go hu ka le mi no pu ra se ti vo wu za bre cle dro fla")

// generated returns n documents with quotations of generated words; frequent
// words are frequent as in natural text.
func generated(n int, r *rand.Rand) []corpus.Document {
	vocabulary := make([]string, 3000)
	for i := range vocabulary {
		for range 2 + r.IntN(3) {
			vocabulary[i] += syllables[r.IntN(len(syllables))]
		}
	}
	word := func() string { f := r.Float64(); return vocabulary[int(f*f*f*float64(len(vocabulary)))] }
	docs := make([]corpus.Document, n)
	for d := range docs {
		var b strings.Builder
		for range 3 + r.IntN(6) {
			for range 5 + r.IntN(60) {
				b.WriteString(word() + " ")
			}
			start := b.Len() + len("“")
			b.WriteString("“")
			for i := range 6 + r.IntN(20) {
				if i > 0 {
					b.WriteString(" ")
				}
				b.WriteString(word())
			}
			docs[d].Quotations = append(docs[d].Quotations, corpus.Quotation{Span: corpus.Span{Start: start, End: b.Len() + 1}})
			b.WriteString(".”\n\n")
		}
		docs[d].ID, docs[d].Text = fmt.Sprintf("doc-%04d", d), b.String()
	}
	return docs
}

func TestFindsEveryQuotation(t *testing.T) {
	docs := generated(120, rand.New(rand.NewPCG(1, 2)))
	x := built(docs)
	for d := range docs {
		for i, q := range docs[d].Quotations {
			r := x.Find(q.Of(docs[d].Text), 1)
			if len(r.Matches) != 1 {
				t.Fatalf("Find(%q) = %v", q.Of(docs[d].Text), r)
			}
			m := r.Matches[0]
			if m.Doc != d || m.Span != q.Span || m.Score != 1 || m.Grade != corpus.Verbatim || m.Quotation != i {
				t.Errorf("Find(%q) = %+v, want %v in %d", q.Of(docs[d].Text), m, q.Span, d)
			}
		}
	}
}

// bent drops, exchanges and misspells words.
func bent(text string, r *rand.Rand) string {
	words := strings.Fields(text)
	for i := 0; i < len(words); i++ {
		switch r.IntN(6) {
		case 0:
			words = slices.Delete(words, i, i+1)
		case 1:
			words[i] = words[i][1:]
		}
	}
	return strings.Join(words, " ")
}

func TestOrderOfAddingDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	docs := generated(150, r)
	// Read while it is built: many small segments.
	other := make([]corpus.Document, len(docs))
	y := New(en.English)
	for i, p := range r.Perm(len(docs)) {
		other[i] = docs[p]
		y.Add(&other[i])
		if i%20 == 0 {
			y.Find("ba de fi", 1)
		}
	}
	x := built(docs)
	for range 150 {
		d := r.IntN(len(docs))
		quote := bent(docs[d].Quotations[0].Of(docs[d].Text), r)
		a, b := x.Find(quote, 5), y.Find(quote, 5)
		if got, want := describe(other, b), describe(docs, a); got != want {
			t.Errorf("Find(%q) = %s, want %s", quote, got, want)
		}
	}
}

func describe(docs []corpus.Document, r Result) string {
	var b strings.Builder
	for _, m := range r.Matches {
		fmt.Fprintf(&b, "%s %d-%d %.6f %s %d; ", docs[m.Doc].ID, m.Start, m.End, m.Score, m.Grade, m.Quotation)
	}
	return b.String() + r.Reason
}

// exhaustive is the plain twin of the candidate search: it aligns the query
// with the whole of every document.
func exhaustive(x *Index, quote string) float64 {
	x.hold()
	defer x.mu.RUnlock()
	q := x.parse(quote)
	f := fitter{q: q}
	best := 0.0
	for d := range x.docs {
		for at := x.docs[d].first; at < x.end(d); at += 10 {
			p := x.passage(q, window{doc: d, start: at, end: min(at+uint32(len(q.words)), x.end(d))}, passage{})
			best = max(best, f.fit(p).score(q.total))
		}
	}
	return best
}

func TestCandidatesMissNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	docs := generated(30, r)
	x := built(docs)
	for range 60 {
		d := r.IntN(len(docs))
		quote := bent(docs[d].Quotations[0].Of(docs[d].Text), r)
		res := x.Find(quote, 1)
		matches := append(res.Matches, res.Closest...)
		if len(matches) == 0 {
			t.Errorf("Find(%q) = nothing at all", quote)
			continue
		}
		if want := exhaustive(x, quote); matches[0].Score < want-0.05 {
			t.Errorf("Find(%q) scores %.3f, want %.3f as found by reading everything", quote, matches[0].Score, want)
		}
	}
}

// TestVerbatimScoresOne asks for every stretch of words as it stands: contractions,
// repeats and signs included.
func TestVerbatimScoresOne(t *testing.T) {
	docs := []corpus.Document{{ID: "v", Text: "It's no, no, no! He'd said he wouldn't; the port's crane – the crane’s cable, 1,500 m long – wasn't theirs. Who's “it”? It is what it's. They cannot, can't, won't."}}
	x := built(append(docs, articles...))
	text := docs[0].Text
	words := fold.Words(text, corpus.Span{End: len(text)})
	for n := 4; n <= len(words); n++ {
		for i := range len(words) - n + 1 {
			s := corpus.Span{Start: words[i].Span.Start, End: words[i+n-1].Span.End}
			r := x.Find(s.Of(text), 1)
			if len(r.Matches) != 1 || r.Matches[0].Score != 1 || r.Matches[0].Grade != corpus.Verbatim || !r.Matches[0].Contains(s) {
				t.Errorf("Find(%q) = %+v, want it verbatim at %v", s.Of(text), r, s)
			}
		}
	}
}

// TestHostile gives what nobody remembers: it takes bounded time, and what is not
// looked at is told.
func TestHostile(t *testing.T) {
	x := built(generated(200, rand.New(rand.NewPCG(11, 12))))
	var distinct strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&distinct, "ba%dde ", i)
	}
	for name, quote := range map[string]string{
		"one megabyte of words":   strings.Repeat("bade figo huka lemi nopu ", 40_000),
		"one word":                strings.Repeat("bade ", 100_000),
		"distinct words":          distinct.String(),
		"a long word":             strings.Repeat("a", 1<<20),
		"quotation marks":         strings.Repeat("“", 10_000),
		"straight marks":          strings.Repeat("\"'", 10_000),
		"NULs":                    strings.Repeat("\x00", 1<<20),
		"NULs between":            strings.Repeat("bade\x00", 100_000),
		"no UTF-8":                strings.Repeat("\xff\xfe\x80", 1<<18),
		"combining marks":         "e" + strings.Repeat("\u0301", 1<<18),
		"function words and more": strings.Repeat("the of and to ", 50_000),
	} {
		calls := 0
		r, ok := x.FindUntil(func() bool { calls++; return false }, quote, 10)
		if !ok || calls > 1000 {
			t.Errorf("%s: stopped %v after %d steps", name, !ok, calls)
		}
		if len(quote) > 1<<15 && !strings.Contains(r.Reason, "Only the first") {
			t.Errorf("%s: reason %q does not say that not all was looked at", name, r.Reason)
		}
		if len(r.Matches) == 0 && r.Reason == "" {
			t.Errorf("%s: neither matches nor a reason", name)
		}
	}
}

func TestFindUntilStops(t *testing.T) {
	x := built(articles)
	if _, ok := x.FindUntil(func() bool { return true }, "a fair wage", 1); ok {
		t.Error("FindUntil came to its end though told to stop")
	}
}

func FuzzFind(f *testing.F) {
	for _, d := range articles {
		f.Add(d.Text, "we want a fair wage", "the brigde")
	}
	f.Add("\xff“’s ’’ d'n't 1,000.5 U.S.", "'s 's", "\x00")
	f.Fuzz(func(t *testing.T, text, more, quote string) {
		docs := []corpus.Document{{ID: "a", Text: text}, {ID: "b", Text: more}}
		x := built(docs[:1])
		x.Find(quote, 3)
		x.Add(&docs[1])
		r := x.Find(quote, 3)
		if len(r.Matches) == 0 && r.Reason == "" {
			t.Errorf("Find(%q) gives neither matches nor a reason", quote)
		}
		for _, m := range append(r.Matches, r.Closest...) {
			s := docs[m.Doc].Text
			if m.Start < 0 || m.End > len(s) || m.Start >= m.End || m.Score < 0 || m.Score > 1 {
				t.Fatalf("Find(%q) = %+v, outside of %q", quote, m, s)
			}
			if utf8.ValidString(s) && (!utf8.RuneStart(s[m.Start]) || m.End < len(s) && !utf8.RuneStart(s[m.End])) {
				t.Errorf("Find(%q) = %+v, not on rune boundaries of %q", quote, m, s)
			}
		}
	})
}

// BenchmarkFind measures a bent quotation of 6 to 25 words.
func BenchmarkFind(b *testing.B) {
	for _, n := range []int{100, 10_000} {
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			r := rand.New(rand.NewPCG(7, 8))
			docs := generated(n, r)
			x := built(docs)
			var quotes []string
			for range 50 {
				d := r.IntN(n)
				quotes = append(quotes, bent(docs[d].Quotations[0].Of(docs[d].Text), r))
			}
			x.Find("ba", 1)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				x.Find(quotes[i%len(quotes)], 10)
			}
		})
	}
}

// BenchmarkSearch measures queries of each form with a page of lines and the facets,
// in articles of made-up words of which the commonest are as common as those of a language.
func BenchmarkSearch(b *testing.B) {
	const n = 10_000
	r := rand.New(rand.NewPCG(7, 8))
	docs := generated(n, r)
	x := built(docs)
	x.Find("ba", 1)
	for _, form := range []struct {
		name string
		make func(w []string) string
	}{
		{"words", func(w []string) string { return w[0] + " " + w[1] + " " + w[2] }},
		{"slips", func(w []string) string { return w[0] + "x~ " + w[1] + "x~ " + w[2] }},
		{"phrase", func(w []string) string { return `"` + w[0] + " " + w[1] + `"` }},
		{"near", func(w []string) string { return `"` + w[2] + " " + w[0] + `"~5` }},
		{"beginning", func(w []string) string { return w[0] + " " + w[1][:2] + "*" }},
		{"in-quote", func(w []string) string { return w[0] + " " + w[1] + " in:quote" }},
	} {
		b.Run(fmt.Sprintf("articles=%d/query=%s", n, form.name), func(b *testing.B) {
			var queries []string
			for range 50 {
				words := strings.Fields(docs[r.IntN(n)].Text)
				queries = append(queries, form.make(words[1:4]))
			}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				c, _ := x.Search(queries[i%len(queries)], nil, nil)
				c.Lines(0, 80, 100)
				c.Facets()
			}
		})
	}
}

// BenchmarkBuild measures indexing with the freezing of what is pending.
func BenchmarkBuild(b *testing.B) {
	docs := generated(2000, rand.New(rand.NewPCG(9, 10)))
	size := 0
	for i := range docs {
		size += len(docs[i].Text)
	}
	b.Run(fmt.Sprintf("bytes=%d", size), func(b *testing.B) {
		b.SetBytes(int64(size))
		b.ReportAllocs()
		for b.Loop() {
			built(docs).Find("ba", 1)
		}
	})
}

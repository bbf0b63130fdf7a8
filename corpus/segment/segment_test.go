package segment_test

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/corpustest"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/segment"
	"verbatim/corpus/texts"
)

//go:embed testdata
var testdata embed.FS

func TestGolden(t *testing.T) {
	corpustest.Golden(t, testdata, "testdata", func(input string) map[string]string {
		return dump(corpustest.Document(t, input))
	})
}

func dump(doc corpus.Document) map[string]string {
	var segments, sentences, tokens strings.Builder
	for _, s := range doc.Segments {
		repeat := ""
		if s.DuplicateOf != corpus.None {
			repeat = fmt.Sprintf("=%d", s.DuplicateOf)
		}
		fmt.Fprintf(&segments, "%s%s %s\n", s.Kind, repeat, strings.ReplaceAll(s.Of(doc.Text), "\n", " ⏎ "))
	}
	for _, s := range doc.Sentences {
		fmt.Fprintln(&sentences, strings.ReplaceAll(s.Of(doc.Text), "\n", " ⏎ "))
		lo, hi := segment.In(doc.Tokens, s)
		for _, tok := range doc.Tokens[lo:hi] {
			fmt.Fprintf(&tokens, "%s ", tok.Of(doc.Text))
		}
		fmt.Fprintln(&tokens)
	}
	return map[string]string{"segments": segments.String(), "sentences": sentences.String(), "tokens": tokens.String()}
}

// hostile are texts that no newspaper prints.
var hostile = []string{
	"", " \n\t\n", "\x00", "a\x00b", "\u0301", " \u0301a", "a \u0301\u0301.", "\u200b", "\ufeff", "_", "__a__", "'s", "’s", "a.’s",
	"-", "--", "---", "...", ". . .", "“", "”", "“”", "“““", ".”", "a.b.c.", "I.", "U.S.", "U.S", "U.S.A.'s", "a-", "-a", "a--b", "1-2-3",
	"+++\n", "---\n---", "---\na: b\n---\nc", "date 2025-01-01", "date 2025-01-012", "date", "date: 2025-01-01T10:00:00Z x",
	"#", "# a", "\r", "a\rb\r\nc", "a\u2028b\u2029c", "👩‍👩‍👧 said “👍🏽”.", "東京。大阪！", "مرحبا، قال.", "ﬁ", "İ.", "ǅ. X", "a\u00ad.b",
	"\u0600\u0600", "🇺🇸🇺🇸🇺🇸", "Getty Images", "(AP)", "/", "by", "By Ann", "read more", "?", "A?", "a.\n\n\n\nb.",
}

func TestHostile(t *testing.T) {
	for _, s := range hostile {
		check(t, s, "")
		check(t, s, s)
	}
}

func TestArticles(t *testing.T) {
	for name, text := range articles(t) {
		doc := check(t, text, "")
		for i := 1; i < len(doc.Sentences); i++ {
			if s := doc.Sentences[i].Of(text); strings.HasPrefix(s, "”") {
				t.Errorf("%s: a closing mark begins the sentence %q", name, s)
			}
		}
	}
}

func articles(t testing.TB) map[string]string {
	t.Helper()
	out := map[string]string{}
	files := texts.Articles()
	names, err := fs.Glob(files, "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = string(data)
	}
	return out
}

// check lays out text and reports what breaks the promises of package segment.
func check(t testing.TB, text, title string) segment.Layout {
	t.Helper()
	doc := corpus.Document{Text: text, Title: title}
	lay := segment.Find(&doc, en.English)
	spans := make([]corpus.Span, len(lay.Segments))
	for i, s := range lay.Segments {
		spans[i] = s.Span
		if s.DuplicateOf != corpus.None && (s.DuplicateOf < 0 || s.DuplicateOf >= i) {
			t.Errorf("%q: segment %d repeats segment %d", text, i, s.DuplicateOf)
		}
		if s.Kind == "" {
			t.Errorf("%q: segment %d has no kind", text, i)
		}
	}
	tokens := make([]corpus.Span, len(lay.Tokens))
	for i, tok := range lay.Tokens {
		tokens[i] = tok.Span
		checkKind(t, text, tok)
	}
	checkCover(t, "segments", text, spans, true)
	checkCover(t, "sentences", text, lay.Sentences, true)
	checkCover(t, "tokens", text, tokens, false)
	checkInside(t, text, "token", tokens, lay.Sentences)
	checkInside(t, text, "sentence", lay.Sentences, spans)
	return lay
}

func checkKind(t testing.TB, text string, tok corpus.Token) {
	t.Helper()
	w := tok.Of(text)
	letter, digit := strings.IndexFunc(w, unicode.IsLetter) >= 0, strings.IndexFunc(w, unicode.IsDigit) >= 0
	want := corpus.Punct
	if letter {
		want = corpus.Word
	} else if digit {
		want = corpus.Number
	}
	if tok.Kind != want {
		t.Errorf("%q: token %q is of kind %d, want %d", text, w, tok.Kind, want)
	}
}

// checkCover reports spans that are not in order, not on rune boundaries, have
// white space at their ends (or, for tokens, inside), and text that is in none.
func checkCover(t testing.TB, what, text string, spans []corpus.Span, blanks bool) {
	t.Helper()
	at := 0
	for i, s := range spans {
		if s.Empty() || s.Start < at || s.End > len(text) {
			t.Fatalf("%q: %s %d is %v, after %d", text, what, i, s, at)
		}
		if !utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End]) {
			t.Errorf("%q: %s %d, %v, is not on rune boundaries", text, what, i, s)
		}
		if gap := text[at:s.Start]; strings.TrimSpace(gap) != "" {
			t.Errorf("%q: %q is in none of the %s", text, gap, what)
		}
		if in := s.Of(text); strings.TrimSpace(in) != in || !blanks && strings.IndexFunc(in, parts) >= 0 {
			t.Errorf("%q: %s %d has white space: %q", text, what, i, in)
		}
		at = s.End
	}
	if strings.TrimSpace(text[at:]) != "" {
		t.Errorf("%q: %q is in none of the %s", text, text[at:], what)
	}
}

func checkInside(t testing.TB, text, what string, inner, outer []corpus.Span) {
	t.Helper()
	j := 0
	for _, s := range inner {
		for j < len(outer) && outer[j].End <= s.Start {
			j++
		}
		if j == len(outer) || !outer[j].Contains(s) {
			t.Errorf("%q: %s %v %q crosses a border", text, what, s, s.Of(text))
		}
	}
}

func TestIn(t *testing.T) {
	doc := corpustest.Document(t, "He said no. She said yes.")
	for _, c := range []struct {
		span corpus.Span
		want string
	}{
		{corpus.Span{Start: 0, End: 11}, "He said no ."},
		{corpus.Span{Start: 1, End: 10}, "said no"},
		{corpus.Span{Start: 11, End: 12}, ""},
		{corpus.Span{Start: 9, End: 9}, ""},
		{corpus.Span{Start: 0, End: 25}, "He said no . She said yes ."},
	} {
		lo, hi := segment.In(doc.Tokens, c.span)
		var got []string
		for _, tok := range doc.Tokens[lo:hi] {
			got = append(got, tok.Of(doc.Text))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("In(%v) = %q, want %q", c.span, s, c.want)
		}
	}
}

// TestTitle reads headlines that only the metadata tell from the text.
func TestTitle(t *testing.T) {
	const lead = "The harbour stayed shut on Monday, the port’s speaker said. Nobody knew for how long."
	for _, c := range []struct{ title, text, want string }{
		{"Pilots’ strike: a third day", "Pilots' Strike: A Third Day " + lead, "headline paragraph"},
		{"Pilots’ strike: a third day", "Pilots’ strike: a third day.\n\n" + lead, "headline paragraph"},
		{"Pilots strike for a third day", "Pilots strike for a third day, and nobody knows why.\n\n" + lead, "paragraph paragraph"},
		{"Something else altogether", "The mayor calls for calm in the harbour of Lindholm\n\n" + lead, "dek paragraph"},
	} {
		var got []string
		for _, s := range check(t, c.text, c.title).Segments {
			got = append(got, string(s.Kind))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("title %q, text %q: %s, want %s", c.title, c.text, s, c.want)
		}
	}
}

// parts reports whether r parts tokens. The narrow no-break space does not: it
// stands between the thousands of a number (UAX #29, ExtendNumLet).
func parts(r rune) bool { return unicode.IsSpace(r) && r != '\u202f' }

func FuzzFind(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, "")
	}
	for _, text := range articles(f) {
		f.Add(text, text[:40])
	}
	f.Fuzz(func(t *testing.T, text, title string) {
		if utf8.ValidString(text) && utf8.ValidString(title) {
			check(t, text, title)
		}
	})
}

// BenchmarkFind measures whole articles, one long line, and lines that all have
// to be told apart. Bytes a second must not fall with size.
func BenchmarkFind(b *testing.B) {
	var article strings.Builder
	for _, text := range articles(b) {
		article.WriteString(text)
	}
	for _, c := range []struct{ name, unit string }{
		{"articles", article.String()},
		{"line", "The minister said “no” again, and U.S. officials agreed. "},
		{"marks", "“"},
		{"heads", "Talks Show Progress\n"},
		{"marked", "a\u0301\u0301 \u0301"},
	} {
		for _, size := range []int{1 << 16, 1 << 20} {
			b.Run(fmt.Sprintf("%s/bytes=%d", c.name, size), func(b *testing.B) {
				doc := corpus.Document{Text: strings.Repeat(c.unit, size/len(c.unit)+1)}
				b.SetBytes(int64(len(doc.Text)))
				b.ReportAllocs()
				for b.Loop() {
					segment.Find(&doc, en.English)
				}
			})
		}
	}
}

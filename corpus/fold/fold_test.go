package fold

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/corpus"
)

func TestString(t *testing.T) {
	for in, want := range map[string]string{
		"":                          "",
		"Plain words":               "plain words",
		"“We’re ‘done’,” she said":  `"we're 'done'," she said`,
		"a few days – or so—maybe":  "a few days - or so-maybe",
		"Wait…":                     "wait...",
		"Café, naïve, Ærø, Straße":  "cafe, naive, aero, strasse",
		"Cafe\u0301":                "cafe",
		"ﬁnal ﬂoor":                 "final floor",
		"no\u00a0break  and\n\ttab": "no break and tab",
		"co\u00adoperate":           "cooperate",
		"ＦＵＬＬ　ｗｉｄｔｈ":                "full width",
		"«Oui»":                     `"oui"`,
		"½ ton":                     "1/2 ton",
		"Ёлка":                      "елка",
		"bad \xff byte":             "bad \ufffd byte",
	} {
		if got := String(in); got != want {
			t.Errorf("String(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"We’re here, aren't we?", "we're here aren't we"},
		{"'Tis the dogs' bowl", "tis the dogs bowl"},
		{"‘Yes’", "yes"},
		{"no-one re‑elected—twice", "no one re elected twice"},
		{"The U.S. and the U.K.", "the us and the uk"},
		{"J.D. Vance, J. D. Vance", "jd vance j d vance"},
		{"at 5 p.m. today", "at 5 pm today"},
		{"from him.I said", "from him i said"},
		{"$1,500.50, 3.5% and 12:30", "1500.50 3.5 and 12:30"},
		{"1,2,3 and 10,00", "1 2 3 and 10 00"},
		{"30-day 3bn 2nd", "30 day 3bn 2nd"},
		{"in the 1990’s", "in the 1990's"},
		{"s**t, f*** and 2*3 *note*", "s**t f*** and 2 3 note"},
		{"co\u00adop\u2060erate", "cooperate"},
		{"Cafe\u0301 Ærø", "cafe aero"},
		{"x² 10½", "x2 101/2"},
		{"Ｆｕｌｌ", "full"},
		{"Привет, 世界!", "привет 世界"},
		{"\xffa\xfe", "a"},
		{"a.b.c.", "abc"},
	} {
		var got []string
		for _, w := range Words(c.in, corpus.Span{End: len(c.in)}) {
			got = append(got, w.Text)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("Words(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestWordSpans(t *testing.T) {
	text := "He said: “We’re in the U.S., caf\u00e9 at 1,500—no?”"
	var got []string
	for _, w := range Words(text, corpus.Span{Start: 9, End: len(text)}) {
		got = append(got, w.Span.Of(text))
	}
	want := []string{"We’re", "in", "the", "U.S", "café", "at", "1,500", "no"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("spans of Words(%q) = %q, want %q", text, got, want)
	}
}

func TestBefore(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []Signs
	}{
		{"One, two. Three... four… five", []Signs{0, Comma, Stop, Ellipsis, Ellipsis}},
		{"cease-fire - or - not—so -- on", []Signs{0, Hyphen, Dash, Dash, Dash, Dash}},
		{"in the U.S. today (now) “yes”", []Signs{0, 0, 0, 0, Bracket, Bracket | Quote}},
		{"re -election\nnext", []Signs{0, Dash, Break}},
	} {
		var got []Signs
		for _, w := range Words(c.in, corpus.Span{End: len(c.in)}) {
			got = append(got, w.Before)
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("signs before Words(%q) = %v, want %v", c.in, got, c.want)
		}
	}
}

func TestTextSpan(t *testing.T) {
	text := "xx “Straße…  Cafe\u0301” yy"
	f := Of(text, corpus.Span{Start: 3, End: len(text)})
	for folded, want := range map[string]string{"strasse": "Straße", "stras": "Straß", "...": "…", "cafe": "Cafe\u0301", "yy": "yy"} {
		i := strings.Index(f.String, folded)
		if got := f.Span(i, i+len(folded)).Of(text); got != want {
			t.Errorf("Span of %q in %q = %q, want %q", folded, f.String, got, want)
		}
	}
}

// check holds what must be true of any text.
func check(t *testing.T, text string) {
	end := 0
	for _, w := range Words(text, corpus.Span{End: len(text)}) {
		s := w.Span
		if s.Start < end || s.Empty() || s.End > len(text) {
			t.Fatalf("Words(%q): span %v after %d", text, s, end)
		}
		end = s.End
		for _, i := range []int{s.Start, s.End} {
			if i < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[i]) {
				t.Fatalf("Words(%q): %d is inside a rune", text, i)
			}
		}
		if w.Text == "" {
			t.Fatalf("Words(%q): empty word at %v", text, s)
		}
		again := Words(s.Of(text), corpus.Span{End: s.Len()})
		if len(again) != 1 || again[0].Text != w.Text {
			t.Fatalf("Words(%q) = %v, in context %q", s.Of(text), again, w.Text)
		}
	}
	f := Of(text, corpus.Span{End: len(text)})
	for i := range len(f.String) {
		s := f.Span(i, i+1)
		if s.Empty() || s.Start < 0 || s.End > len(text) {
			t.Fatalf("Of(%q).Span(%d) = %v", text, i, s)
		}
	}
	if again := String(f.String); again != f.String {
		t.Fatalf("String is not idempotent: %q then %q", f.String, again)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"We’re in the U.S., café…", "1,500.50 12:30", "s**t f***", "e\u0301\u00ad\u0301", "ǅ İ ẞ", "\xff\u0301a", "10\u207b³ \u212b"} {
		f.Add(s)
	}
	f.Fuzz(check)
}

func TestProperties(t *testing.T) {
	for _, s := range []string{"We’re in the U.S., café…", "1,500.50 12:30", "s**t f***", "e\u0301\u00ad\u0301", "ǅ İ ẞ", "\xff\u0301a", "10\u207b³ \u212b"} {
		check(t, s)
	}
}

// BenchmarkWords measures cutting and folding of news-like ASCII text.
func BenchmarkWords(b *testing.B) {
	text := strings.Repeat("The minister said on Tuesday that the talks, which began in 2019, weren't over. ", 800)
	b.Run("bytes=64000", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			Words(text, corpus.Span{End: len(text)})
		}
	})
	b.Run("scan/bytes=64000", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			for s := NewScanner(text, corpus.Span{End: len(text)}); s.Next(); {
			}
		}
	})
}

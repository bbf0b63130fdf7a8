package selector_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/selector"
)

// harbour is a text with words that return, accents and a sign beyond the
// basic plane, whose characters, bytes and UTF-16 units are three numbers.
const harbour = "Fähre 🚢 delayed\n\n“We are late,” said the captain. “No,” said Jan Möller.\n\n" +
	"“The ferry will sail at nine, whatever the weather,” said Ms. Holt on Friday.\n\n" +
	"“We are late,” said the harbour master. “No,” said Ines Duval.\n"

func span(t *testing.T, text, words string, nth int) corpus.Span {
	t.Helper()
	at := -1
	for range nth {
		i := strings.Index(text[at+1:], words)
		if i < 0 {
			t.Fatalf("%q is not there %d times", words, nth)
		}
		at += 1 + i
	}
	return corpus.Span{Start: at, End: at + len(words)}
}

func TestDescribe(t *testing.T) {
	got := selector.Describe(harbour, span(t, harbour, "No,", 1))
	want := selector.Selector{Exact: "No,", Prefix: "e are late,” said the captain. “", Suffix: "” said Jan Möller.\n\n“The ferry w", Start: 51, End: 54}
	if got != want {
		t.Errorf("Describe = %+v, want %+v", got, want)
	}
}

// TestAnchor edits the text and looks for what was described before.
func TestAnchor(t *testing.T) {
	const ferry = "The ferry will sail at nine, whatever the weather,"
	for _, test := range []struct {
		name, words string
		nth         int
		edit        func(string) string
		want        string // what stands there now; empty if it must not be found
		wantNth     int
		how         selector.How
	}{
		{"as it was", "No,", 2, func(s string) string { return s }, "No,", 2, selector.ByPosition},
		{"a paragraph before it", "No,", 2, func(s string) string { return "By our reporter\n\n" + s }, "No,", 2, selector.ByQuote},
		{"the first of two is gone", "We are late,", 2, func(s string) string { return strings.Replace(s, "“We are late,” said the captain. ", "", 1) }, "We are late,", 1, selector.ByQuote},
		{"the second of two is gone", "We are late,", 2, func(s string) string {
			return strings.Replace(s, "\n\n“We are late,” said the harbour master.", "", 1)
		}, "", 0, selector.NotPlaced},
		{"its own words are edited", ferry, 1, func(s string) string { return strings.Replace(s, "will sail at nine", "sails at nine", 1) }, "The ferry sails at nine, whatever the weather,", 1, selector.ByLikeness},
		{"other marks", "said the captain. “No,” said", 1, func(s string) string { return strings.NewReplacer("“", `"`, "”", `"`).Replace(s) }, `said the captain. "No," said`, 1, selector.ByLikeness},
		{"it is gone", ferry, 1, func(s string) string { return strings.Replace(s, ferry, "It sails", 1) }, "", 0, selector.NotPlaced},
		{"another text", "No,", 1, func(string) string { return "“No,” he said to nobody at all, and No, again, there was none." }, "", 0, selector.NotPlaced},
		{"no text", ferry, 1, func(string) string { return "" }, "", 0, selector.NotPlaced},
	} {
		s := selector.Describe(harbour, span(t, harbour, test.words, test.nth))
		text := test.edit(harbour)
		got, how := selector.Anchor(text, s)
		if how != test.how {
			t.Errorf("%s: found by %v, want %v", test.name, how, test.how)
			continue
		}
		if test.want != "" && got != span(t, text, test.want, test.wantNth) {
			t.Errorf("%s: Anchor = %v %q, want %q", test.name, got, got.Of(text), test.want)
		}
	}
}

// TestLong finds a passage of some pages by its ends.
func TestLong(t *testing.T) {
	var b strings.Builder
	for i := range 200 {
		b.WriteString("Sentence " + strings.Repeat("x", i%7) + " of the long one, and its number is " + string(rune('a'+i%26)) + string(rune('a'+i/26)) + ". ")
	}
	long := b.String()
	text := "Before.\n\n" + long + "\n\nAfter."
	s := selector.Describe(text, span(t, text, strings.TrimSpace(long), 1))
	edited := strings.Replace(text, "its number is ad", "the number is ad", 1)
	got, how := selector.Anchor("New first line.\n"+edited, s)
	if how != selector.ByLikeness || !strings.HasPrefix(got.Of("New first line.\n"+edited), "Sentence  of the long one") || got.Len() < len(long)-8 {
		t.Errorf("Anchor = %v of %d bytes by %v", got, len(long), how)
	}
}

func TestRecords(t *testing.T) {
	s := selector.Describe(harbour, span(t, harbour, "The ferry", 1))
	data, err := json.Marshal(s.Records())
	if err != nil {
		t.Fatal(err)
	}
	var list []selector.Record
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	got, ok := selector.FromRecords(list)
	if !ok || !reflect.DeepEqual(got, s) {
		t.Errorf("FromRecords(%s) = %+v, want %+v", data, got, s)
	}
	if got, ok := selector.FromRecords(list[:1]); !ok || got.Start != -1 {
		t.Errorf("a quote alone = %+v, %v; want one without position", got, ok)
	}
	if _, ok := selector.FromRecords(list[1:]); ok {
		t.Error("a position alone is taken for a selector")
	}
}

func FuzzAnchor(f *testing.F) {
	f.Add(harbour, 20, 40, "", 0)
	f.Add(harbour, 57, 60, "“", 3)
	f.Add("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 3, 7, "a", 9)
	f.Add("\xff\xfe no \x80", 1, 4, "\x80", 2)
	f.Fuzz(func(t *testing.T, text string, start, end int, inserted string, at int) {
		text = strings.ToValidUTF8(text, "?")
		start, end, at = boundary(text, start), boundary(text, end), boundary(text, at)
		if start > end {
			start, end = end, start
		}
		want := corpus.Span{Start: start, End: end}
		s := selector.Describe(text, want)
		got, how := selector.Anchor(text, s)
		if !want.Empty() && (how != selector.ByPosition || got != want) {
			t.Fatalf("Anchor(Describe(%v)) = %v by %v", want, got, how)
		}
		edited := text[:at] + inserted + text[at:]
		if got, how := selector.Anchor(edited, s); how != selector.NotPlaced {
			if got.Start < 0 || got.End > len(edited) || got.Empty() {
				t.Fatalf("Anchor = %v in %d bytes", got, len(edited))
			}
			if utf8.ValidString(edited) && !utf8.ValidString(got.Of(edited)) {
				t.Fatalf("%v cuts a rune", got)
			}
		}
	})
}

// boundary returns a boundary of runes of text, made of any number.
func boundary(text string, n int) int {
	n = int(uint(n) % uint(len(text)+1))
	for n < len(text) && !utf8.RuneStart(text[n]) {
		n++
	}
	return n
}

func BenchmarkAnchor(b *testing.B) {
	text := strings.Repeat("The boats lay in the harbour and nobody spoke of the weather that week. ", 1000) + harbour
	s := selector.Describe(text, corpus.Span{Start: len(text) - len(harbour) + 100, End: len(text) - len(harbour) + 160})
	edited := strings.Replace(text, "whatever", "what ever", 1)[1:]
	for _, c := range []struct{ name, text string }{{"position", text}, {"quote", "x" + text}, {"likeness", edited}} {
		b.Run(c.name+"/bytes=72000", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				selector.Anchor(c.text, s)
			}
		})
	}
}

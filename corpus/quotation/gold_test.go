package quotation_test

import (
	"embed"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"verbatim/corpus"
	"verbatim/corpus/corpustest"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/quotation"
	"verbatim/corpus/speaker"
)

//go:embed testdata
var testdata embed.FS

// find returns text as a document with its mentions and quotations.
func find(t testing.TB, text string) corpus.Document {
	doc := corpustest.Document(t, text)
	doc.Mentions = speaker.Find(&doc, en.English)
	doc.Quotations, doc.Diagnostics = quotation.Find(&doc, en.English)
	return doc
}

// A marked is what a bracket of a hand-marked passage asks for.
type marked struct {
	corpus.Span
	kind, speaker, cue string
	content            string // of a mixed quotation, if it is marked
}

// parse splits a hand-marked passage into its text and what to find in it.
func parse(t testing.TB, name, data string) (string, []marked) {
	var want []marked
	var open []int
	var text strings.Builder
	body, notes, _ := strings.Cut(data, "\n> ")
	for _, r := range body {
		switch r {
		case '⟦':
			open = append(open, len(want))
			want = append(want, marked{Span: corpus.Span{Start: text.Len()}})
		case '⟧':
			want[open[len(open)-1]].End = text.Len()
			open = open[:len(open)-1]
		default:
			text.WriteRune(r)
		}
	}
	lines := strings.Split(strings.TrimSpace(notes), "\n")
	if lines[0] == "" {
		lines = nil
	}
	if len(lines) != len(want) {
		t.Fatalf("%s: %d brackets and %d notes", name, len(want), len(lines))
	}
	for i, l := range lines {
		f := strings.Split(strings.TrimPrefix(l, "> "), " | ")
		if len(f) != 3 && len(f) != 4 {
			t.Fatalf("%s: %q is not kind | speaker | cue | content", name, l)
		}
		if len(f) == 4 {
			want[i].content = f[3]
		}
		want[i].kind, want[i].speaker, want[i].cue = f[0], f[1], f[2]
	}
	return text.String(), want
}

// A tally is what the passages are scored by.
type tally struct {
	found, right, gold            int // quotations
	reports, reportsRight, toTell int // without marks
	contents, contentsRight       int
	kinds, speakers, cues, speech int
	bins                          [10][2]int
	misses                        strings.Builder
}

// TestGold measures the stage on the hand-marked passages and compares the
// figures, and every miss, with those kept in scores.golden.
func TestGold(t *testing.T) {
	data, err := testdata.ReadFile("testdata/gold/passages.txt")
	if err != nil {
		t.Fatal(err)
	}
	var s tally
	files := txtar.Parse(data).Files
	for _, f := range files {
		text, want := parse(t, f.Name, string(f.Data))
		doc := find(t, text)
		s.passage(f.Name, &doc, want)
	}
	compareScores(t, s.String(len(files)))
}

func (s *tally) miss(name, format string, args ...any) {
	fmt.Fprintf(&s.misses, "%s: %s\n", name, fmt.Sprintf(format, args...))
}

// passage adds what was found in one passage.
func (s *tally) passage(name string, doc *corpus.Document, want []marked) {
	got := map[corpus.Span]corpus.Quotation{}
	for _, q := range doc.Quotations {
		got[q.Span] = q
		if q.Form == corpus.Indirect {
			s.reports++
		} else {
			s.found++
		}
	}
	for _, w := range want {
		q, ok := got[w.Span]
		if w.kind == string(corpus.Indirect) {
			s.toTell++
			ok = ok && q.Form == corpus.Indirect
		} else {
			s.gold++
		}
		if !ok {
			s.miss(name, "span of %q", w.Of(doc.Text))
			continue
		}
		delete(got, w.Span)
		if q.Form == corpus.Indirect {
			s.reportsRight++
		} else {
			s.right++
			if string(q.Kind) == w.kind {
				s.kinds++
			} else {
				s.miss(name, "%q is %s, want %s", w.Of(doc.Text), q.Kind, w.kind)
			}
		}
		if w.kind == string(corpus.Speech) || w.kind == string(corpus.Indirect) {
			s.attribution(name, doc, w, q)
		}
	}
	for _, q := range doc.Quotations {
		if _, left := got[q.Span]; left {
			s.miss(name, "%q too many", q.Of(doc.Text))
		}
	}
}

func (s *tally) attribution(name string, doc *corpus.Document, w marked, q corpus.Quotation) {
	s.speech++
	by := "-"
	if m := q.Attribution.Mention; m != corpus.None {
		by = doc.Mentions[m].Of(doc.Text)
		bin := min(9, int(q.Attribution.Confidence*10))
		s.bins[bin][1]++
		if same(by, w.speaker) {
			s.bins[bin][0]++
		}
	}
	if same(by, w.speaker) {
		s.speakers++
	} else {
		s.miss(name, "%q by %q, want %q (%s)", w.Of(doc.Text), by, w.speaker, q.Attribution.Rule)
	}
	if cue := strings.ToLower(q.Attribution.Cue.Of(doc.Text)); cue == w.cue || cue == "" && w.cue == "-" {
		s.cues++
	} else {
		s.miss(name, "%q with cue %q, want %q", w.Of(doc.Text), cue, w.cue)
	}
	if w.content == "" {
		return
	}
	s.contents++
	if got := q.Content.Of(doc.Text); got == w.content {
		s.contentsRight++
	} else {
		s.miss(name, "%q with content %q, want %q", w.Of(doc.Text), got, w.content)
	}
}

// String returns the scores, the reliability table and the misses.
func (s *tally) String(passages int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "passages  %d\n", passages)
	fmt.Fprintf(&b, "spans     precision %.3f  recall %.3f\n", ratio(s.right, s.found), ratio(s.right, s.gold))
	fmt.Fprintf(&b, "reports   precision %.3f  recall %.3f of %d\n", ratio(s.reportsRight, s.reports), ratio(s.reportsRight, s.toTell), s.toTell)
	fmt.Fprintf(&b, "contents  %.3f of %d\n", ratio(s.contentsRight, s.contents), s.contents)
	fmt.Fprintf(&b, "kinds     %.3f of %d\nspeakers  %.3f of %d\ncues      %.3f of %d\n", ratio(s.kinds, s.right), s.right, ratio(s.speakers, s.speech), s.speech, ratio(s.cues, s.speech), s.speech)
	b.WriteString("\nreliability: confidence, share right, number\n")
	for i, n := range s.bins {
		if n[1] > 0 {
			fmt.Fprintf(&b, "%.1f-%.1f  %.3f  %d\n", float64(i)/10, float64(i+1)/10, ratio(n[0], n[1]), n[1])
		}
	}
	b.WriteString("\nmisses\n" + s.misses.String())
	return b.String()
}

func same(got, want string) bool {
	if want == "-" || got == "-" {
		return got == want
	}
	return got == want || strings.HasSuffix(got, want) || strings.HasPrefix(got, want) || strings.HasSuffix(want, got)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func compareScores(t *testing.T, got string) {
	const name = "testdata/gold/scores.golden"
	if u := flag.Lookup("update"); u != nil && u.Value.String() == "true" {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := testdata.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("scores are\n%s\nwant\n%s", got, want)
	}
}

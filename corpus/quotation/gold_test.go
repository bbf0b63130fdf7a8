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
	if len(lines) != len(want) {
		t.Fatalf("%s: %d brackets and %d notes", name, len(want), len(lines))
	}
	for i, l := range lines {
		f := strings.Split(strings.TrimPrefix(l, "> "), " | ")
		if len(f) != 3 {
			t.Fatalf("%s: %q is not kind | speaker | cue", name, l)
		}
		want[i].kind, want[i].speaker, want[i].cue = f[0], f[1], f[2]
	}
	return text.String(), want
}

// TestGold measures the stage on the hand-marked passages and compares the
// figures, and every miss, with those kept in scores.golden.
func TestGold(t *testing.T) {
	data, err := testdata.ReadFile("testdata/gold/passages.txt")
	if err != nil {
		t.Fatal(err)
	}
	var misses strings.Builder
	var found, right, gold, kinds, speakers, cues, speech int
	var bins [10][2]int
	for _, f := range txtar.Parse(data).Files {
		text, want := parse(t, f.Name, string(f.Data))
		doc := find(t, text)
		gold += len(want)
		got := map[corpus.Span]corpus.Quotation{}
		for _, q := range doc.Quotations {
			if q.Form != corpus.Indirect {
				got[q.Span] = q
				found++
			}
		}
		for _, w := range want {
			q, ok := got[w.Span]
			if !ok {
				fmt.Fprintf(&misses, "%s: span of %q\n", f.Name, w.Of(doc.Text))
				continue
			}
			right++
			delete(got, w.Span)
			if string(q.Kind) == w.kind {
				kinds++
			} else {
				fmt.Fprintf(&misses, "%s: %q is %s, want %s\n", f.Name, w.Of(doc.Text), q.Kind, w.kind)
			}
			if w.kind != "speech" {
				continue
			}
			speech++
			by := "-"
			if m := q.Attribution.Mention; m != corpus.None {
				by = doc.Mentions[m].Of(doc.Text)
				bin := min(9, int(q.Attribution.Confidence*10))
				bins[bin][1]++
				if same(by, w.speaker) {
					bins[bin][0]++
				}
			}
			if same(by, w.speaker) {
				speakers++
			} else {
				fmt.Fprintf(&misses, "%s: %q by %q, want %q (%s)\n", f.Name, w.Of(doc.Text), by, w.speaker, q.Attribution.Rule)
			}
			if cue := strings.ToLower(q.Attribution.Cue.Of(doc.Text)); cue == w.cue || cue == "" && w.cue == "-" {
				cues++
			} else {
				fmt.Fprintf(&misses, "%s: %q with cue %q, want %q\n", f.Name, w.Of(doc.Text), cue, w.cue)
			}
		}
		for _, q := range doc.Quotations {
			if _, left := got[q.Span]; left && q.Form != corpus.Indirect {
				fmt.Fprintf(&misses, "%s: %q too many\n", f.Name, q.Of(doc.Text))
			}
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "spans     precision %.3f  recall %.3f\n", ratio(right, found), ratio(right, gold))
	fmt.Fprintf(&b, "kinds     %.3f of %d\nspeakers  %.3f of %d\ncues      %.3f of %d\n", ratio(kinds, right), right, ratio(speakers, speech), speech, ratio(cues, speech), speech)
	b.WriteString("\nreliability: confidence, share right, number\n")
	for i, n := range bins {
		if n[1] > 0 {
			fmt.Fprintf(&b, "%.1f-%.1f  %.3f  %d\n", float64(i)/10, float64(i+1)/10, ratio(n[0], n[1]), n[1])
		}
	}
	b.WriteString("\nmisses\n" + misses.String())
	compareScores(t, b.String())
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

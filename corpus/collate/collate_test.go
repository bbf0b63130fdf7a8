package collate

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang/en"
)

// gather makes one document of each wording and a statement of them all.
func gather(wordings ...string) ([]corpus.Document, corpus.Statement) {
	var docs []corpus.Document
	s := corpus.Statement{Speaker: corpus.None}
	most := 0
	for i, w := range wordings {
		docs = append(docs, corpus.Document{ID: string(rune('a' + i)), Text: w})
		s.Witnesses = append(s.Witnesses, corpus.Witness{Span: corpus.Span{End: len(w)}, Doc: i, Quotation: corpus.None})
		if len(w) > most {
			s.Fullest, most = i, len(w)
		}
	}
	return docs, s
}

// rows writes a collation one witness a line, columns parted by bars.
func rows(docs []corpus.Document, c corpus.Collation) string {
	var b strings.Builder
	for w := range c.Witnesses {
		for i, col := range c.Columns {
			if i > 0 {
				b.WriteString(" | ")
			}
			b.WriteString(col.Readings[w].Of(docs[c.Witnesses[w].Doc].Text))
		}
		b.WriteByte('\n')
	}
	for _, col := range c.Columns {
		if !col.Agreed() {
			fmt.Fprintf(&b, "%s%v ", col.Change, map[bool]string{true: "!"}[col.Moved])
		}
	}
	b.WriteString("\n" + c.Summary + "\n")
	return b.String()
}

func TestCollate(t *testing.T) {
	for _, c := range []struct {
		wordings []string
		want     string
	}{
		{[]string{
			"We will open the bridge within a matter of weeks, if the money comes.",
			"We will open the bridge in a few weeks if the money comes",
			"We would open the bridge within weeks",
		}, `We | will | open the bridge | within a matter of | weeks, | if the money comes.
We | will | open the bridge | in a few | weeks | if the money comes
We | would | open the bridge | within | weeks | 
tense other condition 
“would” where a and b have “will”; “in a few weeks” where a has “within a matter of weeks”; c stops before “if the money comes”.
`},
		{[]string{"The harbour is closed.", "The harbor is not closed"}, `The | harbour | is |  | closed.
The | harbor | is | not | closed
spelling negation 
A leaves out “not”.
`},
		{[]string{
			"Nobody knows whether this is doable in the next few weeks.",
			"Nobody knows if this is even doable in the coming weeks",
			"Nobody knows whether or not it is",
		}, `Nobody knows | whether this | is |  | doable in the | next few weeks.
Nobody knows | if this | is | even | doable in the | coming weeks
Nobody knows | whether or not it | is |  |  | 
other addition omission other 
“if this” where a has “whether this”; “coming weeks” where a has “next few weeks”; c stops before “doable in the next few weeks”. One more difference.
`},
	} {
		docs, s := gather(c.wordings...)
		got := rows(docs, Collate(docs, s, en.English))
		if got != c.want {
			t.Errorf("Collate(%q) =\n%s\nwant\n%s", c.wordings, got, c.want)
		}
	}
}

// check holds what must be true of any collation: the readings of a witness
// are in order, inside it, and hold all of its words.
func check(t *testing.T, wordings ...string) {
	t.Helper()
	docs, s := gather(wordings...)
	c := Collate(docs, s, en.English)
	for w, wit := range c.Witnesses {
		text, end := docs[w].Text, 0
		var got []string
		for _, col := range c.Columns {
			r := col.Readings[w]
			if r.Empty() {
				if col.Variants[w] != 0 {
					t.Fatalf("Collate(%q): an empty reading has variant %d", wordings, col.Variants[w])
				}
				continue
			}
			if r.Start < end || !wit.Contains(r) {
				t.Fatalf("Collate(%q): reading %v of witness %d after %d", wordings, r, w, end)
			}
			end = r.End
			for _, word := range fold.Words(text, r) {
				got = append(got, word.Text)
			}
		}
		var want []string
		for _, word := range fold.Words(text, wit.Span) {
			want = append(want, word.Text)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("Collate(%q): witness %d reads %q, want %q", wordings, w, got, want)
		}
	}
}

func TestReadingsAreComplete(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	vocabulary := strings.Fields("we we're are not no-one one hundred million 3bn the cease-fire ceasefire will would if “yes,” (and) — don't have to go in a few days… U.S. *** -")
	sentence := func() string {
		var b []string
		for range r.IntN(14) {
			b = append(b, vocabulary[r.IntN(len(vocabulary))])
		}
		return strings.Join(b, " ")
	}
	for range 3000 {
		check(t, sentence(), sentence(), sentence())
	}
}

// TestOrderOfWitnesses holds that the order of witnesses does not matter.
func TestOrderOfWitnesses(t *testing.T) {
	wordings := []string{
		"We have to open the bridge, and I mean in a few weeks, or never",
		"We must open the bridge in weeks or never, and soon",
		"We must open the bridge—within weeks—or never",
	}
	docs, s := gather(wordings...)
	first := Collate(docs, s, en.English)
	for _, order := range [][3]int{{1, 0, 2}, {2, 1, 0}, {1, 2, 0}} {
		t2 := s
		t2.Witnesses = nil
		for i, w := range order {
			t2.Witnesses = append(t2.Witnesses, s.Witnesses[w])
			if w == s.Fullest {
				t2.Fullest = i
			}
		}
		got := Collate(docs, t2, en.English)
		for c, col := range got.Columns {
			for i, w := range order {
				if col.Readings[i] != first.Columns[c].Readings[w] {
					t.Fatalf("column %d of witness %d = %v, want %v", c, w, col.Readings[i], first.Columns[c].Readings[w])
				}
			}
		}
	}
}

func FuzzCollate(f *testing.F) {
	f.Add("We're done here", "We are done")
	f.Add("no-one said “yes” …", "No one's saying \xff")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) < 400 {
			check(t, a, b)
		}
	})
}

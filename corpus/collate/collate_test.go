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
		{[]string{
			"I went to the mill in the morning and we talked about money, all of us, until the lamps were lit.",
			"We talked about money, all of us, until the lamps were lit, and in the morning I went to the mill.",
		}, `I went to the mill | in the morning | and | we talked about money, all of us, until the lamps were lit. |  |  | 
 |  |  | We talked about money, all of us, until the lamps were lit, | and | in the morning | I went to the mill.
addition! addition! addition omission omission! omission! 
A has “in the morning” in another place; a has “I went to the mill” in another place; a adds “and”. One more difference.
`},
		{[]string{"Mayor Brandt wants peace, bread and land.", "Mayor Brand wants bread, peace and land.", "Mayor Brandt wants peace and bread."}, `Mayor | Brandt | wants | peace, |  | bread |  | and land.
Mayor | Brand | wants |  |  | bread, | peace | and land.
Mayor | Brandt | wants | peace | and | bread. |  | 
spelling omission! addition addition! omission 
B has “peace” in another place; c adds “and”; c stops before “and land”.
`},
	} {
		docs, s := gather(c.wordings...)
		got := rows(docs, Collate(docs, s, en.English))
		if got != c.want {
			t.Errorf("Collate(%q) =\n%s\nwant\n%s", c.wordings, got, c.want)
		}
	}
}

// TestKinds holds what the differences of two wordings are called.
func TestKinds(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"We will not close the mill.", "We will close the mill.", "negation"},
		{"We can't close the mill.", "We can close the mill.", "negation"},
		{"Nobody wants to close the mill.", "Everybody wants to close the mill.", "negation"},
		{"They refused to pay.", "They did not refuse to pay.", "negation"},
		{"The mill employs 240 people.", "The mill employs 204 people.", "number"},
		{"The mill employs 240 people.", "The mill employs two hundred and forty people.", "spelling"},
		{"All of the workers will stay.", "Some of the workers will stay.", "number"},
		{"Mayor Brandt promised us a bridge.", "Mayor Olsen promised us a bridge.", "name"},
		{"Mayor Brandt promised us a bridge.", "Mayor Brand promised us a bridge.", "spelling"},
		{"He promised us a bridge.", "[Mayor Olsen] promised us a bridge.", "name"},
		{"On Monday we open.", "On Tuesday we open.", "name"},
		{"We must close the mill.", "We should close the mill.", "modal"},
		{"We may close the mill.", "We will close the mill.", "modal"},
		{"The mill is probably lost.", "The mill is lost.", "hedge"},
		{"I think the mill is lost.", "The mill is lost.", "hedge"},
		{"We closed the mill.", "We close the mill.", "tense"},
		{"We are closing the mill.", "We were closing the mill.", "tense"},
		{"We will sign if the union agrees.", "We will sign.", "condition"},
		{"Unless the union agrees, we will not sign.", "We will not sign.", "condition"},
		{"The mill, as everybody in this valley knows, is open.", "The mill is open.", "omission"},
		{"The harbour's labour programme was cancelled.", "The harbor's labor program was canceled.", "spelling spelling"},
		{"He said we are winning.", "He said, “We are winning!”", ""},
		{"We want peace, bread and land.", "We want bread, peace and land.", "omission addition"},
	} {
		docs, s := gather(c.a, c.b)
		s.Fullest = 0
		var got []string
		for _, col := range Collate(docs, s, en.English).Columns {
			if !col.Agreed() {
				got = append(got, string(col.Change))
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("Collate(%q, %q) differ by %q, want %q", c.a, c.b, got, c.want)
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
	r := rand.New(rand.NewPCG(7, 8))
	pieces := strings.Split("We have to open the bridge|and I mean in a few weeks|or never|soon|in weeks|we must not wait|—within weeks—|if the money comes|said the harbor master|the harbour master said|with 30 men|with thirty men", "|")
	for range 400 {
		var wordings []string
		for range 2 + r.IntN(4) {
			var b []string
			for range 1 + r.IntN(5) {
				b = append(b, pieces[r.IntN(len(pieces))])
			}
			wordings = append(wordings, strings.Join(b, []string{" ", ", "}[r.IntN(2)]))
		}
		docs, s := gather(wordings...)
		first := Collate(docs, s, en.English)
		order := r.Perm(len(wordings))
		other := s
		other.Witnesses = nil
		for i, w := range order {
			other.Witnesses = append(other.Witnesses, s.Witnesses[w])
			if w == s.Fullest {
				other.Fullest = i
			}
		}
		got := Collate(docs, other, en.English)
		if len(got.Columns) != len(first.Columns) {
			t.Fatalf("Collate(%q) in the order %v has %d columns, want %d", wordings, order, len(got.Columns), len(first.Columns))
		}
		for c, col := range got.Columns {
			want := first.Columns[c]
			if col.Change != want.Change || col.Moved != want.Moved {
				t.Fatalf("Collate(%q) in the order %v: column %d is %s %v, want %s %v", wordings, order, c, col.Change, col.Moved, want.Change, want.Moved)
			}
			for i, w := range order {
				if col.Readings[i] != want.Readings[w] {
					t.Fatalf("Collate(%q) in the order %v: column %d of witness %d = %v, want %v", wordings, order, c, w, col.Readings[i], want.Readings[w])
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

package statement

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/segment"
)

// grouped groups docs without options.
func grouped(docs []corpus.Document) []corpus.Statement {
	all, _ := Group(docs, en.English, Options{})
	return all
}

// article makes a document whose quotations are what stands in “curly” marks,
// all spoken by one speaker unless a number stands in front: 2“…”.
func article(id, text string) corpus.Document {
	doc := corpus.Document{ID: id}
	var b strings.Builder
	speaker, start := 1, 0
	var quotations []corpus.Quotation
	for _, r := range text {
		switch {
		case '0' <= r && r <= '9':
			speaker = int(r - '0')
			continue
		case r == '”':
			span := corpus.Span{Start: start, End: b.Len()}
			quotations = append(quotations, corpus.Quotation{
				Span: span, Content: span, Kind: corpus.Speech, Form: corpus.Direct, Speaker: speaker,
				Continues: corpus.None, Within: corpus.None, Attribution: corpus.Attribution{Mention: corpus.None},
			})
			speaker = 1
		}
		b.WriteRune(r)
		if r == '“' {
			start = b.Len()
		}
	}
	doc.Text, doc.Quotations = b.String(), quotations
	layout := segment.Find(&doc, en.English)
	doc.Segments, doc.Sentences, doc.Tokens = layout.Segments, layout.Sentences, layout.Tokens
	return doc
}

// found lists the witnesses of each statement.
func found(docs []corpus.Document, all []corpus.Statement) string {
	var b strings.Builder
	for _, s := range all {
		for _, w := range s.Witnesses {
			fmt.Fprintf(&b, "%s %s %q\n", docs[w.Doc].ID, w.Grade, w.Of(docs[w.Doc].Text))
		}
	}
	return b.String()
}

func TestGroup(t *testing.T) {
	for _, c := range []struct {
		name     string
		articles []string
		want     string
	}{
		{"a rewording and a trimmed one", []string{
			"The mayor said: “We have to reopen the old harbour bridge very quickly, and I mean within a few weeks, before winter comes.”",
			"“We need to reopen the old harbor bridge quickly, and I am talking about a matter of weeks,” the mayor said.",
			"The mayor wants “to reopen the old harbour bridge very quickly”.",
		}, `a verbatim "We have to reopen the old harbour bridge very quickly, and I mean within a few weeks, before winter comes."
b altered "We need to reopen the old harbor bridge quickly, and I am talking about a matter of weeks,"
c trimmed "to reopen the old harbour bridge very quickly"
`},
		{"alike and not the same", []string{
			"“We are not going to continue to pay for the bridge,” he said.",
			"“We are not going to continue this quarrel with the fishermen,” he said.",
		}, ""},
		{"two speakers of one phrase", []string{
			"2“The bridge is a disgrace,” she said.",
			"3“The bridge is a disgrace,” he said.",
		}, ""},
		{"a refrain is nobody's in particular", []string{
			"“The ferry sank at its moorings in broad daylight. I do not call that harbour keeping,” she said. Of the crane she said: “It fell on the fish market. I do not call that harbour keeping.”",
			"“The lighthouse was dark for a year,” she said. “I don't call that harbour keeping.”",
		}, ""},
		{"one quotation holds two statements", []string{
			"“The bridge will be repaired by the autumn. Nobody will pay a toll to cross the river.”",
			"“The bridge will be repaired by autumn,” he said. He went on to the ferries and the weather. “Nobody is going to pay a toll for crossing the river,” he added.",
		}, `a altered "Nobody will pay a toll to cross the river."
b verbatim "Nobody is going to pay a toll for crossing the river,"
a verbatim "The bridge will be repaired by the autumn."
b altered "The bridge will be repaired by autumn,"
`},
	} {
		var docs []corpus.Document
		for i, text := range c.articles {
			docs = append(docs, article(string(rune('a'+i)), text))
		}
		if got := found(docs, grouped(docs)); got != c.want {
			t.Errorf("%s: Group =\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// TestNoChain holds that A like B and B like C do not make A and C one: the
// second quotation shares one half with the first, the other with the third.
func TestNoChain(t *testing.T) {
	docs := []corpus.Document{
		article("a", "“The orchard wall will be measured on Monday by two surveyors from the quarry office.”"),
		article("b", "“The orchard wall will be measured on Monday, and the vineyard lanterns are painted yellow in autumn.”"),
		article("c", "“Whatever they say, the vineyard lanterns are painted yellow in autumn.”"),
	}
	for _, s := range grouped(docs) {
		in := map[int]bool{}
		for _, w := range s.Witnesses {
			in[w.Doc] = true
		}
		if in[0] && in[2] {
			t.Errorf("Group joins\n%s", found(docs, []corpus.Statement{s}))
		}
	}
}

// TestNewsApart holds that words of no weight which recur months later are
// another utterance.
func TestNewsApart(t *testing.T) {
	docs := []corpus.Document{article("a", "The mayor said “no comment” on the bridge."), article("b", "The mayor said “No comment” on the school.")}
	for i, day := range []string{"2021-03-02", "2021-07-19"} {
		docs[i].Date = corpus.Dating{Value: day, Earliest: day, Latest: day, Basis: corpus.ByMetadata}
	}
	if got := grouped(docs); len(got) > 0 {
		t.Errorf("Group =\n%s", found(docs, got))
	}
}

// TestRepeat marks what an article says twice.
func TestRepeat(t *testing.T) {
	docs := []corpus.Document{article("a", "“The bridge will carry forty trams an hour,” he said.\n\nLater he said it again: “The bridge will carry forty trams an hour.”")}
	got := grouped(docs)
	if len(got) != 1 || got[0].Witnesses[0].Repeat || !got[0].Witnesses[1].Repeat {
		t.Errorf("Group = %+v, want one statement with a repeat", got)
	}
}

// TestRefrain holds that what recurs in one utterance as it goes on is no repeat.
func TestRefrain(t *testing.T) {
	docs := []corpus.Document{article("a", "“The bridge will carry forty trams an hour,” he said. “The bridge will carry forty trams an hour.”")}
	docs[0].Quotations[1].Continues = 0
	if got := grouped(docs); len(got) > 0 {
		t.Errorf("Group =\n%s", found(docs, got))
	}
}

// TestOrder holds that the order of the articles does not matter.
func TestOrder(t *testing.T) {
	docs := sample(80, rand.New(rand.NewPCG(1, 2)))
	want := grouped(docs)
	lines := func(docs []corpus.Document, all []corpus.Statement) []string {
		var out []string
		for _, s := range all {
			var w []string
			for _, x := range s.Witnesses {
				w = append(w, fmt.Sprint(docs[x.Doc].ID, x.Span, x.Repeat))
			}
			slices.Sort(w)
			out = append(out, s.ID+" "+strings.Join(w, " "))
		}
		slices.Sort(out)
		return out
	}
	shuffled := slices.Clone(docs)
	slices.Reverse(shuffled)
	got := grouped(shuffled)
	if a, b := lines(docs, want), lines(shuffled, got); !reflect.DeepEqual(a, b) {
		t.Errorf("reversed articles give %d statements, want %d", len(b), len(a))
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				t.Fatalf("first difference:\n%s\n%s", a[i], b[i])
			}
		}
	}
}

// check holds what must be true of any grouping.
func check(t *testing.T, docs []corpus.Document) {
	ids := map[string]bool{}
	for _, s := range grouped(docs) {
		if len(s.Witnesses) < 2 || ids[s.ID] || s.Score < 0 || s.Score > 1 || s.Divergence < -1e-9 || s.Divergence > 1 {
			t.Fatalf("Group gives %+v", s)
		}
		ids[s.ID] = true
		for i, w := range s.Witnesses {
			doc := &docs[w.Doc]
			if w.Empty() || !doc.Quotations[w.Quotation].Contains(w.Span) {
				t.Fatalf("witness %v outside its quotation %v", w.Span, doc.Quotations[w.Quotation].Span)
			}
			if i > 0 && (w.Doc < s.Witnesses[i-1].Doc || w.Doc == s.Witnesses[i-1].Doc && w.Start < s.Witnesses[i-1].Start) {
				t.Fatalf("witnesses out of order: %+v", s.Witnesses)
			}
		}
	}
}

func FuzzGroup(f *testing.F) {
	f.Add("“We will repair the bridge. It's late!” “repair the bridge”", "“We'll repair the bridge; it is late” \xff“…”")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) < 600 {
			check(t, []corpus.Document{article("a", strings.ToValidUTF8(a, "")), article("b", strings.ToValidUTF8(b, ""))})
		}
	})
}

// TestPause holds that grouping stops with the error of Pause, and tells before
// that how far it is.
func TestPause(t *testing.T) {
	docs := sample(200, rand.New(rand.NewPCG(5, 6)))
	stop, last, calls := errors.New("stop"), 0, 0
	pause := func(done, total int) error {
		if done < last || done > total || total != len(docs) {
			t.Fatalf("Pause(%d, %d) after %d", done, total, last)
		}
		last = done
		calls++
		return nil
	}
	want, err := Group(docs, en.English, Options{Pause: pause})
	if err != nil || len(want) == 0 || last < len(docs)/2 {
		t.Fatalf("Group = %d statements, %v; told of %d articles", len(want), err, last)
	}
	for at := range calls {
		n := 0
		got, err := Group(docs, en.English, Options{Pause: func(int, int) error {
			if n++; n > at {
				return stop
			}
			return nil
		}})
		if got != nil || err != stop || n > at+1 {
			t.Fatalf("Group stopped at %d = %d statements, %v after %d more", at, len(got), err, n-at-1)
		}
	}
}

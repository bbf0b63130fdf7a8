package analysis_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/correction"
	"verbatim/corpus/selector"
)

// asJSON returns the analysis as JSON.
func asJSON(t *testing.T, a *corpus.Analysis) string {
	t.Helper()
	var b bytes.Buffer
	if err := analysis.EncodeJSON(&b, a, analysis.EncodeOptions{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// harbourNews are two articles on one strike.
func harbourNews() []corpus.Document {
	return []corpus.Document{
		{ID: "one", Declared: "2025-03-05", Text: "Dockers end their strike\n\n“The ferries will sail again on Thursday, and not a day later,” said Tom Reed, who leads the dockers’ union in Lindholm, on Tuesday.\n\n“We have waited long enough for this,” Mr. Reed added.\n\nThe mayor, Mara Holt, spoke to reporters yesterday. “It was a hard winter for the whole town,” she said.\n"},
		{ID: "two", Declared: "2025-03-06", Text: "The strike in Lindholm is over\n\n“The ferries will sail again on Thursday and not a day later,” said Tom Reed.\n\n“Nobody has won,” said Per Dahl, a baker, on Wednesday.\n"},
	}
}

// about returns a correction of the words in a document.
func about(a *corpus.Analysis, what correction.About, do correction.Do, d int, words, value string) correction.Correction {
	doc := &a.Documents[d]
	at := strings.Index(doc.Text, words)
	return correction.Correction{About: what, Do: do, Doc: doc.ID, Value: value, Was: "x",
		Selector: selector.Describe(doc.Text, corpus.Span{Start: at, End: at + len(words)})}
}

func speakerOf(a *corpus.Analysis, d int, words string) string {
	for _, q := range a.Documents[d].Quotations {
		if strings.Contains(q.Of(a.Documents[d].Text), words) && q.Form != corpus.Indirect {
			if q.Speaker == corpus.None {
				return ""
			}
			return a.Speakers[q.Speaker].Name
		}
	}
	return "no quotation"
}

// corrections are one of each kind for the harbour's news.
func corrections(a *corpus.Analysis) []correction.Correction {
	const ferry, again = "The ferries will sail again on Thursday, and not a day later,", "The ferries will sail again on Thursday and not a day later,"
	split := about(a, correction.Match, correction.Reject, 0, ferry, "")
	other := about(a, correction.Match, correction.Reject, 1, again, "")
	split.With = &correction.Passage{Doc: "two", Selector: other.Selector}
	return []correction.Correction{
		about(a, correction.Attribution, correction.Set, 1, "Nobody has won,", "Mara Holt"),
		about(a, correction.Attribution, correction.Reject, 0, "It was a hard winter for the whole town,", ""),
		about(a, correction.Published, correction.Set, 0, "Dockers end their strike", "2025-03-12"),
		about(a, correction.Said, correction.Set, 1, again, "2025-03-01"),
		about(a, correction.Outlet, correction.Set, 1, "The strike", "City Mirror"),
		about(a, correction.URL, correction.Set, 1, "The strike", "https://example.org/strike"),
		{About: correction.Name, Do: correction.Join, Name: "Per Dahl", Value: "Tom Reed"},
		split,
	}
}

func TestCorrect(t *testing.T) {
	a := found(t, harbourNews()...)
	before := asJSON(t, a)
	if len(a.Statements) != 1 {
		t.Fatalf("%d statements, want 1", len(a.Statements))
	}
	b, outcomes := analysis.Correct(a, corrections(a))
	for _, o := range outcomes {
		if !o.Applied {
			t.Errorf("%s of %q was not applied: %s", o.About, o.Selector.Exact, o.Reason)
		}
	}
	if got := asJSON(t, a); got != before {
		t.Error("Correct changes the analysis that it was given")
	}
	if got := speakerOf(b, 1, "Nobody has won"); got != "Mara Holt" {
		t.Errorf("the set speaker is %q", got)
	}
	if got := speakerOf(b, 0, "hard winter"); got != "" {
		t.Errorf("the rejected speaker is still %q", got)
	}
	if d := b.Documents[0]; d.Date.Value != "2025-03-12" || !slices.ContainsFunc(d.Times, func(x corpus.TimeExpression) bool {
		return x.Of(d.Text) == "yesterday" && x.Value == "2025-03-11"
	}) {
		t.Errorf("“yesterday” is not that of the date that was set: %+v", d.Times)
	}
	if len(b.Statements) != 0 {
		t.Errorf("%d statements after the match was rejected", len(b.Statements))
	}
	if d := b.Documents[1]; d.Source != "City Mirror" || d.URL != "https://example.org/strike" {
		t.Errorf("outlet and address are %q, %q", d.Source, d.URL)
	}
	for _, s := range b.Speakers {
		if s.Name == "Per Dahl" {
			t.Error("the joined speaker is still there")
		}
	}
	entry := slices.IndexFunc(b.Timeline, func(e corpus.TimelineEntry) bool { return e.Kind == corpus.Said && e.Value == "2025-03-01" })
	if entry < 0 {
		t.Error("the timeline does not have the day that was set")
	}
}

// TestCorrectProperties: applied again nothing changes; the order is of no
// account; without corrections all is as it was, byte for byte; an analysis from
// its packed form is corrected to the same.
func TestCorrectProperties(t *testing.T) {
	a := found(t, harbourNews()...)
	before := asJSON(t, a)
	all := corrections(a)
	b, _ := analysis.Correct(a, all)
	want := asJSON(t, b)
	twice, _ := analysis.Correct(b, all)
	if got := asJSON(t, twice); got != want {
		t.Errorf("applied twice it differs:\n%s\n%s", got, want)
	}
	slices.Reverse(all)
	if other, _ := analysis.Correct(a, all); asJSON(t, other) != want {
		t.Error("in another order it differs")
	}
	for _, c := range all {
		all = correction.Without(all, c)
	}
	if undone, _ := analysis.Correct(a, all); asJSON(t, undone) != before {
		t.Error("undone it is not what it was")
	}
	whole, parts := analysis.Pack(a, []int{2})
	unpacked, err := analysis.Unpack(whole, parts, harbourNews())
	if err != nil {
		t.Fatal(err)
	}
	if c, _ := analysis.Correct(unpacked, corrections(a)); asJSON(t, c) != want {
		t.Error("a packed analysis is corrected otherwise")
	}
}

// TestCorrectMoved: corrections find their places in an edited text of another
// name, and say so where they do not.
func TestCorrectMoved(t *testing.T) {
	all := corrections(found(t, harbourNews()...))
	docs := harbourNews()
	docs[0].ID = "renamed"
	docs[0].Text = strings.Replace(docs[0].Text, "It was a hard winter for the whole town", "It was a hard winter for the entire town", 1)
	docs[1].Text = "The strike in Lindholm is over\n\nNothing of it is left.\n"
	_, outcomes := analysis.Correct(found(t, docs...), all)
	for _, o := range outcomes {
		lost := o.Doc == "two" && o.About.OfPassage() || o.About == correction.Name || o.With != nil
		if o.Applied == lost || !o.Applied && o.Reason == "" {
			t.Errorf("%s of %q: applied %v, %q", o.About, o.Selector.Exact, o.Applied, o.Reason)
		}
	}
}

// TestCorrectJoinsPassages makes a statement of two quotations, and parts a name.
func TestCorrectJoinsPassages(t *testing.T) {
	a := found(t, harbourNews()...)
	join := about(a, correction.Match, correction.Join, 0, "We have waited long enough for this,", "")
	join.With = &correction.Passage{Doc: "two", Selector: about(a, correction.Match, correction.Join, 1, "Nobody has won,", "").Selector}
	part := correction.Correction{About: correction.Name, Do: correction.Reject, Name: "Mr. Reed", Value: "Tom Reed"}
	b, outcomes := analysis.Correct(a, []correction.Correction{join, part})
	for _, o := range outcomes {
		if !o.Applied {
			t.Errorf("%s was not applied: %s", o.About, o.Reason)
		}
	}
	if len(b.Statements) != 2 {
		t.Errorf("%d statements, want 2", len(b.Statements))
	}
	if got := speakerOf(b, 0, "waited long"); got != "Mr. Reed" {
		t.Errorf("the parted name is %q's", got)
	}
	if got := speakerOf(b, 1, "ferries"); got != "Tom Reed" {
		t.Errorf("the other one is %q's", got)
	}
}

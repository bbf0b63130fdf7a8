package present

import (
	"encoding/csv"
	"strings"
	"testing"

	"verbatim/app/state"
	"verbatim/corpus"
	"verbatim/corpus/check"
)

// draftOf returns an analysed draft by hand.
func draftOf(text string) *corpus.Analysis {
	return &corpus.Analysis{Documents: []corpus.Document{{ID: "draft", Text: text}}, Speakers: []corpus.Speaker{{Name: "=Ada"}}}
}

func spanIn(text, part string) corpus.Span {
	at := strings.Index(text, part)
	return corpus.Span{Start: at, End: at + len(part)}
}

// reported is a page of a check with all that a report may hold.
func reported(t *testing.T) *Check {
	t.Helper()
	source := "She said: “We will not <b>sell</b> it, ever.”"
	draft := "One.\n\n“We will <b>sell</b> it,” she said, of “otters”."
	p := New(&corpus.Analysis{Documents: []corpus.Document{{ID: "a", Title: `"A", b`, Text: source}}}, nil)
	m := &corpus.Match{Span: spanIn(source, "We will not <b>sell</b> it"), Doc: 0, Quotation: corpus.None}
	at := spanIn(draft, "<b>").Start
	r := check.Result{Findings: []check.Finding{
		{Span: spanIn(draft, "We will <b>sell</b> it,"), Kind: corpus.Speech, Speaker: 0, Verdict: check.Altered, Match: m, Reason: "a | reason",
			Changes: []check.Change{{Kind: corpus.NegationChange, Draft: corpus.Span{Start: at, End: at}, Original: spanIn(source, "not")}}},
		{Span: spanIn(draft, "otters"), Kind: corpus.Term, Speaker: corpus.None},
	}}
	page := p.Checked("d.md", draftOf(draft), r)
	if page.State != (state.State{View: state.Check}) || page.Check == nil {
		t.Fatalf("page %+v", page)
	}
	return page.Check
}

func TestChecked(t *testing.T) {
	c := reported(t)
	if want := "1 quotation: 1 altered (a negation is missing); 1 more in marks, no speech"; c.Summary != want {
		t.Errorf("summary %q, want %q", c.Summary, want)
	}
	if len(c.Draft) != 2 || len(c.Draft[1]) != 5 || c.Draft[1][1].Note != 1 || c.Draft[1][3].Note != 2 || c.Draft[1][1].ID != "altered" {
		t.Errorf("draft drawn as %+v", c.Draft)
	}
	f := c.Findings[0]
	if f.Faithful || f.Says != "altered" || f.Speaker != "=Ada" || !c.Findings[1].Faithful {
		t.Errorf("findings %+v", c.Findings)
	}
	left := ""
	for _, r := range f.Yours {
		left += string(r.Mark) + ":" + r.Text + "|"
	}
	if want := "same:We will |left-out:|same:<b>sell</b> it,|"; left != want {
		t.Errorf("yours drawn as %s, want %s", left, want)
	}
	if w := f.Source.Words; len(w) != 3 || w[1].Mark != Meaning || w[1].Text != "not" {
		t.Errorf("source drawn as %+v", w)
	}
	if len(f.Changes) != 1 || !f.Changes[0].Meaning || f.Changes[0].Text != "you leave out “not”" {
		t.Errorf("changes %+v", f.Changes)
	}
}

// TestReport writes hostile words in each format.
func TestReport(t *testing.T) {
	c := reported(t)
	if html := Report(c, ReportHTML); strings.Contains(html, "<b>") || !strings.Contains(html, "&lt;b&gt;") {
		t.Errorf("the page holds markup of the texts:\n%s", html)
	}
	if md := Report(c, ReportMarkdown); strings.Contains(md, "<b>") || !strings.Contains(md, `a \| reason`) {
		t.Errorf("the Markdown holds markup of the texts:\n%s", md)
	}
	rows, err := csv.NewReader(strings.NewReader(Report(c, ReportCSV))).ReadAll()
	if err != nil || len(rows) != 3 || rows[1][4] != "'=Ada" || rows[1][7] != `"A", b` || rows[1][2] != "no" || rows[2][2] != "yes" {
		t.Errorf("the table reads %q, %v", rows, err)
	}
}

func TestLinesCSV(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(LinesCSV([]KWIC{{Left: "a, ", Text: "\"b\"", Right: " @c", Quoted: true, Voice: &Voice{Ref: Ref{Name: "+d"}}}}))).ReadAll()
	if err != nil || len(rows) != 2 || strings.Join(rows[1][:5], "|") != "a,|\"b\"|'@c|'+d|yes" {
		t.Errorf("lines read %q, %v", rows, err)
	}
}

package check_test

import (
	"context"
	"embed"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/check"
	"verbatim/corpus/corpustest"
	"verbatim/corpus/index"
	"verbatim/corpus/ingest"
)

//go:embed testdata
var testdata embed.FS

func analysed(t testing.TB, texts ...string) *corpus.Analysis {
	t.Helper()
	var docs []corpus.Document
	for i, text := range texts {
		read, problems := ingest.Read(fmt.Sprintf("%c.txt", 'a'+i), []byte(text))
		if len(problems) > 0 {
			t.Fatal(problems[0])
		}
		docs = append(docs, read...)
	}
	a, err := analysis.Run(context.Background(), docs, analysis.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func checker(a *corpus.Analysis) *check.Checker {
	x := index.New(analysis.Language())
	for d := range a.Documents {
		x.Add(&a.Documents[d])
	}
	return check.New(a, x, analysis.Language())
}

// TestGolden checks the drafts of testdata: articles and the draft are set
// apart by lines "== article" and "== draft".
func TestGolden(t *testing.T) {
	corpustest.Golden(t, testdata, "testdata", func(input string) map[string]string {
		sources, draft, _ := strings.Cut(input, "== draft\n")
		var articles []string
		for article := range strings.SplitSeq(sources, "== article\n") {
			if strings.TrimSpace(article) != "" {
				articles = append(articles, article)
			}
		}
		a, d := analysed(t, articles...), analysed(t, draft)
		r, ok := checker(a).Check(d, nil)
		if !ok {
			t.Fatal("Check stopped by itself")
		}
		return map[string]string{"findings": told(a, d, r)}
	})
}

// told writes a finding a line, its changes indented under it.
func told(a, draft *corpus.Analysis, r check.Result) string {
	var b strings.Builder
	text := draft.Documents[0].Text
	for _, f := range r.Findings {
		verdict := string(f.Verdict)
		switch {
		case f.Verdict == "":
			verdict = "(" + string(f.Kind) + ")"
		case f.Verdict == check.Trimmed && f.Shown:
			verdict += " shown"
		}
		fmt.Fprintf(&b, "%s: %s", verdict, f.Of(text))
		for _, m := range []*corpus.Match{f.Match, f.Second} {
			if m != nil {
				doc := &a.Documents[m.Doc]
				fmt.Fprintf(&b, " = %s %s", doc.ID, strings.ReplaceAll(m.Of(doc.Text), "\n", " "))
			}
		}
		b.WriteByte('\n')
		for _, c := range f.Changes {
			fmt.Fprintf(&b, "  %s: “%s” for “%s”\n", c.Kind, c.Draft.Of(text), c.Original.Of(a.Documents[f.Match.Doc].Text))
		}
		if f.Reason != "" && f.Verdict != check.NotFound {
			fmt.Fprintf(&b, "  %s\n", f.Reason)
		}
	}
	if r.Note != "" {
		b.WriteString(r.Note + "\n")
	}
	return b.String()
}

// FuzzCheck holds any draft against any source: spans stay inside and on the
// borders of runes, and nothing hangs.
func FuzzCheck(f *testing.F) {
	f.Add("“We will not sell the harbour to anyone,” Ada Brandt said.", "“We will … sell the [old] harbour,” Ada Brandt said.")
	f.Add("“Ä” “", "“[[] ]… [sic]” “’n’t” said Bo.")
	f.Fuzz(func(t *testing.T, source, draft string) {
		if len(source)+len(draft) > 4000 || strings.TrimSpace(source) == "" || strings.TrimSpace(draft) == "" {
			return
		}
		read := func(text string) *corpus.Analysis {
			docs, _ := ingest.Read("a.txt", []byte(text))
			a, err := analysis.Run(context.Background(), docs, analysis.Options{})
			if err != nil {
				t.Fatal(err)
			}
			return a
		}
		a, d := read(source), read(draft)
		if len(a.Documents) == 0 || len(d.Documents) == 0 {
			return
		}
		r, _ := checker(a).Check(d, nil)
		inside := func(s corpus.Span, text string) {
			if s.Start < 0 || s.End < s.Start || s.End > len(text) || !utf8.ValidString(s.Of(text)) {
				t.Errorf("span %v of %d bytes", s, len(text))
			}
		}
		for _, x := range r.Findings {
			inside(x.Span, d.Documents[0].Text)
			for _, m := range []*corpus.Match{x.Match, x.Second, x.Closest} {
				if m != nil {
					inside(m.Span, a.Documents[m.Doc].Text)
				}
			}
			for _, c := range x.Changes {
				inside(c.Draft, d.Documents[0].Text)
				inside(c.Original, a.Documents[x.Match.Doc].Text)
			}
		}
	})
}

// TestItself checks articles against themselves: whatever they quote, they
// quote faithfully.
func TestItself(t *testing.T) {
	article := `“We will not sell the harbour to anyone, and if they ask again the answer is the same,” Ada Brandt said on Monday. “The harbour,” she added, “belongs to those who work in it.”

Bo Lind, who leads the council, called the plan “a gift to nobody.” “Perhaps we should have asked 300 people first,” he said. “We did not.”`
	a := analysed(t, article)
	r, _ := checker(a).Check(analysed(t, article), nil)
	if len(r.Findings) < 5 || !r.Faithful() {
		t.Errorf("an article held against itself:\n%s", told(a, analysed(t, article), r))
	}
	stopped := false
	if _, ok := checker(a).Check(analysed(t, article), func() bool { stopped = true; return true }); ok || !stopped {
		t.Error("Check goes on when it is told to stop")
	}
	for _, v := range check.Verdicts {
		f := check.Finding{Verdict: v}
		if want := slices.Contains([]check.Verdict{check.Verbatim, check.Punctuation}, v); f.Faithful() != want {
			t.Errorf("%s is faithful: %v, want %v", v, f.Faithful(), want)
		}
	}
}

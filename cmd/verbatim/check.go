package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"verbatim/cmd/internal/formats"
	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/check"
)

// A report is what the check found, in the shape of the contract.
type report struct {
	Quotations []checked      `json:"quotations"`
	Counts     map[string]int `json:"counts"`
	Note       string         `json:"note,omitempty"` // if the draft as a whole could not be read
}

// A checked is one quotation of a draft. Verdict is null for titles and terms,
// which are not judged.
type checked struct {
	Start    int                  `json:"start"`
	End      int                  `json:"end"`
	Text     string               `json:"text"`
	Kind     corpus.QuotationKind `json:"kind"`
	Speaker  *string              `json:"speaker"`
	Verdict  *check.Verdict       `json:"verdict"`
	Faithful bool                 `json:"faithful"`
	Changes  []change             `json:"changes"`
	Match    *match               `json:"match"`
	Second   *match               `json:"second,omitempty"`  // the other place of what is stitched
	Closest  *match               `json:"closest,omitempty"` // of what was not found
	Reason   string               `json:"reason,omitempty"`
}

// A change is one place where the draft departs from the source.
type change struct {
	Kind     corpus.ChangeKind `json:"kind"`
	Draft    string            `json:"draft"`
	Original string            `json:"original"`
	Shown    bool              `json:"shown,omitempty"` // an ellipsis shows it
}

// checkCommand holds the quotations of a draft against the corpus.
func checkCommand(env *environment, args []string) error {
	set := flags("check")
	correctionsFlag(env, set)
	path := set.String("corpus", "", "")
	format := set.String("format", "text", "")
	rest, err := parse(env, set, args)
	if err != nil {
		return err
	}
	if err := oneOf("format", *format, "text", "json"); err != nil {
		return err
	}
	if len(rest) != 1 {
		return fmt.Errorf("one draft is checked at a time; usage: %s", usageLine("check"))
	}
	if rest[0] == "-" && *path == "-" {
		return errors.New("draft and corpus cannot both be standard input")
	}
	if card, ok := readCard(rest[0]); ok {
		return checkCard(env, card, *path, *format)
	}
	draft, err := readDraft(env, rest[0])
	if err != nil {
		return err
	}
	a, ix, err := indexed(env, *path)
	if err != nil {
		return err
	}
	result, _ := check.New(a, ix, analysis.Language()).Check(draft, nil)
	r := reported(a, draft, result)
	out := bufio.NewWriter(env.stdout)
	if *format == "json" {
		e := json.NewEncoder(out)
		e.SetEscapeHTML(false)
		err = e.Encode(r)
	} else {
		err = r.write(out, a)
	}
	if err = errors.Join(err, out.Flush()); err != nil {
		return err
	}
	if !result.Faithful() {
		return errLook
	}
	return nil
}

// readDraft reads and analyses a draft. A collection is several.
func readDraft(env *environment, path string) (*corpus.Analysis, error) {
	docs, problems, err := readPath(env, path, formats.ReadDraft)
	switch {
	case err != nil:
		return nil, err
	case len(docs) == 0 && len(problems) > 0:
		return nil, problems[0]
	case len(docs) == 0:
		return nil, fmt.Errorf("%s: no draft in it; %s are read", path, strings.Join(formats.Endings(), ", "))
	case len(docs) > 1:
		return nil, fmt.Errorf("%s: %d texts in it; one draft is checked at a time", path, len(docs))
	}
	return analysis.Run(context.Background(), docs, analysis.Options{})
}

// reported returns result in the shape of the contract.
func reported(a, draft *corpus.Analysis, result check.Result) report {
	r := report{Quotations: []checked{}, Counts: map[string]int{}, Note: result.Note}
	for _, v := range check.Verdicts {
		r.Counts[string(v)] = 0
	}
	text := draft.Documents[0].Text
	for _, f := range result.Findings {
		c := checked{
			Start: f.Start, End: f.End, Text: f.Of(text), Kind: f.Kind, Faithful: f.Faithful(), Changes: []change{},
			Match: optional(a, f.Match), Second: optional(a, f.Second), Closest: optional(a, f.Closest), Reason: f.Reason,
		}
		if f.Speaker != corpus.None {
			c.Speaker = &draft.Speakers[f.Speaker].Name
		}
		if f.Verdict != "" {
			c.Verdict = &f.Verdict
			r.Counts[string(f.Verdict)]++
		} else {
			r.Counts[string(f.Kind)]++
		}
		for _, x := range f.Changes {
			kind := x.Kind
			if kind == corpus.SpellingChange || kind == corpus.PunctuationChange {
				kind = corpus.OtherChange
			}
			c.Changes = append(c.Changes, change{kind, x.Draft.Of(text), x.Original.Of(a.Documents[f.Match.Doc].Text), x.Shown})
		}
		r.Quotations = append(r.Quotations, c)
	}
	return r
}

// optional is passage of a match that there may be.
func optional(a *corpus.Analysis, m *corpus.Match) *match {
	if m == nil {
		return nil
	}
	p := passage(a, *m)
	return &p
}

// write writes r for people: the verdict first, then the passage, then the
// differences.
func (r report) write(w *bufio.Writer, a *corpus.Analysis) error {
	if r.Note != "" {
		fmt.Fprintln(w, r.Note)
	}
	for _, q := range r.Quotations {
		verdict := "(" + string(q.Kind) + ")"
		if q.Verdict != nil {
			verdict = string(*q.Verdict)
			if *q.Verdict == check.Trimmed && !q.Faithful {
				verdict = "trimmed silently"
			}
		}
		who := ""
		if q.Speaker != nil {
			who = " – " + *q.Speaker
		}
		fmt.Fprintf(w, "%-16s %d-%d “%s”%s\n", verdict, q.Start, q.End, line(q.Text), who)
		q.tell(w, a)
	}
	fmt.Fprintln(w, r.summary())
	return nil // the buffer keeps the first error
}

// tell writes what lies behind the verdict.
func (q checked) tell(w io.Writer, a *corpus.Analysis) {
	for _, x := range q.Changes {
		if q.Verdict != nil && *q.Verdict != check.Punctuation {
			fmt.Fprintf(w, "  %s: “%s” for “%s”\n", x.Kind, line(x.Draft), line(x.Original))
		}
	}
	if q.Reason != "" {
		fmt.Fprintln(w, "  "+q.Reason)
	}
	if q.Verdict == nil || *q.Verdict == check.Verbatim && q.Reason == "" {
		return
	}
	for _, m := range []*match{q.Match, q.Second} {
		if m != nil {
			fmt.Fprintf(w, "  source: %s “%s”\n", m.place(a), line(m.Text))
		}
	}
}

// summary is the counts in one line.
func (r report) summary() string {
	judged := 0
	var parts []string
	for _, v := range check.Verdicts {
		if n := r.Counts[string(v)]; n > 0 {
			judged += n
			parts = append(parts, fmt.Sprintf("%d %s", n, v))
		}
	}
	if judged == 0 {
		return counted(0, "quotation")
	}
	return counted(judged, "quotation") + ": " + strings.Join(parts, ", ")
}

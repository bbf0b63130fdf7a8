package present

import (
	"slices"
	"strconv"
	"strings"

	"verbatim/app/state"
	"verbatim/corpus"
	"verbatim/corpus/check"
)

// Check shows the view of drafts before there is one.
func (p *Presenter) Check(s state.State) Page {
	return Page{State: s, Title: "Check a draft", Check: &Check{Articles: len(p.a.Documents)},
		Lead: "Every quotation of a draft, held against these " + counted(len(p.a.Documents), "article") + "."}
}

// Checked shows what became of the quotations of draft, an analysis of one
// document; name is that of its file.
func (p *Presenter) Checked(name string, draft *corpus.Analysis, r check.Result) Page {
	page := p.Check(state.State{View: state.Check})
	c := page.Check
	c.Checked, c.Name, c.Note = true, name, r.Note
	doc := &draft.Documents[0]
	for i := range r.Findings {
		c.Findings = append(c.Findings, p.finding(i+1, draft, &r.Findings[i]))
	}
	c.Draft = draftRuns(doc.Text, r.Findings, c.Findings)
	c.Summary = summary(doc.Text, r.Findings)
	if r.Note != "" {
		c.Summary = r.Note
	}
	page.Lead = c.Summary
	return page
}

// finding returns one finding.
func (p *Presenter) finding(number int, draft *corpus.Analysis, f *check.Finding) Finding {
	text := draft.Documents[0].Text
	out := Finding{
		Number: number, Verdict: string(f.Verdict), Says: says(f), Faithful: f.Faithful(), Reason: f.Reason,
		Yours:   changed(text, f.Span, f.Changes, func(c check.Change) corpus.Span { return c.Draft }),
		Changes: changesOf(text, p.a, f),
	}
	if f.Speaker != corpus.None {
		out.Speaker = draft.Speakers[f.Speaker].Name
	}
	if f.Match != nil {
		out.Source = p.source(f.Match, f.Changes)
	}
	if f.Second != nil {
		out.Second = p.source(f.Second, nil)
	}
	if f.Match == nil && f.Closest != nil {
		out.Closest = p.source(f.Closest, nil)
	}
	return out
}

// says is the verdict in words.
func says(f *check.Finding) string {
	switch f.Verdict {
	case "":
		return "not judged: " + string(f.Kind)
	case check.Punctuation:
		return "same words"
	case check.Trimmed:
		if !f.Shown {
			return "trimmed, and nothing shows it"
		}
		return "trimmed, and shown"
	case check.Stitched:
		return "stitched from two places"
	case check.WrongSpeaker:
		return "another speaker"
	case check.WrongDate:
		return "another day"
	case check.NotFound:
		return "not found"
	}
	return string(f.Verdict)
}

// source returns a place of the corpus, marked where a draft departs from it.
func (p *Presenter) source(m *corpus.Match, changes []check.Change) *Source {
	const context = 160 // bytes on either side
	doc := &p.a.Documents[m.Doc]
	out := &Source{
		Href:    state.State{View: state.Article, ID: doc.ID, At: stretch(m.Span)}.String(),
		Article: p.article(m.Doc),
		Said:    when(corpus.Dating{}),
	}
	whole := m.Span
	for _, c := range changes { // what is cut off at an end stands beside the match
		if !c.Original.Empty() {
			whole = corpus.Span{Start: min(whole.Start, c.Original.Start), End: max(whole.End, c.Original.End)}
		}
	}
	out.Before, out.After = tail(doc.Text[:whole.Start], context), head(doc.Text[whole.End:], context)
	out.Words = changed(doc.Text, whole, changes, func(c check.Change) corpus.Span { return c.Original })
	if m.Quotation != corpus.None {
		q := &doc.Quotations[m.Quotation]
		out.Voice, out.Said = p.voice(q.Speaker), when(q.Said)
		out.Href = p.place(m.Doc, m.Quotation, q.Span)
	}
	return out
}

// changed returns the text within span as runs, marked where side of a change
// lies; where that side has nothing a run without text stands.
func changed(text string, span corpus.Span, changes []check.Change, side func(check.Change) corpus.Span) []Run {
	changes = slices.Clone(changes)
	slices.SortStableFunc(changes, func(a, b check.Change) int { return side(a).Start - side(b).Start })
	var list []Run
	at := span.Start
	add := func(to int, m Mark) {
		if to > at {
			list = append(list, Run{Text: text[at:to], Mark: m})
			at = to
		}
	}
	for _, c := range changes {
		s := side(c)
		if s == (corpus.Span{}) || s.Start < at || s.End > span.End {
			continue
		}
		add(s.Start, Same)
		if s.Empty() {
			if !c.Shown {
				list = append(list, Run{Mark: LeftOut})
			}
			continue
		}
		add(s.End, markOf(c, s))
	}
	add(span.End, Same)
	return list
}

// markOf is the mark of the side s of a change.
func markOf(c check.Change, s corpus.Span) Mark {
	other := c.Draft
	if s == c.Draft {
		other = c.Original
	}
	switch {
	case c.Kind == corpus.SpellingChange, c.Kind == corpus.PunctuationChange:
		return Spelling
	case c.Kind.Meaning():
		return Meaning
	case other.Empty():
		return Added
	}
	return Differs
}

// changesOf tells the changes of words, what may change the meaning first.
func changesOf(text string, a *corpus.Analysis, f *check.Finding) []Change {
	if f.Match == nil {
		return nil
	}
	var list []Change
	for _, c := range f.Changes {
		if c.Kind == corpus.SpellingChange || c.Kind == corpus.PunctuationChange {
			continue
		}
		yours, original := excerpt(c.Draft.Of(text), 200), excerpt(c.Original.Of(a.Documents[f.Match.Doc].Text), 200)
		change := Change{Kind: c.Kind, Meaning: c.Kind.Meaning()}
		switch {
		case original == "":
			change.Text = "you add “" + yours + "”"
		case yours == "" && c.Shown:
			change.Text = "you leave out “" + original + "”, and show it"
		case yours == "":
			change.Text = "you leave out “" + original + "”"
		default:
			change.Text = "you have “" + yours + "” for “" + original + "”"
		}
		list = append(list, change)
	}
	slices.SortStableFunc(list, meaningFirst)
	return list
}

// draftRuns returns the paragraphs of a draft, the quotations that were looked
// at as runs of their own.
func draftRuns(text string, found []check.Finding, findings []Finding) [][]Run {
	var paragraphs [][]Run
	var runs []Run
	at := 0
	plain := func(to int) {
		for i, part := range strings.Split(text[at:to], "\n") {
			if i > 0 && len(runs) > 0 {
				paragraphs, runs = append(paragraphs, runs), nil
			}
			if part != "" && (len(runs) > 0 || strings.TrimSpace(part) != "") {
				runs = append(runs, Run{Text: part})
			}
		}
		at = to
	}
	for i, f := range found {
		if f.Start < at { // within another one
			continue
		}
		plain(f.Start)
		runs = append(runs, Run{Text: f.Of(text), Mark: Speech, Note: i + 1, ID: findings[i].Verdict, Title: findings[i].Says})
		at = f.End
	}
	plain(len(text))
	if len(runs) > 0 {
		paragraphs = append(paragraphs, runs)
	}
	return paragraphs
}

// summary sums findings up: "12 quotations: 8 verbatim, 1 altered (“not” is
// missing), 1 not found".
func summary(text string, found []check.Finding) string {
	judged, listed := 0, 0
	count := map[check.Verdict]int{}
	var what []string // changes of meaning
	for _, f := range found {
		if f.Verdict == "" {
			listed++
			continue
		}
		judged++
		count[f.Verdict]++
		if f.Verdict == check.Altered {
			if w := gist(text, f.Changes); w != "" && !slices.Contains(what, w) {
				what = append(what, w)
			}
		}
	}
	if judged == 0 {
		return "No quotation was found in this draft."
	}
	var parts []string
	for _, v := range check.Verdicts {
		if count[v] == 0 {
			continue
		}
		part := strconv.Itoa(count[v]) + " " + inSummary[v]
		if v == check.Altered && len(what) > 0 {
			part += " (" + strings.Join(what[:min(3, len(what))], ", ") + ")"
		}
		parts = append(parts, part)
	}
	s := counted(judged, "quotation") + ": " + strings.Join(parts, ", ")
	if listed > 0 {
		s += "; " + figure(listed) + " more in marks, no speech"
	}
	return s
}

// inSummary are the verdicts as a summary names them.
var inSummary = map[check.Verdict]string{
	check.Verbatim: "verbatim", check.Punctuation: "with the same words", check.Trimmed: "trimmed", check.Stitched: "stitched",
	check.Altered: "altered", check.WrongSpeaker: "by another speaker", check.WrongDate: "of another day", check.NotFound: "not found",
}

// gist names the change that may change the meaning most.
func gist(text string, changes []check.Change) string {
	for _, c := range changes {
		switch {
		case !c.Kind.Meaning():
		case c.Kind == corpus.NegationChange && c.Draft.Empty():
			return "a negation is missing"
		case c.Kind == corpus.NegationChange && c.Original.Empty():
			return "“" + excerpt(c.Draft.Of(text), 30) + "” is added"
		default:
			return string(c.Kind)
		}
	}
	return ""
}

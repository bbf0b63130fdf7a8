package present

import (
	"strconv"

	"verbatim/app/state"
	"verbatim/corpus"
	"verbatim/corpus/correction"
)

// Corrections lists what a person has decided.
type Corrections struct {
	Rows    []CorrectionRow `json:"rows"`
	Tallies []string        `json:"tallies"` // how often findings were right, by kind, in words
}

// A CorrectionRow is one decision.
type CorrectionRow struct {
	What    string `json:"what"`    // in words: "attribution: Mara Holt, not Tom Reed"
	Words   string `json:"words"`   // of the passage
	Href    string `json:"href"`    // where it stands, empty if it is not placed
	Problem string `json:"problem"` // why it was not applied, empty if it was
}

// Corrected lets the presenter know what became of corrections.
func (p *Presenter) Corrected(list []correction.Outcome, tallies []correction.Tally) {
	p.corrected, p.tallies = list, tallies
}

// Corrections shows what a person has decided, with what became of it.
func (p *Presenter) Corrections(s state.State) Page {
	view := &Corrections{}
	placed := 0
	for i := range p.corrected {
		o := &p.corrected[i]
		row := CorrectionRow{What: decision(o), Words: excerpt(o.Selector.Exact, excerptBytes), Problem: o.Reason}
		if o.Applied {
			placed++
		}
		if o.At != corpus.None {
			row.Href = p.article(o.At).Href
		}
		view.Rows = append(view.Rows, row)
	}
	for _, t := range p.tallies {
		view.Tallies = append(view.Tallies, string(t.About)+": "+strconv.Itoa(t.Right)+" of "+strconv.Itoa(t.Right+t.Wrong)+" were right, "+
			Percent(t.Share)+" (95 % interval "+Percent(t.Least)+" to "+Percent(t.Most)+")")
	}
	lead := "None yet"
	if len(p.corrected) > 0 {
		lead = counted(placed, "correction") + " applied"
	}
	if n := len(p.corrected) - placed; n > 0 {
		lead += " · " + figure(n) + " not placed"
	}
	return Page{State: s, Title: "Corrections", Lead: lead, Corrections: view}
}

// decision says in words what was decided.
func decision(o *correction.Outcome) string {
	what := string(o.About) + ": "
	switch o.Do {
	case correction.Accept:
		return what + o.Value + " is right"
	case correction.Reject:
		if o.Was != "" {
			return what + "not " + o.Was
		}
		return what + "wrong"
	}
	if o.Was != "" {
		return what + o.Value + ", not " + o.Was
	}
	return what + o.Value
}

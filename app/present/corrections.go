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
	Key     string `json:"key"`     // by which it is taken back
}

// Corrected lets the presenter know what became of corrections.
func (p *Presenter) Corrected(found *corpus.Analysis, list []correction.Outcome, tallies []correction.Tally) {
	p.found, p.corrected, p.tallies = found, list, tallies
}

// correctionRow shows one decision.
func (p *Presenter) correctionRow(o *correction.Outcome) CorrectionRow {
	row := CorrectionRow{What: decision(o), Words: excerpt(o.Selector.Exact, excerptBytes), Problem: o.Reason, Key: o.Key()}
	if o.At != corpus.None {
		row.Href = p.article(o.At).Href
	}
	return row
}

// rejected shows what a person has parted: the decisions that of selects.
func (p *Presenter) rejected(about correction.About, of func(*correction.Outcome) bool) []CorrectionRow {
	var rows []CorrectionRow
	for i := range p.corrected {
		if o := &p.corrected[i]; o.About == about && o.Do == correction.Reject && o.Applied && of(o) {
			rows = append(rows, p.correctionRow(o))
		}
	}
	return rows
}

// partedFrom shows the passages that a person has parted from a statement.
func (p *Presenter) partedFrom(st *corpus.Statement) []CorrectionRow {
	return p.rejected(correction.Match, func(o *correction.Outcome) bool {
		for _, w := range st.Witnesses {
			if doc := &p.a.Documents[w.Doc]; doc.ID == o.With.Doc && w.Of(doc.Text) == o.With.Selector.Exact {
				return true
			}
		}
		return false
	})
}

// moved returns the statement that has the witnesses of one that was found under
// another ID, since a person has parted or joined some; was is false if none was.
func (p *Presenter) moved(id string) (now int, was bool) {
	if p.found == nil {
		return corpus.None, false
	}
	for i := range p.found.Statements {
		if p.found.Statements[i].ID != id {
			continue
		}
		for _, w := range p.found.Statements[i].Witnesses {
			for now := range p.a.Statements {
				for _, x := range p.a.Statements[now].Witnesses {
					if x.Doc == w.Doc && x.Span == w.Span {
						return now, true
					}
				}
			}
		}
		return corpus.None, true
	}
	return corpus.None, false
}

// Corrections shows what a person has decided, with what became of it.
func (p *Presenter) Corrections(s state.State) Page {
	view := &Corrections{}
	placed := 0
	for i := range p.corrected {
		o := &p.corrected[i]
		if o.Applied {
			placed++
		}
		view.Rows = append(view.Rows, p.correctionRow(o))
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
	switch {
	case o.About == correction.Match && o.Do == correction.Reject:
		return what + "these words do not belong with those of " + o.With.Doc
	case o.About == correction.Match:
		return what + "these words and those of " + o.With.Doc + " are one statement"
	case o.About == correction.Name && o.Do == correction.Reject:
		return what + "“" + o.Name + "” is somebody else than " + o.Value
	case o.About == correction.Name:
		return what + "“" + o.Name + "” is " + o.Value
	}
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

// ByPerson says that a person has decided; empty if nobody has.
func ByPerson(c corpus.Checked) string {
	switch c {
	case corpus.Accepted:
		return "✓ confirmed by a person"
	case corpus.Rejected:
		return "✓ rejected by a person"
	case corpus.Replaced:
		return "✓ corrected by a person"
	}
	return ""
}

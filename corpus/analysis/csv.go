package analysis

import (
	"encoding/csv"
	"io"
	"strconv"

	"verbatim/corpus"
)

// EncodeCSV writes the quotations of a as a table, one row each, with a head.
// Cells that a spreadsheet would take for a formula get an apostrophe before
// them (OWASP, "CSV Injection").
func EncodeCSV(w io.Writer, a *corpus.Analysis) error {
	out := csv.NewWriter(w)
	statements := map[string]string{}
	for _, s := range records(a, EncodeOptions{}).Statements {
		for _, witness := range s.Witnesses {
			if witness.Quotation != nil {
				statements[*witness.Quotation] = s.ID
			}
		}
	}
	if err := out.Write([]string{"id", "doc", "published", "start", "end", "text", "kind", "form", "speaker", "mention", "cue",
		"confidence", "rule", "said", "statement"}); err != nil {
		return err
	}
	for d := range a.Documents {
		doc := &a.Documents[d]
		for i := range doc.Quotations {
			q := &doc.Quotations[i]
			row := []string{q.ID, doc.ID, doc.Date.Value, strconv.Itoa(q.Start), strconv.Itoa(q.End), q.Of(doc.Text),
				string(q.Kind), string(q.Form), "", "", q.Attribution.Cue.Of(doc.Text),
				strconv.FormatFloat(q.Attribution.Confidence, 'f', 2, 64), q.Attribution.Rule, q.Said.Value, statements[q.ID]}
			if q.Speaker != corpus.None {
				row[8] = a.Speakers[q.Speaker].Name
			}
			if m := q.Attribution.Mention; m != corpus.None {
				row[9] = doc.Mentions[m].Of(doc.Text)
			}
			for c := range row {
				row[c] = inert(row[c])
			}
			if err := out.Write(row); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

// inert returns cell so that no spreadsheet runs it.
func inert(cell string) string {
	if cell != "" {
		switch cell[0] {
		case '=', '+', '-', '@', '\t', '\r':
			return "'" + cell
		}
	}
	return cell
}

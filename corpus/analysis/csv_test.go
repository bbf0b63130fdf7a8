package analysis_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/texts"
)

// TestTablesReadBack parses every table again and holds it against the lists.
func TestTablesReadBack(t *testing.T) {
	docs, _, err := analysis.Read(texts.Articles())
	if err != nil {
		t.Fatal(err)
	}
	a, err := analysis.Run(t.Context(), docs, analysis.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := a.All()
	witnesses := 0
	for i := range a.Statements {
		witnesses += len(a.Statements[i].Witnesses)
	}
	for list, rows := range map[analysis.List]int{
		analysis.Documents: len(a.Documents), analysis.Speakers: len(a.Speakers), analysis.Quotations: len(all.Quotations),
		analysis.Statements: witnesses, analysis.Timeline: len(a.Timeline),
	} {
		var out bytes.Buffer
		if err := analysis.EncodeTable(&out, a, list, all); err != nil {
			t.Fatal(err)
		}
		table, err := csv.NewReader(&out).ReadAll()
		if err != nil || len(table) != rows+1 {
			t.Fatalf("%s: %d records, %v; want %d and a head", list, len(table), err, rows)
		}
		for _, row := range table {
			for c, cell := range row {
				if cell != "" && strings.ContainsAny(cell[:1], "=+-@") {
					t.Errorf("%s: %s = %q begins as a formula", list, table[0][c], cell)
				}
			}
		}
	}
}

// TestPartIsClosed checks that a part has the shape of the whole and names
// nothing that it does not hold.
func TestPartIsClosed(t *testing.T) {
	docs, _, err := analysis.Read(texts.Articles())
	if err != nil {
		t.Fatal(err)
	}
	a, err := analysis.Run(t.Context(), docs, analysis.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := a.All()
	var out bytes.Buffer
	part := corpus.Selection{Quotations: all.Quotations[10:14], Statements: []int{1}}
	if err := analysis.EncodePart(&out, a, part); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Documents, Speakers []struct{ ID string }
		Quotations          []struct{ Doc, Speaker string }
		Statements          []struct {
			Speaker   string
			Witnesses []struct{ Doc string }
		}
		Timeline []any
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{"": true}
	for _, d := range got.Documents {
		known[d.ID] = true
	}
	for _, s := range got.Speakers {
		known[s.ID] = true
	}
	for _, q := range got.Quotations {
		if !known[q.Doc] || !known[q.Speaker] {
			t.Errorf("a quotation names %q and %q, which are not there", q.Doc, q.Speaker)
		}
	}
	for _, s := range got.Statements {
		for _, w := range s.Witnesses {
			if !known[w.Doc] {
				t.Errorf("a witness names %q, which is not there", w.Doc)
			}
		}
	}
	if len(got.Quotations) != 4 || len(got.Statements) != 1 || got.Timeline == nil || len(got.Timeline) != 0 {
		t.Errorf("the part has %d quotations, %d statements, timeline %v", len(got.Quotations), len(got.Statements), got.Timeline)
	}
}

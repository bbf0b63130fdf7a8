package engine_test

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"verbatim/app/engine"
	"verbatim/app/state"
)

// TestTakeLists saves every list, filtered, and reads it back: it has all rows
// of all pages that the view counts.
func TestTakeLists(t *testing.T) {
	e := opened(t)
	for _, address := range []string{"#/", "#/timeline?kind=said", "#/statements", "#/quotations", "#/quotations?speaker=marco-rubio&kind=indirect",
		"#/articles?sort=-words", "#/speakers", "#/speaker/marco-rubio"} {
		s := state.Parse(address)
		rows := 0
		page := show(t, e, address)
		switch {
		case page.Timeline != nil:
			rows = page.Timeline.Pages.Total
		case page.Statements != nil:
			rows = -1 // one a witness
		case page.Quotations != nil:
			rows = page.Quotations.Pages.Total
		case page.Articles != nil:
			rows = page.Articles.Pages.Total
		case page.Speakers != nil:
			rows = page.Speakers.Pages.Total
		case page.Speaker != nil:
			rows = page.Speaker.Pages.Total
		}
		taken, err := e.Take(t.Context(), engine.Taking{State: s, Format: engine.CSV})
		if err != nil || len(taken) != 1 {
			t.Fatalf("Take(%s) = %d files, %v", address, len(taken), err)
		}
		table, err := csv.NewReader(strings.NewReader(taken[0].Text)).ReadAll()
		if err != nil || rows >= 0 && len(table) != rows+1 || len(table) < 2 {
			t.Errorf("%s as CSV: %d records, %v; want %d and a head", address, len(table), err, rows)
		}
		taken, err = e.Take(t.Context(), engine.Taking{State: s, Format: engine.JSON})
		if err != nil {
			t.Fatal(err)
		}
		var part map[string]any
		if err := json.Unmarshal([]byte(taken[0].Text), &part); err != nil {
			t.Errorf("%s as JSON: %v", address, err)
		}
		list, _ := part[strings.TrimSuffix(taken[0].Name, ".json")].([]any)
		if rows >= 0 && len(list) != rows {
			t.Errorf("%s as JSON: %d rows of %s, want %d", address, len(list), taken[0].Name, rows)
		}
	}
	if _, err := e.Take(t.Context(), engine.Taking{State: state.Parse("#/corpus")}); err == nil {
		t.Error("the corpus view is no list and was saved")
	}
}

// TestTakeCitation takes every quotation of the embedded articles in all forms,
// and has its card checked.
func TestTakeCitation(t *testing.T) {
	e := opened(t)
	for _, row := range show(t, e, "#/quotations").Quotations.Rows {
		taken, err := e.Take(t.Context(), engine.Taking{State: state.Parse(row.Href), Format: engine.Cite, Site: "https://example.org/"})
		if err != nil || len(taken) < 8 {
			t.Fatalf("Take(%s) = %d forms, %v", row.Href, len(taken), err)
		}
		for _, f := range taken {
			if f.Text == "" || f.What == "" || strings.HasSuffix(f.Name, "json") && !json.Valid([]byte(f.Text)) {
				t.Errorf("%s of %s = %q", f.What, row.Href, f.Text)
			}
			if !strings.HasPrefix(f.Name, "evidence-card") {
				continue
			}
			page, err := e.Check(t.Context(), engine.Draft{Name: f.Name, Text: f.Text})
			if err != nil || page.Check.Card == nil || !page.Check.Card.Agrees {
				t.Errorf("the card of %s: %+v, %v", row.Href, page.Check, err)
			}
			page, err = e.Check(t.Context(), engine.Draft{Name: f.Name, Text: strings.Replace(f.Text, `"quotation": "`, `"quotation": "not `, 1)})
			if err != nil || page.Check.Card == nil || page.Check.Card.Agrees {
				t.Errorf("a changed card of %s: %+v, %v", row.Href, page.Check, err)
			}
		}
	}
	for _, address := range []string{"#/article/000_9fbfd202b6edcdcf", "#/article/none?at=1-2", "#/article/000_9fbfd202b6edcdcf?at=nonsense"} {
		if _, err := e.Take(t.Context(), engine.Taking{State: state.Parse(address), Format: engine.Cite}); err == nil {
			t.Errorf("%s is no passage and was cited", address)
		}
	}
}

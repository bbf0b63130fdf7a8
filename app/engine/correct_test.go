package engine_test

import (
	"strings"
	"testing"

	"verbatim/app/engine"
	"verbatim/corpus/correction"
)

// TestCorrect sets a speaker: the speaker's page has the words, the list has the
// decision, and taken back all is as it was.
func TestCorrect(t *testing.T) {
	e := opened(t)
	row := show(t, e, "#/quotations").Quotations.Rows[0]
	doc := strings.TrimPrefix(row.Article.Href, "#/article/")
	before, nothing := show(t, e, "#/quotations"), `{"version": 1, "corrections": []}`
	file, err := e.Correct(t.Context(), engine.Change{About: correction.Attribution, Do: correction.Set, Doc: doc, Quotation: row.ID, Value: "Ada Example"})
	if err != nil || !strings.Contains(file, "Ada Example") {
		t.Fatalf("Correct = %q, %v", file, err)
	}
	if page := show(t, e, "#/speaker/ada-example"); page.Speaker == nil || len(page.Speaker.Rows) == 0 {
		t.Error("the speaker who was set has no page")
	}
	if page := show(t, e, "#/corrections"); page.Corrections == nil || len(page.Corrections.Rows) != 1 || page.Corrections.Rows[0].Problem != "" {
		t.Errorf("the corrections are %+v", page.Corrections)
	}
	if found := show(t, e, "#/search?q=speaker:ada"); len(found.Search.Lines) == 0 {
		t.Error("a search does not find the speaker who was set")
	}
	if _, err := e.Correct(t.Context(), engine.Change{File: &nothing}); err != nil {
		t.Fatal(err)
	}
	if after := show(t, e, "#/quotations"); len(after.Quotations.Rows) != len(before.Quotations.Rows) || after.Quotations.Rows[0].Voice == nil != (row.Voice == nil) ||
		row.Voice != nil && *after.Quotations.Rows[0].Voice != *row.Voice {
		t.Error("taken back, it is not what it was")
	}
	if _, err := e.Correct(t.Context(), engine.Change{About: correction.Published, Do: correction.Set, Doc: doc, Value: "Friday"}); err == nil || !strings.Contains(err.Error(), "no date") {
		t.Errorf("a date that is none = %v", err)
	}
}

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

// TestPart takes each witness of the first statement from it: what is left is
// shown under the address that the statement had, and says what was taken from it.
func TestPart(t *testing.T) {
	e := opened(t)
	address := ""
	for _, row := range show(t, e, "#/statements").Statements.Rows {
		if s := show(t, e, row.Href).Statement; len(s.Rows) > 2 {
			address = row.Href
			break
		}
	}
	before := show(t, e, address).Statement
	for i, w := range before.Rows {
		if _, err := e.Correct(t.Context(), engine.Change{About: correction.Match, Do: correction.Reject, Statement: before.ID, Doc: w.Doc, Span: w.Span}); err != nil {
			t.Fatal(err)
		}
		after := show(t, e, address).Statement
		if after == nil || len(after.Rows) != len(before.Rows)-1 || len(after.Parted) != 1 {
			t.Fatalf("witness %d parted: the statement is %+v, was %d rows", i, after, len(before.Rows))
		}
		if _, err := e.Correct(t.Context(), engine.Change{Back: after.Parted[0].Key}); err != nil {
			t.Fatal(err)
		}
		if again := show(t, e, address).Statement; again == nil || len(again.Rows) != len(before.Rows) || len(again.Parted) != 0 {
			t.Fatalf("witness %d taken back: the statement is %+v", i, again)
		}
	}
	for range before.Rows[1:] {
		s := show(t, e, address).Statement
		w := s.Rows[0]
		if _, err := e.Correct(t.Context(), engine.Change{About: correction.Match, Do: correction.Reject, Statement: s.ID, Doc: w.Doc, Span: w.Span}); err != nil {
			t.Fatal(err)
		}
	}
	if page := show(t, e, address); page.Missing == nil || !strings.Contains(page.Missing.Hint, "person") {
		t.Errorf("a statement whose witnesses were all parted is %+v", page)
	}
}

// TestNames joins two speakers and parts them again; a name that nobody has is
// refused, and not kept.
func TestNames(t *testing.T) {
	e := opened(t)
	rows := show(t, e, "#/speakers").Speakers.Rows
	one, other := rows[0], rows[1]
	join := engine.Change{About: correction.Name, Do: correction.Join, Name: other.Name, Value: one.Name}
	if _, err := e.Correct(t.Context(), join); err != nil {
		t.Fatal(err)
	}
	if page := show(t, e, one.Href); page.Speaker.Quotations != one.Quotations+other.Quotations {
		t.Errorf("joined, %d quotations, want %d and %d", page.Speaker.Quotations, one.Quotations, other.Quotations)
	}
	join.Do = correction.Reject
	if _, err := e.Correct(t.Context(), join); err != nil {
		t.Fatal(err)
	}
	if page := show(t, e, one.Href); page.Speaker.Quotations != one.Quotations {
		t.Errorf("parted, %d quotations, want %d", page.Speaker.Quotations, one.Quotations)
	}
	join.Do, join.Name = correction.Join, "Nobody Atall"
	if file, err := e.Correct(t.Context(), join); err == nil || strings.Contains(file, "Atall") {
		t.Errorf("joined with nobody: %q, %v", file, err)
	}
	part := engine.Change{About: correction.Name, Do: correction.Reject, Value: one.Name}
	for _, alias := range one.Aliases {
		if part.Name = alias; part.Name != one.Name {
			break
		}
	}
	if _, err := e.Correct(t.Context(), part); err != nil {
		t.Fatal(err)
	}
	page := show(t, e, one.Href).Speaker
	if len(page.Parted) == 0 || strings.Contains(strings.Join(page.Aliases, ";")+";", part.Name+";") {
		t.Errorf("%q was parted: %v, %+v", part.Name, page.Aliases, page.Parted)
	}
}

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"verbatim/app/cite"
	"verbatim/corpus"
)

// verbatim runs the program and returns what it wrote and its exit code.
func verbatim(t *testing.T, stdin string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, errs strings.Builder
	code = run(&environment{stdin: strings.NewReader(stdin), stdout: &out, stderr: &errs}, args)
	return out.String(), errs.String(), code
}

// folder writes files and returns the folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const harbour = "The harbour closed on Monday.\n\n“Nobody told us about the bridge,” said Jane Ferrow, a pilot.\n"

func TestAnalyze(t *testing.T) {
	out, _, code := verbatim(t, "", "analyze")
	var got struct{ Documents, Quotations, Statements []map[string]any }
	if err := json.Unmarshal([]byte(out), &got); err != nil || code != exitDone || len(got.Documents) != 5 || len(got.Quotations) == 0 {
		t.Errorf("analyze = %d documents, %d quotations, exit %d, %v; want the five embedded", len(got.Documents), len(got.Quotations), code, err)
	}
	if again, _, _ := verbatim(t, "", "analyze"); again != out {
		t.Error("analyze twice gives different bytes")
	}
	for _, args := range [][]string{{"analyze", "-", "--format", "csv"}, {"analyze", "--format", "csv", "--list", "speakers", "-"}, {"analyze", "--format", "jsonl", "-"}} {
		if out, _, code := verbatim(t, harbour, args...); code != exitDone || !strings.Contains(out, "Jane Ferrow") {
			t.Errorf("%v of standard input = exit %d, %q", args, code, out)
		}
	}
}

func TestAnalyzeBadInput(t *testing.T) {
	dir := folder(t, map[string]string{"good.txt": harbour, "empty.txt": "", "binary.txt": "\x00\x01\x02\xff\xfe\x00", "picture.png": "x"})
	out, errs, code := verbatim(t, "", "analyze", dir)
	if code != exitDone || !strings.Contains(out, "Jane Ferrow") {
		t.Errorf("a folder with some bad files = exit %d, want what is good in it", code)
	}
	for _, want := range []string{"empty.txt", "binary.txt", "picture.png", "1 read, 3 left out"} {
		if !strings.Contains(errs, want) {
			t.Errorf("stderr = %q, want %q in it", errs, want)
		}
	}
	for _, args := range [][]string{
		{"analyze", filepath.Join(dir, "empty.txt")}, {"analyze", filepath.Join(dir, "none.txt")}, {"analyze", t.TempDir()},
		{"analyze", "--format", "xml"}, {"analyze", "--list", "x"}, {"analyze", "--nonsense"}, {"find"}, {"find", "--limit", "0", "x"}, {"nonsense"}, {"help", "nonsense"}, {"completion"}, {"completion", "tcsh"},
		{"find", "--queries", filepath.Join(dir, "none.jsonl")}, {"check"}, {"check", filepath.Join(dir, "none.md")}, {"check", filepath.Join(dir, "empty.txt")},
		{"check", "-", "--corpus", "-"}, {"search"}, {"search", "--sort", "size", "x"}, {"search", "--format", "xml", "x"},
	} {
		out, errs, code := verbatim(t, "", args...)
		if code != exitFailure || out != "" || strings.Count(errs, "\n") != 1 {
			t.Errorf("%v = exit %d, %q, %q; want exit 2 and one line on stderr", args, code, out, errs)
		}
	}
}

func TestFind(t *testing.T) {
	out, _, code := verbatim(t, "", "find", "--format", "json", "nobody is saying this can be done in 12 hours")
	var got struct {
		Matches []struct {
			Doc, Text, Speaker string
			Start, End         int
			Score              float64
		}
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil || code != exitDone || len(got.Matches) == 0 {
		t.Fatalf("find = %q, exit %d, %v", out, code, err)
	}
	if m := got.Matches[0]; !strings.HasPrefix(m.Doc, "002_") || !strings.Contains(m.Text, "12 hours") || m.Speaker == "" {
		t.Errorf("first match = %+v, want the sentence on 12 hours with its speaker", m)
	}
	if out, _, code := verbatim(t, "", "find", "--format", "json", "harbour pilots of Norway"); code != exitLook || !strings.Contains(out, `"matches":[]`) || !strings.Contains(out, `"reason"`) {
		t.Errorf("find of what is not there = %q, exit %d; want no matches, a reason, and 1", out, code)
	}
	queries := "{\"id\":\"a\",\"quote\":\"told us about the bridge\"}\n{\"id\":\"b\",\"quote\":\"volcano\"}\n"
	out, _, code = verbatim(t, queries, "find", "--corpus", folder(t, map[string]string{"h.txt": harbour}), "--format", "json", "--queries", "-")
	if lines := strings.Split(strings.TrimSpace(out), "\n"); len(lines) != 2 || code != exitDone || !strings.Contains(lines[0], `"doc":"h"`) {
		t.Errorf("find of two queries = %q, exit %d; want a line each", out, code)
	}
	out, message, code := verbatim(t, "{\"id\":\"a\",\"quote\":\"told us about the bridge\"}\n{broken\n\n{\"id\":\"b\",\"quote\":\"volcano\"}", "find", "--corpus", folder(t, map[string]string{"h.txt": harbour}), "--format", "json", "--queries", "-")
	if strings.Count(out, "\n") != 2 || !strings.Contains(message, "-:2:") || code != 0 {
		t.Errorf("find with a broken line = %q, %q, exit %d; want the line told and the others answered", out, message, code)
	}
}

func TestSearchWords(t *testing.T) {
	out, _, code := verbatim(t, "", "search", "--words", "in:narration")
	if code != 0 || !strings.Contains(out, "keywords of in:narration") || !strings.Contains(out, "log ratio") {
		t.Errorf("search --words = %q, exit %d; want keywords", out, code)
	}
	out, _, _ = verbatim(t, "", "search", "--format", "json", "--against", "in:narration", "in:quote")
	if !strings.Contains(out, `"against":"in:narration"`) || !strings.Contains(out, `"dp_articles":`) {
		t.Errorf("search --against = %q", out)
	}
}

func TestCheck(t *testing.T) {
	corpus := folder(t, map[string]string{"h.txt": harbour})
	type report struct {
		Quotations []struct {
			Text, Verdict, Speaker string
			Changes                []struct{ Kind, Draft, Original string }
			Match                  *struct{ Doc string }
		}
		Counts map[string]int
	}
	for draft, want := range map[string]string{
		"“Nobody told us about the bridge,” said Jane Ferrow.":     "verbatim",
		"“Somebody told us about the bridge,” said Jane Ferrow.":   "altered",
		"“The whales of the bay have moved on,” said Jane Ferrow.": "not-found",
	} {
		out, _, code := verbatim(t, draft, "check", "-", "--corpus", corpus, "--format", "json")
		var got report
		if err := json.Unmarshal([]byte(out), &got); err != nil || len(got.Quotations) != 1 {
			t.Fatalf("check = %q, %v", out, err)
		}
		q := got.Quotations[0]
		if q.Verdict != want || got.Counts[want] != 1 || q.Speaker != "Jane Ferrow" || (q.Match == nil) != (want == "not-found") {
			t.Errorf("check of %q = %+v, want %s", draft, got, want)
		}
		if want == "altered" && (len(q.Changes) == 0 || q.Changes[0].Kind != "negation" || q.Changes[0].Original != "Nobody") {
			t.Errorf("changes = %+v, want a negation", q.Changes)
		}
		if (code == exitDone) != (want == "verbatim") || code == exitFailure {
			t.Errorf("check of %q ends with %d", draft, code)
		}
		if text, _, _ := verbatim(t, draft, "check", "-", "--corpus", corpus); !strings.HasPrefix(text, want) || !strings.Contains(text, "1 quotation: 1 "+want) {
			t.Errorf("check as text = %q, want the verdict first and a summary", text)
		}
	}
	page := folder(t, map[string]string{"d.html": "<p><q>Nobody told us about the bridge,</q> said <b>Jane Ferrow</b>."})
	if out, _, code := verbatim(t, "", "check", filepath.Join(page, "d.html"), "--corpus", corpus); code != exitDone || !strings.HasPrefix(out, "verbatim") {
		t.Errorf("check of a web page = %q, exit %d", out, code)
	}
	if _, _, code := verbatim(t, "Nothing is quoted here at all.", "check", "-", "--corpus", corpus); code != exitDone {
		t.Errorf("a draft without quotations ends with %d", code)
	}
}

func TestSearch(t *testing.T) {
	corpus := folder(t, map[string]string{"h.txt": harbour})
	out, _, code := verbatim(t, "", "search", "--corpus", corpus, "--format", "json", "bridge in:quote speaker:ferrow")
	var got concordance
	if err := json.Unmarshal([]byte(out), &got); err != nil || code != exitDone || got.Total != 1 {
		t.Fatalf("search = %q, exit %d, %v", out, code, err)
	}
	if h := got.Hits[0]; h.Text != "bridge" || h.Doc != "h" || h.Speaker == nil || *h.Speaker != "Jane Ferrow" || !strings.HasSuffix(h.Left, "about the") {
		t.Errorf("hit = %+v", h)
	}
	if out, _, code := verbatim(t, "", "search", "--corpus", corpus, "(bridge"); code != exitDone || !strings.Contains(out, "not closed") {
		t.Errorf("search with a stray bracket = %q, exit %d; want lines and a note", out, code)
	}
	if out, _, code := verbatim(t, "", "search", "--corpus", corpus, "--format", "json", "volcano"); code != exitLook || !strings.Contains(out, `"hits":[]`) {
		t.Errorf("search of what is not there = %q, exit %d", out, code)
	}
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{}, {"help"}, {"--help"}, {"analyze", "--help"}, {"help", "find"}, {"version"}, {"completion", "bash"}, {"completion", "zsh"}, {"completion", "fish"}} {
		if out, errs, code := verbatim(t, "", args...); code != exitDone || out == "" || errs != "" {
			t.Errorf("%v = exit %d, %q, %q; want something on stdout and 0", args, code, out, errs)
		}
	}
}

// TestCheckCard checks an evidence card against the text that it is of and
// against another.
func TestCheckCard(t *testing.T) {
	doc := corpus.Document{ID: "h", Text: harbour}
	i := strings.Index(harbour, "Nobody")
	p := cite.Passage{Doc: &doc, Span: corpus.Span{Start: i, End: i + len("Nobody told us")}, Title: "H"}
	for text, want := range map[string]int{harbour: exitDone, strings.Replace(harbour, "told", "asked", 1): exitLook} {
		dir := folder(t, map[string]string{"h.txt": text})
		cards := folder(t, map[string]string{"card.json": p.Card().JSON(), "card.html": p.Card().Page()})
		for _, name := range []string{"card.json", "card.html"} {
			out, errs, code := verbatim(t, "", "check", filepath.Join(cards, name), "--corpus", dir, "--format", "json")
			if code != want || !json.Valid([]byte(out)) {
				t.Errorf("check %s = %q, %q, exit %d; want %d", name, out, errs, code, want)
			}
		}
	}
}

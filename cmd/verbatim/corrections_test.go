package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCorrections analyses with a file of corrections: what is placed holds,
// what is not is told, what cannot be read is an error with its line.
func TestCorrections(t *testing.T) {
	dir := folder(t, map[string]string{"h.txt": "“We sail at nine,” said Mara Holt, who owns the ferry.\n"})
	file := filepath.Join(t.TempDir(), "c.json")
	write := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(`{"version": 1, "corrections": [
		{"about": "attribution", "do": "set", "doc": "h", "value": "Tom Reed", "selector": [{"type": "TextQuoteSelector", "exact": "We sail at nine,", "prefix": "“", "suffix": "” said Mara Holt"}]},
		{"about": "said", "do": "set", "doc": "h", "value": "2025-03-04", "selector": [{"type": "TextQuoteSelector", "exact": "We sail at ten, all of us, whatever comes"}]}]}`)
	out, errs, code := verbatim(t, "", "analyze", dir, "--corrections", file)
	if code != exitDone || !strings.Contains(out, `"name": "Tom Reed"`) || !strings.Contains(out, `"checked": "replaced"`) ||
		!strings.Contains(errs, "1 applied, 1 not placed") || !strings.Contains(errs, "its words are not found") {
		t.Errorf("analyze --corrections = exit %d, %q, %q", code, out, errs)
	}
	if out, _, _ := verbatim(t, "", "search", "--corpus", dir, "--corrections", file, "speaker:reed nine"); !strings.Contains(out, "sail") {
		t.Errorf("search for the speaker who was set = %q", out)
	}
	write("{\"version\": 1, \"corrections\": [\n{\"about\": \"attribution\"}]}")
	if _, errs, code := verbatim(t, "", "analyze", dir, "--corrections", file); code != exitFailure || !strings.Contains(errs, "line 2") || strings.Count(errs, "\n") != 1 {
		t.Errorf("a file that is wrong = exit %d, %q", code, errs)
	}
}

// Package corpustest helps the tests of the stages: documents built from a few
// words of text, and golden files.
//
// A golden file is a txtar archive. Its first file is called "input"; every
// other holds one output of the function under test, one finding a line. To add
// a case, add a file with its input and run the test with -update, then read
// what it wrote. The files are embedded by the test that reads them, because
// tests also run in a browser, where there is no disk; -update works natively.
package corpustest

import (
	"flag"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"verbatim/corpus"
	"verbatim/corpus/ingest"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/segment"
)

var update = flag.Bool("update", false, "rewrite golden files")

// Document returns text as a plain English document with its segments,
// sentences and tokens.
func Document(t testing.TB, text string) corpus.Document {
	t.Helper()
	docs, problems := ingest.Read("test.txt", []byte(text))
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	return Laid(docs[0])
}

// Laid returns doc with its segments, sentences and tokens.
func Laid(doc corpus.Document) corpus.Document {
	lay := segment.Find(&doc, en.English)
	doc.Language = en.English.Tag
	doc.Segments, doc.Sentences, doc.Tokens = lay.Segments, lay.Sentences, lay.Tokens
	return doc
}

// Golden runs find on the input of every txtar file below dir of files and
// compares what it returns, by name, with the other files of the archive. An
// output that the archive does not hold is not compared, unless it holds none.
// The input is without its last line break.
func Golden(t *testing.T, files fs.FS, dir string, find func(input string) map[string]string) {
	t.Helper()
	names, err := fs.Glob(files, path.Join(dir, "*.txt"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no golden files in %s: %v", dir, err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(path.Base(name), ".txt"), func(t *testing.T) {
			data, err := fs.ReadFile(files, name)
			if err != nil {
				t.Fatal(err)
			}
			archive := txtar.Parse(data)
			if len(archive.Files) == 0 || archive.Files[0].Name != "input" {
				t.Fatalf("%s: the first file must be called input", name)
			}
			got := find(strings.TrimSuffix(string(archive.Files[0].Data), "\n"))
			if *update {
				rewrite(t, name, archive, got)
				return
			}
			compare(t, archive.Files[1:], got)
		})
	}
}

func compare(t *testing.T, want []txtar.File, got map[string]string) {
	t.Helper()
	if len(want) == 0 {
		t.Errorf("no outputs; run with -update")
	}
	for _, f := range want {
		have, ok := got[f.Name]
		if !ok {
			t.Errorf("there is no output called %q", f.Name)
			continue
		}
		if g, w := lines(have), lines(string(f.Data)); !slices.Equal(g, w) {
			t.Errorf("%s differs (- want, + got; -update rewrites):\n%s", f.Name, difference(w, g))
		}
	}
}

// rewrite writes got into the golden file: the outputs it has, or all of them
// if it has none.
func rewrite(t *testing.T, name string, archive *txtar.Archive, got map[string]string) {
	t.Helper()
	if len(archive.Files) == 1 {
		for _, out := range sortedKeys(got) {
			archive.Files = append(archive.Files, txtar.File{Name: out})
		}
	}
	for i := range archive.Files[1:] {
		f := &archive.Files[i+1]
		f.Data = []byte(strings.Join(lines(got[f.Name]), "\n") + "\n")
	}
	if err := os.WriteFile(filepath.FromSlash(name), txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

func sortedKeys(m map[string]string) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// lines returns the lines of s without blanks at their ends and without blank
// lines at the end.
func lines(s string) []string {
	out := strings.Split(s, "\n")
	for i := range out {
		out[i] = strings.TrimRight(out[i], " \t\r")
	}
	for len(out) > 0 && out[len(out)-1] == "" {
		out = out[:len(out)-1]
	}
	return out
}

// difference shows which lines of two short lists differ, as a longest common
// subsequence leaves them.
func difference(want, got []string) string {
	common := make([][]int, len(want)+1) // lengths for the rests of want and got
	for i := range common {
		common[i] = make([]int, len(got)+1)
	}
	for i := len(want) - 1; i >= 0; i-- {
		for j := len(got) - 1; j >= 0; j-- {
			if want[i] == got[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	var b strings.Builder
	i, j := 0, 0
	for i < len(want) || j < len(got) {
		switch {
		case i < len(want) && j < len(got) && want[i] == got[j]:
			i, j = i+1, j+1
		case j == len(got) || i < len(want) && common[i+1][j] >= common[i][j+1]:
			b.WriteString("- " + want[i] + "\n")
			i++
		default:
			b.WriteString("+ " + got[j] + "\n")
			j++
		}
	}
	return b.String()
}

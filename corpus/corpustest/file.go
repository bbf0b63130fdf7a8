package corpustest

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// File compares got with the file name of files; -update writes it. A file
// that is not there counts as empty.
func File(t *testing.T, files fs.FS, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(filepath.FromSlash(name), []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, _ := fs.ReadFile(files, name) // missing is empty
	if g, w := lines(got), lines(string(want)); !slices.Equal(w, g) {
		t.Errorf("%s differs (- want, + got; -update rewrites):\n%s", name, difference(w, g))
	}
}

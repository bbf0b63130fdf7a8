package main

import (
	"errors"
	"hash/fnv"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestSplitRuns holds that a program does the same undivided and in any
// division, be the second half there at once or late. Node is what the tests'
// own set-up installs.
func TestSplitRuns(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed: make setup installs it")
	}
	module, dir := linked(t), t.TempDir()
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	runtime := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js")
	run := func(opening func(string) bool, delay string) string {
		first, rest, err := split(module, opening)
		if err != nil {
			t.Fatal(err)
		}
		names := []string{filepath.Join(dir, "first.wasm"), filepath.Join(dir, "rest.wasm")}
		for i, data := range [][]byte{first, rest} {
			if err := os.WriteFile(names[i], data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		out, err := exec.Command(node, "testdata/run.cjs", runtime, "../../web/static/rest.js", names[0], names[1], delay).CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return string(out)
	}
	want := "goroutines 328350\ngarbage 59997\npanic after: true\ninterfaces 110\ncalled WORD\ntimers 5\ninside 7\ndeep 20000\nwhere main.where\nunstarted 1225\n"
	for _, c := range []struct {
		name    string
		opening func(string) bool
	}{
		{"all in the opening", func(string) bool { return true }},
		{"as little as can be", func(string) bool { return false }},
		{"one half", func(name string) bool { return chance(name)%2 == 0 }},
		{"the other half", func(name string) bool { return chance(name)%2 == 1 }},
		{"most", func(name string) bool { return chance(name)%9 != 0 }},
		{"few", func(name string) bool { return chance(name)%9 == 0 }},
	} {
		for _, delay := range []string{"0", "60"} {
			if got := run(c.opening, delay); got != want {
				t.Errorf("%s, %s ms late: it prints\n%s\nwant\n%s", c.name, delay, got, want)
			}
		}
	}
}

func chance(name string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(name))
	return h.Sum32()
}

// linked returns the program of testdata as it is before it is divided.
func linked(t *testing.T) []byte {
	t.Helper()
	name := filepath.Join(t.TempDir(), "linked.wasm")
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-w", "-gcflags=all=-l", "-o", name, "./testdata/program")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	module, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if module, err = withoutLines(module); err != nil {
		t.Fatal(err)
	}
	return module
}

// TestSplitRefuses holds that what Go's linker has not written is refused, at any
// place where it is cut off.
func TestSplitRefuses(t *testing.T) {
	module := linked(t)
	all := func(string) bool { return true }
	for _, n := range []int{0, 8, 9, 100, len(module) / 2, len(module) - 1} {
		if _, _, err := split(module[:n], all); err == nil {
			t.Errorf("split of the first %d bytes: no error", n)
		}
	}
	p, err := readProgram(module)
	if err != nil {
		t.Fatal(err)
	}
	p.sections[sectionGlobal] = append([]byte{registers}, registerSet[6:]...)
	if _, _, err := split(write(p.sections), all); err == nil {
		t.Error("split of a program with other registers: no error")
	}
}

// TestOpeningListIsFresh holds that what is listed for the opening is still what
// the program consists of.
func TestOpeningListIsFresh(t *testing.T) {
	module, err := os.ReadFile("../../bin/linked.wasm")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the program is not linked: make wasm does it")
	}
	if err != nil {
		t.Fatal(err)
	}
	p, err := readProgram(module)
	if err != nil {
		t.Fatal(err)
	}
	if share := stale(p); share > 0.05 {
		t.Errorf("%.0f %% of the functions in opening.txt are no more: measure anew with make opening", 100*share)
	} else {
		t.Logf("%.1f %% of the functions in opening.txt are no more", 100*share)
	}
}

// stale returns the share of the list that the program has no more: by then it
// should be measured anew.
func stale(p *program) float64 {
	has := make(map[string]bool)
	for _, f := range p.funcs {
		has[f.name] = true
	}
	listed, gone := 0, 0
	for name := range strings.Lines(openingList) {
		listed++
		if !has[strings.TrimSpace(name)] {
			gone++
		}
	}
	return float64(gone) / float64(listed)
}

package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// sorts sorts by each way that package slices has, lists of many lengths, and
// prints what is wrong.
const sorts = `package main

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
)

type pair struct{ key, at int }

func main() {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 400 {
		pairs := make([]pair, n)
		ints := make([]int, n)
		for i := range pairs {
			pairs[i] = pair{r.IntN(n/3 + 1), i}
			ints[i] = r.IntN(n + 1)
		}
		stable, quick, want := slices.Clone(pairs), slices.Clone(pairs), slices.Clone(pairs)
		byKey := func(a, b pair) int { return cmp.Compare(a.key, b.key) }
		both := func(a, b pair) int { return cmp.Or(byKey(a, b), cmp.Compare(a.at, b.at)) }
		for i := range want { // by insertion
			for j := i; j > 0 && both(want[j], want[j-1]) < 0; j-- {
				want[j], want[j-1] = want[j-1], want[j]
			}
		}
		slices.SortStableFunc(stable, byKey)
		slices.SortFunc(quick, both)
		slices.Sort(ints)
		if !slices.Equal(stable, want) || !slices.Equal(quick, want) || !slices.IsSorted(ints) {
			fmt.Println("wrong at", n)
		}
	}
}
`

func TestOverlaySorts(t *testing.T) {
	dir := t.TempDir()
	if err := overlay(dir); err != nil {
		t.Fatal(err)
	}
	source := filepath.Join(dir, "main", "main.go")
	if err := os.MkdirAll(filepath.Dir(source), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(source, []byte(sorts), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "run", "-overlay="+filepath.Join(dir, "overlay.json"), source).CombinedOutput()
	if err != nil || len(out) > 0 {
		t.Fatalf("%v\n%s", err, out)
	}
	var o struct{ Replace map[string]string }
	data, err := os.ReadFile(filepath.Join(dir, "overlay.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &o); err != nil || len(o.Replace) != 2 {
		t.Errorf("%d files replaced, want 2: %v", len(o.Replace), err)
	}
}

func TestOtherVersionsAreNoticed(t *testing.T) {
	name := filepath.Join(t.TempDir(), "sort.go")
	if err := os.WriteFile(name, []byte("package slices\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := asExpected(name, "pdqsortOrdered("); err == nil {
		t.Error("a file without what is expected passes")
	}
	if err := asExpected(name+".gone", "x"); err == nil {
		t.Error("a file that is not there passes")
	}
}

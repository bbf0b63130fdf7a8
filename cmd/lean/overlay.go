package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// overlay writes what go build -overlay takes: files of the standard library
// that the program for the browser is built with others in the place of.
//
// Package slices sorts by pattern-defeating quicksort with a heap sort to fall
// back on, and stably by merging in place: 10 kB for every type that is sorted
// by either, 90 kB gzipped in all. A merge sort with a buffer is a tenth of
// that, as fast on the short lists here, and keeps the order of equals, so that
// it gives what any correct order may.
func overlay(dir string) error {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("finding the standard library: %w", err)
	}
	slices := filepath.Join(strings.TrimSpace(string(out)), "src", "slices")
	if err := asExpected(filepath.Join(slices, "sort.go"),
		"pdqsortOrdered(x, 0, n, bits.Len(uint(n)))", "pdqsortCmpFunc(x, 0, n, bits.Len(uint(n)), cmp)", "stableCmpFunc(x, len(x), cmp)"); err != nil {
		return err
	}
	replace := map[string]string{}
	for name, text := range map[string]string{"zsortanyfunc.go": mergeSort, "zsortordered.go": mergeOrdered} {
		original := filepath.Join(slices, name)
		if err := asExpected(original, "package slices"); err != nil {
			return err
		}
		instead := filepath.Join(dir, name)
		if err := os.WriteFile(instead, []byte(text), 0o644); err != nil {
			return err
		}
		replace[original] = instead
	}
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "overlay.json"), data, 0o644)
}

// asExpected returns an error unless each of parts stands once in a file.
func asExpected(name string, parts ...string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("%w: is this another version of Go?", err)
	}
	for _, part := range parts {
		if bytes.Count(data, []byte(part)) != 1 {
			return fmt.Errorf("%s has not %q once: is this another version of Go?", name, part)
		}
	}
	return nil
}

// mergeSort stands for slices/zsortanyfunc.go: short runs by insertion, then
// merged bottom-up (Knuth, The Art of Computer Programming 3, 5.2.4).
const mergeSort = `package slices

func pdqsortCmpFunc[E any](data []E, a, b, limit int, cmp func(a, b E) int) {
	stableCmpFunc(data[a:b], b-a, cmp)
}

func stableCmpFunc[E any](data []E, n int, cmp func(a, b E) int) {
	const run = 12
	for lo := 0; lo < n; lo += run {
		hi := min(lo+run, n)
		for i := lo + 1; i < hi; i++ {
			for j := i; j > lo && cmp(data[j], data[j-1]) < 0; j-- {
				data[j], data[j-1] = data[j-1], data[j]
			}
		}
	}
	if n <= run {
		return
	}
	from, to := data, make([]E, n)
	for width := run; width < n; width *= 2 {
		for lo := 0; lo < n; lo += 2 * width {
			mid, hi := min(lo+width, n), min(lo+2*width, n)
			i, j := lo, mid
			for k := lo; k < hi; k++ {
				if j == hi || i < mid && cmp(from[j], from[i]) >= 0 {
					to[k] = from[i]
					i++
				} else {
					to[k] = from[j]
					j++
				}
			}
		}
		from, to = to, from
	}
	copy(data, from)
}
`

// mergeOrdered stands for slices/zsortordered.go.
const mergeOrdered = `package slices

import "cmp"

func pdqsortOrdered[E cmp.Ordered](data []E, a, b, limit int) {
	stableCmpFunc(data[a:b], b-a, cmp.Compare[E])
}
`

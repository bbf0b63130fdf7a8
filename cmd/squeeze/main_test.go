package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

func TestSqueezedComesOutAgain(t *testing.T) {
	text := []byte(strings.Repeat("the harbour and the ships in it; ", 3000))
	sizes := map[string]int{}
	for _, best := range []bool{false, true} {
		dir := t.TempDir()
		from, zipped, brotlied := filepath.Join(dir, "in"), filepath.Join(dir, "out.gz"), filepath.Join(dir, "out.br")
		if err := os.WriteFile(from, text, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := run(from, zipped, brotlied, best); err != nil {
			t.Fatal(err)
		}
		for name, open := range map[string]func(io.Reader) (io.Reader, error){
			zipped:   func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
			brotlied: func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
		} {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			r, err := open(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, text) {
				t.Errorf("%s, best %v: %d bytes come out, %v", filepath.Base(name), best, len(got), err)
			}
			if kind := filepath.Ext(name); best && len(data) > sizes[kind] {
				t.Errorf("%s: %d bytes at best, %d otherwise", kind, len(data), sizes[kind])
			} else {
				sizes[kind] = len(data)
			}
		}
	}
	if err := run(filepath.Join(t.TempDir(), "gone"), "", "", false); err == nil {
		t.Error("a file that is not there is compressed")
	}
}

package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// compile builds a program for the browser.
func compile(t *testing.T) []byte {
	t.Helper()
	dir := t.TempDir()
	source := filepath.Join(dir, "main.go")
	if err := os.WriteFile(source, []byte("package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(len(\"five\")) }\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "main.wasm")
	command := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", name, source)
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	module, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return module
}

// data returns the image of a module's memory.
func data(t *testing.T, module []byte) memory {
	t.Helper()
	sections, err := readSections(module)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sections {
		if s.id == sectionData {
			m, err := readMemory(s.content)
			if err != nil {
				t.Fatal(err)
			}
			return m
		}
	}
	t.Fatal("no data")
	return nil
}

// kept returns the tables that a running program needs, by function.
func kept(t *testing.T, m memory) (tables []string, lines int) {
	t.Helper()
	header := m[bytes.Index(m, magic):]
	pctab := header[header.uint64(headerTables+8*3):header.uint64(headerTables+8*4)]
	functions := header[header.uint64(headerTables+8*4):]
	for i := range int(header.uint64(headerNfunc)) {
		f, err := entry(functions, i)
		if err != nil {
			t.Fatal(err)
		}
		if f.uint32(funcPCFile) != 0 || f.uint32(funcPCLine) != 0 {
			lines++
		}
		offsets := []uint32{f.uint32(funcPCSP)}
		for j := range int(f.uint32(funcNPCData)) {
			if j == pcUnsafePoint || j == pcArgLive {
				continue
			}
			offsets = append(offsets, f.uint32(funcSize+4*j))
		}
		for _, at := range offsets {
			c := newTables(pctab)
			if _, err := c.keep(int(at)); err != nil {
				t.Fatalf("function %d: %v", i, err)
			}
			tables = append(tables, string(c.out))
		}
	}
	return tables, lines
}

func TestStrippedProgramKeepsWhatRuns(t *testing.T) {
	module := compile(t)
	stripped, err := withoutLines(module)
	if err != nil {
		t.Fatal(err)
	}
	before, lines := kept(t, data(t, module))
	after, none := kept(t, data(t, stripped))
	if lines == 0 || none != 0 {
		t.Errorf("functions with lines: %d before, %d after, want some and none", lines, none)
	}
	if len(before) == 0 || len(before) != len(after) {
		t.Fatalf("%d tables before, %d after", len(before), len(after))
	}
	for i := range before {
		if before[i] != after[i] {
			t.Fatalf("table %d differs", i)
		}
	}
	for name, want := range map[string]bool{"runtime.main\x00": true, "main.main\x00": true, "fmt.Println\x00": false} {
		if bytes.Contains(data(t, stripped), []byte(name)) != want {
			t.Errorf("%q is there: %v, want %v", name, !want, want)
		}
		if !bytes.Contains(data(t, module), []byte(name)) {
			t.Errorf("%q was not there before", name)
		}
	}
	if again, err := withoutLines(stripped); err != nil || !bytes.Equal(again, stripped) {
		t.Errorf("a second time it changes again, or fails: %v", err)
	}
}

func TestBrokenProgramsAreRefused(t *testing.T) {
	module := compile(t)
	m := data(t, module)
	header := bytes.Index(m, magic)
	broken := map[string]func() []byte{
		"empty":        func() []byte { return nil },
		"text":         func() []byte { return []byte("no module at all") },
		"cut off":      func() []byte { return module[:len(module)/2] },
		"no functions": func() []byte { return withData(t, module, make(memory, 64)) },
		"two tables":   func() []byte { return withData(t, module, append(bytes.Clone(m), magic...)) },
		"far tables": func() []byte {
			far := memory(bytes.Clone(m))
			far.set(header+headerTables, 1<<30)
			return withData(t, module, far)
		},
		"too many functions": func() []byte {
			many := memory(bytes.Clone(m))
			many.set(header+headerNfunc, 1<<30)
			return withData(t, module, many)
		},
	}
	for name, make := range broken {
		if _, err := withoutLines(make()); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// withData returns a module of nothing but its data.
func withData(t *testing.T, module []byte, m memory) []byte {
	t.Helper()
	content := m.encode()
	out := append([]byte(preamble), sectionData)
	out = appendUleb(out, len(content))
	return append(out, content...)
}

func appendUleb(out []byte, v int) []byte {
	for v >= 0x80 {
		out, v = append(out, byte(v)|0x80), v>>7
	}
	return append(out, byte(v))
}

func TestMemoryIsReadAsWritten(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		m := make(memory, r.IntN(20_000))
		for range r.IntN(20) {
			at := r.IntN(len(m) + 1)
			for i := at; i < len(m) && i < at+r.IntN(2*zeros)+1; i++ {
				m[i] = byte(r.UintN(3))
			}
		}
		again, err := readMemory(m.encode())
		if err != nil {
			t.Fatal(err)
		}
		// Zeros at the end are not written: the memory has them anyway.
		if !bytes.Equal(bytes.TrimRight(m, "\x00"), bytes.TrimRight(again, "\x00")) {
			t.Fatal("the memory differs")
		}
	}
}

func TestSignedNumbersAreReadAsWritten(t *testing.T) {
	for _, v := range []int64{0, 1, 63, 64, -1, -64, -65, 8191, 8192, 1 << 31, -(1 << 31), 1<<62 + 1} {
		b := appendSleb(nil, v)
		if got, n := sleb(append(b, 0x55)); got != v || n != len(b) {
			t.Errorf("%d is read as %d in %d bytes of %d", v, got, n, len(b))
		}
	}
	if _, n := sleb([]byte{0x80}); n != 0 {
		t.Error("a number cut off is read")
	}
}

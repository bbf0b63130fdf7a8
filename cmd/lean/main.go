// Command lean makes a copy of go-app without its web server, and a go.mod that
// has the program for the browser built with that copy:
//
//	go run ./cmd/lean bin/lean
//	GOOS=js GOARCH=wasm go build -modfile=bin/lean/go.mod ./cmd/wasm
//
// go-app imports net/http for the handler that serves its pages. Nothing in the
// browser can reach it, yet the start of net/http and of all the cryptography
// below it is linked: 420 kB of 3 MB gzipped, which each reader would wait for.
// The copy lacks one file and five lines; whatever runs in the browser is as
// the module has it. If the module's version no longer fits the cuts, this
// program says so, and a build without -modfile still works.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const module = "github.com/maxence-charriere/go-app/v10"

// A cut replaces the one place of a file that reads from, by to. The file is
// left out if from is empty.
type cut struct{ file, from, to string }

var cuts = []cut{
	{"http.go", "", ""},
	{"resource.go", "\t\"net/http\"\n", ""},
	{"resource.go", "\t\tHandler:   http.FileServer(http.Dir(directory)),\n", ""},
	{"resource.go", "\thttp.Handler\n", ""},
	{"wasm.go", "func wasmExecJS()", "// Handler is a web server, which the browser has none of.\ntype Handler struct{}\n\nfunc wasmExecJS()"},
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: lean DIR")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "lean:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	source, err := moduleDir()
	if err != nil {
		return err
	}
	dir, err = filepath.Abs(dir)
	if err != nil {
		return err
	}
	copied := filepath.Join(dir, "go-app")
	if err := os.RemoveAll(copied); err != nil {
		return err
	}
	for _, part := range []string{"go.mod", "LICENSE", "pkg/app", "pkg/errors"} {
		if err := copyPart(source, copied, part); err != nil {
			return err
		}
	}
	for _, c := range cuts {
		if err := c.apply(filepath.Join(copied, "pkg", "app", c.file)); err != nil {
			return err
		}
	}
	return writeModule(dir, copied)
}

// moduleDir returns where the module's source is, fetching it if need be.
func moduleDir() (string, error) {
	command := exec.Command("go", "list", "-f", "{{.Module.Dir}}", module+"/pkg/app")
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		return "", fmt.Errorf("finding %s: %w", module, err)
	}
	return strings.TrimSpace(string(out)), nil
}

// copyPart copies a file, or the Go files of a folder that are no tests.
func copyPart(from, to, name string) error {
	info, err := os.Stat(filepath.Join(from, name))
	if err != nil {
		return err
	}
	names := []string{name}
	if info.IsDir() {
		names = nil
		entries, err := os.ReadDir(filepath.Join(from, name))
		if err != nil {
			return err
		}
		for _, e := range entries {
			if strings.HasSuffix(e.Name(), ".go") && !strings.HasSuffix(e.Name(), "_test.go") {
				names = append(names, filepath.Join(name, e.Name()))
			}
		}
	}
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return err
		}
		target := filepath.Join(to, name)
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(target, data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func (c cut) apply(name string) error {
	if c.from == "" {
		return os.Remove(name)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if n := bytes.Count(data, []byte(c.from)); n != 1 {
		return fmt.Errorf("%s has %d times %q, want it once: has %s another version?", c.file, n, c.from, module)
	}
	return os.WriteFile(name, bytes.Replace(data, []byte(c.from), []byte(c.to), 1), 0o644)
}

// writeModule writes go.mod and go.sum of this module with the copy in the
// place of the original.
func writeModule(dir, copied string) error {
	root, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return err
	}
	original := strings.TrimSpace(string(root))
	if original == "" || original == os.DevNull {
		return errors.New("there is no go.mod here")
	}
	mod, err := os.ReadFile(original)
	if err != nil {
		return err
	}
	sum, err := os.ReadFile(strings.TrimSuffix(original, "mod") + "sum")
	if err != nil {
		return err
	}
	mod = fmt.Appendf(mod, "\nreplace %s => %q\n", module, copied)
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), mod, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "go.sum"), sum, 0o644)
}

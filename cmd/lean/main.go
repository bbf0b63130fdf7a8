// Command lean makes the program for the browser weigh less, before it is built
// and after:
//
//	go run ./cmd/lean source bin/lean
//	GOOS=js GOARCH=wasm go build -modfile=bin/lean/go.mod -overlay=bin/lean/overlay.json -o bin/linked.wasm ./cmd/wasm
//	go run ./cmd/lean program bin/linked.wasm bin/app.wasm bin/rest.wasm
//
// The first makes a copy of go-app without its web server, and a go.mod that
// has the program built with that copy.
// go-app imports net/http for the handler that serves its pages. Nothing in the
// browser can reach it, yet the start of net/http and of all the cryptography
// below it is linked: 420 kB of 3 MB gzipped, which each reader would wait for.
// It imports more for what the explorer never asks of it: encrypted state,
// routes by regular expression other than ".*", and identifiers by a package
// that brings in database/sql and hashes.
// The copy has other code for these, see cuts; the rest is as the module has
// it. What is gone says so when it is asked for. If the module's version no
// longer fits the cuts, this program says so, and a build without -modfile
// still works. The same holds for what it puts in the place of files of the
// standard library, see overlay.
//
// The last rewrites what was linked: see withoutLines, and split, which makes two
// modules of it, so that the page works before all is there.
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

// A cut replaces the one place of a file that reads from, by to. If from is
// empty, to stands for the whole file, which is left out if to is empty too.
type cut struct{ file, from, to string }

var cuts = []cut{
	{"http.go", "", ""},
	{"resource.go", "\t\"net/http\"\n", ""},
	{"resource.go", "\t\tHandler:   http.FileServer(http.Dir(directory)),\n", ""},
	{"resource.go", "\thttp.Handler\n", ""},
	{"wasm.go", "func wasmExecJS()", "// Handler is a web server, which the browser has none of.\ntype Handler struct{}\n\nfunc wasmExecJS()"},
	{"crypto.go", "", noCrypto},
	{"route.go", "\t\"regexp\"\n", ""},
	{"route.go", "regexp.MustCompile(pattern)", "compile(pattern)"},
	{"route.go", "*regexp.Regexp\n", "anyPath\n"},
	{"route.go", "type regexpRoute struct", anyPath},
	{"context.go", "\t\"github.com/google/uuid\"\n", ""},
	{"context.go", "uuid.NewString()", "newID()"},
	{"state.go", "\t\"github.com/google/uuid\"\n", ""},
	{"state.go", "uuid.NewString()", "newID()"},
}

// noCrypto stands for crypto.go. The identifiers, of a device and of a tab,
// have to be different, not secret; the source is seeded by the system.
const noCrypto = `package app

import (
	"errors"
	"math/rand/v2"
	"strconv"
)

var errNoCrypto = errors.New("this build of go-app has no encryption")

func encrypt(string, []byte) ([]byte, error) { return nil, errNoCrypto }
func decrypt(string, []byte) ([]byte, error) { return nil, errNoCrypto }

func newID() string {
	return strconv.FormatUint(rand.Uint64(), 36) + "-" + strconv.FormatUint(rand.Uint64(), 36)
}
`

// anyPath stands for the regular expression ".*", the only one of the explorer.
const anyPath = `type anyPath struct{}

func (anyPath) MatchString(string) bool { return true }

func compile(pattern string) anyPath {
	if pattern != ".*" {
		panic("this build of go-app has no route " + pattern + ", only .*")
	}
	return anyPath{}
}

type regexpRoute struct`

func main() {
	var err error
	switch args := os.Args[1:]; {
	case len(args) == 2 && args[0] == "source":
		err = source(args[1])
	case len(args) == 4 && args[0] == "program":
		err = halves(args[1], args[2], args[3])
	case len(args) == 3 && args[0] == "trace":
		err = trace(args[1], args[2])
	default:
		fmt.Fprintln(os.Stderr, "usage: lean source DIR | lean program LINKED.wasm FIRST.wasm REST.wasm | lean trace LINKED.wasm TRACE.wasm")
		os.Exit(2)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "lean:", err)
		os.Exit(1)
	}
}

// halves writes the two halves of a linked program, without what only weighs.
func halves(linked, first, rest string) error {
	module, err := os.ReadFile(linked)
	if err != nil {
		return err
	}
	if module, err = withoutLines(module); err != nil {
		return fmt.Errorf("%s: %w", linked, err)
	}
	a, b, err := split(module, inOpening())
	if err != nil {
		return fmt.Errorf("%s: %w", linked, err)
	}
	return errors.Join(os.WriteFile(first, a, 0o644), os.WriteFile(rest, b, 0o644))
}

// trace writes the linked program with functions that leave a trace.
func trace(linked, traced string) error {
	module, err := os.ReadFile(linked)
	if err != nil {
		return err
	}
	if module, err = instrument(module); err != nil {
		return fmt.Errorf("%s: %w", linked, err)
	}
	return os.WriteFile(traced, module, 0o644)
}

func source(dir string) error {
	original, err := moduleDir()
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
		if err := copyPart(original, copied, part); err != nil {
			return err
		}
	}
	for _, c := range cuts {
		if err := c.apply(filepath.Join(copied, "pkg", "app", c.file)); err != nil {
			return err
		}
	}
	if err := writeModule(dir, copied); err != nil {
		return err
	}
	return overlay(dir)
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
	if c.from == "" && c.to == "" {
		return os.Remove(name)
	}
	if c.from == "" {
		if _, err := os.Stat(name); err != nil {
			return fmt.Errorf("%w: has %s another version?", err, module)
		}
		return os.WriteFile(name, []byte(c.to), 0o644)
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

//go:build !js

package corpus_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// stages are the rooms that the analysis wires together.
const stages = "corpus/fold corpus/ingest corpus/segment corpus/speaker corpus/timex corpus/quotation corpus/statement corpus/dating corpus/timeline"

// mayImport is who may import whom within this module: policy, not a
// description. docs: corpus/IMPORTS.md says why. A row that ends in "/*" holds
// for every room below it that has no row of its own; "*" allows everything.
var mayImport = map[string]string{
	"corpus":               "",
	"corpus/approx":        "",
	"corpus/texts":         "",
	"corpus/pack":          "",
	"corpus/sheet":         "",
	"web":                  "",
	"corpus/lang":          "corpus",
	"corpus/lang/en":       "corpus corpus/lang",
	"corpus/fold":          "corpus",
	"corpus/ingest":        "corpus",
	"corpus/timeline":      "corpus",
	"corpus/segment":       "corpus corpus/lang",
	"corpus/speaker":       "corpus corpus/lang corpus/segment corpus/approx corpus/fold",
	"corpus/timex":         "corpus corpus/lang corpus/segment",
	"corpus/quotation":     "corpus corpus/lang corpus/segment corpus/speaker",
	"corpus/align":         "corpus corpus/lang corpus/fold corpus/approx",
	"corpus/statement":     "corpus corpus/lang corpus/segment corpus/align corpus/fold corpus/approx",
	"corpus/collate":       "corpus corpus/lang corpus/align",
	"corpus/dating":        "corpus corpus/lang corpus/timex",
	"corpus/selector":      "corpus corpus/approx corpus/fold",
	"corpus/correction":    "corpus corpus/selector",
	"corpus/index":         "corpus corpus/lang corpus/fold corpus/segment corpus/approx corpus/align",
	"corpus/check":         "corpus corpus/lang corpus/fold corpus/approx corpus/align corpus/index",
	"corpus/analysis":      "corpus corpus/correction corpus/lang corpus/lang/en corpus/pack corpus/sheet " + stages,
	"corpus/corpustest":    "*",
	"app/state":            "corpus",
	"app/cite":             "corpus corpus/selector",
	"app/present":          "corpus corpus/check corpus/correction corpus/index corpus/sheet app/cite app/state",
	"app/engine":           "corpus corpus/analysis corpus/check corpus/collate corpus/correction corpus/index corpus/ingest corpus/selector app/cite app/present app/state",
	"app/worker":           "app/engine app/present app/state",
	"app/view":             "corpus corpus/correction app/engine app/present app/state",
	"app":                  "app/engine app/present app/state app/view",
	"cmd/internal/policy":  "",
	"cmd/internal/formats": "corpus corpus/ingest",
	"cmd/internal/serve":   "cmd/internal/policy",
	"cmd/internal/site":    "corpus corpus/analysis corpus/collate corpus/ingest corpus/texts app app/present app/state web cmd/internal/policy",
	"cmd/*":                "*",
}

// onlyIn says where some of the standard library and of the modules we use may
// be imported: the domain knows no browser, no disk, no network and no clock.
var onlyIn = map[string][]string{
	"syscall/js": {"app/worker", "cmd/wasm"},
	"github.com/maxence-charriere/go-app/v10/pkg/app": {"app", "app/view", "cmd"},
	"os":        {"cmd", "corpus/corpustest"}, // which rewrites golden files
	"net/http":  {"cmd"},
	"math/rand": {"cmd"},
}

func TestImports(t *testing.T) {
	root := filepath.Join("..")
	module := "verbatim/"
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && name != root || d.Name() == "node_modules" || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		room := path.Dir(filepath.ToSlash(rel))
		if nested(root, room) {
			return nil
		}
		source, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if inside, ok := strings.CutPrefix(imported, module); ok {
				if !allowed(room, inside) {
					t.Errorf("%s: %s may not import %s", rel, room, inside)
				}
			} else if rooms, limited := onlyIn[imported]; limited && !slices.ContainsFunc(rooms, func(r string) bool {
				return room == r || r == "cmd" && strings.HasPrefix(room, "cmd/")
			}) {
				t.Errorf("%s: %s may not import %s, only %v may", rel, room, imported, rooms)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// nested reports whether room belongs to a module of its own below this one.
func nested(root, room string) bool {
	for ; room != "."; room = path.Dir(room) {
		if _, err := os.Stat(filepath.Join(root, room, "go.mod")); err == nil {
			return true
		}
	}
	return false
}

// allowed reports whether the table lets room import inside.
func allowed(room, inside string) bool {
	row, ok := mayImport[room]
	for dir := room; !ok && dir != "."; {
		dir = path.Dir(dir)
		row, ok = mayImport[dir+"/*"]
	}
	return row == "*" || slices.Contains(strings.Fields(row), inside)
}

func TestImportTableKnowsEveryRoom(t *testing.T) {
	for room, row := range mayImport {
		for _, inside := range strings.Fields(row) {
			if _, ok := mayImport[inside]; inside != "*" && !ok {
				t.Errorf("row %s allows %s, which has no row", room, inside)
			}
		}
	}
}

// Package site makes the files of the explorer, ready for any static host.
//
// index.html is the one entry. It holds everything that the first paint needs
// (stylesheet, frame, a skeleton of the view) and refers to all else by
// relative addresses, so that it works from any folder. Whatever it refers to
// is named by the hash of its content and may be kept for ever. Beside every
// file that shrinks lies a gzipped copy. The same input gives the same bytes.
package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing/fstest"

	"verbatim/cmd/internal/policy"
)

// ErrNoProgram says that the program for the browser was not built.
var ErrNoProgram = errors.New("the program for the browser is not in this binary: run \"make wasm\", then build again")

// The files that are made by "make wasm".
const (
	program = "app.wasm.gz"
	runtime = "wasm_exec.js"
)

//go:embed index.html
var indexSource string

var index = template.Must(template.New("index.html").Parse(indexSource))

// Explorer returns the files of the explorer with its embedded corpus, made
// from the files of package web.
func Explorer(assets fs.FS) (fs.FS, error) {
	b := builder{assets: assets, files: fstest.MapFS{}}
	page := b.page()
	if b.err != nil {
		return nil, fmt.Errorf("site: %w", b.err)
	}
	var out bytes.Buffer
	if err := index.Execute(&out, page); err != nil {
		return nil, fmt.Errorf("site: %w", err)
	}
	b.put("index.html", out.Bytes())
	b.compress()
	if b.err != nil {
		return nil, fmt.Errorf("site: %w", b.err)
	}
	return b.files, nil
}

// A page is what index.html says of its files.
type page struct {
	Policy      template.HTML
	Style       template.CSS
	Boot        string // addresses
	Wasm, Plain string
	Icon        string
	Manifest    string
	Size        int // bytes of Wasm
	Nav         []link
}

type link struct{ Href, Name string }

// nav are the views in the order of the frame.
var nav = []link{
	{"#/timeline", "Timeline"},
	{"#/statements", "Statements"},
	{"#/quotations", "Quotations"},
	{"#/articles", "Articles"},
	{"#/speakers", "Speakers"},
	{"#/corpus", "Corpus"},
}

// A builder collects files and keeps the first error.
type builder struct {
	assets fs.FS
	files  fstest.MapFS
	err    error
}

func (b *builder) page() page {
	zipped := b.asset(program)
	icon := b.hashed("icon.svg", b.asset("icon.svg"))
	manifest := bytes.ReplaceAll(b.asset("manifest.webmanifest"), []byte("icon.svg"), []byte(icon))
	b.put("manifest.webmanifest", manifest)
	style := b.asset("style.css")
	return page{
		Policy:   template.HTML(policy.Meta(policy.Extra{Styles: []string{string(style)}})),
		Style:    template.CSS(style),
		Boot:     b.hashed("boot.js", b.boot()),
		Wasm:     b.hashed(program, zipped),
		Plain:    b.hashed("app.wasm", b.unzip(zipped)),
		Icon:     icon,
		Manifest: "manifest.webmanifest",
		Size:     len(zipped),
		Nav:      nav,
	}
}

// boot returns the boot script with the Go runtime's script before it, as the
// function that it expects.
func (b *builder) boot() []byte {
	return slices.Concat([]byte("function goRuntime() {\n"), b.asset(runtime), []byte("}\n\n"), b.asset("boot.js"))
}

// asset returns a file of package web.
func (b *builder) asset(name string) []byte {
	data, err := fs.ReadFile(b.assets, name)
	if errors.Is(err, fs.ErrNotExist) && (name == program || name == runtime) {
		err = ErrNoProgram
	}
	b.fail(err)
	return data
}

// put adds a file under its own name.
func (b *builder) put(name string, data []byte) {
	b.files[name] = &fstest.MapFile{Data: data, Mode: 0o444}
}

// hashed adds a file under a name that holds the hash of its content, and
// returns that name: "boot.js" becomes "boot.0123456789abcdef.js".
func (b *builder) hashed(name string, data []byte) string {
	sum := sha256.Sum256(data)
	stem, ending, _ := strings.Cut(name, ".")
	name = stem + "." + hex.EncodeToString(sum[:8]) + "." + ending
	b.put(name, data)
	return name
}

// compress adds the gzipped copies: NAME.gz of every file that is compressible.
func (b *builder) compress() {
	for name, file := range b.files {
		if !compressible[path.Ext(name)] {
			continue
		}
		if _, ok := b.files[name+".gz"]; ok {
			continue
		}
		var out bytes.Buffer
		w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level exists
		w.Write(file.Data)                                      // never fails into a buffer
		w.Close()
		b.put(name+".gz", out.Bytes())
	}
}

// compressible are the endings of files that gzip makes smaller. app.wasm has
// its copy from the build; it has the same content, yet another hash.
var compressible = map[string]bool{".html": true, ".js": true, ".css": true, ".svg": true, ".webmanifest": true, ".json": true}

func (b *builder) unzip(data []byte) []byte {
	if b.err != nil {
		return nil
	}
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		b.fail(fmt.Errorf("%s: %w", program, err))
		return nil
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		b.fail(fmt.Errorf("%s: %w", program, err))
	}
	return plain
}

func (b *builder) fail(err error) {
	if b.err == nil {
		b.err = err
	}
}

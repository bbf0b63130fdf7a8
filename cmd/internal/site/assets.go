package site

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

// The files that are made by "make wasm".
const (
	program   = "app.wasm.gz"  // its first half, see cmd/lean
	remaining = "rest.wasm.gz" // the second
	runtime   = "wasm_exec.js"
)

var made = []string{program, remaining, runtime}

// scripts are the parts of the boot script in their order, after the runtime.
var scripts = []string{"rest.js", "boot.js", "requests.js", "offline.js", "launch.js", "keys.js"}

// icons are the pictures that the manifest names.
var icons = []string{"icon.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png"}

// assets adds what is the same for every corpus: the program, scripts,
// stylesheets, icon and manifest.
func (b *builder) assets() error {
	var failed error
	asset := func(name string) []byte {
		data, err := b.asset(name)
		failed = errors.Join(failed, err)
		return data
	}
	boot := withRuntime(asset(runtime))
	for _, name := range scripts {
		boot = append(append(boot, '\n'), asset(name)...)
	}
	opener := asset("open.js") // apart: it is fetched when it is wanted
	style, views, manifest := asset("style.css"), asset("views.css"), asset("manifest.webmanifest")
	for _, name := range icons {
		addressed := b.hashed(name, asset(name))
		manifest = bytes.ReplaceAll(manifest, []byte(strconv.Quote(name)), []byte(strconv.Quote(addressed)))
		if name == "icon.svg" {
			b.icon = addressed
		}
	}
	b.touchIcon = b.hashed("apple-touch-icon.png", asset("apple-touch-icon.png"))
	if errors.Is(failed, ErrNoProgram) {
		return ErrNoProgram
	}
	if failed != nil {
		return failed
	}
	b.first, failed = b.half(program)
	if failed == nil {
		b.second, failed = b.half(remaining)
	}
	if failed != nil {
		return failed
	}
	b.style, b.views = b.hashed("style.css", style), b.hashed("views.css", views)
	b.boot = b.hashed("boot.js", boot)
	b.open = b.hashed("open.js", opener)
	b.manifest = "manifest.webmanifest"
	b.put(b.manifest, b.named(manifest))
	return nil
}

// A half is one of the two modules of the program.
type half struct {
	Plain, Zipped         string // addresses
	PlainSize, ZippedSize int    // bytes
}

// half adds the files of the half whose gzipped file has the name.
func (b *builder) half(name string) (half, error) {
	zipped, err := b.asset(name)
	if err != nil {
		return half{}, err
	}
	plain, err := unzip(zipped)
	if err != nil {
		return half{}, fmt.Errorf("%s: %w", name, err)
	}
	name = strings.TrimSuffix(name, ".gz")
	h := half{Plain: b.hashed(name, plain), PlainSize: len(plain), ZippedSize: len(zipped)}
	h.Zipped = h.Plain + ".gz"
	b.put(h.Zipped, zipped)
	if small, err := b.asset(name + ".br"); err == nil { // where it was made
		b.put(h.Plain+".br", small)
	}
	return h, nil
}

// named returns a manifest with the title of the site for its name, and with
// the site's address for its identity where that is known. Elsewhere it has no
// "id", since browsers resolve one against the origin, which several sites may
// share: without, start_url is the identity, as unique as the site's folder.
func (b *builder) named(manifest []byte) []byte {
	name := []byte(`"name": "Verbatim"`)
	fields := `"name": ` + quoteJSON(b.Title)
	if b.Base != nil {
		fields += ",\n  \"id\": " + quoteJSON(b.Base.EscapedPath())
	}
	return bytes.Replace(manifest, name, []byte(fields), 1)
}

// withRuntime returns the beginning of the boot script: the Go runtime's
// script, as the function that it expects.
func withRuntime(goRuntime []byte) []byte {
	return slices.Concat([]byte("function goRuntime() {\n"), goRuntime, []byte("}\n"))
}

// asset returns a file of package web.
func (b *builder) asset(name string) ([]byte, error) {
	data, err := fs.ReadFile(b.Assets, name)
	if errors.Is(err, fs.ErrNotExist) && slices.Contains(made, name) {
		err = ErrNoProgram
	}
	return data, err
}

func unzip(data []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// HasProgram returns [ErrNoProgram] if the program for the browser is not among
// assets, the files of package web: better known before than after the work.
func HasProgram(assets fs.FS) error {
	for _, name := range made {
		if _, err := fs.Stat(assets, name); err != nil {
			return ErrNoProgram
		}
	}
	return nil
}

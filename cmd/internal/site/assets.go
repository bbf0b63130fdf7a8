package site

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
)

// The files that are made by "make wasm".
const (
	program = "app.wasm.gz"
	runtime = "wasm_exec.js"
)

// assets adds what is the same for every corpus: the program, scripts,
// stylesheet, icon and manifest.
func (b *builder) assets() error {
	var failed error
	asset := func(name string) []byte {
		data, err := b.asset(name)
		failed = errors.Join(failed, err)
		return data
	}
	zipped, goRuntime, boot := asset(program), asset(runtime), asset("boot.js")
	style, icon, manifest := asset("style.css"), asset("icon.svg"), asset("manifest.webmanifest")
	if errors.Is(failed, ErrNoProgram) {
		return ErrNoProgram
	}
	if failed != nil {
		return failed
	}
	plain, err := unzip(zipped)
	if err != nil {
		return fmt.Errorf("%s: %w", program, err)
	}
	b.style = b.hashed("style.css", style)
	b.icon = b.hashed("icon.svg", icon)
	b.boot = b.hashed("boot.js", withRuntime(boot, goRuntime))
	b.wasm, b.wasmSize = b.hashed(program, zipped), len(zipped)
	b.plainWasm = b.hashed("app.wasm", plain)
	b.manifest = "manifest.webmanifest"
	b.put(b.manifest, b.named(bytes.ReplaceAll(manifest, []byte("icon.svg"), []byte(b.icon))))
	return nil
}

// named returns a manifest with the title of the site for its name.
func (b *builder) named(manifest []byte) []byte {
	if b.Title == "Verbatim" {
		return manifest
	}
	return bytes.Replace(manifest, []byte(`"name": "Verbatim"`), []byte(`"name": `+quoteJSON(b.Title)), 1)
}

// withRuntime returns the boot script with the Go runtime's script before it,
// as the function that it expects.
func withRuntime(boot, goRuntime []byte) []byte {
	return slices.Concat([]byte("function goRuntime() {\n"), goRuntime, []byte("}\n\n"), boot)
}

// asset returns a file of package web.
func (b *builder) asset(name string) ([]byte, error) {
	data, err := fs.ReadFile(b.Assets, name)
	if errors.Is(err, fs.ErrNotExist) && (name == program || name == runtime) {
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

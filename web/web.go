// Package web holds the files that the browser is given: stylesheet, scripts,
// icons and manifest, and, once it is built, the program itself.
//
// The halves of the program (app.wasm.gz, rest.wasm.gz) and the Go runtime's script of the toolchain that
// built it (wasm_exec.js) are made by "make wasm" and not kept in the
// repository. Without them everything else still builds; cmd/internal/site
// says then what is missing.
package web

import (
	"embed"
	"io/fs"
)

//go:embed static
var static embed.FS

// Files returns the files at the root of one file system.
func Files() fs.FS {
	sub, err := fs.Sub(static, "static")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return sub
}

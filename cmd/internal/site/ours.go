package site

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Foreign returns fsys without what builds have written into it: the folders of
// sites, and single files. What is built beside the articles, or among them,
// must not be read as one more article by the next build.
func Foreign(fsys fs.FS) fs.FS { return foreign{fsys} }

type foreign struct{ fs.FS }

// ReadDir implements [fs.ReadDirFS].
func (f foreign) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(f.FS, name)
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return Ours(f.FS, path.Join(name, e.Name()), e.IsDir()) }), err
}

// Ours reports whether a folder is a site, or a file a single file, that a
// build has written.
func Ours(fsys fs.FS, name string, isDir bool) bool {
	if isDir {
		_, err := fs.Stat(fsys, path.Join(name, listName))
		return err == nil
	}
	if !strings.HasSuffix(name, ".html") {
		return false
	}
	f, err := fsys.Open(name)
	if err != nil {
		return false
	}
	defer f.Close() // only read
	return isSingle(f)
}

// isSingle reports whether a file begins as those of [Single] do.
func isSingle(r io.Reader) bool {
	const within = 2000 // bytes
	begin, err := io.ReadAll(io.LimitReader(r, within))
	return err == nil && bytes.Contains(begin, []byte(generator))
}

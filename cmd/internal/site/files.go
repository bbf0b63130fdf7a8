package site

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing/fstest"
)

// Files are the files of one site by their names, which are relative, with
// slashes, and lead nowhere out of the site ([fs.ValidPath]). Files of the
// shell are held; pages, of which a site may have many thousands, are made
// when they are asked for.
type Files struct {
	list   map[string]File
	memory Memory // of the contents of pages; may be nil
}

// A File is one file of a site.
type File struct {
	Name string
	Hash string // of the content, 16 hexadecimal digits; empty for a page
	data []byte
	make func() (sheet, error) // of a page
}

// Data returns the content. Several goroutines may ask at the same time.
func (f File) Data() ([]byte, error) {
	if f.make == nil {
		return f.data, nil
	}
	var data []byte
	s, err := f.make()
	if err == nil {
		data, err = s.draw()
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Name, err)
	}
	return data, nil
}

// made returns the content of a file with its hash; the hash alone where it is
// known from an earlier build and found says that this is enough.
func (f *Files) made(file File, found func(sum [sha256.Size]byte) bool) (data []byte, sum [sha256.Size]byte, enough bool, err error) {
	if file.make == nil {
		return file.data, sha256.Sum256(file.data), false, nil
	}
	s, err := file.make()
	if err != nil {
		return nil, sum, false, fmt.Errorf("%s: %w", file.Name, err)
	}
	key := ""
	if f.memory != nil && s.of != nil {
		key = fingerprint(s.of)
		if sum, ok := recalled(f.memory, key); ok && found(sum) {
			return nil, sum, true, nil
		}
	}
	data, err = s.draw()
	if err != nil {
		return nil, sum, false, fmt.Errorf("%s: %w", file.Name, err)
	}
	if key != "" {
		keep(f.memory, key, data)
	}
	return data, sha256.Sum256(data), false, nil
}

// put adds a file under a name that stays when its content changes, so that
// browsers have to ask for it again.
func (f *Files) put(name string, data []byte) {
	f.add(File{Name: name, Hash: contentHash(data), data: data})
}

// hashed adds a file under a name that holds the hash of its content and may be
// kept for ever, and returns that name: "boot.js" becomes
// "boot.0123456789abcdef.js".
func (f *Files) hashed(name string, data []byte) string {
	dir, base := path.Split(name)
	stem, ending, _ := strings.Cut(base, ".")
	name = dir + stem + "." + contentHash(data) + "." + ending
	f.put(name, data)
	return name
}

// page adds a file that is made when it is asked for. It is no part of the
// shell: [Files.Shell] leaves it out.
func (f *Files) page(name string, make func() (sheet, error)) {
	f.add(File{Name: name, make: make})
}

func (f *Files) add(file File) {
	if !fs.ValidPath(file.Name) || strings.ContainsAny(file.Name, "\\:\x00") {
		panic(fmt.Sprintf("site: %q is no name for a file", file.Name))
	}
	if f.list == nil {
		f.list = map[string]File{}
	}
	f.list[file.Name] = file
}

// All returns all files in the order of their names.
func (f *Files) All() []File {
	all := make([]File, 0, len(f.list))
	for _, file := range f.list {
		all = append(all, file)
	}
	slices.SortFunc(all, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	return all
}

// Shell returns the files that the explorer is made of, in the order of their
// names: all but the pages that are read one at a time.
func (f *Files) Shell() []File {
	return slices.DeleteFunc(f.All(), func(file File) bool { return file.Hash == "" })
}

// FS returns all files in memory, and beside each that shrinks a gzipped copy,
// NAME.gz, for a server to hand out.
func (f *Files) FS() (fs.FS, error) {
	out := fstest.MapFS{}
	for _, file := range f.All() {
		data, err := file.Data()
		if err != nil {
			return nil, err
		}
		out[file.Name] = &fstest.MapFile{Data: data, Mode: 0o444}
		if _, ok := f.list[file.Name+".gz"]; !ok && compressible[path.Ext(file.Name)] {
			out[file.Name+".gz"] = &fstest.MapFile{Data: zipped(data), Mode: 0o444}
		}
	}
	return out, nil
}

// compressible are the endings of files that gzip makes smaller. app.wasm has
// its copy from the build; it has the same content, yet another hash.
var compressible = map[string]bool{
	".html": true, ".js": true, ".css": true, ".svg": true, ".webmanifest": true, ".json": true, ".xml": true, ".txt": true,
}

// zipped returns data gzipped, the same bytes for the same data.
func zipped(data []byte) []byte {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level exists
	w.Write(data)                                           // never fails into a buffer
	w.Close()
	return out.Bytes()
}

// contentHash returns the first 64 bits of the SHA-256 of data in hexadecimal
// digits: enough that no two files of a site share one by chance.
func contentHash(data []byte) string {
	return short(sha256.Sum256(data))
}

// short returns the first 64 bits of a hash in hexadecimal digits.
func short(sum [sha256.Size]byte) string { return hex.EncodeToString(sum[:8]) }

package analysis

import (
	"fmt"
	"io/fs"

	"verbatim/corpus"
	"verbatim/corpus/ingest"
)

// A Reader reads the documents of one file, as [ingest.Read] does.
type Reader func(name string, data []byte) ([]corpus.Document, []ingest.Problem)

// Read reads the documents of every file of fsys with [ingest.Read].
func Read(fsys fs.FS) (docs []corpus.Document, problems []ingest.Problem, err error) {
	return ReadWith(fsys, ingest.Read)
}

// ReadWith reads the documents of every file of fsys in the order of their
// paths with the reader of one file. What cannot be read is reported and the
// rest goes on; err is a failure to walk fsys itself.
func ReadWith(fsys fs.FS, read Reader) (docs []corpus.Document, problems []ingest.Problem, err error) {
	err = fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && name == ".":
			return fmt.Errorf("read the corpus: %w", err)
		case err != nil:
			problems = append(problems, ingest.Problem{Name: name, Reason: err.Error()})
			return nil
		case hidden(name) && entry.IsDir():
			return fs.SkipDir
		case entry.IsDir() || hidden(name):
			return nil
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			problems = append(problems, ingest.Problem{Name: name, Reason: err.Error()})
			return nil
		}
		found, bad := read(name, data)
		docs, problems = append(docs, found...), append(problems, bad...)
		return nil
	})
	return docs, problems, err
}

// hidden reports whether the last element of name begins with a dot.
func hidden(name string) bool {
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '/' {
			return name[i+1] == '.'
		}
	}
	return len(name) > 1 && name[0] == '.'
}

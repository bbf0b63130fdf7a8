package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"verbatim/cmd/internal/formats"
	"verbatim/cmd/internal/site"
	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/index"
	"verbatim/corpus/ingest"
	"verbatim/corpus/texts"
)

// read reads the documents of paths, the embedded ones if there are none.
// What cannot be read is told on stderr, and is an error only if it is all.
func read(env *environment, paths []string) ([]corpus.Document, error) {
	if len(paths) == 0 {
		docs, _, err := analysis.Read(texts.Articles())
		return docs, err
	}
	var docs []corpus.Document
	var left []ingest.Problem
	for _, path := range paths {
		found, problems, err := readPath(env, path, formats.Read)
		if err != nil {
			return nil, err
		}
		docs, left = append(docs, found...), append(left, problems...)
	}
	switch {
	case len(docs) == 0 && len(left) == 0:
		return nil, fmt.Errorf("%s: no article in it; %s are read", paths[0], strings.Join(formats.Endings(), ", "))
	case len(docs) == 0 && len(left) == 1:
		return nil, left[0]
	}
	for _, p := range left {
		fmt.Fprintln(env.stderr, "verbatim: left out:", p.Error())
	}
	switch {
	case len(docs) == 0:
		return nil, errors.New("nothing could be read; the lines above say why")
	case len(left) > 0:
		fmt.Fprintf(env.stderr, "verbatim: %d read, %d left out\n", len(docs), len(left))
	}
	return docs, nil
}

// readPath reads one file, one folder, or standard input, each file with read.
func readPath(env *environment, path string, read analysis.Reader) ([]corpus.Document, []ingest.Problem, error) {
	if path == "-" {
		data, err := io.ReadAll(env.stdin)
		if err != nil {
			return nil, nil, fmt.Errorf("standard input: %w", err)
		}
		docs, problems := read("stdin"+formats.Kind(data), data)
		return docs, problems, nil
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil, fmt.Errorf("%s: no such file or folder", path)
	case err != nil:
		return nil, nil, err
	case info.IsDir():
		return analysis.ReadWith(site.Foreign(os.DirFS(path)), read)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	docs, problems := read(filepath.Base(path), data)
	return docs, problems, nil
}

// analysed reads and analyses paths, and shows the progress on a terminal.
func analysed(env *environment, paths []string) (*corpus.Analysis, error) {
	docs, err := read(env, paths)
	if err != nil {
		return nil, err
	}
	return analyse(context.Background(), env, docs, analysis.Options{})
}

// analyse analyses docs, and shows the progress on a terminal.
func analyse(ctx context.Context, env *environment, docs []corpus.Document, opts analysis.Options) (*corpus.Analysis, error) {
	opts.Workers = runtime.GOMAXPROCS(0)
	if env.terminal {
		var mu sync.Mutex
		opts.Progress = func(stage string, done, total int) {
			mu.Lock()
			defer mu.Unlock()
			fmt.Fprintf(env.stderr, "\r\x1b[K%s %d/%d", stage, done, total)
		}
		defer fmt.Fprint(env.stderr, "\r\x1b[K")
	}
	list, err := readCorrections(env)
	if err != nil {
		return nil, err
	}
	a, err := analysis.Run(ctx, docs, opts)
	if err != nil {
		return nil, err
	}
	return correct(env, a, list), nil
}

// indexed analyses and indexes path, the embedded articles if it is empty.
func indexed(env *environment, path string) (*corpus.Analysis, *index.Index, error) {
	var paths []string
	if path != "" {
		paths = []string{path}
	}
	a, err := analysed(env, paths)
	if err != nil {
		return nil, nil, err
	}
	ix := index.New(analysis.Language())
	for d := range a.Documents {
		ix.Add(&a.Documents[d])
	}
	return a, ix, nil
}

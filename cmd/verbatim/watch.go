package main

import (
	"context"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"verbatim/cmd/internal/site"
)

// lookEvery is how often a watched folder is looked at: soon enough for who
// saves a file and turns to the browser, and 10,000 files take 30 ms to list.
const lookEvery = time.Second

// watch calls build whenever the files of paths have changed and then stayed
// the same for one look, until ctx is done. What build finds wrong is told and
// the watch goes on.
func watch(ctx context.Context, env *environment, paths []string, every time.Duration, build func() error) error {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	built := state(paths)
	last := built
	fmt.Fprintln(env.stderr, "verbatim: watching for changes (stop with Ctrl-C)")
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-ticker.C:
		}
		now := state(paths)
		if now != built && now == last {
			if err := build(); err != nil && ctx.Err() == nil {
				fmt.Fprintln(env.stderr, "verbatim build:", err)
			}
			built = now
		}
		last = now
	}
}

// state returns a hash of the names, sizes and times of all files below paths.
// Hidden folders are not looked into, as when articles are read, nor is what
// builds have written.
func state(paths []string) uint64 {
	h := fnv.New64a()
	for _, path := range paths {
		if whole, err := filepath.Abs(path); err == nil {
			path = whole // without a slash at its end, and not ".."
		}
		folder := os.DirFS(filepath.Dir(path))
		root := filepath.Base(path)
		fs.WalkDir(folder, root, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				fmt.Fprintln(h, name, "cannot be read")
				return nil
			case entry.IsDir() && name != root && (strings.HasPrefix(entry.Name(), ".") || site.Ours(folder, name, true)):
				return fs.SkipDir
			case entry.IsDir(), site.Ours(folder, name, false):
				return nil
			}
			if info, err := fs.Stat(folder, name); err == nil {
				fmt.Fprintln(h, name, info.Size(), info.ModTime().UnixNano())
			}
			return nil
		})
	}
	return h.Sum64()
}

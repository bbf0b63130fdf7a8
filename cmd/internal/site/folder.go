package site

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// listName is the file in which a folder keeps what was written into it, so
// that a later build removes what is stale, and nothing else.
const listName = ".verbatim-site.json"

// A list names the files of a folder that are ours, with the hash of the
// content each was given; "" while it is being written.
type list struct {
	Note  string            `json:"note"`
	Files map[string]string `json:"files"`
}

const listNote = "Written by verbatim build. It removes or replaces the files named here, and no others."

// Written says what [Folder] did.
type Written struct {
	Files, Changed, Removed int
	Bytes                   int      // of all files
	Kept                    []string // stale files that somebody has changed since, and that therefore stay
}

// Folder writes files into the folder dir, which it makes if need be, workers
// at a time, and removes what an earlier site has left there. Files whose bytes
// are the same stay untouched. It calls progress, which may be nil, from
// several goroutines, never two at a time.
//
// A folder with files in it that are not ours by the list it keeps is refused,
// unless there is such a list: then files of other names stay as they are. No
// name, link or list leads out of the folder ([os.Root]). index.html is written
// last, so that whoever reads meanwhile sees one site or the other.
func Folder(ctx context.Context, dir string, files *Files, workers int, progress func(done, total int)) (Written, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return Written{}, fmt.Errorf("%s: the folder cannot be made: %w", dir, cause(err))
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return Written{}, fmt.Errorf("%s: the folder cannot be opened: %w", dir, cause(err))
	}
	defer root.Close()
	w := &folder{dir: dir, root: root, site: files, progress: progress, made: map[string]bool{}}
	if err := w.claim(files); err != nil {
		return Written{}, err
	}
	if err := w.write(ctx, files, workers); err != nil {
		return Written{}, err
	}
	if err := w.clean(files); err != nil {
		return Written{}, err
	}
	return w.written, nil
}

// A folder is one being written into.
type folder struct {
	dir      string
	root     *os.Root
	site     *Files
	old, now list
	progress func(done, total int)

	mu      sync.Mutex
	made    map[string]bool // folders that are there
	written Written
}

// claim makes sure that the folder is ours, or empty, and notes what will be.
func (w *folder) claim(files *Files) error {
	data, err := w.root.ReadFile(listName)
	switch {
	case err == nil:
		if err := json.Unmarshal(data, &w.old); err != nil {
			return fmt.Errorf("%s is damaged (%w); remove it and the site's files, or choose another folder", filepath.Join(w.dir, listName), err)
		}
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: %w", filepath.Join(w.dir, listName), cause(err))
	default:
		if err := w.empty(); err != nil {
			return err
		}
	}
	w.now = list{Note: listNote, Files: map[string]string{}}
	pending := list{Note: listNote, Files: map[string]string{}}
	for name, hash := range w.old.Files {
		pending.Files[name] = hash
	}
	for name := range files.list {
		if _, ours := w.old.Files[name]; !ours {
			if _, err := w.root.Lstat(name); err == nil {
				return fmt.Errorf("%s is not by verbatim and in the way; move it, or choose another folder", filepath.Join(w.dir, filepath.FromSlash(name)))
			}
			pending.Files[name] = ""
		}
	}
	return w.save(pending)
}

// empty returns an error unless the folder holds nothing, or only what is hidden.
func (w *folder) empty() error {
	entries, err := fs.ReadDir(w.root.FS(), ".")
	if err != nil {
		return fmt.Errorf("%s: %w", w.dir, cause(err))
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			return fmt.Errorf("%s holds files that verbatim has not written (%s, …); choose an empty or new folder", w.dir, e.Name())
		}
	}
	return nil
}

// save writes the list.
func (w *folder) save(l list) error {
	data, err := json.MarshalIndent(l, "", " ")
	if err != nil {
		return err
	}
	_, err = w.put(listName, append(data, '\n'))
	return err
}

// write writes all files that differ, the entry last.
func (w *folder) write(ctx context.Context, files *Files, workers int) error {
	all := files.All()
	const entry = "index.html"
	first := slices.DeleteFunc(slices.Clone(all), func(f File) bool { return f.Name == entry })
	last := slices.DeleteFunc(all, func(f File) bool { return f.Name != entry })
	total := len(first) + len(last)
	if err := w.each(ctx, first, workers, 0, total); err != nil {
		return err
	}
	return w.each(ctx, last, 1, len(first), total)
}

// each writes a list of files, some at a time. It stops at the first error.
func (w *folder) each(ctx context.Context, files []File, workers, before, total int) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var next, done atomic.Int64
	done.Store(int64(before))
	var group sync.WaitGroup
	for range max(1, workers) {
		group.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(files)) && ctx.Err() == nil; i = next.Add(1) - 1 {
				if err := w.one(files[i]); err != nil {
					stop(err)
					return
				}
				n := done.Add(1)
				if w.progress != nil {
					w.mu.Lock()
					w.progress(int(n), total)
					w.mu.Unlock()
				}
			}
		})
	}
	group.Wait()
	return context.Cause(ctx)
}

// one writes one file if it differs.
func (w *folder) one(file File) error {
	size := 0
	data, sum, same, err := w.site.made(file, func(sum [sha256.Size]byte) bool {
		old, ok := w.content(file.Name)
		size = len(old)
		return ok && sha256.Sum256(old) == sum
	})
	if err != nil {
		return err
	}
	changed := false
	if !same {
		size = len(data)
		if changed, err = w.put(file.Name, data); err != nil {
			return err
		}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now.Files[file.Name] = short(sum)
	w.written.Files++
	w.written.Bytes += size
	if changed {
		w.written.Changed++
	}
	return nil
}

// put gives a file its content unless it has it, and reports whether it wrote.
// The file is replaced as a whole: who reads it meanwhile sees the old one or
// the new one.
func (w *folder) put(name string, data []byte) (bool, error) {
	if w.holds(name, data) {
		return false, nil
	}
	if err := w.makeFolder(path.Dir(name)); err != nil {
		return false, fmt.Errorf("%s: %w", w.at(name), cause(err))
	}
	const fresh = ".verbatim-new" // hidden, and longer than no name that we give
	temporary := path.Join(path.Dir(name), fresh+"-"+contentHash([]byte(name)))
	err := w.root.WriteFile(temporary, data, 0o644)
	if err == nil {
		err = w.root.Rename(temporary, name)
	}
	if err != nil {
		w.root.Remove(temporary)
		return false, fmt.Errorf("%s cannot be written: %w", w.at(name), cause(err))
	}
	return true, nil
}

// holds reports whether a file has the content data.
func (w *folder) holds(name string, data []byte) bool {
	old, ok := w.content(name)
	return ok && bytes.Equal(old, data)
}

// content returns what is in a file, if it is one and no link to one.
func (w *folder) content(name string) ([]byte, bool) {
	info, err := w.root.Lstat(name)
	if err != nil || !info.Mode().IsRegular() {
		return nil, false
	}
	data, err := w.root.ReadFile(name)
	return data, err == nil
}

// makeFolder makes a folder of the site.
func (w *folder) makeFolder(name string) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.made[name] {
		return nil
	}
	w.made[name] = true
	return w.root.MkdirAll(name, 0o755)
}

// clean removes the files of the old list that are not in the site any more,
// with the folders that this empties, and writes the new list.
func (w *folder) clean(files *Files) error {
	now := make(map[string]string, len(files.list)) // by name in lower case
	for name := range files.list {
		now[strings.ToLower(name)] = name
	}
	for name, hash := range w.old.Files {
		if _, stays := files.list[name]; stays || !fs.ValidPath(name) || w.same(name, now[strings.ToLower(name)]) {
			continue
		}
		switch data, err := w.root.ReadFile(name); {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return fmt.Errorf("%s is stale and cannot be removed: %w", w.at(name), cause(err))
		case hash != "" && contentHash(data) != hash:
			w.written.Kept = append(w.written.Kept, w.at(name))
			continue
		}
		if err := w.root.Remove(name); err != nil {
			return fmt.Errorf("%s is stale and cannot be removed: %w", w.at(name), cause(err))
		}
		w.written.Removed++
		for dir := path.Dir(name); dir != "." && w.root.Remove(dir) == nil; dir = path.Dir(dir) {
			// removed, since it was empty
		}
	}
	slices.Sort(w.written.Kept)
	return w.save(w.now)
}

// same reports whether two names are one file here, as names that differ in case
// alone are on some systems.
func (w *folder) same(a, b string) bool {
	if b == "" {
		return false
	}
	one, err := w.root.Lstat(a)
	if err != nil {
		return false
	}
	other, err := w.root.Lstat(b)
	return err == nil && os.SameFile(one, other)
}

// at returns a name for messages.
func (w *folder) at(name string) string { return filepath.Join(w.dir, filepath.FromSlash(name)) }

// cause returns what is wrong, without the operation and the path, which the
// message around it names.
func cause(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	var le *os.LinkError
	if errors.As(err, &le) {
		return le.Err
	}
	return err
}

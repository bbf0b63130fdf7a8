package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"path"
	"sync"
	"time"

	"verbatim/cmd/internal/policy"
)

// A state is a file as it was at some time. One that changes within the same
// tick of the disk's clock and keeps its size is taken for the same.
type state struct {
	size    int64
	changed time.Time
}

// facts are what is known of a state of a file from its content.
type facts struct {
	state  state
	tag    string // strong entity tag: the hash of the content
	policy string // what the page may do, empty if it is none
}

// shelf opens the files of a site and remembers the facts on each: no more
// than one a file.
type shelf struct {
	files fs.FS
	mu    sync.Mutex
	known map[string]facts
}

// A file is open, to be read once.
type file struct {
	io.ReadSeeker
	io.Closer
	facts
}

// has reports whether there is a regular file called name.
func (s *shelf) has(name string) bool {
	info, err := fs.Stat(s.files, name)
	return err == nil && info.Mode().IsRegular()
}

// open opens a regular file. Other things are not there.
func (s *shelf) open(name string) (*file, error) {
	opened, err := s.files.Open(name)
	if err != nil {
		return nil, err
	}
	f, err := s.know(name, opened)
	if err != nil {
		opened.Close()
		return nil, err
	}
	return f, nil
}

func (s *shelf) know(name string, opened fs.File) (*file, error) {
	info, err := opened.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fs.ErrNotExist
	}
	content, ok := opened.(io.ReadSeeker)
	if !ok {
		data, err := io.ReadAll(opened)
		if err != nil {
			return nil, err
		}
		content = bytes.NewReader(data)
	}
	now := state{info.Size(), info.ModTime()}
	s.mu.Lock()
	f, ok := s.known[name]
	s.mu.Unlock()
	if ok && f.state == now {
		return &file{content, opened, f}, nil
	}
	f, err = read(name, content)
	if err != nil {
		return nil, err
	}
	f.state = now
	s.mu.Lock()
	s.known[name] = f
	s.mu.Unlock()
	return &file{content, opened, f}, nil
}

// read returns the facts on content and puts it back to its start.
func read(name string, content io.ReadSeeker) (facts, error) {
	var f facts
	var begin bytes.Buffer
	hash := sha256.New()
	var sink io.Writer = hash
	if path.Ext(name) == ".html" {
		sink = io.MultiWriter(hash, &begin)
	}
	if _, err := io.Copy(sink, content); err != nil {
		return f, err
	}
	if _, err := content.Seek(0, io.SeekStart); err != nil {
		return f, err
	}
	f.tag = `"` + hex.EncodeToString(hash.Sum(nil)[:12]) + `"`
	if path.Ext(name) == ".html" {
		f.policy = policy.Of(begin.Bytes())
	}
	return f, nil
}

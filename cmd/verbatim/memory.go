package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"verbatim/cmd/internal/site"
	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/pack"
)

// rememberFrom is the number of documents from which on a build keeps what it
// found in each, and what became of that, in the user's folder for caches: of
// fewer a site is built sooner than somebody could notice.
const rememberFrom = 100

// What is remembered of the builds into one folder: a file each.
const (
	foundEnding = ".found" // of each document, what was found in it
	drawnEnding = ".drawn" // of each page, what it shows and the content that became of it, both as hashes
)

// A memory is kept in a file: a hash of this program, then each key with what
// was kept for it, which has its length before it. Another version of the
// program finds and draws other things, and does not read it.
type memory struct {
	file    string
	program []byte

	mu    sync.Mutex
	known map[string][]byte
	asked map[string]bool // in the run under way
	fresh bool            // something is not in the file yet
}

var (
	_ analysis.Memory = (*memory)(nil)
	_ site.Memory     = (*memory)(nil)
)

// remembered returns the memory of one kind for what is built into dir; nil
// where nothing can be kept.
func remembered(dir, ending string) *memory {
	caches, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	program, err := programHash()
	if err != nil {
		return nil
	}
	if whole, err := filepath.Abs(dir); err == nil {
		dir = whole
	}
	name := sha256.Sum256([]byte(dir))
	m := &memory{
		file:    filepath.Join(caches, "verbatim", hex.EncodeToString(name[:8])+ending),
		program: program, known: map[string][]byte{}, asked: map[string]bool{},
	}
	m.load()
	return m
}

// programHash returns a hash of this very program.
var programHash = sync.OnceValues(func() ([]byte, error) {
	name, err := os.Executable()
	if err != nil {
		return nil, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close() // only read
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return nil, err
	}
	return h.Sum(nil), nil
})

// load reads the file. Whatever is wrong with it, nothing is remembered then.
func (m *memory) load() {
	data, err := os.ReadFile(m.file)
	data, ours := bytes.CutPrefix(data, m.program)
	if err != nil || !ours {
		return
	}
	field := func() (field []byte, ok bool) {
		size, n := binary.Uvarint(data)
		if n <= 0 || size > uint64(len(data)-n) {
			return nil, false
		}
		field, data = data[n:n+int(size)], data[n+int(size):]
		return field, true
	}
	for {
		key, ok := field()
		value, whole := field()
		if !ok || !whole {
			return
		}
		m.known[string(key)] = value
	}
}

// Key implements [analysis.Memory].
func (m *memory) Key(doc *corpus.Document) string {
	sum := sha256.Sum256(pack.Append(nil, doc))
	return string(sum[:])
}

// Recall implements [analysis.Memory] and [site.Memory].
func (m *memory) Recall(key string) []byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.asked[key] = true
	return m.known[key]
}

// Keep implements [analysis.Memory] and [site.Memory].
func (m *memory) Keep(key string, found []byte) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.known[key], m.asked[key], m.fresh = found, true, true
}

// save writes what was asked for in the last run to the file. That it cannot is
// no error: the next build takes longer, and that is all.
func (m *memory) save() {
	if m.fresh || len(m.asked) != len(m.known) {
		m.write()
	}
	m.asked, m.fresh = map[string]bool{}, false
}

func (m *memory) write() {
	keys := make([]string, 0, len(m.asked))
	for key := range m.asked {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	if os.MkdirAll(filepath.Dir(m.file), 0o700) != nil {
		return
	}
	f, err := os.CreateTemp(filepath.Dir(m.file), "new-*")
	if err != nil {
		return
	}
	out := bytes.NewBuffer(bytes.Clone(m.program))
	kept := make(map[string][]byte, len(keys))
	for _, key := range keys {
		kept[key] = m.known[key]
		for _, field := range [][]byte{[]byte(key), m.known[key]} {
			out.Write(binary.AppendUvarint(nil, uint64(len(field))))
			out.Write(field)
		}
	}
	_, err = out.WriteTo(f)
	if f.Close() != nil || err != nil || os.Rename(f.Name(), m.file) != nil {
		os.Remove(f.Name())
		return
	}
	m.known = kept
}

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

	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/pack"
)

// rememberFrom is the number of documents from which on a build keeps what it
// found in each, in the user's folder for caches: fewer are analysed sooner
// than somebody could notice.
const rememberFrom = 500

// A memory is kept in a file: a hash of this program, then for each document
// its key and what was found in it, with its length before it. Another version
// of the program finds other things, and does not read it.
type memory struct {
	file    string
	program []byte

	mu    sync.Mutex
	known map[string][]byte
	asked map[string]bool // in the run under way
	fresh bool            // something is not in the file yet
}

var _ analysis.Memory = (*memory)(nil)

// remembered returns the memory for what is built into dir; nil where nothing
// can be kept.
func remembered(dir string) *memory {
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
		file:    filepath.Join(caches, "verbatim", hex.EncodeToString(name[:8])+".found"),
		program: program, known: map[string][]byte{}, asked: map[string]bool{},
	}
	m.load()
	return m
}

// programHash returns a hash of this very program.
func programHash() ([]byte, error) {
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
}

// load reads the file. Whatever is wrong with it, nothing is remembered then.
func (m *memory) load() {
	data, err := os.ReadFile(m.file)
	data, ours := bytes.CutPrefix(data, m.program)
	if err != nil || !ours {
		return
	}
	for len(data) > sha256.Size {
		key := string(data[:sha256.Size])
		size, n := binary.Uvarint(data[sha256.Size:])
		data = data[sha256.Size:]
		if n <= 0 || size > uint64(len(data)-n) {
			return
		}
		m.known[key] = data[n : n+int(size)]
		data = data[n+int(size):]
	}
}

// Key implements [analysis.Memory].
func (m *memory) Key(doc *corpus.Document) string {
	sum := sha256.Sum256(pack.Append(nil, doc))
	return string(sum[:])
}

// Recall implements [analysis.Memory].
func (m *memory) Recall(key string) []byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.asked[key] = true
	return m.known[key]
}

// Keep implements [analysis.Memory].
func (m *memory) Keep(key string, found []byte) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.known[key], m.fresh = found, true
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
		out.WriteString(key)
		out.Write(binary.AppendUvarint(nil, uint64(len(m.known[key]))))
		out.Write(m.known[key])
	}
	_, err = out.WriteTo(f)
	if f.Close() != nil || err != nil || os.Rename(f.Name(), m.file) != nil {
		os.Remove(f.Name())
		return
	}
	m.known = kept
}

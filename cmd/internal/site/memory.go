package site

import (
	"crypto/sha256"
	"io/fs"
)

// A Memory keeps, from one build to the next of the same program, which content
// became of what. Its methods are called by several goroutines at a time.
//
// It spares the next build what takes time: drawing a page, compressing a part
// of the corpus. It vouches for hashes alone: a file is left as it is only where
// it is found to have the very content that it would be given. So neither a
// memory that is lost, nor one that belongs to another folder, nor somebody who
// has changed or removed what was written makes a build other than it would be.
type Memory interface {
	// Recall returns what Keep was given for key; nil if nothing was.
	Recall(key string) []byte
	Keep(key string, value []byte)
}

// recalled returns the SHA-256 of the content that became of key, if m knows it.
func recalled(m Memory, key string) (sum [sha256.Size]byte, ok bool) {
	if m == nil {
		return sum, false
	}
	known := m.Recall(key)
	ok = len(known) == len(sum)
	copy(sum[:], known)
	return sum, ok
}

// keep notes what became of key.
func keep(m Memory, key string, data []byte) {
	if m != nil {
		sum := sha256.Sum256(data)
		m.Keep(key, sum[:])
	}
}

// zippedAs returns data gzipped as the file that name makes of the hash of its
// content. What an earlier build has written into the folder written, and is
// still there, is taken from there.
func zippedAs(m Memory, written fs.FS, name func(hash string) string, data []byte) []byte {
	raw := sha256.Sum256(data)
	key := "gzip" + string(raw[:])
	if sum, ok := recalled(m, key); ok {
		if old, ok := holding(written, name(short(sum)), sum); ok {
			return old
		}
	}
	out := zipped(data)
	keep(m, key, out)
	return out
}

// holding returns the content of the file called name in written, which may be
// nil, if it has the hash sum.
func holding(written fs.FS, name string, sum [sha256.Size]byte) ([]byte, bool) {
	if written == nil {
		return nil, false
	}
	data, err := fs.ReadFile(written, name)
	return data, err == nil && sha256.Sum256(data) == sum
}

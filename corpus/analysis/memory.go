package analysis

import (
	"verbatim/corpus"
	"verbatim/corpus/pack"
	"verbatim/corpus/speaker"
)

// A Memory keeps what the stages of single documents have found, from one run
// to the next of the same program. Its methods are called by several goroutines
// at a time.
type Memory interface {
	// Key returns what tells doc, in which nothing was found yet, from others.
	Key(doc *corpus.Document) string
	// Recall returns what Keep was given for key; nil if nothing was.
	Recall(key string) []byte
	// Keep keeps what was found in the document of key.
	Keep(key string, found []byte)
}

// read runs the stages that look at one document alone, unless what they find
// is known.
func (r *run) read(doc *corpus.Document) []speaker.Chain {
	if r.Memory == nil {
		return read(doc)
	}
	key := r.Memory.Key(doc)
	if known := r.Memory.Recall(key); known != nil && recalled(doc, known) {
		if l := languageOf(doc); l != nil {
			return speaker.Chains(doc, l)
		}
		return nil
	}
	chains := read(doc)
	r.Memory.Keep(key, pack.Append(nil, doc, "Text"))
	return chains
}

// recalled gives doc what is known of it, and reports whether it is of use.
func recalled(doc *corpus.Document, known []byte) bool {
	var found corpus.Document
	if pack.Read(known, &found, "Text") != nil || found.ID != doc.ID {
		return false
	}
	found.Text = doc.Text
	*doc = found
	return true
}

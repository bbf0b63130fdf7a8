package ingest

import "verbatim/corpus"

// readPlain reads a plain text: the file is the document.
func readPlain(f *file) {
	f.add(corpus.Document{ID: pathID(f.name), Text: f.text})
}

package ingest

import "verbatim/corpus"

// readPlain reads a plain text: the file is the document.
func readPlain(f *file) {
	f.add(Whole(f.name, corpus.Document{Text: f.text}))
}

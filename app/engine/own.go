package engine

import (
	"context"
	"fmt"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/ingest"
)

// Own are files that the reader has opened: they are the corpus in place of any
// other. They are read one after the other, so that no more than one is held
// besides what was found in them.
type Own struct {
	Files int
	Read  func(ctx context.Context, i int) (File, error)
}

// A File is one of the reader's own files, or what the page has made of one.
type File struct {
	Name   string
	Of     string // the file that was opened: an archive, of its members
	As     string // the ending that tells its format; empty for that of Name
	Data   []byte
	Reason string // why the page could not read it; empty if it could
}

// mostUnread is how many of the problems are shown one by one; they are counted
// all the same.
const mostUnread = 500

// own reads the reader's own files and analyses them. Where they came from
// stays out of the identifiers, since these stand in addresses.
func (e *Local) own(ctx context.Context) (*corpus.Analysis, error) {
	var docs []corpus.Document
	read := map[string]bool{}
	for i := range e.opts.Own.Files {
		e.tell(Progress{Stage: "reading", Done: i, Total: e.opts.Own.Files, Unit: "files"})
		if e.opts.Yield != nil {
			e.opts.Yield()
		}
		f, err := e.opts.Own.Read(ctx, i)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		found, problems := f.documents(err)
		for d := range found {
			found[d].ID = ""
			found[d] = ingest.Part(f.Name, found[d])
		}
		read[f.Of] = true
		docs, e.unread = append(docs, found...), append(e.unread, problems...)
	}
	e.ownFiles = len(read)
	if len(docs) == 0 {
		switch n := len(e.unread); n {
		case 0:
			return nil, fmt.Errorf("there is no article in these files")
		case 1:
			return nil, e.unread[0]
		default:
			return nil, fmt.Errorf("none of these %d files could be read: %w", e.ownFiles, e.unread[0])
		}
	}
	return analysis.Run(ctx, docs, analysis.Options{Progress: e.report, Yield: e.opts.Yield, Workers: e.opts.Workers})
}

// documents returns what is in f, which could not be had at all if err says so.
func (f File) documents(err error) ([]corpus.Document, []ingest.Problem) {
	switch {
	case err != nil:
		return nil, []ingest.Problem{{Name: f.Name, Reason: err.Error()}}
	case f.Reason != "":
		return nil, []ingest.Problem{{Name: f.Name, Reason: f.Reason}}
	case f.As != "":
		return ingest.ReadAs(f.Name, f.As, f.Data)
	}
	return ingest.Read(f.Name, f.Data)
}

package engine

import (
	"context"
	"errors"
	"strings"

	"verbatim/app/cite"
	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/check"
	"verbatim/corpus/collate"
	"verbatim/corpus/ingest"
)

// matchLimit is how many passages a find shows.
const matchLimit = 10

// errStopped says that a newer question made this one void.
var errStopped = errors.New("stopped")

// stop returns what long work asks every millisecond or so: it lets others run
// and reports whether ctx is done.
func (e *Local) stop(ctx context.Context) func() bool {
	return func() bool {
		if e.opts.Yield != nil {
			e.opts.Yield()
		}
		return ctx.Err() != nil
	}
}

// find shows where the quotation of s stands, with the differences of each
// passage from it.
func (e *Local) find(ctx context.Context, s state.State) (present.Page, error) {
	if s.Query == "" {
		return e.presenter.Find(s, nil, ""), nil
	}
	result, done := e.index.FindUntil(e.stop(ctx), s.Query, matchLimit)
	if !done {
		return present.Page{}, errors.Join(errStopped, ctx.Err())
	}
	found := make([]present.Found, len(result.Matches))
	for i, m := range result.Matches {
		found[i] = present.Found{Match: m, Collation: e.beside(m, s.Query)}
	}
	return e.presenter.Find(s, found, result.Reason), nil
}

// beside lays query beside the passage m.
func (e *Local) beside(m corpus.Match, query string) corpus.Collation {
	pair := []corpus.Document{e.a.Documents[m.Doc], {Text: query}}
	return collate.Collate(pair, corpus.Statement{
		Speaker: corpus.None,
		Witnesses: []corpus.Witness{
			{Span: m.Span, Doc: 0, Quotation: corpus.None},
			{Span: corpus.Span{End: len(query)}, Doc: 1, Quotation: corpus.None},
		},
	}, analysis.Language())
}

// search shows the concordance of the query of s.
func (e *Local) search(ctx context.Context, s state.State) (present.Page, error) {
	if strings.TrimSpace(s.Query) == "" {
		return e.presenter.Search(s, nil), nil
	}
	c, done := e.index.Search(s.Query, e.a.Speakers, e.stop(ctx))
	if !done {
		return present.Page{}, errors.Join(errStopped, ctx.Err())
	}
	if s.Kind == present.AboutWords && c.Len() > 0 {
		keys, done := e.index.Keyness(s.Query, "", e.a.Speakers, present.MostKeys, e.stop(ctx))
		if !done {
			return present.Page{}, errors.Join(errStopped, ctx.Err())
		}
		return e.presenter.Words(s, c, keys), nil
	}
	c.Sort(present.SearchOrder(s))
	return e.presenter.Search(s, c), nil
}

// Check implements [Engine].
func (e *Local) Check(ctx context.Context, d Draft) (present.Page, error) {
	if err := e.wait(ctx); err != nil {
		return present.Page{}, err
	}
	if card, ok := cite.ReadCard(d.Text); ok {
		return e.presenter.Carded(card, card.Verify(e.a.Documents)), nil
	}
	name := d.Name
	if !ingest.Reads(name) {
		name = "draft.txt"
	}
	docs, problems := ingest.Read(name, []byte(d.Text))
	switch {
	case len(docs) == 0 && len(problems) > 0:
		return present.Page{}, errors.New(problems[0].Reason)
	case len(docs) == 0:
		return e.presenter.Check(state.State{View: state.Check}), nil
	case len(docs) > 1:
		return present.Page{}, errors.New("there are several texts in this file; one draft is checked at a time")
	}
	draft, err := analysis.Run(ctx, docs, analysis.Options{Yield: e.opts.Yield})
	if err != nil {
		return present.Page{}, err
	}
	result, done := check.New(e.a, e.index, analysis.Language()).Check(draft, e.stop(ctx))
	if !done {
		return present.Page{}, errors.Join(errStopped, ctx.Err())
	}
	return e.presenter.Checked(d.Name, draft, result), nil
}

// Package analysis runs the stages over a corpus and encodes what they found.
//
// The stages of one document depend on that document alone and run on several
// at a time where there are processors for it; the stages across documents
// (who speakers are, which quotations report one utterance, when undated
// things were) follow, each once. Every stage adds a layer; the order is the
// one of the functions below. The result depends on the documents only, not
// on their order or on the number of processors.
package analysis

import (
	"cmp"
	"context"
	"fmt"
	"hash/fnv"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"

	"verbatim/corpus"
	"verbatim/corpus/dating"
	"verbatim/corpus/fold"
	"verbatim/corpus/ingest"
	"verbatim/corpus/lang"
	"verbatim/corpus/quotation"
	"verbatim/corpus/segment"
	"verbatim/corpus/speaker"
	"verbatim/corpus/statement"
	"verbatim/corpus/timeline"
	"verbatim/corpus/timex"
)

// Options say how to run; the zero Options run one document at a time and
// report nothing.
type Options struct {
	// Progress, if set, is told the stage and how many of its documents are
	// done. It is called from several goroutines, but never at the same time.
	Progress func(stage string, done, total int)
	// Yield, if set, is called between documents and stages, so that a
	// thread that has other things to do can do them.
	Yield func()
	// Workers is the number of documents analysed at the same time.
	Workers int
	// Memory, if set, spares the stages of single documents that it knows.
	Memory Memory
}

// Run analyses docs, which it takes over. It fails only when ctx is done.
func Run(ctx context.Context, docs []corpus.Document, opts Options) (*corpus.Analysis, error) {
	r := run{Options: opts, ctx: ctx, total: len(docs)}
	ingest.Distinct(docs)
	slices.SortFunc(docs, func(a, b corpus.Document) int { return cmp.Compare(a.ID, b.ID) })
	a := &corpus.Analysis{Documents: docs}
	chains := make([][]speaker.Chain, len(docs))
	steps := []struct {
		stage string
		do    func()
	}{
		{"reading articles", func() { r.each("reading articles", func(d int) { chains[d] = r.read(&docs[d]) }) }},
		{"telling speakers apart", func() { resolve(a, chains) }},
		{"matching statements", func() { r.group(a, "matching statements") }},
		{"dating", func() { date(a) }},
		{"drawing the timeline", func() { a.Timeline = timeline.Build(a) }},
	}
	for _, step := range steps {
		if err := r.pause(); err != nil {
			return nil, err
		}
		r.report(step.stage, 0)
		step.do()
	}
	if err := r.pause(); err != nil {
		return nil, err
	}
	return a, nil
}

// read runs the stages that look at one document alone.
func read(doc *corpus.Document) []speaker.Chain {
	l := language(doc)
	layout := segment.Find(doc, l)
	doc.Segments, doc.Sentences, doc.Tokens = layout.Segments, layout.Sentences, layout.Tokens
	if doc.Title == "" {
		doc.Title = headline(doc)
	}
	doc.Date = dating.Published(doc, l)
	if doc.Language == "" {
		doc.Diagnostics = append(doc.Diagnostics, corpus.Diagnostic{
			Code:    corpus.NotAnalysed,
			Message: "The text is in no language that is analysed; it is shown and searched, without quotations, speakers and dates.",
		})
		return nil
	}
	doc.Mentions = speaker.Find(doc, l)
	quotations, diagnostics := quotation.Find(doc, l)
	for q := range quotations {
		quotations[q].Speaker = corpus.None
	}
	doc.Quotations = quotations
	doc.Diagnostics = append(doc.Diagnostics, diagnostics...)
	doc.Times = timex.Find(doc, doc.Date, l)
	name(doc)
	return speaker.Chains(doc, l)
}

// headline returns the first headline in doc, empty if it has none.
func headline(doc *corpus.Document) string {
	for _, s := range doc.Segments {
		if s.Kind == corpus.Headline {
			return s.Of(doc.Text)
		}
	}
	return ""
}

// name gives every quotation its ID: a hash of its document and its words. The
// same words again in one document get a number behind it.
func name(doc *corpus.Document) {
	seen := map[string]int{}
	for i := range doc.Quotations {
		q := &doc.Quotations[i]
		q.ID = "q" + hash(doc.ID+"\x00"+fold.String(q.Of(doc.Text)))
		seen[q.ID]++
		if n := seen[q.ID]; n > 1 {
			q.ID += "-" + strconv.Itoa(n)
		}
	}
}

// hash returns 12 hexadecimal digits that tell strings apart: of a million,
// two are alike with a chance of 1 in 560.
func hash(s string) string {
	h := fnv.New64a()
	h.Write([]byte(s)) // never fails
	return fmt.Sprintf("%016x", h.Sum64())[:12]
}

// resolve finds who the speakers are, over all documents.
func resolve(a *corpus.Analysis, chains [][]speaker.Chain) {
	resolution := speaker.Resolve(a.Documents, chains, defaultLanguage)
	a.Speakers = resolution.Speakers
	for d := range a.Documents {
		doc := &a.Documents[d]
		for q := range doc.Quotations {
			if m := doc.Quotations[q].Attribution.Mention; m != corpus.None {
				doc.Quotations[q].Speaker = resolution.Of[d][m]
			}
		}
	}
}

// group finds the statements; without them if the analysis is to stop.
func (r *run) group(a *corpus.Analysis, stage string) {
	a.Statements, _ = statement.Group(a.Documents, defaultLanguage, statement.Options{
		Speakers: a.Speakers,
		Pause: func(done, _ int) error {
			r.report(stage, done)
			return r.pause()
		},
	})
	for d, notice := range statement.Rewritten(a.Documents, a.Statements) {
		if notice != nil {
			a.Documents[d].Diagnostics = append(a.Documents[d].Diagnostics, *notice)
		}
	}
}

// date finds when undated documents were published, what their time
// expressions mean then, and when everything was said.
func date(a *corpus.Analysis) {
	for d, inferred := range dating.Infer(a, defaultLanguage) {
		doc := &a.Documents[d]
		if doc.Date.Known() || !inferred.Known() {
			continue
		}
		doc.Date = inferred
		if l := languageOf(doc); l != nil {
			doc.Times = timex.Find(doc, doc.Date, l)
		}
	}
	for d, why := range dating.Suspect(a, defaultLanguage) {
		if doc := &a.Documents[d]; why != "" {
			doc.Date.Value = doc.Date.Value + "?"
			doc.Date.Reason += " This is in doubt: " + why
			doc.Diagnostics = append(doc.Diagnostics, corpus.Diagnostic{Code: corpus.SuspectDate, Message: "The date of the article is in doubt. " + why})
		}
	}
	quotations, statements := dating.Said(a, defaultLanguage)
	for d := range a.Documents {
		for q := range a.Documents[d].Quotations {
			a.Documents[d].Quotations[q].Said = quotations[d][q]
		}
	}
	for s := range a.Statements {
		a.Statements[s].Said = statements[s]
	}
}

// run is one run of the stages.
type run struct {
	Options
	ctx   context.Context
	total int
	mu    sync.Mutex
}

// report tells the progress.
func (r *run) report(stage string, done int) {
	if r.Progress == nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.Progress(stage, done, r.total)
}

// pause lets others run and returns the reason if the analysis is to stop.
func (r *run) pause() error {
	if r.Yield != nil {
		r.Yield()
	}
	return r.ctx.Err()
}

// each calls do for every document, Workers at a time; it stops early when the
// context is done.
func (r *run) each(stage string, do func(d int)) {
	var next, done atomic.Int64
	var group sync.WaitGroup
	for range max(1, r.Workers) {
		group.Go(func() {
			for d := int(next.Add(1)) - 1; d < r.total && r.pause() == nil; d = int(next.Add(1)) - 1 {
				do(d)
				r.report(stage, int(done.Add(1)))
			}
		})
	}
	group.Wait()
}

// defaultLanguage is used across documents.
var defaultLanguage = languages[0]

// plainLanguage cuts text of other languages into segments and words.
var plainLanguage = &lang.Language{}

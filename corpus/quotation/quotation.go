// Package quotation finds reported speech: the quotations of a document with
// their content, cue and source, and reports without quotation marks.
//
// # Approach
//
// The marks of a paragraph are paired by the cheapest reading of the whole
// paragraph (marks.go), a dynamic programme over the stack of open quotations
// with costs for slips of shape and spacing (costs.go). A sentence is then
// seen as a row of items in which each quotation is one (reader.go). Cues are
// looked up in the language's lexicon (cue.go) and their subjects found by rules
// over items (subject.go); named rules relate quotations to cues (attribute.go,
// rules.go), and those without one to the sentences before (context.go).
//
// What a cue reports is decided by a ranker (stand.go, rank.go): two logistic models say
// whether the cue reports what follows it and what stands before it, three
// softmax models choose the words with which the content begins and ends; of
// what they think possible that content is taken which most of the probability
// lies close to [3]. A last logistic model looks at the report as a whole and
// says how sure it is (tell.go). All are linear over hashed features [2] of the
// words, signs and cues around a boundary (features.go, class.go); the weights
// are the language's (model.go), trained by cmd/train/quotation on PolNeAR [1],
// whose guidelines for contents they learn. A content that holds marks makes
// the quotation mixed (content.go); without marks it is an indirect report, if
// it is sure enough (indirect.go) and was spoken (unsaid.go). Cues are verbs,
// phrases, and nouns with a clause or “of” behind them (“his claim that …”).
// Speech is told from terms and titles by weighted evidence (kind.go).
//
// What is not done: no syntax tree is built, and who a mention is, is not
// decided here.
//
// [1] E. Newell, D. Margolin, D. Ruths. An Attribution Relations Corpus for
// Political News. LREC 2018.
//
// [2] K. Weinberger et al. Feature Hashing for Large Scale Multitask Learning.
// ICML 2009.
//
// [3] S. Kumar, W. Byrne. Minimum Bayes-Risk Decoding for Statistical Machine
// Translation. HLT-NAACL 2004.
package quotation

import (
	"sort"

	"verbatim/corpus"
	"verbatim/corpus/lang"
	"verbatim/corpus/segment"
)

// Find returns the quotations of doc, ordered by start, and what could not be
// read as it should. It reads the text, tokens, sentences, segments and
// mentions of doc, takes time linear in their number, and leaves the fields ID,
// Speaker and Said to later stages.
func Find(doc *corpus.Document, l *lang.Language) ([]corpus.Quotation, []corpus.Diagnostic) {
	f, notes := newFinder(doc, l)
	return f.find(), notes
}

func newFinder(doc *corpus.Document, l *lang.Language) (*finder, []corpus.Diagnostic) {
	r := newReader(doc, l)
	var notes []corpus.Diagnostic
	r.pairs, notes = pairs(doc, l, r.cueAt())
	r.cover()
	f := &finder{reader: r, recordOf: make([]int32, len(r.pairs)), model: newModel(l)}
	for i := range f.recordOf {
		f.recordOf[i] = none
	}
	return f, notes
}

func (f *finder) find() []corpus.Quotation {
	r, doc := f.reader, f.doc
	f.transcript()
	for i, s := range doc.Segments {
		if f.spoken != nil && f.spoken[i] || f.block(i) {
			continue
		}
		lo, hi := segment.In(doc.Tokens, s.Span)
		f.passage(lo, hi, i, corpus.None, func(t int) int32 { return r.quote[t] })
	}
	f.nested()
	return f.finish()
}

// cueAt returns a test for a cue that begins at a byte offset. Offsets must
// not fall from call to call.
func (r *reader) cueAt() func(int) bool {
	t := 0
	return func(at int) bool {
		for t > 0 && r.doc.Tokens[t-1].Start >= at {
			t--
		}
		for t < len(r.doc.Tokens) && r.doc.Tokens[t].Start < at {
			t++
		}
		if t == len(r.doc.Tokens) || r.doc.Tokens[t].Start != at || r.doc.Tokens[t].Of(r.text) != r.words[t] {
			return false
		}
		c := &r.known[t].Cue
		return r.known[t].IsCue && c.Use&(lang.Says|lang.Tells) != 0 && c.Form <= presentOrPast &&
			t+1 < len(r.named) && r.named[t+1] != none
	}
}

// A record is a quotation under construction.
type record struct {
	corpus.Quotation
	pair  int32 // or none for the indirect form
	after int32 // pair whose utterance it continues, or none
}

// A finder collects the records of one document.
type finder struct {
	*reader
	records  []record
	recordOf []int32 // by pair
	last     context // what the sentence before said
	spoken   []bool  // by segment: it is a turn of a transcript; nil if there is none
	model    model
	watch    func(*unit) // sees each sentence before its quotations are attributed; nil if nobody looks

	// Of the present sentence:
	attributes []int      // by item: the cue of the attribution that begins there, or 0
	reports    []reported // what the cues may report
	covering   []int32    // by item that is a quotation: the likeliest report around it, or none

	// Scratch space of the ranker.
	adding       sum
	starts, ends []float64
	drafts       []draft
	from, to     []int
}

// passage attributes what stands in the tokens from lo to hi.
func (f *finder) passage(lo, hi, segment, inner int, pairOf func(int) int32) {
	us := f.units(lo, hi, segment, inner, pairOf)
	for i := range us {
		u := &us[i]
		f.findCues(u)
		if f.watch != nil {
			f.watch(u)
		}
		f.unit(u)
	}
}

// unit attributes the quotations of one sentence and then what it reports
// without marks.
func (f *finder) unit(u *unit) {
	now := context{segment: u.segment, pair: none, source: source{mention: none}}
	f.reports = f.rank(u)
	f.coverQuotations(u)
	for q := range u.items {
		if u.items[q].pair == none {
			continue
		}
		p := u.items[q].pair
		s := f.reporting(u, q, f.attribute(u, q))
		if s.cue >= 0 && s.rule != noRule {
			u.items[s.cue].used = true
		}
		if m, start := f.labelled(p); m != none && u.inner == corpus.None {
			s = source{rule: ruleTranscript, mention: m, cue: corpus.None}
			f.pairs[p].Start = start
		}
		kind, alone := f.kind(u, q, s, &now)
		if kind == corpus.Speech && s.cue >= 0 && s.cue < q && !f.pairs[p].goesOn && f.lastRune(p) != '.' &&
			(u.items[s.cue].is(lang.RefusalWord) || f.unsaid(u, s.cue, s.subject, s.how)) {
			kind = corpus.Term // he would not call it “…”
		}
		content, form := f.pairs[p].Span, corpus.Direct
		if kind == corpus.Speech && s.rule != noRule {
			content, form = f.content(u, q, &s)
		}
		after := none
		if kind == corpus.Speech {
			if s.rule != ruleTranscript && !alone {
				after = f.continues(u, q, s, &now)
			}
			if !s.found() && !alone {
				s = f.fromContext(u, q, s, after)
			}
			if after != none && after == now.pair && s.found() {
				s.rule = ruleInterrupted
			}
			if s.found() {
				now.source = s
			}
			if !alone {
				now.pair, now.speech = p, true
			}
		}
		f.add(record{pair: p, after: after, Quotation: corpus.Quotation{
			Span: f.pairs[p].Span, Kind: kind, Form: form, Content: content, Attribution: f.attribution(kind, s),
		}})
	}
	now.colon = u.items[len(u.items)-1].word == ":"
	if !now.source.found() || now.colon {
		if s := f.mainSource(u); s.found() {
			now.source = s
		}
	}
	if u.inner == corpus.None {
		if f.spoken == nil || !f.spoken[u.segment] {
			f.indirect(u)
		}
		if now.source.found() || now.speech || len(u.items) > 3 {
			f.last = now
		}
	}
}

// attribution turns a source into what the reader is told.
func (f *finder) attribution(kind corpus.QuotationKind, s source) corpus.Attribution {
	a := corpus.Attribution{Mention: corpus.None, Rule: ruleTable[s.rule].name}
	if kind != corpus.Speech {
		a.Rule = ""
		return a
	}
	if s.rule != noRule && (s.cue != corpus.None || !s.span.Empty()) {
		a.Cue = corpus.Cue{Span: s.span, Lemma: s.lemma, Stance: s.stance}
	}
	if s.found() {
		a.Mention = int(s.mention)
		a.Confidence = ruleTable[s.rule].confidence
		if f, ok := subjectFactors[s.how]; ok {
			a.Confidence *= f
		}
		if s.confidence > 0 {
			a.Confidence = s.confidence
		}
	}
	return a
}

func (f *finder) add(rec record) {
	if rec.pair != none {
		f.recordOf[rec.pair] = int32(len(f.records))
	}
	f.records = append(f.records, rec)
}

// nested attributes the quotations within quotations.
func (f *finder) nested() {
	for p := range f.pairs {
		outer := &f.pairs[p]
		if p+1 >= len(f.pairs) || f.pairs[p+1].parent != p {
			continue
		}
		lo, hi := segment.In(f.doc.Tokens, outer.Span)
		cover := make([]int32, hi-lo)
		for i := range cover {
			cover[i] = none
		}
		for c, t := p+1, lo; c < len(f.pairs) && f.pairs[c].outer.Start < outer.outer.End; c++ {
			if f.pairs[c].parent != p {
				continue
			}
			for ; t < hi && f.doc.Tokens[t].Start < f.pairs[c].outer.End; t++ {
				if f.doc.Tokens[t].End > f.pairs[c].outer.Start {
					cover[t-lo] = int32(c)
				}
			}
		}
		f.last = context{segment: corpus.None, pair: none, source: source{mention: none}}
		f.passage(lo, hi, outer.segment, p, func(t int) int32 { return cover[t-lo] })
	}
}

// finish orders the records and turns references by pair into indexes.
func (f *finder) finish() []corpus.Quotation {
	order := make([]int, len(f.records))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return f.records[order[a]].Span.Before(f.records[order[b]].Span) })
	place := make([]int, len(f.records))
	for i, o := range order {
		place[o] = i
	}
	out := make([]corpus.Quotation, 0, len(order))
	for _, o := range order {
		rec := &f.records[o]
		q := rec.Quotation
		q.Continues, q.Within, q.Speaker = corpus.None, corpus.None, corpus.None
		if rec.after != none {
			if first := f.recordOf[rec.after]; first != none {
				q.Continues = place[first]
				if c := out; q.Continues < len(c) && c[q.Continues].Continues != corpus.None {
					q.Continues = c[q.Continues].Continues
				}
			}
		}
		if rec.pair != none {
			if parent := f.pairs[rec.pair].parent; parent != corpus.None && f.recordOf[parent] != none {
				q.Within = place[f.recordOf[parent]]
			}
		}
		out = append(out, q)
	}
	return out
}

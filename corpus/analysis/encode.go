package analysis

import (
	"encoding/json"
	"io"

	"verbatim/corpus"
)

// Version is the version of the encoding.
const Version = 1

// The records of the encoding, as the contract has them. A nil pointer is an
// unknown value and becomes null; lists are never left out.
type (
	span struct {
		Start int `json:"start"`
		End   int `json:"end"`
	}
	textSpan struct {
		span
		Text string `json:"text"`
	}
	dateRecord struct {
		Value    *string        `json:"value"`
		Earliest *string        `json:"earliest"`
		Latest   *string        `json:"latest"`
		Basis    *corpus.Basis  `json:"basis,omitempty"`
		Reason   *string        `json:"reason"`
		Checked  corpus.Checked `json:"checked,omitempty"` // by a person
	}
	segmentRecord struct {
		Kind corpus.SegmentKind `json:"kind"`
		span
		DuplicateOf *int `json:"duplicate_of"`
	}
	documentRecord struct {
		ID       string          `json:"id"`
		Path     *string         `json:"path"`
		Title    *string         `json:"title"`
		Source   *string         `json:"source"`
		Author   *string         `json:"author"`
		URL      *string         `json:"url"`
		Language *string         `json:"language"`
		Date     dateRecord      `json:"date"`
		Segments []segmentRecord `json:"segments"`
		Text     *string         `json:"text,omitempty"`
	}
	joinRecord struct {
		Alias string `json:"alias"`
		Rule  string `json:"rule"`
	}
	speakerRecord struct {
		ID       string            `json:"id"`
		Name     string            `json:"name"`
		Kind     corpus.EntityKind `json:"kind"`
		Aliases  []string          `json:"aliases"`
		Roles    []string          `json:"roles"`
		Evidence []joinRecord      `json:"evidence"`
	}
	quotationRecord struct {
		ID  string `json:"id"`
		Doc string `json:"doc"`
		textSpan
		Kind       corpus.QuotationKind `json:"kind"`
		Form       corpus.Form          `json:"form"`
		Content    span                 `json:"content"`
		Speaker    *string              `json:"speaker"`
		Mention    *textSpan            `json:"mention"`
		Cue        *textSpan            `json:"cue"`
		Lemma      *string              `json:"lemma"`
		Stance     *string              `json:"stance"`
		Confidence float64              `json:"confidence"`
		Rule       *string              `json:"rule"`
		Checked    corpus.Checked       `json:"checked,omitempty"` // by a person
		Continues  *string              `json:"continues"`
		Within     *string              `json:"within"`
		Said       *dateRecord          `json:"said"`
	}
	witnessRecord struct {
		Doc       string  `json:"doc"`
		Quotation *string `json:"quotation"`
		span
		Grade    corpus.Grade   `json:"grade"`
		Indirect bool           `json:"indirect"`
		Repeat   bool           `json:"repeat"`
		Checked  corpus.Checked `json:"checked,omitempty"` // by a person
	}
	statementRecord struct {
		ID        string          `json:"id"`
		Speaker   *string         `json:"speaker"`
		Said      *dateRecord     `json:"said"`
		Score     float64         `json:"score"`
		Reasons   []string        `json:"reasons"`
		Witnesses []witnessRecord `json:"witnesses"`
	}
	timeRecord struct {
		Doc string `json:"doc"`
		textSpan
		Type   corpus.TimexType `json:"type"`
		Value  *string          `json:"value"`
		Mod    *string          `json:"mod"`
		Reason *string          `json:"reason"`
	}
	entryRecord struct {
		Date      *string          `json:"date"`
		Earliest  *string          `json:"earliest"`
		Latest    *string          `json:"latest"`
		Kind      corpus.EntryKind `json:"kind"`
		Doc       string           `json:"doc"`
		Quotation *string          `json:"quotation"`
		Statement *string          `json:"statement"`
		span
	}
	diagnosticRecord struct {
		Doc string `json:"doc"`
		span
		Code    string `json:"code"`
		Message string `json:"message"`
	}
	analysisRecord struct {
		Version     int                `json:"version"`
		Documents   []documentRecord   `json:"documents"`
		Speakers    []speakerRecord    `json:"speakers"`
		Quotations  []quotationRecord  `json:"quotations"`
		Statements  []statementRecord  `json:"statements"`
		Times       []timeRecord       `json:"time_expressions"`
		Timeline    []entryRecord      `json:"timeline"`
		Diagnostics []diagnosticRecord `json:"diagnostics"`
	}
)

// EncodeOptions say what goes into an encoding.
type EncodeOptions struct {
	Text bool // the documents' texts
}

// EncodeJSON writes a as one JSON object in the shape that the contract gives.
func EncodeJSON(w io.Writer, a *corpus.Analysis, opts EncodeOptions) error {
	return encode(w, whole(a, opts))
}

func encode(w io.Writer, r analysisRecord) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(r)
}

// EncodeJSONL writes a as JSON lines, one record each, with its kind in the
// field "record": document, speaker, quotation, statement, time_expression,
// entry, diagnostic.
func EncodeJSONL(w io.Writer, a *corpus.Analysis, opts EncodeOptions) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	r := whole(a, opts)
	for _, write := range []func() error{
		func() error { return lines(e, "document", r.Documents) },
		func() error { return lines(e, "speaker", r.Speakers) },
		func() error { return lines(e, "quotation", r.Quotations) },
		func() error { return lines(e, "statement", r.Statements) },
		func() error { return lines(e, "time_expression", r.Times) },
		func() error { return lines(e, "entry", r.Timeline) },
		func() error { return lines(e, "diagnostic", r.Diagnostics) },
	} {
		if err := write(); err != nil {
			return err
		}
	}
	return nil
}

// lines writes the records of one kind.
func lines[T any](e *json.Encoder, kind string, list []T) error {
	for _, item := range list {
		if err := e.Encode(struct {
			Record string `json:"record"`
			Item   T      `json:"item"`
		}{kind, item}); err != nil {
			return err
		}
	}
	return nil
}

// whole returns a in the shape of the encoding.
func whole(a *corpus.Analysis, opts EncodeOptions) analysisRecord {
	r := records(a, a.All(), opts)
	for d := range a.Documents {
		doc := &a.Documents[d]
		for i := range doc.Times {
			r.Times = append(r.Times, timeOf(doc, &doc.Times[i]))
		}
		for _, g := range doc.Diagnostics {
			r.Diagnostics = append(r.Diagnostics, diagnosticRecord{doc.ID, span(g.Span), g.Code, g.Message})
		}
	}
	return r
}

// records returns what s selects of a in the shape of the encoding, without
// what no list shows.
func records(a *corpus.Analysis, s corpus.Selection, opts EncodeOptions) analysisRecord {
	r := analysisRecord{
		Version: Version, Documents: []documentRecord{}, Speakers: []speakerRecord{}, Quotations: []quotationRecord{},
		Statements: []statementRecord{}, Times: []timeRecord{}, Timeline: []entryRecord{}, Diagnostics: []diagnosticRecord{},
	}
	for _, i := range s.Speakers {
		r.Speakers = append(r.Speakers, speakerOf(a.Speakers[i]))
	}
	for _, d := range s.Documents {
		r.Documents = append(r.Documents, documentOf(&a.Documents[d], opts))
	}
	for _, at := range s.Quotations {
		doc := &a.Documents[at.Doc]
		r.Quotations = append(r.Quotations, quotationOf(a, doc, &doc.Quotations[at.Quotation]))
	}
	for _, i := range s.Statements {
		r.Statements = append(r.Statements, statementOf(a, &a.Statements[i]))
	}
	for _, i := range s.Timeline {
		r.Timeline = append(r.Timeline, entryOf(a, &a.Timeline[i]))
	}
	return r
}

// known returns s, nil if it is empty.
func known[T ~string](s T) *T {
	if s == "" {
		return nil
	}
	return &s
}

// listed returns list, which is never null.
func listed[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func datingOf(d corpus.Dating) dateRecord {
	return dateRecord{Value: known(d.Value), Earliest: known(d.Earliest), Latest: known(d.Latest), Reason: known(d.Reason), Checked: d.Checked}
}

// saidOf returns d, nil if nothing is known.
func saidOf(d corpus.Dating) *dateRecord {
	if !d.Known() {
		return nil
	}
	said := datingOf(d)
	return &said
}

func textOf(doc *corpus.Document, s corpus.Span) textSpan { return textSpan{span(s), s.Of(doc.Text)} }

func speakerOf(s corpus.Speaker) speakerRecord {
	r := speakerRecord{ID: s.ID, Name: s.Name, Kind: s.Kind, Aliases: listed(s.Aliases), Roles: listed(s.Roles), Evidence: []joinRecord{}}
	for _, j := range s.Evidence {
		r.Evidence = append(r.Evidence, joinRecord(j))
	}
	return r
}

func documentOf(doc *corpus.Document, opts EncodeOptions) documentRecord {
	r := documentRecord{
		ID: doc.ID, Path: known(doc.Path), Title: known(doc.Title), Source: known(doc.Source), Author: known(doc.Author),
		URL: known(doc.URL), Language: known(doc.Language), Date: datingOf(doc.Date), Segments: []segmentRecord{},
	}
	basis := doc.Date.Basis
	if basis == "" {
		basis = corpus.NoBasis
	}
	r.Date.Basis = &basis
	for _, s := range doc.Segments {
		record := segmentRecord{Kind: s.Kind, span: span(s.Span)}
		if s.DuplicateOf != corpus.None {
			record.DuplicateOf = &s.DuplicateOf
		}
		r.Segments = append(r.Segments, record)
	}
	if opts.Text {
		r.Text = &doc.Text
	}
	return r
}

func quotationOf(a *corpus.Analysis, doc *corpus.Document, q *corpus.Quotation) quotationRecord {
	r := quotationRecord{
		ID: q.ID, Doc: doc.ID, textSpan: textOf(doc, q.Span), Kind: q.Kind, Form: q.Form, Content: span(q.Content),
		Confidence: q.Attribution.Confidence, Rule: known(q.Attribution.Rule), Checked: q.Attribution.Checked, Said: saidOf(q.Said),
	}
	if q.Speaker != corpus.None {
		r.Speaker = &a.Speakers[q.Speaker].ID
	}
	if m := q.Attribution.Mention; m != corpus.None {
		mention := textOf(doc, doc.Mentions[m].Span)
		r.Mention = &mention
	}
	if cue := q.Attribution.Cue; !cue.Empty() {
		text, stance := textOf(doc, cue.Span), string(cue.Stance)
		r.Cue, r.Lemma, r.Stance = &text, known(cue.Lemma), known(stance)
	}
	if q.Continues != corpus.None {
		r.Continues = &doc.Quotations[q.Continues].ID
	}
	if q.Within != corpus.None {
		r.Within = &doc.Quotations[q.Within].ID
	}
	return r
}

func statementOf(a *corpus.Analysis, s *corpus.Statement) statementRecord {
	r := statementRecord{ID: s.ID, Said: saidOf(s.Said), Score: s.Score, Reasons: listed(s.Reasons), Witnesses: []witnessRecord{}}
	if s.Speaker != corpus.None {
		r.Speaker = &a.Speakers[s.Speaker].ID
	}
	for _, w := range s.Witnesses {
		doc := &a.Documents[w.Doc]
		record := witnessRecord{Doc: doc.ID, span: span(w.Span), Grade: w.Grade, Indirect: w.Indirect, Repeat: w.Repeat, Checked: w.Checked}
		if w.Quotation != corpus.None {
			record.Quotation = &doc.Quotations[w.Quotation].ID
		}
		r.Witnesses = append(r.Witnesses, record)
	}
	return r
}

func timeOf(doc *corpus.Document, t *corpus.TimeExpression) timeRecord {
	return timeRecord{Doc: doc.ID, textSpan: textOf(doc, t.Span), Type: t.Type, Value: known(t.Value), Mod: known(t.Mod), Reason: known(t.Reason)}
}

func entryOf(a *corpus.Analysis, e *corpus.TimelineEntry) entryRecord {
	doc := &a.Documents[e.Doc]
	r := entryRecord{Date: known(e.Value), Earliest: known(e.Earliest), Latest: known(e.Latest), Kind: e.Kind, Doc: doc.ID, span: span(e.Span)}
	if e.Quotation != corpus.None {
		r.Quotation = &doc.Quotations[e.Quotation].ID
	}
	if e.Statement != corpus.None {
		r.Statement = &a.Statements[e.Statement].ID
	}
	return r
}

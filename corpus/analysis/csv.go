package analysis

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/sheet"
)

// A List names one of the lists of an analysis, as the encoding does.
type List string

// The lists that are also tables.
const (
	Documents  List = "documents"
	Speakers   List = "speakers"
	Quotations List = "quotations"
	Statements List = "statements"
	Timeline   List = "timeline"
)

// EncodeTable writes what s selects of one list as a table with a head, in the
// order of s. Fields are named as in the encoding; names stand for speakers, of
// several forms "; " stands between. A statement has one row a witness.
func EncodeTable(w io.Writer, a *corpus.Analysis, list List, s corpus.Selection) error {
	t := table{a: a, w: w}
	switch list {
	case Documents:
		t.documents(s.Documents)
	case Speakers:
		t.speakers(s.Speakers)
	case Statements:
		t.statements(s.Statements)
	case Timeline:
		t.timeline(s.Timeline)
	default:
		t.quotations(s.Quotations)
	}
	return t.flush()
}

// A table is a list on its way into a file.
type table struct {
	a   *corpus.Analysis
	w   io.Writer
	b   []byte
	err error
}

// chunk is how many bytes are written at once.
const chunk = 1 << 15

func (t *table) row(cells ...string) {
	if t.b = sheet.Append(t.b, cells...); len(t.b) >= chunk {
		t.flush()
	}
}

func (t *table) flush() error {
	if t.err == nil {
		_, t.err = t.w.Write(t.b)
	}
	t.b = t.b[:0]
	return t.err
}

// name is that of a speaker.
func (t *table) name(who int) string {
	if who == corpus.None {
		return ""
	}
	return t.a.Speakers[who].Name
}

// id is that of a quotation of doc.
func id(doc *corpus.Document, quotation int) string {
	if quotation == corpus.None {
		return ""
	}
	return doc.Quotations[quotation].ID
}

func (t *table) quotations(list []corpus.Place) {
	statements := map[corpus.Place]string{}
	for i := range t.a.Statements {
		for _, w := range t.a.Statements[i].Witnesses {
			if at := (corpus.Place{Doc: w.Doc, Quotation: w.Quotation}); statements[at] == "" {
				statements[at] = t.a.Statements[i].ID
			}
		}
	}
	t.row("id", "doc", "published", "start", "end", "text", "kind", "form", "speaker", "mention", "cue",
		"confidence", "rule", "said", "statement", "title", "source", "url")
	for _, at := range list {
		doc := &t.a.Documents[at.Doc]
		q := &doc.Quotations[at.Quotation]
		mention := ""
		if m := q.Attribution.Mention; m != corpus.None {
			mention = doc.Mentions[m].Of(doc.Text)
		}
		t.row(q.ID, doc.ID, doc.Date.Value, strconv.Itoa(q.Start), strconv.Itoa(q.End), q.Of(doc.Text),
			string(q.Kind), string(q.Form), t.name(q.Speaker), mention, q.Attribution.Cue.Of(doc.Text),
			strconv.FormatFloat(q.Attribution.Confidence, 'f', 2, 64), q.Attribution.Rule, q.Said.Value, statements[at],
			doc.Title, doc.Source, doc.URL)
	}
}

func (t *table) documents(list []int) {
	t.row("id", "path", "title", "source", "author", "url", "language", "date", "earliest", "latest", "basis", "reason",
		"words", "quotations", "indirect")
	for _, d := range list {
		doc := &t.a.Documents[d]
		marked, indirect := 0, 0
		for q := range doc.Quotations {
			switch quotation := &doc.Quotations[q]; {
			case quotation.Form == corpus.Indirect:
				indirect++
			case quotation.Kind == corpus.Speech:
				marked++
			}
		}
		t.row(doc.ID, doc.Path, doc.Title, doc.Source, doc.Author, doc.URL, doc.Language,
			doc.Date.Value, doc.Date.Earliest, doc.Date.Latest, string(doc.Date.Basis), doc.Date.Reason,
			strconv.Itoa(words(doc.Text)), strconv.Itoa(marked), strconv.Itoa(indirect))
	}
}

func (t *table) speakers(list []int) {
	type spoken struct{ quotations, indirect, words, docs, last int }
	of := make([]spoken, len(t.a.Speakers))
	for i := range of {
		of[i].last = corpus.None
	}
	for d := range t.a.Documents {
		doc := &t.a.Documents[d]
		for q := range doc.Quotations {
			quotation := &doc.Quotations[q]
			if quotation.Speaker == corpus.None {
				continue
			}
			s := &of[quotation.Speaker]
			switch {
			case quotation.Form == corpus.Indirect:
				s.indirect++
			case quotation.Kind == corpus.Speech:
				s.quotations++
				s.words += words(quotation.Of(doc.Text))
			}
			if s.last != d {
				s.last, s.docs = d, s.docs+1
			}
		}
	}
	t.row("id", "name", "kind", "aliases", "roles", "quotations", "indirect", "words", "documents")
	for _, i := range list {
		s := &t.a.Speakers[i]
		t.row(s.ID, s.Name, string(s.Kind), strings.Join(s.Aliases, "; "), strings.Join(s.Roles, "; "),
			strconv.Itoa(of[i].quotations), strconv.Itoa(of[i].indirect), strconv.Itoa(of[i].words), strconv.Itoa(of[i].docs))
	}
}

func (t *table) statements(list []int) {
	t.row("id", "speaker", "said", "doc", "published", "quotation", "start", "end", "text", "grade", "indirect", "repeat",
		"title", "source", "url")
	for _, i := range list {
		s := &t.a.Statements[i]
		for _, w := range s.Witnesses {
			doc := &t.a.Documents[w.Doc]
			t.row(s.ID, t.name(s.Speaker), s.Said.Value, doc.ID, doc.Date.Value, id(doc, w.Quotation),
				strconv.Itoa(w.Start), strconv.Itoa(w.End), w.Of(doc.Text), string(w.Grade),
				strconv.FormatBool(w.Indirect), strconv.FormatBool(w.Repeat), doc.Title, doc.Source, doc.URL)
		}
	}
}

func (t *table) timeline(list []int) {
	t.row("date", "earliest", "latest", "kind", "doc", "quotation", "statement", "start", "end", "speaker", "text", "reason")
	for _, i := range list {
		e := &t.a.Timeline[i]
		doc := &t.a.Documents[e.Doc]
		speaker, statement, text := corpus.None, "", e.Span.Of(doc.Text)
		if e.Quotation != corpus.None {
			speaker = doc.Quotations[e.Quotation].Speaker
		}
		if e.Statement != corpus.None {
			statement, speaker = t.a.Statements[e.Statement].ID, t.a.Statements[e.Statement].Speaker
		}
		if e.Kind == corpus.Published {
			text = doc.Title
		}
		t.row(e.Value, e.Earliest, e.Latest, string(e.Kind), doc.ID, id(doc, e.Quotation), statement,
			strconv.Itoa(e.Span.Start), strconv.Itoa(e.Span.End), t.name(speaker), text, e.Reason)
	}
}

// words counts the blank-separated words of text.
func words(text string) int {
	n := 0
	for range strings.FieldsSeq(text) {
		n++
	}
	return n
}

// EncodePart writes what s selects of a in the shape of the whole encoding:
// besides the lists of s the documents and speakers that they name, so that no
// reference leads nowhere. Other lists are empty.
func EncodePart(w io.Writer, a *corpus.Analysis, s corpus.Selection) error {
	return encode(w, records(a, closed(a, s), EncodeOptions{}))
}

// closed returns s with the documents and speakers that it names.
func closed(a *corpus.Analysis, s corpus.Selection) corpus.Selection {
	docs, speakers := map[int]bool{}, map[int]bool{}
	s.Documents, s.Speakers = slices.Clone(s.Documents), slices.Clone(s.Speakers)
	for _, d := range s.Documents {
		docs[d] = true
	}
	for _, who := range s.Speakers {
		speakers[who] = true
	}
	doc := func(d int) {
		if !docs[d] {
			docs[d] = true
			s.Documents = append(s.Documents, d)
		}
	}
	speaker := func(who int) {
		if who != corpus.None && !speakers[who] {
			speakers[who] = true
			s.Speakers = append(s.Speakers, who)
		}
	}
	for _, at := range s.Quotations {
		doc(at.Doc)
		speaker(a.Documents[at.Doc].Quotations[at.Quotation].Speaker)
	}
	for _, i := range s.Statements {
		speaker(a.Statements[i].Speaker)
		for _, w := range a.Statements[i].Witnesses {
			doc(w.Doc)
		}
	}
	for _, i := range s.Timeline {
		doc(a.Timeline[i].Doc)
	}
	return s
}

package dating_test

import (
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/corpustest"
	"verbatim/corpus/dating"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/timex"
)

const body = "The harbour of Port Aldous was closed for a storm that nobody had expected.\n\nShips waited outside for hours, and the pilots went home.\n"

func TestPublished(t *testing.T) {
	for _, c := range []struct {
		name, declared, url, text string
		value                     string
		basis                     corpus.Basis
	}{
		{"header", "", "", " date 2025-04-28 " + body, "2025-04-28", corpus.ByHeader},
		{"header before metadata", "2025-05-01", "", " date 2025-04-28 \n" + body, "2025-04-28", corpus.ByHeader},
		{"ISO", "2025-04-28T10:00:00+02:00", "", body, "2025-04-28", corpus.ByMetadata},
		{"RFC 1123", "Mon, 28 Apr 2025 10:00:00 GMT", "", body, "2025-04-28", corpus.ByMetadata},
		{"compact", "20250428", "", body, "2025-04-28", corpus.ByMetadata},
		{"in words", "April 28, 2025", "", body, "2025-04-28", corpus.ByMetadata},
		{"month", "2025-04", "", body, "2025-04", corpus.ByMetadata},
		{"address", "", "https://news.example/world/2025/04/18/harbour.html", body, "2025-04-18", corpus.ByMetadata},
		{"published", "", "", "Harbour closed\n\nPublished 18 April 2025\n\n" + body, "2025-04-18", corpus.ByText},
		{"published before updated", "", "", "Harbour closed\n\nUpdated April 20, 2025\n\nPublished April 18, 2025\n\n" + body, "2025-04-18", corpus.ByText},
		{"updated", "", "", "Harbour closed\n\nLast updated: April 20, 2025\n\n" + body, "2025-04-20", corpus.ByText},
		{"dateline", "", "", "PORT ALDOUS, April 18, 2025 (Wire) – " + body, "2025-04-18", corpus.ByText},
		{"dateline without a year", "", "", "PORT ALDOUS, April 18 (Wire) – " + body, "", corpus.NoBasis},
		{"a date in a sentence", "", "", "The storm of 18 April 2025 was the worst in years, the harbour master said in a long report.\n\n" + body, "", corpus.NoBasis},
		{"nothing", "", "https://news.example/2025/999/1", body, "", corpus.NoBasis},
		{"address in words", "", "https://news.example/world/2025/apr/18/harbour", body, "2025-04-18", corpus.ByMetadata},
		{"figures, two ways", "04/05/2025", "", body, "2025-04-05/2025-05-04", corpus.ByMetadata},
		{"figures, one way", "04/25/2025", "", body, "2025-04-25", corpus.ByMetadata},
		{"figures in a text that has the day first", "04/05/2025", "", body + "\nThe harbour had been open since 3 March 1998.\n", "2025-05-04", corpus.ByMetadata},
		{"figures in a text that has the month first", "", "", "Harbour closed\n\nPublished 04/05/2025\n\n" + body + "\nThe harbour had been open since March 3, 1998.\n", "2025-04-05", corpus.ByText},
		{"published with its hour", "", "", "Harbour closed\n\nPublished 1:32 PM EDT, Fri April 18, 2025\n\n" + body, "2025-04-18", corpus.ByText},
		{"headings of a diary", "", "", "A year at the harbour\n\nJanuary 20, 2017\n\n" + body + "\nJuly 6, 2017\n\n" + body, "", corpus.NoBasis},
		{"a heading that the text outlives", "", "", "A town remembers\n\nSeptember 14, 2001\n\n" + body + "\nThe harbour was rebuilt in May 2019, and the pilots came back.\n", "", corpus.NoBasis},
		{"published is another's word", "", "", "Harbour closed\n\n" + body + "\nA map that was published by the old pilots of the town shows it in a storm of May 3, 1899\n", "", corpus.NoBasis},
	} {
		doc := corpustest.Document(t, c.text)
		doc.Declared, doc.URL = c.declared, c.url
		got := dating.Published(&doc, en.English)
		if got.Value != c.value || got.Basis != c.basis || got.Reason == "" {
			t.Errorf("%s: Published = %q (%s, %q), want %q (%s)", c.name, got.Value, got.Basis, got.Reason, c.value, c.basis)
		}
	}
}

// quoted returns a document whose speech stands between “ and ”, by the speaker
// with the given number, reported by the given cue, in order.
func quoted(t *testing.T, text, date string, parts ...string) corpus.Document {
	t.Helper()
	doc := corpustest.Document(t, text)
	doc.ID = "d" + date
	doc.Date = corpus.Dating{Basis: corpus.NoBasis}
	if date != "" {
		doc.Date = corpus.Dating{Value: date, Earliest: date, Latest: date, Basis: corpus.ByMetadata}
	}
	doc.Times = timex.Find(&doc, doc.Date, en.English)
	at := 0
	for i := 0; i < len(parts); i += 2 {
		start := at + strings.Index(doc.Text[at:], parts[i])
		span := corpus.Span{Start: start, End: start + len(parts[i])}
		cue := corpus.Span{}
		if c := parts[i+1]; c != "" {
			k := strings.LastIndex(doc.Text[:span.Start], c)
			if k < 0 || k < at {
				k = span.End + strings.Index(doc.Text[span.End:], c)
			}
			cue = corpus.Span{Start: k, End: k + len(c)}
		}
		doc.Quotations = append(doc.Quotations, corpus.Quotation{Span: span, Kind: corpus.Speech, Form: corpus.Direct, Content: span,
			Attribution: corpus.Attribution{Mention: corpus.None, Cue: corpus.Cue{Span: cue}}, Continues: corpus.None, Within: corpus.None, Speaker: 0})
		at = span.End
	}
	return doc
}

func TestSaid(t *testing.T) {
	for _, c := range []struct {
		name, text string
		parts      []string
		want       []string
	}{
		{"after the cue", "Mayor Ines Holt said on Tuesday: “We will rebuild the pier.”\n",
			[]string{"We will rebuild the pier.", "said"}, []string{"2025-04-15"}},
		{"before the cue", "On Wednesday, Mayor Ines Holt described the pier as “lost.”\n",
			[]string{"lost.", "described"}, []string{"2025-04-16"}},
		{"not inside the words", "“The pier was lost on Sunday,” said Ines Holt on Monday.\n",
			[]string{"The pier was lost on Sunday,", "said"}, []string{"2025-04-14"}},
		{"carried on", "Ines Holt said Monday that the pier was “lost.” It stood for a century.\n\n“We will rebuild it,” she added.\n",
			[]string{"lost.", "said", "We will rebuild it,", "added"}, []string{"2025-04-14", "2025-04-14"}},
		{"not carried for ever", "Ines Holt said Monday that the pier was “lost.”\n\nA first paragraph lies between them here.\n\nA second paragraph lies between them here.\n\nA third paragraph lies between them here.\n\n“We will rebuild it,” she added.\n",
			[]string{"lost.", "said", "We will rebuild it,", "added"}, []string{"2025-04-14", ""}},
		{"a time of what came before", "After the storm on Sunday, Ines Holt said the pier was “lost.”\n",
			[]string{"lost.", "said"}, []string{""}},
		{"what is reported", "Ines Holt said that she came on Sunday to see the pier that was “lost.”\n",
			[]string{"lost.", "said"}, []string{""}},
	} {
		a := &corpus.Analysis{Documents: []corpus.Document{quoted(t, c.text, "2025-04-18", c.parts...)}}
		got, _ := dating.Said(a, en.English)
		for i, want := range c.want {
			if got[0][i].Value != want {
				t.Errorf("%s: Said[%d] = %q (%s), want %q", c.name, i, got[0][i].Value, got[0][i].Reason, want)
			}
			if want == "" && got[0][i].Latest != "2025-04-18" {
				t.Errorf("%s: Said[%d].Latest = %q, want the day of the article", c.name, i, got[0][i].Latest)
			}
		}
	}
}

// statement joins the first quotations of two documents.
func statement(docs []corpus.Document, a, b int) corpus.Statement {
	st := corpus.Statement{ID: "s", Speaker: 0, Score: 1}
	for _, d := range []int{a, b} {
		st.Witnesses = append(st.Witnesses, corpus.Witness{Span: docs[d].Quotations[0].Span, Doc: d, Quotation: 0})
	}
	return st
}

// TestInferAlone holds what a text without ties to others tells of its own day.
func TestInferAlone(t *testing.T) {
	dated := quoted(t, "The pier burned.\n", "2025-04-28")
	for _, c := range []struct{ name, text, want string }{
		{"what it tells of", "The pier burned on 12 March 2024, the mayor said.\n", "2024-03-12/.."},
		{"what it looks ahead to", "The pier will be opened on 12 March 2026, the mayor said.\n", ""},
		{"a year alone", "The mayor was mentioned for the office in 2026.\n", ""},
		{"a dateline without a year", "PORT ALDOUS, April 18 (Wire) – The pier burned.\n", "2025-04-18?"},
		{"a dateline far from the others", "PORT ALDOUS, November 18 (Wire) – The pier burned.\n", ""},
	} {
		a := &corpus.Analysis{Documents: []corpus.Document{dated, quoted(t, c.text, "")}}
		if got := dating.Infer(a, en.English)[1]; got.Value != c.want {
			t.Errorf("%s: Infer = %q (%s), want %q", c.name, got.Value, got.Reason, c.want)
		}
	}
}

func TestInfer(t *testing.T) {
	dated := quoted(t, "Mayor Ines Holt said on Tuesday: “We will rebuild the old pier at any cost.”\n", "2025-04-18",
		"We will rebuild the old pier at any cost.", "said")
	for _, c := range []struct{ name, text, want string }{
		{"weekday", "Ines Holt told reporters Tuesday: “We will rebuild the old pier at any cost.”\n", "2025-04-15/2025-04-21"},
		{"yesterday", "Ines Holt said yesterday: “We will rebuild the old pier at any cost.”\n", "2025-04-16"},
		{"last week", "Ines Holt said last week: “We will rebuild the old pier at any cost.”\n", "2025-04-21/2025-04-27"},
		{"another day", "Ines Holt said Monday: “We will rebuild the old pier at any cost.”\n", ""},
		{"nothing", "Ines Holt said: “We will rebuild the old pier at any cost.”\n", ""},
	} {
		open := quoted(t, c.text, "", "We will rebuild the old pier at any cost.", "")
		k := strings.Index(c.text, "said")
		if k < 0 {
			k = strings.Index(c.text, "told")
		}
		open.Quotations[0].Attribution.Cue.Span = corpus.Span{Start: k, End: k + 4}
		docs := []corpus.Document{dated, open}
		a := &corpus.Analysis{Documents: docs, Statements: []corpus.Statement{statement(docs, 0, 1)}}
		got := dating.Infer(a, en.English)
		if got[0] != dated.Date {
			t.Errorf("%s: a dated document became %+v", c.name, got[0])
		}
		if got[1].Value != c.want {
			t.Errorf("%s: Infer = %q (%s), want %q", c.name, got[1].Value, got[1].Reason, c.want)
		}
		if c.want == "" && got[1].Basis != corpus.NoBasis || c.want != "" && got[1].Basis != corpus.Inferred {
			t.Errorf("%s: Infer has the basis %s", c.name, got[1].Basis)
		}
	}
}

// TestSuspect holds that an article dated years after all others is named,
// unless its text speaks of that time.
func TestSuspect(t *testing.T) {
	corpusOf := func(date, text string) *corpus.Analysis {
		a := &corpus.Analysis{}
		for _, day := range []string{"2025-04-18", "2025-04-20", "2025-05-02"} {
			doc := corpustest.Document(t, body)
			doc.Date = corpus.Dating{Value: day, Earliest: day, Latest: day, Basis: corpus.ByHeader}
			a.Documents = append(a.Documents, doc)
		}
		doc := corpustest.Document(t, text)
		doc.Date = corpus.Dating{Value: date, Earliest: date, Latest: date, Basis: corpus.ByHeader}
		doc.Times = timex.Find(&doc, doc.Date, en.English)
		a.Documents = append(a.Documents, doc)
		return a
	}
	for _, c := range []struct {
		date, text string
		suspect    bool
	}{
		{"2052-04-19", " date 2052-04-19 " + body, true},
		{"2052-04-19", body + "\nThe harbour was built in May 2019.\n", true},
		{"2052-04-19", body + "\nThe pilots struck for a week in March 2052.\n", false},
		{"2026-04-19", body, false},
		{"2019-04-19", body, false},
	} {
		a := corpusOf(c.date, c.text)
		got := dating.Suspect(a, en.English)
		if len(got) != 4 || got[0]+got[1]+got[2] != "" || (got[3] != "") != c.suspect {
			t.Errorf("Suspect with an article of %s = %q, want it named: %v", c.date, got, c.suspect)
		}
		a.Documents = a.Documents[2:]
		if got := dating.Suspect(a, en.English); got[0]+got[1] != "" {
			t.Errorf("Suspect of two articles = %q, want none: either may be wrong", got)
		}
	}
}

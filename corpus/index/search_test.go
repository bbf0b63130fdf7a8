package index

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang/en"
)

// harbour is a corpus with what the fields ask for.
func harbour() ([]corpus.Document, []corpus.Speaker) {
	speakers := []corpus.Speaker{
		{ID: "p1", Name: "Ada Brandt", Aliases: []string{"Ms. Brandt"}},
		{ID: "p2", Name: "Bo Lind", Aliases: []string{"the mayor"}},
	}
	doc := func(id, source, date, text string, who ...int) corpus.Document {
		d := corpus.Document{ID: id, Source: source, Text: text, Title: "On " + id, Date: corpus.Dating{Value: date, Earliest: date, Latest: date}}
		for _, speaker := range who {
			from := 0
			if n := len(d.Quotations); n > 0 {
				from = d.Quotations[n-1].End + len("”")
			}
			start := from + strings.Index(text[from:], "“") + len("“")
			d.Quotations = append(d.Quotations, corpus.Quotation{
				Span: corpus.Span{Start: start, End: start + strings.Index(text[start:], "”")},
				Kind: corpus.Speech, Form: corpus.Direct, Speaker: speaker, Said: corpus.Dating{Value: date, Earliest: date, Latest: date},
			})
		}
		return d
	}
	return []corpus.Document{
		doc("gulls", "The Pier", "2025-04-03", "The gulls left the harbour. “The gulls will come back,” Brandt said. “We feed the gulls,” Lind said.", 0, 1),
		doc("nets", "The Quay", "2025-05-11", "Nobody mends nets in the harbour. “A net is a net,” Lind said of Brandt’s net-menders.", 1),
		doc("storm", "The Pier", "2025-05-12", "The storm took the nets and the gulls’ nests in the old harbour."),
	}, speakers
}

// found tells the lines of a search: document, keywords.
func found(x *Index, docs []corpus.Document, c *Concordance) string {
	var lines []string
	for _, l := range c.Lines(0, 100, 30) {
		lines = append(lines, docs[l.Doc].ID+" "+l.Of(docs[l.Doc].Text))
	}
	return strings.Join(lines, ", ")
}

func TestSearch(t *testing.T) {
	docs, speakers := harbour()
	x := built(docs)
	for _, test := range []struct{ query, read, want string }{
		{"storm", "storm", "storm storm"},
		{"BRANDT", "brandt", "gulls Brandt, nets Brandt’s"},
		{"harbour storm", "harbour AND storm", "storm storm, storm harbour"},
		{"harbour AND storm", "harbour AND storm", "storm storm, storm harbour"},
		{"storm OR mends", "storm OR mends", "nets mends, storm storm"},
		{"nets AND (storm OR mends)", "nets AND (storm OR mends)", "nets mends, nets nets, storm storm, storm nets"},
		{"nets storm OR mends", "(nets AND storm) OR mends", "nets mends, storm storm, storm nets"},
		{"harbour -storm -nets", "harbour AND NOT storm AND NOT nets", "gulls harbour"},
		{"harbour NOT (storm OR gulls)", "harbour AND NOT (storm OR gulls)", "nets harbour"},
		{"“a net is”", `"a net is"`, "nets A net is"},
		{`"the gulls"`, `"the gulls"`, "gulls The gulls, gulls The gulls, gulls the gulls, storm the gulls"},
		{"net-menders", `"net menders"`, "nets net-menders"},
		{`"storm gulls"~5`, `"storm gulls"~5`, "storm storm took the nets and the gulls"},
		{`"storm gulls"~4`, `"storm gulls"~4`, ""},
		{`"gulls storm"~5`, `"gulls storm"~5`, "storm storm took the nets and the gulls"},
		{"nes*", "nes*", "storm nests"},
		{`"the ne*"`, `"the ne*"`, "storm the nets"},
		{"stomr~", "stomr~1", "storm storm"},
		{"speaker:brandt gulls", "speaker:brandt AND gulls", "gulls gulls"},
		{`speaker:"bo lind" net`, `speaker:"bo lind" AND net`, "nets net, nets net"},
		{"speaker:p2", "speaker:p2", "gulls We feed the gulls, nets A net is a net"},
		{"gulls in:narration", "gulls AND in:narration", "gulls gulls, storm gulls"},
		{"gulls in:quote -speaker:lind", "gulls AND in:quote AND NOT speaker:lind", "gulls gulls"},
		{"harbour outlet:quay", "harbour AND outlet:quay", "nets harbour"},
		{`harbour outlet:"the pier" date:2025-05..`, `harbour AND outlet:"the pier" AND date:2025-05..`, "storm harbour"},
		{"harbour date:..2025-05-11", "harbour AND date:..2025-05-11", "gulls harbour, nets harbour"},
		{"harbour date:2025-04", "harbour AND date:2025-04", "gulls harbour"},
		{"gulls said:2025-04-03", "gulls AND said:2025-04-03", "gulls gulls, gulls gulls"},
		{"(outlet:quay OR article:storm) nets", "(outlet:quay OR article:storm) AND nets", "nets nets, storm nets"},
		{"article:storm", "article:storm", "storm The storm took the nets and the gulls"},
		// what is not well formed is read all the same
		{"storm)", "storm", "storm storm"},
		{"((storm", "storm", "storm storm"},
		{") storm ( (", "storm", "storm storm"},
		{`"the storm`, `"the storm"`, "storm The storm"},
		{"storm AND", "storm", "storm storm"},
		{"OR storm OR", "storm", "storm storm"},
		{"NOT", "", ""},
		{"-", "", ""},
		{"", "", ""},
		{"*", "", ""},
		{"~", "", ""},
		{`""`, "", ""},
		{"speaker: storm", "storm", "storm storm"},
		{"mood:storm", `"mood storm"`, ""},
		{"storm - - harbour", "storm AND harbour", "storm storm, storm harbour"},
		{"zebra", "zebra", ""},
	} {
		c, ok := x.Search(test.query, speakers, nil)
		if !ok || c.Read != test.read {
			t.Errorf("Search(%q) was understood as %q, want %q", test.query, c.Read, test.read)
		}
		if got := found(x, docs, c); got != test.want {
			t.Errorf("Search(%q) = %s\nwant %s", test.query, got, test.want)
		}
	}
}

func TestSearchSays(t *testing.T) {
	docs, speakers := harbour()
	x := built(docs)
	for query, want := range map[string]string{
		"(storm":           "not closed",
		"storm )":          "closing bracket",
		`"storm`:           "not closed",
		"-storm":           "add a word",
		"speaker:nobody":   "No speaker",
		"date:soon":        "takes a date",
		"in:print storm":   "quote or narration",
		"mood:storm":       "no field",
		"storm OR":         "OR with nothing",
		"st*rm":            "A star stands",
		"s*":               "two letters",
		"said: storm":      "nothing behind it",
		"storm NOT":        "NOT with nothing",
		"AND storm":        "AND with nothing",
		`storm "!?"`:       "holds no word",
		"storm —":          "holds no word",
		"harbour (-storm)": "",
	} {
		c, _ := x.Search(query, speakers, nil)
		notes := strings.Join(c.Notes, " ")
		if !strings.Contains(notes, want) || want == "" && notes != "" {
			t.Errorf("Search(%q) notes %q, want something about %q", query, notes, want)
		}
	}
	if _, ok := x.Search("the", speakers, func() bool { return true }); ok {
		t.Error("Search goes on when it is told to stop")
	}
}

func TestConcordance(t *testing.T) {
	docs, speakers := harbour()
	x := built(docs)
	c, _ := x.Search("gulls", speakers, nil)
	for by, want := range map[Order]string{
		ByPlace:   "left will lind nests",
		ByRight:   "left lind nests will",
		ByLeft:    "left nests lind will",
		BySpeaker: "will lind left nests",
		ByOutlet:  "left will lind nests",
		ByDate:    "left will lind nests",
		"-date":   "nests left will lind",
	} {
		c, _ := x.Search("gulls", speakers, nil)
		key, descending := strings.CutPrefix(string(by), "-")
		c.Sort(Order(key), descending)
		var next []string // the word after each
		for _, l := range c.Lines(0, 10, 20) {
			next = append(next, fold.Words(docs[l.Doc].Text, l.Right)[0].Text)
		}
		if got := strings.Join(next, " "); got != want {
			t.Errorf("sorted by %q: %s, want %s", by, got, want)
		}
	}
	var facets []string
	for _, f := range c.Facets() {
		for _, v := range f.Values {
			facets = append(facets, v.Query)
			narrowed, _ := x.Search("gulls "+v.Query, speakers, nil)
			if narrowed.Len() != v.Count {
				t.Errorf("gulls %s has %d lines, the facet says %d", v.Query, narrowed.Len(), v.Count)
			}
		}
	}
	if want := []string{"in:narration", "in:quote", `speaker:"Ada Brandt"`, `speaker:"Bo Lind"`, `outlet:"The Pier"`, "date:2025-04", "date:2025-05", "article:gulls", "article:storm"}; !slices.Equal(facets, want) {
		t.Errorf("facets = %q, want %q", facets, want)
	}
}

func TestCollocates(t *testing.T) {
	var docs []corpus.Document
	for i := range 40 {
		text := "The harbour pilots waited. A long report on something else followed, and nobody read the whole report."
		if i%4 == 0 {
			text = "The council met. Its report on schools was long, and the whole town read it."
		}
		docs = append(docs, corpus.Document{ID: string(rune('a'+i/26)) + string(rune('a'+i%26)), Text: text})
	}
	c, _ := built(docs).Search("harbour", nil, nil)
	got := c.Collocates(2)
	if len(got) != 2 || got[0].Word != "pilots" || got[0].Near != 30 || got[0].Count != 30 || got[0].LogDice != 14 || got[0].Likelihood < 50 {
		t.Errorf("collocates of harbour = %+v, want pilots first, always beside it", got)
	}
	if got[0].LogDice < got[1].LogDice {
		t.Errorf("out of order: %+v", got)
	}
	// From Dunning's table 1 of [2]: "the swiss", 110 2442 111 29114.
	if g := likelihood(110, 2442, 111, 29114); g < 270.7 || g > 270.8 {
		t.Errorf("likelihood = %.2f, want 270.72", g)
	}
}

func TestExact(t *testing.T) {
	docs, _ := harbour()
	x := built(docs)
	m := x.Exact("THE gulls", 10)
	if len(m) != 4 || m[0].Quotation != 0 || m[1].Quotation != 1 || m[2].Quotation != corpus.None {
		t.Errorf("Exact = %+v, want the two in marks first", m)
	}
	if m := x.Exact("gulls storm", 10); m != nil {
		t.Errorf("Exact of words apart = %+v", m)
	}
}

// FuzzSearch asks anything of anything: nothing is an error, what is understood
// is understood alike again, and lines lie inside and on the borders of runes.
func FuzzSearch(f *testing.F) {
	docs, speakers := harbour()
	for _, q := range []string{`"a b"~5 OR (c NOT -d) wor* w~2 speaker:x in:quote`, "((((", `)"-*~:`, "said:..2025 date:2025-04..", "“x” „y“ AND OR NOT"} {
		f.Add(q, docs[0].Text)
	}
	f.Fuzz(func(t *testing.T, query, text string) {
		if len(text) > 2000 || !utf8.ValidString(text) {
			return
		}
		x := New(en.English)
		all := append([]corpus.Document{{ID: "fuzz", Text: text}}, docs...)
		for i := range all {
			x.Add(&all[i])
		}
		c, ok := x.Search(query, speakers, nil)
		if !ok {
			t.Fatal("stopped by itself")
		}
		again, _ := x.Search(c.Read, speakers, nil)
		if plain := !strings.ContainsFunc(query, func(r rune) bool { return r > 0x7e }); plain && len(query) < 500 && again.Read != c.Read {
			t.Errorf("%q is understood as %q, and that as %q", query, c.Read, again.Read)
		}
		c.Sort(ByLeft, true)
		for _, l := range c.Lines(0, c.Len(), 20) {
			text := all[l.Doc].Text
			for _, s := range []corpus.Span{l.Span, l.Left, l.Right} {
				if s.Start < 0 || s.End < s.Start || s.End > len(text) || !utf8.ValidString(s.Of(text)) {
					t.Fatalf("span %v of %d bytes", s, len(text))
				}
			}
		}
	})
}

// TestRowTwin compares phrases with a plain search for them.
func TestRowTwin(t *testing.T) {
	docs, _ := harbour()
	x := built(docs)
	for d := range docs {
		words := fold.Words(docs[d].Text, corpus.Span{End: len(docs[d].Text)})
		for n := 1; n <= 4; n++ {
			for i := 0; i+n <= len(words); i++ {
				var phrase []string
				for _, w := range words[i : i+n] {
					phrase = append(phrase, w.Text)
				}
				want := 0
				for e := range docs {
					other := fold.Words(docs[e].Text, corpus.Span{End: len(docs[e].Text)})
					for j := 0; j+n <= len(other); j++ {
						if slices.EqualFunc(phrase, other[j:j+n], func(p string, w fold.Word) bool { return p == w.Text }) {
							want++
						}
					}
				}
				if got := len(x.Exact(strings.Join(phrase, " "), 1000)); got != want {
					t.Errorf("%q stands in %d places, want %d", phrase, got, want)
				}
			}
		}
	}
}

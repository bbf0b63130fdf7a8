package view

import (
	"strings"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/corpus"
)

// hostile is what text of a corpus may try.
const hostile = `" onmouseover="alert(1)"><img src=x onerror=alert(1)><script>alert(1)</script>`

// pages returns one page of every view, every field filled, with mark in every
// text of the corpus's own.
func fixtures(mark string) map[string]*present.Page {
	ref := func(href, name string) present.Ref { return present.Ref{Href: href, Name: name + mark} }
	ada := &present.Voice{Ref: ref("#/speaker/ada-moreno", "Ada Moreno"), Hue: 1}
	day := present.When{Label: "Friday 3 May 2024", Short: "3 May 2024", ISO: "2024-05-03"}
	guess := present.When{Label: "29 April – 5 May 2024", Short: "29 Apr–5 May 2024", ISO: "2024-04-29/2024-05-05", Inferred: true, Reason: "it quotes what was said on 3 May" + mark}
	harbour := present.ArticleRef{Ref: ref("#/article/a1", "Harbour to close"), Label: "a1" + mark, When: day}
	ferry := present.ArticleRef{Ref: ref("#/article/a2", "Ferries stop"), Label: "a2" + mark, When: guess}
	marks := []present.Mark{present.Plain, present.Speech, present.Indirect, present.Term, present.Title, present.Date, present.Same,
		present.Differs, present.LeftOut, present.Added, present.Meaning, present.Hit, present.Spelling, present.Mentioned}
	var marked []present.Run
	for _, m := range marks {
		r := present.Run{Text: "words" + mark, Mark: m, Title: "in words" + mark}
		if m == present.LeftOut {
			r.Text = ""
		}
		marked = append(marked, r, present.Run{Text: " "})
	}
	full := present.Reading{Article: harbour, Text: "The harbour will not close before June" + mark, Grade: corpus.Verbatim, Runs: marked}
	other := present.Reading{Article: ferry, Text: "The harbour will close in June" + mark, Grade: corpus.Altered, Indirect: true, Repeat: true}
	statement := present.StatementRow{
		Ref: ref("#/statement/s1", "2 wordings"), Voice: ada, When: day, Text: full.Text, Readings: []present.Reading{full, other},
		Articles: 2, Divergence: .4, Grade: corpus.Altered, Meaning: []string{"negation"},
	}
	once := statement
	once.Articles, once.Voice, once.Meaning = 1, nil, nil
	quotation := present.QuotationRow{
		ID: "q1", Href: "#/article/a1?at=q1", Kind: corpus.Speech, Form: corpus.Direct, Text: full.Text, Voice: ada, Mention: "she", Cue: "said" + mark,
		Article: harbour, Said: day, Statement: &statement.Ref, Rule: "the subject of the cue" + mark, Confidence: .93,
	}
	term := present.QuotationRow{ID: "q2", Href: "#/article/a1?at=q2", Kind: corpus.Term, Form: corpus.Mixed, Text: "fish lane" + mark, Article: harbour, Said: present.When{Label: "undated", Short: "undated"}}
	article := present.ArticleRow{ArticleRef: harbour, Title: "Harbour to close" + mark, Source: "Coast Post" + mark, Basis: "from its header", Words: 812, Quotations: 2, Speakers: 1, Statements: 1, Problems: 1}
	second := present.ArticleRow{ArticleRef: ferry, Title: "Ferries stop" + mark, Basis: "inferred", Words: 12345}
	choices := []present.Choice{{Ref: ref("#/quotations?speaker=x", "Ada Moreno"), Count: 2, Chosen: true}, {Ref: ref("#/quotations?speaker=y", "Council"), Count: 1200}}
	pages := present.Pages{From: 80, To: 160, Total: 1234, Previous: "#/quotations", Next: "#/quotations?page=2"}
	counts := present.Counts{Articles: 2, Quotations: 2, Indirect: 1, Terms: 1, Speakers: 1, Statements: 1, Repeats: 1, Dates: 3, Problems: 1}
	changes := []present.Change{{Kind: corpus.NegationChange, Meaning: true, Text: "“not” (a1) · nothing (a2)" + mark}, {Kind: corpus.OtherChange, Text: "“before” (a1) · “in” (a2)" + mark}}
	speaker := present.SpeakerRow{
		Voice: *ada, Kind: corpus.Person, Roles: []string{"harbour master" + mark}, Aliases: []string{"Moreno" + mark, "Ms. Moreno"}, Quotations: 2, Indirect: 1, Words: 14,
		Articles: []present.ArticleCount{{ArticleRef: harbour, Count: 2}, {ArticleRef: ferry, Count: 1}},
	}
	cells := func(variant int, texts ...string) (row []present.Cell) {
		for i, text := range texts {
			drawn := []present.Mark{present.Same, present.Differs, present.Added, present.Meaning, present.Spelling}
			c := present.Cell{Text: text + mark, Mark: drawn[i%len(drawn)], Variant: variant, Change: corpus.NegationChange, Moved: i == 0}
			if text == "" {
				c = present.Cell{Mark: present.LeftOut}
			}
			row = append(row, c)
		}
		return row
	}
	page := func(s state.State, title string, p present.Page) *present.Page {
		p.State, p.Title, p.Lead = s, title+mark, "2 of them"+mark
		return &p
	}
	return map[string]*present.Page{
		"timeline": page(state.State{View: state.Timeline, From: "2024-05-03"}, "Timeline", present.Page{Timeline: &present.Timeline{
			Counts: counts, Kinds: choices, From: "2024-04-29", To: "2024-05-05", Clip: 2, Pages: pages,
			Lanes: []present.Lane{
				{Kind: corpus.Said, Name: "said", Dots: []present.Dot{{X: .5, Count: 9, Label: "Friday 3 May 2024: 9 said" + mark, Href: "#/timeline?from=2024-05-03"}, {X: .7, Count: 1, Inferred: true, Label: "x", Href: "#/timeline?from=2024-05-04"}}},
				{Kind: corpus.Published, Name: "published", Dots: []present.Dot{{X: .1, Width: .6, Count: 1, Inferred: true, Label: "week", Href: "#/timeline?from=2024-04-29"}}},
				{Kind: corpus.Mentioned, Name: "mentioned", Dots: []present.Dot{{X: .2, Width: .3, Count: 2, Label: "days", Href: "#/timeline?from=2024-04-30"}}},
			},
			Ticks: []present.Tick{{X: .1, Label: "29 Apr", Major: true}, {X: .5, Label: "3"}},
			Days: []present.Day{
				{When: day, Entries: []present.Entry{
					{Kind: corpus.Said, When: day, Voice: ada, Text: marked, Article: harbour, More: &statement.Ref, Href: "#/article/a1?at=q1"},
					{Kind: corpus.Published, When: day, Text: []present.Run{{Text: "Harbour to close" + mark}}, Article: harbour, Href: "#/article/a1"},
				}},
				{When: guess, Entries: []present.Entry{{Kind: corpus.Mentioned, When: guess, Text: marked, Article: ferry, Href: "#/article/a2?at=7"}}},
			},
		}}),
		"timeline-empty": page(state.State{View: state.Timeline}, "Timeline", present.Page{Timeline: &present.Timeline{}}),
		"statements":     page(state.State{View: state.Statements}, "Statements", present.Page{Statements: &present.Statements{Rows: []present.StatementRow{statement, once}, Pages: pages}}),
		"statement": page(state.State{View: state.Statement, ID: "s1"}, "“The harbour will not close”", present.Page{Statement: &present.Statement{
			Voice: ada, When: guess, Grade: "worded differently", Columns: 7, InWords: "a2 leaves out “not”." + mark, Changes: changes, Reasons: []string{"they share nine words" + mark}, Score: .98,
			Kept:    []present.Kept{{Article: ferry, Label: "keeps 5 of 7 words" + mark, Parts: []present.KeptPart{{Words: 3, Mark: present.Same}, {At: 3, Words: 2, Mark: present.LeftOut}, {At: 5, Words: 1, Mark: present.Differs}, {At: 6, Words: 1, Mark: present.Same}}}},
			Lineage: &present.Lineage{First: "a1 told it first." + mark, Links: []present.Followed{{Article: ferry, From: harbour, Why: "it appeared later" + mark}, {Article: ferry, From: harbour, Sure: true, Why: "it has no word of its own"}}},
			Rows: []present.Witness{
				{Reading: full, Href: "#/article/a1?at=q1", Context: "She said it." + mark, Fullest: true, Cells: cells(1, "The", "harbour", "will", "not", "close", "before", "June")},
				{Reading: other, Href: "#/article/a2?at=9", Cells: cells(2, "The", "harbour", "will", "", "", "in", "June")},
			},
		}}),
		"compare": page(state.State{View: state.Compare, A: "a1", B: "a2"}, "a1 and a2", present.Page{Compare: &present.Compare{
			A: harbour, B: ferry, Swap: "#/compare?a=a2&b=a1",
			Pairs: []present.Pair{{Voice: ada, Statement: statement.Ref, Grade: corpus.Altered, A: present.Side{Href: "#/article/a1?at=q1", Runs: marked}, B: present.Side{Href: "#/article/a2?at=9", Runs: marked, Indirect: true}}},
		}}),
		"quotations":       page(state.State{View: state.Quotations, Query: hostile}, "Quotations", present.Page{Quotations: &present.Quotations{Rows: []present.QuotationRow{quotation, term}, Speakers: choices, Articles: choices, Kinds: choices, Pages: pages, Sorts: []present.Sort{{Column: "speaker", Href: "#/quotations?sort=-speaker", Order: "ascending"}, {Column: "said", Href: "#/quotations?sort=said"}}}}),
		"quotations-empty": page(state.State{View: state.Quotations, Query: "zzz"}, "Quotations", present.Page{Quotations: &present.Quotations{}}),
		"articles":         page(state.State{View: state.Articles}, "Articles", present.Page{Articles: &present.Articles{Rows: []present.ArticleRow{article, second}, Pages: pages}}),
		"article": page(state.State{View: state.Article, ID: "a1", At: "q1"}, "Harbour to close", present.Page{Article: &present.Article{
			ArticleRow: article, Author: "B. Writer" + mark, URL: "javascript:alert(1)" + mark, Notice: "The quotations here look rewritten." + mark, Problems: []string{"A mark was never closed." + mark}, Previous: &harbour.Ref, Next: &ferry.Ref,
			Paragraphs: []present.Paragraph{
				{Kind: corpus.Header, Runs: []present.Run{{Text: "date 2024-05-03" + mark, Mark: present.Date}}},
				{Kind: corpus.Headline, Runs: []present.Run{{Text: "Harbour to close" + mark}}},
				{Kind: corpus.Dek, Runs: []present.Run{{Text: "Ferries move" + mark}}},
				{Kind: corpus.Caption, Runs: []present.Run{{Text: "A boat. Photo: C. Lens" + mark}}},
				{Kind: corpus.Heading, Runs: []present.Run{{Text: "What next" + mark}}},
				{Kind: corpus.Related, Runs: []present.Run{{Text: "Read also" + mark}}},
				{Kind: corpus.Paragraph, Runs: []present.Run{
					{Text: "On "}, {Text: "Friday" + mark, Mark: present.Date, Title: "3 May" + mark, Target: true}, {Text: " she said: “"},
					{Text: "The harbour will not close before " + mark, Mark: present.Speech, ID: "q1", Note: 1, Hue: 1, Title: "Ada Moreno" + mark, Target: true},
					{Text: "June", Mark: present.Date, ID: "q1", Note: 1, Hue: 1}, {Text: "”, on the “"},
					{Text: "fish lane" + mark, Mark: present.Term, ID: "q2", Note: 2}, {Text: "”."},
				}},
				{Kind: corpus.Paragraph, RepeatOf: 7, Runs: []present.Run{{Text: "On Friday again" + mark, Target: true}}},
			},
			Notes: []present.Note{{QuotationRow: quotation, SpeakerWhy: []string{"“she” is Ada Moreno" + mark}, Also: []present.Reading{full, other}}, {QuotationRow: term}},
		}}),
		"speakers": page(state.State{View: state.Speakers}, "Speakers", present.Page{Speakers: &present.Speakers{Rows: []present.SpeakerRow{speaker}, Pages: pages}}),
		"speaker": page(state.State{View: state.Speaker, ID: "ada-moreno"}, "Ada Moreno", present.Page{Speaker: &present.Speaker{
			SpeakerRow: speaker, Joins: []corpus.Join{{Alias: "Moreno" + mark, Rule: "last name" + mark}}, Statements: []present.StatementRow{statement}, Rows: []present.QuotationRow{quotation}, Pages: pages,
		}}),
		"find": page(state.State{View: state.Find, Query: hostile}, "Find a quotation", present.Page{Find: &present.Find{Query: hostile, Matches: []present.Match{{
			Href: "#/article/a1?at=q1", Score: .87, Grade: corpus.Altered, Voice: ada, Article: harbour, Said: guess, Before: "She said: " + mark, After: " And left." + mark,
			Original: marked, Yours: marked, Changes: changes, Statement: &statement.Ref,
		}}}}),
		"find-nothing": page(state.State{View: state.Find, Query: "xyzzy"}, "Find a quotation", present.Page{Find: &present.Find{Query: "xyzzy", Reason: "none of these words stands in any article" + mark}}),
		"search": page(state.State{View: state.Search, Query: hostile}, "Search", present.Page{Search: &present.Search{
			Query: hostile, Read: "peace" + mark, Notes: []string{"A bracket was left out." + mark}, Articles: 2, Other: "#/search?kind=words", Pages: pages, Sorts: []present.Sort{{Column: "left", Href: "#/search?sort=-left", Order: "ascending"}},
			Lines: []present.KWIC{
				{Href: "#/article/a1?at=3-9", Left: "on the " + mark, Text: "harbour" + mark, Right: " of it" + mark, Voice: ada, Quoted: true, Article: harbour},
				{Href: "#/article/a2?at=3-9", Text: "harbour", Voice: ada, Article: ferry}, {Href: "#/article/a2?at=3-9", Text: "harbour", Quoted: true, Article: ferry},
			},
			Facets: []present.NarrowByField{{Field: "speaker", Choices: choices}},
		}}),
		"search-words": page(state.State{View: state.Search, Query: hostile, Kind: "words"}, "Search", present.Page{Search: &present.Search{Query: hostile, Read: "x", Other: "#/search", Words: &present.Words{
			PerMillion: "12", ByArticle: "0.50", ByMonth: "0.20", Set: "10", Against: "20",
			Near: []present.WordRow{{Ref: present.Ref{Name: hostile, Href: "#/search"}, Count: 3, Other: 4, Effect: "9.00", Sure: "20.10"}},
		}}}),
		"search-empty":   page(state.State{View: state.Search}, "Search", present.Page{Search: &present.Search{}}),
		"search-nothing": page(state.State{View: state.Search, Query: "xyzzy"}, "Search", present.Page{Search: &present.Search{Query: "xyzzy", Read: "xyzzy" + mark}}),
		"check":          page(state.State{View: state.Check}, "Check a draft", present.Page{Check: &present.Check{Articles: 2}}),
		"check-nothing":  page(state.State{View: state.Check}, "Check a draft", present.Page{Check: &present.Check{Checked: true, Note: "Not in a language." + mark, Summary: "Not in a language." + mark}}),
		"check-draft": page(state.State{View: state.Check}, "Check a draft", present.Page{Check: &present.Check{
			Articles: 2, Checked: true, Name: "d.md" + mark, Summary: "3 quotations: 1 altered" + mark,
			Draft: [][]present.Run{{{Text: "She said: “" + mark}, {Text: "It will close" + mark, Mark: present.Speech, Note: 1, ID: "altered", Title: "altered"}, {Text: "”."}}},
			Findings: []present.Finding{
				{Number: 1, Verdict: "altered", Says: "altered", Speaker: "Moreno" + mark, Yours: marked, Changes: changes, Reason: "The article gives these words to another." + mark,
					Source: &present.Source{Href: "#/article/a1?at=q1", Voice: ada, Article: harbour, Said: guess, Before: "before" + mark, Words: marked, After: "after" + mark}},
				{Number: 2, Verdict: "stitched", Says: "stitched from two places", Yours: marked, Source: &present.Source{Href: "#/article/a2?at=1-2", Article: ferry}, Second: &present.Source{Href: "#/article/a1?at=1-2", Article: harbour, Words: marked}},
				{Number: 3, Verdict: "not-found", Says: "not found", Yours: marked, Closest: &present.Source{Href: "#/article/a1?at=1-2", Article: harbour, Words: marked}},
				{Number: 4, Says: "not judged: term", Faithful: true, Yours: marked},
			},
		}}),
		"find-empty": page(state.State{View: state.Find}, "Find a quotation", present.Page{Find: &present.Find{}}),
		"corpus": page(state.State{View: state.Corpus}, "Corpus", present.Page{Corpus: &present.Corpus{
			Counts: counts, Bytes: 12345, From: day, To: day, Files: []present.ArticleRow{article, second},
			Problems: []present.Problem{{Article: harbour, Href: "#/article/a1?at=99", Code: "unclosed-quotation-mark", Message: "A mark was never closed." + mark, Excerpt: "“and so" + mark}},
		}}),
		"missing": page(state.State{View: state.Unknown, ID: "nowhere" + mark}, "Not found", present.Page{Missing: &present.Missing{What: "“#/nowhere”" + mark, Hint: "Choose a view above." + mark}}),
	}
}

// plainText is text with its white space as single blanks.
func plainText(s string) string { return strings.Join(strings.Fields(s), " ") }

package present_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/corpus"
)

// library is a small analysis made by hand: two articles that word one
// sentence of the mayor differently, and a third without a date.
func library() *corpus.Analysis {
	a := &corpus.Analysis{
		Speakers: []corpus.Speaker{
			{ID: "ada-holm", Name: "Ada Holm", Kind: corpus.Person, Aliases: []string{"Mayor Ada Holm", "Ms. Holm"},
				Roles: []string{"mayor"}, Evidence: []corpus.Join{{Alias: "Ms. Holm", Rule: "last name"}}},
			{ID: "city-council", Name: "City Council", Kind: corpus.Organization},
		},
	}
	a.Documents = []corpus.Document{
		document("01-harbour", "Bridge to close", "“We will close the bridge on Monday,” Mayor Ada Holm said. Boats wait.", 0),
		document("02-valley", "", "The mayor: “We may close the bridge,” Ms. Holm said. It was built in 1931.", 0),
		document("03-hill", "A <b>bold</b> \" onmouseover=\"x\" title", "“We will not,” the City Council said.\n\n“We will not,” the City Council said.", 1),
	}
	a.Documents[2].Date = corpus.Dating{Value: "2025-03-03/2025-03-09", Earliest: "2025-03-03", Latest: "2025-03-09",
		Basis: corpus.Inferred, Reason: "It answers a statement of 3 March 2025."}
	a.Documents[2].Segments[1].DuplicateOf = 0
	bridge := func(doc int) corpus.Witness {
		return corpus.Witness{Doc: doc, Quotation: 0, Span: a.Documents[doc].Quotations[0].Span, Grade: corpus.Altered}
	}
	a.Statements = []corpus.Statement{{
		ID: "s1", Speaker: 0, Said: day("2025-03-03"), Witnesses: []corpus.Witness{bridge(0), bridge(1)}, Divergence: .4,
		Score: .9, Reasons: []string{"the same speaker"},
	}}
	a.Statements[0].Witnesses[0].Grade = corpus.Verbatim
	year := strings.Index(a.Documents[1].Text, "1931")
	a.Documents[1].Times = []corpus.TimeExpression{{Span: corpus.Span{Start: year, End: year + 4}, Type: corpus.Date, Value: "1931"}}
	for d := range a.Documents {
		a.Timeline = append(a.Timeline, corpus.TimelineEntry{Dating: a.Documents[d].Date, Kind: corpus.Published, Doc: d,
			Quotation: corpus.None, Statement: corpus.None})
	}
	a.Timeline = append(a.Timeline,
		corpus.TimelineEntry{Dating: day("2025-03-03"), Kind: corpus.Said, Doc: 0, Quotation: 0, Statement: 0, Span: bridge(0).Span},
		corpus.TimelineEntry{Dating: corpus.Dating{Value: "1931", Earliest: "1931-01-01", Latest: "1931-12-31"}, Kind: corpus.Mentioned,
			Doc: 1, Quotation: corpus.None, Statement: corpus.None, Span: a.Documents[1].Times[0].Span})
	return a
}

func day(iso string) corpus.Dating {
	return corpus.Dating{Value: iso, Earliest: iso, Latest: iso, Basis: corpus.ByHeader}
}

// document returns an article with one paragraph per block and one quotation
// per pair of curly marks, all by the given speaker.
func document(id, title, text string, speaker int) corpus.Document {
	doc := corpus.Document{ID: id, Title: title, Text: text, Date: day("2025-03-03")}
	at := 0
	for block := range strings.SplitSeq(text, "\n\n") {
		doc.Segments = append(doc.Segments, corpus.Segment{Span: corpus.Span{Start: at, End: at + len(block)}, Kind: corpus.Paragraph, DuplicateOf: corpus.None})
		at += len(block) + 2
	}
	doc.Sentences = append(doc.Sentences, corpus.Span{End: len(text)})
	for at := 0; ; {
		open := strings.Index(text[at:], "“")
		if open < 0 {
			return doc
		}
		start := at + open + len("“")
		end := start + strings.Index(text[start:], "”")
		q := corpus.Quotation{ID: fmt.Sprint("q", id, len(doc.Quotations)), Span: corpus.Span{Start: start, End: end}, Kind: corpus.Speech,
			Form: corpus.Direct, Speaker: speaker, Continues: corpus.None, Within: corpus.None,
			Attribution: corpus.Attribution{Mention: corpus.None, Rule: "speaker before the cue", Confidence: .9}, Said: day("2025-03-03")}
		doc.Quotations = append(doc.Quotations, q)
		at = end
	}
}

// columns lays two witnesses word by word beside each other.
func columns(a *corpus.Analysis) func(*corpus.Statement) corpus.Collation {
	return func(s *corpus.Statement) corpus.Collation {
		c := corpus.Collation{Witnesses: s.Witnesses, Summary: "“will” where 02 has “may”."}
		words := make([][]corpus.Span, len(s.Witnesses))
		for w, of := range s.Witnesses {
			at := of.Start
			for word := range strings.FieldsSeq(of.Of(a.Documents[of.Doc].Text)) {
				at += strings.Index(a.Documents[of.Doc].Text[at:], word)
				words[w] = append(words[w], corpus.Span{Start: at, End: at + len(word)})
				at += len(word)
			}
		}
		for i := range max(len(words[0]), len(words[1])) {
			col := corpus.Column{Readings: make([]corpus.Span, 2), Variants: make([]int, 2)}
			for w := range words {
				if i < len(words[w]) {
					col.Readings[w], col.Variants[w] = words[w][i], 1
				}
			}
			if i == 1 {
				col.Variants[1], col.Change = 2, corpus.ModalChange
			} else if !col.Agreed() {
				col.Change = corpus.OmissionChange
			}
			c.Columns = append(c.Columns, col)
		}
		return c
	}
}

func presenter() *present.Presenter {
	a := library()
	return present.New(a, columns(a))
}

func show(fragment string) present.Page { return presenter().Show(state.Parse(fragment)) }

func TestEveryViewHasTitleAndLead(t *testing.T) {
	for _, fragment := range []string{"#/", "#/statements", "#/statement/s1", "#/quotations", "#/articles", "#/article/01-harbour",
		"#/speakers", "#/speaker/ada-holm", "#/corpus", "#/statement/none", "#/article/none", "#/speaker/none", "#/nowhere"} {
		page := show(fragment)
		if page.Title == "" || page.Lead == "" {
			t.Errorf("Show(%q) has title %q and lead %q, want both", fragment, page.Title, page.Lead)
		}
		if missing := strings.Contains(fragment, "no"); missing != (page.Missing != nil) {
			t.Errorf("Show(%q).Missing = %v", fragment, page.Missing)
		}
		if _, err := json.Marshal(page); err != nil {
			t.Errorf("Show(%q) does not encode: %v", fragment, err)
		}
	}
}

func TestTimeline(t *testing.T) {
	page := show("#/")
	tl := page.Timeline
	if want := "3 articles · 4 quotations · 2 speakers · 1 statement told by more than one article"; page.Lead != want {
		t.Errorf("lead = %q, want %q", page.Lead, want)
	}
	if tl.Clip != 1 {
		t.Errorf("entries outside the picture = %d, want 1 (the year 1931)", tl.Clip)
	}
	if got := tl.Lanes[1].Dots; len(got) != 2 || got[1].Count != 2 || got[1].Width != 0 || !got[0].Inferred || got[0].Width == 0 {
		t.Errorf("published dots = %+v, want an inferred span and two articles on a day", got)
	}
	for _, lane := range tl.ByClock(page.State) {
		for _, dot := range lane.Dots {
			if dot.X < 0 || dot.X+dot.Width > 1 {
				t.Errorf("dot %+v lies outside the picture", dot)
			}
		}
	}
	if n := len(show("#/timeline?kind=said").Timeline.Days); n != 1 {
		t.Errorf("days on which something was said = %d, want 1", n)
	}
	if n := show("#/timeline?from=1900-01-01&to=2000-01-01").Timeline.Pages.Total; n != 1 {
		t.Errorf("entries before 2000 = %d, want 1", n)
	}
}

// TestTimelineReaches holds that the picture of one article shows days that it
// speaks of beside its own, and that a date in doubt does not stretch it.
func TestTimelineReaches(t *testing.T) {
	a := library()
	a.Timeline = []corpus.TimelineEntry{a.Timeline[0]}
	for _, iso := range []string{"2025-02-20", "2025-02-11", "2024-12-01", "1999-05-04"} {
		a.Timeline = append(a.Timeline, corpus.TimelineEntry{Dating: day(iso), Kind: corpus.Mentioned, Doc: 0, Quotation: corpus.None, Statement: corpus.None})
	}
	whole := func() present.Window {
		return present.New(a, columns(a)).Show(state.Parse("#/")).Timeline.Whole
	}
	if w := whole(); w.Days() < 11 || w.Days() > 60 {
		t.Errorf("the picture covers %v days, want the nearest days mentioned in it and not the farthest", w.Days())
	}
	a.Documents[1].Date = day("2052-03-03")
	a.Documents[1].Date.Value += "?"
	a.Timeline = append(a.Timeline, corpus.TimelineEntry{Dating: a.Documents[1].Date, Kind: corpus.Published, Doc: 1, Quotation: corpus.None, Statement: corpus.None})
	if w := whole(); w.Days() > 60 {
		t.Errorf("a date in doubt stretches the picture to %v days", w.Days())
	}
}

func TestStatement(t *testing.T) {
	s := show("#/statement/s1").Statement
	if s.Rows[1].Cells[1].Mark != present.Meaning || s.Rows[1].Cells[0].Mark != present.Same || s.Rows[0].Cells[1].Mark != present.Same {
		t.Errorf("cells = %+v, want “We” the same and “may” marked as changing the meaning", s.Rows[1].Cells[:2])
	}
	if runs := s.Rows[1].Runs; runs[len(runs)-1].Mark != present.LeftOut {
		t.Errorf("runs of the shorter witness = %+v, want what it leaves out at their end", runs)
	}
	if last := s.Rows[1].Cells[len(s.Rows[1].Cells)-1]; last.Mark != present.LeftOut || last.Text != "" {
		t.Errorf("last cell of the shorter witness = %+v, want left out", last)
	}
	if !s.Changes[0].Meaning || s.Changes[0].Text != "“will” (01) · “may” (02)" {
		t.Errorf("first change = %+v, want the modal", s.Changes[0])
	}
	for _, row := range s.Rows {
		var b strings.Builder
		for _, run := range row.Runs {
			b.WriteString(run.Text)
		}
		if b.String() != row.Text {
			t.Errorf("runs say %q, want %q", b.String(), row.Text)
		}
	}
}

func TestQuotations(t *testing.T) {
	q := show("#/quotations?speaker=ada-holm").Quotations
	if len(q.Rows) != 2 {
		t.Fatalf("quotations of Ada Holm = %d, want 2", len(q.Rows))
	}
	for _, c := range q.Speakers {
		wantHref := "#/quotations?speaker=city-council"
		if c.Chosen {
			wantHref = "#/quotations"
		}
		if c.Chosen != (c.Name == "Ada Holm") || c.Href != wantHref {
			t.Errorf("choice %+v, want %q", c, wantHref)
		}
	}
	if q.Rows[0].Statement == nil || q.Rows[0].Statement.Href != "#/statement/s1" {
		t.Errorf("statement of the first quotation = %+v, want s1", q.Rows[0].Statement)
	}
	if first := show("#/quotations?sort=-speaker").Quotations.Rows[0].Voice.Name; first != "City Council" {
		t.Errorf("first of the descending order = %q, want City Council", first)
	}
	if n := len(show("#/quotations?q=BRIDGE+may").Quotations.Rows); n != 1 {
		t.Errorf("quotations with “bridge” and “may” = %d, want 1", n)
	}
}

func TestArticle(t *testing.T) {
	a := show("#/article/01-harbour?at=q01-harbour0").Article
	var b strings.Builder
	targets := 0
	for _, run := range a.Paragraphs[0].Runs {
		b.WriteString(run.Text)
		if run.Target {
			targets++
			if run.Mark != present.Speech || run.Note != 1 || run.Hue == 0 {
				t.Errorf("target %+v, want speech of the first note in a hue", run)
			}
		}
	}
	if b.String() != library().Documents[0].Text || targets != 1 {
		t.Errorf("runs say %q with %d targets, want the text and 1", b.String(), targets)
	}
	if len(a.Notes[0].Also) != 1 || a.Notes[0].Also[0].Article.Label != "02" {
		t.Errorf("other witnesses = %+v, want the one in 02", a.Notes[0].Also)
	}
	if p := show("#/article/03-hill").Article.Paragraphs[1]; p.RepeatOf != 1 {
		t.Errorf("second paragraph repeats %d, want 1", p.RepeatOf)
	}
}

func TestLongDates(t *testing.T) {
	tests := []struct{ earliest, latest, want string }{
		{"2025-04-18", "2025-04-18", "Friday 18 April 2025"},
		{"2025-04-18", "2025-04-24", "18–24 April 2025"},
		{"2025-04-01", "2025-04-30", "April 2025"},
		{"2025-01-01", "2025-12-31", "2025"},
		{"2022-09-01", "2022-11-30", "September–November 2022"},
		{"2025-04-28", "2025-05-04", "28 April – 4 May 2025"},
		{"2020-01-01", "2029-12-31", "2020–2029"},
		{"", "", "undated"},
	}
	for _, test := range tests {
		a := library()
		a.Documents[0].Date = corpus.Dating{Value: "x", Earliest: test.earliest, Latest: test.latest}
		if test.earliest == "" {
			a.Documents[0].Date = corpus.Dating{}
		}
		if got := present.New(a, columns(a)).Show(state.Parse("#/articles")).Articles.Rows[0].When.Label; got != test.want {
			t.Errorf("%s to %s is drawn as %q, want %q", test.earliest, test.latest, got, test.want)
		}
	}
}

func TestWindowed(t *testing.T) {
	a := &corpus.Analysis{}
	for i := range 160 {
		a.Documents = append(a.Documents, document(fmt.Sprintf("d%03d", i), "", "“Yes.”", corpus.None))
	}
	p := present.New(a, columns(a))
	for row, from := range map[int]int{0: 0, 10: 0, 100: 90, 159: 114, 9999: 114} {
		q := p.Show(state.State{View: state.Quotations, Row: row}).Quotations
		if q.Pages.From != from || q.Pages.To != from+46 || q.Pages.Total != 160 || !q.Pages.Windowed || len(q.Rows) != 46 {
			t.Errorf("around row %d there are %d rows, %+v; want 46 from %d on", row, len(q.Rows), q.Pages, from)
		} else if want := fmt.Sprintf("#/article/d%03d", from); !strings.HasPrefix(q.Rows[0].Href, want) {
			t.Errorf("around row %d the first leads to %s, want %s", row, q.Rows[0].Href, want)
		}
	}
	a.Documents = a.Documents[:80]
	if q := present.New(a, columns(a)).Show(state.State{View: state.Quotations, Row: 70}).Quotations; q.Pages.Windowed || len(q.Rows) != 80 {
		t.Errorf("a short list has %d rows, %+v; want all of them", len(q.Rows), q.Pages)
	}
}

// TestKept holds that a strip covers the fullest wording and says who leaves out
// what, and that the lineage names who told it first.
func TestKept(t *testing.T) {
	a := library()
	a.Documents[1].Date = day("2025-03-05")
	c := corpus.Collation{
		Witnesses: a.Statements[0].Witnesses, First: []int{0}, Descents: []corpus.Descent{{From: 0, To: 1, Reason: "it appeared later"}},
	}
	column := func(change corpus.ChangeKind, words ...string) {
		col := corpus.Column{Change: change, Readings: make([]corpus.Span, 2), Variants: make([]int, 2)}
		for w, text := range words {
			if at := strings.Index(a.Documents[w].Text, text); text != "" {
				col.Readings[w], col.Variants[w] = corpus.Span{Start: at, End: at + len(text)}, 1
			}
		}
		if words[0] != words[1] && words[1] != "" {
			col.Variants[1] = 2
		}
		c.Columns = append(c.Columns, col)
	}
	column(corpus.NoChange, "We", "We")
	column(corpus.ModalChange, "will", "may")
	column(corpus.NoChange, "close the bridge", "close the bridge")
	column(corpus.OmissionChange, "on Monday", "")
	p := present.New(a, func(*corpus.Statement) corpus.Collation { return c })
	s := p.Show(state.State{View: state.Statement, ID: "s1"}).Statement
	if len(s.Kept) != 1 || s.Kept[0].Label != "keeps 4 of 7 words, has others for 1, leaves out 2" {
		t.Fatalf("Kept = %+v", s.Kept)
	}
	want := []present.KeptPart{{0, 1, present.Same}, {1, 1, present.Differs}, {2, 3, present.Same}, {5, 2, present.LeftOut}}
	if !slices.Equal(s.Kept[0].Parts, want) {
		t.Errorf("Parts = %v, want %v", s.Kept[0].Parts, want)
	}
	if l := s.Lineage; l == nil || !strings.HasSuffix(l.First, " told it first, on Monday 3 March 2025.") || len(l.Links) != 1 || l.Links[0].Sure {
		t.Errorf("Lineage = %+v", s.Lineage)
	}
}

// TestCompare lays two articles side by side: each wording is marked where the
// other has something else.
func TestCompare(t *testing.T) {
	a := library()
	p := present.New(a, columns(a))
	w := a.Statements[0].Witnesses
	one, other := a.Documents[w[0].Doc].ID, a.Documents[w[1].Doc].ID
	page := p.Show(state.State{View: state.Compare, A: one, B: other})
	if page.Compare == nil || len(page.Compare.Pairs) == 0 {
		t.Fatalf("two articles that tell one statement share nothing: %+v", page)
	}
	text := func(s present.Side) (text string) {
		for _, r := range s.Runs {
			text += r.Text
		}
		return text
	}
	pair := page.Compare.Pairs[0]
	if text(pair.A) != w[0].Of(a.Documents[w[0].Doc].Text) || text(pair.B) != w[1].Of(a.Documents[w[1].Doc].Text) {
		t.Errorf("the sides read %q and %q", text(pair.A), text(pair.B))
	}
	if back := p.Show(state.Parse(page.Compare.Swap)); text(back.Compare.Pairs[0].A) != text(pair.B) {
		t.Errorf("the other way round the first side reads %q", text(back.Compare.Pairs[0].A))
	}
	if missing := p.Show(state.Parse("#/compare?a=" + one + "&b=" + one)); missing.Missing == nil {
		t.Error("an article is compared with itself")
	}
}

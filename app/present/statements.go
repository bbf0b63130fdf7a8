package present

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"verbatim/app/state"
	"verbatim/corpus"
)

// Statements lists utterances told more than once: those of several articles
// first, the most divergent first, as the analysis orders them.
func (p *Presenter) Statements(s state.State) Page {
	list := &Statements{}
	shown := p.selectStatements(s)
	several := 0
	for _, i := range shown {
		if p.articlesOf(&p.a.Statements[i]) > 1 {
			several++
		}
	}
	list.Pages = paged(s, len(shown))
	for _, i := range shown[list.Pages.From:list.Pages.To] {
		list.Rows = append(list.Rows, p.statementRow(i))
	}
	lead := counted(several, "statement") + " told by more than one article"
	if inside := len(shown) - several; inside > 0 {
		lead += " · " + figure(inside) + " repeated inside one"
	}
	return Page{State: s, Title: "Statements", Lead: lead, Statements: list}
}

// selectStatements returns the statements that s selects, in the order of the list.
func (p *Presenter) selectStatements(s state.State) (shown []int) {
	words := wanted(s.Query)
	for i := range p.a.Statements {
		st := &p.a.Statements[i]
		if s.Speaker != "" && (st.Speaker == corpus.None || p.a.Speakers[st.Speaker].ID != s.Speaker) ||
			!slices.ContainsFunc(st.Witnesses, func(w corpus.Witness) bool {
				doc := &p.a.Documents[w.Doc]
				return (s.Doc == "" || s.Doc == doc.ID) && holds(w.Of(doc.Text), words)
			}) {
			continue
		}
		shown = append(shown, i)
	}
	slices.SortStableFunc(shown, func(a, b int) int { // several articles first
		return cmp.Compare(min(p.articlesOf(&p.a.Statements[b]), 2), min(p.articlesOf(&p.a.Statements[a]), 2))
	})
	return shown
}

// statementRow returns one statement of a list.
func (p *Presenter) statementRow(i int) StatementRow {
	st := &p.a.Statements[i]
	full := st.Witnesses[st.Fullest]
	row := StatementRow{
		Ref:        Ref{Href: state.State{View: state.Statement, ID: st.ID}.String(), Name: wordings(st)},
		Voice:      p.voice(st.Speaker),
		When:       when(st.Said),
		Text:       full.Of(p.a.Documents[full.Doc].Text),
		Articles:   p.articlesOf(st),
		Divergence: st.Divergence,
		Grade:      corpus.Verbatim,
	}
	c := p.collate(st)
	from := fullest(st, &c)
	for w := range c.Witnesses {
		of := &c.Witnesses[w]
		reading := p.reading(of)
		reading.Runs = differing(p.a.Documents[of.Doc].Text, of.Span, &c, w, from)
		row.Readings = append(row.Readings, reading)
		if farther(of.Grade, row.Grade) {
			row.Grade = of.Grade
		}
	}
	for i := range c.Columns {
		if kind := c.Columns[i].Change; kind.Meaning() && !slices.Contains(row.Meaning, string(kind)) {
			row.Meaning = append(row.Meaning, string(kind))
		}
	}
	return row
}

// grades are in the order of their distance.
var grades = [...]corpus.Grade{corpus.Verbatim, corpus.Trimmed, corpus.Altered, corpus.Reworded}

// farther reports whether grade a is farther from the original than b.
func farther(a, b corpus.Grade) bool {
	return slices.Index(grades[:], a) > slices.Index(grades[:], b)
}

// reading returns one witness of a list.
func (p *Presenter) reading(w *corpus.Witness) Reading {
	return Reading{
		Article:  p.article(w.Doc),
		Text:     w.Of(p.a.Documents[w.Doc].Text),
		Grade:    w.Grade,
		Indirect: w.Indirect,
		Repeat:   w.Repeat,
	}
}

// Statement shows one utterance with its witnesses laid one under the other.
func (p *Presenter) Statement(s state.State) Page {
	i, ok := p.statements[s.ID]
	if !ok {
		var was bool
		if i, was = p.moved(s.ID); i == corpus.None {
			page := missing(s, "statement", state.Statements)
			if was {
				page.Missing.Hint = "A person has decided that its passages do not belong together. Press u to undo, or take it back under #/corrections."
			}
			return page
		}
	}
	st := &p.a.Statements[i]
	c := p.collate(st)
	view := &Statement{
		ID:      st.ID,
		Voice:   p.voice(st.Speaker),
		When:    when(st.Said),
		Columns: len(c.Columns),
		InWords: c.Summary,
		Reasons: st.Reasons,
		Score:   st.Score,
	}
	full := fullest(st, &c)
	for w := range c.Witnesses {
		view.Rows = append(view.Rows, p.witness(&c, w, full))
	}
	view.Parted = p.partedFrom(st)
	view.Grade = agreement(view.Rows)
	view.Changes = p.changes(&c, full)
	view.Kept, view.Lineage = p.kept(&c, full), p.lineage(&c)
	return Page{State: s, Title: p.statementTitle(st), Lead: p.statementLead(st, view), Statement: view}
}

// fullest returns the row of c that the others are compared with.
func fullest(st *corpus.Statement, c *corpus.Collation) int {
	want := st.Witnesses[st.Fullest]
	i := slices.IndexFunc(c.Witnesses, func(w corpus.Witness) bool { return w.Doc == want.Doc && w.Span == want.Span })
	return max(i, 0)
}

// statementTitle is the beginning of the words, in marks if they stand in such.
func (p *Presenter) statementTitle(st *corpus.Statement) string {
	w := st.Witnesses[st.Fullest]
	return titled(w.Of(p.a.Documents[w.Doc].Text), w.Indirect)
}

// statementLead says who, when, and how many tell it.
func (p *Presenter) statementLead(st *corpus.Statement, view *Statement) string {
	var parts []string
	if view.Voice != nil {
		parts = append(parts, view.Voice.Name)
	}
	if view.When.ISO != "" {
		parts = append(parts, view.When.Label)
	}
	told := "told by " + counted(p.articlesOf(st), "article")
	if n := p.articlesOf(st); n == 1 {
		told = "told " + figure(len(st.Witnesses)) + " times in one article"
	}
	return strings.Join(append(parts, told+", "+view.Grade), " · ")
}

// agreement says in words how far the witnesses agree.
func agreement(rows []Witness) string {
	texts := map[string]int{}
	for _, r := range rows {
		var b strings.Builder
		for _, c := range r.Cells {
			b.WriteString(strconv.Itoa(c.Variant) + " ")
		}
		texts[b.String()]++
	}
	switch {
	case len(texts) == 1:
		return "word for word the same"
	case len(texts) == len(rows) && len(rows) > 2:
		return "all worded differently"
	case len(rows) == 2:
		return "worded differently"
	}
	return "in " + figure(len(texts)) + " wordings"
}

// witness returns one row of the collation.
func (p *Presenter) witness(c *corpus.Collation, w, full int) Witness {
	of := &c.Witnesses[w]
	doc := &p.a.Documents[of.Doc]
	row := Witness{
		Reading: p.reading(of),
		Doc:     doc.ID,
		Span:    of.Span,
		Checked: of.Checked,
		Href:    p.place(of.Doc, of.Quotation, of.Span),
		Fullest: w == full,
	}
	row.Runs = differing(doc.Text, of.Span, c, w, full)
	for i := range c.Columns {
		col := &c.Columns[i]
		row.Cells = append(row.Cells, Cell{
			Text:    col.Readings[w].Of(doc.Text),
			Mark:    cellMark(col, w, full),
			Variant: col.Variants[w],
			Change:  col.Change,
			Moved:   col.Moved,
		})
	}
	for _, s := range doc.Sentences {
		if s.Overlaps(of.Span) {
			row.Context = excerpt(s.Of(doc.Text), excerptBytes)
			break
		}
	}
	return row
}

// cellMark says how what row w reads in col is drawn beside row full.
func cellMark(col *corpus.Column, w, full int) Mark {
	switch {
	case col.Agreed():
		return Same
	case col.Variants[w] == 0:
		return LeftOut
	case w == full, col.Variants[w] == col.Variants[full]:
		return Same
	case col.Change == corpus.SpellingChange || col.Change == corpus.PunctuationChange:
		return Spelling
	case col.Change.Meaning():
		return Meaning
	case col.Variants[full] == 0:
		return Added
	}
	return Differs
}

// changes lists the places where the witnesses differ, those that may change
// the meaning first. What moved is told once, where the fullest has it.
func (p *Presenter) changes(c *corpus.Collation, full int) []Change {
	var list []Change
	for _, col := range joined(c) {
		kind := col.Change
		if col.Moved {
			if kind = moved; col.Variants[full] == 0 {
				continue
			}
		}
		list = append(list, Change{Kind: kind, Meaning: kind.Meaning(), Text: p.inWords(c, &col, full)})
	}
	slices.SortStableFunc(list, meaningFirst)
	return list
}

// moved is the kind of a change that leaves the words as they are, in another
// place.
const moved corpus.ChangeKind = "moved"

// elsewhere reports whether row w has in another place what it lacks in col.
func elsewhere(c *corpus.Collation, col *corpus.Column, w, full int) bool {
	if !col.Moved || col.Variants[w] != 0 {
		return false
	}
	for i := range c.Columns {
		if o := &c.Columns[i]; o.Moved && o.Variants[w] != 0 && o.Variants[full] == 0 {
			return true
		}
	}
	return false
}

// inWords tells who reads what in one column: “a few days” (001) · “within days” (003) · nothing (002).
func (p *Presenter) inWords(c *corpus.Collation, col *corpus.Column, full int) string {
	type variant struct {
		text string
		who  []string
	}
	var variants []variant
	at := map[int]int{}
	for w, v := range col.Variants {
		if elsewhere(c, col, w, full) {
			v = -1
		}
		n, seen := at[v]
		if !seen {
			n = len(variants)
			at[v] = n
			text := "nothing"
			switch {
			case v < 0:
				text = "in another place"
			case v > 0:
				text = "“" + col.Readings[w].Of(p.a.Documents[c.Witnesses[w].Doc].Text) + "”"
			}
			variants = append(variants, variant{text: text})
		}
		variants[n].who = append(variants[n].who, p.labels[c.Witnesses[w].Doc])
	}
	parts := make([]string, len(variants))
	for i, v := range variants {
		parts[i] = v.text + " (" + strings.Join(slices.Compact(v.who), ", ") + ")"
	}
	return strings.Join(parts, " · ")
}

package site

import (
	"verbatim/app/present"
	"verbatim/app/state"
)

// A statementPage is what statement.html draws.
type statementPage struct {
	frame
	*present.Statement
	Rows   []witness
	Tables [][]tableRow // the collation, a table for every line that it is broken into
	Signs  []present.Sign
	Score  string // how sure it is that they are one, as it is told; empty if that is not known
}

// scoreless returns s without its exact score, which any article more changes:
// a page that does not show it need not be drawn again.
func scoreless(s *present.Statement) *present.Statement {
	out := *s
	out.Score = 0
	return &out
}

// A witness is one article's wording, in running text too.
type witness struct {
	present.Witness
	Running []present.Run
}

// A tableRow is a witness's part of one line of the collation.
type tableRow struct {
	present.Witness
	Cells []cell
}

type cell struct {
	present.Drawn
	Run present.Run
}

// statements adds a page for every statement.
func (b *builder) statements() error {
	if b.Corpus == nil {
		return nil
	}
	for s := range b.Corpus.Statements {
		id := b.Corpus.Statements[s].ID
		dir := "statement/" + b.slugs.statement[id]
		b.page(dir+"/index.html", func() (sheet, error) {
			page := b.presenter.Show(state.State{View: state.Statement, ID: id})
			p := statementPage{frame: b.frameOf(dir, page), Statement: scoreless(page.Statement), Signs: present.SignsIn(page.Statement.Rows)}
			if score := page.Statement.Score; score > 0 {
				p.Score = present.Likely(score) + " (" + present.Percent(score) + ")"
			}
			p.Rows, p.Tables = witnesses(page.Statement.Rows)
			p.Quoted = schemaStatement(page.Statement)
			p.OEmbed = b.oEmbedAddress("embed/"+dir+".html", below)
			return templated("statement.html", p), nil
		})
	}
	return nil
}

// witnesses returns the wordings as running text and as tables.
func witnesses(rows []present.Witness) ([]witness, [][]tableRow) {
	rows = present.WordByWord(rows)
	base := present.FullestCells(rows)
	running := make([]witness, len(rows))
	for i, w := range rows {
		running[i] = witness{w, present.Joined(present.Running(w.Cells, base))}
	}
	var tables [][]tableRow
	for _, system := range present.Systems(rows, 0) {
		table := make([]tableRow, len(rows))
		for i, w := range rows {
			table[i].Witness = w
			for _, d := range present.Draw(rows, i, system) {
				table[i].Cells = append(table[i].Cells, cell{d, present.Run{Text: d.Text, Mark: d.Mark, Title: string(d.Change)}})
			}
		}
		tables = append(tables, table)
	}
	return running, tables
}

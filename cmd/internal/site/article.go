package site

import (
	"slices"
	"strings"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/corpus"
)

// An articlePage is what article.html draws.
type articlePage struct {
	frame
	*present.Article
	Title, Lead string // those of the frame, for both have one
	Body        []paragraph
}

// A paragraph is a segment with the notes on what is quoted in it.
type paragraph struct {
	present.Paragraph
	Number int
	Pieces []piece
	Notes  []note
}

// A piece is one run, or all neighbouring runs of one quotation.
type piece struct {
	present.Run
	First bool   // of its quotation, in the article
	Ref   int    // number of its note, where its quotation ends; else 0
	Blank string // what follows the quotation's words
}

// A note is what stands in the margin beside a quotation.
type note struct {
	present.Note
	Number int
	Hue    int
}

// Spoken reports whether the words are somebody's.
func (n note) Spoken() bool { return n.Kind == corpus.Speech }

// articles adds a page for every article.
func (b *builder) articles() error {
	if b.Corpus == nil {
		return nil
	}
	for d := range b.Corpus.Documents {
		id := b.Corpus.Documents[d].ID
		dir := "article/" + b.slugs.article[id]
		b.page(dir+"/index.html", func() (sheet, error) {
			page := b.presenter.Show(state.State{View: state.Article, ID: id})
			p := articlePage{frame: b.frameOf(dir, page), Article: page.Article, Title: page.Title, Lead: page.Lead}
			if tag := b.Corpus.Documents[d].Language; tag != "" {
				p.Language = tag
			}
			p.Body = paragraphs(page.Article)
			p.Quoted = schemaArticle(page.Article)
			return templated("article.html", p), nil
		})
	}
	return nil
}

// paragraphs returns the body of a with its notes.
func paragraphs(a *present.Article) []paragraph {
	last := map[string][2]int{} // by quotation: paragraph and run that end it
	for i, p := range a.Paragraphs {
		for r, run := range p.Runs {
			last[run.ID] = [2]int{i, r}
		}
	}
	seen := map[string]bool{}
	out := make([]paragraph, len(a.Paragraphs))
	for i, p := range a.Paragraphs {
		out[i] = paragraph{Paragraph: p, Number: i + 1}
		for r := 0; r < len(p.Runs); {
			run := p.Runs[r]
			end := r + 1
			for end < len(p.Runs) && run.ID != "" && p.Runs[end].ID == run.ID {
				run.Text += p.Runs[end].Text
				end++
			}
			one := piece{Run: run}
			if run.ID != "" {
				words := strings.TrimRight(run.Text, " \n")
				one.Blank, one.Text = run.Text[len(words):], words
				one.First = !seen[run.ID]
				if one.First && run.Note > 0 && run.Note <= len(a.Notes) {
					out[i].Notes = append(out[i].Notes, noteOf(a, run.Note))
				}
				seen[run.ID] = true
				if last[run.ID] == [2]int{i, end - 1} {
					one.Ref = run.Note
				}
			}
			out[i].Pieces = append(out[i].Pieces, one)
			r = end
		}
		slices.SortStableFunc(out[i].Notes, func(a, b note) int { return a.Number - b.Number })
	}
	return out
}

func noteOf(a *present.Article, number int) note {
	n := note{Note: a.Notes[number-1], Number: number}
	if n.Voice != nil {
		n.Hue = n.Voice.Hue
	}
	return n
}

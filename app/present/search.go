package present

import (
	"strings"

	"verbatim/app/state"
	"verbatim/corpus"
	"verbatim/corpus/index"
	"verbatim/corpus/sheet"
)

// contextBytes is the context of a keyword on either side that is sent: more
// than a line of the widest window shows.
const contextBytes = 110

// SearchOrder returns the order of lines that s asks for.
func SearchOrder(s state.State) (by index.Order, descending bool) {
	o := sorting(s, "article", searchColumns...)
	if o.key == "article" {
		return index.ByPlace, o.descending
	}
	return index.Order(o.key), o.descending
}

// searchColumns are what a concordance can be ordered by.
var searchColumns = []string{"article", "left", "right", "speaker", "outlet", "date"}

// Search shows the concordance c, sorted as s asks for; c is nil where nothing
// is asked.
func (p *Presenter) Search(s state.State, c *index.Concordance) Page {
	page := Page{State: s, Title: "Search", Lead: "Every place of the articles that has these words.", Search: &Search{Query: s.Query}}
	if c == nil {
		return page
	}
	v := page.Search
	v.Read, v.Articles = c.Read, c.Documents
	words := s
	words.Kind, words.Page = AboutWords, 0
	v.Other = words.String()
	v.Sorts = sorts(s, sorting(s, "article", searchColumns...), searchColumns...)
	v.Pages = paged(s, c.Len())
	for _, l := range c.Lines(v.Pages.From, v.Pages.To, contextBytes) {
		v.Lines = append(v.Lines, p.kwic(l))
	}
	if v.Notes = c.Notes; c.Estimated() {
		v.Notes = append(v.Notes, "There are so many lines that those of each speaker, and in quotation marks, are estimated.")
	}
	for _, f := range c.Facets() {
		v.Facets = append(v.Facets, p.narrow(s, f))
	}
	switch {
	case c.Read == "":
	case c.Len() == 0:
		page.Lead = "Nothing found"
	default:
		page.Lead = counted(c.Len(), "line") + " in " + counted(c.Documents, "article")
	}
	return page
}

// kwic returns one line.
func (p *Presenter) kwic(l index.Line) KWIC {
	doc := &p.a.Documents[l.Doc]
	k := KWIC{
		Href:    state.State{View: state.Article, ID: doc.ID, At: stretch(l.Span)}.String(),
		Left:    spaced(l.Left.Of(doc.Text)),
		Text:    spaced(l.Of(doc.Text)),
		Right:   spaced(l.Right.Of(doc.Text)),
		Article: p.article(l.Doc),
	}
	if l.Quotation != corpus.None {
		q := &doc.Quotations[l.Quotation]
		k.Voice, k.Quoted = p.voice(q.Speaker), marked(q)
	}
	return k
}

// narrow returns the values of a facet; following one asks for it besides, or
// no longer.
func (p *Presenter) narrow(s state.State, f index.Facet) NarrowByField {
	n := NarrowByField{Field: f.Field}
	s.Page = 0
	query := " " + s.Query + " "
	for _, v := range f.Values {
		c := Choice{Ref: Ref{Name: v.Name}, Count: v.Count}
		to := s
		if at := strings.Index(query, " "+v.Query+" "); at >= 0 {
			c.Chosen = true
			to.Query = strings.TrimSpace(query[:at] + " " + query[at+len(v.Query)+2:])
		} else if strings.Contains(s.Query, " OR ") {
			to.Query = "(" + s.Query + ") " + v.Query
		} else {
			to.Query = strings.TrimSpace(s.Query + " " + v.Query)
		}
		if f.Field == "article" {
			if d, ok := p.docs[v.Name]; ok {
				c.Name = p.labels[d]
			}
		}
		c.Href = to.String()
		n.Choices = append(n.Choices, c)
	}
	return n
}

// LinesCSV writes lines of a concordance as a table.
func LinesCSV(lines []KWIC) string {
	b := sheet.Append(nil, "before", "words", "after", "speaker", "in quotation marks", "article", "title", "published")
	for _, l := range lines {
		speaker, quoted := "", "no"
		if l.Voice != nil {
			speaker = l.Voice.Name
		}
		if l.Quoted {
			quoted = "yes"
		}
		b = sheet.Append(b, strings.TrimSpace(l.Left), l.Text, strings.TrimSpace(l.Right), speaker, quoted, l.Article.Label, l.Article.Name, l.Article.When.ISO)
	}
	return string(b)
}

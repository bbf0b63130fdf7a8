package site

import (
	"strings"

	"verbatim/app/present"
	"verbatim/corpus"
)

// What one embed holds at most: it is read in the middle of somebody else's
// article, and weighs a few kilobytes whatever it shows.
const (
	embedWitnesses = 8   // wordings besides the fullest
	embedChanges   = 12  // differences in words
	embedQuote     = 900 // bytes of one wording
	embedAlso      = 6   // other articles that a quotation stands in
)

// A statementEmbedPage is what embed-statement.html draws.
type statementEmbedPage struct {
	embedPage
	Statement *present.Statement
	Quote     string          // the fullest wording
	Bare      bool            // it stands without marks
	Full      present.Witness // whose it is
	Same      []present.ArticleRef
	Others    []otherWording
	Heading   string
	More      int // wordings that are left out
	Legend    []present.Sign
	Changes   []present.Change
}

// An otherWording is a witness that does not read as the fullest does.
type otherWording struct {
	present.Witness
	Runs []present.Run
	Cut  bool // there is more of it
}

// statementEmbed tells the witnesses of s that read as the fullest from the
// others, and marks how these differ.
func statementEmbed(p embedPage, s *present.Statement) statementEmbedPage {
	page := statementEmbedPage{embedPage: p, Statement: scoreless(s), Heading: "The other wordings"}
	base := present.FullestCells(s.Rows)
	var marked [][]present.Run
	for _, w := range s.Rows {
		if w.Fullest {
			page.Full, page.Bare = w, w.Indirect
			page.Quote, _ = clip(strings.Join(strings.Fields(w.Text), " "), embedQuote)
			continue
		}
		if w.Grade == corpus.Verbatim && !w.Indirect {
			page.Same = append(page.Same, w.Article)
			continue
		}
		if len(page.Others) == embedWitnesses {
			page.More++
			continue
		}
		other := otherWording{Witness: w}
		other.Runs, other.Cut = clipRuns(present.Joined(present.Running(w.Cells, base)), embedQuote)
		marked = append(marked, other.Runs)
		page.Others = append(page.Others, other)
	}
	if len(page.Others) == 1 && page.More == 0 {
		page.Heading = "The other wording"
	}
	page.Legend = present.SignsOf(marked...)
	page.Changes = s.Changes[:min(len(s.Changes), embedChanges)]
	return page
}

// clip returns the first words of text in at most limit bytes, and whether
// something was cut.
func clip(text string, limit int) (string, bool) {
	if len(text) <= limit {
		return text, false
	}
	if end := strings.LastIndexByte(text[:limit+1], ' '); end > 0 {
		return text[:end] + " …", true
	}
	return strings.ToValidUTF8(text[:limit], "") + " …", true
}

// clipRuns returns the first runs in at most limit bytes, cut between runs
// that differ, and whether something was cut.
func clipRuns(rs []present.Run, limit int) ([]present.Run, bool) {
	n := 0
	for i, r := range rs {
		if n += len(r.Text); n > limit {
			if i == 0 {
				r.Text, _ = clip(r.Text, limit)
				return []present.Run{r}, false
			}
			return rs[:i], true
		}
	}
	return rs, false
}

// A quotationEmbedPage is what embed-quotation.html draws.
type quotationEmbedPage struct {
	embedPage
	Passage present.Passage
	Quote   string
	Bare    bool
	Outlet  string
	Also    []present.Reading
	More    int
	Compare *present.Ref // the statement, from the page
}

func quotationEmbed(p embedPage, passage present.Passage, outlet string) quotationEmbedPage {
	page := quotationEmbedPage{embedPage: p, Passage: passage, Outlet: outlet, Bare: passage.Form == corpus.Indirect}
	page.Quote, _ = clip(strings.Join(strings.Fields(passage.Text), " "), embedQuote)
	page.Passage.Text = page.Quote
	seen := map[string]bool{passage.Article.Href: true}
	for _, r := range passage.Also {
		switch {
		case seen[r.Article.Href]:
		case len(page.Also) == embedAlso:
			page.More++
		default:
			page.Also = append(page.Also, r)
		}
		seen[r.Article.Href] = true
	}
	if s := passage.Statement; s != nil {
		page.Compare = &present.Ref{Href: p.Root + s.Href, Name: s.Name}
	}
	return page
}

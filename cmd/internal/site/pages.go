package site

import (
	"cmp"
	"html/template"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/corpus"
)

// A frame is what the pages of plain HTML have in common.
type frame struct {
	slugs    *slugs
	Site     string // its title
	Root     string // leads from the page to the folder of the site: "../../"
	Style    string // addresses from the page
	Views    string
	Icon     string
	Explorer string // this page in the explorer
	Address  string // the whole address, empty without a base
	Feed     string // address from the page, empty without a base
	Picture  string // whole address, likewise
	OEmbed   string // what editors are answered that are given this page; empty if there is nothing to embed
	Language string
	Title    string
	Lead     string
	Nav      []link
	Quoted   any // of the page, as schema.org has it, for machines; nil if there is nothing
}

// below leads from a page in a folder below the one of its kind to the site's.
const below = "../../"

// frameOf returns the frame of a page that stands in dir/.
func (b *builder) frameOf(dir string, page present.Page) frame {
	f := frame{
		slugs: &b.slugs, Site: b.Title, Root: below, Style: below + b.style, Views: below + b.views, Icon: below + b.icon,
		Explorer: below + page.State.String(), Language: "en", Title: page.Title, Lead: page.Lead, Nav: nav,
	}
	if b.Base != nil {
		f.Address, f.Feed, f.Picture = b.addressOf(dir), below+feedName, cmp.Or(b.pictured[page.State.ID], b.picture)
	}
	return f
}

// To returns the address, from the page, of what href names in the explorer:
// the plain page of an article or statement, else the explorer's own.
func (f frame) To(href string) string {
	s := state.Parse(href)
	switch {
	case s.View == state.Article && f.slugs.article[s.ID] != "":
		at := ""
		if s.At != "" && s.At[0] == 'q' {
			at = "#" + s.At
		}
		return f.Root + "article/" + f.slugs.article[s.ID] + "/" + at
	case s.View == state.Statement && f.slugs.statement[s.ID] != "":
		return f.Root + "statement/" + f.slugs.statement[s.ID] + "/"
	}
	return f.Root + s.String()
}

// functions are what templates call.
var functions = template.FuncMap{
	"calendar": present.Calendar,
	"change":   present.ChangeName,
	"byPerson": present.ByPerson,
	"sentence": present.Sentence,
	"web":      present.OnWeb,
	"means":    func(g corpus.Grade) string { return present.GradeMeans[g] },
	"tag":      func(k corpus.SegmentKind) string { return present.Tags[k] },
	"unmarked": func(m present.Mark) bool { return m.Unmarked() },
	"aloud":    func(m present.Mark) string { return m.Aloud() },
}

package present

import (
	"strings"

	"verbatim/app/state"
	"verbatim/corpus/index"
)

// AboutWords is the kind of a search that shows its words and not its lines.
const AboutWords = "words"

// MostKeys is how many words of each table are shown.
const MostKeys = 30

// Words shows how often and how evenly what s asks for stands, which words
// stand near it, and which are key to its text.
func (p *Presenter) Words(s state.State, c *index.Concordance, k index.Keyness) Page {
	page := Page{State: s, Title: "Search", Search: &Search{Query: s.Query, Read: c.Read, Articles: c.Documents, Notes: c.Notes}}
	f := c.Profile()
	page.Lead = counted(f.Count, "line") + " in " + counted(f.Documents, "article")
	lines := s
	lines.Kind = ""
	page.Search.Other = lines.String()
	w := &Words{
		PerMillion: figure(int(f.PerMillion + .5)), ByArticle: decimal(f.ByArticle),
		Set: figure(k.Words), Against: figure(k.Other),
	}
	if f.ByMonth >= 0 {
		w.ByMonth = decimal(f.ByMonth)
	}
	page.Search.Words = w
	for _, m := range f.Months {
		w.Months = append(w.Months, WordRow{Ref: Ref{Name: m.Name, Href: besides(lines, "date:"+m.Name)}, Count: m.Count, Other: int(float64(m.Count)*1e6/float64(max(m.Words, 1)) + .5)})
	}
	for _, n := range c.Collocates(MostKeys) {
		w.Near = append(w.Near, WordRow{Ref: Ref{Name: n.Word, Href: besides(lines, n.Word)}, Count: n.Near, Other: n.Count, Effect: decimal(n.LogDice), Sure: decimal(n.Likelihood)})
	}
	for _, x := range k.Keys {
		w.Keys = append(w.Keys, WordRow{Ref: Ref{Name: x.Word, Href: besides(lines, x.Word)}, Count: x.Count, Other: x.Other, Effect: decimal(x.LogRatio), Sure: decimal(x.Likelihood)})
	}
	return page
}

// besides is the address of s with more asked for.
func besides(s state.State, more string) string {
	s.Page = 0
	if strings.Contains(s.Query, " OR ") {
		s.Query = "(" + s.Query + ")"
	}
	s.Query = strings.TrimSpace(s.Query + " " + more)
	return s.String()
}

// decimal writes x, not below 0, to two places.
func decimal(x float64) string {
	n := int(x*100 + .5)
	rest := "0" + figure(n%100)
	return figure(n/100) + "." + rest[len(rest)-2:]
}

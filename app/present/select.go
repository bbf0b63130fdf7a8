package present

import (
	"verbatim/app/state"
	"verbatim/corpus"
)

// Select returns all that the list of s shows, on all its pages, and how the
// encoding of an analysis names that list; ok is false where s shows none.
func (p *Presenter) Select(s state.State) (list string, selected corpus.Selection, ok bool) {
	switch s.View {
	case state.Timeline, "":
		return "timeline", corpus.Selection{Timeline: p.selectEntries(s)}, true
	case state.Statements:
		return "statements", corpus.Selection{Statements: p.selectStatements(s)}, true
	case state.Quotations:
		shown, _ := p.selectQuotations(s, map[int]int{}, map[int]int{}, map[string]int{})
		return "quotations", corpus.Selection{Quotations: places(shown)}, true
	case state.Articles:
		shown, _ := p.selectArticles(s, map[string]int{})
		return "documents", corpus.Selection{Documents: shown}, true
	case state.Speakers:
		shown, _ := p.selectSpeakers(s, map[string]int{})
		return "speakers", corpus.Selection{Speakers: shown}, true
	case state.Statement:
		i, known := p.statements[s.ID]
		return "statements", corpus.Selection{Statements: []int{i}}, known
	case state.Speaker:
		who, known := p.speakers[s.ID]
		if !known {
			return "", selected, false
		}
		return "quotations", corpus.Selection{Quotations: places(p.told[who])}, true
	}
	return "", selected, false
}

func places(list []located) []corpus.Place {
	all := make([]corpus.Place, len(list))
	for i, at := range list {
		all[i] = corpus.Place{Doc: at.doc, Quotation: at.quotation}
	}
	return all
}

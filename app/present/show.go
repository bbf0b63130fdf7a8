package present

import "verbatim/app/state"

// Show returns the page of s, all but those of [state.Find] and [state.Search],
// whose matches come from the index.
func (p *Presenter) Show(s state.State) Page {
	switch s.View {
	case state.Timeline, "":
		return p.Timeline(s)
	case state.Statements:
		return p.Statements(s)
	case state.Statement:
		return p.Statement(s)
	case state.Quotations:
		return p.Quotations(s)
	case state.Articles:
		return p.Articles(s)
	case state.Article:
		return p.Article(s)
	case state.Speakers:
		return p.Speakers(s)
	case state.Speaker:
		return p.Speaker(s)
	case state.Check:
		return p.Check(s)
	case state.Compare:
		return p.Compare(s)
	case state.Corrections:
		return p.Corrections(s)
	case state.Corpus:
		return p.Corpus(s)
	}
	return p.Missing(s)
}

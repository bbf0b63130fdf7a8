package present

import (
	"cmp"
	"slices"

	"verbatim/app/state"
	"verbatim/corpus"
)

// Compare is two articles side by side: the passages in which both report one
// utterance, in the order of the first.
type Compare struct {
	A     ArticleRef `json:"a"`
	B     ArticleRef `json:"b"`
	Swap  string     `json:"swap"` // the address of the two the other way round
	Pairs []Pair     `json:"pairs"`
}

// A Pair is what two articles make of one utterance, each marked where it
// differs from the other.
type Pair struct {
	Voice     *Voice       `json:"voice,omitempty"`
	Statement Ref          `json:"statement"`
	Grade     corpus.Grade `json:"grade"` // of the farther of the two from the fullest wording
	A         Side         `json:"a"`
	B         Side         `json:"b"`
}

// A Side is what one article has.
type Side struct {
	Href     string `json:"href"`
	Runs     []Run  `json:"runs"`
	Indirect bool   `json:"indirect,omitempty"`
}

// Texts returns the passages, for what their signs mean.
func (c *Compare) Texts() [][]Run {
	var list [][]Run
	for i := range c.Pairs {
		list = append(list, c.Pairs[i].A.Runs, c.Pairs[i].B.Runs)
	}
	return list
}

// Compare shows two articles side by side.
func (p *Presenter) Compare(s state.State) Page {
	a, known := p.docs[s.A]
	b, known2 := p.docs[s.B]
	if !known || !known2 || a == b {
		return Page{State: s, Title: "Not found", Lead: "Two articles of this corpus are compared.", Missing: &Missing{
			What: "articles “" + s.A + "” and “" + s.B + "”",
			Hint: "Open an article: it names those that it can be compared with.",
		}}
	}
	swapped := s
	swapped.A, swapped.B = s.B, s.A
	view := &Compare{A: p.article(a), B: p.article(b), Swap: swapped.String()}
	same := 0
	for _, both := range p.toldByBoth(a, b) {
		pair := p.pair(both)
		if pair.Grade == corpus.Verbatim {
			same++
		}
		view.Pairs = append(view.Pairs, pair)
	}
	lead := counted(len(view.Pairs), "statement") + " told by both"
	if same > 0 {
		lead += " · " + figure(same) + " of them word for word"
	}
	return Page{State: s, Title: p.labels[a] + " and " + p.labels[b], Lead: lead, Compare: view}
}

// shared is a statement with what two documents have of it.
type shared struct {
	statement int
	a, b      *corpus.Witness
}

// toldByBoth returns the statements that documents a and b tell, in the order of
// a. Of a document that tells one more than once it is the first time.
func (p *Presenter) toldByBoth(a, b int) []shared {
	var list []shared
	for i := range p.a.Statements {
		both := shared{statement: i}
		for w := range p.a.Statements[i].Witnesses {
			switch witness := &p.a.Statements[i].Witnesses[w]; {
			case witness.Doc == a && both.a == nil:
				both.a = witness
			case witness.Doc == b && both.b == nil:
				both.b = witness
			}
		}
		if both.a != nil && both.b != nil {
			list = append(list, both)
		}
	}
	slices.SortStableFunc(list, func(x, y shared) int { return cmp.Compare(x.a.Start, y.a.Start) })
	return list
}

// pair lays the two wordings of one statement side by side.
func (p *Presenter) pair(both shared) Pair {
	st := &p.a.Statements[both.statement]
	two := corpus.Statement{ID: st.ID, Speaker: st.Speaker, Said: st.Said, Witnesses: []corpus.Witness{*both.a, *both.b}}
	c := p.collate(&two)
	pair := Pair{
		Voice:     p.voice(st.Speaker),
		Statement: Ref{Href: state.State{View: state.Statement, ID: st.ID}.String(), Name: wordings(st)},
		Grade:     both.a.Grade,
	}
	if farther(both.b.Grade, pair.Grade) {
		pair.Grade = both.b.Grade
	}
	for w := range c.Witnesses {
		of := &c.Witnesses[w]
		side := Side{
			Href:     p.place(of.Doc, of.Quotation, of.Span),
			Runs:     differing(p.a.Documents[of.Doc].Text, of.Span, &c, w, len(c.Witnesses)-1-w),
			Indirect: of.Indirect,
		}
		if of.Doc == both.a.Doc {
			pair.A = side
		} else {
			pair.B = side
		}
	}
	return pair
}

// comparable returns the documents that share most statements with d, with links
// to the comparison.
func (p *Presenter) comparable(d int) []Choice {
	const most = 6
	count := map[int]int{}
	for i := range p.a.Statements {
		with := map[int]bool{}
		for _, w := range p.a.Statements[i].Witnesses {
			with[w.Doc] = true
		}
		for other := range with {
			if with[d] && other != d {
				count[other]++
			}
		}
	}
	var list []int
	for other := range count {
		list = append(list, other)
	}
	slices.SortFunc(list, func(a, b int) int { return cmp.Or(count[b]-count[a], a-b) })
	var choices []Choice
	for _, other := range list[:min(len(list), most)] {
		href := state.State{View: state.Compare, A: p.a.Documents[d].ID, B: p.a.Documents[other].ID}.String()
		choices = append(choices, Choice{Ref: Ref{Href: href, Name: p.labels[other]}, Count: count[other]})
	}
	return choices
}

package corpus

// A Selection is a part of an analysis: what a list shows, in the list's order.
// What is not listed is empty.
type Selection struct {
	Documents  []int // indexes into Analysis.Documents
	Speakers   []int
	Quotations []Place
	Statements []int
	Timeline   []int
}

// A Place is where a quotation is kept.
type Place struct {
	Doc       int // index into Analysis.Documents
	Quotation int // index into the document's Quotations
}

// All selects everything.
func (a *Analysis) All() Selection {
	s := Selection{
		Documents: upTo(len(a.Documents)), Speakers: upTo(len(a.Speakers)),
		Statements: upTo(len(a.Statements)), Timeline: upTo(len(a.Timeline)),
	}
	for d := range a.Documents {
		for q := range a.Documents[d].Quotations {
			s.Quotations = append(s.Quotations, Place{d, q})
		}
	}
	return s
}

func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

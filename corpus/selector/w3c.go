package selector

// The names that the Web Annotation Data Model gives the two.
const (
	QuoteType    = "TextQuoteSelector"
	PositionType = "TextPositionSelector"
)

// A Record is one selector as the Web Annotation Data Model has it in JSON.
type Record struct {
	Type   string `json:"type"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Start  *int   `json:"start,omitempty"`
	End    *int   `json:"end,omitempty"`
}

// Records returns s as the two selectors of the model, either of which a reader
// may go by.
func (s Selector) Records() []Record {
	list := []Record{{Type: QuoteType, Exact: s.Exact, Prefix: s.Prefix, Suffix: s.Suffix}}
	if s.Start >= 0 {
		list = append(list, Record{Type: PositionType, Start: &s.Start, End: &s.End})
	}
	return list
}

// FromRecords returns the selector that records are, which may come in any
// order, among others that are passed over. It is not ok without a quote.
func FromRecords(list []Record) (Selector, bool) {
	s := Selector{Start: -1, End: -1}
	for _, r := range list {
		switch {
		case r.Type == QuoteType && s.Exact == "":
			s.Exact, s.Prefix, s.Suffix = r.Exact, r.Prefix, r.Suffix
		case r.Type == PositionType && r.Start != nil && r.End != nil && *r.Start >= 0 && *r.End >= *r.Start:
			s.Start, s.End = *r.Start, *r.End
		}
	}
	return s, s.Exact != ""
}

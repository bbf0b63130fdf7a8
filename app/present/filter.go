package present

import (
	"slices"
	"strings"

	"verbatim/app/state"
	"verbatim/corpus"
)

// The filters of lists, as the field of the state that each sets.
func kindOf(s *state.State) *string    { return &s.Kind }
func speakerOf(s *state.State) *string { return &s.Speaker }
func docOf(s *state.State) *string     { return &s.Doc }
func sourceOf(s *state.State) *string  { return &s.Source }

// choice returns a filter value; its link chooses it, or takes it off again.
func choice(s state.State, field func(*state.State) *string, value, name string, count int) Choice {
	f := field(&s)
	chosen := *f == value
	*f = value
	if chosen {
		*f = ""
	}
	s.Page, s.Row = 0, 0
	return Choice{Ref: Ref{Href: s.String(), Name: name}, Count: count, Chosen: chosen}
}

// order is a sort key of a list and its direction.
type order struct {
	key        string
	descending bool
}

// sorting returns the order that s asks for, fallback if none or an unknown one.
func sorting(s state.State, fallback string, keys ...string) order {
	key, descending := strings.CutPrefix(s.Sort, "-")
	if !slices.Contains(keys, key) {
		key, descending = strings.CutPrefix(fallback, "-")
	}
	return order{key, descending}
}

// sorts returns the columns that a list ordered by o can be ordered by. The
// first click on a column orders it ascending, the next turns it round.
func sorts(s state.State, o order, columns ...string) []Sort {
	s.Page, s.Row = 0, 0
	list := make([]Sort, len(columns))
	for i, column := range columns {
		list[i] = Sort{Column: column}
		s.Sort = column
		if column == o.key {
			list[i].Order = "descending"
			if !o.descending {
				list[i].Order = "ascending"
				s.Sort = "-" + column
			}
		}
		list[i].Href = s.String()
	}
	return list
}

// apply turns a comparison round where the order is descending.
func (o order) apply(cmp int) int {
	if o.descending {
		return -cmp
	}
	return cmp
}

// wanted returns the words of a query, for holds.
func wanted(query string) []string { return strings.Fields(strings.ToLower(query)) }

// holds reports whether text holds every one of words, which are in small
// letters, case aside.
func holds(text string, words []string) bool {
	for i, word := range words {
		if i == 0 {
			text = strings.ToLower(text)
		}
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// speakerChoices returns the speakers that count names, the most frequent
// first; the chosen one is always among them.
func (p *Presenter) speakerChoices(s state.State, count map[int]int) []Choice {
	const most = 40 // more is a list to search, not to choose from
	var choices []Choice
	for _, who := range p.bySpoken() {
		id := p.a.Speakers[who].ID
		if count[who] > 0 && (len(choices) < most || id == s.Speaker) {
			choices = append(choices, choice(s, speakerOf, id, p.a.Speakers[who].Name, count[who]))
		}
	}
	return choices
}

// articleChoices returns the documents that count names, in their order.
func (p *Presenter) articleChoices(s state.State, count map[int]int) []Choice {
	const most = 40
	var choices []Choice
	for d := range p.a.Documents {
		id := p.a.Documents[d].ID
		if count[d] > 0 && (len(choices) < most || id == s.Doc) {
			choices = append(choices, choice(s, docOf, id, p.labels[d], count[d]))
		}
	}
	return choices
}

// mostFirst returns the names that count has, the most frequent first.
func mostFirst(count map[string]int) []string {
	var names []string
	for name := range count {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a, b)
	})
	return names
}

// nameChoices returns the values of a filter in the order of names, those that
// count has.
func nameChoices(s state.State, field func(*state.State) *string, names []string, count map[string]int) []Choice {
	const most = 40
	var choices []Choice
	for _, name := range names {
		if count[name] > 0 && (len(choices) < most || name == *field(&s)) {
			choices = append(choices, choice(s, field, name, name, count[name]))
		}
	}
	return choices
}

// kindChoices returns the kinds of quotation.
func (p *Presenter) kindChoices(s state.State, count map[string]int) []Choice {
	return nameChoices(s, kindOf, []string{string(corpus.Speech), string(corpus.Indirect), string(corpus.Term), string(corpus.Title)}, count)
}

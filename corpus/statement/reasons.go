package statement

import (
	"fmt"

	"verbatim/corpus"
)

// reasons says in words why the group belongs together; shared is the least
// share of a shorter wording that stands in the fullest, printed the documents
// that print one passage.
func (g *grouper) reasons(units []unit, gr group, shared float64, printed []int) []string {
	var out []string
	speakers, days := map[int]bool{}, map[string]bool{}
	unknown, dated := false, 0
	for _, u := range gr.units {
		it := &g.items[units[u].item]
		if it.speaker == corpus.None {
			unknown = true
		} else {
			speakers[it.speaker] = true
		}
		if it.said.earliest != "" && it.said.earliest == it.said.latest {
			days[it.said.latest] = true
			dated++
		}
	}
	if len(speakers) == 1 && !unknown {
		out = append(out, "the same speaker")
	} else if len(speakers) <= 1 {
		out = append(out, "no other speaker is named")
	}
	if len(days) == 1 && dated == len(gr.units) {
		out = append(out, "said on the same day")
	}
	switch {
	case shared > 0.995:
		out = append(out, "the shorter wordings stand in the fullest word for word")
	default:
		out = append(out, fmt.Sprintf("at least %.0f %% of each wording, rare words counting more, stands in the fullest", 100*shared))
	}
	if n := len(printed); n > 0 {
		out = append(out, fmt.Sprintf("%d articles print the words around it as well: one text, of an agency or of each other", n))
	}
	return out
}

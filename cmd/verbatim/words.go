package main

import (
	"bufio"
	"fmt"

	"verbatim/corpus/index"
)

// A profile is how often and how evenly the keywords of a concordance stand, and
// what words are key to its text; see package index for the measures.
type profile struct {
	Count      int     `json:"count"`
	Words      int     `json:"corpus_words"`
	PerMillion float64 `json:"per_million"`
	ByArticle  float64 `json:"dp_articles"`
	ByMonth    float64 `json:"dp_months"` // -1 if no article is dated
	Months     []month `json:"months"`
	Set        string  `json:"set"`
	SetWords   int     `json:"set_words"`
	Against    string  `json:"against"` // "" for the rest
	OtherWords int     `json:"against_words"`
	Keys       []key   `json:"keywords"`
}

type month struct {
	Month string `json:"month"`
	Count int    `json:"count"`
	Words int    `json:"words"`
}

type key struct {
	Word       string  `json:"word"`
	Count      int     `json:"count"`
	Other      int     `json:"against"`
	LogRatio   float64 `json:"log_ratio"`
	Likelihood float64 `json:"log_likelihood"`
}

// mostKeys is how many of them are told.
const mostKeys = 20

func profiled(p index.Profile, k index.Keyness) *profile {
	out := &profile{
		Count: p.Count, Words: p.Words, PerMillion: rounded(p.PerMillion), ByArticle: rounded(p.ByArticle), ByMonth: rounded(p.ByMonth),
		Months: []month{}, Set: k.Read, SetWords: k.Words, Against: k.Against, OtherWords: k.Other, Keys: []key{},
	}
	for _, m := range p.Months {
		out.Months = append(out.Months, month{m.Name, m.Count, m.Words})
	}
	for _, x := range k.Keys {
		out.Keys = append(out.Keys, key{x.Word, x.Count, x.Other, rounded(x.LogRatio), rounded(x.Likelihood)})
	}
	return out
}

// write writes p for people.
func (p *profile) write(w *bufio.Writer) {
	fmt.Fprintf(w, "frequency: %.0f in a million words; dispersion (DP): %.2f over articles", p.PerMillion, p.ByArticle)
	if p.ByMonth >= 0 {
		fmt.Fprintf(w, ", %.2f over months", p.ByMonth)
	}
	fmt.Fprintln(w)
	for _, m := range p.Months {
		if m.Count > 0 {
			fmt.Fprintf(w, "  %s %6d  %8.0f in a million\n", m.Month, m.Count, float64(m.Count)*1e6/float64(max(m.Words, 1)))
		}
	}
	against := p.Against
	if against == "" {
		against = "the rest"
	}
	fmt.Fprintf(w, "keywords of %s (%d words) against %s (%d words):\n", p.Set, p.SetWords, against, p.OtherWords)
	for _, k := range p.Keys {
		fmt.Fprintf(w, "  %-20s %6d %6d  log ratio %5.2f  G2 %8.1f\n", k.Word, k.Count, k.Other, k.LogRatio, k.Likelihood)
	}
	if len(p.Keys) == 0 {
		fmt.Fprintln(w, "  none that chance does not explain")
	}
}

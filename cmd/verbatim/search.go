package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/index"
)

// A concordance is what a search found.
type concordance struct {
	Query     string        `json:"query"`
	Read      string        `json:"understood"`
	Notes     []string      `json:"notes"`
	Total     int           `json:"total"`
	Documents int           `json:"documents"`
	Hits      []keyword     `json:"hits"`
	Facets    []searchFacet `json:"facets"`
	Near      []collocate   `json:"collocates"`
	Profile   *profile      `json:"words,omitempty"` // where it is asked for
}

// A collocate is a word that stands near the keywords.
type collocate struct {
	Word       string  `json:"word"`
	Near       int     `json:"near"`
	Count      int     `json:"count"`
	LogDice    float64 `json:"log_dice"`
	Likelihood float64 `json:"log_likelihood"`
}

// mostCollocates is how many of them are told.
const mostCollocates = 20

// A keyword is one line of a concordance.
type keyword struct {
	Doc       string  `json:"doc"`
	Start     int     `json:"start"`
	End       int     `json:"end"`
	Left      string  `json:"left"`
	Text      string  `json:"text"`
	Right     string  `json:"right"`
	Quotation *string `json:"quotation"`
	Speaker   *string `json:"speaker"`
	Date      *string `json:"date"`
	Source    *string `json:"source"`
}

// A searchFacet is a property of all hits with its commonest values.
type searchFacet struct {
	Field  string       `json:"field"`
	Values []facetValue `json:"values"`
}

type facetValue struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}

// search writes the concordance of a query.
func search(env *environment, args []string) error {
	set := flags("search")
	correctionsFlag(env, set)
	path := set.String("corpus", "", "")
	limit := set.Int("limit", 10, "")
	sort := set.String("sort", "", "")
	format := set.String("format", "text", "")
	words := set.Bool("words", false, "")
	against := set.String("against", "", "")
	rest, err := parse(env, set, args)
	if err != nil {
		return err
	}
	if err := oneOf("format", *format, "text", "json"); err != nil {
		return err
	}
	by, descending := strings.CutPrefix(*sort, "-")
	if by != "" && !slices.Contains(index.Orders[:], index.Order(by)) {
		return fmt.Errorf("--sort %s: it must be one of left, right, date, speaker, outlet", *sort)
	}
	if *limit < 1 {
		return fmt.Errorf("--limit %d: it must be 1 or more", *limit)
	}
	query := strings.Join(rest, " ")
	if strings.TrimSpace(query) == "" {
		return fmt.Errorf("nothing to search for; usage: %s", usageLine("search"))
	}
	a, ix, err := indexed(env, *path)
	if err != nil {
		return err
	}
	c, _ := ix.Search(query, a.Speakers, nil)
	c.Sort(index.Order(by), descending)
	out := bufio.NewWriter(env.stdout)
	r := lines(a, c, *limit)
	if *words || *against != "" {
		k, _ := ix.Keyness(query, *against, a.Speakers, mostKeys, nil)
		r.Profile = profiled(c.Profile(), k)
	}
	if *format == "json" {
		e := json.NewEncoder(out)
		e.SetEscapeHTML(false)
		err = e.Encode(r)
	} else {
		r.write(out)
	}
	if err = errors.Join(err, out.Flush()); err != nil {
		return err
	}
	if r.Total == 0 {
		return errLook
	}
	return nil
}

// contextBytes is the context of a line on either side.
const contextBytes = 60

// lines returns the first lines of c.
func lines(a *corpus.Analysis, c *index.Concordance, limit int) concordance {
	r := concordance{
		Query: c.Query, Read: c.Read, Notes: append([]string{}, c.Notes...), Total: c.Len(), Documents: c.Documents,
		Hits: []keyword{}, Facets: []searchFacet{}, Near: []collocate{},
	}
	for _, l := range c.Lines(0, limit, contextBytes) {
		doc := &a.Documents[l.Doc]
		k := keyword{
			Doc: doc.ID, Start: l.Start, End: l.End, Left: line(l.Left.Of(doc.Text)), Text: line(l.Of(doc.Text)), Right: line(l.Right.Of(doc.Text)),
			Date: known(doc.Date.Value), Source: known(doc.Source),
		}
		if l.Quotation != corpus.None {
			q := &doc.Quotations[l.Quotation]
			k.Quotation = &q.ID
			if q.Speaker != corpus.None {
				k.Speaker = &a.Speakers[q.Speaker].Name
			}
		}
		r.Hits = append(r.Hits, k)
	}
	for _, f := range c.Facets() {
		facet := searchFacet{Field: f.Field}
		for _, v := range f.Values {
			facet.Values = append(facet.Values, facetValue{v.Name, v.Count})
		}
		r.Facets = append(r.Facets, facet)
	}
	for _, n := range c.Collocates(mostCollocates) {
		r.Near = append(r.Near, collocate{n.Word, n.Near, n.Count, rounded(n.LogDice), rounded(n.Likelihood)})
	}
	return r
}

// rounded is x to two places.
func rounded(x float64) float64 { return math.Round(x*100) / 100 }

// known returns nil for what is not.
func known(value string) *string {
	if value == "" {
		return nil
	}
	return &value
}

// write writes r for people; the keywords stand one under the other.
func (r concordance) write(w *bufio.Writer) {
	for _, n := range r.Notes {
		fmt.Fprintln(w, n)
	}
	if r.Read != "" {
		fmt.Fprintln(w, "searched:", r.Read)
	}
	for _, k := range r.Hits {
		who := ""
		if k.Speaker != nil {
			who = *k.Speaker + ", "
		}
		fmt.Fprintf(w, "%s  %s  %s  %s%s:%d\n", pad(k.Left, contextBytes, true), k.Text, pad(k.Right, contextBytes, false), who, k.Doc, k.Start)
	}
	fmt.Fprintf(w, "%s in %s\n", counted(r.Total, "line"), counted(r.Documents, "article"))
	for _, f := range r.Facets {
		var parts []string
		for _, v := range f.Values[:min(5, len(f.Values))] {
			parts = append(parts, fmt.Sprintf("%s %d", v.Value, v.Count))
		}
		fmt.Fprintf(w, "  %s: %s\n", f.Field, strings.Join(parts, ", "))
	}
	var near []string
	for _, n := range r.Near[:min(8, len(r.Near))] {
		near = append(near, fmt.Sprintf("%s %d", n.Word, n.Near))
	}
	if len(near) > 0 {
		fmt.Fprintf(w, "  nearby: %s\n", strings.Join(near, ", "))
	}
	if r.Profile != nil {
		r.Profile.write(w)
	}
}

// counted is "1 line", "2 lines".
func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// pad makes text n runes long, with blanks on the left or right.
func pad(text string, n int, left bool) string {
	blanks := strings.Repeat(" ", max(0, n-len([]rune(text))))
	if left {
		return blanks + text
	}
	return text + blanks
}

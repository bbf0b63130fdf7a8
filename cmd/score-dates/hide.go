package main

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
)

// scoreHidden takes the date off every fourth document of each window of
// documents, ordered by date, analyses the window and compares what is inferred
// with what was hidden: how often an interval is given, how often it holds the
// truth, and how wide it is.
func scoreHidden(name string, window int, list string) error {
	var docs []corpus.Document
	err := eachLine(name, func(line []byte) error {
		var d struct{ ID, Date, Title, Source, Text string }
		if err := json.Unmarshal(line, &d); err != nil {
			return err
		}
		docs = append(docs, corpus.Document{ID: d.ID, Path: d.ID, Title: d.Title, Source: d.Source, Declared: d.Date, Text: d.Text})
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortStableFunc(docs, func(a, b corpus.Document) int { return strings.Compare(a.Declared, b.Declared) })
	var h hidden
	for from := 0; from < len(docs); from += window {
		part := slices.Clone(docs[from:min(len(docs), from+window)])
		truth := map[string]string{}
		for i := 1; i < len(part); i += 4 {
			truth[part[i].ID] = part[i].Declared
			part[i].Declared = ""
		}
		a, err := analysis.Run(context.Background(), part, analysis.Options{Workers: runtime.NumCPU()})
		if err != nil {
			return err
		}
		for i := range a.Documents {
			if t, ok := truth[a.Documents[i].ID]; ok {
				h.add(&a.Documents[i], t, list)
			}
		}
	}
	h.print()
	return nil
}

// hidden counts documents by what was inferred of them.
type hidden struct {
	docs, none, text, textOK, open, openOK, closed, closedOK int
	widths                                                   []int // of the closed intervals, in days
}

func (h *hidden) add(d *corpus.Document, truth, list string) {
	h.docs++
	x := d.Date
	day := truth[:min(len(truth), len("2025-04-18"))]
	right := x.Earliest <= day && (x.Latest == "" || day <= x.Latest)
	switch {
	case !x.Known():
		h.none++
		return
	case x.Basis == corpus.ByText:
		count(&h.text, &h.textOK, right)
	case x.Latest == "":
		count(&h.open, &h.openOK, right)
	default:
		count(&h.closed, &h.closedOK, right)
		from, _ := corpus.ParseDay(x.Earliest)
		to, _ := corpus.ParseDay(x.Latest)
		h.widths = append(h.widths, int(to-from)+1)
	}
	if list == "all" || list == "value" && !right {
		fmt.Printf("%s\t%s\t%s\t%s\n", d.ID, day, x.Value, x.Reason)
	}
}

func count(n, ok *int, right bool) {
	*n++
	if right {
		*ok++
	}
}

func (h *hidden) print() {
	slices.Sort(h.widths)
	median := 0
	if len(h.widths) > 0 {
		median = h.widths[len(h.widths)/2]
	}
	fmt.Printf("%d hidden: %d not dated, %d of %d by their text right, %d of %d intervals hold the day, median %d days, %d of %d open ones hold it\n",
		h.docs, h.none, h.textOK, h.text, h.closedOK, h.closed, median, h.openOK, h.open)
}

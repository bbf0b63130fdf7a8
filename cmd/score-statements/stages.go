package main

import (
	"fmt"
	"maps"
	"slices"

	"verbatim/corpus"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/statement"
)

// stages prints where the pairs of gold that no statement holds are lost: a
// member is not within a quotation, the two were not compared or only in
// stretches that have little to do with them, what was compared was thought
// improbable, or it was not grouped.
func (s *scorer) stages(a *corpus.Analysis) {
	number := map[string]int{}
	for d := range a.Documents {
		number[a.Documents[d].ID] = d
	}
	byDocs := map[[2]int][]statement.Candidate{}
	for _, c := range statement.Candidates(a.Documents, en.English, statement.Options{Speakers: a.Speakers}) {
		k := [2]int{min(c.DocA, c.DocB), max(c.DocA, c.DocB)}
		byDocs[k] = append(byDocs[k], c)
	}
	count := map[string]int{}
	for _, g := range s.gold {
		for x := range g.Members {
			for y := range x {
				p, q := g.Members[y], g.Members[x]
				if p.Indirect || q.Indirect || s.reported(a, p, q) {
					continue
				}
				stage, best := s.stage(a, number, byDocs, p, q)
				count[stage]++
				if s.verbose {
					fmt.Printf("LOST %s\t%s %.2f [%s]\n\t%q\n\t%q\n", stage, g.ID, best.Probability, p.Speaker, p.Text, q.Text)
					if stage == "improbable" || stage == "not grouped" {
						fmt.Printf("\t\t%q\n\t\t%q\n\t\t%.2f\n", best.A.Of(a.Documents[best.DocA].Text), best.B.Of(a.Documents[best.DocB].Text), best.Features)
					}
				}
			}
		}
	}
	for _, stage := range slices.Sorted(maps.Keys(count)) {
		fmt.Printf("lost: %-20s %d\n", stage, count[stage])
	}
}

func (s *scorer) stage(a *corpus.Analysis, number map[string]int, byDocs map[[2]int][]statement.Candidate, p, q place) (string, statement.Candidate) {
	var best statement.Candidate
	for _, m := range []place{p, q} {
		found, speech := false, false
		for _, qu := range a.Documents[number[m.Doc]].Quotations {
			if qu.Form != corpus.Indirect && same(place{Doc: m.Doc, Start: qu.Start, End: qu.End}, m) {
				found = true
				speech = speech || qu.Kind == corpus.Speech
			}
		}
		if !found {
			return "no quotation", best
		}
		if !speech {
			return "not speech", best
		}
	}
	dp, dq := number[p.Doc], number[q.Doc]
	stage := "not compared"
	for _, c := range byDocs[[2]int{min(dp, dq), max(dp, dq)}] {
		at := func(d int, span corpus.Span, m place) bool {
			return number[m.Doc] == d && same(place{Doc: m.Doc, Start: span.Start, End: span.End}, m)
		}
		if !(at(c.DocA, c.A, p) && at(c.DocB, c.B, q) || at(c.DocA, c.A, q) && at(c.DocB, c.B, p)) {
			continue
		}
		if c.Probability >= best.Probability {
			best = c
		}
		stage = "improbable"
	}
	if best.Probability >= 0.5 {
		stage = "not grouped"
	}
	return stage, best
}

// reported reports whether a statement holds witnesses of both places.
func (s *scorer) reported(a *corpus.Analysis, p, q place) bool {
	for i := range a.Statements {
		inP, inQ := -1, -1
		both := 0
		for n, w := range a.Statements[i].Witnesses {
			at := place{Doc: a.Documents[w.Doc].ID, Start: w.Start, End: w.End}
			x, y := same(at, p), same(at, q)
			if x {
				inP = n
			}
			if y {
				inQ = n
			}
			if x && y {
				both++
			}
		}
		if inP >= 0 && inQ >= 0 && (inP != inQ || both > 1) {
			return true
		}
	}
	return false
}

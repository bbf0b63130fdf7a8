package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"verbatim/corpus"
)

type scorer struct {
	docs            []document
	gold            []gold
	hard            []hard
	verbose, strict bool
	byDoc           map[string][]member
}

func (s *scorer) context() context.Context { return context.Background() }

// A member is one of a gold statement.
type member struct {
	cluster string
	n       int
	place
}

// members returns the gold members that a place stands for: those that share
// at least half of the shorter of the two with it.
func (s *scorer) members(p place) []member {
	if s.byDoc == nil {
		s.byDoc = map[string][]member{}
		for _, g := range s.gold {
			for n, m := range g.Members {
				s.byDoc[m.Doc] = append(s.byDoc[m.Doc], member{g.ID, n, m})
			}
		}
	}
	var out []member
	for _, m := range s.byDoc[p.Doc] {
		if same(p, m.place) {
			out = append(out, m)
		}
	}
	return out
}

// one returns the members of a statement that both p and q stand for.
func one(p, q []member) (a, b member, ok bool) {
	for _, a := range p {
		for _, b := range q {
			if a.cluster == b.cluster && a.n != b.n {
				return a, b, true
			}
		}
	}
	return a, b, false
}

// score prints precision and recall.
func (s *scorer) score(a *corpus.Analysis) {
	var right, wrong, unknown int
	var known, good [10]int // pairs by tenths of the score
	for i := range a.Statements {
		st := &a.Statements[i]
		places, members := s.witnesses(a, st)
		for x := range members {
			for y := range x {
				_, _, ok := one(members[y], members[x])
				tenth := min(int(st.Score*10), 9)
				if len(members[y]) > 0 && len(members[x]) > 0 {
					known[tenth]++
				}
				if ok {
					good[tenth]++
				}
				switch {
				case ok:
					right++
				case len(members[y]) == 0 || len(members[x]) == 0:
					unknown++
					s.list("unknown", places[y], places[x], st)
				default:
					wrong++
					s.list("WRONG", places[y], places[x], st)
				}
			}
		}
	}
	if s.strict {
		wrong += unknown
	}
	fmt.Printf("pairs of witnesses: %d right, %d wrong, %d with a witness gold does not have; precision %.3f\n", right, wrong, unknown, ratio(right, right+wrong))
	for i, n := range known {
		if n > 0 {
			fmt.Printf("score %.1f–%.1f  %4d pairs, %.2f right\n", float64(i)/10, float64(i+1)/10, n, ratio(good[i], n))
		}
	}
	found, of := map[string]int{}, map[string]int{}
	for _, g := range s.gold {
		grades := map[[2]int]string{}
		for _, p := range g.Pairs {
			grades[[2]int{min(p.A, p.B), max(p.A, p.B)}] = p.Grade
		}
		for x := range g.Members {
			for y := range x {
				grade := grades[[2]int{y, x}]
				if grade == "" {
					grade = overlapClass(g.Members[y].Text, g.Members[x].Text)
				}
				if g.Members[x].Indirect || g.Members[y].Indirect {
					grade += " indirect"
				}
				of[grade]++
				if s.reported(a, g.Members[y], g.Members[x]) {
					found[grade]++
				} else if s.verbose {
					fmt.Printf("MISSED %s\t%s [%s]\n\t%q\n\t%q\n", grade, g.ID, g.Members[x].Speaker, g.Members[y].Text, g.Members[x].Text)
				}
			}
		}
	}
	for _, grade := range slices.Sorted(maps.Keys(of)) {
		fmt.Printf("recall %-22s %4d of %4d  %.3f\n", grade, found[grade], of[grade], ratio(found[grade], of[grade]))
	}
	s.negatives(a)
}

// witnesses returns the places of the witnesses of st and what they stand for.
func (s *scorer) witnesses(a *corpus.Analysis, st *corpus.Statement) (places []place, members [][]member) {
	for _, w := range st.Witnesses {
		p := place{Doc: a.Documents[w.Doc].ID, Start: w.Start, End: w.End, Text: w.Of(a.Documents[w.Doc].Text)}
		places, members = append(places, p), append(members, s.members(p))
	}
	return places, members
}

// list prints a pair of witnesses.
func (s *scorer) list(what string, p, q place, st *corpus.Statement) {
	if s.verbose {
		fmt.Printf("%s p=%.2f\t%s | %s\n\t%q\n\t%q\n", what, st.Score, p.Doc, q.Doc, p.Text, q.Text)
	}
}

// negatives prints how many hard negatives are joined.
func (s *scorer) negatives(a *corpus.Analysis) {
	n := 0
	for _, h := range s.hard {
		for i := range a.Statements {
			var inA, inB bool
			for _, w := range a.Statements[i].Witnesses {
				p := place{Doc: a.Documents[w.Doc].ID, Start: w.Start, End: w.End}
				inA = inA || same(p, h.A)
				inB = inB || same(p, h.B)
			}
			if inA && inB {
				n++
				if s.verbose {
					fmt.Printf("HARD p=%.2f\n\t%q\n\t%q\n", a.Statements[i].Score, h.A.Text, h.B.Text)
				}
				break
			}
		}
	}
	if len(s.hard) > 0 {
		fmt.Printf("hard negatives joined %d of %d\n", n, len(s.hard))
	}
}

// same reports whether p covers at least half of q or of itself by q.
func same(p, q place) bool {
	shared := min(p.End, q.End) - max(p.Start, q.Start)
	return p.Doc == q.Doc && 2*shared >= min(p.End-p.Start, q.End-q.Start)
}

func ratio(p, q int) float64 { return float64(p) / float64(max(q, 1)) }

// overlapClass names the share of words in common: Jaccard of the sets.
func overlapClass(a, b string) string {
	set := func(s string) map[string]bool {
		m := map[string]bool{}
		for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 127) }) {
			m[w] = true
		}
		return m
	}
	x, y := set(a), set(b)
	both := 0
	for w := range x {
		if y[w] {
			both++
		}
	}
	switch j := ratio(both, len(x)+len(y)-both); {
	case j > .5:
		return "overlap > .5"
	case j > .3:
		return "overlap .3–.5"
	}
	return "overlap < .3"
}

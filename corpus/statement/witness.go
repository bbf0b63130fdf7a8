package statement

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/align"
)

// statements makes the statements of groups.
func (g *grouper) statements(units []unit, groups []group, p map[[2]int]float64) []corpus.Statement {
	taken := g.taken(units, groups)
	out := make([]corpus.Statement, 0, len(groups))
	for i, gr := range groups {
		out = append(out, g.statement(units, gr, i, taken, p))
	}
	several := func(s corpus.Statement) int {
		if s.Witnesses[0].Doc != s.Witnesses[len(s.Witnesses)-1].Doc {
			return 0
		}
		return 1
	}
	slices.SortFunc(out, func(s, t corpus.Statement) int {
		a, b := s.Witnesses[0], t.Witnesses[0]
		return cmp.Or(cmp.Compare(several(s), several(t)), cmp.Compare(t.Divergence, s.Divergence),
			cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	number(out)
	return out
}

// number makes IDs unique that a repeat within one article made equal.
func number(all []corpus.Statement) {
	seen := map[string]int{}
	for i := range all {
		id := all[i].ID
		if seen[id]++; seen[id] > 1 {
			all[i].ID = id + "-" + strconv.Itoa(seen[id])
		}
	}
}

// A claim is a run of words of an item that belongs to a group.
type claim struct {
	lo, hi, group int
}

// taken returns by item which words belong to which group.
func (g *grouper) taken(units []unit, groups []group) map[int][]claim {
	out := map[int][]claim{}
	for i, gr := range groups {
		for _, u := range gr.units {
			it := units[u].item
			out[it] = append(out[it], claim{units[u].lo, units[u].hi, i})
		}
	}
	return out
}

// A witness before it is graded.
type witness struct {
	corpus.Witness
	seq align.Sequence
}

// statement makes the statement of one group.
func (g *grouper) statement(units []unit, gr group, n int, taken map[int][]claim, p map[[2]int]float64) corpus.Statement {
	var ws []witness
	for _, u := range gr.units {
		it := &g.items[units[u].item]
		lo, hi := g.extend(it, units[u].lo, units[u].hi, n, taken[units[u].item])
		span := corpus.Span{Start: it.seq.Words[lo].Span.Start, End: it.seq.Words[hi-1].Span.End}
		ws = append(ws, witness{
			corpus.Witness{Span: g.withMarks(it, span, lo, hi), Doc: it.doc, Quotation: it.quotation, Indirect: it.indirect},
			it.seq.Slice(lo, hi),
		})
	}
	slices.SortFunc(ws, func(a, b witness) int {
		return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Start, b.Start))
	})
	s := corpus.Statement{Speaker: corpus.None, Score: g.surest(units, gr, p)}
	for i := range ws {
		ws[i].Repeat = i > 0 && ws[i].Doc == ws[i-1].Doc
	}
	s.Fullest = g.fullest(ws)
	var shared float64
	s.Divergence, shared = g.grade(ws, s.Fullest)
	for _, w := range ws {
		s.Witnesses = append(s.Witnesses, w.Witness)
	}
	s.Speaker = g.speaker(units, gr)
	s.ID = g.id(ws)
	s.Reasons = g.reasons(units, gr, shared, g.printed(ws))
	return s
}

// surest returns the least probability that a witness is one with the witness
// that it is linked to best.
func (g *grouper) surest(units []unit, gr group, p map[[2]int]float64) float64 {
	least := 1.0
	for _, u := range gr.units {
		best := 0.0
		for _, v := range gr.units {
			if u != v {
				best = max(best, p[[2]int{min(u, v), max(u, v)}])
			}
		}
		least = min(least, best)
	}
	return least
}

// speaker returns the speaker that most of the group names, the first of equals.
func (g *grouper) speaker(units []unit, gr group) int {
	count := map[int]int{}
	best := corpus.None
	for _, u := range gr.units {
		if s := g.items[units[u].item].speaker; s != corpus.None {
			if count[s]++; best == corpus.None || count[s] > count[best] {
				best = s
			}
		}
	}
	return best
}

// fullest returns the witness that says most: quoted before reported, then by
// weight, then the first.
func (g *grouper) fullest(ws []witness) int {
	best, most := 0, -1.0
	for i, w := range ws {
		weight := g.lex.Weight(w.seq)
		if w.Indirect {
			weight /= 100
		}
		if weight > most {
			best, most = i, weight
		}
	}
	return best
}

// grade sets the grades against the fullest witness and returns the mean
// divergence from it, and the least share of a shorter wording that stands in
// a fuller one, both 0 to 1.
func (g *grouper) grade(ws []witness, fullest int) (divergence, shared float64) {
	sum := 0.0
	shared = 1
	for i := range ws {
		if i == fullest {
			ws[i].Grade = corpus.Verbatim
			continue
		}
		al := g.lex.Align(ws[fullest].seq, ws[i].seq, align.Global)
		ws[i].Grade = al.Grade
		// What the shorter one leaves out is a smaller divergence than what
		// it says otherwise.
		in := max(al.InA, al.InB)
		shared = min(shared, in)
		sum += 1 - (3*in+al.Weighted)/4
	}
	return sum / float64(len(ws)-1), shared
}

// id returns the identifier of a statement, from its earliest witness: the
// document published first, then the first by place.
func (g *grouper) id(ws []witness) string {
	first := slices.MinFunc(ws, func(a, b witness) int {
		da, db := g.docs[a.Doc].Date, g.docs[b.Doc].Date
		return cmp.Or(cmp.Compare(published(da), published(db)), cmp.Compare(g.docs[a.Doc].ID, g.docs[b.Doc].ID), cmp.Compare(a.Start, b.Start))
	})
	h := fnv.New32a()
	for _, w := range first.seq.Words {
		h.Write([]byte(w.Text))
		h.Write([]byte{' '})
	}
	return slug(g.docs[first.Doc].ID) + "-s" + strconv.FormatUint(uint64(h.Sum32()), 36)
}

// published returns a key that orders documents by date, undated ones last.
func published(d corpus.Dating) string {
	if d.Latest == "" || d.Basis == corpus.Inferred {
		return "~"
	}
	return d.Latest
}

// slug returns id with nothing but lower-case letters, digits and hyphens.
func slug(id string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9', r == '-':
			return r
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '-'
	}, id)
}

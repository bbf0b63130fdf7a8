package statement

import (
	"slices"
	"sort"

	"verbatim/corpus"
	"verbatim/corpus/align"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang"
)

// byPerson is the reason why witnesses belong together whom a person has joined
// or parted from others.
const byPerson = "a person has said which passages belong together"

// Of returns the statement that the witnesses ws are, graded anew. Each holds at
// least one word; of several of one place the first counts.
func Of(docs []corpus.Document, ws []corpus.Witness, l *lang.Language) corpus.Statement {
	g := &grouper{docs: docs, lex: align.NewLexicon(l)}
	ws = slices.Clone(ws)
	sort.SliceStable(ws, func(i, j int) bool { return before(&ws[i], &ws[j]) })
	var list []witness
	count := map[int]int{}
	s := corpus.Statement{Speaker: corpus.None, Score: 1, Reasons: []string{byPerson}}
	for i, w := range ws {
		if i > 0 && w.Doc == ws[i-1].Doc && w.Span == ws[i-1].Span {
			continue
		}
		w.Repeat = len(list) > 0 && list[len(list)-1].Doc == w.Doc
		list = append(list, witness{w, g.lex.Sequence(fold.Words(docs[w.Doc].Text, w.Span))})
		if w.Quotation == corpus.None {
			continue
		}
		if who := docs[w.Doc].Quotations[w.Quotation].Speaker; who != corpus.None {
			if count[who]++; s.Speaker == corpus.None || count[who] > count[s.Speaker] {
				s.Speaker = who
			}
		}
	}
	s.Fullest = g.fullest(list)
	if len(list) > 1 {
		s.Divergence, _ = g.grade(list, s.Fullest)
	}
	for _, w := range list {
		s.Witnesses = append(s.Witnesses, w.Witness)
	}
	s.ID = g.id(list)
	return s
}

// Arrange puts statements in the order of [Group] and makes their IDs differ.
func Arrange(all []corpus.Statement) {
	several := func(s *corpus.Statement) bool { return s.Witnesses[0].Doc != s.Witnesses[len(s.Witnesses)-1].Doc }
	sort.SliceStable(all, func(i, j int) bool {
		s, t := &all[i], &all[j]
		x, y := several(s), several(t)
		switch {
		case x != y:
			return x
		case s.Divergence != t.Divergence:
			return s.Divergence > t.Divergence
		}
		return before(&s.Witnesses[0], &t.Witnesses[0])
	})
	number(all)
}

// before orders witnesses by document and place.
func before(a, b *corpus.Witness) bool {
	if a.Doc != b.Doc {
		return a.Doc < b.Doc
	}
	return a.Span.Before(b.Span)
}

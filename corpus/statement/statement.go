// Package statement finds which quotations report one utterance.
//
// What two articles print of one utterance may differ in almost every word
// when a translator or a rewriter stood between, and two utterances of one
// speech may begin alike; no cut through a distance between strings tells the
// one from the other. The approach, from quotation to statement:
//
//  1. Candidates: an inverted index over the stems of words, and over pairs of
//     neighbouring stems, finds the quotations that share what is rare. Never
//     are all pairs compared, and only those are aligned that what they share
//     and what is known about them (speaker, day, subject of the articles)
//     promises to be one.
//  2. Stretches: candidates are aligned locally, again before and after what
//     is aligned already, and cut where a sentence ends on both sides.
//  3. Evidence: a logistic model weighs what the two have in common and how
//     rare it is, where they go on differently, who says it, when, in what
//     surroundings, how near the articles are in time and subject, and whether
//     the sentences beside are reported by both in the same order.
//  4. Groups: links are followed from the surest; a group takes in another
//     only if they agree as a whole, so that A~B and B~C alone never join A
//     and C. Splitting wins where evidence is thin.
//
// A quotation can hold witnesses of several statements, a witness is the
// aligned stretch with the rest of its clause or sentence. Package statement
// does not say who copied whom, nor what the differences mean.
package statement

import (
	"cmp"
	"slices"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/align"
	"verbatim/corpus/lang"
)

// Options say how to group. With the zero Options nothing is known of the
// speakers but their numbers, and nothing can stop the work.
type Options struct {
	// Speakers are those that the quotations refer to.
	Speakers []corpus.Speaker
	// Pause, if set, is called every few milliseconds and told how much is
	// done, of as many documents as there are. Its error stops the work.
	Pause func(done, total int) error
}

// Group returns the statements that docs report, those of several documents
// before those repeated in one, the most divergent first. The documents must
// have their sentences and quotations, with speakers resolved. It fails only
// if opts.Pause does, with its error.
func Group(docs []corpus.Document, l *lang.Language, opts Options) ([]corpus.Statement, error) {
	docs, back := inOrder(docs)
	g := newGrouper(docs, l, opts)
	out := g.statements(g.whole(g.groups(g.link())))
	if g.stopped != nil {
		return nil, g.stopped
	}
	if back != nil {
		for i := range out {
			restore(&out[i], back)
		}
	}
	return out, nil
}

// inOrder returns docs ordered by ID, so that what depends on their order does
// not depend on that in which they come, with their former numbers; nil if
// they are in order.
func inOrder(docs []corpus.Document) ([]corpus.Document, []int) {
	byID := func(a, b corpus.Document) int {
		return cmp.Or(strings.Compare(a.ID, b.ID), strings.Compare(a.Text, b.Text))
	}
	if slices.IsSortedFunc(docs, byID) {
		return docs, nil
	}
	back := make([]int, len(docs))
	for i := range back {
		back[i] = i
	}
	slices.SortFunc(back, func(i, j int) int { return cmp.Or(byID(docs[i], docs[j]), cmp.Compare(i, j)) })
	out := make([]corpus.Document, len(docs))
	for i, d := range back {
		out[i] = docs[d]
	}
	return out, back
}

// restore gives the witnesses of s the former numbers of their documents.
func restore(s *corpus.Statement, back []int) {
	fullest := s.Witnesses[s.Fullest]
	for i := range s.Witnesses {
		s.Witnesses[i].Doc = back[s.Witnesses[i].Doc]
	}
	fullest.Doc = back[fullest.Doc]
	slices.SortFunc(s.Witnesses, func(a, b corpus.Witness) int {
		return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Start, b.Start))
	})
	s.Fullest = slices.Index(s.Witnesses, fullest)
}

// A grouper is the state of one grouping.
type grouper struct {
	docs    []corpus.Document
	lex     *align.Lexicon
	items   []item
	gists   []gist  // of the items
	voices  []voice // by speaker
	count   []int32 // by stem: items that hold it
	topic   []topic // by document
	opts    Options
	stopped error // why the work stops
}

func newGrouper(docs []corpus.Document, l *lang.Language, opts Options) *grouper {
	g := &grouper{docs: docs, lex: align.NewLexicon(l), opts: opts, voices: voices(docs, opts.Speakers, l)}
	g.prepare()
	g.countStems()
	g.topics(l)
	return g
}

// The phases of the work, with the share of the time that each takes.
type phase struct{ from, share float64 }

var (
	preparing = phase{0, 0.2}
	reading   = phase{0.2, 0.1}
	searching = phase{0.3, 0.4}
	aligning  = phase{0.7, 0.2}
	grouping  = phase{0.9, 0.1}
)

// pause tells how much of a phase is done and reports whether to go on.
func (g *grouper) pause(ph phase, done, total int) bool {
	if g.stopped == nil && g.opts.Pause != nil {
		at := ph.from + ph.share*float64(done)/float64(max(total, 1))
		g.stopped = g.opts.Pause(int(at*float64(len(g.docs))), len(g.docs))
	}
	return g.stopped == nil
}

// countStems counts in how many items each stem stands.
func (g *grouper) countStems() {
	g.count = make([]int32, g.lex.Stems())
	last := make([]int32, len(g.count))
	for i := range g.items {
		seq := g.items[i].seq
		for t := range seq.Len() {
			if s := g.lex.Key(seq, t).Stem; last[s] != int32(i+1) {
				last[s] = int32(i + 1)
				g.count[s]++
			}
		}
	}
}

// link returns the stretches of all candidates, with their probabilities.
func (g *grouper) link() []stretch {
	seen := map[pair]bool{}
	var all []stretch
	pairs := g.candidates()
	for i, p := range pairs {
		if i%64 == 0 && !g.pause(aligning, i, len(pairs)) {
			return nil
		}
		seen[p] = true
		all = append(all, g.stretches(p, leastGain)...)
	}
	all = g.order(all)
	for i, p := range g.beside(all) {
		if i%64 == 0 && !g.pause(grouping, 0, 1) {
			return nil
		}
		if !seen[p] {
			seen[p] = true
			all = append(all, g.stretches(p, chained)...)
		}
	}
	all = g.order(all)
	for range rounds {
		support(all, g.items)
		for i := range all {
			all[i].p = all[i].f.probability()
		}
	}
	g.rivals(all)
	return all
}

// rounds is how often neighbours are asked: two unsure neighbours support each
// other, and what supports them in turn.
const rounds = 3

// order returns stretches sorted as support needs them. They are large, so their
// keys are sorted in their place.
func (g *grouper) order(all []stretch) []stretch {
	type key struct{ docA, docB, a, alo, b, blo, at int32 }
	keys := make([]key, len(all))
	for i := range all {
		s := &all[i]
		keys[i] = key{g.gists[s.a].doc, g.gists[s.b].doc, s.a, int32(s.alo), s.b, int32(s.blo), int32(i)}
	}
	slices.SortFunc(keys, func(s, t key) int {
		return cmp.Or(cmp.Compare(s.docA, t.docA), cmp.Compare(s.docB, t.docB), cmp.Compare(s.a, t.a),
			cmp.Compare(s.alo, t.alo), cmp.Compare(s.b, t.b), cmp.Compare(s.blo, t.blo), cmp.Compare(s.at, t.at))
	})
	out := make([]stretch, len(all))
	for i, k := range keys {
		out[i] = all[k.at]
	}
	return out
}

// beside returns the pairs of items next to stretches that are sure.
func (g *grouper) beside(all []stretch) []pair {
	var out []pair
	for _, s := range all {
		if s.p < surely || g.items[s.a].doc == g.items[s.b].doc {
			continue
		}
		for _, d := range [...]int{-1, 0, 1} {
			for _, e := range [...]int{-1, 0, 1} {
				i, j := int(s.a)+d, int(s.b)+e
				if d*e < 0 || i < 0 || j < 0 || i >= len(g.items) || j >= len(g.items) ||
					g.items[i].doc != g.items[s.a].doc || g.items[j].doc != g.items[s.b].doc || !g.comparable(i, j) {
					continue
				}
				out = append(out, pair{int32(min(i, j)), int32(max(i, j))})
			}
		}
	}
	return out
}

// likely is the probability from which two stretches are taken to report one
// utterance: a little below one half, as groups are checked once more as a
// whole. What no marks hold must be surer: the words of a report are the
// writer's, and of two on one event the names alone are the same.
const (
	likely         = 0.43
	likelyReported = 0.6
)

// believed reports whether s is taken to report one utterance.
func (s *stretch) believed() bool {
	return !s.doubted && (s.p >= likelyReported || s.p >= likely && s.f[indirectly] == 0)
}

// surely is the probability from which their neighbours are compared as well.
const surely = 0.75

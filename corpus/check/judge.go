package check

import (
	"cmp"
	"slices"
	"strings"

	"verbatim/corpus"
)

const (
	// copies is how many passages are compared: a well-known sentence stands in
	// dozens of articles, and the one the draft quotes may be any.
	copies = 40
	// leastSplit is the number of words that each of two places must have for a
	// quotation to be stitched of them.
	leastSplit = 4
)

// sortChanges orders changes as the draft has them.
func sortChanges(list []Change) {
	slices.SortStableFunc(list, func(a, b Change) int {
		return cmp.Or(cmp.Compare(a.Draft.Start, b.Draft.Start), cmp.Compare(a.Draft.End, b.Draft.End))
	})
}

// judge fills in what is to say of d; it reports false if it was stopped.
func (c *Checker) judge(d *quoted, f *Finding) bool {
	f.Verdict = NotFound
	if len(d.words) == 0 {
		f.Verdict, f.Reason = "", "There are no words in these marks."
		return true
	}
	best, closest, reason, ok := c.best(d)
	if !ok {
		return false
	}
	if best == nil || best.verdict == Altered || best.verdict == NotFound || best.verdict == Trimmed && !best.shown {
		stitched, ok := c.stitched(d, best)
		if !ok {
			return false
		}
		if stitched != nil {
			f.Verdict, f.Match, f.Second, f.Reason = Stitched, &stitched.first.match, &stitched.second.match, stitched.reason
			return true
		}
	}
	if best == nil || best.verdict == NotFound {
		f.Closest, f.Reason = closest, reason
		if best != nil {
			f.Closest = &best.match
			if best.near < leastClose {
				f.Closest = nil
			}
		}
		if c.foreign(d) {
			f.Reason = "These words seem to be in a language that is not analysed; they were compared letter by letter."
		}
		return true
	}
	f.Verdict, f.Shown, f.Changes, f.Match = best.verdict, best.shown, best.changes, &best.match
	if best.verdict == Punctuation && best.contracted {
		f.Reason = "A contraction is written out or made; the words are the same."
	}
	if best.match.Quotation == corpus.None && best.verdict != Altered {
		f.Reason = "The article has these words outside quotation marks."
	}
	c.attribute(d, f, best)
	return true
}

// best returns the reading of the passages found that the draft is most
// faithful to, nil if none is near; then what came closest, if anything did.
func (c *Checker) best(d *quoted) (best *reading, closest *corpus.Match, reason string, ok bool) {
	if c.stop != nil && c.stop() {
		return nil, nil, "", false
	}
	best = c.nearest(d, c.index.Exact(query(d), copies), nil)
	if best != nil && (best.verdict == Verbatim || best.verdict == Punctuation) {
		return best, nil, "", true // a copy bent in between is no better
	}
	result, ok := c.index.FindUntil(c.stop, query(d), copies)
	if !ok {
		return nil, nil, "", false
	}
	found := result.Matches
	if len(found) == 0 {
		found = result.Closest
	}
	best = c.nearest(d, found, best)
	if len(result.Closest) > 0 {
		closest = &result.Closest[0]
	}
	return best, closest, result.Reason, true
}

// nearest returns the reading that d is most faithful to, of matches and best.
func (c *Checker) nearest(d *quoted, matches []corpus.Match, best *reading) *reading {
	for _, m := range matches {
		r := c.at(d, m)
		r.speaker, r.day = c.agreement(d, r), c.days(d, r)
		if best == nil || c.better(d, r, best) {
			best = r
		}
	}
	return best
}

// at compares d with a match: with the utterance in marks; where that has
// other words inside, also with the text as it runs, which may have them.
func (c *Checker) at(d *quoted, m corpus.Match) *reading {
	var best *reading
	for _, s := range c.stretches(d, m) {
		r := c.compare(d, s, m)
		if best == nil || r.rank() < best.rank() {
			best = &r
		}
		if best.kept {
			break
		}
	}
	return best
}

// query is the words to look for: without the draft's own.
func query(d *quoted) string {
	var b strings.Builder
	for i, w := range d.words {
		if i > 0 && d.own[i] {
			b.WriteByte(' ')
		} else {
			b.WriteString(d.before(i))
		}
		b.WriteString(w.Span.Of(d.text))
	}
	return b.String()
}

// rank orders verdicts on words alone.
func (r *reading) rank() int {
	switch {
	case r.verdict == Trimmed && !r.shown:
		return slices.Index(Verdicts[:], Trimmed) + 1
	case r.verdict == Verbatim, r.verdict == Punctuation, r.verdict == Trimmed:
		return slices.Index(Verdicts[:], r.verdict)
	}
	return slices.Index(Verdicts[:], r.verdict) + 2
}

// better reports whether a is a better source for d than b: nearer in words,
// then in the speaker and the day, then in marks, then where the quotation before it was
// found, then fuller.
func (c *Checker) better(d *quoted, a, b *reading) bool {
	if a.rank() != b.rank() {
		return a.rank() < b.rank()
	}
	if a.verdict == Altered || a.verdict == NotFound {
		if x := cmp.Compare(nearness(a), nearness(b)); x != 0 {
			return x > 0
		}
	}
	if x := cmp.Or(cmp.Compare(a.speaker, b.speaker), cmp.Compare(a.day, b.day)); x != 0 {
		return x > 0
	}
	if inA, inB := a.match.Quotation != corpus.None, b.match.Quotation != corpus.None; inA != inB {
		return inA
	}
	if inA, inB := a.doc == d.previous, b.doc == d.previous; inA != inB {
		return inA
	}
	if a.match.Quotation != corpus.None {
		return a.length > b.length
	}
	return false
}

// nearness is how near a reading is, in steps so wide that they are seen.
func nearness(r *reading) int { return int(r.near*25) - len(r.changes) }

// foreign reports whether most of the words are none of the language's: in a
// sentence of it some are function words.
func (c *Checker) foreign(d *quoted) bool {
	const enough, least = 6, 0.12
	n := 0
	for _, w := range d.words {
		if c.language.Function.Has(w.Text) {
			n++
		}
	}
	return len(d.words) >= enough && float64(n) < least*float64(len(d.words))
}

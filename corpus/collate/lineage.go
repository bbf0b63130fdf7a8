package collate

import (
	"fmt"

	"verbatim/corpus"
)

// lineage says who told the statement first and who may have followed whom: by
// the days of publication, by wordings that have nothing which an earlier one
// has not, and by readings that two share against a third, the shared errors of
// [3]. It errs towards silence: articles of one day, or without a day of their
// own, follow nobody.
//
// [3] P. Maas, Textkritik, 4th ed., Leipzig 1960, § 26–33.
func (t *table) lineage(columns []corpus.Column) (first []int, descents []corpus.Descent) {
	first = t.first()
	for w := range t.ws {
		if d, ok := t.descent(columns, w); ok {
			descents = append(descents, d)
		}
	}
	return first, descents
}

// published returns the days of publication of the document of witness w, empty
// where they are not known or rest on what the articles quote.
func (t *table) published(w int) (earliest, latest string) {
	if d := t.docs[t.ws[w].Doc].Date; d.Basis != corpus.Inferred && d.Basis != corpus.NoBasis {
		return d.Earliest, d.Latest
	}
	return "", ""
}

// before reports whether witness v was published on an earlier day than w.
func (t *table) before(v, w int) bool {
	_, latest := t.published(v)
	earliest, _ := t.published(w)
	return latest != "" && earliest != "" && latest < earliest
}

// first returns the witnesses that no other one precedes, if all are of known
// days; of one document the first counts alone.
func (t *table) first() []int {
	var out []int
	for w := range t.ws {
		if e, _ := t.published(w); e == "" {
			return nil
		}
		preceded := w > 0 && t.ws[w-1].Doc == t.ws[w].Doc
		for v := range t.ws {
			preceded = preceded || t.before(v, w)
		}
		if !preceded {
			out = append(out, w)
		}
	}
	return out
}

// descent returns from whom witness w may have its wording.
func (t *table) descent(columns []corpus.Column, w int) (corpus.Descent, bool) {
	best, most := corpus.Descent{From: corpus.None}, 0
	for v := range t.ws {
		if t.ws[v].Doc == t.ws[w].Doc || !t.before(v, w) {
			continue
		}
		own, together, words := t.compare(columns, v, w)
		if own > 0 && together < 2 {
			continue
		}
		// The same words from beginning to end are what anybody prints who was
		// there: it takes readings that a third article has otherwise.
		score := 1 + 4*together - own
		if score > most {
			best = corpus.Descent{From: v, To: w, Sure: own == 0 && together > 0 && words >= long, Reason: descentReason(own, together)}
			most = score
		}
	}
	return best, best.From != corpus.None
}

// compare counts the columns in which w has a reading that v has not, those in
// which both have one that a third witness has otherwise, and the words of w.
func (t *table) compare(columns []corpus.Column, v, w int) (own, together, words int) {
	for i := range columns {
		c := &columns[i]
		words += len(t.fields(c, w))
		switch x, y := c.Variants[v], c.Variants[w]; {
		case y != 0 && x != y && c.Change != corpus.SpellingChange && c.Change != corpus.PunctuationChange:
			own++
		case y != 0 && x == y:
			for u, z := range c.Variants {
				if z != 0 && z != y && t.ws[u].Doc != t.ws[v].Doc && t.ws[u].Doc != t.ws[w].Doc {
					together++
					break
				}
			}
		}
	}
	return own, together, words
}

// descentReason says why, for the reader.
func descentReason(own, together int) string {
	switch {
	case own == 0 && together == 0:
		return "it appeared later and has no word that the earlier one lacks"
	case own == 0:
		return fmt.Sprintf("it appeared later, has no word that the earlier one lacks, and shares %s with it that another article words otherwise", places(together))
	}
	return fmt.Sprintf("it appeared later and shares %s with the earlier one that another article words otherwise", places(together))
}

func places(n int) string {
	if n == 1 {
		return "a place"
	}
	return fmt.Sprintf("%d places", n)
}

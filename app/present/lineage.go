package present

import (
	"strings"

	"verbatim/corpus"
)

// A Kept says what one witness keeps of the fullest wording.
type Kept struct {
	Article ArticleRef `json:"article"`
	Parts   []KeptPart `json:"parts"` // in the order of the fullest wording, which they cover
	Label   string     `json:"label"` // "keeps 18 of 25 words, 4 others in its own"
}

// A KeptPart is a run of words of the fullest wording.
type KeptPart struct {
	At    int  `json:"at"`    // words before it
	Words int  `json:"words"` // its length
	Mark  Mark `json:"mark"`  // Same, Differs or LeftOut
}

// A Lineage says who told a statement first and who may have followed whom.
type Lineage struct {
	First string     `json:"first"` // one sentence
	Links []Followed `json:"links"`
}

// A Followed is one article that may have its wording from another.
type Followed struct {
	Article ArticleRef `json:"article"`
	From    ArticleRef `json:"from"`
	Sure    bool       `json:"sure,omitempty"`
	Why     string     `json:"why"`
}

// kept says what every witness but the fullest keeps of it; nil if all keep all.
func (p *Presenter) kept(c *corpus.Collation, full int) []Kept {
	var list []Kept
	less := false
	for w := range c.Witnesses {
		if w == full {
			continue
		}
		k := Kept{Article: p.article(c.Witnesses[w].Doc)}
		count, at := map[Mark]int{}, 0
		for i := range c.Columns {
			col := &c.Columns[i]
			n := words(col.Readings[full].Of(p.a.Documents[c.Witnesses[full].Doc].Text))
			if n == 0 {
				continue
			}
			mark := Differs
			switch {
			case elsewhere(c, col, w, full):
				mark = Same
			case col.Variants[w] == 0:
				mark = LeftOut
			case col.Variants[w] == col.Variants[full] || col.Change == corpus.SpellingChange || col.Change == corpus.PunctuationChange:
				mark = Same
			}
			if last := len(k.Parts) - 1; last >= 0 && k.Parts[last].Mark == mark {
				k.Parts[last].Words += n
			} else {
				k.Parts = append(k.Parts, KeptPart{At: at, Words: n, Mark: mark})
			}
			count[mark] += n
			at += n
		}
		less = less || count[LeftOut] > 0
		k.Label = "keeps " + figure(count[Same]) + " of " + counted(at, "word")
		if n := count[Differs]; n > 0 {
			k.Label += ", has others for " + figure(n)
		}
		if n := count[LeftOut]; n > 0 {
			k.Label += ", leaves out " + figure(n)
		}
		list = append(list, k)
	}
	if !less {
		return nil
	}
	return list
}

// StripBar returns where a part of a strip of six units lies, and how high it is:
// what is left out is a thin line at the foot, what differs half as high as what
// is the same, so that the three are told apart without their colours.
func StripBar(m Mark) (y, height int) {
	switch m {
	case LeftOut:
		return 5, 1
	case Same:
		return 0, 6
	}
	return 3, 3
}

// lineage says who told c first and who may have followed whom.
func (p *Presenter) lineage(c *corpus.Collation) *Lineage {
	if len(c.Witnesses) == 0 || c.Witnesses[0].Doc == c.Witnesses[len(c.Witnesses)-1].Doc {
		return nil
	}
	l := &Lineage{First: "Who told it first cannot be said: not every article bears the day it appeared."}
	if len(c.First) > 0 {
		var names []string
		for _, w := range c.First {
			names = append(names, p.labels[c.Witnesses[w].Doc])
		}
		switch n := len(names); {
		case n == 1:
			l.First = names[0] + " told it first, on " + when(p.a.Documents[c.Witnesses[c.First[0]].Doc].Date).Label + "."
		case n <= most:
			l.First = strings.Join(names[:n-1], ", ") + " and " + names[n-1] + " told it on one day, none before the other as far as the days tell."
		default:
			l.First = counted(n, "article") + " told it first, on one day."
		}
	}
	for _, d := range c.Descents {
		l.Links = append(l.Links, Followed{
			Article: p.article(c.Witnesses[d.To].Doc), From: p.article(c.Witnesses[d.From].Doc), Sure: d.Sure, Why: d.Reason,
		})
	}
	return l
}

// most is the number of articles that are named one by one.
const most = 4

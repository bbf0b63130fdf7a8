package present

import "verbatim/corpus"

// A Sign explains a mark of compared text.
type Sign struct {
	Mark   Mark
	Sample string // a word that bears it, empty where the mark is a sign of its own
	Means  string
}

// Signs are the marks of compared text in the order in which they are explained.
var Signs = []Sign{
	{Differs, "word", "differs"},
	{Meaning, "word", "differs, may change the meaning"},
	{Added, "word", "only here"},
	{LeftOut, "", "left out here"},
	{Lost, "word", "left out here, may change the meaning"},
	{Spelling, "word", "spelling or punctuation"},
}

// SignsOf returns the signs that stretches of text bear.
func SignsOf(texts ...[]Run) []Sign {
	used := map[Mark]bool{}
	for _, rs := range texts {
		for _, r := range rs {
			used[r.Mark] = true
		}
	}
	var list []Sign
	for _, s := range Signs {
		if used[s.Mark] {
			list = append(list, s)
		}
	}
	return list
}

// SignsIn returns the signs that wordings bear beside the fullest of them.
func SignsIn(rows []Witness) []Sign {
	base := FullestCells(rows)
	texts := make([][]Run, len(rows))
	for i, w := range rows {
		texts[i] = Running(w.Cells, base)
	}
	list := SignsOf(texts...)
	for _, w := range rows {
		for _, c := range w.Cells {
			if c.Moved && c.Text != "" {
				return append(list, Sign{Same, "word↔", "in another place in another article"})
			}
		}
	}
	return list
}

// ChangeName says in a word what changed.
func ChangeName(k corpus.ChangeKind) string {
	if k == corpus.OtherChange {
		return "wording"
	}
	return string(k)
}

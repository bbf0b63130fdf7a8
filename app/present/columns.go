package present

import (
	"strings"
	"unicode"
)

// WordByWord cuts every column in which all witnesses that have anything read
// the same into columns of one word each, so that long agreement can be broken
// into lines. Columns that differ stay whole, as they were aligned.
func WordByWord(rows []Witness) []Witness {
	out := make([]Witness, len(rows))
	columns := 0
	for i, r := range rows {
		out[i] = r
		out[i].Cells = nil
		columns = max(columns, len(r.Cells))
	}
	for i := range columns {
		cut, n := cutColumn(rows, i)
		for w := range rows {
			if i >= len(rows[w].Cells) {
				continue
			}
			cell := rows[w].Cells[i]
			for k := range n {
				part := cell
				if n > 1 && cut[w] != nil {
					part.Text = cut[w][k]
				}
				out[w].Cells = append(out[w].Cells, part)
			}
		}
	}
	return out
}

// cutColumn returns the words of column i by row, nil where a row has nothing,
// and their number; it is one where the column must stay whole.
func cutColumn(rows []Witness, i int) ([][]string, int) {
	cut := make([][]string, len(rows))
	n, variant := 0, 0
	for w, r := range rows {
		if i >= len(r.Cells) || r.Cells[i].Variant == 0 {
			continue
		}
		cut[w] = printedWords(r.Cells[i].Text)
		if variant != 0 && (r.Cells[i].Variant != variant || len(cut[w]) != n) {
			return cut, 1
		}
		n, variant = len(cut[w]), r.Cells[i].Variant
	}
	return cut, max(n, 1)
}

// printedWords are the words of text with the signs at them; a dash between
// blanks goes with the word before.
func printedWords(text string) []string {
	var words []string
	for _, f := range strings.Fields(text) {
		if len(words) > 0 && !strings.ContainsFunc(f, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			words[len(words)-1] += " " + f
			continue
		}
		words = append(words, f)
	}
	return words
}

package ingest

import (
	"strings"

	"verbatim/corpus"
)

// readCSV reads a table (RFC 4180) whose first row names the columns: text and,
// as far as there are, id, date, title, source, author, url. Fields may also be
// separated by semicolons or tabs; the first row decides.
func readCSV(f *file) {
	head, _, _ := strings.Cut(f.text, "\n")
	t := table{text: f.text, comma: ',', line: 1}
	for _, c := range []byte(";\t") {
		if strings.Count(head, string(c)) > strings.Count(head, string(t.comma)) {
			t.comma = c
		}
	}
	columns, _ := t.row()
	text := -1
	for i, c := range columns {
		columns[i] = strings.ToLower(strings.TrimSpace(c))
		if columns[i] == "text" {
			text = i
		}
	}
	if text < 0 {
		f.problem(1, `the first row names no column "text"; it must name the columns: text and any of id, date, title, source, author, url`)
		return
	}
	for t.at < len(t.text) {
		line := t.line
		row, closed := t.row()
		switch {
		case !closed:
			f.problem(line, "a quoted field is never closed; the rows from here on are not read")
			return
		case len(row) == 1 && blank(row[0]):
			continue
		case len(row) <= text || blank(row[text]):
			f.problem(line, `the row has no "text"`)
			continue
		}
		var d corpus.Document
		for i, c := range columns[:min(len(columns), len(row))] {
			setField(&d, c, row[i])
		}
		f.add(d)
	}
}

// A table is a CSV text being read.
type table struct {
	text  string
	comma byte
	at    int // offset of the next row
	line  int // its number
}

// row returns the fields of the next row; closed is false if it ends inside quotes.
func (t *table) row() (fields []string, closed bool) {
	for {
		field, end, ok := t.field()
		fields = append(fields, field)
		if !ok {
			return fields, false
		}
		if end {
			return fields, true
		}
	}
}

// field returns the next field, and whether it is the last of its row.
func (t *table) field() (field string, last, closed bool) {
	if t.at >= len(t.text) {
		return "", true, true
	}
	var quoted strings.Builder
	if t.text[t.at] == '"' {
		t.at++
		for {
			i := strings.IndexByte(t.text[t.at:], '"')
			if i < 0 {
				t.at = len(t.text)
				return "", true, false
			}
			quoted.WriteString(t.text[t.at : t.at+i])
			t.line += strings.Count(t.text[t.at:t.at+i], "\n")
			t.at += i + 1
			if t.at >= len(t.text) || t.text[t.at] != '"' {
				break
			}
			quoted.WriteByte('"')
			t.at++
		}
	}
	start := t.at
	for t.at < len(t.text) && t.text[t.at] != t.comma && t.text[t.at] != '\n' {
		t.at++
	}
	quoted.WriteString(t.text[start:t.at])
	last = true
	if t.at < len(t.text) {
		if last = t.text[t.at] == '\n'; last {
			t.line++
		}
		t.at++
	}
	return quoted.String(), last, true
}

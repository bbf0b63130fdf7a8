// Package sheet writes tables for spreadsheets and scripts: CSV as RFC 4180 [1]
// has it, in UTF-8 without a byte order mark, records ended by CRLF, a cell in
// quotation marks where it holds a comma, a quotation mark or a line end, whose
// bytes stay as they are.
//
// A cell that a spreadsheet would take for a formula gets an apostrophe before
// it [2]; nothing else is changed, so that all other cells read back as they
// were.
//
// [1] Y. Shafranovich. Common Format and MIME Type for CSV Files. RFC 4180, 2005.
//
// [2] OWASP. CSV Injection. owasp.org/www-community/attacks/CSV_Injection
package sheet

import (
	"strings"
	"unicode/utf8"
)

// formula are the signs that a formula begins with, in their full width too,
// and the blanks that some programs drop before they look.
const formula = "=+-@\t\r\n＝＋－＠"

// Append appends one record to b.
func Append(b []byte, cells ...string) []byte {
	for i, cell := range cells {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendCell(b, cell)
	}
	return append(b, '\r', '\n')
}

func appendCell(b []byte, cell string) []byte {
	first, _ := utf8.DecodeRuneInString(cell)
	harmful := cell != "" && strings.ContainsRune(formula, first)
	quoted := strings.ContainsAny(cell, ",\"\r\n")
	if quoted {
		b = append(b, '"')
	}
	if harmful {
		b = append(b, '\'')
	}
	for i := 0; i < len(cell); i++ {
		if cell[i] == '"' {
			b = append(b, '"')
		}
		b = append(b, cell[i])
	}
	if quoted {
		b = append(b, '"')
	}
	return b
}

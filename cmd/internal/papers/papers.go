// Package papers takes the text out of files that people write and save in:
// web pages and Word documents.
//
// What it returns is plain text, a blank line between paragraphs; offsets count
// in that. Formatting, notes, comments and what was deleted under tracked
// changes are left out. Package ingest reads the formats that a browser reads
// too; these need libraries that are too heavy for one.
package papers

import (
	"path"
	"strings"
)

// readers are the formats by ending.
var readers = map[string]func(data []byte) (string, error){
	".html": page, ".htm": page, ".xhtml": page,
	".docx": word,
}

// Endings lists the endings of names that [Text] reads.
func Endings() []string { return []string{".html", ".docx"} }

// Reads reports whether the ending of name is one that [Text] reads.
func Reads(name string) bool { return readers[strings.ToLower(path.Ext(name))] != nil }

// Text returns the text of a file, which [Reads] must report to be one.
func Text(name string, data []byte) (string, error) {
	return readers[strings.ToLower(path.Ext(name))](data)
}

// paragraphs joins the text of paragraphs that are not blank.
func paragraphs(list []string) string {
	var kept []string
	for _, p := range list {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "\n\n")
}

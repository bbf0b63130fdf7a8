package ingest

import (
	"strings"

	"verbatim/corpus"
)

// readMarkdown reads a Markdown text. Its source is the document's text, marks
// and front matter included, so that offsets are those of the file; the front
// matter also gives the metadata.
func readMarkdown(f *file) {
	d := corpus.Document{Text: f.text}
	for key, value := range frontMatter(f.text) {
		setField(&d, key, value)
	}
	f.add(Whole(f.name, d))
}

// frontMatter returns the simple "key: value" lines between two lines "---" (or
// "key = value" between two lines "+++") at the beginning of a text, keys in
// lower case. What is nested or folded over several lines is left out.
func frontMatter(text string) map[string]string {
	fence, assign := "---", ":"
	if strings.HasPrefix(text, "+++") {
		fence, assign = "+++", "="
	}
	first, rest, _ := strings.Cut(text, "\n")
	if strings.TrimRight(first, " \t") != fence {
		return nil
	}
	out := map[string]string{}
	for line := range strings.SplitSeq(rest, "\n") {
		if strings.TrimRight(line, " \t") == fence {
			return out
		}
		key, value, ok := strings.Cut(line, assign)
		if !ok || key == "" || key[0] == ' ' || key[0] == '\t' || key[0] == '#' {
			continue
		}
		out[strings.ToLower(strings.TrimSpace(key))] = unquote(strings.TrimSpace(value))
	}
	return nil // never closed: it is not front matter
}

// unquote takes the quotation marks off a value, and the brackets off a list.
func unquote(s string) string {
	if n := len(s); n >= 2 {
		switch s[0] {
		case '"':
			if s[n-1] == '"' {
				return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(s[1 : n-1])
			}
		case '\'':
			if s[n-1] == '\'' {
				return strings.ReplaceAll(s[1:n-1], "''", "'")
			}
		case '[':
			if s[n-1] == ']' {
				parts := strings.Split(s[1:n-1], ",")
				for i := range parts {
					parts[i] = unquote(strings.TrimSpace(parts[i]))
				}
				return strings.Join(parts, ", ")
			}
		}
	}
	return s
}

// setField sets the field of d that the metadata of every format calls key; it
// reports whether there is one.
func setField(d *corpus.Document, key, value string) bool {
	switch key {
	case "id":
		d.ID = value
	case "date":
		d.Declared = value
	case "title":
		d.Title = value
	case "source":
		d.Source = value
	case "author":
		d.Author = value
	case "url":
		d.URL = value
	case "text":
		d.Text = value
	default:
		return false
	}
	return true
}

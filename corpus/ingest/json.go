package ingest

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"verbatim/corpus"
)

// A record is a document in JSON. Only text is required.
type record struct {
	ID     value   `json:"id"`
	Date   value   `json:"date"`
	Title  value   `json:"title"`
	Source value   `json:"source"`
	Author value   `json:"author"`
	URL    value   `json:"url"`
	Text   *string `json:"text"`
}

// A value is a string that other programs may write as a number, a list or an
// object with a name.
type value string

// UnmarshalJSON takes any JSON value; what has no sensible form as a string is empty.
func (v *value) UnmarshalJSON(data []byte) error {
	var x any
	if err := json.Unmarshal(data, &x); err != nil {
		return err
	}
	switch x := x.(type) {
	case string:
		*v = value(x)
	case float64:
		*v = value(data)
	case []any:
		var parts []string
		for _, e := range x {
			if s := nameOf(e); s != "" {
				parts = append(parts, s)
			}
		}
		*v = value(strings.Join(parts, ", "))
	default:
		*v = value(nameOf(x))
	}
	return nil
}

func nameOf(x any) string {
	switch x := x.(type) {
	case string:
		return x
	case map[string]any:
		s, _ := x["name"].(string)
		return s
	}
	return ""
}

// addRecord adds the document that data, one JSON value, is.
func (f *file) addRecord(data []byte, line int) {
	var r record
	if err := json.Unmarshal(data, &r); err != nil {
		f.problem(line, "this is not a document in JSON: "+jsonReason(err))
		return
	}
	if r.Text == nil {
		f.problem(line, `the record has no "text"`)
		return
	}
	if blank(*r.Text) {
		f.problem(line, `the record's "text" is empty`)
		return
	}
	f.add(corpus.Document{ID: string(r.ID), Declared: string(r.Date), Title: string(r.Title), Source: string(r.Source),
		Author: string(r.Author), URL: string(r.URL), Text: *r.Text})
}

// jsonReason says what encoding/json found wrong, without its jargon.
func jsonReason(err error) string {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		if kind.Field == "" {
			return "an object is needed, found " + kind.Value
		}
		return fmt.Sprintf("%q must be a string, not a %s", kind.Field, kind.Value)
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}

// readJSONL reads one JSON object a line. Lines may be of any length.
func readJSONL(f *file) {
	line := 0
	for row := range strings.SplitSeq(f.text, "\n") {
		line++
		if !blank(row) {
			f.addRecord([]byte(row), line)
		}
	}
	if len(f.docs) > 0 || len(f.problems) < 2 {
		return
	}
	// Nothing but broken lines: perhaps JSON written over several lines.
	whole := &file{name: f.name, text: f.text, notes: f.notes}
	if readJSON(whole); len(whole.docs) > 0 {
		*f = *whole
	}
}

// readJSON reads an array of documents, an object with the array "documents",
// or one document; also several of these, one after the other.
func readJSON(f *file) {
	dec := json.NewDecoder(strings.NewReader(f.text))
	lines := lineCounter{text: f.text}
	for {
		var raw json.RawMessage
		err := dec.Decode(&raw)
		if err == io.EOF {
			return
		}
		if err != nil {
			at := int(dec.InputOffset())
			var syntax *json.SyntaxError
			if errors.As(err, &syntax) {
				at = max(at, int(syntax.Offset)-1)
			}
			f.problem(lines.at(at), "this is not JSON: "+jsonReason(err))
			return
		}
		f.addValue(raw, lines.at(int(dec.InputOffset())-len(raw)))
	}
}

// addValue adds the documents of a JSON value that begins on the given line.
func (f *file) addValue(raw json.RawMessage, line int) {
	list := string(raw)
	var holder struct {
		Documents json.RawMessage `json:"documents"`
	}
	if raw[0] == '{' && json.Unmarshal(raw, &holder) == nil && len(holder.Documents) > 0 && holder.Documents[0] == '[' {
		list = string(holder.Documents)
		line += strings.Count(string(raw[:strings.Index(string(raw), list)]), "\n")
	}
	if list[0] != '[' {
		f.addRecord(raw, line)
		return
	}
	dec := json.NewDecoder(strings.NewReader(list))
	if _, err := dec.Token(); err != nil {
		return
	}
	lines := lineCounter{text: list, line: line - 1}
	for dec.More() {
		var one json.RawMessage
		if dec.Decode(&one) != nil {
			return // cannot be: the whole has been read already
		}
		f.addRecord(one, lines.at(int(dec.InputOffset())-len(one)))
	}
}

// A lineCounter numbers the lines of a text, for offsets asked in order.
type lineCounter struct {
	text  string
	asked int // the last offset
	line  int // line breaks before it
}

// at returns the number of the line with offset i.
func (c *lineCounter) at(i int) int {
	i = max(c.asked, min(i, len(c.text)))
	c.line += strings.Count(c.text[c.asked:i], "\n")
	c.asked = i
	return c.line + 1
}

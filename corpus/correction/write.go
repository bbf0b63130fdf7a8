package correction

import (
	"strconv"
	"strings"

	"verbatim/corpus/selector"
)

// Write returns list as a file: the same corrections give the same bytes,
// whatever their order.
func Write(list []Correction) string {
	list = Sorted(append([]Correction(nil), list...))
	var b strings.Builder
	b.WriteString("{\n \"version\": " + strconv.Itoa(Version) + ",\n \"corrections\": [")
	for i := range list {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n  {")
		c := &list[i]
		first := true
		field := func(name, value string) {
			if value == "" {
				return
			}
			if !first {
				b.WriteByte(',')
			}
			first = false
			b.WriteString("\n   \"" + name + "\": " + value)
		}
		text := func(name, value string) {
			if value != "" {
				field(name, quote(value))
			}
		}
		text("about", string(c.About))
		text("do", string(c.Do))
		text("name", c.Name)
		text("value", c.Value)
		text("was", c.Was)
		text("doc", c.Doc)
		if c.Selector.Exact != "" {
			field("selector", selectors(c.Selector))
		}
		if c.With != nil {
			field("with", "{\"doc\": "+quote(c.With.Doc)+", \"selector\": "+selectors(c.With.Selector)+"}")
		}
		b.WriteString("\n  }")
	}
	if len(list) > 0 {
		b.WriteString("\n ")
	}
	b.WriteString("]\n}\n")
	return b.String()
}

// selectors writes a selector as the Web Annotation Data Model has it.
func selectors(s selector.Selector) string {
	out := "[\n    {\"type\": \"" + selector.QuoteType + "\", \"exact\": " + quote(s.Exact)
	if s.Prefix != "" {
		out += ", \"prefix\": " + quote(s.Prefix)
	}
	if s.Suffix != "" {
		out += ", \"suffix\": " + quote(s.Suffix)
	}
	out += "}"
	if s.Start >= 0 {
		out += ",\n    {\"type\": \"" + selector.PositionType + "\", \"start\": " + strconv.Itoa(s.Start) + ", \"end\": " + strconv.Itoa(s.End) + "}"
	}
	return out + "\n   ]"
}

// quote writes a string in JSON; bytes that are no text become U+FFFD.
func quote(s string) string {
	const hex = "0123456789abcdef"
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r < ' ':
			b.WriteString(`\u00` + string(hex[r>>4]) + string(hex[r&15]))
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

package site

import (
	"bytes"
	"fmt"
	"slices"
)

// sharedStyle names the parts of the stylesheets that the pages in frames share with
// the explorer: each begins with its name as a comment.
var sharedStyle = []string{"Ground", "Small parts", "Marks", "Timeline", "Conditions"}

// embedStyle returns the stylesheet of the pages in frames: tokens and shared
// parts of the explorer's, then their own. A theme that the page around asks
// for wins over that of the system.
func (b *builder) embedStyle() ([]byte, error) {
	style, err := b.asset("style.css")
	if err != nil {
		return nil, err
	}
	views, err := b.asset("views.css")
	if err != nil {
		return nil, err
	}
	own, err := b.asset("embed.css")
	if err != nil {
		return nil, err
	}
	out, err := themed(style)
	if err != nil {
		return nil, err
	}
	both := slices.Concat(style, views)
	for _, name := range sharedStyle {
		part, err := section(both, name)
		if err != nil {
			return nil, err
		}
		out = append(out, part...)
	}
	return append(out, own...), nil
}

// section returns the part of a stylesheet that begins with the comment name.
func section(style []byte, name string) ([]byte, error) {
	start := bytes.Index(style, []byte("\n/* "+name))
	if start < 0 {
		return nil, fmt.Errorf("the stylesheets have no part %q", name)
	}
	part := style[start+1:]
	if end := bytes.Index(part, []byte("\n/* ")); end >= 0 {
		part = part[:end+1]
	}
	return part, nil
}

// themed returns the tokens of a stylesheet, those of the dark theme a second
// time for a page that is told to be dark.
func themed(style []byte) ([]byte, error) {
	const night = "@media (prefers-color-scheme: dark) {\n  :root {"
	start := bytes.Index(style, []byte(":root {"))
	dark := bytes.Index(style, []byte(night))
	if start < 0 || dark < start {
		return nil, fmt.Errorf("style.css does not begin with tokens for light and dark")
	}
	tokens := style[dark+len(night):]
	end := bytes.IndexByte(tokens, '}')
	if end < 0 {
		return nil, fmt.Errorf("style.css: the dark tokens have no end")
	}
	tokens = tokens[:end]
	return fmt.Appendf(nil, `%s
:root[data-theme="light"] { color-scheme: light; }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {%s} }
:root[data-theme="dark"] { color-scheme: dark;%s}

`, bytes.TrimSpace(style[start:dark]), tokens, tokens), nil
}

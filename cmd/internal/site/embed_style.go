package site

import (
	"bytes"
	"fmt"
	"slices"
)

// sharedStyle names the parts of the stylesheets that the pages in frames share with
// the explorer: each begins with its name as a comment.
var sharedStyle = []string{"Tokens", "Ground", "Small parts", "Marks", "Timeline", "Conditions"}

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
	var out []byte
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

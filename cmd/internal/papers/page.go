package papers

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// Elements that begin a paragraph, and those without text of the page's own.
var (
	blocks = []atom.Atom{
		atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote,
		atom.Article, atom.Section, atom.Header, atom.Footer, atom.Main, atom.Aside, atom.Figure, atom.Figcaption, atom.Table,
		atom.Tr, atom.Td, atom.Th, atom.Pre, atom.Dl, atom.Dt, atom.Dd, atom.Hr, atom.Br, atom.Address, atom.Body,
	}
	silent = []atom.Atom{atom.Script, atom.Style, atom.Head, atom.Template, atom.Noscript, atom.Iframe, atom.Svg, atom.Nav, atom.Del}
)

// page returns the text of a web page. A q element is in quotation marks, as it
// is shown.
func page(data []byte) (string, error) {
	in, err := charset.NewReader(bytes.NewReader(data), "text/html")
	if err != nil {
		return "", err
	}
	root, err := html.Parse(in)
	if err != nil {
		return "", err
	}
	list := []string{""}
	add := func(text string) { list[len(list)-1] += text }
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			add(n.Data)
			return
		}
		if n.Type == html.ElementNode && slices.Contains(silent, n.DataAtom) {
			return
		}
		block, quote := slices.Contains(blocks, n.DataAtom), n.DataAtom == atom.Q
		if block {
			list = append(list, "")
		}
		if quote {
			add("“")
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if quote {
			add("”")
		}
		if block {
			list = append(list, "")
		}
	}
	walk(root)
	return strings.ReplaceAll(paragraphs(list), "\u00a0", " "), nil
}

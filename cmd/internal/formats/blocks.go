package formats

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unread are the elements whose text is not read.
var unread = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true, atom.Svg: true,
	atom.Math: true, atom.Iframe: true, atom.Object: true, atom.Button: true, atom.Select: true, atom.Textarea: true,
	atom.Audio: true, atom.Video: true, atom.Canvas: true, atom.Nav: true, atom.Del: true, atom.S: true,
}

// inline are the elements that stand within a paragraph; all others begin and
// end one.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true, atom.Code: true,
	atom.Data: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Img: true,
	atom.Ins: true, atom.Kbd: true, atom.Label: true, atom.Mark: true, atom.Q: true, atom.Samp: true,
	atom.Small: true, atom.Span: true, atom.Strike: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true,
	atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true, atom.Td: true, atom.Th: true,
}

// blocks returns the paragraphs of the text below n: white space as a browser
// shows it, line breaks as paragraphs of their own where there are two in a
// row, as blanks else.
func blocks(n *html.Node) []string {
	var w blockWriter
	w.walk(n)
	w.flush()
	return w.out
}

type blockWriter struct {
	out  []string
	line strings.Builder
	br   int // line breaks since the last character
}

func (w *blockWriter) flush() {
	if s := squeeze(w.line.String()); s != "" {
		w.out = append(w.out, s)
	}
	w.line.Reset()
	w.br = 0
}

// walk goes through n, whose depth the parser has limited.
func (w *blockWriter) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		if strings.TrimSpace(n.Data) != "" {
			w.br = 0
		}
		w.line.WriteString(n.Data)
		return
	case html.CommentNode, html.DoctypeNode:
		return
	case html.ElementNode:
		switch {
		case unread[n.DataAtom] || hidden(n):
			return
		case n.DataAtom == atom.Br:
			if w.br++; w.br > 1 {
				w.flush()
			}
			w.line.WriteByte(' ')
			return
		case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
			w.line.WriteByte(' ')
		}
	}
	quote := n.DataAtom == atom.Q // it is shown in marks
	if quote {
		w.line.WriteString("“")
	}
	block := n.Type == html.ElementNode && !inline[n.DataAtom]
	if block {
		w.flush()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
	if quote {
		w.line.WriteString("”")
	}
	if block {
		w.flush()
	}
}

// hidden reports whether n says of itself that it is not shown.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			if strings.Contains(strings.ReplaceAll(strings.ToLower(a.Val), " ", ""), "display:none") {
				return true
			}
		}
	}
	return false
}

// fragment returns the paragraphs of a piece of HTML.
func fragment(s string) []string {
	nodes, err := html.ParseFragment(strings.NewReader(s), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil { // it nests too deeply
		return nil
	}
	var w blockWriter
	for _, n := range nodes {
		w.walk(n)
	}
	w.flush()
	return w.out
}

package cite

import (
	"strconv"
	"strings"

	"verbatim/corpus"
)

// parts returns year, month and day of an ISO day, month or year; none for
// anything else.
func parts(iso string) []int {
	var list []int
	for i, part := range strings.Split(iso, "-") {
		n, err := strconv.Atoi(part)
		if err != nil || i > 2 || i == 0 && len(part) != 4 || i > 0 && len(part) != 2 {
			return nil
		}
		list = append(list, n)
	}
	return list
}

// A date of CSL is one day or two.
type cslDate struct {
	Parts [][]int `json:"date-parts"`
	Circa bool    `json:"circa,omitempty"`
}

type cslName struct {
	Literal string `json:"literal"`
}

type cslItem struct {
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Title     string    `json:"title"`
	Container string    `json:"container-title,omitempty"`
	Author    []cslName `json:"author,omitempty"`
	Issued    *cslDate  `json:"issued,omitempty"`
	URL       string    `json:"URL,omitempty"`
	Language  string    `json:"language,omitempty"`
	Note      string    `json:"note"`
}

// CSL is the article as an item of CSL-JSON, with the passage as its note.
func (p *Passage) CSL() string {
	item := cslItem{ID: p.key(), Type: "article-newspaper", Title: p.Title, Container: p.Doc.Source, Issued: cslDateOf(p.Doc.Date),
		Language: p.Doc.Language, Note: p.note()}
	if p.Doc.Author != "" {
		item.Author = []cslName{{p.Doc.Author}}
	}
	if onWeb(p.Doc.URL) {
		item.URL = p.Doc.URL
	}
	return written([]cslItem{item})
}

// cslDateOf returns a date; of an interval both of its days.
func cslDateOf(d corpus.Dating) *cslDate {
	date := &cslDate{Circa: d.Basis == corpus.Inferred}
	for _, iso := range []string{d.Value, d.Earliest, d.Latest} {
		if day := parts(iso); day != nil {
			date.Parts = append(date.Parts, day)
			if iso == d.Value {
				break
			}
		}
	}
	if len(date.Parts) == 0 {
		return nil
	}
	return date
}

// note is the passage with its speaker.
func (p *Passage) note() string {
	if p.Speaker == "" {
		return p.quoted()
	}
	return p.quoted() + " (" + p.Speaker + ")"
}

// key names the reference: ASCII letters, digits and "-". Where the article's
// name has other letters, by which alone it may differ from others, the sum of
// its text tells it from them.
func (p *Passage) key() string {
	name, other := p.Doc.ID, false
	for i := 0; i < len(name); i++ {
		other = other || name[i] >= 0x80
	}
	if other || name == "" {
		name += "-" + Sum(p.Doc.Text)[:8]
	}
	key := strings.Map(func(r rune) rune {
		if r < 0x80 && (r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z') {
			return r
		}
		return '-'
	}, name+"-"+p.ID)
	return strings.Trim(key, "-")
}

// bibTeX escapes what TeX would act upon. Braces come in pairs that way, since
// the escapes have none that are open.
var bibTeX = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "$", `\$`, "&", `\&`, "#", `\#`, "%", `\%`,
	"_", `\_`, "^", `\textasciicircum{}`, "~", `\textasciitilde{}`, "\n", " ", "\r", " ")

// braces hides braces from BibTeX, which counts those behind a backslash too.
var braces = strings.NewReplacer(`\{`, `\textbraceleft{}`, `\}`, `\textbraceright{}`)

// BibTeX is the article as an entry, with the passage as its note. The text is
// UTF-8, as biber and today's BibTeX styles read it.
func (p *Passage) BibTeX() string {
	var b strings.Builder
	b.WriteString("@article{" + p.key())
	field := func(name, value string) {
		if value != "" {
			b.WriteString(",\n  " + name + " = {" + value + "}")
		}
	}
	escaped := func(s string) string { return braces.Replace(bibTeX.Replace(strings.TrimSpace(s))) }
	braced := func(s string) string { // a name or title that stays as it is
		if s == "" {
			return ""
		}
		return "{" + escaped(s) + "}"
	}
	field("title", braced(p.Title))
	field("author", braced(p.Doc.Author))
	field("journal", escaped(p.Doc.Source))
	if day := parts(p.Doc.Date.Value); day != nil {
		field("year", p.Doc.Date.Value[:4])
		field("date", p.Doc.Date.Value)
	} else if d := p.Doc.Date; len(parts(d.Earliest)) == 3 && len(parts(d.Latest)) == 3 {
		if d.Earliest[:4] == d.Latest[:4] {
			field("year", d.Earliest[:4])
		}
		field("date", d.Earliest+"/"+d.Latest)
	}
	if onWeb(p.Doc.URL) {
		field("url", strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C").Replace(p.Doc.URL))
	}
	field("note", escaped(p.note()))
	b.WriteString("\n}\n")
	return b.String()
}

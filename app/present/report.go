package present

import (
	"strings"

	"verbatim/corpus/sheet"
)

// A report of a check is saved as one of these formats, by its ending.
const (
	ReportMarkdown = "md"
	ReportCSV      = "csv"
	ReportHTML     = "html"
)

// Report writes c for others to read. All text in it is the draft's or the
// articles' own and escaped as the format wants it.
func Report(c *Check, format string) string {
	switch format {
	case ReportCSV:
		return csvReport(c)
	case ReportHTML:
		return htmlReport(c)
	}
	return markdownReport(c)
}

// plainly is the text of runs, a sign where something is left out.
func plainly(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
		if r.Mark == LeftOut {
			b.WriteString("[⟂]")
		}
	}
	return strings.TrimSpace(spaced(b.String()))
}

// place names speaker and article of a passage.
func (p *Source) place() string {
	s := p.Article.Name + " (" + p.Article.Label + ")"
	if p.Voice != nil {
		s = p.Voice.Name + ", " + s
	}
	return s
}

// details are what lies behind a verdict, each on a line.
func (f *Finding) details() []string {
	var list []string
	for _, c := range f.Changes {
		list = append(list, string(c.Kind)+": "+c.Text)
	}
	if f.Reason != "" {
		list = append(list, f.Reason)
	}
	return list
}

func markdownReport(c *Check) string {
	escape := strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "#", `\#`, "|", `\|`)
	var b strings.Builder
	line := func(parts ...string) {
		for _, p := range parts {
			b.WriteString(p)
		}
		b.WriteByte('\n')
	}
	line("# Quotations checked")
	line()
	line(escape.Replace(c.Summary))
	for i := range c.Findings {
		f := &c.Findings[i]
		line()
		line("## ", figure(f.Number), ". ", f.Says)
		line()
		line("Draft: “", escape.Replace(plainly(f.Yours)), "”", by(escape.Replace(f.Speaker)))
		for _, p := range []*Source{f.Source, f.Second} {
			if p != nil {
				line()
				line("> “", escape.Replace(plainly(p.Words)), "”")
				line(">")
				line("> ", escape.Replace(p.place()))
			}
		}
		for k, d := range f.details() {
			if k == 0 {
				line()
			}
			line("- ", escape.Replace(d))
		}
	}
	return b.String()
}

// by names the speaker that the draft gives.
func by(speaker string) string {
	if speaker == "" {
		return ""
	}
	return " – " + speaker
}

func csvReport(c *Check) string {
	var b []byte
	row := func(cells ...string) { b = sheet.Append(b, cells...) }
	row("number", "verdict", "faithful", "draft", "speaker in draft", "source", "speaker in source", "article", "changes", "remark")
	for i := range c.Findings {
		f := &c.Findings[i]
		faithful := "no"
		if f.Faithful {
			faithful = "yes"
		}
		source, speaker, article := "", "", ""
		if f.Source != nil {
			source, article = plainly(f.Source.Words), f.Source.Article.Name
			if f.Source.Voice != nil {
				speaker = f.Source.Voice.Name
			}
		}
		var changes []string
		for _, c := range f.Changes {
			changes = append(changes, string(c.Kind)+": "+c.Text)
		}
		row(figure(f.Number), f.Says, faithful, plainly(f.Yours), f.Speaker, source, speaker, article, strings.Join(changes, "; "), f.Reason)
	}
	return string(b)
}

func htmlReport(c *Check) string {
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")
	var b strings.Builder
	element := func(name, text string) { b.WriteString("<" + name + ">" + escape.Replace(text) + "</" + name + ">\n") }
	b.WriteString("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Quotations checked</title>\n")
	b.WriteString("<style>body{max-width:44em;margin:2em auto;font:1em/1.5 Georgia,serif}blockquote{margin-left:1em;padding-left:1em;border-left:2px solid}</style></head><body>\n")
	element("h1", "Quotations checked")
	element("p", c.Summary)
	for i := range c.Findings {
		f := &c.Findings[i]
		element("h2", figure(f.Number)+". "+f.Says)
		element("p", "Draft: “"+plainly(f.Yours)+"”"+by(f.Speaker))
		for _, p := range []*Source{f.Source, f.Second} {
			if p != nil {
				b.WriteString("<blockquote>")
				element("p", "“"+plainly(p.Words)+"”")
				element("p", p.place())
				b.WriteString("</blockquote>\n")
			}
		}
		if details := f.details(); len(details) > 0 {
			b.WriteString("<ul>\n")
			for _, d := range details {
				element("li", d)
			}
			b.WriteString("</ul>\n")
		}
	}
	b.WriteString("</body></html>\n")
	return b.String()
}

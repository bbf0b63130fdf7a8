package formats

import (
	"regexp"
	"slices"
	"strings"

	"verbatim/corpus"
)

// News databases export many articles in one file. Both forms that are read
// here end each article with a line of their own, which no article has:
//
//	Nexis Uni            Factiva
//
//	Ferry strike ends    Ferry strike ends
//	Harbour Post         By Ann Lee
//	March 4, 2025        212 words
//	Copyright 2025 …     4 March 2025
//	Length: 212 words    Harbour Post
//	Byline: Ann Lee      HPOST
//	Body                 English
//	…                    Copyright 2025 …
//	Load-Date: …         …
//	End of Document      Document HPOST00020250304el34
var (
	nexisEnd   = regexp.MustCompile(`^End of Document$`)
	nexisBody  = regexp.MustCompile(`^Body$`)
	nexisTail  = regexp.MustCompile(`^(Classification|Graphic|Load-Date:.*|Language:.*|Notes)$`)
	factivaEnd = regexp.MustCompile(`^Document [A-Z]{2,}[A-Za-z0-9]{12,}$`)
	wordCount  = regexp.MustCompile(`^[\d,]+ words$`)
	rights     = regexp.MustCompile(`^(Copyright|\(c\)|©)`)
	yearOfDay  = regexp.MustCompile(`\b(19|20)\d\d\b`)
)

// longestHead is how many bytes a line has that is a date or the name of an
// outlet.
const longestHead = 120

// export adds the articles of paragraphs, if they are an export, and reports
// whether they are.
func (f *file) export(paragraphs []string) bool {
	read, end := nexisArticle, nexisEnd
	if !slices.ContainsFunc(paragraphs, nexisBody.MatchString) {
		read, end = factivaArticle, factivaEnd
	}
	from, n := 0, 0
	for i, p := range paragraphs {
		if !end.MatchString(p) {
			continue
		}
		n++
		d, body := read(paragraphs[from:i])
		f.part(d, body, "article", n)
		from = i + 1
	}
	return n > 0
}

// nexisArticle reads one article. Before the first stands a cover page, so that
// its head is read from the date upwards.
func nexisArticle(p []string) (d corpus.Document, body []string) {
	at := slices.IndexFunc(p, nexisBody.MatchString)
	if at < 0 {
		return d, nil
	}
	for i := at - 1; i >= 0; i-- {
		switch line := p[i]; {
		case strings.HasPrefix(line, "Byline:"):
			d.Author = strings.TrimSpace(strings.TrimPrefix(line, "Byline:"))
		case d.Declared == "" && i >= 2 && len(line) < longestHead && yearOfDay.MatchString(line) && !rights.MatchString(line) && !strings.Contains(line, ":"):
			d.Declared, d.Source, d.Title = day(line), p[i-1], p[i-2]
		}
	}
	body = p[at+1:]
	if tail := slices.IndexFunc(body, nexisTail.MatchString); tail >= 0 {
		body = body[:tail]
	}
	return d, body
}

// factivaArticle reads one article: the lines around the count of words are its
// head, up to the line of rights.
func factivaArticle(p []string) (d corpus.Document, body []string) {
	count := slices.IndexFunc(p, wordCount.MatchString)
	if count < 1 {
		return d, nil
	}
	d.Title = p[0]
	if by := p[count-1]; count > 1 && strings.HasPrefix(by, "By ") {
		d.Author = strings.TrimPrefix(by, "By ")
	}
	rest := p[count+1:]
	for i, line := range rest {
		switch {
		case rights.MatchString(line):
			return d, rest[i+1:]
		case len(line) > longestHead:
			return d, rest[i:]
		case d.Declared == "" && yearOfDay.MatchString(line):
			d.Declared = day(line)
		case d.Declared != "" && d.Source == "" && !strings.Contains(line, ":"):
			d.Source = line
		}
	}
	return d, nil
}

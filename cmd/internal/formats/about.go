package formats

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"verbatim/corpus"
)

// An aboutPage is what a web page says of itself, by the kinds of saying it in
// the order in which they are believed: JSON-LD of an article [1], Open Graph
// and other meta elements, links, time elements.
//
//	[1] https://schema.org/NewsArticle
type aboutPage struct {
	ld    map[string]string // of the first article: headline, datePublished, author, publisher, url
	meta  map[string]string // by name, property or itemprop in lower case
	canon string            // <link rel=canonical>
	time  string            // the first time element that says it is the publication's
}

// about collects what a page says of itself.
func about(page *html.Node) aboutPage {
	a := aboutPage{ld: map[string]string{}, meta: map[string]string{}}
	var loose string // a time element that does not say what it is for
	for n := range page.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Meta:
			for _, key := range []string{"property", "name", "itemprop"} {
				if k := strings.ToLower(attribute(n, key)); k != "" && a.meta[k] == "" {
					a.meta[k] = attribute(n, "content")
				}
			}
		case atom.Link:
			if strings.EqualFold(attribute(n, "rel"), "canonical") && a.canon == "" {
				a.canon = attribute(n, "href")
			}
		case atom.Time:
			when := attribute(n, "datetime")
			says := strings.ToLower(attribute(n, "itemprop") + attribute(n, "class") + attribute(n, "pubdate"))
			switch {
			case a.time == "" && (strings.Contains(says, "publish") || strings.Contains(says, "pubdate")):
				a.time = when
			case loose == "":
				loose = when
			}
		case atom.Script:
			if strings.HasPrefix(strings.ToLower(attribute(n, "type")), "application/ld+json") && len(a.ld) == 0 {
				a.linked(inner(n))
			}
		}
	}
	if a.time == "" {
		a.time = loose
	}
	return a
}

// linked reads one script of JSON-LD: an object, a list, or a graph of these.
func (a *aboutPage) linked(script string) {
	var v any
	if json.Unmarshal([]byte(script), &v) != nil {
		return
	}
	if o, ok := v.(map[string]any); ok {
		if graph, ok := o["@graph"]; ok {
			v = graph
		}
	}
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	for _, v := range list {
		o, ok := v.(map[string]any)
		if !ok || !isArticle(o["@type"]) {
			continue
		}
		for _, key := range []string{"headline", "datePublished", "author", "publisher", "url", "mainEntityOfPage"} {
			if s := nameOf(o[key]); s != "" {
				a.ld[key] = s
			}
		}
		return
	}
}

// isArticle reports whether a type of schema.org is a kind of article.
func isArticle(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || strings.HasSuffix(v, "Posting") || v == "Report"
	case []any:
		for _, one := range v {
			if isArticle(one) {
				return true
			}
		}
	}
	return false
}

// nameOf returns a value of JSON-LD as a string: the names of persons joined,
// the address of a thing.
func nameOf(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		for _, key := range []string{"name", "@id", "url"} {
			if s, ok := v[key].(string); ok && s != "" {
				return s
			}
		}
	case []any:
		var names []string
		for _, one := range v {
			if o, ok := one.([]any); ok && len(o) > 0 {
				continue // lists within lists say nothing
			}
			if s := nameOf(one); s != "" {
				names = append(names, s)
			}
		}
		return strings.Join(names, ", ")
	}
	return ""
}

// fill sets the empty fields of d.
func (a aboutPage) fill(d *corpus.Document) {
	for _, s := range []struct {
		field  *string
		values []string
	}{
		{&d.Title, []string{a.ld["headline"], a.meta["og:title"], a.meta["twitter:title"], a.meta["dc.title"]}},
		{&d.Source, []string{a.ld["publisher"], a.meta["og:site_name"], a.meta["application-name"], a.meta["dc.publisher"]}},
		{&d.Author, []string{a.ld["author"], notAddress(a.meta["article:author"]), a.meta["author"], a.meta["byl"], a.meta["dc.creator"]}},
		{&d.Declared, []string{a.ld["datePublished"], a.meta["article:published_time"], a.meta["datepublished"], a.meta["og:published_time"],
			a.meta["parsely-pub-date"], a.meta["pubdate"], a.meta["publish-date"], a.meta["dc.date"], a.meta["dc.date.issued"],
			a.meta["sailthru.date"], a.meta["date"], a.time}},
		{&d.URL, []string{a.canon, a.meta["og:url"], a.ld["url"], a.ld["mainEntityOfPage"]}},
	} {
		for _, v := range s.values {
			set(s.field, v)
		}
	}
	d.Author = strings.TrimPrefix(d.Author, "By ")
	d.Declared = day(d.Declared)
	if !strings.HasPrefix(d.URL, "http://") && !strings.HasPrefix(d.URL, "https://") {
		d.URL = ""
	}
}

// notAddress returns s unless it is an address: Open Graph wants the author's
// page, most sites give the name.
func notAddress(s string) string {
	if strings.Contains(s, "://") {
		return ""
	}
	return s
}

// Package state is what the reader looks at, to and from the URL's fragment.
//
// A fragment is "#/" VIEW [ "/" ID ] [ "?" PARAMETERS ]; "#/" alone is the
// timeline. Every state of a view has one fragment and every fragment one
// state: unknown views become [Unknown], unknown parameters are dropped, so
// that String(Parse(s)) is a normal form of s.
package state

import (
	"net/url"
	"strings"
)

// A View names a page of the explorer.
type View string

// The views, by the first part of their fragment.
const (
	Timeline    View = "timeline"
	Statements  View = "statements"
	Statement   View = "statement"
	Quotations  View = "quotations"
	Articles    View = "articles"
	Article     View = "article"
	Speakers    View = "speakers"
	Speaker     View = "speaker"
	Find        View = "find"
	Search      View = "search"
	Check       View = "check" // whose draft is in no state
	Compare     View = "compare"
	Corpus      View = "corpus"
	Corrections View = "corrections"
	Unknown     View = "unknown"
)

// ofID tells for each view whether it shows one thing, named by an ID.
var ofID = map[View]bool{
	Timeline: false, Statements: false, Statement: true, Quotations: false,
	Articles: false, Article: true, Speakers: false, Speaker: true,
	Find: false, Search: false, Check: false, Compare: false, Corpus: false, Corrections: false,
}

// A State is a view and what is selected in it. The zero State is the timeline.
type State struct {
	View    View   `json:"view"`
	ID      string `json:"id,omitempty"`      // of the statement, article or speaker shown; for Unknown the fragment
	Query   string `json:"query,omitempty"`   // q: a remembered quotation, a search, or words that filter a list
	Speaker string `json:"speaker,omitempty"` // speaker: ID of the speaker that a list is filtered by
	Doc     string `json:"doc,omitempty"`     // doc: ID of the article that a list is filtered by
	Kind    string `json:"kind,omitempty"`    // kind: of quotation (speech, term, title) or of timeline entry
	From    string `json:"from,omitempty"`    // from: first ISO day shown
	To      string `json:"to,omitempty"`      // to: last ISO day shown
	Lanes   string `json:"lanes,omitempty"`   // lanes: the kinds of entry that the picture shows, with commas, all if empty; of an article the layers that are switched off
	Span    string `json:"span,omitempty"`    // span: the time that the picture of the timeline is zoomed to, "2025-04-14/2025-04-18T12"
	Sort    string `json:"sort,omitempty"`    // sort: column, with "-" before it when descending
	At      string `json:"at,omitempty"`      // at: ID of the quotation that is selected, or the bytes from-to
	Source  string `json:"source,omitempty"`  // source: the outlet whose articles a list shows
	A       string `json:"a,omitempty"`       // a, b: IDs of the articles that are compared
	B       string `json:"b,omitempty"`
	Page    int    `json:"page,omitempty"` // page: of a long list, from 0
	Row     int    `json:"row,omitempty"`  // row: the first that is seen of a table that is drawn as it is scrolled, from 0
}

// Parse returns the state of a URL fragment, with or without its "#".
func Parse(fragment string) State {
	path, query, _ := strings.Cut(strings.TrimPrefix(fragment, "#"), "?")
	path = strings.Trim(path, "/")
	if path == "" {
		path = string(Timeline)
	}
	name, id, _ := strings.Cut(path, "/")
	if plain, err := url.PathUnescape(id); err == nil {
		id = plain
	}
	v := View(name)
	if wantsID, known := ofID[v]; !known || wantsID != (id != "") {
		return State{View: Unknown, ID: path}
	}
	s := State{View: v, ID: id}
	values, _ := url.ParseQuery(query) // keeps what it could read
	for key, field := range s.fields() {
		*field = values.Get(key)
	}
	s.Page, s.Row = number(values.Get("page")), number(values.Get("row"))
	return s
}

// String returns the fragment of s, with its "#".
func (s State) String() string {
	var b strings.Builder
	b.WriteString("#/")
	switch {
	case s.View == Unknown:
		b.WriteString(s.ID)
		return b.String()
	case s.View == "" || s.View == Timeline:
		if s.plain() {
			return b.String()
		}
		b.WriteString(string(Timeline))
	default:
		b.WriteString(string(s.View))
	}
	if s.ID != "" {
		b.WriteString("/" + url.PathEscape(s.ID))
	}
	values := url.Values{}
	for key, field := range s.fields() {
		if *field != "" {
			values.Set(key, *field)
		}
	}
	if s.Page > 0 {
		values.Set("page", digits(s.Page))
	}
	if s.Row > 0 {
		values.Set("row", digits(s.Row))
	}
	if len(values) > 0 {
		b.WriteString("?" + values.Encode())
	}
	return b.String()
}

// fields returns the text parameters of s by their names in the fragment.
func (s *State) fields() map[string]*string {
	return map[string]*string{
		"q": &s.Query, "speaker": &s.Speaker, "doc": &s.Doc, "kind": &s.Kind,
		"from": &s.From, "to": &s.To, "span": &s.Span, "lanes": &s.Lanes, "sort": &s.Sort, "at": &s.At, "source": &s.Source, "a": &s.A, "b": &s.B,
	}
}

// plain reports whether s selects nothing.
func (s State) plain() bool {
	s.View = ""
	return s == State{}
}

// Package correction is what a person has decided about an analysis: which
// findings are right, which are wrong, and what stands in their place.
//
// Corrections are a layer of their own: a list, kept in a file, that changes no
// source. Each names what it is about by a W3C selector (package selector), so
// that it is found again after another analysis, a small edit of the article or
// in another build of the corpus; names of speakers and articles are named by
// themselves. [Place] finds the passages; package analysis applies what was
// found and says of the rest why not.
//
// A file of corrections is JSON, ordered, and written for people as well:
//
//	{
//	 "version": 1,
//	 "corrections": [
//	  {
//	   "about": "attribution", "do": "set",
//	   "doc": "harbour-1", "selector": [{"type":"TextQuoteSelector","exact":"We sail at nine"}],
//	   "value": "Mara Holt", "was": "Tom Reed"
//	  }
//	 ]
//	}
//
// Reading is strict: what is not understood is an error that names its line and
// field, since a correction passed over in silence is believed to hold.
package correction

import (
	"cmp"
	"slices"
	"sort"
	"strconv"

	"verbatim/corpus/selector"
)

// About says what a correction is about.
type About string

// What can be corrected.
const (
	Attribution About = "attribution" // who said the words of a quotation
	Said        About = "said"        // when
	Match       About = "match"       // that two passages report one utterance
	Name        About = "name"        // that two names are one speaker's
	Published   About = "published"   // the date of an article
	Title       About = "title"
	Author      About = "author"
	Outlet      About = "outlet"
	URL         About = "url"
)

// abouts are all of them, in the order in which they are told.
var abouts = []About{Attribution, Said, Match, Name, Published, Title, Author, Outlet, URL}

// OfPassage reports whether a correction is about a passage, not about a whole
// article or a name.
func (a About) OfPassage() bool { return a == Attribution || a == Said || a == Match }

// Do says what a person has decided.
type Do string

// The decisions.
const (
	Accept Do = "accept" // what was found is right: Value says what that is
	Reject Do = "reject" // it is wrong; nothing takes its place
	Set    Do = "set"    // Value is right
	Join   Do = "join"   // two passages or names are one, which was not found
)

// A Correction is one decision of a person.
type Correction struct {
	About    About
	Do       Do
	Doc      string            // ID of the article; empty for names
	Selector selector.Selector // of the passage, or of the beginning of the article
	With     *Passage          // the other passage of a match
	Name     string            // of a name: the form that is joined or parted
	Value    string            // the speaker, the date (EDTF), the outlet, …; of a name the speaker it belongs to, or not
	Was      string            // what had been found; empty if nothing had
}

// A Passage is a passage of an article.
type Passage struct {
	Doc      string
	Selector selector.Selector
}

// Key returns what corrections of the same thing have in common.
func (c *Correction) Key() string {
	key := string(c.About) + "\x00" + c.Name + "\x00" + c.Doc
	if c.About == Name {
		key += "\x00" + c.Value
	}
	if c.About.OfPassage() {
		key += "\x00" + c.Selector.Exact + "\x00" + strconv.Itoa(c.Selector.Start) + "\x00" + c.Selector.Prefix
	}
	if c.With != nil {
		key += "\x00" + c.With.Doc + "\x00" + c.With.Selector.Exact + "\x00" + strconv.Itoa(c.With.Selector.Start)
	}
	return key
}

// compare orders corrections as files have them: by article, place and subject.
func compare(a, b *Correction) int {
	return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Selector.Start, b.Selector.Start),
		cmp.Compare(slices.Index(abouts, a.About), slices.Index(abouts, b.About)), cmp.Compare(a.Key(), b.Key()))
}

// With returns list with c in it, in place of what was said of the same thing.
func With(list []Correction, c Correction) []Correction {
	return Sorted(append(Without(list, c), c))
}

// Without returns list without what was said of the same thing as c.
func Without(list []Correction, c Correction) []Correction {
	key := c.Key()
	out := make([]Correction, 0, len(list)+1)
	for _, have := range list {
		if have.Key() != key {
			out = append(out, have)
		}
	}
	return out
}

// Sorted puts list in the order of files and returns it.
func Sorted(list []Correction) []Correction {
	sort.SliceStable(list, func(i, j int) bool { return compare(&list[i], &list[j]) < 0 })
	return list
}

// An Outcome is what became of a correction.
type Outcome struct {
	Correction
	Applied bool
	Reason  string       // why it was not applied
	How     selector.How // how its passage was found
	At      int          // the document that it is about, or corpus.None
}

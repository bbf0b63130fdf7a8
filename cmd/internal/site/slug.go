package site

import (
	"maps"
	"strings"

	"verbatim/app/present"
	"verbatim/corpus"
)

// slugs are the names of folders for the pages of a corpus: the identifier
// where it is harmless, else what is harmless of it, "~", and a hash of the
// whole: "x~0123456789abcdef" stands for "../x". No identifier that stands for
// itself has a "~".
type slugs struct {
	article   map[string]string // by ID
	statement map[string]string
	// odd are those names that are not the identifier itself. They, and nothing
	// else here, decide what a page says that refers to a given identifier of the
	// corpus.
	odd string
}

func newSlugs(a *corpus.Analysis) slugs {
	articles := make([]string, len(a.Documents))
	for i := range a.Documents {
		articles[i] = a.Documents[i].ID
	}
	statements := make([]string, len(a.Statements))
	for i := range a.Statements {
		statements[i] = a.Statements[i].ID
	}
	s := slugs{article: slugsOf(articles), statement: slugsOf(statements)}
	s.odd = fingerprint([]map[string]string{oddOnes(s.article), oddOnes(s.statement)})
	return s
}

func oddOnes(names map[string]string) map[string]string {
	odd := maps.Clone(names)
	maps.DeleteFunc(odd, func(id, name string) bool { return id == name })
	return odd
}

// slugsOf returns a folder's name for each of the distinct ids. Names consist of
// ASCII letters, digits, "-", "_" and "~", are no longer than some 80 bytes, none
// that Windows reserves, and differ even where case does not count. An ID in
// lower case keeps its name whatever other ids there are.
func slugsOf(ids []string) map[string]string {
	folded := map[string]int{}
	for _, id := range ids {
		folded[strings.ToLower(id)]++
	}
	out := make(map[string]string, len(ids))
	for _, id := range ids {
		lower := strings.ToLower(id)
		switch {
		case present.PlainID(id) && (id == lower || folded[lower] == 1):
			out[id] = id
		default:
			out[id] = harmless(id) + "~" + contentHash([]byte(id))
		}
	}
	return out
}

// harmless returns the letters, digits, "-" and "_" of id, "-" for runs of
// others, without "-" at the ends and cut so that a hash still fits behind it.
func harmless(id string) string {
	var out []byte
	for i := 0; i < len(id); i++ {
		c := id[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '_', c == '-':
			out = append(out, c)
		case len(out) > 0 && out[len(out)-1] != '-':
			out = append(out, '-')
		}
	}
	if len(id) > present.LongestID {
		out = out[:min(len(out), present.LongestID/2)]
	}
	return strings.Trim(string(out), "-")
}

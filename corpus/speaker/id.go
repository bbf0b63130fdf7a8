package speaker

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/fold"
)

// identify gives every speaker an ID made of the name. Descriptions, which
// are told anew in every document, and the later ones of equal names carry a
// hash of the document that has them first, so that another document changes
// no ID but that of a name it shares.
func (r *resolver) identify(n int, speaker func(int) (root int, s *corpus.Speaker)) {
	taken := map[string]bool{}
	for i := range n {
		root, s := speaker(i)
		node := &r.nodes[root]
		id := slug(s.Name)
		if id == "" {
			id = "speaker"
		}
		if len(node.name) == 0 && node.office == corpus.None || taken[id] {
			c := &r.chains[node.first.doc][node.first.chain]
			at := 0
			if len(c.Mentions) > 0 {
				at = r.docs[node.first.doc].Mentions[c.Mentions[0]].Start
			}
			h := hash([]byte(r.docs[node.first.doc].ID + " " + strconv.Itoa(at)))
			id += "-" + strconv.FormatUint(uint64(h), 36)
		}
		for base, k := id, 2; taken[id]; k++ {
			id = base + "-" + strconv.Itoa(k)
		}
		taken[id] = true
		s.ID = id
	}
}

// slug returns name in [a-z0-9-].
func slug(name string) string {
	const longest = 60
	var b strings.Builder
	dash := false
	for _, c := range fold.String(name) {
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			if dash && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(c)
			dash = false
		case c == '.' || c == '\'':
		default:
			dash = true
		}
		if b.Len() >= longest {
			break
		}
	}
	return b.String()
}

// capitalize returns s with its first letter as a capital.
func capitalize(s string) string {
	c, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(c)) + s[n:]
}

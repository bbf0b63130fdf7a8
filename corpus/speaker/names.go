package speaker

import (
	"strings"
	"unicode/utf8"

	"verbatim/corpus/approx"
	"verbatim/corpus/lang"
)

// Distances up to which two spellings may be slips of one name. A short name
// with one letter changed is too often somebody else's.
const (
	slipLength   = 8 // letters from which one slip is allowed
	slipDistance = 1
)

// respellings are applied in order to bring the transliterations of one name
// together: Zelensky, Zelenskyy, Zelenskiy; Sergei, Sergey; Alexei, Aleksey.
// Vowels but i and y are kept: Hansen is not Hanson.
var respellings = strings.NewReplacer(
	"tsch", "ch", "tch", "ch", "sch", "sh", "kh", "h", "ph", "f", "x", "ks", "ck", "k", "q", "k", "dj", "j", "zh", "j",
	"ou", "u", "oo", "u", "y", "i", "j", "j", "w", "v", "'", "", "’", "", "-", "", ".", "",
)

// spelling returns the form that the spellings of one name share.
func spelling(name string) string {
	s := respellings.Replace(name)
	var b strings.Builder
	last := rune(0)
	for _, c := range s {
		if c != last {
			b.WriteRune(c)
		}
		last = c
	}
	return b.String()
}

// sameLast reports whether two folded last names are one, and the rule.
func sameLast(a, b string) (rule string, ok bool) {
	if a == b {
		return "", true
	}
	if spelling(a) == spelling(b) {
		return "spelling", true
	}
	if min(len(a), len(b)) >= slipLength && a[0] == b[0] && approx.Distance(a, b) <= slipDistance {
		return "spelling", true
	}
	return "", false
}

// sameGiven reports whether two folded given names may be one person's: equal,
// initial of the other, short for the other, or another spelling.
func sameGiven(a, b string, l *lang.Language) (rule string, ok bool) {
	switch {
	case a == b:
		return "", true
	case initialOf(a, b), initialOf(b, a):
		return "initial", true
	case has(l.Names.Diminutives[a], b), has(l.Names.Diminutives[b], a):
		return "short form", true
	case spelling(a) == spelling(b), len(a) > 3 && len(b) > 3 && skeleton(a) == skeleton(b) && approx.Distance(a, b) <= 2:
		return "spelling", true
	}
	return "", false
}

// initialOf reports whether a is the initial of b.
func initialOf(a, b string) bool { return isInitial(a) && strings.HasPrefix(b, a) }

// isInitial reports whether a is a single letter.
func isInitial(a string) bool {
	_, n := utf8.DecodeRuneInString(a)
	return n == len(a) && n > 0
}

// skeleton returns the consonants of a spelling.
func skeleton(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("aeiou", r) {
			return -1
		}
		return r
	}, spelling(name))
}

// samePerson reports whether two full names, folded words each, may be those
// of one person, and the rule that allows it. Middle names and initials may be
// left out but not differ.
func samePerson(a, b []string, l *lang.Language) (rule string, ok bool) {
	if len(a) < 2 || len(b) < 2 {
		return "", false
	}
	last, ok := sameLast(a[len(a)-1], b[len(b)-1])
	if !ok {
		return "", false
	}
	short, other := withoutInitial(a, b), withoutInitial(b, a)
	initial := len(short) < len(a) || len(other) < len(b)
	a, b = short, other
	given, ok := sameGiven(a[0], b[0], l)
	if !ok {
		return "", false
	}
	if last == "spelling" && given != "" && given != "spelling" {
		return "", false
	}
	middle := ""
	am, bm := a[1:len(a)-1], b[1:len(b)-1]
	switch {
	case len(am) == len(bm):
		for i := range am {
			if _, ok := sameGiven(am[i], bm[i], l); !ok {
				return "", false
			}
		}
	case len(am) == 0 || len(bm) == 0:
		middle = "middle name"
	default:
		if _, ok := sameGiven(am[0], bm[0], l); !ok {
			return "", false
		}
		middle = "middle name"
	}
	if middle == "" && initial {
		middle = "initial"
	}
	for _, r := range []string{last, given, middle} {
		if r != "" {
			return r, true
		}
	}
	return "full name", true
}

// withoutInitial returns name without the initial before its given name if
// other has none that it could be: J. Edgar Lund, called Edgar.
func withoutInitial(name, other []string) []string {
	if len(name) > 2 && isInitial(name[0]) && !isInitial(name[1]) && !isInitial(other[0]) && !initialOf(name[0], other[0]) {
		return name[1:]
	}
	return name
}

// endsWith reports whether the words of name end with those of last.
func endsWith(name, last []string) bool {
	if len(last) >= len(name) || len(last) == 0 {
		return false
	}
	return strings.Join(name[len(name)-len(last):], " ") == strings.Join(last, " ")
}

// acronym reports whether short is made of the initials of the words of name;
// small words may count or not.
func acronym(short string, name []string, l *lang.Language) bool {
	if len(short) < 2 || len(name) < 2 {
		return false
	}
	all, some := make([]byte, 0, len(name)), make([]byte, 0, len(name))
	for _, w := range name {
		all = append(all, w[0])
		if l.Names.Lexicon[w].Class&(lang.Of|lang.With|lang.Joiner|lang.Definite) == 0 {
			some = append(some, w[0])
		}
	}
	short = strings.ReplaceAll(short, ".", "")
	return short == string(some) || short == string(all)
}

package present

import (
	"strconv"
	"strings"

	"verbatim/corpus"
)

// What views and pages say in the same words.

// Sentence ends text with a full stop and begins it with a capital.
func Sentence(text string) string {
	if text == "" {
		return ""
	}
	switch text[len(text)-1] {
	case '.', '?', '!':
		return Capital(text)
	}
	return Capital(text) + "."
}

// Capital begins text with a capital.
func Capital(text string) string {
	if text != "" && text[0] >= 'a' && text[0] <= 'z' {
		return strings.ToUpper(text[:1]) + text[1:]
	}
	return text
}

// Calendar reports whether iso is a day, month or year as <time> wants it.
func Calendar(iso string) bool {
	for i, r := range iso {
		if dash := i == 4 || i == 7; dash != (r == '-') || !dash && (r < '0' || r > '9') {
			return false
		}
	}
	return len(iso) == 4 || len(iso) == 7 || len(iso) == 10
}

// GradeMeans says in words what a grade means.
var GradeMeans = map[corpus.Grade]string{
	corpus.Verbatim: "the same words",
	corpus.Trimmed:  "the same words, some left out",
	corpus.Altered:  "most words the same",
	corpus.Reworded: "another wording",
}

// Likely puts a probability in words.
func Likely(p float64) string {
	switch {
	case p >= .97:
		return "as good as certain"
	case p >= .9:
		return "very likely"
	case p >= .75:
		return "likely"
	case p >= .5:
		return "more likely than not"
	}
	return "doubtful"
}

// Percent writes a probability as a whole number of hundredths.
func Percent(p float64) string { return strconv.Itoa(int(p*100+.5)) + " %" }

// Tags name the segments that are not running text.
var Tags = map[corpus.SegmentKind]string{
	corpus.Header: "header", corpus.Headline: "headline", corpus.Caption: "caption", corpus.Related: "related",
}

// OnWeb reports whether address, which comes from the corpus, may be followed:
// it is neither "javascript:" nor anything else but http and https.
func OnWeb(address string) bool {
	scheme, _, ok := strings.Cut(strings.ToLower(address), "://")
	return ok && (scheme == "http" || scheme == "https")
}

// Unmarked reports whether text with m is drawn as any other.
func (m Mark) Unmarked() bool {
	switch m {
	case Plain, Same, Speech, Indirect, Term:
		return true
	}
	return false
}

// Aloud returns what is said before text with m to who does not see the form of
// its line.
func (m Mark) Aloud() string {
	switch m {
	case LeftOut:
		return "left out"
	case Lost:
		return "left out, changes the meaning: "
	case Added:
		return "added: "
	case Meaning:
		return "changes the meaning: "
	}
	return ""
}

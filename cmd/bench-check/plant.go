package main

import (
	"strconv"
	"strings"
	"unicode"

	"verbatim/corpus"
	"verbatim/corpus/check"
)

// A planted is a sentence of a draft and the quotation in it.
type planted struct {
	sentence string
	text     string // between the marks, as written
	source   source
}

// A plant is a change that is planted and the verdicts that are right for it.
type plant struct {
	name       string
	expect     []check.Verdict
	kind       corpus.ChangeKind // that a change must have
	shown      *bool             // whether a cut must count as shown
	fabricated bool              // from articles that are no sources
	plant      func(b *bench, s, other source) (planted, bool)
}

var yes, no = true, false

var plants = []plant{
	{name: "untouched", expect: of(check.Verbatim), plant: change(keep)},
	{name: "fragment", expect: of(check.Verbatim), plant: fragment},
	{name: "house style", expect: of(check.Verbatim, check.Punctuation), plant: change(house)},
	{name: "sic", expect: of(check.Verbatim), plant: change(sic)},
	{name: "bracketed", expect: of(check.Verbatim, check.Punctuation), plant: change(bracket)},
	{name: "comma", expect: of(check.Punctuation), plant: change(comma)},
	{name: "ellipsis", expect: of(check.Trimmed), shown: &yes, plant: change(ellipsis)},
	{name: "cut", expect: of(check.Trimmed), shown: &no, plant: change(cut)},
	{name: "end cut", expect: of(check.Trimmed), shown: &no, plant: change(endCut)},
	{name: "negation out", expect: of(check.Altered), kind: corpus.NegationChange, plant: change(drop("not"))},
	{name: "negation in", expect: of(check.Altered), kind: corpus.NegationChange, plant: change(after("not", "will", "can", "should", "would", "could", "must", "is", "are"))},
	{name: "number", expect: of(check.Altered), kind: corpus.NumberChange, plant: change(number)},
	{name: "name", expect: of(check.Altered), kind: corpus.NameChange, plant: named},
	{name: "modal", expect: of(check.Altered), kind: corpus.ModalChange, plant: change(swap(map[string]string{"will": "might", "would": "must", "can": "should", "should": "could", "must": "may", "could": "will"}))},
	{name: "hedge in", expect: of(check.Altered), kind: corpus.HedgeChange, plant: change(after("probably", "is", "are", "was", "will", "would"))},
	{name: "hedge out", expect: of(check.Altered), kind: corpus.HedgeChange, plant: change(drop("probably", "perhaps", "maybe", "possibly", "almost", "about"))},
	{name: "tense", expect: of(check.Altered), kind: corpus.TenseChange, plant: change(swap(map[string]string{"is": "was", "are": "were", "has": "had", "was": "is", "were": "are"}))},
	{name: "condition", expect: of(check.Altered), kind: corpus.ConditionChange, plant: change(condition)},
	{name: "addition", expect: of(check.Altered), kind: corpus.AdditionChange, plant: change(addition)},
	{name: "other word", expect: of(check.Altered), plant: change(otherWord)},
	{name: "stitched", expect: of(check.Stitched), plant: stitch},
	{name: "wrong speaker", expect: of(check.WrongSpeaker), plant: wrongSpeaker},
	{name: "wrong date", expect: of(check.WrongDate), plant: wrongDate},
	{name: "fabricated", expect: of(check.NotFound), fabricated: true, plant: change(keep)},
}

func of(v ...check.Verdict) []check.Verdict { return v }

// change makes a plant of what is done to the words.
func change(do func(b *bench, words []string) ([]string, bool)) func(*bench, source, source) (planted, bool) {
	return func(b *bench, s, _ source) (planted, bool) {
		words, ok := do(b, strings.Fields(s.text))
		if !ok {
			return planted{}, false
		}
		return said(strings.Join(words, " "), s.speaker, "", s), true
	}
}

// said writes the sentence of a draft, in one of the ways in which drafts are
// written; the words choose the way, so that it stays the same.
func said(text, speaker, when string, s source) planted {
	full := strings.TrimRight(text, ",.")
	asks := strings.HasSuffix(full, "?") || strings.HasSuffix(full, "!")
	comma, stop := full, full
	if !asks {
		comma, stop = full+",", full+"."
	}
	way := len(s.text)
	if when != "" {
		way = 0
	}
	switch way % 5 {
	case 1:
		return planted{speaker + " said: “" + stop + "”", stop, s}
	case 2:
		return planted{"“" + comma + "” said " + speaker + ".", comma, s}
	case 3:
		return planted{"According to " + speaker + ", “" + stop + "”", stop, s}
	case 4:
		if !strings.ContainsAny(full, "'’‘\"") {
			return planted{"'" + full + "', " + speaker + " told reporters.", full, s}
		}
		return planted{"\"" + comma + "\" " + speaker + " told reporters.", comma, s}
	}
	return planted{"“" + comma + "” " + speaker + " said" + when + ".", comma, s}
}

func keep(_ *bench, w []string) ([]string, bool) { return w, true }

// house sets the words as another house would.
func house(_ *bench, w []string) ([]string, bool) {
	text := strings.NewReplacer("’", "'", "‘", "'", " — ", "—", " – ", " — ", "--", "—", "percent", "per cent").Replace(strings.Join(w, " "))
	text = strings.NewReplacer("organize", "organise", "labor", "labour", "defense", "defence", "favor", "favour", "program ", "programme ").Replace(text)
	return strings.Fields(text), true
}

func sic(b *bench, w []string) ([]string, bool) {
	i := 2 + b.r.IntN(len(w)-3)
	return insert(w, i, "[sic]"), true
}

func bracket(_ *bench, w []string) ([]string, bool) {
	for i := 1; i < len(w); i++ {
		if w[i] == "he" || w[i] == "they" || w[i] == "she" || w[i] == "it" {
			return insert(append(append([]string{}, w[:i]...), w[i+1:]...), i, "[the minister]"), true
		}
	}
	return nil, false
}

func comma(_ *bench, w []string) ([]string, bool) {
	out := append([]string{}, w...)
	for i := 0; i+1 < len(w); i++ {
		if t, ok := strings.CutSuffix(w[i], ","); ok {
			out[i] = t
			return out, true
		}
	}
	return nil, false
}

// plain reports whether cutting w leaves the meaning as it is.
func plain(w []string) bool {
	for _, x := range w {
		x = strings.ToLower(strings.Trim(x, ".,;:?!—–-’'"))
		if strings.HasSuffix(x, "n't") || strings.HasSuffix(x, "n’t") || strings.IndexFunc(x, unicode.IsDigit) >= 0 || strings.Contains(telling, " "+x+" ") {
			return false
		}
	}
	return true
}

// telling are words that a cut may not hold if it is to be no more than a cut.
const telling = " not no never none nobody nothing neither nor without can could may might must shall should will would if unless until except one two three four five six seven eight nine ten hundred thousand million billion perhaps probably maybe about almost "

func ellipsis(b *bench, w []string) ([]string, bool) {
	i, n := len(w)/3, 3
	if len(w) < 12 || !plain(w[i:i+n]) {
		return nil, false
	}
	return append(append(append([]string{}, w[:i]...), "…"), w[i+n:]...), true
}

func cut(_ *bench, w []string) ([]string, bool) {
	i, n := len(w)/3, 6
	if len(w) < 16 || !plain(w[i:i+n]) {
		return nil, false
	}
	return append(append([]string{}, w[:i]...), w[i+n:]...), true
}

func endCut(_ *bench, w []string) ([]string, bool) {
	i := len(w) - 5
	if len(w) < 12 || !plain(w[i:]) || strings.ContainsAny(strings.Join(w[i-2:len(w)-1], " "), ".?!;:—–-") {
		return nil, false
	}
	return w[:i], true
}

func insert(w []string, i int, x string) []string {
	return append(append(append([]string{}, w[:i]...), x), w[i:]...)
}

// drop leaves one of the words out.
func drop(words ...string) func(*bench, []string) ([]string, bool) {
	return func(_ *bench, w []string) ([]string, bool) {
		for i := 1; i+1 < len(w); i++ {
			for _, x := range words {
				if w[i] == x {
					return append(append([]string{}, w[:i]...), w[i+1:]...), true
				}
			}
		}
		return nil, false
	}
}

// after puts x behind one of the words.
func after(x string, words ...string) func(*bench, []string) ([]string, bool) {
	return func(_ *bench, w []string) ([]string, bool) {
		for i := 1; i+2 < len(w); i++ {
			for _, y := range words {
				if w[i] == y && plain(w[i+1:i+2]) {
					return insert(w, i+1, x), true
				}
			}
		}
		return nil, false
	}
}

// swap replaces one word by another.
func swap(table map[string]string) func(*bench, []string) ([]string, bool) {
	return func(_ *bench, w []string) ([]string, bool) {
		for i := 1; i+1 < len(w); i++ {
			if x, ok := table[w[i]]; ok {
				out := append([]string{}, w...)
				out[i] = x
				return out, true
			}
		}
		return nil, false
	}
}

func number(b *bench, w []string) ([]string, bool) {
	words := strings.Fields("two three four five six seven eight nine ten")
	for i := range w {
		bare := strings.Trim(w[i], ".,;:$%")
		if n, err := strconv.Atoi(bare); err == nil {
			out := append([]string{}, w...)
			out[i] = strings.Replace(w[i], bare, strconv.Itoa(n+1+b.r.IntN(9)), 1)
			return out, true
		}
		for k, x := range words {
			if bare == x {
				out := append([]string{}, w...)
				out[i] = strings.Replace(w[i], bare, words[(k+3)%len(words)], 1)
				return out, true
			}
		}
	}
	return nil, false
}

// named replaces a name within the words by another.
func named(b *bench, s, _ source) (planted, bool) {
	w := strings.Fields(s.text)
	for i := 1; i < len(w); i++ {
		bare := strings.Trim(w[i], ".,;:?!")
		if len(bare) < 5 || !unicode.IsUpper(rune(bare[0])) || strings.ContainsAny(w[i-1], ".?!:—–-'’") || strings.ContainsAny(bare, "'’") || strings.ToUpper(bare) == bare {
			continue
		}
		other := strings.Fields(b.names[b.r.IntN(len(b.names))])
		name := other[len(other)-1]
		if strings.Contains(s.text, name) {
			continue
		}
		out := append([]string{}, w...)
		out[i] = strings.Replace(w[i], bare, name, 1)
		return said(strings.Join(out, " "), s.speaker, "", s), true
	}
	return planted{}, false
}

func condition(_ *bench, w []string) ([]string, bool) {
	out := append([]string{}, w...)
	out[len(out)-1] = strings.TrimRight(out[len(out)-1], ".,")
	return append(out, "unless", "something", "changes"), true
}

func addition(b *bench, w []string) ([]string, bool) {
	i := len(w) / 2
	return append(append(append([]string{}, w[:i]...), "in", "this", "beautiful", "country"), w[i:]...), true
}

func otherWord(b *bench, w []string) ([]string, bool) {
	for k := range w {
		i := (len(w)/2 + k) % len(w)
		if i == 0 || len(w[i]) < 6 || !plain(w[i:i+1]) || w[i] != strings.ToLower(w[i]) || strings.IndexFunc(w[i], func(r rune) bool { return !unicode.IsLetter(r) }) >= 0 {
			continue
		}
		out := append([]string{}, w...)
		out[i] = "umbrella"
		return out, true
	}
	return nil, false
}

func fragment(_ *bench, s, _ source) (planted, bool) {
	w := strings.Fields(s.text)
	i := len(w) / 3
	text := strings.Trim(strings.Join(w[i:i+5], " "), ".,;:?!—–- ")
	if strings.ContainsAny(text, ".?!—–") {
		return planted{}, false
	}
	return planted{s.speaker + " said that it was “" + text + "” and left.", text, s}, true
}

// stitch runs the beginning of one quotation and the end of another together.
func stitch(_ *bench, s, other source) (planted, bool) {
	a, b := strings.Fields(s.text), strings.Fields(other.text)
	if s.speaker == other.speaker || len(a) < 12 || len(b) < 12 {
		return planted{}, false
	}
	words := append(append([]string{}, a[:len(a)/2]...), b[len(b)/2:]...)
	return said(strings.Join(words, " "), s.speaker, "", s), true
}

func wrongSpeaker(b *bench, s, other source) (planted, bool) {
	a, o := strings.Fields(s.speaker), strings.Fields(other.speaker)
	if a[len(a)-1] == o[len(o)-1] {
		return planted{}, false
	}
	return said(s.text, other.speaker, "", s), true
}

func wrongDate(_ *bench, s, _ source) (planted, bool) {
	// The article must say it in the very sentence: what it says by the way convicts nobody.
	if s.said.Basis != corpus.ByText || !s.said.Exact() || !strings.Contains(s.said.Reason, "in the sentence that reports it") {
		return planted{}, false
	}
	day, ok := corpus.ParseDay(s.said.Value)
	if !ok {
		return planted{}, false
	}
	y, m, d := (day + 12).Date()
	months := strings.Fields("January February March April May June July August September October November December")
	return said(s.text, s.speaker, " on "+months[m-1]+" "+strconv.Itoa(d)+", "+strconv.Itoa(y), s), true
}

package main

import (
	"math/rand/v2"
	"strings"
	"unicode"
)

// A kind is how badly a quotation is remembered.
type kind int

const (
	light  kind = iota // punctuation, case, one slip of the keyboard
	medium             // also words dropped and replaced, contractions undone or made
	heavy              // a third of the words gone or replaced, clauses in another order
)

func (k kind) String() string { return [...]string{"light", "medium", "heavy"}[k] }

// perturb bends a quotation.
func perturb(text string, k kind, r *rand.Rand) string {
	words := strings.Fields(text)
	switch k {
	case light:
		words = strip(words, .5, r)
	case medium:
		words = contract(words)
		words = damage(words, .08, .08, .03, r)
		words = strip(words, 1, r)
	case heavy:
		words = contract(words)
		words = reorder(words, r)
		words = damage(words, .20, .13, .05, r)
		words = strip(words, 1, r)
	}
	if len(words) > 0 {
		slip(words, r)
	}
	out := strings.Join(words, " ")
	if r.IntN(2) == 0 {
		out = strings.ToLower(out)
	}
	return out
}

// strip takes the signs off the words with probability p.
func strip(words []string, p float64, r *rand.Rand) []string {
	var out []string
	for _, w := range words {
		if r.Float64() < p {
			w = strings.TrimFunc(w, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
		}
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

// damage drops, replaces and adds words with the given probabilities.
func damage(words []string, drop, replace, add float64, r *rand.Rand) []string {
	var out []string
	for _, w := range words {
		switch p := r.Float64(); {
		case p < drop:
			continue
		case p < drop+replace:
			w = others[r.IntN(len(others))]
		case p < drop+replace+add:
			out = append(out, fillers[r.IntN(len(fillers))])
		}
		out = append(out, w)
	}
	return out
}

// reorder exchanges two clauses: what stands before and after a comma, else
// before and after a place near the middle.
func reorder(words []string, r *rand.Rand) []string {
	n := len(words)
	if n < 6 {
		return words
	}
	cut := n/3 + r.IntN(n/3)
	for i := n / 4; i < 3*n/4; i++ {
		if strings.HasSuffix(words[i], ",") {
			cut = i + 1
			break
		}
	}
	return append(append([]string{}, words[cut:]...), words[:cut]...)
}

// slip misspells one of the longer words: a letter left out, doubled,
// replaced, or exchanged with its neighbour.
func slip(words []string, r *rand.Rand) {
	for range 8 {
		i := r.IntN(len(words))
		w := []rune(words[i])
		if len(w) < 5 {
			continue
		}
		j := 1 + r.IntN(len(w)-2)
		switch r.IntN(4) {
		case 0:
			w = append(w[:j], w[j+1:]...)
		case 1:
			w = append(w[:j], append([]rune{w[j]}, w[j:]...)...)
		case 2:
			w[j] = rune('a' + r.IntN(26))
		case 3:
			w[j], w[j+1] = w[j+1], w[j]
		}
		words[i] = string(w)
		return
	}
}

// contract undoes contractions and makes others.
func contract(words []string) []string {
	out := append([]string{}, words...)
	for i, w := range out {
		w = strings.ReplaceAll(w, "’", "'")
		if long, ok := contractions[strings.ToLower(w)]; ok {
			out[i] = long
		}
	}
	s := " " + strings.Join(out, " ") + " "
	for _, p := range [][2]string{{" is not ", " isn't "}, {" are not ", " aren't "}, {" we have ", " we've "}, {" going to ", " gonna "}, {" it is ", " it's "}} {
		s = strings.ReplaceAll(s, p[0], p[1])
	}
	return strings.Fields(s)
}

var contractions = map[string]string{
	"don't": "do not", "doesn't": "does not", "didn't": "did not", "can't": "cannot", "won't": "will not",
	"i'm": "I am", "we're": "we are", "they're": "they are", "you're": "you are", "it's": "it is", "that's": "that is",
	"i've": "I have", "we've": "we have", "i'll": "I will", "we'll": "we will", "he's": "he is", "she's": "she is",
	"there's": "there is", "wasn't": "was not", "isn't": "is not", "aren't": "are not", "couldn't": "could not", "wouldn't": "would not",
}

// others are the words that replace those not remembered, as common as
// words of news are.
var others = strings.Fields(`really quickly important people country government issue believe right problem
	serious public world strong together large decision clearly support change report today president
	always never big small certain nation question answer plan matter great new policy leader
	think want need make take give tell work call try ask seem help show move live happen`)

var fillers = strings.Fields(`really very just actually also so well now certainly simply`)

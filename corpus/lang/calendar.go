package lang

import (
	"strconv"
	"strings"
)

// Calendar is how a language tells the time: its words, the patterns of its
// time expressions, and what shows whether one looks back or ahead. Package
// timex documents what each class and each kind of rule means.
type Calendar struct {
	Terms map[string][]TimeTerm // by word or phrase of up to MaxPhrase words, folded
	Rules []TimeRule            // earlier rules win over later ones of equal length

	Events []NamedDay

	Months   [13]string // for reasons in words; index 1 is January
	Weekdays [8]string  // index 1 is Monday

	Future     Words  // words that set the clause after now: "will", "plans"
	Modal      Words  // words that do so with less force: "would"
	Past       Words  // irregular and auxiliary past forms: "said", "was"
	PastEnding string // of regular verbs
	Passive    Words  // auxiliaries before a participle that is no past tense: "be"
	Perfect    Words  // auxiliaries of the past perfect: "had"
	Infinitive string // the word before an infinitive: "to"
	Base       Words  // base forms of verbs that follow it
	Coming     Words  // finite present forms that announce: "begins", "meets"
	Plurals    Words  // the same of several, behind a plural: talks "begin"
	Deadline   Words  // words before a time that something is to be done by: "by"
	Until      Words  // words before a time that ends something: "until"
	Since      Words  // words before a time that lies behind: "since"
	Ahead      Words  // words before a length of time that is yet to pass: "in" two days
	From       Words  // words between a length of time and the time it begins at: two days "after" Monday
	Before     Words  // words between a length of time and the time it ends at: two days "before" Monday
	Range      Words  // words between the two ends of a range: "to"
	Figured    Words  // words before a day in figures without its year: "on" 4/25
	Clockwise  Words  // words before four figures that are a time of day: "at" 1030

	Lead       Words  // words that often stand before a time: "in", "on", "since"
	Lasting    Words  // words before units without a number: "for" years
	Spent      Words  // words that say that time passes: "spent" years, "just" hours before
	Within     Words  // words after which a month is no given name: "in" April
	Span       Words  // words before a stretch of time: "over" the next year
	Article    Words  // "the", "a": a year after one is an adjective
	Genitive   Words  // words that make the season before them an event: the fall "of" a city
	Count      Words  // words before a figure that is no year: "no", "number", "route"
	Join       Words  // words and signs between the parts of one time: "at", "on", "of", ","
	Coordinate Words  // words that join two times of one direction: "or", "and", "to", "-"
	Alternate  Words  // words that skip one: every "other"
	Reported   Words  // words that begin what is reported after a cue: said "that"
	Adverb     string // ending of adverbs: "ly"
	Plural     string // ending of plural nouns: "s"

	Published Words // words of a line that dates the article: "published"
	Updated   Words // words of a line that dates its last change: "updated"
	Amended   Words // words of a line that dates a correction: "amended"

	DayFirst bool // 3/4/2025 is 3 April unless the document shows otherwise
}

// A NamedDay is an event that is called by its day and month: its year is
// meant where one of the words follows.
type NamedDay struct {
	Month, Day, Year int
	Words            Words
}

// A TimeTerm is one thing that a word or phrase may be in a time expression.
type TimeTerm struct {
	Class string // "MONTH"
	Value int
	Text  string
}

// A TimeRule is a pattern of classes and words.
type TimeRule struct {
	Kind    string
	Pattern string
}

// TimeTerms reads a table whose lines hold a class and its entries
// "word=value:text"; an underscore stands for a blank, value and text may be
// missing. It panics on an entry that it cannot read.
func TimeTerms(table string) map[string][]TimeTerm {
	terms := map[string][]TimeTerm{}
	for line := range strings.Lines(table) {
		class := ""
		for f := range strings.FieldsSeq(line) {
			if class == "" {
				class = f
				continue
			}
			word, rest, _ := strings.Cut(f, "=")
			word = strings.ReplaceAll(word, "_", " ")
			number, text, _ := strings.Cut(rest, ":")
			t := TimeTerm{Class: class, Text: text}
			if number != "" {
				n, err := strconv.Atoi(number)
				if err != nil {
					panic("lang: time term " + f + ": " + err.Error())
				}
				t.Value = n
			}
			terms[word] = append(terms[word], t)
		}
	}
	return terms
}

// TimeRules reads a table of lines "kind: pattern"; macros are lines
// "$name = pattern" whose name may stand in later patterns. Empty lines and
// lines that begin with "#" are passed over.
func TimeRules(table string) []TimeRule {
	var rules []TimeRule
	macros := []string{}
	for line := range strings.Lines(table) {
		line, _, _ = strings.Cut(strings.TrimSpace(line), "#")
		if line == "" {
			continue
		}
		if strings.HasPrefix(line, "$") {
			name, pattern, _ := strings.Cut(line, "=")
			pattern = strings.NewReplacer(macros...).Replace(pattern)
			macros = append(macros, strings.TrimSpace(name), "("+strings.TrimSpace(pattern)+")")
			continue
		}
		kind, pattern, ok := strings.Cut(line, ":")
		if !ok {
			panic("lang: time rule without a kind: " + line)
		}
		pattern = strings.NewReplacer(macros...).Replace(strings.TrimSpace(pattern))
		rules = append(rules, TimeRule{Kind: strings.TrimSpace(kind), Pattern: pattern})
	}
	return rules
}

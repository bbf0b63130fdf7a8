package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/timex"
)

// An expectation is one time that a suite wants of a phrase: the days it
// covers, inclusive, or a TIMEX3 value where it has none.
type expectation struct {
	from, to string
	until    string // another last day that will do
	value    string
	clock    bool // a time of day
	feast    bool
	span     bool // from one time to another
	point    bool // any time expression that holds the day will do: the suite counts to the second
}

// A phrase is one case: a text, its reference date, what is expected, and the
// readings that will do instead of the first.
type phrase struct {
	text, ref string
	want      []expectation
	also      []expectation
	shown     string // what is expected, for a reader
}

// readers read a case by suite.
var readers = map[string]func([]byte) (phrase, bool){
	"recognizers": recognizersCase, "duckling": ducklingCase, "chrono": chronoCase, "go-naturaldate": naturalCase,
}

// scoreCases scores the suites of a folder.
func scoreCases(folder, suite, list string) error {
	names, err := filepath.Glob(filepath.Join(folder, "dates-*.jsonl*"))
	if err != nil {
		return err
	}
	for _, name := range names {
		key := strings.TrimPrefix(strings.Split(filepath.Base(name), ".")[0], "dates-")
		read, ok := readers[key]
		if !ok || !strings.Contains(key, suite) {
			continue
		}
		counts := map[string]int{}
		n := 0
		err := eachLine(name, func(line []byte) error {
			c, ok := read(line)
			if !ok {
				return nil
			}
			n++
			found := find(c.text, c.ref, false)
			k := class(&c, found)
			counts[k]++
			if k == list {
				show(&c, found)
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		fmt.Printf("%-15s %4d of %4d", key, counts[met], n)
		for _, k := range classes {
			fmt.Printf("  %s %d", k, counts[k])
		}
		fmt.Println()
	}
	return nil
}

func show(c *phrase, found []corpus.TimeExpression) {
	var got []string
	for _, x := range found {
		got = append(got, fmt.Sprintf("%q %s %s [%s %s]", x.Of(c.text), x.Type, x.Value, x.Earliest, x.Latest))
	}
	fmt.Printf("%s %q\twant %s\tgot %s\n", c.ref, c.text, c.shown, strings.Join(got, "; "))
}

// isMet reports whether what was found comes to what is expected: every
// expectation by an expression, or by two that are its ends.
func isMet(c *phrase, found []corpus.TimeExpression) bool {
	if len(c.want) == 0 {
		return len(found) == 0
	}
	for _, w := range c.want {
		ok := one(w, found)
		for _, a := range c.also {
			ok = ok || one(a, found)
		}
		if !ok {
			return false
		}
	}
	return true
}

func one(w expectation, found []corpus.TimeExpression) bool {
	for i, x := range found {
		switch {
		case w.value != "" && (x.Value == w.value || sameLength(x.Value, w.value)), x.Value == w.from && w.from == w.to:
			return true
		case strings.HasPrefix(w.from, "-") && strings.HasPrefix(x.Value, "BC") && strings.HasPrefix(w.from[1:], x.Value[2:]):
			return true
		case w.from == "" || x.Earliest == "":
		case x.Earliest == w.from && x.Latest == w.to:
			return true
		case w.point && x.Earliest <= w.from && w.from <= x.Latest:
			return true
		case w.until != "" && x.Latest == w.until && (x.Earliest == w.from || i > 0 && found[i-1].Earliest == w.from):
			return true // the end of a range lies in it
		case x.Earliest == w.from && i+1 < len(found) && found[i+1].Latest == w.to:
			return true // the two ends of a range are two expressions
		}
	}
	return false
}

// sameLength reports whether two TIMEX3 durations of one unit are as long: a
// quarter and three months, half a year and six months.
func sameLength(a, b string) bool {
	x, ux := lengthOf(a)
	y, uy := lengthOf(b)
	return ux != 0 && ux == uy && x == y
}

// lengthOf returns a duration of one unit in months, days or seconds; a unit of
// 0 if it is none.
func lengthOf(v string) (n float64, unit byte) {
	if len(v) < 3 || v[0] != 'P' {
		return 0, 0
	}
	last := v[len(v)-1]
	digits := strings.TrimPrefix(v[1:len(v)-1], "T")
	n, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return 0, 0
	}
	of := map[byte]struct {
		factor float64
		unit   byte
	}{'Y': {12, 'M'}, 'Q': {3, 'M'}, 'M': {1, 'M'}, 'W': {7, 'D'}, 'D': {1, 'D'}}
	if v[1] == 'T' {
		of = map[byte]struct {
			factor float64
			unit   byte
		}{'H': {3600, 'S'}, 'M': {60, 'S'}, 'S': {1, 'S'}}
	}
	return n * of[last].factor, of[last].unit
}

// recognizersCase reads a case of Microsoft's Recognizers-Text: each result is
// one expression with its possible readings.
func recognizersCase(line []byte) (phrase, bool) {
	var r struct {
		Ref, Input string
		Results    []struct {
			Text   string
			Values []struct{ Timex, Type, Value, Start, End, Mod string }
		}
	}
	if json.Unmarshal(line, &r) != nil {
		return phrase{}, false
	}
	p := phrase{text: r.Input, ref: day(r.Ref)}
	for _, x := range r.Results {
		for i, v := range x.Values {
			e := expectation{value: v.Timex, clock: strings.Contains(v.Timex, "T") && v.Type != "duration", span: strings.HasPrefix(v.Timex, "(")}
			switch {
			case v.Start != "" && v.End != "" && day(v.Start) != "":
				e.from, e.to, e.until = day(v.Start), dayBefore(v.End), day(v.End)
				if to, ok := lastOf(v.Timex, v.End); ok {
					e.until = to
				}
			case day(v.Value) != "":
				e.from, e.to = day(v.Value), day(v.Value)
			case day(v.Start) != "":
				e.from, e.point = day(v.Start), true
			case day(v.End) != "":
				e.from, e.point = day(v.End), true
			case strings.HasPrefix(v.Timex, "T"), strings.HasPrefix(v.Timex, "(T"): // a time of day alone is one of the reference day
				e.from, e.to = p.ref, p.ref
			}
			if i == 0 {
				p.want = append(p.want, e)
				p.shown += fmt.Sprintf("%q %s %s %s;", x.Text, v.Timex, e.from, e.to)
			} else {
				p.also = append(p.also, e)
			}
		}
	}
	return p, true
}

// lastOf returns the last day of the month or year that a range of months or
// years ends with: the suite counts ranges up to the beginning of their end.
func lastOf(value, end string) (string, bool) {
	d, ok := corpus.ParseDay(day(end))
	if !ok {
		return "", false
	}
	y, m, dd := d.Date()
	switch {
	case strings.HasSuffix(value, "Y)") && m == 1 && dd == 1:
		return corpus.MakeDay(y, 12, 31).String(), true
	case strings.HasSuffix(value, "M)") && dd == 1:
		return corpus.MakeDay(y, m+1, 0).String(), true
	}
	return "", false
}

// ducklingCase reads "datetime (2013, 2, 12, 4, 30, 0) Second" and intervals.
func ducklingCase(line []byte) (phrase, bool) {
	var r struct{ Ref, Input, Expect string }
	if json.Unmarshal(line, &r) != nil {
		return phrase{}, false
	}
	p := phrase{text: r.Input, ref: day(r.Ref), shown: r.Expect}
	if r.Expect == "" {
		return p, true
	}
	var days []corpus.Day
	var clock []string
	for rest := r.Expect; ; {
		i := strings.IndexByte(rest, '(')
		if i < 0 {
			break
		}
		rest = strings.TrimPrefix(rest[i+1:], "(")
		end := strings.IndexByte(rest, ')')
		f := strings.Split(rest[:max(0, end)], ",")
		if len(f) != 6 {
			continue
		}
		var n [6]int
		for i := range f {
			n[i], _ = strconv.Atoi(strings.TrimSpace(f[i]))
		}
		days = append(days, corpus.MakeDay(n[0], n[1], n[2]))
		clock = append(clock, fmt.Sprint(n[3:]))
	}
	if len(days) == 0 {
		return phrase{}, false
	}
	_, grain, _ := strings.Cut(r.Expect[strings.LastIndexByte(r.Expect, ')')+1:], " ")
	grain, _, _ = strings.Cut(grain, " ")
	e := expectation{from: days[0].String()}
	y, m, d := days[0].Date()
	switch {
	case len(days) == 2:
		to := days[1]
		if clock[1] == "[0 0 0]" && to > days[0] {
			to--
		}
		e.to = to.String()
		if clock[1] == "[0 0 0]" {
			e.until = days[1].String()
		}
	case grain == "Week":
		e.to = (days[0] + 6).String()
	case grain == "Month":
		e.to = corpus.MakeDay(y, m+1, 0).String()
	case grain == "Quarter":
		e.to = corpus.MakeDay(y, m+3, 0).String()
	case grain == "Year":
		e.to = corpus.MakeDay(y+1, m, d-1).String()
	default:
		e.to = e.from
	}
	e.point = strings.Contains(r.Expect, "OpenInterval")
	e.feast = strings.Contains(r.Expect, "Holiday")
	e.clock = grain == "Hour" || grain == "Minute" || grain == "Second"
	e.span = len(days) == 2
	p.want = []expectation{e}
	return p, true
}

// chronoCase reads a case of chrono, whose expectations are parts of a date.
func chronoCase(line []byte) (phrase, bool) {
	type parts struct{ Year, Month, Day, Hour *int }
	var r struct {
		Ref, Input string
		Start      *parts `json:"expect_start"`
		End        *parts `json:"expect_end"`
	}
	if json.Unmarshal(line, &r) != nil {
		return phrase{}, false
	}
	p := phrase{text: r.Input, ref: day(r.Ref)}
	ref, ok := corpus.ParseDay(p.ref)
	if !ok {
		return phrase{}, false
	}
	if r.Start == nil {
		return p, true
	}
	y, m, _ := ref.Date()
	for _, s := range []*parts{r.Start, r.End} {
		if s == nil {
			continue
		}
		e := expectation{from: ref.String(), to: ref.String(), clock: s.Hour != nil, span: r.End != nil}
		year, month := y, m
		if s.Year != nil {
			year = *s.Year
		}
		if s.Month != nil {
			month = *s.Month
		}
		switch {
		case s.Day != nil:
			e.from = corpus.MakeDay(year, month, *s.Day).String()
			e.to, e.point = e.from, true
		case s.Month != nil:
			e.from, e.to = corpus.MakeDay(year, month, 1).String(), corpus.MakeDay(year, month+1, 0).String()
		case s.Year != nil:
			e.from, e.to = corpus.MakeDay(year, 1, 1).String(), corpus.MakeDay(year, 12, 31).String()
		}
		p.want = append(p.want, e)
		p.shown += e.from + " " + e.to + "; "
	}
	return p, true
}

// naturalCase reads a case of go-naturaldate, which counts to the second.
func naturalCase(line []byte) (phrase, bool) {
	var r struct{ Section, Ref, Input, Expect string }
	if json.Unmarshal(line, &r) != nil || r.Section != "pastCases" || day(r.Expect) == "" {
		return phrase{}, false // a newspaper looks back
	}
	d := day(r.Expect)
	return phrase{text: r.Input, ref: day(r.Ref), want: []expectation{{from: d, to: d, point: true}}, shown: d}, true
}

// day returns the day of a date and time, or "".
func day(s string) string {
	if len(s) < 10 {
		return ""
	}
	d, ok := corpus.ParseDay(s[:10])
	if !ok {
		if from, _, ok := timex.Bounds(s[:10]); ok {
			return from
		}
		return ""
	}
	return d.String()
}

// dayBefore returns the last day of what ends before a date and time.
func dayBefore(s string) string {
	d, ok := corpus.ParseDay(day(s))
	if !ok {
		return ""
	}
	if len(s) == 10 || strings.HasSuffix(s, "00:00:00") {
		d--
	}
	return d.String()
}

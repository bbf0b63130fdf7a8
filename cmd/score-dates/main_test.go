package main

import (
	"strings"
	"testing"
)

// TestClasses holds that a case of each suite's form is read, and that each
// way to differ from the news rules is told from the others.
func TestClasses(t *testing.T) {
	for _, c := range []struct{ suite, line, want string }{
		{"chrono", `{"ref":"2024-05-15T10:00:00","input":"It burned on 3 May 2024.","expect_start":{"year":2024,"month":5,"day":3}}`, met},
		{"chrono", `{"ref":"2024-05-15T10:00:00","input":"It stood for two days","expect_start":{"year":2024,"month":5,"day":17}}`, length},
		{"chrono", `{"ref":"2024-05-15T10:00:00","input":"the kiln cooled in October","expect_start":{"year":2024,"month":10}}`, aYearOff},
		{"duckling", `{"ref":"2024-05-15T10:00:00","input":"the kiln cooled friday","expect":"datetime (2024, 5, 17, 0, 0, 0) Day"}`, aWeekOff},
		{"duckling", `{"ref":"2024-05-15T10:00:00","input":"from June 3 to June 5, 2024","expect":"datetimeInterval ((2024, 6, 3, 0, 0, 0), (2024, 6, 6, 0, 0, 0)) Day"}`, met},
		{"duckling", `{"ref":"2024-05-15T10:00:00","input":"two weeks ago","expect":"datetime (2024, 5, 1, 0, 0, 0) Day"}`, wider},
		{"duckling", `{"ref":"2024-05-15T10:00:00","input":"now","expect":"datetime (2024, 5, 15, 10, 0, 0) Second"}`, present},
		{"duckling", `{"ref":"2024-05-15T10:00:00","input":"kiln 7","expect":"datetime (2024, 5, 16, 7, 0, 0) Hour"}`, hour},
		{"duckling", `{"ref":"2024-05-15T10:00:00","input":"kiln eom","expect":"datetimeInterval ((2024, 5, 21, 0, 0, 0), (2024, 6, 1, 0, 0, 0)) Day"}`, silent},
		{"duckling", `{"ref":"2024-05-15T10:00:00","input":"last 2 days","expect":"datetimeInterval ((2024, 5, 13, 0, 0, 0), (2024, 5, 15, 0, 0, 0)) Day"}`, met},
		{"duckling", `{"ref":"2024-05-15T10:00:00","input":"the kiln 138-2010","expect":""}`, met},
		{"duckling", `{"ref":"2024-05-15T10:00:00","input":"the kiln of 2010","expect":""}`, nothing},
		{"go-naturaldate", `{"section":"pastCases","ref":"2024-05-15T10:00:00Z","input":"yesterday","expect":"2024-05-14 10:00:00 +0000 UTC"}`, met},
		{"recognizers", `{"ref":"2024-05-15T10:00:00","input":"The kiln ran from 2014 to 2018.","results":[{"text":"from 2014 to 2018","values":[{"timex":"(2014-01-01,2018-01-01,P4Y)","type":"daterange","start":"2014-01-01","end":"2018-01-01"}]}]}`, met},
		{"recognizers", `{"ref":"2024-05-15T10:00:00","input":"It cooled for 30 days.","results":[{"text":"30 days","values":[{"timex":"P30D","type":"duration","value":"2592000"}]}]}`, met},
		{"recognizers", `{"ref":"2024-05-15T10:00:00","input":"a few days","results":[{"text":"a few days","values":[{"timex":"P3D","type":"duration","value":"259200"}]}]}`, vague},
	} {
		p, ok := readers[c.suite]([]byte(c.line))
		if !ok {
			t.Fatalf("%s: not read: %s", c.suite, c.line)
		}
		if got := class(&p, find(p.text, p.ref, false)); got != c.want {
			t.Errorf("%s: class(%q) = %s, want %s", c.suite, p.text, got, c.want)
		}
	}
}

func TestReadTimeML(t *testing.T) {
	const doc = `<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-15" functionInDocument="CREATION_TIME">05/15/24</TIMEX3></DCT>
<TEXT>The kiln <EVENT eid="e1">cooled</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2024-05-10">Friday</TIMEX3> &amp; for
<TIMEX3 tid="t2" type="DURATION" value="P2D">two days </TIMEX3>more.</TEXT></TimeML>`
	text, date, marks, err := readTimeML(strings.NewReader(doc))
	if err != nil || date != "2024-05-15" || len(marks) != 2 {
		t.Fatalf("readTimeML = %q, %v, %v", date, marks, err)
	}
	for i, want := range []string{"Friday", "two days"} {
		if got := text[marks[i].Start:marks[i].End]; got != want {
			t.Errorf("mark %d is %q, want %q", i, got, want)
		}
	}
	s := tally{}
	s.score("doc", text, find(text, date, false), marks)
	if s.found != 2 || s.strict != 2 || s.values != 2 || s.typ != 2 {
		t.Errorf("score = %+v, want all of two", s)
	}
}

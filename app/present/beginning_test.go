package present

import "testing"

func TestBeginningOfTheTimeline(t *testing.T) {
	day := func(iso string, entries int) Day {
		return Day{When: When{ISO: iso}, Entries: make([]Entry, entries)}
	}
	days := []Day{day("2014", 40), day("2025-04-14", 5), day("2025-04-15", 25), day("2025-04-16", 3)}
	whole := Page{Timeline: &Timeline{From: "2025-04-13", Days: days}}
	begun := whole.Beginning().Timeline.Days
	var got []int
	for _, d := range begun {
		got = append(got, len(d.Entries))
	}
	if len(got) != 3 || got[0] != 40 || got[1] != 5 || got[2] != screenful-5 {
		t.Errorf("entries by day %v, want [40 5 %d]", got, screenful-5)
	}
	if len(days[2].Entries) != 25 || len(whole.Timeline.Days) != 4 {
		t.Error("the page itself was cut")
	}
	short := Page{Timeline: &Timeline{From: "2025-04-13", Days: days[1:2]}}
	if n := len(short.Beginning().Timeline.Days); n != 1 {
		t.Errorf("%d days of a short list, want it whole", n)
	}
}

func TestBeginningOfThePicture(t *testing.T) {
	whole := Page{Timeline: &Timeline{
		Ticks: []Tick{{X: -.1}, {X: 0}, {X: .5}, {X: 1}, {X: 1.1}},
		Lanes: []Lane{{Dots: []Dot{{X: -.2}, {X: -.2, Width: .3}, {X: .5}, {X: 1.2}}}, {Name: "empty"}},
	}}
	seen := whole.Beginning().Timeline
	if len(seen.Ticks) != 3 || len(seen.Lanes) != 2 || len(seen.Lanes[0].Dots) != 2 {
		t.Errorf("%d ticks, %d lanes, %d dots; want 3, 2, 2", len(seen.Ticks), len(seen.Lanes), len(seen.Lanes[0].Dots))
	}
	if len(whole.Timeline.Ticks) != 5 || len(whole.Timeline.Lanes[0].Dots) != 4 {
		t.Error("the page itself was cut")
	}
}

func TestBeginningOfLists(t *testing.T) {
	for name, p := range map[string]Page{
		"statements": {Statements: &Statements{Rows: make([]StatementRow, 80)}},
		"quotations": {Quotations: &Quotations{Rows: make([]QuotationRow, 80)}},
		"articles":   {Articles: &Articles{Rows: make([]ArticleRow, 80)}},
		"article":    {Article: &Article{Paragraphs: make([]Paragraph, 80)}},
		"speakers":   {Speakers: &Speakers{Rows: make([]SpeakerRow, 80)}},
	} {
		if n := rows(p.Beginning()); n != screenful {
			t.Errorf("%s: %d rows, want %d", name, n, screenful)
		}
		if n := rows(p); n != 80 {
			t.Errorf("%s: the page itself has %d rows, want 80", name, n)
		}
	}
}

func rows(p Page) int {
	switch {
	case p.Statements != nil:
		return len(p.Statements.Rows)
	case p.Quotations != nil:
		return len(p.Quotations.Rows)
	case p.Articles != nil:
		return len(p.Articles.Rows)
	case p.Article != nil:
		return len(p.Article.Paragraphs)
	case p.Speakers != nil:
		return len(p.Speakers.Rows)
	}
	return -1
}

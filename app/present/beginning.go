package present

// screenful is how many rows of a list a screen of 1440 by 900 shows below the
// timeline's picture.
const screenful = 8

// Beginning returns the page with no more of its list than a screen shows. It
// is drawn first, so that a reader who has just opened the corpus has something
// to read before the rest of the list is built, out of sight.
func (p Page) Beginning() Page {
	switch {
	case p.Timeline != nil:
		t := *p.Timeline
		t.Days = firstDays(t.Days, t.From, screenful)
		t.Ticks, t.Lanes = within(t.Ticks, t.Lanes)
		p.Timeline = &t
	case p.Statements != nil:
		s := *p.Statements
		s.Rows = first(s.Rows)
		p.Statements = &s
	case p.Quotations != nil:
		q := *p.Quotations
		q.Rows = first(q.Rows)
		p.Quotations = &q
	case p.Articles != nil:
		a := *p.Articles
		a.Rows = first(a.Rows)
		p.Articles = &a
	case p.Article != nil:
		a := *p.Article
		a.Paragraphs = first(a.Paragraphs)
		p.Article = &a
	case p.Speakers != nil:
		s := *p.Speakers
		s.Rows = first(s.Rows)
		p.Speakers = &s
	}
	return p
}

func first[T any](rows []T) []T { return rows[:min(len(rows), screenful)] }

// within returns what of the picture is seen before somebody pans.
func within(ticks []Tick, lanes []Lane) (seen []Tick, seenLanes []Lane) {
	for _, t := range ticks {
		if t.X >= 0 && t.X <= 1 {
			seen = append(seen, t)
		}
	}
	for _, l := range lanes {
		var dots []Dot
		for _, d := range l.Dots {
			if d.X+d.Width >= 0 && d.X <= 1 {
				dots = append(dots, d)
			}
		}
		l.Dots = dots
		seenLanes = append(seenLanes, l)
	}
	return seen, seenLanes
}

// firstDays returns the days up to that of the n-th entry. Those before from,
// an ISO day, do not count: they come folded.
func firstDays(days []Day, from string, n int) []Day {
	for i, d := range days {
		if d.When.ISO < from {
			continue
		}
		if len(d.Entries) >= n {
			d.Entries = d.Entries[:n]
			return append(days[:i:i], d)
		}
		n -= len(d.Entries)
	}
	return days
}

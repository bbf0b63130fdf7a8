package present

import (
	"strconv"
	"time"

	"verbatim/app/state"
	"verbatim/corpus"
)

// Timeline shows everything dated.
func (p *Presenter) Timeline(s state.State) Page {
	c := p.counts
	page := Page{
		State: s,
		Title: "Timeline",
		Lead: counted(c.Articles, "article") + " · " + counted(c.Quotations, "quotation") + " · " +
			counted(c.Speakers, "speaker") + " · " + counted(c.Statements, "statement") + " told by more than one article",
	}
	t := &Timeline{Counts: c, Kinds: p.entryKinds(s)}
	p.draw(t, s)
	var shown []int
	for i := range p.a.Timeline {
		if p.selects(s, &p.a.Timeline[i]) {
			shown = append(shown, i)
		}
	}
	t.Pages = paged(s, len(shown))
	for _, i := range shown[t.Pages.From:t.Pages.To] {
		t.Days = appendEntry(t.Days, p.entry(&p.a.Timeline[i]))
	}
	page.Timeline = t
	return page
}

// appendEntry adds e to the last of days, or to a new one.
func appendEntry(days []Day, e Entry) []Day {
	if n := len(days); n == 0 || days[n-1].When.Label != e.When.Label {
		days = append(days, Day{When: e.When})
	}
	day := &days[len(days)-1]
	day.Entries = append(day.Entries, e)
	return days
}

// selects reports whether the filters of s let e through.
func (p *Presenter) selects(s state.State, e *corpus.TimelineEntry) bool {
	switch {
	case s.Kind != "" && s.Kind != string(e.Kind),
		s.From != "" && e.Latest < s.From,
		s.To != "" && e.Earliest > s.To,
		s.Doc != "" && s.Doc != p.a.Documents[e.Doc].ID:
		return false
	}
	if s.Speaker == "" {
		return true
	}
	who := p.speakerOf(e)
	return who != corpus.None && p.a.Speakers[who].ID == s.Speaker
}

// speakerOf returns who speaks in e, None if nobody does.
func (p *Presenter) speakerOf(e *corpus.TimelineEntry) int {
	switch {
	case e.Statement != corpus.None:
		return p.a.Statements[e.Statement].Speaker
	case e.Quotation != corpus.None:
		return p.a.Documents[e.Doc].Quotations[e.Quotation].Speaker
	}
	return corpus.None
}

// clocks are the lanes of the picture, top to bottom.
var clocks = [...]struct {
	kind corpus.EntryKind
	name string
}{
	{corpus.Said, "said"},
	{corpus.Published, "published"},
	{corpus.Mentioned, "mentioned"},
}

// entryKinds returns the filter by clock.
func (p *Presenter) entryKinds(s state.State) []Choice {
	count := map[corpus.EntryKind]int{}
	for i := range p.a.Timeline {
		count[p.a.Timeline[i].Kind]++
	}
	var choices []Choice
	for _, clock := range clocks {
		choices = append(choices, choice(s, kindOf, string(clock.kind), clock.name, count[clock.kind]))
	}
	return choices
}

// entry returns one line of the list.
func (p *Presenter) entry(e *corpus.TimelineEntry) Entry {
	doc := &p.a.Documents[e.Doc]
	line := Entry{
		Kind:    e.Kind,
		When:    when(e.Dating),
		Article: p.article(e.Doc),
		Voice:   p.voice(p.speakerOf(e)),
		Href:    p.place(e.Doc, e.Quotation, e.Span),
	}
	switch e.Kind {
	case corpus.Published:
		line.Text = []Run{{Text: p.title(e.Doc)}}
		line.Href = line.Article.Href
	case corpus.Said:
		words, indirect := e.Span.Of(doc.Text), e.Quotation != corpus.None && doc.Quotations[e.Quotation].Form == corpus.Indirect
		if e.Statement != corpus.None {
			st := &p.a.Statements[e.Statement]
			line.More = &Ref{Href: state.State{View: state.Statement, ID: st.ID}.String(), Name: wordings(st)}
			full := st.Witnesses[st.Fullest]
			words, indirect = full.Of(p.a.Documents[full.Doc].Text), full.Indirect
		}
		line.Text = []Run{{Text: excerpt(words, excerptBytes), Mark: Speech}}
		if indirect {
			line.Text[0].Mark = Indirect
		}
	case corpus.Mentioned:
		line.Text = inSentence(doc, e.Span)
	}
	return line
}

// inSentence returns the sentence around span with span marked as a date.
func inSentence(doc *corpus.Document, span corpus.Span) []Run {
	const context = 120 // bytes on either side
	around := span
	for _, s := range doc.Sentences {
		if s.Contains(span) {
			around = s
			break
		}
	}
	before := tail(doc.Text[around.Start:span.Start], context)
	after := head(doc.Text[span.End:around.End], context)
	return []Run{{Text: before}, {Text: span.Of(doc.Text), Mark: Date}, {Text: after}}
}

// day returns the number of days from the first of January 1970 to an ISO day.
func day(iso string) (int, bool) {
	t, err := time.Parse(time.DateOnly, iso)
	return int(t.Unix() / 86400), err == nil
}

// extent is the time that the picture spans, in days, both inclusive.
type extent struct{ from, to int }

// place returns the share of x's width at the beginning of day d.
func (x extent) place(d int) float64 { return float64(d-x.from) / float64(x.to-x.from+1) }

// draw fills in the picture: the scale runs over all that was published or
// said, and a margin; what is mentioned outside it is counted.
func (p *Presenter) draw(t *Timeline, s state.State) {
	x, ok := p.extent()
	if !ok {
		return
	}
	t.From, t.To = isoDay(x.from), isoDay(x.to)
	t.Ticks = ticks(x)
	for _, clock := range clocks {
		t.Lanes = append(t.Lanes, p.lane(t, s, x, clock.kind, clock.name))
	}
}

// extent returns the time that the picture spans.
func (p *Presenter) extent() (extent, bool) {
	x, found := extent{}, false
	for i := range p.a.Timeline {
		e := &p.a.Timeline[i]
		first, okFirst := day(e.Earliest)
		last, okLast := day(e.Latest)
		if e.Kind == corpus.Mentioned || !okFirst || !okLast {
			continue
		}
		if !found {
			x, found = extent{first, last}, true
		}
		x.from, x.to = min(x.from, first), max(x.to, last)
	}
	margin := max(1, (x.to-x.from)/20)
	return extent{x.from - margin, x.to + margin}, found
}

// lane returns the dots of one clock, those of equal dates folded into one.
func (p *Presenter) lane(t *Timeline, s state.State, x extent, kind corpus.EntryKind, name string) Lane {
	lane := Lane{Kind: kind, Name: name}
	at := map[string]int{}
	for i := range p.a.Timeline {
		e := &p.a.Timeline[i]
		first, okFirst := day(e.Earliest)
		last, okLast := day(e.Latest)
		if e.Kind != kind || !okFirst || !okLast {
			continue
		}
		if last < x.from || first > x.to {
			t.Clip++
			continue
		}
		key := e.Earliest + "/" + e.Latest
		n, seen := at[key]
		if !seen {
			n = len(lane.Dots)
			at[key] = n
			lane.Dots = append(lane.Dots, dot(s, x, e, first, last))
		}
		lane.Dots[n].Count++
		lane.Dots[n].Inferred = lane.Dots[n].Inferred && e.Basis == corpus.Inferred
	}
	for i := range lane.Dots {
		lane.Dots[i].Label += ": " + figure(lane.Dots[i].Count) + " " + name
	}
	return lane
}

// dot returns the place of e on the scale, and the timeline filtered to it.
func dot(s state.State, x extent, e *corpus.TimelineEntry, first, last int) Dot {
	from, to := max(first, x.from), min(last, x.to)
	d := Dot{X: x.place(from), Width: x.place(to+1) - x.place(from), Label: when(e.Dating).Label,
		Inferred: e.Basis == corpus.Inferred}
	if first == last {
		d.X, d.Width = (x.place(first)+x.place(first+1))/2, 0
	}
	d.Href = state.State{View: state.Timeline, Kind: string(e.Kind), From: e.Earliest, To: e.Latest,
		Speaker: s.Speaker, Doc: s.Doc}.String()
	return d
}

func isoDay(d int) string { return time.Unix(int64(d)*86400, 0).UTC().Format(time.DateOnly) }

// ticks labels the scale at about eight places: days, weeks, months or years.
func ticks(x extent) []Tick {
	const most = 12
	days := x.to - x.from + 1
	var list []Tick
	for _, step := range [...]int{1, 2, 7, 14} {
		if days/step > most {
			continue
		}
		for d := x.from; d <= x.to; d++ {
			t := time.Unix(int64(d)*86400, 0).UTC()
			if step < 7 && (d-x.from)%step == 0 || step >= 7 && t.Weekday() == time.Monday && (d/7)%(step/7) == 0 {
				label := strconv.Itoa(t.Day())
				major := len(list) == 0 || t.Day() <= step
				if major {
					label = t.Format("2 Jan")
				}
				list = append(list, Tick{X: x.place(d), Label: label, Major: major})
			}
		}
		return list
	}
	for _, months := range [...]int{1, 3, 6, 12, 24, 60, 120, 240, 600, 1200} {
		if days/(months*30) <= most {
			return monthTicks(x, months)
		}
	}
	return list
}

// monthTicks labels every so many months, counted from January of year 0.
func monthTicks(x extent, months int) []Tick {
	var list []Tick
	t := time.Unix(int64(x.from)*86400, 0).UTC()
	for t = time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC); ; t = t.AddDate(0, 1, 0) {
		d := int(t.Unix() / 86400)
		if d > x.to {
			return list
		}
		if d < x.from || (t.Year()*12+int(t.Month())-1)%months != 0 {
			continue
		}
		major := t.Month() == time.January || len(list) == 0
		label := t.Format("Jan")
		switch {
		case months >= 12:
			label = t.Format("2006")
		case major:
			label = t.Format("Jan 2006")
		}
		list = append(list, Tick{X: x.place(d), Label: label, Major: major})
	}
}

package present

import (
	"verbatim/app/state"
	"verbatim/corpus"
)

// Timeline shows everything dated.
func (p *Presenter) Timeline(s state.State) Page {
	c := p.counts
	page := Page{
		State: s,
		Title: "Timeline",
		Lead:  c.lead(),
	}
	t := &Timeline{Counts: c, Kinds: p.entryKinds(s), Show: laneChoices(s)}
	p.draw(t, s)
	shown := p.passEarlier(t, s, p.selectEntries(s))
	t.Pages = paged(s, len(shown))
	for _, i := range shown[t.Pages.From:t.Pages.To] {
		t.Days = appendEntry(t.Days, p.entry(&p.a.Timeline[i]))
	}
	page.Timeline = t
	return page
}

// selectEntries returns the entries that s selects.
func (p *Presenter) selectEntries(s state.State) (shown []int) {
	for i := range p.a.Timeline {
		if p.selects(s, &p.a.Timeline[i]) {
			shown = append(shown, i)
		}
	}
	return shown
}

// fewEarlier is how many dates mentioned before anything was published come with
// the list; more would fill its first page.
const fewEarlier = 40

// passEarlier leaves out what is only mentioned and lies before all that was
// published or said, if it is much and nobody asked for it, and says where it is.
func (p *Presenter) passEarlier(t *Timeline, s state.State, shown []int) []int {
	if s.From != "" || s.To != "" || s.Kind != "" || t.From == "" {
		return shown
	}
	n := 0
	for n < len(shown) {
		e := &p.a.Timeline[shown[n]]
		if e.Kind != corpus.Mentioned || e.Earliest >= t.From {
			break
		}
		n++
	}
	if n <= fewEarlier {
		return shown
	}
	s.Kind, s.To, s.Page = string(corpus.Mentioned), isoDay(int(t.Whole.From)-1), 0
	t.Earlier = &Ref{Href: s.String(), Name: figure(n) + " earlier dates mentioned"}
	return shown[n:]
}

// lead sums a corpus up.
func (c Counts) lead() string {
	return counted(c.Articles, "article") + " · " + counted(c.Quotations, "quotation") + " · " +
		counted(c.Speakers, "speaker") + " · " + counted(c.Statements, "statement") + " told by more than one article"
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
		s.From != "" && e.Latest != "" && e.Latest < s.From,
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

package present

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"verbatim/app/state"
	"verbatim/corpus"
)

// Articles lists the documents.
func (p *Presenter) Articles(s state.State) Page {
	l := p.list(s, p.listArticles)
	list := *l.page.Articles
	list.Pages = windowed(s, len(l.rows))
	for _, at := range l.rows[list.Pages.From:list.Pages.To] {
		list.Rows = append(list.Rows, p.articleRow(at.doc))
	}
	l.page.State, l.page.Articles = s, &list
	return l.page
}

// listArticles returns the documents that s selects, in order.
func (p *Presenter) listArticles(s state.State) listed {
	list := &Articles{}
	byOutlet := map[string]int{}
	shown, o := p.selectArticles(s, byOutlet)
	list.Sorts = sorts(s, o, articleColumns...)
	list.Outlets = nameChoices(s, sourceOf, mostFirst(byOutlet), byOutlet)
	undated := 0
	for _, d := range shown {
		if date := &p.a.Documents[d].Date; date.Basis == corpus.Inferred || !date.Known() {
			undated++
		}
	}
	lead := counted(len(shown), "article")
	if undated > 0 {
		lead += " · " + figure(undated) + " without a date of its own"
	}
	return listed{Page{Title: "Articles", Lead: lead, Articles: list}, rowsOf(shown)}
}

// selectArticles returns the documents that s selects, in its order, and counts
// what each outlet would leave.
func (p *Presenter) selectArticles(s state.State, byOutlet map[string]int) (shown []int, o order) {
	words := wanted(s.Query)
	for d := range p.a.Documents {
		doc := &p.a.Documents[d]
		if len(words) > 0 && !holds(p.title(d)+" "+doc.Source+" "+doc.ID, words) {
			continue
		}
		if doc.Source != "" {
			byOutlet[doc.Source]++
		}
		if s.Source == "" || s.Source == doc.Source {
			shown = append(shown, d)
		}
	}
	o = sorting(s, "article", articleColumns...)
	slices.SortStableFunc(shown, func(a, b int) int {
		switch o.key {
		case "title":
			return o.apply(strings.Compare(p.title(a), p.title(b)))
		case "date":
			return o.apply(strings.Compare(p.a.Documents[a].Date.Earliest, p.a.Documents[b].Date.Earliest))
		case "words":
			return o.apply(len(p.a.Documents[a].Text) - len(p.a.Documents[b].Text))
		case "quotations":
			return o.apply(p.quotationsIn(a) - p.quotationsIn(b))
		}
		return o.apply(a - b)
	})
	return shown, o
}

// articleColumns are what the list of articles can be ordered by.
var articleColumns = []string{"article", "title", "date", "words", "quotations"}

// quotationsIn counts the speech in marks of document d.
func (p *Presenter) quotationsIn(d int) int {
	n := 0
	for q := range p.a.Documents[d].Quotations {
		if marked(&p.a.Documents[d].Quotations[q]) {
			n++
		}
	}
	return n
}

// articleRow returns one document of a list.
func (p *Presenter) articleRow(d int) ArticleRow {
	doc := &p.a.Documents[d]
	row := ArticleRow{
		ArticleRef: p.article(d),
		Title:      p.title(d),
		Source:     doc.Source,
		Basis:      basis(doc.Date.Basis),
		Words:      words(doc.Text),
		Problems:   len(doc.Diagnostics),
	}
	voices := map[int]bool{}
	for q := range doc.Quotations {
		quotation := &doc.Quotations[q]
		if !marked(quotation) {
			continue
		}
		row.Quotations++
		if quotation.Speaker != corpus.None {
			voices[quotation.Speaker] = true
		}
	}
	row.Speakers, row.Statements = len(voices), p.shared[d]
	return row
}

// words counts the blank-separated words of text.
func words(text string) int {
	n := 0
	for range strings.FieldsSeq(text) {
		n++
	}
	return n
}

// Article shows one document to read.
func (p *Presenter) Article(s state.State) Page {
	d, ok := p.docs[s.ID]
	if !ok {
		return missing(s, "article", state.Articles)
	}
	doc := &p.a.Documents[d]
	view := &Article{
		ArticleRow: p.articleRow(d),
		Author:     doc.Author,
		URL:        doc.URL,
		Notes:      p.notes(d),
		Compare:    p.comparable(d),
	}
	marks := p.layers(d, s.At)
	for i := range doc.Segments {
		segment := &doc.Segments[i]
		view.Paragraphs = append(view.Paragraphs, Paragraph{
			Kind:     segment.Kind,
			Runs:     runs(doc.Text, segment.Span, marks),
			RepeatOf: segment.DuplicateOf + 1,
		})
	}
	for _, g := range doc.Diagnostics {
		if g.Code == corpus.LooksRewritten || g.Code == corpus.NotAnalysed {
			view.Notice = g.Message
			continue
		}
		view.Problems = append(view.Problems, g.Message)
	}
	if d > 0 {
		view.Previous = &Ref{Href: p.article(d - 1).Href, Name: p.labels[d-1]}
	}
	if d+1 < len(p.a.Documents) {
		view.Next = &Ref{Href: p.article(d + 1).Href, Name: p.labels[d+1]}
	}
	lead := view.When.Label
	if view.When.ISO != "" {
		lead += " (" + view.Basis + ")"
	}
	lead += " · " + counted(view.Words, "word") + " · " + counted(view.Quotations, "quotation") + " by " + counted(view.Speakers, "speaker")
	return Page{State: s, Title: p.title(d), Lead: lead, Article: view}
}

// missing says that an address leads to nothing.
func missing(s state.State, what string, list state.View) Page {
	return Page{State: s, Title: "Not found", Lead: "There is no " + what + " of this name in this corpus.", Missing: &Missing{
		What: what + " “" + s.ID + "”",
		Hint: "It may belong to another corpus. All " + plural(what) + " are under " + state.State{View: list}.String() + ".",
	}}
}

// Missing says that no view has the address of s.
func (p *Presenter) Missing(s state.State) Page {
	return Page{State: s, Title: "Not found", Lead: "No view has this address.", Missing: &Missing{
		What: "“#/" + s.ID + "”",
		Hint: "Choose a view above, or find a quotation.",
	}}
}

// a layer is a stretch that runs are marked by; of several that cover a place
// the last of the list wins.
type layer struct {
	corpus.Span
	run Run
}

// layers returns the stretches of document d to mark: reports without marks
// lie lowest, dates over them, what stands in quotation marks on top, and of
// nested quotations the inner one.
func (p *Presenter) layers(d int, at string) []layer {
	doc := &p.a.Documents[d]
	var reports, dates, quoted []layer
	for q := range doc.Quotations {
		quotation := &doc.Quotations[q]
		run := Run{Mark: Mark(kindName(quotation)), ID: quotation.ID, Note: q + 1, Target: quotation.ID == at}
		if v := p.voice(quotation.Speaker); v != nil {
			run.Hue, run.Title = v.Hue, v.Name
		}
		if quotation.Form == corpus.Indirect {
			reports = append(reports, layer{quotation.Span, run})
		} else {
			quoted = append(quoted, layer{quotation.Span, run})
		}
	}
	offset, err := strconv.Atoi(at)
	for _, t := range doc.Times {
		target := err == nil && t.Start == offset
		dates = append(dates, layer{t.Span, Run{Mark: Date, Title: t.Reason, Target: target}})
	}
	return slices.Concat(reports, dates, quoted, pointed(at, doc.Text))
}

// pointed returns the stretch that an address names by its bytes, if it does.
func pointed(at, text string) []layer {
	from, to, _ := strings.Cut(at, "-")
	start, err := strconv.Atoi(from)
	end, err2 := strconv.Atoi(to)
	if err != nil || err2 != nil || start < 0 || start >= end || end > len(text) ||
		!utf8.RuneStart(text[start]) || end < len(text) && !utf8.RuneStart(text[end]) {
		return nil
	}
	return []layer{{corpus.Span{Start: start, End: end}, Run{Mark: Hit, Target: true}}}
}

// runs cuts the segment within of text where a layer begins or ends.
// Time is linear in all layers and in those over each piece.
func runs(text string, within corpus.Span, marks []layer) []Run {
	cuts := []int{within.Start, within.End}
	var here []layer
	for _, m := range marks {
		if m.Overlaps(within) {
			here = append(here, m)
			cuts = append(cuts, max(m.Start, within.Start), min(m.End, within.End))
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	begin := make([]int, len(here)) // the layers by where they begin: the place times their number, and which
	for k := range begin {
		begin[k] = here[k].Start*len(here) + k
	}
	slices.Sort(begin)
	var list []Run
	var open []int // the layers that the piece may lie in, in their order
	for i := 1; i < len(cuts); i++ {
		piece := corpus.Span{Start: cuts[i-1], End: cuts[i]}
		open = slices.DeleteFunc(open, func(k int) bool { return here[k].End <= piece.Start })
		for len(begin) > 0 && begin[0]/len(here) <= piece.Start {
			open, begin = append(open, begin[0]%len(here)), begin[1:]
			for at := len(open) - 1; at > 0 && open[at-1] > open[at]; at-- {
				open[at-1], open[at] = open[at], open[at-1]
			}
		}
		run := Run{}
		for _, k := range open {
			if m := here[k]; m.Contains(piece) {
				if m.run.Mark == Hit && run.Mark != Plain { // it is what it is besides
					run.Target = true
					continue
				}
				target := run.Target
				run = m.run
				run.Target = run.Target || target // a date in a quotation is pointed at too
			}
		}
		run.Text = piece.Of(text)
		list = append(list, run)
	}
	return list
}

// notes returns what the margin says of each quotation of document d.
func (p *Presenter) notes(d int) []Note {
	notes := make([]Note, len(p.a.Documents[d].Quotations))
	for q := range notes {
		notes[q] = p.note(d, q)
	}
	return notes
}

// note returns what is said of quotation q of document d.
func (p *Presenter) note(d, q int) Note {
	doc := &p.a.Documents[d]
	note := Note{
		QuotationRow: p.quotationRow(located{d, q}),
		SpeakerWhy:   p.speakerWhy(doc, &doc.Quotations[q]),
	}
	for _, st := range p.within[d][q] {
		for w := range p.a.Statements[st].Witnesses {
			witness := &p.a.Statements[st].Witnesses[w]
			if witness.Doc != d || witness.Quotation != q {
				note.Also = append(note.Also, p.reading(witness))
			}
		}
	}
	return note
}

// speakerWhy says why the mention that q is attributed to is its speaker.
func (p *Presenter) speakerWhy(doc *corpus.Document, q *corpus.Quotation) []string {
	if q.Speaker == corpus.None || q.Attribution.Mention == corpus.None {
		return nil
	}
	who := &p.a.Speakers[q.Speaker]
	mention := doc.Mentions[q.Attribution.Mention]
	said := mention.Of(doc.Text)
	if said == who.Name {
		return nil
	}
	why := []string{"“" + said + "” is " + who.Name}
	name := said
	if !mention.Name.Empty() {
		name = mention.Name.Of(doc.Text)
	}
	for _, join := range who.Evidence {
		if join.Alias == name || join.Alias == said {
			why = append(why, "“"+join.Alias+"”: "+join.Rule)
		}
	}
	return why
}

package present

import (
	"cmp"
	"slices"
	"strings"

	"verbatim/app/state"
	"verbatim/corpus"
	"verbatim/corpus/correction"
)

// Speakers lists who speaks, the most quoted first.
func (p *Presenter) Speakers(s state.State) Page {
	l := p.list(s, p.listSpeakers)
	list := *l.page.Speakers
	list.Pages = windowed(s, len(l.rows))
	for _, at := range l.rows[list.Pages.From:list.Pages.To] {
		list.Rows = append(list.Rows, p.speakerRow(at.doc))
	}
	l.page.State, l.page.Speakers = s, &list
	return l.page
}

// listSpeakers returns the speakers that s selects, in order.
func (p *Presenter) listSpeakers(s state.State) listed {
	list := &Speakers{}
	byKind := map[string]int{}
	shown, o := p.selectSpeakers(s, byKind)
	list.Sorts = sorts(s, o, speakerColumns...)
	list.Kinds = nameChoices(s, kindOf, entityKinds, byKind)
	return listed{Page{Title: "Speakers",
		Lead:     counted(len(shown), "speaker") + " of " + counted(p.counts.Quotations, "quotation") + " and " + counted(p.counts.Indirect, "indirect report"),
		Speakers: list}, rowsOf(shown)}
}

// selectSpeakers returns the speakers that s selects, in its order, and counts
// what each kind would leave.
func (p *Presenter) selectSpeakers(s state.State, byKind map[string]int) (shown []int, o order) {
	words := wanted(s.Query)
	for _, who := range p.bySpoken() {
		speaker := &p.a.Speakers[who]
		if !holds(speaker.Name, words) && !slices.ContainsFunc(speaker.Aliases, func(a string) bool { return holds(a, words) }) {
			continue
		}
		byKind[string(speaker.Kind)]++
		if s.Kind == "" || s.Kind == string(speaker.Kind) {
			shown = append(shown, who)
		}
	}
	o = sorting(s, "-quotations", speakerColumns...)
	slices.SortStableFunc(shown, func(a, b int) int {
		switch o.key {
		case "name":
			return o.apply(cmp.Compare(p.a.Speakers[a].Name, p.a.Speakers[b].Name))
		case "indirect":
			return o.apply((len(p.told[a]) - p.spoken[a]) - (len(p.told[b]) - p.spoken[b]))
		}
		return o.apply(p.spoken[a] - p.spoken[b])
	})
	return shown, o
}

// entityKinds are what a speaker can be.
var entityKinds = []string{string(corpus.Person), string(corpus.Organization), string(corpus.Group), string(corpus.UnknownEntity)}

// speakerColumns are what the list of speakers can be ordered by.
var speakerColumns = []string{"name", "quotations", "indirect"}

// speakerRow returns one speaker of a list.
func (p *Presenter) speakerRow(who int) SpeakerRow {
	speaker := &p.a.Speakers[who]
	row := SpeakerRow{
		Voice:      *p.voice(who),
		Kind:       speaker.Kind,
		Roles:      distinct(speaker.Roles),
		Aliases:    distinct(speaker.Aliases),
		Quotations: p.spoken[who],
	}
	for _, at := range p.told[who] { // ordered by document
		q := p.quotation(at)
		switch {
		case marked(q):
			row.Words += words(q.Of(p.a.Documents[at.doc].Text))
		case q.Form == corpus.Indirect:
			row.Indirect++
		}
		if n := len(row.Articles); n == 0 || row.Articles[n-1].Label != p.labels[at.doc] {
			row.Articles = append(row.Articles, ArticleCount{ArticleRef: p.article(at.doc)})
		}
		row.Articles[len(row.Articles)-1].Count++
	}
	return row
}

// distinct returns forms without those that differ from an earlier one in case
// alone: "The Kremlin" where "the Kremlin" follows.
func distinct(forms []string) []string {
	var list []string
	seen := map[string]bool{}
	for _, form := range forms {
		if key := strings.ToLower(form); !seen[key] {
			seen[key] = true
			list = append(list, form)
		}
	}
	return list
}

// Speaker shows one speaker with everything said.
func (p *Presenter) Speaker(s state.State) Page {
	who, ok := p.speakers[s.ID]
	if !ok {
		return missing(s, "speaker", state.Speakers)
	}
	view := &Speaker{SpeakerRow: p.speakerRow(who), Joins: p.a.Speakers[who].Evidence}
	view.Parted = p.rejected(correction.Name, func(o *correction.Outcome) bool { return o.Value == view.Name })
	for _, other := range p.bySpoken() {
		if other != who && len(view.Others) < rowsPerPage {
			view.Others = append(view.Others, p.a.Speakers[other].Name)
		}
	}
	for i := range p.a.Statements {
		if p.a.Statements[i].Speaker == who && len(view.Statements) < rowsPerPage {
			view.Statements = append(view.Statements, p.statementRow(i))
		}
	}
	view.Pages = paged(s, len(p.told[who]))
	for _, at := range p.told[who][view.Pages.From:view.Pages.To] {
		view.Rows = append(view.Rows, p.quotationRow(at))
	}
	lead := counted(view.Quotations, "quotation") + " in " + counted(len(view.Articles), "article")
	if view.Indirect > 0 {
		lead += " · " + counted(view.Indirect, "indirect report")
	}
	return Page{State: s, Title: view.Name, Lead: lead, Speaker: view}
}

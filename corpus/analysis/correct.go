package analysis

import (
	"slices"
	"sort"

	"verbatim/corpus"
	"verbatim/corpus/correction"
	"verbatim/corpus/dating"
	"verbatim/corpus/segment"
	"verbatim/corpus/timeline"
	"verbatim/corpus/timex"
)

// mostRead is the size in bytes of the texts up to which a packed analysis,
// which has no tokens, is cut into them again so that all that follows from a
// correction follows: a second or so in a browser. Of a larger corpus only what
// was corrected changes, and what is counted of it.
const mostRead = 16 << 20

// Correct returns a as a person has corrected it, with what became of each
// correction. a itself is not changed: without a correction again, the result is
// again what it was. It is the same for any order of list.
func Correct(a *corpus.Analysis, list []correction.Correction) (*corpus.Analysis, []correction.Outcome) {
	if len(list) == 0 {
		return a, nil
	}
	c := &corrector{
		a: &corpus.Analysis{Documents: slices.Clone(a.Documents), Speakers: slices.Clone(a.Speakers), Statements: slices.Clone(a.Statements)},
	}
	for d := range c.a.Documents {
		c.a.Documents[d].Quotations = slices.Clone(c.a.Documents[d].Quotations)
	}
	for s := range c.a.Statements {
		c.a.Statements[s].Witnesses = slices.Clone(c.a.Statements[s].Witnesses)
	}
	c.place(list)
	c.documents()
	c.names()
	c.attributions()
	c.matches()
	c.dates()
	c.said()
	c.settle()
	c.a.Timeline = timeline.Build(c.a)
	return c.a, c.outcomes()
}

// A corrector applies corrections to an analysis of its own.
type corrector struct {
	a      *corpus.Analysis
	all    []placed
	redate bool // when things were said has to be found again
}

// A placed is a correction and what of the corpus it is about.
type placed struct {
	correction.Outcome
	span corpus.Span
	q    int // quotation, or None

	withDoc, withQ int // the other passage of a match
	withSpan       corpus.Span
}

// place finds what each correction is about.
func (c *corrector) place(list []correction.Correction) {
	list = correction.Sorted(slices.Clone(list))
	at := map[string]bool{}
	for _, x := range list {
		p := placed{Outcome: correction.Outcome{Correction: x, Applied: true, At: corpus.None}, q: corpus.None, withDoc: corpus.None, withQ: corpus.None}
		if x.About != correction.Name {
			var why string
			passage := x.Selector
			if !x.About.OfPassage() && slices.ContainsFunc(c.a.Documents, func(doc corpus.Document) bool { return doc.ID == x.Doc }) {
				passage.Exact = "" // its beginning tells only where the article has gone
			}
			if p.At, p.span, p.How, why = correction.Place(c.a.Documents, x.Doc, passage); why != "" {
				p.refuse(why)
			}
		}
		if p.Applied && x.About.OfPassage() {
			p.q = c.quotationAt(p.At, p.span)
			if p.q == corpus.None && x.About != correction.Match {
				p.refuse("no quotation is found at its words any more")
			}
		}
		if p.Applied && x.With != nil {
			var why string
			if p.withDoc, p.withSpan, _, why = correction.Place(c.a.Documents, x.With.Doc, x.With.Selector); why != "" {
				p.refuse("the other passage: " + why)
			} else {
				p.withQ = c.quotationAt(p.withDoc, p.withSpan)
			}
		}
		if p.Applied && x.About != correction.Name && x.About != correction.Match {
			key := string(x.About) + "\x00" + c.a.Documents[p.At].ID
			if p.q != corpus.None {
				key += "\x00" + c.a.Documents[p.At].Quotations[p.q].ID
			}
			if at[key] {
				p.refuse("another correction is about the same")
			}
			at[key] = true
		}
		c.all = append(c.all, p)
	}
}

func (p *placed) refuse(why string) { p.Applied, p.Reason = false, why }

// quotationAt returns the quotation of document d that has most in common with
// a span, at least half of both.
func (c *corrector) quotationAt(d int, s corpus.Span) int {
	best, most := corpus.None, 0
	for q, x := range c.a.Documents[d].Quotations {
		shared := min(x.End, s.End) - max(x.Start, s.Start)
		if 2*shared >= x.Len() && 2*shared >= s.Len() && shared > most {
			best, most = q, shared
		}
	}
	return best
}

// each calls do with the corrections about one of the subjects that were placed.
func (c *corrector) each(do func(*placed), abouts ...correction.About) {
	for i := range c.all {
		if p := &c.all[i]; p.Applied && slices.Contains(abouts, p.About) {
			do(p)
		}
	}
}

func (c *corrector) outcomes() []correction.Outcome {
	out := make([]correction.Outcome, len(c.all))
	for i := range c.all {
		out[i] = c.all[i].Outcome
	}
	return out
}

// checked says what a decision makes of a finding.
func checked(do correction.Do) corpus.Checked {
	switch do {
	case correction.Accept:
		return corpus.Accepted
	case correction.Reject:
		return corpus.Rejected
	}
	return corpus.Replaced
}

// documents sets what is known of articles, but for their dates.
func (c *corrector) documents() {
	c.each(func(p *placed) {
		doc := &c.a.Documents[p.At]
		switch p.About {
		case correction.Title:
			if doc.Title = p.Value; p.Value == "" {
				doc.Title = headline(doc)
			}
		case correction.Author:
			doc.Author = p.Value
		case correction.Outlet:
			doc.Source = p.Value
		case correction.URL:
			doc.URL = p.Value
		}
	}, correction.Title, correction.Author, correction.Outlet, correction.URL)
}

// dated returns the date that a person gives.
func dated(p *placed) corpus.Dating {
	d := corpus.Dating{Basis: corpus.NoBasis, Reason: "A person has said that no date is known.", Checked: checked(p.Do)}
	if p.Do == correction.Reject {
		return d
	}
	e, _ := corpus.ParseEDTF(p.Value)
	d.Value, d.Basis, d.Reason = p.Value, corpus.ByMetadata, "A person has set it."
	if p.Do == correction.Accept {
		d.Reason = "A person has confirmed it."
	}
	if !e.OpenFrom {
		d.Earliest = e.From.String()
	}
	if !e.OpenTo {
		d.Latest = e.To.String()
	}
	return d
}

// dates sets when articles were published, and finds again what follows: what
// their time expressions mean, and the dates that rest on theirs.
func (c *corrector) dates() {
	changed := false
	c.each(func(p *placed) {
		doc := &c.a.Documents[p.At]
		before := doc.Date
		doc.Date = dated(p)
		if p.Do == correction.Accept && before.Value == p.Value {
			doc.Date = before
			doc.Date.Checked = corpus.Accepted
			return
		}
		changed = true
		if l := languageOf(doc); l != nil {
			c.tokens(doc)
			doc.Times = timex.Find(doc, doc.Date, l)
		}
	}, correction.Published)
	c.redate = c.redate || changed
	if !changed || !c.readable() {
		return
	}
	open := make([]bool, len(c.a.Documents))
	for d := range c.a.Documents {
		doc := &c.a.Documents[d]
		l := languageOf(doc)
		if open[d] = l != nil && doc.Date.Checked == corpus.Unchecked && (doc.Date.Basis == corpus.Inferred || !doc.Date.Known()); open[d] {
			doc.Date = dating.Published(doc, l)
			doc.Times = timex.Find(doc, doc.Date, l)
		}
	}
	for d, inferred := range dating.Infer(c.a, defaultLanguage) {
		if doc := &c.a.Documents[d]; open[d] && inferred.Known() {
			doc.Date = inferred
			doc.Times = timex.Find(doc, inferred, languageOf(doc))
		}
	}
}

// tokens cuts doc into tokens again if it has none.
func (c *corrector) tokens(doc *corpus.Document) {
	if doc.Tokens == nil {
		if l := languageOf(doc); l != nil {
			doc.Tokens = segment.Find(doc, l).Tokens
		}
	}
}

// readable cuts all documents into tokens, and reports whether that was done.
func (c *corrector) readable() bool {
	size := 0
	for d := range c.a.Documents {
		if c.a.Documents[d].Tokens == nil {
			size += len(c.a.Documents[d].Text)
		}
	}
	if size > mostRead {
		return false
	}
	for d := range c.a.Documents {
		c.tokens(&c.a.Documents[d])
	}
	return true
}

// said finds again when things were said where that may have changed, and sets
// what a person has decided: for the whole utterance and all who report it.
func (c *corrector) said() {
	if c.redate && c.readable() {
		quotations, statements := dating.Said(c.a, defaultLanguage)
		for d := range c.a.Documents {
			for q := range c.a.Documents[d].Quotations {
				c.a.Documents[d].Quotations[q].Said = quotations[d][q]
			}
		}
		for s := range c.a.Statements {
			c.a.Statements[s].Said = statements[s]
		}
	}
	own := map[[2]int]bool{}
	c.each(func(p *placed) { own[[2]int{p.At, p.q}] = true }, correction.Said)
	c.each(func(p *placed) {
		x := dated(p)
		if was := c.a.Documents[p.At].Quotations[p.q].Said; p.Do == correction.Accept && was.Value == p.Value {
			x = was
			x.Checked = corpus.Accepted
		}
		for _, q := range utterance(&c.a.Documents[p.At], p.q) {
			if q == p.q || !own[[2]int{p.At, q}] {
				c.a.Documents[p.At].Quotations[q].Said = x
			}
		}
		for s := range c.a.Statements {
			st := &c.a.Statements[s]
			if !slices.ContainsFunc(st.Witnesses, func(w corpus.Witness) bool { return w.Doc == p.At && w.Quotation == p.q }) {
				continue
			}
			st.Said = x
			for _, w := range st.Witnesses {
				if w.Quotation != corpus.None && !own[[2]int{w.Doc, w.Quotation}] {
					c.a.Documents[w.Doc].Quotations[w.Quotation].Said = x
				}
			}
		}
	}, correction.Said)
}

// utterance returns the parts of the utterance that quotation q is of.
func utterance(doc *corpus.Document, q int) []int {
	first := q
	if doc.Quotations[q].Continues != corpus.None {
		first = doc.Quotations[q].Continues
	}
	out := []int{}
	for i := range doc.Quotations {
		if i == first || doc.Quotations[i].Continues == first {
			out = append(out, i)
		}
	}
	return out
}

// matches joins the witnesses of statements, then parts them: all at once, so
// that it is of no account which of two that are parted the other was named by.
func (c *corrector) matches() {
	c.each(func(p *placed) {
		if p.Do != correction.Reject {
			c.match(p)
		}
	}, correction.Match)
	parted := map[[2]int]bool{}
	c.each(func(p *placed) {
		if p.Do != correction.Reject {
			return
		}
		if i, x, _ := c.together(c.witness(p.At, p.span, p.q), c.witness(p.withDoc, p.withSpan, p.withQ)); i != corpus.None {
			parted[[2]int{i, x}] = true
		}
	}, correction.Match)
	for i := range c.a.Statements {
		var kept []corpus.Witness
		ws := c.a.Statements[i].Witnesses
		for x, w := range ws {
			if !parted[[2]int{i, x}] {
				kept = append(kept, w)
			}
		}
		if len(kept) < len(ws) {
			c.redate = true
			c.a.Statements[i].Witnesses = kept
			c.rebuild(i)
		}
	}
	c.a.Statements = slices.DeleteFunc(c.a.Statements, func(s corpus.Statement) bool { return len(s.Witnesses) < 2 })
}

// match makes one utterance of two passages, or confirms that they are.
func (c *corrector) match(p *placed) {
	a, b := c.witness(p.At, p.span, p.q), c.witness(p.withDoc, p.withSpan, p.withQ)
	if s, x, y := c.together(a, b); s != corpus.None {
		c.a.Statements[s].Witnesses[x].Checked, c.a.Statements[s].Witnesses[y].Checked = corpus.Accepted, corpus.Accepted
		return
	}
	if p.At == p.withDoc && a.Overlaps(b.Span) {
		p.refuse("the two passages are the same words of one article")
		return
	}
	c.redate = true
	i, x := c.statementOf(a)
	j, y := c.statementOf(b)
	a.Checked, b.Checked = corpus.Replaced, corpus.Replaced
	ws := []corpus.Witness{a, b}
	if i != corpus.None {
		c.a.Statements[i].Witnesses[x].Checked = corpus.Replaced
		ws = append(slices.Clone(c.a.Statements[i].Witnesses), ws...)
	}
	if j != corpus.None {
		c.a.Statements[j].Witnesses[y].Checked = corpus.Replaced
		ws = append(ws, c.a.Statements[j].Witnesses...)
		c.a.Statements[j].Witnesses = nil
	}
	if i == corpus.None {
		i = len(c.a.Statements)
		c.a.Statements = append(c.a.Statements, corpus.Statement{})
	}
	c.a.Statements[i].Witnesses = ws
	c.rebuild(i)
}

// rebuild makes statement i anew of its witnesses.
func (c *corrector) rebuild(i int) {
	if ws := c.a.Statements[i].Witnesses; len(ws) > 1 {
		c.a.Statements[i] = ofWitnesses(c.a, ws)
	}
}

// witness returns the passage as a witness: as the statement that holds it has
// it, else as its quotation, else as it is.
func (c *corrector) witness(d int, s corpus.Span, q int) corpus.Witness {
	w := corpus.Witness{Span: s, Doc: d, Quotation: q, Indirect: q == corpus.None}
	if q != corpus.None {
		x := &c.a.Documents[d].Quotations[q]
		w.Indirect = x.Form == corpus.Indirect
	}
	if i, at := c.statementOf(w); i != corpus.None {
		return c.a.Statements[i].Witnesses[at]
	}
	return w
}

// statementOf returns the statement with a witness at the place of w, and which
// one that is.
func (c *corrector) statementOf(w corpus.Witness) (statement, witness int) {
	for i := range c.a.Statements {
		if x := witnessAt(&c.a.Statements[i], w); x != corpus.None {
			return i, x
		}
	}
	return corpus.None, corpus.None
}

// together returns the statement that both a and b witness, and which of its
// witnesses they are.
func (c *corrector) together(a, b corpus.Witness) (statement, x, y int) {
	for i := range c.a.Statements {
		x, y = witnessAt(&c.a.Statements[i], a), witnessAt(&c.a.Statements[i], b)
		if x != corpus.None && y != corpus.None {
			return i, x, y
		}
	}
	return corpus.None, corpus.None, corpus.None
}

// witnessAt returns the witness of a statement that has most of its words in
// common with w, and most of those of w; None if there is none.
func witnessAt(st *corpus.Statement, w corpus.Witness) int {
	for j, x := range st.Witnesses {
		shared := min(x.End, w.End) - max(x.Start, w.Start)
		if x.Doc == w.Doc && 2*shared >= w.Len() && 2*shared >= x.Len() && shared > 0 {
			return j
		}
	}
	return corpus.None
}

// settle puts speakers and statements in their order, and drops the speakers to
// whom nothing is attributed any more.
func (c *corrector) settle() {
	used := make([]bool, len(c.a.Speakers))
	for d := range c.a.Documents {
		for q := range c.a.Documents[d].Quotations {
			if s := c.a.Documents[d].Quotations[q].Speaker; s != corpus.None {
				used[s] = true
			}
		}
	}
	for s := range c.a.Statements {
		c.a.Statements[s].Speaker = most(c.a, &c.a.Statements[s])
	}
	order := []int{}
	for s := range used {
		if used[s] {
			order = append(order, s)
		}
	}
	sort.Slice(order, func(i, j int) bool { return c.a.Speakers[order[i]].ID < c.a.Speakers[order[j]].ID })
	now := slices.Repeat([]int{corpus.None}, len(used))
	speakers := make([]corpus.Speaker, len(order))
	for i, s := range order {
		now[s], speakers[i] = i, c.a.Speakers[s]
	}
	c.a.Speakers = speakers
	renumber := func(s *int) {
		if *s != corpus.None {
			*s = now[*s]
		}
	}
	for d := range c.a.Documents {
		for q := range c.a.Documents[d].Quotations {
			renumber(&c.a.Documents[d].Quotations[q].Speaker)
		}
	}
	for s := range c.a.Statements {
		renumber(&c.a.Statements[s].Speaker)
	}
	arrange(c.a.Statements)
}

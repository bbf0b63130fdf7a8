package analysis

import (
	"slices"

	"verbatim/corpus"
	"verbatim/corpus/correction"
	"verbatim/corpus/fold"
	"verbatim/corpus/speaker"
	"verbatim/corpus/statement"
)

// joinedByPerson is the rule of a join that a person has made.
const joinedByPerson = "joined by a person"

// names parts and joins the names of speakers: first all are parted, then all
// joined, so that the order among them is of no account.
func (c *corrector) names() {
	c.each(func(p *placed) {
		if p.Do == correction.Reject {
			c.part(p)
		}
	}, correction.Name)
	c.each(func(p *placed) {
		if p.Do != correction.Reject {
			c.join(p)
		}
	}, correction.Name)
}

// named returns the speaker of a name: by the name itself, else by a form that
// no other has; None if there is none.
func (c *corrector) named(name string) int {
	want, only := fold.String(name), corpus.None
	for s := range c.a.Speakers {
		if c.a.Speakers[s].Name == "" { // joined to another
			continue
		}
		if fold.String(c.a.Speakers[s].Name) == want || c.a.Speakers[s].ID == name {
			return s
		}
	}
	for s := range c.a.Speakers {
		if slices.ContainsFunc(c.a.Speakers[s].Aliases, func(a string) bool { return fold.String(a) == want }) {
			if only != corpus.None {
				return corpus.None
			}
			only = s
		}
	}
	return only
}

// create returns the speaker of a name, a new one if there is none.
func (c *corrector) create(name string, kind corpus.EntityKind) int {
	if s := c.named(name); s != corpus.None {
		return s
	}
	taken := map[string]bool{}
	for s := range c.a.Speakers {
		taken[c.a.Speakers[s].ID] = true
	}
	c.a.Speakers = append(c.a.Speakers, corpus.Speaker{ID: speaker.ID(name, taken), Name: name, Kind: kind})
	return len(c.a.Speakers) - 1
}

// part takes a form of a name from a speaker: what is attributed to it, in
// articles that have no other form of the name, or by the form itself, goes to a
// speaker of that name.
func (c *corrector) part(p *placed) {
	from, form := c.named(p.Value), fold.String(p.Name)
	switch {
	case from == corpus.None:
		p.refuse("there is no speaker “" + p.Value + "” in this corpus")
		return
	case fold.String(c.a.Speakers[from].Name) == form:
		p.refuse("“" + p.Name + "” is the speaker's own name")
		return
	}
	s := c.a.Speakers[from]
	s.Aliases = slices.DeleteFunc(slices.Clone(s.Aliases), func(a string) bool { return fold.String(a) == form })
	s.Evidence = slices.DeleteFunc(slices.Clone(s.Evidence), func(j corpus.Join) bool { return fold.String(j.Alias) == form })
	c.a.Speakers[from] = s
	to := c.create(p.Name, s.Kind)
	if to == from {
		p.refuse("“" + p.Name + "” is no form of the name of “" + p.Value + "”")
		return
	}
	for d := range c.a.Documents {
		c.partIn(&c.a.Documents[d], from, to, form)
	}
	c.redate = true
}

// partIn is part for one document.
func (c *corrector) partIn(doc *corpus.Document, from, to int, form string) {
	only, any := true, false
	by := make([]bool, len(doc.Quotations))
	for q := range doc.Quotations {
		x := &doc.Quotations[q]
		if x.Speaker != from || x.Attribution.Mention == corpus.None {
			continue
		}
		m := &doc.Mentions[x.Attribution.Mention]
		if m.Name.Empty() && m.Kind != corpus.RoleMention {
			continue
		}
		by[q] = fold.String(m.Of(doc.Text)) == form || !m.Name.Empty() && fold.String(m.Name.Of(doc.Text)) == form
		only, any = only && by[q], any || by[q]
	}
	for q := range doc.Quotations {
		if x := &doc.Quotations[q]; x.Speaker == from && (by[q] || only && any) {
			x.Speaker = to
		}
	}
}

// join makes one speaker of two.
func (c *corrector) join(p *placed) {
	from, to := c.named(p.Name), c.named(p.Value)
	switch {
	case to == corpus.None:
		p.refuse("there is no speaker “" + p.Value + "” in this corpus")
		return
	case from == corpus.None:
		p.refuse("there is no speaker “" + p.Name + "” in this corpus")
		return
	case from == to:
		return // they are one
	}
	s, of := c.a.Speakers[to], c.a.Speakers[from]
	s.Aliases = append(append(slices.Clone(s.Aliases), of.Name), of.Aliases...)
	slices.Sort(s.Aliases)
	s.Aliases = slices.Compact(s.Aliases)
	s.Aliases = slices.DeleteFunc(s.Aliases, func(a string) bool { return a == s.Name })
	s.Roles = append(slices.Clone(s.Roles), of.Roles...)
	slices.Sort(s.Roles)
	s.Roles = slices.Compact(s.Roles)
	s.Evidence = append(append(slices.Clone(s.Evidence), of.Evidence...), corpus.Join{Alias: of.Name, Rule: joinedByPerson})
	c.a.Speakers[to] = s
	for d := range c.a.Documents {
		for q := range c.a.Documents[d].Quotations {
			if x := &c.a.Documents[d].Quotations[q]; x.Speaker == from {
				x.Speaker = to
			}
		}
	}
	c.a.Speakers[from].Name, c.a.Speakers[from].Aliases = "", nil // nobody any more
	c.redate = true
}

// attributions says who spoke: of the whole utterance, unless another correction
// is about one of its parts.
func (c *corrector) attributions() {
	own := map[[2]int]bool{}
	c.each(func(p *placed) { own[[2]int{p.At, p.q}] = true }, correction.Attribution)
	c.each(func(p *placed) {
		doc := &c.a.Documents[p.At]
		who := corpus.None
		if p.Do != correction.Reject {
			who = c.create(p.Value, corpus.Person)
		}
		for _, q := range utterance(doc, p.q) {
			if q != p.q && own[[2]int{p.At, q}] {
				continue
			}
			x := &doc.Quotations[q]
			same := x.Speaker == who && who != corpus.None
			c.redate = c.redate || !same
			x.Speaker, x.Attribution.Checked = who, checked(p.Do)
			if same {
				continue
			}
			x.Attribution.Mention, x.Attribution.Confidence, x.Attribution.Rule = corpus.None, 0, "a person has said that it was somebody else"
			if who != corpus.None {
				x.Attribution.Confidence, x.Attribution.Rule = 1, "a person has said so"
			}
		}
	}, correction.Attribution)
}

// most returns the speaker that most witnesses of a statement name, the first of
// equals; the statement's own where none is a quotation.
func most(a *corpus.Analysis, st *corpus.Statement) int {
	count := map[int]int{}
	best := corpus.None
	for _, w := range st.Witnesses {
		if w.Quotation == corpus.None {
			continue
		}
		if s := a.Documents[w.Doc].Quotations[w.Quotation].Speaker; s != corpus.None {
			if count[s]++; best == corpus.None || count[s] > count[best] {
				best = s
			}
		}
	}
	return best
}

func ofWitnesses(a *corpus.Analysis, ws []corpus.Witness) corpus.Statement {
	return statement.Of(a.Documents, ws, defaultLanguage)
}

func arrange(all []corpus.Statement) { statement.Arrange(all) }

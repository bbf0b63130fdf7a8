package speaker

import (
	"sort"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// A Chain is the mentions of one person, organization or group in one document.
type Chain struct {
	Mentions []int // into Document.Mentions, in order
	Name     string
	// Name is the fullest proper name without title as the document writes it;
	// empty if it gives none.
	Kind     corpus.EntityKind
	Gender   corpus.Gender
	Roles    []string      // titles and roles as written, without determiner, in order of appearance
	Forms    []string      // the phrases of its names and roles as written, in order of appearance
	Evidence []corpus.Join // why the forms belong together
	Source   bool          // a quotation is attributed to it

	name   []string // folded words of Name
	suffix string
	office int           // chain whose office this is, or None
	titled bool          // has had an honorific or a title
	bare   bool          // the last word of a longer name has stood for it alone
	firm   corpus.Gender // as its names and roles show, pronouns apart
	heads  []string      // nouns of its roles, in order of appearance
}

// An entity is a chain in the making.
type entity struct {
	mentions []int
	name     []string // fullest
	suffix   string
	nameAt   int // mention that has it, or None
	kind     corpus.EntityKind
	gender   corpus.Gender
	firm     corpus.Gender // that its names and roles show, pronouns apart
	plural   bool
	roles    []roleForm
	locative bool
	titled   bool
	office   int // entity whose office this is, or None
	evidence []corpus.Join
	dead     bool // merged away
}

// A linker joins the mentions of one document.
type linker struct {
	doc *corpus.Document
	l   *lang.Language
	p   []profile
	of  []int // mention to entity, or None
	e   []entity

	byHead map[string][]int // named entities by the heads of their roles
}

// Chains joins the mentions of doc that are one person, organization or group,
// by sieves from the surest to the least sure. It needs Mentions, Quotations,
// Tokens, Sentences and Segments. Pronouns inside quotation marks and pronouns
// that find nobody are in no chain. Chains are ordered by first mention.
func Chains(doc *corpus.Document, l *lang.Language) []Chain {
	k := linker{doc: doc, l: l, p: profiles(doc, l), of: make([]int, len(doc.Mentions))}
	for i := range k.of {
		k.of[i] = corpus.None
	}
	k.fullNames()
	k.lastNames()
	k.shortOrganizations()
	k.settle()
	k.roles()
	k.offices()
	k.pronouns()
	return k.chains()
}

// add makes an entity of mention i.
func (k *linker) add(i int) int {
	p := &k.p[i]
	e := entity{kind: p.Entity, gender: p.Gender, plural: p.Plural, nameAt: corpus.None, office: corpus.None}
	if p.Kind == corpus.NameMention {
		e.name, e.suffix, e.nameAt = p.name, p.suffix, i
	}
	k.e = append(k.e, e)
	k.put(i, len(k.e)-1, "")
	return len(k.e) - 1
}

// put adds mention i to entity at, for the reason that rule names.
func (k *linker) put(i, at int, rule string) {
	p, e := &k.p[i], &k.e[at]
	k.of[i] = at
	e.mentions = append(e.mentions, i)
	for j := len(e.mentions) - 1; j > 0 && e.mentions[j-1] > i; j-- { // keep the order
		e.mentions[j], e.mentions[j-1] = e.mentions[j-1], i
	}
	if e.gender == corpus.NoGender {
		e.gender = p.Gender
	}
	if e.firm == corpus.NoGender && p.Kind != corpus.PronounMention && (len(p.name) != 1 || p.honorific || !p.role.none()) {
		e.firm = p.Gender
	}
	if p.Kind == corpus.PronounMention {
		if e.kind == corpus.UnknownEntity && p.Entity == corpus.Person {
			e.kind = corpus.Person
		}
		return
	}
	if e.kind == corpus.UnknownEntity || e.kind == "" {
		e.kind = p.Entity
	}
	const mostRoles = 24 // enough to know somebody by
	if !p.role.none() && len(e.roles) < mostRoles {
		e.roles = append(e.roles, p.role)
	}
	e.locative = e.locative || p.locative && p.Kind == corpus.NameMention
	e.titled = e.titled || p.honorific || p.Kind == corpus.NameMention && !p.role.none()
	if len(p.name) > len(e.name) && p.Kind == corpus.NameMention {
		e.name, e.suffix, e.nameAt = p.name, p.suffix, i
	}
	if rule != "" {
		e.evidence = append(e.evidence, corpus.Join{Alias: p.text, Rule: rule})
	}
}

// merge puts all mentions of entity from into entity to.
func (k *linker) merge(to, from int, rule string) {
	if to == from {
		return
	}
	f := &k.e[from]
	mentions := f.mentions
	evidence := f.evidence
	f.mentions, f.dead = nil, true
	for _, i := range mentions {
		k.put(i, to, "")
	}
	t := &k.e[to]
	t.evidence = append(t.evidence, evidence...)
	if rule != "" {
		t.evidence = append(t.evidence, corpus.Join{Alias: k.p[mentions[0]].text, Rule: rule})
	}
}

// compatible reports whether a mention may be one of an entity by kind,
// number and gender.
func (k *linker) compatible(p *profile, e *entity) bool {
	if p.Gender != corpus.NoGender && e.gender != corpus.NoGender && p.Gender != e.gender {
		return false
	}
	if p.Plural != e.plural && p.Entity != corpus.Organization && e.kind != corpus.Organization {
		return false
	}
	switch {
	case p.Entity == corpus.UnknownEntity, e.kind == corpus.UnknownEntity:
		return true
	}
	return p.Entity == e.kind
}

// settle says of every name that is still unknown what it probably is.
func (k *linker) settle() {
	for at := range k.e {
		e := &k.e[at]
		if e.dead || e.kind != corpus.UnknownEntity || e.nameAt == corpus.None {
			continue
		}
		p := &k.p[e.nameAt]
		switch {
		case p.definite && !e.titled:
			e.kind = corpus.Organization
		case len(e.name) > 1 && len(e.name) < 5 && !e.locative && e.titled || len(e.name) > 1 && len(e.name) < 5 && len(e.mentions) > 1 && !e.locative:
			e.kind = corpus.Person
		}
	}
}

// chains returns the entities as chains.
func (k *linker) chains() []Chain {
	order := make([]int, 0, len(k.e))
	for at := range k.e {
		if len(k.e[at].mentions) > 0 {
			sort.Ints(k.e[at].mentions)
			order = append(order, at)
		}
	}
	sort.Slice(order, func(i, j int) bool { return k.e[order[i]].mentions[0] < k.e[order[j]].mentions[0] })
	place := make(map[int]int, len(order))
	for i, at := range order {
		place[at] = i
	}
	out := make([]Chain, len(order))
	for i, at := range order {
		e, c := &k.e[at], &out[i]
		*c = Chain{Mentions: e.mentions, Kind: e.kind, Gender: e.gender, Evidence: e.evidence, name: e.name, suffix: e.suffix, titled: e.titled, firm: e.firm, office: corpus.None}
		if e.nameAt != corpus.None {
			c.Name = k.p[e.nameAt].Name.Of(k.doc.Text)
		}
		if e.office != corpus.None {
			if j, ok := place[e.office]; ok {
				c.office = j
			}
		}
		k.forms(c)
		for i := range e.roles {
			if h := e.roles[i].head; !has(c.heads, h) {
				c.heads = append(c.heads, h)
			}
		}
		if c.Kind == corpus.UnknownEntity && len(c.name) > 1 && c.Source && !e.locative && !k.p[e.nameAt].definite {
			c.Kind = corpus.Person
		}
	}
	return out
}

// forms fills the forms and roles of c from its mentions.
func (k *linker) forms(c *Chain) {
	seen := map[string]bool{}
	for _, i := range c.Mentions {
		p := &k.p[i]
		c.Source = c.Source || p.source
		if p.Kind == corpus.PronounMention {
			continue
		}
		c.bare = c.bare || p.Kind == corpus.NameMention && len(p.name) == 1 && len(c.name) > 1 && p.name[0] == c.name[len(c.name)-1]
		if form := oneLine(p.text); !seen["f"+form] {
			seen["f"+form] = true
			c.Forms = append(c.Forms, form)
		}
		if p.Role.Empty() || p.role.class&(lang.PersonRole|lang.GroupRole) == 0 || p.Entity == corpus.Organization {
			continue
		}
		if role := oneLine(p.Role.Of(k.doc.Text)); !seen["r"+role] {
			seen["r"+role] = true
			c.Roles = append(c.Roles, role)
		}
	}
}

// oneLine returns s with every run of white space as one blank.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

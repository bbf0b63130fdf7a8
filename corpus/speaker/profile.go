package speaker

import (
	"slices"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/fold"
	"verbatim/corpus/lang"
	"verbatim/corpus/segment"
)

// A profile is what the phrase of a mention and its place show.
type profile struct {
	corpus.Mention
	text      string   // as written
	name      []string // folded words of the name, without honorific and suffix
	suffix    string   // jr, sr, ii
	role      roleForm
	office    bool // the office of somebody
	definite  bool
	indef     bool
	honorific bool          // Mr., Mrs.
	owner     corpus.Gender // of a possessive determiner: "his office"
	owned     bool          // a possessive determiner or possessor stands before it
	possessor int           // mention that begins it as its possessor, or None
	inner     int           // first mention within its complement, or None
	outer     int           // mention that it lies within, or None
	sentence  int
	told      int // sentences before it, those inside quotation marks apart
	segment   int
	quoted    int  // quotation that it stands in, or None
	source    bool // a quotation is attributed to it
	subject   bool // nothing but modifiers before it in its sentence, or a verb behind it
	first     bool // opens its sentence
	prep      bool // behind a preposition
	locative  bool // behind "in"
	owns      bool // is the possessor of the mention around it
}

// A roleForm is a role taken apart: "former French minister of defence" has
// head minister, modifiers former and french, complement defence.
type roleForm struct {
	head  string // folded, singular
	class lang.NameClass
	mods  []string
	of    []string
	deput bool // vice, deputy: another role than without
}

func (r *roleForm) none() bool { return r.head == "" }

// profiles returns the profile of every mention of doc.
func profiles(doc *corpus.Document, l *lang.Language) []profile {
	out := make([]profile, len(doc.Mentions))
	sentence, seg := 0, 0
	for i := range doc.Mentions {
		p := &out[i]
		p.Mention = doc.Mentions[i]
		p.text = p.Of(doc.Text)
		p.possessor, p.inner, p.outer, p.quoted = corpus.None, corpus.None, corpus.None, corpus.None
		for sentence+1 < len(doc.Sentences) && doc.Sentences[sentence+1].Start <= p.Start {
			sentence++
		}
		for seg+1 < len(doc.Segments) && doc.Segments[seg+1].Start <= p.Start {
			seg++
		}
		p.sentence, p.segment = sentence, seg
		p.read(doc, l)
		for j := i - 1; j >= 0 && j >= i-6; j-- {
			if doc.Mentions[j].Contains(p.Span) {
				p.outer = j
				if out[j].possessor == corpus.None && p.Start == doc.Mentions[j].Start {
					out[j].possessor, out[j].owned = i, true
					p.owns = true
				} else if out[j].inner == corpus.None {
					out[j].inner = i
				}
				break
			}
		}
	}
	for i := range doc.Quotations {
		q := &doc.Quotations[i]
		if m := q.Attribution.Mention; m >= 0 && m < len(out) {
			out[m].source = true
		}
	}
	quoted(doc, out)
	told(doc, out)
	return out
}

// quoted marks the mentions that stand inside the marks of speech.
func quoted(doc *corpus.Document, out []profile) {
	end, at := 0, corpus.None
	next := 0
	for i := range out {
		for next < len(doc.Quotations) && doc.Quotations[next].Start <= out[i].Start {
			if q := &doc.Quotations[next]; q.Kind == corpus.Speech && q.Form != corpus.Indirect && q.End > end {
				end, at = q.End, next
			}
			next++
		}
		if out[i].End <= end {
			out[i].quoted = at
		}
	}
}

// told numbers the sentences of the mentions without those that lie inside the
// marks of speech: a long quotation does not take its speaker out of mind.
func told(doc *corpus.Document, out []profile) {
	n, next, end, sentence := 0, 0, 0, 0
	for i := range out {
		for ; sentence < out[i].sentence; sentence++ {
			s := doc.Sentences[sentence]
			for next < len(doc.Quotations) && doc.Quotations[next].Start <= s.Start {
				if q := &doc.Quotations[next]; q.Kind == corpus.Speech && q.Form != corpus.Indirect {
					end = max(end, q.End)
				}
				next++
			}
			const marks = 4 // bytes of the closing marks and stops behind the words
			if s.End > end+marks {
				n++
			}
		}
		out[i].told = n
	}
}

// read takes the phrase of p apart.
func (p *profile) read(doc *corpus.Document, l *lang.Language) {
	lo, hi := segment.In(doc.Tokens, p.Span)
	for i := lo; i < hi && doc.Tokens[i].Start < p.Start+1; i++ {
		w := lookUp(doc.Tokens[i].Of(doc.Text), l)
		p.definite = w.Class&lang.Definite != 0
		p.indef = w.Class&(lang.Indefinite|lang.Quantifier) != 0
		if p.Kind == corpus.RoleMention && w.Class&lang.PossessiveDeterminer != 0 {
			p.owner, p.owned = w.Gender, true
		}
	}
	if !p.Name.Empty() {
		p.readName(doc, l)
	}
	if !p.Role.Empty() {
		p.role = readRole(doc, p.Role, l)
	}
	if p.Entity == corpus.Organization && p.role.class&lang.Office != 0 {
		p.office = true
	}
	p.readPlace(doc, lo, hi, l)
}

// readName folds the words of the name.
func (p *profile) readName(doc *corpus.Document, l *lang.Language) {
	lo, hi := segment.In(doc.Tokens, p.Name)
	for i := lo; i < hi; i++ {
		if doc.Tokens[i].Kind == corpus.Punct {
			continue
		}
		w := strings.TrimSuffix(fold.String(doc.Tokens[i].Of(doc.Text)), ".")
		if w == "'s" || w == "" {
			continue
		}
		if i > lo && p.Entity != corpus.Organization && l.Names.Lexicon[w].Class&lang.Suffix != 0 {
			p.suffix = w
			continue
		}
		p.name = append(p.name, w)
	}
	if before, after := segment.In(doc.Tokens, corpus.Span{Start: p.Start, End: p.Name.Start}); before < after {
		last := lookUp(doc.Tokens[after-1].Of(doc.Text), l)
		p.honorific = last.Class&lang.Honorific != 0
	}
}

// readRole takes the role phrase at s apart.
func readRole(doc *corpus.Document, s corpus.Span, l *lang.Language) roleForm {
	var r roleForm
	lo, hi := segment.In(doc.Tokens, s)
	for i := lo; i < hi; i++ {
		if doc.Tokens[i].Kind == corpus.Punct {
			continue
		}
		word := doc.Tokens[i].Of(doc.Text)
		w := lookUp(word, l)
		key := strings.TrimSuffix(fold.String(word), ".")
		if w.Class&(lang.Of|lang.With|lang.Familiar) != 0 && r.head != "" {
			for i++; i < hi; i++ {
				if doc.Tokens[i].Kind != corpus.Punct {
					r.of = append(r.of, strings.TrimSuffix(fold.String(doc.Tokens[i].Of(doc.Text)), "."))
				}
			}
			break
		}
		if w.Class&lang.Subordinate != 0 {
			r.deput = true
		}
		if w.Class&roles != 0 {
			if r.head != "" {
				r.mods = append(r.mods, r.head)
			}
			r.head, r.class = singular(key, w.Class, l), w.Class
			continue
		}
		if w.Class&(lang.Definite|lang.Quantifier) == 0 || w.Class&lang.RoleAdjective != 0 {
			r.mods = append(r.mods, key)
		}
	}
	if n := len(r.mods); r.head == "" && n > 1 { // "first lady": a role as a phrase only
		phrase := r.mods[n-2] + " " + r.mods[n-1]
		if c := l.Names.Lexicon[phrase].Class; c&roles != 0 {
			r.head, r.class, r.mods = phrase, c, r.mods[:n-2]
		}
	}
	return r
}

// singular returns the singular of a role noun in the plural.
func singular(key string, class lang.NameClass, l *lang.Language) string {
	if class&lang.GroupRole == 0 {
		return key
	}
	if s, ok := l.Names.Plurals[key]; ok {
		return s
	}
	for _, cut := range []struct{ from, to string }{{"men", "man"}, {"ies", "y"}, {"s", ""}} {
		s, ok := strings.CutSuffix(key, cut.from)
		if _, known := l.Names.Lexicon[s+cut.to]; ok && known {
			return s + cut.to
		}
	}
	return key
}

// readPlace says where in its sentence the mention stands.
func (p *profile) readPlace(doc *corpus.Document, lo, hi int, l *lang.Language) {
	start := 0
	if p.sentence < len(doc.Sentences) {
		start = doc.Sentences[p.sentence].Start
	}
	p.first = true
	for i := lo - 1; i >= 0 && doc.Tokens[i].Start >= start; i-- {
		if doc.Tokens[i].Kind != corpus.Punct {
			p.first = false
			w := lookUp(doc.Tokens[i].Of(doc.Text), l)
			p.prep = i == lo-1 && w.Class&(lang.Preposition|lang.With|lang.Of) != 0
			p.locative = i == lo-1 && w.Class&lang.Locative != 0
			break
		}
	}
	p.subject = p.first
	if hi < len(doc.Tokens) && !p.prep {
		w := lookUp(doc.Tokens[hi].Of(doc.Text), l)
		if w.Class&lang.Stop != 0 && w.Class&(lang.Preposition|lang.With|lang.Of|lang.Joiner) == 0 {
			p.subject = true
		}
	}
}

// lookUp returns what the lexicon says of a word as written.
func lookUp(s string, l *lang.Language) lang.NameWord {
	lexicon := l.Names.Lexicon
	if e, ok := lexicon[s]; ok {
		return e
	}
	var buf [32]byte
	key := appendLower(buf[:0], s)
	if e, ok := lexicon[string(key)]; ok {
		return e
	}
	if n := len(key); n > 1 && key[n-1] == '.' {
		if e, ok := lexicon[string(key[:n-1])]; ok {
			return e
		}
	}
	if i := strings.LastIndexByte(string(key), '-'); i > 0 {
		e := lexicon[string(key[i+1:])]
		e.Class &= roles
		return e
	}
	return lang.NameWord{}
}

// key returns the name as one folded string.
func (p *profile) key() string { return strings.Join(p.name, " ") }

// has reports whether the words of list hold w.
func has(list []string, w string) bool { return slices.Contains(list, w) }

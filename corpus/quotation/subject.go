package quotation

import (
	"strings"

	"verbatim/corpus/lang"
)

// subjectKind says how a subject was found; it decides the confidence.
type subjectKind uint8

// finite reports whether the cue at it makes a statement: it is in a finite
// form, and a base form has a subject of its own ("officials say").
func (it *item) finite() bool {
	if it.cueLen == 0 || it.noun {
		return false
	}
	switch it.cue.Form {
	case lang.IngForm:
		return false
	case lang.BaseForm:
		return it.how >= beside && it.how <= postmodified
	}
	return true
}

// reach bounds how many items a search for a cue or subject looks over.
// Sentences of news are shorter; the bound keeps hostile ones linear.
const reach = 100

const (
	noSubject    subjectKind = iota
	beside                   // Ito said
	relative                 // Ito, who said
	apposed                  // Ito, the mayor, said
	postmodified             // people close to the talks said
	coordinated              // Ito opened the shop and said
	participle               // Ito left, saying
	infinitive               // Ito refused to say
	agent                    // was called … by Ito
	inverted                 // said Ito
	owner                    // Ito's claim
)

// subject returns the mention that speaks by the cue at item c (or none), and
// where its last item is.
func (r *reader) subject(u *unit, c int) (int32, int, subjectKind) {
	it := &u.items[c]
	if it.how == noSubject {
		return none, 0, noSubject
	}
	return it.subject, it.subjectAt, it.how
}

// findSubject finds what [reader.subject] returns; those of the cues before c
// are known already.
func (r *reader) findSubject(u *unit, c int) (int32, int, subjectKind) {
	if m, at, ok := r.invertedAfter(u, c); ok {
		return m, at, inverted
	}
	it := &u.items[c]
	i := c - 1
	passive, to := false, false
	for i >= 0 && u.items[i].pair == none {
		r.steps++
		w := &u.items[i]
		if w.mention != none && w.cueLen == 0 && !w.is(lang.AdverbWord) && !w.is(lang.AuxiliaryWord) {
			break
		}
		switch {
		case w.is(lang.AuxiliaryWord):
			passive = passive || w.is(lang.PassiveWord)
		case w.is(lang.InfinitiveWord):
			to = true
		case w.is(lang.AdverbWord), w.is(lang.NegationWord):
		case i+1 < c && w.is(lang.PrepositionWord) && u.items[i+1].is(lang.AdverbWord|lang.TimeNounWord): // who Ito on Monday said
		case i > 0 && w.is(lang.TimeNounWord) && u.items[i-1].pair == none && u.items[i-1].is(lang.AdverbWord): // Ito earlier this week said
		default:
			goto landed
		}
		i--
	}
landed:
	if it.cue.Form == lang.IngForm && !passive {
		if m, at, k := r.subjectBefore(u, c, i); k == beside && m != none && i >= 0 && u.items[i].mention == m && i < c-1 {
			return m, at, k // "Ito is saying"
		}
		if i == c-1 && i >= 0 && u.items[i].mention != none && r.afterPreposition(u, i) {
			return u.items[i].mention, i, participle // footage of Ito saying
		}
		if m, at := r.mainSubject(u, c); m != none {
			return m, at, participle
		}
		return none, 0, noSubject
	}
	if (passive || r.shortened(u, c, i)) && it.cue.Form == lang.PastForm {
		return r.agent(u, c)
	}
	if to {
		if m, at := r.mainSubject(u, c); m != none {
			return m, at, infinitive
		}
		return none, 0, noSubject
	}
	return r.subjectBefore(u, c, i)
}

// shortened reports whether the label at item c is a passive without its
// auxiliary: the plan, dubbed “…”, failed. i is the item before it and its adverbs.
func (r *reader) shortened(u *unit, c, i int) bool {
	it := &u.items[c]
	k := c + int(it.cueLen)
	if it.cue.Use&lang.Labels == 0 || it.cue.Use&lang.Says != 0 || i < 0 || !isBreak(u.items[i].word) ||
		k >= len(u.items) || u.items[k].pair == none && !u.items[k].is(lang.LabelWord) {
		return false
	}
	m, at := r.apposed(u, i)
	for at > 0 && m != none && u.items[at-1].mention == m {
		at--
	}
	return m == none || at == 0 || !u.items[at-1].is(lang.RelativeWord|lang.ComplementizerWord) // but: what Ito, the mayor, called “…”
}

// subjectBefore finds the subject of a finite cue when the walk to the left
// stopped at item i.
func (r *reader) subjectBefore(u *unit, c, i int) (int32, int, subjectKind) {
	if i < 0 {
		return none, 0, noSubject
	}
	w := &u.items[i]
	switch {
	case w.mention != none:
		if r.isPossessor(u, i) {
			return none, 0, noSubject
		}
		m, at := r.headOf(u, i)
		if r.afterPreposition(u, at) && !r.afterSubordinator(u, at) {
			if n, end := r.modified(u, at); n != none {
				return n, end, postmodified
			}
			if n, end := r.unclosed(u, at); n != none {
				return n, end, apposed
			}
		}
		return m, at, beside
	case w.pair != none:
		if r.lastRune(w.pair) == ',' { // Ito, calling it “late,” said
			if m, at := r.apposed(u, i); m != none {
				return m, at, apposed
			}
		}
		return none, 0, noSubject
	case w.is(lang.RelativeWord):
		j := i - 1
		if j >= 0 && u.items[j].word == "," {
			j--
		}
		if j >= 0 && u.items[j].mention != none {
			m, at := r.headOf(u, j)
			return m, at, relative
		}
		return none, 0, noSubject
	case isBreak(w.word):
		if m, at := r.apposed(u, i); m != none {
			return m, at, apposed
		}
		if m, at := r.mainSubject(u, c); m != none {
			return m, at, coordinated
		}
		return none, 0, noSubject
	case w.is(lang.CoordinatorWord):
		if m, at := r.mainSubject(u, c); m != none {
			return m, at, coordinated
		}
		return none, 0, noSubject
	}
	// a noun or modifier that no mention covers: people close to the talks
	for j, n := i, 0; j >= 0 && n < 14; j, n = j-1, n+1 {
		w := &u.items[j]
		if w.pair != none || isBreak(w.word) || w.finite() && w.cue.Use&(lang.Says|lang.Tells) != 0 ||
			w.mention == none && w.is(lang.SubordinatorWord|lang.ReasonWord) && !w.is(lang.PrepositionWord) {
			break // the fire in Dorvik was no accident because a film shows
		}
		if w.mention != none && !r.isPossessor(u, j) {
			m, at := r.headOf(u, j)
			return m, at, postmodified
		}
	}
	if m, at := r.unclosed(u, i); m != none {
		return m, at, apposed
	}
	return none, 0, noSubject
}

// modified returns the mention that a phrase ending with the mention at item i
// modifies: protesters marching through the streets.
func (r *reader) modified(u *unit, i int) (int32, int) {
	m := u.items[i].mention
	for i >= 0 && u.items[i].mention == m {
		i--
	}
	for n := 0; i >= 0 && n < 8; i, n = i-1, n+1 {
		w := &u.items[i]
		if w.pair != none || isBreak(w.word) || w.is(lang.CoordinatorWord) {
			break
		}
		if w.mention != none && !r.isPossessor(u, i) && !r.afterPreposition(u, i) {
			return w.mention, i
		}
	}
	return none, 0
}

func isBreak(w string) bool {
	switch w {
	case ",", ";", ":", "—", "–", "―", "-", "--", "(", ")", "...", "…", "[", "]":
		return true
	}
	return false
}

// isPossessor reports whether the mention that covers item i only owns what
// follows: "Ito's".
func (r *reader) isPossessor(u *unit, i int) bool {
	m := u.items[i].mention
	for i+1 < len(u.items) && u.items[i+1].mention == m {
		i++
	}
	for _, p := range r.rules.Possessives {
		if u.items[i].word == p || i+1 < len(u.items) && u.items[i+1].word == p {
			return true
		}
	}
	return false
}

// headOf steps from a mention at item i back over "of", "for", "at" to the
// mention that it modifies: "a spokesman for the city". It returns the
// mention and its last item.
func (r *reader) headOf(u *unit, i int) (int32, int) {
	for {
		r.steps++
		m := u.items[i].mention
		j := i
		for j > 0 && u.items[j-1].mention == m {
			j--
		}
		if j < 2 || u.items[j-1].mention != none || !u.items[j-1].is(lang.PrepositionWord) || u.items[j-1].is(lang.SubordinatorWord|lang.ReasonWord) {
			return m, i // met the council before Ito said
		}
		k := j - 2
		if u.items[k].mention == none || u.items[k].mention == m {
			return m, i
		}
		i = k
	}
}

// apposed returns the mention before an apposition that ends at the comma at
// item i: the leftmost mention of the clause that a comma follows.
func (r *reader) apposed(u *unit, i int) (int32, int) {
	lo := i - 1
	for lo >= 0 && i-lo < 60 {
		r.steps++
		w := &u.items[lo]
		if w.pair != none && lo < i-1 && !r.isShort(w.pair) || w.word == ";" || w.word == ":" {
			break
		}
		lo--
	}
	lo++
	if m, at := r.apposedFrom(u, lo, i, true); m != none {
		return m, at
	}
	return r.apposedFrom(u, lo, i, false)
}

// apposedFrom looks for such a mention from item lo on, at the beginning of a
// clause only if strict.
func (r *reader) apposedFrom(u *unit, lo, i int, strict bool) (int32, int) {
	for j := lo; j < i; j++ {
		w := &u.items[j]
		if w.mention == none || r.isPossessor(u, j) || strict && !r.opensClause(u, j) {
			continue
		}
		end := j
		for end+1 < i && u.items[end+1].mention == w.mention {
			end++
		}
		if r.afterPreposition(u, j) {
			j = end
			continue
		}
		// the apposition begins after the mention and what modifies it
		for k := end + 1; k < i && k <= end+8; k++ {
			next := &u.items[k]
			if next.finite() || next.is(lang.FiniteWord) {
				break
			}
			if isBreak(next.word) || next.is(lang.RelativeWord) {
				return w.mention, end
			}
		}
		j = end
	}
	return none, 0
}

// afterPreposition reports whether a preposition stands before the mention at item i.
func (r *reader) afterPreposition(u *unit, i int) bool {
	m := u.items[i].mention
	for i > 0 && u.items[i-1].mention == m {
		i--
	}
	if i == 0 || u.items[i-1].mention != none {
		return false
	}
	w := &u.items[i-1]
	return w.is(lang.PrepositionWord) && !(w.is(lang.LabelWord) && (i == 1 || isBreak(u.items[i-2].word)))
}

// unclosed returns the mention before an apposition that ends with the mention
// at item i and lacks its closing comma: Ito, a clerk at the ministry said.
func (r *reader) unclosed(u *unit, i int) (int32, int) {
	for n := 0; i > 1 && n < 14; i, n = i-1, n+1 {
		w := &u.items[i]
		if w.pair != none || w.cueLen > 0 && !w.noun || w.is(lang.FiniteWord) {
			break
		}
		if w.word == "," {
			if m := u.items[i-1].mention; m != none && u.items[i+1].is(lang.DeterminerWord) && u.items[i+1].mention == none && !r.isPossessor(u, i-1) {
				return m, i - 1
			}
			break
		}
	}
	return none, 0
}

// afterSubordinator reports whether the word before the mention at item i can
// open a clause: before Ito said.
func (r *reader) afterSubordinator(u *unit, i int) bool {
	m := u.items[i].mention
	for i > 0 && u.items[i-1].mention == m {
		i--
	}
	return i > 0 && u.items[i-1].is(lang.SubordinatorWord|lang.ReasonWord)
}

// mainSubject returns the subject of the clause that item c depends on: that
// of the nearest cue before it in the same clause, else the nearest mention
// that a clause begins with.
func (r *reader) mainSubject(u *unit, c int) (int32, int) {
	lo := max(0, c-reach)
	for j := c - 1; j >= lo; j-- {
		r.steps++
		w := &u.items[j]
		if w.finite() && w.cue.Use&(lang.Says|lang.Tells|lang.Labels|lang.Acts|lang.Manner) != 0 {
			if j > 0 && u.items[j-1].pair != none && j+1 < len(u.items) && u.items[j+1].mention != none {
				return u.items[j+1].mention, j + 1 // “…,” said Ito, adding
			}
			if m, at, _ := r.subject(u, j); m != none {
				return m, at
			}
		}
		if r.opensClause(u, j) && j+1 < len(u.items) && (j == 0 || !r.subordinates(&u.items[j-1]) || c > 0 && u.items[c-1].is(lang.ByWord)) {
			end := r.mentionEnd(u, j)
			if end+1 < c && !isBreak(u.items[end+1].word) {
				return w.mention, end
			}
		}
	}
	for j := lo; j < len(u.items) && j < c+reach; j++ {
		r.steps++
		w := &u.items[j]
		if w.mention == none || r.isPossessor(u, j) || r.afterPreposition(u, j) || j > 0 && u.items[j-1].mention == w.mention {
			continue
		}
		if j > c && (c > 0 || u.items[j-1].word != ",") {
			if c > 0 {
				break
			}
			continue // the object of the participle that opens the sentence
		}
		if r.isDateline(u, j) {
			continue
		}
		return w.mention, r.mentionEnd(u, j)
	}
	return none, 0
}

// subordinates reports whether w makes what follows a clause of another verb.
func (r *reader) subordinates(w *item) bool {
	return w.is(lang.ComplementizerWord | lang.SubordinatorWord | lang.ReasonWord)
}

// mentionEnd returns the last item of the mention that covers item j.
func (r *reader) mentionEnd(u *unit, j int) int {
	for j+1 < len(u.items) && u.items[j+1].mention == u.items[j].mention {
		j++
	}
	return j
}

// opensClause reports whether a mention begins at item j where a clause can begin.
func (r *reader) opensClause(u *unit, j int) bool {
	w := &u.items[j]
	if w.mention == none || j > 0 && u.items[j-1].mention == w.mention || r.isPossessor(u, j) || r.isDateline(u, j) {
		return false
	}
	if j == 0 {
		return true
	}
	prev := &u.items[j-1]
	return prev.pair == none && (isBreak(prev.word) || prev.is(lang.CoordinatorWord) || prev.is(lang.SubordinatorWord) ||
		prev.is(lang.ReasonWord) || prev.is(lang.ComplementizerWord)) || prev.pair != none && prev.mention == none && r.endsOpen(prev.pair)
}

// isDateline reports whether the mention at item j is the place before an
// article's first sentence: OSLO — …
func (r *reader) isDateline(u *unit, j int) bool {
	if j > 0 || u.items[0].mention == none {
		return false
	}
	end := r.mentionEnd(u, 0)
	text := r.doc.Mentions[u.items[0].mention].Of(r.text)
	return len(text) > 3 && strings.ToUpper(text) == text && end+1 < len(u.items) && isBreak(u.items[end+1].word)
}

// invertedAfter returns the speaker behind the cue at item c where a comma
// stands before it and the mention ends its clause: …, said Ito.
func (r *reader) invertedAfter(u *unit, c int) (int32, int, bool) {
	k := c + int(u.items[c].cueLen)
	if use := u.items[c].cue.Use; use&lang.Says == 0 || use&(lang.Tells|lang.Labels|lang.Acts) != 0 {
		return none, 0, false // what follows may be its object
	}
	if c == 0 || u.items[c-1].word != "," || k >= len(u.items) || u.items[k].mention == none || u.items[c].cue.Form == lang.IngForm {
		return none, 0, false
	}
	end := r.mentionEnd(u, k)
	if end+1 < len(u.items) {
		switch w := &u.items[end+1]; {
		case w.word == ".", w.word == ",", w.word == ";", w.is(lang.RelativeWord), w.is(lang.PrepositionWord):
		default:
			return none, 0, false
		}
	}
	return u.items[k].mention, end, true
}

// agent returns the mention after "by" that follows a passive cue.
func (r *reader) agent(u *unit, c int) (int32, int, subjectKind) {
	for j := c + 1; j+1 < len(u.items) && j < c+14; j++ {
		if w := &u.items[j]; w.word == "," || w.is(lang.AuxiliaryWord|lang.CoordinatorWord) {
			break
		}
		if u.items[j].is(lang.ByWord) && u.items[j+1].mention != none {
			return u.items[j+1].mention, j + 1, agent
		}
	}
	return none, 0, noSubject
}

func (r *reader) isShort(p int32) bool { return r.pairs[p].Len() < 40 }

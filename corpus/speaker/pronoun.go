package speaker

import (
	"sort"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// Weights of what makes a mention the antecedent of a pronoun, after the
// salience factors of Lappin and Leass (1994). Recency outweighs any single
// other factor at two sentences' distance.
const (
	perSentence   = -14 // each sentence between
	perMention    = -1  // each mention between, within a sentence
	isSource      = 16  // somebody quoted in the sentences before speaks on
	isSubject     = 9
	isFirst       = 5  // opens its sentence
	isProne       = -6 // behind a preposition, or a possessor
	isPerson      = 6  // known to be a person, for he and she
	sameGender    = 5
	perEarlier    = 1 // each earlier mention of the same entity, up to five
	samePronoun   = 8 // the same pronoun meant it within two sentences
	isNamed       = 3 // rather than described
	isPlace       = -12
	pronounReach  = 4   // sentences told
	pronounLook   = 200 // mentions, whatever the sentences
	leastSalience = -60
)

// pronouns joins the pronouns outside of quotation marks to whom they stand
// for, in order of the text.
func (k *linker) pronouns() {
	for i := range k.p {
		p := &k.p[i]
		if p.Kind != corpus.PronounMention || p.quoted != corpus.None || k.first(p) {
			continue
		}
		if a := k.antecedent(i, p.Gender); a != corpus.None {
			k.put(i, k.of[a], "")
		}
	}
}

// first reports whether p is a pronoun of the first person, or a relative one,
// which stands for whom it follows.
func (k *linker) first(p *profile) bool {
	return lookUp(p.text, k.l).Class&lang.FirstPerson != 0
}

// antecedent returns the mention that a pronoun of the given gender at mention
// i stands for, or None.
func (k *linker) antecedent(i int, gender corpus.Gender) int {
	p := &k.p[i]
	relative := p.Kind == corpus.PronounMention && lookUp(p.text, k.l).Class&lang.RelativePronoun != 0
	best, bestScore := corpus.None, leastSalience
	for j := i - 1; j >= max(0, i-pronounLook) && p.told-k.p[j].told <= pronounReach; j-- {
		if relative {
			if k.of[j] != corpus.None && k.p[j].sentence == p.sentence && k.p[j].quoted == p.quoted {
				return j
			}
			return corpus.None
		}
		if score, ok := k.salience(i, j, gender); ok && score > bestScore {
			best, bestScore = j, score
		}
	}
	if best != corpus.None || relative {
		return best
	}
	// "As he left, Mr. Smith said …": the first name behind it in the sentence.
	for j := i + 1; j < len(k.p) && k.p[j].sentence == p.sentence; j++ {
		if k.p[j].Kind == corpus.NameMention {
			if _, ok := k.salience(i, j, gender); ok {
				return j
			}
		}
	}
	return corpus.None
}

// salience scores mention j as the antecedent of the pronoun at i.
func (k *linker) salience(i, j int, gender corpus.Gender) (int, bool) {
	p, q := &k.p[i], &k.p[j]
	at := k.of[j]
	if at == corpus.None || q.quoted != corpus.None || q.outer == i {
		return 0, false
	}
	e := &k.e[at]
	if !k.agrees(p, q, e, gender) {
		return 0, false
	}
	score := perSentence * (p.told - q.told)
	if p.sentence == q.sentence {
		score += perMention * (i - j)
	}
	if gender == corpus.Masculine || gender == corpus.Feminine {
		score += e.personal(gender)
	}
	if p.Plural && e.kind == corpus.Organization && !e.plural {
		score += isProne
	}
	if q.Kind == corpus.PronounMention && p.told-q.told <= 2 {
		score += samePronoun
	}
	if e.nameAt != corpus.None {
		score += isNamed
	}
	earlier := min(sort.SearchInts(e.mentions, i), 5)
	return score + q.prominence() + perEarlier*earlier, true
}

// agrees reports whether the pronoun p, or a possessive of the given gender,
// can stand for the mention q of e by number, gender and kind.
func (k *linker) agrees(p, q *profile, e *entity, gender corpus.Gender) bool {
	personal := gender == corpus.Masculine || gender == corpus.Feminine
	switch {
	case personal && (e.kind == corpus.Organization || e.kind == corpus.Group || e.plural):
		return false
	case personal && e.gender != corpus.NoGender && e.gender != gender:
		return false
	case personal && q.Kind == corpus.RoleMention && q.Entity != corpus.Person:
		return false
	case gender == corpus.Neuter && (e.kind == corpus.Person || e.kind == corpus.Group || e.plural):
		return false
	case p.Plural && !(e.plural || e.kind == corpus.Group || e.kind == corpus.Organization):
		return false
	}
	return true
}

// prominence scores the place of a mention in its sentence.
func (p *profile) prominence() int {
	score := 0
	if p.source {
		score += isSource
	}
	if p.subject {
		score += isSubject
	}
	if p.first {
		score += isFirst
	}
	if p.prep || p.owns {
		score += isProne
	}
	return score
}

// personal scores e as somebody of the given gender.
func (e *entity) personal(gender corpus.Gender) int {
	score := 0
	if e.kind == corpus.Person {
		score += isPerson
	}
	if e.gender == gender {
		score += sameGender
	}
	if e.locative && !e.titled {
		score += isPlace
	}
	return score
}

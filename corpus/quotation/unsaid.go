package quotation

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// unsaid reports whether the sentence tells that the words behind the cue at
// item c were not, or not yet, spoken, so that a report of them would put
// words into somebody's mouth. at is the last item of the subject. It errs on
// the side of leaving a report out.
func (f *finder) unsaid(u *unit, c, at int, how subjectKind) bool {
	items := u.items
	if f.asks(u) {
		return true
	}
	i := c - 1
	for ; i >= 0 && i > c-8; i-- { // did not say, never said, should say
		w := &items[i]
		if w.mention != none && !w.is(lang.AuxiliaryWord) && !w.is(lang.AdverbWord) {
			break
		}
		if w.is(lang.NegationWord) || w.is(lang.ContractionWord) || w.is(lang.ModalWord) {
			return true
		}
		if !w.is(lang.AuxiliaryWord) && !w.is(lang.InfinitiveWord) && !w.is(lang.AdverbWord) {
			break
		}
	}
	if how == infinitive && i >= 0 && items[i].is(lang.RefusalWord) {
		return true // refused to say
	}
	if how == infinitive && f.isExpletive(u, i) {
		return true // it is nonsense to suggest
	}
	for j := i - 1; how == infinitive && j >= max(0, i-2); j-- {
		if items[j].is(lang.AuxiliaryWord) && !items[j].is(lang.PerfectWord|lang.PassiveWord) {
			return true // would have needed to say
		}
	}
	if how == inverted || at >= c {
		return false
	}
	start := at
	for start > 0 && items[start-1].mention == items[at].mention {
		start--
	}
	if items[start].is(lang.NobodyWord) {
		return true // nobody said, no official said
	}
	if start == 0 {
		return false
	}
	before := &items[start-1]
	return before.is(lang.NobodyWord) || before.is(lang.ConditionWord) && (how == beside || how == coordinated) // if Ito waits and says
}

// maxPredicate is the number of items between “it is” and the infinitive that
// it stands for: it would be utter nonsense to say.
const maxPredicate = 6

// isExpletive reports whether the infinitive behind item i is what a pronoun
// stands for that names nobody: it is wrong to say. Nobody says it then.
func (f *finder) isExpletive(u *unit, i int) bool {
	for j := i; j > 0 && j > i-maxPredicate; j-- {
		if !u.items[j].is(lang.PassiveWord) {
			continue
		}
		for j--; j > 0 && u.items[j].is(lang.AuxiliaryWord|lang.AdverbWord); j-- {
		}
		if m := u.items[j].mention; m != none {
			who := &f.doc.Mentions[m]
			return who.Kind == corpus.PronounMention && who.Entity != corpus.Person && !who.Plural
		}
		return false
	}
	return false
}

// asks reports whether the sentence is a question in the order of one: Did Ito
// say that the bridge is closed?
func (f *finder) asks(u *unit) bool {
	items := u.items
	last := len(items) - 1
	if last < 2 || items[last].word != "?" {
		return false
	}
	first := 0
	if items[0].is(lang.CoordinatorWord) {
		first = 1
	}
	return items[first].is(lang.AuxiliaryWord)
}

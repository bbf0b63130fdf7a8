package quotation

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
		if w.mention != none && !f.rules.Auxiliaries.Has(w.word) && !f.rules.Adverbs.Has(w.word) {
			break
		}
		if f.rules.Negations.Has(w.word) || f.rules.Contractions.Has(w.word) || f.rules.Modals.Has(w.word) {
			return true
		}
		if !f.rules.Auxiliaries.Has(w.word) && !f.rules.Infinitive.Has(w.word) && !f.isAdverb(w.word) {
			break
		}
	}
	if how == infinitive && i >= 0 && f.rules.Refusals.Has(items[i].word) {
		return true // refused to say
	}
	if how == inverted || at >= c {
		return false
	}
	start := at
	for start > 0 && items[start-1].mention == items[at].mention {
		start--
	}
	if f.rules.Nobody.Has(items[start].word) {
		return true // nobody said, no official said
	}
	if start == 0 {
		return false
	}
	before := items[start-1].word
	return f.rules.Nobody.Has(before) || f.rules.Conditions.Has(before) && how == beside // if Ito says
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
	if f.rules.Coordinators.Has(items[0].word) {
		first = 1
	}
	return f.rules.Auxiliaries.Has(items[first].word)
}

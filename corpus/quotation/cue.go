package quotation

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// findCues marks the items of u at which a cue begins, and then the subject
// of each.
func (r *reader) findCues(u *unit) {
	r.markCues(u)
	for i := range u.items {
		if it := &u.items[i]; it.cueLen > 0 && !it.noun {
			it.subject, it.subjectAt, it.how = r.findSubject(u, i)
		}
	}
}

func (r *reader) markCues(u *unit) {
	for i := range u.items {
		it := &u.items[i]
		if it.pair != none || it.word == "" || !isLetter(it.word[0]) {
			continue
		}
		if it.is(lang.PhrasalWord) {
			for n := 3; n >= 2; n-- {
				if i+n > len(u.items) {
					continue
				}
				if c, ok := r.rules.Cues[join(u.items[i:i+n])]; ok {
					it.cue, it.cueLen = &c, int16(n)
					break
				}
			}
		}
		if it.cueLen == 0 {
			switch {
			case it.known.IsCue:
				if it.is(lang.ThatOnlyWord) && !(i+1 < len(u.items) && u.items[i+1].is(lang.ComplementizerWord)) {
					continue
				}
				it.cue, it.cueLen = &it.known.Cue, 1
			case r.isOpenCue(u, i):
				it.cue, it.cueLen = &lang.Cue{Lemma: it.word, Stance: corpus.NeutralStance, Use: lang.Says | lang.Bare}, 1
			default:
				continue
			}
		}
		it.noun = r.isNoun(u, i)
	}
}

// isOpenCue reports whether the word at item i, which the lexicon does not
// list, is used as a verb of saying: a past form between its subject and a
// complementizer, as in “Ito groused that …”.
func (r *reader) isOpenCue(u *unit, i int) bool {
	it := &u.items[i]
	if i == 0 || i+1 >= len(u.items) || u.items[i+1].word != r.rules.That || it.mention != none || it.known.Traits != 0 || !hasSuffix(it.word, r.rules.Ed) {
		return false
	}
	prev := &u.items[i-1]
	return prev.mention != none || prev.is(lang.AdverbWord|lang.PerfectWord|lang.CoordinatorWord)
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 0x80 }

func join(items []item) string {
	var b strings.Builder
	for i := range items {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(items[i].word)
	}
	return b.String()
}

// isNoun reports whether the cue at i is rather a noun, an adjective or part
// of a name: "the claims", "Mr. Ito's reply", "in reports".
func (r *reader) isNoun(u *unit, i int) bool {
	it := &u.items[i]
	if it.mention != none && !r.endsMention(u, i) {
		return true // "Report Newspapers", "Claims Court"
	}
	if it.is(lang.ThatOnlyWord) {
		return false
	}
	if i == 0 {
		return it.cue.Form == lang.PresentForm || it.cue.Form == lang.BaseForm && it.cue.Use&lang.Noun != 0
	}
	prev := u.items[i-1]
	if it.cue.Form != lang.IngForm && it.mention != none && prev.mention == it.mention {
		return true
	}
	switch it.cue.Form {
	case lang.PastForm:
		return prev.is(lang.DeterminerWord) && prev.mention == none && !prev.is(lang.RelativeWord)
	case lang.IngForm:
		if prev.is(lang.AuxiliaryWord) && !prev.is(lang.PassiveWord) {
			return true // had convincing reasons
		}
		if prev.is(lang.PrepositionWord) && i+1 < len(u.items) && (isBreak(u.items[i+1].word) || u.items[i+1].word == ".") {
			return true // without warning,
		}
		return prev.is(lang.DeterminerWord) && prev.mention == none
	}
	if prev.is(lang.DeterminerWord) && (prev.mention == none || it.cue.Use&lang.Noun != 0) ||
		prev.is(lang.PrepositionWord) && !prev.is(lang.InfinitiveWord) {
		return true
	}
	if before := &u.items[max(0, i-2)]; it.cue.Use&lang.Noun != 0 && prev.mention == none && prev.pair == none && before.is(lang.DeterminerWord) &&
		!prev.is(lang.AuxiliaryWord|lang.AdverbWord|lang.InfinitiveWord|lang.RelativeWord) {
		return true // his odd claim
	}
	for _, p := range r.rules.Possessives {
		if prev.word == p || strings.HasSuffix(prev.word, p) && prev.word != "it's" {
			return true
		}
	}
	return false
}

func (r *reader) endsMention(u *unit, i int) bool {
	m := u.items[i].mention
	return i+1 == len(u.items) || u.items[i+1].mention != m
}

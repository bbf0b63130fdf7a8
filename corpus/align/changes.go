package align

import "verbatim/corpus"

// order is the kinds of change from the one that matters most.
var order = [...]corpus.ChangeKind{
	corpus.NegationChange, corpus.NumberChange, corpus.NameChange, corpus.ModalChange, corpus.ConditionChange,
	corpus.TenseChange, corpus.HedgeChange, corpus.OtherChange, corpus.AdditionChange, corpus.OmissionChange,
	corpus.SpellingChange, corpus.PunctuationChange, corpus.NoChange,
}

// Stronger returns the kind of change that matters more.
func Stronger(a, b corpus.ChangeKind) corpus.ChangeKind {
	for _, k := range order {
		if k == a || k == b {
			return k
		}
	}
	return a
}

// kind returns what differs between two terms that stand for each other, or
// between one term and its absence.
func (x *Lexicon) kind(a, b []term, similarity float32) corpus.ChangeKind {
	if len(a) == 0 {
		return x.oneSided(b, corpus.AdditionChange)
	}
	if len(b) == 0 {
		return x.oneSided(a, corpus.OmissionChange)
	}
	ea, eb := &x.entries[a[0].id], &x.entries[b[0].id]
	either, both := ea.flags|eb.flags, ea.flags&eb.flags
	one := either &^ both
	switch {
	case one&negation != 0:
		return corpus.NegationChange
	case either&number != 0, both&quantity != 0 && similarity < synonymous:
		return corpus.NumberChange
	case a[0].name || b[0].name:
		if similarity == nearlySpelt {
			return corpus.SpellingChange
		}
		if ea.stem != eb.stem {
			return corpus.NameChange
		}
	case either&modal != 0 && similarity < synonymous:
		return corpus.ModalChange
	case one&condition != 0:
		return corpus.ConditionChange
	case ea.stem == eb.stem && one&pastTense != 0:
		return corpus.TenseChange
	case both&auxiliary != 0 && one&pastTense != 0:
		return corpus.TenseChange
	case one&hedge != 0 && similarity < synonymous:
		return corpus.HedgeChange
	}
	return corpus.OtherChange
}

// oneSided returns the kind of a term that the other wording leaves out.
func (x *Lexicon) oneSided(t []term, plain corpus.ChangeKind) corpus.ChangeKind {
	switch f := x.entries[t[0].id].flags; {
	case f&negation != 0:
		return corpus.NegationChange
	case f&number != 0:
		return corpus.NumberChange
	case f&modal != 0:
		return corpus.ModalChange
	case f&condition != 0:
		return corpus.ConditionChange
	case f&hedge != 0:
		return corpus.HedgeChange
	}
	return plain
}

// long is the number of words from which on a passage that one wording leaves
// out is an omission, whatever modal or number it holds.
const long = 5

// Changes joins neighbouring steps that differ to changes.
func Changes(steps []Step) []Change {
	var out []Change
	open := false
	for i := 0; i < len(steps); i++ {
		s := steps[i]
		if s.Change == corpus.NoChange {
			open = false
			continue
		}
		if n := passage(steps[i:]); n > 0 {
			last := steps[i+n-1]
			out = append(out, Change{passageKind(steps[i : i+n]), s.ALo, last.AHi, s.BLo, last.BHi})
			i += n - 1
			open = false
			continue
		}
		if open && (s.Change == corpus.SpellingChange) == (out[len(out)-1].Kind == corpus.SpellingChange) {
			c := &out[len(out)-1]
			c.Kind, c.AHi, c.BHi = Stronger(c.Kind, s.Change), s.AHi, s.BHi
			continue
		}
		out = append(out, Change{s.Change, s.ALo, s.AHi, s.BLo, s.BHi})
		open = true
	}
	return out
}

// passage returns how many steps at the beginning leave out a long passage of
// one side, or 0.
func passage(steps []Step) int {
	n, words, onlyA := 0, 0, steps[0].BLo == steps[0].BHi
	for _, s := range steps {
		if s.Change == corpus.NoChange || onlyA && s.BLo < s.BHi || !onlyA && s.ALo < s.AHi {
			break
		}
		words += s.AHi - s.ALo + s.BHi - s.BLo
		n++
	}
	if words < long {
		return 0
	}
	return n
}

// passageKind is that of a passage left out: a dropped condition if it begins
// as one.
func passageKind(steps []Step) corpus.ChangeKind {
	switch {
	case steps[0].Change == corpus.ConditionChange:
		return corpus.ConditionChange
	case steps[0].BLo == steps[0].BHi:
		return corpus.OmissionChange
	}
	return corpus.AdditionChange
}

package dating

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
	"verbatim/corpus/timex"
)

const (
	// carryOver is how many segments further a speaker's words keep the time of
	// the report before them. Agencies name the day once and quote on for two or
	// three paragraphs; five would reach into the background of the story.
	carryOver = 3
	// widest is the number of days that a time may cover and still date a
	// statement: a week. "In April" says too little.
	widest = 7
	// adjacent is the distance in bytes from the cue within which a time longer
	// than a day dates it: "told reporters in Geneva last week".
	adjacent = 40
)

// Said returns when each quotation of each document was spoken, by document
// and quotation, and each statement, by statement. What is not known has no
// value; its reason may still say the latest day. It reads everything but the
// fields Said and the timeline.
func Said(a *corpus.Analysis, l *lang.Language) (quotations [][]corpus.Dating, statements []corpus.Dating) {
	quotations = make([][]corpus.Dating, len(a.Documents))
	for d := range a.Documents {
		quotations[d] = saidIn(&a.Documents[d], l)
	}
	statements = make([]corpus.Dating, len(a.Statements))
	for s := range a.Statements {
		statements[s] = saidStatement(a, s, quotations, l)
	}
	lend(a, quotations, statements)
	for d := range a.Documents {
		doc := &a.Documents[d]
		carry(doc, quotations[d], l)
		for q := range quotations[d] {
			if x := &quotations[d][q]; !x.Known() && doc.Quotations[q].Kind == corpus.Speech && thought(doc, &doc.Quotations[q], l) {
				x.Reason = "The article reports a thought or a wish, not words."
			} else if !x.Known() && doc.Quotations[q].Kind == corpus.Speech && doc.Date.Latest != "" {
				x.Latest = doc.Date.Latest
				x.Reason = "The article does not say when; at the latest on " + latestText(doc, l) + ", when it was published."
			}
		}
	}
	for s := range statements { // what was carried may date one that nothing did
		if !statements[s].Known() {
			statements[s] = saidStatement(a, s, quotations, l)
		}
	}
	return quotations, statements
}

func latestText(doc *corpus.Document, l *lang.Language) string {
	d, _ := corpus.ParseDay(doc.Date.Latest)
	return timex.DayText(d, l)
}

// saidIn dates the quotations of one document by their own sentences, and by
// those before them of the same speaker.
func saidIn(doc *corpus.Document, l *lang.Language) []corpus.Dating {
	out := make([]corpus.Dating, len(doc.Quotations))
	for q := range doc.Quotations {
		if t := governing(doc, q, l); t != corpus.None {
			out[q] = byExpression(doc, &doc.Times[t], "")
		}
	}
	carry(doc, out, l)
	return out
}

// thought reports whether what is reported was thought or wished, not said:
// "he hopes to come", "she believes that". Words in marks were said.
func thought(doc *corpus.Document, quote *corpus.Quotation, l *lang.Language) bool {
	if quote.Form != corpus.Indirect || quote.Attribution.Cue.Empty() {
		return false
	}
	cue, ok := l.Reporting.Cues[strings.ToLower(quote.Attribution.Cue.Of(doc.Text))]
	return ok && cue.Use&(lang.Minds|lang.Wishes) != 0 && cue.Use&(lang.Says|lang.Tells) == 0
}

// byExpression dates something by the time expression t.
func byExpression(doc *corpus.Document, t *corpus.TimeExpression, why string) corpus.Dating {
	from, to, _ := days(t)
	basis := corpus.ByText
	if t.Relative && doc.Date.Basis == corpus.Inferred {
		basis = corpus.Inferred
	}
	reason := "“" + t.Of(doc.Text) + "” in the sentence that reports it"
	if why != "" {
		reason = why
	} else if t.Reason != "" && t.Relative {
		reason += ": " + t.Reason
	}
	return between(from, to, basis, reason+".")
}

// governing returns the time expression that says when quotation q was spoken,
// or None: of those in the sentence of its cue that are outside all words
// reported, the one nearest to the cue, days before longer times.
func governing(doc *corpus.Document, q int, l *lang.Language) int {
	quote := &doc.Quotations[q]
	if quote.Kind != corpus.Speech || thought(doc, quote, l) {
		return corpus.None
	}
	center := quote.Attribution.Cue.Span
	if center.Empty() {
		if quote.Form == corpus.Indirect || quote.Attribution.Mention == corpus.None {
			return corpus.None
		}
		center = doc.Mentions[quote.Attribution.Mention].Span
	}
	s := sentenceAt(doc, center.Start)
	if s < 0 {
		return corpus.None
	}
	best, bestScore := corpus.None, 0
	lo, hi := timesIn(doc, doc.Sentences[s])
	for i := lo; i < hi; i++ {
		t := &doc.Times[i]
		from, to, ok := days(t)
		if !ok || int(to-from) >= widest || clockAlone(*t) || reported(doc, quote, t.Span) || future(doc, from) || longPast(doc, t, from) {
			continue
		}
		distance := gap(center, t.Span)
		if t.Start < center.Start {
			if subordinate(doc, corpus.Span{Start: doc.Sentences[s].Start, End: t.Start}, l) {
				continue
			}
			distance += distance / 2 // after the cue it is likelier the cue's own
		} else if center.End < t.Start && begun(doc, corpus.Span{Start: center.End, End: t.Start}, l) {
			continue
		}
		if to > from {
			if distance > adjacent {
				continue
			}
			distance += 200 // a day says more than a week
		}
		if best == corpus.None || distance < bestScore {
			best, bestScore = i, distance
		}
	}
	return best
}

// subordinate reports whether the clause that ends with s tells of something
// before or after what its sentence tells: "After the talks on Thursday, he said".
func subordinate(doc *corpus.Document, s corpus.Span, l *lang.Language) bool {
	lo, hi := tokensIn(doc, s)
	for i := hi - 1; i >= lo && hi-i < 12; i-- {
		w := doc.Tokens[i].Of(doc.Text)
		if w == "," || w == "—" || w == "–" || w == "(" {
			return false
		}
		if w = strings.ToLower(w); l.Calendar.Since.Has(w) || l.Calendar.Until.Has(w) {
			return true
		}
	}
	return false
}

// begun reports whether what is reported begins within s, the text between a
// cue and a time: "said that he went to Paris on Thursday".
func begun(doc *corpus.Document, s corpus.Span, l *lang.Language) bool {
	lo, hi := tokensIn(doc, s)
	for i := lo; i < hi && i < lo+12; i++ {
		if w := doc.Tokens[i].Of(doc.Text); l.Calendar.Reported.Has(w) {
			return true
		}
	}
	return false
}

// gap is the number of bytes between two spans.
func gap(a, b corpus.Span) int {
	if a.Start > b.Start {
		a, b = b, a
	}
	return max(0, b.Start-a.End)
}

// reported reports whether s lies within the words of quote, or in the marks
// of another quotation.
func reported(doc *corpus.Document, quote *corpus.Quotation, s corpus.Span) bool {
	if quote.Content.Overlaps(s) {
		return true
	}
	// Quotations are ordered, nested ones follow; a few around s are enough.
	at, _ := slices.BinarySearchFunc(doc.Quotations, s.Start, func(x corpus.Quotation, start int) int { return cmp.Compare(x.Start, start) })
	for i := max(0, at-4); i < min(len(doc.Quotations), at+2); i++ {
		if x := &doc.Quotations[i]; x.Form != corpus.Indirect && x.Overlaps(s) {
			return true
		}
	}
	return false
}

// future reports whether a day lies after the document can have appeared.
func future(doc *corpus.Document, d corpus.Day) bool {
	last, ok := corpus.ParseDay(doc.Date.Latest)
	return ok && d > last
}

// longPast reports whether a time lies more than a year before its document and
// does not name its year: it is the name of an event, as 9/11 is.
func longPast(doc *corpus.Document, t *corpus.TimeExpression, d corpus.Day) bool {
	first, ok := corpus.ParseDay(doc.Date.Earliest)
	return ok && d < first-366 && !strings.Contains(t.Of(doc.Text), d.String()[:4])
}

// carry hands the time of a quotation on to the next ones of the same speaker
// that have none, and to the later parts of the same utterance.
func carry(doc *corpus.Document, out []corpus.Dating, l *lang.Language) {
	type source struct{ quotation, segment int }
	last := map[int]source{}
	for q := range doc.Quotations {
		quote := &doc.Quotations[q]
		if quote.Kind != corpus.Speech {
			continue
		}
		segment := segmentAt(doc, quote.Start)
		if c := quote.Continues; !out[q].Known() && c != corpus.None && c < q && out[c].Known() {
			out[q] = out[c]
			out[q].Reason = "Part of the utterance before it."
		}
		if quote.Speaker == corpus.None {
			continue
		}
		if out[q].Known() {
			if !told(doc, q) {
				last[quote.Speaker] = source{q, segment}
			}
			continue
		}
		from, ok := last[quote.Speaker]
		if !ok || thought(doc, quote, l) || segment-from.segment > carryOver || ownTime(doc, q) {
			continue
		}
		x := out[from.quotation]
		first, _ := corpus.ParseDay(x.Earliest)
		end, _ := corpus.ParseDay(x.Latest)
		text := timex.DayText(first, l)
		if end != first {
			text += " to " + timex.DayText(end, l)
		}
		out[q] = between(first, end, x.Basis, "The same speaker was reported before as speaking on "+text+".")
		if quote.Form != corpus.Indirect {
			last[quote.Speaker] = source{from.quotation, segment}
		}
	}
}

// told reports whether quotation q is itself told by another: "he said that
// she had promised on Thursday". Its time is of the story, not of the report.
func told(doc *corpus.Document, q int) bool {
	cue := doc.Quotations[q].Attribution.Cue.Span
	if cue.Empty() {
		return doc.Quotations[q].Form == corpus.Indirect
	}
	for i := max(0, q-4); i < min(len(doc.Quotations), q+5); i++ {
		if i != q && doc.Quotations[i].Content.Contains(cue) {
			return true
		}
	}
	return false
}

// ownTime reports whether the sentence that reports quotation q names a day of
// its own that does not say when it was spoken.
func ownTime(doc *corpus.Document, q int) bool {
	quote := &doc.Quotations[q]
	at := quote.Attribution.Cue.Start
	if quote.Attribution.Cue.Empty() {
		return false
	}
	s := sentenceAt(doc, at)
	if s < 0 {
		return false
	}
	lo, hi := timesIn(doc, doc.Sentences[s])
	for i := lo; i < hi; i++ {
		t := &doc.Times[i]
		if from, to, ok := days(t); ok && from == to && !reported(doc, quote, t.Span) {
			return true
		}
	}
	return false
}

// saidStatement dates a statement by its witnesses: the day that most of them
// give, those that tell it in their own sentence before those that carry it on.
func saidStatement(a *corpus.Analysis, s int, quotations [][]corpus.Dating, l *lang.Language) corpus.Dating {
	votes := map[string]int{}
	var first = map[string]corpus.Dating{}
	var order []string
	for _, w := range a.Statements[s].Witnesses {
		doc := &a.Documents[w.Doc]
		var x corpus.Dating
		if w.Quotation != corpus.None {
			x = quotations[w.Doc][w.Quotation]
		} else {
			x = saidAround(doc, w.Span)
		}
		if !x.Known() {
			continue
		}
		n := 2
		if x.Basis == corpus.Inferred {
			n = 1
		}
		if _, seen := first[x.Value]; !seen {
			first[x.Value] = x
			order = append(order, x.Value)
		}
		votes[x.Value] += n
	}
	best := ""
	for _, v := range order {
		if best == "" || votes[v] > votes[best] || votes[v] == votes[best] && !first[best].Exact() && first[v].Exact() {
			best = v
		}
	}
	if best == "" {
		return corpus.Dating{Reason: "None of the articles says when it was said."}
	}
	x := first[best]
	day, _ := corpus.ParseDay(x.Earliest)
	if len(order) > 1 {
		x.Reason = strconv.Itoa(len(order)) + " days are given; most articles say " + timex.DayText(day, l) + "."
	}
	return x
}

// saidAround dates words that are no quotation by the indirect report, or the
// sentence, that they stand in.
func saidAround(doc *corpus.Document, s corpus.Span) corpus.Dating {
	i := sentenceAt(doc, s.Start)
	if i < 0 {
		return corpus.Dating{}
	}
	lo, hi := timesIn(doc, doc.Sentences[i])
	for k := lo; k < hi; k++ {
		t := &doc.Times[k]
		from, to, ok := days(t)
		if ok && from == to && !clockAlone(*t) && !s.Overlaps(t.Span) && !future(doc, from) && hi-lo == 1 {
			return byExpression(doc, t, "")
		}
	}
	return corpus.Dating{}
}

// lend gives quotations without a time that of their statement.
func lend(a *corpus.Analysis, quotations [][]corpus.Dating, statements []corpus.Dating) {
	for s := range a.Statements {
		x := statements[s]
		if !x.Known() {
			continue
		}
		for _, w := range a.Statements[s].Witnesses {
			if w.Quotation == corpus.None || quotations[w.Doc][w.Quotation].Known() {
				continue
			}
			y := x
			y.Reason = "Another report of the same words says when: " + x.Reason
			quotations[w.Doc][w.Quotation] = y
		}
	}
}

package dating

import (
	"math"
	"slices"
	"sort"

	"verbatim/corpus"
	"verbatim/corpus/lang"
	"verbatim/corpus/timex"
)

const (
	// enough is the weight of shared words from which two sentences on one
	// weekday tell of the same. A word that two documents of five share weighs
	// .6, one that five of ten thousand share .8, "deal" hardly anything.
	enough = 1.5
	// plenty is the weight from which that is all but sure.
	plenty = 2.5
	// sameSpeaker is what it weighs that both report the same speaker.
	sameSpeaker = 0.3
	// rival is the share of the best weight from which a report of another week
	// makes it doubtful: a story goes on, and every week has its Friday.
	rival = 0.6
	// telling is the weight from which a word counts as rare; two must be.
	telling = 0.5
	// commonest is the number of documents of the postings of a word beyond
	// which it is not followed.
	commonest = 64
)

// A report is a sentence that speaks of a day.
type report struct {
	doc     int
	span    corpus.Span // the sentence
	time    corpus.Span // its expression
	day     corpus.Day  // for undated documents a day of the same weekday
	words   []string    // folded stems, sorted, without repeats
	speaker int         // who is quoted in it, or None
}

// byEvents ties documents by sentences that tell of the same on one weekday.
func (in *inference) byEvents() {
	var open, fixed []report
	wanted := map[string]int{} // in how many documents
	for d := range in.a.Documents {
		if doc := &in.a.Documents[d]; !doc.Date.Known() {
			for _, r := range in.weekdays(d) {
				open = append(open, r)
				for _, w := range r.words {
					wanted[w] = 0
				}
			}
		}
	}
	if len(open) == 0 {
		return
	}
	for d := range in.a.Documents {
		in.count(d, wanted)
		if in.a.Documents[d].Date.Known() {
			fixed = append(fixed, in.dated(d, wanted)...)
		}
	}
	postings := map[string][]int{}
	for i := range fixed {
		for _, w := range fixed[i].words {
			postings[w] = append(postings[w], i)
		}
	}
	n := float64(len(in.a.Documents))
	weight := func(w string) float64 {
		return math.Log((n+1)/float64(max(1, wanted[w]))) / math.Log(n+1)
	}
	for i := range open {
		in.match(&open[i], fixed, postings, weight)
	}
}

// match ties an undated report to the dated one that shares most with it.
func (in *inference) match(r *report, fixed []report, postings map[string][]int, weight func(string) float64) {
	score, rare := map[int]float64{}, map[int]int{}
	for _, w := range r.words {
		x := weight(w)
		if len(postings[w]) > commonest {
			continue
		}
		for _, i := range postings[w] {
			if fixed[i].day.Weekday() != r.day.Weekday() {
				continue
			}
			score[i] += x
			if x >= telling {
				rare[i]++
			}
		}
	}
	if r.speaker != corpus.None {
		for i := range score {
			if fixed[i].speaker == r.speaker {
				score[i] += sameSpeaker
			}
		}
	}
	best := -1
	for i, s := range score {
		if s >= enough && rare[i] >= 2 && (best < 0 || s > score[best] || s == score[best] && i < best) {
			best = i
		}
	}
	if best < 0 {
		return
	}
	f := &fixed[best]
	for i, s := range score { // told again on another such weekday?
		if fixed[i].day != f.day && s >= rival*score[best] {
			return
		}
	}
	doc := &in.a.Documents[r.doc]
	lo, hi, ok := in.fits(doc, r.time, f.day)
	if !ok {
		return
	}
	w := eventWeight
	if score[best] >= plenty && rare[best] >= 3 {
		w = sureEventWeight
	}
	in.add(r.doc, tie{day: f.day, from: lo, to: hi, weight: w,
		reason: "It tells of the same “" + r.time.Of(doc.Text) + "” as “" + name(&in.a.Documents[f.doc]) + "”, where that is " + timex.DayText(f.day, in.l)})
}

// weekdays returns the sentences of an undated document that have a bare
// weekday: an expression that keeps its weekday when the document is a day younger.
func (in *inference) weekdays(d int) []report {
	doc := &in.a.Documents[d]
	all := corpus.Span{Start: 0, End: len(doc.Text)}
	epoch := corpus.MakeDay(2001, 1, 3)
	one, two := in.read(doc, all, epoch), in.read(doc, all, epoch+1)
	var out []report
	for i := range one {
		t := &one[i]
		if i >= len(two) || two[i].Span != t.Span || !t.Relative || t.Type != corpus.Date || t.Earliest != t.Latest {
			continue
		}
		x, ok1 := corpus.ParseDay(t.Earliest)
		y, ok2 := corpus.ParseDay(two[i].Earliest)
		if !ok1 || !ok2 || x.Weekday() != y.Weekday() || x > epoch {
			continue
		}
		out = in.report(out, d, t, x, nil)
	}
	return out
}

// dated returns the sentences of a dated document that speak of one day of
// the week before it, with those of their words that are wanted.
func (in *inference) dated(d int, wanted map[string]int) []report {
	doc := &in.a.Documents[d]
	if !doc.Date.Exact() {
		return nil
	}
	published, _ := corpus.ParseDay(doc.Date.Earliest)
	var out []report
	for i := range doc.Times {
		t := &doc.Times[i]
		if from, to, ok := days(t); ok && from == to && from <= published && published-from < widest {
			out = in.report(out, d, t, from, wanted)
		}
	}
	return out
}

// report appends the sentence of t, once for each expression in it.
func (in *inference) report(out []report, d int, t *corpus.TimeExpression, day corpus.Day, wanted map[string]int) []report {
	doc := &in.a.Documents[d]
	s := sentenceAt(doc, t.Start)
	if s < 0 {
		return out
	}
	span := doc.Sentences[s]
	// What is told often goes on in the next sentence: "…, he said on the programme."
	if s+1 < len(doc.Sentences) && segmentAt(doc, span.Start) == segmentAt(doc, doc.Sentences[s+1].Start) {
		if lo, hi := timesIn(doc, doc.Sentences[s+1]); lo == hi {
			span.End = doc.Sentences[s+1].End
		}
	}
	lo, hi := tokensIn(doc, span)
	var stems []string
	for i := lo; i < hi; i++ {
		tok := doc.Tokens[i]
		if tok.Kind != corpus.Word || t.Span.Overlaps(tok.Span) {
			continue
		}
		w := stem(tok.Of(doc.Text), in.l)
		if w == "" {
			continue
		}
		if wanted != nil {
			if _, ok := wanted[w]; !ok {
				continue
			}
		}
		stems = append(stems, w)
	}
	slices.Sort(stems)
	return append(out, report{doc: d, span: span, time: t.Span, day: day, words: slices.Compact(stems), speaker: speakerIn(doc, span)})
}

// speakerIn returns who is quoted within s, or None.
func speakerIn(doc *corpus.Document, s corpus.Span) int {
	at := sort.Search(len(doc.Quotations), func(i int) bool { return doc.Quotations[i].Start >= s.Start })
	for ; at < len(doc.Quotations) && doc.Quotations[at].Start < s.End; at++ {
		if q := &doc.Quotations[at]; q.Kind == corpus.Speech && q.Speaker != corpus.None {
			return q.Speaker
		}
	}
	return corpus.None
}

// count adds one to every wanted word that document d has.
func (in *inference) count(d int, wanted map[string]int) {
	doc := &in.a.Documents[d]
	seen := map[string]bool{}
	for _, tok := range doc.Tokens {
		if tok.Kind != corpus.Word {
			continue
		}
		w := stem(tok.Of(doc.Text), in.l)
		if _, ok := wanted[w]; ok && w != "" && !seen[w] {
			seen[w] = true
			wanted[w]++
		}
	}
}

// stem is a crude stem: small letters, six bytes; function words and words of
// three letters in small type have none.
func stem(w string, l *lang.Language) string {
	if len(w) < 3 {
		return ""
	}
	capital := w[0] >= 'A' && w[0] <= 'Z'
	if len(w) < 4 && !capital {
		return ""
	}
	var buf [6]byte
	n := 0
	for i := 0; i < len(w) && n < len(buf); i++ {
		c := w[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[n] = c
		n++
	}
	s := string(buf[:n])
	if len(w) <= 6 && l.Function.Has(s) {
		return ""
	}
	return s
}

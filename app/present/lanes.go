package present

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"

	"verbatim/app/state"
	"verbatim/corpus"
)

// clocks are the kinds of entry in the order of the picture.
var clocks = [...]struct {
	kind corpus.EntryKind
	name string
}{
	{corpus.Said, "said"},
	{corpus.Published, "published"},
	{corpus.Mentioned, "mentioned"},
}

const (
	// fewVoices and manyVoices are how many speakers have a lane of their own,
	// beside the other clocks and alone.
	fewVoices, manyVoices = 4, 9
	// foldAt is the share of the width within which dots become one: dots of a
	// thousand pixels' width do not touch. The page folds on where it is narrower.
	foldAt = 0.02
	// pointAt is the share of the width from which a day is drawn as long as it
	// is, and no longer as a dot: nobody said at what hour.
	pointAt = 0.12
)

// draw fills in the picture: its scale runs over all that was published or
// said, and a margin, unless the address says otherwise.
func (p *Presenter) draw(t *Timeline, s state.State) {
	all, whole, ok := p.extents()
	if !ok {
		return
	}
	t.All, t.Whole, t.Window = all, whole, whole
	if w, ok := ParseWindow(s.Span); ok {
		t.Window = w.Within(all)
	}
	t.From, t.To = isoDay(int(whole.From)), isoDay(int(whole.To)-1)
	t.Ticks = ticks(t.Window)
	t.Lanes = p.lanes(t, s)
}

// extents returns the time of all that is dated, and of what was published or
// said; an article whose date is in doubt does not stretch that.
func (p *Presenter) extents() (all, whole Window, ok bool) {
	widen := func(w Window, first, last int, some bool) Window {
		if !some {
			return Window{float64(first), float64(last + 1)}
		}
		return Window{min(w.From, float64(first)), max(w.To, float64(last+1))}
	}
	some := false
	for i := range p.a.Timeline {
		e := &p.a.Timeline[i]
		first, last, dated := span(e)
		if !dated {
			continue
		}
		all = widen(all, first, last, some)
		some = true
		if e.Kind != corpus.Mentioned && !strings.HasSuffix(p.a.Documents[e.Doc].Date.Value, "?") {
			whole = widen(whole, first, last, ok)
			ok = true
		}
	}
	if some && !ok {
		whole, ok = all, true
	}
	whole = p.toMentions(whole)
	margin := float64(max(1, int(whole.Days())/20))
	whole = Window{whole.From - margin, whole.To + margin}
	return Window{min(all.From, whole.From), max(all.To, whole.To)}, whole, ok
}

// fewMentioned is the share of the dates mentioned that the picture shows at
// first at least, and farMentioned how many days it goes for that.
const fewMentioned, farMentioned = 3, 400

// toMentions widens w until a third of the dates that are mentioned near it lie
// in it, if none does: one article speaks of days before and after its own.
func (p *Presenter) toMentions(w Window) Window {
	var far []float64 // by how much each lies outside
	for i := range p.a.Timeline {
		e := &p.a.Timeline[i]
		first, last, dated := span(e)
		if e.Kind != corpus.Mentioned || !dated || last-first > 31 {
			continue
		}
		d := max(w.From-float64(first), float64(last+1)-w.To)
		if d <= 0 {
			return w
		}
		if d <= farMentioned {
			far = append(far, d)
		}
	}
	if len(far) == 0 {
		return w
	}
	slices.Sort(far)
	reach := far[(len(far)-1)/fewMentioned]
	widened := w
	for i := range p.a.Timeline {
		e := &p.a.Timeline[i]
		first, last, dated := span(e)
		if e.Kind == corpus.Mentioned && dated && last-first <= 31 && w.From-float64(first) <= reach && float64(last+1)-w.To <= reach {
			widened = Window{min(widened.From, float64(first)), max(widened.To, float64(last+1))}
		}
	}
	return widened
}

// span returns the first and the last day of e; an open end is the other one.
func span(e *corpus.TimelineEntry) (first, last int, ok bool) {
	first, okFirst := day(e.Earliest)
	last, okLast := day(e.Latest)
	switch {
	case okFirst && !okLast:
		last = first
	case okLast && !okFirst:
		first = last
	}
	return first, last, okFirst || okLast
}

// lanes returns the lanes of the clocks that s lets through: said by the
// speakers who are quoted most, then by the others, published, mentioned.
func (p *Presenter) lanes(t *Timeline, s state.State) []Lane {
	of := map[int]int{} // lane by speaker
	lanes := p.voices(s, of)
	others, published, mentioned := -1, -1, -1
	place := func(e *corpus.TimelineEntry) int {
		grow := func(at *int, name string) int {
			if *at < 0 {
				*at = len(lanes)
				lanes = append(lanes, Lane{Kind: e.Kind, Name: name})
			}
			return *at
		}
		switch e.Kind {
		case corpus.Published:
			return grow(&published, "published")
		case corpus.Mentioned:
			return grow(&mentioned, "mentioned")
		}
		if l, ok := of[p.speakerOf(e)]; ok {
			return l
		}
		name := "said"
		if len(of) > 0 {
			name = "said by others"
		}
		return grow(&others, name)
	}
	for i := range p.a.Timeline {
		e := &p.a.Timeline[i]
		first, last, dated := span(e)
		if !dated || !shows(s, e.Kind) || !p.ofReader(s, e) {
			continue
		}
		if float64(last) < t.Whole.From || float64(first) >= t.Whole.To {
			t.Clip++
		}
		if e.Latest == "" { // some day until now: as far as the picture goes
			last = max(last, int(t.Whole.To)-1)
		}
		l := &lanes[place(e)]
		if d, seen := dot(t.Window, e, first, last); seen {
			l.Dots = append(l.Dots, d)
		}
	}
	slices.SortStableFunc(lanes, func(a, b Lane) int { return cmp.Compare(rank(a), rank(b)) })
	for i := range lanes {
		lanes[i].Dots = fold(lanes[i].Dots, foldAt)
		for k := range lanes[i].Dots {
			finish(&lanes[i].Dots[k], &lanes[i], s)
		}
	}
	return lanes
}

// ofReader reports whether e is of the speaker and the article that s asks for.
func (p *Presenter) ofReader(s state.State, e *corpus.TimelineEntry) bool {
	s.Kind, s.From, s.To = "", "", ""
	return p.selects(s, e)
}

// shows reports whether the picture of s has lanes of a kind.
func shows(s state.State, kind corpus.EntryKind) bool {
	return s.Lanes == "" || slices.Contains(strings.Split(s.Lanes, ","), string(kind))
}

// laneChoices returns a switch for each kind of lane; the last one stays on.
func laneChoices(s state.State) []Choice {
	var list []Choice
	for _, c := range clocks {
		var kinds []string
		for _, k := range clocks {
			if shows(s, k.kind) != (k.kind == c.kind) {
				kinds = append(kinds, string(k.kind))
			}
		}
		to := s
		to.Lanes, to.Page = strings.Join(kinds, ","), 0
		if len(kinds) == len(clocks) {
			to.Lanes = ""
		}
		if len(kinds) == 0 {
			to.Lanes = s.Lanes
		}
		list = append(list, Choice{Ref: Ref{Href: to.String(), Name: c.name}, Chosen: shows(s, c.kind)})
	}
	return list
}

// rank orders lanes by their clock, the others' words after the named ones'.
func rank(l Lane) int {
	for i, c := range clocks {
		if c.kind == l.Kind && l.Kind == corpus.Said && !l.Voice {
			return 2*i + 1
		} else if c.kind == l.Kind {
			return 2 * i
		}
	}
	return 2 * len(clocks)
}

// voices returns a lane for each of the speakers who said most, if they are
// more than one, and enters them into of.
func (p *Presenter) voices(s state.State, of map[int]int) []Lane {
	if !shows(s, corpus.Said) {
		return nil
	}
	count := map[int]int{}
	for i := range p.a.Timeline {
		if e := &p.a.Timeline[i]; e.Kind == corpus.Said && p.ofReader(s, e) {
			if who := p.speakerOf(e); who != corpus.None {
				count[who]++
			}
		}
	}
	var most []int
	for who := range count {
		most = append(most, who)
	}
	slices.SortFunc(most, func(a, b int) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	n := fewVoices
	if s.Lanes == string(corpus.Said) {
		n = manyVoices
	}
	var lanes []Lane
	for _, who := range most[:min(n, len(most))] {
		of[who] = len(lanes)
		lanes = append(lanes, Lane{Kind: corpus.Said, Name: p.a.Speakers[who].Name, Hue: p.hues[who], Voice: true})
	}
	return lanes
}

// dot returns where e lies in the window and the same stretch on either side;
// it is not seen elsewhere.
func dot(w Window, e *corpus.TimelineEntry, first, last int) (d Dot, seen bool) {
	from, to := w.Place(float64(first)), w.Place(float64(last+1))
	if to < -1 || from > 2 {
		return d, false
	}
	d = Dot{X: max(from, -1), Count: 1, Inferred: e.Basis == corpus.Inferred, First: e.Earliest, Last: e.Latest}
	d.Width = min(to, 2) - d.X
	if d.First == "" {
		d.First = d.Last
	}
	if at, ok := clock(e.Value); ok && first == last {
		d.X, d.Width = w.Place(float64(first)+at), 0
	} else if first == last && 1/w.Days() < pointAt {
		d.X, d.Width = (from+to)/2, 0
	}
	return d, true
}

// clock returns the share of its day at which an EDTF time lies.
func clock(value string) (float64, bool) {
	_, at, ok := strings.Cut(value, "T")
	if !ok || len(at) < len("10:30:00") {
		return 0, false
	}
	t, err := time.Parse(time.TimeOnly, at[:len("10:30:00")])
	return float64(t.Hour()*60+t.Minute()) / (24 * 60), err == nil
}

// fold makes one of dots that lie closer than gap, and of bars whose ends do.
// Short bars are dots to it. What lies beside the window is folded more.
func fold(dots []Dot, gap float64) []Dot {
	var bars, points []Dot
	for _, d := range dots {
		if d.Width > 0 && d.Width < gap {
			d.X, d.Width = d.X+d.Width/2, 0
		}
		if d.Width > 0 {
			bars = append(bars, d)
		} else {
			points = append(points, d)
		}
	}
	slices.SortStableFunc(points, func(a, b Dot) int { return cmp.Compare(a.X, b.X) })
	var out []Dot
	left := 0.0 // where the group of the last one begins
	for _, d := range points {
		if len(out) > 0 && d.X-left < spacing(left, gap) {
			join(&out[len(out)-1], d)
			continue
		}
		left = d.X
		out = append(out, d)
	}
	out = append(apart(out, gap*touching), foldBars(bars, gap)...)
	slices.SortStableFunc(out, func(a, b Dot) int { return cmp.Compare(a.X, b.X) })
	return out
}

// beside is how many times the room of a dot those get that lie beside the
// window: they are seen only while somebody pans.
const beside = 3

// spacing returns how close a dot at x may have another.
func spacing(x, gap float64) float64 {
	if x < -gap || x > 1+gap {
		return gap * beside
	}
	return gap
}

// mostBars is how many bars of a lane are told apart: more lie upon each other.
const mostBars = 24

// foldBars joins bars whose ends lie in the same gaps, and makes the gaps wider
// until few enough are left.
func foldBars(bars []Dot, gap float64) []Dot {
	for ; ; gap *= 2 {
		at := map[[2]int]int{}
		var out []Dot
		for _, d := range bars {
			key := [2]int{int(math.Floor(d.X / spacing(d.X, gap))), int(math.Floor((d.X + d.Width) / spacing(d.X+d.Width, gap)))}
			if k, ok := at[key]; ok {
				join(&out[k], d)
				continue
			}
			at[key] = len(out)
			out = append(out, d)
		}
		if len(out) <= mostBars || gap > 0.3 {
			return out
		}
	}
}

// touching is the share of the room of a dot within which two of them touch:
// the middles of two groups may lie closer than the groups are long.
const touching = 0.9

// apart joins the dots of a list, which are in order, whose middles lie closer
// than gap.
func apart(dots []Dot, gap float64) []Dot {
	out := dots[:0]
	for _, d := range dots {
		if last := len(out) - 1; last >= 0 && d.X-out[last].X < gap {
			join(&out[last], d)
			continue
		}
		out = append(out, d)
	}
	return out
}

// join adds d to into.
func join(into *Dot, d Dot) {
	into.Folded = into.Folded || d.Folded || into.First != d.First || into.Last != d.Last
	n := float64(into.Count + d.Count)
	if into.Width == 0 {
		into.X += (d.X - into.X) * float64(d.Count) / n
	}
	into.Count += d.Count
	into.Inferred = into.Inferred && d.Inferred
	into.First, into.Last = min(into.First, d.First), max(into.Last, d.Last)
}

// finish gives a dot its words and its link: the list of its days, or the
// picture closer by.
func finish(d *Dot, l *Lane, s state.State) {
	label := when(corpus.Dating{Value: d.First, Earliest: d.First, Latest: d.Last}).Label
	what := string(l.Kind)
	if l.Voice {
		what = "said by " + l.Name
	} else if l.Kind == corpus.Said {
		what = l.Name
	}
	d.Label = label + ": " + figure(d.Count) + " " + what
	s.View, s.Page = state.Timeline, 0
	if d.Folded {
		first, _ := day(d.First)
		last, ok := day(d.Last)
		if !ok {
			last = first
		}
		w := Window{float64(first), float64(last + 1)}
		s.Span = w.Zoom(1.3, 0.5).String()
		d.Label += ", opens closer by"
	} else {
		s.From, s.To, s.Kind = d.First, d.Last, string(l.Kind)
	}
	d.Href = s.String()
}

// Fold returns the lanes for a picture on which a dot needs more room: dots
// closer than gap are one. Each keeps the link of the widest.
func Fold(lanes []Lane, gap float64, s state.State) []Lane {
	if gap <= foldAt {
		return lanes
	}
	out := make([]Lane, len(lanes))
	for i, l := range lanes {
		l.Dots = fold(slices.Clone(l.Dots), gap)
		for k := range l.Dots {
			finish(&l.Dots[k], &l, s)
		}
		out[i] = l
	}
	return out
}

// ByClock returns the lanes with one for all that was said, and nothing beside
// the window: for a picture that is small and stays as it is.
func (t *Timeline) ByClock(s state.State) []Lane {
	var out []Lane
	for _, c := range clocks {
		l := Lane{Kind: c.kind, Name: c.name}
		for _, from := range t.Lanes {
			for _, d := range from.Dots {
				if from.Kind == c.kind && d.X+d.Width >= 0 && d.X <= 1 {
					d.Width += min(d.X, 0)
					d.X = max(d.X, 0)
					d.Width = min(d.Width, 1-d.X)
					l.Dots = append(l.Dots, d)
				}
			}
		}
		l.Dots = fold(l.Dots, foldAt)
		for k := range l.Dots {
			finish(&l.Dots[k], &l, s)
		}
		out = append(out, l)
	}
	return out
}

// InWindow returns the ticks that lie in the window.
func InWindow(list []Tick) []Tick {
	var out []Tick
	for _, t := range list {
		if t.X >= 0 && t.X <= 1 {
			out = append(out, t)
		}
	}
	return out
}

package timex

// join puts neighbouring cores together: a time of day and its day, a phase
// ("late", "the end of") or an estimate ("about") and what it stands before,
// a month and the year that a word points to ("June of last year").
func (f *finder) join() {
	// From the right, so that "about" meets what "early" has already joined.
	// The joined ones gather at the end of the same slice.
	cores := f.cores
	w := len(cores)
	for i := len(cores) - 1; i >= 0; i-- {
		c := &cores[i]
		for w < len(cores) {
			next := &cores[w]
			if c.span.End > next.span.Start || !f.prefix(c, next) && !f.combine(c, next) {
				break
			}
			*c = *next // it holds both now
			w++
		}
		if w--; w != i { // a core is large: none is moved without need
			cores[w] = *c
		}
	}
	f.cores = cores[w:]
}

// prefix joins a phase or an estimate to what it stands before.
func (f *finder) prefix(a, b *core) bool {
	if a.hi != b.lo || b.mod != "" {
		return false
	}
	switch a.kind {
	case "phase":
		if !f.takesPhase(a, b) {
			return false
		}
	case "about":
		if !f.takesAbout(a, b) {
			return false
		}
	default:
		return false
	}
	b.mod, b.rest = a.mod, a.rest
	b.lo, b.span.Start, b.partial = a.lo, a.span.Start, false
	if a.kind == "phase" && b.article && b.kind == "unit" {
		b.hasDeictic = true // "the end of the year": this one
	}
	b.doubt = ""
	return true
}

func (f *finder) takesPhase(a, b *core) bool {
	switch b.kind {
	case "date", "season", "quarter", "half", "decade", "century", "weekday", "month", "fiscal", "holiday", "dayword":
		if b.isodate != "" || b.num[0] > 0 {
			return false
		}
		// "earlier on Friday" is two things; "early on Friday" one.
		return a.mod != "" || a.hi-a.lo == 1 || b.kind == "date"
	case "unit":
		return b.hasDeictic || b.anaphoric || b.unit != "D" && b.unit != "TM" && b.unit != "TS" && b.unit != "TH"
	case "part":
		return !b.article && a.mod != ""
	case "tonight":
		return true
	}
	return false
}

func (f *finder) takesAbout(a, b *core) bool {
	switch b.kind {
	case "ago":
		return true
	case "duration":
		if f.word(b.lo) == "another" || b.article || b.qty.figure == "" && !b.qty.half {
			return false
		}
		// "over two days" may be how long it took; after a preposition it is "more than".
		return b.qty.n > 4 || b.qty.half || a.hi-a.lo > 1 || !f.lead(a.lo) || f.lead(a.lo-1)
	case "clock":
		return !b.partial && a.mod != "MORE_THAN"
	}
	return false
}

// combine joins two cores with at most two joining words between them.
func (f *finder) combine(a, b *core) bool {
	gap := b.lo - a.hi
	if gap < 0 || gap > 2 {
		return false
	}
	comma := false
	for i := a.hi; i < b.lo; i++ {
		if !f.has(f.cal.Join, i) {
			return false
		}
		comma = comma || f.text[f.tokens[i].Start] == ','
	}
	switch {
	case a.timed() && !a.dated() && b.dated() && !b.timed():
		if a.kind == "part" && (comma || gap == 0 && !isDateForm(b) && !(a.mod != "" && b.kind == "weekday")) {
			return false
		}
	case b.timed() && !b.dated() && a.dated() && !a.timed():
		if b.kind == "part" && (comma || b.article && gap == 0) {
			return false
		}
	case a.monthOnly() && b.kind == "unit" && b.unit == "Y" && !b.partial && b.mod == "" && !comma:
		b.month, b.day, b.weekday, b.kind = a.month, a.day, a.weekday, "date"
		b.mod = a.mod
		f.span(a, b)
		return true
	default:
		return false
	}
	from, to := a, b // the one with the time, the one with the day
	if !a.timed() {
		from, to = b, a
	}
	joined := *to
	joined.part, joined.seconds, joined.hasClock = from.part, from.seconds, from.hasClock
	joined.clockText, joined.zone = from.clockText, from.zone
	if from.mod != "" && joined.mod == "" {
		joined.mod = from.mod
	}
	lo, hi, start, end := a.lo, b.hi, a.span.Start, b.span.End
	*b = joined
	b.lo, b.hi, b.span.Start, b.span.End = lo, hi, start, end
	b.partial, b.doubt = false, ""
	if from.zone == "" && from.hasClock {
		f.zoneAfter(b)
	}
	return true
}

// span makes b begin where a does.
func (f *finder) span(a, b *core) { b.lo, b.span.Start = a.lo, a.span.Start }

// zoneAfter takes in a zone behind the day: "9 p.m., March 19 EST".
func (f *finder) zoneAfter(c *core) {
	for _, e := range f.edgesOf(c.hi) {
		if e.sym == zone && f.tokens[c.hi].Start-c.span.End == 1 {
			c.hi += int(e.n)
			c.span.End, c.zone = f.tokens[c.hi-1].End, e.text
			return
		}
	}
}

// timed reports whether the core has a time of day.
func (c *core) timed() bool {
	return c.hasClock && c.kind == "clock" || c.kind == "part"
}

// dated reports whether the core is or points to one day.
func (c *core) dated() bool {
	switch c.kind {
	case "date":
		return c.day > 0 || c.num[0] > 0 || len(c.isodate) == len("2025-04-18")
	case "weekday", "dayword", "holiday", "nth", "dayofmonth":
		return c.kind != "dayofmonth" || c.day > 0
	case "set": // "every Sunday at 4 p.m."
		return c.weekday > 0 && c.part == ""
	case "unit":
		return c.unit == "D" && !c.partial
	case "tonight":
		return false
	}
	return false
}

// isDateForm reports whether a part of day may stand right before it.
func isDateForm(c *core) bool { return c.kind == "date" && c.month > 0 }

// monthOnly reports whether the core has a month and no year.
func (c *core) monthOnly() bool { return c.kind == "date" && c.month > 0 && c.year == 0 }

// screen drops what means nothing alone.
func (f *finder) screen() {
	n := 0
	for i := range f.cores {
		if f.cores[i].partial {
			continue
		}
		if n != i {
			f.cores[n] = f.cores[i]
		}
		n++
	}
	f.cores = f.cores[:n]
}

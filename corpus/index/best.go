package index

// emit keeps the current window if it is among the best.
func (w *sweep) emit() {
	c := w.current
	w.current = window{}
	if c.score == 0 {
		return
	}
	w.top = max(w.top, c.score)
	if len(w.best) < maxWindows {
		w.best = append(w.best, c)
		w.up(len(w.best) - 1)
	} else if w.index.compareWindows(c, w.best[0]) < 0 {
		w.best[0] = c
		w.down(0)
	}
}

// up restores the heap above i.
func (w *sweep) up(i int) {
	for i > 0 {
		parent := (i - 1) / 2
		if w.index.compareWindows(w.best[i], w.best[parent]) <= 0 {
			return
		}
		w.best[i], w.best[parent] = w.best[parent], w.best[i]
		i = parent
	}
}

// down restores the heap below i.
func (w *sweep) down(i int) {
	for {
		worst := i
		for c := 2*i + 1; c <= 2*i+2 && c < len(w.best); c++ {
			if w.index.compareWindows(w.best[c], w.best[worst]) > 0 {
				worst = c
			}
		}
		if worst == i {
			return
		}
		w.best[i], w.best[worst] = w.best[worst], w.best[i]
		i = worst
	}
}

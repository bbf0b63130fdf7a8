package main

import (
	"fmt"
	"math"
	"strings"

	"verbatim/corpus/quotation"
)

// An outcome is a report with its score, and whether it is right.
type outcome struct {
	score float64
	right bool
}

// curve returns for each step of the score how many of a hundred reports that
// are scored so are right.
func curve(scored []outcome) []byte {
	var n, right [quotation.CurveSteps]float64
	for _, s := range scored {
		b := min(int(s.score*quotation.CurveSteps), quotation.CurveSteps-1)
		n[b]++
		if s.right {
			right[b]++
		}
	}
	// pool adjacent violators
	type pool struct {
		n, right float64
		bins     int
	}
	var pools []pool
	for b := range n {
		pools = append(pools, pool{n[b], right[b], 1})
		for k := len(pools) - 1; k > 0 && pools[k-1].right*pools[k].n >= pools[k].right*pools[k-1].n; k = len(pools) - 1 {
			pools[k-1].n += pools[k].n
			pools[k-1].right += pools[k].right
			pools[k-1].bins += pools[k].bins
			pools = pools[:k]
		}
	}
	out := make([]byte, 0, quotation.CurveSteps)
	for _, p := range pools {
		for range p.bins {
			out = append(out, byte(math.Round(100*p.right/max(p.n, 1))))
		}
	}
	for b := range n {
		fmt.Printf("score %.2f  %5.0f reports  %.3f right  told %s\n", float64(b)/quotation.CurveSteps, n[b], right[b]/max(n[b], 1),
			strings.Repeat("·", int(out[b])/4)+fmt.Sprint(out[b]))
	}
	return out
}

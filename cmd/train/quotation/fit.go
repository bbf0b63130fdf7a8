package main

import (
	"math"
	"math/rand/v2"

	"verbatim/corpus/quotation"
)

// train fits weights to samples; those of features that less than rare of them
// have are 0.
func train(samples []quotation.Sample, size, rare, epochs int, rate, ridge float64) []float64 {
	return minimize(samples, frequent(samples, size, rare), epochs, rate, ridge)
}

// minimize minimizes the log loss of samples by AdaGrad over the features that
// are used.
func minimize(samples []quotation.Sample, used []bool, epochs int, rate, ridge float64) []float64 {
	size := len(used)
	w := make([]float64, size)
	g2 := make([]float64, size)
	sum := make([]float64, size)
	rnd := rand.New(rand.NewPCG(1, 2))
	order := rnd.Perm(len(samples))
	n := 0.0
	for epoch := range epochs {
		rnd.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, o := range order {
			s := &samples[o]
			p := probabilities(s, w)
			for i, row := range s.Rows {
				right := 0.0
				if i == s.Right && len(s.Rows) > 1 || len(s.Rows) == 1 && s.Right == 1 {
					right = 1
				}
				d := p[i] - right
				if math.Abs(d) < 1e-5 {
					continue
				}
				for _, f := range row {
					if !used[f] {
						continue
					}
					g := d + ridge*float64(len(samples))*w[f]
					g2[f] += g * g
					w[f] -= rate * g / math.Sqrt(g2[f]+1e-8)
				}
			}
		}
		if epoch >= epochs/2 {
			n++
			for i := range w {
				sum[i] += w[i]
			}
		}
	}
	for i := range sum {
		sum[i] /= n
	}
	return sum
}

// rare is by task the number of samples that a feature must be in to have a
// weight: words that are met less often say nothing about the next text, and
// cost bytes. The numbers were chosen by the loss on what is held out; the
// tasks about contents before their cue have few samples.
var rare = []int{24, 8, 40, 80, 10, 40}

// frequent returns for each feature whether it is in enough samples.
func frequent(samples []quotation.Sample, size, rare int) []bool {
	count, last := make([]int, size), make([]int, size)
	for i := range samples {
		for _, row := range samples[i].Rows {
			for _, f := range row {
				if last[f] != i+1 {
					last[f] = i + 1
					count[f]++
				}
			}
		}
	}
	out := make([]bool, size)
	for f, n := range count {
		out[f] = n >= rare
	}
	return out
}

// probabilities returns that of each row.
func probabilities(s *quotation.Sample, w []float64) []float64 {
	p := make([]float64, len(s.Rows))
	most := math.Inf(-1)
	for i, row := range s.Rows {
		for _, f := range row {
			p[i] += w[f]
		}
		most = max(most, p[i])
	}
	if len(p) == 1 {
		p[0] = 1 / (1 + math.Exp(-p[0]))
		return p
	}
	sum := 0.0
	for i := range p {
		p[i] = math.Exp(p[i] - most)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}

// measure returns the share of samples that w decides as marked, and the mean
// log loss.
func measure(samples []quotation.Sample, w []float64) (right, loss float64) {
	for i := range samples {
		s := &samples[i]
		p := probabilities(s, w)
		q := p[max(0, min(s.Right, len(p)-1))]
		if len(p) == 1 && s.Right == 0 {
			q = 1 - p[0]
		}
		most := len(p) > 1 || q >= .5
		for j := range p {
			most = most && (p[j] <= q || len(p) == 1)
		}
		if most {
			right++
		}
		loss -= math.Log(max(q, 1e-9))
	}
	n := float64(max(len(samples), 1))
	return right / n, loss / n
}

// rounded returns weights as bytes, in steps of unit.
func rounded(w []float64, unit float64) []byte {
	out := make([]byte, len(w))
	for i, v := range w {
		out[i] = byte(int8(max(-127, min(127, math.Round(v/unit)))))
	}
	return out
}

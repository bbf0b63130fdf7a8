// Statement fits the logistic model of package statement to labelled
// candidates, as cmd/score-statements writes them with -features:
//
//	go run ./cmd/score-statements -docs … -gold … -strict -features events.txt
//	go run ./cmd/score-statements -docs … -gold … -features translations.txt
//	go run ./cmd/train/statement events.txt translations.txt
//
// Each line is a label, 0 or 1, the features, and after tabs the event and the
// words. Every file counts the same, and within it the lines of each label,
// weighted by -odds. The weights are printed as package statement has them,
// with a table of how reliable the probabilities are, and a second one on
// examples of other events (-held), which cmd/score-statements writes apart
// with -half. As the feature "neighbour" is made of
// probabilities, run the two once more with the new weights.
//
// The data that the weights in the source were fitted to is not part of this
// repository: quotations of 24 articles on eight events in three outlets each
// (the BASIL corpus), statements marked by hand, and news articles put into
// English by several translators each (the WMT21 test sets), where quotations
// of one source sentence are one utterance.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"strconv"
	"strings"
)

type example struct {
	label  float64
	x      []float64
	weight float64
	text   string
}

func main() {
	log.SetFlags(0)
	odds := flag.Float64("odds", 3, "how much more a wrong pair weighs than a right one that is missed")
	ridge := flag.Float64("ridge", 0.003, "L2 penalty")
	show := flag.Int("show", 0, "list so many of the worst errors")
	negative := flag.String("negative", "", "features that can only speak against, by number, separated by commas")
	positive := flag.String("positive", "", "features that can only speak for")
	fixed := flag.String("fixed", "", "features that stay as they are: number=weight, separated by commas")
	test := flag.String("held", "", "files of examples of other events, separated by commas, to be told how reliable the probabilities are on")
	flag.Parse()
	var all []example
	for _, name := range flag.Args() {
		all = append(all, read(name, *odds)...)
	}
	if len(all) == 0 {
		log.Fatal("train: no examples")
	}
	sign := map[int]float64{}
	for _, i := range numbers(*negative) {
		sign[i] = -1
	}
	for _, i := range numbers(*positive) {
		sign[i] = 1
	}
	constant := map[int]float64{}
	for f := range strings.SplitSeq(*fixed, ",") {
		if i, v, ok := strings.Cut(f, "="); ok {
			n, _ := strconv.Atoi(i)
			constant[n], _ = strconv.ParseFloat(v, 64)
		}
	}
	w := fit(all, *ridge, sign, constant)
	for i, v := range w {
		fmt.Printf("%d: %.3f, ", i, v)
	}
	fmt.Println()
	reliability(all, w)
	if *test != "" {
		all = nil
		for name := range strings.SplitSeq(*test, ",") {
			all = append(all, read(name, *odds)...)
		}
		fmt.Println("held out:")
		reliability(all, w)
	}
	worst(all, w, *show)
}

func numbers(s string) (out []int) {
	for f := range strings.SplitSeq(s, ",") {
		if n, err := strconv.Atoi(f); err == nil {
			out = append(out, n)
		}
	}
	return out
}

func read(name string, odds float64) []example {
	f, err := os.Open(name)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var out []example
	var count [2]float64
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		numbers, text, _ := strings.Cut(s.Text(), "\t")
		e := example{text: text}
		for i, field := range strings.Fields(numbers) {
			v, err := strconv.ParseFloat(field, 64)
			if err != nil {
				log.Fatalf("%s: %v", name, err)
			}
			if i == 0 {
				e.label = v
			} else {
				e.x = append(e.x, v)
			}
		}
		count[int(e.label)]++
		out = append(out, e)
	}
	for i := range out {
		out[i].weight = 1 / count[1]
		if out[i].label == 0 {
			out[i].weight = odds / count[0]
		}
	}
	return out
}

func probability(x, w []float64) float64 {
	z := 0.0
	for i := range x {
		z += w[i] * x[i]
	}
	return 1 / (1 + math.Exp(-z))
}

// fit minimizes the weighted log loss by projected gradient steps with
// momentum; signs and fixed weights are kept.
func fit(all []example, ridge float64, sign, held map[int]float64) []float64 {
	n := len(all[0].x)
	w, v := make([]float64, n), make([]float64, n)
	total := 0.0
	for _, e := range all {
		total += e.weight
	}
	for i, f := range held {
		w[i] = f
	}
	for step := range 20000 {
		grad := make([]float64, n)
		for _, e := range all {
			d := (probability(e.x, w) - e.label) * e.weight / total
			for i, x := range e.x {
				grad[i] += d * x
			}
		}
		rate := 0.5 / (1 + float64(step)/5000)
		for i := range w {
			if _, ok := held[i]; ok {
				continue
			}
			if i > 0 {
				grad[i] += ridge * w[i]
			}
			v[i] = 0.9*v[i] - rate*grad[i]
			w[i] += v[i]
			if s := sign[i]; s*w[i] < 0 {
				w[i], v[i] = 0, 0
			}
		}
	}
	return w
}

// reliability prints, by tenths of probability, how many pairs are right.
func reliability(all []example, w []float64) {
	var n, right [10]int
	var tp, fp, fn int
	for _, e := range all {
		p := probability(e.x, w)
		b := min(int(p*10), 9)
		n[b]++
		right[b] += int(e.label)
		switch {
		case p >= .5 && e.label == 1:
			tp++
		case p >= .5:
			fp++
		case e.label == 1:
			fn++
		}
	}
	for b := range n {
		fmt.Printf("p %.1f–%.1f  %6d pairs, %.3f right\n", float64(b)/10, float64(b+1)/10, n[b], float64(right[b])/float64(max(n[b], 1)))
	}
	fmt.Printf("at .5: precision %.3f, recall %.3f\n", float64(tp)/float64(tp+fp), float64(tp)/float64(tp+fn))
}

func worst(all []example, w []float64, n int) {
	for range n {
		best, loss := -1, 0.0
		for i, e := range all {
			if d := math.Abs(probability(e.x, w) - e.label); d > loss {
				best, loss = i, d
			}
		}
		if best < 0 {
			return
		}
		e := all[best]
		fmt.Printf("%v %.3f\n\t%s\n\t%.2f\n", e.label, probability(e.x, w), strings.ReplaceAll(e.text, "\t", "\n\t"), e.x)
		all[best].x = make([]float64, len(w))
		all[best].label = .5
	}
}

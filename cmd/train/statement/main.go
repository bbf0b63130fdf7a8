// Statement fits the logistic model of package statement to labelled
// candidates, as cmd/score-statements writes them with -features:
//
//	go run ./cmd/score-statements -docs … -gold … -strict -features events.txt
//	go run ./cmd/score-statements -docs … -gold … -features translations.txt
//	go run ./cmd/train/statement events.txt translations.txt
//
// Each line is a label, 0 or 1, the features, and after tabs the event and the
// words. Every file counts the same, and an event as the root of its lines. What there is to learn from is little, so
// that the weights are drawn to those that the package has (-ridge), and those
// that the data says nothing of stay (-fixed). Printed are the new ones with a
// table of how reliable the probabilities are on what they were fitted to, and
// one on what they were not: the events are parted to -folds, and each part is
// told by a model fitted to the others. As the feature "neighbour" is made of
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
	"maps"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"

	"verbatim/corpus/statement"
)

type example struct {
	file   string
	event  string
	label  float64
	x      []float64
	weight float64
	text   string
}

func main() {
	log.SetFlags(0)
	odds := flag.Float64("odds", 1, "how much more a wrong pair weighs than a right one that is missed")
	ridge := flag.Float64("ridge", 0.003, "L2 penalty on the distance from the weights of the package")
	folds := flag.Int("folds", 8, "parts that are told by what was fitted to the others")
	show := flag.Int("show", 0, "list so many of the worst errors")
	negative := flag.String("negative", "", "features that can only speak against, by number, separated by commas")
	positive := flag.String("positive", "", "features that can only speak for")
	fixed := flag.String("fixed", "", "features that stay as they are: number=weight, separated by commas")
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
	model := func(from []example) []float64 { return fit(from, *ridge, sign, constant) }
	w := model(all)
	for i, v := range w {
		fmt.Printf("%d: %.3f, ", i, v)
	}
	fmt.Println()
	told := func(e example) float64 { return probability(e.x, w) }
	reliability(all, told)
	fmt.Println("held out:")
	held := hold(all, *folds, model)
	for _, name := range flag.Args() {
		fmt.Println(name)
		of := slices.DeleteFunc(slices.Clone(all), func(e example) bool { return e.file != name })
		reliability(of, func(e example) float64 { return probability(e.x, held[e.event]) })
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
	events := map[string]float64{} // by event: what its examples weigh
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		numbers, text, _ := strings.Cut(s.Text(), "\t")
		e := example{file: name, text: text}
		e.event, _, _ = strings.Cut(text, "\t")
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
		e.weight = 1 + (odds-1)*(1-e.label)
		events[e.event] += e.weight
		out = append(out, e)
	}
	// Of two events one tells more than twice as much of the other: what one
	// speaker said twice is met in all articles of its event.
	total := 0.0
	for _, n := range events {
		total += math.Sqrt(n)
	}
	for i := range out {
		out[i].weight /= math.Sqrt(events[out[i].event]) * total
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

// steps is how often the weights follow the gradient.
const steps = 4000

// fit minimizes the weighted log loss by projected gradient steps with
// momentum from the weights of the package on; signs and fixed weights are kept.
func fit(all []example, ridge float64, sign, fixed map[int]float64) []float64 {
	now := statement.Weights()
	w, v, grad := slices.Clone(now), make([]float64, len(now)), make([]float64, len(now))
	total := 0.0
	for _, e := range all {
		total += e.weight
	}
	for i, f := range fixed {
		w[i] = f
	}
	for step := range steps {
		clear(grad)
		for i := range all {
			e := &all[i]
			d := (probability(e.x, w) - e.label) * e.weight / total
			for i, x := range e.x {
				grad[i] += d * x
			}
		}
		rate := 0.5 / (1 + float64(step)/1000)
		for i := range w {
			if _, ok := fixed[i]; ok {
				continue
			}
			v[i] = 0.9*v[i] - rate*(grad[i]+ridge*(w[i]-now[i]))
			w[i] += v[i]
			if s := sign[i]; s*w[i] < 0 {
				w[i], v[i] = 0, 0
			}
		}
	}
	return w
}

// hold returns, by event, the weights fitted to the other parts of the events.
func hold(all []example, folds int, model func([]example) []float64) map[string][]float64 {
	part := map[string]int{}
	for _, e := range all {
		part[e.event] = 0
	}
	for i, event := range slices.Sorted(maps.Keys(part)) {
		part[event] = i % folds
	}
	fitted := make([][]float64, folds)
	var parts sync.WaitGroup
	for k := range folds {
		parts.Go(func() {
			fitted[k] = model(slices.DeleteFunc(slices.Clone(all), func(e example) bool { return part[e.event] == k }))
		})
	}
	parts.Wait()
	out := map[string][]float64{}
	for event, k := range part {
		out[event] = fitted[k]
	}
	return out
}

// reliability prints, by tenths of probability, how many pairs are right.
func reliability(all []example, told func(example) float64) {
	var n, right [10]int
	var tp, fp, fn int
	loss := 0.0
	for _, e := range all {
		p := told(e)
		loss -= math.Log(math.Max(1e-9, math.Abs(1-e.label-p)))
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
	fmt.Printf("at .5: precision %.3f, recall %.3f; log loss %.3f\n", float64(tp)/float64(tp+fp), float64(tp)/float64(tp+fn), loss/float64(len(all)))
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

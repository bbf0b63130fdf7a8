// Quotation fits the ranker of package quotation to attributions marked by
// hand and writes its weights:
//
//	go run ./cmd/train/quotation -docs docs.jsonl.gz -gold gold.jsonl.gz -split train -o corpus/lang/en/quotation.weights
//
// The files are those of cmd/score, which measures what came of it. Each task
// of the ranker is a linear model: the gates and the last one are logistic regressions,
// the three boundaries softmax over the candidates of one content. They are
// fitted by AdaGrad [1] and rounded to a byte a weight.
//
// The last task judges what the others find. Its samples are found four times,
// in a quarter of the documents each, by weights fitted to the other three [3].
//
// One document in eight is held out to learn the curve from the ranker's score
// to the share of right reports; it is made to rise [2].
//
// The data that the weights in the source were fitted to is not part of this
// repository: the training part of PolNeAR, 840 American news articles of 2016.
//
// [1] J. Duchi, E. Hazan, Y. Singer. Adaptive Subgradient Methods for Online
// Learning and Stochastic Optimization. JMLR 12 (2011).
//
// [2] B. Zadrozny, C. Elkan. Transforming Classifier Scores into Accurate
// Multiclass Probability Estimates. KDD 2002 (isotonic regression).
//
// [3] D. Wolpert. Stacked Generalization. Neural Networks 5 (1992).
package main

import (
	"flag"
	"fmt"
	"hash/fnv"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"strings"

	"verbatim/cmd/internal/annotated"
	"verbatim/corpus"
	"verbatim/corpus/lang"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/quotation"
)

func main() {
	log.SetFlags(0)
	docs := flag.String("docs", "", "documents, JSON Lines")
	gold := flag.String("gold", "", "attributions, JSON Lines")
	split := flag.String("split", "train", "train on documents of this split only")
	check := flag.String("check", "dev", "report on documents of this split too")
	out := flag.String("o", "", "file to write the weights to")
	epochs := flag.Int("epochs", 10, "passes over the data")
	ridge := flag.Float64("ridge", 3e-6, "L2 penalty a sample")
	tellRidge := flag.Float64("tell-ridge", 1e-5, "L2 penalty a sample of the last task")
	rate := flag.Float64("rate", .08, "step")
	flag.Parse()
	if *docs == "" || *gold == "" || *out == "" {
		log.Fatal("train: -docs, -gold and -o are needed")
	}
	byDoc, err := annotated.Attributions(*gold)
	if err != nil {
		log.Fatal(err)
	}
	l := *en.English
	c := corpora{sizes: quotation.Sizes(), epochs: *epochs, rate: *rate, ridge: *ridge}
	c.tell = len(c.sizes) - 1
	var held, unseen []article
	var all []article
	if err := annotated.Lines(*docs, func(d annotated.Document) {
		if d.Split != *split && d.Split != *check {
			return
		}
		a := article{doc: annotated.Read(d)}
		a.reports = reports(a.doc.Text, byDoc[d.ID])
		a.samples = quotation.Samples(&a.doc, &l, a.reports)
		switch {
		case d.Split == *check:
			unseen = append(unseen, a)
		case kept(d.ID):
			held = append(held, a)
		default:
			all = append(all, a)
		}
	}); err != nil {
		log.Fatal(err)
	}
	// what the last task looks at is scored by weights that have not seen it
	verdicts := func(as []article, l *lang.Language) []quotation.Sample {
		var out []quotation.Sample
		for i := range as {
			out = append(out, quotation.Verdicts(&as[i].doc, l, as[i].contents(), func(a, b corpus.Span) bool {
				return annotated.Overlap(annotated.Strip(as[i].doc.Text, a), b) >= .8
			})...)
		}
		return out
	}
	var judged []quotation.Sample
	for fold := range folds {
		var in, out []article
		for i, a := range all {
			if i%folds == fold {
				out = append(out, a)
			} else {
				in = append(in, a)
			}
		}
		l.Reporting.Weights = c.weights(in, nil, nil)
		judged = append(judged, verdicts(out, &l)...)
	}
	l.Reporting.Weights = c.weights(all, held, unseen)
	w := train(judged, c.sizes[c.tell], rare[c.tell], c.epochs, c.rate, *tellRidge)
	c.report(c.tell, judged, verdicts(held, &l), verdicts(unseen, &l), w)
	fixed := l.Reporting.Weights[:len(l.Reporting.Weights)-c.sizes[c.tell]-quotation.CurveSteps] + string(rounded(w, quotation.Units()[c.tell]))
	l.Reporting.Weights = fixed + string(make([]byte, quotation.CurveSteps))
	weights := fixed + string(curve(held, &l))
	if err := os.WriteFile(*out, []byte(weights), 0o644); err != nil {
		log.Fatal(err)
	}
}

// folds is the number of parts, each of which is scored by weights that were
// fitted to the others.
const folds = 4

// An article is a document with what was marked in it.
type article struct {
	doc     corpus.Document
	reports []quotation.Report
	samples []quotation.Sample
}

// contents returns the marked contents, those in pieces also as a whole.
func (a *article) contents() []corpus.Span {
	var out []corpus.Span
	for _, r := range a.reports {
		out = append(out, r.Content...)
		if len(r.Content) > 1 {
			out = append(out, corpus.Span{Start: r.Content[0].Start, End: r.Content[len(r.Content)-1].End})
		}
	}
	return out
}

// corpora is how weights are fitted.
type corpora struct {
	sizes       []int
	tell        int // the last task, which is fitted to what the others find
	epochs      int
	rate, ridge float64
}

// weights fits those of all tasks but the last, which are 0, and says how they
// fare on held and unseen.
func (c *corpora) weights(fit, held, unseen []article) string {
	var out []byte
	for t := range c.tell {
		s := of(fit, t)
		w := train(s, c.sizes[t], rare[t], c.epochs, c.rate, c.ridge)
		out = append(out, rounded(w, quotation.Units()[t])...)
		if held != nil {
			c.report(t, s, of(held, t), of(unseen, t), w)
		}
	}
	return string(out) + string(make([]byte, c.sizes[c.tell]+quotation.CurveSteps))
}

// of returns the samples of a task.
func of(as []article, task int) []quotation.Sample {
	var out []quotation.Sample
	for i := range as {
		for _, s := range as[i].samples {
			if s.Task == task {
				out = append(out, s)
			}
		}
	}
	return out
}

func (c *corpora) report(task int, fit, held, unseen []quotation.Sample, w []float64) {
	fmt.Printf("task %d", task)
	for i, s := range [][]quotation.Sample{fit, held, unseen} {
		right, loss := measure(s, w)
		fmt.Printf("; %s %6d samples, %.4f right, log loss %.4f", [...]string{"fitted", "held out", "unseen"}[i], len(s), right, loss)
	}
	fmt.Println()
}

// kept reports whether a document is held out for the curve.
func kept(id string) bool {
	h := fnv.New32a()
	h.Write([]byte(id))
	return h.Sum32()%8 == 0
}

// reports returns attributions as package quotation is told them.
func reports(text string, as []annotated.Attribution) []quotation.Report {
	var out []quotation.Report
	for _, a := range as {
		var r quotation.Report
		for _, p := range a.Cue {
			r.Cue = append(r.Cue, corpus.Span{Start: p.Start, End: p.End})
		}
		for _, m := range annotated.Merged(text, a.Content) {
			r.Content = append(r.Content, annotated.Strip(text, m))
		}
		out = append(out, r)
	}
	return out
}

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

// curve returns for each step of the score how many of a hundred reports that
// are scored so are right.
func curve(held []article, l *lang.Language) []byte {
	var n, right [quotation.CurveSteps]float64
	for i := range held {
		doc := &held[i].doc
		gold := held[i].contents()
		for _, s := range quotation.Scores(doc, l) {
			b := min(int(s.Score*quotation.CurveSteps), quotation.CurveSteps-1)
			n[b]++
			for _, g := range gold {
				if annotated.Overlap(annotated.Strip(doc.Text, s.Span), g) >= .8 {
					right[b]++
					break
				}
			}
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

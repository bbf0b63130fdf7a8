// Quotation fits the ranker of package quotation to attributions marked by
// hand and writes its weights:
//
//	go run ./cmd/train/quotation -docs docs.jsonl.gz -gold gold.jsonl.gz -split train -o corpus/lang/en/quotation.weights
//
// The files are those of cmd/score, which measures what came of it. Each task
// of the ranker is a linear model: the gates and the last one are logistic
// regressions, the three boundaries softmax over the candidates of one content.
// They are fitted by AdaGrad [1] and rounded to a byte a weight.
//
// The last task judges what the others find. Its samples are found in a sixth
// of the documents at a time, by weights fitted to the others [3]; the same
// way the curve is learned from its score to the share of right reports, which
// is made to rise [2].
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
	"log"
	"os"
	"slices"

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
	var all, unseen []article
	if err := annotated.Lines(*docs, func(d annotated.Document) {
		if d.Split != *split && d.Split != *check {
			return
		}
		a := article{doc: annotated.Read(d)}
		a.reports = reports(a.doc.Text, byDoc[d.ID])
		a.samples = quotation.Samples(&a.doc, &l, a.reports)
		if d.Split == *check {
			unseen = append(unseen, a)
		} else {
			all = append(all, a)
		}
	}); err != nil {
		log.Fatal(err)
	}
	judged := make([][]quotation.Sample, folds)
	for fold := range folds {
		in, out := parted(all, fold)
		l.Reporting.Weights = c.weights(in, out, nil)
		judged[fold] = verdicts(out, &l)
	}
	var scored []outcome
	for fold := range folds {
		w := c.judge(append(append([][]quotation.Sample(nil), judged[:fold]...), judged[fold+1:]...), *tellRidge)
		for i := range judged[fold] {
			s := &judged[fold][i]
			scored = append(scored, outcome{probabilities(s, w)[0], s.Right == 1})
		}
	}
	l.Reporting.Weights = c.weights(all, nil, unseen)
	w := c.judge(judged, *tellRidge)
	c.report(c.tell, "unseen", verdicts(unseen, &l), w)
	fixed := l.Reporting.Weights[:len(l.Reporting.Weights)-c.sizes[c.tell]-quotation.CurveSteps] + string(rounded(w, quotation.Units()[c.tell]))
	if err := os.WriteFile(*out, []byte(fixed+string(curve(scored))), 0o644); err != nil {
		log.Fatal(err)
	}
}

// parted returns the articles without those of a fold, and those.
func parted(all []article, fold int) (in, out []article) {
	for i, a := range all {
		if i%folds == fold {
			out = append(out, a)
		} else {
			in = append(in, a)
		}
	}
	return in, out
}

// verdicts returns the samples of the last task: whether what the others find
// in as with the weights of l is as marked.
func verdicts(as []article, l *lang.Language) []quotation.Sample {
	var out []quotation.Sample
	for i := range as {
		out = append(out, quotation.Verdicts(&as[i].doc, l, as[i].contents(), func(a, b corpus.Span) bool {
			return annotated.Overlap(annotated.Strip(as[i].doc.Text, a), b) >= .8
		})...)
	}
	return out
}

// folds is the number of parts, each of which is scored by weights that were
// fitted to the others.
const folds = 6

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
		w := train(of(fit, t), c.sizes[t], rare[t], c.epochs, c.rate, c.ridge)
		out = append(out, rounded(w, quotation.Units()[t])...)
		c.report(t, "held out", of(held, t), w)
		c.report(t, "unseen", of(unseen, t), w)
	}
	return string(out) + string(make([]byte, c.sizes[c.tell]+quotation.CurveSteps))
}

// judge fits the weights of the last task.
func (c *corpora) judge(judged [][]quotation.Sample, ridge float64) []float64 {
	return train(slices.Concat(judged...), c.sizes[c.tell], rare[c.tell], c.epochs, c.rate, ridge)
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

// report says how weights fare on samples that they were not fitted to.
func (c *corpora) report(task int, what string, samples []quotation.Sample, w []float64) {
	if len(samples) > 0 {
		right, loss := measure(samples, w)
		fmt.Printf("task %d, %s: %6d samples, %.4f right, log loss %.4f\n", task, what, len(samples), right, loss)
	}
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

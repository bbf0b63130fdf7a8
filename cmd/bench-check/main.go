// Command bench-check measures the verdicts on drafts with planted changes.
//
// It analyses the articles that are given to it, takes quotations with a named
// speaker from them, plants one change in each (plant.go), writes drafts of
// them and has each draft checked. It prints how often the verdict is the
// right one by what was planted, which verdicts were given instead, how often
// the kind of a change was told rightly, and the false alarms: untouched
// quotations that are not called faithful, planted and in whole articles. Fabricated quotations come from
// articles that are not among the sources.
//
//	go run ./cmd/bench-check -corpus articles.jsonl.gz -articles 1000
package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"maps"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/check"
	"verbatim/corpus/fold"
	"verbatim/corpus/index"
	"verbatim/corpus/ingest"
)

// perDraft is the number of quotations of one draft.
const perDraft = 12

func main() {
	log.SetFlags(0)
	path := flag.String("corpus", "", "JSON Lines of {id, date, title, source, text}, gzipped or not")
	articles := flag.Int("articles", 1000, "number of articles to check against")
	each := flag.Int("each", 150, "number of quotations of each plant")
	seed := flag.Uint64("seed", 1, "of the choice of quotations and changes")
	verbose := flag.Bool("v", false, "print what was judged wrongly")
	flag.Parse()
	docs, err := read(*path)
	if err != nil {
		log.Fatal("bench-check: ", err)
	}
	held := docs[len(docs)-len(docs)/20:]
	docs = docs[:min(*articles, len(docs)-len(held))]
	held = held[:min(len(held), 300)]
	b := &bench{sources: analysed(docs), strangers: analysed(held), r: rand.New(rand.NewPCG(*seed, 0)), verbose: *verbose}
	b.x = index.New(analysis.Language())
	for d := range b.sources.Documents {
		b.x.Add(&b.sources.Documents[d])
	}
	b.run(*each)
	b.whole(2 * *each)
}

// whole holds n of the articles against all of them, as drafts: whatever they
// quote, they quote faithfully.
func (b *bench) whole(n int) {
	judged, alarms := 0, map[check.Verdict]int{}
	for i := range min(n, len(b.sources.Documents)) {
		doc := &b.sources.Documents[i*len(b.sources.Documents)/n%len(b.sources.Documents)]
		draft := analysed([]corpus.Document{{ID: "draft", Text: doc.Text}})
		result, _ := check.New(b.sources, b.x, analysis.Language()).Check(draft, nil)
		for k := range result.Findings {
			f := &result.Findings[k]
			if f.Verdict == "" {
				continue
			}
			judged++
			if f.Faithful() {
				continue
			}
			alarms[f.Verdict]++
			b.report(plant{name: "whole " + doc.ID}, planted{sentence: f.Of(doc.Text), source: source{speaker: doc.Title}}, f, draft)
		}
	}
	sum := 0
	for _, k := range alarms {
		sum += k
	}
	fmt.Printf("articles held against themselves: %d quotations, %d alarms (%.4f): %s\n", judged, sum, share(sum, judged), verdicts(alarms))
}

// read reads the articles of a file.
func read(path string) ([]corpus.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var in io.Reader = bufio.NewReaderSize(f, 1<<20)
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(in); err != nil {
			return nil, err
		}
	}
	data, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	docs, problems := ingest.Read("articles.jsonl", data)
	for _, p := range problems[:min(3, len(problems))] {
		log.Print(p)
	}
	return docs, nil
}

func analysed(docs []corpus.Document) *corpus.Analysis {
	a, err := analysis.Run(context.Background(), docs, analysis.Options{Workers: runtime.GOMAXPROCS(0)})
	if err != nil {
		log.Fatal("bench-check: ", err)
	}
	return a
}

type bench struct {
	sources, strangers *corpus.Analysis
	x                  *index.Index
	r                  *rand.Rand
	verbose            bool
	names              []string
}

// A source is a quotation as an article has it.
type source struct {
	text    string
	speaker string
	said    corpus.Dating
}

// sources returns direct speech of persons called by name, in random order.
func (b *bench) choose(a *corpus.Analysis) []source {
	var list []source
	for d := range a.Documents {
		doc := &a.Documents[d]
		for q := range doc.Quotations {
			x := &doc.Quotations[q]
			n := len(fold.Words(doc.Text, x.Span))
			if x.Kind != corpus.Speech || x.Form != corpus.Direct || x.Within != corpus.None || n < 9 || n > 45 || strings.ContainsAny(x.Of(doc.Text), "\n\"“”[]") {
				continue
			}
			if x.Speaker == corpus.None || a.Speakers[x.Speaker].Kind != corpus.Person || !strings.Contains(a.Speakers[x.Speaker].Name, " ") || x.Attribution.Confidence < .8 {
				continue
			}
			if name := a.Speakers[x.Speaker].Name; name[0] >= 'A' && name[0] <= 'Z' {
				list = append(list, source{x.Of(doc.Text), name, x.Said})
			}
		}
	}
	b.r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

// A tally is what became of one plant.
type tally struct {
	n, right, alarms int // alarms: what is not called faithful
	kinds, kindRight int
	verdicts         map[check.Verdict]int
}

// run plants each change in n quotations and prints the table.
func (b *bench) run(n int) {
	pool, strangers := b.choose(b.sources), b.choose(b.strangers)
	for _, s := range pool {
		b.names = append(b.names, s.speaker)
	}
	fmt.Printf("articles=%d quotations=%d\n%-14s %5s %6s %6s  verdicts\n", len(b.sources.Documents), len(pool), "planted", "n", "right", "kind")
	all := tally{}
	var checking time.Duration
	quotations := 0
	for _, p := range plants {
		from := pool
		if p.fabricated {
			from = strangers
		}
		t := tally{verdicts: map[check.Verdict]int{}}
		var batch []planted
		for i := 0; i < len(from) && t.n+len(batch) < n; i++ {
			x, ok := p.plant(b, from[i], from[(i+len(from)/2)%len(from)])
			if !ok || p.fabricated && b.printed(x.text) {
				continue
			}
			batch = append(batch, x)
			if len(batch) == perDraft || t.n+len(batch) == n {
				took := b.check(p, batch, &t)
				checking += took
				quotations += len(batch)
				batch = nil
			}
		}
		if len(batch) > 0 {
			checking += b.check(p, batch, &t)
			quotations += len(batch)
		}
		fmt.Printf("%-14s %5d %6.3f %6s  %s\n", p.name, t.n, share(t.right, t.n), kindShare(t), verdicts(t.verdicts))
		all.n, all.right = all.n+t.n, all.right+t.right
		if p.name == "untouched" {
			fmt.Printf("false alarms on untouched quotations: %.4f\n", share(t.alarms, t.n))
		}
	}
	fmt.Printf("all            %5d %6.3f; %.1f ms a quotation\n", all.n, share(all.right, all.n), checking.Seconds()*1e3/float64(max(1, quotations)))
}

// printed reports whether a stranger's words stand in the sources after all.
func (b *bench) printed(text string) bool {
	r := b.x.Find(text, 1)
	return len(r.Matches) > 0 && r.Matches[0].Score > .75
}

// check writes a draft of what was planted, has it checked and counts.
func (b *bench) check(p plant, batch []planted, t *tally) time.Duration {
	var text strings.Builder
	starts := make([]int, len(batch))
	for i, x := range batch {
		at := text.Len()
		text.WriteString(x.sentence)
		text.WriteString("\n\n")
		starts[i] = at + strings.Index(x.sentence, x.text)
	}
	draft := analysed([]corpus.Document{{ID: "draft", Text: text.String()}})
	start := time.Now()
	result, _ := check.New(b.sources, b.x, analysis.Language()).Check(draft, nil)
	took := time.Since(start)
	for i, x := range batch {
		t.n++
		f := finding(result, starts[i])
		if f == nil {
			t.verdicts["(none)"]++
			b.report(p, x, nil, draft)
			continue
		}
		t.verdicts[f.Verdict]++
		if !f.Faithful() {
			t.alarms++
		}
		if !slices.Contains(p.expect, f.Verdict) || p.shown != nil && f.Verdict == check.Trimmed && f.Shown != *p.shown {
			b.report(p, x, f, draft)
			continue
		}
		t.right++
		if p.kind != "" {
			t.kinds++
			if slices.ContainsFunc(f.Changes, func(c check.Change) bool { return c.Kind == p.kind }) {
				t.kindRight++
			}
		}
	}
	return took
}

func finding(r check.Result, start int) *check.Finding {
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Start <= start+2 && start < f.End {
			return f
		}
	}
	return nil
}

func (b *bench) report(p plant, x planted, f *check.Finding, draft *corpus.Analysis) {
	if !b.verbose {
		return
	}
	fmt.Printf("-- %s\n   draft:  %s\n   source: %s (%s)\n", p.name, x.sentence, x.source.text, x.source.speaker)
	if f == nil {
		fmt.Println("   no such quotation was seen in the draft")
		return
	}
	fmt.Printf("   %s shown=%v %s\n", f.Verdict, f.Shown, f.Reason)
	for _, c := range f.Changes {
		fmt.Printf("   %s “%s” for “%s”\n", c.Kind, c.Draft.Of(draft.Documents[0].Text), c.Original.Of(b.sources.Documents[f.Match.Doc].Text))
	}
	for _, m := range []*corpus.Match{f.Match, f.Second} {
		if m != nil {
			fmt.Printf("   match:  %s\n", m.Of(b.sources.Documents[m.Doc].Text))
		}
	}
}

func share(n, of int) float64 { return float64(n) / float64(max(of, 1)) }

func kindShare(t tally) string {
	if t.kinds == 0 {
		return ""
	}
	return fmt.Sprintf("%.3f", share(t.kindRight, t.kinds))
}

func verdicts(m map[check.Verdict]int) string {
	var parts []string
	for _, v := range slices.Sorted(maps.Keys(m)) {
		parts = append(parts, fmt.Sprintf("%s %d", v, m[v]))
	}
	return strings.Join(parts, ", ")
}

// Score measures quotation attribution against a hand-annotated corpus in the
// form of JSON Lines (gzipped or not): documents with "id", "split" and
// "text", and attributions with "doc", "primary", "quote_class" and spans
// "source", "cue", "content" that carry byte offsets "bstart" and "bend".
//
//	go run ./cmd/score -docs docs.jsonl.gz -gold gold.jsonl.gz -split dev
//
// It prints precision, recall and F1 of direct, mixed and indirect contents,
// how many direct quotations have the right source, a reliability table by
// confidence and one by rule. With -dump it lists what is wrong instead.
package main

import (
	"encoding/json"
	"flag"
	"io"
	"log"
	"os"

	"verbatim/cmd/internal/annotated"
	"verbatim/corpus"
)

func main() {
	log.SetFlags(0)
	docs := flag.String("docs", "", "documents, JSON Lines")
	gold := flag.String("gold", "", "attributions, JSON Lines; without it the attributions found are printed")
	split := flag.String("split", "", "only documents of this split")
	dump := flag.String("dump", "", "list errors: direct, spurious, source, mixed, indirect, recall, none")
	limit := flag.Int("n", 40, "how many to list")
	list := flag.Bool("list", false, "print every quotation found as a line of JSON instead")
	skip := flag.Int("skip", 0, "list every n-th only")
	only := flag.String("rule", "", "list errors of this rule only")
	flag.Parse()
	if *docs == "" {
		log.Fatal("score: -docs is needed")
	}
	s := scorer{dump: *dump, limit: *limit, stride: *skip, only: *only}
	var byDoc map[string][]annotated.Attribution
	if *gold != "" {
		var err error
		if byDoc, err = annotated.Attributions(*gold); err != nil {
			log.Fatal(err)
		}
	}
	if err := annotated.Lines(*docs, func(d annotated.Document) {
		if *list {
			print(os.Stdout, d)
		} else if *split == "" || d.Split == *split {
			s.score(d, byDoc[d.ID])
		}
	}); err != nil {
		log.Fatal(err)
	}
	if !*list {
		s.print(os.Stdout)
	}
}

// print writes the quotations of d, one a line.
func print(w io.Writer, d annotated.Document) {
	doc := analyse(d)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, q := range doc.Quotations {
		by := ""
		if m := q.Attribution.Mention; m != corpus.None {
			by = doc.Mentions[m].Of(doc.Text)
		}
		content := ""
		if q.Content != q.Span {
			content = q.Content.Of(doc.Text)
		}
		enc.Encode(map[string]any{"doc": doc.ID, "start": q.Start, "end": q.End, "text": q.Of(doc.Text), "kind": q.Kind, "form": q.Form,
			"by": by, "cue": q.Attribution.Cue.Of(doc.Text), "rule": q.Attribution.Rule, "confidence": q.Attribution.Confidence,
			"content": content, "continues": q.Continues, "within": q.Within})
	}
}

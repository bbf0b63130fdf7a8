// Score-dates measures the time expressions that package timex finds.
//
//	go run ./cmd/score-dates -timeml FOLDER                    # TimeML documents, as TempEval-3 has them
//	go run ./cmd/score-dates -docs D.jsonl.gz -gold G.jsonl.gz -narrative
//	go run ./cmd/score-dates -cases FOLDER                     # phrases with a reference date
//	go run ./cmd/score-dates -hide D.jsonl.gz -window 500       # dates taken off and inferred
//
// For annotated text it prints precision, recall and F1 as TempEval-3 counts
// them [1, section 4.1]: strict (the same extent), relaxed (overlapping
// extents, one to one), value and type (relaxed and the same attribute). For
// phrases it prints how many come to the days that the suite expects. With
// -list it prints the errors of a class: missed, spurious, extent, type,
// value; for phrases missed, value.
//
// [1] N. UzZaman et al., "SemEval-2013 Task 1: TempEval-3", SemEval 2013, pp. 1–9.
package main

import (
	"bufio"
	"compress/gzip"
	"flag"
	"io"
	"log"
	"os"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/segment"
	"verbatim/corpus/timex"
)

func main() {
	log.SetFlags(0)
	timeml := flag.String("timeml", "", "folder of TimeML documents (.tml)")
	docs := flag.String("docs", "", "documents, JSON Lines with id, date, text")
	gold := flag.String("gold", "", "their time expressions, JSON Lines with doc, type, value, bstart, bend")
	narrative := flag.Bool("narrative", false, "the text is not anchored in its date")
	cases := flag.String("cases", "", "folder of the suites dates-*.jsonl.gz")
	suite := flag.String("suite", "", "only suites whose name holds this")
	hide := flag.String("hide", "", "dated documents, JSON Lines with id, date, title, source, text")
	window := flag.Int("window", 500, "how many documents of -hide are analysed together")
	list := flag.String("list", "", "list the errors of this class")
	flag.Parse()
	var err error
	switch {
	case *timeml != "":
		err = scoreTimeML(*timeml, *narrative, *list)
	case *docs != "" && *gold != "":
		err = scoreLines(*docs, *gold, *narrative, *list)
	case *cases != "":
		err = scoreCases(*cases, *suite, *list)
	case *hide != "":
		err = scoreHidden(*hide, max(2, *window), *list)
	default:
		log.Fatal("score-dates: -timeml, -docs with -gold, -cases or -hide is needed")
	}
	if err != nil {
		log.Fatalf("score-dates: %v", err)
	}
}

// find returns the time expressions of a text of a date (2025-04-28).
func find(text, date string, narrative bool) []corpus.TimeExpression {
	doc := corpus.Document{Text: text}
	layout := segment.Find(&doc, en.English)
	doc.Segments, doc.Sentences, doc.Tokens = layout.Segments, layout.Sentences, layout.Tokens
	if narrative {
		return timex.FindNarrative(&doc, en.English)
	}
	return timex.Find(&doc, corpus.Dating{Value: date, Earliest: date, Latest: date}, en.English)
}

// eachLine calls f with every line of a file, gzipped or not.
func eachLine(name string, f func([]byte) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	var r io.Reader = file
	if strings.HasSuffix(name, ".gz") {
		z, err := gzip.NewReader(file)
		if err != nil {
			return err
		}
		r = z
	}
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<26)
	for s.Scan() {
		if err := f(s.Bytes()); err != nil {
			return err
		}
	}
	return s.Err()
}

// Package annotated reads news articles with attributions marked by hand:
// JSON Lines, gzipped or not. A document has "id", "split", "title" and "text";
// an attribution has "doc", "primary", "quote_class" (direct, mixed or none) and
// the pieces of its "source", "cue" and "content" with byte offsets "bstart" and
// "bend".
package annotated

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/segment"
	"verbatim/corpus/speaker"
)

// A Document is an article.
type Document struct {
	ID, Split, Title, Text string
}

// A Piece is a stretch of text; offsets are bytes.
type Piece struct {
	Start int    `json:"bstart"`
	End   int    `json:"bend"`
	Text  string `json:"text"`
}

// An Attribution is who said what, as marked by hand.
type Attribution struct {
	Doc     string
	Primary bool
	Class   string `json:"quote_class"`
	Source  []Piece
	Cue     []Piece
	Content []Piece
}

// Attributions returns the primary attributions of a file by document.
func Attributions(name string) (map[string][]Attribution, error) {
	byDoc := map[string][]Attribution{}
	err := Lines(name, func(a Attribution) {
		if a.Primary {
			byDoc[a.Doc] = append(byDoc[a.Doc], a)
		}
	})
	return byDoc, err
}

// Lines decodes each line of a file and hands it to use.
func Lines[T any](name string, use func(T)) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
	}
	dec := json.NewDecoder(bufio.NewReader(in))
	for {
		var v T
		if err := dec.Decode(&v); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
		use(v)
	}
}

// Read returns d with the layers that quotations are found in.
func Read(d Document) corpus.Document {
	doc := corpus.Document{ID: d.ID, Title: d.Title, Text: strings.ReplaceAll(d.Text, "\r", " ")}
	lay := segment.Find(&doc, en.English)
	doc.Segments, doc.Sentences, doc.Tokens = lay.Segments, lay.Sentences, lay.Tokens
	doc.Mentions = speaker.Find(&doc, en.English)
	return doc
}

// Merged joins pieces that only white space parts, except across lines, and
// orders them.
func Merged(text string, ps []Piece) []corpus.Span {
	sort.Slice(ps, func(i, j int) bool { return ps[i].Start < ps[j].Start })
	var out []corpus.Span
	for _, p := range ps {
		if n := len(out); n > 0 && p.Start >= out[n-1].End {
			gap := text[out[n-1].End:p.Start]
			if strings.TrimSpace(gap) == "" && !strings.Contains(gap, "\n") {
				out[n-1].End = p.End
				continue
			}
		}
		out = append(out, corpus.Span{Start: p.Start, End: p.End})
	}
	return out
}

const (
	blanks = " \t\n\r\u00a0\u200b"
	// Marks are the signs that Strip takes off.
	Marks = "“”\"'‘’`«»„"
)

// Strip returns s without white space and quotation marks at its ends.
func Strip(text string, s corpus.Span) corpus.Span {
	part := text[s.Start:s.End]
	l := strings.TrimLeft(part, blanks+Marks)
	s.Start += len(part) - len(l)
	s.End = s.Start + len(strings.TrimRight(l, blanks+Marks))
	return s
}

// Overlap returns the share of the union of a and b that both cover.
func Overlap(a, b corpus.Span) float64 {
	both := min(a.End, b.End) - max(a.Start, b.Start)
	if both <= 0 {
		return 0
	}
	return float64(both) / float64(max(a.End, b.End)-min(a.Start, b.Start))
}

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"verbatim/corpus"
	"verbatim/corpus/index"
)

// A query is one remembered quotation.
type query struct {
	ID    json.RawMessage `json:"id"` // as the file has it; null without
	Quote string          `json:"quote"`
}

// An answer is where a query stands, one JSON line each.
type answer struct {
	query
	Matches []match `json:"matches"`
	Reason  string  `json:"reason,omitempty"`
	Elapsed int64   `json:"elapsed_us"`
}

// A match is one passage of an answer.
type match struct {
	Doc       string       `json:"doc"`
	Start     int          `json:"start"`
	End       int          `json:"end"`
	Text      string       `json:"text"`
	Score     float64      `json:"score"`
	Grade     corpus.Grade `json:"grade"`
	Quotation *string      `json:"quotation"`
	Speaker   *string      `json:"speaker"`
}

// find tells where remembered quotations stand.
func find(env *environment, args []string) error {
	set := flags("find")
	correctionsFlag(env, set)
	path := set.String("corpus", "", "")
	limit := set.Int("limit", 10, "")
	format := set.String("format", "text", "")
	file := set.String("queries", "", "")
	rest, err := parse(env, set, args)
	if err != nil {
		return err
	}
	if err := oneOf("format", *format, "text", "json"); err != nil {
		return err
	}
	if *limit < 1 {
		return fmt.Errorf("--limit %d: it must be 1 or more", *limit)
	}
	queries, err := queries(env, *file, rest)
	if err != nil {
		return err
	}
	a, ix, err := indexed(env, *path)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(env.stdout)
	found := 0
	for _, q := range queries {
		start := time.Now()
		result := ix.Find(q.Quote, *limit)
		r := answered(a, q, result)
		r.Elapsed = time.Since(start).Microseconds()
		found += len(r.Matches)
		if err := write(out, *format, a, r); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if found == 0 {
		return errLook
	}
	return nil
}

// queries returns the quotations to look for: the arguments as one, or the
// lines of a JSONL file.
func queries(env *environment, file string, rest []string) ([]query, error) {
	if file == "" {
		quote := strings.Join(rest, " ")
		if quote == "-" {
			data, err := io.ReadAll(env.stdin)
			if err != nil {
				return nil, fmt.Errorf("standard input: %w", err)
			}
			quote = string(data)
		}
		if strings.TrimSpace(quote) == "" {
			return nil, fmt.Errorf("no quotation given; usage: %s", usageLine("find"))
		}
		return []query{{Quote: quote}}, nil
	}
	in := env.stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, err
		}
		defer f.Close() // only read
		in = f
	}
	var list []query
	bad := 0
	lines := bufio.NewReaderSize(in, 1<<16)
	for n := 1; ; n++ {
		text, err := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(text)) > 0 {
			var q query
			if wrong := json.Unmarshal(text, &q); wrong != nil {
				bad++
				fmt.Fprintf(env.stderr, "%s:%d: %v; a line is {\"id\",\"quote\"}\n", file, n, wrong)
			} else {
				list = append(list, q)
			}
		}
		switch {
		case err != nil && !errors.Is(err, io.EOF):
			return nil, fmt.Errorf("%s: %w", file, err)
		case err != nil && len(list) == 0 && bad > 0:
			return nil, fmt.Errorf("%s: none of its lines is a query", file)
		case err != nil:
			return list, nil
		}
	}
}

// answered returns result in the shape of the contract.
func answered(a *corpus.Analysis, q query, result index.Result) answer {
	r := answer{query: q, Matches: []match{}, Reason: result.Reason}
	for _, m := range result.Matches {
		r.Matches = append(r.Matches, passage(a, m))
	}
	return r
}

// passage returns m in the shape of the contract.
func passage(a *corpus.Analysis, m corpus.Match) match {
	doc := &a.Documents[m.Doc]
	line := match{Doc: doc.ID, Start: m.Start, End: m.End, Text: m.Of(doc.Text), Score: m.Score, Grade: m.Grade}
	if m.Quotation != corpus.None {
		quotation := &doc.Quotations[m.Quotation]
		line.Quotation = &quotation.ID
		if quotation.Speaker != corpus.None {
			line.Speaker = &a.Speakers[quotation.Speaker].ID
		}
	}
	return line
}

// write writes one answer.
func write(w io.Writer, format string, a *corpus.Analysis, r answer) error {
	if format == "json" {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		return e.Encode(r)
	}
	if len(r.Matches) == 0 {
		_, err := fmt.Fprintf(w, "not found: %s\n", r.Reason)
		return err
	}
	for _, m := range r.Matches {
		if _, err := fmt.Fprintf(w, "%.2f %-8s %s\n  %s\n", m.Score, m.Grade, m.place(a), line(m.Text)); err != nil {
			return err
		}
	}
	return nil
}

// place names the speaker and the place of m.
func (m match) place(a *corpus.Analysis) string {
	who := ""
	if m.Speaker != nil {
		for i := range a.Speakers {
			if a.Speakers[i].ID == *m.Speaker {
				who = a.Speakers[i].Name + ", "
			}
		}
	}
	return fmt.Sprintf("%s%s:%d-%d", who, m.Doc, m.Start, m.End)
}

// line is text on one line.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }

package main

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"verbatim/corpus"
)

// A mark is a time expression of the gold; Type is empty where it has none.
type mark struct {
	Doc, Type, Value string
	Start            int `json:"bstart"`
	End              int `json:"bend"`
	Nested           bool
}

// A tally counts one corpus.
type tally struct {
	found, gold                  int
	strict, relaxed, typ, values int
	list                         string
}

func (t *tally) print() {
	fmt.Printf("%d found, %d in the gold\n", t.found, t.gold)
	row := func(name string, hits int) {
		p, r := float64(hits)/float64(max(1, t.found)), float64(hits)/float64(max(1, t.gold))
		fmt.Printf("%-8s P %.3f R %.3f F1 %.3f\n", name, p, r, 2*p*r/max(1e-9, p+r))
	}
	row("strict", t.strict)
	row("relaxed", t.relaxed)
	row("type", t.typ)
	row("value", t.values)
}

// report prints an error of a class that is listed.
func (t *tally) report(class, id, text string, s corpus.Span, is, want string) {
	if t.list != class {
		return
	}
	lo, hi := max(0, s.Start-60), min(len(text), s.End+40)
	flat := strings.NewReplacer("\n", " ")
	fmt.Printf("%s\t%s[%s]%s\t%s\t%s\n", id, flat.Replace(text[lo:s.Start]), flat.Replace(text[s.Start:s.End]),
		flat.Replace(text[s.End:hi]), is, want)
}

// score compares what was found in one text with its gold.
func (t *tally) score(id, text string, found []corpus.TimeExpression, gold []mark) {
	t.found += len(found)
	t.gold += len(gold)
	used := make([]bool, len(gold))
	for _, x := range found {
		hit := -1
		for i, g := range gold {
			if !used[i] && x.Start < g.End && g.Start < x.End && (hit < 0 || x.Start == g.Start && x.End == g.End) {
				hit = i
			}
		}
		if hit < 0 {
			t.report("spurious", id, text, x.Span, string(x.Type)+" "+x.Value, "")
			continue
		}
		g := gold[hit]
		used[hit] = true
		t.relaxed++
		if x.Start == g.Start && x.End == g.End {
			t.strict++
		} else {
			t.report("extent", id, text, x.Span, "", text[g.Start:g.End])
		}
		if g.Type == "" || g.Type == string(x.Type) {
			t.typ++
		} else {
			t.report("type", id, text, x.Span, string(x.Type), g.Type)
		}
		if g.Value == x.Value {
			t.values++
		} else {
			t.report("value", id, text, x.Span, x.Value+" "+x.Reason, g.Value)
		}
	}
	for i, g := range gold {
		if !used[i] {
			t.report("missed", id, text, corpus.Span{Start: g.Start, End: g.End}, "", g.Type+" "+g.Value)
		}
	}
}

// scoreLines scores documents and gold in JSON Lines.
func scoreLines(docs, gold string, narrative bool, list string) error {
	marks := map[string][]mark{}
	err := eachLine(gold, func(line []byte) error {
		var m mark
		if err := json.Unmarshal(line, &m); err != nil {
			return err
		}
		if !m.Nested {
			marks[m.Doc] = append(marks[m.Doc], m)
		}
		return nil
	})
	if err != nil {
		return err
	}
	t := tally{list: list}
	err = eachLine(docs, func(line []byte) error {
		var d struct{ ID, Date, Text string }
		if err := json.Unmarshal(line, &d); err != nil {
			return err
		}
		t.score(d.ID, d.Text, find(d.Text, d.Date, narrative), marks[d.ID])
		return nil
	})
	t.print()
	return err
}

// scoreTimeML scores a folder of TimeML documents.
func scoreTimeML(folder string, narrative bool, list string) error {
	names, err := filepath.Glob(filepath.Join(folder, "*.tml"))
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("no .tml in %s", folder)
	}
	t := tally{list: list}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		text, date, marks, err := readTimeML(f)
		f.Close()
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		t.score(filepath.Base(name), text, find(text, date, narrative), marks)
	}
	t.print()
	return nil
}

// readTimeML returns the text of a TimeML document's TEXT element, its date of
// creation and its time expressions, with offsets into the text.
func readTimeML(r io.Reader) (text, date string, marks []mark, err error) {
	d := xml.NewDecoder(r)
	d.Strict = false
	var b strings.Builder
	depth := 0 // elements from TEXT on
	var open []mark
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return b.String(), date, marks, nil
		}
		if err != nil {
			return "", "", nil, err
		}
		switch e := tok.(type) {
		case xml.StartElement:
			if e.Name.Local == "TEXT" || depth > 0 {
				depth++
			}
			if e.Name.Local != "TIMEX3" {
				continue
			}
			m := mark{Start: b.Len()}
			created := false
			for _, a := range e.Attr {
				switch a.Name.Local {
				case "type":
					m.Type = a.Value
				case "value":
					m.Value = a.Value
				case "functionInDocument":
					created = a.Value == "CREATION_TIME" || a.Value == "PUBLICATION_TIME"
				}
			}
			if created && date == "" && len(m.Value) >= 10 {
				date = m.Value[:10]
			}
			open = append(open, m)
		case xml.EndElement:
			if depth > 0 {
				depth--
			}
			if e.Name.Local == "TIMEX3" && len(open) > 0 {
				m := open[len(open)-1]
				open = open[:len(open)-1]
				if m.End = b.Len(); depth > 0 && m.End > m.Start && len(open) == 0 {
					marks = append(marks, trimmed(m, b.String()))
				}
			}
		case xml.CharData:
			if depth > 0 {
				b.Write(e)
			}
		}
	}
}

// trimmed leaves the blanks at its ends out of a mark.
func trimmed(m mark, text string) mark {
	s := text[m.Start:m.End]
	m.Start += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	m.End -= len(s) - len(strings.TrimRightFunc(s, unicode.IsSpace))
	return m
}

package main

import (
	"encoding/json"
	"os"
)

// A question is what other programs are asked: cmd/bench-peers.
type question struct {
	Kind  string `json:"kind"`
	Query string `json:"query"`
	Doc   int    `json:"doc"`  // index of the article it was taken from
	Text  string `json:"text"` // the quotation as it stands there
}

// questions writes the texts and what they are asked to a file.
func (b *bench) questions(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	texts := make([]string, len(b.docs))
	for i := range b.docs {
		texts[i] = b.docs[i].Text
	}
	err = json.NewEncoder(f).Encode(struct {
		Texts     []string   `json:"texts"`
		Questions []question `json:"questions"`
	}{texts, b.asked})
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// ask notes what is asked.
func (b *bench) ask(k kind, query string, s source) {
	b.asked = append(b.asked, question{k.String(), query, s.doc, s.span.Of(b.docs[s.doc].Text)})
}

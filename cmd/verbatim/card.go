package main

import (
	"encoding/json"
	"fmt"
	"os"

	"verbatim/app/cite"
	"verbatim/corpus"
)

// mostCard is the most bytes of a file that is looked at for a card.
const mostCard = 1 << 20

// readCard returns the evidence card that a file is, if it is one.
func readCard(path string) (cite.Card, bool) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > mostCard {
		return cite.Card{}, false // whoever reads drafts says why
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return cite.Card{}, false
	}
	return cite.ReadCard(string(data))
}

// checkCard says whether an evidence card still agrees with the articles of
// path; it is something to look at if it does not.
func checkCard(env *environment, card cite.Card, path, format string) error {
	var paths []string
	if path != "" {
		paths = []string{path}
	}
	docs, err := read(env, paths)
	if err != nil {
		return err
	}
	o := card.Verify(docs)
	if format == "json" {
		out := struct {
			Card   string  `json:"card"`
			Agrees bool    `json:"agrees"`
			Says   string  `json:"says"`
			Doc    *string `json:"doc"`
			Start  *int    `json:"start"`
			End    *int    `json:"end"`
		}{Card: card.ID, Agrees: o.Agrees, Says: o.Says}
		if o.Doc != corpus.None {
			out.Doc = &docs[o.Doc].ID
		}
		if !o.Span.Empty() {
			out.Start, out.End = &o.Span.Start, &o.Span.End
		}
		e := json.NewEncoder(env.stdout)
		e.SetEscapeHTML(false)
		err = e.Encode(out)
	} else {
		verdict := "does not agree"
		if o.Agrees {
			verdict = "agrees"
		}
		_, err = fmt.Fprintf(env.stdout, "The card %s. %s\n", verdict, o.Says)
	}
	if err == nil && !o.Agrees {
		return errLook
	}
	return err
}

package engine_test

import (
	"context"
	"testing"

	"verbatim/app/engine"
	"verbatim/app/state"
	"verbatim/corpus"
	"verbatim/corpus/analysis"
)

// FuzzFetched opens what another site may have published and looks at every
// kind of view: whatever it says, nothing panics.
func FuzzFetched(f *testing.F) {
	lines := []byte(`{"id": "a", "date": "2024-03-05", "text": "“We have to close the harbour today, and nobody told us,” said Jane Ferrow, a pilot, on Monday."}
{"id": "b", "date": "2024-03-06", "text": "Jane Ferrow said: “We must close the harbour today, and nobody told us.”"}
`)
	docs := []corpus.Document{
		{ID: "a", Text: "“We have to close the harbour today, and nobody told us,” said Jane Ferrow, a pilot, on Monday."},
		{ID: "b", Text: "Jane Ferrow said: “We must close the harbour today, and nobody told us.”"},
	}
	a, err := analysis.Run(context.Background(), docs, analysis.Options{})
	if err != nil {
		f.Fatal(err)
	}
	whole, parts := analysis.Pack(a, []int{2})
	f.Add(whole, parts[0])
	f.Fuzz(func(t *testing.T, whole, part []byte) {
		if _, err := analysis.Unpack(whole, [][]byte{part}, docs); err != nil {
			return // it is found anew then
		}
		e := engine.NewLocal(nil, engine.Options{Fetch: func(context.Context, func(int, int)) ([][]byte, error) {
			return [][]byte{whole, part, lines}, nil
		}})
		if err := e.Open(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		addresses := []string{"#/", "#/statements", "#/quotations", "#/articles", "#/article/a", "#/article/b", "#/speakers", "#/corpus", "#/find?q=close+the+harbour", "#/search?q=speaker:ferrow"}
		for _, s := range e.Analysis().Statements {
			addresses = append(addresses, state.State{View: state.Statement, ID: s.ID}.String())
		}
		for _, s := range e.Analysis().Speakers {
			addresses = append(addresses, state.State{View: state.Speaker, ID: s.ID}.String())
		}
		for _, address := range addresses {
			show(t, e, address)
		}
		if _, err := e.Check(t.Context(), engine.Draft{Text: "“We have to close the bridge,” said Jane Ferrow."}); err != nil {
			t.Fatal(err)
		}
	})
}

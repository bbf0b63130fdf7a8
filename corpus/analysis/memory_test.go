package analysis_test

import (
	"context"
	"sync"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
)

// memory is an [analysis.Memory] that counts.
type memory struct {
	mu             sync.Mutex
	found          map[string][]byte
	recalled, kept int
}

func (m *memory) Key(doc *corpus.Document) string { return doc.ID + "\x00" + doc.Text }

func (m *memory) Recall(key string) []byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.found[key] != nil {
		m.recalled++
	}
	return m.found[key]
}

func (m *memory) Keep(key string, found []byte) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.kept++
	m.found[key] = found
}

func packed(a *corpus.Analysis) string {
	whole, parts := analysis.Pack(a, []int{len(a.Documents)})
	return string(whole) + string(parts[0])
}

// TestMemory analyses the articles three times: anew, from memory, and from
// memory but for one that has changed.
func TestMemory(t *testing.T) {
	m := &memory{found: map[string][]byte{}}
	run := func(change string) string {
		docs := embedded(t)
		docs[0].Text += change
		a, err := analysis.Run(context.Background(), docs, analysis.Options{Memory: m, Workers: 2})
		if err != nil {
			t.Fatal(err)
		}
		return packed(a)
	}
	want := packed(found(t, embedded(t)...))
	for i := range 2 {
		if got := run(""); got != want {
			t.Errorf("run %d: the analysis with a memory differs from the one without", i+1)
		}
	}
	if m.kept != 5 || m.recalled != 5 {
		t.Errorf("kept %d, recalled %d documents, want 5 each", m.kept, m.recalled)
	}
	if got := run("\n\n“One more thing,” said Jane Ferrow, a pilot.\n"); got == want || m.kept != 6 || m.recalled != 9 {
		t.Errorf("after a change: kept %d, recalled %d documents, want 6 and 9, and another result", m.kept, m.recalled)
	}
	for key := range m.found {
		m.found[key] = []byte("damaged")
	}
	if got := run(""); got != want {
		t.Error("a damaged memory changes the analysis")
	}
}

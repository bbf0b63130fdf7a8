package present

import (
	"slices"
	"testing"

	"verbatim/corpus"
)

// TestLabels holds that articles with IDs made for machines are named by outlet
// and day where these are their own, and that no two share a name.
func TestLabels(t *testing.T) {
	doc := func(id, outlet, on string) corpus.Document {
		return corpus.Document{ID: id, Path: "all.jsonl", Source: outlet, Date: corpus.Dating{Value: on, Earliest: on, Latest: on}}
	}
	got := labels([]corpus.Document{
		doc("0aB3cD4eF5gH", "Valley Post", "2025-03-03"),
		doc("1aB3cD4eF5gH", "Valley Post", "2025-03-04"),
		doc("2aB3cD4eF5gH", "Valley Post", "2025-03-05"),
		doc("3aB3cD4eF5gH", "Valley Post", "2025-03-05"),
		doc("4-dam", "Valley Post", "2025-03-06"),
		doc("5aB3cD4eF5gH", "Harbour News", "2025-03-06"),
	})
	want := []string{"Valley Post, 3 Mar 2025", "Valley Post, 4 Mar 2025", "2aB3cD4eF5gH", "3aB3cD4eF5gH", "4", "Harbour News"}
	if !slices.Equal(got, want) {
		t.Errorf("labels = %q, want %q", got, want)
	}
}

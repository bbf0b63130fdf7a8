package engine_test

import (
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"verbatim/app/engine"
	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/corpus/analysis"
	"verbatim/corpus/texts"
)

// opened returns an engine over the embedded articles.
func opened(t *testing.T) *engine.Local {
	t.Helper()
	e := engine.NewLocal(texts.Articles(), engine.Options{})
	if err := e.Open(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	return e
}

func show(t *testing.T, e engine.Engine, fragment string) present.Page {
	t.Helper()
	page, err := e.Show(t.Context(), state.Parse(fragment))
	if err != nil {
		t.Fatalf("Show(%q): %v", fragment, err)
	}
	return page
}

// TestEveryLinkLeadsSomewhere follows the links of the lists to each thing.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	e := opened(t)
	var links []string
	for _, row := range show(t, e, "#/statements").Statements.Rows {
		links = append(links, row.Href)
	}
	for _, row := range show(t, e, "#/quotations").Quotations.Rows {
		links = append(links, row.Href, row.Article.Href)
		if row.Voice != nil {
			links = append(links, row.Voice.Href)
		}
	}
	for _, row := range show(t, e, "#/speakers").Speakers.Rows {
		links = append(links, row.Href)
	}
	for _, day := range show(t, e, "#/").Timeline.Days {
		for _, entry := range day.Entries {
			links = append(links, entry.Href)
		}
	}
	if len(links) < 100 {
		t.Errorf("only %d links in all lists", len(links))
	}
	for _, link := range links {
		page := show(t, e, link)
		if page.Missing != nil {
			t.Errorf("%s leads nowhere", link)
		}
		if page.Article == nil || page.State.At == "" {
			continue
		}
		targets := 0
		for _, p := range page.Article.Paragraphs {
			for _, run := range p.Runs {
				if run.Target {
					targets++
				}
			}
		}
		if targets == 0 {
			t.Errorf("%s points at nothing in the article", link)
		}
	}
}

func TestFind(t *testing.T) {
	e := opened(t)
	page := show(t, e, "#/find?q=we+need+to+determine+very+quickly+within+days+if+this+is+doable")
	if len(page.Find.Matches) == 0 {
		t.Fatalf("nothing found: %s", page.Find.Reason)
	}
	best := page.Find.Matches[0]
	var yours strings.Builder
	for _, run := range best.Yours {
		yours.WriteString(run.Text)
	}
	if best.Voice == nil || best.Voice.Name != "Marco Rubio" || yours.String() != page.Find.Query {
		t.Errorf("best match by %+v, query drawn as %q", best.Voice, yours.String())
	}
	if page := show(t, e, "#/find?q=volcano"); len(page.Find.Matches) != 0 || page.Find.Reason == "" {
		t.Errorf("find of what is not there = %+v, want a reason", page.Find)
	}
	if page := show(t, e, "#/find"); page.Find.Reason != "" || len(page.Find.Matches) != 0 {
		t.Errorf("find of nothing = %+v, want an invitation", page.Find)
	}
}

// TestFindStops cancels a question in the middle of its work.
func TestFindStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	stopping := false
	e := engine.NewLocal(texts.Articles(), engine.Options{Yield: func() {
		if stopping {
			cancel()
		}
	}})
	if err := e.Open(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	stopping = true
	if _, err := e.Show(ctx, state.Parse("#/find?q=determine+very+quickly")); !errors.Is(err, context.Canceled) {
		t.Errorf("Show, cancelled while it works = %v, want %v", err, context.Canceled)
	}
}

func TestShowWaitsForOpen(t *testing.T) {
	e := engine.NewLocal(texts.Articles(), engine.Options{})
	shown := make(chan error)
	go func() {
		_, err := e.Show(t.Context(), state.State{})
		shown <- err
	}()
	var stages []string
	if err := e.Open(t.Context(), func(p engine.Progress) {
		if n := len(stages); n == 0 || stages[n-1] != p.Stage {
			stages = append(stages, p.Stage)
		}
	}); err != nil {
		t.Fatal(err)
	}
	if err := <-shown; err != nil {
		t.Errorf("Show before Open is done: %v", err)
	}
	if len(stages) < 3 {
		t.Errorf("stages told = %q, want the steps of the analysis", stages)
	}
}

func TestOpenFails(t *testing.T) {
	bad := engine.NewLocal(fstest.MapFS{"a.txt": {Data: nil}}, engine.Options{})
	if err := bad.Open(t.Context(), nil); err == nil || !strings.Contains(err.Error(), "a.txt") {
		t.Errorf("Open of an empty article = %v, want an error that names it", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := engine.NewLocal(texts.Articles(), engine.Options{}).Show(ctx, state.State{}); !errors.Is(err, context.Canceled) {
		t.Errorf("Show with a cancelled context = %v, want %v", err, context.Canceled)
	}
}

func TestYields(t *testing.T) {
	yields := 0
	e := engine.NewLocal(texts.Articles(), engine.Options{Yield: func() { yields++ }})
	if err := e.Open(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if yields < 10 {
		t.Errorf("the engine let others run %d times, want once a document and stage at least", yields)
	}
}

// TestFetched opens a corpus from what a builder laid beside the page.
func TestFetched(t *testing.T) {
	want := opened(t)
	var lines []byte
	half, docs := 0, want.Analysis().Documents
	for d, doc := range docs {
		if d == 2 {
			half = len(lines)
		}
		record, err := json.Marshal(map[string]string{"id": doc.ID, "text": doc.Text})
		if err != nil {
			t.Fatal(err)
		}
		lines = append(append(lines, record...), '\n')
	}
	whole, parts := analysis.Pack(want.Analysis(), []int{2, len(docs)})
	files := [][]byte{whole, parts[0], lines[:half], parts[1], lines[half:]}
	fetch := func(files [][]byte, err error) engine.Fetch {
		return func(context.Context, func(int, int)) ([][]byte, error) { return slices.Clone(files), err }
	}
	got := engine.NewLocal(nil, engine.Options{Fetch: fetch(files, nil)})
	if err := got.Open(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	for _, fragment := range []string{"#/", "#/statements", "#/quotations", "#/articles", "#/speakers", "#/find?q=matter+of+days+whether+this+is+doable"} {
		if got, want := show(t, got, fragment), show(t, want, fragment); !reflect.DeepEqual(got, want) {
			t.Errorf("%s differs when it was fetched", fragment)
		}
	}
	tries := 0
	flaky := engine.NewLocal(nil, engine.Options{Fetch: func(context.Context, func(int, int)) ([][]byte, error) {
		if tries++; tries == 1 {
			return nil, errors.New("offline")
		}
		return slices.Clone(files), nil
	}})
	if first, second := flaky.Open(t.Context(), nil), flaky.Open(t.Context(), nil); first == nil || second != nil {
		t.Errorf("opened without a network: %v, and with it: %v", first, second)
	}
	if page := show(t, flaky, "#/articles"); page.Articles == nil {
		t.Error("nothing is shown once the network is back")
	}
	for name, f := range map[string]engine.Fetch{
		"no network": fetch(nil, errors.New("offline")), "no files": fetch(nil, nil),
		"no texts": fetch(files[:2], nil), "damaged texts": fetch([][]byte{whole, parts[0], {1, 2, 3}}, nil),
	} {
		if err := engine.NewLocal(nil, engine.Options{Fetch: f}).Open(t.Context(), nil); err == nil {
			t.Errorf("%s: opened without an error", name)
		}
	}
	for name, f := range map[string]engine.Fetch{
		"no findings": fetch([][]byte{nil, nil, lines}, nil), "findings of another version": fetch([][]byte{{1, 2, 3}, {4}, lines}, nil),
		"findings of other texts": fetch([][]byte{whole, parts[1], lines[:half], parts[0], lines[half:]}, nil),
		"a part missing":          fetch(files[:3], nil),
	} {
		e := engine.NewLocal(nil, engine.Options{Fetch: f})
		if err := e.Open(t.Context(), nil); err != nil {
			t.Errorf("%s: %v", name, err)
		} else if page := show(t, e, "#/quotations"); len(page.Quotations.Rows) == 0 {
			t.Errorf("%s: nothing was found", name)
		}
	}
}

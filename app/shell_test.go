package app

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/engine"
	"verbatim/app/present"
	"verbatim/app/state"
)

// probe lends its context to a test.
type probe struct {
	app.Compo
	ctx app.Context
}

func (p *probe) OnPreRender(ctx app.Context) { p.ctx = ctx }
func (p *probe) Render() app.UI              { return app.Div() }

func loaded(t *testing.T) (app.TestEngine, app.Context) {
	t.Helper()
	e, p := app.NewTestEngine(), &probe{}
	if err := e.Load(p); err != nil {
		t.Fatal(err)
	}
	e.ConsumeAll()
	return e, p.ctx
}

// slow answers a request only when it is told to, and when its context ends.
type slow struct {
	answer map[string]chan present.Page
	fail   error
}

func (s *slow) Open(context.Context, func(engine.Progress)) error { return s.fail }

func (s *slow) Show(ctx context.Context, st state.State) (present.Page, error) {
	if s.fail != nil {
		return present.Page{}, s.fail
	}
	select {
	case p := <-s.answer[st.Query]:
		return p, nil
	case <-ctx.Done():
		return present.Page{}, ctx.Err()
	}
}

func (s *slow) Take(context.Context, engine.Taking) ([]engine.Taken, error) { return nil, nil }

func (s *slow) Check(_ context.Context, d engine.Draft) (present.Page, error) {
	return present.Page{State: state.State{View: state.Check}, Title: "Check a draft", Check: &present.Check{Checked: true, Name: d.Name, Summary: d.Text}}, s.fail
}

func find(q string) state.State { return state.State{View: state.Find, Query: q} }

func page(q string) present.Page {
	return present.Page{State: find(q), Title: "Find a quotation", Lead: q, Find: &present.Find{Query: q}}
}

// TestNewerRequestWins asks twice; the older answer comes, if at all, in vain.
func TestNewerRequestWins(t *testing.T) {
	e, ctx := loaded(t)
	s := &slow{answer: map[string]chan present.Page{"ol": make(chan present.Page, 1), "old": make(chan present.Page, 1)}}
	c := &shell{engine: s, past: &past{scrolled: map[string]int{}}}
	c.show(ctx, find("ol"))
	c.show(ctx, find("old"))
	s.answer["ol"] <- page("ol")
	s.answer["old"] <- page("old")
	e.ConsumeAll()
	if c.page == nil || c.page.State.Query != "old" || c.failed != nil || c.busy {
		t.Errorf("page %+v, error %v, busy %v; want the newer one", c.page, c.failed, c.busy)
	}
}

// TestOldPageStays asks for a page that does not come: the one before stays.
func TestOldPageStays(t *testing.T) {
	e, ctx := loaded(t)
	s := &slow{answer: map[string]chan present.Page{"old": make(chan present.Page, 1)}}
	c := &shell{engine: s, past: &past{scrolled: map[string]int{}}}
	s.answer["old"] <- page("old")
	c.show(ctx, find("old"))
	e.ConsumeAll()
	c.show(ctx, find("never"))
	if c.page == nil || c.page.State.Query != "old" || !c.busy {
		t.Errorf("page %+v, busy %v; want the old one while busy", c.page, c.busy)
	}
	c.cancel()
	e.ConsumeAll()
}

func TestFailureAndRetry(t *testing.T) {
	e, ctx := loaded(t)
	s := &slow{fail: errors.New("broken"), answer: map[string]chan present.Page{"x": make(chan present.Page, 1)}}
	c := &shell{engine: s, past: &past{scrolled: map[string]int{}}}
	c.open(ctx)
	c.show(ctx, find("x"))
	e.ConsumeAll()
	if c.opening == nil || c.failed == nil {
		t.Fatalf("errors %v and %v, want both", c.opening, c.failed)
	}
	s.fail = nil
	s.answer["x"] <- page("x")
	c.retry(ctx, app.Event{})
	e.ConsumeAll()
	if c.opening != nil || c.failed != nil || c.page == nil {
		t.Errorf("after a retry: %v, %v, page %v", c.opening, c.failed, c.page)
	}
}

// TestDraftStays leaves a checked draft and comes back to it; forgotten, it is
// gone.
func TestDraftStays(t *testing.T) {
	e, ctx := loaded(t)
	s := &slow{answer: map[string]chan present.Page{"": make(chan present.Page, 9), "x": make(chan present.Page, 1)}}
	c := &shell{engine: s, past: &past{scrolled: map[string]int{}}}
	empty := present.Page{State: state.State{View: state.Check}, Check: &present.Check{}}
	c.check(ctx, app.Action{Value: engine.Draft{Text: "a draft"}})
	e.ConsumeAll()
	s.answer["x"] <- page("x")
	c.show(ctx, find("x"))
	e.ConsumeAll()
	s.answer[""] <- empty
	c.show(ctx, state.State{View: state.Check})
	e.ConsumeAll()
	if c.page == nil || c.page.Check == nil || c.page.Check.Text != "a draft" || !c.page.Check.Checked {
		t.Fatalf("back at the draft: %+v, want it as it was", c.page)
	}
	s.answer[""] <- empty
	c.forget(ctx, app.Action{})
	e.ConsumeAll()
	if c.page.Check == nil || c.page.Check.Checked || c.checked != nil {
		t.Errorf("forgotten: %+v, want nothing of it", c.page.Check)
	}
}

// TestEveryState draws the shell in each condition.
func TestEveryState(t *testing.T) {
	p := page("x")
	for name, c := range map[string]*shell{
		"loading":  {},
		"progress": {progress: engine.Progress{Stage: "reading", Done: 1, Total: 5}},
		"page":     {page: &p, state: p.State},
		"busy":     {page: &p, state: p.State, busy: true},
		"failed":   {failed: errors.New("broken")},
		"unopened": {opening: errors.New("broken")},
	} {
		if err := app.NewTestEngine().Load(c); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNamed(t *testing.T) {
	for fragment, want := range map[string]string{
		"": "Timeline", "#/timeline": "Timeline", "#/statement/s1": "Statements", "#/article/a": "Articles", "#/speaker/p": "Speakers",
		"#/quotations?kind=term": "Quotations", "#/corpus": "Corpus", "#/search?q=x": "Search", "#/check": "Check", "#/find?q=x": "Find a quotation", "#/nowhere": "Verbatim",
	} {
		if got := named(state.Parse(fragment)); got != want {
			t.Errorf("named(%q) = %q, want %q", fragment, got, want)
		}
	}
}

func TestEscapeStray(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "#/find?q=100%": "#/find?q=100%25", "%zz%4": "%25zz%254", "%41%c3%A9": "%41%c3%A9", "a%%41": "a%25%41",
	} {
		if got := escapeStray(s); got != want {
			t.Errorf("escapeStray(%q) = %q, want %q", s, got, want)
		}
	}
}

// TestViewsAreNamed keeps the navigation as the contract has it.
func TestViewsAreNamed(t *testing.T) {
	var names []string
	for _, v := range views {
		names = append(names, v.name)
	}
	want := []string{"Timeline", "Statements", "Quotations", "Articles", "Speakers", "Search", "Check", "Corpus"}
	if !reflect.DeepEqual(names, want) {
		t.Errorf("the navigation has %q, want %q", names, want)
	}
}

func (s *slow) Correct(context.Context, engine.Change) (string, error) { return "", nil }

package app

import (
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

func TestTold(t *testing.T) {
	for want, requests := range map[string][]request{
		"Requests to the network since the start: none to open, none since then.": nil,
		"Requests to the network since the start: 2 to open, none since then, 1 for the copy kept for use offline.": {
			{why: toOpen}, {why: forCopy}, {why: toOpen},
		},
		"Requests to the network since the start: 1 to open, 1 since then.": {{why: toOpen}, {why: since}},
	} {
		if got := told(requests); got != want {
			t.Errorf("told = %q, want %q", got, want)
		}
	}
}

func TestFoot(t *testing.T) {
	e, _ := loaded(t)
	f := &foot{}
	if err := e.Load(f); err != nil {
		t.Fatal(err)
	}
	e.ConsumeAll()
	match := func(want app.UI, path ...int) {
		t.Helper()
		if err := app.Match(want, f, append([]int{0}, path...)...); err != nil {
			t.Error(err)
		}
	}
	match(app.Text("Requests to the network since the start: none to open, none since then."), 1, 0, 0)
	if got := len(lines([]request{{why: toOpen}, {why: forCopy, bytes: 900}, {why: since}, {why: forCopy, bytes: 600}})); got != 3 {
		t.Errorf("%d lines, want one for each but those for the copy, which have one together", got)
	}
	f.newer = true
	if got := len(f.offer()); got != 3 {
		t.Errorf("a newer version is offered in %d parts, want words and two buttons", got)
	}
}

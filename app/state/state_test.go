package state_test

import (
	"testing"

	"verbatim/app/state"
)

func TestParse(t *testing.T) {
	tests := []struct {
		fragment string
		want     state.State
		normal   string // the fragment again
	}{
		{"", state.State{View: state.Timeline}, "#/"},
		{"#/", state.State{View: state.Timeline}, "#/"},
		{"#/timeline", state.State{View: state.Timeline}, "#/"},
		{"#/timeline?kind=said&from=2025-04-18", state.State{View: state.Timeline, Kind: "said", From: "2025-04-18"}, "#/timeline?from=2025-04-18&kind=said"},
		{"#/statements", state.State{View: state.Statements}, "#/statements"},
		{"#/statement/s1", state.State{View: state.Statement, ID: "s1"}, "#/statement/s1"},
		{"#/article/a%2Fb?at=q1", state.State{View: state.Article, ID: "a/b", At: "q1"}, "#/article/a%2Fb?at=q1"},
		{"#/article/a/b", state.State{View: state.Article, ID: "a/b"}, "#/article/a%2Fb"},
		{"#/find?q=a+%22b%22", state.State{View: state.Find, Query: `a "b"`}, "#/find?q=a+%22b%22"},
		{"#/find?q=“ja”", state.State{View: state.Find, Query: "“ja”"}, "#/find?q=%E2%80%9Cja%E2%80%9D"},
		{"#/quotations?page=2&speaker=x&nonsense=1", state.State{View: state.Quotations, Speaker: "x", Page: 2}, "#/quotations?page=2&speaker=x"},
		{"#/quotations?row=1200&sort=said", state.State{View: state.Quotations, Sort: "said", Row: 1200}, "#/quotations?row=1200&sort=said"},
		{"#/quotations?page=-2", state.State{View: state.Quotations}, "#/quotations"},
		{"#/statement", state.State{View: state.Unknown, ID: "statement"}, "#/statement"},
		{"#/statements/extra", state.State{View: state.Unknown, ID: "statements/extra"}, "#/statements/extra"},
		{"#/nowhere", state.State{View: state.Unknown, ID: "nowhere"}, "#/nowhere"},
	}
	for _, test := range tests {
		got := state.Parse(test.fragment)
		if got != test.want {
			t.Errorf("Parse(%q) = %+v, want %+v", test.fragment, got, test.want)
		}
		if s := got.String(); s != test.normal {
			t.Errorf("Parse(%q).String() = %q, want %q", test.fragment, s, test.normal)
		}
	}
}

// FuzzParse checks that a fragment has a normal form: what is read back from
// it is the same state.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"#/", "#/article/%zz?at=1", "#/find?q=%E2%80%9C;x", "?page=9999999999999999999", "#//x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, fragment string) {
		s := state.Parse(fragment)
		again := state.Parse(s.String())
		if again.String() != s.String() {
			t.Errorf("Parse(%q) = %+v; its fragment %q gives %+v", fragment, s, s.String(), again)
		}
	})
}

package correction_test

import (
	"reflect"
	"strings"
	"testing"

	"verbatim/corpus/correction"
	"verbatim/corpus/selector"
)

func list() []correction.Correction {
	at := selector.Selector{Exact: "We sail at “nine”\nsharp", Prefix: "Holt: ", Start: 40, End: 62}
	none := selector.Selector{Start: -1, End: -1}
	return []correction.Correction{
		{About: correction.Attribution, Do: correction.Set, Doc: "b", Selector: at, Value: "Mara Holt", Was: "Tom Reed"},
		{About: correction.Said, Do: correction.Accept, Doc: "b", Selector: at, Value: "2025-04-18/2025-04-24", Was: "2025-04-18/2025-04-24"},
		{About: correction.Match, Do: correction.Reject, Doc: "b", Selector: at, With: &correction.Passage{Doc: "a", Selector: at}, Was: "0.93"},
		{About: correction.Name, Do: correction.Reject, Name: "Reed", Value: "Tom Reed", Was: "last name", Selector: none},
		{About: correction.Outlet, Do: correction.Set, Doc: "a", Value: "City \\ Mirror", Selector: none},
	}
}

// TestRoundTrip writes corrections in two orders and reads them again.
func TestRoundTrip(t *testing.T) {
	all := list()
	text := correction.Write(all)
	got, err := correction.Read(text)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	if want := correction.Sorted(list()); !reflect.DeepEqual(got, want) {
		t.Errorf("Read(Write(list)) = %+v, want %+v", got, want)
	}
	all[0], all[4] = all[4], all[0]
	if again := correction.Write(all); again != text {
		t.Errorf("another order is written otherwise:\n%s\n%s", again, text)
	}
}

func TestReadErrors(t *testing.T) {
	one := func(fields string) string {
		return "{\n \"version\": 1,\n \"corrections\": [\n  {\"about\": \"outlet\", \"do\": \"set\", \"doc\": \"x\", \"value\": \"y\"},\n  {" + fields + "}\n ]\n}\n"
	}
	for _, c := range []struct{ text, want string }{
		{"", "line 1: "},
		{"{\"version\": 1,\n \"corrections\": [}", "line 2: "},
		{`{"corrections": []}`, `line 1: "version" is missing`},
		{"{\n\"version\": 2, \"corrections\": []}", `line 2: "version" is 2`},
		{`{"version": 1}`, `"corrections" is missing`},
		{`{"version": 1, "corrections": [], "more": 1}`, `unknown field "more"`},
		{`{"version": 1, "corrections": []} {}`, "after the end"},
		{one(`"about": "outlets", "do": "set"`), `line 5: "about" is "outlets"`},
		{one("\"about\": \"outlet\",\n\"do\": \"join\", \"doc\": \"z\", \"value\": \"y\""), `line 6: "do" is "join"`},
		{one(`"about": "outlet", "do": "set", "value": "y"`), `line 5: "doc" is missing`},
		{one(`"about": "outlet", "do": "set", "doc": "z"`), `line 5: "value" is missing`},
		{one(`"about": "published", "do": "set", "doc": "z", "value": "Friday"`), `line 5: "value" is "Friday"`},
		{one(`"about": "said", "do": "reject", "doc": "z"`), `line 5: "selector" needs`},
		{one(`"about": "match", "do": "reject", "doc": "z", "selector": [{"type": "TextQuoteSelector", "exact": "a"}]`), `"with" must`},
		{one(`"about": "outlet", "do": "set", "doc": "x", "value": "w"`), "line 5: the same thing is decided in line 4"},
		{one(`"about": "outlet", "do": "set", "doc": "z", "value": "w", "colour": "red"`), `line 5: unknown field "colour"`},
		{one(`"about": "outlet", "do": "set", "doc": "z", "value": 7`), `line 5: "value" must not be a number`},
	} {
		if _, err := correction.Read(c.text); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("Read(%s) = %v, want %q", c.text, err, c.want)
		}
	}
}

func TestPrecision(t *testing.T) {
	var all []correction.Correction
	for i := range 10 {
		c := correction.Correction{About: correction.Attribution, Do: correction.Accept, Value: "x", Was: "x"}
		if i >= 8 {
			c.Do = correction.Reject
		}
		all = append(all, c)
	}
	all = append(all, correction.Correction{About: correction.Attribution, Do: correction.Set, Value: "x"}) // nothing had been found
	got := correction.Precision(all)
	if len(got) != 1 || got[0].Right != 8 || got[0].Wrong != 2 || got[0].Least < .489 || got[0].Least > .491 || got[0].Most < .942 || got[0].Most > .944 {
		t.Errorf("Precision = %+v, want 8 of 10, .490 to .943", got) // the values of Wilson's formula
	}
}

func FuzzRead(f *testing.F) {
	f.Add(correction.Write(list()))
	f.Add(`{"version":1,"corrections":[{"about":"name","do":"join","name":"a","value":"b"}]}`)
	f.Add("{")
	f.Add("\ufeff" + correction.Write(list()))
	f.Fuzz(func(t *testing.T, text string) {
		got, err := correction.Read(text)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "line ") {
				t.Fatalf("%v names no line", err)
			}
			return
		}
		again, err := correction.Read(correction.Write(got))
		if err != nil || !reflect.DeepEqual(again, got) {
			t.Fatalf("Read(Write(%+v)) = %+v, %v", got, again, err)
		}
	})
}

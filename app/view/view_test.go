package view

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/engine"
	"verbatim/app/present"
	"verbatim/app/state"
)

// A node is one element or text of a drawn component, read back from go-app's
// own tree.
type node struct {
	tag      string // empty for text
	text     string
	attrs    map[string]string
	children []node
}

// draw mounts a component as the engine does and returns what it drew.
func draw(t *testing.T, ui app.UI) node {
	t.Helper()
	root, ok := ui.(app.Composer)
	if !ok {
		root = &holder{UI: ui}
	}
	engine := app.NewTestEngine()
	if err := engine.Load(root); err != nil {
		t.Fatalf("drawing %T: %v", ui, err)
	}
	engine.ConsumeAll()
	return read(reflect.ValueOf(root))
}

// holder makes a component of an element.
type holder struct {
	app.Compo
	UI app.UI
}

func (h *holder) Render() app.UI { return h.UI }

// read walks go-app's nodes, whose fields are its own.
func read(v reflect.Value) node {
	for v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if compo := v.FieldByName("Compo"); compo.IsValid() {
		return read(compo.FieldByName("rootElement"))
	}
	if value := v.FieldByName("value"); value.IsValid() {
		return node{text: value.String()}
	}
	n := node{attrs: map[string]string{}}
	html := v.FieldByName("htmlElement")
	n.tag = html.FieldByName("tag").String()
	attrs := html.FieldByName("attributes").MapRange()
	for attrs.Next() {
		n.attrs[attrs.Key().String()] = attrs.Value().String()
	}
	children := html.FieldByName("children")
	for i := range children.Len() {
		n.children = append(n.children, read(children.Index(i)))
	}
	return n
}

// walk calls f for n and everything in it.
func (n node) walk(f func(node)) {
	f(n)
	for _, c := range n.children {
		c.walk(f)
	}
}

// content is the text in n.
func (n node) content() string {
	var b strings.Builder
	n.walk(func(c node) { b.WriteString(c.text) })
	return b.String()
}

// all returns the elements in n that is picks.
func (n node) all(is func(node) bool) (found []node) {
	n.walk(func(c node) {
		if c.tag != "" && is(c) {
			found = append(found, c)
		}
	})
	return found
}

func tagged(tag string) func(node) bool { return func(n node) bool { return n.tag == tag } }

func classed(class string) func(node) bool {
	return func(n node) bool { return strings.Contains(" "+n.attrs["class"]+" ", " "+class+" ") }
}

func TestEveryView(t *testing.T) {
	for name, p := range fixtures("") {
		t.Run(name, func(t *testing.T) {
			n := draw(t, Of(p))
			if h := n.all(tagged("h1")); len(h) != 1 || h[0].content() != p.Title {
				t.Errorf("%d h1, want one that says %q", len(h), p.Title)
			}
			if len(plainText(n.content())) < len(p.Title)+20 {
				t.Errorf("the view says nothing but %q", n.content())
			}
			if m := len(n.all(tagged("main"))) + len(n.all(tagged("nav"))); m != 0 {
				t.Errorf("%d landmarks that belong to the shell", m)
			}
			for _, a := range n.all(tagged("a")) {
				if !strings.HasPrefix(a.attrs["href"], "#/") {
					t.Errorf("a link leads out of the explorer: %q", a.attrs["href"])
				}
				if strings.TrimSpace(a.content()) == "" && a.attrs["aria-label"] == "" {
					t.Errorf("a link without a name to %q", a.attrs["href"])
				}
			}
			for _, l := range append(n.all(tagged("ul")), n.all(tagged("ol"))...) {
				for _, c := range l.children {
					if c.tag != "li" {
						t.Errorf("a list holds a %q", c.tag)
					}
				}
			}
			ids := map[string]bool{}
			for _, e := range n.all(func(n node) bool { return n.attrs["id"] != "" }) {
				if id := e.attrs["id"]; ids[id] && id != "target" {
					t.Errorf("two elements have the id %q", id)
				} else {
					ids[id] = true
				}
			}
		})
	}
}

// TestHostileText gives every view texts that try to be markup. They have to
// arrive as they are, in text nodes and attributes, and to make nothing.
func TestHostileText(t *testing.T) {
	tame := fixtures("")
	for name, p := range fixtures(hostile) {
		t.Run(name, func(t *testing.T) {
			n := draw(t, Of(p))
			if !strings.Contains(n.content(), hostile) {
				t.Errorf("the text does not arrive as it is")
			}
			n.walk(func(e node) {
				if e.tag == "script" || e.tag == "img" {
					t.Errorf("a text became a %s", e.tag)
				}
				for key, value := range e.attrs {
					if strings.HasPrefix(key, "on") || strings.ContainsAny(key, `"<> `) {
						t.Errorf("a text became the attribute %q", key)
					}
					if (key == "href" || key == "src" || key == "style") && strings.Contains(value, "javascript:") {
						t.Errorf("%s=%q", key, value)
					}
				}
			})
			got, want := elements(n), elements(draw(t, Of(tame[name])))
			if got != want && p.Statement == nil { // whose lines break elsewhere
				t.Errorf("%d elements, want %d as with tame text", got, want)
			}
		})
	}
}

func elements(n node) int { return len(n.all(func(node) bool { return true })) }

// TestNothingRaw keeps markup from strings out of the package for good.
func TestNothingRaw(t *testing.T) {
	for name, p := range fixtures("") {
		var b bytes.Buffer
		walkTypes(reflect.ValueOf(Of(p)), &b)
		if strings.Contains(b.String(), "raw") {
			t.Errorf("%s draws markup from a string", name)
		}
	}
}

func walkTypes(v reflect.Value, b *bytes.Buffer) {
	root, ok := v.Interface().(app.Composer)
	if !ok {
		return
	}
	b.WriteString(reflect.TypeOf(root.Render()).String())
}

func TestInPlace(t *testing.T) {
	all := fixtures("")
	engine := app.NewTestEngine()
	first := all["quotations"]
	if err := engine.Load(&holder{UI: Of(first)}); err != nil {
		t.Fatal(err)
	}
	if a, b := key(first), key(all["quotations-empty"]); a != b {
		t.Errorf("a filter makes another view: keys %q and %q", a, b)
	}
	if a, b := key(all["article"]), key(all["articles"]); a == b {
		t.Errorf("two views have the key %q", a)
	}
	for name, p := range all { // whatever follows what, drawing goes well
		if err := engine.Load(&holder{UI: Of(p)}); err != nil {
			t.Errorf("%s after another view: %v", name, err)
		}
	}
}

func TestMatch(t *testing.T) {
	p := fixtures("")["missing"]
	v := Of(p)
	if err := app.NewTestEngine().Load(v.(app.Composer)); err != nil {
		t.Fatal(err)
	}
	if err := app.Match(app.Text("Not found"), v, 0, 0, 0); err != nil {
		t.Error(err)
	}
}

func TestStatementShowsEveryWord(t *testing.T) {
	n := draw(t, Of(fixtures("")["statement"]))
	rows := n.all(func(n node) bool { return n.tag == "tr" })
	if len(rows) != 2 {
		t.Fatalf("%d rows, want 2", len(rows))
	}
	if got := strings.ReplaceAll(rows[1].content(), " ", ""); got != "a2Theharbouradded:willleftoutinJune" {
		t.Errorf("second witness reads %q", got)
	}
	legend := n.all(classed("legend"))
	if len(legend) != 1 {
		t.Fatalf("%d legends, want 1", len(legend))
	}
	for _, sign := range present.Signs { // explained is what is there to be seen
		class := "m-" + string(sign.Mark)
		explained := len(legend[0].all(classed(class))) > 0
		if drawn := len(n.all(classed(class))) > 1; drawn != explained {
			t.Errorf("%s is drawn: %t, explained: %t", class, drawn, explained)
		}
	}
	for _, class := range []string{"m-differs", "m-added", "m-left-out"} {
		if len(n.all(classed(class))) == 0 {
			t.Errorf("nothing drawn as %s", class)
		}
	}
}

func TestArticleNotes(t *testing.T) {
	n := draw(t, Of(fixtures("")["article"]))
	if got := len(n.all(classed("note"))); got != 2 {
		t.Errorf("%d notes, want 2", got)
	}
	if got := n.all(func(n node) bool { return classed("q")(n) && classed("selected")(n) }); len(got) != 1 || !strings.Contains(got[0].content(), "before June") {
		t.Errorf("selected %v, want the first quotation, whole", got)
	}
	if got := len(n.all(classed("repeat"))); got != 1 {
		t.Errorf("%d folded paragraphs, want 1", got)
	}
}

func TestLoadingAndFailed(t *testing.T) {
	if got := plainText(draw(t, Loading("Timeline", engine.Progress{Stage: "reading", Done: 2, Total: 5, Unit: "articles"})).content()); got != "TimelineReading: 2 of 5 articles" {
		t.Errorf("loading says %q", got)
	}
	n := draw(t, Failed("It could not be read", errors.New("no articles"), nil))
	if got := n.content(); !strings.Contains(got, "No articles.") || len(n.all(tagged("button"))) != 1 {
		t.Errorf("failed says %q", got)
	}
}

func TestOutside(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/a": "a", "http://example.org": "a", "HTTPS://example.org": "a",
		"javascript:alert(1)": "span", "data:text/html,x": "span", "java\nscript://x": "span", "": "span",
	} {
		if got := draw(t, outside(address, "Original")).tag; got != want {
			t.Errorf("outside(%q) is <%s>, want <%s>", address, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 12345: "12,345", 1234567: "1,234,567"} {
		if got := number(n); got != want {
			t.Errorf("number(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestNeighbour(t *testing.T) {
	p := &timelinePicture{lanes: []present.Lane{{Dots: []present.Dot{{X: .1}, {X: .9}}}, {}, {Dots: []present.Dot{{X: .2}, {X: .8}}}}}
	for _, c := range []struct{ from, step, want int }{{0, 1, 1}, {1, 1, -1}, {0, -1, -1}, {0, 2, 2}, {1, 2, 3}, {3, -2, 1}, {2, 2, -1}, {9, 1, -1}} {
		if got := p.neighbour(c.from, c.step); got != c.want {
			t.Errorf("neighbour(%d, %d) = %d, want %d", c.from, c.step, got, c.want)
		}
	}
}

func TestPeriod(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"2024-05-03", "2024-05-03", "Only on 3 May 2024. Show all dates"},
		{"2024-05-03", "2024-05-04", "Only from 3 May 2024 to 4 May 2024. Show all dates"},
		{"", "2024-05-04", "Only until 4 May 2024. Show all dates"},
		{"soon", "", "Only from soon. Show all dates"},
	} {
		if got := draw(t, period(state.State{View: state.Timeline, From: c.from, To: c.to})).content(); got != c.want {
			t.Errorf("period %q to %q says %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func TestLayers(t *testing.T) {
	p := *fixtures("")["article"]
	p.State.Lanes = "dates,notes"
	n := draw(t, Of(&p))
	if len(n.all(classed("no-dates"))) != 1 || len(n.all(classed("no-notes"))) != 1 || len(n.all(classed("no-quotations"))) != 0 {
		t.Errorf("the text has the classes %q", n.all(classed("text"))[0].attrs["class"])
	}
	for _, c := range []struct{ list, name, want string }{{"", "dates", "dates"}, {"dates", "dates", ""}, {"dates,notes", "dates", "notes"}, {"dates,notes", "notes", "dates"}, {"dates", "notes", "dates,notes"}} {
		if got := toggled(c.list, c.name); got != c.want {
			t.Errorf("toggled(%q, %q) = %q, want %q", c.list, c.name, got, c.want)
		}
	}
}

package cite_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"verbatim/app/cite"
	"verbatim/corpus"
)

const article = "The bridge stays shut, the council said. It stays shut.\n\n“It stays shut, full-stop & for good,” said Ada Holm, who runs the {50%_yard} harbour.\n\nIt stays shut."

// passage returns the passage of words in article.
func passage(words string) cite.Passage {
	i := strings.Index(article, words)
	return cite.Passage{
		Doc: &corpus.Document{ID: "h", Text: article, Source: "Port & Tide", Author: "N. Ríos", URL: "https://example.org/a?b=1&c=2",
			Date: corpus.Dating{Value: "2025-04-18", Earliest: "2025-04-18", Latest: "2025-04-18", Basis: corpus.ByMetadata}},
		Span: corpus.Span{Start: i, End: i + len(words)}, ID: "h-q1", Speaker: "Ada Holm", Person: true,
		Title: "Bridge_shut: 50% {of} #traffic <gone>",
	}
}

const said = "It stays shut, full-stop & for good,"

func TestSum(t *testing.T) {
	for n := range 300 {
		s := strings.Repeat("aé\x00", n)[:n]
		want := sha256.Sum256([]byte(s))
		if got := cite.Sum(s); got != hex.EncodeToString(want[:]) {
			t.Fatalf("Sum of %d bytes = %s, want %x", n, got, want)
		}
	}
}

func TestText(t *testing.T) {
	p := passage(said)
	if got, want := p.Text(), "“It stays shut, full-stop & for good,” — Ada Holm, “Bridge_shut: 50% {of} #traffic <gone>”, N. Ríos, Port & Tide, 2025-04-18. "+p.Address(); got != want {
		t.Errorf("Text = %q, want %q", got, want)
	}
	if got := p.Markdown(); !strings.HasPrefix(got, "> “It stays shut, full-stop &amp; for good,”\n>\n> — Ada Holm, [“Bridge\\_shut: 50% {of} \\#traffic &lt;gone&gt;”](<https://example.org/a?b=1&c=2#:~:text=") {
		t.Errorf("Markdown = %q", got)
	}
}

func TestCSL(t *testing.T) {
	p := passage(said)
	var got []map[string]any
	if err := json.Unmarshal([]byte(p.CSL()), &got); err != nil || len(got) != 1 {
		t.Fatalf("CSL = %v, %v", got, err)
	}
	for field, want := range map[string]string{"id": "h-h-q1", "type": "article-newspaper", "title": p.Title, "container-title": "Port & Tide", "URL": p.Doc.URL} {
		if got[0][field] != want {
			t.Errorf("%s = %v, want %q", field, got[0][field], want)
		}
	}
	if issued, _ := json.Marshal(got[0]["issued"]); string(issued) != `{"date-parts":[[2025,4,18]]}` {
		t.Errorf("issued = %s", issued)
	}
	p.Doc.Date = corpus.Dating{Value: "2025-04-18/2025-04-20", Earliest: "2025-04-18", Latest: "2025-04-20", Basis: corpus.Inferred}
	if !strings.Contains(strings.Join(strings.Fields(p.CSL()), ""), `"issued":{"date-parts":[[2025,4,18],[2025,4,20]],"circa":true}`) {
		t.Errorf("CSL of an inferred interval = %s", p.CSL())
	}
}

// TestBibTeX reads the entry back as BibTeX does: by counting braces.
func TestBibTeX(t *testing.T) {
	p := passage(said)
	got := p.BibTeX()
	depth := 0
	for _, r := range got {
		switch r {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth < 0 {
			break
		}
	}
	if depth != 0 || !strings.HasPrefix(got, "@article{h-h-q1,\n") {
		t.Errorf("braces of the entry do not match: %s", got)
	}
	for _, want := range []string{
		`  title = {{Bridge\_shut: 50\% \textbraceleft{}of\textbraceright{} \#traffic <gone>}},`, `  journal = {Port \& Tide},`, `  year = {2025},`,
		`  url = {https://example.org/a?b=1&c=2},`, `  note = {“It stays shut, full-stop \& for good,” (Ada Holm)}`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("BibTeX = %s, want %s in it", got, want)
		}
	}
}

// TestKey names references of articles whose names have no letter of ASCII.
func TestKey(t *testing.T) {
	p := passage(said)
	p.Doc.ID, p.ID = "статья", ""
	first := p.BibTeX()
	p.Doc.ID, p.Doc.Text = "книга", p.Doc.Text+"\n"
	second := p.BibTeX()
	key := func(entry string) string {
		head, _, _ := strings.Cut(entry, ",")
		return strings.TrimPrefix(head, "@article{")
	}
	if key(first) == "" || key(first) == key(second) {
		t.Errorf("the keys of two articles are %q and %q", key(first), key(second))
	}
}

func TestAnnotation(t *testing.T) {
	p := passage(said)
	var got struct {
		Type   string
		Target struct {
			Source   string
			Selector []struct {
				Type, Exact, Prefix, Suffix string
				Start, End                  int
			}
		}
	}
	if err := json.Unmarshal([]byte(p.Annotation()), &got); err != nil || got.Type != "Annotation" || got.Target.Source != p.Doc.URL || len(got.Target.Selector) != 2 {
		t.Fatalf("Annotation = %+v, %v", got, err)
	}
	quote, place := got.Target.Selector[0], got.Target.Selector[1]
	if quote.Exact != said || !strings.HasSuffix(quote.Prefix, "“") || string([]rune(article)[place.Start:place.End]) != said {
		t.Errorf("selectors %+v, %+v do not name the passage", quote, place)
	}
}

func TestSchema(t *testing.T) {
	p := passage(said)
	var got cite.Quotation
	if err := json.Unmarshal([]byte(p.Schema()), &got); err != nil || got.Type != "Quotation" || got.Text != said || got.Creator.Name != "Ada Holm" || got.Part.URL != p.Doc.URL {
		t.Errorf("Schema = %+v, %v", got, err)
	}
}

// TestDirective checks what a browser is asked to look for: escaped, of whole
// words, and with what stands around only where it has to be.
func TestDirective(t *testing.T) {
	for words, want := range map[string]string{
		said:                  "text=it%20stays%20shut%2C%20full%2Dstop%20%26%20for%20good%2C",
		"full-st":             "text=full%2Dstop",
		"the council said":    "text=the%20council%20said",
		"The bridge":          "text=the%20bridge",
		"said. It stays shut": "text=said.%20it%20stays%20shut",
	} {
		i := strings.Index(article, words)
		if got := cite.Directive(article, corpus.Span{Start: i, End: i + len(words)}); got != want {
			t.Errorf("Directive(%q) = %s, want %s", words, got, want)
		}
	}
	last := strings.LastIndex(article, "It stays shut")
	got := cite.Directive(article, corpus.Span{Start: last, End: last + len("It stays shut")})
	if !strings.HasPrefix(got, "text=harbour.-,it%20stays%20shut") {
		t.Errorf("Directive of the third of equal words = %s, want what stands before it", got)
	}
	long := strings.Index(article, "“It stays") + len("“")
	if got := cite.Directive(article, corpus.Span{Start: 0, End: long}); !strings.Contains(got, ",") {
		t.Errorf("Directive across paragraphs = %s, want its first and last words", got)
	}
}

func FuzzDirective(f *testing.F) {
	f.Add(article, 10, 40)
	f.Add("a a a a\na\xffa", 2, 5)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if start < 0 || end > len(text) || start > end {
			t.Skip()
		}
		d := cite.Directive(text, corpus.Span{Start: start, End: end})
		if _, err := url.PathUnescape(d); err != nil || !strings.HasPrefix(d, "text=") || strings.ContainsAny(d, "&# ") {
			t.Errorf("Directive = %q, %v", d, err)
		}
	})
}

// TestCard writes a card as JSON and as a page, reads both back, and holds them
// against the same text, a changed one, one without the words, and none.
func TestCard(t *testing.T) {
	p := passage(said)
	card := p.Card()
	for _, text := range []string{card.JSON(), card.Page()} {
		c, ok := cite.ReadCard(text)
		if !ok {
			t.Fatalf("ReadCard(%s) is no card", text)
		}
		doc := func(id, text string) []corpus.Document { return []corpus.Document{{ID: "other"}, {ID: id, Text: text}} }
		for _, test := range []struct {
			docs   []corpus.Document
			agrees bool
			says   string
		}{
			{doc("h", article), true, "byte for byte"},
			{doc("elsewhere", article), true, "byte for byte"},
			{doc("h", "New. "+article), false, "stand in it, the same"},
			{doc("h", strings.Replace(article, "for good", "for bad", 1)), false, "now they read"},
			{doc("h", "Nothing of the kind."), false, "no longer"},
			{doc("x", "They said “"+said+"” there."), false, "another one has the same words"},
			{doc("x", ""), false, "not in this corpus"},
		} {
			if o := c.Verify(test.docs); o.Agrees != test.agrees || !strings.Contains(o.Says, test.says) {
				t.Errorf("Verify = %+v, want %q", o, test.says)
			}
		}
		c.Quotation = "It stays open, full-stop"
		if o := c.Verify(doc("h", article)); o.Agrees || !strings.Contains(o.Says, "card was changed") {
			t.Errorf("a card with other words: %+v", o)
		}
	}
	for _, text := range []string{"", "{}", `{"kind":"verbatim-evidence-card"}`, `{"kind":"verbatim-evidence-card"`, article} {
		if _, ok := cite.ReadCard(text); ok {
			t.Errorf("ReadCard(%q) is ok", text)
		}
	}
}

// TestHostile checks that no text of the corpus becomes markup.
func TestHostile(t *testing.T) {
	evil := `</script><img src=x onerror=alert(1)>"'`
	p := passage(said)
	p.Doc = &corpus.Document{ID: evil, Text: evil, Source: evil, URL: "javascript:alert(1)"}
	p.Span, p.Title, p.Speaker = corpus.Span{End: len(evil)}, evil, evil
	if page := p.Card().Page(); strings.Contains(page, "<img") || strings.Count(page, "</script>") != 1 || strings.Contains(page, "href=\"javascript") {
		t.Errorf("Page = %s", page)
	}
	if p.Address() != "" || strings.Contains(p.CSL(), "javascript:") || strings.Contains(p.Schema(), "javascript:") {
		t.Error("an address that is none of the web is cited")
	}
}

func FuzzReadCard(f *testing.F) {
	p := passage(said)
	f.Add(p.Card().JSON(), article)
	f.Add(p.Card().Page(), "x")
	f.Fuzz(func(t *testing.T, card, text string) {
		if c, ok := cite.ReadCard(card); ok {
			if o := c.Verify([]corpus.Document{{ID: "h", Text: text}}); o.Agrees && o.Span.Of(text) != c.Quotation {
				t.Errorf("Verify agrees, yet %q is not %q", o.Span.Of(text), c.Quotation)
			}
		}
	})
}

package site_test

import (
	"context"
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"verbatim/cmd/internal/site"
	"verbatim/corpus"
	"verbatim/corpus/analysis"
)

// Most bytes on the wire, gzipped, of a page in a frame with all it refers to,
// and of the element's script.
const (
	embedBudget   = 30_000
	elementBudget = 2150
)

// attack is what a title, a name or a sentence may try.
const attack = `" onmouseover="alert(1)"><img src=x onerror=alert(1)><script>alert(1)</script>{{.}}</title></style>`

// told returns an analysis of articles that tell one sentence in several ways,
// with attack in whatever is theirs.
func told(t *testing.T, attack string) *corpus.Analysis {
	t.Helper()
	line := func(id, date, said string) string {
		data, err := json.Marshal(map[string]string{
			"id": id, "date": date, "title": "Bridge to close " + id + attack, "source": "The " + id + " Post" + attack, "author": attack, "url": "javascript:alert(1)",
			"text": "On Monday the council met.\n\n“" + said + attack + "” Mayor Ada Holm said on Monday. The bridge was built in 1931.",
		})
		if err != nil {
			t.Fatal(err)
		}
		return string(data) + "\n"
	}
	hill := "hill"
	if attack != "" {
		hill = "../../hill"
	}
	lines := line("harbour", "2025-03-03", "We will not close the old bridge over the river before the summer is over and the boats are gone,") +
		line("valley", "2025-03-04", "We will close the old bridge over the river before the summer is over and the boats are gone,") +
		line(hill, "2025-03-04", "We will not close the old bridge before the summer is over and all the boats are gone,")
	docs, problems, err := analysis.Read(fstest.MapFS{"a.jsonl": {Data: []byte(lines)}})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	a, err := analysis.Run(context.Background(), docs, analysis.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Statements) == 0 {
		t.Fatal("three articles that tell one sentence share no statement")
	}
	return a
}

// embedsOf returns the files of a site of a.
func embedsOf(t *testing.T, a *corpus.Analysis, base string) map[string][]byte {
	t.Helper()
	opts := site.Options{Assets: assets(t), Corpus: a}
	if base != "" {
		u, err := url.Parse(base)
		if err != nil {
			t.Fatal(err)
		}
		opts.Base = u
	}
	files, err := site.Make(context.Background(), opts)
	if err != nil {
		t.Fatal(err)
	}
	all, err := files.FS()
	if err != nil {
		t.Fatal(err)
	}
	return read(t, all)
}

// embedPages returns the names of the pages in frames.
func embedPages(files map[string][]byte) (names []string) {
	for name := range files {
		if strings.HasPrefix(name, "embed/") && strings.HasSuffix(name, ".html") {
			names = append(names, name)
		}
	}
	return names
}

func TestEveryKindOfEmbed(t *testing.T) {
	a := told(t, "")
	files := embedsOf(t, a, "")
	want := []string{"embed.js", "embed/timeline.html", "embed/search.html", "embed/explorer.html", "embed/demo.html",
		"embed/statement/" + a.Statements[0].ID + ".html"}
	for d := range a.Documents {
		for _, q := range a.Documents[d].Quotations {
			if q.Kind == corpus.Speech {
				want = append(want, "embed/quotation/"+q.ID+".html")
			}
		}
	}
	for _, name := range want {
		if len(files[name]) == 0 {
			t.Errorf("there is no %s", name)
		}
	}
}

// TestManyQuotations: in a large corpus what is told once has no page of its
// own, and what several articles tell has.
func TestManyQuotations(t *testing.T) {
	a := told(t, "")
	d := &a.Documents[0]
	one := d.Quotations[0]
	for n := range 5000 {
		one.ID = fmt.Sprintf("q-%d", n)
		d.Quotations = append(d.Quotations, one)
	}
	files := embedsOf(t, a, "")
	if files["embed/quotation/q-7.html"] != nil {
		t.Error("what is told once has a page of its own")
	}
	if files["embed/quotation/"+d.Quotations[0].ID+".html"] == nil {
		t.Error("what three articles tell has none")
	}
}

func TestStatementEmbedIsComplete(t *testing.T) {
	a := told(t, "")
	page := html.UnescapeString(string(embedsOf(t, a, "")["embed/statement/"+a.Statements[0].ID+".html"]))
	for _, want := range []string{"Ada Holm", "Monday 3 March 2025", "The harbour Post", "The valley Post", "The hill Post", "old bridge",
		`"kind meaning-tag">negation`, `href="../../#/statement/` + a.Statements[0].ID, `href="../../statement/` + a.Statements[0].ID + `/"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s:\n%s", want, page)
		}
	}
}

func TestHostileCorpusInEmbeds(t *testing.T) {
	files := embedsOf(t, told(t, attack), "")
	pages := embedPages(files)
	if len(pages) < 8 {
		t.Fatalf("only %d pages", len(pages))
	}
	for _, name := range pages {
		page := string(files[name])
		for _, bad := range []string{"<img", "<script>", `onmouseover="`, "javascript:"} {
			if strings.Contains(strings.ToLower(page), bad) {
				t.Errorf("%s has %s", name, bad)
			}
		}
		if n := strings.Count(page, "<script"); n != 1 {
			t.Errorf("%s has %d scripts, want its own alone", name, n)
		}
		if !strings.Contains(name, "search") && !strings.Contains(page, "&lt;img") && !strings.Contains(name, "explorer") {
			t.Errorf("%s does not show the hostile text at all", name)
		}
	}
}

// referred matches what a page in a frame refers to.
var referred = regexp.MustCompile(`(?:href|src)="([^"]*)"`)

// TestEmbedsReferToFiles follows every address of every page.
func TestEmbedsReferToFiles(t *testing.T) {
	files := embedsOf(t, told(t, attack), "")
	for _, name := range embedPages(files) {
		for _, m := range referred.FindAllStringSubmatch(string(files[name]), -1) {
			address, _, _ := strings.Cut(html.UnescapeString(m[1]), "#")
			to := path.Join(path.Dir(name), address)
			if address == "" || strings.HasSuffix(address, "/") {
				to = path.Join(to, "index.html")
			}
			if files[to] == nil {
				t.Errorf("%s refers to %q, which is not in the site", name, m[1])
			}
		}
	}
}

// TestWeightOfEmbeds holds the budget for the articles that the program carries
// and for long ones.
func TestWeightOfEmbeds(t *testing.T) {
	long := told(t, strings.Repeat(" and the gulls cried over the water that nobody had crossed", 60))
	for _, files := range []map[string][]byte{explorer(t, assets(t)), embedsOf(t, long, "")} {
		shared := 0
		for name, data := range files {
			if strings.HasPrefix(name, "embed/") && hashedName.MatchString(name) && strings.HasSuffix(name, ".gz") {
				shared += len(data)
			}
		}
		if shared == 0 {
			t.Fatal("no script and stylesheet")
		}
		heaviest := 0
		for _, name := range embedPages(files) {
			weight := len(files[name+".gz"]) + shared
			heaviest = max(heaviest, weight)
			if weight > embedBudget {
				t.Errorf("%s weighs %d bytes with all it needs, more than %d", name, weight, embedBudget)
			}
		}
		t.Logf("the heaviest of %d pages weighs %d bytes, %d of them shared", len(embedPages(files)), heaviest, shared)
		if n := len(files["embed.js.gz"]); n == 0 || n > elementBudget {
			t.Errorf("embed.js weighs %d bytes, more than %d", n, elementBudget)
		}
	}
}

// TestOEmbed checks what the specification asks of a rich answer, and that the
// pages lead to it.
func TestOEmbed(t *testing.T) {
	const base = "https://example.org/repo/"
	for _, at := range []string{"", base} {
		files := embedsOf(t, told(t, attack), at)
		for _, name := range embedPages(files) {
			if name == "embed/demo.html" {
				continue
			}
			beside := strings.TrimSuffix(name, ".html") + ".oembed.json"
			root := at
			if at == "" {
				root = strings.Repeat("../", strings.Count(name, "/"))
			}
			link := `rel="alternate" type="application/json+oembed" href="` + root + beside + `"`
			plain := strings.TrimSuffix(strings.TrimPrefix(name, "embed/"), ".html") + "/index.html"
			if !strings.Contains(string(files[name]), link) || strings.HasPrefix(plain, "statement/") && !strings.Contains(string(files[plain]), link) {
				t.Errorf("%s or %s does not lead to its oEmbed answer by %s", name, plain, link)
			}
			var answer struct {
				Version, Type, HTML string
				Width, Height       int
			}
			if err := json.Unmarshal(files[beside], &answer); err != nil {
				t.Errorf("%s: %v", beside, err)
				continue
			}
			if answer.Version != "1.0" || answer.Type != "rich" || answer.Width <= 0 || answer.Height <= 0 || answer.HTML == "" {
				t.Errorf("%s = %+v", beside, answer)
			}
			if strings.Contains(answer.HTML, "<img") || strings.Contains(answer.HTML, "<script") {
				t.Errorf("%s: the corpus's markup is in %s", beside, answer.HTML)
			}
			framed := strings.Contains(answer.HTML, fmt.Sprintf(`<iframe src="%s%s"`, at, name))
			if framed != (at != "") || at == "" && strings.Contains(answer.HTML, "href") {
				t.Errorf("%s with base %q: %s", beside, at, answer.HTML)
			}
		}
	}
}

// TestEmbedsShareTheTokens: there is one table of colours, and an embed that is
// told to be dark has those of the dark explorer.
func TestEmbedsShareTheTokens(t *testing.T) {
	in := assets(t)
	in["style.css"].Data = []byte(strings.ReplaceAll(string(in["style.css"].Data), "#fcfaf5, #171614", "#fcfaf5, #010203"))
	for name, data := range explorer(t, in) {
		if !strings.HasPrefix(name, "embed/style.") || strings.HasSuffix(name, ".gz") {
			continue
		}
		style := string(data)
		if n := strings.Count(style, "#010203"); n != 1 {
			t.Errorf("the dark paper is named %d times, want once", n)
		}
		for _, want := range []string{`:root[data-theme="light"]`, `:root[data-theme="dark"]`, ".m-meaning", ".picture .dot"} {
			if !strings.Contains(style, want) {
				t.Errorf("the stylesheet lacks %s", want)
			}
		}
		return
	}
	t.Error("there is no stylesheet")
}

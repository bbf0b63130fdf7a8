package site_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"maps"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/cmd/internal/site"
	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/collate"
	"verbatim/corpus/texts"
)

// analysed returns the analysis of docs.
func analysed(t *testing.T, docs []corpus.Document) *corpus.Analysis {
	t.Helper()
	a, err := analysis.Run(context.Background(), docs, analysis.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func embedded(t *testing.T) []corpus.Document {
	t.Helper()
	docs, _, err := analysis.Read(texts.Articles())
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// hostile are articles that would run, or be written elsewhere, if anything in
// them were taken for more than text.
func hostile() []corpus.Document {
	const attack = `"><img src=x onerror=alert(1)><script>alert(2)</script></title></style></script><!--' onmouseover=alert(3) {{.Title}} javascript:alert(4)`
	var docs []corpus.Document
	for i, id := range []string{"../../../escape", "..", ".", "/etc/x", `x" onmouseover="alert(5)`, "con", "COM1", "A", "a", "é", "É", strings.Repeat("long/", 200),
		"x\x00y", "C:\\x", "</script><script>alert(6)</script>", "a~0123456789abcdef", "#/articles", "?q=1"} {
		docs = append(docs, corpus.Document{
			ID: id, Title: attack, Source: attack + id, Author: attack, URL: "javascript:alert(7)", Declared: "2024-03-05",
			Text: fmt.Sprintf("“We have to close the harbour %s today, and nobody told us about the bridge number %d,” said Jane Ferrow, a pilot.\n\n%s\n", attack, i, attack),
		})
	}
	return docs
}

// made returns the files of a site.
func made(t *testing.T, opts site.Options) map[string][]byte {
	t.Helper()
	opts.Assets = assets(t)
	files, err := site.Make(context.Background(), opts)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, f := range files.All() {
		if all[f.Name], err = f.Data(); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// corpora are what the tests of whole sites are run with.
func corpora(t *testing.T) map[string]*corpus.Analysis {
	return map[string]*corpus.Analysis{
		"the five articles": analysed(t, embedded(t)),
		"excerpts":          analysis.Excerpt(analysed(t, embedded(t)), 5),
		"hostile articles":  analysed(t, hostile()),
		"no article":        analysed(t, nil),
	}
}

// Tags and their addresses. Text holds no "<" and no value a ">": both are
// escaped, which the tests of hostile text see to.
var (
	tag  = regexp.MustCompile(`<[a-zA-Z][^>]*>`)
	link = regexp.MustCompile(`\s(?:href|src)="([^"]*)"`)
)

// TestEveryAddressLeadsSomewhere walks every address of every page: the file
// has to be there, and in it what the fragment names.
func TestEveryAddressLeadsSomewhere(t *testing.T) {
	for name, a := range corpora(t) {
		t.Run(name, func(t *testing.T) {
			files := made(t, site.Options{Corpus: a})
			explorer := present.New(a, func(s *corpus.Statement) corpus.Collation {
				return collate.Collate(a.Documents, *s, analysis.Language())
			})
			followed := 0
			for page, data := range files {
				if path.Ext(page) != ".html" {
					continue
				}
				for _, m := range link.FindAllSubmatch(bytes.Join(tag.FindAll(data, -1), nil), -1) {
					followed++
					address := html.UnescapeString(string(m[1]))
					if why := follow(files, explorer, page, address); why != "" {
						t.Errorf("%s refers to %q: %s", page, address, why)
					}
				}
			}
			if followed < 20+10*len(a.Documents) {
				t.Errorf("only %d addresses in %d files", followed, len(files))
			}
		})
	}
}

// follow says what is wrong with an address in a page, if anything.
func follow(files map[string][]byte, explorer *present.Presenter, page, address string) string {
	if strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
		return ""
	}
	u, err := url.Parse(address)
	if err != nil {
		return err.Error()
	}
	if u.Scheme != "" || u.Host != "" || strings.HasPrefix(u.Path, "/") {
		return "it is not relative"
	}
	to := page
	if u.Path != "" {
		unescaped := u.Path
		to = path.Join(path.Dir(page), unescaped)
		if strings.HasSuffix(unescaped, "/") || to == "." {
			to = path.Join(to, "index.html")
		}
	}
	data, ok := files[to]
	switch {
	case !ok:
		return "there is no file " + to
	case u.Fragment == "":
		return ""
	case strings.HasPrefix(u.Fragment, "/"):
		if to != "index.html" {
			return "no explorer is there"
		}
		if s := state.Parse("#" + u.EscapedFragment()); s.View != state.Find && s.View != state.Search && explorer.Show(s).Missing != nil {
			return "the explorer has no such view"
		}
	case !bytes.Contains(data, []byte(`id="`+html.EscapeString(u.Fragment)+`"`)):
		return "the page has no such element"
	}
	return ""
}

// TestHostileNames looks whether all files stay in the site, on every system.
func TestHostileNames(t *testing.T) {
	files := made(t, site.Options{Corpus: analysed(t, hostile())})
	folded := map[string]string{}
	articles := 0
	for name := range files {
		if lower := strings.ToLower(name); folded[lower] != "" {
			t.Errorf("%q and %q are one file where case does not count", name, folded[lower])
		} else {
			folded[lower] = name
		}
		for part := range strings.SplitSeq(name, "/") {
			stem, _, _ := strings.Cut(part, ".")
			if part == "" || part == ".." || len(part) > 120 || strings.ContainsAny(part, "\\:*?\"<>|\x00") || strings.EqualFold(stem, "con") || strings.EqualFold(stem, "com1") {
				t.Errorf("%q is no harmless name", name)
			}
		}
		if strings.HasPrefix(name, "article/") {
			articles++
		}
	}
	if want := len(hostile()); articles != want {
		t.Errorf("%d pages for %d articles", articles, want)
	}
}

// TestHostileText looks for anything of the articles that became markup.
func TestHostileText(t *testing.T) {
	for name, data := range made(t, site.Options{Corpus: analysed(t, hostile()), Title: `"><script>alert(8)</script>`}) {
		if path.Ext(name) != ".html" {
			continue
		}
		for _, bad := range []string{"<img", "<script>alert", "onmouseover=\"", "onerror=\"", `href="javascript:`, "<!--"} {
			if i := bytes.Index(data, []byte(bad)); i >= 0 {
				t.Errorf("%s holds %.80q", name, data[i:])
			}
		}
	}
}

// TestSameCorpusSameBytes builds twice, the second time from the articles in
// another order.
func TestSameCorpusSameBytes(t *testing.T) {
	docs := embedded(t)
	slices.Reverse(docs)
	base, err := url.Parse("https://example.org/repo/")
	if err != nil {
		t.Fatal(err)
	}
	one := made(t, site.Options{Corpus: analysed(t, embedded(t)), Base: base})
	two := made(t, site.Options{Corpus: analysed(t, docs), Base: base})
	if !maps.EqualFunc(one, two, bytes.Equal) {
		t.Error("two builds of one corpus differ")
	}
}

// plain returns a file as it is read: unzipped, and without the escapes of HTML
// and JSON.
func plain(t *testing.T, name string, data []byte) string {
	t.Helper()
	if path.Ext(name) == ".gz" {
		r, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(name, err)
		}
		if data, err = io.ReadAll(r); err != nil {
			t.Fatal(name, err)
		}
	}
	return html.UnescapeString(string(data))
}

// TestExcerptsLeakNothing looks for words that are not near any quotation in
// every file of a site of excerpts, and of the single file.
func TestExcerptsLeakNothing(t *testing.T) {
	const text = "Harbour stays shut\n\nThe xylophone quartermaster Jane Ferrow, former zeppelin captain of the borough, had not slept since the quagmire of last Tuesday, people in the town report, and walked home past the sleeping cranes and the long dark row of empty sheds.\n\n" +
		"Before dawn the haberdashers had gathered, and one after the other they asked what had become of the boats that were promised to them. “We have to close the harbour today,” said Jane Ferrow, a pilot, while all of the others were looking at the water below and at the gargoyles above it.\n\n" +
		"Nobody could say on 3 March 2023 where the marzipan had gone.\n"
	docs := []corpus.Document{{ID: "a", Declared: "2024-03-05", Text: text}, {ID: "b", Text: strings.Replace(text, "have to", "must", 1)}}
	outside := []string{"xylophone", "zeppelin", "quagmire", "haberdasher", "gargoyle", "marzipan", "2023"}
	whole := analysed(t, docs)
	seen := map[string]bool{}
	for name, data := range made(t, site.Options{Corpus: whole}) {
		for _, word := range outside {
			seen[word] = seen[word] || strings.Contains(plain(t, name, data), word)
		}
	}
	if len(seen) != len(outside) {
		t.Fatal("the words are not even in the whole site")
	}
	opts := site.Options{Corpus: analysis.Excerpt(whole, 4), Assets: assets(t)}
	files := made(t, opts)
	single, err := site.Single(opts)
	if err != nil {
		t.Fatal(err)
	}
	files["single.html"] = single
	kept := false
	for name, data := range files {
		text := plain(t, name, data)
		kept = kept || strings.Contains(text, "close the harbour today")
		for _, word := range outside {
			if strings.Contains(text, word) && !strings.HasPrefix(name, "app.") {
				t.Errorf("%s holds %q, which is not published", name, word)
			}
		}
	}
	if !kept {
		t.Error("the quotation is gone, too")
	}
}

// TestPublished looks for what is written only when the address is known.
func TestPublished(t *testing.T) {
	base, err := url.Parse("https://example.org/repo/")
	if err != nil {
		t.Fatal(err)
	}
	a := analysed(t, slices.Concat(hostile(), embedded(t)))
	files := made(t, site.Options{Corpus: a, Base: base, Title: "A & <B>"})
	var sitemap struct {
		URLs []struct {
			Loc string `xml:"loc"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal(files["sitemap.xml"], &sitemap); err != nil || len(sitemap.URLs) != 1+len(a.Documents)+len(a.Statements) {
		t.Fatalf("sitemap.xml has %d addresses, %v", len(sitemap.URLs), err)
	}
	for _, u := range sitemap.URLs {
		below, ok := strings.CutPrefix(u.Loc, base.String())
		if _, there := files[below+"index.html"]; !ok || !there {
			t.Errorf("sitemap.xml names %q, which is not there", u.Loc)
		}
	}
	var feed struct {
		Title   string `xml:"title"`
		Updated string `xml:"updated"`
		Entries []struct {
			ID      string `xml:"id"`
			Updated string `xml:"updated"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal(files["feed.xml"], &feed); err != nil || feed.Title != "A & <B>" || len(feed.Entries) == 0 || feed.Updated != feed.Entries[0].Updated {
		t.Errorf("feed.xml = %+v, %v", feed, err)
	}
	if page := files["article/002_8b9dd84b08779802/index.html"]; !bytes.Contains(page, []byte(`property="og:url" content="https://example.org/repo/article/002_8b9dd84b08779802/"`)) {
		t.Error("an article's page does not state its address")
	}
	for _, name := range []string{"sitemap.xml", "feed.xml"} {
		if _, there := made(t, site.Options{Corpus: a})[name]; there {
			t.Errorf("%s is written where the address is not known", name)
		}
	}
}

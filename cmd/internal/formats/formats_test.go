package formats

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"verbatim/corpus"
	"verbatim/corpus/corpustest"
	"verbatim/corpus/ingest"
)

// dumped returns what was read of a file as the golden files have it.
func dumped(docs []corpus.Document, problems []ingest.Problem) map[string]string {
	var d, p strings.Builder
	for _, doc := range docs {
		fmt.Fprintf(&d, "%s|%s|%s|%s|%s|%s\n", doc.ID, doc.Declared, doc.Title, doc.Source, doc.Author, doc.URL)
		for _, g := range doc.Diagnostics {
			fmt.Fprintf(&d, "! %s\n", g.Message)
		}
		for paragraph := range strings.SplitSeq(doc.Text, "\n\n") {
			fmt.Fprintf(&d, "  %q\n", paragraph)
		}
	}
	for _, problem := range problems {
		fmt.Fprintln(&p, problem)
	}
	return map[string]string{"documents": d.String(), "problems": p.String()}
}

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		dir, name string
		pack      func(string) []byte
	}{
		{"testdata/html", "news/page.html", func(s string) []byte { return []byte(s) }},
		{"testdata/feed", "news/feed.xml", func(s string) []byte { return []byte(s) }},
		{"testdata/docx", "news/draft.docx", func(s string) []byte { return packed("word/document.xml", s) }},
	} {
		corpustest.Golden(t, os.DirFS("."), c.dir, func(input string) map[string]string {
			return dumped(Read(c.name, c.pack(input)))
		})
	}
}

// packed returns a ZIP archive of members: name, content, name, content …
func packed(members ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		m, err := w.Create(members[i])
		if err != nil {
			panic(err)
		}
		m.Write([]byte(members[i+1]))
	}
	w.Close()
	return b.Bytes()
}

const page = `<html><head><title>T</title></head><body><p>“We stay,” said Tom Reed, who has sailed for thirty years from this port.</p></body></html>`

// TestProblems is about what cannot be read: one problem says so, and the rest
// is read.
func TestProblems(t *testing.T) {
	bomb := packed("a.txt", strings.Repeat("no ", 20<<20))
	nested := packed("inner.zip", string(packed("a.txt", "x")), "b.txt", "“Yes,” said Tom Reed.")
	for _, c := range []struct {
		what, name string
		data       []byte
		docs       int
		want       string // in the only problem
	}{
		{"a kind that nobody reads", "a.png", []byte("x"), 0, "not read"},
		{"an archive that explodes", "a.zip", bomb, 0, "a.zip/a.txt: the archive explodes"},
		{"a Word file that explodes", "a.docx", packed("word/document.xml", strings.Repeat(" ", 20<<20)), 0, "explodes"},
		{"a path that climbs", "a.zip", packed("../../etc/a.txt", "x", "b.txt", "“Yes.”"), 1, "leads out"},
		{"a path that climbs elsewhere", "a.zip", packed(`..\a.txt`, "x", "b.txt", "“Yes.”"), 1, "leads out"},
		{"a path from the root", "a.zip", packed("/a.txt", "x", "b.txt", "“Yes.”"), 1, "leads out"},
		{"a path with a drive", "a.zip", packed("C:/a.txt", "x", "b.txt", "“Yes.”"), 1, "leads out"},
		{"an archive within an archive", "a.zip", nested, 1, "a.zip/inner.zip: an archive within"},
		{"a member of another kind", "a.zip", packed("a.png", "x", "b.txt", "“Yes.”", "__MACOSX/b.txt", "x", "d/.DS_Store", "x"), 1, "a.zip/a.png: this kind"},
		{"an empty archive", "a.zip", packed(), 0, "no text"},
		{"no archive", "a.zip", []byte("PK\x03\x04"), 0, "not a whole ZIP"},
		{"an old Word file", "a.docx", []byte("\xd0\xcf\x11\xe0"), 0, "old Office file"},
		{"no Word file", "a.docx", packed("a", "b"), 0, "is missing"},
		{"no book", "a.epub", packed("a", "b"), 0, "is missing"},
		{"no PDF", "a.pdf", []byte("%PDF-1.4\n"), 0, "not a whole PDF"},
		{"an empty page", "a.html", []byte("<p> "), 0, "no text"},
		{"a page without end", "a.html", []byte(strings.Repeat("<div>", 5000)), 0, "nest too deeply"},
		{"a feed without end", "a.xml", []byte("<rss>" + strings.Repeat("<a>", 5000)), 0, "nest too deeply"},
		{"no XML", "a.xml", []byte("hello"), 0, "no element"},
	} {
		docs, problems := Read(c.name, c.data)
		if len(docs) != c.docs || len(problems) != 1 || !strings.Contains(problems[0].String(), c.want) {
			t.Errorf("%s: %d documents, problems %v; want %d and one with %q", c.what, len(docs), problems, c.docs, c.want)
		}
	}
}

// TestCountsAgree puts whole and broken files into one archive: every member is
// a document or a problem.
func TestCountsAgree(t *testing.T) {
	docs, problems := Read("all.zip", packed(
		"a.html", page, "b.docx", string(packed("word/document.xml", "<w:p><w:t>“Yes,” said Tom.</w:t></w:p>")),
		"c.txt", "Text.", "d.jsonl", `{"text":"One"}`+"\n"+`{"text":"Two"}`, "e.png", "x", "f.docx", "x", "g.xml", "<rss>"))
	if len(docs) != 5 || len(problems) != 3 {
		t.Errorf("%d documents and %v, want 5 and 3 problems", len(docs), problems)
	}
	ids := map[string]bool{}
	for _, d := range docs {
		ids[d.ID] = true
		if !strings.HasPrefix(d.Path, "all.zip/") {
			t.Errorf("path %q", d.Path)
		}
	}
	if len(ids) != len(docs) || !ids["all-zip-a"] {
		t.Errorf("identifiers %v", ids)
	}
}

func TestLegacyEncodings(t *testing.T) {
	const text = "“Größe zählt,” sagte Jörg"
	latin, _ := charmap.Windows1252.NewEncoder().String(text)
	cyrillic, _ := charmap.KOI8R.NewEncoder().String("Мы остаёмся, сказал он.")
	for _, c := range []struct{ what, name, data, want string }{
		{"declared in a page", "a.html", `<meta charset="windows-1252"><p>` + latin, text},
		{"not declared in a page", "a.html", "<p>" + latin, text},
		{"declared as another in a page", "a.html", `<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>` + cyrillic, "Мы остаёмся, сказал он."},
		{"declared in a feed", "a.xml", `<?xml version="1.0" encoding="windows-1252"?><rss><item><description>` + latin + `</description></item></rss>`, text},
		{"a byte order mark", "a.xml", "\ufeff<rss><item><description>" + text + "</description></item></rss>", text},
	} {
		docs, problems := Read(c.name, []byte(c.data))
		if len(docs) != 1 || docs[0].Text != c.want {
			t.Errorf("%s: %v, %v; want %q", c.what, docs, problems, c.want)
		}
	}
}

func TestBook(t *testing.T) {
	long := strings.Repeat("The boats lay in the harbour and nobody spoke. ", 6)
	book := packed("mimetype", "application/epub+zip",
		"META-INF/container.xml", `<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`,
		"OPS/book.opf", `<package xmlns:dc="dc"><metadata><dc:title>Harbour Weekly</dc:title><dc:creator>Desk</dc:creator><dc:date>2025-03-04</dc:date></metadata>
<manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="c" href="cover.xhtml"/><item id="2" href="two%20b.xhtml"/><item id="1" href="one.xhtml"/><item id="x" href="../../x.xhtml"/><item id="m" href="gone.xhtml"/></manifest>
<spine><itemref idref="c"/><itemref idref="n"/><itemref idref="1"/><itemref idref="2"/><itemref idref="x"/><itemref idref="m"/></spine></package>`,
		"OPS/nav.xhtml", "<nav>"+long+"</nav>", "OPS/cover.xhtml", "<p>Cover</p>",
		"OPS/one.xhtml", "<html><body><h1>One</h1><p>"+long+"</p></body></html>", "OPS/two b.xhtml", "<html><head><title>Two</title></head><body><p>“Later,” she said. "+long+"</p></body></html>")
	docs, problems := Read("weekly.epub", book)
	if len(docs) != 2 || docs[0].Title != "One" || docs[1].Title != "Two" || docs[0].Source != "Harbour Weekly" || docs[1].Declared != "2025-03-04" {
		t.Errorf("read %+v", docs)
	}
	if len(problems) != 1 || !strings.Contains(problems[0].Reason, "gone.xhtml, is missing") {
		t.Errorf("problems %v, want the part that is missing", problems)
	}
}

// printed returns a PDF file whose pages draw with content, in a font with the
// widths of Courier.
func printed(pages ...string) []byte {
	var b bytes.Buffer
	var at []int
	object := func(s string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), s)
	}
	b.WriteString("%PDF-1.4\n")
	object("<</Type/Catalog/Pages 2 0 R>>")
	var kids strings.Builder
	for i := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 4+2*i)
	}
	object(fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(pages), kids.String()))
	object("<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths[" + strings.Repeat("600 ", 224) + "]>>")
	for i, content := range pages {
		object(fmt.Sprintf("<</Type/Page/Parent 2 0 R/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>", 5+2*i))
		object(fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(content), content))
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, offset := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF", len(at)+1, xref)
	return b.Bytes()
}

func TestPDF(t *testing.T) {
	docs, problems := Read("print.pdf", printed(
		`BT /F 10 Tf 50 700 Td (The boats will not sail tomor-) Tj 0 -12 Td [(row, said T) 80 (om ) -600 (Reed.)] TJ 0 -12 Td (\223We wait\224, ) Tj (he said.) Tj
0 -24 Td (Nobody else) Tj 0 -12 Td (spoke and the) Tj ET`,
		`q 1 0 0 -1 0 800 cm BT 1 0 0 -1 50 100 Tm /F 10 Tf (harbour was still) Tj ET Q BT /F 6 Tf 50 40 Td (page 2) Tj ET`))
	const want = "The boats will not sail tomorrow, said Tom Reed. “We wait”, he said.\n\nNobody else spoke and the harbour was still\n\npage 2"
	if len(docs) != 1 || docs[0].Text != want || docs[0].ID != "print" {
		t.Errorf("read %+v, %v; want %q", docs, problems, want)
	}
	if docs, problems := Read("scan.pdf", printed("q Q")); len(docs) != 0 || len(problems) != 1 || !strings.Contains(problems[0].Reason, "OCR") {
		t.Errorf("a picture of a page: %v, %v", docs, problems)
	}
}

func TestKind(t *testing.T) {
	for data, want := range map[string]string{
		"  <!DOCTYPE HTML>": ".html", "%PDF-1.7": ".pdf", `<?xml version="1.0"?>`: ".xml", `{"text":"x"}`: ".jsonl",
		"“Yes,” he said": ".txt", "": ".txt", string(packed("word/document.xml", "x")): ".docx", string(packed("a.txt", "x")): ".zip",
	} {
		if got := Kind([]byte(data)); got != want {
			t.Errorf("Kind(%.20q) = %s, want %s", data, got, want)
		}
	}
}

// TestBrowserHasNone checks that the program in the browser reaches none of
// this, nor what it stands on.
func TestBrowserHasNone(t *testing.T) {
	list := exec.Command("go", "list", "-deps", "verbatim/cmd/wasm")
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(out), "verbatim/corpus/ingest") {
		t.Fatal("the list of packages is not that of the program")
	}
	for _, heavy := range []string{"verbatim/cmd/internal/formats", "golang.org/x/net/html", "archive/zip", "encoding/xml", "golang.org/x/text/encoding"} {
		for line := range strings.Lines(string(out)) {
			if strings.TrimSpace(line) == heavy {
				t.Errorf("the program in the browser has %s", heavy)
			}
		}
	}
}

// fuzz checks what has to hold of any file of a kind.
func fuzz(f *testing.F, ending string, seeds ...[]byte) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		docs, problems := Read("x"+ending, data)
		if len(docs) == 0 && len(problems) == 0 {
			t.Error("neither documents nor problems")
		}
		ids := map[string]bool{}
		for _, d := range docs {
			if !utf8.ValidString(d.Text) || strings.TrimSpace(d.Text) == "" || strings.Contains(d.Text, "\r") {
				t.Errorf("text %q", d.Text)
			}
			if d.ID == "" || ids[d.ID] {
				t.Errorf("ID %q is empty or not the only one", d.ID)
			}
			ids[d.ID] = true
		}
		if again, _ := Read("x"+ending, data); fmt.Sprint(again) != fmt.Sprint(docs) {
			t.Error("not deterministic")
		}
	})
}

// seeds returns the inputs of the golden files of a folder.
func seeds(f *testing.F, dir string) (out [][]byte) {
	entries, err := os.ReadDir("testdata/" + dir)
	if err != nil {
		f.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile("testdata/" + dir + "/" + e.Name())
		if err != nil {
			f.Fatal(err)
		}
		input, _, _ := strings.Cut(strings.TrimPrefix(string(data), "-- input --\n"), "\n-- documents --")
		out = append(out, []byte(input))
	}
	return out
}

func FuzzHTML(f *testing.F) { fuzz(f, ".html", seeds(f, "html")...) }
func FuzzFeed(f *testing.F) { fuzz(f, ".xml", seeds(f, "feed")...) }
func FuzzZIP(f *testing.F) {
	fuzz(f, ".zip", packed("a.txt", "x", "b.html", page), packed("../a.txt", "x"))
}
func FuzzPDF(f *testing.F) { fuzz(f, ".pdf", printed("BT /F 10 Tf 50 700 Td (Boats) Tj ET")) }

// FuzzDOCX and FuzzEPUB change what is packed, not the packing, which FuzzZIP
// is about.
func FuzzDOCX(f *testing.F) {
	for _, s := range seeds(f, "docx") {
		f.Add(string(s))
	}
	f.Fuzz(func(t *testing.T, s string) {
		docs, problems := Read("x.docx", packed("word/document.xml", s))
		if len(docs)+len(problems) == 0 {
			t.Error("neither documents nor problems")
		}
	})
}

func FuzzEPUB(f *testing.F) {
	f.Add(`<package><manifest><item id="1" href="a.xhtml"/></manifest><spine><itemref idref="1"/></spine></package>`, page)
	f.Fuzz(func(t *testing.T, opf, part string) {
		docs, problems := Read("x.epub", packed("META-INF/container.xml", `<rootfile full-path="b.opf"/>`, "b.opf", opf, "a.xhtml", part))
		if len(docs)+len(problems) == 0 {
			t.Error("neither documents nor problems")
		}
	})
}

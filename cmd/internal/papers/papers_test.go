package papers

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
)

const want = "The harbour\n\n“We will not sell it,” she said & left.\n\nNext day"

func TestPage(t *testing.T) {
	got, err := Text("a.HTML", []byte(`<!doctype html><meta charset=utf-8><title>x</title><style>p{}</style><nav>Home</nav>
		<h1>The harbour</h1><script>document.write("<p>no")</script><p><q>We will <b>not</b>
		sell it,</q> she said &amp; left.<div>Next&nbsp;day`))
	if err != nil || got != want {
		t.Errorf("Text = %q, %v, want %q", got, err, want)
	}
	if got, err := Text("a.htm", []byte("<p>caf\xe9 <p>“")); err != nil || !strings.HasPrefix(got, "café") {
		t.Errorf("Text of windows-1252 = %q, %v", got, err)
	}
}

// docx returns a Word document with the given main part.
func docx(t *testing.T, name, xml string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	f.Write([]byte(xml))
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWord(t *testing.T) {
	body := `<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>The harbour</w:t></w:r></w:p><w:p><w:r><w:t>“We will </w:t></w:r>
		<w:del><w:r><w:delText>surely </w:delText></w:r></w:del><w:r><w:t xml:space="preserve">not sell it,”</w:t><w:tab/></w:r><w:r><w:t>she said &amp; left.</w:t></w:r></w:p>
		<w:p/><w:p><w:r><w:t>Next</w:t><w:br/><w:t>day</w:t></w:r></w:p></w:body></w:document>`
	got, err := Text("a.docx", docx(t, "word/document.xml", body))
	if err != nil || got != want {
		t.Errorf("Text = %q, %v, want %q", got, err, want)
	}
	for name, data := range map[string][]byte{
		"no zip": []byte("PK?"), "another zip": docx(t, "x", ""), "bad xml": docx(t, "word/document.xml", "<w:p><"),
	} {
		if _, err := Text("a.docx", data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte("<p>a<q>b"))
	f.Fuzz(func(_ *testing.T, data []byte) {
		Text("a.html", data)
		Text("a.docx", data)
	})
}

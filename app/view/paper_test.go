package view

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"io"
	"testing"
)

func zipped(t testing.TB, name, text string, method uint16) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, n := range []string{"[Content_Types].xml", name} {
		f, err := w.CreateHeader(&zip.FileHeader{Name: n, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(f, text)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWordPart(t *testing.T) {
	for _, method := range []uint16{zip.Store, zip.Deflate} {
		part, packed, err := wordPart(zipped(t, "word/document.xml", "<w:p>The harbour</w:p>", method))
		if err != nil || packed != (method == zip.Deflate) {
			t.Fatalf("wordPart = packed %v, %v", packed, err)
		}
		var in io.Reader = bytes.NewReader(part)
		if packed {
			in = flate.NewReader(in)
		}
		if got, err := io.ReadAll(in); err != nil || string(got) != "<w:p>The harbour</w:p>" {
			t.Errorf("the part unpacks to %q, %v", got, err)
		}
	}
	for _, data := range [][]byte{nil, []byte("PK"), zipped(t, "another.xml", "x", zip.Store)} {
		if _, _, err := wordPart(data); err == nil {
			t.Errorf("wordPart(%q): no error", data)
		}
	}
}

func FuzzWordPart(f *testing.F) {
	f.Add(zipped(f, "word/document.xml", "x", zip.Store))
	f.Fuzz(func(_ *testing.T, data []byte) { wordPart(data) })
}

package ingest_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/corpus"
	"verbatim/corpus/ingest"
)

// read is a short form: the documents as "id|declared|title|source|author|url|text"
// and the problems.
func read(name, data string) (docs, problems []string) {
	ds, ps := ingest.Read(name, []byte(data))
	for _, d := range ds {
		docs = append(docs, strings.Join([]string{d.ID, d.Declared, d.Title, d.Source, d.Author, d.URL, d.Text}, "|"))
	}
	for _, p := range ps {
		problems = append(problems, p.String())
	}
	return docs, problems
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		what, name, data string
		docs, problems   []string
	}{
		{"plain text is kept byte for byte", "news/2025/Port strike.txt", " date 2025-02-03 \n\nDockers walked out.\n",
			[]string{"news-2025-Port-strike|||||| date 2025-02-03 \n\nDockers walked out.\n"}, nil},
		{"a byte order mark and CR LF", "a.TXT", "\ufeffOne.\r\nTwo.\r\n", []string{"a||||||One.\nTwo.\n"}, nil},
		{"UTF-16", "a.txt", "\xff\xfeO\x00k\x00.\x00", []string{"a||||||Ok."}, nil},
		{"Windows-1252", "a.txt", "The caf\xe9 was \x93open\x94.", []string{"a||||||The café was “open”."}, nil},
		{"damaged UTF-8", "a.txt", "“Yes,” she said. “N\xffo.”", []string{"a||||||“Yes,” she said. “N\ufffdo.”"}, nil},
		{"UTF-8 cut at its end", "a.txt", "He said: no.\xe2\x80", []string{"a||||||He said: no.\ufffd"}, nil},
		{"an empty file", "a.txt", "", nil, []string{"a.txt: the file is empty"}},
		{"only blanks", "a.md", "\ufeff \r\n\t", nil, []string{"a.md: the file is empty"}},
		{"binary", "a.txt", "\x01\x02\x00\x00abc", nil, []string{"a.txt: this is not text: control character at byte 0; export it as plain text in UTF-8"}},
		{"a PDF with the wrong ending", "a.txt", "%PDF-1.7 x", nil, []string{"a.txt: this is a PDF file, not text; export it as plain text in UTF-8"}},
		{"not text in any way", "a.txt", "ab\xff\xfe\xfd\xfc\x81\x8d", nil,
			[]string{"a.txt: this is not text in UTF-8: invalid byte 0xFF at byte 2; save it as plain text in UTF-8"}},
		{"an unknown ending", "a.odt", "x", nil,
			[]string{"a.odt: this kind of file is not read; those that are end in " + strings.Join(ingest.Endings(), ", ")}},
		{"a name of nothing but signs", "…/…….txt", "Hello.", []string{"tf7e0ee7d05df||||||Hello."}, nil},
		{"front matter", "a.md", "---\ntitle: \"A \\\"big\\\" day\"\ndate: 2025-02-03\nauthor: [Ida Holm, 'O''Neil']\n  nested: x\n---\n# A big day\n\n*Yes.*\n",
			[]string{"a|2025-02-03|A \"big\" day||Ida Holm, O'Neil||---\ntitle: \"A \\\"big\\\" day\"\ndate: 2025-02-03\nauthor: [Ida Holm, 'O''Neil']\n  nested: x\n---\n# A big day\n\n*Yes.*\n"}, nil},
		{"a rule is no front matter", "a.md", "---\ntitle: x\n", []string{"a||||||---\ntitle: x\n"}, nil},
		{"JSON lines, some broken", "a.jsonl", `{"id":"x/1","date":"2025-02-03","title":"T","source":"S","author":"A","url":"u","text":"One.\r\n"}` + "\n\n{\"text\":\n[1]\n{\"id\":7,\"text\":\"Two.\"}\n{\"id\":8}\n{\"text\":\" \"}\n{\"text\":5}",
			[]string{"x/1|2025-02-03|T|S|A|u|One.\r\n", "7||||||Two."},
			[]string{"a.jsonl:3: this is not a document in JSON: unexpected end of JSON input", "a.jsonl:4: this is not a document in JSON: an object is needed, found array",
				`a.jsonl:6: the record has no "text"`, `a.jsonl:7: the record's "text" is empty`, `a.jsonl:8: this is not a document in JSON: "text" must be a string, not a number`}},
		{"JSON lines that are JSON", "a.jsonl", "{\n\"id\": \"x\",\n\"text\": \"One.\"\n}", []string{"x||||||One."}, nil},
		{"a JSON array", "a.json", "[\n{\"id\":\"x\",\"text\":\"One.\",\"author\":[\"A\",{\"name\":\"B\"}],\"source\":{\"name\":\"S\"},\"date\":null},\n{}\n]",
			[]string{"x|||S|A, B||One."}, []string{`a.json:3: the record has no "text"`}},
		{"a JSON object with documents", "a.json", "{\"documents\":\n[{\"id\":\"x\",\"text\":\"One.\"},\n5]}",
			[]string{"x||||||One."}, []string{"a.json:3: this is not a document in JSON: an object is needed, found number"}},
		{"one JSON document", "a.json", `{"id":"x","text":"One."}`, []string{"x||||||One."}, nil},
		{"broken JSON", "a.json", "[\n{\"text\":\"One.\"},\n{]", nil,
			[]string{"a.json:3: this is not JSON: invalid character ']' looking for beginning of object key string"}},
		{"a table", "a.csv", "ID, Text ,date\nx,\"One, \"\"two\"\"\n.\",2025-02-03\ny\n\nz,Three.\n",
			[]string{"x|2025-02-03|||||One, \"two\"\n.", "z||||||Three."}, []string{`a.csv:4: the row has no "text"`}},
		{"a table of semicolons", "a.csv", "id;text\nx;One, two.\n", []string{"x||||||One, two."}, nil},
		{"a table without texts", "a.csv", "id,body\nx,One.\n", nil,
			[]string{`a.csv:1: the first row names no column "text"; it must name the columns: text and any of id, date, title, source, author, url`}},
		{"an open quotation mark", "a.csv", "id,text\nx,One.\ny,\"Two.\nz,Three.\n", []string{"x||||||One."},
			[]string{"a.csv:3: a quoted field is never closed; the rows from here on are not read"}},
	} {
		docs, problems := read(c.name, c.data)
		if !slices.Equal(docs, c.docs) || !slices.Equal(problems, c.problems) {
			t.Errorf("%s: Read(%q, %q) =\n %q\n %q, want\n %q\n %q", c.what, c.name, c.data, docs, problems, c.docs, c.problems)
		}
	}
}

func TestDiagnostics(t *testing.T) {
	for data, want := range map[string]string{
		"The caf\xe9 was \x93open\x94.": "decoded: The file is not UTF-8 (byte 7); it was read as Windows-1252.",
		"\ufeff“Yes.” “N\xffo.”":        "invalid-utf-8: Invalid UTF-8 at byte 18 (in all: 1 place); the replacement character stands there.",
	} {
		docs, _ := ingest.Read("a.txt", []byte(data))
		if len(docs) != 1 || len(docs[0].Diagnostics) != 1 {
			t.Fatalf("Read(%q) = %v, want one document with one diagnostic", data, docs)
		}
		if d := docs[0].Diagnostics[0]; d.Code+": "+d.Message != want {
			t.Errorf("Read(%q): %s: %s, want %s", data, d.Code, d.Message, want)
		}
	}
}

func TestIDs(t *testing.T) {
	data := []byte(`{"id":"x","text":"One."}` + "\n" + `{"text":"Two."}` + "\n" + `{"id":"x","text":"Three."}` + "\n" + `{"id":"x","text":"Three."}`)
	a, _ := ingest.Read("a.jsonl", data)
	lines := bytes.Split(data, []byte("\n"))
	slices.Reverse(lines)
	b, _ := ingest.Read("a.jsonl", bytes.Join(lines, []byte("\n")))
	ids := func(docs []corpus.Document) (out []string) {
		for _, d := range docs {
			out = append(out, d.ID+" "+d.Text)
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	if x, y := ids(a), ids(b); !slices.Equal(x, y) || len(x) != 4 {
		t.Errorf("IDs depend on the order of records: %q and %q", x, y)
	}
}

// A line of many megabytes is read like any other.
func TestLongLines(t *testing.T) {
	long := strings.Repeat("All work. ", 1<<20)
	docs, problems := ingest.Read("a.jsonl", []byte(`{"id":"a","text":"`+long+`"}`+"\n"+`{"id":"b","text":"Short."}`))
	if len(docs) != 2 || len(problems) != 0 || docs[0].Text != long {
		t.Errorf("read %d documents, problems %v", len(docs), problems)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"Text.", "\ufeffa\r\nb", "---\ntitle: x\n---\n", `{"text":"x"}`, `[{"text":"x"},{}]`, `{"documents":[1]}`,
		"id,text\nx,\"y\"\"\nz\"\n", "caf\xe9", "\xff\xfeO\x00", "\xfe\xff\x00", "\x00\x01"} {
		for i := range ingest.Endings() {
			f.Add(i, []byte(s))
		}
	}
	f.Fuzz(func(t *testing.T, format int, data []byte) {
		endings := ingest.Endings()
		name := "x" + endings[uint(format)%uint(len(endings))]
		docs, problems := ingest.Read(name, data)
		if len(docs) == 0 && len(problems) == 0 && name != "x.csv" && name != "x.tsv" && name != "x.json" {
			t.Errorf("neither documents nor problems")
		}
		ids := map[string]bool{}
		for _, d := range docs {
			if !utf8.ValidString(d.Text) || strings.TrimSpace(d.Text) == "" {
				t.Errorf("text %q", d.Text)
			}
			if d.ID == "" || ids[d.ID] {
				t.Errorf("ID %q is empty or not the only one", d.ID)
			}
			ids[d.ID] = true
		}
		for _, p := range problems {
			if p.Reason == "" || p.Name != name {
				t.Errorf("problem %+v", p)
			}
		}
		if again, _ := ingest.Read(name, data); fmt.Sprint(again) != fmt.Sprint(docs) {
			t.Errorf("not deterministic")
		}
	})
}

// BenchmarkRead measures decoding and JSON, for records of the size of an article.
func BenchmarkRead(b *testing.B) {
	record := `{"id":"x","text":"` + strings.Repeat("The minister said “no” again. ", 150) + `"}` + "\n"
	data := []byte(strings.Repeat(record, 256))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		ingest.Read("a.jsonl", data)
	}
}

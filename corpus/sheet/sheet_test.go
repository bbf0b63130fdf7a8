package sheet_test

import (
	"encoding/csv"
	"strings"
	"testing"

	"verbatim/corpus/sheet"
)

func TestAppend(t *testing.T) {
	for _, test := range []struct {
		cells []string
		want  string
	}{
		{[]string{"a", "", "c d"}, "a,,c d\r\n"},
		{[]string{`she said "no"`, "one, two", "a\nb"}, "\"she said \"\"no\"\"\",\"one, two\",\"a\nb\"\r\n"},
		{[]string{"=1+1", "+1", "-1", "@x", "\tx", "＝1", "a=1"}, "'=1+1,'+1,'-1,'@x,'\tx,'＝1,a=1\r\n"},
		{[]string{"\r=1", "=a,b"}, "\"'\r=1\",\"'=a,b\"\r\n"},
		{nil, "\r\n"},
	} {
		if got := string(sheet.Append(nil, test.cells...)); got != test.want {
			t.Errorf("Append(%q) = %q, want %q", test.cells, got, test.want)
		}
	}
}

// FuzzAppend checks that whatever is written is read back, but for the
// apostrophe before formulas, and that no cell begins as a formula does.
func FuzzAppend(f *testing.F) {
	f.Add("=cmd|' /C calc'!A0", "“a”, b")
	f.Add("\xff\"", "\r\n")
	f.Add("＠x", "")
	f.Fuzz(func(t *testing.T, a, b string) {
		if strings.Contains(a+b, "\r") {
			t.Skip("the standard library's reader turns CRLF to LF")
		}
		line := string(sheet.Append(nil, a, b, "end"))
		got, err := csv.NewReader(strings.NewReader(line)).Read()
		if err != nil || len(got) != 3 {
			t.Fatalf("Append(%q, %q) = %q is read as %q, %v", a, b, line, got, err)
		}
		for i, want := range []string{a, b} {
			if got[i] != want && got[i] != "'"+want {
				t.Errorf("%q is read back as %q", want, got[i])
			}
			if got[i] != "" && strings.ContainsAny(got[i][:1], "=+-@\t\n") {
				t.Errorf("%q is a formula still", got[i])
			}
		}
	})
}

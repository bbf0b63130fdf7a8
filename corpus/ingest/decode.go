package ingest

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"verbatim/corpus"
)

// Shares that tell text from other content.
const (
	mostNULs     = 0.001 // of all bytes: a stray one in a text is let through
	mostControls = 0.02  // of all bytes: terminal logs have some, binary files have more
	mostHigh     = 0.25  // of all bytes in Windows-1252: it is for western European texts
	likelyHigh   = 0.8   // of the high bytes: those that such texts use
)

// signatures are the first bytes of common files that are not text.
var signatures = []struct{ prefix, kind string }{
	{"%PDF-", "a PDF file"}, {"PK\x03\x04", "a ZIP archive (such as .docx or .epub)"}, {"\x1f\x8b", "a gzip archive"},
	{"\x89PNG", "a picture"}, {"\xff\xd8\xff", "a picture"}, {"GIF8", "a picture"},
	{"\x7fELF", "a program"}, {"\x00asm", "a program"}, {"\xd0\xcf\x11\xe0", "an old Office file"}, {"{\\rtf", "an RTF file"},
}

// decode sets f.text to data as UTF-8 with LF line ends. Where that is not
// possible it reports a problem and leaves f.text empty.
func (f *file) decode(data []byte) {
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.prefix)) {
			f.problem(0, "this is "+s.kind+", not text; export it as plain text in UTF-8")
			return
		}
	}
	text, ok := string(data), true
	switch {
	case strings.HasPrefix(text, "\xff\xfe"), strings.HasPrefix(text, "\xfe\xff"):
		text, ok = utf16Text(text), true
		f.note("decoded", "The file is UTF-16; it was decoded, offsets count in UTF-8.")
	default:
		text = strings.TrimPrefix(text, "\ufeff")
		if !utf8.ValidString(text) {
			text, ok = f.repair(text, len(data)-len(text))
		}
	}
	if !ok {
		return
	}
	if blank(text) {
		f.problem(0, "the file is empty")
		return
	}
	if nul := strings.Count(text, "\x00"); float64(nul) > mostNULs*float64(len(text)) ||
		float64(controls(text)) > mostControls*float64(len(text)) {
		f.problem(0, fmt.Sprintf("this is not text: control character at byte %d; export it as plain text in UTF-8",
			strings.IndexFunc(text, isControl)))
		return
	}
	f.text = strings.ReplaceAll(text, "\r\n", "\n")
}

func (f *file) note(code, message string) {
	f.notes = append(f.notes, corpus.Diagnostic{Code: code, Message: message})
}

func isControl(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' && r != '\f' && r != '\v' || r == 0x7f
}

func controls(s string) int {
	n := 0
	for i := range len(s) {
		if isControl(rune(s[i])) {
			n++
		}
	}
	return n
}

// repair decodes a text that is not valid UTF-8: damaged UTF-8, in which more
// characters are whole than broken, keeps U+FFFD for what is broken; other text
// is taken for Windows-1252 if it uses the bytes that such texts use.
// dropped is the number of bytes already taken off its beginning.
func (f *file) repair(s string, dropped int) (string, bool) {
	whole, broken, first := 0, 0, -1
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n <= 1:
			if broken++; first < 0 {
				first = i
			}
		case n > 1:
			whole++
		}
		i += n
	}
	cut := broken <= 3 && first >= len(s)-3 // the end of the file is missing
	switch {
	case whole >= broken || cut:
		places := "places"
		if broken == 1 {
			places = "place"
		}
		f.note("invalid-utf-8", fmt.Sprintf("Invalid UTF-8 at byte %d (in all: %d %s); the replacement character stands there.",
			first+dropped, broken, places))
		return strings.ToValidUTF8(s, "\ufffd"), true
	case isWindows1252(s):
		f.note("decoded", fmt.Sprintf("The file is not UTF-8 (byte %d); it was read as Windows-1252.", first+dropped))
		return windows1252Text(s), true
	}
	f.problem(0, fmt.Sprintf("this is not text in UTF-8: invalid byte 0x%02X at byte %d; save it as plain text in UTF-8",
		s[first], first+dropped))
	return "", false
}

// isWindows1252 reports whether s can be a text in Windows-1252. It errs to
// false for texts in capitals with accents on every other letter.
func isWindows1252(s string) bool {
	high, likely := 0, 0
	for i := range len(s) {
		b := s[i]
		if b < utf8.RuneSelf {
			continue
		}
		high++
		switch {
		case b < 0xa0 && windows1252[b-0x80] == 0:
			return false
		case 0x91 <= b && b <= 0x97, b == 0x80, b == 0x85, b == 0x8c, b == 0x99, b == 0x9c,
			0xa0 <= b && b <= 0xa3, b == 0xa7, b == 0xa9, b == 0xab, b == 0xae, 0xb0 <= b && b <= 0xb4, b == 0xb7, b == 0xba,
			0xbb <= b && b <= 0xbf, 0xc0 <= b && b <= 0xfe && b != 0xd7 && b != 0xf7:
			likely++
		}
	}
	return float64(high) <= mostHigh*float64(len(s)) && float64(likely) >= likelyHigh*float64(high)
}

// windows1252 is what the bytes 0x80 to 0x9F stand for; 0 is undefined. The
// other bytes are those of Latin-1.
var windows1252 = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

func windows1252Text(s string) string {
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	for i := range len(s) {
		r := rune(s[i])
		if 0x80 <= r && r < 0xa0 {
			r = windows1252[r-0x80]
		}
		b.WriteRune(r)
	}
	return b.String()
}

// utf16Text decodes s, which begins with a byte order mark.
func utf16Text(s string) string {
	low, high := 0, 1
	if s[0] == 0xfe {
		low, high = 1, 0
	}
	units := make([]uint16, 0, len(s)/2)
	for i := 2; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i+low])|uint16(s[i+high])<<8)
	}
	return string(utf16.Decode(units))
}
